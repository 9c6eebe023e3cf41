"""The gradient's module against sympy, scipy and closed forms."""

import numpy as np
import pytest
import sympy as sp
from scipy.optimize import approx_fprime
from scipy.spatial.distance import cosine

from course_utils.maths import gradient, surfaces

RANDOM = np.random.default_rng(5)


def bent(theta):
    return float(np.sum(np.sin(theta) * np.arange(1, len(theta) + 1)) + np.prod(theta))


@pytest.mark.parametrize("n", [1, 2, 7])
def test_numerical_gradient_agrees_with_sympy_and_scipy(n):
    theta = RANDOM.uniform(-1, 1, n)
    letters = sp.symbols(f"t:{n}")
    formula = sum((k + 1) * sp.sin(t) for k, t in enumerate(letters)) + sp.prod(letters)
    exact = np.array([float(sp.diff(formula, t).subs(dict(zip(letters, theta)))) for t in letters])
    np.testing.assert_allclose(gradient.numerical_gradient(bent, theta, 1e-5), exact, atol=1e-8)
    np.testing.assert_allclose(gradient.numerical_gradient(bent, theta, 1e-5), approx_fprime(theta, bent), atol=1e-6)


def test_numerical_gradient_leaves_theta_alone_and_asks_2n_times():
    theta, asked = np.arange(4), []
    gradient.numerical_gradient(lambda t: asked.append(1) or float(np.sum(t**2)), theta, 0.1)
    assert len(asked) == 8 and theta.tolist() == [0, 1, 2, 3]


def test_rate_is_the_slope_along_the_direction_and_greatest_along_the_gradient():
    surface, place, h = surfaces.hilly(), np.array([0.7, -1.2]), 1e-6
    g = surface.gradient(*place)
    for angle in np.linspace(0, 2 * np.pi, 9):
        u = np.array([np.cos(angle), np.sin(angle)])
        met = (surface.value(*(place + h * u)) - surface.value(*(place - h * u))) / (2 * h)
        assert gradient.rate_along(g, 5 * u) == pytest.approx(met, abs=1e-8)
        assert gradient.rate_along(g, u) <= np.linalg.norm(g) + 1e-12
    assert gradient.rate_along(g, g) == pytest.approx(np.linalg.norm(g), rel=1e-12)
    assert gradient.rate_along(g, [-g[1], g[0]]) == pytest.approx(0, abs=1e-12)


def test_angle_is_the_arc_cosine_and_keeps_its_digits_near_0():
    for _ in range(5):
        a, b = RANDOM.normal(size=(2, 3))
        assert gradient.angle_between(a, b) == pytest.approx(np.degrees(np.arccos(1 - cosine(a, b))), rel=1e-9)
    assert gradient.angle_between([1, 0], [1, 1e-9]) == pytest.approx(np.degrees(1e-9), rel=1e-6)
    assert gradient.angle_between([2, 1], [-4, -2]) == pytest.approx(180)


def test_disagreement_is_0_for_equals_and_1_for_opposites():
    assert gradient.disagreement([3, 4], [3, 4]) == 0 and gradient.disagreement([0, 0], [0, 0]) == 0
    assert gradient.disagreement([3, 4], [-3, -4]) == pytest.approx(1)
    assert gradient.disagreement([2.0, 0], [1.0, 0]) == pytest.approx(1 / 3)


def test_quadratic_model_is_taylor_s_to_order_two():
    x, y, t = sp.symbols("x y t")
    formula, (a, b), (u, v) = x**2 / 4 + y**2 / 2 + sp.sin(x + y), (0.3, -0.8), (0.4, 0.25)
    along = sp.series(formula.subs({x: a + t * u, y: b + t * v}), t, 0, 3).removeO().subs(t, 1)
    surface = surfaces.hilly()
    model = gradient.quadratic_model(
        surface.value(a, b), surface.gradient(a, b), surface.hessian(a, b), np.array([u]), np.array([v])
    )
    assert model[0] == pytest.approx(float(along), rel=1e-12)


@pytest.mark.parametrize(
    ("call", "told"),
    [
        (lambda: gradient.unit([0, 0]), "no direction"),
        (lambda: gradient.numerical_gradient(bent, np.ones(2), 0), "h must be positive"),
        (lambda: gradient.numerical_gradient(bent, np.ones((2, 2)), 0.1), "one list"),
        (lambda: gradient.disagreement([1, 2], [1]), "same length"),
    ],
)
def test_what_has_no_answer_is_refused_in_words(call, told):
    with pytest.raises(ValueError, match=told):
        call()
