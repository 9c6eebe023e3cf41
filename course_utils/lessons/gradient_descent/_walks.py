"""What the labs of lesson 06 share: the curve with two hollows, and a walk cut off where it leaves the picture."""

import numpy as np


def hollows(theta: np.ndarray) -> np.ndarray:
    """J = theta^4/4 - theta^2 + 0.3 theta + 2: two hollows, the left one deeper."""
    return theta**4 / 4 - theta**2 + 0.3 * theta + 2


def hollows_slope(theta: np.ndarray) -> np.ndarray:
    """The derivative of `hollows`: theta^3 - 2 theta + 0.3."""
    return theta**3 - 2 * theta + 0.3


def in_picture(path: np.ndarray, low: np.ndarray, high: np.ndarray) -> tuple[np.ndarray, int | None]:
    """The path up to its first point outside [low, high], that one drawn no farther out than ten pictures, and its
    step's number.

    path: shape (m,) or (m, n). The number is None for a walk that stays; a point that is nan or infinite is outside.
    """
    inside = (path >= low) & (path <= high)
    inside = inside if path.ndim == 1 else inside.all(axis=1)
    out = np.flatnonzero(~inside)
    if not len(out):
        return path, None
    far = 10 * (np.asarray(high) - np.asarray(low))
    shown = np.clip(np.nan_to_num(path[: out[0] + 1], nan=0.0, posinf=1e9, neginf=-1e9), low - far, high + far)
    return shown, int(out[0])
