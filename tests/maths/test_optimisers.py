"""The optimisers against closed forms, the published rules worked by hand, and scipy's minimum."""

import numpy as np
import pytest
import sympy as sp
from hypothesis import given
from hypothesis import strategies as st
from scipy import optimize

from course_utils.maths import optimisers, surfaces

RULES = [optimisers.plain, optimisers.momentum, optimisers.nesterov, optimisers.rmsprop, optimisers.adam]


@given(rate=st.floats(0.01, 1.5), beta=st.floats(0, 0.95), curvature=st.floats(0.1, 2))
def test_the_heavy_ball_is_the_power_of_a_matrix(rate, beta, curvature):
    path = optimisers.momentum(lambda theta: curvature * theta, [3.0], rate, 12, beta)[:, 0]
    step = np.array([[1 + beta - rate * curvature, -beta], [1, 0]])  # (theta_k, theta_k-1) to (theta_k+1, theta_k)
    for k in range(11):
        assert path[k + 2] == pytest.approx(
            (np.linalg.matrix_power(step, k + 1) @ [path[1], path[0]])[0], rel=1e-9, abs=1e-9
        )


@pytest.mark.parametrize("beta", [0.0, 0.3, 0.5, 0.9])
@pytest.mark.parametrize("curvature", [0.5, 4.0])
def test_the_heavy_ball_settles_just_below_its_limit_and_flees_just_above(beta, curvature):
    limit = optimisers.momentum_limit(beta, curvature)
    assert (
        optimisers.shrinking(0.999 * limit, beta, curvature) < 1 < optimisers.shrinking(1.001 * limit, beta, curvature)
    )
    below = optimisers.momentum(lambda theta: curvature * theta, [1.0], 0.97 * limit, 3000, beta)
    above = optimisers.momentum(lambda theta: curvature * theta, [1.0], 1.03 * limit, 3000, beta)
    assert abs(below[-1, 0]) < 1e-6 and not abs(above[-1, 0]) < 1e6


def test_the_limit_and_the_critical_beta_are_those_of_the_characteristic_equation():
    z, a, b, c = sp.symbols("z a b c", positive=True)
    equation = z**2 - (1 + b - a * c) * z + b
    assert sp.simplify(sp.solve(equation.subs(z, -1), a)[0] - 2 * (1 + b) / c) == 0
    assert sp.simplify(sp.discriminant(equation, z).subs(b, (1 - sp.sqrt(a * c)) ** 2)) == 0


@pytest.mark.parametrize("product", [0.01, 0.1, 0.5, 1.0, 1.7])
def test_no_beta_shrinks_faster_than_the_critical_one(product):
    best = (1 - product**0.5) ** 2
    # The two roots meet there, and their meeting is found only to the root of the precision.
    assert optimisers.shrinking(product, best, 1.0) == pytest.approx(abs(1 - product**0.5), abs=1e-6)
    assert all(
        optimisers.shrinking(product, beta, 1.0) >= abs(1 - product**0.5) - 1e-6 for beta in np.linspace(0, 0.99, 100)
    )


def test_the_first_steps_of_momentum_by_hand():
    # J = theta^2, so g = 2 theta: v = 2, theta = 0.8; v = 1 + 1.6, theta = 0.54.
    assert optimisers.momentum(lambda theta: 2 * theta, [1.0], 0.1, 2, 0.5)[:, 0] == pytest.approx([1, 0.8, 0.54])


def test_the_first_steps_of_nesterov_by_hand():
    # The second gradient is taken at 0.8 - 0.1 * 0.5 * 2 = 0.7: v = 1 + 1.4, theta = 0.56.
    assert optimisers.nesterov(lambda theta: 2 * theta, [1.0], 0.1, 2, 0.5)[:, 0] == pytest.approx([1, 0.8, 0.56])


def test_the_first_steps_of_rmsprop_by_hand():
    # s = 0.1 * 4 = 0.4; then g = 2 theta_1, s = 0.36 + 0.1 g^2.
    first = 1 - 0.1 * 2 / 0.4**0.5
    second = first - 0.1 * 2 * first / (0.36 + 0.1 * (2 * first) ** 2) ** 0.5
    assert optimisers.rmsprop(lambda theta: 2 * theta, [1.0], 0.1, 2, 0.9)[:, 0] == pytest.approx([1, first, second])


def test_the_first_steps_of_adam_as_algorithm_1_has_them():
    # g1 = 2: m = 0.2, v = 0.004, corrected 2 and 4: a step of 0.1. g2 = 1.8: m = 0.36, v = 0.007236.
    second = 0.9 - 0.1 * (0.36 / 0.19) / (0.007236 / (1 - 0.999**2)) ** 0.5
    assert optimisers.adam(lambda theta: 2 * theta, [1.0], 0.1, 2)[:, 0] == pytest.approx([1, 0.9, second], abs=1e-8)


@pytest.mark.parametrize("corrected", [True, False])
def test_adam_adds_its_epsilon_to_the_root_as_algorithm_1_has_it(corrected):
    # Three steps in exact numbers, where epsilon is as large as the root: added under it, or left out, it would show.
    beta1, beta2, epsilon = sp.Rational(9, 10), sp.Rational(99, 100), sp.Rational(3, 2)
    theta, m, v = sp.Integer(1), 0, 0
    path = [theta]
    for t in (1, 2, 3):
        g = 2 * theta
        m, v = beta1 * m + (1 - beta1) * g, beta2 * v + (1 - beta2) * g**2
        m_hat, v_hat = (m / (1 - beta1**t), v / (1 - beta2**t)) if corrected else (m, v)
        theta = sp.N(theta - sp.Rational(1, 10) * m_hat / (sp.sqrt(v_hat) + epsilon), 40)
        path.append(theta)
    walked = optimisers.adam(lambda theta: 2 * theta, [1.0], 0.1, 3, beta2=0.99, epsilon=1.5, corrected=corrected)
    assert walked[:, 0] == pytest.approx([float(place) for place in path], rel=1e-14)


def test_rmsprop_adds_its_epsilon_to_the_root():
    # g = 2, s = 0.1 * 4: the step is 0.1 * 2 / (0.4^0.5 + 1.5).
    path = optimisers.rmsprop(lambda theta: 2 * theta, [1.0], 0.1, 1, 0.9, 1.5)[:, 0]
    assert path == pytest.approx([1, 1 - 0.2 / (0.4**0.5 + 1.5)], rel=1e-14)


@pytest.mark.parametrize("rule", [optimisers.rmsprop, optimisers.adam])
def test_where_it_is_flat_nothing_moves_and_nothing_is_divided_by_0(rule):
    # Along the second direction the gradient is 0 from the first step on, and 0/0 would be nan.
    path = rule(lambda theta: np.array([1.0, 0.0]), [3.0, 5.0], 0.1, 20)
    assert np.all(np.diff(path[:, 0]) < 0) and np.all(path[:, 1] == 5.0)


@pytest.mark.parametrize("rule", [optimisers.rmsprop, optimisers.adam])
@pytest.mark.parametrize("epsilon", [0.0, -1e-8, np.nan])
def test_an_epsilon_that_would_allow_0_over_0_is_refused(rule, epsilon):
    with pytest.raises(ValueError, match="epsilon must be"):
        rule(lambda theta: theta, [1.0], 0.1, 3, epsilon=epsilon)


@given(g=st.floats(1e-3, 1e6), rate=st.floats(1e-3, 10))
def test_adams_first_step_has_the_size_of_its_rate_and_without_correction_3_16_times_it(g, rate):
    assert optimisers.adam(lambda theta: np.array([g]), [0.0], rate, 1)[1, 0] == pytest.approx(-rate, rel=2e-5)
    uncorrected = optimisers.adam(lambda theta: np.array([g]), [0.0], rate, 1, corrected=False)[1, 0]
    assert uncorrected == pytest.approx(-rate * 0.1 / 0.001**0.5, rel=1e-3)


@pytest.mark.parametrize("rate", [0.1, 0.2, 0.5])
def test_rmsprop_at_a_constant_rate_ends_in_a_swing_of_half_its_rate(rate):
    before, last = optimisers.rmsprop(lambda theta: 2 * theta, [3.0], rate, 600)[-2:, 0]
    assert abs(last) == pytest.approx(rate / 2, rel=1e-3) and last == pytest.approx(-before, rel=1e-3)


@pytest.mark.parametrize(
    "rule, rate, steps",
    [
        (optimisers.plain, 0.0015, 30_000),
        (optimisers.momentum, 0.0008, 8000),
        (optimisers.nesterov, 0.0008, 8000),
        (optimisers.adam, 0.02, 8000),
    ],
)
def test_they_find_scipys_minimum_of_rosenbrock(rule, rate, steps):
    surface = surfaces.rosenbrock()
    found = optimize.minimize(
        lambda p: surface.value(*p), [-1.2, 1.0], jac=lambda p: surface.gradient(*p), method="BFGS", tol=1e-10
    )
    assert rule(lambda theta: surface.gradient(*theta), [-1.2, 1.0], rate, steps)[-1] == pytest.approx(
        found.x, abs=1e-3
    )


def test_plain_is_momentum_without_memory():
    gradient = surfaces.quadratic(1.0, 8.0).gradient
    path = optimisers.plain(lambda theta: gradient(*theta), [3.0, 1.0], 0.1, 20)
    k = np.arange(21)
    assert path == pytest.approx(np.stack([3 * 0.9**k, 0.2**k], axis=1))


def test_a_walk_that_flees_does_so_without_a_warning(recwarn):
    path = optimisers.momentum(lambda theta: 100 * theta, [1.0], 1.0, 400)
    assert not np.isfinite(path[-1, 0]) and not recwarn.list


@pytest.mark.parametrize("losses, step", [([9, 2, 4, 2, 1], 3), ([1, 1], 0), ([9, 2, 9], None), ([9, np.nan, 2], 2)])
def test_the_step_from_which_it_stays(losses, step):
    assert optimisers.stays_within(losses, 2) == step


@pytest.mark.parametrize("rule", RULES)
@pytest.mark.parametrize(
    "given",
    [dict(learning_rate=0.0), dict(learning_rate=np.nan), dict(steps=-1), dict(start=[np.inf]), dict(start=1.0)],
)
def test_what_makes_no_sense_is_refused(rule, given):
    with pytest.raises(ValueError, match="|".join(given)):
        rule(**{"gradient": lambda theta: theta, "start": [1.0], "learning_rate": 0.1, "steps": 3, **given})


@pytest.mark.parametrize(
    "rule, share",
    [
        (optimisers.momentum, "beta"),
        (optimisers.nesterov, "beta"),
        (optimisers.rmsprop, "beta"),
        (optimisers.adam, "beta1"),
        (optimisers.adam, "beta2"),
    ],
)
@pytest.mark.parametrize("value", [-0.1, 1.0, np.nan])
def test_a_memory_is_at_least_0_and_below_1(rule, share, value):
    with pytest.raises(ValueError, match=share):
        rule(lambda theta: theta, [1.0], 0.1, 3, **{share: value})
