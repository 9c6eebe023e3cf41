"""The benchmark's arithmetic: percentiles, the bootstrap interval, tables."""

import math

import numpy as np
import pytest

from benchmarks.statistics import median, percentile, ratio_interval, table


def test_percentiles_are_interpolated_and_nan_of_nothing():
    assert median([3, 1, 2]) == 2
    assert percentile([0, 10], 95) == pytest.approx(9.5)
    assert math.isnan(median([]))


def test_the_interval_of_a_ratio_of_constants_has_no_width():
    assert ratio_interval([3.0] * 20, [2.0] * 20) == (1.5, 1.5, 1.5)


def test_the_interval_holds_the_true_ratio_about_19_times_in_20_and_narrows_with_more_presses():
    random = np.random.default_rng(7)
    held, widths = 0, {40: [], 160: []}
    for _ in range(200):
        for count in widths:
            above, below = 30 * random.lognormal(0, 0.3, count), 20 * random.lognormal(0, 0.3, count)
            ratio, low, high = ratio_interval(above, below, rounds=400)
            assert low <= ratio <= high
            widths[count].append(high - low)
        held += low <= 1.5 <= high
    assert 175 <= held <= 200
    assert np.mean(widths[160]) < 0.65 * np.mean(widths[40])


def test_the_interval_is_the_same_in_every_run_and_nan_of_nothing():
    samples = [[1.0, 2.0, 4.0, 3.0], [1.0, 1.5, 2.0, 9.0]]
    assert ratio_interval(*samples) == ratio_interval(*samples)
    assert all(math.isnan(number) for number in ratio_interval([], [1.0]))


def test_a_table_is_as_wide_as_its_widest_cells():
    assert table(["lab", "ms"], [["secant", "9.5"], ["a", "100.25"]]).splitlines() == [
        "| lab    |     ms |",
        "| ------ | -----: |",
        "| secant |    9.5 |",
        "| a      | 100.25 |",
    ]
