"""Slopes: how fast a function changes, from two of its values.

    forward   (f(x + h) - f(x)) / h              error  h |f''| / 2      + rounding  2 eps |f| / h
    central   (f(x + h) - f(x - h)) / 2h         error  h^2 |f'''| / 6   + rounding    eps |f| / h

and from a record of positions and times: change of position divided by change of time.
"""

from collections.abc import Callable
from typing import NamedTuple

import numpy as np

from course_utils.maths.checks import positive, record

Function = Callable[[np.ndarray], np.ndarray]
UNIT_ROUNDOFF = 2.0**-53  # the largest relative error of one rounding to a float, 1.11e-16


class Slopes(NamedTuple):
    """The slopes on the two sides of a point."""

    left: np.ndarray
    right: np.ndarray


class Segment(NamedTuple):
    """A stretch of a record: its first and last distance, its average speed, and its index, counted from 0."""

    start: float
    end: float
    speed: float
    index: int


class Bounds(NamedTuple):
    """The least and the greatest a number can be."""

    low: float
    high: float


def secant_slope(f: Function, x: np.ndarray, h: np.ndarray) -> np.ndarray:
    """The slope of the line through f at x and f at x + h: (f(x + h) - f(x)) / h.

    x, h: numbers or arrays that broadcast; h may be negative. In units of f over units of x.
    Raises ValueError if an h is 0 or not finite: at h = 0 there is one point only, and no line through it.
    """
    x, h = np.asarray(x, dtype=float), np.asarray(h, dtype=float)
    if np.any(h == 0) or not np.all(np.isfinite(h)):
        raise ValueError(f"h must be a number other than 0, got {h.tolist()}: let it shrink towards 0 instead")
    return (f(x + h) - f(x)) / h


def forward_difference(f: Function, x: np.ndarray, h: np.ndarray) -> np.ndarray:
    """The forward difference (f(x + h) - f(x)) / h, which is off by h f''/2: an order-1 estimate of f'(x).

    x, h: numbers or arrays that broadcast. Raises ValueError unless h is positive.
    """
    return secant_slope(f, x, positive("h", h))


def central_difference(f: Function, x: np.ndarray, h: np.ndarray) -> np.ndarray:
    """The central difference (f(x + h) - f(x - h)) / (2h), which is off by h^2 f'''/6: an order-2 estimate of f'(x).

    x, h: numbers or arrays that broadcast. Raises ValueError unless h is positive.
    """
    x, h = np.asarray(x, dtype=float), positive("h", h)
    return (f(x + h) - f(x - h)) / (2 * h)


def one_sided_slopes(f: Function, x: np.ndarray, h: np.ndarray) -> Slopes:
    """The secant slopes just left and just right of x; at a corner they stay apart however small h is.

    x, h: numbers or arrays that broadcast. Raises ValueError unless h is positive.
    """
    h = positive("h", h)
    return Slopes(left=secant_slope(f, x, -h), right=secant_slope(f, x, h))


def difference_quotients(positions: np.ndarray, times: np.ndarray) -> np.ndarray:
    """The average speed of each segment of a record, change of position over change of time: shape (n - 1,).

    positions, times: shape (n,), n at least 2. Raises ValueError for shapes that differ or times that do not rise.
    """
    positions, times = record("positions", positions, times)
    return np.diff(positions) / np.diff(times)


def central_difference_samples(positions: np.ndarray, times: np.ndarray, index: int, reach: int = 1) -> float:
    """The average speed from `reach` samples before sample `index` to `reach` samples after it.

    positions, times: shape (n,). Raises ValueError if the record does not reach that far, or is not a record (see
    difference_quotients).
    """
    positions, times = record("positions", positions, times)
    if reach < 1 or index - reach < 0 or index + reach >= len(times):
        raise ValueError(
            f"sample {index} with a reach of {reach} leaves the record of {len(times)} samples: take a "
            "smaller reach, at least 1"
        )
    return float((positions[index + reach] - positions[index - reach]) / (times[index + reach] - times[index - reach]))


def fastest_segment(times: np.ndarray, distances: np.ndarray) -> Segment:
    """The segment of a record with the greatest average speed, the first of them if several share it.

    times, distances: shape (n,), n at least 2. Raises ValueError as difference_quotients does.
    """
    distances, times = record("distances", distances, times)
    speeds = difference_quotients(distances, times)
    index = int(np.argmax(speeds))
    return Segment(float(distances[index]), float(distances[index + 1]), float(speeds[index]), index)


def segment_speed_bounds(distance: float, duration: float, rounding: float) -> Bounds:
    """The least and the greatest average speed when both times of a segment were rounded to steps of `rounding`.

    Each time is then off by at most half a step, the duration by at most a whole one: 10 m in 0.81 s, rounded to 0.01
    s, lies between 10/0.82 = 12.20 and 10/0.80 = 12.50 m/s. Raises ValueError for a distance that is negative, a
    rounding that is, or a duration not longer than the rounding.
    """
    if not distance >= 0 or not rounding >= 0:
        raise ValueError(f"distance and rounding must not be negative, got {distance!r} and {rounding!r}")
    if not duration > rounding:
        raise ValueError(
            f"the duration {duration!r} is not longer than the rounding {rounding!r}: the speed could be anything"
        )
    return Bounds(float(distance / (duration + rounding)), float(distance / (duration - rounding)))


def forward_error(h: np.ndarray, value: float, second: float, eps: float = UNIT_ROUNDOFF) -> np.ndarray:
    """The error that a forward difference may show at step h: h |f''| / 2 + 2 eps |f| / h, the V on logarithmic axes.

    value, second: f and f'' near x; eps: the relative error of computing f, taken as one rounding.
    Nocedal and Wright, Numerical Optimization (2nd ed. 2006), section 8.1.
    Raises ValueError unless h is positive.
    """
    h = positive("h", h)
    return h * abs(second) / 2 + 2 * eps * abs(value) / h


def central_error(h: np.ndarray, value: float, third: float, eps: float = UNIT_ROUNDOFF) -> np.ndarray:
    """The error that a central difference may show at step h: h^2 |f'''| / 6 + eps |f| / h.

    value, third: f and f''' near x; eps: the relative error of computing f, taken as one rounding.
    Burden and Faires, Numerical Analysis (9th ed. 2011), section 4.1, on round-off error.
    Raises ValueError unless h is positive.
    """
    h = positive("h", h)
    return h**2 * abs(third) / 6 + eps * abs(value) / h


def best_step_forward(value: float, second: float, eps: float = UNIT_ROUNDOFF) -> float:
    """The step with the least forward_error, sqrt(4 eps |f| / |f''|): about 2e-8 where f and f'' are about equal.

    Where h |f''| / 2 + 2 eps |f| / h has derivative 0. Nocedal and Wright, Numerical Optimization (2nd ed. 2006),
    section 8.1. Raises ValueError if f or f'' is 0: then one of the two errors is missing, and the V has no bottom.
    """
    return float(np.sqrt(4 * eps * _ratio(value, second, "second")))


def best_step_central(value: float, third: float, eps: float = UNIT_ROUNDOFF) -> float:
    """The step with the least central_error, the cube root of 3 eps |f| / |f'''|: about 7e-6 where f and f''' are about
    equal.

    Where h^2 |f'''| / 6 + eps |f| / h has derivative 0. Burden and Faires, Numerical Analysis (9th ed. 2011), section
    4.1. Raises ValueError if f or f''' is 0.
    """
    return float(np.cbrt(3 * eps * _ratio(value, third, "third")))


def _ratio(value: float, derivative: float, which: str) -> np.ndarray:
    return positive("the function's value", abs(value)) / positive(f"the {which} derivative's size", abs(derivative))
