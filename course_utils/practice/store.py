"""Where progress lies: on the disk, shared by all kernels; in memory as long as the disk will not have it; never in the way.

What is asked for is answered from the file as long as it can be read. When it cannot be used (the disk is full, a lock is held,
a folder has become read-only, the file was replaced by something else), all that can still be read goes on in memory with the
same seed, so that no right answer is called wrong; new marks are added there, and played onto the file when it can be used again.
"""

import atexit
import random
import sqlite3
import sys
import threading
import time
from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path
from typing import TypeVar

from course_utils.practice import database
from course_utils.practice.database import Foreign, locked, prepare, readable, transaction
from course_utils.practice.entries import Contents
from course_utils.practice.memory import Memory, Seen
from course_utils.practice.rows import Rows
from course_utils.practice.whole_file import use_whole

Result = TypeVar("Result")

_IN_A_BROWSER = sys.platform == "emscripten"
_PATIENCE = 20.0  # seconds to wait for another kernel
_SHORT_PATIENCE = 0.2  # once it has been waited for in vain
_ONE_WAIT = 0.5  # seconds of it that SQLite waits by itself; between two of them a kernel can be interrupted
_AGAIN_AFTER = 5.0  # seconds after which a file that could not be used is tried again, by the next use
_FAULTS = (Foreign, sqlite3.Error, OSError, ValueError)


class _Replaced(Exception):
    """The file lacks what this process has seen in it."""


class Store:
    """The rows in the file at `path`, or in memory while it cannot be used. `notice` says what is wrong with the file, if anything is."""

    def __init__(self, path: Path):
        self.path = path
        self._about_file = ""
        self._damaged: set[str] = set()
        self._to_set_aside = False
        self._seen = Seen()
        self._salvaged = Contents()
        self._has_locks: bool | None = None  # not known until a lock was refused
        self._memory: Memory | None = None
        self._next_try = 0.0
        self._lock = threading.RLock()

    @property
    def notice(self) -> str:
        return " ".join(filter(None, (self._about_file, self._about_rows())))

    @property
    def is_in_memory(self) -> bool:
        return self._memory is not None

    def read(self, work: Callable[[Rows], Result]) -> Result:
        """What `work` returns for the rows, which it leaves as they are; waits for nobody who writes."""
        return self._use(work, writing=False)

    def write(self, work: Callable[[Rows], Result]) -> Result:
        """What `work` returns for the rows, which it may change; whole or not at all. It may be called again, on other rows."""
        return self._use(work, writing=True)

    def _use(self, work: Callable[[Rows], Result], writing: bool) -> Result:
        with self._lock:
            if self._memory is None or self._is_back():
                try:
                    return self._on_disk(work, writing, _PATIENCE)
                except _FAULTS as fault:
                    self._go_to_memory(_in_words(fault))
            return self._memory.use(work, writing)

    def _on_disk(self, work: Callable[[Rows], Result], writing: bool, patience: float) -> Result:
        try:
            return self._patiently(work, writing, patience)
        except _Replaced:
            self._patiently(lambda rows: None, True, patience)
            return self._patiently(work, writing, patience)
        except sqlite3.DatabaseError as fault:
            if not database.is_broken(fault):
                raise
            return self._without_broken_file(work, writing, patience)

    def _patiently(self, work: Callable[[Rows], Result], writing: bool, patience: float) -> Result:
        """SQLite waits by itself for most locks, but not while another process recovers or creates the file."""
        deadline = time.monotonic() + patience
        while True:
            try:
                return self._once(work, writing, min(patience, _ONE_WAIT))
            except sqlite3.Error as fault:
                if self._finds_no_locks(fault):
                    continue
                if not database.is_busy(fault) or time.monotonic() > deadline:
                    raise
                time.sleep(random.uniform(0.005, 0.05))

    def _finds_no_locks(self, fault: sqlite3.Error) -> bool:
        """Whether the fault has shown just now that files have no locks here."""
        if self._has_locks is not None or _IN_A_BROWSER or not database.may_have_no_locks(fault):
            return False
        self._has_locks = database.has_locks(self.path.parent)
        return not self._has_locks

    def _once(self, work: Callable[[Rows], Result], writing: bool, wait: float) -> Result:
        self.path.parent.mkdir(parents=True, exist_ok=True)
        if database.is_somebodys_text(self.path):
            raise Foreign("is not a progress file of this course, and was left alone")

        def use(connection: sqlite3.Connection) -> Result:
            is_new = prepare(connection, self._known, writing)
            result = transaction(connection, lambda rows: self._checked(rows, work, writing), writing)
            if is_new and self._seen.seed is not None:
                self._about_file = f"Your progress file {self.path} was gone; what this notebook knew of it was written into a new one."
            self._seen.remember(connection)
            return result

        if _IN_A_BROWSER or self._has_locks is False:
            return use_whole(self.path, use, writing, alone=_IN_A_BROWSER)
        with locked(self.path, wait) as connection:
            return use(connection)

    def _checked(self, rows: Rows, work: Callable[[Rows], Result], writing: bool) -> Result:
        """The work on rows that hold what was seen of them before, after a look for damaged ones."""
        if self._seen.seed not in (None, rows.seed()) and rows.lacks(self._seen.contents()):
            if not writing:
                raise _Replaced
            if rows.seed() is not None:
                self._about_file = f"Your progress file {self.path} was replaced by another; what this notebook knew of the old one was added to it."
            rows.merge(self._seen.contents())
        if writing and self._to_set_aside:
            rows.set_damaged_aside()
        result = work(rows)
        self._to_set_aside = rows.holds_damage or (self._to_set_aside and not writing)
        self._damaged |= rows.damaged
        return result

    def _known(self) -> Contents:
        return self._seen.contents().merged(self._salvaged)

    def _is_back(self) -> bool:
        """Whether the file has taken what memory owes it; tried no more often than every _AGAIN_AFTER seconds."""
        if time.monotonic() < self._next_try:
            return False
        try:
            self._on_disk(self._memory.replay, True, _SHORT_PATIENCE)
        except _FAULTS:
            self._next_try = time.monotonic() + _AGAIN_AFTER
            return False
        self._memory = None
        self._about_file = f"Your progress file {self.path} can be used again, and what you did meanwhile is in it: all is well."
        return True

    def _go_to_memory(self, reason: str) -> None:
        self._memory = Memory(readable(self.path).merged(self._known()))
        self._next_try = time.monotonic() + _AGAIN_AFTER
        self._about_file = (
            f"Your progress file {self.path} {reason}: your progress is kept until this kernel stops, and written there "
            "as soon as that can be done; to be sure of it, save it to a file."
        )
        atexit.unregister(self._try_once_more)
        atexit.register(self._try_once_more)

    def _try_once_more(self) -> None:
        """At the end of the kernel: what is owed is written if it can be by now."""
        if self._memory is not None and self._memory.owes and self.path.parent.is_dir():
            self._next_try = 0.0
            self._is_back()

    def _without_broken_file(self, work: Callable[[Rows], Result], writing: bool, patience: float) -> Result:
        try:
            aside = self._set_aside()
            result = self._patiently(work, writing, patience)
        except _FAULTS as fault:
            raise Foreign(f"is damaged and could not be set aside ({fault})") from None
        if aside is not None:
            self._about_file = f"Your progress file was damaged. It was set aside as {aside}, and a new one was begun with what could be read of it."
        return result

    def _set_aside(self) -> Path | None:
        """Rename the damaged file, unless another kernel has done so already; returns its new path."""
        try:
            with self._opened() as connection:
                if connection.execute("PRAGMA quick_check").fetchone() == ("ok",):
                    return None
        except sqlite3.DatabaseError as fault:
            if not database.is_broken(fault):
                raise
        self._salvaged = readable(self.path)
        number = 1
        while (aside := self.path.with_name(f"{self.path.stem}.corrupt-{number}{self.path.suffix}")).exists():
            number += 1
        self.path.replace(aside)
        # A log left behind would be played into the new file.
        for ending in ("-wal", "-shm"):
            Path(f"{self.path}{ending}").unlink(missing_ok=True)
        return aside

    def _opened(self) -> AbstractContextManager[sqlite3.Connection]:
        if _IN_A_BROWSER or self._has_locks is False:
            return database.in_memory(database.content(self.path))
        return locked(self.path, _ONE_WAIT)

    def _about_rows(self) -> str:
        if not self._damaged:
            return ""
        names = ", ".join(sorted(self._damaged)[:3]) + (", and others" if len(self._damaged) > 3 else "")
        return f"What was damaged in your progress file was set aside ({names}); what could be read of it, and all the rest, stays."


def _in_words(fault: Exception) -> str:
    if isinstance(fault, Foreign):
        return str(fault)
    if isinstance(fault, sqlite3.IntegrityError) or getattr(fault, "sqlite_errorcode", None) == sqlite3.SQLITE_ERROR:
        return f"has other tables than this version of the course makes ({fault}), and was left alone"
    return f"cannot be written ({getattr(fault, 'strerror', None) or fault})"
