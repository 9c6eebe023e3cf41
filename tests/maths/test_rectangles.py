"""Rectangles of one width under a record, against the sums of record_area and the exact area of a straight line."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from course_utils.maths.record_area import left_sum_samples, midpoint_sum_samples, right_sum_samples, trapezoid_samples
from course_utils.maths.rectangles import rectangles

heights = st.lists(st.floats(-50, 50), min_size=3, max_size=40)


@given(heights)
def test_rectangles_as_wide_as_the_steps_are_the_left_and_right_sums(values):
    positions = np.arange(len(values), dtype=float)
    assert rectangles(values, positions, 1.0, "left").area == pytest.approx(
        left_sum_samples(values, positions), abs=1e-9
    )
    assert rectangles(values, positions, 1.0, "right").area == pytest.approx(
        right_sum_samples(values, positions), abs=1e-9
    )
    assert rectangles(values, positions, 1.0, "middle").area == pytest.approx(
        trapezoid_samples(values, positions), abs=1e-9
    )


@given(heights.filter(lambda values: len(values) % 2 == 1))
def test_rectangles_two_steps_wide_are_the_midpoint_sum(values):
    positions = np.arange(len(values), dtype=float)
    assert rectangles(values, positions, 2.0, "middle").area == pytest.approx(
        midpoint_sum_samples(values, positions), abs=1e-9
    )


@given(heights, st.floats(0.05, 100), st.sampled_from(["left", "middle", "right"]))
def test_the_pieces_tile_the_record_and_the_last_one_is_cut(values, width, place):
    positions = np.arange(len(values), dtype=float)
    edges, found = rectangles(values, positions, width, place)
    assert len(found) == len(edges) - 1
    assert edges[0] == positions[0] and edges[-1] == positions[-1]
    assert np.all(np.diff(edges) > 0)
    assert np.allclose(np.diff(edges)[:-1], width)
    assert np.diff(edges)[-1] <= width * (1 + 1e-5)
    assert found.min() >= min(values) - 1e-9 and found.max() <= max(values) + 1e-9


@pytest.mark.parametrize(
    "length, width, pieces",
    [
        (0.1 + 0.2, 0.1, 3),  # in floats a little more than three widths
        (0.3, 0.1, 3),  # in floats a little less
        (3.00001, 1.0, 4),  # a hundred thousandth of a width is a piece
        (1.0, 1e9, 1),  # less of a width than a piece must be, and still the whole record
    ],
)
def test_rounding_adds_no_piece_and_takes_none_away(length, width, pieces):
    found = rectangles([2.0, 2.0], [0.0, length], width)
    assert len(found.heights) == pieces and found.area == pytest.approx(2 * length, rel=1e-12)


@pytest.mark.parametrize("start", [-7.0, 5.0])
def test_a_record_may_begin_anywhere(start):
    edges, found = rectangles([0.0, 3.0], [start, start + 3], 1.0, "right")
    assert (edges - start).tolist() == [0, 1, 2, 3] and found.tolist() == [1, 2, 3]


@given(st.floats(-5, 5), st.floats(-5, 5), st.floats(0.3, 20))
def test_middle_heights_are_exact_under_a_straight_line(slope, start, width):
    positions = np.linspace(0, 10, 6)
    assert rectangles(slope * positions + start, positions, width, "middle").area == pytest.approx(
        50 * slope + 10 * start, abs=1e-8
    )


@pytest.mark.parametrize(
    "width, place, complaint",
    [(0, "left", "width must be positive"), (1, "top", "place must be one of left, middle, right, got 'top'")],
)
def test_what_makes_no_rectangles_is_refused(width, place, complaint):
    with pytest.raises(ValueError, match=complaint):
        rectangles([1, 2], [0, 1], width, place)
