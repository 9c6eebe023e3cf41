"""A progress file that is replaced, removed or broken under a running kernel takes nothing away from it."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from course_utils.practice import Progress
from course_utils.practice import store as storing
from course_utils.practice.entries import Item
from tests.practice.trouble import assert_all_is_there, assert_it_goes_on, assert_it_stays_after_all, solved_yesterday


@pytest.fixture(params=["on a disk", "in a browser"])
def path(tmp_path, monkeypatch, request):
    monkeypatch.setattr(storing, "_IN_A_BROWSER", request.param == "in a browser")
    return tmp_path / "here" / "progress.sqlite"


def anothers(path):
    path.unlink()
    with closing(sqlite3.connect(path)) as other:
        other.execute("CREATE TABLE letters (text)")


def a_folder(path):
    path.unlink()
    path.mkdir()


def new_progress(path):
    path.unlink()
    Progress(path).mark("b", "tried")


REPLACED = {
    "removed": Path.unlink,
    "emptied": lambda path: path.write_bytes(b""),
    "cut": lambda path: path.write_bytes(path.read_bytes()[:5000]),
    "garbage": lambda path: path.write_bytes(b"this was a database once" * 100),
    "a database of another program": anothers,
    "a folder": a_folder,
    "somebody's new progress": new_progress,
}


@pytest.mark.parametrize("replace", REPLACED.values(), ids=REPLACED.keys())
def test_a_file_that_is_replaced_under_us_takes_nothing_away(path, tmp_path, replace):
    seed = solved_yesterday(path)
    store = Progress(path)
    assert_all_is_there(store, seed)
    replace(path)
    assert_all_is_there(store, seed)
    assert_it_goes_on(store, seed, tmp_path)
    assert store.notice != ""


@pytest.mark.parametrize(
    "replace", [REPLACED[name] for name in ("removed", "emptied", "cut", "garbage", "somebody's new progress")]
)
def test_a_new_file_begins_with_what_the_notebook_knew(path, replace):
    seed = solved_yesterday(path)
    store = Progress(path)
    store.states()
    replace(path)
    store.mark("c", "tried")
    assert_all_is_there(Progress(path), seed)
    assert Progress(path).state("c") == "tried"


def test_what_is_in_the_way_is_left_alone_and_the_file_taken_up_when_it_is_back(path):
    seed = solved_yesterday(path)
    store = Progress(path)
    store.states()
    content = path.read_bytes()
    anothers(path)
    foreign = path.read_bytes()
    store.mark("b", "solved")
    store.mark("new", "tried")
    assert path.read_bytes() == foreign and "left alone" in store.notice
    path.write_bytes(content)
    assert_it_stays_after_all(store, path, seed)


def test_what_can_be_read_of_a_broken_file_is_kept(path):
    """A new kernel, which has seen nothing: the first pages of the file are whole."""
    seed = solved_yesterday(path)
    store = Progress(path)
    for i in range(40):
        store.mark(f"item {i}", "tried", {"text": "x" * 1000})
    content = bytearray(path.read_bytes())
    content[-8192:] = b"\xff" * 8192
    path.write_bytes(content)
    new = Progress(path)
    new.states()
    new.mark("c", "solved")
    assert "set aside" in new.notice
    assert new.learner_seed() == seed and new.state("a") == "solved"


@pytest.fixture
def browsers(tmp_path, monkeypatch):
    """The path of a file in a browser, where each open notebook has a kernel of its own and none has a lock."""
    monkeypatch.setattr(storing, "_IN_A_BROWSER", True)
    return tmp_path / "progress.sqlite"


def test_in_a_browser_what_another_notebook_writes_meanwhile_is_read_before_the_file_is_written(browsers):
    here, there = Progress(browsers), Progress(browsers)
    here.states()
    there.states()
    calls = []

    def work(rows):
        calls.append(len(calls))
        if len(calls) == 1:
            there.mark("from there", "solved")
        rows.put("from here", Item("solved", 1))

    here._store.write(work)
    for progress in (here, there, Progress(browsers)):
        assert progress.states() == {"from here": "solved", "from there": "solved"} and progress.notice == ""


@pytest.mark.parametrize("use", [Progress.states, lambda progress: progress.mark("a", "tried")], ids=["read", "write"])
def test_in_a_browser_a_mark_that_another_notebook_has_overwritten_comes_back_with_the_next_use(browsers, use):
    seed = solved_yesterday(browsers)
    store = Progress(browsers)
    store.states()
    before = browsers.read_bytes()
    store.mark("new", "solved")
    # Another kernel had looked, and found nothing new, a moment before that mark.
    browsers.write_bytes(before)
    use(store)
    for progress in (store, Progress(browsers)):
        assert_all_is_there(progress, seed)
        assert progress.state("new") == "solved" and progress.notice == ""
