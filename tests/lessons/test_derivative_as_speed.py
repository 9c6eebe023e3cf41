"""Lesson 01: what its cells compute is what the package computes, and its story's figures come from the record."""

import math

import numpy as np
import pytest

from course_utils.data import load_bolt, load_galileo
from course_utils.lessons.derivative_as_speed import exercises, labs
from course_utils.maths import derivative, descent
from course_utils.practice.outcome import NOT_ATTEMPTED, SOLVED

NOTEBOOK = "01_derivative_as_speed.ipynb"
IMPORTS = "import numpy as np\nimport sympy as sp\nfrom course_utils.data import load_bolt, load_falcon, load_galileo\n"


def changed_record(tmp_path, row, seconds):
    """Bolt's record with one time changed, as load_bolt gives it."""
    bolt = load_bolt()
    times = bolt.time_s.copy()
    times[row] = seconds
    path = tmp_path / "bolt.csv"
    path.write_text(
        "distance_m,time_s\n" + "".join(f"{d:.0f},{t:.2f}\n" for d, t in zip(bolt.distance_m, times, strict=True))
    )
    return load_bolt(path)


def test_segment_speeds_of_the_cell_are_the_difference_quotients(run):
    space, said = run("record-table", "segment-speeds")
    bolt = load_bolt()
    np.testing.assert_array_equal(space["speeds"], derivative.difference_quotients(bolt.distance_m, bolt.time_s))
    best = derivative.fastest_segment(bolt.time_s, bolt.distance_m)
    assert (space["distance"][space["i"]], space["speeds"][space["i"]]) == (best.start, best.speed)
    assert "fastest: from 60 m, 12.346 m/s" in said
    assert "whole race 10.44 m/s\nmean of the ten speeds 11.10 m/s" in said


def test_interval_of_the_cell_is_the_one_of_segment_speed_bounds(run):
    space, said = run("record-table", "segment-speeds", "rounding-code", "recap-code")
    bounds = derivative.segment_speed_bounds(10, 7.10 - 6.29, 0.01)
    assert space["low"] == pytest.approx(bounds.low, rel=1e-12) and space["high"] == pytest.approx(
        bounds.high, rel=1e-12
    )
    assert "12.346 m/s, between 12.20 and 12.50 m/s" in said


def test_a_changed_time_changes_the_printed_answer(run, tmp_path):
    changed = changed_record(tmp_path, row=9, seconds=8.70)
    _, said = run("record-table", "segment-speeds", "rounding-code", "recap-code", load_bolt=lambda: changed)
    assert "Bolt's fastest 10 m: 80 m to 90 m" in said
    assert "12.821 m/s, between 12.66 and 12.99 m/s" in said


def test_about_one_race_in_eight_has_another_fastest_segment(run):
    space, _ = run("record-table", "segment-speeds", "rounding-code", "shaken-code")
    assert np.mean(space["winners"] != 6) == pytest.approx(1 / 8, abs=0.01)


def test_secant_slopes_of_the_cell_are_the_package_s(run):
    space, _ = run("quotient-code")
    assert space["slope"] == pytest.approx(float(derivative.secant_slope(space["rolled_to"], 4, -0.001)), rel=1e-12)


def test_differences_of_the_cells_are_the_package_s(run):
    for cell, f, x, h in (("central-code", np.exp, 0.0, 0.001), ("v-code", np.sin, 1.0, 1e-15)):
        space, _ = run(cell)
        assert space["ahead"] == pytest.approx(float(derivative.forward_difference(f, x, h)), rel=1e-12)
        assert space["both"] == pytest.approx(float(derivative.central_difference(f, x, h)), rel=1e-12)


def test_step_of_the_cell_is_a_step_of_gradient_descent(run):
    space, said = run("weight-code")
    assert space["new_w"] == pytest.approx(descent.gradient_descent(lambda w: 2 * (w - 3), 1.0, 0.1, 1)[1], abs=1e-9)
    assert "slope -4.000" in said and "1.400" in said


def test_rocket_s_speeds_are_the_package_s(run):
    space, said = run("rocket-code")
    expected = derivative.central_difference_samples(space["altitude"], space["t"], space["middle"], 45)
    assert space["climb"] == pytest.approx(expected, rel=1e-12)
    assert "299.7 m/s, give or take 50.0" in said and "275.2 m/s, give or take  5.0" in said


def test_sympy_s_limit_is_the_speed_of_galileo_s_ball(run):
    _, said = run("sympy-code")
    assert "at t = 4: 264" in said


@pytest.mark.parametrize(
    ("build", "answer"),
    [
        (labs.bracket_on_the_dots, "12.3"),
        (labs.galileos_steps, "824"),
        (labs.secant_to_tangent, "264"),
        (labs.how_small_an_h, "off by"),
    ],
)
def test_a_prediction_s_answer_is_told_only_after_it_is_locked_in(build, answer):
    lab = build()
    assert answer not in lab.description
    lab.set(shown=True)
    assert answer in lab.description


def test_the_extremes_of_rounding_reach_both_goals():
    lab = labs.drag_the_times()
    lab.set(start=[6.285, 0], end=[7.105, 0])
    assert [goal.is_reached for goal in lab.goals] == [True, False]
    assert "12.195" in lab.description
    lab.set(start=[6.295, 0], end=[7.095, 0])
    assert all(goal.is_reached for goal in lab.goals)
    assert "12.500" in lab.description


def test_the_secant_s_goal_asks_for_the_prediction_first():
    lab = labs.secant_to_tangent()
    lab.set(h=0.002)
    assert not lab.goals[0].is_reached
    lab.set(shown=True)
    assert lab.goals[0].is_reached


def test_a_perfect_sketch_scores_100_and_an_empty_one_nothing():
    lab = labs.sketch_the_slope()
    drawn = [4 * math.pi * math.sin(math.pi * t / 5) for t in lab.controls["drawn"].x]
    lab.set(drive="there and back", shown=True)
    assert not lab.goals[0].is_reached
    lab.set(drawn=drawn)
    assert "Score: 100 of 100." in lab.description and lab.goals[0].is_reached


def test_a_bend_is_magnified_into_a_line_and_a_corner_is_not():
    lab = labs.the_corner()
    lab.set(h=0.001)
    assert "-1.000 from the left, 1.000 from the right" in lab.description and not lab.goals[0].is_reached
    lab.set(shape="a bend, sqrt(t^2 + 0.0025)")
    assert "0.020 apart" in lab.description and lab.goals[0].is_reached


def test_one_step_from_1_at_rate_0_1_reaches_1_4():
    lab = labs.turn_the_weight()
    assert "slope -4.00" in lab.description and "w = 1.400" in lab.description


def test_galileo_s_own_central_difference_is_263():
    assert exercises.galileo_at_four.answer.value == 263
    assert derivative.central_difference_samples(load_galileo().distance_punti, load_galileo().time_intervals, 3) == 263


def test_the_last_exercise_is_answered_by_the_notebook_s_own_steps():
    def fastest(distance, time, rounding):
        speeds = [(d2 - d1) / (t2 - t1) for d1, d2, t1, t2 in zip(distance, distance[1:], time, time[1:], strict=False)]
        i = speeds.index(max(speeds))
        metres, seconds = distance[i + 1] - distance[i], time[i + 1] - time[i]
        return [distance[i], speeds[i], metres / (seconds + rounding), metres / (seconds - rounding)]

    assert exercises.fastest.judge(fastest).state == SOLVED
    assert exercises.fastest.judge(...).state == NOT_ATTEMPTED
    assert "from 60 m, 12.346 m/s, between 12.20 and 12.50" in exercises.fastest.why


def test_the_legend_of_galileo_s_steps_does_not_tell_the_law():
    lab = labs.galileos_steps()
    assert not [
        text
        for axes in lab.figure.axes
        if axes.get_legend()
        for text in axes.get_legend().get_texts()
        if "33" in text.get_text()
    ]


@pytest.mark.parametrize(
    "w, says",
    [
        (3.0000000000000018, "slope 0.00: this is the minimum"),
        (2.999, "slope 0.00: this is the minimum"),
        (2.99, "raising w lowers"),
        (3.01, "raising w raises"),
    ],
)
def test_a_slope_that_reads_0_is_called_the_minimum(w, says):
    lab = labs.turn_the_weight()
    lab.set(weight=[w, 0])
    assert says in lab.description


def test_an_empty_sketch_is_told_the_least_and_the_greatest_speed():
    lab = labs.sketch_the_slope()
    lab.set(drive="from light to light", shown=True)
    assert "lies between 0.0 and 10.0 m/s" in lab.description


@pytest.mark.parametrize("clock, marks", [(0, 0), (1.88, 0), (1.89, 1), (9.58, 10)])
def test_the_race_counts_the_marks_after_the_start(clock, marks):
    lab = labs.the_race()
    lab.set(clock=clock)
    assert f"At {clock:.2f} s" in lab.description and f"passed {marks} of the 10 timed marks" in lab.description


@pytest.mark.parametrize("answer", [lambda t, h: 66 * t, lambda t, h: 264, lambda t, h: 66 * t + 0 * h])
def test_a_limit_for_every_h_is_named_as_the_limit(answer):
    assert "for an h that is not 0 the quotient is still 66 t + 33 h" in exercises.quotient.judge(answer).message
