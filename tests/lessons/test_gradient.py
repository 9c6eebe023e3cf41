"""Lesson 05: what its cells compute is what the package computes, its figures come from the record, and its goals can
be reached by hand only."""

import re

import numpy as np
import pytest
from scipy.optimize import minimize

from course_utils.data import load_old_faithful
from course_utils.lessons.gradient import exercises, labs
from course_utils.lessons.gradient._hike import CLICKS, START
from course_utils.lessons.gradient._units import downhill_and_home
from course_utils.maths import gradient, surfaces

NOTEBOOK = "05_gradient.ipynb"
IMPORTS = (
    "import numpy as np\nimport sympy as sp\nfrom course_utils.data import load_old_faithful, load_penguins\n"
    "from course_utils.lessons.gradient import exercises\n"
)


def changed_record(tmp_path):
    """Old Faithful with the waits turned round, so that long eruptions are followed by short waits."""
    record = load_old_faithful()
    rows = zip(record.eruption_min, 140 - record.waiting_min, strict=True)
    path = tmp_path / "geyser.csv"
    path.write_text("eruption_min,waiting_min\n" + "".join(f"{e},{w}\n" for e, w in rows))
    return load_old_faithful(path)


def test_slopes_of_the_line_are_the_ones_of_the_exercise_and_both_positive(run):
    space, said = run("record-code", "knobs-code")
    expected = exercises.line_gradient.answer.reference(space["eruption"], space["wait"], 6.0, 55.0)
    np.testing.assert_allclose([space["slope_w"], space["slope_b"]], expected, rtol=1e-6)
    assert "slope along w 22.81, along b 10.06" in said


def test_a_changed_record_changes_the_slopes(run, tmp_path):
    changed = changed_record(tmp_path)
    space, said = run("record-code", "knobs-code", load_old_faithful=lambda: changed)
    assert "22.81" not in said and space["slope_b"] != pytest.approx(10.06, abs=0.1)


def test_at_the_published_line_both_slopes_are_zero_to_its_rounding(run):
    space, said = run("record-code", "knobs-code", "level-code")
    assert "slopes   0.007 and   0.002" in said
    found = minimize(
        lambda p: space["line_loss"](*p),
        [6, 55],
        method="Nelder-Mead",
        options={"xatol": 1e-8, "fatol": 1e-12, "maxiter": 4000},
    )
    np.testing.assert_allclose(found.x, [10.730, 33.474], atol=6e-4)


def test_downhill_is_far_from_homeward_and_turns_w_down_first(run):
    space, said = run("record-code", "knobs-code", "units-code")
    assert "78.6 degrees" in said
    assert gradient.angle_between(space["downhill"], space["home"]) == pytest.approx(78.6, abs=0.05)
    # Along the steepest way, in ever smaller steps, w falls before it rises to the published 10.730.
    theta, way = np.array([6.0, 55.0]), []
    slope = exercises.line_gradient.answer.reference
    for _ in range(4000):
        theta = theta - 0.02 * slope(space["eruption"], space["wait"], *theta)
        way.append(theta[0])
    assert min(way) < 5.3 and way[-1] == pytest.approx(10.730, abs=0.01)


def test_cells_of_the_surface_are_the_package_s(run):
    hills = surfaces.hilly()
    space, said = run("partial-code", "partial-sympy", "rate-code", "rate-sympy", "claims-code")
    np.testing.assert_allclose(space["grad"], hills.gradient(-2.0, 1.2), atol=1e-8)
    assert space["grad"] @ space["u"] == pytest.approx(
        gradient.rate_along(hills.gradient(-2.0, 1.2), space["u"]), abs=1e-8
    )
    assert "rate minus grad . u: 0" in said and "(-g1*u2 + g2*u1)**2" in said
    assert re.findall(r"y \+ cos\(x \+ y\) is off by ([\d.]+)", said) == ["0.000000", "0.000000"]


def test_quadratic_of_the_cell_is_the_package_s_and_its_orders_are_two_and_three(run):
    space, said = run("partial-code", "partial-sympy", "fit-code")
    hills, d = surfaces.hilly(), space["d"]
    model = gradient.quadratic_model(hills.value(-1.2, 0.4), hills.gradient(-1.2, 0.4), hills.hessian(-1.2, 0.4), *d)
    assert space["bowl"] == pytest.approx(float(model), rel=1e-12)
    plane, bowl = (
        np.abs([float(x) for x in re.findall(rf"{what} off by (-?[\d.]+)", said)]) for what in ("plane", "bowl")
    )
    assert plane[1] / plane[2] == pytest.approx(4, rel=0.1) and bowl[1] / bowl[2] == pytest.approx(8, rel=0.1)


def test_cost_is_two_values_a_weight_and_the_formula_is_right(run):
    space, said = run("cost-define", "cost-code", "network-code")
    assert list(space["ratios"]) == [10, 100, 1000, 10_000] and said.count("True") == 4
    assert [int(count.replace(",", "")) for count in re.findall(r"([\d,]+) values of the loss, more", said)] == [
        20,
        200,
        2000,
        20_000,
    ]
    loss, exact = space["problem"](30)
    theta = np.linspace(-1, 1, 30)
    assert gradient.disagreement(exact(theta), gradient.numerical_gradient(loss, theta, 1e-4)) < 1e-8
    assert loss.asked == 60, "two values for each weight"
    assert space["weights"] == 4810


GOALS = {
    "two_knobs": {"w": 10.7, "b": 33.5, "shown": True},
    "turn_the_arrow": {"angle": 217, "length": 1.2},
    "two_slices": {"here": [-1.0, 2.05]},
    "click_for_gradient": {"here": [1.9, 0.95]},
    "direction_and_rate": {"here": [-1.8, 2.0], "angle": 178},
    "stretch_the_axis": {"s": 3.16},
    "fitting_bowl": {"here": [1.0, 0.5], "angle": 45},
}


@pytest.mark.parametrize("name", GOALS)
def test_a_goal_is_not_reached_at_the_start_nor_by_play_and_can_be_reached(name):
    lab = getattr(labs, name)()
    assert not lab.goals[0].is_reached
    for control in lab.controls.values():
        if getattr(control, "play", None):
            for value in np.arange(control.low, control.high + control.step / 2, control.step):
                lab.set(**{control.name: float(value)})
            lab.set(**{control.name: control.start})
    assert not lab.goals[0].is_reached
    lab.set(**GOALS[name])
    assert lab.goals[0].is_reached


def test_the_hike_is_graded_to_eight_clicks(tmp_path, monkeypatch):
    floor = list(surfaces.dale().minima[0])
    lab = labs.fog_hike()
    for k in range(CLICKS - 1):
        lab.set(here=[-3.0 + 0.4 * k, -2.0])
    lab.set(here=floor)
    assert f"Click {CLICKS} of {CLICKS}" in lab.description and lab.goals[0].is_reached

    monkeypatch.setenv("COURSE_PROGRESS", str(tmp_path / "another.sqlite"))
    lab = labs.fog_hike()
    for k in range(CLICKS):
        lab.set(here=[-3.0 + 0.4 * k, -2.0])
    lab.set(here=floor)
    assert "dark" in lab.description and not lab.goals[0].is_reached
    lab.set(here=list(START))
    assert "Click 0" in lab.description


def test_small_steps_in_the_lantern_s_light_are_free_and_the_lifted_fog_does_not_count():
    lab = labs.fog_hike()
    for k in range(1, 4):
        lab.set(here=[START[0] + 0.09 * k, START[1]])
    assert "Click 0" in lab.description
    lab.set(lifted=True)
    assert "floor" in lab.description
    lab.set(here=list(surfaces.dale().minima[0]))
    assert not lab.goals[0].is_reached


def test_a_drag_pays_for_the_places_it_passes_and_reset_and_a_second_lab_begin_anew():
    lab, other = labs.fog_hike(), labs.fog_hike()
    for part in np.linspace(0.1, 1, 10):
        lab.set(here=[START[0] + 2 * part, START[1]])
    assert "Click 5 of 8" in lab.description and "Click 0" in other.description
    for lifted, here in ((True, [-1.2, 1.2]), (True, [-1.2, 1.2]), (False, list(START))):
        lab.set(lifted=lifted, here=here)
    assert "Click 0 of 8" in lab.description


def test_the_floor_of_the_hike_is_told_only_once_the_fog_is_lifted():
    lab = labs.fog_hike()
    assert "0.84" not in lab.description and "0.84" not in " ".join(goal.text for goal in lab.goals)


def test_the_riddle_s_slopes_are_told_only_after_the_prediction():
    lab = labs.two_knobs()
    assert "22.81" not in lab.description and "downhill" not in lab.description
    lab.set(shown=True)
    assert "slope 22.81 along w, 10.06 along b: downhill is w down, b down" in lab.description


def test_downhill_leads_home_in_the_unit_that_makes_the_bowl_round():
    for here in ([2.0, 0.7], [-1.0, 1.1]):
        assert gradient.angle_between(*downhill_and_home(here, np.sqrt(10))) == pytest.approx(0, abs=1e-6)
        assert gradient.angle_between(*downhill_and_home(here, 1.0)) > 20
