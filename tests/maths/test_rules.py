"""The rules of change against sympy, and the curve of 1920 against what its authors printed."""

import numpy as np
import pytest
import sympy as sp

from course_utils.data import load_us_population
from course_utils.maths import growth, rules

X = np.array([-1.7, -0.4, 0.0, 0.3, 2.2])


def test_the_pieces_of_a_product_add_up_to_its_change():
    pieces = rules.product_pieces(np.sin, np.exp, X, 0.37)
    np.testing.assert_allclose(sum(pieces), np.sin(X + 0.37) * np.exp(X + 0.37) - np.sin(X) * np.exp(X), rtol=1e-12)


def test_the_corner_shrinks_with_the_square_of_h():
    corners = rules.product_pieces(np.square, np.exp, 1.0, np.array([1e-2, 1e-3])).corner
    assert corners[0] / corners[1] == pytest.approx(100, rel=0.02)


def test_chain_rates_are_sympy_s():
    x = sp.Symbol("x")
    exact = sp.lambdify(x, sp.diff(sp.sin(x**2), x))
    found = rules.chain_rates(np.square, lambda x: 2 * x, np.cos, X)
    np.testing.assert_allclose(found.whole, exact(X), rtol=1e-13)
    np.testing.assert_array_equal(found.whole, found.inner * found.outer)


def test_slope_of_a_sigmoid_of_a_line_is_sympy_s():
    x = sp.Symbol("x")
    exact = sp.lambdify(x, sp.diff(1 / (1 + sp.exp(-(sp.Rational(-5, 2) * x + sp.Rational(3, 4)))), x))
    np.testing.assert_allclose(rules.sigmoid_of_line_slope(X, -2.5, 0.75), exact(X), rtol=1e-12)


def test_slope_of_the_squared_error_is_sympy_s():
    w = sp.Symbol("w")
    exact = sp.lambdify(w, sp.diff((1 / (1 + sp.exp(-(w * sp.Rational(3, 2) - 1))) - 1) ** 2, w))
    np.testing.assert_allclose(rules.squared_error_slope(X, -1.0, 1.5, 1.0), exact(X), rtol=1e-12)


def test_the_factor_of_base_e_is_1_and_of_2_is_0_693():
    np.testing.assert_allclose(rules.base_factor([np.e, 2.0]), [1, 0.6931471805599453], rtol=1e-15)
    with pytest.raises(ValueError, match="base must be positive"):
        rules.base_factor(0.0)


def test_pearl_and_reed_s_curve_is_their_own_formula():
    years = np.arange(1790, 2001, 10.0)
    printed = 2.9303009 / (0.014854 + np.exp(-0.0313395 * (years - 1780)))
    np.testing.assert_allclose(growth.PEARL_REED.size(years), printed, rtol=1e-12)


def test_pearl_and_reed_s_inflection_is_the_published_one():
    year, slope = growth.PEARL_REED.steepest()
    assert year == pytest.approx(growth.PEARL_REED_INFLECTION_YEAR, abs=0.1)
    assert growth.PEARL_REED.size(year) == pytest.approx(growth.PEARL_REED_INFLECTION_MILLIONS, abs=0.001)
    assert growth.PEARL_REED.limit == pytest.approx(197.274, abs=0.001)
    years = np.linspace(1780, 2100, 320_001)
    assert years[np.argmax(growth.PEARL_REED.slope(years))] == pytest.approx(year, abs=0.001)
    assert growth.PEARL_REED.slope(years).max() == pytest.approx(slope, rel=1e-9)


def test_pearl_and_reed_s_curve_runs_through_the_counts_it_was_made_from():
    census = load_us_population()
    known = census.year <= 1910
    assert (
        np.abs(growth.PEARL_REED.size(census.year[known]) - census.population_millions[known]).max() < 1.1
    )  # millions; 1860 is farthest off


def test_the_slope_of_the_growth_is_the_central_difference():
    years = np.array([1800.0, 1900.0, 1950.0])
    central = (growth.PEARL_REED.size(years + 0.01) - growth.PEARL_REED.size(years - 0.01)) / 0.02
    np.testing.assert_allclose(growth.PEARL_REED.slope(years), central, rtol=1e-7)


def test_a_curve_that_falls_has_no_steepest_growth():
    with pytest.raises(ValueError, match="rate must be positive"):
        growth.LevellingGrowth(1, -1, 0, 0).steepest()
