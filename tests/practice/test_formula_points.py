"""The points at which formulas are compared cover each variable's interval."""

import numpy as np
import pytest
import sympy

from course_utils.practice import FormulaAnswer
from course_utils.practice.formula_points import spread

x, y = sympy.symbols("x y")


@pytest.mark.parametrize("interval", [(-3, 3), (0.05, 0.95), (10, 20), (1.23412, 1.23418), (-2000, 1)])
@pytest.mark.parametrize("names", [("x",), ("x", "y"), ("w", "b", "x", "y")])
def test_one_point_lies_in_each_equal_part_of_each_interval(interval, names):
    points = spread(dict.fromkeys(names, interval))
    parts = np.linspace(*interval, len(points) + 1)
    for name in names:
        places = sorted(point[name] for point in points)
        assert all(low <= place <= high for low, place, high in zip(parts[:-1], places, parts[1:], strict=True))


def test_no_point_is_next_to_0_where_0_is_the_middle_or_an_end():
    for interval in [(-3, 3), (0, 8), (-1, 0)]:
        width = interval[1] - interval[0]
        points = spread({"x": interval, "y": interval})
        assert min(abs(place) for point in points for place in point.values()) > width / 200


def test_points_in_several_variables_lie_on_no_line():
    points = spread({"x": (0, 1), "y": (0, 1)})
    assert abs(np.corrcoef([p["x"] for p in points], [p["y"] for p in points])[0, 1]) < 0.5


def test_they_are_the_same_each_time_and_have_few_digits():
    points = spread({"x": (-3, 3)})
    assert points == spread({"x": (-3, 3)})
    assert all(len(f"{abs(point['x']):.12g}".replace(".", "").lstrip("0")) <= 3 for point in points)


BUMPS = [(middle, width) for middle in np.linspace(-2.9, 2.9, 30) for width in (0.58, 0.55)]


@pytest.mark.parametrize("middle, width", BUMPS)
def test_a_bump_narrower_than_a_tenth_of_the_interval_is_seen(middle, width):
    bump = sympy.Max(0, width / 2 - sympy.Abs(x - middle))
    assert FormulaAnswer("x**2").judge(x**2 + bump).state == "wrong"
    assert FormulaAnswer("x*y", ("x", "y")).judge(x * y + bump).state == "wrong"
    assert FormulaAnswer("x*y", ("y", "x")).judge(lambda x, y: x * y + (abs(x - middle) < width / 2)).state == "wrong"


def test_what_is_0_below_1_is_not_the_larger_of_0_and_x():
    assert FormulaAnswer("Max(0, x)").judge(sympy.Piecewise((x, x > 1), (0, True))).state == "wrong"
    assert FormulaAnswer("Max(0, x)").judge(lambda x: x if x > 0.3 else 0).state == "wrong"


def test_a_message_tells_the_value_at_the_very_point_it_names():
    found = FormulaAnswer("x", domain={"x": (1.23412, 1.23418)}).judge("x^2 - 0.00001")
    place = float(found.message.split("`x = ")[1].split("`")[0])
    assert f"and {place:.6g} is right" in found.message or f"and {place:.9g} is right" in found.message
    assert place in [point["x"] for point in spread({"x": (1.23412, 1.23418)})]
