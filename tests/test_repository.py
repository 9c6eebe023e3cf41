"""What holds the repository together: its pins agree, its places are known, and no file has grown too long to read."""

import re
import shutil
import subprocess
import tomllib
from pathlib import Path

import pytest

from course_utils import host
from course_utils.lessons.catalogue import COURSE, lessons
from course_utils.live.stage import Stage
from course_utils.practice import Card, QuizView

ROOT = Path(__file__).parents[1]
OURS = [
    path
    for folder in ("course_utils", "tests", "benchmarks", "docs", "binder", "deploy", ".ci")
    for path in sorted((ROOT / folder).rglob("*"))
    if path.is_file() and "__pycache__" not in path.parts
]
REQUIREMENTS = ("requirements.txt", "tests/requirements.txt", "binder/requirements.txt", "deploy/requirements.txt")
SERVER = {"jupyterlab", "notebook", "jupyter-server", "jupyterlab-server", "notebook-shim", "jupyter-lsp"}
LAYOUT = {
    "README.md",
    "requirements.txt",
    "pyproject.toml",
    "package.json",
    "package-lock.json",
    "Makefile",
    "LICENSE",
    "LICENSE-PROSE",
    "conftest.py",
    "notebooks",
    "binder",
    "deploy",
    "course_utils",
    "tests",
    "benchmarks",
    "docs",
}


def lines(name: str) -> list[str]:
    """The lines of a requirements file, without comments."""
    return [
        line
        for line in (ROOT / name).read_text(encoding="utf-8").splitlines()
        if line.strip() and not line.startswith("#")
    ]


def pins(name: str) -> dict[str, str]:
    """package -> its whole line, of the lines that name one."""
    return {
        re.split(r"[=<>~! ;\[]", line)[0].lower().replace("_", "-"): line
        for line in lines(name)
        if not line.startswith("-")
    }


def direct() -> set[str]:
    """The packages that pyproject.toml names itself."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    return {re.split(r"[=<>~! ;\[]", line)[0].lower() for line in project["dependencies"]}


@pytest.mark.parametrize("name", REQUIREMENTS)
def test_each_requirement_is_pinned_to_one_version(name):
    assert pins(name)
    assert [line for line in pins(name).values() if not re.fullmatch(r"[\w.\[\]-]+==[\w.]+( ; .+)?", line)] == []


def test_the_pins_cover_what_the_project_names():
    assert direct() <= set(pins("requirements.txt"))
    assert "-e ." in lines("requirements.txt")
    assert "-r ../requirements.txt" in lines("tests/requirements.txt")


def test_the_tests_pin_nothing_a_second_time():
    assert not set(pins("tests/requirements.txt")) & set(pins("requirements.txt"))


def test_binder_has_the_same_pins_and_keeps_its_own_server():
    """Binder's image brings a jupyterlab 4.4 and a notebook that needs jupyterlab < 4.5: their packages are left
    alone."""
    binder = pins("binder/requirements.txt")
    root = pins("requirements.txt")
    assert {name: line for name, line in binder.items() if root.get(name) != line} == {}
    assert direct() - {"jupyterlab"} <= set(binder)
    assert not set(binder) & SERVER
    assert not [line for line in lines("binder/requirements.txt") if line.startswith("-")]


def test_a_hub_has_the_course_and_what_it_needs_beyond_it_in_no_second_version():
    named = pins("deploy/requirements.in")
    hub, course, tests = pins("deploy/requirements.txt"), pins("requirements.txt"), pins("tests/requirements.txt")
    assert "-r ../requirements.txt" in lines("deploy/requirements.txt")
    assert {"jupyterhub", "nbgitpuller"} <= set(named) <= set(hub)
    assert not set(hub) & set(course)
    assert {name: line for name, line in hub.items() if name in tests and tests[name] != line} == {}


def test_binder_runs_the_oldest_python_that_the_course_promises():
    """3.11: what is written for the newest Python would be seen failing there, and it is the one that this suite has
    run on most. Binder has images for 3.11 to 3.14; without a runtime.txt it would take 3.10, for which there are no
    pins."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert (ROOT / "binder/runtime.txt").read_text() == "python-" + project["requires-python"].removeprefix(">=") + "\n"


@pytest.mark.parametrize("name", ["binder/postBuild", ".ci/run"])
def test_scripts_can_be_run_and_stop_at_the_first_fault(name):
    path = ROOT / name
    assert path.stat().st_mode & 0o111
    text = path.read_text()
    assert text.startswith("#!/usr/bin/env bash\n") and re.search(r"^set -e", text, re.MULTILINE)
    assert subprocess.run(["bash", "-n", str(path)]).returncode == 0


def test_binder_installs_the_course_and_nothing_else():
    commands = [
        line
        for line in (ROOT / "binder/postBuild").read_text().splitlines()
        if line and not line.startswith(("#", "set "))
    ]
    assert commands == ["python -m pip install --no-deps --no-cache-dir ."]


def test_no_file_names_a_package_index():
    named = re.compile(
        r"--(extra-)?index-" + r"url|--find-" + r"links|PIP_" + r"INDEX|UV_" + r"(DEFAULT_)?INDEX|\[\[tool\.uv\.index"
    )
    files = [path for path in OURS if path.suffix in ("", ".txt", ".toml", ".py", ".md", ".yml", ".cfg")]
    files += [ROOT / name for name in ("Makefile", "requirements.txt", "pyproject.toml", "README.md")]
    assert [path.name for path in files if named.search(path.read_text(encoding="utf-8"))] == []
    assert not [name for name in ("pip.conf", "uv.toml", ".pypirc") if (ROOT / name).exists()]


def test_the_top_of_the_repository_holds_what_a_reader_expects():
    there = {
        path.name
        for path in ROOT.iterdir()
        if not path.name.startswith(".") and path.name not in ("build", "dist", "node_modules", "__pycache__")
    }
    assert {name for name in there if not name.endswith(".egg-info")} == LAYOUT


def test_catalogue_notebooks_and_packages_agree():
    written = [entry for entry in COURSE if entry.name]
    assert [entry.number for entry in COURSE] == [f"{k:02}" for k in range(len(COURSE))]
    assert [(lesson.number, lesson.title, lesson.name) for lesson in lessons()] == [
        (entry.number, entry.title, entry.name) for entry in written
    ]
    assert {path.name for path in (ROOT / "notebooks").glob("*.ipynb")} == {lesson.notebook for lesson in lessons()}
    packages = {path.parent.name for path in (ROOT / "course_utils/lessons").glob("*/__init__.py")}
    assert packages == {entry.name for entry in written}
    for name in packages:
        assert {"labs.py", "exercises.py", "quiz.py"} <= {
            path.name for path in (ROOT / "course_utils/lessons" / name).iterdir()
        }


def test_the_readme_has_a_row_for_each_lesson_with_its_picture_and_names_those_to_come():
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    for lesson in lessons():
        assert (
            f"[{lesson.number} {lesson.title}](notebooks/{lesson.notebook}) | {lesson.question} | "
            f"{lesson.minutes} min | complete |"
        ) in readme
        assert (
            f'src="docs/pictures/{lesson.number}.png"' in readme
            and (ROOT / f"docs/pictures/{lesson.number}.png").exists()
        )
    to_come = "".join(line for line in readme.splitlines() if line.endswith("| to come |"))
    assert [entry.number for entry in COURSE if f"{entry.number} {entry.title}" in to_come] == [
        entry.number for entry in COURSE if not entry.name
    ]


SCRIPTS = [pytest.param(path.read_text(encoding="utf-8"), id=path.name) for path in OURS if path.suffix == ".js"]
JOINED = [pytest.param(widget._esm, id=widget.__name__) for widget in (Stage, Card, QuizView)]


@pytest.mark.skipif(
    shutil.which("node") is None, reason="there is no node here to parse JavaScript; the browser tests run it"
)
@pytest.mark.parametrize("script", [*SCRIPTS, *JOINED])
def test_javascript_parses(script, tmp_path):
    file = tmp_path / "script.mjs"
    file.write_text(str(script), encoding="utf-8")
    checked = subprocess.run(["node", "--check", str(file)], capture_output=True, text=True)
    assert checked.returncode == 0, checked.stderr


def test_the_page_without_a_kernel_can_inline_each_script():
    """A page opened as a file cannot import modules: no script of ours imports, and only the last of a widget
    exports."""
    assert "export" not in host.script("live/draw.js", "live/controls.js")
    assert not [
        path.name
        for path in OURS
        if path.suffix == ".js" and re.search(r"^\s*import\b", path.read_text(encoding="utf-8"), re.MULTILINE)
    ]


def test_no_file_is_too_long_to_read():
    """A bank of answers is a table, which nobody reads from top to bottom."""
    lengths = {
        str(path.relative_to(ROOT)): len(path.read_text(encoding="utf-8").splitlines())
        for path in OURS
        if path.suffix in (".py", ".js") and path.parent.name != "answers"
    }
    assert {name: length for name, length in lengths.items() if length > 400} == {}
