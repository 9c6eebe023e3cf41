"""A learner's progress: which exercises, goals and questions are solved, kept on the disk and carried in one small
file.

What was solved stays solved. It lies in the platform's folder for user data, or in the file that COURSE_PROGRESS names;
with no server at all (JupyterLite), beside the notebooks among the files that the browser keeps.

A learner's fresh numbers are drawn from their seed. Wherever two places become one (a file is loaded, memory is played
onto the disk), the smaller seed wins, which is the older: machines that exchange files, in whatever order, end with one
seed, and a session that has just begun takes the numbers that are carried into it. On the machine whose seed gives way
the fresh numbers change. What was solved with the old ones stays solved; only an answer that still stands in a cell is
judged by the new numbers when that cell is run again.
"""

import json
import os
import random
import sys
from pathlib import Path
from typing import Any

from platformdirs import user_data_dir

from course_utils.practice.carried import ProgressError, place, read, write
from course_utils.practice.entries import (
    DEEPEST,
    LONGEST_NAME,
    STATES,
    Contents,
    Item,
    is_count,
    is_name,
    is_shallow,
    is_source,
    new_seed,
)
from course_utils.practice.rows import Rows
from course_utils.practice.store import Store

__all__ = ["Item", "Progress", "ProgressError", "progress"]

_BROWSER_FILES = Path(
    "/drive"
)  # where JupyterLite's kernel sees the files that the browser keeps; not there in some private windows
_FLEETING = (
    "This browser window keeps no files (is it a private one?). Your progress is lost when the page is closed or "
    "loaded again; to keep it, open the course in an ordinary window."
)
_ON_BINDER = (
    "You are on Binder, and this session is temporary: what you solve is lost when it ends. "
    'Before you leave, save it to one small file: lesson 00 does that under "Your progress", and loads it again '
    "in your next session."
)


class Progress:
    """The progress in the file at `path`, or in the usual place."""

    def __init__(self, path: str | os.PathLike | None = None):
        self._store = Store(Path(path) if path is not None else _usual_place())
        self._told = ""

    @property
    def path(self) -> Path:
        return self._store.path

    @property
    def notice(self) -> str:
        """What the learner should know about their progress file; "" as long as all is well."""
        return self._store.notice or _about_the_place(self.path)

    def can_be_kept(self) -> bool:
        """Whether what is noted now stays when the kernel stops: it is tried."""
        self._write(lambda rows: None)
        return not self._store.is_in_memory and not _about_the_place(self.path)

    def mark(self, item: str, state: str, detail: dict | None = None) -> None:
        """Note one more attempt at `item`, "tried" or "solved"; what is solved never becomes unsolved.

        detail: what else to keep, as JSON (a numpy number as a number); names given before are replaced. Raises
        ValueError for another state, for a name of no or too many characters, and for a detail that lies too deep
        within itself.
        """
        if state not in STATES:
            raise ValueError(f'state must be "tried" or "solved", got {state!r}')
        _check_name(item)
        added = _plain(detail or {})
        self._write(lambda rows: rows.put(item, rows.item(item).marked(state, added)))

    def state(self, item: str) -> str:
        """ "solved", "tried", or "" for an item nobody has tried."""
        return self.item(item).state

    def item(self, item: str) -> Item:
        """All that is known of `item`."""
        return self._read(lambda rows: rows.item(item))

    def states(self, prefix: str = "") -> dict[str, str]:
        """The state of each item whose name begins with `prefix`, by name."""
        return {name: item.state for name, item in self._read(Rows.items).items() if name.startswith(prefix)}

    def keep_source(self, item: str, source: str) -> None:
        """Keep the learner's own function, as text; it is shown again, never run. One that is too long is not kept."""
        _check_name(item)
        if is_source(source):
            self._write(lambda rows: rows.put_source(item, source))

    def source(self, item: str) -> str:
        """The text kept for `item`; "" if there is none."""
        return self._read(lambda rows: rows.source(item))

    def learner_seed(self) -> int:
        """A number that is this learner's own, drawn once; COURSE_SEED fixes it. Raises ValueError if that is no
        count."""
        fixed = os.environ.get("COURSE_SEED")
        if fixed:
            if not fixed.strip().isdecimal() or not is_count(int(fixed)):
                raise ValueError(f"COURSE_SEED must be a whole number from 0 to 2^53 - 1, got {fixed!r}")
            return int(fixed)
        seed = self._read(Rows.seed)
        if seed is None:
            # Drawn before it is kept: memory and disk get the same one.
            drawn = new_seed()
            seed = self._write(lambda rows: rows.own_seed(drawn))
        return seed

    def random(self, name: str = "") -> random.Random:
        """A random generator of this learner's own, the same each time for the same name."""
        return random.Random(f"{self.learner_seed()}/{name}")

    def save(self, path: str | os.PathLike) -> Path:
        """Write all of it to one small file, to be loaded elsewhere; returns the path. Raises ProgressError if it
        cannot."""
        to = place(path)
        seed = self.learner_seed()
        known = self._read(Rows.everything)
        return write(to, Contents(known.items, known.sources, seed))

    def load(self, path: str | os.PathLike) -> int:
        """Add what the file at `path` holds, and return how many items it holds. Nothing becomes unsolved, nothing is
        run.

        Of the two seeds the smaller stays, which is the older. Raises ProgressError, and changes nothing, for a file
        that is not one of `save`.
        """
        given = read(place(path))
        self._write(lambda rows: rows.merge(given))
        return len(given.items)

    def _read(self, work):
        return self._said(self._store.read(work))

    def _write(self, work):
        return self._said(self._store.write(work))

    def _said(self, result):
        """The result, after the learner was told what is new about their file."""
        if self.notice != self._told:
            self._told = self.notice
            if self._told:
                print(self._told)
        return result


def progress() -> Progress:
    """The progress of whoever sits here: one instance for each place, so that COURSE_PROGRESS may change."""
    usual = _usual_place()
    if usual not in _instances:
        _instances[usual] = Progress(usual)
    return _instances[usual]


_instances: dict[Path, Progress] = {}


def _usual_place() -> Path:
    chosen = os.environ.get("COURSE_PROGRESS")
    if chosen:
        return Path(os.path.expanduser(chosen))
    if sys.platform == "emscripten":
        return (_BROWSER_FILES if _BROWSER_FILES.is_dir() else Path.home()) / ".calculus-of-learning.sqlite"
    return Path(user_data_dir("calculus-of-learning", appauthor=False)) / "progress.sqlite"


def _about_the_place(path: Path) -> str:
    """What a learner should know who works where files do not stay."""
    if sys.platform == "emscripten" and _BROWSER_FILES not in path.parents:
        return _FLEETING
    # BinderHub tells each session where it was launched from.
    return _ON_BINDER if "BINDER_LAUNCH_HOST" in os.environ else ""


def _check_name(item: str) -> None:
    if not is_name(item):
        raise ValueError(f"item must be a name of 1 to {LONGEST_NAME} characters, got {item!r}")


def _plain(detail: dict) -> dict[str, Any]:
    """The detail as JSON gives it back; raises ValueError if it lies too deep."""
    try:
        plain = json.loads(json.dumps(detail, default=_bare))
    except RecursionError:
        plain = None
    if plain is None or not is_shallow(plain):
        raise ValueError(f"detail must have lists and names at most {DEEPEST} deep within each other, and goes deeper")
    return plain


def _bare(value: Any) -> Any:
    """A numpy number or array as JSON can hold it; anything else as text."""
    return value.tolist() if hasattr(value, "tolist") else str(value)
