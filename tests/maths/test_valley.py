"""The opening valley: its slope and its area agree with sympy's derivative and integral."""

import numpy as np
import pytest
import sympy as sp
from hypothesis import given
from hypothesis import strategies as st

from course_utils.maths.valley import CURVATURE, area_under_slope, valley_height, valley_slope

theta = sp.Symbol("theta")
derivative = sp.lambdify(theta, sp.diff(theta**2, theta))
area = sp.lambdify(theta, sp.integrate(2 * theta, (theta, 0, theta)))


@given(st.floats(-1e3, 1e3))
def test_the_slope_is_the_derivative_of_the_height(place):
    assert valley_slope(place) == pytest.approx(derivative(place))


def test_the_curvature_is_the_second_derivative():
    assert float(sp.diff(theta**2, theta, 2)) == CURVATURE


@given(st.floats(0, 1e3))
def test_the_area_under_the_slope_is_the_height(b):
    assert area_under_slope(b) == pytest.approx(area(b))
    assert area_under_slope(b) == pytest.approx(valley_height(b))


def test_arrays_keep_their_shape():
    for function in (valley_height, valley_slope, area_under_slope):
        assert function(np.zeros((2, 3))).shape == (2, 3)
