"""Where a result differs from the right one is said in a sentence, and what is no difference is none."""

import warnings

import numpy as np
import pytest
import sympy

from course_utils.practice import Tolerance
from course_utils.practice.compare import difference, read_like, size
from course_utils.practice.outcome import Unreadable

NEAR = Tolerance(0.01)


@pytest.mark.parametrize("truth", [True, False])
@pytest.mark.parametrize("form", [bool, np.bool_, np.array, lambda truth: np.array([truth]), sympy.sympify])
def test_a_truth_is_right_in_any_form(form, truth):
    assert difference(form(truth), truth, NEAR) == ""
    assert difference(form(not truth), truth, NEAR) == f"It is {not truth}, and {truth} is right."


def test_the_right_one_of_two_is_not_told_where_it_may_not_be():
    assert difference(False, True, NEAR, tell=False) == "It is not the right one of True and False."
    assert difference("up", "down", NEAR, tell=False) == "It is `up`, which is not right."
    assert difference((1, False), (1, True), NEAR, tell=False).endswith("not the right one of True and False.")


@pytest.mark.parametrize("got", [1, "True", None, np.array([True, True]), sympy.Symbol("x")])
def test_what_is_no_truth_is_told_its_type(got):
    assert difference(got, True, NEAR) == f"It is of type `{type(got).__name__}`; True or False is asked for."


@pytest.mark.parametrize("got", [3, ["up"], None])
def test_what_is_no_text_is_told_its_type(got):
    assert difference(got, "up", NEAR) == f"It is of type `{type(got).__name__}`; a text is asked for."


def test_a_text_is_right_whatever_its_capitals_and_spaces():
    assert difference(" UP\n", "up ", NEAR) == "" == difference("STRASSE", "stra\u00dfe", NEAR)


@pytest.mark.parametrize("form", [np.array, lambda text: np.array([text]), lambda text: np.select([True], [text], "")])
def test_a_text_may_come_in_an_array_of_one(form):
    assert difference(form("saddle"), "saddle", NEAR) == ""
    assert difference(form("minimum"), "saddle", NEAR) == "It is `minimum`, and `saddle` is right."


def test_what_was_read_once_is_read_again_as_it_is():
    truth = ([1.0, 2.0], True, "up", 3.0, 4.0)
    once = read_like(((1, 2), np.bool_(False), " UP", "3", None), truth)
    assert isinstance(once[-1], Unreadable) and once[1:4] == [False, " UP", 3.0]
    again = read_like(once, truth)
    assert again[0] is once[0] and again[1:] == once[1:]
    assert difference(once, truth, NEAR) == "Result 2 of 5: It is False, and True is right."


def test_the_place_in_a_table_is_named_by_both_its_indices():
    table = [[1, 2, 3], [4, 5, 6]]
    assert difference([[1, 2, 3], [4, 5, 7]], table, NEAR) == "It is 7 at index (1, 2), and 6 is right."
    assert difference([[1, 2, 3], [np.nan, 5, 6]], table, NEAR) == "It is NaN at index (1, 0)."
    assert difference([1, 2], table, NEAR) == "It is a list of 2 numbers; an array of shape (2, 3) is asked for."
    assert difference([1], [1, 2], NEAR) == "It is a list of 1 number; a list of 2 numbers is asked for."


@pytest.mark.parametrize(
    "got, truth, said",
    [
        ([np.inf, 1], [np.inf, 1], ""),
        ([-np.inf, 1], [np.inf, 1], "It is -inf at index 0, and inf is right."),
        ([np.inf, 1], [-np.inf, 1], "It is inf at index 0, and -inf is right."),
        ([5.0, 1], [np.inf, 1], "It is 5 at index 0, and inf is right."),
        ([np.nan, 2], [np.nan, 1], "It is 2 at index 1, and 1 is right."),
        ([], [], ""),
    ],
)
def test_nan_and_infinity_are_right_only_where_they_are_the_truth(got, truth, said):
    assert difference(got, truth, NEAR) == said


def test_what_should_be_nan_is_neither_too_small_nor_too_large():
    assert difference([0.0, 1], [np.nan, 1], NEAR) == "It is 0 at index 0, and nan is right."
    assert difference([0.0, 1], [np.nan, 1], NEAR, tell=False) == "It is not right at index 0."


def test_numbers_as_far_apart_as_floats_can_be_are_told_apart_without_a_warning():
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert difference(1.5e308, -1.5e308, NEAR, tell=False) == "It is too large."
        assert difference(-1.5e308, 1.5e308, NEAR, tell=False) == "It is too small."


def test_a_text_does_for_a_number_only_where_it_is_said_and_among_other_results_too():
    assert difference(("1/2", "up"), (0.5, "up"), NEAR) == ""
    said = "It is a text; a number is asked for."
    assert difference("1/2", 0.5, NEAR, texts=False) == said
    assert difference(("1/2", "up"), (0.5, "up"), NEAR, texts=False) == f"Result 1 of 2: {said}"


@pytest.mark.parametrize("got", [3, "up", None, np.array(3.0)])
def test_one_result_is_not_taken_for_two(got):
    said = f"It is of type `{type(got).__name__}`; 2 results are asked for."
    assert difference(got, (1.0, "up"), NEAR) == said


@pytest.mark.parametrize("many", [0, 1, 3])
def test_how_many_results_there_are_is_said(many):
    said = f"It is {many} result{'' if many == 1 else 's'}; 2 are asked for."
    assert difference(("up",) * many, (1.0, "up"), NEAR) == said


@pytest.mark.parametrize(
    "truth, largest",
    [
        ([1, -3, 2], 3),
        ([1, np.inf, -2, np.nan], 2),
        (("up", -7.0, np.array([1, 2])), 7),
        ((("up", [-9, 1]), 5), 9),
        (("up", "down"), 0),
        ((), 0),
        ("up", 0),
    ],
)
def test_the_size_of_a_result_is_its_largest_finite_number(truth, largest):
    assert size(truth) == largest
