"""Further: the bowl of two weights, and an outlier on a leash that three losses answer differently."""

import numpy as np

from course_utils.lessons.loss_and_regression import lesson
from course_utils.lessons.maps import contours
from course_utils.lessons.records import eruptions, few_eruptions
from course_utils.lessons.wording import number
from course_utils.live import Lab
from course_utils.live.style import AREA, FUNCTION, LEARNER, QUIET, TRUTH
from course_utils.maths.regression import absolute_line, best_line, huber_line, mean_square_slopes, mean_squared_error

PULLED, HELD = 5.0, 9.0  # min of wait per min of eruption: the goal of the leash
DELTA = 5.0  # min: where Huber's loss turns from a parabola into a straight line


@lesson.lab
def bowl() -> Lab:
    """A line is a point on a map of its loss: drag it, with b at eruption 0 and with b at the mean eruption."""
    x, y = eruptions()
    mean_x, best = x.mean(), best_line(x, y)
    lab = Lab("A line, and where it stands in the bowl", size=(8, 3.9))
    left, raw, middle = lab.figure.subplots(1, 3)
    left.set(xlim=(0, 5.4), ylim=(0, 106), xlabel="eruption (min)", ylabel="wait (min)")
    left.plot(x, y, "o", markersize=2, color=QUIET)
    left.axvline(mean_x, color=QUIET, linewidth=1, linestyle=":")
    raw.set(xlim=(0, 20), ylim=(-10, 95), xlabel="$w$", ylabel="$b$: height at eruption 0 (min)")
    middle.set(xlim=(0, 20), ylim=(50, 92), xlabel="$w$", ylabel="height at the mean eruption (min)")
    spread_x, least = float(np.var(x)), mean_squared_error(x, y, *best)

    def loss(w, at_mean):
        return least + spread_x * (w - best.slope) ** 2 + (at_mean - y.mean()) ** 2

    look = dict(levels=[37, 45, 60, 90, 150, 300, 700, 1500], columns=90, rows=90, colors=FUNCTION, linewidths=1)
    contours(raw, lambda w, b: loss(w, b + w * mean_x), **look)
    contours(middle, loss, **look)
    raw.plot([best.slope], [best.intercept], "+", color=TRUTH, markersize=10)
    middle.plot([best.slope], [y.mean()], "+", color=TRUTH, markersize=10)
    (line,) = lab.moving(left.plot([], [], color=LEARNER))
    (pivot,) = lab.moving(left.plot([], [], "s", color=LEARNER, markersize=6))
    (raw_dot,) = lab.moving(raw.plot([], [], "o", color=LEARNER, markersize=9))
    (dot,) = lab.moving(middle.plot([], [], "o", color=LEARNER, markersize=10))
    lab.point(
        "place",
        (5.0, 80.0),
        middle,
        low=(0.5, 52.0),
        high=(19.5, 90.0),
        step=(0.1, 0.5),
        anywhere=True,
        label="w and the height at the mean",
        units=("min/min", "min"),
    )
    lab.grid(place=(61, 61))

    @lab.update
    def _(place):
        w, height = place
        b = height - w * mean_x
        line.set_data([0, 5.4], [b, b + 5.4 * w])
        pivot.set_data([mean_x], [height])
        raw_dot.set_data([w], [b])
        raw_dot.set_visible(-10 <= b <= 95)
        dot.set_data([w], [height])
        slope_w, slope_b = mean_square_slopes(x - mean_x, y, w, height)
        away = "" if -10 <= b <= 95 else ", off the middle map"
        return (
            f"w = {w:.2f}, height {height:.2f} min at the mean, so b = {number(b, 2)} at 0{away}: J = "
            f"{mean_squared_error(x, y, w, b):.2f} min². On the right map the slope is {number(slope_w, 2)} along w "
            f"and {number(slope_b, 2)} along the height."
        )

    return lab


@lesson.lab
def outlier_leash() -> Lab:
    """Drag one dot away: the lines of least squares, least absolute miss and Huber's loss answer differently."""
    x, y = few_eruptions()
    x, y = x[:-1], y[:-1]
    lab = Lab("An outlier on a leash", size=(8, 4.4))
    axes = lab.figure.subplots()
    axes.set(xlim=(1.4, 7.6), ylim=(0, 140), xlabel="eruption (min)", ylabel="wait (min)", xticks=range(2, 6))
    axes.plot(x, y, "o", color=TRUTH, markersize=5, label="14 eruptions")
    (square,) = lab.moving(axes.plot([], [], color=FUNCTION, label="least squares (MSE)"))
    (huber,) = lab.moving(
        axes.plot([], [], color=AREA, linestyle="-.", linewidth=2.4, label=f"Huber, $\\delta$ = {DELTA:.0f} min")
    )
    (absolute,) = lab.moving(
        axes.plot([], [], color=TRUTH, linestyle=":", linewidth=2.4, label="least absolute miss (MAE)")
    )
    (leash,) = lab.moving(axes.plot([], [], color=LEARNER, linewidth=1, linestyle="-."))
    (dot,) = lab.moving(axes.plot([], [], "o", color=LEARNER, markersize=11, label="the dot on the leash"))
    axes.legend(loc="upper right", fontsize=9)
    lab.point(
        "outlier",
        (4.9, 35.0),
        axes,
        low=(1.6, 4.0),
        high=(5.4, 134.0),
        step=(0.1, 1.0),
        anywhere=True,
        label="the dot on the leash",
        units=("min", "min"),
    )
    lab.goal(
        f"Pull least squares below a slope of {PULLED:.0f}, while both others stay above {HELD:.0f}.",
        name="pulled",
        reached=lambda outlier: _pulled(*fitted),
    )
    ends = np.array([1.4, 5.6])
    calm = best_line(x, y)
    fitted = []
    lab.grid(outlier=(61, 51))

    @lab.update
    def _(outlier):
        fitted[:] = _three_lines(x, y, outlier)  # the goal looks at them too
        for artist, line in zip((square, huber, absolute), fitted, strict=True):
            artist.set_data(ends, line.at(ends))
        leash.set_data([outlier[0]] * 2, [calm.at(outlier[0]), outlier[1]])
        dot.set_data([outlier[0]], [outlier[1]])
        slopes = [number(line.slope, 2) for line in fitted]
        return (
            f"The dot is at {outlier[0]:.2f} min, {outlier[1]:.1f} min. Slopes, in min of wait per min: "
            f"least squares {slopes[0]}, Huber {slopes[1]}, least absolute miss {slopes[2]}."
        )

    return lab


def _three_lines(x, y, outlier):
    x, y = np.append(x, outlier[0]), np.append(y, outlier[1])
    return best_line(x, y), huber_line(x, y, DELTA, most_rounds=60), absolute_line(x, y)


def _pulled(square, huber, absolute) -> bool:
    return square.slope < PULLED and min(huber.slope, absolute.slope) > HELD
