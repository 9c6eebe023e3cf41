"""A record covered by rectangles of one width, the last one cut where the record ends.

    area = sum of height * width

height: the record's value at the left end, the middle or the right end of the piece.

Between samples the record is a straight line, so any width will do, not only whole steps of the record.
"""

from typing import Literal, NamedTuple

import numpy as np

from course_utils.maths.checks import positive, record

Place = Literal["left", "middle", "right"]
_SHARES = {"left": 0.0, "middle": 0.5, "right": 1.0}


class Rectangles(NamedTuple):
    """edges: shape (n + 1,), where the pieces begin and end; heights: shape (n,), one for each piece."""

    edges: np.ndarray
    heights: np.ndarray

    @property
    def area(self) -> float:
        """The sum of height times width, in units of the values times the positions'."""
        return float(self.heights @ np.diff(self.edges))


def rectangles(values: np.ndarray, positions: np.ndarray, width: float, place: Place = "left") -> Rectangles:
    """The rectangles of `width` under a record, from its first position to its last.

    values, positions: shape (n,), n at least 2. place: where in its piece a rectangle takes its height from the record.
    Raises ValueError for shapes that differ, positions that do not rise, a width that is not positive, or an unknown
    place.
    """
    values, positions = record("values", values, positions, "positions")
    if place not in _SHARES:
        raise ValueError(f"place must be one of {', '.join(_SHARES)}, got {place!r}")
    width = float(positive("width", width))
    length = positions[-1] - positions[0]
    # A last piece thinner than a millionth of the others is rounding, not a piece.
    count = max(1, int(np.ceil(length / width - 1e-6)))
    edges = np.append(positions[0] + width * np.arange(count), positions[-1])
    heights = np.interp(edges[:-1] + _SHARES[place] * np.diff(edges), positions, values)
    return Rectangles(edges, heights)
