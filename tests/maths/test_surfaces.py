"""The surfaces against sympy, which derives their gradients and Hessians from the formula."""

import numpy as np
import pytest
import sympy as sp

from course_utils.maths import surfaces

X, Y = sp.symbols("x y", real=True)
FORMULAS = {
    "bowl": (surfaces.quadratic(1, 3), (X**2 + 3 * Y**2) / 2),
    "saddle": (surfaces.quadratic(2, -1), X**2 - Y**2 / 2),
    "rosenbrock": (surfaces.rosenbrock(), (1 - X) ** 2 + 100 * (Y - X**2) ** 2),
    "hilly": (surfaces.hilly(), X**2 / 4 + Y**2 / 2 + sp.sin(X + Y)),
    "dale": (surfaces.dale(), (X - 1) ** 2 / 4 + (Y - sp.sin(X)) ** 2 / 2),
    "two_basins": (surfaces.two_basins(), (X**2 - 1) ** 2 + Y**2),
}


@pytest.mark.parametrize("name", FORMULAS)
def test_a_surface_agrees_with_sympy(name):
    surface, formula = FORMULAS[name]
    x, y = np.random.default_rng(5).uniform(-3, 3, (2, 4, 5))
    gradient = [sp.diff(formula, v) for v in (X, Y)]
    np.testing.assert_allclose(surface.value(x, y), sp.lambdify((X, Y), formula)(x, y), rtol=1e-12)
    assert surface.gradient(x, y).shape == (2, 4, 5) and surface.hessian(x, y).shape == (2, 2, 4, 5)
    for i in range(2):
        np.testing.assert_allclose(
            surface.gradient(x, y)[i], sp.lambdify((X, Y), gradient[i])(x, y), rtol=1e-10, atol=1e-10
        )
        for j in range(2):
            second = sp.lambdify((X, Y), sp.diff(gradient[i], (X, Y)[j]))(x, y)
            np.testing.assert_allclose(surface.hessian(x, y)[i, j], second * np.ones((4, 5)), rtol=1e-10, atol=1e-10)


@pytest.mark.parametrize("name", FORMULAS)
def test_at_its_minima_the_gradient_is_zero_and_both_curvatures_are_positive(name):
    surface, _ = FORMULAS[name]
    for x, y in surface.minima:
        assert np.allclose(surface.gradient(x, y), 0) and np.all(np.linalg.eigvalsh(surface.hessian(x, y)) > 0)
    assert bool(surface.minima) == (name in ("bowl", "rosenbrock", "dale", "two_basins"))


def test_hilly_has_one_hollow_and_a_shelf_with_a_saddle_and_a_hidden_minimum():
    surface = surfaces.hilly()
    fine = np.linspace(-4, 4, 80_001)
    # Where the gradient is 0, x = 2y and y = -cos(3y): so every such place lies on a root of this.
    balance = fine + np.cos(3 * fine)
    roots = fine[:-1][np.sign(balance[:-1]) != np.sign(balance[1:])]
    heights = [(round(2 * y, 2), round(y, 2), round(float(surface.value(2 * y, y)), 4)) for y in roots]
    assert heights == [(-0.78, -0.39, -0.6926), (1.78, 0.89, 1.6425), (1.96, 0.98, 1.6408)]
    upward = [int(np.sum(np.linalg.eigvalsh(surface.hessian(2 * y, y)) > 0)) for y in roots]
    assert upward == [2, 1, 2]


def test_the_gradient_of_the_dale_is_zero_at_its_minimum_only():
    surface = surfaces.dale()
    x, y = np.meshgrid(np.linspace(-4, 4, 161), np.linspace(-4, 4, 161))
    near = np.hypot(x - 1, y - np.sin(1)) < 0.35
    assert np.all(np.hypot(*surface.gradient(x, y))[~near] > 0.1)
