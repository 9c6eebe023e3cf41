"""Lesson 07: its story's figures, its cells against their tested twins, its labs against what they must hide and
grade."""

import re
from importlib.resources import files

import numpy as np
import pytest
import sympy as sp

from course_utils.data import load_old_faithful
from course_utils.lessons import records
from course_utils.lessons.optimisers import (
    _exercises_limits,
    _exercises_walks,
    _walkers,
    exercises,
    labs,
    lesson,
)
from course_utils.maths import minibatch, optimisers
from course_utils.practice.outcome import SOLVED, WRONG

NOTEBOOK = "07_optimisers.ipynb"


@pytest.fixture(scope="module")
def space(cells):
    """What the notebook's own code defines."""
    names = {"np": np, "sp": sp}
    for cell in (
        "record-code",
        "plain-code",
        "momentum-code",
        "nesterov-code",
        "rmsprop-code",
        "adam-code",
        "noise-code",
    ):
        exec(cells[cell][0], names)
    return names


@pytest.mark.parametrize(
    "rule, rate", [("plain", 0.05), ("momentum", 0.02), ("nesterov", 0.02), ("rmsprop", 0.2), ("adam", 1.0)]
)
def test_the_cells_rules_are_those_of_the_package(space, rule, rate):
    own = np.array(space[rule](space["gradient"], np.zeros(2), rate, 60))
    assert own == pytest.approx(getattr(optimisers, rule)(space["gradient"], [0.0, 0.0], rate, 60), rel=1e-9)


def test_the_cells_gradient_and_count_are_those_of_the_package(space):
    record = load_old_faithful()
    theta = np.array([3.0, -4.0])
    assert space["gradient"](theta) == pytest.approx(
        minibatch.line_gradient(record.eruption_min, record.waiting_min, theta)
    )
    path = space["momentum"](space["gradient"], np.zeros(2), 0.02, 300)
    assert space["steps_needed"](path) == optimisers.stays_within(
        [space["loss"](theta) for theta in path], 1.01 * space["least"]
    )


def test_the_hover_of_the_cell_is_the_predicted_one(space):
    assert space["hover"](0.1, 4) == pytest.approx(
        minibatch.hover_variance(0.1, 2, 4 * load_old_faithful().waiting_min.var(), 4), rel=0.1
    )


@pytest.mark.parametrize(
    "cell, figures",
    [
        ("curvature-code", ["0.1806 and 28.74", "ratio 159", "0.0696"]),
        ("plain-code", ["0.05: 300 steps"]),
        ("momentum-code", ["0.02: 91 steps"]),
        ("nesterov-code", ["60 steps"]),
        ("limit-proof", ["2*(beta + 1)/lambda", ": 0"]),
        (
            "race-code",
            [
                "plain     about 300",
                "momentum  about 90",
                "rmsprop   about 240",
                "adam      about 90 steps, at rate 10",
            ],
        ),
        ("memory-code", ["about 200 steps"]),
        ("scaling-code", ["loss 34.72, least 34.72", "147,492", "169,8"]),
        ("batch-proof", ["31/4 and 31/6"]),
    ],
)
def test_the_notebook_prints_the_figures_of_its_story(cells, cell, figures):
    for figure in figures:
        assert figure in cells[cell][1]


def test_the_other_way_round_six_decimals_take_plain_descent_over_a_million_steps():
    record = load_old_faithful()
    z = np.column_stack([record.waiting_min, np.ones(len(record))])
    hessian = 2 * z.T @ z / len(z)
    curvatures, axes = np.linalg.eigh(hessian)
    away = axes.T @ (np.zeros(2) - minibatch.line_minimum(record.waiting_min, record.eruption_min))
    rate = 2 / curvatures.sum()  # the best one

    def distance(steps):
        return float(np.abs(axes @ (away * (1 - rate * curvatures) ** steps)).max())

    assert distance(1_000_000) > 5e-7 > distance(1_200_000)


def test_adam_with_a_steady_v_is_a_heavy_ball_with_the_cards_limit():
    """m is 1 - beta1 times the ball's velocity: with v held still, Adam's rate counts (1 - beta1) / sqrt(v) times."""
    beta, curvature, root = 0.9, 2.0, 3.0
    for share, settles in ((0.99, True), (1.01, False)):
        rate = share * 2 * (1 + beta) / curvature * root / (1 - beta)
        theta, m = 1.0, 0.0
        for _ in range(5000):
            m = beta * m + (1 - beta) * curvature * theta
            theta = theta - rate * m / root
        assert (abs(theta) < 1e-3) is settles


def test_rmsprops_rounded_count_does_not_hang_on_rounding():
    """Its last swings amplify the last digits of every slope; the printed `about 240` must not."""
    course, random = _walkers.old_faithful(), np.random.default_rng(0)
    for size in (1e-16, 1e-14, 1e-12, 1e-10):
        for _ in range(5):
            path = optimisers.rmsprop(
                lambda theta: course.gradient(theta) * (1 + size * random.normal(size=2)), course.start, 0.2, 400
            )
            assert round(optimisers.stays_within(course.excess(*path.T), course.finish), -1) == 240


def test_each_rule_of_the_race_has_the_best_rate_of_the_grid():
    for name, course in _walkers.courses().items():
        for rule, chosen in zip(_walkers.RULES, course.rates, strict=True):
            found = []
            for rate in _walkers.GRID:
                with np.errstate(all="ignore"):
                    excess = course.excess(*rule.walk(course.gradient, course.start, rate, _walkers.STEPS).T)
                arrival = optimisers.stays_within(excess, course.finish)
                found.append(
                    (
                        np.inf if arrival is None else arrival,
                        np.nan_to_num(excess[-1] if arrival is None else 0.0, nan=np.inf),
                        rate,
                    )
                )
            best = min(found)
            own = next(entry for entry in found if entry[2] == chosen)
            assert own[:2] == pytest.approx(best[:2], abs=3), (name, rule.name, best)
            assert (own[0] == np.inf) == (best[0] == np.inf)


def test_the_courses_gradient_is_that_of_its_excess():
    for name, course in _walkers.courses().items():
        point, h = np.array([0.7, 1.3]), 1e-5
        slopes = [(course.excess(*(point + h * e)) - course.excess(*(point - h * e))) / (2 * h) for e in np.eye(2)]
        assert course.gradient(point) == pytest.approx(slopes, rel=1e-5), name


@pytest.fixture
def changed_record(tmp_path):
    lines = (files("course_utils.data") / "old_faithful.csv").read_text(encoding="utf-8").splitlines()
    column = lines[0].split(",").index("waiting_min")
    fields = lines[5].split(",")
    fields[column] = str(float(fields[column]) + 60)
    lines[5] = ",".join(fields)
    path = tmp_path / "old_faithful.csv"
    path.write_text("\n".join(lines), encoding="utf-8")
    return load_old_faithful(path)


def test_a_changed_value_in_the_record_changes_the_answers(monkeypatch, changed_record):
    before, ball = _exercises_walks._line(), labs.noise_ball().description
    for module in (_exercises_limits, records):
        monkeypatch.setattr(module, "load_old_faithful", lambda: changed_record)
    assert np.abs(_exercises_walks._line() - before).max() > 0.01
    assert labs.noise_ball().description != ball


def test_the_published_line_is_the_answer():
    assert _exercises_walks._line() == pytest.approx([10.730, 33.474], abs=1e-3)
    assert exercises.reach_the_line.judge([10.730, 33.474]).state == SOLVED
    assert exercises.reach_the_line.judge([10.72, 33.474]).state == WRONG


@pytest.mark.parametrize(
    "answer, says",
    [
        ([33.474, 10.730], "swapped"),
        ([0.075628, -1.874016], "predicts the eruption"),
        ([13.2226, 24.7794], "turned round"),
    ],
)
def test_the_last_exercise_knows_its_slips(answer, says):
    found = exercises.reach_the_line.judge(answer)
    assert found.state == WRONG and says in found.message


@pytest.mark.parametrize("epsilon_inside", [False, True])
def test_epsilon_may_stand_inside_or_outside_the_root(epsilon_inside):
    def rms(theta, s, slope, rate, beta):
        s = beta * s + (1 - beta) * slope**2
        return theta - rate * slope / (np.sqrt(s + 1e-8) if epsilon_inside else np.sqrt(s) + 1e-8), s

    assert exercises.rmsprop_step.judge(rms).state == SOLVED


_REACHED = {
    "who_first": dict(first="momentum", shown=True),
    "heavy_ball": dict(beta=0.9, alpha=1.88),
    "noise_ball": dict(batch=4, rate=0.01),
    "cooling": dict(first=0.1, decay=0.06),
}


def test_every_goal_is_open_at_the_start_and_can_be_reached():
    built = {name: build() for name, build in lesson.labs.items()}
    assert {name for name, lab in built.items() if lab.goals} == set(_REACHED)
    for name, values in _REACHED.items():
        assert not any(goal.is_reached for goal in built[name].goals), name
        built[name].set(**values)
        assert all(goal.is_reached for goal in built[name].goals), (name, built[name].description)


@pytest.mark.parametrize("alpha, reached", [(1.86, False), (1.88, True), (1.90, False), (1.92, False)])
def test_the_ball_is_graded_to_the_sliders_step(alpha, reached):
    lab = labs.heavy_ball()
    lab.set(beta=0.9, alpha=alpha)
    assert lab.goals[0].is_reached is reached


def test_play_alone_reaches_no_goal():
    for name, build in lesson.labs.items():
        for control in build().controls.values():
            if getattr(control, "play", None):
                lab = build()
                for value in control.samples():
                    lab.set(**{control.name: value})
                assert not any(goal.is_reached for goal in lab.goals), name


def test_the_prediction_hides_who_is_first_until_it_is_checked():
    lab = labs.who_first()
    for step in (0, 150, 300):
        lab.set(step=step)
        assert "86" not in lab.description and "for good" not in lab.description
    lab.set(shown=True)
    assert "Adam 86, momentum 91" in lab.description


@pytest.mark.parametrize(
    "alpha, beta, says",
    [
        (0.04, 0.0, "without swinging"),
        (0.04, 0.9, "swings and settles"),
        (0.9, 0.0, "side to side"),
        (1.9, 0.9, "for ever"),
        (1.92, 0.9, "flees"),
    ],
)
def test_the_balls_behaviour_is_named(alpha, beta, says):
    lab = labs.heavy_ball()
    lab.set(alpha=alpha, beta=beta)
    assert says in lab.description


@pytest.mark.parametrize("rate, batch", [(0.05, 4), (0.1, 16), (0.2, 8)])
def test_the_ring_has_the_radius_of_its_cloud(rate, batch):
    lab = labs.noise_ball()
    lab.set(rate=rate, batch=batch)
    predicted, found = (float(number) for number in re.findall(r"\d\.\d{3}", lab.description))
    assert found == pytest.approx(predicted, rel=0.2)
