"""Mini-batches against sympy, all possible batches, numpy's least squares and a long simulation."""

from itertools import combinations, product

import numpy as np
import pytest
import sympy as sp
from hypothesis import given
from hypothesis import strategies as st

from course_utils.maths import minibatch

X = np.array([1.0, 2.0, 4.0, 5.0, 7.0])
Y = np.array([3.0, 4.0, 9.0, 8.0, 15.0])


def test_the_gradient_is_sympys():
    w, b = sp.symbols("w b")
    loss = sum((y - w * x - b) ** 2 for x, y in zip(X, Y)) / len(X)
    at = {w: 0.3, b: -1.2}
    assert minibatch.line_gradient(X, Y, [0.3, -1.2]) == pytest.approx(
        [float(sp.diff(loss, name).subs(at)) for name in (w, b)]
    )


def test_the_minimum_is_numpys():
    assert minibatch.line_minimum(X, Y) == pytest.approx(np.polyfit(X, Y, 1))
    with pytest.raises(ValueError, match="all x are the same"):
        minibatch.line_minimum([2.0, 2.0], [1.0, 3.0])


@pytest.mark.parametrize("batch", [1, 2, 3])
def test_over_all_batches_the_mean_is_the_whole_and_the_variance_is_as_said(batch):
    theta = [0.5, 1.0]
    whole = minibatch.line_gradient(X, Y, theta)
    single = np.array([minibatch.line_gradient(X[[i]], Y[[i]], theta) for i in range(5)]).var(axis=0)
    for batches, rows in ((product(range(5), repeat=batch), None), (combinations(range(5), batch), 5)):
        found = np.array([minibatch.line_gradient(X[list(r)], Y[list(r)], theta) for r in batches])
        assert found.mean(axis=0) == pytest.approx(whole)
        assert found.var(axis=0) == pytest.approx([minibatch.batch_variance(v, batch, rows) for v in single])


def test_a_batch_of_all_rows_has_no_noise():
    assert minibatch.batch_variance(7.0, 5, 5) == 0 and minibatch.batch_variance(7.0, 1, 1) == 0


@given(rate=st.floats(0.01, 0.9), curvature=st.floats(0.1, 2), variance=st.floats(0.1, 10), batch=st.integers(1, 50))
def test_the_hover_is_the_fixed_point_of_its_own_step(rate, curvature, variance, batch):
    s = minibatch.hover_variance(rate, curvature, variance, batch)
    assert (1 - rate * curvature) ** 2 * s + rate**2 * variance / batch == pytest.approx(s)


@pytest.mark.parametrize("batch, rate", [(1, 0.02), (3, 0.03)])
def test_the_stationary_covariance_is_that_of_a_long_walk(batch, rate):
    x = (X - X.mean()) / X.std()
    rows = np.random.default_rng(5).integers(0, 5, (60_000, batch))
    path = minibatch.walk(
        lambda k, theta: minibatch.line_gradient(x[rows[k]], Y[rows[k]], theta),
        minibatch.line_minimum(x, Y),
        np.full(60_000, rate),
    )
    away = path[2000:] - minibatch.line_minimum(x, Y)
    expected = minibatch.stationary_covariance(x, Y, rate, batch)
    assert away.T @ away / len(away) == pytest.approx(expected, rel=0.15, abs=0.1 * np.trace(expected))


def test_with_large_batches_the_covariance_is_the_simple_formula():
    x = (X - X.mean()) / X.std()
    expected = minibatch.stationary_covariance(x, Y, 0.2, 100_000)
    residual = Y - np.polyval(np.polyfit(x, Y, 1), x)
    assert expected[1, 1] == pytest.approx(
        minibatch.hover_variance(0.2, 2.0, 4 * np.mean(residual**2), 100_000), rel=1e-3
    )


def test_a_rate_too_large_has_no_covariance():
    assert minibatch.stationary_covariance(X, Y, 0.5, 4) is None


def test_the_schedules():
    assert minibatch.decaying(0.4, 0.5, 3) == pytest.approx([0.4, 0.4 / 1.5, 0.2])
    assert minibatch.decaying(0.4, 0.0, 3) == pytest.approx([0.4] * 3)
    assert minibatch.cosine(0.4, 4) == pytest.approx([0.4, 0.2 * (1 + 0.5**0.5), 0.2, 0.2 * (1 - 0.5**0.5)])


@pytest.mark.parametrize(
    "call, says",
    [
        (lambda: minibatch.batch_variance(-1, 2), "variance"),
        (lambda: minibatch.batch_variance(1, 0), "batch"),
        (lambda: minibatch.batch_variance(1, 6, 5), "at most rows"),
        (lambda: minibatch.hover_variance(1.0, 2.0, 1.0, 1), "below 2 / curvature"),
        (lambda: minibatch.hover_variance(0, 2.0, 1.0, 1), "learning_rate"),
        (lambda: minibatch.stationary_covariance(X, Y, -1, 1), "learning_rate"),
        (lambda: minibatch.decaying(0.1, -1, 3), "decay"),
        (lambda: minibatch.cosine(0.1, 0), "steps"),
    ],
)
def test_what_makes_no_sense_is_refused(call, says):
    with pytest.raises(ValueError, match=says):
        call()


@pytest.mark.parametrize("batch", [1, 4])
def test_the_walk_on_moments_is_the_plain_one(batch):
    rows = np.random.default_rng(2).integers(0, 5, (30, 4))
    rates = minibatch.decaying(0.02, 0.1, 30)
    slow = minibatch.walk(
        lambda k, theta: minibatch.line_gradient(X[rows[k, :batch]], Y[rows[k, :batch]], theta),
        np.array([1.0, -1.0]),
        rates,
    )
    assert minibatch.walk_on_line(minibatch.moments(X, Y, rows), batch, [1.0, -1.0], rates) == pytest.approx(slow)


def test_a_walk_on_too_few_moments_is_refused():
    with pytest.raises(ValueError, match="the moments hold"):
        minibatch.walk_on_line(np.ones((3, 2, 4)), 4, [0.0, 0.0], np.ones(3))
