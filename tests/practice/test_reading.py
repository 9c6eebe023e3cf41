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

FORMS = [
    264,
    264.0,
    Fraction(528, 2),
    Decimal("264"),
    np.float32(264),
    np.int8(4) * np.int64(66),
    np.array(264.0),
    np.array([264]),
    [264],
    (264.0,),
]
FORMS += [
    sympy.Integer(264),
    sympy.sqrt(264**2),
    528 * sympy.sin(sympy.pi / 6),
    "264",
    " 264.0 ",
    "2.64e2",
    "528/2",
    264 + 0j,
    np.array([sympy.Integer(264)]),
]


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


@pytest.mark.parametrize(
    "form",
    [
        [1, 2, 3],
        (1, 2.0, "3"),
        np.array([1, 2, 3]),
        sympy.Matrix([1, 2, 3]),
        [Fraction(1), sympy.Integer(2), np.array(3)],
    ],
    ids=told,
)
def test_an_array_is_read_in_unusual_forms(form):
    np.testing.assert_array_equal(read_array(form), [1.0, 2.0, 3.0])


def test_an_array_keeps_its_nan_for_whoever_compares_it():
    assert np.isnan(read_array([1.0, float("nan")])[1])


@pytest.mark.parametrize(
    "answer, fragment",
    [
        ([[1], [1, 2]], "different shapes"),
        (map(abs, [1]), "map"),
        ([1, None], "None"),
        (np.array([1j]), "complex"),
        ([True], "True"),
    ],
)
def test_what_is_no_array_is_told_what_it_is(answer, fragment):
    with pytest.raises(Unreadable, match=fragment):
        read_array(answer)


@pytest.mark.parametrize(
    "text, parts",
    [
        ("12.35 m/s", ("12.35", "m/s")),
        ("3", ("3", "")),
        ("1/3", ("1/3", "")),
        ("2e3 Hz", ("2e3", "Hz")),
        ("-4°", ("-4", "°")),
    ],
)
def test_a_unit_is_split_from_its_number(text, parts):
    assert split_unit(text) == parts


@pytest.mark.parametrize(
    "matrix, rows",
    [([[1, 2], [3, 4]], [[1, 2], [3, 4]]), ([[1, 2, 3]], [[1, 2, 3]]), ([[1], [2]], [1, 2]), ([], [])],
)
def test_a_matrix_keeps_its_shape_and_a_column_is_a_list(matrix, rows):
    assert read_array(sympy.Matrix(matrix)).tolist() == rows


@pytest.mark.parametrize(
    "answer", [range(3), zip([1], [2]), filter(None, [1]), map(abs, [1]), (value for value in [1])], ids=told
)
def test_what_is_yet_to_be_made_a_list_is_told_so(answer):
    said = f"That is a {type(answer).__name__}: turn it into a list or an array first."
    with pytest.raises(Unreadable) as refused:
        read_array(answer)
    assert str(refused.value) == said


class Column:
    """As a column of a table is, in other packages."""

    shape = (2,)

    def __array__(self, dtype=None, copy=None):
        return np.array([1.5, 2.5])


@pytest.mark.parametrize(
    "answer", [Column(), [np.array("3/2"), np.array(sympy.Rational(5, 2))], np.array(["1.5", "5/2"])]
)
def test_an_array_is_read_from_whatever_can_be_one(answer):
    assert read_array(answer).tolist() == [1.5, 2.5]


@pytest.mark.parametrize("answer", [np.ndarray, np.float64, Column, float])
def test_a_type_is_not_taken_for_its_values(answer):
    for read in (read_array, read_number):
        with pytest.raises(Unreadable, match="call it, with brackets"):
            read(answer)


def test_a_text_among_the_numbers_is_read_only_where_it_may_be():
    assert read_array(["1/2", 1]).tolist() == [0.5, 1]
    with pytest.raises(Unreadable, match="It is a text; a number is asked for."):
        read_array(["1/2", 1], texts=False)


@pytest.mark.parametrize("answer", [np.array([1, 1j]), [1, 1 + 1e-9j], np.array([0j, 1j])])
def test_one_complex_number_is_one_too_many(answer):
    with pytest.raises(Unreadable, match="That holds complex numbers; real numbers are asked for."):
        read_array(answer)


N = sympy.Symbol("n")


class Measured:
    def __init__(self, value):
        self.value = value

    def __float__(self):
        return self.value / 1.0


def test_a_type_of_its_own_is_read_if_it_can_be_a_float():
    assert read_number(Measured(2)) == 2.0
    with pytest.raises(Unreadable, match="That is of type `Measured`; a number is asked for."):
        read_number(Measured("2"))


@pytest.mark.parametrize(
    "answer, said",
    [
        (None, "means nothing at all"),
        (..., "still a `...` in it"),
        (max, "call it, with brackets"),
        (sympy.true, "of type `BooleanTrue`"),
        (sympy.Function("f")(1), "of type `f`"),
        (sympy.Sum(N, (N, 1, sympy.oo)), "`Sum(n, (n, 1, oo))` has no value as a number"),
        (sympy.Symbol("b") * sympy.Symbol("a"), "still `a`, `b` in it"),
        (complex("nan+nanj"), "That is NaN"),
        (complex("inf+nanj"), "That is infinite"),
        (complex("-inf"), "That is infinite"),
        (complex(1, float("inf")), "That is infinite"),
        (1 + sympy.I / 10**10, "That is a complex number"),
        ("1" * 201, "too long to be a number"),
    ],
    ids=told,
)
def test_each_thing_that_is_no_number_has_its_own_sentence(answer, said):
    with pytest.raises(Unreadable) as refused:
        read_number(answer)
    assert said in str(refused.value)


def test_a_text_of_200_characters_is_read():
    assert read_number("7".zfill(200)) == 7


def test_a_real_root_written_with_complex_numbers_is_read_as_real():
    # Three real roots that radicals reach only through complex numbers: they are 2 cos(2 pi k / 9), as cos 3t shows.
    x = sympy.Symbol("x")
    roots = sorted(read_number(root) for root in sympy.solve(x**3 - 3 * x + 1, x))
    assert roots == pytest.approx(sorted(2 * np.cos(2 * np.pi * k / 9) for k in (1, 2, 4)), rel=1e-14)


def test_a_text_without_a_number_at_its_beginning_has_no_unit():
    assert split_unit("sqrt(2) m") == ("sqrt(2) m", "") and split_unit("pi") == ("pi", "")
