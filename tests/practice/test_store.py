"""A progress file that cannot be used never calls a right answer wrong: what is known goes on in memory."""

import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from course_utils.practice import FreshNumbers, Number, Progress, progress
from course_utils.practice import store as storing
from course_utils.practice.entries import Contents
from course_utils.practice.store import Store
from tests.practice.trouble import (
    assert_all_is_there,
    assert_all_is_there_with_what_is_new,
    assert_it_goes_on,
    assert_it_stays_after_all,
    full,
    held,
    read_only,
    solved_yesterday,
    some_seconds_later,
)

ROOT = Path(__file__).parents[2]


@pytest.fixture(autouse=True)
def little_patience(monkeypatch):
    """Nobody waits for minutes; what cannot be used is not tried again by itself."""
    monkeypatch.setattr(storing, "_PATIENCE", 0.3)
    monkeypatch.setattr(storing, "_PATIENCE_TO_READ", 0.3, raising=False)
    monkeypatch.setattr(storing, "_AGAIN_AFTER", 1e9, raising=False)


@pytest.fixture(params=["on a disk", "in a browser"])
def path(tmp_path, monkeypatch, request):
    monkeypatch.setattr(storing, "_IN_A_BROWSER", request.param == "in a browser")
    return tmp_path / "here" / "progress.sqlite"


@pytest.fixture
def disk(tmp_path):
    """A path where SQLite has its locks."""
    return tmp_path / "here" / "progress.sqlite"


def test_while_another_writes_everything_can_be_read(disk):
    seed = solved_yesterday(disk)
    with held(disk):
        store = Progress(disk)
        assert_all_is_there(store, seed)
        assert store.notice == ""


def test_while_another_writes_for_minutes_marks_are_made(disk, tmp_path, capsys):
    seed = solved_yesterday(disk)
    store = Progress(disk)
    with held(disk):
        assert_it_goes_on(store, seed, tmp_path)
    assert (
        capsys.readouterr().out.count(
            "cannot be written (another program holds it): your progress is kept until this kernel stops"
        )
        == 1
    )
    assert_it_stays_after_all(store, disk, seed)
    assert capsys.readouterr().out.count("all is well") == 1


@pytest.mark.parametrize("fresh", [True, False], ids=["a new kernel", "a kernel that has read it"])
def test_on_a_full_disk_everything_stays(disk, capsys, fresh):
    seed = solved_yesterday(disk)
    store = Progress(disk)
    if not fresh:
        store.states()
    with full():
        assert_all_is_there(store, seed)
        store.mark("b", "solved")
        store.mark("new", "tried")
        assert_all_is_there_with_what_is_new(store, seed)
    assert "cannot be written" in store.notice
    assert_it_stays_after_all(store, disk, seed)


def test_a_full_disk_as_sqlite_says_it(disk, tmp_path, monkeypatch):
    seed = solved_yesterday(disk)
    store = Progress(disk)
    with monkeypatch.context() as patched:
        patched.setattr(storing, "transaction", refuse_to_write("database or disk is full"), raising=False)
        patched.setattr(storing, "_in_transaction", refuse_to_write("database or disk is full"), raising=False)
        assert_it_goes_on(store, seed, tmp_path)
    assert_it_stays_after_all(store, disk, seed)


def refuse_to_write(reason):
    true = getattr(storing, "transaction", None)

    def refused(connection, work, writing=True):
        if writing:
            raise sqlite3.OperationalError(reason)
        return true(connection, work, writing)

    return refused


def test_in_a_read_only_folder_everything_stays(capsys):
    home = Path(tempfile.mkdtemp())
    try:
        path = home / "progress.sqlite"
        seed = solved_yesterday(path)
        with read_only(path):
            store = Progress(path)
            assert_all_is_there(store, seed)
            store.mark("b", "solved")
            store.mark("new", "tried")
            assert_all_is_there_with_what_is_new(store, seed)
            assert not store.can_be_kept()
        assert capsys.readouterr().out.count("cannot be written") == 1
        assert_it_stays_after_all(store, path, seed)
        assert store.can_be_kept()
    finally:
        shutil.rmtree(home)


def test_marks_of_several_kernels_add_up_when_one_was_in_memory(path, monkeypatch):
    here, there = Progress(path), Progress(path)
    here.mark("a", "tried", {"first": 1})
    with monkeypatch.context() as patched:
        patched.setattr(here._store, "_once" if hasattr(here._store, "_once") else "_on_disk", refuse_to_open)
        for _ in range(2):
            here.mark("a", "tried", {"second": 2})
        here.mark("b", "tried")
        for _ in range(3):
            there.mark("a", "tried", {"second": 0, "third": 3})
        there.mark("b", "solved")
        assert here.item("a").attempts == 3
    some_seconds_later(here)
    assert here.item("a").attempts == 6 and here.item("a").detail == {"first": 1, "second": 2, "third": 3}
    assert here.state("b") == "solved" and here.item("b").attempts == 2
    assert Progress(path).item("a") == here.item("a")


def refuse_to_open(*arguments, **options):
    raise sqlite3.OperationalError("unable to open database file")


def test_a_seed_that_memory_drew_gives_way_to_the_one_on_the_disk(path):
    seed = solved_yesterday(path)
    new = Progress(path)
    content = path.read_bytes()
    path.unlink()
    path.mkdir()
    assert new.learner_seed() != seed
    new.mark("c", "tried")
    path.rmdir()
    path.write_bytes(content)
    some_seconds_later(new)
    assert new.learner_seed() == seed == Progress(path).learner_seed() and new.states() == {
        "a": "solved",
        "b": "tried",
        "c": "tried",
    }


def test_a_file_that_stays_unusable_is_tried_but_told_of_once(tmp_path, capsys, monkeypatch):
    monkeypatch.setattr(storing, "_AGAIN_AFTER", 0.0, raising=False)
    (tmp_path / "file").write_text("not a folder")
    store = Progress(tmp_path / "file" / "progress.sqlite")
    for _ in range(5):
        store.mark("a", "tried")
    assert store.item("a").attempts == 5
    assert capsys.readouterr().out.count("\n") == 1


def test_a_right_answer_stays_right_when_the_disk_fills(make_exercise, capsys):
    numbers = FreshNumbers("03/speed", lambda random: {"v": random.randint(1, 10**9)})
    speed = make_exercise(
        id="03/speed", stub="v = ...", solution="v", numbers=numbers, check=Number(lambda: numbers["v"], 0.5)
    )
    (yesterday,) = speed.numbers()
    assert speed.check(yesterday).state == "solved"
    with full():
        assert speed.check(yesterday).state == "solved" and speed.numbers() == (yesterday,)
    assert progress().state("03/speed") == "solved"


LAST_WORDS = """
import sys
from course_utils.practice import store as storing
from course_utils.practice.entries import Contents
from course_utils.practice.store import Store
from course_utils.practice.progress import Progress
storing._PATIENCE = 0.2
p = Progress(sys.argv[1])
p.mark("a", "tried")
print("marked", flush=True)
sys.stdin.readline()
"""


def test_what_memory_holds_is_written_when_the_kernel_stops(disk):
    solved_yesterday(disk)
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    kernel = subprocess.Popen(
        [sys.executable, "-c", LAST_WORDS, str(disk)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        env=environment,
    )
    with held(disk):
        assert "another program holds it" in kernel.stdout.readline() + kernel.stdout.readline()
    kernel.communicate("\n", timeout=60)
    assert Progress(disk).item("a").attempts == 2


def test_a_seed_drawn_in_memory_is_that_of_the_file_when_there_is_one(tmp_path):
    """A first start on a disk that was full: the answers of this first hour must be right tomorrow."""
    path = tmp_path / "home" / "progress.sqlite"
    (tmp_path / "home").write_text("not a folder")
    store = Progress(path)
    seed = store.learner_seed()
    store.mark("a", "solved")
    (tmp_path / "home").unlink()
    some_seconds_later(store)
    assert store.learner_seed() == seed == Progress(path).learner_seed() and Progress(path).item("a").attempts == 1


def test_a_seed_drawn_in_memory_is_that_of_a_file_which_another_kernel_has_begun_meanwhile(tmp_path):
    path = tmp_path / "home" / "progress.sqlite"
    (tmp_path / "home").write_text("not a folder")
    store = Progress(path)
    seed = store.learner_seed()
    (tmp_path / "home").unlink()
    assert Progress(path).learner_seed() > seed
    some_seconds_later(store)
    assert store.learner_seed() == seed == Progress(path).learner_seed()


def test_a_fault_of_what_is_asked_for_is_no_fault_of_the_file(disk):
    store = Store(disk)

    def ask(rows):
        raise ValueError("asked for nonsense")

    for use in (store.read, store.write):
        with pytest.raises(ValueError, match="nonsense"):
            use(ask)
    assert not store.is_in_memory and store.notice == ""


def test_a_broken_file_is_set_aside_once_though_two_kernels_find_it(disk, monkeypatch):
    """The other is faster between our look at the file and our move."""
    solved_yesterday(disk)
    disk.write_bytes(b"SQLite format 3\0" + b"\xff" * 8192)

    def meanwhile(path):
        monkeypatch.undo()
        Progress(disk).mark("theirs", "solved")
        return Contents()

    monkeypatch.setattr(storing, "readable", meanwhile)
    store = Progress(disk)
    store.mark("ours", "solved")
    assert store.states() == Progress(disk).states() == {"theirs": "solved", "ours": "solved"}
    assert len(list(disk.parent.glob("*.corrupt-*"))) == 1
