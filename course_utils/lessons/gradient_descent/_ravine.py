"""A ravine: the steep direction bounds the learning rate, the flat one sets the speed."""

import numpy as np

from course_utils.lessons.gradient_descent import lesson
from course_utils.lessons.maps import contours
from course_utils.lessons.shapes import in_picture
from course_utils.lessons.wording import number
from course_utils.live import Lab
from course_utils.live.style import DERIVATIVE, FUNCTION, LEARNER, QUIET, TRUTH, ink
from course_utils.maths.descent import step_factor
from course_utils.maths.descent_nd import descent_path
from course_utils.maths.surfaces import quadratic

STEEP = 10.0
CONDITIONS = {"1": 1.0, "4": 4.0, "10": 10.0, "40": 40.0}
START = (4.0, 1.0)
STEPS = 60
ENOUGH = 1e-3
_LOW, _HIGH = np.array([-4.7, -1.4]), np.array([4.7, 1.4])
_RATES = dict(low=0.01, high=0.22, step=0.002)


def excess_loss(kappa: float, rate: float, step: np.ndarray) -> np.ndarray:
    """What the loss is above its least after `step` steps from the lab's start: each curvature shrinks by its own
    factor."""
    curvatures = np.array([STEEP / kappa, STEEP])
    away = np.array(START) * np.array([step_factor(rate, c) for c in curvatures]) ** np.asarray(step)[..., None]
    return 0.5 * np.sum(curvatures * away**2, axis=-1)


def fewest_steps(kappa: float) -> int:
    """The fewest steps after which any rate on the slider has brought the excess loss below ENOUGH."""
    rates = np.arange(_RATES["low"], _RATES["high"] + 1e-9, _RATES["step"])
    reached = [np.flatnonzero(excess_loss(kappa, rate, np.arange(1000)) < ENOUGH) for rate in rates]
    return min(int(found[0]) for found in reached if len(found))


@lesson.lab
def a_ravine() -> Lab:
    """Two weights of different curvature: how the rate, and the condition number, decide how soon the walk is home."""
    lab = Lab("A ravine", size=(8, 4.6))
    ravine, losses = lab.figure.subplots(2, 1, height_ratios=[1.55, 1])
    ravine.set(
        xlim=(_LOW[0], _HIGH[0]),
        ylim=(_LOW[1], _HIGH[1]),
        xlabel="$\\theta_1$, the flat direction",
        ylabel="$\\theta_2$, the steep one",
    )
    ravine.set_aspect("equal")
    ravine.grid(False)
    look = dict(rows=61, colors=FUNCTION, linewidths=0.9, alpha=0.6)
    levels = [0.02, 0.2, 0.8, 2, 4, 7, 11, 17, 25]
    maps = {
        name: contours(ravine, quadratic(STEEP / kappa, STEEP).value, levels, **look)
        for name, kappa in CONDITIONS.items()
    }
    ravine.plot([0], [0], "+", color=TRUTH, ms=12, mew=2)
    losses.axhline(ENOUGH, color=QUIET, ls=":", lw=1.5)
    losses.text(0.4, ENOUGH * 1.6, "0.001", color=ink(QUIET), fontsize=9)
    losses.set(xlim=(-1, STEPS + 1), yscale="log", ylim=(1e-7, 300), xlabel="step", ylabel="excess loss")
    losses.set_yticks([1e-6, 1e-3, 1], ["$10^{-6}$", "$10^{-3}$", "1"])
    losses.minorticks_off()
    (walk,) = lab.moving(ravine.plot([], [], "o-", color=LEARNER, ms=4, lw=1.2))
    (gone,) = lab.moving(ravine.plot([], [], "^", color=DERIVATIVE, ms=13, clip_on=False))
    (now,) = lab.moving(ravine.plot([], [], "o", color=TRUTH, ms=9, mec="white"))
    (decay,) = lab.moving(losses.plot([], [], "o-", color=LEARNER, ms=3, lw=1.2))
    (mark,) = lab.moving(losses.plot([], [], "o", color=TRUTH, ms=8, mec="white"))
    lab.slider("rate", 0.14, **_RATES, label="learning rate")
    lab.choice("condition", CONDITIONS, start="10", label="condition number κ")
    lab.slider("step", 30, 0, STEPS, step=1, play=6)
    fewest = fewest_steps(10.0)
    lab.goal(
        (
            "κ = 10: bring the excess loss below 0.001 in the fewest steps there can be, and set the step slider "
            "to that number."
        ),
        name="fewest",
        reached=lambda rate, condition, step: (
            condition == "10" and step == fewest and excess_loss(10.0, rate, step) < ENOUGH
        ),
    )
    lab.grid(rate=53, step=[*range(0, STEPS + 1, 4), fewest])

    @lab.backdrop
    def _(condition):
        for name, drawn in maps.items():
            drawn.set_visible(name == condition)

    @lab.update
    def _(rate, condition, step):
        kappa = CONDITIONS[condition]
        curvatures = np.array([STEEP / kappa, STEEP])
        path = descent_path(lambda p: curvatures * p, START, rate, int(step))
        shown, out = in_picture(path, _LOW, _HIGH)
        walk.set_data(shown.T)
        excess = excess_loss(kappa, rate, np.arange(int(step) + 1))
        decay.set_data(range(len(excess)), np.clip(excess, 1e-9, 1e6))
        now.set_visible(out is None)
        gone.set_visible(out is not None)
        if out is None:
            now.set_data([path[-1, 0]], [path[-1, 1]])
        else:
            edge = np.clip(shown[-1], _LOW, _HIGH)
            gone.set_data([edge[0]], [edge[1]])
            gone.set_marker("^" if edge[1] > 0 else "v")
        mark.set_data([step], [np.clip(excess[-1], 1e-9, 1e6)])
        flat, steep = (step_factor(rate, c) for c in curvatures)
        left = f" It left the picture at step {out}." if out is not None else ""
        return (
            f"κ = {condition}, rate {rate:.3f}: a step multiplies the flat coordinate by {number(flat, 3)} and the "
            f"steep one by {number(steep, 3)}. At step {step:.0f} the excess loss is {excess[-1]:.2e}.{left}"
        )

    return lab
