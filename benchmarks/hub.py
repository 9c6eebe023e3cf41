"""A real JupyterHub on this machine, as deploy/ configures it, and what its processes use.

Two things differ from a class's own: anyone may log in, and all servers run as the account that runs this, each in a
home of its own.
"""

import contextlib
import os
import shutil
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import psutil

ROOT = Path(__file__).parents[1]
MEGABYTE = 1024**2
_CONFIGURATION = """
load_subconfig({config!r})
c.JupyterHub.bind_url = "http://127.0.0.1:{ports[0]}"
c.JupyterHub.hub_bind_url = "http://127.0.0.1:{ports[1]}"
c.ConfigurableHTTPProxy.api_url = "http://127.0.0.1:{ports[2]}"
c.JupyterHub.authenticator_class = "dummy"
c.Authenticator.allow_all = True
c.JupyterHub.spawner_class = "simple"
c.SimpleLocalProcessSpawner.home_dir_template = {homes!r} + "/{{username}}"
c.Spawner.args = [*c.Spawner.args, "--allow-root"]
"""
_ROLES = {"ipykernel_launcher": "kernel", "jupyterhub-singleuser": "server", "configurable-http-proxy": "proxy"}


@dataclass(frozen=True)
class Use:
    """What one process uses. role: "kernel", "server", "proxy" or "hub", which is all the rest. rss, pss: MB; cpu:
    seconds, with its ended children."""

    role: str
    rss: float
    pss: float
    cpu: float


class Hub:
    """A running hub. url: where learners come in; work: the folder in which everything it started has its place."""

    def __init__(self, url: str, work: Path):
        self.url, self.work = url, work

    def uses(self) -> list[Use]:
        """What each process that the hub needs uses now."""
        found = []
        for process in processes_in(self.work):
            try:
                line, memory, times = " ".join(process.cmdline()), process.memory_full_info(), process.cpu_times()
            except psutil.Error:
                continue
            role = next((role for word, role in _ROLES.items() if word in line), "hub")
            # A child that has ended is counted by its parent, one that runs by itself.
            found.append(Use(role, memory.rss / MEGABYTE, memory.pss / MEGABYTE, sum(times[:4])))
        return found

    def complaints(self) -> list[str]:
        """The errors, and the warnings about kernels, that the hub and the learners' servers have written so far."""
        text = (self.work / "hub.log").read_text(encoding="utf-8", errors="replace")
        return [
            line
            for line in text.splitlines()
            if line.startswith(("[E ", "[C ")) or (line.startswith("[W ") and "kernel" in line.lower())
        ]

    def cpu(self) -> float:
        """CPU seconds of all of it so far."""
        return sum(use.cpu for use in self.uses())


def processes_in(work: Path) -> list[psutil.Process]:
    """The processes whose current folder is `work` or lies in it."""
    found = []
    for process in psutil.process_iter():
        try:
            if Path(process.cwd()).is_relative_to(work):
                found.append(process)
        except psutil.Error:  # it has ended, or it is another account's
            continue
    return found


@contextlib.contextmanager
def hub(notebooks: Path, config: Path = ROOT / "deploy/jupyterhub_config.py") -> Iterator[Hub]:
    """A hub whose learners get a git repository with `notebooks` in it; ends with all that it started.

    Raises RuntimeError, with the end of its log, if it does not start.
    """
    work = Path(tempfile.mkdtemp(prefix="class-")).resolve()
    try:
        yield _started(work, _repository(notebooks, work / "course"), config)
    finally:
        _end(work)
        shutil.rmtree(work, ignore_errors=True)


def _repository(notebooks: Path, folder: Path) -> Path:
    shutil.copytree(notebooks, folder / "notebooks", ignore=shutil.ignore_patterns(".ipynb_checkpoints"))
    git = ["git", "-C", str(folder), "-c", "user.name=course", "-c", "user.email=course@localhost"]
    for command in (
        ["init", "--quiet", "--initial-branch=main"],
        ["add", "."],
        ["commit", "--quiet", "--message=The lessons"],
    ):
        subprocess.run([*git, *command], check=True)
    return folder


def _started(work: Path, repository: Path, config: Path) -> Hub:
    (work / "homes").mkdir()
    ports = _free_ports(3)
    text = _CONFIGURATION.format(config=str(config), ports=ports, homes=str(work / "homes"))
    (work / "jupyterhub_config.py").write_text(text, encoding="utf-8")
    log = work / "hub.log"
    with open(log, "w") as written:
        process = subprocess.Popen(
            [sys.executable, "-m", "jupyterhub", "--config", "jupyterhub_config.py"],
            cwd=work,
            stdout=written,
            stderr=subprocess.STDOUT,
            env={**os.environ, "COURSE_REPOSITORY": f"file://{repository}"},
        )
    url = f"http://127.0.0.1:{ports[0]}"
    for _ in range(240):
        try:
            urllib.request.urlopen(f"{url}/hub/api").close()
            return Hub(url, work)
        except OSError:
            if process.poll() is not None:
                break
            time.sleep(0.25)
    raise RuntimeError(f"JupyterHub did not start; it said:\n{log.read_text()[-3000:]}")


def _free_ports(count: int) -> list[int]:
    held = [socket.socket() for _ in range(count)]
    for free in held:
        free.bind(("127.0.0.1", 0))
    ports = [free.getsockname()[1] for free in held]
    for free in held:
        free.close()
    return ports


def _end(work: Path) -> None:
    """The hub is asked first, and ends its servers; what is left after that is killed."""
    running = processes_in(work)
    for process in running:
        with contextlib.suppress(psutil.NoSuchProcess):  # it may end by itself meanwhile
            if "jupyterhub_config.py" in process.cmdline():
                process.terminate()
                psutil.wait_procs(running, timeout=60)
    left = processes_in(work)
    for process in left:
        with contextlib.suppress(psutil.NoSuchProcess):
            process.kill()
    psutil.wait_procs(left, timeout=10)
