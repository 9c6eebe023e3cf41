"""The loss lost is the slope added up along the path."""

import numpy as np

from course_utils.lessons.gradient_descent import lesson
from course_utils.lessons.gradient_descent._walks import hollows, hollows_slope
from course_utils.lessons.shapes import stairs
from course_utils.live import Lab
from course_utils.live.style import AREA, DERIVATIVE, FUNCTION, QUIET, TRUTH
from course_utils.maths.descent import gradient_descent
from course_utils.maths.descent_nd import slope_along

START = 1.9
TIME = 0.8  # learning rate times number of steps, the same for all walks of this lab
FEWEST, MOST = 8, 160


def walk(steps: int) -> np.ndarray:
    """The walk of so many steps, at the rate TIME/steps."""
    return gradient_descent(hollows_slope, START, TIME / steps, steps)


def lost(path: np.ndarray) -> tuple[float, float]:
    """What the walk lost of its loss: by slope times step, added up, and in truth."""
    added = -slope_along(hollows_slope, path[:, None])
    return added, float(hollows(path[0]) - hollows(path[-1]))


@lesson.lab
def slope_added_up() -> Lab:
    """Slope times step, added up along a walk, against the loss that it lost: finer steps bring them together."""
    lab = Lab("The loss lost is the slope added up", size=(8, 3.9))
    slopes, losses = lab.figure.subplots(1, 2)
    theta = np.linspace(0.9, 2.1, 120)
    (pile,) = lab.moving(slopes.fill([0, 1, 1], [0, 0, 1], color=AREA, alpha=0.35, edgecolor=AREA, lw=1))
    (curve,) = slopes.plot(theta, hollows_slope(theta), "--", color=DERIVATIVE)
    slopes.set(xlim=(0.9, 2.1), ylim=(-1.0, 5.6), xlabel="θ", ylabel="slope of $J$")
    slopes.axhline(0, color=QUIET, lw=0.8)
    slopes.legend([curve, pile], ["the slope $J'(θ)$", "slope × step"], loc="upper left")
    losses.plot(theta, hollows(theta), color=FUNCTION)
    losses.set(xlim=(0.9, 2.1), ylim=(1.2, 2.9), xlabel="θ", ylabel="loss $J$")
    (dots,) = lab.moving(slopes.plot([], [], "o", color=TRUTH, ms=5))
    (steps_too,) = lab.moving(losses.plot([], [], "o", color=TRUTH, ms=5))
    (foot,) = lab.moving(losses.plot([], [], ":", color=QUIET, lw=1.4))
    losses.plot([1.0, START], [hollows(START)] * 2, ":", color=QUIET, lw=1.4)
    (bar,) = lab.moving(losses.plot([], [], color=AREA, lw=6, solid_capstyle="butt", label="loss lost"))
    losses.legend(loc="upper left", handles=[bar])
    lab.slider("steps", 8, FEWEST, MOST, step=1, label="number of steps (rate = 0.8/steps)")

    def gap(steps):
        added, true = lost(walk(int(steps)))
        return added / true - 1

    lab.goal(
        "Take so many steps that the sum is less than 2 % too large.",
        name="finer",
        reached=lambda steps: gap(steps) < 0.02,
    )

    @lab.update
    def _(steps):
        path = walk(int(steps))
        heights = hollows_slope(path)
        pile.set_xy(np.column_stack(stairs(path, heights[:-1])))
        dots.set_data(path[:-1], heights[:-1])
        steps_too.set_data(path, hollows(path))
        bar.set_data([1.0, 1.0], [hollows(path[-1]), hollows(path[0])])
        foot.set_data([1.0, path[-1]], [hollows(path[-1])] * 2)
        added, true = lost(path)
        return (
            f"{steps:.0f} steps at rate {TIME / steps:.4f}: slope times step adds up to {added:.4f}. "
            f"The loss lost is {true:.4f}: the sum is {added / true - 1:.2%} too large."
        )

    return lab
