"""Where progress lies: on the disk, shared by all kernels; in memory as long as the disk will not have it.

What is asked for is answered from the file as long as it can be read. When it cannot be used (the disk is full, a lock
is held, a folder has become read-only, the file was replaced by something else), all that can still be read goes on in
memory with the same seed, so that no right answer is called wrong; new marks are added there, and played onto the file
when it can be used again. What is lost then is only what a kernel that is killed before that had in memory.
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

from course_utils.practice import database, notices
from course_utils.practice.database import Foreign, locked, prepare, readable, transaction
from course_utils.practice.entries import Contents
from course_utils.practice.memory import Memory, Seen
from course_utils.practice.rows import Rows
from course_utils.practice.whole_file import use_whole

Result = TypeVar("Result")

_IN_A_BROWSER = sys.platform == "emscripten"
_PATIENCE = 10.0  # seconds to wait for another kernel that writes
_PATIENCE_TO_READ = 5.0  # for one that makes the file, or recovers it; SQLite lets others read while one writes
_SHORT_PATIENCE = 0.2  # once it has been waited for in vain
_ONE_WAIT = 0.5  # seconds of it that SQLite waits by itself; between two of them a kernel can be interrupted
_AGAIN_AFTER = 5.0  # seconds after which a file that could not be used is tried again, by the next use
_FAULTS = (Foreign, sqlite3.Error, OSError, ValueError)


class _OfTheWork(Exception):
    """The work itself raised its cause: no fault of the file's."""


class _Replaced(sqlite3.OperationalError):
    """The file lacks what this process has seen in it, which is to be written before it is read."""


class Store:
    """The rows in the file at `path`, or in memory while it cannot be used."""

    def __init__(self, path: Path):
        self.path = path
        self._about_file = ""
        self._is_just_back = False
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
        """What is or was wrong with the file; "" if nothing is."""
        return " ".join(filter(None, (self._about_file, notices.damaged(self._damaged))))

    @property
    def is_in_memory(self) -> bool:
        return self._memory is not None

    @property
    def _is_whole(self) -> bool:
        """Whether the file is read and written whole, for want of locks."""
        return _IN_A_BROWSER or self._has_locks is False

    def read(self, work: Callable[[Rows], Result]) -> Result:
        """What `work` returns for the rows, which it leaves as they are; waits for nobody who writes."""
        return self._use(work, writing=False)

    def write(self, work: Callable[[Rows], Result]) -> Result:
        """What `work` returns for the rows, which it may change, whole or not at all. `work` may be called again."""
        return self._use(work, writing=True)

    def _use(self, work: Callable[[Rows], Result], writing: bool) -> Result:
        with self._lock:
            if self._is_just_back:  # which was told with the use before
                self._is_just_back, self._about_file = False, ""
            if self._memory is None or self._is_back():
                try:
                    return self._on_disk(work, writing, _PATIENCE if writing else _PATIENCE_TO_READ)
                except _OfTheWork as own:
                    raise own.__cause__ from None
                except _FAULTS as fault:
                    self._go_to_memory(fault)
            return self._memory.use(work, writing)

    def _on_disk(self, work: Callable[[Rows], Result], writing: bool, patience: float) -> Result:
        try:
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
            except _Replaced:
                if time.monotonic() > deadline:
                    raise
                self._patiently(lambda rows: None, True, patience)
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
                self._about_file = notices.gone(self.path)
            self._seen.remember(connection)
            return result

        if self._is_whole:
            return use_whole(self.path, use, writing, by_turns=not _IN_A_BROWSER)
        with locked(self.path, wait) as connection:
            return use(connection)

    def _checked(self, rows: Rows, work: Callable[[Rows], Result], writing: bool) -> Result:
        """The work on rows that hold what was seen of them before, with a look for damaged ones."""
        # A file that is written whole may have been written by one that had not seen our last row.
        if self._to_set_aside or self._is_whole or self._seen.seed not in (None, rows.seed()):
            self._bring_back(rows, writing)
        if writing and self._to_set_aside:
            rows.set_damaged_aside()
        try:
            result = work(rows)
        except ValueError as own:
            raise _OfTheWork from own
        newly_damaged = rows.damaged - self._damaged
        self._damaged |= rows.damaged
        self._to_set_aside = rows.holds_damage or (self._to_set_aside and not writing)
        if newly_damaged:
            self._bring_back(rows, writing)
        return result

    def _bring_back(self, rows: Rows, writing: bool) -> None:
        """Add what this process has seen in the file and the file lacks by now. Raises _Replaced if that must wait."""
        seen = self._seen.contents()
        if not rows.lacks(seen):
            return
        if not writing:
            raise _Replaced
        if self._seen.seed != rows.seed() and not (self._damaged or rows.damaged):
            self._about_file = notices.replaced(self.path)
        rows.merge(seen)

    def _known(self) -> Contents:
        return self._seen.contents().merged(self._salvaged)

    def _is_back(self) -> bool:
        """Whether the file has taken what memory owes it; tried no more often than every _AGAIN_AFTER seconds."""
        if time.monotonic() < self._next_try:
            return False
        try:
            self._on_disk(self._memory.replay, True, _SHORT_PATIENCE)
        except (*_FAULTS, _OfTheWork):
            self._next_try = time.monotonic() + _AGAIN_AFTER
            return False
        self._memory = None
        self._is_just_back, self._about_file = True, notices.back(self.path)
        return True

    def _go_to_memory(self, fault: Exception) -> None:
        self._memory = Memory(readable(self.path).merged(self._known()))
        self._next_try = time.monotonic() + _AGAIN_AFTER
        self._is_just_back = False
        self._about_file = notices.unusable(self.path, fault)
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
            self._about_file = notices.set_aside(aside)
        return result

    def _set_aside(self) -> Path | None:
        """Rename the damaged file, unless another kernel has done so already; returns its new path."""
        found = database.which(self.path)
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
        if database.which(self.path) != found:  # another kernel has just done it, and begun a new one
            return None
        self.path.replace(aside)
        # A log left behind would be played into the new file.
        for ending in ("-wal", "-shm"):
            Path(f"{self.path}{ending}").unlink(missing_ok=True)
        return aside

    def _opened(self) -> AbstractContextManager[sqlite3.Connection]:
        if self._is_whole:
            return database.in_memory(database.content(self.path))
        return locked(self.path, _ONE_WAIT)
