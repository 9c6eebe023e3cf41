import pytest
from matplotlib.figure import Figure

from course_utils.lessons.maps import LevelCurve, contours, grid_over
from course_utils.live import Lab


def bowl(x, y):
    return x**2 + y**2


@pytest.fixture
def lab():
    lab = Lab("A bowl", size=(4, 3))
    lab.figure.subplots().set(xlim=(-4, 4), ylim=(-3, 3))
    yield lab
    lab.close()


def test_a_grid_covers_its_limits_evenly_a_row_for_each_y():
    x, y = grid_over((0, 4), (-1, 1), 5, 3)
    assert x.shape == y.shape == (3, 5)
    assert x[0].tolist() == [0, 1, 2, 3, 4] and y[:, 0].tolist() == [-1, 0, 1]


def test_contours_lie_where_the_function_has_their_level_within_the_limits_of_the_axes():
    axes = Figure().subplots()
    axes.set(xlim=(-4, 4), ylim=(-3, 3))
    drawn = contours(axes, bowl, [1, 4, 16], columns=201, rows=151, colors="black")
    assert drawn.levels.tolist() == [1, 4, 16]
    for path, level in zip(drawn.get_paths(), drawn.levels, strict=True):
        assert bowl(*path.vertices.T) == pytest.approx(level, rel=1e-2)
    assert drawn.get_paths()[2].vertices[:, 1].max() == pytest.approx(3)
    assert axes.get_xlim() == (-4, 4) and axes.get_ylim() == (-3, 3)


def test_a_level_curve_is_traced_at_any_level_and_hidden_where_there_is_none(lab):
    curve = LevelCurve(lab, lab.figure.axes[0], bowl)
    for level in (1.0, 6.0):
        curve.trace(level)
        assert curve.patch.get_visible()
        assert bowl(*curve.patch.get_path().vertices.T) == pytest.approx(level, rel=2e-2)
    curve.trace(-1.0)
    assert not curve.patch.get_visible()


def test_a_level_curve_can_be_that_of_other_heights(lab):
    curve = LevelCurve(lab, lab.figure.axes[0], bowl)
    curve.trace_of(curve.x - curve.y, 0.5)
    x, y = curve.patch.get_path().vertices.T
    assert x - y == pytest.approx(0.5)
    curve.trace(4.0)
    assert bowl(*curve.patch.get_path().vertices.T) == pytest.approx(4, rel=2e-2)


def test_a_legend_shows_a_level_curve_as_a_line(lab):
    axes = lab.figure.axes[0]
    LevelCurve(lab, axes, bowl, color="#123456", linestyle=":", label="as high as here")
    (line,) = axes.get_legend_handles_labels()[0]
    assert (line.get_color(), line.get_linestyle(), line.get_label()) == ("#123456", ":", "as high as here")
