"""The recorder writes down what matplotlib would paint."""

import numpy as np
import pytest
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from matplotlib.patches import Circle, Rectangle

from course_utils.live.recorder import Recorder, RecorderError


@pytest.fixture
def axes():
    figure = Figure(figsize=(4, 3), dpi=200)
    FigureCanvasAgg(figure)
    axes = figure.subplots()
    axes.set(xlim=(0, 10), ylim=(-2, 2))
    figure.draw_without_rendering()
    return axes


def recorded(*artists):
    recorder = Recorder(800, 600, 200)
    for artist in artists:
        artist.draw(recorder)
    return recorder.take(), recorder


def test_a_line_goes_through_its_points_in_pixels(axes):
    (line,) = axes.plot([0, 5, 10], [-2, 0, 2])
    frame, _ = recorded(line)
    assert frame.vertices == pytest.approx(axes.transData.transform([[0, -2], [5, 0], [10, 2]]), abs=1e-3)
    assert frame.operations[0]["width"] == pytest.approx(1.5 * 200 / 72, abs=1e-3)


def test_a_gap_in_the_data_stays_a_gap(axes):
    (line,) = axes.plot([0, 1, 2, 3, 4], [0, 1, np.nan, 1, 0])
    frame, recorder = recorded(line)
    assert frame.is_finite and recorder.saw_gap
    assert list(frame.codes).count(1) == 2  # two strokes, each begun by a move


def test_a_curve_that_diverges_stays_finite(axes):
    with np.errstate(over="raise", invalid="raise"):
        frame, _ = recorded(
            *axes.plot([0, 1, 2, 3], [0, 1e38, -1e300, np.inf], "o-"), axes.fill_between([0, 1, 2], [0, 1e300, 0])
        )
    assert frame.is_finite and len(frame.vertices)


def test_dashes_alpha_and_clip_are_written_down(axes):
    (line,) = axes.plot([0, 10], [0, 1], "--", lw=2, alpha=0.5, color="red")
    operation = recorded(line)[0].operations[0]
    assert operation["stroke"] == "#ff000080"
    assert operation["dash"][1] == pytest.approx([dash * 2 * 200 / 72 for dash in (3.7, 1.6)], abs=1e-2)
    assert operation["clip"] == pytest.approx(axes.bbox.bounds, abs=1e-2)


def test_many_markers_of_one_kind_are_one_operation(axes):
    frame, _ = recorded(axes.scatter(np.linspace(0, 10, 400), np.zeros(400)))
    assert len(frame.operations) == 1 and frame.operations[0]["copies"] == 400
    assert frame.size < 8_000


def test_only_upright_lines_are_snapped_to_pixels(axes):
    (upright,) = axes.plot([1, 1, 4], [-1, 1, 1])
    (slanted,) = axes.plot([1, 2], [-1, 1])
    assert "snap" in recorded(upright)[0].operations[0]
    assert "snap" not in recorded(slanted)[0].operations[0]


def test_a_field_is_sent_as_its_own_pixels(axes):
    image = axes.imshow(np.arange(12.0).reshape(3, 4), interpolation="none")
    frame, _ = recorded(image)
    assert frame.operations[0]["image"] == [4, 3] and len(frame.pixels) == 4 * 3 * 4


def test_what_is_hidden_costs_nothing(axes):
    (line,) = axes.plot([0, 1], [0, 1], visible=False)
    assert recorded(line)[0].operations == []


def test_what_cannot_move_says_so(axes):
    with pytest.raises(RecorderError, match="hatch"):
        recorded(*axes.bar([1], [1], hatch="//"))
    with pytest.raises(RecorderError, match="interpolation"):
        recorded(axes.imshow(np.zeros((9, 9)), interpolation="bilinear"))
    with pytest.raises(RecorderError, match="Gouraud"):
        recorded(axes.tripcolor([0, 1, 0], [0, 0, 1], [1, 2, 3], shading="gouraud"))
    with pytest.raises(RecorderError, match="plain line"):
        recorded(*axes.plot([0, 1], [0, 1], sketch_params=(1, 2, 3)))


@pytest.mark.parametrize(
    "draw",
    [
        lambda axes: axes.fill([0, 5, 10], [-2, 9000, -2]),
        lambda axes: [axes.fill_between([0, 5, 10], [0, 1e6, -1e7])],
        lambda axes: axes.bar([5], [1e9], edgecolor="black", linestyle="--"),
        lambda axes: [axes.add_patch(Circle((5, -4000), 4000, fill=False, linestyle="--", transform=axes.transData))],
        lambda axes: [axes.add_patch(Rectangle((1e5, 0), 3, 1))],
        lambda axes: [axes.plot([0, 10], [0, 1], clip_path=Circle((5, 0), 9000, transform=axes.transData))[0]],
    ],
)
def test_what_leaves_the_picture_is_cut_a_little_beyond_it(axes, draw):
    frame, _ = recorded(*draw(axes))
    assert np.abs(frame.vertices - [400, 300]).max() < 1000 + 400 + 100 and frame.operations


def test_what_leaves_the_picture_by_less_than_the_margin_is_written_down_as_it_is(axes):
    frame, _ = recorded(*axes.fill([0, 5, 10], [-2, 4, -2]))
    assert frame.vertices[:3] == pytest.approx(axes.transData.transform([[0, -2], [5, 4], [10, -2]]), abs=1e-3)


def test_a_marker_far_outside_the_picture_keeps_its_shape():
    figure = Figure(figsize=(4, 3), dpi=100)
    axes = figure.add_axes((0, 0, 1, 1), xlim=(0, 1), ylim=(0, 1))
    (marker,) = axes.plot([0.5], [30.0], "o", ms=20)
    recorder = Recorder(400, 300, 100)
    marker.draw(recorder)
    assert np.abs(recorder.take().vertices[:-1]).max() < 20
