"""Reading a record: the columns of a CSV file, found by their header, as read-only numpy arrays.

A record is a frozen dataclass whose fields are named as the file's columns, units included.
"""

import csv
from dataclasses import dataclass, fields
from importlib.resources import files
from os import PathLike
from pathlib import Path
from typing import TypeVar

import numpy as np

Source = str | PathLike[str] | None


@dataclass(frozen=True, eq=False, repr=False)
class Record:
    """A table of real data: one read-only array of shape (n,) for each column."""

    def __len__(self) -> int:
        return len(getattr(self, fields(self)[0].name))

    def __repr__(self) -> str:
        return f"{type(self).__name__} of {len(self)} rows: {', '.join(column.name for column in fields(self))}"


Kind = TypeVar("Kind", bound=Record)


def read_record(kind: type[Kind], file_name: str, path: Source = None, *, skip_blank: bool = False) -> Kind:
    """The record in `path`, or in the course's own file `file_name`: columns annotated `str` as text, all others as
    floats.

    skip_blank: leave out rows that are blank in one of the record's columns; otherwise a blank is refused.
    Raises FileNotFoundError for a missing file, and ValueError for a file that is not UTF-8, holds no rows, lacks a
    column, or has a row of another length or a value that is not a finite number; the message names the line.
    """
    source = files("course_utils.data") / file_name if path is None else Path(path)
    try:
        text = source.read_text(encoding="utf-8-sig")  # as spreadsheets save it, too
    except (FileNotFoundError, IsADirectoryError) as missing:
        raise FileNotFoundError(
            f"there is no data file {source}: install the course anew, or give the path of a CSV file"
        ) from missing
    except UnicodeDecodeError as garbled:
        raise ValueError(f"{source} is not UTF-8 text: save it as CSV in UTF-8") from garbled
    header, *rows = [row for row in csv.reader(text.splitlines()) if row] or [[]]
    if not rows:
        raise ValueError(f"{source} holds no rows under its header: it needs at least one")
    for line, row in enumerate(rows, start=2):
        if len(row) != len(header):
            raise ValueError(f"{source}, line {line}: {len(row)} values under {len(header)} columns")
    places = {column.name: _place(column.name, header, source) for column in fields(kind)}
    lines = list(enumerate(rows, start=2))
    if skip_blank:
        lines = [(line, row) for line, row in lines if all(row[place].strip() for place in places.values())]
    return kind(
        **{
            column.name: _column(column.name, column.type, places[column.name], lines, source)
            for column in fields(kind)
        }
    )


def _place(name: str, header: list[str], source: object) -> int:
    if header.count(name) != 1:
        raise ValueError(f"{source} must have one column `{name}`; it has {', '.join(header)}")
    return header.index(name)


def _column(name: str, kind: type, place: int, lines: list[tuple[int, list[str]]], source: object) -> np.ndarray:
    if kind is str:
        values = np.array([row[place] for _, row in lines])
    else:
        values = np.array([_number(row[place], name, line, source) for line, row in lines])
    values.flags.writeable = False
    return values


def _number(written: str, name: str, line: int, source: object) -> float:
    try:
        value = float(written)
    except ValueError:
        value = np.nan
    if not np.isfinite(value):
        raise ValueError(f"{source}, line {line}: `{written}` under `{name}` is not a number")
    return value
