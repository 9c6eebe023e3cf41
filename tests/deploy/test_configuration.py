"""The hub's configuration, read by JupyterHub itself: every setting is one that JupyterHub has, and does what
docs/TEACHING.md says."""

import re
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace
from urllib.parse import parse_qs, urlsplit

import pytest
from jupyterhub.app import JupyterHub

ROOT = Path(__file__).parents[2]
CONFIG = ROOT / "deploy/jupyterhub_config.py"
pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="deploy/ is for a Linux machine")


def loaded(path: Path):
    """A JupyterHub that has read the file at `path` and nothing else."""
    app = JupyterHub()
    app.raise_config_file_errors = True
    app.load_config_file(str(path))
    return app


def unknown(app) -> list[str]:
    """The settings that no class of JupyterHub has, as "Class.setting"."""
    classes = {
        cls.__name__: cls
        for cls in (type(app), *app.classes, app.spawner_class, app.authenticator_class, app.proxy_class)
    }
    return [
        f"{name}.{setting}"
        for name, section in app.config.items()
        for setting in section
        if name not in classes or not classes[name].class_traits(config=True).get(setting)
    ]


def test_jupyterhub_knows_every_setting():
    app = loaded(CONFIG)
    assert unknown(app) == []
    assert app.bind_url == "http://127.0.0.1:8000"
    assert app.authenticator_class.__name__ == "PAMAuthenticator"
    assert app.spawner_class.__name__ == "LocalProcessSpawner"
    authenticator, spawner = app.authenticator_class(config=app.config), app.spawner_class(config=app.config)
    assert authenticator.allowed_groups == {"learners", "teachers"} and authenticator.admin_groups == {"teachers"}
    assert spawner.environment["COURSE_PROGRESS"] == "~/course_progress.sqlite"
    assert (
        spawner.environment["JUPYTER_RUNTIME_DIR"](SimpleNamespace(user_env=lambda env: {"HOME": "/home/ada"}))
        == "/home/ada/.jupyter-run"
    )
    assert app.load_roles[0]["services"] == [service["name"] for service in app.services] == ["idle"]


def test_a_setting_with_a_slip_is_seen(tmp_path):
    slip = tmp_path / "jupyterhub_config.py"
    slip.write_text(
        CONFIG.read_text(encoding="utf-8").replace("c.Spawner.mem_limit", "c.Spawner.memory_limit"), encoding="utf-8"
    )
    assert unknown(loaded(slip)) == ["Spawner.memory_limit"]


def landing(url: str) -> dict[str, str]:
    """What a git-pull address asks nbgitpuller for."""
    parts = urlsplit(url)
    assert parts.path.endswith("/git-pull")
    return {name: values[0] for name, values in parse_qs(parts.query, strict_parsing=True).items()}


def test_a_learner_lands_in_lesson_00_of_their_own_copy_by_logging_in_and_by_the_link():
    app = loaded(CONFIG)
    asked = landing(app.spawner_class(config=app.config).default_url)
    place, _, notebook = asked["urlpath"].removeprefix("lab/tree/").partition("/")
    assert place == asked["targetpath"] == asked["repo"].rpartition("/")[2]
    assert notebook == "notebooks/00_start_here.ipynb" and (ROOT / notebook).exists()
    link = re.search(
        r"https://\S+/hub/user-redirect/git-pull\?\S+?(?=`)", (ROOT / "docs/TEACHING.md").read_text(encoding="utf-8")
    )
    assert landing(link[0]) == asked


@pytest.mark.parametrize("gigabytes, said", [(1, "fits"), (3, "MemoryError")])
def test_a_process_that_asks_for_more_memory_than_a_learner_has_is_told_so(gigabytes, said):
    app = loaded(CONFIG)
    spawner = app.spawner_class(config=app.config)
    *held, _ = spawner.cmd
    assert f"--data={spawner.mem_limit}" in held
    code = (
        f"try:\n    bytearray({gigabytes} * 1024**3)\n    print('fits')\nexcept MemoryError:\n    print('MemoryError')"
    )
    assert (
        subprocess.run([*held, sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.strip()
        == said
    )
