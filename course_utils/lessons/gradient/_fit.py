"""Further: the quadratic that fits a surface at a place."""

import numpy as np

from course_utils.lessons.gradient import lesson
from course_utils.lessons.gradient._arrows import turned
from course_utils.lessons.gradient._map import map_of
from course_utils.lessons.gradient._surface import HILLS
from course_utils.lessons.maps import LevelCurve
from course_utils.lessons.wording import number, numbers
from course_utils.live import Lab
from course_utils.live.style import DERIVATIVE, FUNCTION, LEARNER, QUIET, TRUTH
from course_utils.maths.gradient import quadratic_model

_STEPS = np.linspace(-2, 2, 101)


@lesson.lab
def fitting_bowl() -> Lab:
    """Cut the surface in any direction: its tangent fits near the place, the quadratic of the Hessian a little
    farther."""
    lab = Lab("The quadratic that fits", size=(8, 4.2))
    plan, cut = lab.figure.subplots(1, 2, width_ratios=[1.1, 1])
    map_of(plan, HILLS, (-0.6, -0.3, 0, 0.5, 1, 1.5, 2, 3, 4, 5, 6), x=(-3.2, 3.2), y=(-2.6, 2.6))
    fits = [LevelCurve(lab, plan, HILLS.value, color=TRUTH, linestyle=":", linewidth=1.8) for _ in range(2)]
    (line,) = lab.moving(plan.plot([], [], "-.", color=LEARNER, linewidth=1.5))
    (spot,) = lab.moving(plan.plot([], [], "o", color=LEARNER, markersize=10, zorder=6))
    cut.set(xlim=(-2, 2), ylim=(-1.5, 6.5), xlabel="distance along the cut", ylabel="$J$")
    cut.axvline(0, color=QUIET, linewidth=1)
    (truth,) = lab.moving(cut.plot([], [], color=FUNCTION, label="the surface"))
    (tangent,) = lab.moving(cut.plot([], [], "--", color=DERIVATIVE, linewidth=1.5, label="tangent: gradient only"))
    (model,) = lab.moving(cut.plot([], [], ":", color=TRUTH, linewidth=2.4, label="quadratic: Hessian too"))
    cut.legend(loc="lower center", bbox_to_anchor=(0.5, 1), fontsize=9, borderaxespad=0.2)
    lab.point(
        "here",
        (-1.2, 0.4),
        plan,
        low=(-3.1, -2.5),
        high=(3.1, 2.5),
        step=(0.1, 0.1),
        anywhere=True,
        label="where the quadratic is to fit",
    )
    lab.slider("angle", 30.0, 0.0, 179.0, step=1, unit="°", label="direction of the cut", play=6)
    lab.goal(
        "Find a place and a direction in which the surface bends downwards: a curvature below −0.2.",
        name="bends down",
        reached=lambda here, angle: _curvature(here, angle) < -0.2,
    )
    lab.grid(here=(9, 7), angle=19)

    @lab.update
    def _(here, angle):
        value, g, hessian = float(HILLS.value(*here)), HILLS.gradient(*here), HILLS.hessian(*here)
        u = turned(angle)
        for fit, lift in zip(fits, (-0.35, 0.5), strict=True):
            fit.trace_of(quadratic_model(value, g, hessian, fit.x - here[0], fit.y - here[1]), value + lift)
        line.set_data([here[0] - 2 * u[0], here[0] + 2 * u[0]], [here[1] - 2 * u[1], here[1] + 2 * u[1]])
        spot.set_data([here[0]], [here[1]])
        truth.set_data(_STEPS, HILLS.value(here[0] + _STEPS * u[0], here[1] + _STEPS * u[1]))
        tangent.set_data(_STEPS[[0, -1]], value + (g @ u) * _STEPS[[0, -1]])
        model.set_data(_STEPS, quadratic_model(value, g, hessian, _STEPS * u[0], _STEPS * u[1]))
        return (
            f"At {numbers(here, 2)}, cut at {angle:.0f}°: slope {number(g @ u, 3)}, "
            f"curvature {number(_curvature(here, angle), 3)}. Dotted on the map: two level curves of the quadratic."
        )

    return lab


def _curvature(here, angle) -> float:
    u = turned(angle)
    return float(u @ HILLS.hessian(*here) @ u)
