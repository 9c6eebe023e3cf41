"""The file a learner carries from one computer to another: JSON, versioned, and checked whole before any of it is used."""

import codecs
import contextlib
import json
import os
from pathlib import Path
from typing import Any

FORMAT, VERSION = "calculus-of-learning progress", 1
_LARGEST = 5_000_000


class ProgressError(ValueError):
    """A progress file that cannot be read or written; the message says why, and that nothing was changed."""


def place(given: Any) -> Path:
    """The path a learner gave, `~` read as their home folder; raises ProgressError if it cannot be one."""
    try:
        path = Path(given).expanduser()
        if not path.name or "\0" in path.name:
            raise ValueError
        os.fsencode(path)
    except (TypeError, ValueError, RuntimeError):
        raise ProgressError(f'{_named_in_words(given)} cannot be the name of a file; give one such as "progress.json". Nothing was changed.') from None
    return path


def write(path: Path, items: dict[str, dict], sources: dict[str, str], seed: int) -> Path:
    """Write the file in one move, so that an older one is replaced whole or not at all; nothing else is ever replaced."""
    text = json.dumps({"format": FORMAT, "version": VERSION, "seed": seed, "items": items, "sources": sources}, indent=1)
    # A short name of its own: the learner's may be as long as a name can be.
    beside = path.with_name(f".progress-{os.getpid()}.part")
    try:
        if os.path.lexists(path) and not _is_ours(path):
            raise ProgressError(f"{path} is there already and is not a progress file; choose another name.")
        try:
            beside.write_text(text, encoding="utf-8")
            os.replace(beside, path)
        except OSError:
            with contextlib.suppress(OSError):
                beside.unlink(missing_ok=True)
            raise
    except (OSError, UnicodeError) as fault:
        raise ProgressError(f"{path} could not be written: {getattr(fault, 'strerror', None) or fault}.") from None
    return path


def read(path: Path) -> tuple[dict[str, dict], dict[str, str], int]:
    """The items, sources and seed in the file at `path`; raises ProgressError for anything but a file of `write`."""
    try:
        content = _content(path)
    except OSError as fault:
        raise ProgressError(f"{path} could not be read: {fault.strerror or fault}. Nothing was changed.") from None
    if not isinstance(content, dict) or content.get("format") != FORMAT:
        raise ProgressError(f"{path} is not a progress file of this course. Nothing was changed.")
    if content.get("version") != VERSION:
        raise ProgressError(f"{path} is of version {content.get('version')}, and this course reads version {VERSION}. Nothing was changed.")
    items, sources, seed = content.get("items"), content.get("sources"), content.get("seed")
    if not (_named(items) and all(map(_is_item, items.values())) and _named(sources) and all(map(_is_text, sources.values())) and _is_count(seed)):
        raise ProgressError(f"{path} is damaged. Nothing was changed.")
    return items, sources, seed


def _content(path: Path) -> Any:
    """The JSON in the file at `path`. A folder or a device, which might never end, is not opened."""
    size = path.stat().st_size
    if not path.is_file():
        raise ProgressError(f"{path} is not a file. Nothing was changed.")
    if size > _LARGEST:
        raise ProgressError(f"{path} is too large to be a progress file. Nothing was changed.")
    written = path.read_bytes()
    if written.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        raise ProgressError(f"{path} is written in UTF-16: save it again as UTF-8. Nothing was changed.")
    try:
        # Notepad begins a file with a mark, which utf-8-sig leaves out.
        return json.loads(written.decode("utf-8-sig"))
    except (ValueError, RecursionError):
        raise ProgressError(f"{path} is not a progress file, or was cut short. Nothing was changed.") from None


def _is_ours(path: Path) -> bool:
    try:
        content = _content(path)
    except (OSError, ProgressError):
        return False
    return isinstance(content, dict) and content.get("format") == FORMAT


def _named_in_words(given: Any) -> str:
    """What was given instead of a path, in characters that can be printed."""
    return ascii(os.fspath(given) if isinstance(given, os.PathLike) else given)


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
