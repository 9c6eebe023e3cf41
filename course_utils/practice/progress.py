"""A learner's progress: which exercises, goals and questions are solved, kept on the disk and carried in one small file.

What was solved stays solved. It lies in the platform's folder for user data, or in the file that COURSE_PROGRESS names; with no server
at all (JupyterLite), beside the notebooks among the files that the browser keeps.
"""

import json
import os
import random
import secrets
import sqlite3
import sys
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from platformdirs import user_data_dir

from course_utils.practice.carried import ProgressError, place, read, write
from course_utils.practice.store import Store

__all__ = ["Item", "Progress", "ProgressError", "progress"]

_LONGEST_SOURCE = 20_000
_BROWSER_FILES = Path("/drive")  # where JupyterLite's kernel sees the files that the browser keeps; not there in some private windows
_FLEETING = (
    "This browser window keeps no files (is it a private one?). Your progress is lost when the page is closed or loaded again; "
    "to keep it, open the course in an ordinary window."
)
_ON_BINDER = (
    "You are on Binder, and this session is temporary: what you solve is lost when it ends. "
    "Before you leave, save it to one small file: lesson 00 does that under \"Your progress\", and loads it again in your next session."
)


@dataclass(frozen=True)
class Item:
    """How far one item is: state "solved", "tried" or "" (nothing yet), the number of attempts, and what else was noted."""

    state: str = ""
    attempts: int = 0
    detail: dict[str, Any] = field(default_factory=dict)


class Progress:
    """The progress in the file at `path`, or in the usual place."""

    def __init__(self, path: str | os.PathLike | None = None):
        self._store = Store(Path(path) if path is not None else _usual_place())
        self._said = ""

    @property
    def path(self) -> Path:
        return self._store.path

    @property
    def notice(self) -> str:
        """What the learner should know about their progress file; "" as long as all is well."""
        return self._store.notice or _about_the_place(self.path)

    def mark(self, item: str, state: str, detail: dict | None = None) -> None:
        """Note one more attempt at `item`, "tried" or "solved"; what is solved never becomes unsolved.

        detail: what else to keep, as JSON (a numpy number as a number); names given before are replaced. Raises ValueError for another state.
        """
        if state not in ("tried", "solved"):
            raise ValueError(f'state must be "tried" or "solved", got {state!r}')
        if not item or len(item) > 200:
            raise ValueError(f"item must be a name of 1 to 200 characters, got {item!r}")
        added = json.loads(json.dumps(detail or {}, default=_bare))

        def work(connection: sqlite3.Connection) -> None:
            before = _item(connection, item)
            now = Item("solved" if "solved" in (state, before.state) else state, before.attempts + 1, {**before.detail, **added})
            _put(connection, item, now)

        self._use(work)

    def state(self, item: str) -> str:
        """ "solved", "tried", or "" for an item nobody has tried."""
        return self.item(item).state

    def item(self, item: str) -> Item:
        """All that is known of `item`."""
        return self._use(lambda connection: _item(connection, item))

    def states(self, prefix: str = "") -> dict[str, str]:
        """The state of each item whose name begins with `prefix`, by name."""
        return {name: item.state for name, item in self._items().items() if name.startswith(prefix)}

    def keep_source(self, item: str, source: str) -> None:
        """Keep the learner's own function, as text; it is shown again, never run."""
        if len(source) <= _LONGEST_SOURCE:
            self._use(lambda connection: connection.execute("INSERT OR REPLACE INTO sources VALUES (?, ?)", (item, source)))

    def source(self, item: str) -> str:
        """The text kept for `item`; "" if there is none."""
        found = self._use(lambda connection: connection.execute("SELECT source FROM sources WHERE item = ?", (item,)).fetchone())
        return found[0] if found else ""

    def learner_seed(self) -> int:
        """A number that is this learner's own, drawn once; COURSE_SEED fixes it."""
        fixed = os.environ.get("COURSE_SEED")
        if fixed:
            return int(fixed)

        def work(connection: sqlite3.Connection) -> int:
            connection.execute("INSERT OR IGNORE INTO facts VALUES ('seed', ?)", (str(secrets.randbelow(2**31)),))
            return int(connection.execute("SELECT value FROM facts WHERE name = 'seed'").fetchone()[0])

        return self._use(work)

    def random(self, name: str = "") -> random.Random:
        """A random generator of this learner's own, the same each time for the same name."""
        return random.Random(f"{self.learner_seed()}/{name}")

    def save(self, path: str | os.PathLike) -> Path:
        """Write all of it to one small file, to be loaded elsewhere; returns the path. Raises ProgressError if it cannot."""
        to = place(path)
        sources = self._use(lambda connection: dict(connection.execute("SELECT item, source FROM sources").fetchall()))
        return write(to, {name: vars(item) for name, item in self._items().items()}, sources, self.learner_seed())

    def load(self, path: str | os.PathLike) -> int:
        """Add what the file at `path` holds, and return how many items it holds. Nothing becomes unsolved, nothing is run.

        Raises ProgressError, and changes nothing, for a file that is not one of `save`.
        """
        items, sources, seed = read(place(path))

        def work(connection: sqlite3.Connection) -> None:
            for name, given in items.items():
                _put(connection, name, _merged(_item(connection, name), Item(**given)))
            # The learner's own function here is newer than the one they carry.
            connection.executemany("INSERT OR IGNORE INTO sources VALUES (?, ?)", list(sources.items()))
            connection.execute("INSERT OR REPLACE INTO facts VALUES ('seed', ?)", (str(seed),))

        self._use(work)
        return len(items)

    def _items(self) -> dict[str, Item]:
        rows = self._use(lambda connection: connection.execute("SELECT item, state, attempts, detail FROM items ORDER BY item").fetchall())
        return {name: Item(state, attempts, json.loads(detail)) for name, state, attempts, detail in rows}

    def _use(self, work):
        result = self._store.use(work)
        if self.notice != self._said:
            self._said = self.notice
            print(self.notice)
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


def _bare(value: Any) -> Any:
    """A numpy number or array as JSON can hold it; anything else as text."""
    return value.tolist() if hasattr(value, "tolist") else str(value)


def _item(connection: sqlite3.Connection, name: str) -> Item:
    row = connection.execute("SELECT state, attempts, detail FROM items WHERE item = ?", (name,)).fetchone()
    return Item(row[0], row[1], json.loads(row[2])) if row else Item()


def _put(connection: sqlite3.Connection, name: str, item: Item) -> None:
    connection.execute("INSERT OR REPLACE INTO items VALUES (?, ?, ?, ?)", (name, item.state, item.attempts, json.dumps(item.detail)))


def _merged(here: Item, given: Item) -> Item:
    """The farther of the two; loading the same file twice is loading it once."""
    state = "solved" if "solved" in (here.state, given.state) else "tried"
    return Item(state, max(here.attempts, given.attempts), {**given.detail, **here.detail})
