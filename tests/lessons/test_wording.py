import math

import pytest

from course_utils.lessons.wording import counted, number, numbers


@pytest.mark.parametrize(
    "value, digits, text",
    [
        (-0.0, 2, "0.00"),
        (-0.00004, 4, "0.0000"),
        (-0.004, 2, "0.00"),
        (-0.006, 2, "-0.01"),
        (0.0, 1, "0.0"),
        (2.5, 3, "2.500"),
        (-12.04, 1, "-12.0"),
        (-0.4, 0, "0"),
    ],
)
def test_a_number_is_rounded_and_zero_has_no_minus(value, digits, text):
    assert number(value, digits) == text


@pytest.mark.parametrize(
    "value, text", [(1.5, "+1.50"), (-1.5, "-1.50"), (-0.001, "+0.00"), (0.0, "+0.00"), (-math.pi, "-3.14")]
)
def test_a_sign_can_be_asked_for(value, text):
    assert number(value, 2, sign=True) == text


def test_a_place_is_written_in_brackets_and_its_zero_has_no_minus():
    assert numbers((0.204, -0.001, -1.5), 2) == "(0.20, 0.00, -1.50)"
    assert numbers([7.0], 1) == "(7.0)"


@pytest.mark.parametrize("count, text", [(0, "0 steps"), (1, "1 step"), (2, "2 steps"), (300, "300 steps")])
def test_one_of_a_thing_is_not_two(count, text):
    assert counted(count, "step") == text
