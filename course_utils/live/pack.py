"""A lab drawn at every position of its grid, in one small file for a page without a kernel.

Frames of neighbouring positions are nearly the same, and most of what one of them paints stands in many others: a curve
that one slider moves stays while another is moved. So the path of each operation is kept once as a block: its vertices
as whole eighths of a picture pixel, each block minus the one before it in its place, low bytes and high bytes apart,
all deflated.

The file is a script, because a page opened from a disk may load a script but not fetch a file. It holds, in base64 and
deflated, the length of a JSON header (4 bytes, little-endian), the header, then the arrays that its "parts" name, one
after the other:

    low, high   the vertices' bytes, block by block: all x of a block, then all y
    codes       the path codes of the blocks that have any
    palettes    the colours of the images, RGBA, film by film; a film is what stands in one place of the order of
                painting
    pixels      the numbers of their colours, a byte each, each image minus the last one of its size in its film
    rows        int16 columns, each number minus the one above it: of every position its operations, scene, description,
                places and reached goals (a bit each), then its block in each slot, a place in the order of painting,
                and its image in each film
    pictures    the backdrops, PNGs

page.js reads it back.
"""

import base64
import json
import zlib
from collections.abc import Callable
from typing import Any

import numpy as np

from course_utils.live import grid
from course_utils.live.frame import Frame
from course_utils.live.lab import Lab
from course_utils.live.palette import Film, TooManyColours

MOST_BYTES = 500_000
_FINENESS = 8  # steps a picture pixel, of which there are two to a CSS pixel
_FARTHEST = 32_767 // _FINENESS


class PackError(ValueError):
    """A lab that cannot be a page; the message says why and what to do."""


class _Numbered:
    """Gives each different thing a number, in the order of first appearance."""

    def __init__(self):
        self.things: list = []
        self._numbers: dict = {}

    def number(self, thing: Any, key: Any = None) -> int:
        key = thing if key is None else key
        if key not in self._numbers:
            self._numbers[key] = len(self.things)
            self.things.append(thing)
        return self._numbers[key]


def pack(build: Callable[[], Lab], name: str) -> str:
    """The script that gives a page the lab of `build`; the page knows it by `name`, such as "01/the_race".

    Raises PackError where a position cannot be drawn or the file grows too large, ValueError for a grid that the lab's
    controls do not have.
    """
    lab = build()
    lab.rehearse()
    try:
        return _pack(lab, name)
    finally:
        lab.close()


def _pack(lab: Lab, name: str) -> str:
    table = _Table()
    controls, rows = (_stories if lab.stories else _positions)(lab, table)
    layers = {
        scene: [table.row(_frame(layer)) for layer in told["layers"]] for scene, told in enumerate(table.scenes.things)
    }
    parts = table.parts()
    header = {
        "title": lab.title,
        "size": lab.stage.size,
        "shown": lab.stage.shown,
        "controls": [one.spec for one in controls],
        "values": {one.name: one.values for one in controls},
        "notes": [one.note for one in controls if one.note],
        "goals": [goal.text for goal in lab.goals],
        "operations": table.operations.things,
        "descriptions": table.descriptions.things,
        "places": table.places.things,
        "blocks": table.runs(),
        "films": table.films_told,
        "positions": rows,
        "rows": len(table.rows),
        "width": table.width,
        "fineness": _FINENESS,
        "scenes": [{"axes": told["axes"], "layers": layers[scene]} for scene, told in enumerate(table.scenes.things)],
        "pictures": [len(told["backdrop"]) for told in table.scenes.things],
        "parts": {part: len(data) for part, data in parts.items()},
    }
    said = json.dumps(header, ensure_ascii=False, separators=(",", ":")).encode()
    body = zlib.compress(len(said).to_bytes(4, "little") + said + b"".join(parts.values()), 9)
    script = f'coursePages.take({json.dumps(name)},"{base64.b64encode(body).decode()}");\n'
    if len(script) > MOST_BYTES:
        raise PackError(
            f"{lab.title!r} takes {len(script):,} bytes as a page, and at most {MOST_BYTES:,} are meant: "
            "keep fewer positions in its grid"
        )
    return script


def _positions(lab: Lab, table: "_Table") -> tuple[list[grid.Axis], list[int]]:
    controls = grid.axes(lab.controls, lab.kept)
    shown = grid.positions(controls)
    # A choice may draw the backdrop anew: one choice after the other, and not again for each place of a slider.
    choices = [one for one in controls if one.spec["kind"] in ("choice", "toggle")]
    order = sorted(range(len(shown)), key=lambda k: [one.given.index(shown[k][one.name]) for one in choices])
    rows = {position: _row(lab, table, shown[position]) for position in order}
    return controls, [rows[position] for position in range(len(shown))]


def _stories(lab: Lab, table: "_Table") -> tuple[list[grid.Axis], list[int]]:
    start = {name: control.start for name, control in lab.controls.items()}
    rows, longest = [], max(map(len, lab.stories.values()))
    for moments in lab.stories.values():
        told = [_row(lab, table, start | moment) for moment in ({}, *moments)]
        rows += told + told[-1:] * (longest + 1 - len(told))
    return grid.story_axes(list(lab.stories), longest), rows


def _row(lab: Lab, table: "_Table", values: dict) -> int:
    for goal in lab.goals:
        goal.is_reached = False
    lab.set(**values)
    if lab.fault or lab.stage.complaints:
        raise PackError(f"{lab.title!r} cannot be drawn at {values}: {lab.fault or lab.stage.complaints}")
    return table.row(lab.frame, lab)


def _frame(wire: dict) -> Frame:
    return Frame(wire["ops"], np.frombuffer(wire["v"], "<f4").reshape(-1, 2), np.frombuffer(wire["c"], "u1"), wire["p"])


class _Table:
    """What stands at each position, by numbers."""

    def __init__(self):
        self.operations, self.scenes, self.descriptions, self.places = (
            _Numbered(),
            _Numbered(),
            _Numbered(),
            _Numbered(),
        )
        self.slots: list[_Numbered] = []
        self.films: list[Film] = []
        self.films_told: list[dict] = []  # once they are packed
        self.rows: list[tuple[list[int], list[int]]] = []  # what page.js calls a row: all but its images, and these

    @property
    def width(self) -> int:
        return 5 + len(self.slots) + len(self.films)

    def row(self, frame: Frame, lab: Lab | None = None) -> int:
        """Add a frame; its number. lab: what else the page shows with it; None for a still layer."""
        templates, blocks, images = _taken_apart(frame)
        row = [self.operations.number(templates, json.dumps(templates)), 0, 0, 0, 0]
        if lab is not None:
            stage = lab.stage
            scene = {"backdrop": stage.backdrop, "axes": stage.axes, "layers": stage.layers}
            row[1:] = [
                self.scenes.number(
                    scene, (stage.backdrop, json.dumps(stage.axes), *(layer["v"] for layer in stage.layers))
                ),
                self.descriptions.number(stage.description),
                self.places.number(stage.handles, json.dumps(stage.handles)),
                sum(goal.is_reached << k for k, goal in enumerate(lab.goals)),
            ]
        for k, block in enumerate(blocks):
            if k == len(self.slots):
                self.slots.append(_Numbered())
            row.append(self.slots[k].number(block, (block[0].tobytes(), block[1].tobytes(), block[2])))
        self.films += [Film() for _ in images[len(self.films) :]]
        self.rows.append((row, [film.number(image) for film, image in zip(self.films, images, strict=False)]))
        return len(self.rows) - 1

    def parts(self) -> dict[str, bytes]:
        lows, highs, codes = [], [], []
        for slot in self.slots:
            before = {}
            for vertices, kinds, _ in slot.things:
                change = vertices - before.get(len(vertices), np.int16(0))
                before[len(vertices)] = vertices
                pair = change.astype("<i2").view("u1").reshape(-1, 2)
                lows.append(pair[:, 0].tobytes())
                highs.append(pair[:, 1].tobytes())
                codes.append(kinds.tobytes())
        padded = [
            (row + [0] * (5 + len(self.slots) - len(row)), images + [0] * (len(self.films) - len(images)))
            for row, images in self.rows
        ]
        table = np.array([row + images for row, images in padded], dtype=np.int64)
        if table.max() >= 2**15:
            raise PackError("this lab paints more than 32,767 different paths: keep fewer positions in its grid")
        # Down a column, the change from one row to the next says more than the number.
        columns = np.diff(table, axis=0, prepend=0).astype("<i2").T.tobytes()
        pictures = b"".join(told["backdrop"] for told in self.scenes.things)
        try:
            films = [film.packed() for film in self.films]
        except TooManyColours as fault:
            raise PackError(str(fault)) from None
        self.films_told = [{"colours": len(colours) // 4, "sizes": sizes} for colours, _, sizes in films]
        return {
            "low": b"".join(lows),
            "high": b"".join(highs),
            "codes": b"".join(codes),
            "palettes": b"".join(colours for colours, _, _ in films),
            "pixels": b"".join(pixels for _, pixels, _ in films),
            "rows": columns,
            "pictures": pictures,
        }

    def runs(self) -> list[list[list[int]]]:
        """For each slot its blocks' sizes, as [clip vertices, path vertices, copies, codes, how many blocks in a row
        have them]."""
        found = []
        for slot in self.slots:
            runs: list[list[int]] = []
            for _, kinds, counts in slot.things:
                size = [*counts, len(kinds)]
                if runs and runs[-1][:4] == size:
                    runs[-1][4] += 1
                else:
                    runs.append([*size, 1])
            found.append(runs)
        return found


def _taken_apart(
    frame: Frame,
) -> tuple[list[dict], list[tuple[np.ndarray, np.ndarray, tuple[int, int, int]]], list[bytes]]:
    """The operations without their counts; for each that has vertices its block: all x then all y, int16 eighths of a
    pixel; its path codes; and the counts (of a clip path, of the path, of its copies); and the images' RGBA bytes."""
    templates, blocks, images, at, code, pixel = [], [], [], 0, 0, 0
    for operation in frame.operations:
        if "layer" in operation:
            templates.append(operation)
            continue
        if "image" in operation:
            size = 4 * operation["image"][0] * operation["image"][1]
            images.append(frame.pixels[pixel : pixel + size])
            pixel += size
        counts = operation.get("shape", 0), operation.get("n", 0), operation.get("copies", 0)
        templates.append(
            {key: 1 if key in ("shape", "copies", "c") else value for key, value in operation.items() if key != "n"}
        )
        if not sum(counts):
            continue
        kinds = counts[0] + (counts[1] if "c" in operation else 0)
        vertices = frame.vertices[at : at + sum(counts)].copy()
        path = vertices[: counts[0] + counts[1]]
        # A marker far outside stays outside; a path would turn.
        np.clip(vertices[len(path) :], -_FARTHEST, _FARTHEST, out=vertices[len(path) :])
        if len(path) and np.abs(path).max() > _FARTHEST:
            raise PackError(f"a path leaves the picture by more than {_FARTHEST} pixels: cut it at the axes' limits")
        blocks.append(
            (np.rint(vertices.T.ravel() * _FINENESS).astype(np.int16), frame.codes[code : code + kinds], counts)
        )
        at, code = at + sum(counts), code + kinds
    return templates, blocks, images
