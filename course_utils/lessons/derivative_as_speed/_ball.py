"""Galileo's ball on its ramp: the next distance to predict, and the secant that becomes the tangent."""

import numpy as np

from course_utils.data import load_galileo
from course_utils.lessons.derivative_as_speed import lesson
from course_utils.lessons.drawing import show
from course_utils.live import Lab
from course_utils.live.style import DERIVATIVE, FUNCTION, LEARNER, QUIET, TRUTH
from course_utils.maths.derivative import secant_slope
from course_utils.maths.kinematics import rolled_distance, rolling_speed

PLACE = 4.0  # intervals of time: where the secant is fixed
SEEN = 4  # of Galileo's rows, before the prediction


@lesson.lab
def galileos_steps() -> Lab:
    """Four distances that Galileo measured: drag the fifth to where you expect it, then see his page."""
    galileo = load_galileo()
    time, distance = galileo.time_intervals, galileo.distance_punti
    steps = np.diff(distance, prepend=0)
    target = float(distance[SEEN])
    lab = Lab("Galileo, folio 107v, 1604: where is the ball after five?", size=(8, 4))
    left, right = lab.figure.subplots(1, 2)
    left.set(xlim=(0, 8.4), ylim=(0, 2300), xlabel="time $t$ (intervals)", ylabel="distance rolled $d$ (punti)")
    right.set(
        xlim=(0.3, 8.7),
        ylim=(0, 16.5),
        xlabel="interval",
        ylabel="length of the step (first step = 1)",
        yticks=range(1, 17, 2),
    )
    left.plot(time[:SEEN], distance[:SEEN], "o", color=TRUTH, label="measured")
    right.plot(time[:SEEN], steps[:SEEN] / steps[0], "s", color=TRUTH)
    (rest,) = lab.moving(left.plot(time[SEEN:], distance[SEEN:], "o", color=TRUTH))
    (rest_steps,) = lab.moving(right.plot(time[SEEN:], steps[SEEN:] / steps[0], "s", color=TRUTH))
    grid = np.linspace(0, 8, 100)
    (law,) = lab.moving(left.plot(grid, rolled_distance(grid), color=FUNCTION, label="the law, once revealed"))
    (marker,) = lab.moving(left.plot([], [], "o", color=LEARNER, markersize=11, label="your prediction"))
    (my_step,) = lab.moving(right.plot([], [], "o", color=LEARNER, markersize=11))
    left.legend(loc="upper left")
    lab.point(
        "fifth",
        (5.0, 700.0),
        left,
        along="y",
        low=(0, 526.0),
        high=(8, 1500.0),
        step=(1, 2.0),
        label="your prediction for the fifth",
        units=("", "punti"),
    )
    lab.reveal("shown", "Lock it in and see Galileo's page", locks=("fifth",))
    lab.goal(
        "Predict within 40 punti of what he measured.",
        name="predicted",
        reached=lambda fifth, shown: shown and abs(fifth[1] - target) <= 40,
    )

    @lab.update
    def _(fifth, shown):
        guess = fifth[1]
        step = (guess - distance[SEEN - 1]) / steps[0]
        marker.set_data([5], [guess])
        my_step.set_data([5], [step])
        show(shown, rest, rest_steps, law)
        text = f"You predict {guess:.1f} punti after five intervals: a fifth step {step:.3f} times the first."
        if not shown:
            return text
        return (
            f"{text} Galileo measured {target:.0f}, a step of {steps[SEEN] / steps[0]:.2f}. All eight lie near "
            "33 t^2, and the steps near 1 : 3 : 5 : 7 : 9."
        )

    return lab


@lesson.lab
def secant_to_tangent() -> Lab:
    """Slide the second point towards the first: the secant turns, and its slope settles. Predict where first."""
    limit = float(rolling_speed(PLACE))
    low, high = 0.001, 4.0
    lab = Lab("From secant to tangent, at t = 4", size=(8, 4))
    left, right = lab.figure.subplots(1, 2, width_ratios=[3, 2])
    grid = np.linspace(0, 8.3, 120)
    height = float(rolled_distance(PLACE))
    left.plot(grid, rolled_distance(grid), color=FUNCTION, label="$d = 33\\,t^2$")
    left.plot([PLACE], [height], "o", color=TRUTH, markersize=7)
    left.set(xlim=(0, 8.3), ylim=(-150, 2300), xlabel="time $t$ (intervals)", ylabel="distance $d$ (punti)")
    right.set(
        xlim=(high * 1.6, low / 1.6),
        xscale="log",
        ylim=(190, 410),
        xlabel="$h$ (intervals), shrinking",
        ylabel="slope (punti per interval)",
    )
    (guess_line,) = lab.moving(right.plot([], [], color=LEARNER, linestyle="-.", label="your prediction"))
    shrinking = np.geomspace(high, low, 80)
    (curve,) = lab.moving(
        right.plot(shrinking, secant_slope(rolled_distance, PLACE, shrinking), color=QUIET, linewidth=1.5)
    )
    (settled,) = lab.moving(
        right.plot([high * 1.6, low / 1.6], [limit, limit], color=TRUTH, linewidth=1, label="limit, once revealed")
    )
    (dot,) = lab.moving(right.plot([], [], "s", color=DERIVATIVE, markersize=8, label="secant's slope"))
    right.legend(loc="upper right", fontsize=9)
    (tangent,) = lab.moving(
        left.plot([], [], color=LEARNER, linestyle="-.", linewidth=1.5, label="slope as you predict")
    )
    (run,) = lab.moving(left.plot([], [], color=QUIET, linewidth=1))
    (secant,) = lab.moving(left.plot([], [], color=DERIVATIVE, linestyle="--", label="secant"))
    (second,) = lab.moving(left.plot([], [], "s", color=DERIVATIVE, markersize=8))
    left.legend(loc="upper left")
    lab.slider("h", 3.0, low, high, scale="log", unit="intervals", label="h")
    lab.slider("guess", 330.0, 200.0, 400.0, step=1.0, label="it settles at")
    lab.reveal("shown", "Lock in your prediction and show the slopes", locks=("guess",))
    lab.goal(
        "Then bring the secant's slope within 0.1 of where it settles.",
        name="settled",
        reached=lambda h, shown: shown and abs(secant_slope(rolled_distance, PLACE, h) - limit) <= 0.1,
    )
    ends = np.array([0.0, 8.3])
    lab.grid(h=50, guess=40)

    @lab.update
    def _(h, guess, shown):
        slope = float(secant_slope(rolled_distance, PLACE, h))
        rise = slope * h
        secant.set_data(ends, height + slope * (ends - PLACE))
        tangent.set_data(ends, height + guess * (ends - PLACE))
        run.set_data([PLACE, PLACE + h, PLACE + h], [height, height, height + rise])
        second.set_data([PLACE + h], [height + rise])
        guess_line.set_data([high * 1.6, low / 1.6], [guess, guess])
        dot.set_data([h], [slope])
        show(shown, curve, settled, dot)
        if not shown:
            return (
                f"With h = {h:.4g}, from t = 4 to {PLACE + h:.5g}, the ball rolls {rise:.4g} punti. "
                f"As h shrinks to 0, you predict that distance / h settles at {guess:.0f}."
            )
        return (
            f"{rise:.5g} punti in h = {h:.4g} intervals: slope {slope:.3f}. "
            f"It settles at {limit:.0f}, {abs(slope - limit):.3f} from here; you predicted {guess:.0f}."
        )

    return lab
