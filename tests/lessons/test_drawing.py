import numpy as np
import pytest
from matplotlib.figure import Figure

from course_utils.lessons.drawing import Arrow, join, plain_ticks, set_heights, short_lines, show
from course_utils.live import Lab


@pytest.fixture
def lab():
    lab = Lab("An arrow", size=(4, 4))
    axes = lab.figure.subplots()
    axes.set(xlim=(-2, 2), ylim=(-2, 2))
    yield lab
    lab.close()


@pytest.fixture
def axes():
    return Figure().subplots()


def drawn_ticks(axis):
    low, high = axis.get_view_interval()
    return [tick.label1.get_text() for tick in axis.get_major_ticks() if low <= tick.get_loc() <= high]


def test_all_are_shown_or_hidden_together(axes):
    line, text = axes.plot([], [])[0], axes.text(0, 0, "here")
    show(False, line, text)
    assert not line.get_visible() and not text.get_visible()
    show(True, line, text)
    assert line.get_visible() and text.get_visible()


def test_each_bar_gets_its_height_and_none_is_forgotten(axes):
    bars = axes.bar([0, 1, 2], [1, 1, 1])
    set_heights(bars, (3, -2, 0.5))
    assert [bar.get_height() for bar in bars] == [3, -2, 0.5]
    with pytest.raises(ValueError):
        set_heights(bars, (1, 2))


def test_a_logarithmic_axis_has_the_given_ticks_alone_in_plain_numbers(axes):
    axes.set(xscale="log", yscale="log", xlim=(0.0005, 2000), ylim=(1, 1000))
    plain_ticks(axes, x=[0.001, 0.1, 3, 100, 1000])
    axes.figure.draw_without_rendering()
    assert drawn_ticks(axes.xaxis) == ["0.001", "0.1", "3", "100", "1000"]
    assert len(axes.xaxis.get_minorticklocs()) == 0
    assert len(axes.yaxis.get_minorticklocs()) > 0  # it was not asked for


def test_an_arrow_ends_where_it_points_and_its_head_lies_on_its_way(lab):
    arrow = Arrow(lab, lab.figure.axes[0], "black", head=0.2)
    arrow.point((1, 1), (-2, 0))
    assert arrow.tip.get_xy()[0] == pytest.approx([-1, 1])
    assert arrow.shaft.get_xydata() == pytest.approx(np.array([[1, 1], [-0.8, 1]]))
    assert arrow.tip.get_xy()[1:3, 0] == pytest.approx(-0.8)


def test_a_short_arrow_has_a_short_head_and_none_of_no_length_is_seen(lab):
    arrow = Arrow(lab, lab.figure.axes[0], "black", head=0.2)
    arrow.point((0, 0), (0, 0.1))
    assert arrow.shaft.get_xydata()[1] == pytest.approx([0, 0.04])
    arrow.point((0, 0), (0, 0))
    assert not arrow.shaft.get_visible() and not arrow.tip.get_visible()
    arrow.point((0, 0), (0, 1))
    assert arrow.shaft.get_visible() and arrow.tip.get_visible()
    arrow.show(False)
    assert not arrow.shaft.get_visible() and not arrow.tip.get_visible()


def test_an_arrow_moves(lab):
    arrow = Arrow(lab, lab.figure.axes[0], "black")
    lab.slider("angle", 0.0, 0.0, 6.0)

    @lab.update
    def _(angle):
        arrow.point((0, 0), (np.cos(angle), np.sin(angle)))
        return f"{angle:.2f}"

    frame, drawn = lab.frame.vertices.copy(), lab.backdrops_drawn
    lab.set(angle=3.0)
    assert not np.array_equal(lab.frame.vertices, frame) and lab.backdrops_drawn == drawn


def test_short_lines_join_each_start_with_its_end_and_no_other(axes):
    lines = short_lines(axes, "black")
    starts, ends = np.array([[0.0, 0], [1, 1], [2, 2]]), np.array([[0.0, 5], [1, 6], [2, 7]])
    join(lines, starts, ends)
    path = lines.get_path()
    assert path.vertices[::2].tolist() == starts.tolist() and path.vertices[1::2].tolist() == ends.tolist()
    assert path.codes.tolist() == [path.MOVETO, path.LINETO] * 3
    join(lines, starts[:0], ends[:0])
    assert len(lines.get_path().vertices) == 0
