"""Of the cases a function is run on: what is shown of them, which is named, and that they come back as they were."""

import functools
import math

import numpy as np
import pytest

from course_utils.practice import Function, Slip
from tests.practice.knowing import Knowing


def bowl(theta):
    """A case's function with nothing but a formula."""
    return float(theta**2 + 1)


def by_steps(theta):
    theta = theta + 1
    return theta**2


def said(case, reference=lambda *given: 1.0, answer=lambda values, h: 2.0):
    return Function(reference, [case]).judge(answer).message


def test_cases_may_be_made_when_they_are_first_needed_and_once():
    calls = []
    answer = Function(lambda x: 2 * x, lambda: calls.append(1) or [1.0, 2.0])
    assert calls == []
    assert answer.judge(lambda x: x + x).state == "solved" and answer.judge(lambda x: x).state == "wrong"
    assert calls == [1]


@pytest.mark.parametrize("nothing, named", [(None, "None"), (..., "`...`")])
def test_a_result_missing_in_one_case_is_named_with_its_case(nothing, named):
    found = Function(lambda x: 2 * x, [1.0, -1.0]).judge(lambda x: 2 * x if x > 0 else nothing)
    assert found.state == "wrong" and "for `x = -1.0`" in found.message and named in found.message


def test_rounding_noise_is_measured_by_the_largest_result_of_all_cases():
    answer = Function(lambda x: x, [0.0, 1e6, 0.0])
    assert answer.judge(lambda x: x + 0.9e-6).state == "solved"
    assert answer.judge(lambda x: x + 1.1e-6).state == "wrong"


def test_the_text_of_a_slip_is_a_text_and_no_slip():
    answer = Knowing(Function(lambda x: 2 * x, [1.5, 2.5]), [Slip(lambda x: x, "Twice as much.")])
    assert answer.judge(lambda x: x).message == "Twice as much."
    assert "It is a text" in answer.judge(lambda x: str(x)).message


@pytest.mark.parametrize(
    "case, shown",
    [
        ((np.arange(20.0), 0.5), "for `values = 20 numbers, h = 0.5`"),
        ((np.zeros((9, 2)), 0.5), "for `values = an array of shape (9, 2), h = 0.5`"),
        ((list(range(30)), 0.5), "for `values = a list of 30, h = 0.5`"),
        (("x" * 46, 0.5), f"for `values = '{'x' * 46}', h = 0.5`"),
        (("x" * 47, 0.5), "for `values = a text of 47 characters, h = 0.5`"),
        ((np.array([1 / 3, 2.0]), np.float64(0.5)), "for `values = [0.3333, 2. ], h = 0.5`"),
        ((np.sin, 3), "for `values = sin, h = 3`"),
        ((bowl, 3), "for `values(theta) = theta ** 2 + 1, h = 3`"),
        ((by_steps, 3), "for `values = by_steps, h = 3`"),
        ((lambda t: t, 3), "for `values = a function, h = 3`"),
        ((functools.partial(bowl, 1), 3), "for `values = a function, h = 3`"),
    ],
)
def test_an_argument_is_shown_so_that_it_can_be_tried_or_with_its_size(case, shown):
    assert f"Look at what your function gives {shown}. It is 2, and 1 is right." in said(case)


def test_arguments_without_names_are_counted():
    def changes(*given):
        given[1][0] = 9.0
        return 1.0

    assert "for `argument 1 = 1, argument 2 = 2`" in said((1, 2), answer=lambda *given: 2.0)
    assert "changes its argument `argument 2`" in said(([1.0], [2.0]), answer=changes)


CHANGES = {
    "an entry of a list": ([1, 2], lambda given: given.__setitem__(1, 3)),
    "one more entry": ([1, 2], lambda given: given.append(3)),
    "one entry less": ([1, 2], lambda given: given.pop()),
    "a number of another type": ([1, 2], lambda given: given.__setitem__(0, 1.0)),
    "an inner list": ([[1], [2]], lambda given: given[0].append(2)),
    "an entry of a dict": ({"w": 1, "b": 2}, lambda given: given.update(b=3)),
    "one more name": ({"w": 1}, lambda given: given.update(b=3)),
    "one name less": ({"w": 1, "b": 2}, lambda given: given.pop("b")),
    "an array in a dict": ({"w": np.array([1.0, 2.0])}, lambda given: given["w"].__imul__(2)),
    "an entry of an array": (np.array([1.0, 2.0]), lambda given: given.__setitem__(0, np.nan)),
}


@pytest.mark.parametrize("change", CHANGES)
def test_whatever_is_changed_in_an_argument_is_noticed(change):
    given, changed = CHANGES[change]

    def answer(mine):
        changed(mine)
        return 1.0

    assert "changes its argument `mine`" in said((given,), answer=answer)


UNCHANGED = [[math.nan, 1.0], [np.nan], {"w": np.array([np.nan, 1])}, (1, [2.0]), math.sin, {"f": math.sin}, "text"]


@pytest.mark.parametrize("given", UNCHANGED, ids=str)
def test_what_is_left_as_it_was_does_not_count_as_changed(given):
    assert Function(lambda mine: 1.0, [(given,)]).judge(lambda mine: 1.0).state == "solved"


def test_to_draw_from_a_random_generator_is_no_change():
    answer = Function(lambda generator: generator.normal(), [np.random.default_rng(1)])
    assert answer.judge(lambda generator: generator.normal()).state == "solved"
    assert answer.judge(lambda generator: generator.normal()).state == "solved"
    assert answer.judge(lambda generator: generator.normal() + generator.normal()).state == "wrong"
