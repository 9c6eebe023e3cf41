"""Descent in n dimensions against closed forms, sympy's integral and the record's published figures."""

import warnings

import numpy as np
import pytest
import sympy as sp
from hypothesis import given
from hypothesis import strategies as st

from course_utils.data import load_old_faithful
from course_utils.maths import descent, descent_nd
from course_utils.maths.surfaces import hilly, rosenbrock, two_basins


@given(st.floats(0.1, 5), st.floats(0.1, 5), st.floats(0, 0.5), st.integers(0, 30))
def test_on_a_quadratic_each_curvature_shrinks_by_its_own_factor(a, b, rate, steps):
    path = descent_nd.descent_path(lambda p: np.array([a, b]) * p, [2.0, -1.0], rate, steps)
    k = np.arange(steps + 1)
    exact = np.stack([2 * (1 - rate * a) ** k, -((1 - rate * b) ** k)], axis=1)
    assert path.shape == (steps + 1, 2)
    assert path == pytest.approx(exact, rel=1e-9, abs=1e-9 * np.abs(exact).max())


def test_one_dimension_is_the_walk_of_descent():
    one = descent.gradient_descent(np.sin, 1.0, 0.3, 10)
    assert descent_nd.descent_path(np.sin, np.array([1.0]), 0.3, 10)[:, 0] == pytest.approx(one)


def test_the_start_is_left_alone_and_a_flight_does_not_warn():
    start = np.array([2.0, 3.0])
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        path = descent_nd.descent_path(lambda p: 4 * p**3, start, 1.0, 30)
    assert start.tolist() == [2, 3] and not np.isfinite(path[-1]).any()


@pytest.mark.parametrize(
    "bad",
    [
        dict(start=[np.nan]),
        dict(start=1.0),
        dict(learning_rate=-0.1),
        dict(steps=-1),
        dict(steps=1.5),
        dict(gradient=lambda p: np.array([1.0, 2.0])),
    ],
)
def test_nonsense_is_refused(bad):
    with pytest.raises(ValueError):
        descent_nd.descent_path(**{**dict(gradient=lambda p: p, start=[1.0], learning_rate=0.1, steps=3), **bad})


@pytest.mark.parametrize("surface", [hilly(), two_basins(), rosenbrock(5)], ids=lambda s: s.name)
def test_the_slope_along_any_path_is_the_loss_between_its_ends(surface):
    path = np.array([[0.3, -0.8], [0.5, 0.4], [-1.1, 0.9], [0.2, 0.6]])
    gained = surface.value(*path[-1]) - surface.value(*path[0])
    assert descent_nd.slope_along(lambda p: surface.gradient(*p), path, pieces=2000) == pytest.approx(gained, abs=1e-5)


def test_the_slope_along_a_straight_line_is_sympys_integral():
    t = sp.Symbol("t")
    x, y = 1 - 2 * t, t
    exact = float(sp.integrate((4 * x * (x**2 - 1)) * -2 + 2 * y, (t, 0, 1)))
    found = descent_nd.slope_along(lambda p: two_basins().gradient(*p), [[1.0, 0.0], [-1.0, 1.0]], pieces=4000)
    assert found == pytest.approx(exact, abs=1e-5)


def test_the_first_order_sum_errs_in_proportion_to_the_step():
    def gap(steps):
        path = descent_nd.descent_path(lambda p: hilly().gradient(*p), [2.0, 2.0], 4 / steps, steps)
        return descent_nd.slope_along(lambda p: hilly().gradient(*p), path) - (
            hilly().value(*path[-1]) - hilly().value(*path[0])
        )

    assert gap(400) / gap(800) == pytest.approx(2, rel=0.02)


@given(st.lists(st.floats(0.01, 100), min_size=2, max_size=5))
def test_no_rate_beats_the_best_rate(curvatures):
    rate = descent_nd.best_rate(curvatures)
    kappa = descent_nd.condition(curvatures)

    def slowest_factor(rate):
        return max(abs(1 - rate * curvature) for curvature in curvatures)

    best = slowest_factor(rate)
    assert best == pytest.approx((kappa - 1) / (kappa + 1), abs=1e-12)
    assert all(slowest_factor(rate * share) >= best - 1e-12 for share in (0.5, 0.9, 0.99, 1.01, 1.1))
    assert slowest_factor(descent_nd.largest_rate(curvatures)) == pytest.approx(1)


def test_old_faithfuls_curvatures_are_those_of_the_sources():
    wait = load_old_faithful().waiting_min
    centred = wait - wait.mean()
    assert descent_nd.condition(descent_nd.line_curvatures(wait)) == pytest.approx(147_492, abs=0.5)
    assert descent_nd.line_curvatures(centred) == pytest.approx([2, 368.3], abs=0.05)
    assert descent_nd.largest_rate(descent_nd.line_curvatures(centred)) == pytest.approx(0.00543, abs=5e-6)
    assert descent_nd.line_curvatures(centred / wait.std()) == pytest.approx([2, 2])


@pytest.mark.parametrize(
    "hessian, kind",
    [
        ([[2, 0], [0, 3]], "minimum"),
        ([[-2, 0], [0, -3]], "maximum"),
        ([[2, 0], [0, -2]], "saddle"),
        ([[0, 1], [1, 0]], "saddle"),
        ([[1, 3], [3, 1]], "saddle"),
        ([[2, 0], [0, 0]], "undecided"),
        ([[0, 0], [0, 0]], "undecided"),
    ],
)
def test_a_points_kind_is_told_by_its_curvatures(hessian, kind):
    assert descent_nd.kind_of_point(hessian) == kind
