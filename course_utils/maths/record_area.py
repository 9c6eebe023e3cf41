"""The area of a record: samples v_0 ... v_n taken at rising positions t_0 ... t_n, which may be unevenly spaced.

    left   sum v_i (t_{i+1} - t_i)      right   sum v_{i+1} (t_{i+1} - t_i)      trapezoid   their mean

With equal steps h, right - left = h (v_n - v_0): equal for a trip that starts and ends at rest. Between samples the
record is taken as a straight line, and on such lines trapezoid, areas above and below a level, and distance are exact.
"""

from typing import NamedTuple

import numpy as np

from course_utils.maths.checks import positive, record


class LevelAreas(NamedTuple):
    """The area of a record above a level, and the area missing below it; both at least 0."""

    above: float
    below: float


class Squeeze(NamedTuple):
    """The lowest value of a strip, its area over its width, and its highest value."""

    lowest: float
    mean: float
    highest: float


def left_sum_samples(values: np.ndarray, positions: np.ndarray) -> float:
    """The area of a record in rectangles as high as their left sample; in units of the values times the positions'.

    values, positions: shape (n,), n at least 2. Raises ValueError for shapes that differ or positions that do not rise.
    """
    values, positions = record("values", values, positions, "positions")
    return float(values[:-1] @ np.diff(positions))


def right_sum_samples(values: np.ndarray, positions: np.ndarray) -> float:
    """The area of a record in rectangles as high as their right sample. Arguments and errors: see left_sum_samples."""
    values, positions = record("values", values, positions, "positions")
    return float(values[1:] @ np.diff(positions))


def trapezoid_samples(values: np.ndarray, positions: np.ndarray) -> float:
    """The area of a record under straight lines from sample to sample. Arguments and errors: see left_sum_samples."""
    return (left_sum_samples(values, positions) + right_sum_samples(values, positions)) / 2


def midpoint_sum_samples(values: np.ndarray, positions: np.ndarray) -> float:
    """The area in rectangles two steps wide, each as high as the sample in its middle. Arguments: see left_sum_samples.

    Raises ValueError also for an even number of samples or uneven steps.
    """
    values, step = _even_steps(values, positions, "The midpoint sum")
    return float(2 * step * values[1::2].sum())


def simpson_samples(values: np.ndarray, positions: np.ndarray) -> float:
    """The area under parabolas through three neighbouring samples each. Arguments: see left_sum_samples.

    Raises ValueError also for an even number of samples or uneven steps.
    """
    values, step = _even_steps(values, positions, "Simpson's rule")
    return float(step / 3 * (values[0] + 4 * values[1::2].sum() + 2 * values[2:-1:2].sum() + values[-1]))


def area_so_far(values: np.ndarray, positions: np.ndarray) -> np.ndarray:
    """The area from the first sample to each sample, by trapezoids: shape (n,), starting at 0. Errors: see
    left_sum_samples."""
    values, positions = record("values", values, positions, "positions")
    return np.concatenate([[0.0], np.cumsum((values[:-1] + values[1:]) / 2 * np.diff(positions))])


def mean_value_samples(values: np.ndarray, positions: np.ndarray) -> float:
    """The mean height of a record: its trapezoid area over its width, in units of the values.

    Not the mean of the samples: n samples bound n - 1 pieces. Arguments and errors: see left_sum_samples.
    """
    values, positions = record("values", values, positions, "positions")
    return trapezoid_samples(values, positions) / float(positions[-1] - positions[0])


def level_areas(values: np.ndarray, positions: np.ndarray, level: float) -> LevelAreas:
    """The area of a record above the level line, and the area missing below it; at the mean height they are equal.

    level: in units of the values. Where the record crosses the level between two samples the piece is cut there.
    Other arguments and errors: see left_sum_samples.
    """
    values, positions = record("values", values, positions, "positions")
    left, right, widths = values[:-1] - level, values[1:] - level, np.diff(positions)
    return LevelAreas(_positive_area(left, right, widths), _positive_area(-left, -right, widths))


def displacement(velocities: np.ndarray, times: np.ndarray) -> float:
    """How far from the start a trip ends: the area of the velocity, backwards counted negatively. Errors: see
    left_sum_samples."""
    return trapezoid_samples(velocities, times)


def total_distance(velocities: np.ndarray, times: np.ndarray) -> float:
    """How far a trip went in all: the area of the velocity's size, forwards and backwards alike. Errors: see
    left_sum_samples."""
    forwards, backwards = level_areas(velocities, times, 0.0)
    return forwards + backwards


def strip_squeeze(values: np.ndarray, positions: np.ndarray, start: float, width: float) -> Squeeze:
    """The lowest and highest value of the strip from `start` to `start + width`, and its area over its width, between
    the two.

    As the width shrinks all three meet in the record's height at `start`: the slope of the area so far.
    Raises ValueError for a width that is not positive, or a strip that leaves the record; else see left_sum_samples.
    """
    values, positions = record("values", values, positions, "positions")
    end = start + float(positive("width", width))
    if not (positions[0] <= start and end <= positions[-1] and start < end):
        raise ValueError(
            f"the strip from {start!r} to {end!r} leaves the record, which runs from {positions[0]} to {positions[-1]}"
        )
    inside = (positions > start) & (positions < end)
    x = np.concatenate([[start], positions[inside], [end]])
    heights = np.interp(x, positions, values)
    return Squeeze(float(heights.min()), mean_value_samples(heights, x), float(heights.max()))


def _positive_area(left: np.ndarray, right: np.ndarray, widths: np.ndarray) -> float:
    """The area above 0 under straight lines from `left` to `right`, piece by piece: a trapezoid, a triangle or
    nothing."""
    size = np.abs(left) + np.abs(right)
    crossing = left * right < 0
    triangles = np.maximum(left, right) ** 2 / (2 * np.where(size > 0, size, 1.0))
    trapezoids = (np.maximum(left, 0) + np.maximum(right, 0)) / 2
    return float(widths @ np.where(crossing, triangles, trapezoids))


def _even_steps(values: np.ndarray, positions: np.ndarray, rule: str) -> tuple[np.ndarray, float]:
    values, positions = record("values", values, positions, "positions", least=3)
    steps = np.diff(positions)
    if len(values) % 2 == 0:
        raise ValueError(f"{rule} needs an odd number of samples (an even number of steps), got {len(values)}")
    if not np.allclose(steps, steps[0], rtol=1e-6, atol=0):
        raise ValueError(
            f"{rule} needs equal steps, got steps from {steps.min():.6g} to {steps.max():.6g}: use the trapezoid"
        )
    return values, float(positions[-1] - positions[0]) / len(steps)
