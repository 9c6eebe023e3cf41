"""What a learner is told about their progress file, each in a sentence or two."""

import shutil
import sqlite3
from collections.abc import Collection
from contextlib import suppress
from pathlib import Path

from course_utils.practice.database import Foreign, is_busy

_LITTLE_ROOM = 100_000  # bytes, of which a use may need most for its log


def unusable(path: Path, fault: Exception) -> str:
    return (
        f"Your progress file {path} {_in_words(path, fault)}: your progress is kept until this kernel stops, "
        "and written there as soon as that can be done; to be sure of it, save it to a file."
    )


def back(path: Path) -> str:
    return f"Your progress file {path} can be used again, and what you did meanwhile is in it: all is well."


def gone(path: Path) -> str:
    return f"Your progress file {path} was gone; what this notebook knew of it was written into a new one."


def replaced(path: Path) -> str:
    return f"Your progress file {path} was replaced; what this notebook knew of the old one was added to it."


def set_aside(aside: Path) -> str:
    return (
        f"Your progress file was damaged. It was set aside as {aside}, "
        "and a new one was begun with what could be read of it."
    )


def damaged(names: Collection[str]) -> str:
    """About rows that could not be read whole, by what they are called; "" for none."""
    if not names:
        return ""
    named = ", ".join(sorted(names)[:3]) + (", and others" if len(names) > 3 else "")
    return (
        f"What is damaged in your progress file is left out ({named}); what can be read of it, and all the rest, stays."
    )


def _in_words(path: Path, fault: Exception) -> str:
    if isinstance(fault, Foreign):
        return str(fault)
    # A rule that we did not make is broken, or a statement does not fit the tables.
    code = getattr(fault, "sqlite_errorcode", None)
    if isinstance(fault, sqlite3.IntegrityError) or code == sqlite3.SQLITE_ERROR:
        return f"has other tables than this version of the course makes ({fault}), and was left alone"
    if isinstance(fault, sqlite3.Error) and is_busy(fault):
        return "cannot be written (another program holds it)"
    with suppress(OSError):
        # SQLite has several names for it, and none that says so to a learner.
        if shutil.disk_usage(path.parent).free < _LITTLE_ROOM:
            return "cannot be written (the disk is full)"
    return f"cannot be written ({getattr(fault, 'strerror', None) or fault})"
