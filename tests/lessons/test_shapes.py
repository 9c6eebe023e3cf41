import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from course_utils.lessons.shapes import area_between, circle, in_picture, stairs, tangent_line

NUMBERS = st.floats(-100, 100)


def area_inside(corners):
    """By the shoelace formula; the last corner is joined to the first."""
    x, y = np.transpose(corners)
    return float(abs(np.dot(x, np.roll(y, -1)) - np.dot(y, np.roll(x, -1))) / 2)


@given(NUMBERS, NUMBERS, NUMBERS, st.floats(0.01, 10))
def test_a_tangent_goes_through_its_point_and_as_far_to_either_side(x, y, slope, reach):
    across, up = tangent_line(x, y, slope, reach)
    assert across == pytest.approx([x - reach, x + reach])
    assert up.mean() == pytest.approx(y, abs=1e-9)
    assert np.diff(up) == pytest.approx(slope * np.diff(across), abs=1e-9)


def test_a_circle_is_as_far_from_its_centre_everywhere_and_closes():
    x, y = circle((2.0, -1.0), 3.0, points=50)
    assert len(x) == len(y) == 50
    assert np.hypot(x - 2, y + 1) == pytest.approx(3)
    assert (x[0], y[0]) == pytest.approx((x[-1], y[-1]))
    assert x.min() < 0 and y.max() > 1.9


def test_stairs_go_up_over_each_bar_and_down_at_the_end():
    x, y = stairs(np.array([0, 1, 4]), np.array([5, 2]))
    assert x.tolist() == [0, 0, 1, 1, 4, 4]
    assert y.tolist() == [0, 5, 5, 2, 2, 0]


@given(st.lists(st.tuples(st.floats(0.1, 5), st.floats(0, 9)), min_size=1, max_size=8), st.booleans())
def test_stairs_enclose_what_their_bars_cover_in_either_direction(bars, leftwards):
    widths, heights = np.transpose(bars)
    edges = np.append(0, np.cumsum(widths)) * (-1 if leftwards else 1)
    assert area_inside(np.column_stack(stairs(edges, heights))) == pytest.approx(widths @ heights)


def test_the_area_under_a_curve_has_two_corners_on_its_level():
    x, curve = np.array([0.0, 1, 2]), np.array([1.0, 3, 2])
    assert area_between(x, curve).tolist() == [[0, 1], [1, 3], [2, 2], [2, 0], [0, 0]]
    assert area_between(x, curve, -1).tolist()[3:] == [[2, -1], [0, -1]]
    assert area_inside(area_between(x, curve, -1)) == pytest.approx(np.trapezoid(curve + 1, x))


def test_the_area_between_two_curves_comes_back_along_the_other():
    x, high, low = np.array([0.0, 1, 3]), np.array([4.0, 5, 5]), np.array([1.0, 0, 2])
    corners = area_between(x, high, low)
    assert corners.tolist() == [[0, 4], [1, 5], [3, 5], [3, 2], [1, 0], [0, 1]]
    assert area_inside(corners) == pytest.approx(np.trapezoid(high - low, x))


def test_a_walk_that_stays_in_the_picture_is_shown_whole():
    path = np.array([0.0, 1.0, -1.0])
    shown, out = in_picture(path, -1, 1)
    assert shown is path and out is None


def test_a_walk_is_shown_to_its_first_step_outside_and_not_farther():
    shown, out = in_picture(np.array([0.0, 0.5, 2.0, 0.0]), -1, 1)
    assert shown.tolist() == [0, 0.5, 2.0] and out == 2


@pytest.mark.parametrize("end, at", [(1e300, 21.0), (-1e300, -21.0), (np.inf, 21.0), (-np.inf, -21.0), (np.nan, 0.0)])
def test_a_step_to_nowhere_is_drawn_ten_pictures_away_at_the_most(end, at):
    shown, out = in_picture(np.array([0.0, end]), -1, 1)
    assert shown.tolist() == [0.0, at] and out == 1


def test_how_far_out_can_be_said():
    shown, out = in_picture(np.array([0.0, 50.0]), -1, 1, far=0.5)
    assert shown.tolist() == [0.0, 2.0] and out == 1


def test_a_walk_of_two_numbers_is_outside_when_one_of_them_is():
    low, high = np.array([-1.0, -2.0]), np.array([1.0, 2.0])
    shown, out = in_picture(np.array([[0.0, 0], [0.5, 1.5], [0.5, 90], [0, 0]]), low, high)
    assert shown.tolist() == [[0, 0], [0.5, 1.5], [0.5, 42]] and out == 2
