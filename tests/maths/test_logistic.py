"""Logistic regression agrees with sympy's derivatives, scipy's minimum and the published fit."""

import warnings

import numpy as np
import pytest
import sympy as sp
from hypothesis import given
from hypothesis import strategies as st
from scipy import optimize, special

from course_utils.data import load_challenger, load_penguins
from course_utils.maths import logistic

numbers = st.floats(-700, 700)
w, b, x, label = sp.symbols("w b x y", real=True)
one_loss = sp.log(1 + sp.exp(w * x + b)) - label * (w * x + b)
derive = sp.lambdify((w, b, x, label), [sp.diff(one_loss, *which) for which in ((w,), (b,), (w, w), (w, b), (b, b))])
small = st.floats(-4, 4)


@pytest.fixture(scope="module")
def flights():
    record = load_challenger()
    return logistic.design(record.temperature_F), record.any_distress


@given(numbers)
def test_the_sigmoid_is_scipys(z):
    assert logistic.sigmoid(z) == pytest.approx(special.expit(z), rel=1e-12, abs=0)


@given(st.lists(st.tuples(st.floats(-30, 30), st.integers(0, 1)), min_size=1, max_size=20))
def test_the_loss_is_the_mean_of_minus_the_log_of_what_happened(pairs):
    z, y = np.array(pairs).T
    expected = -np.mean(np.where(y == 1, special.log_expit(z), special.log_expit(-z)))
    assert logistic.cross_entropy(z, y) == pytest.approx(expected, rel=1e-12, abs=1e-300)


def test_huge_log_odds_cost_what_they_should_without_a_warning():
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert logistic.cross_entropies([1000, 1000, -1000, -1000], [0, 1, 0, 1]).tolist() == [1000, 0, 0, 1000]
        assert logistic.sigmoid([1e4, -1e4]).tolist() == [1, 0]


@pytest.mark.parametrize("z, y", [([], []), ([1.0, 2.0], [1]), ([1.0], [2]), ([1.0], [-1])])
def test_labels_that_do_not_fit_are_refused(z, y):
    with pytest.raises(ValueError):
        logistic.cross_entropy(z, y)


@given(small, small, st.lists(st.tuples(small, st.integers(0, 1)), min_size=1, max_size=6))
def test_gradient_and_hessian_are_sympys(w_value, b_value, rows):
    inputs, labels = np.array(rows).T
    X = logistic.design(inputs)
    means = np.mean([derive(w_value, b_value, float(each), float(y)) for each, y in rows], axis=0)
    assert logistic.gradient([w_value, b_value], X, labels) == pytest.approx(means[:2], abs=1e-9)
    assert logistic.hessian([w_value, b_value], X) == pytest.approx(
        np.array([[means[2], means[3]], [means[3], means[4]]]), abs=1e-9
    )


def test_the_fit_is_the_published_one_and_scipys(flights):
    X, y = flights
    found = logistic.fit(X, y)
    assert found.theta == pytest.approx([-0.2322, 15.0429], abs=5e-5)
    best = optimize.minimize(
        lambda t: logistic.cross_entropy(X @ t, y),
        [-0.2, 13],
        jac=lambda t: logistic.gradient(t, X, y),
        method="BFGS",
        options={"gtol": 1e-10},
    )
    assert found.theta == pytest.approx(best.x, rel=1e-5)
    assert logistic.sigmoid(found.theta @ [31, 1]) == pytest.approx(0.9996, abs=5e-5)


def test_the_standard_errors_come_from_the_curvature_by_differences(flights):
    X, y = flights
    found = logistic.fit(X, y)
    h = np.array([1e-4, 1e-2])
    curvature = np.array(
        [
            (logistic.gradient(found.theta + step, X, y) - logistic.gradient(found.theta - step, X, y))
            / (2 * step.sum())
            for step in np.diag(h)
        ]
    )
    covariance = np.linalg.inv(len(y) * curvature)
    assert found.covariance == pytest.approx(covariance, rel=1e-3)
    assert found.standard_errors == pytest.approx(np.sqrt(np.diag(covariance)), rel=1e-3)
    ends = logistic.sigmoid(found.theta @ [31, 1] + np.array([-1.96, 1.96]) * found.log_odds_error([31, 1]))
    assert ends == pytest.approx([0.48, 0.9999999], abs=5e-3) and 1 - ends[1] == pytest.approx(1.4e-7, rel=0.05)


def test_separable_classes_have_no_fit():
    penguins = load_penguins()
    part = penguins.species != "Chinstrap"
    X = logistic.design(
        logistic.standardised(penguins.bill_length_mm[part])[0], logistic.standardised(penguins.bill_depth_mm[part])[0]
    )
    with pytest.raises(ValueError, match="separates|cannot be inverted"):
        logistic.fit(X, (penguins.species[part] == "Gentoo").astype(float))


def test_descent_reaches_six_digits_in_300_steps_on_scaled_data_and_hardly_moves_on_raw(flights):
    X, y = flights
    scaled, mean, spread = logistic.standardised(X[:, 0])
    slope, bias = logistic.descent_path(logistic.design(scaled), y, 1.0, 300)[-1]
    assert [slope / spread, bias - slope * mean / spread] == pytest.approx([-0.232163, 15.0429], abs=5e-6, rel=5e-6)
    assert np.linalg.cond(logistic.hessian(logistic.fit(X, y).theta, X)) == pytest.approx(826_000, rel=1e-3)
    assert abs(logistic.descent_path(X, y, 0.0015, 300)[-1][1]) < 0.02


def test_equal_values_cannot_be_scaled():
    with pytest.raises(ValueError, match="nothing to scale"):
        logistic.standardised([3.0, 3.0])
