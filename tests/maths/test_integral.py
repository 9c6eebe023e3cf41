"""Sums and areas of functions against sympy, scipy and mpmath: their values and their orders."""

import numpy as np
import pytest
import scipy.integrate
import scipy.stats
import sympy
from hypothesis import given
from hypothesis import strategies as st

from course_utils.maths.integral import (
    expected_loss,
    left_sum,
    mean_value,
    midpoint_sum,
    right_sum,
    sample_mean,
    simpson,
    trapezoid,
)
from course_utils.maths.kinematics import sprint_distance, sprint_speed
from course_utils.maths.power_law import log_log_slope

RULES = [left_sum, right_sum, midpoint_sum, trapezoid, simpson]
ORDERS = [(left_sum, 1), (right_sum, 1), (midpoint_sum, 2), (trapezoid, 2), (simpson, 4)]
POLYNOMIALS = st.lists(st.floats(-5, 5), min_size=1, max_size=6).map(np.polynomial.Polynomial)
ENDS = st.tuples(st.floats(-3, 3), st.floats(-3, 3))


@pytest.mark.parametrize("rule, order", ORDERS)
@pytest.mark.parametrize(
    "expression, a, b", [("exp(x)", 0, 1), ("sin(x)", 0, 2), ("1/(1 + x)", 0, 3), ("log(x)", 1, 4)]
)
def test_the_error_falls_with_the_order_of_the_rule(rule, order, expression, a, b):
    x = sympy.Symbol("x")
    exact = float(sympy.integrate(sympy.sympify(expression), (x, a, b)))
    f = sympy.lambdify(x, expression, "numpy")
    pieces = np.array([32, 64, 128, 256])
    errors = [abs(rule(f, a, b, int(n)) - exact) for n in pieces]
    assert log_log_slope(1 / pieces, np.array(errors)) == pytest.approx(order, abs=0.08)


@pytest.mark.parametrize(
    "rule, factor", [(left_sum, 2), (right_sum, 2), (midpoint_sum, 4), (trapezoid, 4), (simpson, 16)]
)
def test_on_bolts_fitted_speed_twice_the_pieces_divide_the_error_by_2_to_the_order(rule, factor):
    exact = float(sprint_distance(9.474))
    errors = [abs(rule(sprint_speed, 0, 9.474, n) - exact) for n in (100, 200)]
    assert errors[0] / errors[1] == pytest.approx(factor, rel=0.03)


@given(POLYNOMIALS, ENDS, st.integers(1, 50))
def test_the_rules_are_tied_to_one_another_on_any_function(f, ends, n):
    a, b = ends
    close = pytest.approx
    left, right, middle, slanted = (rule(f, a, b, n) for rule in (left_sum, right_sum, midpoint_sum, trapezoid))
    assert slanted == close((left + right) / 2, rel=1e-9, abs=1e-9)
    assert right - left == close((b - a) / n * (f(b) - f(a)), rel=1e-9, abs=1e-9)
    assert simpson(f, a, b, 2 * n) == close((2 * middle + slanted) / 3, rel=1e-9, abs=1e-9)
    assert trapezoid(f, a, b, 2 * n) == close((middle + slanted) / 2, rel=1e-9, abs=1e-9)
    assert trapezoid(f, b, a, n) == close(-slanted, rel=1e-9, abs=1e-9)


@given(POLYNOMIALS, ENDS, st.integers(1, 30))
def test_trapezoid_and_simpson_agree_with_scipy_at_the_same_points(f, ends, n):
    a, b = ends
    x = np.linspace(a, b, 2 * n + 1)
    assert trapezoid(f, a, b, 2 * n) == pytest.approx(scipy.integrate.trapezoid(f(x), x), rel=1e-9, abs=1e-9)
    assert simpson(f, a, b, 2 * n) == pytest.approx(
        scipy.integrate.simpson(f(x), dx=(b - a) / (2 * n)), rel=1e-8, abs=1e-8
    )


@given(st.lists(st.floats(-5, 5), min_size=4, max_size=4), ENDS, st.integers(1, 20))
def test_simpson_is_exact_for_cubics_and_trapezoid_and_midpoint_for_lines(coefficients, ends, n):
    a, b = ends
    cubic, line = np.polynomial.Polynomial(coefficients), np.polynomial.Polynomial(coefficients[:2])
    assert simpson(cubic, a, b, 2 * n) == pytest.approx(cubic.integ()(b) - cubic.integ()(a), rel=1e-9, abs=1e-9)
    for rule in (trapezoid, midpoint_sum):
        assert rule(line, a, b, n) == pytest.approx(line.integ()(b) - line.integ()(a), rel=1e-9, abs=1e-9)


@given(st.integers(1, 40))
def test_left_and_right_sum_enclose_the_area_of_a_rising_function(n):
    assert left_sum(np.exp, 0, 2, n) < np.expm1(2) < right_sum(np.exp, 0, 2, n)


@pytest.mark.parametrize("rule", RULES)
def test_a_function_that_answers_with_one_number_is_a_level_line(rule):
    assert rule(lambda x: 3.0, 1, 5, 10) == pytest.approx(12)
    assert rule(lambda x: 1, 0, 1, 10) == pytest.approx(1)


@pytest.mark.parametrize("rule", RULES)
@pytest.mark.parametrize("n", [0, -2, 2.0, 2.5, True, None, "4", np.nan])
def test_a_number_of_pieces_that_is_none_is_refused(rule, n):
    with pytest.raises(ValueError, match="n must be a whole number of at least 1"):
        rule(np.sin, 0, 1, n)


@pytest.mark.parametrize("rule", RULES)
@pytest.mark.parametrize("a, b", [(np.nan, 1), (0, np.inf)])
def test_ends_that_are_not_finite_are_refused(rule, a, b):
    with pytest.raises(ValueError, match="must be one finite number"):
        rule(np.sin, a, b, 4)


def test_simpson_refuses_an_odd_number_of_pieces():
    with pytest.raises(ValueError, match="n must be even.*got 3"):
        simpson(np.sin, 0, 1, 3)


def test_the_area_under_the_slope_of_the_bowl_is_its_height():
    assert trapezoid(lambda theta: 2 * theta, 0, 1.8, 1) == pytest.approx(3.24, rel=1e-15)


def test_the_integral_of_galileos_speed_is_2112():
    assert trapezoid(lambda t: 66 * t, 0, 8, 1) == 2112


@given(POLYNOMIALS, st.floats(-3, 3), st.floats(0.1, 3))
def test_the_mean_value_times_the_width_is_the_area(f, a, width):
    assert mean_value(f, a, a + width) * width == pytest.approx(f.integ()(a + width) - f.integ()(a), rel=1e-7, abs=1e-7)


def test_a_mean_over_no_width_is_refused():
    with pytest.raises(ValueError, match="must differ"):
        mean_value(np.sin, 1, 1)


@given(mu=st.floats(-2, 2), sigma=st.floats(0.3, 2), weight=st.floats(-3, 3))
def test_the_expected_squared_loss_is_variance_plus_squared_bias(mu, sigma, weight):
    density = scipy.stats.norm(mu, sigma).pdf
    value = expected_loss(lambda y: (weight - y) ** 2, density, mu - 12 * sigma, mu + 12 * sigma)
    assert value == pytest.approx(sigma**2 + (weight - mu) ** 2, rel=1e-8)


@given(rate=st.floats(0.2, 5))
def test_the_expected_loss_agrees_with_scipys_quadrature(rate):
    density = scipy.stats.expon(scale=1 / rate)
    assert expected_loss(np.sqrt, density.pdf, 0.01, 10) == pytest.approx(
        scipy.integrate.quad(lambda x: np.sqrt(x) * density.pdf(x), 0.01, 10)[0], rel=1e-5
    )


def test_what_is_no_density_is_refused():
    with pytest.raises(ValueError, match="must not be negative"):
        expected_loss(np.square, np.sin, -3, 3)
    with pytest.raises(ValueError, match="area of at most 1, it has 4"):
        expected_loss(np.square, lambda x: 2, 0, 2)


def test_a_sample_mean_lies_within_its_standard_error_of_the_expected_loss_two_times_in_three():
    draws = np.random.default_rng(1).normal(1.0, 2.0, (2000, 50))
    estimates = [sample_mean((3.0 - sample) ** 2) for sample in draws]
    near = np.mean([abs(mean - 8.0) < error for mean, error in estimates])
    assert 0.6 < near < 0.72
    assert sample_mean(draws[0]).standard_error == pytest.approx(scipy.stats.sem(draws[0]))


def test_a_sample_of_one_has_no_standard_error():
    with pytest.raises(ValueError, match="at least 2"):
        sample_mean([1.0])
