"""Where the points of a shape lie: x and y for a line's `set_data`, corners for a filled area's `set_xy`."""

import numpy as np


def tangent_line(x: float, y: float, slope: float, reach: float) -> tuple[np.ndarray, np.ndarray]:
    """x and y of the two ends of a line through (x, y), drawn as far as `reach` along x to either side."""
    ends = np.array([-reach, reach])
    return x + ends, y + slope * ends


def circle(centre, radius: float, points: int = 73) -> tuple[np.ndarray, np.ndarray]:
    """x and y of a circle about centre, (x, y); its first point is its last."""
    angle = np.linspace(0, 2 * np.pi, points)
    return centre[0] + radius * np.cos(angle), centre[1] + radius * np.sin(angle)


def stairs(edges: np.ndarray, heights: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """x and y of the outline of bars that stand on zero, shape (2 len(edges),): up at the first edge, down at the last.

    edges: one more than heights; they may run from right to left.
    """
    return np.repeat(edges, 2), np.concatenate([[0], np.repeat(heights, 2), [0]])


def area_between(x: np.ndarray, curve: np.ndarray, other=0.0) -> np.ndarray:
    """The corners of the area between a curve and another one over the same x, or a level; shape (n, 2)."""
    back = (x[::-1], other[::-1]) if np.ndim(other) else (x[[-1, 0]], [other, other])
    return np.column_stack([np.append(x, back[0]), np.append(curve, back[1])])


def in_picture(path: np.ndarray, low: np.ndarray, high: np.ndarray, far: float = 10) -> tuple[np.ndarray, int | None]:
    """The path up to its first point outside [low, high], that one drawn no farther out than `far` pictures, and its
    step's number.

    path: shape (m,) or (m, n). The number is None for a walk that stays; a point that is nan or infinite is outside.
    """
    inside = (path >= low) & (path <= high)
    inside = inside if path.ndim == 1 else inside.all(axis=1)
    out = np.flatnonzero(~inside)
    if not len(out):
        return path, None
    reach = far * (np.asarray(high) - np.asarray(low))
    shown = np.clip(np.nan_to_num(path[: out[0] + 1], nan=0.0, posinf=1e9, neginf=-1e9), low - reach, high + reach)
    return shown, int(out[0])
