"""A right value is right in whatever form it comes; anything else is told what it is."""

from decimal import Decimal
from fractions import Fraction

import numpy as np
import pytest
import sympy
from hypothesis import given
from hypothesis import strategies as st

from course_utils.practice.outcome import Unreadable
from course_utils.practice.reading import read_array, read_number, split_unit
from tests.practice.names import told

FORMS = [264, 264.0, Fraction(528, 2), Decimal("264"), np.float32(264), np.int8(4) * np.int64(66), np.array(264.0), np.array([264]), [264], (264.0,)]
FORMS += [sympy.Integer(264), sympy.sqrt(264**2), 528 * sympy.sin(sympy.pi / 6), "264", " 264.0 ", "2.64e2", "528/2", 264 + 0j, np.array([sympy.Integer(264)])]


@pytest.mark.parametrize("form", FORMS, ids=told)
def test_a_number_is_read_in_unusual_forms(form):
    assert read_number(form) == 264.0


@pytest.mark.parametrize("text, value", [("sqrt(2)", 2**0.5), ("2*pi", 2 * np.pi), ("1/3 + 1", 4 / 3)])
def test_a_number_is_read_from_a_formula_without_variables(text, value):
    assert read_number(text) == pytest.approx(value, rel=1e-15)


@given(st.floats(allow_nan=False, allow_infinity=False))
def test_any_float_is_read_as_itself_from_its_text(value):
    assert read_number(repr(value)) == value == read_number(value)


@pytest.mark.parametrize(
    "answer, fragment",
    [
        (True, "yes-or-no"),
        (np.bool_(False), "yes-or-no"),
        (None, "None"),
        (float("nan"), "NaN"),
        (Decimal("NaN"), "NaN"),
        (sympy.nan, "NaN"),
        (float("-inf"), "infinite"),
        (10**400, "infinite"),
        ("1e999", "infinite"),
        (sympy.oo, "infinite"),
        (sympy.zoo, "infinite"),
        (1 + 2j, "complex"),
        (sympy.I, "complex"),
        ([1, 2], "2 numbers"),
        ([[1], [1, 2]], "2 numbers"),
        (np.zeros((2, 3)), "6 numbers"),
        (sympy.Symbol("t") * 2, "`t`"),
        ("12,35", "point, not a comma"),
        ("4,820", "write `4820` or `4.820`"),
        ("1,234,567", "Leave the commas out: `1234567`"),
        ("1/0", "divides by 0"),
        ("twelve", "not a number"),
        ("__import__('os')", "not a number"),
        ("9**9**9**9", "not a number"),
        ("1" * 300, "too long"),
        (len, "function"),
        ({1: 2}, "`dict`"),
        ({}, "`dict`"),
    ],
    ids=told,
)
def test_what_is_no_number_is_told_what_it_is(answer, fragment):
    with pytest.raises(Unreadable, match=".*" + fragment.replace("(", r"\(")):
        read_number(answer)


@pytest.mark.parametrize("form", [[1, 2, 3], (1, 2.0, "3"), np.array([1, 2, 3]), sympy.Matrix([1, 2, 3]), [Fraction(1), sympy.Integer(2), np.array(3)]], ids=told)
def test_an_array_is_read_in_unusual_forms(form):
    np.testing.assert_array_equal(read_array(form), [1.0, 2.0, 3.0])


def test_an_array_keeps_its_nan_for_whoever_compares_it():
    assert np.isnan(read_array([1.0, float("nan")])[1])


@pytest.mark.parametrize(
    "answer, fragment",
    [([[1], [1, 2]], "different shapes"), (map(abs, [1]), "map"), ([1, None], "None"), (np.array([1j]), "complex"), ([True], "True")],
)
def test_what_is_no_array_is_told_what_it_is(answer, fragment):
    with pytest.raises(Unreadable, match=fragment):
        read_array(answer)


@pytest.mark.parametrize(
    "text, parts",
    [("12.35 m/s", ("12.35", "m/s")), ("3", ("3", "")), ("1/3", ("1/3", "")), ("2e3 Hz", ("2e3", "Hz")), ("-4°", ("-4", "°"))],
)
def test_a_unit_is_split_from_its_number(text, parts):
    assert split_unit(text) == parts
