"""A straight line through data, and how wrong it is: residuals, the mean square, its slopes, the best line, and other
losses.

    y_hat = w x + b      residual  r = y - y_hat      J(w, b) = 1/n sum r^2
    dJ/dw = -2/n sum x r          dJ/db = -2/n sum r
    both 0 at  w = sum x y / sum x^2  on centred data, b = mean y - w mean x

Bishop, Pattern Recognition and Machine Learning (2006), 3.1; Huber, Annals of Mathematical Statistics 35 (1964), 73.
"""

from itertools import combinations
from typing import NamedTuple

import numpy as np

from course_utils.maths.checks import positive


class Line(NamedTuple):
    """y_hat = slope * x + intercept."""

    slope: float
    intercept: float

    def at(self, x: np.ndarray) -> np.ndarray:
        """The line's height at x."""
        return self.slope * np.asarray(x, dtype=float) + self.intercept


def residuals(x: np.ndarray, y: np.ndarray, w: float, b: float = 0.0) -> np.ndarray:
    """What was measured minus what the line says: y - (w x + b), shape (n,)."""
    x, y = _data(x, y)
    return y - (w * x + b)


def mean_squared_error(x: np.ndarray, y: np.ndarray, w: float, b: float = 0.0) -> float:
    """J = 1/n sum (y - w x - b)^2, in the square of y's unit."""
    return float(np.mean(np.square(residuals(x, y, w, b))))


def mean_square_slopes(x: np.ndarray, y: np.ndarray, w: float, b: float = 0.0) -> tuple[float, float]:
    """(dJ/dw, dJ/db) = (-2/n sum x r, -2/n sum r)."""
    missed = residuals(x, y, w, b)
    return float(-2 * np.mean(np.asarray(x, dtype=float) * missed)), float(-2 * np.mean(missed))


def centred(values: np.ndarray) -> np.ndarray:
    """The values minus their mean, so that they add up to 0."""
    values = np.asarray(values, dtype=float)
    return values - values.mean()


def best_line(x: np.ndarray, y: np.ndarray) -> Line:
    """The line of least mean square, in closed form: w = sum xy / sum x^2 on centred data; it passes through the means.

    Raises ValueError for shapes that differ, fewer than two points, or an x that is the same everywhere.
    """
    x, y = _data(x, y)
    across = centred(x)
    spread = across @ across
    if spread == 0:
        raise ValueError("all x are the same: no line says how y changes with x")
    w = float(across @ centred(y) / spread)
    return Line(w, float(y.mean() - w * x.mean()))


def absolute_line(x: np.ndarray, y: np.ndarray) -> Line:
    """A line of least mean absolute residual. Among these one passes through two of the points, so all pairs are tried.

    For few points: n (n - 1) / 2 lines. Where several do equally well, the first pair's. Raises as best_line does.
    """
    x, y = _data(x, y)
    first, second = np.array(list(combinations(range(len(x)), 2))).T
    run = x[second] - x[first]
    if not np.any(run):
        raise ValueError("all x are the same: no line says how y changes with x")
    first, second, run = first[run != 0], second[run != 0], run[run != 0]
    slopes = (y[second] - y[first]) / run
    intercepts = y[first] - slopes * x[first]
    loss = np.abs(y - slopes[:, None] * x - intercepts[:, None]).sum(axis=1)
    best = int(np.argmin(np.round(loss, 9)))
    return Line(float(slopes[best]), float(intercepts[best]))


def huber_loss(residual: np.ndarray, delta: float) -> np.ndarray:
    """r^2 / 2 where |r| <= delta, delta (|r| - delta / 2) beyond: a parabola that goes on as straight lines."""
    delta = float(positive("delta", delta))
    size = np.abs(np.asarray(residual, dtype=float))
    return np.where(size <= delta, size**2 / 2, delta * (size - delta / 2))


def huber_slope(residual: np.ndarray, delta: float) -> np.ndarray:
    """The derivative of huber_loss with respect to the residual: the residual itself, held between -delta and delta."""
    delta = float(positive("delta", delta))
    return np.clip(np.asarray(residual, dtype=float), -delta, delta)


def huber_line(x: np.ndarray, y: np.ndarray, delta: float, most_rounds: int = 100) -> Line:
    """The line of least mean Huber loss, by least squares in which far points weigh delta / |r|, again and again (Huber
    1964).

    Raises ValueError as best_line does, or for a delta that is not positive.
    """
    delta = float(positive("delta", delta))
    line = best_line(x, y)
    x, y = _data(x, y)
    for _ in range(most_rounds):
        weight = delta / np.maximum(np.abs(y - line.at(x)), delta)
        total = weight.sum()
        middle_x, middle_y = weight @ x / total, weight @ y / total
        w = float((weight * (x - middle_x)) @ (y - middle_y) / ((weight * (x - middle_x)) @ (x - middle_x)))
        new = Line(w, float(middle_y - w * middle_x))
        if abs(new.slope - line.slope) + abs(new.intercept - line.intercept) < 1e-9:
            return new
        line = new
    return line


class Saturation(NamedTuple):
    """y = height (1 - exp(-rate x)), with its residual sum of squares."""

    height: float
    rate: float
    residual_sum: float


def saturation_curve(x: np.ndarray, y: np.ndarray, low: float, high: float) -> Saturation:
    """The least-squares curve y = b1 (1 - exp(-b2 x)) with b2 between `low` and `high`.

    For each b2 the best b1 has a closed form, b1 = sum y g / sum g^2 with g = 1 - exp(-b2 x). So the sum of squares is
    a function of b2 alone, with the slope -2 b1 sum r x exp(-b2 x) (b1's own change adds nothing: it is at its best).
    Its zero is found by halving. NIST StRD Misra1a: 238.94212918, 5.5015643181e-4, 0.12455138894. Raises ValueError
    unless the slope is negative at `low` and positive at `high`.
    """
    x, y = _data(x, y)

    def fit(rate):
        grown = -np.expm1(-rate * x)
        height = float(y @ grown / (grown @ grown))
        missed = y - height * grown
        return height, float(missed @ missed), float(-2 * height * (missed * x) @ np.exp(-rate * x))

    if not fit(low)[2] < 0 < fit(high)[2]:
        raise ValueError(f"the least sum of squares does not lie between b2 = {low!r} and {high!r}")
    while True:
        middle = (low + high) / 2
        if not low < middle < high:
            height, residual_sum, _ = fit(middle)
            return Saturation(height, middle, residual_sum)
        low, high = (middle, high) if fit(middle)[2] < 0 else (low, middle)


def _data(x: np.ndarray, y: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    x, y = np.asarray(x, dtype=float), np.asarray(y, dtype=float)
    if x.ndim != 1 or x.shape != y.shape or len(x) < 2:
        raise ValueError(f"x and y must be two lists of the same length, 2 or more, got shapes {x.shape} and {y.shape}")
    return x, y
