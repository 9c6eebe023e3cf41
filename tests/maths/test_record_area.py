"""Areas of records against scipy, and against exact areas of straight lines."""

import numpy as np
import pytest
import scipy.integrate
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from course_utils.maths import record_area
from course_utils.maths.record_area import (
    area_so_far,
    displacement,
    left_sum_samples,
    level_areas,
    mean_value_samples,
    midpoint_sum_samples,
    right_sum_samples,
    simpson_samples,
    strip_squeeze,
    total_distance,
    trapezoid_samples,
)


@st.composite
def records(draw, least=2):
    widths = draw(arrays(float, st.integers(least - 1, 25), elements=st.floats(0.01, 3)))
    values = draw(arrays(float, len(widths) + 1, elements=st.floats(-20, 20)))
    return values, np.concatenate([[1.5], 1.5 + np.cumsum(widths)])


def finely(values, positions, of, pieces=4000):
    """The area of of(height) under the straight lines, piece by piece, by Simpson on a fine grid."""
    total = 0.0
    for i in range(len(values) - 1):
        x = np.linspace(0, 1, pieces + 1)
        total += scipy.integrate.simpson(of(values[i] + x * (values[i + 1] - values[i])), x=x) * (
            positions[i + 1] - positions[i]
        )
    return total


@given(records())
def test_the_trapezoid_area_agrees_with_scipy_and_is_the_mean_of_left_and_right(record):
    values, positions = record
    assert trapezoid_samples(values, positions) == pytest.approx(scipy.integrate.trapezoid(values, positions), abs=1e-9)
    assert left_sum_samples(values, positions) + right_sum_samples(values, positions) == pytest.approx(
        2 * trapezoid_samples(values, positions), abs=1e-9
    )
    assert displacement(values, positions) == trapezoid_samples(values, positions)


@given(records())
def test_the_left_sum_is_the_right_sum_of_the_record_turned_round(record):
    values, positions = record
    assert left_sum_samples(values, positions) == pytest.approx(
        right_sum_samples(values[::-1], -positions[::-1]), abs=1e-9
    )
    assert left_sum_samples(values, positions) == pytest.approx(
        sum(values[i] * (positions[i + 1] - positions[i]) for i in range(len(values) - 1)), abs=1e-9
    )


@given(records())
def test_the_area_so_far_starts_at_0_agrees_with_scipy_and_ends_at_the_area(record):
    values, positions = record
    so_far = area_so_far(values, positions)
    assert so_far == pytest.approx(scipy.integrate.cumulative_trapezoid(values, positions, initial=0), abs=1e-9)
    assert so_far[0] == 0 and so_far[-1] == pytest.approx(trapezoid_samples(values, positions), abs=1e-9)


@given(arrays(float, st.integers(1, 12).map(lambda k: 2 * k + 1), elements=st.floats(-20, 20)), st.floats(0.01, 3))
def test_simpson_agrees_with_scipy_and_is_made_of_midpoint_and_trapezoid(values, step):
    positions = 2.0 + step * np.arange(len(values))
    assert simpson_samples(values, positions) == pytest.approx(scipy.integrate.simpson(values, dx=step), abs=1e-8)
    thirds = (2 * midpoint_sum_samples(values, positions) + trapezoid_samples(values[::2], positions[::2])) / 3
    assert simpson_samples(values, positions) == pytest.approx(thirds, abs=1e-8)


@pytest.mark.parametrize("rule", [simpson_samples, midpoint_sum_samples])
def test_rules_that_need_pairs_of_equal_steps_refuse_others(rule):
    with pytest.raises(ValueError, match="odd number of samples.*got 4"):
        rule([1, 2, 3, 4], [0, 1, 2, 3])
    with pytest.raises(ValueError, match="equal steps"):
        rule([1, 2, 3], [0, 1, 3])


@given(records(), st.floats(-20, 20))
def test_the_areas_above_and_below_a_level_are_exact_on_straight_lines(record, level):
    values, positions = record
    above, below = level_areas(values, positions, level)
    assert above >= 0 and below >= 0
    width = positions[-1] - positions[0]
    assert above - below == pytest.approx(trapezoid_samples(values, positions) - level * width, abs=1e-8)
    assert above == pytest.approx(finely(values, positions, lambda v: np.maximum(v - level, 0)), abs=1e-4 * width)


@given(records())
def test_at_the_mean_height_the_areas_above_and_below_are_equal(record):
    values, positions = record
    above, below = level_areas(values, positions, mean_value_samples(values, positions))
    assert above == pytest.approx(below, abs=1e-8)


@given(records())
def test_the_total_distance_is_the_area_of_the_size_and_never_less_than_the_displacement(record):
    values, positions = record
    distance = total_distance(values, positions)
    assert distance == pytest.approx(finely(values, positions, np.abs), abs=1e-4 * (positions[-1] - positions[0]))
    assert distance >= abs(displacement(values, positions)) - 1e-9


def test_over_a_whole_period_of_the_sine_the_displacement_is_0_and_the_distance_is_not():
    t = np.linspace(0, 2 * np.pi, 2001)
    assert displacement(np.sin(t), t) == pytest.approx(0, abs=1e-12)
    assert total_distance(np.sin(t), t) == pytest.approx(4, rel=1e-5)


@given(records(), st.floats(0, 0.95), st.floats(1e-6, 1))
def test_a_strip_lies_between_its_lowest_and_its_highest_value(record, where, share):
    values, positions = record
    room = positions[-1] - positions[0]
    start = positions[0] + where * room
    lowest, mean, highest = strip_squeeze(values, positions, start, share * (positions[-1] - start) * 0.999)
    assert lowest - 1e-6 <= mean <= highest + 1e-6
    assert lowest >= values.min() - 1e-9 and highest <= values.max() + 1e-9


@given(st.floats(0.1, 0.9))
def test_a_narrow_strip_closes_on_the_height_which_is_the_slope_of_the_area_so_far(start):
    t = np.linspace(0, 1, 4001)
    gaps = [np.ptp(strip_squeeze(np.exp(t), t, start, width)) for width in (0.1, 0.05, 0.025)]
    assert gaps[0] > 1.9 * gaps[1] > 1.9 * 1.9 * gaps[2] > 0
    assert strip_squeeze(np.exp(t), t, start, 1e-6).mean == pytest.approx(np.exp(start), rel=1e-5)
    so_far = np.interp([start, start + 0.05], t, area_so_far(np.exp(t), t))
    assert strip_squeeze(np.exp(t), t, start, 0.05).mean == pytest.approx(np.diff(so_far)[0] / 0.05, rel=1e-4)


@pytest.mark.parametrize(
    "start, width, complaint",
    [
        (-1, 1, "leaves the record"),
        (1.5, 1, "leaves the record"),
        (1, 0, "width must be positive"),
        (1, -1, "width must be positive"),
    ],
)
def test_a_strip_outside_the_record_is_refused(start, width, complaint):
    with pytest.raises(ValueError, match=complaint):
        strip_squeeze([0, 1, 2], [0, 1, 2], start, width)


@pytest.mark.parametrize(
    "name",
    [
        "left_sum_samples",
        "right_sum_samples",
        "trapezoid_samples",
        "area_so_far",
        "mean_value_samples",
        "displacement",
        "total_distance",
    ],
)
@pytest.mark.parametrize(
    "values, positions, complaint",
    [([1, 2], [0, 0], "rise"), ([1, 2], [0, 1, 2], "same length"), ([1], [0], "at least 2"), (1.0, 2.0, "two lists")],
)
def test_a_record_that_is_none_is_refused(name, values, positions, complaint):
    with pytest.raises(ValueError, match=complaint):
        getattr(record_area, name)(values, positions)
