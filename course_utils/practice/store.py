"""Where progress lies on the disk: one small SQLite file, shared by all kernels, set aside when broken, never in the way.

Write-ahead logging lets several kernels write at once and survives a killed process; each use opens its own connection,
because a connection belongs to its thread and a widget's message may arrive on another. A browser has no locks for files and no
processes to lock out: there a use reads the whole file, works in memory, and writes it whole.
"""

import os
import random
import sqlite3
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import TypeVar

Result = TypeVar("Result")

_IN_A_BROWSER = sys.platform == "emscripten"
_APPLICATION_ID = 0x436C4C31  # marks the file as ours: "ClL1"
_BEGINNING = b"SQLite format 3\0"
_PATIENCE = 20.0  # seconds to wait for another kernel
_SCHEMA = """
CREATE TABLE IF NOT EXISTS items (item TEXT PRIMARY KEY, state TEXT NOT NULL, attempts INTEGER NOT NULL, detail TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS sources (item TEXT PRIMARY KEY, source TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS facts (name TEXT PRIMARY KEY, value TEXT NOT NULL);
"""


class _Foreign(Exception):
    """The file is a database of another program, or of a later version of the course."""


class Store:
    """A database at `path`, or in memory where there can be none. `notice` says what went wrong with the file, if anything."""

    def __init__(self, path: Path):
        self.path = path
        self.notice = ""
        self._memory: sqlite3.Connection | None = None
        self._lock = threading.Lock()

    def use(self, work: Callable[[sqlite3.Connection], Result]) -> Result:
        """What `work` returns for a connection, inside one transaction that is kept whole or not at all."""
        if self._memory is None:
            try:
                return self._patiently(work)
            except _Foreign:
                self._go_to_memory("is not a progress file of this course, and was left alone")
            except sqlite3.OperationalError as fault:
                self._go_to_memory(f"cannot be written ({fault})")
            except OSError as fault:
                self._go_to_memory(f"cannot be written ({fault.strerror or fault})")
            except sqlite3.DatabaseError:
                return self._without_broken_file(work)
        return self._in_memory(work)

    def _patiently(self, work: Callable[[sqlite3.Connection], Result]) -> Result:
        """SQLite waits by itself for most locks, but not while another process recovers or creates the file."""
        deadline = time.monotonic() + _PATIENCE
        while True:
            try:
                return self._on_disk(work)
            except sqlite3.OperationalError as fault:
                if "locked" not in str(fault) or time.monotonic() > deadline:
                    raise
                time.sleep(random.uniform(0.005, 0.05))

    def _on_disk(self, work: Callable[[sqlite3.Connection], Result]) -> Result:
        self.path.parent.mkdir(parents=True, exist_ok=True)
        if self._is_anothers():
            raise _Foreign
        with _opened(self.path) as connection:
            _prepare(connection)
            return _in_transaction(connection, work)

    def _is_anothers(self) -> bool:
        """Whether this is somebody's text: a name that does not end in .sqlite may have been given by mistake."""
        if self.path.suffix == ".sqlite" or not self.path.is_file():
            return False
        with open(self.path, "rb") as file:
            beginning = file.read(len(_BEGINNING))
        return bool(beginning) and beginning != _BEGINNING

    def _in_memory(self, work: Callable[[sqlite3.Connection], Result]) -> Result:
        with self._lock:
            return _in_transaction(self._memory, work)

    def _go_to_memory(self, reason: str) -> None:
        self._memory = sqlite3.connect(":memory:", check_same_thread=False, isolation_level=None)
        self._memory.executescript(_SCHEMA)
        self.notice = (
            f"Your progress file {self.path} {reason}. Your progress is kept until this kernel stops; "
            "to keep it longer, save it to a file."
        )

    def _without_broken_file(self, work: Callable[[sqlite3.Connection], Result]) -> Result:
        try:
            aside = self._set_aside()
            result = self._patiently(work)
        except (OSError, sqlite3.DatabaseError, _Foreign) as fault:
            self._go_to_memory(f"is damaged and could not be set aside ({fault})")
            return self._in_memory(work)
        if aside is not None:
            self.notice = f"Your progress file was damaged. It was set aside as {aside}, and a new one was begun."
        return result

    def _set_aside(self) -> Path | None:
        """Rename the damaged file, unless another kernel has done so already; returns its new path."""
        try:
            with _opened(self.path) as connection:
                if connection.execute("PRAGMA quick_check").fetchone() == ("ok",):
                    return None
        except sqlite3.DatabaseError:
            pass
        number = 1
        while (aside := self.path.with_name(f"{self.path.stem}.corrupt-{number}{self.path.suffix}")).exists():
            number += 1
        os.replace(self.path, aside)
        # A log left behind would be played into the new file.
        for ending in ("-wal", "-shm"):
            Path(f"{self.path}{ending}").unlink(missing_ok=True)
        return aside


@contextmanager
def _opened(path: Path) -> Iterator[sqlite3.Connection]:
    """A connection to the database at `path` for one use."""
    if not _IN_A_BROWSER:
        with closing(sqlite3.connect(path, timeout=_PATIENCE, isolation_level=None)) as connection:
            yield connection
        return
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        before = path.read_bytes() if path.exists() else b""
        if before:
            connection.deserialize(before)
        yield connection
        after = connection.serialize()
        if after != before:
            path.write_bytes(after)


def _prepare(connection: sqlite3.Connection) -> None:
    # In this order: another kernel may be making the tables just now, and marks the file in the same transaction.
    tables = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]
    if connection.execute("PRAGMA application_id").fetchone()[0] == _APPLICATION_ID:
        return
    if tables > 0:
        raise _Foreign
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("BEGIN IMMEDIATE")
    for statement in _SCHEMA.strip().splitlines():
        connection.execute(statement)
    connection.execute(f"PRAGMA application_id = {_APPLICATION_ID}")
    connection.execute("COMMIT")


def _in_transaction(connection: sqlite3.Connection, work: Callable[[sqlite3.Connection], Result]) -> Result:
    connection.execute("PRAGMA synchronous = NORMAL")
    connection.execute("BEGIN IMMEDIATE")
    try:
        result = work(connection)
    except BaseException:
        connection.execute("ROLLBACK")
        raise
    connection.execute("COMMIT")
    return result
