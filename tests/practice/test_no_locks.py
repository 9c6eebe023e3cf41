"""A home without locks (NFS): progress is kept in it, by several kernels, and no file is left half written.

Locks are refused to real processes by their own system (no_locks.py): SQLite meets what it would there, ENOLCK.
"""

import os
import signal
import sqlite3
import subprocess
import sys
from contextlib import closing, nullcontext
from pathlib import Path

import pytest

from course_utils.practice import Progress, whole_file
from course_utils.practice.entries import Item
from tests.practice.no_locks import CAN_BE_REFUSED

pytestmark = pytest.mark.skipif(not CAN_BE_REFUSED, reason="a filter of system calls is Linux's")

ROOT = Path(__file__).parents[2]
BEGIN = """
import sys
from tests.practice.no_locks import refuse_locks
refuse_locks()
from course_utils.practice.progress import Progress
p = Progress(sys.argv[1])
"""


@pytest.fixture
def path(tmp_path):
    return tmp_path / "home" / "progress.sqlite"


def without_locks(source, *arguments):
    """A process that runs `source` with the progress `p` where no lock is given."""
    command = [sys.executable, "-c", BEGIN + source, *map(str, arguments)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env={**os.environ, "PYTHONPATH": str(ROOT)})


def said(source, *arguments):
    process = without_locks(source, *arguments)
    printed = process.communicate(timeout=100)[0]
    assert process.returncode == 0
    return printed


def names(path):
    return sorted(entry.name for entry in path.parent.iterdir())


def test_a_lock_is_refused_there(path):
    path.parent.mkdir()
    attempt = "import sqlite3\ntry: sqlite3.connect(sys.argv[1], timeout=0).execute('BEGIN IMMEDIATE')\n"
    attempt += "except sqlite3.Error as fault: print(fault)"
    assert said(attempt, path) == "database is locked\n"


def test_what_is_solved_is_kept_without_a_word(path):
    first = said("p.mark('a', 'solved'); p.keep_source('a', 'def f(): ...'); print(p.learner_seed(), p.notice)", path)
    look = "p.mark('a', 'tried'); print(p.states(), p.item('a').attempts, p.source('a'))"
    second = said("print(p.learner_seed(), p.notice); " + look, path)
    assert second == f"{first}{{'a': 'solved'}} 2 def f(): ...\n"
    assert names(path) == ["progress.sqlite"]


def test_kernels_that_write_by_turns_lose_no_mark(path):
    loop = "for i in range(60): p.mark('both', 'tried'); p.mark(sys.argv[2] + str(i), 'solved')"
    kernels = [without_locks(loop, path, name) for name in "abc"]
    for kernel in kernels:
        assert kernel.communicate(timeout=100)[0] == "" and kernel.returncode == 0
    after = Progress(path)
    assert after.item("both").attempts == 180 and len(after.states()) == 3 * 60 + 1
    assert names(path) == ["progress.sqlite"]


def test_a_kernel_killed_while_it_writes_leaves_a_whole_file_and_holds_nobody_up_for_long(path):
    writer = without_locks(
        "p.mark('a', 'solved'); print('go', flush=True)\nwhile True: p.mark('endless', 'tried')", path
    )
    writer.stdout.readline()
    os.kill(writer.pid, signal.SIGKILL)
    writer.wait(10)
    writer.stdout.close()
    # As if it had been killed at the worst moment.
    Path(f"{path}.lock").touch()
    hurry = "from course_utils.practice import whole_file; whole_file._STALE = 0.2\n"
    printed = said(hurry + "p.mark('next', 'solved'); print(p.states(), p.notice)", path)
    assert "'a': 'solved'" in printed and "'next': 'solved'} \n" in printed
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)


def test_what_a_kernel_with_locks_left_in_its_log_is_not_lost(path):
    """A home may lose its locks, or be reached from another machine."""
    Progress(path).mark("a", "solved")
    # An open connection keeps the log from being played in, as a killed kernel does.
    with closing(sqlite3.connect(path)) as reader:
        reader.execute("SELECT * FROM items").fetchall()
        Progress(path).mark("b", "solved")
        assert Path(f"{path}-wal").stat().st_size > 0
        assert said("p.mark('c', 'tried'); print(p.states())", path) == "{'a': 'solved', 'b': 'solved', 'c': 'tried'}\n"
    assert Progress(path).states() == {"a": "solved", "b": "solved", "c": "tried"}


def test_a_damaged_file_is_set_aside_there_too(path):
    path.parent.mkdir()
    path.write_bytes(b"this was a database once" * 100)
    printed = said("p.mark('a', 'solved'); print(p.state('a'))", path)
    assert "set aside" in printed and printed.endswith("solved\n")
    assert names(path) == ["progress.corrupt-1.sqlite", "progress.sqlite"]


def test_a_link_to_the_file_stays(path, tmp_path):
    path.parent.mkdir()
    link = tmp_path / "link.sqlite"
    link.symlink_to(path)
    said("p.mark('a', 'solved'); p.mark('a', 'tried')", link)
    assert link.is_symlink() and Progress(path).item("a").attempts == 2


def test_what_another_writes_when_the_lock_file_fails_is_read_before_the_move(path, monkeypatch):
    """As when its owner slept, and was taken for dead."""
    monkeypatch.setattr(whole_file, "_turn", lambda path: nullcontext())
    here, there = Progress(path), Progress(path)
    for kernel in (here, there):
        monkeypatch.setattr(kernel._store, "_has_locks", False)
    calls = []

    def work(rows):
        calls.append(len(calls))
        if len(calls) == 1:
            there.mark("b", "solved")
        rows.put("a", Item("solved", 1))

    here._store.write(work)
    assert calls == [0, 1] and Progress(path).states() == {"a": "solved", "b": "solved"}
