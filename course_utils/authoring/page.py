"""A notebook as the rules read it: its cells, its headings, its links."""

import re
from functools import cached_property
from pathlib import Path

from course_utils.authoring import refresh

_FENCED = re.compile(r"^(```|~~~).*?^\1", re.MULTILINE | re.DOTALL)
_SPAN = re.compile(r"(`+)(?!`).+?(?<!`)\1(?!`)", re.DOTALL)
_HEADING = re.compile(r"^(#{1,6})\s+(.+?)\s*#*$", re.MULTILINE)


class Page:
    """The notebook at `path`, or `text` in its place."""

    def __init__(self, path: Path, text: str | None = None):
        self.path, self.name = path, path.name
        self.notebook = refresh.read(path.read_text(encoding="utf-8") if text is None else text)

    @cached_property
    def code(self) -> list:
        """Its code cells."""
        return [cell for cell in self.notebook.cells if cell.cell_type == "code"]

    @cached_property
    def prose(self) -> list:
        """Its markdown cells."""
        return [cell for cell in self.notebook.cells if cell.cell_type == "markdown"]

    def outputs(self) -> list[tuple]:
        """(cell, output) for each saved output."""
        return [(cell, output) for cell in self.code for output in cell.outputs]

    @cached_property
    def headings(self) -> list[tuple]:
        """(cell, level, text) for each heading."""
        return [
            (cell, len(marks), text)
            for cell in self.prose
            for marks, text in _HEADING.findall(_FENCED.sub("", cell.source))
        ]

    @cached_property
    def anchors(self) -> set[str]:
        """What a link in the notebook may follow a # with."""
        return {anchor(text) for _, _, text in self.headings}

    def says(self, cell, fault: str) -> str:
        """A sentence about `cell`."""
        return f"{self.name}, cell {cell.id}: {fault}"


def anchor(heading: str) -> str:
    """The anchor that JupyterLab gives a heading: its text, without marks, with hyphens for spaces."""
    plain = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", heading)
    return re.sub(r"[*`]|\\(?=\W)", "", plain).strip().replace(" ", "-")


def without_code(source: str) -> str:
    """Markdown without its code, fenced or in a line: what is read as markdown."""
    return _SPAN.sub("", _FENCED.sub("", source))
