"""Going downhill with one weight: theta := theta - learning_rate * slope(theta).

On a parabola of curvature c (J'' = c) each step multiplies the distance to the minimum by 1 - learning_rate * c. So the
walk crawls, settles, swings or flees as that factor is near 1, near 0, negative, or beyond -1.
"""

from collections.abc import Callable
from typing import Literal

import numpy as np

from course_utils.maths.checks import finite_number, whole_number

Behaviour = Literal["crawls", "settles", "swings", "stays", "flees"]
CRAWLING = 0.8  # a factor above this: more than ten steps for each decimal digit


def gradient_descent(slope: Callable[[float], float], start: float, learning_rate: float, steps: int) -> np.ndarray:
    """The path of a descent: its start and where it stands after each step, shape (steps + 1,).

    slope: the derivative of the loss; learning_rate: 0 or more. A walk that flees is let flee: the path may grow to
    infinity and, from there, nan, without a warning. Raises ValueError for a start that is not finite, a learning rate
    below 0 or not finite, or steps that are not a whole number of 0 or more.
    """
    rate = finite_number("learning_rate", learning_rate)
    if rate < 0:
        raise ValueError(f"learning_rate must not be negative, got {learning_rate!r}: that walks uphill")
    path = np.empty(whole_number("steps", steps, least=0) + 1)
    theta = np.float64(finite_number("start", start))
    path[0] = theta
    with np.errstate(all="ignore"):
        for step in range(1, len(path)):
            theta = theta - rate * np.float64(slope(theta))
            path[step] = theta
    return path


def steps_to_reach(path: np.ndarray, target: float, tolerance: float) -> int | None:
    """The number of steps after which a path is within `tolerance` of `target` for the first time, or None if it never
    is.

    path: shape (steps + 1,), as from gradient_descent. Raises ValueError unless the tolerance is positive.
    """
    if not tolerance > 0:
        raise ValueError(f"tolerance must be positive, got {tolerance!r}")
    near = np.flatnonzero(np.abs(np.asarray(path, dtype=float) - target) < tolerance)
    return int(near[0]) if len(near) else None


def step_factor(learning_rate: float, curvature: float) -> float:
    """What one step multiplies the distance to the minimum of a parabola by: 1 - learning_rate * curvature.

    theta^2 has curvature 2. Raises ValueError unless both are finite.
    """
    return 1 - finite_number("learning_rate", learning_rate) * finite_number("curvature", curvature)


def behaviour(learning_rate: float, curvature: float) -> Behaviour:
    """How descent behaves on a parabola: "crawls" (factor above 0.8), "settles" (0 to 0.8), "swings" (below 0), "stays"
    (1 or -1: as far away as before) or "flees" (beyond -1 or 1).

    Raises ValueError as step_factor does.
    """
    factor = step_factor(learning_rate, curvature)
    if abs(factor) > 1:
        return "flees"
    if abs(factor) == 1:
        return "stays"
    if factor < 0:
        return "swings"
    return "crawls" if factor > CRAWLING else "settles"
