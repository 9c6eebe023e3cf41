"""Guesses are counted; too few are told how many, and what that looks like."""

import numpy as np
import pytest

from course_utils.practice import AtLeast, Looks, Slip, self_test

TRUTH = np.arange(200) % 10
LOOKS = [Looks(0.07, 0.13, "That is about what chance gives with ten digits."), Looks(0, 0.01, "All but none.")]


def wrong_in(count, by=1):
    guesses = TRUTH.copy()
    guesses[:count] = (guesses[:count] + by) % 10
    return guesses


@pytest.fixture
def reader():
    return AtLeast(0.95, lambda: TRUTH, looks=LOOKS)


@pytest.mark.parametrize("guesses", [TRUTH, wrong_in(10), list(TRUTH), TRUTH.astype(float), wrong_in(3).tolist()])
def test_enough_right_guesses_in_any_form_are_right(reader, guesses):
    assert reader.judge(guesses).state == "solved"


@pytest.mark.parametrize(
    "guesses, says",
    [
        (wrong_in(11), "189 of 200 are right (94.5%), and 190 are asked for."),
        (np.zeros(200), "20 of 200 are right (10.0%), and 190 are asked for. That is about what chance gives"),
        (wrong_in(200), "0 of 200 are right (0.0%), and 190 are asked for. All but none."),
        (np.eye(10)[TRUTH], "a row of 10 numbers for each"),
        (TRUTH[:100], "a list of 100 numbers; a list of 200 numbers"),
        (7, "one number"),
        ("seven", "not a number"),
        (None, "None"),
    ],
)
def test_too_few_and_what_is_no_list_of_guesses_is_told(reader, guesses, says):
    found = reader.judge(guesses)
    assert found.state == "wrong" and says in found.message


def test_an_exercise_says_how_many_were_right_and_names_slips(make_exercise):
    exercise = make_exercise(
        stub="guesses = ...",
        solution="guesses = scores.argmax(axis=1)",
        slips=[Slip("scores.argmin(axis=1)", "You took the smallest score.")],
        check=AtLeast(0.9, TRUTH),
        context={"scores": np.eye(10)[wrong_in(7)]},
        why="The largest score wins.",
    )
    assert self_test(exercise) == []
    assert exercise.judge(wrong_in(7)).message == "Right: 193 of 200. The largest score wins."


def test_a_share_is_a_share():
    with pytest.raises(ValueError, match="between 0 and 1, got 95"):
        AtLeast(95, TRUTH)
