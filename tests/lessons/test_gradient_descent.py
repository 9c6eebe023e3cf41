"""Lesson 06: its story's figures, its cells against their tested twins, its labs against what they must hide and
grade."""

from importlib.resources import files

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from course_utils.data import load_old_faithful
from course_utils.lessons.gradient_descent import (
    _exercises_limits,
    _exercises_steps,
    _one_weight,
    _ravine,
    _slope_sum,
    exercises,
    labs,
    lesson,
)
from course_utils.maths import descent_nd
from course_utils.maths.surfaces import rosenbrock
from course_utils.practice.outcome import SOLVED, WRONG

NOTEBOOK = "06_gradient_descent.ipynb"


@pytest.fixture(scope="module")
def space(cells):
    """What the notebook's own code defines."""
    names = {"np": np}
    for cell in ("load", "walk-code", "rosenbrock-code", "large-condition", "published-code"):
        exec(cells[cell][0], names)
    return names


def test_the_threshold_of_the_story_is_0_00543():
    curvature, best, _ = _one_weight.old_faithful_parabola()
    assert curvature == pytest.approx(368.3, abs=0.05)
    assert 2 / curvature == pytest.approx(0.00543, abs=5e-6)
    assert best == pytest.approx(0.075628, abs=5e-7)
    assert _exercises_limits._thresholds() == pytest.approx([1.91883e-4, 0.0054305, 1], rel=1e-5)
    assert descent_nd.line_curvatures(load_old_faithful().waiting_min)[-1] == pytest.approx(10_423, abs=0.5)


@pytest.mark.parametrize(
    "cell, figures",
    [
        ("load", ["1.2979", "-27.85"]),
        ("walk-code", ["0.075628", "133.8789"]),
        ("why-numbers", ["368.3"]),
        ("large-condition", ["147,492.0", "1,018,8", "1,273"]),
        ("published-code", ["after 1568 steps", "eruption = -1.874016 + 0.075628 wait"]),
        ("rosenbrock-code", ["0.001997", "from (2.0, 2.0) at rate 0.0019: fled"]),
        ("sum-proof", ["slope added up: -3/4   loss at the end minus at the start: -3/4"]),
        ("flat-proof", ["curvatures [2, -2]"]),
    ],
)
def test_the_notebook_prints_the_figures_of_its_story(cells, cell, figures):
    for figure in figures:
        assert figure in cells[cell][1]


@given(st.lists(st.floats(-2, 2), min_size=1, max_size=4), st.floats(0, 0.6), st.integers(0, 20))
def test_the_cells_walk_ends_where_the_packages_does(space, start, rate, steps):
    end = space["end_of_walk"](_exercises_steps.waves, np.array(start), rate, steps)
    assert end == pytest.approx(
        descent_nd.descent_path(_exercises_steps.waves, start, rate, steps)[-1], rel=1e-9, abs=1e-12
    )


def test_the_cells_formulas_are_those_of_the_package(space):
    curvature, best, least = _one_weight.old_faithful_parabola()
    assert space["loss_of"](0.02) == pytest.approx(least + curvature / 2 * (0.02 - best) ** 2)
    assert space["slope_of"](0.02) == pytest.approx(curvature * (0.02 - best))
    assert space["valley"](np.array([-1.2, 0.7])) == pytest.approx(rosenbrock().gradient(-1.2, 0.7))
    assert space["curvatures_of"](space["wait"]) == pytest.approx(descent_nd.line_curvatures(space["wait"]))


def test_the_code_cells_import_no_mathematics_of_the_package(cells):
    assert not [name for name, (source, _) in cells.items() if "course_utils.maths" in source]


def test_a_changed_wait_in_the_record_changes_the_answer(monkeypatch, tmp_path):
    lines = (files("course_utils.data") / "old_faithful.csv").read_text(encoding="utf-8").splitlines()
    fields = lines[1].split(",")
    fields[lines[0].split(",").index("waiting_min")] = "150"
    path = tmp_path / "old_faithful.csv"
    path.write_text("\n".join([lines[0], ",".join(fields), *lines[2:]]) + "\n", encoding="utf-8")
    before = _exercises_limits._thresholds()
    monkeypatch.setattr(_exercises_limits, "load_old_faithful", lambda: load_old_faithful(path))
    assert _exercises_limits._thresholds()[1] < 0.99 * before[1]
    assert exercises.largest_rates.judge(list(before)).state == WRONG


def test_the_known_slip_is_named():
    found = exercises.largest_rates.judge([2 * value for value in _exercises_limits._thresholds()])
    assert found.state == WRONG and "0.01086 for 0.00543" in found.message
    found = exercises.kind.judge(lambda curvatures: "minimum" if max(curvatures) > 0 else "maximum")
    assert found.state == WRONG and "Check both ways" in found.message


@pytest.mark.parametrize(
    "source",
    [
        "def gradient_descent(gradient, start, learning_rate, steps):\n    path = np.empty((steps + 1, "
        "len(start)))\n    path[0] = start\n"
        "    for k in range(steps):\n        path[k + 1] = path[k] - learning_rate * gradient(path[k])\n    "
        "return path",
        "def gradient_descent(gradient, start, learning_rate, steps):\n    theta = start.copy()\n    path = "
        "[theta.copy()]\n"
        "    while len(path) <= steps:\n        theta -= learning_rate * gradient(theta)\n        "
        "path.append(theta.copy())\n    return path",
    ],
)
def test_other_right_walks_are_taken(source):
    assert exercises.gradient_descent.judge(exercises.gradient_descent.written(source)).state == SOLVED


def test_the_fresh_numbers_of_the_notebook_unpack_in_its_order(cells):
    for name, cell in (
        ("one_step", "one-step-exercise"),
        ("threshold", "threshold-exercise"),
        ("best_rate", "best-rate-exercise"),
    ):
        exercise = getattr(exercises, name)
        left = cells[cell][0].split("=")[0].strip("() \n").rstrip(",")
        assert [part.strip() for part in left.split(",")] == list(exercise.fresh.values())


_REACHED = {
    "rate_on_a_curve": dict(rate=0.00543, step=20),
    "where_does_it_land": dict(guess=[-1.05, 0], shown=True),
    "a_ravine": dict(rate=0.18, step=24),
    "two_basins_walk": dict(start=[0, 0.9], step=40),
    "slope_added_up": dict(steps=144),
    "type_your_own_loss": dict(J="w^4", start=[3, 0], rate=0.1, step=20),
}


def test_every_goal_is_open_at_the_start_and_can_be_reached():
    goals = {name: build() for name, build in lesson.labs.items()}
    goals = {name: lab for name, lab in goals.items() if lab.goals}
    assert set(goals) == set(_REACHED)
    for name, values in _REACHED.items():
        assert not any(goal.is_reached for goal in goals[name].goals), name
        goals[name].set(**values)
        assert all(goal.is_reached for goal in goals[name].goals), (name, goals[name].description)


@pytest.mark.parametrize("name", ["rate_on_a_curve", "a_ravine", "two_basins_walk", "type_your_own_loss"])
def test_play_alone_reaches_no_goal(name):
    lab = getattr(labs, name)()
    for step in range(int(lab.controls["step"].high) + 1):
        lab.set(step=step)
    assert not any(goal.is_reached for goal in lab.goals)


@pytest.mark.parametrize(
    "rate, step, reached", [(0.00542, 40, False), (0.00543, 19, False), (0.00543, 20, True), (0.00544, 40, False)]
)
def test_the_largest_rate_is_graded_to_the_sliders_step(rate, step, reached):
    lab = labs.rate_on_a_curve()
    lab.set(rate=rate, step=step)
    assert lab.goals[0].is_reached is reached
    assert ("flees" in lab.description) is (rate > 0.00543)


@pytest.mark.parametrize("rate, word", [(0.0003, "crawls"), (0.002, "settles"), (0.0048, "swings"), (0.006, "flees")])
def test_the_rate_crosses_all_four_behaviours(rate, word):
    lab = labs.rate_on_a_curve()
    lab.set(rate=rate, step=40)
    assert word in lab.description
    assert ("left the picture" in lab.description) is (word == "flees")


def test_the_fewest_steps_of_the_ravine_beat_every_rate():
    rates = np.linspace(0.01, 0.22, 2000)
    fewest = _ravine.fewest_steps(10.0)
    assert min(_ravine.excess_loss(10.0, rate, fewest - 1) for rate in rates) > 0.9 * _ravine.ENOUGH
    path = descent_nd.descent_path(lambda p: np.array([1.0, 10.0]) * p, _ravine.START, 0.18, fewest)
    assert 0.5 * (path[-1, 0] ** 2 + 10 * path[-1, 1] ** 2) == pytest.approx(_ravine.excess_loss(10.0, 0.18, fewest))


def test_a_landing_is_hidden_until_it_is_checked():
    lab = labs.where_does_it_land()
    assert "-1.072" not in lab.description
    lab.set(guess=[-1.07, 0])
    assert not lab.goals[0].is_reached
    lab.set(shown=True)
    assert "-1.072" in lab.description


def test_finer_steps_bring_the_sum_to_the_loss_lost():
    gaps = [np.subtract(*_slope_sum.lost(_slope_sum.walk(steps))) for steps in (40, 80, 160)]
    assert gaps[0] / gaps[1] == pytest.approx(2, rel=0.05) and gaps[1] / gaps[2] == pytest.approx(2, rel=0.03)


@pytest.mark.parametrize("text", ["3", "ln(w)", "1/w", "exp(exp(w))", "1e90*w^2", "relu(w) - 2", "sqrt(w)", "-w^4"])
def test_any_typed_loss_is_drawn_or_refused_in_words(text):
    lab = labs.type_your_own_loss()
    lab.set(J=text, rate=2.0, step=60)
    assert not lab.fault and lab.frame.is_finite and text in lab.description
    with pytest.raises(ValueError, match="no real value"):
        lab.set(J="ln(-w^2 - 1)")


@pytest.mark.parametrize(
    "text, start, words",
    [
        ("ln(w)", 0.05, "ends at step 1 of 20: w = −1.9500, where J has no real value"),
        ("sqrt(w)", -1.0, "ends at step 0 of 20: w = −1.0000, where J has no real value"),
        ("abs(w)^w", 0.0, "no finite slope can be worked out"),
        ("exp(exp(exp(w)))", 2.2, "leaves the picture at step 1"),
        ("1e16 + w^2", 2.0, "J = 1.000e+16"),
    ],
)
def test_where_a_typed_loss_has_no_number_the_walk_ends_in_words(text, start, words):
    lab = labs.type_your_own_loss()
    lab.set(J=text, start=[start, 0], rate=0.1, step=20)
    assert not lab.fault and lab.frame.is_finite and words.replace("−", "-") in lab.description.replace("−", "-")
    for step in (0, 1, 20):
        lab.set(step=step)
        assert "nan" not in lab.description and "inf" not in lab.description


def test_a_click_near_the_line_to_the_saddle_is_on_it():
    lab = labs.two_basins_walk()
    lab.set(start=[0.02, 0.87], step=40)
    assert lab.goals[0].is_reached and "From (0.00, 0.85)" in lab.description


def test_moving_one_weight_after_the_other_is_refused():
    found = exercises.gradient_descent.judge(_exercises_steps._one_weight_after_the_other)
    assert found.state == WRONG and "whole gradient at the old place" in found.message


@pytest.mark.parametrize(
    "wrong",
    [
        lambda c: "minimum" if c[0] > 0 and c[-1] > 0 else "maximum" if c[0] < 0 and c[-1] < 0 else "saddle",
        lambda c: "saddle" if np.prod(c) < 0 else "minimum" if sum(c) > 0 else "maximum",
    ],
)
def test_a_kind_that_looks_at_some_curvatures_only_is_refused(wrong):
    assert exercises.kind.judge(wrong).state == WRONG


def test_the_gradient_may_be_taken_at_all_places_at_once():
    assert (
        exercises.slope_along.judge(lambda gradient, path: np.sum(gradient(path[:-1]) * np.diff(path, axis=0))).state
        == SOLVED
    )


@pytest.mark.parametrize("steps, enough", [(143, False), (144, True), (145, True), (160, True)])
def test_the_sums_goal_asks_for_enough_steps(steps, enough):
    lab = labs.slope_added_up()
    lab.set(steps=steps)
    assert lab.goals[0].is_reached is enough


@pytest.mark.parametrize("text, reached", [("w^4", True), ("-w^2", False), ("100w", False), ("50w^2", True)])
def test_only_a_loss_with_a_lowest_point_counts_as_too_steep(text, reached):
    lab = labs.type_your_own_loss()
    lab.set(J=text, start=[3, 0], rate=0.1, step=60)
    assert lab.goals[0].is_reached is reached
