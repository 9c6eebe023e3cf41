"""What befalls a progress file, and what must be there all the same."""

import contextlib
import os
import sqlite3
from contextlib import closing

import pytest

from course_utils.practice import Progress


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
    """The next use tries the file again."""
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


def assert_it_stays_after_all(store, path, seed):
    some_seconds_later(store)
    assert_all_is_there_with_what_is_new(store, seed)
    assert_all_is_there_with_what_is_new(Progress(path), seed)
    assert store.notice == ""
