"""A number is accepted within its tolerance, and the usual slips are named."""

import math

import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from course_utils.practice import Number, Slip, Tolerance
from course_utils.practice.units import counted
from tests.practice.knowing import Knowing


@pytest.fixture
def speed():
    return Knowing(
        Number(12.3457, 0.02, unit="m/s", units={"km/h": 1 / 3.6, "mph": 0.44704}),
        [Slip(11.10, "Segments last different times.")],
    )


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
    assert found.message == "Not yet: 20 km/h is 5.55556 m/s, too small."


def test_the_right_number_with_the_wrong_unit_is_wrong(speed):
    found = speed.judge("12.35 km/h")
    assert (found.state, found.message) == ("wrong", "Not yet: 12.35 km/h is 3.43056 m/s, too small.")


def test_a_value_to_compute_keeps_its_unit_and_its_other_units():
    answer = Number(lambda: 12.3457, 0.02, unit="m/s", units={"km/h": 1 / 3.6})
    assert answer.judge("12.35 m/s").state == "solved"
    for handed_in in (44.4, "44.4 km/h"):
        assert "right answer in km/h; it is asked for in m/s" in answer.judge(handed_in).message


def test_a_text_with_its_unit_may_come_in_an_array_of_one(speed):
    assert speed.judge(np.array("12.35 m/s")).state == speed.judge(np.array(["12.35 m/s"])).state == "solved"
    assert "2 numbers" in speed.judge(np.array([12.35, 12.35])).message


def test_an_unknown_unit_is_named(speed):
    message = "`furlongs` is not a unit this exercise knows; the answer is asked for in m/s."
    assert speed.judge("12.35 furlongs").message == message


@pytest.mark.parametrize(
    "answer, said",
    [
        ("688 steps", "688 is right; hand it in as a number alone, without `steps`."),
        ("688.0 m/s", "688.0 is right; hand it in as a number alone, without `m/s`."),
        ("702 steps", "Close, but 702 is a little too large. And hand in the number alone, without `steps`."),
        ("1376 volts", "That is twice the right answer: look for the factor that is missing, or there once too often. "
         "And hand in the number alone, without `volts`."),
        ("12 small steps", "Not yet: 12 is too small. And hand in the number alone, without `small steps`."),
    ],
)  # fmt: skip
def test_where_no_unit_is_asked_for_the_number_is_judged_and_asked_for_alone(answer, said):
    for value in (688, lambda: 688):
        found = Number(value, 0.5).judge(answer)
        assert (found.state, found.message) == ("wrong", said)


def test_a_word_that_is_part_of_the_number_is_no_unit():
    assert (
        Number(np.pi * 2, 0.01).judge("2 pi").state == Number(np.pi * 2, 0.01, unit="m").judge("2 pi").state == "solved"
    )


@pytest.mark.parametrize(
    "answer, said",
    [
        ("15 km", "Not yet: 15 km is 9.32057 mi, too small."),
        ("15 kilometres", "Not yet: 15 km is 9.32057 mi, too small."),
        ("1 km", "Not yet: 1 km is 0.621371 mi, too small."),
        ("50 miles", "Not yet: 50 mi is too large."),
        ("42 km", "Close, but 42 km is 26.0976 mi, a little too small."),
        ("1609.344 m", "Not yet: 1609.34 m is 1 mi, too small."),
    ],
)
def test_a_number_in_another_unit_is_named_as_it_was_given(answer, said):
    assert Number(26.2, 0.05, unit="mi", units={"km": 1 / 1.609344, "m": 1 / 1609.344}).judge(answer).message == said


@pytest.mark.parametrize(
    "plural, singular",
    [
        ("radians", "radian"),
        ("degrees", "degree"),
        ("metres per second", "metre per second"),
        ("small steps", "small step"),
        ("inches", "inch"),
        ("boxes", "box"),
        *[(same, same) for same in ("km/h", "s", "ms", "fps", "gauss", "radius", "m/s", "dozen", "punti per interval")],
    ],
)
def test_one_of_a_unit_is_said_in_the_singular(plural, singular):
    assert counted("1", plural) == f"1 {singular}" and counted("-1", plural) == f"-1 {singular}"
    assert counted("2", plural) == f"2 {plural}" and counted("0.1", plural) == f"0.1 {plural}"


def test_another_unit_is_explained_by_one_of_it():
    angle = Number(57.2958, "0.05 %", unit="degrees", units={"radians": 57.2958})
    assert "asked for in degrees (1 radian is 57.2958 degrees)." in angle.judge(1).message
    assert angle.judge("1 rad").message == angle.judge(1).message


@pytest.mark.parametrize("unit, spelling", [("steps", "step"), ("years", "YEAR")])
def test_the_singular_of_a_unit_is_the_same_unit(unit, spelling):
    assert Number(12, 0.1, unit=unit).judge(f"12 {spelling}").state == "solved"


def test_a_single_step_too_few_is_one_step():
    assert Number(7, 0.1, unit="steps").judge("1 step").message == "Not yet: 1 step is too small."
    assert Number(7, 0.1, unit="steps").judge(-1).message == "Not yet: -1 step is too small."
    assert Number(7, 0.1, unit="steps").judge(3).message == "Not yet: 3 steps is too small."


def test_a_given_unit_is_named_beside_a_tight_tolerance_like_a_guessed_one():
    tight = Number(12.3457, 0.001, unit="m/s", units={"km/h": 1 / 3.6})
    assert "right answer in km/h" in tight.judge(44.4).message
    assert tight.judge("44.4 km/h").message == tight.judge(44.4).message
    assert tight.judge("44.44 km/h").message == tight.judge(44.44).message
    assert tight.judge("44 km/h").message == "Close, but 44 km/h is 12.2222 m/s, a little too small."


def test_a_given_unit_is_not_given_a_second_time():
    # 160 km/h is 44.44 m/s, and 44.44 km/h would be right: but that is not what was said.
    speed = Number(12.3457, 0.02, unit="m/s", units={"km/h": 1 / 3.6})
    assert speed.judge("160 km/h").message == "Not yet: 160 km/h is 44.4444 m/s, too large."


def test_a_listed_slip_is_told_its_sentence_even_when_rounded(speed):
    assert speed.judge(11.1).message == speed.judge(11.11).message == "Segments last different times."


def test_a_value_to_compute_is_computed_once_an_answer_and_not_before():
    calls = []
    answer = Knowing(Number(lambda: calls.append(1) or 5.0, 0.1), [Slip(7.0, "seven")])
    assert calls == []
    assert answer.judge(7).message == "seven" and calls == [1]
    assert answer.judge(5).state == "solved" and calls == [1, 1]


def test_the_nearest_slip_wins():
    answer = Knowing(Number(50, 0.01), [Slip(19.58, "one too many"), Slip(19.60, "sixty")])
    assert answer.judge(19.6).message == "sixty"


def test_a_slip_never_takes_the_right_answer():
    assert (
        Knowing(Number(19.59, 0.004), [Slip(19.58, "1370 samples bound 1369 seconds")]).judge(19.59).state == "solved"
    )


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
    2: "twice",
    0.5: "half",
    60: "60 times",
    1 / 60: "one 60th of",
    10: "10 times",
    100: "100 times",
    1e3: "1000 times",
    1e6: "1000000 times",
    0.1: "one 10th of",
    0.01: "one 100th of",
    1e-3: "one 1000th of",
    1e-6: "one 1000000th of",
}


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
    answer = Knowing(Number(19.5964, 0.004), [Slip(19.582, "divided by 1370 samples")])
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


@pytest.mark.parametrize(
    "unit, spelling", [(unit, spelling) for unit, spellings in SPELLINGS.items() for spelling in spellings]
)
def test_a_unit_may_be_spelt_in_many_ways(unit, spelling):
    assert Number(12, 0.1, unit=unit).judge(f"12 {spelling}").state == "solved"
    assert (
        f"right answer in {unit}" in Number(24, 0.1, unit="furlongs", units={unit: 2}).judge(f"12 {spelling}").message
    )


def test_a_number_merely_close_to_a_slip_is_not_called_that_slip():
    steps = Knowing(Number(688, 0.5), [Slip(691, "You took 0.99 for its exponential.")])
    assert steps.judge(691).message.startswith("You took") and "too large" in steps.judge(692).message
    wait = Knowing(Number(76.394, 0.01), [Slip(77.6698, "That is the other line.")])
    assert wait.judge(77.67).message == wait.judge(77.7).message == "That is the other line."
    assert "too large" in wait.judge(77.83).message and "too large" in wait.judge(77.5).message


def test_a_larger_slip_is_met_within_the_tolerance_and_a_smaller_one_within_its_share_of_it():
    answer = Knowing(Number(10, 0.1), [Slip(400, "large"), Slip(1, "small")])
    assert answer.judge(400.09).message == "large" and "too large" in answer.judge(400.2).message
    assert answer.judge(1.009).message == "small" and "too small" in answer.judge(1.02).message


def test_beside_a_right_zero_a_slip_is_met_within_the_tolerance():
    answer = Knowing(Number(0, 0.1), [Slip(2, "The two halves add up.")])
    assert answer.judge(2.09).message == "The two halves add up." and "too large" in answer.judge(2.11).message


def test_what_rounds_both_a_slip_and_the_right_value_belongs_to_the_nearer():
    # 1.23 is 1.2345 and 1.231 to three digits, and nearer to 1.231.
    assert "rounded too far" in Knowing(Number(1.231, 0.0005), [Slip(1.2345, "the slip")]).judge(1.23).message
    assert "rounded too far" in Number(1.231, 0.0005, unit="m", units={"ell": 1.231 / 1.2345}).judge(1.23).message
    assert Knowing(Number(1.238, 0.0005), [Slip(1.2345, "the slip")]).judge(1.23).message == "the slip"


def test_digits_cut_off_are_not_blamed_where_rounding_them_would_not_do_either():
    found = Number(10.4384, 0.0005).judge(10.43)
    assert found.message == "Close: you rounded too far. Give at least 5 significant digits."


@pytest.mark.parametrize(
    "right, given, digits", [(1.04, 1, 0), (1.046, 1.05, 4), (96, 100, 0), (964, 960, 3), (94, 100, 0)]
)
def test_a_number_is_called_rounded_with_two_digits_or_more_and_within_a_twentieth(right, given, digits):
    found = Number(right, 0.001).judge(given).message
    assert found.startswith("Close: you rounded" if digits else ("Close, but", "Not yet:"))
    assert f"at least {digits} significant digits" in found or not digits


def test_a_tiny_number_is_judged_like_any_other():
    answer = Number(1.234e-12, "0.1 %")
    assert answer.judge(1.2341e-12).state == "solved"
    assert "do not cut" in Number(1.2378e-12, "0.05 %").judge(1.237e-12).message
    assert answer.judge(1.22e-12).message == "Close, but 1.22e-12 is a little too small."
    assert answer.judge(1.2e-12).message == "Close: you rounded too far. Give at least 4 significant digits."


@pytest.mark.parametrize(
    "given, said",
    [
        (104.9, "Close, but 104.9 m is a little too large."),
        (95.03, "Close, but 95.03 m is a little too small."),
        (105.1, "Not yet: 105.1 m is too large."),
        (94.7, "Not yet: 94.7 m is too small."),
    ],
)
def test_up_to_a_twentieth_off_is_close(given, said):
    assert Number(100, 0.01, unit="m").judge(given).message == said
    assert Number(100, 0.01).judge(given).message == said.replace(" m ", " ")


def test_numbers_are_alike_when_they_are_twenty_times_nearer_than_an_answer_must_be():
    assert Number(33, 0.5).alike(33, "33.02") and not Number(33, 0.5).alike(33, 33.03)
    assert Number(200, "1 %").alike(200, 200.09) and not Number(200, "1 %").alike(200, 200.11)
