"""Losses of two weights that the lessons walk on: each with its value, its gradient and its Hessian, in closed form.

Every function takes floats or arrays x and y of one shape S. value: shape S; gradient: (2, *S); hessian: (2, 2, *S).
"""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

Grid = float | np.ndarray


@dataclass(frozen=True)
class Surface:
    """A loss J(x, y). minima: the points where it is least among its neighbours, as far as they are known exactly."""

    name: str
    value: Callable[[Grid, Grid], Grid]
    gradient: Callable[[Grid, Grid], np.ndarray]
    hessian: Callable[[Grid, Grid], np.ndarray]
    minima: tuple[tuple[float, float], ...] = ()


def quadratic(a: float, b: float, name: str = "bowl") -> Surface:
    """J = (a x^2 + b y^2) / 2, whose curvatures are a and b: a bowl, a ravine if they differ much, a saddle if their
    signs do."""
    return Surface(
        name,
        lambda x, y: 0.5 * (a * x**2 + b * y**2),
        lambda x, y: np.stack([a * x + 0 * y, b * y + 0 * x]),
        lambda x, y: _symmetric(a + 0 * x, 0 * x, b + 0 * y),
        ((0.0, 0.0),) if a > 0 and b > 0 else (),
    )


def rosenbrock(steepness: float = 100.0) -> Surface:
    """J = (1 - x)^2 + steepness (y - x^2)^2: a bent valley, its one minimum at (1, 1). Rosenbrock, The Computer Journal
    3 (1960), 175."""
    s = steepness
    return Surface(
        "Rosenbrock's valley",
        lambda x, y: (1 - x) ** 2 + s * (y - x**2) ** 2,
        lambda x, y: np.stack([-2 * (1 - x) - 4 * s * x * (y - x**2), 2 * s * (y - x**2)]),
        lambda x, y: _symmetric(2 - 4 * s * (y - 3 * x**2), -4 * s * x, 2 * s + 0 * y),
        ((1.0, 1.0),),
    )


def hilly() -> Surface:
    """J = x^2/4 + y^2/2 + sin(x + y): a hollow at (-0.78, -0.39) and a shelf; not a quadratic.

    On the shelf lie, 0.20 apart, the only other places without a slope: a saddle at (1.78, 0.89), J = 1.6425, and at
    (1.96, 0.98) a second minimum, J = 1.6408, so shallow that no eye sees it. They solve x = 2y and y = -cos(3y); no
    closed form is known.
    """
    return Surface(
        "hills",
        lambda x, y: x**2 / 4 + y**2 / 2 + np.sin(x + y),
        lambda x, y: np.stack([x / 2 + np.cos(x + y), y + np.cos(x + y)]),
        lambda x, y: _symmetric(0.5 - np.sin(x + y), -np.sin(x + y), 1 - np.sin(x + y)),
    )


def dale() -> Surface:
    """J = (x - 1)^2/4 + (y - sin x)^2/2: a valley that winds along y = sin x, down to its one minimum at (1, sin 1),
    where J = 0.

    The gradient is 0 nowhere else: its second entry asks for y = sin x, and its first then for x = 1.
    """
    return Surface(
        "dale",
        lambda x, y: (x - 1) ** 2 / 4 + (y - np.sin(x)) ** 2 / 2,
        lambda x, y: np.stack([(x - 1) / 2 - (y - np.sin(x)) * np.cos(x), y - np.sin(x)]),
        lambda x, y: _symmetric(
            0.5 + np.cos(x) ** 2 + (y - np.sin(x)) * np.sin(x), -np.cos(x) + 0 * y, 1 + 0 * x + 0 * y
        ),
        ((1.0, float(np.sin(1.0))),),
    )


def two_basins() -> Surface:
    """J = (x^2 - 1)^2 + y^2: minima at (-1, 0) and (1, 0), a saddle at (0, 0) between them."""
    return Surface(
        "two basins",
        lambda x, y: (x**2 - 1) ** 2 + y**2,
        lambda x, y: np.stack([4 * x * (x**2 - 1) + 0 * y, 2 * y + 0 * x]),
        lambda x, y: _symmetric(12 * x**2 - 4, 0 * x, 2 + 0 * y),
        ((-1.0, 0.0), (1.0, 0.0)),
    )


def _symmetric(xx: Grid, xy: Grid, yy: Grid) -> np.ndarray:
    xx, xy, yy = np.broadcast_arrays(xx, xy, yy)
    return np.stack([np.stack([xx, xy]), np.stack([xy, yy])])
