"""Areas under a function: n pieces of width h = (b - a) / n, added up.

    left        h (f_0 + f_1 + ... + f_{n-1})                          error of order h
    right       h (f_1 + f_2 + ... + f_n)                              order h
    midpoint    h (f_{1/2} + ... + f_{n-1/2})                          order h^2
    trapezoid   h (f_0/2 + f_1 + ... + f_{n-1} + f_n/2)                order h^2
    Simpson     h/3 (f_0 + 4 f_1 + 2 f_2 + ... + 4 f_{n-1} + f_n)      order h^4, n even

Simpson with 2n pieces is (2 midpoint + trapezoid) / 3 with n pieces. All orders need a smooth function.
The area of a record (samples instead of a function) is in `record_area.py`.
"""

from collections.abc import Callable
from typing import NamedTuple

import numpy as np

from course_utils.maths.checks import finite_number, whole_number

Function = Callable[[np.ndarray], np.ndarray]


class Estimate(NamedTuple):
    """A mean of samples and its standard error."""

    mean: float
    standard_error: float


def left_sum(f: Function, a: float, b: float, n: int) -> float:
    """The sum of n rectangles under f from a to b, each as high as f at its left end; in units of f times units of x.

    f: takes and returns an array. b may lie left of a: then the area counts negatively.
    Raises ValueError unless a and b are finite and n is a whole number of at least 1.
    """
    values, h = _heights(f, a, b, n)
    return float(h * values[:-1].sum())


def right_sum(f: Function, a: float, b: float, n: int) -> float:
    """The sum of n rectangles under f from a to b, each as high as f at its right end. Arguments and errors: see
    left_sum."""
    values, h = _heights(f, a, b, n)
    return float(h * values[1:].sum())


def midpoint_sum(f: Function, a: float, b: float, n: int) -> float:
    """The sum of n rectangles under f from a to b, each as high as f at its middle. Arguments and errors: see
    left_sum."""
    a, b, n = _interval(a, b, n)
    middles = a + (np.arange(n) + 0.5) * (b - a) / n
    return float((b - a) / n * _filled(f(middles), middles).sum())


def trapezoid(f: Function, a: float, b: float, n: int) -> float:
    """The sum of n trapezoids under f from a to b: the mean of left and right sum. Arguments and errors: see
    left_sum."""
    values, h = _heights(f, a, b, n)
    return float(h * (values[0] / 2 + values[1:-1].sum() + values[-1] / 2))


def simpson(f: Function, a: float, b: float, n: int) -> float:
    """The area under n/2 parabolas, each through three neighbouring points of f. Arguments and errors: see left_sum.

    Raises ValueError also when n is odd: a parabola spans two pieces.
    """
    if whole_number("n", n) % 2:
        raise ValueError(f"n must be even for Simpson's rule, got {n}: a parabola spans two pieces")
    values, h = _heights(f, a, b, n)
    return float(h / 3 * (values[0] + 4 * values[1:-1:2].sum() + 2 * values[2:-1:2].sum() + values[-1]))


def mean_value(f: Function, a: float, b: float, n: int = 1000) -> float:
    """The mean of f from a to b: its area (Simpson, n pieces) over the width b - a, in units of f.

    Raises ValueError as simpson does, and if a equals b.
    """
    if a == b:
        raise ValueError(f"a and b must differ, both are {a!r}: a mean needs some width")
    return simpson(f, a, b, n) / (b - a)


def expected_loss(loss: Function, density: Function, a: float, b: float, n: int = 2000) -> float:
    """The expected loss, the integral of loss(x) density(x) from a to b (Simpson, n pieces).

    loss, density: take and return arrays. With loss(x) = x it is the mean of x, with 1 the probability of [a, b].
    Raises ValueError as simpson does, if the density is negative somewhere, or if its area on [a, b] exceeds 1 by more
    than 1e-3.
    """
    weights, _ = _heights(density, a, b, n)
    if np.any(weights < 0):
        raise ValueError("density must not be negative: it is a probability per unit of x")
    total = simpson(density, a, b, n)
    if total > 1.001:
        raise ValueError(
            f"density must have an area of at most 1, it has {total:.6g} from {a} to {b}: divide it by its area"
        )
    return simpson(lambda x: _filled(loss(x), x) * _filled(density(x), x), a, b, n)


def sample_mean(losses: np.ndarray) -> Estimate:
    """The mean of a sample of losses, which estimates the expected loss, and its standard error s / sqrt(n).

    losses: shape (n,), n at least 2; s divides by n - 1. Raises ValueError otherwise.
    """
    losses = np.asarray(losses, dtype=float)
    if losses.ndim != 1 or len(losses) < 2:
        raise ValueError(f"losses must be a list of at least 2 numbers, got shape {losses.shape}")
    return Estimate(float(losses.mean()), float(losses.std(ddof=1) / np.sqrt(len(losses))))


def _interval(a: float, b: float, n: int) -> tuple[float, float, int]:
    return finite_number("a", a), finite_number("b", b), whole_number("n", n)


def _heights(f: Function, a: float, b: float, n: int) -> tuple[np.ndarray, float]:
    """f at the n + 1 ends of the pieces, and the width of a piece."""
    a, b, n = _interval(a, b, n)
    x = np.linspace(a, b, n + 1)
    return _filled(f(x), x), (b - a) / n


def _filled(values: np.ndarray, x: np.ndarray) -> np.ndarray:
    """The values as one float for each x, also when f answered with a single number."""
    return np.broadcast_to(np.asarray(values, dtype=float), x.shape)
