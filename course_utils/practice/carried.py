"""The file a learner carries from one computer to another: JSON, versioned, and checked whole before any of it is
used."""

import codecs
import contextlib
import json
import os
from pathlib import Path
from typing import Any

from course_utils.practice.entries import (
    DEEPEST,
    STATES,
    Contents,
    Item,
    is_count,
    is_name,
    is_shallow,
    is_source,
    is_text,
)

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
        raise ProgressError(
            f'{_named_in_words(given)} cannot be the name of a file; give one such as "progress.json". '
            "Nothing was changed."
        ) from None
    return path


def write(path: Path, known: Contents) -> Path:
    """Write the file in one move, so that an older one is replaced whole or not at all; nothing else is ever replaced.

    A link to a progress file stays, and what it points to is replaced.
    """
    text = _text(known)
    if len(text) > _LARGEST:
        # What labs noted beside a state is the only thing that can grow so large, and the only one that can be spared.
        bare = {name: Item(item.state, item.attempts) for name, item in known.items.items()}
        text = _text(Contents(bare, known.sources, known.seed))
    try:
        if os.path.lexists(path) and not _is_ours(path):
            raise ProgressError(f"{path} is there already and is not a progress file; choose another name.")
        if len(text) > _LARGEST:
            raise ProgressError(f"{path} could not be written: there is more progress than one file may hold.")
        file = Path(os.path.realpath(path))
        # A short name of its own: the learner's may be as long as a name can be.
        beside = file.with_name(f".progress-{os.getpid()}.part")
        try:
            beside.write_text(text, encoding="utf-8")
            os.replace(beside, file)
        except OSError:
            with contextlib.suppress(OSError):
                beside.unlink(missing_ok=True)
            raise
    except (OSError, UnicodeError) as fault:
        raise ProgressError(f"{path} could not be written: {getattr(fault, 'strerror', None) or fault}.") from None
    return path


def read(path: Path) -> Contents:
    """What the file at `path` holds; raises ProgressError for anything but a file of `write`.

    A kept function that is longer than one may be is left out, as it is when it is to be kept.
    """
    try:
        content = _content(path)
    except OSError as fault:
        raise ProgressError(f"{path} could not be read: {fault.strerror or fault}. Nothing was changed.") from None
    if not isinstance(content, dict) or content.get("format") != FORMAT:
        raise ProgressError(f"{path} is not a progress file of this course. Nothing was changed.")
    if content.get("version") != VERSION:
        raise ProgressError(
            f"{path} is of version {content.get('version')}, and this course reads version {VERSION}. "
            "Nothing was changed."
        )
    items, sources, seed = content.get("items"), content.get("sources"), content.get("seed")
    are_items = _named(items) and all(map(_is_item, items.values()))
    if not (are_items and _named(sources) and all(map(is_text, sources.values())) and is_count(seed)):
        raise ProgressError(f"{path} is damaged. Nothing was changed.")
    for name, item in items.items():
        if not is_shallow(item["detail"]):
            deep = f"what it notes of {name} lies more than {DEEPEST} levels deep"
            raise ProgressError(f"{path} is damaged: {deep}. Nothing was changed.")
    kept = {name: source for name, source in sources.items() if is_source(source)}
    return Contents({name: Item(**item) for name, item in items.items()}, kept, seed)


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


def _text(known: Contents) -> str:
    items = {name: vars(item) for name, item in known.items.items()}
    content = {"format": FORMAT, "version": VERSION, "seed": known.seed, "items": items, "sources": known.sources}
    return json.dumps(content, indent=1)


def _named(given: Any) -> bool:
    return isinstance(given, dict) and all(map(is_name, given))


def _is_item(given: Any) -> bool:
    return (
        isinstance(given, dict)
        and given.keys() == {"state", "attempts", "detail"}
        and given["state"] in STATES
        and is_count(given["attempts"])
        and isinstance(given["detail"], dict)
    )
