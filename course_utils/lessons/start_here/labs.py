"""The labs of lesson 00: a marble in fog, its learning rate, and the fog lifted by an area."""

import numpy as np
from matplotlib.axes import Axes

from course_utils.lessons.start_here import lesson
from course_utils.lessons.start_here._fog import START, fog_over, show_walk, walker_in
from course_utils.lessons.wording import number
from course_utils.live import Lab
from course_utils.live.style import AREA, DERIVATIVE, FUNCTION, LEARNER, QUIET, TRUTH, ink
from course_utils.maths.descent import behaviour, gradient_descent
from course_utils.maths.valley import CURVATURE, area_under_slope, valley_height, valley_slope

STEPS = 20
PREDICTED_RATE = 0.9
NEAR = 0.001  # how near the floor counts as there
# What each word looks like, as the rate of a walk that behaves so.
WORDS = {"crawl": 0.05, "settle": 0.3, "swing": 0.8, "flee": 1.05}
_STARTS = {"θ = 1.8": START, "θ = −1.2": -1.2}
_FIRST_RATE = 0.15


def _walk(start: float, rate: float, steps: int) -> np.ndarray:
    return gradient_descent(valley_slope, start, rate, steps)


@lesson.lab
def marble_in_fog() -> Lab:
    """Guess where the floor is by the slope alone, then let the marble step against its arrow."""
    lab = Lab("A marble in fog", size=(8, 3.6))
    axes = lab.figure.subplots()
    fog_over(axes)
    walker = walker_in(lab, axes)
    (guess_mark,) = lab.moving(
        axes.plot([], [], "o-.", color=LEARNER, markersize=10, markevery=[0], linewidth=1.5, zorder=5)
    )
    marks = [walker.marble, walker.shaft, guess_mark]
    axes.legend(marks, ["the marble", "its slope: points uphill", "your guess"], loc="upper left", ncols=1)
    lab.point(
        "guess",
        (2.3, 0.2),
        axes,
        along="x",
        low=(-2.5, 0.2),
        high=(2.5, 0.2),
        step=(0.1, 0.1),
        anywhere=True,
        label="Your guess: where the floor is",
    )
    lab.choice("start", _STARTS, label="Start at")
    lab.slider("step", 0, 0, 12, step=1, play=5)
    lab.goal(
        "Walk until the slope is between −0.1 and 0.1.",
        name="flat ground",
        reached=lambda start, step: abs(valley_slope(_walk(_STARTS[start], _FIRST_RATE, int(step))[-1])) < 0.1,
    )

    @lab.update
    def _(guess, start, step):
        path = _walk(_STARTS[start], _FIRST_RATE, int(step))
        show_walk(walker, path)
        guess_mark.set_data([guess[0], guess[0]], [0.2, 3.6])
        lab.put("guess", guess[0], 0.2)
        here, slope = path[-1], float(valley_slope(path[-1]))
        verdict = ""
        if step:
            same = (guess[0] - path[0]) * (here - path[0]) > 0
            verdict = ": that is the side it walks to" if same else ": that is not the side it walks to"
        return (
            f"Step {step:.0f}: the marble lies at θ = {number(here, 2)}. The arrow points uphill, to the "
            f"{'right' if slope > 0 else 'left'}: the slope is {number(slope, 2)}. Your guess for the floor is θ = "
            f"{number(guess[0], 2)}{verdict}."
        )

    return lab


@lesson.lab
def predict_the_walk() -> Lab:
    """Predict how a marble walks at the learning rate 0.9, lock the prediction in, and see."""
    lab = Lab("Predict: a learning rate of 0.9", size=(8, 3.4))
    axes = lab.figure.subplots()
    _diary(axes)
    (ghost,) = lab.moving(axes.plot([], [], "o-.", color=LEARNER, markersize=6, linewidth=1.5, label="your prediction"))
    (true,) = lab.moving(
        axes.plot([], [], "s-", color=FUNCTION, markersize=5, linewidth=2, label="the walk at rate 0.9")
    )
    axes.legend(loc="lower left", bbox_to_anchor=(0, 1), ncols=2, borderaxespad=0.2)
    lab.choice("prediction", WORDS, label="It will")
    lab.slider("step", 12, 0, STEPS, step=1, play=5)
    lab.reveal("check", "Lock in and see", locks=("prediction",))
    truth = _walk(START, PREDICTED_RATE, STEPS)
    right = behaviour(PREDICTED_RATE, CURVATURE).removesuffix("s")

    @lab.update
    def _(prediction, step, check):
        now = int(step)
        imagined = _walk(START, WORDS[prediction], now)
        ghost.set_data(range(now + 1), imagined)
        true.set_data(range(now + 1), truth[: now + 1])
        true.set_visible(check)
        if not check:
            return (
                f"You say it will {prediction}, as the round dots do: after step {now} they are at θ = "
                f"{number(imagined[-1], 2)}. The true walk is hidden."
            )
        verdict = f"It {right}s, as you said" if prediction == right else f"You said {prediction}; it {right}s"
        return (
            f"Rate 0.9, step {now}: θ = {number(truth[now], 3)}. {verdict}: each step crosses the floor and "
            "lands a little nearer to it."
        )

    return lab


@lesson.lab
def how_far_to_step() -> Lab:
    """Turn the learning rate from a crawl to a flight, and find the one that arrives first."""
    lab = Lab("How far to step", size=(8, 3.8))
    fog, diary = lab.figure.subplots(1, 2)
    fog_over(fog)
    walker = walker_in(lab, fog)
    _diary(diary)
    (line,) = lab.moving(diary.plot([], [], "o-", color=FUNCTION, markersize=4, linewidth=1.5))
    (now,) = lab.moving(diary.plot([], [], "o", color=TRUTH, markersize=10, markeredgecolor="white", clip_on=True))
    (clock,) = lab.moving(diary.plot([], [], ":", color=QUIET, linewidth=1.5))
    lab.slider("rate", 0.05, 0.01, 1.05, step=0.01, label="learning rate")
    lab.slider("step", STEPS, 0, STEPS, step=1, play=5)

    def distance(rate, step):
        return abs(_walk(START, rate, int(step))[-1])

    lab.goal("Bring |θ| below 0.001.", name="near the floor", reached=lambda rate, step: distance(rate, step) < NEAR)
    lab.goal(
        "Bring it there in the fewest steps there can be, and set the step slider to that number.",
        name="fewest steps",
        reached=lambda rate, step: step == 1 and distance(rate, step) < NEAR,
    )

    @lab.update
    def _(rate, step):
        path = _walk(START, rate, int(step))
        show_walk(walker, path, sight=0.6, sees_way=False)
        line.set_data(range(len(path)), path)
        now.set_data([step], [path[-1]])
        clock.set_data([step, step], [-3, 3])
        gone = " It has left the picture." if abs(path[-1]) > 2.6 else ""
        return (
            f"Learning rate {rate:.2f}: after step {step:.0f} the marble lies at θ = {number(path[-1], 4)}, so "
            f"|θ| = {abs(path[-1]):.4f}.{gone}"
        )

    return lab


@lesson.lab
def fog_lifts() -> Lab:
    """Add up the slope from the floor outwards: the area so far is the height of the ground."""
    lab = Lab("The fog lifts", size=(8, 3.8))
    slopes, fog = lab.figure.subplots(1, 2)
    theta = np.linspace(0, 2, 60)
    slopes.plot(theta, valley_slope(theta), "--", color=DERIVATIVE)
    slopes.text(1.45, 3.3, "slope 2θ", color=ink(DERIVATIVE), ha="right")
    slopes.set(xlim=(0, 2.1), ylim=(0, 4.2), yticks=range(5), xlabel="θ", ylabel="slope")
    slopes.set_title("The slope, felt", y=1)
    fog_over(fog)
    fog.set(xlim=(0, 2.1), ylim=(0, 4.2), yticks=range(5), xlabel="θ", ylabel="height")
    fog.set_title("The height, never seen", y=1)
    fog.plot([START], [valley_height(START)], "o", color=TRUTH, markersize=13, markeredgecolor="white", zorder=6)
    (area,) = lab.moving(slopes.fill([0, 0, 0], [0, 0, 0], color=AREA, alpha=0.45, edgecolor=AREA))
    (edge,) = lab.moving(slopes.plot([], [], color=AREA, linewidth=2))
    (clear,) = lab.moving(fog.fill([0, 0, 0, 0], [0, 0, 0, 0], color="white", alpha=0.85, linewidth=0, zorder=1))
    (ground,) = lab.moving(fog.plot([], [], color=FUNCTION, linewidth=3, zorder=4))
    (tall,) = lab.moving(fog.plot([], [], color=AREA, linewidth=7, solid_capstyle="butt", zorder=3))
    lab.slider("b", 0.6, 0, START, step=0.05, label="add up to θ =", play=5)
    lab.goal(
        "Find where the area is exactly 1.", name="area one", reached=lambda b: abs(area_under_slope(b) - 1) < 1e-9
    )

    @lab.update
    def _(b):
        area.set_xy([(0, 0), (b, 0), (b, valley_slope(b))])
        edge.set_data([b, b], [0, valley_slope(b)])
        seen = np.linspace(0, b, 60)
        ground.set_data(seen, valley_height(seen))
        clear.set_xy([(0, 0), (b, 0), (b, 4.2), (0, 4.2)])
        tall.set_data([b, b], [0, area_under_slope(b)])
        return (
            f"From 0 to {b:.2f} the slope rises to {valley_slope(b):.2f}. The green area is {area_under_slope(b):.4f}, "
            f"and the ground at θ = {b:.2f} is {valley_height(b):.4f} high."
        )

    return lab


def _diary(axes: Axes) -> None:
    """A chart of where the marble lies after each step, with the floor marked."""
    axes.axhline(0, color=TRUTH, linewidth=1, linestyle=(0, (1, 2)))
    axes.text(STEPS + 0.8, 0, "floor", ha="left", va="center", color=TRUTH)
    axes.set(
        xlim=(-0.6, STEPS + 0.6),
        ylim=(-3, 3),
        xticks=range(0, STEPS + 1, 5),
        xlabel="step",
        ylabel="θ, where the marble lies",
    )
