"""One use of the file that progress lies in: locked by SQLite, or read and written whole where there are no locks.

Write-ahead logging lets several kernels read while one writes, and survives a killed process. Each use opens a
connection of its own, because a connection belongs to its thread and a widget's message may arrive on another.
"""

import contextlib
import os
import secrets
import sqlite3
import tempfile
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import TypeVar

from course_utils.practice.entries import Contents, new_seed
from course_utils.practice.rows import COLUMNS, SCHEMA, Rows

Result = TypeVar("Result")

BEGINNING = b"SQLite format 3\0"
# Of the tables, in user_version; files from before it was written there have 0. A later version may add, and no more.
VERSION = 1
_APPLICATION_ID = 0x436C4C31  # marks the file as ours: "ClL1"
_BUSY = (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED, sqlite3.SQLITE_PROTOCOL)
_BROKEN = (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)
# What a file system without locks, or without memory shared through a file, answers; the full code, not its last byte.
_NO_LOCKS = (
    sqlite3.SQLITE_IOERR_LOCK,
    sqlite3.SQLITE_IOERR_RDLOCK,
    sqlite3.SQLITE_IOERR_UNLOCK,
    sqlite3.SQLITE_IOERR_CHECKRESERVEDLOCK,
    sqlite3.SQLITE_IOERR_SHMLOCK,
    sqlite3.SQLITE_IOERR_SHMMAP,
)


class Foreign(Exception):
    """The file is not for us to write; the text says what it is."""


@contextmanager
def locked(path: Path, wait: float) -> Iterator[sqlite3.Connection]:
    """A connection to the file at `path`; SQLite waits for a lock for up to `wait` seconds."""
    with closing(sqlite3.connect(path, timeout=wait, isolation_level=None)) as connection:
        yield connection


@contextmanager
def in_memory(content: bytes = b"") -> Iterator[sqlite3.Connection]:
    """A connection to a database in memory that begins with the bytes of a file."""
    with closing(sqlite3.connect(":memory:", isolation_level=None, check_same_thread=False)) as connection:
        if content:
            connection.deserialize(content)
        yield connection


def transaction(connection: sqlite3.Connection, work: Callable[[Rows], Result], writing: bool) -> Result:
    """What `work` returns for the rows, kept whole or not at all; one that only reads waits for no writer."""
    connection.execute("PRAGMA synchronous = NORMAL")
    connection.execute("BEGIN IMMEDIATE" if writing else "BEGIN")
    try:
        result = work(Rows(connection))
        connection.execute("COMMIT")
    except BaseException:
        with contextlib.suppress(sqlite3.Error):
            connection.execute("ROLLBACK")
        raise
    return result


def prepare(connection: sqlite3.Connection, known: Callable[[], Contents], writing: bool) -> bool:
    """Make the tables, with what is `known()` in them, in an empty file; returns whether it was. Raises Foreign."""
    # In this order: another kernel may be making the tables just now, and marks the file in the same transaction.
    tables = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]
    if _is_ours(connection):
        version = connection.execute("PRAGMA user_version").fetchone()[0]
        if version > VERSION and not _fits(connection, writing):
            raise Foreign("was written by a later version of the course, and was left alone")
        if version < VERSION and writing:
            connection.execute(f"PRAGMA user_version = {VERSION}")
        return False
    if tables > 0:
        raise Foreign("is not a progress file of this course, and was left alone")
    connection.execute("PRAGMA journal_mode = WAL")
    transaction(connection, lambda rows: _make(connection, rows, known()), writing=True)
    return True


def readable(path: Path) -> Contents:
    """What can be read of the file at `path` with no right or room to write: under a lock, or else from its bytes."""
    with contextlib.suppress(OSError):
        if not path.is_file() or _begins(path) != BEGINNING:
            return Contents()
    with contextlib.suppress(sqlite3.Error, OSError, ValueError), _by_address(path, "mode=ro") as connection:
        return _everything(connection, to_the_first_fault=False)
    with contextlib.suppress(sqlite3.Error, OSError, ValueError), in_memory(content(path)) as connection:
        return _everything(connection, to_the_first_fault=True)
    return Contents()


def content(path: Path) -> bytes:
    """The bytes of the database at `path` with its log played in, fit for memory; none if there is no file."""
    if not path.exists():
        return b""
    log = Path(f"{path}-wal")
    if log.exists() and log.stat().st_size:
        with contextlib.suppress(OSError, sqlite3.Error):
            return _with_its_log(path, log)
    written = path.read_bytes()
    # These two bytes say that there is a log, which a database in memory cannot have.
    return written[:18] + b"\1\1" + written[20:] if written[18:20] == b"\2\2" else written


def is_somebodys_text(path: Path) -> bool:
    """Whether this is no database at all: a name that does not end in .sqlite may have been given by mistake."""
    return path.suffix != ".sqlite" and path.is_file() and _begins(path) not in (b"", BEGINNING)


def which(path: Path) -> tuple[int, int] | None:
    """Which file lies at `path`: one that was made anew is another; None if there is none."""
    with contextlib.suppress(OSError):
        found = path.stat()
        return found.st_ino, found.st_mtime_ns
    return None


def has_locks(folder: Path) -> bool:
    """Whether SQLite can lock a file in `folder`: tried with one of our own, which nobody else can hold."""
    trial = folder / f".progress-{secrets.token_hex(4)}.trial"
    try:
        with locked(trial, 0) as connection:
            connection.execute("PRAGMA journal_mode = WAL")
            connection.execute("BEGIN IMMEDIATE")
            connection.execute("CREATE TABLE trial (nothing)")
            connection.execute("COMMIT")
    except sqlite3.Error as fault:
        return not may_have_no_locks(fault)
    finally:
        for ending in ("", "-wal", "-shm", "-journal"):
            with contextlib.suppress(OSError):
                Path(f"{trial}{ending}").unlink(missing_ok=True)
    return True


def is_busy(fault: sqlite3.Error) -> bool:
    return _code(fault) & 0xFF in _BUSY or "locked" in str(fault)


def is_broken(fault: sqlite3.Error) -> bool:
    return _code(fault) & 0xFF in _BROKEN or "unsupported file format" in str(fault)


def may_have_no_locks(fault: sqlite3.Error) -> bool:
    return is_busy(fault) or _code(fault) in _NO_LOCKS


def _code(fault: sqlite3.Error) -> int:
    return getattr(fault, "sqlite_errorcode", 0)


def _begins(path: Path) -> bytes:
    with open(path, "rb") as file:
        return file.read(len(BEGINNING))


def _is_ours(connection: sqlite3.Connection) -> bool:
    return connection.execute("PRAGMA application_id").fetchone()[0] == _APPLICATION_ID


def _make(connection: sqlite3.Connection, rows: Rows, known: Contents) -> None:
    for statement in SCHEMA:
        connection.execute(statement)
    connection.execute(f"PRAGMA application_id = {_APPLICATION_ID}")
    connection.execute(f"PRAGMA user_version = {VERSION}")
    rows.merge(known)
    rows.own_seed(new_seed())


def _fits(connection: sqlite3.Connection, writing: bool) -> bool:
    """Whether a file of a later version still has our columns, and can do without a value in those it added."""
    for table, columns in COLUMNS.items():
        there = {
            name: (must, default) for _, name, _, must, default, _ in connection.execute(f"PRAGMA table_info({table})")
        }
        added = [there[name] for name in there.keys() - set(columns)]
        if not set(columns) <= there.keys() or (writing and any(must and default is None for must, default in added)):
            return False
    return True


def _by_address(path: Path, options: str) -> closing:
    """A connection to the file at `path` with options that only an address can give."""
    return closing(
        sqlite3.connect(f"{path.absolute().as_uri()}?{options}", uri=True, timeout=0.2, isolation_level=None)
    )


def _everything(connection: sqlite3.Connection, to_the_first_fault: bool) -> Contents:
    if not _is_ours(connection):
        return Contents()
    connection.execute("BEGIN")
    return Rows(connection, to_the_first_fault=to_the_first_fault).everything()


def _with_its_log(path: Path, log: Path) -> bytes:
    """The bytes after SQLite has played the log in, in a copy elsewhere: the place itself may have no room."""
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / "copy.sqlite"
        copy.write_bytes(path.read_bytes())
        Path(f"{copy}-wal").write_bytes(log.read_bytes())
        # The copy is nobody else's and needs no locks, which there may be none of.
        with _by_address(copy, "vfs=unix-none" if os.name == "posix" else "") as connection:
            connection.execute("PRAGMA locking_mode = EXCLUSIVE")
            connection.execute("PRAGMA journal_mode = DELETE")
        return copy.read_bytes()
