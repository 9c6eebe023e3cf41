"""Difference quotients against sympy and scipy: their values, their orders, and the V of their errors."""

import numpy as np
import pytest
import scipy.optimize
import sympy
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from course_utils.maths.derivative import (
    UNIT_ROUNDOFF,
    best_step_central,
    best_step_forward,
    central_difference,
    central_difference_samples,
    central_error,
    difference_quotients,
    fastest_segment,
    forward_difference,
    forward_error,
    one_sided_slopes,
    secant_slope,
    segment_speed_bounds,
)
from course_utils.maths.kinematics import rolled_distance
from course_utils.maths.power_law import log_log_slope

SMOOTH = ["sin(x)", "exp(x)", "x**3 - 2*x", "log(x + 3)", "1/(1 + exp(-x))", "cos(2*x)*exp(-x)"]
STEPS = np.geomspace(1e-3, 3e-2, 8)


def numeric(expression, order=0):
    x = sympy.Symbol("x")
    derivative = sympy.sympify(expression).diff(x, order) if order else sympy.sympify(expression)
    return sympy.lambdify(x, derivative, "numpy")


@pytest.mark.parametrize("expression", SMOOTH)
@pytest.mark.parametrize("quotient, order", [(forward_difference, 1), (central_difference, 2)])
def test_the_error_falls_with_the_order_of_the_quotient(expression, quotient, order):
    errors = np.abs(quotient(numeric(expression), 0.7, STEPS) - numeric(expression, 1)(0.7))
    assert log_log_slope(STEPS, errors) == pytest.approx(order, abs=0.1)


@pytest.mark.parametrize("expression", SMOOTH)
def test_the_leading_error_terms_are_the_stated_ones(expression):
    f, slope, second, third = (numeric(expression, order) for order in range(4))
    h = 1e-3
    assert forward_difference(f, 0.7, h) - slope(0.7) == pytest.approx(h / 2 * second(0.7), rel=0.02)
    assert central_difference(f, 0.7, h) - slope(0.7) == pytest.approx(h**2 / 6 * third(0.7), rel=0.02)


@given(x=st.floats(-5, 5), h=st.floats(1e-3, 3), sign=st.sampled_from([-1, 1]))
def test_a_secant_of_galileos_law_has_slope_66_x_plus_33_h(x, h, sign):
    assert secant_slope(rolled_distance, x, sign * h) == pytest.approx(66 * x + 33 * sign * h, rel=1e-9, abs=1e-6)
    assert central_difference(rolled_distance, x, h) == pytest.approx(66 * x, rel=1e-9, abs=1e-6)


def test_a_secant_slope_takes_arrays_of_points_and_of_steps():
    x, h = np.array([0.0, 1.0, 2.0])[:, None], np.array([0.1, -0.2])
    slopes = secant_slope(np.sin, x, h)
    assert slopes.shape == (3, 2)
    assert slopes[1, 1] == (np.sin(0.8) - np.sin(1.0)) / -0.2


@pytest.mark.parametrize("bad", [0, 0.0, np.nan, np.inf, [0.1, 0.0]])
def test_a_step_of_zero_or_nan_is_refused(bad):
    for quotient in (secant_slope, forward_difference, central_difference, one_sided_slopes):
        with pytest.raises(ValueError, match="h must be"):
            quotient(np.sin, 1.0, bad)


def test_only_the_secant_takes_a_negative_step():
    assert secant_slope(np.square, 1.0, -1.0) == 1.0
    for quotient in (forward_difference, central_difference, one_sided_slopes):
        with pytest.raises(ValueError, match="h must be positive, got -1"):
            quotient(np.square, 1.0, -1)


@given(st.floats(1e-12, 10))
def test_at_a_corner_the_two_slopes_stay_apart_for_every_step(h):
    assert one_sided_slopes(np.abs, 0.0, h) == (-1.0, 1.0)


@settings(max_examples=50)
@given(arrays(float, st.integers(2, 30), elements=st.floats(0.01, 5)), st.data())
def test_difference_quotients_times_durations_add_up_to_the_change(durations, data):
    positions = data.draw(arrays(float, len(durations) + 1, elements=st.floats(-100, 100)))
    times = np.concatenate([[0.0], np.cumsum(durations)])
    speeds = difference_quotients(positions, times)
    assert speeds.shape == durations.shape
    assert speeds @ np.diff(times) == pytest.approx(positions[-1] - positions[0], abs=1e-9)
    best = fastest_segment(times, positions)
    assert best.speed == max(speeds) and best.speed == speeds[best.index]
    assert (best.start, best.end) == (positions[best.index], positions[best.index + 1])


def test_a_record_that_is_none_is_refused():
    for positions, times, complaint in [
        ([1, 2], [0, 0], "rise"),
        ([1, 2], [1, 0], "rise"),
        ([1, 2, 3], [0, 1], "same length"),
        ([1], [0], "at least 2"),
        ([1, 2], [0, np.nan], "rise"),
    ]:
        with pytest.raises(ValueError, match=complaint):
            difference_quotients(positions, times)
        with pytest.raises(ValueError, match=complaint):
            fastest_segment(times, positions)


def test_the_central_difference_of_samples_spans_twice_the_reach():
    squares, times = np.arange(9.0) ** 2, np.arange(9.0)
    assert [central_difference_samples(squares, times, 4, reach) for reach in (1, 2, 4)] == [8, 8, 8]
    assert central_difference_samples(times**3, times, 4, 2) == (6**3 - 2**3) / 4
    for index, reach in [(0, 1), (8, 1), (4, 5), (4, 0)]:
        with pytest.raises(ValueError, match="smaller reach"):
            central_difference_samples(squares, times, index, reach)


def test_the_rounded_ten_metres_lie_between_12_20_and_12_50():
    low, high = segment_speed_bounds(10, 0.81, 0.01)
    assert (round(low, 2), round(high, 2)) == (12.20, 12.50)


def test_exact_times_leave_one_speed_and_no_distance_is_no_speed():
    assert segment_speed_bounds(10, 0.8, 0) == (12.5, 12.5)
    assert segment_speed_bounds(0, 0.81, 0.01) == (0, 0)


@given(st.floats(1, 100), st.floats(0.5, 20), st.floats(-0.005, 0.005), st.floats(-0.005, 0.005))
def test_every_pair_of_true_times_gives_a_speed_within_the_bounds(distance, duration, start_error, end_error):
    low, high = segment_speed_bounds(distance, duration, 0.01)
    assert low * (1 - 1e-12) <= distance / (duration + end_error - start_error) <= high * (1 + 1e-12)


@pytest.mark.parametrize(
    "given_values, complaint",
    [
        ((10, 0.01, 0.01), "not longer"),
        ((-1, 1, 0.01), "negative"),
        ((1, 1, -0.01), "negative"),
        ((1, np.nan, 0.01), "not longer"),
        ((np.nan, 1, 0.01), "negative"),
        ((1, 1, np.nan), "negative"),
    ],
)
def test_bounds_that_would_mean_nothing_are_refused(given_values, complaint):
    with pytest.raises(ValueError, match=complaint):
        segment_speed_bounds(*given_values)


@given(value=st.floats(0.01, 100), higher=st.floats(0.01, 100), negative=st.booleans())
def test_the_best_steps_are_the_bottoms_of_the_error_bounds(value, higher, negative):
    value = -value if negative else value
    for step, error in [(best_step_forward, forward_error), (best_step_central, central_error)]:
        bottom = scipy.optimize.minimize_scalar(
            lambda u, error=error: np.log(error(np.exp(u), value, higher)),
            bounds=(-25, 0),
            method="bounded",
            options={"xatol": 1e-9},
        )
        assert step(value, higher) == pytest.approx(np.exp(bottom.x), rel=1e-5)


@pytest.mark.parametrize(
    "f, x, derivatives",
    [
        (np.exp, 1.0, [np.e] * 4),
        (np.sin, 1.0, [np.sin(1), np.cos(1), -np.sin(1), -np.cos(1)]),
        (np.log, 2.0, [np.log(2), 1 / 2, -1 / 4, 1 / 4]),
    ],
)
def test_the_measured_v_stays_under_its_bound_and_has_its_bottom_near_the_best_step(f, x, derivatives):
    value, slope, second, third = derivatives
    steps = np.geomspace(1e-13, 1e-1, 241)
    # The median of neighbours, as single points of the left branch hit 0 by luck; the bound allows for three roundings.
    for quotient, error, best, high in [
        (forward_difference, forward_error, best_step_forward, second),
        (central_difference, central_error, best_step_central, third),
    ]:
        measured = np.abs(quotient(f, x, steps) - slope)
        bound = error(steps, value, high, eps=4 * UNIT_ROUNDOFF) + 4 * UNIT_ROUNDOFF * abs(slope) * x / steps
        assert np.all(measured <= 1.2 * bound)
        smooth = np.array([np.median(measured[max(0, i - 10) : i + 11]) for i in range(len(steps))])
        bottom = steps[np.argmin(smooth)]
        assert best(value, high) / 10 < bottom < best(value, high) * 10


def test_a_v_without_a_bottom_is_refused():
    for best in (best_step_forward, best_step_central):
        for value, higher in [(0, 1), (1, 0)]:
            with pytest.raises(ValueError, match="must be positive"):
                best(value, higher)


def test_only_rounding_is_left_at_a_step_of_1e_15():
    assert round(float(forward_difference(np.sin, 1.0, 1e-15)), 3) == 0.555
    assert round(np.cos(1.0), 3) == 0.540
