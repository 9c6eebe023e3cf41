"""A loss that the learner types, walked down by its exact derivative."""

from collections.abc import Callable
from functools import lru_cache
from typing import NamedTuple

import numpy as np

from course_utils.lessons.gradient_descent import lesson
from course_utils.lessons.shapes import in_picture, tangent_line
from course_utils.lessons.wording import number
from course_utils.live import Lab
from course_utils.live.style import DERIVATIVE, FUNCTION, LEARNER, QUIET, TRUTH
from course_utils.maths.descent import gradient_descent
from course_utils.maths.formula import Formula, parse
from course_utils.maths.formula_slope import slope_of

REACH = 3.0
STEPS = 60
GENTLE = 0.1
_GRID = np.linspace(-REACH, REACH, 241)


class Loss(NamedTuple):
    """A typed loss: the formula, its derivative, and its values over the picture."""

    formula: Formula
    slope: Callable
    values: np.ndarray


@lru_cache(maxsize=16)
def typed_loss(text: str) -> Loss:
    """The loss that `text` says. Raises ValueError, in plain words, for no formula in w, or one without a value in the
    picture."""
    formula = parse(text, ("w",))
    values = formula(_GRID)
    if not np.any(np.isfinite(values)):
        raise ValueError(f"This loss has no real value between w = −{REACH:.0f} and {REACH:.0f}.")
    return Loss(formula, slope_of(formula), values)


@lru_cache(maxsize=4)
def path_of(text: str, start: float, rate: float, steps: int) -> np.ndarray:
    """The walk on a typed loss, kept because the picture and the goal both ask for it."""
    return gradient_descent(typed_loss(text).slope, start, rate, steps)


@lesson.lab
def type_your_own_loss() -> Lab:
    """Type a loss in w; its derivative is exact. Choose start and rate, and see where the walk goes."""
    lab = Lab("Type your own loss", size=(8, 4.2))
    # The numbers beside the axis change with the loss: a fixed margin holds the widest of them.
    lab.figure.set_layout_engine("none")
    axes = lab.figure.add_axes((0.1, 0.13, 0.88, 0.77))
    axes.yaxis.set_major_formatter(lambda value, _: f"{value:.3g}".replace("-", "−"))
    (curve,) = axes.plot([], [], color=FUNCTION)
    axes.set(xlim=(-REACH, REACH), ylim=(0, 1), xlabel="weight $w$", ylabel="loss $J(w)$")
    axes.yaxis.set_label_coords(-0.085, 0.5)
    (walk,) = lab.moving(axes.plot([], [], "o-", color=QUIET, ms=4, lw=1, label="steps"))
    (tangent,) = lab.moving(axes.plot([], [], "--", color=DERIVATIVE, label="slope now"))
    (now,) = lab.moving(axes.plot([], [], "o", color=TRUTH, ms=10, mec="white", label="now"))
    (first,) = lab.moving(axes.plot([], [], "o", color=LEARNER, ms=9, label="start"))
    (gone,) = lab.moving(
        axes.plot([], [], ">", color=DERIVATIVE, ms=14, clip_on=False, ls="none", label="has left the picture")
    )
    lab.figure.legend(handles=[first, now, tangent, gone], loc="upper center", ncols=4, fontsize=9)
    lab.formula(
        "J",
        "w^4/4 - w^2 + 0.3w",
        typed_loss,
        label="J(w) =",
        examples=["w^2", "w^4", "abs(w)", "1 - exp(-w^2)", "w^2/2 + sin(3w)"],
    )
    lab.point(
        "start",
        (2.2, 0.5),
        axes,
        along="x",
        low=(-REACH, 0),
        high=(REACH, 1),
        step=(0.05, 0.1),
        anywhere=True,
        label="Start",
    )
    lab.slider("rate", 0.05, 0.001, 2.0, scale="log", label="learning rate")
    lab.slider("step", 20, 0, STEPS, step=1, play=6)

    def flees(J, start, rate, step):
        path = path_of(J.formula.text, start[0], rate, int(step))
        last = path[~np.isnan(path)][-1]
        lowest = int(np.argmin(np.where(np.isfinite(J.values), J.values, np.inf)))
        has_a_bottom = 0 < lowest < len(J.values) - 1  # from -w^2 any walk flees, and steepness has no part in it
        return has_a_bottom and rate <= GENTLE and abs(last) > 10 * REACH

    lab.goal(
        f"Make a walk flee beyond |w| = {10 * REACH:.0f} at a rate of {GENTLE} or less, from a loss with its lowest "
        "point in the picture: which one is steep enough?",
        name="flee",
        reached=flees,
    )

    @lab.backdrop
    def _(J):
        finite = J.values[np.isfinite(J.values)]
        low, high = float(finite.min()), float(np.quantile(finite, 0.8))
        flat = max(1.0, 1e-6 * abs(low))  # the height of the picture of a constant
        low, high = (low, high) if high - low > 1e-9 * max(1.0, abs(low)) else (low - 0.5 * flat, low + 0.5 * flat)
        size = 1e6 * (high - low)
        curve.set_data(_GRID, np.clip(J.values, low - size, high + size))
        axes.set_ylim(low - 0.08 * (high - low), high + 0.08 * (high - low))

    lab.grid(start=5, rate=[0.001, 0.01, 0.02, 0.1, 0.2, 0.5, 1, 2], step=11)

    @lab.update
    def _(J, start, rate, step):
        bottom, top = axes.get_ylim()

        def on_curve(w):
            return np.clip(
                np.nan_to_num(J.formula(w), nan=bottom), bottom - 9 * (top - bottom), top + 9 * (top - bottom)
            )

        path = path_of(J.formula.text, start[0], rate, int(step))
        path = path[~np.isnan(path)]  # where there is no slope, the walk ends
        shown, out = in_picture(path, -REACH, REACH)
        walk.set_data(shown, on_curve(shown))
        first.set_data(shown[:1], np.clip(on_curve(shown[:1]), bottom, top))
        lab.put("start", start[0], float(np.clip(on_curve(start[0]), bottom, top)))
        said = f"From w = {number(start[0], 2)} at rate {rate:.3g}, "
        name = J.formula.text if len(J.formula.text) <= 40 else J.formula.text[:39] + "…"
        gone.set_visible(out is not None)
        if out is not None:
            now.set_visible(False)
            tangent.set_visible(False)
            right = shown[-1] > 0
            gone.set_data([REACH if right else -REACH], [(bottom + top) / 2])
            gone.set_marker(">" if right else "<")
            return f"J(w) = {name}. {said}the walk leaves the picture at step {out} of {step:.0f}."
        slope, here = float(J.slope(path[-1])), float(J.formula(path[-1]))
        now.set_visible(np.isfinite(here))
        tangent.set_visible(np.isfinite(slope))
        now.set_data([path[-1]], [on_curve(path[-1])])
        steep = np.clip(np.nan_to_num(slope), -1e6, 1e6)
        reach = 0.6 / np.hypot(1, steep * 6 / (top - bottom))
        tangent.set_data(*tangent_line(path[-1], on_curve(path[-1]), steep, reach))
        when = f"step {step:.0f}" if len(path) > step else f"the walk ends at step {len(path) - 1} of {step:.0f}"
        return f"J(w) = {name}. {said}{when}: w = {number(path[-1], 4)}, {_height_and_slope(here, slope)}."

    return lab


def _short(value: float) -> str:
    return number(value, 4) if abs(value) < 1e5 else f"{value:.3e}"


def _height_and_slope(height: float, slope: float) -> str:
    if not np.isfinite(height):
        return "where J has no real value" if np.isnan(height) else "where J is too large for a number"
    return f"J = {_short(height)}, " + (
        f"slope {_short(slope)}" if np.isfinite(slope) else "and no finite slope can be worked out"
    )
