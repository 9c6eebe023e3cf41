"""A small class at a real hub: it runs to its end without an error, what goes wrong is told, and nothing is left
running."""

import asyncio
import os
import shutil
import signal
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import nullcontext
from pathlib import Path
from types import SimpleNamespace

import nbformat
import pytest

from benchmarks import classroom, learner
from benchmarks.hub import ROOT, hub, processes_in

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="deploy/ is for a Linux machine")
LESSON = "01_derivative_as_speed.ipynb"
RAISES = "1 / 0"
MUTE = "from course_utils.host import CourseWidget\nCourseWidget.hear = lambda widget, question: None"


@pytest.fixture(scope="module")
def running(tmp_path_factory):
    """A hub with lesson 01, and with it damaged: with a cell that raises, and with labs that no longer answer."""
    folder = tmp_path_factory.mktemp("notebooks")
    shutil.copy(ROOT / "notebooks" / LESSON, folder)
    shutil.copy(ROOT / "notebooks/00_start_here.ipynb", folder)
    for name, source in (("raises", RAISES), ("mute", MUTE)):
        notebook = nbformat.read(folder / LESSON, as_version=4)
        notebook.cells.append(nbformat.v4.new_code_cell(source))
        nbformat.write(notebook, folder / f"{name}.ipynb")
    with hub(folder) as one:
        yield one


@pytest.fixture(autouse=True)
def own_loop(monkeypatch):
    """asyncio.run in a thread of its own: in this one a browser of other tests may have a loop already."""
    run = asyncio.run
    with ThreadPoolExecutor(1) as thread:
        monkeypatch.setattr(asyncio, "run", lambda work: thread.submit(run, work).result())
        yield


def test_a_class_of_two_runs_to_its_end_without_an_error(running, monkeypatch):
    monkeypatch.setattr(learner, "RATE", 500)  # faster than any lab answers: many positions give way to the next
    lesson = asyncio.run(classroom.hold(running, 2, 200, LESSON))
    assert lesson.errors == []
    drags = [lesson.alone["drag"].drags, lesson.together["drag"].drags]
    assert [len(together) for together in drags] == [1, 2]
    assert all(0 < len(drag.times) <= 200 for together in drags for drag in together)
    assert {use.role for use in lesson.uses} == {"hub", "proxy", "server", "kernel"}
    assert sum(use.role == "server" for use in lesson.uses) == 2 <= sum(use.role == "kernel" for use in lesson.uses)
    assert (running.work / "homes/learner-02/course_progress.sqlite").exists()
    said = classroom.report(lesson)
    assert "2 learners" in said and ": 0 errors." in said and "Memory in all" in said


@pytest.mark.parametrize(
    "notebook, error",
    [
        ("raises.ipynb", "learner-01, Run All: LearnerError: a cell raised ZeroDivisionError: division by zero"),
        ("mute.ipynb", "learner-01, drag: LearnerError: the lab lost a position: no frame came for it"),
        ("none.ipynb", "learner-01, open: HTTPStatusError: Client error '404 Not Found'"),
    ],
)
def test_what_goes_wrong_is_told(running, notebook, error):
    lesson = asyncio.run(classroom.hold(running, 1, 5, notebook))
    assert [said[: len(error)] for said in lesson.errors] == [error]
    assert ": 1 errors." in classroom.report(lesson) and error in classroom.report(lesson)


@pytest.mark.parametrize("errors, code", [([], 0), (["learner-01, open: something"], 1)])
def test_the_command_ends_with_1_if_anything_went_wrong(errors, code, monkeypatch):
    async def hold(*_):
        parts = {name: classroom.Part() for name in ("log in", "open", "Run All", "drag")}
        return classroom.Lesson(2, parts, parts, [], errors)

    monkeypatch.setattr(classroom, "hold", hold)
    monkeypatch.setattr(classroom, "hub", lambda _: nullcontext(SimpleNamespace(complaints=list)))
    before = signal.getsignal(signal.SIGTERM)
    try:
        assert classroom.main(["--learners", "2"]) == code
    finally:
        signal.signal(signal.SIGTERM, before)


def test_it_ends_all_it_started_when_it_is_stopped(tmp_path):
    begun = subprocess.Popen(
        [sys.executable, "-m", "benchmarks.classroom", "--learners", "2"],
        cwd=ROOT,
        env={**os.environ, "TMPDIR": str(tmp_path)},
    )
    for _ in range(600):
        if len(processes_in(tmp_path)) >= 4:  # hub, proxy, the idle servers' culler, a learner's server
            break
        time.sleep(0.1)
    else:
        pytest.fail("no learner's server was started")
    begun.terminate()
    assert begun.wait(90) == 143
    assert processes_in(tmp_path) == []
    assert list(Path(tmp_path).glob("class-*")) == []
