"""One weight: the learning rate on Old Faithful's loss, and where a single step lands."""

import numpy as np

from course_utils.lessons.gradient_descent import lesson
from course_utils.lessons.gradient_descent._walks import hollows, hollows_slope
from course_utils.lessons.records import eruptions
from course_utils.lessons.shapes import in_picture, tangent_line
from course_utils.lessons.wording import number
from course_utils.live import Lab
from course_utils.live.style import DERIVATIVE, FUNCTION, LEARNER, QUIET, TRUTH
from course_utils.maths.descent import behaviour, gradient_descent, step_factor
from course_utils.maths.regression import centred

STEPS = 40
RATE_STEP = 0.00001
WATCHED = 20  # steps that the goal asks to be watched
_LOW, _HIGH = -0.08, 0.23  # weights in the picture


def old_faithful_parabola() -> tuple[float, float, float]:
    """The loss of one weight on the centred waits: its curvature (min^2), its lowest point and its least value
    (min^2)."""
    y, x = map(centred, eruptions())
    best = float(x @ y / (x @ x))
    return 2 * float(np.mean(x**2)), best, float(np.mean((y - best * x) ** 2))


@lesson.lab
def rate_on_a_curve() -> Lab:
    """Click where to start, turn the learning rate, and see the walk crawl, settle, swing or flee."""
    curvature, best, least = old_faithful_parabola()

    def loss(w):
        return least + curvature / 2 * (w - best) ** 2

    largest = np.floor(2 / curvature / RATE_STEP) * RATE_STEP
    top = 4.6
    lab = Lab("Old Faithful's loss: how large may a step be?", size=(8, 4))
    curve, diary = lab.figure.subplots(1, 2, width_ratios=[1.15, 1])
    w = np.linspace(_LOW, _HIGH, 160)
    curve.plot(w, loss(w), color=FUNCTION)
    curve.set(xlim=(_LOW, _HIGH), ylim=(0, top), xlabel="weight $w$", ylabel="loss $J$ (min²)")
    bottom = diary.axhline(best, color=FUNCTION, lw=1.2)
    diary.set(xlim=(-1, STEPS + 1), ylim=(_LOW, _HIGH), xlabel="step", ylabel="weight $w$")
    (zigzag,) = lab.moving(curve.plot([], [], "o-", color=QUIET, ms=4, lw=1))
    (line,) = lab.moving(diary.plot([], [], "o-", color=QUIET, ms=4, lw=1))
    (now,) = lab.moving(curve.plot([], [], "o", color=TRUTH, ms=10, mec="white"))
    (now_too,) = lab.moving(diary.plot([], [], "o", color=TRUTH, ms=10, mec="white"))
    (first,) = lab.moving(curve.plot([], [], "o", color=LEARNER, ms=9))
    (gone,) = lab.moving(diary.plot([], [], "^", color=DERIVATIVE, ms=13, ls="none", clip_on=False))
    lab.figure.legend(
        [first, now, bottom, gone],
        ["start", "now", "the lowest point", "has left the picture"],
        loc="outside upper center",
        ncols=4,
    )
    lab.point(
        "start",
        (0.0, float(loss(0.0))),
        curve,
        along="x",
        low=(_LOW + 0.01, 0),
        high=(_HIGH - 0.01, top),
        step=(0.005, 0.1),
        anywhere=True,
        label="Start",
    )
    lab.slider("rate", 0.0048, 0.0002, 0.0065, step=RATE_STEP, label="learning rate")
    lab.slider("step", 12, 0, STEPS, step=1, play=6)
    lab.goal(
        (
            "Set the largest learning rate on the slider with which the walk still comes nearer, and watch "
            f"{WATCHED} steps of it or more."
        ),
        name="largest",
        reached=lambda rate, step: abs(rate - largest) < RATE_STEP / 2 and step >= WATCHED,
    )
    lab.grid(start=3, rate=[*np.arange(2, 66) / 10_000, largest, largest + RATE_STEP], step=20)

    @lab.update
    def _(start, rate, step):
        path = gradient_descent(lambda w: curvature * (w - best), start[0], rate, int(step))
        shown, out = in_picture(path, _LOW, _HIGH)
        zigzag.set_data(shown, loss(shown))
        line.set_data(range(len(shown)), shown)
        first.set_data(path[:1], loss(path[:1]))
        for mark, x, y in ((now, path[-1], loss(path[-1])), (now_too, step, path[-1])):
            mark.set_visible(out is None)
            if out is None:
                mark.set_data([x], [y])
        gone.set_visible(out is not None)
        if out is not None:
            up = shown[-1] > best
            gone.set_data([out], [_HIGH - 0.012 if up else _LOW + 0.012])
            gone.set_marker("^" if up else "v")
        lab.put("start", start[0], float(loss(start[0])))
        share = abs(step_factor(rate, curvature)) ** step
        left = f" The walk left the picture at step {out}." if out is not None else ""
        return (
            f"Learning rate {rate:.5f}, start at w = {number(start[0], 3)}: the walk {behaviour(rate, curvature)}. "
            f"At step {step:.0f} it is {share:.3g} times as far from the lowest point as at the start.{left}"
        )

    return lab


_PLACES = {"θ = −1.9": -1.9, "θ = 0.4": 0.4, "θ = 1.7": 1.7}
_RATES = {"0.1": 0.1, "0.3": 0.3, "0.6": 0.6}
NEAR = 0.05


@lesson.lab
def where_does_it_land() -> Lab:
    """A place, its slope and a learning rate: click where the next point lands, then check."""
    lab = Lab("One step: where does it land?", size=(8, 3.9))
    axes = lab.figure.subplots()
    theta = np.linspace(-2.3, 2.3, 180)
    axes.plot(theta, hollows(theta), color=FUNCTION)
    axes.set(xlim=(-2.3, 2.3), ylim=(-0.3, 4.4), xlabel="θ", ylabel="loss $J$")
    (tangent,) = lab.moving(axes.plot([], [], "--", color=DERIVATIVE, label="its slope"))
    (guess_line,) = lab.moving(axes.plot([], [], "o-.", color=LEARNER, ms=9, lw=1.4, markevery=[0], label="your guess"))
    (jump,) = lab.moving(axes.plot([], [], "s-", color=TRUTH, ms=8, lw=1.6, markevery=[2]))
    (here,) = lab.moving(axes.plot([], [], "o", color=TRUTH, ms=11, mec="white", label="now"))
    axes.legend(handles=[here, tangent, guess_line], loc="upper center", ncols=3)
    rate_said = axes.text(0, 3.4, "", ha="center", fontsize=11, color=TRUTH)
    lab.choice("place", _PLACES, label="Now at")
    lab.choice("rate", _RATES, start="0.3", label="learning rate")
    lab.point(
        "guess",
        (0.9, 0.0),
        axes,
        along="x",
        low=(-2.2, 0),
        high=(2.2, 0),
        step=(0.01, 0.1),
        anywhere=True,
        label="Your guess: the next θ",
    )
    lab.reveal("shown", "Check", locks=("guess", "place", "rate"))

    def landing(place, rate):
        return float(gradient_descent(hollows_slope, _PLACES[place], _RATES[rate], 1)[-1])

    lab.goal(
        f"Predict the next point within {NEAR}, then check.",
        name="landing",
        reached=lambda place, rate, guess, shown: shown and abs(guess[0] - landing(place, rate)) <= NEAR,
    )
    lab.grid(guess=111)

    @lab.backdrop
    def _(rate):
        rate_said.set_text(f"learning rate {rate}")

    @lab.update
    def _(place, rate, guess, shown):
        at, slope, next_ = _PLACES[place], float(hollows_slope(_PLACES[place])), landing(place, rate)
        tangent.set_data(*tangent_line(at, hollows(at), slope, 0.9 / np.hypot(1, slope)))
        here.set_data([at], [hollows(at)])
        guess_line.set_data([guess[0], guess[0]], [0, hollows(guess[0])])
        jump.set_data([at, next_, next_], [hollows(at), hollows(at), hollows(next_)])
        jump.set_visible(shown)
        lab.put("guess", guess[0], 0)
        if not shown:
            return (
                f"Now at θ = {at:.1f}, where the slope is {number(slope, 2)}; the learning rate is {rate}. You "
                f"say the next θ is {number(guess[0], 2)}."
            )
        off = abs(guess[0] - next_)
        return (
            f"From θ = {at:.1f} with slope {number(slope, 2)} and rate {rate} the step lands at θ = "
            f"{number(next_, 3)}. You said {number(guess[0], 2)}: {off:.3f} off."
        )

    return lab
