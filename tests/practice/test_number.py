"""A number is accepted within its tolerance, and the usual slips are named."""

import math

import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from course_utils.practice import Number, Slip, Tolerance


@pytest.fixture
def speed():
    return Number(12.3457, 0.02, unit="m/s", units={"km/h": 1 / 3.6, "mph": 0.44704}, slips=[Slip(11.10, "Segments last different times.")])


def test_within_the_tolerance_is_solved_and_outside_is_not(speed):
    assert speed.judge(12.3457 + 0.0199).state == "solved"
    assert speed.judge(12.3457 + 0.0201).state == "wrong"


def test_a_relative_tolerance_is_a_share_of_the_value():
    answer = Number(2000, "1 %")
    assert answer.judge(2019).state == "solved"
    assert answer.judge(2021).state == "wrong"


@pytest.mark.parametrize("bad", [0, -1, "1", "-1 %", float("nan")])
def test_a_tolerance_must_be_positive_and_stated(bad):
    with pytest.raises(ValueError):
        Tolerance.of(bad)


@pytest.mark.parametrize("answer", [44.4445, 44.4, "44.4 km/h"])
def test_a_unit_slip_is_named(speed, answer):
    found = speed.judge(answer)
    assert found.state == "wrong" and "in km/h" in found.message and "asked for in m/s" in found.message


def test_the_unit_slip_of_degrees_is_named():
    found = Number(math.pi / 6, "0.1 %", unit="radians", units={"degrees": math.pi / 180}).judge(30)
    assert "in degrees" in found.message


def test_a_text_with_the_right_unit_is_solved(speed):
    assert speed.judge("12.35 m / s").state == "solved"


def test_a_wrong_number_with_another_unit_is_not_called_right(speed):
    found = speed.judge("20 km/h")
    assert found.state == "wrong" and "right answer" not in found.message


def test_an_unknown_unit_is_named(speed):
    assert "`furlongs`" in speed.judge("12.35 furlongs").message


def test_a_listed_slip_is_told_its_sentence_even_when_rounded(speed):
    assert speed.judge(11.1).message == speed.judge(11.11).message == "Segments last different times."


def test_a_value_to_compute_is_computed_once_an_answer_and_not_before():
    calls = []
    answer = Number(lambda: calls.append(1) or 5.0, 0.1, slips=[Slip(lambda: 7.0, "seven")])
    assert calls == []
    assert answer.judge(7).message == "seven" and calls == [1]
    assert answer.judge(5).state == "solved" and calls == [1, 1]


def test_the_nearest_slip_wins():
    answer = Number(50, 0.01, slips=[Slip(19.58, "one too many"), Slip(19.60, "sixty")])
    assert answer.judge(19.6).message == "sixty"


def test_a_slip_never_takes_the_right_answer():
    assert Number(19.59, 0.004, slips=[Slip(19.58, "1370 samples bound 1369 seconds")]).judge(19.59).state == "solved"


def test_the_wrong_sign_is_named(speed):
    assert "sign is wrong" in speed.judge(-12.35).message


@pytest.mark.parametrize("given, digits", [(12, 4), (12.3, 4), (10, 4)])
def test_an_answer_rounded_too_far_is_told_how_many_digits(speed, given, digits):
    found = speed.judge(given)
    assert found.state == "wrong"
    assert (f"at least {digits} significant digits" in found.message) == (given != 10)


@pytest.mark.parametrize("factor, words", [(2, "twice"), (0.5, "half"), (1000, "1000 times"), (0.01, "one 100th")])
def test_a_factor_is_named(factor, words):
    assert words in Number(7.3, 0.01).judge(7.3 * factor).message


FACTORS = {
    2: "twice", 0.5: "half", 60: "60 times", 1 / 60: "one 60th of",
    10: "10 times", 100: "100 times", 1e3: "1000 times", 1e6: "1000000 times",
    0.1: "one 10th of", 0.01: "one 100th of", 1e-3: "one 1000th of", 1e-6: "one 1000000th of",
}  # fmt: skip


@pytest.mark.parametrize("factor", FACTORS)
@pytest.mark.parametrize("right", [7.3, -7.3])
def test_every_factor_that_is_often_missing_is_named_in_full(factor, right):
    found = Number(right, "0.1 %").judge(right * factor)
    assert found.message.startswith(f"That is {FACTORS[factor]} the right answer:")


def test_too_small_is_told_from_too_large(speed):
    assert "too small" in speed.judge(9.1).message and "too large" in speed.judge(15.1).message


@pytest.mark.parametrize("given", [0, 0.5, -0.5, 1e30])
def test_a_true_zero_is_compared_without_dividing_by_it(given):
    assert Number(0, 0.1).judge(given).state == ("solved" if given == 0 else "wrong")


@given(st.floats(-1e6, 1e6), st.floats(-1e6, 1e6))
def test_only_what_is_within_the_tolerance_is_ever_solved(truth, answer):
    assume(abs(abs(truth - answer) - 0.01) > 1e-6)
    assert (Number(truth, 0.01).judge(answer).state == "solved") == (abs(truth - answer) <= 0.01)


def test_nan_is_wrong_and_named(speed):
    assert "NaN" in speed.judge(np.nan).message and speed.judge(np.nan).state == "wrong"


@pytest.mark.parametrize("given, shown", [(2.9999999, "2.9999999"), (3.00000004, "3.00000004")])
def test_an_answer_is_shown_with_the_digits_that_tell_it_from_the_right_one(given, shown):
    assert shown in Number(3, 1e-9).judge(given).message


def test_a_slip_is_not_named_when_the_right_value_is_nearer():
    answer = Number(19.5964, 0.004, slips=[Slip(19.582, "divided by 1370 samples")])
    assert "1370" not in answer.judge(19.602).message and "1370" in answer.judge(19.58).message


def test_digits_cut_off_are_told_from_digits_rounded():
    assert "do not cut" in Number(10.4384, 0.005).judge(10.43).message
    assert "do not cut" in Number(-10.4384, 0.005).judge(-10.43).message
    assert "rounded too far" in Number(10.4384, 0.0005).judge(10.44).message


def test_a_unit_that_is_given_is_used_like_one_that_is_guessed():
    answer = Number(12034, 10, unit="m", units={"km": 1000})
    assert answer.judge("12.03 km").message == answer.judge(12.03).message
    assert "too small" in answer.judge("12.01 km").message and "too small" in answer.judge(11.9).message
    assert "right answer in km" in answer.judge("12.03 km").message


SPELLINGS = {
    "m/s": ["m/sec", "m s^-1", "m s**-1", "metres per second", "meter/second", "metre / sec", "M/S"],
    "km/h": ["kmh", "kph", "km/h", "km/hour", "kilometres per hour"],
    "mi": ["mile", "miles"],
    "mph": ["mph", "miles per hour", "mi/h"],
    "s": ["sec", "second", "seconds"],
    "m": ["metre", "metres", "meter", "meters"],
}


@pytest.mark.parametrize("unit, spelling", [(unit, spelling) for unit, spellings in SPELLINGS.items() for spelling in spellings])
def test_a_unit_may_be_spelt_in_many_ways(unit, spelling):
    assert Number(12, 0.1, unit=unit).judge(f"12 {spelling}").state == "solved"
    assert f"right answer in {unit}" in Number(24, 0.1, unit="furlongs", units={unit: 2}).judge(f"12 {spelling}").message


def test_a_number_merely_close_to_a_slip_is_not_called_that_slip():
    steps = Number(688, 0.5, slips=[Slip(691, "You took 0.99 for its exponential.")])
    assert steps.judge(691).message.startswith("You took") and "too large" in steps.judge(692).message
    wait = Number(76.394, 0.01, slips=[Slip(77.6698, "That is the other line.")])
    assert wait.judge(77.67).message == wait.judge(77.7).message == "That is the other line."
    assert "too large" in wait.judge(77.83).message and "too large" in wait.judge(77.5).message
