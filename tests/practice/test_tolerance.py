"""A tolerance is an absolute distance, a share of the right value, or both; rounding noise is never held against
anyone."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from course_utils.practice import Tolerance
from course_utils.practice.rounding import rounded


@pytest.mark.parametrize("given, absolute, relative", [(0.05, 0.05, 0), ("0.5 %", 0, 0.005), (" 2% ", 0, 0.02)])
def test_a_tolerance_is_what_is_written(given, absolute, relative):
    assert Tolerance.of(given) == Tolerance(absolute, relative)


@pytest.mark.parametrize("given", ["12", "0.5", "1 % or so"])
def test_a_text_that_is_no_share_is_refused_in_words(given):
    with pytest.raises(ValueError, match='a text such as "0.5 %"'):
        Tolerance.of(given)


@pytest.mark.parametrize("absolute, relative", [(-1, 2), (2, -1), (0, 0), (float("nan"), 1), (1, float("nan"))])
def test_neither_part_of_a_tolerance_may_be_negative_and_not_both_nothing(absolute, relative):
    with pytest.raises(ValueError, match="a tolerance must be positive"):
        Tolerance(absolute, relative)


def test_the_two_parts_add_up():
    both = Tolerance(1, 0.25)
    assert both.close([74, 126, 73.9, 126.1], [100, 100, 100, 100]).tolist() == [True, True, False, False]
    assert both.tighter(4) == Tolerance(0.25, 0.0625)


def test_a_trillionth_of_the_largest_value_around_counts_as_0():
    share = Tolerance(relative=0.001)
    assert share.close([0.9e-12, -0.9e-12, 1.1e-12, -1.1e-12], 0, 1.0).tolist() == [True, True, False, False]
    assert share.close([0.9e-6, 1.1e-6], 0, 1e6).tolist() == [True, False]
    assert not share.close(1e-300, 0)


@given(st.floats(1e-6, 1e9), st.integers(2, 6), st.sampled_from([1, -1]))
def test_the_truth_rounded_to_the_digits_asked_for_is_right_and_with_one_fewer_it_is_not(size, digits, sign):
    truth, asked = sign * size, Tolerance.of(None, digits=digits)
    assert asked.close(rounded(truth, digits), truth)
    fewer = rounded(truth, digits - 1)
    unit = 10.0 ** (np.floor(np.log10(size)) - digits + 1)
    assert asked.close(fewer, truth) == (abs(fewer - truth) <= 0.5 * unit * (1 + 1e-9))


@given(st.floats(-1e6, 1e6), st.integers(0, 6))
def test_the_truth_rounded_to_the_decimals_asked_for_is_right(truth, decimals):
    asked = Tolerance.of(None, decimals=decimals)
    assert asked.close(round(truth, decimals), truth)
    assert not asked.close(truth + 0.6 * 10.0**-decimals, truth)


def test_each_number_of_a_list_has_digits_of_its_own_and_0_has_none():
    asked = Tolerance.of(None, digits=3)
    assert asked.close([4.38, 0.0123, 0.0], [4.3849, 0.01234, 0.0]).all()
    assert not asked.close([4.37, 0.0122, 1e-9], [4.3849, 0.01234, 0.0]).any()


def test_what_is_asked_for_is_said():
    assert Tolerance.of(None, digits=3).asks == "three significant digits or more"
    assert Tolerance.of(None, decimals=1).asks == "one decimal or more"
    assert Tolerance.of(0.1).asks == ""


@pytest.mark.parametrize("wrong", [{}, {"digits": 3, "decimals": 1}, {"given": 0.1, "digits": 3}])
def test_one_of_tolerance_digits_and_decimals_is_given(wrong):
    with pytest.raises(ValueError, match="one of a tolerance"):
        Tolerance.of(wrong.pop("given", None), **wrong)
