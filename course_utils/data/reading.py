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


def read_record(kind: type[Kind], file_name: str, path: Source = None) -> Kind:
    """The record in `path`, or in the course's own file `file_name`: columns annotated `str` as text, all others as floats.

    Raises FileNotFoundError for a missing file, and ValueError for a file that is not UTF-8, holds no rows, lacks a column,
    or has a row of another length or a value that is not a finite number; the message names the line.
    """
    source = files("course_utils.data") / file_name if path is None else Path(path)
    try:
        text = source.read_text(encoding="utf-8-sig")  # as spreadsheets save it, too
    except (FileNotFoundError, IsADirectoryError) as missing:
        raise FileNotFoundError(f"there is no data file {source}: install the course anew, or give the path of a CSV file") from missing
    except UnicodeDecodeError as garbled:
        raise ValueError(f"{source} is not UTF-8 text: save it as CSV in UTF-8") from garbled
    header, *rows = [row for row in csv.reader(text.splitlines()) if row] or [[]]
    if not rows:
        raise ValueError(f"{source} holds no rows under its header: it needs at least one")
    for line, row in enumerate(rows, start=2):
        if len(row) != len(header):
            raise ValueError(f"{source}, line {line}: {len(row)} values under {len(header)} columns")
    return kind(**{column.name: _column(column.name, column.type, header, rows, source) for column in fields(kind)})


def _column(name: str, kind: type, header: list[str], rows: list[list[str]], source: object) -> np.ndarray:
    if header.count(name) != 1:
        raise ValueError(f"{source} must have one column `{name}`; it has {', '.join(header)}")
    written = [row[header.index(name)] for row in rows]
    if kind is str:
        values = np.array(written)
    else:
        values = np.array([_number(value, name, line, source) for line, value in enumerate(written, start=2)])
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
