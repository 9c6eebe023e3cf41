"""Two curves stacked, and a rectangle whose sides both grow: sums and products."""

import numpy as np
from matplotlib.patches import Rectangle

from course_utils.lessons.drawing import set_heights
from course_utils.lessons.rules_of_change import lesson
from course_utils.lessons.shapes import area_between, tangent_line
from course_utils.lessons.wording import number
from course_utils.live import Lab
from course_utils.live.style import AREA, DERIVATIVE, FUNCTION, LEARNER, QUIET
from course_utils.maths.rules import product_pieces


def _hill(x):
    return 0.9 + 0.7 * np.sin(x)


def _hill_slope(x):
    return 0.7 * np.cos(x)


def _bend(x):
    return 0.3 + 0.06 * np.square(x)


def _bend_slope(x):
    return 0.12 * x


@lesson.lab
def stacked() -> Lab:
    """One curve stands on another: their slopes add, and a factor stretches a slope as it stretches a height."""
    lab = Lab("A sum: two curves stacked", size=(8, 4))
    left, right = lab.figure.subplots(1, 2, width_ratios=[3, 2])
    grid = np.linspace(0, 5, 100)
    low = _bend(grid)
    left.plot(grid, low, ":", color=QUIET, label="$g(x)$")
    below = left.fill_between(grid, low, color=QUIET, alpha=0.15, linewidth=0)
    below.set_label("_g")
    above = lab.moving(left.fill([0, 1], [0, 0], color=AREA, alpha=0.25, linewidth=0, label="$a\\,f(x)$, stacked"))[0]
    (total,) = lab.moving(left.plot([], [], color=FUNCTION, label="$a\\,f(x) + g(x)$"))
    tangents = [lab.moving(left.plot([], [], color=DERIVATIVE, linestyle="--"))[0] for _ in range(2)]
    dots = [lab.moving(left.plot([], [], "o", color=LEARNER, markersize=8))[0] for _ in range(2)]
    left.set(xlim=(0, 5), ylim=(0, 7), xlabel="$x$", ylabel="height")
    left.legend(loc="upper left")
    right.set(xlim=(-0.6, 2.6), ylim=(-1.9, 1.9), ylabel="slope")
    right.set_xticks([0, 1, 2], ["$a\\,f\\,'$", "$g\\,'$", "sum"])
    right.axhline(0, color=QUIET, linewidth=1)
    right.grid(False, axis="x")
    bars = lab.moving(right.bar([0, 1, 2], [1, 1, 1], width=0.6))
    for bar, colour in zip(bars, (AREA, QUIET, DERIVATIVE), strict=True):
        bar.set(facecolor=colour, alpha=0.6)
    lab.slider("x", 0.6, 0.3, 4.7, step=0.02, label="x", play=6)
    lab.slider("a", 1.5, -0.2, 2.5, step=0.05, label="factor a")
    lab.goal(
        "With a factor of 2 or more, find where the sum is level although g is not: a slope of less than 0.02 in size.",
        name="level",
        reached=lambda x, a: a >= 2 and abs(a * _hill_slope(x) + _bend_slope(x)) < 0.02,
    )
    lab.grid(x=111, a=28)

    @lab.update
    def _(x, a):
        heights = a * _hill(grid) + low
        above.set_xy(area_between(grid, heights, low))
        total.set_data(grid, heights)
        first, second = a * _hill_slope(x), _bend_slope(x)
        for line, dot, height, slope in zip(
            tangents, dots, (_bend(x), a * _hill(x) + _bend(x)), (second, first + second), strict=True
        ):
            line.set_data(*tangent_line(x, height, slope, 0.8))
            dot.set_data([x], [height])
        set_heights(bars, (first, second, first + second))
        return (
            f"At x = {x:.2f} with a = {number(a, 2)}: a f' = {number(a, 2)} · {number(_hill_slope(x), 3)} = "
            f"{number(first, 3)}, g' = {number(second, 3)}. The sum has the slope {number(first + second, 3)}."
        )

    return lab


def _square(x):
    return np.square(x)


def _cube(x):
    return np.power(x, 3)


@lesson.lab
def rectangle_with_its_corner() -> Lab:
    """A rectangle with sides x^2 and x^3 grows by two strips and a corner; shrink h, and the corner goes first."""
    lab = Lab("A product: a rectangle with sides x² and x³", size=(8, 4.2))
    left, right = lab.figure.subplots(1, 2)
    left.set(xlim=(0, 2.95), ylim=(0, 2.6), xlabel="$g = x^3$", ylabel="$f = x^2$")
    left.set_aspect("equal")
    left.grid(False)
    shapes = {}
    for name, colour, alpha in (
        ("whole", FUNCTION, 0.2),
        ("upright", AREA, 0.5),
        ("level", DERIVATIVE, 0.5),
        ("corner", LEARNER, 0.85),
    ):
        shapes[name] = lab.moving(
            left.add_patch(Rectangle((0, 0), 1, 1, facecolor=colour, alpha=alpha, linewidth=0, snap=False))
        )
    (outline,) = lab.moving(left.plot([], [], color=FUNCTION))
    names = {"upright": "right strip, f · Δg", "level": "top strip, g · Δf", "corner": "corner Δf · Δg"}
    left.legend([shapes[name] for name in names], names.values(), loc="upper right")
    smallest, largest = 0.001, 0.3
    right.set(
        xscale="log",
        xlim=(largest * 1.6, smallest / 1.6),
        ylim=(-0.4, 9),
        xlabel="$h$, shrinking",
        ylabel="piece of area, divided by $h$",
    )
    looks = {"upright": (AREA, "-", "s"), "level": (DERIVATIVE, "--", "D"), "corner": (LEARNER, "-.", "o")}
    lines = {
        name: lab.moving(right.plot([], [], color=colour, linestyle=dash, linewidth=1.5))[0]
        for name, (colour, dash, _) in looks.items()
    }
    dots = {
        name: lab.moving(right.plot([], [], marker, color=colour, markersize=9, label=names[name]))[0]
        for name, (colour, _, marker) in looks.items()
    }
    right.legend(loc="upper right")
    lab.slider("h", 0.2, smallest, largest, scale="log", label="h", play=5)
    lab.slider("x", 1.0, 0.8, 1.1, step=0.01, label="x")
    lab.goal(
        "At x = 1.1, shrink h until the corner is less than 1 % of what the rectangle gains.",
        name="corner",
        reached=lambda x, h: x == 1.1 and _corner_share(x, h) < 0.01,
    )
    shrinking = np.geomspace(largest, smallest, 50)
    lab.grid(h=120, x=31)

    @lab.update
    def _(h, x):
        f, g = _square(x), _cube(x)
        wide, high = _cube(x + h), _square(x + h)
        shapes["whole"].set_bounds(0, 0, g, f)
        shapes["upright"].set_bounds(g, 0, wide - g, f)
        shapes["level"].set_bounds(0, f, g, high - f)
        shapes["corner"].set_bounds(g, f, wide - g, high - f)
        outline.set_data([0, g, g, 0, 0], [0, 0, f, f, 0])
        along, now = product_pieces(_square, _cube, x, shrinking), product_pieces(_square, _cube, x, h)
        for name in looks:
            lines[name].set_data(shrinking, getattr(along, name) / shrinking)
            dots[name].set_data([h], [getattr(now, name) / h])
        upright, level, corner = (float(piece) / h for piece in now)
        return (
            f"x = {x:.2f}, h = {h:.4g}. Divided by h: the strips give {upright:.4f} and {level:.4f}, the corner "
            f"{corner:.4f}; together {upright + level + corner:.4f}. The corner is {100 * _corner_share(x, h):.3f} % "
            "of the gain."
        )

    return lab


def _corner_share(x, h):
    pieces = product_pieces(_square, _cube, x, h)
    return float(pieces.corner / sum(pieces))
