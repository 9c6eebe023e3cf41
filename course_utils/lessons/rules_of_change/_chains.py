"""Rates multiply: a bicycle's gears, and any function put into another."""

import numpy as np

from course_utils.lessons.rules_of_change import lesson
from course_utils.lessons.shapes import circle, tangent_line
from course_utils.lessons.wording import number
from course_utils.live import Lab
from course_utils.live.style import AREA, DERIVATIVE, FUNCTION, LEARNER, QUIET
from course_utils.maths.logistic import sigmoid
from course_utils.maths.rules import chain_rates

FRONT, REAR = ("50", "34"), ("28", "21", "17", "14", "11")  # teeth
WHEEL_M = 2.1  # metres of road for each turn of the wheel: a common tyre, 28 mm wide
SIZE = 0.022  # radius of a chain wheel, in the picture, for each tooth
NEAR = 0.05  # metres


@lesson.lab
def gears() -> Lab:
    """Turn the pedals: the chain turns the wheel, the wheel goes along the road, and the two rates multiply."""
    lab = Lab("A bicycle: two rates in a chain", size=(8, 3.9))
    left, right = lab.figure.subplots(1, 2, width_ratios=[3, 2])
    left.set(xlim=(-1.5, 5.3), ylim=(-2.1, 2.4), xticks=[], yticks=[])
    left.set_aspect("equal")
    left.grid(False)
    left.spines[["left", "bottom"]].set_visible(False)
    hub, wheel = 3.4, 1.55
    left.plot(*circle((hub, 0), wheel, 80), color=QUIET, linewidth=5, alpha=0.5)
    left.text(0, -2.0, "pedals $x$", ha="center", fontsize=11)
    left.text(hub, -2.0, "wheel $u$", ha="center", fontsize=11)
    (front_ring,) = lab.moving(left.plot([], [], color=FUNCTION))
    (rear_ring,) = lab.moving(left.plot([], [], color=FUNCTION))
    chain = [lab.moving(left.plot([], [], color=QUIET, linewidth=1.2))[0] for _ in range(2)]
    (crank,) = lab.moving(left.plot([], [], "-", color=LEARNER, linewidth=3))
    (pedal,) = lab.moving(left.plot([], [], "o", color=LEARNER, markersize=10))
    (spoke,) = lab.moving(left.plot([], [], color=DERIVATIVE, linestyle="--"))
    (valve,) = lab.moving(left.plot([], [], "s", color=DERIVATIVE, markersize=8))
    right.set(xlim=(0, 3.1), ylim=(0, 15), xlabel="turns of the pedals $x$", ylabel="turns of the wheel $u$")
    road = right.secondary_yaxis("right", functions=(lambda u: u * WHEEL_M, lambda y: y / WHEEL_M))
    road.set_ylabel("metres of road $y$")
    (line,) = lab.moving(right.plot([], [], color=FUNCTION))
    (now,) = lab.moving(right.plot([], [], "o", color=LEARNER, markersize=9))
    lab.slider("x", 0.6, 0.0, 3.0, step=0.01, unit="turns", label="pedals", play=6)
    lab.choice("front", FRONT, label="teeth in front")
    lab.choice("rear", REAR, start="17", label="teeth at the wheel")
    lab.goal(
        "Choose gears with which one turn of the pedals is 5.1 m of road, within 5 cm, and ride to 12 m or farther.",
        name="gear",
        reached=lambda x, front, rear: (
            abs(int(front) / int(rear) * WHEEL_M - 5.1) <= NEAR and x * int(front) / int(rear) * WHEEL_M >= 12
        ),
    )

    @lab.update
    def _(x, front, rear):
        ratio = int(front) / int(rear)
        large, small = SIZE * int(front), SIZE * int(rear)
        u = ratio * x
        front_ring.set_data(*circle((0, 0), large, 80))
        rear_ring.set_data(*circle((hub, 0), small, 80))
        lean = np.arccos((large - small) / hub)  # where the chain leaves both rings, seen from their middles
        for part, side in zip(chain, (1, -1), strict=True):
            part.set_data(
                [large * np.cos(lean), hub + small * np.cos(lean)],
                [side * large * np.sin(lean), side * small * np.sin(lean)],
            )
        # Riding to the left: all turn anticlockwise.
        pedal_at = 1.25 * np.array([np.cos(2 * np.pi * x), np.sin(2 * np.pi * x)])
        valve_at = wheel * np.array([np.cos(2 * np.pi * u), np.sin(2 * np.pi * u)])
        crank.set_data([0, pedal_at[0]], [0, pedal_at[1]])
        pedal.set_data([pedal_at[0]], [pedal_at[1]])
        spoke.set_data([hub, hub + valve_at[0]], [0, valve_at[1]])
        valve.set_data([hub + valve_at[0]], [valve_at[1]])
        line.set_data([0, 3], [0, 3 * ratio])
        now.set_data([x], [u])
        return (
            f"{x:.2f} turns of the pedals turn the wheel {u:.3f} times: {u * WHEEL_M:.2f} m. "
            f"Rates: {front}/{rear} = {ratio:.3f} turns per turn, times {WHEEL_M} m per turn, make "
            f"{ratio * WHEEL_M:.3f} m per turn of the pedals."
        )

    return lab


# name: (function, slope, limits of its value)
INNER = {
    "3x - 1": (lambda x: 3 * x - 1, lambda x: np.full_like(x, 3.0), "$u = 3x - 1$"),
    "x^2": (np.square, lambda x: 2 * x, "$u = x^2$"),
    "-x^2/2": (lambda x: -np.square(x) / 2, lambda x: -x, "$u = -x^2/2$"),
}
OUTER = {
    "sin u": (np.sin, np.cos, "$y = \\sin u$", (-1.6, 1.6)),
    "e^u": (np.exp, np.exp, "$y = e^u$", (-0.8, 5.2)),
    "sigmoid of u": (sigmoid, lambda u: sigmoid(u) * (1 - sigmoid(u)), "$y = \\sigma(u)$", (-0.25, 1.25)),
}
REACH = 1.6  # x runs from -1.6 to 1.6


@lesson.lab
def composite() -> Lab:
    """Put one function into another, and watch three tangents: the third slope is the product of the first two."""
    lab = Lab("One function inside another: three slopes", size=(8, 3.9))
    first, second, third = lab.figure.subplots(1, 3)
    grid, inside = np.linspace(-REACH, REACH, 120), np.linspace(-6, 4, 140)
    (inner_curve,) = first.plot([], [], color=FUNCTION)
    (outer_curve,) = second.plot([], [], color=FUNCTION)
    (whole_curve,) = third.plot([], [], color=FUNCTION)
    first.set(xlim=(-1.1 * REACH, 1.1 * REACH), ylim=(-6, 4), xlabel="$x$", title="inner")
    second.set(xlim=(-6, 4), xlabel="$u$", title="outer")
    third.set(xlim=(-1.1 * REACH, 1.1 * REACH), xlabel="$x$", title="outer of inner")
    tangents = [lab.moving(axes.plot([], [], color=DERIVATIVE, linestyle="--"))[0] for axes in (first, second, third)]
    looks = ((first, "o", LEARNER), (second, "s", AREA), (third, "o", LEARNER))
    dots = [lab.moving(axes.plot([], [], marker, color=colour, markersize=9))[0] for axes, marker, colour in looks]
    (handed_on,) = lab.moving(first.plot([], [], ":", color=AREA))
    (taken_up,) = lab.moving(second.plot([], [], ":", color=AREA))
    lab.choice("inner", INNER, label="inner u")
    lab.choice("outer", OUTER, label="outer y")
    lab.slider("x", 0.7, -REACH, REACH, step=0.02, label="x", play=6)
    lab.goal(
        "Find a place where the outer rate is 0.5 or more, and the composite is level all the same.",
        name="level",
        reached=lambda inner, outer, x: _is_level_all_the_same(inner, outer, x),
    )

    @lab.backdrop
    def _(inner, outer):
        g, _, inner_name = INNER[inner]
        f, _, outer_name, outer_range = OUTER[outer]
        inner_curve.set_data(grid, g(grid))
        outer_curve.set_data(inside, f(inside))
        whole_curve.set_data(grid, f(g(grid)))
        first.set_ylabel(inner_name)
        second.set_ylabel(outer_name)
        second.set_ylim(outer_range)
        third.set_ylim(outer_range)

    @lab.update
    def _(inner, outer, x):
        g, f, outer_range = INNER[inner][0], OUTER[outer][0], OUTER[outer][3]
        rates = _rates(inner, outer, x)
        u = float(g(np.float64(x)))
        y = float(f(u))
        for line, dot, place, value, slope, half in zip(
            tangents, dots, (x, u, x), (u, y, y), rates, (0.6, 1.6, 0.45), strict=True
        ):
            line.set_data(*tangent_line(place, value, slope, half))
            dot.set_data([place], [value])
        handed_on.set_data([x, -1.1 * REACH], [u, u])
        taken_up.set_data([u, u], [outer_range[0], y])
        first_rate, second_rate, product = rates
        return (
            f"At x = {number(x, 2)}: u = {number(u, 3)}, du/dx = {number(first_rate, 3)}. There dy/du = "
            f"{number(second_rate, 3)}. Product: dy/dx = {number(product, 3)}."
        ) + (" Here y is above the picture." if y > outer_range[1] else "")

    return lab


def _rates(inner, outer, x):
    return tuple(float(rate) for rate in chain_rates(INNER[inner][0], INNER[inner][1], OUTER[outer][1], x))


def _is_level_all_the_same(inner, outer, x):
    _, outer_rate, whole = _rates(inner, outer, x)
    return outer_rate >= 0.5 and abs(whole) < 0.02
