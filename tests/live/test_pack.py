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
    asked = [
        {},
        {"n": 7},
        {"width": 0.1},
        {"place": [0, 0]},
        {"kind": "cosine", "place": [9.4, 0]},
        {"n": 30},
        {"width": 4},
    ]
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
    assert [one["description"] for one in told] == [
        "So far: [].",
        "So far: [1.0, 2.0, 3.0].",
        "So far: [3.0].",
        "So far: [3.0].",
        "So far: [1.0].",
    ]


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


def a_field(side=80, frames=200, cmap="viridis", **further):
    """A function that builds a lab of a moving image, a hill on its way; further: for imshow."""

    def build() -> Lab:
        lab = Lab("Field", size=(4, 4))
        axes = lab.figure.subplots()
        x, y = np.meshgrid(*[np.linspace(-1, 1, side)] * 2)
        image = lab.moving(
            axes.imshow(np.zeros((side, side)), cmap=cmap, vmin=0, vmax=1, interpolation="none", **further)
        )
        lab.slider("n", 1, 1, frames, step=1)

        @lab.update
        def _(n):
            t = n / frames
            field = np.exp(-((x - 0.5 * np.cos(6 * t)) ** 2 + (y - 0.5 * np.sin(6 * t)) ** 2) / (0.05 + 0.2 * t))
            image.set_data(np.where(field < 0.02, np.nan, field))
            return f"Frame {n:g}."

        return lab

    return build


@pytest.mark.parametrize(
    "build",
    [
        a_field(),
        a_field(side=7, frames=9, cmap="PuOr"),
        a_field(side=7, frames=9, clip_path=Circle((3, 3), 3)),
        a_field(side=7, frames=9, alpha=0.5),
    ],
    ids=["a large field", "diverging colours", "clipped to a circle", "seen through"],
)
def test_a_moving_image_is_the_labs_byte_for_byte(script, build):
    file = pack(build, "field")
    told = read(script, "field", file, [{}, {"n": 3}, {"n": 9}, {"n": 150}, {"n": 2}])["shown"]
    assert differences(build, told) == []
    assert len({one["p"] for one in told}) >= 4 and len(file) < 400_000


def two_images() -> Lab:
    """Two images of other sizes in turn, one of colour, one above it of greys, between them a line."""
    lab = Lab("Two", size=(4, 4))
    axes = lab.figure.subplots()
    one, other = (
        lab.moving(axes.imshow([[0]], cmap=cmap, vmin=0, vmax=9, extent=extent, interpolation="none", zorder=order))
        for cmap, extent, order in (("PuOr", (0, 2, 0, 2), 1), ("Greys", (1, 3, 1, 3), 3))
    )
    (line,) = lab.moving(axes.plot([], [], zorder=2))
    lab.slider("n", 1, 1, 9, step=1)

    @lab.update
    def _(n):
        one.set_data(np.arange(2 * (2 + n % 2)).reshape(2, -1) + n / 9)
        other.set_data([[n, 9 - n]])
        other.set_visible(n != 4)
        line.set_data([0, n], [0, 1])
        return f"{n:g}"

    return lab


def test_images_of_other_sizes_and_hidden_ones_find_their_places(script):
    told = read(script, "two", pack(two_images, "two"), [{"n": n} for n in (1, 2, 5, 4, 9, 3)])["shown"]
    assert differences(two_images, told) == []


def test_an_image_of_more_colours_than_a_page_keeps_is_refused():
    def build() -> Lab:
        lab = Lab("Noise", size=(3, 3))
        image = lab.moving(lab.figure.subplots().imshow(np.zeros((20, 20, 3)), interpolation="none"))
        lab.slider("n", 1, 1, 3, step=1)

        @lab.update
        def _(n):
            image.set_data(np.random.default_rng(int(n)).random((20, 20, 3)))
            return f"{n:g}"

        return lab

    with pytest.raises(PackError, match=r"has 1,\d\d\d colours, and a page keeps 256: .*vmin"):
        pack(build, "noise")
