"""Mini-batches: the cloud in which a constant rate hovers, and the schedule that lets it settle."""

import numpy as np

from course_utils.lessons.drawing import plain_ticks
from course_utils.lessons.optimisers import lesson
from course_utils.lessons.records import eruptions
from course_utils.lessons.shapes import circle
from course_utils.lessons.wording import counted, number
from course_utils.live import Lab
from course_utils.live.style import AREA, DERIVATIVE, FUNCTION, LEARNER, QUIET, TRUTH
from course_utils.maths import minibatch

_MOST, _BURN_IN, _CLOUD = 64, 200, 300
RATES = np.round(np.arange(1, 21) / 100, 2)
_SIZES = np.unique(np.geomspace(1, _MOST, 16).astype(int))
COOLING_BATCH, COOLING_STEPS, LAST = 4, 600, 100


def _standard():
    """The record with the eruptions in standard deviations from their mean: both curvatures are 2. x, y and the least
    (w, b)."""
    eruption, y = eruptions()
    x = (eruption - eruption.mean()) / eruption.std()
    return x, y, minibatch.line_minimum(x, y)


def _radius(x, y, rate, batch) -> float:
    """The root mean square distance from the minimum at which the walk hovers."""
    return float(np.sqrt(np.trace(minibatch.stationary_covariance(x, y, rate, batch))))


@lesson.lab
def noise_ball() -> Lab:
    """Each step sees only a few rows: the walk hovers in a ball, as wide as rate and batch make it."""
    x, y, least = _standard()
    sums = minibatch.moments(x, y, np.random.default_rng(7).integers(0, len(x), (_BURN_IN + _CLOUD, _MOST)))
    table = np.array([[_radius(x, y, rate, size) for size in _SIZES] for rate in RATES])
    lab = Lab("The noise ball: 300 steps about the minimum", size=(8, 4.1))
    plane, law = lab.figure.subplots(1, 2, width_ratios=[1, 1.1])
    reach = 7.0
    plane.set_aspect("equal")
    plane.set(
        xlim=(least[0] - reach, least[0] + reach),
        ylim=(least[1] - reach, least[1] + reach),
        xlabel="$w$ (minutes)",
        ylabel="$b$ (minutes)",
    )
    law.set(
        xscale="log", yscale="log", xlim=(0.9, 75), ylim=(0.1, 9), xlabel="rows in a batch", ylabel="radius (minutes)"
    )
    plain_ticks(law, x=[1, 4, 16, 64], y=[0.1, 0.3, 1, 3])
    (cloud,) = lab.moving(plane.plot([], [], ".", color=DERIVATIVE, ms=4, alpha=0.6))
    (ring,) = lab.moving(plane.plot([], [], color=AREA, lw=2.2))
    plane.plot(*least, "*", color=TRUTH, ms=14, mfc="white", zorder=5)
    (curve,) = lab.moving(law.plot([], [], color=AREA, label="predicted"))
    (found,) = lab.moving(law.plot([], [], "s", color=DERIVATIVE, ms=8, label="of this cloud"))
    law.legend(loc="upper right", fontsize=9)
    lab.slider("batch", 4, 1, _MOST, step=1, label="rows in a batch", digits=0)
    lab.slider("rate", 0.1, float(RATES[0]), float(RATES[-1]), step=0.01, label="learning rate α")
    lab.goal(
        "With no more than 4 rows a step, make the ball's predicted radius smaller than half a minute.",
        name="small",
        reached=lambda batch, rate: batch <= 4 and _radius(x, y, rate, round(batch)) < 0.5,
    )
    lab.grid(batch=16)

    @lab.update
    def _(batch, rate):
        rows = round(batch)
        path = minibatch.walk_on_line(sums, rows, least, np.full(_BURN_IN + _CLOUD, rate))[_BURN_IN + 1 :]
        radius = _radius(x, y, rate, rows)
        measured = float(np.sqrt(np.mean(np.sum((path - least) ** 2, axis=1))))
        cloud.set_data(*path.T)
        ring.set_data(*circle(least, radius))
        curve.set_data(_SIZES, table[int(np.argmin(np.abs(RATES - rate)))])
        found.set_data([rows], [measured])
        return (
            f"{counted(rows, 'row')} a step, rate {rate:.2f}: predicted radius (root mean square "
            f"distance from the minimum) {radius:.3f} min; these {_CLOUD} steps have {measured:.3f} min."
        )

    return lab


@lesson.lab
def cooling() -> Lab:
    """Let the rate fall as the walk goes on: from hovering to settling, if it falls neither too little nor too fast."""
    x, y, least = _standard()
    sums = minibatch.moments(x, y, np.random.default_rng(3).integers(0, len(x), (COOLING_STEPS, COOLING_BATCH)))
    steps = np.unique(np.round(np.geomspace(1, COOLING_STEPS + 1, 190)).astype(int)) - 1

    def distances(first, decay):
        path = minibatch.walk_on_line(sums, COOLING_BATCH, [0.0, 0.0], minibatch.decaying(first, decay, COOLING_STEPS))
        return path, np.hypot(*(path - least).T)

    def last(first, decay):
        return float(np.sqrt(np.mean(distances(first, decay)[1][-LAST:] ** 2)))

    lab = Lab("A rate that falls: α after k steps is α₀ / (1 + d k)", size=(8, 4))
    away, rates = lab.figure.subplots(1, 2, width_ratios=[1.6, 1])
    away.set(
        xscale="log",
        yscale="log",
        xlim=(1, 750),
        ylim=(0.02, 150),
        xlabel="step + 1",
        ylabel="distance from the minimum (minutes)",
    )
    plain_ticks(away, x=[1, 10, 100, 600], y=[0.1, 1, 10, 100])
    away.axhline(0.3, color=LEARNER, ls="-.", lw=1.5, label="goal: 0.3 minutes")
    rates.set(xscale="log", yscale="log", xlim=(1, 750), ylim=(4e-4, 0.6), xlabel="step + 1", ylabel="learning rate")
    plain_ticks(rates, x=[1, 10, 100, 600], y=[0.001, 0.01, 0.1])
    (constant,) = lab.moving(away.plot([], [], color=QUIET, lw=1, ls=":", label="the same, rate kept"))
    (walk,) = lab.moving(away.plot([], [], color=DERIVATIVE, lw=1.5, label="this walk"))
    (end,) = lab.moving(away.plot([], [], "s", color=DERIVATIVE, ms=7))
    (schedule,) = lab.moving(rates.plot([], [], color=FUNCTION))
    (now,) = lab.moving(rates.plot([], [], "o", color=FUNCTION, ms=7))
    away.legend(loc="lower left", fontsize=9)
    lab.slider("first", 0.1, 0.01, 0.3, step=0.01, label="first rate α₀")
    lab.slider("decay", 0.01, 0.0, 0.3, step=0.005, label="decay d", digits=3)
    lab.slider("step", COOLING_STEPS, 10, COOLING_STEPS, step=5, label="step", play=8)
    lab.goal(
        f"Choose α₀ and d so that the last {LAST} of {COOLING_STEPS} steps lie within 0.3 minutes (root mean square).",
        name="settled",
        reached=lambda first, decay: last(first, decay) < 0.3,
    )
    lab.grid(first=10, decay=13, step=30)

    @lab.update
    def _(first, decay, step):
        step = round(step)
        kept = steps[steps <= step]
        _, far = distances(first, decay)
        walk.set_data(kept + 1, far[kept])
        end.set_data([step + 1], [far[step]])
        constant.set_data(kept + 1, distances(first, 0.0)[1][kept])
        schedule.set_data(kept + 1, first / (1 + decay * kept))
        rate = first / (1 + decay * step)
        now.set_data([step + 1], [rate])
        return (
            f"α₀ = {first:.2f}, d = {decay:.3f}: after {counted(step, 'step')} the rate is {rate:.4f} and the walk "
            f"{number(far[step], 3)} min away; its last {LAST} of {COOLING_STEPS} steps lie {last(first, decay):.3f} "
            "min away."
        )

    return lab
