"""Lines through data, against numpy, scipy, sympy and NIST's certified digits."""

import numpy as np
import pytest
import sympy
from scipy import optimize

from course_utils.data import load_misra1a, load_old_faithful
from course_utils.maths import regression


@pytest.fixture
def dots():
    chance = np.random.default_rng(4)
    x = chance.uniform(1, 6, 13)
    y = 30 + 10 * x + chance.normal(0, 6, 13)
    y[3] += 60
    return x, y


def test_old_faithful_both_ways():
    record = load_old_faithful()
    wait = regression.best_line(record.eruption_min, record.waiting_min)
    eruption = regression.best_line(record.waiting_min, record.eruption_min)
    assert (round(wait.slope, 3), round(wait.intercept, 3)) == (10.730, 33.474)
    assert (round(eruption.slope, 6), round(eruption.intercept, 6)) == (0.075628, -1.874016)
    assert float(wait.at(4)) == pytest.approx(76.39, abs=0.005)


def test_the_best_line_is_numpys(dots):
    assert regression.best_line(*dots) == pytest.approx(np.polyfit(*dots, 1), rel=1e-9)


def test_slopes_are_sympys(dots):
    w, b = sympy.symbols("w b")
    x, y = dots
    loss = sum((yi - w * xi - b) ** 2 for xi, yi in zip(x, y, strict=True)) / len(x)
    here = {w: 3.5, b: 20}
    assert regression.mean_squared_error(x, y, 3.5, 20) == pytest.approx(float(loss.subs(here)), rel=1e-12)
    assert regression.mean_square_slopes(x, y, 3.5, 20) == pytest.approx(
        [float(sympy.diff(loss, v).subs(here)) for v in (w, b)], rel=1e-12
    )


def test_the_absolute_line_is_a_linear_programme_s(dots):
    x, y = dots
    n = len(x)
    rows = np.column_stack([x, np.ones(n)])
    found = optimize.linprog(
        np.r_[0, 0, np.ones(n)],
        A_ub=np.block([[rows, -np.eye(n)], [-rows, -np.eye(n)]]),
        b_ub=np.r_[y, -y],
        bounds=[(None, None)] * 2 + [(0, None)] * n,
    )
    line = regression.absolute_line(x, y)
    assert np.abs(y - line.at(x)).sum() == pytest.approx(found.fun, rel=1e-9)
    assert line == pytest.approx(found.x[:2], rel=1e-7)


def test_huber_s_slope_is_the_derivative_of_its_loss():
    r = np.array([-7.0, -2.0, -0.3, 0.0, 1.9, 2.5])
    h = 1e-6
    differences = (regression.huber_loss(r + h, 2.2) - regression.huber_loss(r - h, 2.2)) / (2 * h)
    np.testing.assert_allclose(regression.huber_slope(r, 2.2), differences, atol=1e-8)


@pytest.mark.parametrize("delta", [1.0, 4.0])
def test_the_huber_line_is_scipys_minimum(dots, delta):
    x, y = dots
    found = optimize.minimize(
        lambda p: regression.huber_loss(y - p[0] * x - p[1], delta).mean(),
        [5, 40],
        method="Nelder-Mead",
        options={"xatol": 1e-8, "fatol": 1e-12, "maxiter": 4000},
    )
    assert regression.huber_line(x, y, delta) == pytest.approx(found.x, rel=1e-5)


def test_a_huge_delta_makes_huber_least_squares(dots):
    assert regression.huber_line(*dots, 1e6) == pytest.approx(regression.best_line(*dots), rel=1e-9)


def test_misra1a_reaches_the_certified_digits():
    record = load_misra1a()
    found = regression.saturation_curve(record.pressure, record.volume, 1e-5, 1e-2)
    assert found == pytest.approx((238.94212918, 5.5015643181e-4, 0.12455138894), rel=1e-9)


@pytest.mark.parametrize("x, y", [([1.0], [2.0]), ([1.0, 2.0], [1.0]), ([2.0, 2.0], [1.0, 3.0])])
@pytest.mark.parametrize("line", [regression.best_line, regression.absolute_line])
def test_data_without_a_line_are_refused(line, x, y):
    with pytest.raises(ValueError, match="x"):
        line(np.array(x), np.array(y))


def test_a_bracket_without_the_minimum_is_refused():
    record = load_misra1a()
    with pytest.raises(ValueError, match="does not lie between"):
        regression.saturation_curve(record.pressure, record.volume, 1e-3, 1e-2)
