"""Progress where files have no locks: a use reads the whole file, works in memory, and writes it whole, in one move.

Several kernels may write it, so whoever does reads it again just before, and does all over what another was faster
than. In a home on a network file system without locks (NFS) they take turns besides: whoever writes makes a lock file
beside it, which only one of them can make. What can still be lost there is a mark of a moment in which two kernels
write and the lock file fails them: because its owner slept for longer than _STALE and was taken for dead, or because
a server answers from what it remembers of the folder. The file itself is always whole, as one of the two wrote it.

In a browser each open notebook has a kernel, and all share one drive. Each of them remembers which names the drive
has, so that a lock file or a move would tell the others nothing; but the drive takes a file whole, when it is closed.
A mark between another's last look and its writing is brought back by the kernel that made it, with its next use.
"""

import contextlib
import os
import random
import secrets
import shutil
import sqlite3
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

from course_utils.practice.database import content, in_memory, which

Result = TypeVar("Result")

_PATIENCE = 20.0  # seconds to wait for other kernels
_STALE = 5.0  # seconds after which the owner of a lock file is taken for dead; a use takes milliseconds


def use_whole(path: Path, use: Callable[[sqlite3.Connection], Result], writing: bool, by_turns: bool) -> Result:
    """What `use` returns for a connection to a copy in memory of the file at `path`; what it changed is written.

    by_turns: with a lock file, and in one move; not so in a browser. `use` may be called again, when somebody else
    wrote.
    """
    # A link to the file is kept: what is moved takes the place of the file itself.
    path = Path(os.path.realpath(path))
    with _turn(path) if by_turns and (writing or not path.exists()) else contextlib.nullcontext():
        deadline = time.monotonic() + _PATIENCE
        while time.monotonic() < deadline:
            before = content(path)
            with in_memory(before) as connection:
                result = use(connection)
                after = connection.serialize()
            if after == before:
                return result
            if content(path) == before:
                _replace(path, after) if by_turns else path.write_bytes(after)
                return result
        raise TimeoutError("others write to it all the time")


@contextmanager
def _turn(path: Path) -> Iterator[None]:
    """A time in which no other kernel writes, as far as a lock file can promise that."""
    lock = Path(f"{path}.lock")
    deadline = time.monotonic() + _PATIENCE
    seen, since = None, 0.0
    while True:
        with contextlib.suppress(FileExistsError):
            os.close(os.open(lock, os.O_CREAT | os.O_EXCL | os.O_WRONLY))
            break
        now = time.monotonic()
        if now > deadline:
            raise TimeoutError("others write to it all the time")
        # Its age is taken by our own clock: that of a server may differ.
        if which(lock) != seen:
            seen, since = which(lock), now
        elif now - since > _STALE:
            lock.unlink(missing_ok=True)
        time.sleep(random.uniform(0.005, 0.05))
    try:
        yield
    finally:
        with contextlib.suppress(OSError):
            lock.unlink(missing_ok=True)


def _replace(path: Path, content: bytes) -> None:
    """Write the file in one move, on the disk before it counts: an old one is replaced whole or not at all."""
    beside = path.with_name(f".progress-{secrets.token_hex(4)}.part")
    try:
        with open(beside, "xb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        if path.exists():
            shutil.copymode(path, beside)
        os.replace(beside, path)
    except BaseException:
        with contextlib.suppress(OSError):
            beside.unlink(missing_ok=True)
        raise
    for ending in ("-wal", "-shm"):
        # What was in the log is in the file; left behind, it would be played into it again.
        Path(f"{path}{ending}").unlink(missing_ok=True)
    with contextlib.suppress(OSError):
        folder = os.open(path.parent, os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)
