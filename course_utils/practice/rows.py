"""The rows of a learner's progress in a database: read one by one, so that a damaged one takes no other with it."""

import json
import sqlite3
from collections.abc import Iterator
from typing import Any

from course_utils.practice.entries import (
    MOST_ATTEMPTS,
    STATES,
    Contents,
    Item,
    is_count,
    is_name,
    is_shallow,
    is_source,
    is_text,
)

COLUMNS = {"items": ("item", "state", "attempts", "detail"), "sources": ("item", "source"), "facts": ("name", "value")}
SCHEMA = (
    (
        "CREATE TABLE IF NOT EXISTS items"
        " (item TEXT PRIMARY KEY, state TEXT NOT NULL, attempts INTEGER NOT NULL, detail TEXT NOT NULL)"
    ),
    "CREATE TABLE IF NOT EXISTS sources (item TEXT PRIMARY KEY, source TEXT NOT NULL)",
    "CREATE TABLE IF NOT EXISTS facts (name TEXT PRIMARY KEY, value TEXT NOT NULL)",
)
_SET_ASIDE = "CREATE TABLE IF NOT EXISTS set_aside (place TEXT NOT NULL, content TEXT NOT NULL)"
_SEED = "seed"


class Rows:
    """The rows of an open database, for the length of one use.

    `damaged` names those that could not be read whole; of an item, what can still be read counts. Columns are always
    named, and a row is changed where it lies: a later version may have added columns.
    """

    def __init__(self, connection: sqlite3.Connection, *, to_the_first_fault: bool = False):
        """to_the_first_fault: read each table of a broken database as far as it goes."""
        connection.text_factory = lambda written: written.decode("utf-8", "surrogateescape")
        self._connection = connection
        self._to_the_first_fault = to_the_first_fault
        self._in_the_way: set[str] = set()
        self.damaged: set[str] = set()

    @property
    def holds_damage(self) -> bool:
        """Whether a damaged row still lies where it was found."""
        return bool(self._in_the_way)

    def item(self, name: str) -> Item:
        return self._read("items", "WHERE item = ?", name).get(name, Item())

    def items(self) -> dict[str, Item]:
        return self._read("items", "ORDER BY item")

    def source(self, name: str) -> str:
        return self._read("sources", "WHERE item = ?", name).get(name, "")

    def seed(self) -> int | None:
        return self._read("facts", "WHERE name = ?", _SEED).get(_SEED)

    def everything(self) -> Contents:
        return Contents(self.items(), self._read("sources", "ORDER BY item"), self.seed())

    def put(self, name: str, item: Item) -> None:
        self._put("items", name, item.state, item.attempts, json.dumps(item.detail))

    def put_source(self, name: str, source: str) -> None:
        self._put("sources", name, source)

    def own_seed(self, drawn: int) -> int:
        """The learner's seed; `drawn` from now on if there is none."""
        seed = self.seed()
        if seed is None:
            self._put("facts", _SEED, str(drawn))
        return drawn if seed is None else seed

    def lacks(self, given: Contents) -> bool:
        """Whether `merge` would change anything."""
        here = self.everything()
        return here.merged(given) != here

    def merge(self, given: Contents) -> None:
        here = self.everything()
        both = here.merged(given)
        for name in given.items:
            if both.items[name] != here.items.get(name):
                self.put(name, both.items[name])
        for name in given.sources.keys() - here.sources.keys():
            self.put_source(name, given.sources[name])
        if both.seed != here.seed:
            self._put("facts", _SEED, str(both.seed))

    def set_damaged_aside(self) -> None:
        """Move each damaged row to a table of its own, as text to be mended by hand; what is whole of an item stays."""
        self._connection.execute(_SET_ASIDE)
        for table in COLUMNS:
            for number, *row in list(self._each(table)):
                readable, is_whole = _READ[table](*row)
                if is_whole:
                    continue
                kept = (table, ascii(tuple(row)))
                self._connection.execute("INSERT INTO set_aside (place, content) VALUES (?, ?)", kept)
                self._connection.execute(f"DELETE FROM {table} WHERE rowid = ?", (number,))
                self._in_the_way.discard(row[0])
                if readable is not None:
                    self.put(row[0], readable)

    def _read(self, table: str, which: str, *values: str) -> dict[str, Any]:
        """What can be read of the rows of `table`, by name."""
        found = {}
        if not all(map(is_text, values)):
            return found
        for _, *row in self._each(table, which, values):
            readable, is_whole = _READ[table](*row)
            if not is_whole:
                self.damaged.add(_called(table, row[0]))
                self._in_the_way.add(row[0])
            if readable is not None:
                found[row[0]] = readable
        return found

    def _each(self, table: str, which: str = "", values: tuple = ()) -> Iterator[tuple]:
        """The rows of `table`, each after its number."""
        try:
            columns = ", ".join(COLUMNS[table])
            yield from self._connection.execute(f"SELECT rowid, {columns} FROM {table} {which}", values)
        except sqlite3.DatabaseError:
            if not self._to_the_first_fault:
                raise

    def _put(self, table: str, name: str, *values: Any) -> None:
        if name in self._in_the_way:
            self.set_damaged_aside()
        key, *others = COLUMNS[table]
        changed = ", ".join(f"{column} = excluded.{column}" for column in others)
        insert = f"INSERT INTO {table} ({key}, {', '.join(others)}) VALUES (?{', ?' * len(others)})"
        self._connection.execute(f"{insert} ON CONFLICT ({key}) DO UPDATE SET {changed}", (name, *values))


def _called(table: str, name: Any) -> str:
    """What a learner is told of a damaged row: which it is."""
    if table == "facts":
        return "the number that your exercises are drawn from"
    return name if is_name(name) else "one without a name"


def _item(name: Any, state: Any, attempts: Any, detail: Any) -> tuple[Item | None, bool]:
    """What can be read of a row, and whether that is all of it; None where nothing can."""
    if not is_name(name) or state not in STATES:
        return None, False
    noted = _detail(detail)
    is_number = isinstance(attempts, int) and attempts >= 0
    count = min(attempts, MOST_ATTEMPTS) if is_number else 1
    return Item(state, count, noted or {}), noted is not None and is_number


def _source(name: Any, source: Any) -> tuple[str | None, bool]:
    if not is_name(name) or not is_text(source):
        return None, False
    # One that is too long is left where it lies, and neither shown nor carried.
    return (source if is_source(source) else None), True


def _fact(name: Any, value: Any) -> tuple[int | None, bool]:
    if name != _SEED:
        return None, True
    is_digits = isinstance(value, str) and value.isascii() and value.isdigit() and len(value) < 20
    return (int(value), True) if is_digits and is_count(int(value)) else (None, False)


def _detail(written: Any) -> dict[str, Any] | None:
    """The detail of an item, as it was written in JSON; None if it was not."""
    try:
        detail = json.loads(written) if isinstance(written, str) else None
    except (ValueError, RecursionError):
        return None
    return detail if isinstance(detail, dict) and is_shallow(detail) else None


_READ = {"items": _item, "sources": _source, "facts": _fact}
