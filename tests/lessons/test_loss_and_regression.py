"""Lesson 04: what its cells compute is what the package computes, and its story's figures come from the record."""

import time

import numpy as np
import pytest

from course_utils.data import load_old_faithful
from course_utils.lessons.loss_and_regression import exercises, labs
from course_utils.lessons.loss_and_regression._loss import drawn_squares
from course_utils.lessons.records import eruptions, few_eruptions
from course_utils.maths import regression
from course_utils.practice.outcome import SOLVED, WRONG

NOTEBOOK = "04_loss_and_regression.ipynb"
IMPORTS = "import numpy as np\nimport sympy as sp\nfrom course_utils.data import load_misra1a, load_old_faithful\n"
STORY = ("record-code", "centre-code", "sympy-code", "three-ways-code")


def learners_descent(x, y, rate, steps):
    """As a learner would write it, with plain numbers."""
    mean_x, mean_y = sum(x) / len(x), sum(y) / len(y)
    w = 0.0
    for _ in range(steps):
        w -= rate * sum(-2 * (a - mean_x) * (c - mean_y - w * (a - mean_x)) for a, c in zip(x, y, strict=True)) / len(x)
    return w, mean_y - w * mean_x


def test_a_descent_of_one_s_own_reaches_both_lines_to_six_digits_within_a_second():
    eruption, waiting = (list(values) for values in eruptions())
    start = time.perf_counter()
    wait, other = learners_descent(eruption, waiting, 0.3, 60), learners_descent(waiting, eruption, 0.005, 200)
    assert time.perf_counter() - start < 1
    assert (round(wait[0], 3), round(wait[1], 3)) == (10.730, 33.474)
    assert (round(other[0], 6), round(other[1], 6)) == (0.075628, -1.874016)
    assert exercises.descend.judge(learners_descent).state == SOLVED
    assert exercises.other_way.judge(list(other)).state == SOLVED


def test_by_hand_by_sympy_and_by_differences_agree(run):
    space, _ = run(*STORY)
    expected = regression.mean_square_slopes(space["x_c"], space["y_c"], 4.0)[0]
    assert space["by_hand"] == pytest.approx(expected, rel=1e-12)
    assert space["by_sympy"] == pytest.approx(expected, rel=1e-12)
    assert space["by_differences"] == pytest.approx(expected, rel=1e-8)


def test_loss_and_step_of_the_cells_are_the_package_s(run):
    space, said = run("record-code", "loss-code")
    assert f"loss J = {regression.mean_squared_error(*eruptions(), 10, 36):.3f}" in said
    space, _ = run(*STORY, "step-code")
    assert space["new_w"] == pytest.approx(
        -0.1 * regression.mean_square_slopes(space["x_c"], space["y_c"], 0.0)[0], rel=1e-12
    )


def test_closed_form_of_the_cell_is_the_best_line(run):
    space, said = run(*STORY, "closed-code", "recap-code")
    assert (space["w_best"], space["b_best"]) == pytest.approx(regression.best_line(*eruptions()), rel=1e-12)
    assert "wait = 33.474 + 10.730 x eruption" in said


def test_a_changed_wait_changes_the_printed_answer(run, tmp_path):
    eruption, waiting = eruptions()
    waiting = waiting.copy()
    waiting[0] += 300
    path = tmp_path / "geyser.csv"
    path.write_text(
        "eruption_min,waiting_min\n" + "".join(f"{x},{y:.0f}\n" for x, y in zip(eruption, waiting, strict=True))
    )
    changed = load_old_faithful(path)
    _, said = run(*STORY, "closed-code", load_old_faithful=lambda: changed)
    line = regression.best_line(eruption, waiting)
    assert f"wait = {line.intercept:.3f} + {line.slope:.3f} x eruption" in said and "33.474" not in said


def test_the_wait_s_line_turned_round_is_not_the_lowest_point_of_the_other_loss(run):
    space, _ = run(*STORY, "closed-code", "turned-code")
    expected = regression.mean_square_slopes(space["y_c"], space["x_c"], space["turned"])[0]
    assert space["slope_there"] == pytest.approx(expected, rel=1e-9) and expected > 1


@pytest.mark.parametrize(
    "answer, state, says",
    [
        (76.39, SOLVED, ""),
        (76.4, WRONG, ""),
        (77.67, WRONG, "turned the other regression round"),
        (42.92, WRONG, "intercept"),
    ],
)
def test_the_wait_after_four_minutes(answer, state, says):
    found = exercises.wait_after_four.judge(answer)
    assert found.state == state and says in found.message


def test_the_slips_of_the_story_are_named(monkeypatch):
    monkeypatch.setattr(
        type(exercises.one_step.fresh),
        "values",
        lambda self: {"y": 5, "rate": 0.1} if self.name.endswith("step") else {"p": 2, "q": 4},
    )
    said = {answer: exercises.one_step.judge(answer).message for answer in (1, -1, 2)}
    assert said[1].startswith("Right") and "climbed" in said[-1] and "1/n" in said[2]
    assert exercises.both_at_once.judge([1, 0.6]).state == SOLVED
    assert "new w" in exercises.both_at_once.judge([1, 0.3]).message


def test_the_squares_are_squares_on_the_screen():
    lab = labs.squares()
    x, y = few_eruptions()
    axes = lab.figure.axes
    corners = drawn_squares(x, y, regression.residuals(x, y, 5.0, 45.0))
    for square in corners:
        pixels = axes[0].transData.transform(square)
        wide, high = np.ptp(pixels, axis=0)
        assert wide == pytest.approx(high, rel=1e-6)
    a_minute = [np.diff(panel.transData.transform([[0, 0], [0, 1]]), axis=0)[0, 1] for panel in axes]
    assert a_minute[0] == pytest.approx(a_minute[1], rel=1e-6)


@pytest.mark.parametrize(
    ("build", "goal", "values"),
    [
        (labs.how_long_a_wait, 0, {"wait": [4.0, 78.0], "shown": True}),
        (labs.squares, 0, {"w": 11.1, "b": 31.0}),
        (labs.walk_down, 0, {"rate": 0.39, "steps": 3}),
        (labs.two_regressions, 0, {"slope": 10.7}),
        (labs.two_regressions, 1, {"slope": 13.2, "miss": "sideways: the eruption is predicted"}),
        (labs.outlier_leash, 0, {"outlier": [5.0, 8.0]}),
    ],
)
def test_goals_are_reached_by_a_hand_and_not_at_the_start(build, goal, values):
    lab = build()
    assert not any(each.is_reached for each in lab.goals)
    lab.set(**values)
    assert lab.goals[goal].is_reached


@pytest.mark.parametrize(
    ("build", "play"),
    [(labs.squares, "w"), (labs.squares, "b"), (labs.walk_down, "steps"), (labs.how_long_a_wait, "seen")],
)
def test_play_alone_reaches_no_goal(build, play):
    lab = build()
    control = lab.controls[play]
    for value in np.arange(control.low, control.high + control.step / 2, control.step):
        lab.set(**{play: value})
    assert not any(goal.is_reached for goal in lab.goals)


def test_predictions_are_answered_only_after_the_reveal():
    for build, answer in ((labs.how_long_a_wait, "78.1"), (labs.two_regressions, "13.22")):
        lab = build()
        assert answer not in lab.description
        lab.set(shown=True)
        assert answer in lab.description


def test_a_walk_that_flees_is_said_and_drawn():
    lab = labs.walk_down()
    lab.set(rate=0.85, steps=20)
    assert "left the picture" in lab.description and not lab.fault


def test_three_losses_answer_an_outlier_differently():
    lab = labs.outlier_leash()
    lab.set(outlier=[4.9, 8.0])
    x, y = few_eruptions()
    x, y = np.append(x[:-1], 4.9), np.append(y[:-1], 8.0)
    square, huber, absolute = (
        regression.best_line(x, y).slope,
        regression.huber_line(x, y, 5.0).slope,
        regression.absolute_line(x, y).slope,
    )
    assert square < 6 < 9 < huber < absolute
    assert f"least squares {square:.2f}, Huber {huber:.2f}, least absolute miss {absolute:.2f}" in lab.description
