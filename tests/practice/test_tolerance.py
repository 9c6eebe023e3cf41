"""A tolerance is an absolute distance, a share of the right value, or both; rounding noise is never held against
anyone."""

import pytest

from course_utils.practice import Tolerance


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
