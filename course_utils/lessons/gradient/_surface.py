"""A surface that is not a quadratic: two slices, the gradient where you click, and the rate in any direction."""

import numpy as np

from course_utils.lessons.drawing import Arrow
from course_utils.lessons.gradient import lesson
from course_utils.lessons.gradient._arrows import turned
from course_utils.lessons.gradient._map import map_of
from course_utils.lessons.maps import LevelCurve
from course_utils.lessons.shapes import tangent_line
from course_utils.lessons.wording import number, numbers
from course_utils.live import Lab
from course_utils.live.style import DERIVATIVE, FUNCTION, LEARNER, QUIET, TRUTH
from course_utils.maths.gradient import rate_along
from course_utils.maths.surfaces import hilly

HILLS = hilly()
_X, _Y = (-3.2, 3.2), (-2.6, 2.6)
_LOW, _HIGH = (-3.1, -2.5), (3.1, 2.5)  # where a place may be: not on the frame
_LEVELS = (-0.6, -0.3, 0, 0.5, 1, 1.5, 2, 3, 4, 5, 6)
_NAMED = (0, 1, 2, 4)
_ARROW = 0.5  # how long the arrow is for a slope of 1


@lesson.lab
def two_slices() -> Lab:
    """Cut the surface through a point, once along x and once along y: two curves, each with a slope of its own."""
    lab = Lab("Hold the other still: two slices", size=(8, 4.4))
    panels = lab.figure.subplot_mosaic([["map", "x"], ["map", "y"]], width_ratios=[1.45, 1])
    plan = panels["map"]
    map_of(plan, HILLS, _LEVELS, x=_X, y=_Y, named=_NAMED)
    grids = {"x": np.linspace(*_X, 81), "y": np.linspace(*_Y, 81)}
    cuts, tangents, dots = {}, {}, {}
    for name, held, style in (("x", "y", "-"), ("y", "x", ":")):
        panel = panels[name]
        panel.set(
            xlim=(grids[name][0], grids[name][-1]),
            ylim=(-1.5, 8),
            xlabel=f"${name}$, while ${held}$ is held still",
            ylabel="$J$",
        )
        (cuts[name],) = lab.moving(panel.plot([], [], color=FUNCTION, linestyle=style))
        (tangents[name],) = lab.moving(panel.plot([], [], color=DERIVATIVE, linestyle="--"))
        (dots[name],) = lab.moving(panel.plot([], [], "o", color=LEARNER, markersize=8))
    (east,) = lab.moving(plan.plot([], [], color=FUNCTION))
    (north,) = lab.moving(plan.plot([], [], color=FUNCTION, linestyle=":"))
    (spot,) = lab.moving(plan.plot([], [], "o", color=LEARNER, markersize=10, zorder=6))
    lab.point(
        "here",
        (-2.0, 1.2),
        plan,
        low=_LOW,
        high=_HIGH,
        step=(0.05, 0.05),
        anywhere=True,
        label="where the two cuts cross",
    )
    lab.goal(
        "Find a place where the slope along x is 0, within 0.03, and the slope along y is 1 or more.",
        name="one is level",
        reached=lambda here: abs(HILLS.gradient(*here)[0]) < 0.03 and HILLS.gradient(*here)[1] >= 1,
    )
    lab.grid(here=(61, 61))

    @lab.update
    def _(here):
        x, y = here
        height, (slope_x, slope_y) = float(HILLS.value(x, y)), HILLS.gradient(x, y)
        for name, place, slope, heights in (
            ("x", x, slope_x, HILLS.value(grids["x"], y)),
            ("y", y, slope_y, HILLS.value(x, grids["y"])),
        ):
            cuts[name].set_data(grids[name], heights)
            tangents[name].set_data(*tangent_line(place, height, slope, 0.9))
            dots[name].set_data([place], [height])
        east.set_data(_X, [y, y])
        north.set_data([x, x], _Y)
        spot.set_data([x], [y])
        return (
            f"At x = {number(x, 2)}, y = {number(y, 2)} the surface is {number(height, 2)} high. "
            f"With y held still its slope along x is {number(slope_x, 3)}; with x held still its slope along y "
            f"is {number(slope_y, 3)}."
        )

    return lab


@lesson.lab
def click_for_gradient() -> Lab:
    """Click anywhere on the map: the gradient there, the level curve through the place, and its tangent."""
    lab = Lab("Click anywhere: the gradient and the level curve", size=(8, 4.4))
    plan = lab.figure.subplots()
    map_of(plan, HILLS, _LEVELS, x=_X, y=_Y, named=_NAMED)
    level = LevelCurve(lab, plan, HILLS.value, label="as high as here")
    (tangent,) = lab.moving(plan.plot([], [], color=QUIET, linewidth=2, linestyle=":", label="its tangent", zorder=4))
    gradient = Arrow(lab, plan, DERIVATIVE, linestyle="--", label="the gradient")
    (spot,) = lab.moving(plan.plot([], [], "o", color=LEARNER, markersize=10, label="your place", zorder=6))
    plan.legend(loc="center left", bbox_to_anchor=(1.02, 0.5))
    lab.point("here", (-1.8, 1.0), plan, low=_LOW, high=_HIGH, step=(0.1, 0.1), anywhere=True, label="your place")
    lab.goal(
        "Find a place, not in the hollow on the left, where the gradient is shorter than 0.03.",
        name="the shelf",
        reached=lambda here: here[0] > 0 and np.hypot(*HILLS.gradient(*here)) < 0.03,
    )
    lab.grid(here=(41, 31))

    @lab.update
    def _(here):
        x, y = here
        height, g = float(HILLS.value(x, y)), HILLS.gradient(x, y)
        length = float(np.hypot(*g))
        level.trace(height)
        gradient.point(here, _ARROW * g)
        spot.set_data([x], [y])
        tangent.set_visible(length > 1e-6)
        if length > 1e-6:
            across = np.array([-g[1], g[0]]) / length
            tangent.set_data([x - 0.9 * across[0], x + 0.9 * across[0]], [y - 0.9 * across[1], y + 0.9 * across[1]])
        return (
            f"At {numbers(here, 2)} the surface is {number(height, 3)} high. "
            f"The gradient is {numbers(g, 3)}, of length {length:.3f}."
        )

    return lab


@lesson.lab
def direction_and_rate() -> Lab:
    """Turn a direction on the map and read the rate in it: greatest along the gradient, 0 across it, least against
    it."""
    lab = Lab("Direction against rate", size=(8, 4))
    plan, chart = lab.figure.subplots(1, 2, width_ratios=[1.15, 1])
    map_of(plan, HILLS, _LEVELS, x=_X, y=_Y)
    level = LevelCurve(lab, plan, HILLS.value)
    gradient = Arrow(lab, plan, DERIVATIVE, linestyle="--", label="the gradient")
    way = Arrow(lab, plan, LEARNER, linestyle="-.", label="your direction, length 1")
    (spot,) = lab.moving(plan.plot([], [], "o", color=TRUTH, markersize=7, zorder=6))
    plan.legend(
        handles=[gradient.shaft, way.shaft],
        loc="lower left",
        bbox_to_anchor=(0, 1),
        ncols=2,
        fontsize=9,
        borderaxespad=0.2,
        handlelength=3,
    )
    angles = np.linspace(0, 360, 121)
    around = np.array([turned(angle) for angle in angles])
    chart.set(xlim=(0, 360), ylim=(-5, 5), xticks=range(0, 361, 90), xlabel="your direction (degrees)", ylabel="rate")
    chart.axhline(0, color=QUIET, linewidth=1)
    (curve,) = lab.moving(chart.plot([], [], color=FUNCTION))
    (most,) = lab.moving(chart.plot([], [], color=DERIVATIVE, linestyle="--", linewidth=1.5))
    (least,) = lab.moving(chart.plot([], [], color=DERIVATIVE, linestyle=":", linewidth=1.5))
    (now,) = lab.moving(chart.plot([], [], "o", color=LEARNER, markersize=9))
    lab.slider("angle", 60.0, 0.0, 359.0, step=1, unit="°", label="your direction", play=8)
    lab.point("here", (-1.8, 0.6), plan, low=_LOW, high=_HIGH, step=(0.1, 0.1), anywhere=True, label="your place")
    lab.goal(
        "Where the gradient is longer than 2, find a direction in which the rate is 0, within 0.05.",
        name="level walk",
        reached=lambda angle, here: (
            np.hypot(*HILLS.gradient(*here)) > 2 and abs(rate_along(HILLS.gradient(*here), turned(angle))) < 0.05
        ),
    )
    lab.grid(angle=60, here=(8, 8))

    @lab.update
    def _(angle, here):
        g, u = HILLS.gradient(*here), turned(angle)
        length = float(np.hypot(*g))
        level.trace(float(HILLS.value(*here)))
        gradient.point(here, _ARROW * g)
        way.point(here, u)
        spot.set_data([here[0]], [here[1]])
        curve.set_data(angles, around @ g)
        uphill = float(np.degrees(np.arctan2(g[1], g[0]))) % 360
        most.set_data([uphill, uphill], [0, length])
        least.set_data([(uphill + 180) % 360] * 2, [-length, 0])
        now.set_data([angle], [g @ u])
        away = abs((angle - uphill + 180) % 360 - 180)
        return (
            f"At {numbers(here, 2)}, facing {angle:.0f}°: the rate is {number(g @ u, 3)}. "
            f"That is {away:.1f}° from the gradient, whose length is {length:.3f}."
        )

    return lab
