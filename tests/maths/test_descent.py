"""Descent with one weight against its closed form on a parabola."""

import warnings

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from course_utils.maths.descent import behaviour, gradient_descent, step_factor, steps_to_reach


def bowl(theta):
    return 2 * theta


@given(st.floats(-3, 3), st.floats(0, 1.2), st.floats(0.1, 4), st.integers(0, 40))
def test_on_a_parabola_each_step_multiplies_the_distance_by_the_step_factor(start, rate, curvature, steps):
    path = gradient_descent(lambda w: curvature * (w - 1), start, rate, steps)
    assert path.shape == (steps + 1,)
    assert path - 1 == pytest.approx(
        (start - 1) * step_factor(rate, curvature) ** np.arange(steps + 1), rel=1e-9, abs=1e-9 * np.abs(path).max()
    )


@pytest.mark.parametrize("rate, size", [(0.05, "0.22"), (0.3, "0.00"), (0.9, "0.02"), (1.0, "1.80"), (1.05, "12.11")])
def test_the_marble_ends_where_the_story_says_after_20_steps(rate, size):
    assert f"{abs(gradient_descent(bowl, 1.8, rate, 20)[-1]):.2f}" == size


def test_the_documents_loss_of_one_weight_steps_from_1_to_1_4():
    assert gradient_descent(lambda w: 2 * (w - 3), 1.0, 0.1, 1).tolist() == [1.0, 1.4]


def test_a_rate_of_one_half_needs_one_step():
    assert steps_to_reach(gradient_descent(bowl, 1.8, 0.5, 10), 0.0, 0.001) == 1


def test_a_fleeing_walk_reaches_infinity_without_a_warning():
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        path = gradient_descent(lambda w: 4 * w**3, 2.0, 1.0, 20)
    assert path[0] == 2.0 and not np.isfinite(path[-1])


def test_a_slope_that_answers_with_a_python_int_still_gives_floats():
    assert gradient_descent(lambda w: 1, 0, 1, 2).tolist() == [0.0, -1.0, -2.0]


@pytest.mark.parametrize(
    "given_values, complaint",
    [
        ((1.0, -0.1, 5), "must not be negative, got -0.1"),
        ((1.0, np.nan, 5), "learning_rate must be one finite"),
        ((np.inf, 0.1, 5), "start must be"),
        ((1.0, 0.1, -1), "steps must be a whole"),
        ((1.0, 0.1, 2.5), "steps must be a whole"),
    ],
)
def test_a_descent_that_cannot_start_is_refused(given_values, complaint):
    with pytest.raises(ValueError, match=complaint):
        gradient_descent(bowl, *given_values)


def test_steps_to_reach_counts_the_first_visit_and_says_none_for_none():
    assert steps_to_reach([5, 3, 1.05, 4, 1], 1, 0.1) == 2
    assert steps_to_reach([1], 1, 0.1) == 0
    assert steps_to_reach([5, np.inf, np.nan], 1, 0.1) is None
    with pytest.raises(ValueError, match="tolerance must be positive"):
        steps_to_reach([1], 1, 0)


@pytest.mark.parametrize(
    "rate, word",
    [
        (0, "stays"),
        (0.05, "crawls"),
        (0.3, "settles"),
        (0.5, "settles"),
        (0.9, "swings"),
        (1.0, "stays"),
        (1.05, "flees"),
    ],
)
def test_the_bowl_of_the_first_lesson_behaves_as_its_rate_says(rate, word):
    assert behaviour(rate, 2.0) == word


@given(st.floats(0.001, 2), st.floats(0.1, 4))
def test_a_walk_flees_exactly_when_its_path_grows_and_swings_when_it_changes_sides(rate, curvature):
    path = gradient_descent(lambda w: curvature * w, 1.0, rate, 3)
    word = behaviour(rate, curvature)
    assert (word == "flees") == (abs(path[1]) > abs(path[0]))
    assert (word in ("swings", "flees")) == (path[1] < 0 or path[1] > 1) or word == "stays"
