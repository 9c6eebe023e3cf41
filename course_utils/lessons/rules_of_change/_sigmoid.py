"""A sigmoid of a line: where it is steepest, and how steep."""

import numpy as np

from course_utils.lessons.drawing import show
from course_utils.lessons.rules_of_change import lesson
from course_utils.lessons.shapes import tangent_line
from course_utils.lessons.wording import number
from course_utils.live import Lab
from course_utils.live.style import DERIVATIVE, FUNCTION, LEARNER, QUIET
from course_utils.maths.logistic import sigmoid
from course_utils.maths.rules import sigmoid_of_line_slope

WANTED_X, WANTED_SLOPE = 2.0, 0.5


@lesson.lab
def sigmoid_of_a_line() -> Lab:
    """Set w and b: the line, its sigmoid above and the slope below. Where w x + b = 0, it is steepest."""
    lab = Lab("The sigmoid of a line, w x + b", size=(8, 4.4))
    top, bottom = lab.figure.subplots(2, 1, sharex=True)
    grid = np.linspace(-6, 6, 160)
    top.axhline(0.5, color=QUIET, linewidth=1)
    top.set(xlim=(-6, 6), ylim=(-0.08, 1.12), ylabel="$\\sigma(w x + b)$")
    bottom.axhline(0, color=QUIET, linewidth=1)
    bottom.set(ylim=(-0.85, 0.85), xlabel="$x$", ylabel="slope in $x$")
    (curve,) = lab.moving(top.plot([], [], color=FUNCTION))
    (tangent,) = lab.moving(top.plot([], [], color=DERIVATIVE, linestyle="--"))
    (half,) = lab.moving(top.plot([], [], color=QUIET, linewidth=1.5, linestyle=":"))
    (dot,) = lab.moving(top.plot([], [], "o", color=LEARNER, markersize=9))
    (slopes,) = lab.moving(bottom.plot([], [], color=DERIVATIVE, linestyle="--"))
    (plumb,) = lab.moving(bottom.plot([], [], color=QUIET, linewidth=1.5, linestyle=":"))
    (slope_dot,) = lab.moving(bottom.plot([], [], "o", color=LEARNER, markersize=9))
    lab.slider("w", 1.0, -3.0, 3.0, step=0.1, label="w")
    lab.slider("b", 0.5, -6.0, 6.0, step=0.1, label="b")
    lab.slider("x", 1.0, -5.5, 5.5, step=0.05, label="x", play=6)
    lab.goal(
        "Make the curve steepest at x = 2, with the slope 0.5 there, and bring the point to it.",
        name="steepest",
        reached=lambda w, b, x: (
            abs(w / 4 - WANTED_SLOPE) < 0.01 and abs(w * WANTED_X + b) < 0.01 and abs(x - WANTED_X) < 0.01
        ),
    )
    lab.grid(w=[-3, -2, -1, -0.5, 0, 0.5, 2, 3], b=range(-6, 7), x=[*range(-5, 6)])

    @lab.update
    def _(w, b, x):
        value, slope = float(sigmoid(w * x + b)), float(sigmoid_of_line_slope(x, w, b))
        curve.set_data(grid, sigmoid(w * grid + b))
        slopes.set_data(grid, sigmoid_of_line_slope(grid, w, b))
        tangent.set_data(*tangent_line(x, value, slope, 1.2))
        dot.set_data([x], [value])
        slope_dot.set_data([x], [slope])
        middle = -b / w if w else np.inf
        inside = abs(middle) <= 6
        show(inside, half, plumb)
        if inside:
            half.set_data([middle, middle], [-0.08, 1.12])
            plumb.set_data([middle, middle], [-0.85, 0.85])
        said = (
            f"w = {number(w, 1)}, b = {number(b, 1)}, x = {number(x, 2)}: w x + b = {number(w * x + b, 3)}, sigma = "
            f"{value:.4f}, slope = w sigma (1 - sigma) = {number(slope, 5)}. "
        )
        if not w:
            return said + "With w = 0 the curve is level everywhere."
        return said + f"Steepest at x = {number(middle, 2)}, with w/4 = {number(w / 4, 3)}."

    return lab
