"""A frame: what matplotlib artists drew, written down as operations and vertices instead of pixels.

An operation is a small dictionary (kept JSON-ready, defaults left out); all vertices of a frame stand in one float32
array, in picture pixels with y upwards, all path codes in one uint8 array, all images in one byte string. `draw.js`
reads them in the same order.

    path     {"n": vertices, "c": 1 if codes follow, "stroke", "width", "dash", "cap", "join", "fill", "snap",
              "copies": how many times the path stands, at offsets that follow its vertices; "round": offsets on
              whole pixels}
    image    {"image": [width, height], "matrix": [a, b, c, d, e, f]} and width x height RGBA bytes
    layer    {"layer": k}: paint the k-th still layer here
    any      {"clip": [x, y, width, height]}, {"shape": [n, c]}: clipped to a path that stands before the
             operation's own vertices
"""

import json
from dataclasses import dataclass

import numpy as np


@dataclass(frozen=True, eq=False)
class Frame:
    """What one stratum of a picture draws. vertices: shape (n, 2), float32, pixels; codes: uint8; pixels: RGBA
    bytes."""

    operations: list[dict]
    vertices: np.ndarray
    codes: np.ndarray
    pixels: bytes = b""

    def wire(self) -> dict:
        """The frame as the browser gets it: JSON-ready operations and three binary buffers."""
        return {"ops": self.operations, "v": self.vertices.tobytes(), "c": self.codes.tobytes(), "p": self.pixels}

    @property
    def size(self) -> int:
        """Bytes on the wire."""
        return len(json.dumps(self.operations)) + self.vertices.nbytes + self.codes.nbytes + len(self.pixels)

    @property
    def is_finite(self) -> bool:
        """True if every vertex is a finite number: a canvas would drop the path of one that is not."""
        return bool(np.isfinite(self.vertices).all())

    def same_as(self, other: "Frame") -> bool:
        """True if both would paint the same picture, byte for byte."""
        return self.wire() == other.wire()
