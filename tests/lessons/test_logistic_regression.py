"""Lesson 08: its story's figures, its cells against their tested twins, its labs against what they must hide and
grade."""

from importlib.resources import files

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from course_utils.data import load_challenger
from course_utils.lessons.logistic_regression import _descent, _exercises_fit, exercises, labs, lesson
from course_utils.maths import logistic
from course_utils.practice.outcome import SOLVED, WRONG

NOTEBOOK = "08_logistic_regression.ipynb"


@pytest.fixture(scope="module")
def space(cells):
    """What the notebook's own code defines."""
    names = {}
    for cell in (
        "damaged-lab",
        "record-code",
        "line-code",
        "factors-code",
        "loss-code",
        "gradient-check",
        "curvature-code",
        "descent-own",
        "newton-code",
    ):
        exec(cells[cell][0].replace("labs.damaged_flights()", ""), names)
    return names


log_odds = st.lists(st.tuples(st.floats(-30, 30), st.integers(0, 1)), min_size=1, max_size=12)


@given(log_odds)
def test_the_cells_loss_is_that_of_the_package(space, pairs):
    z, y = np.array(pairs).T
    assert space["cross_entropy"](np.array([1.0]), z[:, None], y) == pytest.approx(
        logistic.cross_entropy(z, y), rel=1e-9, abs=1e-12
    )


def test_the_cells_sigmoid_hessian_newton_and_descent_are_those_of_the_package(space):
    X, y = space["X"], space["y"]
    theta = np.array([-0.7, 0.4])
    assert space["sigmoid"](X @ theta) == pytest.approx(logistic.sigmoid(X @ theta))
    assert space["hessian"](logistic.sigmoid(X @ theta), X) == pytest.approx(logistic.hessian(theta, X))
    assert space["newton"](X, y, 8) == pytest.approx(logistic.fit(X, y).theta)
    path = space["gradient_descent"](lambda t: logistic.gradient(t, X, y), [0.5, 1.0], 0.8, 20)
    assert path == pytest.approx(logistic.descent_path(X, y, 0.8, 20, [0.5, 1.0]))


@pytest.mark.parametrize(
    "cell, figures",
    [
        ("record-code", ["7 of 23", "0.02", "4 of 4", "3 of 19", "53 °F and 81 °F"]),
        ("line-prove", ["= p", "sigma' - sigma (1 - sigma) = 0"]),
        ("loss-code", ["nan", "inf"]),
        ("gradient-prove", ["(p (1 - p)): 0", "(p - y): 0"]),
        ("gradient-check", ["formula 0.115023, differences 0.115023"]),
        ("curvature-code", ["8.3e+05", "2.2"]),
        ("boundary-code", ["6 of 219"]),
        ("band-code", ["from 0.48 to 0.9999999"]),
    ],
)
def test_the_notebook_prints_the_figures_of_its_story(cells, cell, figures):
    for figure in figures:
        assert figure in cells[cell][1]


def test_no_cell_before_the_last_exercise_prints_its_answer(cells):
    for name, (_, printed) in cells.items():
        if name == "cold-try":
            break
        assert "0.9996" not in printed and "15.04" not in printed, name


def test_the_published_fit_is_taken_and_the_usual_slips_are_named():
    assert exercises.cold_morning.judge([-0.2322, 15.0429, 0.9996]).state == SOLVED
    for answer, says in (
        ([-1.6024, -1.1076, 0.0], "scaled weights"),
        ([-0.2322, 15.0429, 0.0003912], "no distress"),
        ([-0.2322, 15.0429, 7.846], "log-odds"),
    ):
        found = exercises.cold_morning.judge(answer)
        assert found.state == WRONG and (says in found.message or answer[2] == 0.0), found.message


def test_a_changed_flight_changes_the_answers(tmp_path, monkeypatch):
    text = (files("course_utils.data") / "challenger_orings.csv").read_text(encoding="utf-8")
    path = tmp_path / "flights.csv"
    path.write_text(text.replace("51F,81,200,0,0", "51F,81,200,1,1"), encoding="utf-8")
    changed = load_challenger(path)
    before = _exercises_fit._cold_morning()
    monkeypatch.setattr(_exercises_fit, "load_challenger", lambda: changed)
    assert _exercises_fit._cold_morning()[0] > before[0] + 0.02


_REACHED = {
    "line_to_probability": dict(T=65, w=-0.2),
    "twenty_three_factors": dict(middle=64.8, w=-0.23),
    "degrees_or_scaled": dict(rate=4, steps=30),
    "newton_or_descent": dict(start=[2, 2], steps=2),
    "boundary_by_hand": dict(A=[44 - 29 * 0.26, 14], B=[43 + 22 * 0.26, 21], steep=4),
}


def test_every_goal_is_open_at_the_start_and_can_be_reached():
    found = {name: build() for name, build in lesson.labs.items()}
    assert {name for name, lab in found.items() if lab.goals} == set(_REACHED)
    for name, values in _REACHED.items():
        assert not any(goal.is_reached for goal in found[name].goals), name
        found[name].set(**values)
        assert all(goal.is_reached for goal in found[name].goals), (name, found[name].description)


@pytest.mark.parametrize("name", _REACHED)
def test_play_alone_reaches_no_goal(name):
    lab = getattr(labs, name)()
    for control in list(lab.controls.values()):
        if getattr(control, "play", None):
            for part in np.linspace(0, 1, 41):
                value = (
                    control.low * (control.high / control.low) ** part
                    if control.scale == "log"
                    else control.low + part * (control.high - control.low)
                )
                lab.set(**{control.name: value})
            assert not any(goal.is_reached for goal in lab.goals), control.name
            lab.set(**{control.name: control.start})


@pytest.mark.parametrize(
    "name, values, secret", [("damaged_flights", {}, "4 of 4"), ("band_at_31", {"T": 31}, "0.4816")]
)
def test_a_prediction_hides_the_truth_until_it_is_checked(name, values, secret):
    lab = getattr(labs, name)()
    lab.set(**values)
    assert secret not in lab.description
    lab.set(shown=True)
    assert secret in lab.description


def test_no_steady_rate_leads_anywhere_in_degrees():
    X, y, best = _descent._problem(_descent.DEGREES)
    smallest = logistic.cross_entropy(X @ best, y)
    for rate in (0.0005, 0.001, 0.0015):
        assert logistic.cross_entropy(X @ _descent._path(_descent.DEGREES, rate)[-1], y) > smallest + 0.1


def test_the_two_species_pairs_part_ways():
    lab = labs.runaway_weights()
    lab.set(steps=20_000)
    assert " 0 on the wrong side" in lab.description
    lab.set(pair="Adelie and Chinstrap")
    assert " 6 on the wrong side" in lab.description
