"""The valley that opens the course: J(theta) = theta^2, known to a walker by its slope 2 theta alone.

The area under the slope from 0 to b is a triangle of width b and height 2b: b^2, the height of the valley above its
floor.
"""

import numpy as np

CURVATURE = 2.0  # the slope of the slope, the same everywhere


def valley_height(theta: np.ndarray) -> np.ndarray:
    """The height J = theta^2 of the ground above the floor, which lies at theta = 0. theta: a number or an array."""
    return np.asarray(theta, dtype=float) ** 2


def valley_slope(theta: np.ndarray) -> np.ndarray:
    """The slope 2 theta of the ground: above 0 where it rises to the right. theta: a number or an array."""
    return CURVATURE * np.asarray(theta, dtype=float)


def area_under_slope(b: np.ndarray) -> np.ndarray:
    """The area between the slope and the axis from 0 to b: half of width times height, b * 2b / 2. b: 0 or more."""
    return np.asarray(b, dtype=float) * valley_slope(b) / 2
