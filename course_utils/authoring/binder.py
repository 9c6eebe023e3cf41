"""Binder, replayed without docker: `make binder`.

A clean environment of the Python that binder/runtime.txt names, with JupyterLab as Binder's own image has it; then what
Binder does: binder/requirements.txt, postBuild, and a server under a base URL, in which a real browser runs three
lessons and moves a slider.
"""

import importlib.util
import os
import re
import shutil
import subprocess
import sys
import tempfile
from contextlib import contextmanager
from pathlib import Path

from course_utils.authoring import browser as browsing
from course_utils.lessons.catalogue import lessons

ROOT = Path(__file__).parents[2]
BASE = ("jupyterlab", "notebook", "jupyter_server")  # what the image brings and binder/requirements.txt leaves out
BASE_URL = "/user/a-learner/"  # a hub gives everyone a path of their own
TAKEN = ("00", "01", "06")


def base_versions(python: str) -> dict[str, str]:
    """The versions in Binder's image for `python`, such as "3.11", by package: from the list that repo2docker ships."""
    package = Path(importlib.util.find_spec("repo2docker").origin).parent
    frozen = package / "buildpacks" / "conda" / f"environment.py-{python}-linux-64.lock"
    text = frozen.read_text(encoding="utf-8")
    return {name: found[1] for name in BASE if (found := re.search(rf"/{name}-([0-9][0-9a-z.]*)-", text))}


def named_python() -> str:
    """The version in binder/runtime.txt: "3.11"."""
    return (ROOT / "binder" / "runtime.txt").read_text(encoding="utf-8").strip().removeprefix("python-")


@contextmanager
def image():
    """A folder that holds what Binder's image would: `python`, an environment, and `repository`, a copy in which
    postBuild has run."""
    python = named_python()
    command = sys.executable if sys.version.startswith(python + ".") else shutil.which(f"python{python}")
    if command is None:
        raise SystemExit(f"binder/runtime.txt names Python {python}; there is no python{python} here")
    with tempfile.TemporaryDirectory(prefix="binder-") as folder:
        work = Path(folder)
        shutil.copytree(
            ROOT,
            work / "repository",
            ignore=shutil.ignore_patterns(
                ".venv", ".git", "__pycache__", ".ipynb_checkpoints", ".pytest_cache", "node_modules", "build"
            ),
        )
        subprocess.run([command, "-m", "venv", work / "python"], check=True)
        install = [work / "python/bin/python", "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
        subprocess.run(
            [*install, *(f"{name}=={version}" for name, version in base_versions(python).items())], check=True
        )
        subprocess.run([*install, "-r", "binder/requirements.txt"], check=True, cwd=work / "repository")
        path = f"{work / 'python/bin'}{os.pathsep}{os.environ['PATH']}"
        subprocess.run(
            ["bash", "binder/postBuild"], check=True, cwd=work / "repository", env={**os.environ, "PATH": path}
        )
        yield work


def take(lab_server, chromium, notebook: str, says: str = "") -> str:
    """Run `notebook` to its end, move its first slider, and come back to it when its kernel has ended; what happened,
    in a sentence.

    Raises SystemExit if it goes wrong.

    says: words that a cell must print.
    """
    page = lab_server.open(chromium, f"notebooks/{notebook}", scale=1)
    raised = browsing.run_all(page)
    if raised:
        raise SystemExit(f"{notebook} raised {raised[0]}")
    if says not in page.evaluate("JSON.stringify(window.jupyterapp.shell.currentWidget.content.model.toJSON())"):
        raise SystemExit(f"{notebook} does not say {says!r}")
    page.evaluate("window.jupyterapp.shell.currentWidget.content.scrollToItem(0, 'start')")
    # Cells far below may be in the page, hidden.
    lab = page.locator(".cl-lab:visible").filter(has=page.locator("input[type=range]")).first
    lab.wait_for()
    caption, slider = lab.locator(".cl-caption"), lab.locator("input[type=range]").first
    before = caption.inner_text()
    slider.press("ArrowRight")
    for _ in range(100):
        if caption.inner_text() != before:
            break
        page.wait_for_timeout(50)
    else:
        raise SystemExit(f"{notebook}: its first slider does not answer")
    page.evaluate("window.jupyterapp.commands.execute('docmanager:save')")
    page.evaluate("window.jupyterapp.shell.currentWidget.sessionContext.shutdown()")
    page.context.close()
    page = lab_server.open(chromium, f"notebooks/{notebook}", scale=1)
    try:
        page.locator(".cl-still:visible").first.wait_for()
    except Exception:
        raise SystemExit(f"{notebook}, closed and opened again, does not show its labs") from None
    if "Error displaying widget" in page.inner_text("body"):
        raise SystemExit(f"{notebook}, closed and opened again, shows an error in place of a widget")
    page.context.close()
    return f"{notebook}: runs to its end, its slider answers, and closed and opened again it can be read"


def main() -> None:
    print(
        f"Python {named_python()} with",
        ", ".join(f"{name} {version}" for name, version in base_versions(named_python()).items()),
    )
    os.environ["BINDER_LAUNCH_HOST"] = "https://mybinder.org/"  # as BinderHub sets it
    with image() as work, browsing.chromium() as chromium:
        command = [work / "python/bin/jupyter", "notebook"]
        with browsing.server(command, work / "repository", base_url=BASE_URL, place="lab/tree") as lab_server:
            for lesson in lessons():
                if lesson.number in TAKEN:
                    print(take(lab_server, chromium, lesson.notebook, "this session is temporary"))


if __name__ == "__main__":
    main()
