"""Progress while its file cannot be used: what is known goes on in memory, and what is new is owed to the file."""

import sqlite3
import weakref
from collections.abc import Callable
from contextlib import suppress
from typing import TypeVar

from course_utils.practice.database import transaction
from course_utils.practice.entries import Contents
from course_utils.practice.rows import SCHEMA, Rows

Result = TypeVar("Result")


class Memory:
    """A database in memory that begins with what is known, and remembers each change that the file has not seen."""

    def __init__(self, known: Contents):
        self._known = known
        self._owed: list[Callable[[Rows], object]] = []
        self._connection = _empty_for(self)
        transaction(self._connection, lambda rows: rows.merge(known), writing=True)

    @property
    def owes(self) -> bool:
        return bool(self._owed)

    def use(self, work: Callable[[Rows], Result], writing: bool) -> Result:
        result = transaction(self._connection, work, writing)
        if writing:
            self._owed.append(work)
        return result

    def replay(self, rows: Rows) -> None:
        """Bring the file up to date: what was known is merged, as a carried file is, then each change is made again.

        So a mark made here adds one attempt to those that the file has by now, and one that it has lost comes back.
        A seed that was drawn here is merged as well: it is older than that of a file which was begun only now.
        """
        rows.merge(Contents(self._known.items, self._known.sources, Rows(self._connection).seed()))
        for work in self._owed:
            work(rows)


class Seen:
    """The rows of the file as this process last saw them, for the day when the file is gone."""

    def __init__(self):
        self._copy = _empty_for(self)
        self.seed: int | None = None

    def remember(self, connection: sqlite3.Connection) -> None:
        # Begun and read first, so that no lock of another can hold the copy up; and what fails here was only a copy.
        with suppress(sqlite3.Error):
            connection.execute("BEGIN")
            self.seed = Rows(connection).seed()
            connection.backup(self._copy)
            connection.execute("COMMIT")

    def contents(self) -> Contents:
        return Rows(self._copy, to_the_first_fault=True).everything()


def _empty_for(owner: object) -> sqlite3.Connection:
    """A database in memory with empty tables, closed with its owner, who lets one thread use it at a time."""
    connection = sqlite3.connect(":memory:", isolation_level=None, check_same_thread=False)
    weakref.finalize(owner, connection.close)
    for statement in SCHEMA:
        connection.execute(statement)
    return connection
