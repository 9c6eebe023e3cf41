"""When h is too small: rounding on the computer, and rounding in a rocket's record."""

import numpy as np

from course_utils.data import load_falcon
from course_utils.lessons.derivative_as_speed import lesson
from course_utils.lessons.drawing import plain_ticks, show
from course_utils.live import Lab
from course_utils.live.style import DERIVATIVE, FUNCTION, LEARNER, QUIET, TRUTH
from course_utils.maths.derivative import (
    central_difference,
    central_difference_samples,
    central_error,
    forward_difference,
    forward_error,
)
from course_utils.maths.noise import rounded_slope_uncertainty

PLACE = 1.0  # where the slope of sin is wanted; all its derivatives are known there
LEAST_H, MOST_H = 1e-15, 1.0
FLOOR = 1e-13  # an error below this would leave the picture


@lesson.lab
def how_small_an_h() -> Lab:
    """The slope of sin at 1 on a computer: predict the h with the least error, then see the V."""
    truth = np.cos(PLACE)
    rules = {"forward": forward_difference, "central": central_difference}
    lab = Lab("The slope of sin at 1: which h is best?", size=(8, 4))
    axes = lab.figure.subplots()
    axes.set(
        xscale="log",
        yscale="log",
        xlim=(LEAST_H / 2, 2 * MOST_H),
        ylim=(FLOOR / 3, 3),
        xlabel="$h$",
        ylabel="error of the slope",
    )
    grid = np.geomspace(LEAST_H, MOST_H, 121)
    bounds = {
        "forward": forward_error(grid, np.sin(PLACE), np.sin(PLACE)),
        "central": central_error(grid, np.sin(PLACE), np.cos(PLACE)),
    }
    looks = {"forward": dict(color=FUNCTION, linestyle="-"), "central": dict(color=DERIVATIVE, linestyle="--")}
    hidden, dots = [], {}
    for name, rule in rules.items():
        hidden += lab.moving(axes.plot(grid, _error(rule, grid, truth), linewidth=1.5, label=name, **looks[name]))
        hidden += lab.moving(axes.plot(grid, bounds[name], color=QUIET, linewidth=1, linestyle=":"))
    for name, marker in (("forward", "s"), ("central", "D")):
        (dots[name],) = lab.moving(axes.plot([], [], marker, color=looks[name]["color"], markersize=9))
    (line,) = lab.moving(axes.plot([], [], color=LEARNER, linestyle="-.", label="your $h$"))
    axes.legend(loc="lower left")
    lab.slider("h", 1e-12, LEAST_H, MOST_H, scale="log", label="h")
    lab.reveal("shown", "Show the errors")
    lab.goal(
        "After the reveal, find an h with which the central difference is right to ten decimals.",
        name="ten_decimals",
        reached=lambda h, shown: shown and _error(central_difference, h, truth) < 5e-11,
    )

    @lab.update
    def _(h, shown):
        line.set_data([h, h], [FLOOR / 3, 3])
        errors = {name: float(_error(rule, h, truth)) for name, rule in rules.items()}
        for name, dot in dots.items():
            dot.set_data([h], [errors[name]])
        show(shown, *hidden, *dots.values())
        if not shown:
            return f"You would take h = {h:.3e}. Smaller still, larger, or just right? Choose, then show the errors."
        return (
            f"With h = {h:.3e} the forward difference is off by {errors['forward']:.2e}, the central one by "
            f"{errors['central']:.2e}. Dotted: the errors to expect."
        )

    return lab


def _error(rule, h, truth):
    return np.maximum(np.abs(rule(np.sin, PLACE, h) - truth), FLOOR)


@lesson.lab
def the_rocket() -> Lab:
    """A rocket's climbing speed 60 s after launch, from altitudes shown in steps of 100 m: widen the span."""
    flight = load_falcon()
    time, altitude = flight.time_s, 1000 * flight.altitude_km
    rounding, most = 100.0, 45
    centre = int(np.argmin(np.abs(time - 60)))
    reaches = range(1, most + 1)
    speeds = np.array([central_difference_samples(altitude, time, centre, reach) for reach in reaches])
    spans = np.array([time[centre + reach] - time[centre - reach] for reach in reaches])
    doubt = rounded_slope_uncertainty(rounding, spans)
    lab = Lab("Falcon 9, one minute after launch: how fast does it climb?", size=(8, 4))
    left, right = lab.figure.subplots(1, 2)
    near = slice(centre - most, centre + most + 1)
    left.plot(time[near], altitude[near] / 1000, ".", color=TRUTH, markersize=4)
    left.set(xlim=(10, 110), ylim=(-4, 27), xlabel="time since launch (s)", ylabel="altitude (km)")
    right.fill_between(spans, speeds - doubt, speeds + doubt, color=QUIET, alpha=0.3, linewidth=0)
    right.plot(spans, speeds, ".", color=QUIET, markersize=4)
    right.set(xscale="log", xlim=(1.7, 110), ylim=(210, 360), xlabel="span (s)", ylabel="climbing speed (m/s)")
    plain_ticks(right, x=[2, 5, 10, 20, 50, 100])
    (secant,) = lab.moving(left.plot([], [], color=DERIVATIVE, linestyle="--"))
    (ends,) = lab.moving(left.plot([], [], "s", color=DERIVATIVE, markersize=7))
    (bar,) = lab.moving(right.plot([], [], color=LEARNER, linewidth=2.5))
    (estimate,) = lab.moving(right.plot([], [], "o", color=LEARNER, markersize=9))
    lab.slider("reach", 1, 1, most, step=1, label="samples to each side")
    lab.goal(
        "Find a span of at most 30 s over which rounding moves the speed by less than 4 m/s.",
        name="span",
        reached=lambda reach: spans[int(reach) - 1] <= 30 and doubt[int(reach) - 1] < 4,
    )

    @lab.update
    def _(reach):
        which = int(reach) - 1
        speed, span, off = speeds[which], spans[which], doubt[which]
        at = [centre - which - 1, centre + which + 1]
        middle = (time[at[0]] + time[at[1]]) / 2
        level = altitude[at].mean() / 1000
        far = np.array([10, 110])
        secant.set_data(far, level + speed / 1000 * (far - middle))
        ends.set_data(time[at], altitude[at] / 1000)
        bar.set_data([span, span], [speed - off, speed + off])
        estimate.set_data([span], [speed])
        return (
            f"From {time[at[0]]:.1f} s to {time[at[1]]:.1f} s, a span of {span:.1f} s, the rocket climbs at "
            f"{speed:.1f} m/s on average; rounding can move that by up to {off:.1f} m/s."
        )

    return lab
