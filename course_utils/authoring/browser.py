"""A real JupyterLab in a real Chromium, for tests, benchmarks and screenshots.

Needs playwright (tests/requirements.txt) and a Chromium: Debian's, one that `CHROMIUM` names, or Playwright's own.
"""

import json
import os
import shutil
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

HOW_TO_GET_ONE = (
    "install one with `apt-get install chromium` (Debian, Ubuntu) or `.venv/bin/playwright install chromium`, "
    "or name one with CHROMIUM=/path/to/chrome"
)
_FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


def find_chromium() -> str | None:
    """The path of a Chromium, or None."""
    named = os.environ.get("CHROMIUM")
    candidates = (
        [named] if named else [shutil.which(name) for name in ("chromium", "chromium-browser", "google-chrome")]
    )
    for candidate in candidates:
        if candidate and os.path.exists(candidate):
            return candidate
    try:
        from playwright.sync_api import sync_playwright

        with sync_playwright() as playwright:
            path = playwright.chromium.executable_path
        return path if os.path.exists(path) else None
    except Exception:
        return None


@contextmanager
def chromium() -> Iterator:
    """A headless Chromium (a Playwright browser) that ends with the block."""
    from playwright.sync_api import sync_playwright

    path = find_chromium()
    if path is None:
        raise RuntimeError(f"there is no Chromium here: {HOW_TO_GET_ONE}")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=_FLAGS)
        try:
            yield browser
        finally:
            browser.close()


class JupyterLab:
    """A running server. url: where it answers; folder: what it serves; place: "doc/tree" for one document, "lab/tree"
    for all of JupyterLab."""

    def __init__(self, url: str, folder: Path, place: str = "doc/tree"):
        self.url, self.folder, self.place = url, folder, place

    def open(
        self,
        browser,
        notebook: str,
        *,
        scale: float = 2,
        width: int = 1200,
        height: int = 1000,
        dark: bool = False,
        **context,
    ):
        """A page with `notebook` open in JupyterLab, its kernel ready. page.console_errors collects what the browser
        complains of."""
        page = browser.new_context(
            viewport={"width": width, "height": height}, device_scale_factor=scale, **context
        ).new_page()
        page.console_errors = []
        page.on("pageerror", lambda error: page.console_errors.append(str(error)))
        # Without `reset`, JupyterLab shows the panels that another window of this server left open.
        page.goto(f"{self.url}/{self.place}/{notebook}?reset")
        page.wait_for_selector(".jp-NotebookPanel .jp-Cell", timeout=90_000)
        page.wait_for_function(
            "window.jupyterapp?.shell.currentWidget?.sessionContext?.session?.kernel?.status === 'idle'", timeout=90_000
        )
        page.evaluate("window.jupyterapp.shell.currentWidget.sessionContext.ready")
        if dark:
            page.evaluate("window.jupyterapp.commands.execute('apputils:change-theme', {theme: 'JupyterLab Dark'})")
            page.wait_for_selector("body[data-jp-theme-light='false']")
        return page


def run_all(page, timeout: float = 120) -> list[str]:
    """Run every cell and unfold every section; return what the cells raised. Raises TimeoutError after `timeout`
    seconds."""
    page.evaluate(
        "window.jupyterapp.commands.execute('notebook:run-all-cells').then(() => { window.courseRan = true; })"
        ", window.courseRan = false, null"
    )
    deadline = time.monotonic() + timeout
    while not page.evaluate("window.courseRan"):
        if time.monotonic() > deadline:
            raise TimeoutError(f"Run All had not ended after {timeout:.0f} s")
        time.sleep(0.2)
    page.evaluate("void window.jupyterapp.commands.execute('notebook:expand-all-headings')")
    return page.evaluate("""[...window.jupyterapp.shell.currentWidget.content.model.cells]
        .filter(cell => cell.type === 'code').flatMap(cell => cell.outputs.toJSON())
        .filter(output => output.output_type === 'error').map(output => output.ename + ': ' + output.evalue)""")


@contextmanager
def jupyterlab(notebooks: Path, settings: dict[str, dict] | None = None) -> Iterator[JupyterLab]:
    """JupyterLab over a copy of `notebooks`, on a free port of this machine, with a progress store of its own.

    settings: user settings by plugin file, such as {"apputils-extension/kernels-settings": {...}}.
    """
    work = Path(tempfile.mkdtemp(prefix="course-"))
    shutil.copytree(notebooks, work / "notebooks", ignore=shutil.ignore_patterns(".ipynb_checkpoints"))
    for name, values in (settings or {}).items():
        file = work / "config/lab/user-settings/@jupyterlab" / f"{name}.jupyterlab-settings"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(json.dumps(values))
    try:
        with server([sys.executable, "-m", "jupyterlab"], work / "notebooks", work) as running:
            yield running
    finally:
        shutil.rmtree(work, ignore_errors=True)


@contextmanager
def server(
    command: list, folder: Path, work: Path | None = None, *, base_url: str = "/", place: str = "doc/tree"
) -> Iterator[JupyterLab]:
    """The Jupyter server that `command` starts over `folder`, on a free port of this machine, with a progress store of
    its own.

    work: where it keeps its settings and its log; by default a temporary folder.
    """
    if work is None:
        with (
            tempfile.TemporaryDirectory(prefix="course-") as temporary,
            server(command, folder, Path(temporary), base_url=base_url, place=place) as running,
        ):
            yield running
        return
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    with open(work / "server.log", "w") as log:
        process = subprocess.Popen(
            [
                *command,
                "--no-browser",
                "--allow-root",
                f"--port={port}",
                "--ip=127.0.0.1",
                "--IdentityProvider.token=",
                "--ServerApp.password=",
                "--LabApp.expose_app_in_browser=True",
                f"--ServerApp.base_url={base_url}",
                f"--ServerApp.root_dir={folder}",
            ],
            stdout=log,
            stderr=subprocess.STDOUT,
            env={
                **os.environ,
                "JUPYTER_CONFIG_DIR": str(work / "config"),
                "JUPYTERLAB_WORKSPACES_DIR": str(work / "workspaces"),
                "COURSE_PROGRESS": str(work / "progress.sqlite"),
                "COURSE_SEED": "1",
            },
        )
        url = f"http://127.0.0.1:{port}{base_url.rstrip('/')}"
        try:
            _wait_for(f"{url}/api", process, work / "server.log")
            yield JupyterLab(url, folder, place)
        finally:
            process.terminate()
            process.wait(20)


def _wait_for(url: str, server: subprocess.Popen, log: Path) -> None:
    for _ in range(240):
        try:
            urllib.request.urlopen(url)
            return
        except OSError:
            if server.poll() is not None:
                break
            time.sleep(0.25)
    raise RuntimeError(f"JupyterLab did not start; it said:\n{log.read_text()[-2000:]}")
