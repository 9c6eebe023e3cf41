"""A lab's page without a kernel: what node reads of its file is what the lab itself shows."""

from pathlib import Path

import numpy as np
import pytest
from matplotlib.patches import Circle, Rectangle

from course_utils.live import Lab, grid
from course_utils.live.pack import PackError, pack
from tests.live.pages import differences, page_script_in, read


def toy() -> Lab:
    """A choice that changes the backdrop, two sliders, a point on a curve, markers, a fill, and a curve above them."""
    lab = Lab("Toy", size=(4, 3))
    axes = lab.figure.subplots()
    axes.set(xlim=(0, 10), ylim=(-2, 2))
    axes.plot([0, 10], [0, 1], zorder=3)
    (curve,) = lab.moving(axes.plot([], [], "o-"))
    (area,) = lab.moving(axes.fill([0, 0, 0], [0, 0, 0], alpha=0.5))
    lab.choice("kind", ["sine", "cosine"])
    lab.slider("n", 3, 1, 30, step=1)
    lab.slider("width", 0.5, 0.001, 4, scale="log")
    lab.point("place", (5.0, 0.0), axes, along="x", step=(0.5, 0.1))
    lab.goal("n is 7", reached=lambda n: n == 7)

    @lab.update
    def _(kind, n, width, place):
        axes.set_title(kind)
        x = np.linspace(0, 10, int(n))
        curve.set_data(x, getattr(np, kind[:-1] if kind == "sine" else "cos")(x * width))
        area.set_xy([(0, 0), (place[0], 0), (place[0], 1)])
        lab.put("place", place[0], 1)
        return f"{kind}, {n:g} points, width {width:.3g}, at {place[0]:g}."

    lab.grid(n=[7, 8], width=9, place=5)
    return lab


@pytest.fixture(scope="module")
def script(tmp_path_factory) -> Path:
    return page_script_in(tmp_path_factory.mktemp("page"))


def test_a_page_shows_what_the_lab_shows(script):
    asked = [{}, {"n": 7}, {"width": 0.1}, {"place": [0, 0]}, {"kind": "cosine", "place": [9.4, 0]}, {"n": 30}, {"width": 4}]
    told = read(script, "toy", pack(toy, "toy"), asked)["shown"]
    assert differences(toy, told) == []
    assert [one["values"]["n"] for one in told] == [3, 7, 7, 7, 7, 8, 8]  # the nearest of those that are kept
    assert [one["goals"] for one in told] == [[False]] + 6 * [[True]]  # what was reached stays so


def test_a_damaged_file_shows_something_else(script):
    page = pack(toy, "toy")
    lab = toy()
    lab.close()

    def other() -> Lab:
        lab = toy()
        lab.figure.axes[0].lines[1].set_linewidth(9)
        return lab

    assert differences(other, read(script, "toy", page, [{"n": 7}])["shown"])


def test_the_grid_keeps_the_start_and_the_ends_and_no_more_than_was_asked():
    lab = toy()
    for kept in (3, 4, 5, 10, 29):
        (one,) = (a for a in grid.axes(lab.controls, {"n": kept, "width": 5, "place": 3}) if a.name == "n")
        assert {1, 3, 30} <= set(one.values) and len(one.values) <= max(kept, 3)
    lab.close()


def test_too_many_positions_are_refused_with_their_numbers():
    lab = toy()
    with pytest.raises(ValueError, match=r"at most 4,000 .* n 30 x width 401"):
        grid.axes(lab.controls, {})
    with pytest.raises(ValueError, match="no control is named heigth"):
        grid.axes(lab.controls, {"heigth": 3})
    lab.close()


def test_a_fault_at_any_position_is_told_to_the_author():
    def faulty() -> Lab:
        lab = Lab("Faulty", size=(3, 2))
        (dot,) = lab.moving(lab.figure.subplots().plot([0], [0], "o"))
        lab.slider("a", 1, 0, 3, step=1)

        @lab.update
        def _(a):
            dot.set_data([1 / (a - 2)], [0])
            return f"{a}"

        return lab

    with pytest.raises(PackError, match="cannot be drawn at .*2"):
        pack(faulty, "faulty")


def test_a_story_is_replayed_in_its_order(script):
    def walk() -> Lab:
        lab = Lab("Walk", size=(3, 2))
        (trail,) = lab.moving(lab.figure.subplots().plot([], []))
        lab.slider("a", 0, 0, 5, step=1)
        been = []

        @lab.update
        def _(a):
            been[:] = [*been, float(a)] if a else []
            trail.set_data(been, been)
            return f"So far: {been}."

        lab.story("slowly", *({"a": k} for k in (1, 2, 3)))
        lab.story("at once", {"a": 3})
        return lab

    asked = [{}, {"moment": 3}, {"story": "at once", "moment": 1}, {"moment": 3}, {"story": "slowly", "moment": 1}]
    told = read(script, "walk", pack(walk, "walk"), asked)["shown"]
    assert [one["description"] for one in told] == ["So far: [].", "So far: [1.0, 2.0, 3.0].", "So far: [3.0].", "So far: [3.0].", "So far: [1.0]."]


def runaway() -> Lab:
    """A cart that runs away, a fill that diverges and a dashed circle that grows."""
    lab = Lab("Runaway", size=(4, 3))
    axes = lab.figure.subplots()
    axes.set(xlim=(0, 10), ylim=(-2, 2))
    (area,) = lab.moving(axes.fill([0, 0, 0], [0, 0, 0], edgecolor="black", linestyle="--"))
    cart = lab.moving(axes.add_patch(Rectangle((0, 0), 1, 1)))
    circle = lab.moving(axes.add_patch(Circle((0, 0), 1, fill=False, linestyle="--")))
    lab.slider("n", 1, 0, 8, step=1)

    @lab.update
    def _(n):
        area.set_xy([(0, 0), (5, 10**n), (10, -(10**n))])
        cart.set_x(10**n)
        circle.set_radius(10**n)
        return f"10 to the {n:g}."

    return lab


def test_what_runs_away_is_no_matter_for_a_page(script):
    told = read(script, "runaway", pack(runaway, "runaway"), [{"n": n} for n in range(9)])["shown"]
    assert differences(runaway, told) == []
