"""What was done to a right result is named for every kind of answer, and only where it was done to all of it."""

import numpy as np
import pytest

from course_utils.practice import Function, Number, Values
from course_utils.practice.rounding import digits_of

CHANGES = {
    "sign is wrong": lambda truth: -truth,
    "twice the right": lambda truth: 2 * truth,
    "half the right": lambda truth: truth / 2,
    "100 times": lambda truth: 100 * truth,
    "one 3600th of": lambda truth: truth / 3600,
    "π/180 times": lambda truth: truth * np.pi / 180,
    "ln 10 times": lambda truth: truth * np.log(10),
    "upside down": lambda truth: 1 / truth,
    "the square of": lambda truth: truth**2,
    "the root of": lambda truth: np.sqrt(truth),
}


def triples(x):
    return 3.7 * np.asarray(x)


@pytest.mark.parametrize("says, change", CHANGES.items(), ids=CHANGES)
def test_what_was_done_to_all_of_it_is_named(says, change):
    assert says in Number(7.3, 0.001).judge(change(7.3)).message
    assert says in Values([7.3, 4.1], 0.001).judge(change(np.array([7.3, 4.1]))).message
    assert says in Function(triples, [2.3, np.array([1.3, 5.0])]).judge(lambda x: change(triples(x))).message


def test_a_factor_that_not_all_share_is_not_named():
    assert "twice" not in Values([7.3, 4.1, 2.6], 0.001).judge([14.6, 8.2, 5.3]).message
    assert "twice" not in Function(triples, [2.3, 4.1, 5.0]).judge(lambda x: triples(x) * (2 if x < 5 else 3)).message


def test_any_other_factor_is_named_where_three_or_more_share_it():
    assert "1.7 times" in Function(triples, [2.3, 4.1, 5.0]).judge(lambda x: 1.7 * triples(x)).message
    assert "1.7 times" not in Function(triples, [2.3, 4.1]).judge(lambda x: 1.7 * triples(x)).message


@pytest.mark.parametrize(
    "answer, says",
    [
        ([4.1, 7.3, 2.6], "their order is another"),
        ([2.6, 4.1, 7.3], "their order is turned round"),
        (
            [7.3, -4.1, 2.6],
            "index 0 and the number at index 2 are right; the number at index 1 is not: the size is right",
        ),
        ([7.3, 4.1, 5.2], "the number at index 2 is not: that is twice"),
        ([7.31, 4.13, 2.5], "Close: you rounded too far. Give at least 4 significant digits of each."),
    ],
)
def test_an_order_one_entry_and_a_rounding_are_named(answer, says):
    truth = [7.3, 4.1, 2.6] if "rounded" not in says else [7.312, 4.128, 2.503]
    assert says in Values(truth, 0.0006).judge(answer).message


def test_a_slip_is_known_as_someone_types_it():
    from course_utils.practice import Slip

    slip = [Slip([7450.437, 10256.69], "Those are metres.")]
    assert Values([7.450437, 10.25669], 0.0005).judge([7450, 10257], slip).message == "Those are metres."


def mean_of(x):
    return np.mean(x)


@pytest.mark.parametrize(
    "answer, says",
    [
        (np.sum, "n times the right answer"),
        (lambda x: np.sum(x) / (len(x) - 1), "divide by n, not by n - 1"),
        (lambda x: np.mean(x) / len(x), "divided by n once too often"),
        (lambda x: round(np.mean(x), 1), "rounded to one decimal"),
    ],
)
def test_a_count_and_a_rounding_inside_a_function_are_named(answer, says):
    cases = [np.array([1.0, 2.25]), np.array([4.0, 1.5, 2.02]), np.array([-3.0, 2.0, 8.0, 1.5])]
    assert says in Function(mean_of, cases).judge(answer).message


def test_exchanged_arguments_one_result_and_some_cases_are_named():
    asked = Function(lambda a, b: (a - 2 * b, a * b), [(3.0, 1.5), (2.0, -0.7)])
    assert "takes `a` for `b`" in asked.judge(lambda a, b: (b - 2 * a, a * b)).message
    assert (
        "The entry at index 1 is right; the entry at index 0 is not: the size"
        in asked.judge(lambda a, b: (2 * b - a, a * b)).message
    )
    some = Function(lambda a: a**2, [0.5, 1.5, 3.0])
    assert "it is right in 2 of 3 cases" in some.judge(lambda a: a**2 if a < 2 else 7.0).message


def test_exchanged_arguments_that_the_reference_never_finishes_are_given_up():
    def counted(start, steps):
        total = start
        while steps > 0:  # for ever, where steps is infinite
            total, steps = total + 1.0, steps - 1
        return total

    asked = Function(counted, [(np.inf, 3), (np.inf, 4), (1.0, 2)], seconds=0.3)
    assert asked.judge(lambda start, steps: 7.0).state == "wrong"


@pytest.mark.filterwarnings("error")
def test_of_infinite_and_huge_results_nothing_untrue_is_said_and_nothing_is_warned():
    half = Function(lambda x: np.where(x > 1, np.inf, x), [np.array([1.0, 2.0]), np.array([0.5, 3.0, 4.0])])
    for answer in (lambda x: x * 1.0, lambda x: -np.where(x > 1, np.inf, x)):
        assert half.judge(answer).message.startswith("Not yet")
    huge = Function(lambda x: x * 1e200, [1.0, np.array([1.0, 2.0])])
    assert "3 times" in huge.judge(lambda x: x * 3e200).message
    assert Values([1e200, 2.0], "1 %").judge([1e308, 3.0]).message == "Not yet. It is too large at index 0."
    assert "too large" in Number(1e-300, "1 %").judge(3e300).message


def test_rows_for_columns_and_one_place_later_are_named():
    asked = Function(lambda a: a, [np.arange(6.0).reshape(2, 3), np.arange(12.0).reshape(4, 3)])
    assert "Rows and columns are exchanged" in asked.judge(lambda a: a.T.copy()).message
    running = Function(np.cumsum, [np.array([1.0, 2.0, 4.0]), np.array([3.0, 1.0, 1.0, 2.0])])
    assert "one place later" in running.judge(lambda x: np.append(0.0, np.cumsum(x)[:-1])).message


def test_nothing_is_called_cut_off_that_was_not():
    assert digits_of(4.09, 4.1, cut=True) == 0 and digits_of(4.1, 4.1234) == 2
    assert digits_of(12.34, 12.3457, cut=True) == 4 and digits_of(12.34, 12.3457) == 0
