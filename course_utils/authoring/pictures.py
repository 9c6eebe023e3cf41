"""When two pictures count as the same: the one tolerance that `make notebooks` and the tests share."""

import base64
import io

import numpy as np
from PIL import Image

# A dot of 8 points that has moved away is 0.06 % of the pixels of a usual figure; another machine's rounding is less.
LARGEST_SHARE = 0.0002
LARGEST_DIFFERENCE = 64  # of 255, in one channel


def difference(first: bytes, second: bytes) -> str:
    """How two PNGs differ, in words; empty if they are the same within the tolerance.

    The same: of one size, and at most 0.02 % of the pixels more than 64 of 255 apart in a channel.
    """
    if first == second:
        return ""
    a, b = (np.asarray(Image.open(io.BytesIO(png)).convert("RGBA"), dtype=np.int16) for png in (first, second))
    if a.shape != b.shape:
        return f"one is {a.shape[1]} x {a.shape[0]} pixels, the other {b.shape[1]} x {b.shape[0]}"
    off = np.abs(a - b).max(axis=2) > LARGEST_DIFFERENCE
    if off.mean() <= LARGEST_SHARE:
        return ""
    rows, columns = np.nonzero(off)
    return (
        f"{off.sum()} pixels ({off.mean():.2%}) differ, between x = {columns.min()} and {columns.max()}, "
        f"y = {rows.min()} and {rows.max()}"
    )


def saved_difference(first: str, second: str) -> str:
    """The same for two PNGs as a notebook holds them, in base64."""
    return "" if first.strip() == second.strip() else difference(base64.b64decode(first), base64.b64decode(second))
