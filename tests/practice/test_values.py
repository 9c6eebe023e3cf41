"""Several numbers are compared entry by entry, and the first that is off is named."""

import numpy as np
import pytest
import sympy

from course_utils.practice import Slip, Values
from tests.practice.knowing import Knowing
from tests.practice.names import told


@pytest.fixture
def steps():
    slip = Slip([33, 132, 297], "These are the places, not the steps between them.")
    return Knowing(Values([33.0, 99.0, 165.0], 0.5), [slip])


@pytest.mark.parametrize(
    "answer",
    [
        [33, 99, 165],
        (33, 99.2, 165),
        np.array([33, 99, 165]),
        sympy.Matrix([33, 99, 165]),
        ["33", "99", "330/2"],
        [[33, 99, 165]],
        [[33], [99], [165]],
    ],
    ids=told,
)
def test_the_right_numbers_are_right_in_any_form(steps, answer):
    assert steps.judge(answer).state == "solved"


@pytest.mark.parametrize(
    "answer, fragment",
    [
        ([33, 99], "a list of 2 numbers; a list of 3 numbers"),
        ([[33, 99, 165], [1, 2, 3]], "shape (2, 3)"),
        (33, "one number"),
        ([33, np.nan, 165], "NaN at index 1"),
        ([33, 99, np.inf], "infinite at index 2"),
        ([33, 100, 166], "too large at index 1"),
        ([33, 132, 297], "places, not the steps"),
        (None, "None"),
        ("many", "not a number"),
        ({33, 99, 165}, "`set`"),
    ],
    ids=told,
)
def test_what_is_off_is_named(steps, answer, fragment):
    found = steps.judge(answer)
    assert found.state == "wrong" and fragment in found.message


@pytest.mark.parametrize("answer", [{1: 33}, {33, 99, 165}, len, True, object(), 33 == 33], ids=told)
def test_who_hands_in_no_numbers_is_told_that_several_are_asked_for(steps, answer):
    assert "several numbers are asked for, in a list or an array" in steps.judge(answer).message


def test_what_is_masked_is_missing():
    answer = Values([33.0, 99.0], 0.5)
    assert "NaN at index 0" in answer.judge(np.ma.array([33.0, 99.0], mask=[True, False])).message
    assert answer.judge(np.ma.array([33.0, 99.0])).state == "solved"


class Celsius(np.ndarray):
    """An array of a class of its own, as a package of units has them."""

    def __array_ufunc__(self, *given, **named):
        raise TypeError("not with other units")

    def __array_function__(self, *given, **named):
        raise TypeError("not with other units")


def test_an_array_of_a_class_of_its_own_is_read_as_the_numbers_it_holds(steps):
    assert steps.judge(np.array([33.0, 99, 165]).view(Celsius)).state == "solved"
    assert "too large at index 1" in steps.judge(np.array([33.0, 100, 165]).view(Celsius)).message


def test_nan_is_right_where_the_truth_is_nan():
    assert Values([np.nan, 1], 0.1).judge([np.nan, 1]).state == "solved"
    assert Values([np.nan, 1], 0.1).judge([0, 1]).state == "wrong"


def test_rounding_noise_beside_large_values_counts_as_zero():
    assert Values([0.0, 1.0], "0.1 %").judge([1.2e-16, 1.0]).state == "solved"


def test_a_tuple_of_an_array_and_a_number_is_compared_part_by_part():
    answer = Values((np.array([1.0, 2.0]), 3.0), 0.1)
    assert answer.judge(([1, 2], 3)).state == "solved"
    assert "Result 2 of 2" in answer.judge(([1, 2], 4)).message
    assert "2 are asked for" in answer.judge(([1, 2],)).message


def test_a_value_to_compute_is_computed_once_an_answer_and_not_before():
    calls = []
    answer = Values(lambda: calls.append(1) or [1.0, 2.0], 0.1)
    assert calls == []
    assert [answer.judge([1, 2]).state, answer.judge([1, 3]).state, calls] == ["solved", "wrong", [1, 1]]


def test_a_wrong_list_is_not_told_the_right_numbers():
    found = Values((np.array([7.45, 9.1]), 3.5, True, "up"), 0.01)
    for wrong in (([0, 9.1], 3.5, True, "up"), ([7.45, 9.1], 4, True, "up"), ([7.45, 9.1], 3.5, True, "down")):
        message = found.judge(wrong).message
        assert not any(right in message for right in ("7.45", "3.5", "`up`", "is right"))
    assert "too small at index 0" in found.judge(([0, 9.1], 3.5, True, "up")).message


def test_a_list_that_is_half_filled_is_told_which_places_are_left(make_exercise):
    exercise = make_exercise(stub="steps = [..., ..., ...]", solution="steps = [1, 2, 3]", check=Values([1, 2, 3], 0.1))
    found = exercise.judge([1, ..., ...])
    assert found.state == "wrong" and "places 2 and 3 are still `...`" in found.message
    assert "place 3 is still `...`" in exercise.judge([1, 2, ...]).message
    assert exercise.judge([..., ..., ...]).state == "not attempted"


def test_numbers_are_alike_when_they_are_twenty_times_nearer_than_an_answer_must_be(steps):
    assert steps.alike([33, 99, 165], (33.0, 99.02, 164.98))
    for other in ([33, 99.03, 165], [33, 99, 164.97], [33, 99], [33, 99, np.nan]):
        assert not steps.alike([33, 99, 165], other)


def test_a_slip_may_be_computed_as_the_right_numbers_may():
    answer = Knowing(Values(lambda: [1.0, 2.0], 0.1), [Slip([2.0, 1.0], "The other way round.")])
    assert answer.judge([2, 1]).message == "The other way round."
    assert answer.judge([2, 3]).message.startswith("Not yet.")
