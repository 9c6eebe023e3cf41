"""The slope of a typed formula against sympy's derivative."""

import warnings

import numpy as np
import pytest
import sympy as sp

from course_utils.maths.formula import parse
from course_utils.maths.formula_slope import slope_of
from course_utils.maths.formula_tree import FUNCTIONS

W = sp.Symbol("w")
AT = np.array([0.11, 0.37, 0.52, 0.83])


@pytest.mark.parametrize(
    "text",
    [
        "w^2",
        "3",
        "w",
        "-w^3 + 2w",
        "w^4/4 - w^2 + 0.3w",
        "1/w",
        "2/(1 + w^2)",
        "w/(1+w)/(2+w)",
        "2^w",
        "e^(-w^2)",
        "w^w",
        "(1+w)^(2w)",
        "w^0",
        "(w-1)^2 * sin(3w)",
        "exp(sin(w)) / ln(w + 2)",
        "pi w^0.5",
        "3/(2w)",
        "w^-2",
        "ln(1 + exp(-3w))",
        "w sin(w) cos(w)",
    ],
)
def test_the_slope_is_sympys(text):
    formula = parse(text, ("w",))
    exact = sp.diff(formula.sympy.doit(), W)
    assert slope_of(formula)(AT) == pytest.approx([float(exact.subs(W, value)) for value in AT], rel=1e-10, abs=1e-12)


@pytest.mark.parametrize("name", FUNCTIONS)
def test_every_function_of_the_box_has_its_slope(name):
    formula = parse(f"{name}(0.9w)", ("w",))
    h = 1e-6
    assert slope_of(formula)(AT) == pytest.approx((formula(AT + h) - formula(AT - h)) / (2 * h), rel=1e-7)


def test_corners_holes_and_overflows_do_not_warn():
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert slope_of(parse("abs(w)", ("w",)))(0.0) == 0
        assert np.isnan(slope_of(parse("1/w", ("w",)))(0.0))
        assert np.isnan(slope_of(parse("ln(w)", ("w",)))(-1.0))
        assert np.isinf(slope_of(parse("exp(w^2)", ("w",)))(100.0))
        assert slope_of(parse("w^2", ("w",)))(0.0) == 0


def test_numbers_give_numbers_and_several_variables_are_refused():
    assert isinstance(slope_of(parse("5", ("w",)))(2.0), np.float64)
    with pytest.raises(ValueError, match="one variable"):
        slope_of(parse("x*y", ("x", "y")))
