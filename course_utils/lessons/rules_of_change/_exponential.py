"""e^x, the curve that is its own slope, and ln x, which undoes it."""

import numpy as np

from course_utils.lessons.rules_of_change import lesson
from course_utils.lessons.shapes import tangent_line
from course_utils.lessons.wording import number
from course_utils.live import Lab
from course_utils.live.style import DERIVATIVE, FUNCTION, LEARNER, QUIET
from course_utils.maths.rules import base_factor

LOW_BASE, HIGH_BASE = 1.5, 4.0


@lesson.lab
def its_own_slope() -> Lab:
    """Choose the base a: the curve a^x and its slope. For one base they are the same curve."""
    lab = Lab("The curve of a to the power x, and its slope", size=(8, 4.2))
    left, right = lab.figure.subplots(1, 2, width_ratios=[3, 2])
    left.set(xlim=(-2, 2), ylim=(-0.6, 8), xlabel="$x$", ylabel="height, slope")
    right.set(
        xlim=(LOW_BASE - 0.1, HIGH_BASE + 0.1), ylim=(0, 1.6), xlabel="base $a$", ylabel="slope divided by height"
    )
    right.axhline(1, color=QUIET, linewidth=1)
    bases = np.linspace(LOW_BASE, HIGH_BASE, 100)
    right.plot(bases, base_factor(bases), color=QUIET, linewidth=1.5)
    grid = np.linspace(-2, 2, 100)
    (curve,) = lab.moving(left.plot([], [], color=FUNCTION, label="$a^x$"))
    (slopes,) = lab.moving(left.plot([], [], color=DERIVATIVE, linestyle="--", label="its slope"))
    (tangent,) = lab.moving(left.plot([], [], color=QUIET, linestyle=":", label="tangent"))
    (plumb,) = lab.moving(left.plot([], [], color=LEARNER, linestyle="-.", linewidth=1.5))
    (dot,) = lab.moving(left.plot([], [], "o", color=LEARNER, markersize=9))
    (slope_dot,) = lab.moving(left.plot([], [], "s", color=DERIVATIVE, markersize=8))
    (share,) = lab.moving(right.plot([], [], "o", color=LEARNER, markersize=10))
    left.legend(loc="upper left")
    lab.slider("a", 2.0, LOW_BASE, HIGH_BASE, step=0.01, label="base a", digits=2)
    lab.slider("x", 1.0, -1.9, 1.2, step=0.02, label="x", play=5)
    lab.goal(
        "Find the base, to the slider's step, whose curve is its own slope.",
        name="own_slope",
        reached=lambda a: abs(a - np.e) < 0.005,
    )
    lab.grid(a=[*np.arange(LOW_BASE, HIGH_BASE, 0.1), *np.arange(2.68, 2.765, 0.01)], x=53)

    @lab.update
    def _(a, x):
        factor = float(base_factor(a))
        heights = a**grid
        height = a**x
        curve.set_data(grid, heights)
        slopes.set_data(grid, factor * heights)
        tangent.set_data(*tangent_line(x, height, factor * height, 0.7))
        plumb.set_data([x, x], [0, max(height, factor * height)])
        dot.set_data([x], [height])
        slope_dot.set_data([x], [factor * height])
        share.set_data([a], [factor])
        return (
            f"a = {a:.2f}: at x = {number(x, 2)} the height is {height:.4f} and the slope {factor * height:.4f}, "
            f"{factor:.4f} times the height. That factor is the same at every x."
        )

    return lab


@lesson.lab
def undone() -> Lab:
    """The mirror at the diagonal turns e^x into ln x, and a slope into one over it."""
    lab = Lab("ln undoes the exponential: the mirror image", size=(6, 4.4))
    axes = lab.figure.subplots()
    axes.set(xlim=(-2.6, 5.2), ylim=(-2.6, 4.6), xlabel="$x$", ylabel="$y$")
    axes.set_aspect("equal")
    grid = np.linspace(-2.6, 1.6, 100)
    axes.plot(grid, np.exp(grid), color=FUNCTION, label="$e^x$")
    axes.plot(np.exp(grid), grid, color=FUNCTION, linewidth=4, alpha=0.45, label="$\\ln x$")
    axes.plot([-2.6, 4.6], [-2.6, 4.6], color=QUIET, linewidth=1, label="mirror $y = x$")
    (across,) = lab.moving(axes.plot([], [], color=QUIET, linewidth=1.5, linestyle=":"))
    tangents = [
        lab.moving(axes.plot([], [], color=DERIVATIVE, linestyle="--", label="tangents" if k == 0 else None))[0]
        for k in range(2)
    ]
    (up,) = lab.moving(axes.plot([], [], "s", color=DERIVATIVE, markersize=8))
    (dot,) = lab.moving(axes.plot([], [], "o", color=LEARNER, markersize=10, label="your $x$"))
    axes.legend(loc="upper left", bbox_to_anchor=(1.0, 1.0))
    lab.slider("x", 2.5, 0.15, 4.4, step=0.05, label="x", play=5)
    reach = np.array([-1.0, 1.0])

    @lab.update
    def _(x):
        y = float(np.log(x))
        steep = 1 / np.hypot(1, x)  # tangents of one length: the run that a step of 1 along them takes
        dot.set_data([x], [y])
        up.set_data([y], [x])
        across.set_data([x, y], [y, x])
        tangents[0].set_data(x + 1.2 * x * steep * reach, y + 1.2 * steep * reach)
        tangents[1].set_data(y + 1.2 * steep * reach, x + 1.2 * x * steep * reach)
        return (
            f"ln {x:.2f} = {number(y, 4)}. On e^x, at that height, the slope is {x:.2f}; in the mirror rise and run "
            f"change places, so the slope of ln at {x:.2f} is 1/{x:.2f} = {1 / x:.4f}."
        )

    return lab
