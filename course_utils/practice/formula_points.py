"""The points at which two formulas are compared: always the same ones, and no part of an interval without one."""

from collections.abc import Mapping

import numpy as np

_POINTS, _SEED = 24, 20240229


def spread(intervals: Mapping[str, tuple[float, float]]) -> list[dict[str, float]]:
    """24 points; along each variable, one in the middle half of each of 24 equal parts of its interval.

    So no two neighbours are further apart than 1.5 parts, and none is so near to 0, where that is an end or the middle
    of the interval, that the right value there is next to nothing. Each value has as few digits as its part allows,
    three at least, so that a message that names a point tells the values right there.

    A Latin hypercube: McKay, Beckman and Conover, Technometrics 21 (1979), 239.
    """
    random = np.random.default_rng(_SEED)
    columns = {}
    for name, (low, high) in intervals.items():
        middles, quarter = np.linspace(low, high, 2 * _POINTS + 1)[1::2], (high - low) / _POINTS / 4
        parts = [(middle - quarter, middle + quarter) for middle in middles]
        columns[name] = [_short(random.uniform(*part), *part) for part in parts]
        random.shuffle(columns[name])
    return [{name: column[i] for name, column in columns.items()} for i in range(_POINTS)]


def _short(value: float, low: float, high: float) -> float:
    """`value` in three digits, or in as many more as it takes to stay between `low` and `high`."""
    rounded = (float(f"{value:.{digits}g}") for digits in range(3, 17))
    return next((number for number in rounded if low <= number <= high), value)
