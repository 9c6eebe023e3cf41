"""The file a learner carries from one computer to another: JSON, versioned, and checked whole before any of it is used."""

import json
import os
from pathlib import Path
from typing import Any

FORMAT, VERSION = "calculus-of-learning progress", 1
_LARGEST = 5_000_000


class ProgressError(ValueError):
    """A progress file that cannot be read or written; the message says why, and that nothing was changed."""


def write(path: Path, items: dict[str, dict], sources: dict[str, str], seed: int) -> Path:
    """Write the file in one move, so that an older one is replaced whole or not at all."""
    text = json.dumps({"format": FORMAT, "version": VERSION, "seed": seed, "items": items, "sources": sources}, indent=1)
    beside = path.with_name(f"{path.name}.{os.getpid()}.part")
    try:
        beside.write_text(text, encoding="utf-8")
        os.replace(beside, path)
    except OSError as fault:
        beside.unlink(missing_ok=True)
        raise ProgressError(f"{path} could not be written: {fault.strerror or fault}.") from None
    return path


def read(path: Path) -> tuple[dict[str, dict], dict[str, str], int]:
    """The items, sources and seed in the file at `path`; raises ProgressError for anything but a file of `write`."""
    try:
        if path.stat().st_size > _LARGEST:
            raise ProgressError(f"{path} is too large to be a progress file. Nothing was changed.")
        content = json.loads(path.read_text(encoding="utf-8"))
    except OSError as fault:
        raise ProgressError(f"{path} could not be read: {fault.strerror or fault}. Nothing was changed.") from None
    except (ValueError, RecursionError) as fault:
        if isinstance(fault, ProgressError):
            raise
        raise ProgressError(f"{path} is not a progress file, or was cut short. Nothing was changed.") from None
    if not isinstance(content, dict) or content.get("format") != FORMAT:
        raise ProgressError(f"{path} is not a progress file of this course. Nothing was changed.")
    if content.get("version") != VERSION:
        raise ProgressError(f"{path} is of version {content.get('version')}, and this course reads version {VERSION}. Nothing was changed.")
    items, sources, seed = content.get("items"), content.get("sources"), content.get("seed")
    if not (_named(items) and all(map(_is_item, items.values())) and _named(sources) and all(map(_is_text, sources.values())) and _is_count(seed)):
        raise ProgressError(f"{path} is damaged. Nothing was changed.")
    return items, sources, seed


def _named(given: Any) -> bool:
    return isinstance(given, dict) and all(0 < len(name) <= 200 and _is_text(name) for name in given)


def _is_text(given: Any) -> bool:
    """Text that a database can hold: JSON may spell half a character."""
    try:
        return isinstance(given, str) and given.encode("utf-8") is not None
    except UnicodeEncodeError:
        return False


def _is_item(given: Any) -> bool:
    return (
        isinstance(given, dict)
        and given.keys() == {"state", "attempts", "detail"}
        and given["state"] in ("tried", "solved")
        and _is_count(given["attempts"])
        and isinstance(given["detail"], dict)
    )


def _is_count(given: Any) -> bool:
    return isinstance(given, int) and not isinstance(given, bool) and 0 <= given < 2**53
