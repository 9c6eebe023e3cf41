"""A progress file that cannot be used never calls a right answer wrong: what is known goes on in memory."""

import contextlib
import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile
from contextlib import closing
from pathlib import Path

import pytest

from course_utils.practice import FreshNumbers, Number, Progress, progress
from course_utils.practice import store as storing

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


@contextlib.contextmanager
def full():
    """A disk on which no file can grow: the system's own limit for this process, 0 bytes."""
    resource = pytest.importorskip("resource")
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


@contextlib.contextmanager
def read_only(path):
    """A folder that its owner has made read-only. Root may write everywhere, and plays the part of a user meanwhile."""
    if not hasattr(os, "geteuid"):
        pytest.skip("rights of folders are another matter on Windows")
    path.chmod(0o444)
    path.parent.chmod(0o555)
    user = os.geteuid()
    if user == 0:
        os.seteuid(65534)
    try:
        yield
    finally:
        os.seteuid(user)
        path.parent.chmod(0o755)
        path.chmod(0o644)


@contextlib.contextmanager
def held(path):
    """A file that somebody else writes to, and goes on writing to."""
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        yield
        other.execute("ROLLBACK")


def some_seconds_later(store):
    store._store._next_try = 0.0


def solved_yesterday(path):
    store = Progress(path)
    store.mark("a", "solved", {"x": 1})
    store.mark("b", "tried")
    store.keep_source("f", "def f(): ...")
    return store.learner_seed()


def assert_all_is_there(store, seed):
    assert store.learner_seed() == seed
    assert store.item("a").detail == {"x": 1} and store.source("f") == "def f(): ..."
    assert {"a": "solved", "b": "tried"}.items() <= store.states().items()


def assert_it_goes_on(store, seed, tmp_path):
    """Marks are made, and whatever was known stays and can be carried away, with the same seed."""
    store.mark("b", "solved")
    store.mark("new", "tried")
    assert_all_is_there_with_what_is_new(store, seed)
    carried = store.save(tmp_path / "carried.json")
    elsewhere = Progress(tmp_path / "elsewhere.sqlite")
    assert elsewhere.load(carried) == 3
    assert_all_is_there_with_what_is_new(elsewhere, seed)


def assert_all_is_there_with_what_is_new(store, seed):
    assert store.states() == {"a": "solved", "b": "solved", "new": "tried"} and store.item("b").attempts == 2
    assert store.learner_seed() == seed and store.source("f") == "def f(): ..."


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
            "cannot be written (database is locked): your progress is kept until this kernel stops"
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


def assert_it_stays_after_all(store, path, seed):
    some_seconds_later(store)
    assert_all_is_there_with_what_is_new(store, seed)
    assert_all_is_there_with_what_is_new(Progress(path), seed)
    assert "all is well" in store.notice


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
        assert "database is locked" in kernel.stdout.readline() + kernel.stdout.readline()
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
