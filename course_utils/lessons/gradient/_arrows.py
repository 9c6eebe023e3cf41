"""Ten minutes on arrows: length, dot product, shadow."""

import numpy as np

from course_utils.lessons.drawing import Arrow
from course_utils.lessons.gradient import lesson
from course_utils.lessons.wording import number, numbers
from course_utils.live import Lab
from course_utils.live.style import AREA, FUNCTION, LEARNER, QUIET

FIXED = np.array([2.0, 1.5])  # of length 2.5
_WANTED = -3.0


def turned(angle: float, length: float = 1.0) -> np.ndarray:
    """The arrow of this length that points `angle` degrees to the left of the x-axis."""
    return length * np.array([np.cos(np.radians(angle)), np.sin(np.radians(angle))])


@lesson.lab
def turn_the_arrow() -> Lab:
    """Turn an arrow beside another: its shadow and the dot product grow, vanish and change sign."""
    lab = Lab("An arrow, its shadow and the dot product", size=(8, 4.2))
    plane, chart = lab.figure.subplots(1, 2, width_ratios=[1, 1.1])
    plane.set_aspect("equal")
    plane.set(xlim=(-2.6, 2.6), ylim=(-2.6, 2.6), xticks=range(-2, 3), yticks=range(-2, 3), xlabel="$x$", ylabel="$y$")
    along = FIXED / np.hypot(*FIXED)
    plane.plot(*(np.outer([-3.4, 3.4], along).T), ":", color=QUIET, linewidth=1)
    (shadow,) = lab.moving(
        plane.plot(
            [],
            [],
            color=AREA,
            linewidth=7,
            alpha=0.55,
            solid_capstyle="butt",
            label="shadow of $\\mathbf{b}$",
            zorder=2,
        )
    )
    (plumb,) = lab.moving(plane.plot([], [], ":", color=QUIET, linewidth=1.5))
    plane.plot(
        *np.array([[0, 0], 0.93 * FIXED]).T, color=FUNCTION, linewidth=2.6, label="$\\mathbf{a} = (2, 1.5)$", zorder=4
    )
    plane.fill(
        *(np.array([FIXED, FIXED - 0.2 * along + [-0.054, 0.072], FIXED - 0.2 * along + [0.054, -0.072]]).T),
        color=FUNCTION,
        zorder=4,
    )
    mine = Arrow(lab, plane, LEARNER, linestyle="-.", label="$\\mathbf{b}$, yours")
    plane.legend(loc="lower right", fontsize=9, handlelength=3)
    angles = np.linspace(0, 360, 121)
    chart.set(
        xlim=(0, 360),
        ylim=(-5.5, 5.5),
        xticks=range(0, 361, 90),
        xlabel="direction of $\\mathbf{b}$ (degrees)",
        ylabel="$\\mathbf{a} \\cdot \\mathbf{b}$",
    )
    chart.axhline(0, color=QUIET, linewidth=1)
    facing = float(np.degrees(np.arctan2(FIXED[1], FIXED[0])))
    chart.axvline(facing, color=FUNCTION, linewidth=1.5, linestyle=":")
    chart.text(facing + 6, -5.2, "along $\\mathbf{a}$", color=FUNCTION)
    (curve,) = lab.moving(chart.plot([], [], color=AREA))
    (now,) = lab.moving(chart.plot([], [], "o", color=LEARNER, markersize=9))
    lab.slider("angle", 80.0, 0.0, 359.0, step=1, unit="°", label="direction of b", play=8)
    lab.slider("length", 1.0, 0.5, 2.0, step=0.05, label="length of b")
    lab.goal(
        "Make the dot product −3, within 0.05.",
        name="minus three",
        reached=lambda angle, length: abs(float(FIXED @ turned(angle, length)) - _WANTED) < 0.05,
    )
    lab.grid(angle=120, length=31)

    @lab.update
    def _(angle, length):
        b = turned(angle, length)
        dot = float(FIXED @ b)
        foot = (dot / np.hypot(*FIXED)) * along
        mine.point((0, 0), b)
        shadow.set_data([0, foot[0]], [0, foot[1]])
        plumb.set_data([b[0], foot[0]], [b[1], foot[1]])
        curve.set_data(angles, length * np.hypot(*FIXED) * np.cos(np.radians(angles - facing)))
        now.set_data([angle], [dot])
        away = abs((angle - facing + 180) % 360 - 180)
        return (
            f"b = {numbers(b, 3)}, of length {length:.2f} and {away:.1f}° from a. Dot product "
            f"{number(dot, 3)}: its shadow, {number(dot / 2.5, 3)}, times the length of a, 2.5."
        )

    return lab
