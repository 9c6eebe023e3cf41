"""What every test run needs: notebooks compared with their pictures, progress kept apart, and work shared out by
notebook.

nbval's own options stand in pyproject.toml.
"""

import contextlib
import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
from pathlib import Path

import nbval.plugin
import pytest
from xdist.scheduler import LoadScopeScheduling

from course_utils.authoring.browser import HOW_TO_GET_ONE
from course_utils.authoring.engines import HOW_TO_GET
from course_utils.authoring.pictures import saved_difference
from course_utils.lessons.catalogue import lessons


def pytest_addoption(parser):
    parser.addoption("--lesson", help="run what concerns one lesson, such as 05, and nothing else")


def pytest_configure(config):
    """No test touches the progress of whoever runs it, and nothing of a lab is drawn by chance."""
    config.own_folder = tempfile.mkdtemp(prefix="course-tests-")
    os.environ["COURSE_PROGRESS"] = os.path.join(config.own_folder, "progress.sqlite")
    _hold_nbval_to_pictures()


def pytest_unconfigure(config):
    drawing = getattr(config, "drawing", None)
    if drawing is not None and drawing.poll() is None:
        os.killpg(drawing.pid, signal.SIGTERM)
    shutil.rmtree(config.own_folder, ignore_errors=True)


def _hold_nbval_to_pictures():
    """nbval skips pictures and what is said of them; here they count. Each notebook gets a progress store of its
    own."""
    compare_text, set_up, tear_down = (
        nbval.plugin.IPyNbCell.compare_outputs,
        nbval.plugin.IPyNbFile.setup,
        nbval.plugin.IPyNbFile.teardown,
    )
    if getattr(compare_text, "sees_pictures", False):
        return

    def compare_outputs(cell, test, ref, skip_compare=None):
        if not compare_text(cell, test, ref, skip_compare):
            return False
        complaint = _picture_complaint(test, ref)
        if complaint:
            cell.comparison_traceback.append(f"{complaint} If the change is meant, run `make notebooks`.")
        return not complaint

    def setup(notebook):
        notebook.progress_folder = tempfile.mkdtemp(prefix="course-progress-")
        mine = {"COURSE_PROGRESS": os.path.join(notebook.progress_folder, "progress.sqlite"), "COURSE_SEED": "1"}
        before = {name: os.environ.get(name) for name in mine}
        os.environ.update(mine)
        try:
            set_up(notebook)
        finally:
            for name, value in before.items():
                os.environ.pop(name) if value is None else os.environ.update({name: value})

    def teardown(notebook):
        tear_down(notebook)
        shutil.rmtree(getattr(notebook, "progress_folder", ""), ignore_errors=True)

    compare_outputs.sees_pictures = True
    nbval.plugin.IPyNbCell.compare_outputs = compare_outputs
    nbval.plugin.IPyNbFile.setup, nbval.plugin.IPyNbFile.teardown = setup, teardown


def _picture_complaint(test, ref) -> str:
    """What is wrong with the pictures of a cell that has just run (`test`), by those that were saved (`ref`); empty if
    nothing is."""
    now, saved = ([output for output in outputs if "image/png" in output.get("data", {})] for outputs in (test, ref))
    if len(now) != len(saved):
        return f"The cell shows {len(now)} picture(s), {len(saved)} are saved."
    for k, (new, old) in enumerate(zip(now, saved, strict=True), start=1):
        off = saved_difference(new["data"]["image/png"], old["data"]["image/png"])
        if off:
            return f"Picture {k} is not the one that is saved: {off}."
        if new["metadata"] != old["metadata"]:
            return (
                f"Picture {k} is saved with other words or another width: {old['metadata']}, and now has "
                f"{new['metadata']}."
            )
    return ""


def pytest_collection_modifyitems(config, items):
    """What takes longest begins first: browser tests, then notebooks, then the gates of the lessons, then the rest.

    What needs the site comes after the browser tests: by then its labs have been drawn, in what time the processors had
    left.
    """
    changing = [item.nodeid for item in items if " at 0x" in item.nodeid]
    if changing:  # the suite's two processes would collect different tests, and stop
        raise pytest.UsageError(
            f"A test's name holds an address, which changes from run to run; give it `ids=`: {changing[0]}"
        )
    longest = ("tests/browser/", "tests/lite/", "tests/engines/", "tests/site/", ".ipynb", "tests/notebooks/",
               "tests/lessons/")  # fmt: skip
    items.sort(key=lambda item: next((k for k, part in enumerate(longest) if part in item.nodeid), len(longest)))
    if config.getoption("lesson"):
        chosen = [item for item in items if concerns(item.nodeid, config.getoption("lesson"))]
        config.hook.pytest_deselected(items=[item for item in items if item not in chosen])
        items[:] = chosen
        return
    of_the_site = any(item.nodeid.startswith("tests/site/") for item in items)
    if of_the_site and os.name == "posix" and os.environ.get("PYTEST_XDIST_WORKER", "gw0") == "gw0":
        config.drawing = _draw_the_sites_labs()


def concerns(nodeid: str, number: str) -> bool:
    """Whether a test is about the lesson of this number, by its file or by what it is called with."""
    (lesson,) = [lesson for lesson in lessons() if lesson.number == number] or [None]
    if lesson is None:
        raise pytest.UsageError(f"there is no lesson {number}; there are: {', '.join(one.number for one in lessons())}")
    file, _, test = nodeid.partition("::")
    if file.endswith(("tests/site/test_pages.py", "test_piles.py")):  # they are about the whole site, and about this
        return False
    if file.endswith((lesson.notebook, f"/lessons/test_{lesson.name}.py")):
        return True
    return re.search(rf"\[{number}[]/-]|{re.escape(lesson.notebook)}", test) is not None


def _draw_the_sites_labs() -> subprocess.Popen:
    """Begin with it now, giving way to all else; the site's tests wait for what it draws."""
    command = ["nice", "-n", "19", sys.executable, "-m", "course_utils.authoring.site.labs"]
    drawing = subprocess.Popen(command, cwd=Path(__file__).parent, start_new_session=True)
    # Linux shares the processors among sessions first, and by nice values only within each: the session gives way too.
    with contextlib.suppress(OSError):
        Path(f"/proc/{drawing.pid}/autogroup").write_text("19")
    return drawing


def pytest_terminal_summary(terminalreporter):
    """One line for all that was skipped for want of a browser, and how to get it."""
    skipped = [str(report.longrepr) for report in terminalreporter.stats.get("skipped", [])]
    ways = {"Chromium": HOW_TO_GET_ONE, **HOW_TO_GET}
    missing = {name: words for name, words in ways.items() if any(words in reason for reason in skipped)}
    if missing:
        count = sum(any(words in reason for words in missing.values()) for reason in skipped)
        told = "; ".join(f"no {name}: {words}" for name, words in missing.items())
        terminalreporter.write_line(f"{count} tests were skipped, because a browser is not there. {told}.")


class ByNotebook(LoadScopeScheduling):
    """Shares the tests out among xdist's workers in piles; a worker takes a pile at a time, in order."""

    def __init__(self, config, log):
        super().__init__(config, log)
        config.option.loadscopereorder = False

    def _split_scope(self, nodeid: str) -> str:
        return pile_of(nodeid)


def pile_of(nodeid: str) -> str:
    """The pile of test `nodeid`: a notebook's cells share a kernel and stay together, any other test is a pile of its
    own.

    Browser tests of one file stay together, since they share fixtures that are slow to make, except that the tests of
    all notebooks are one pile for each notebook. The tests of the class share a hub, those of the learners' settings
    what all labs show under them, those of the site and of the site without a server a build, those of an engine a
    browser.
    """
    file, _, test = nodeid.partition("::")
    if file.endswith(".ipynb"):
        return file
    for folder in ("tests/lite/", "tests/site/"):
        if file.startswith(folder):
            return folder
    if file.endswith("test_learners_settings.py"):
        return file
    if file.startswith("tests/engines/"):
        return f"tests/engines/{re.split(r'[][-]', test)[1]}"
    if file.startswith(("tests/browser/", "tests/benchmarks/test_classroom")):
        return f"{file}::{test.partition('[')[2]}" if file.endswith("test_lessons.py") else file
    return nodeid


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config, log):
    return ByNotebook(config, log)
