"""Lesson 02: its story's figures, its cells against their tested twins, its labs against what they must hide and
grade."""

from importlib.resources import files

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from course_utils.data import load_galileo, load_gps_drive, load_hwfet, load_udds, load_wltc
from course_utils.lessons.integral_as_distance import _exercises_trips, _trips, exercises, labs, lesson
from course_utils.maths import record_area
from course_utils.practice.outcome import SOLVED, WRONG

NOTEBOOK = "02_integral_as_distance.ipynb"


@pytest.fixture(scope="module")
def space(cells):
    """What the notebook's own code defines."""
    names = {"np": np, "udds": load_udds()}
    for cell in ("code-left-sum", "code-rules", "simpson-code"):
        exec(cells[cell][0], names)
    return names


records = st.lists(st.tuples(st.floats(-60, 60), st.floats(0.1, 5)), min_size=2, max_size=30)


@given(record=records)
def test_the_cells_sums_are_those_of_the_package(space, record):
    values, steps = np.array(record).T
    positions = np.cumsum(steps)
    for name, twin in (
        ("left_sum", record_area.left_sum_samples),
        ("right_sum", record_area.right_sum_samples),
        ("trapezoid_sum", record_area.trapezoid_samples),
    ):
        assert space[name](values, positions) == pytest.approx(twin(values, positions), rel=1e-9, abs=1e-9)


def test_the_code_cells_import_no_mathematics_of_the_package(cells):
    assert not [name for name, (source, _) in cells.items() if "course_utils.maths" in source]


def test_the_published_figures_come_from_the_records():
    city, highway, world, drive = load_udds(), load_hwfet(), load_wltc(), load_gps_drive()
    assert record_area.trapezoid_samples(city.speed_mph, city.time_s) / 3600 == pytest.approx(7.4504, abs=5e-5)
    assert record_area.trapezoid_samples(highway.speed_mph, highway.time_s) / 3600 == pytest.approx(10.2567, abs=5e-5)
    assert record_area.trapezoid_samples(world.speed_kmh, world.time_s) / 3600 == pytest.approx(23.266, abs=5e-4)
    assert record_area.trapezoid_samples(drive.speed_mph, drive.time_s) / 3600 == pytest.approx(13.357, abs=5e-4)
    assert record_area.mean_value_samples(city.speed_mph, city.time_s) == pytest.approx(19.592, abs=5e-4)
    assert city.speed_mph.mean() == pytest.approx(19.578, abs=5e-4)
    assert city.speed_mph.sum() == pytest.approx(26_821, abs=1)
    assert load_galileo().distance_punti[-1] == 2123


@pytest.mark.parametrize(
    "cell, figures",
    [
        ("code-left-sum", ["7.3722"]),
        (
            "code-rules",
            ["1369 s: right - left = 0.00000 mi, trapezoid - left = 0.00000 mi", "240 s: right - left = 0.01575 mi"],
        ),
        ("galileo-proof", ["2112 - 2112/n", "their limit: 2112", "2123"]),
        ("both-ways-proof", ["A'(x) - v(x) = 0", "= 0"]),
        ("noise-code", ["0.021", "7.67"]),
        ("expected-code", ["1.0000", "684.5", "19.592"]),
    ],
)
def test_the_notebook_prints_the_figures_of_its_story(cells, cell, figures):
    for figure in figures:
        assert figure in cells[cell][1]


def test_right_minus_left_is_the_step_times_the_change_of_speed():
    city = load_udds()
    part = city.time_s <= 240
    values, positions = city.speed_mph[part], city.time_s[part]
    gap = record_area.right_sum_samples(values, positions) - record_area.left_sum_samples(values, positions)
    assert gap == pytest.approx(values[-1] - values[0])
    assert gap == pytest.approx(56.7)
    assert gap / 3600 == pytest.approx(0.01575)


def test_the_printed_orders_are_1_1_2_2_4(space):
    orders = np.log2(space["errors"](64) / space["errors"](128))
    assert np.round(orders).tolist() == [1, 1, 2, 2, 4]


@pytest.fixture
def slower_city(tmp_path):
    """The city trip with one value changed by hand."""
    lines = (files("course_utils.data") / "epa_udds.csv").read_text(encoding="utf-8").splitlines()
    fields = lines[501].split(",")
    column = lines[0].split(",").index("speed_mph")
    fields[column] = str(float(fields[column]) + 36)
    lines[501] = ",".join(fields)
    path = tmp_path / "udds.csv"
    path.write_text("\n".join(lines), encoding="utf-8")
    return load_udds(path)


def test_a_changed_value_in_the_record_changes_the_answers(monkeypatch, slower_city):
    before = _exercises_trips._four()
    description = labs.covered_odometer()
    description.set(shown=True, t=1369)
    monkeypatch.setattr(_exercises_trips, "load_udds", lambda: slower_city)
    monkeypatch.setattr(_trips, "load_udds", lambda: slower_city)
    assert _exercises_trips._four() - before == pytest.approx([0.01, 0, 0, 0])
    changed = labs.covered_odometer()
    changed.set(shown=True, t=1369)
    assert "7.450 mi" in description.description and "7.460 mi" in changed.description


def test_an_average_of_the_samples_is_refused_and_the_published_mean_is_taken():
    assert exercises.mean_speed.judge(19.59).state == SOLVED
    found = exercises.mean_speed.judge(19.58)
    assert found.state == WRONG and "1369 seconds" in found.message


@pytest.mark.parametrize(
    "answer, says", [(26_821, "lasts only one second"), (7.37, "37 s"), (11.99, "right answer in km")]
)
def test_the_city_miles_know_their_slips(answer, says):
    found = exercises.city_miles.judge(answer)
    assert found.state == WRONG and says in found.message


_REACHED = {
    "level_line": dict(level=[600, 19.7]),
    "gps_drive": dict(level=[600, 44], shown=True),
    "area_so_far": dict(t=25, slope=15, shown=True),
    "squeezed_strip": dict(start=195, width=0.1),
    "reverse_gear": dict(t=20, extra=0),
    "expected_loss_of_a_guess": dict(w=19.5),
}


def test_every_goal_is_open_at_the_start_and_can_be_reached():
    goals = {name: build() for name, build in lesson.labs.items()}
    assert {name for name, lab in goals.items() if lab.goals} == set(_REACHED)
    for name, values in _REACHED.items():
        assert not any(goal.is_reached for goal in goals[name].goals), name
        goals[name].set(**values)
        assert all(goal.is_reached for goal in goals[name].goals), (name, goals[name].description)


@pytest.mark.parametrize("level, reached", [(19.38, False), (19.40, True), (19.79, True), (19.80, False)])
def test_the_level_line_is_graded_within_a_fifth_of_a_mile_an_hour(level, reached):
    lab = labs.level_line()
    lab.set(level=[0, level])
    assert lab.goals[0].is_reached is reached


def test_a_gps_prediction_counts_only_once_it_is_checked():
    lab = labs.gps_drive()
    lab.set(level=[0, 43.3])
    assert not lab.goals[0].is_reached


@pytest.mark.parametrize(
    "name, secret",
    [("covered_odometer", "7.45"), ("gps_drive", "13.357"), ("area_so_far", "47.0"), ("orders_of_error", "error 1")],
)
def test_a_prediction_hides_the_truth_until_it_is_checked(name, secret):
    lab = getattr(labs, name)()
    assert secret not in lab.description
    lab.set(shown=True)
    assert secret in lab.description


def test_areas_below_zero_may_not_be_made_positive():
    found = exercises.area_so_far.judge(
        lambda v, x: np.concatenate([[0], np.cumsum(np.abs((v[:-1] + v[1:]) / 2 * np.diff(x)))])
    )
    assert found.state == WRONG and "counts as negative" in found.message


@pytest.mark.parametrize(
    "answer, says",
    [
        (_exercises_trips._four(1000 / 1609.344, 1609.344), "All in metres"),
        ([11.99024, 16.50655, 23.26628, 21.49613], "All in kilometres"),
        ([10.25669, 7.45039, 23.26628, 13.35707], "swapped"),
    ],
)
def test_the_four_trips_know_their_slips(answer, says):
    found = exercises.four_trips.judge(answer)
    assert found.state == WRONG and says in found.message


@pytest.mark.parametrize("width, narrower", [(200, True), (90, True), (37, False), (1, False)])
def test_a_narrower_last_piece_is_told(width, narrower):
    lab = labs.narrower_rectangles()
    lab.set(width=width)
    assert ("the last is narrower" in lab.description) is narrower


def test_a_car_at_rest_has_no_minus_zero():
    lab = labs.reverse_gear()
    lab.set(t=20)
    assert "-0.00" not in lab.description


def test_the_rule_is_simpson_s():
    lab = labs.orders_of_error()
    lab.set(rule="Simpson")
    assert lab.description.startswith("Simpson's rule, 8 pieces")
