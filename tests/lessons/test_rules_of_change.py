"""Lesson 03: its cells compute what the package computes, its story's figures come from the record and the published
curve."""

import itertools

import numpy as np
import pytest
import sympy as sp

from course_utils.data import load_us_population
from course_utils.lessons.rules_of_change import _exercises_growth, exercises, labs
from course_utils.maths import growth, logistic, rules
from course_utils.practice.outcome import NOT_ATTEMPTED, SOLVED, WRONG

NOTEBOOK = "03_rules_of_change.ipynb"
IMPORTS = "import numpy as np\nimport sympy as sp\nfrom course_utils.data import load_us_population\n"


def changed_record(tmp_path, row, millions):
    """The census with one count changed, as load_us_population gives it."""
    census = load_us_population()
    counts = census.population_millions.copy()
    counts[row] = millions
    path = tmp_path / "census.csv"
    path.write_text(
        "year,population_millions\n" + "".join(f"{y:.0f},{p}\n" for y, p in zip(census.year, counts, strict=True))
    )
    return load_us_population(path)


def test_the_curve_of_the_cells_is_pearl_and_reed_s(run):
    space, _ = run("record-table", "curve-code", "sigmoid-code", "rewrite-code", slope=rules_slope)
    years = np.arange(1790, 2010, 10.0)
    np.testing.assert_allclose(space["curve_of_1920"](years), growth.PEARL_REED.size(years), rtol=1e-12)
    assert (space["K"], space["k"]) == (pytest.approx(growth.PEARL_REED.limit), growth.PEARL_REED.rate)
    np.testing.assert_allclose(
        space["K"] * space["sigmoid"](space["k"] * (years - 1780) + space["c"]),
        growth.PEARL_REED.size(years),
        rtol=1e-12,
    )


def rules_slope(f, x, h=1e-5):
    return (f(x + h) - f(x - h)) / (2 * h)


def test_the_printed_counts_are_the_record_s_and_the_curve_s(run):
    cells = ("record-table", "curve-code", "honest-code")
    _, said = run(*cells)
    assert "1900 to 1910: counted 1.60, curve 1.51" in said
    assert "1930 to 1940: counted 0.90, curve 1.39" in said
    assert "2000: counted 281.4, curve 184.7 million" in said


def test_a_changed_count_changes_what_is_printed_and_the_answer(run, tmp_path, monkeypatch):
    changed = changed_record(tmp_path, row=-1, millions=190.0)
    _, said = run("record-table", "curve-code", "honest-code", load_us_population=lambda: changed)
    assert "2000: counted 190.0" in said and "1990 to 2000: counted -5.87" in said
    before = exercises.percent_growth.answer.value
    monkeypatch.setattr(_exercises_growth, "load_us_population", lambda: changed)
    after = exercises.percent_growth.answer.value
    assert before[-1] > 1 and after[-1] < 0 and before[:-1] == pytest.approx(after[:-1])


def test_no_count_after_1910_is_told_before_the_prediction(run):
    _, said = run("record-table")
    assert not any(str(year) in said for year in range(1910, 2010, 10))
    lab = labs.what_comes_next()
    assert "151" not in lab.description
    lab.set(shown=True)
    assert "151.3" in lab.description and not lab.goals[0].is_reached


def test_a_prediction_near_the_count_of_1950_reaches_the_goal():
    lab = labs.what_comes_next()
    lab.set(guess=[1950, 145])
    assert not lab.goals[0].is_reached
    lab.set(shown=True)
    assert lab.goals[0].is_reached


def test_at_first_the_country_grows_by_a_third_in_ten_years():
    census = load_us_population()
    times = census.population_millions[1:] / census.population_millions[:-1]
    assert np.all((times[:7] > 1.32) & (times[:7] < 1.37)) and times[11] < 1.22
    assert _exercises_growth.yearly_percent(census.year, census.population_millions)[0] == pytest.approx(3.0, abs=0.05)


def test_the_pieces_of_the_cell_are_the_package_s(run):
    space, _ = run("products-code")
    pieces = rules.product_pieces(np.square, lambda x: x**3, 1.0, 0.001)
    assert space["strips"] == pytest.approx(float(pieces.upright + pieces.level), rel=1e-9)
    assert space["corner"] == pytest.approx(float(pieces.corner), rel=1e-9)


def test_every_identity_of_the_lesson_is_0(run):
    cells = (
        "products-prove",
        "powers-code",
        "quotients-code",
        "chain-prove",
        "exponential-prove",
        "sums-code",
        "logarithm-code",
        "any-power-code",
        "sigmoid-prove",
    )
    _, said = run(*cells)
    identities = [line for line in said.splitlines() if " - " in line]
    assert len(identities) == 8 and all(line.endswith("= 0") for line in identities)


def test_the_sigmoid_and_the_three_links_are_the_package_s(run):
    space, _ = run("sums-code", "sigmoid-code", "ml-code")
    z = np.linspace(-5, 5, 11)
    np.testing.assert_allclose(space["sigmoid"](z), logistic.sigmoid(z), rtol=1e-12)
    assert np.prod(space["links"]) == pytest.approx(float(rules.squared_error_slope(0.8, -1.0, 2.5, 0)), rel=1e-12)


def test_the_story_s_answer_is_1914_and_1_55_million():
    year, slope = _exercises_growth.steepest_growth(*_exercises_growth._pearl_reed())
    assert year == pytest.approx(1914.32, abs=0.005) and slope == pytest.approx(1.5456, abs=0.00005)
    # "within a month" of the published date, 1 April 1914
    assert abs(year - growth.PEARL_REED_INFLECTION_YEAR) < 1 / 12
    assert "1914.3, with 1.5456 million" in exercises.fastest_growth.why
    # By differences, without the chain rule.
    t = np.linspace(1780, 2000, 2_200_001)
    rises = np.diff(2930300.9 / (0.014854 + np.exp(-0.0313395 * (t - 1780)))) / np.diff(t)
    assert t[np.argmax(rises)] == pytest.approx(year, abs=0.01) and rises.max() / 1e6 == pytest.approx(slope, rel=1e-6)


def test_the_last_exercise_is_answered_by_hand():
    assert exercises.fastest_growth.judge(lambda K, k, c, origin: (origin - c / k, K * k / 4)).state == SOLVED
    assert exercises.fastest_growth.judge(...).state == NOT_ATTEMPTED


@pytest.mark.parametrize(
    "name, formula",
    [
        ("two_powers", "x**2 * x**3"),
        ("fifth_power", "(3*x+1)**5"),
        ("bell", "exp(-x**2/2)"),
        ("two_to_the_x", "2**x"),
        ("log_of_square", "log(1+x**2)"),
    ],
)
def test_the_formula_asked_for_is_sympy_s_own_derivative(name, formula):
    assert getattr(exercises, name).judge(sp.diff(sp.sympify(formula), sp.Symbol("x"))).state == SOLVED


def test_each_slip_of_a_fresh_exercise_is_told_its_own_sentence_for_any_draw(monkeypatch):
    draws = {
        "road_speed": itertools.product((50, 46), (13, 15, 17, 19), (75, 85, 95)),
        "doubling_time": itertools.product((1.5, 2.0, 2.5, 3.0, 3.5)),
        "steepest_line": itertools.product((0.4, 0.8, 1.2, 1.6), (-3.0, -5.0, -7.0)),
    }
    for name, every in draws.items():
        exercise = getattr(exercises, name)
        for numbers in every:
            given = dict(zip(exercise.fresh.values(), numbers, strict=True))
            monkeypatch.setattr(type(exercise.fresh), "values", lambda self, given=given: given)
            for slip in exercise.wrong_answers():
                found = exercise.judge(slip.wrong)
                assert (found.state, found.message) == (WRONG, slip.says), (name, given)
            monkeypatch.undo()


@pytest.mark.parametrize(
    ("build", "values"),
    [
        (labs.stacked, {"a": 2.0, "x": 1.72}),
        (labs.rectangle_with_its_corner, {"x": 1.1, "h": 0.005}),
        (labs.gears, {"front": "34", "rear": "14", "x": 2.4}),
        (labs.composite, {"inner": "x^2", "x": 0.0}),
        (labs.its_own_slope, {"a": 2.72}),
        (labs.sigmoid_of_a_line, {"w": 2.0, "b": -4.0, "x": 2.0}),
        (labs.fastest_growth, {"year": 1914, "shown": True}),
        (labs.compounding, {"r": 2.95, "start": 3.9}),
    ],
)
def test_a_goal_is_reached_where_it_should_be_and_not_at_the_start(build, values):
    lab = build()
    assert not any(goal.is_reached for goal in lab.goals)
    lab.set(**values)
    assert all(goal.is_reached for goal in lab.goals)


@pytest.mark.parametrize(
    "build",
    [
        labs.stacked,
        labs.rectangle_with_its_corner,
        labs.gears,
        labs.composite,
        labs.its_own_slope,
        labs.sigmoid_of_a_line,
        labs.compounding,
    ],
)
def test_play_alone_reaches_no_goal(build):
    lab = build()
    played = [control for control in lab.controls.values() if getattr(control, "play", None)]
    for control in played:
        for share in np.linspace(0, 1, 101):
            low, high = control.low, control.high
            lab.set(
                **{control.name: low * (high / low) ** share if control.scale == "log" else low + share * (high - low)}
            )
        assert played and not any(goal.is_reached for goal in lab.goals)


def test_the_slope_is_hidden_until_the_year_is_locked_in():
    lab = labs.fastest_growth()
    lab.set(year=1914)
    assert "million" not in lab.description and "1.5" not in lab.description
    lab.set(shown=True)
    assert "99.99 % of its largest" in lab.description or "100.00 %" in lab.description


def test_a_line_without_slope_has_a_level_sigmoid():
    lab = labs.sigmoid_of_a_line()
    lab.set(w=0.0)
    assert "level everywhere" in lab.description
