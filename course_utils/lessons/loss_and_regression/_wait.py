"""The record: predict a wait before any line is drawn; and the two best lines, one for each direction of the
question."""

import numpy as np

from course_utils.lessons.drawing import join, short_lines, show
from course_utils.lessons.loss_and_regression import lesson
from course_utils.lessons.records import eruptions
from course_utils.live import Lab
from course_utils.live.style import AREA, DERIVATIVE, FUNCTION, LEARNER, QUIET, TRUTH
from course_utils.maths.regression import best_line, centred, mean_squared_error

ASKED = 4.0  # minutes: the eruption of the story's question
NEAR = 0.1  # minutes: what counts as about as long


@lesson.lab
def how_long_a_wait() -> Lab:
    """The eruptions appear one by one: predict the wait after one of 4.0 minutes, then see the waits that followed such
    ones."""
    eruption, waiting = eruptions()
    alike = np.abs(eruption - ASKED) <= NEAR + 1e-9
    waited = waiting[alike]
    lab = Lab("Old Faithful: how long will you wait?", size=(8, 4.2))
    axes = lab.figure.subplots()
    axes.set(
        xlim=(1.4, 5.4),
        ylim=(38, 118),
        yticks=range(40, 101, 10),
        xlabel="length of the eruption (min)",
        ylabel="wait until the next one (min)",
    )
    axes.axvline(ASKED, color=QUIET, linestyle=":", linewidth=1.5)
    dots = lab.moving(axes.scatter([], [], s=16, color=TRUTH, alpha=0.55, linewidths=0, label="measured"))
    near = lab.moving(
        axes.scatter(
            eruption[alike],
            waited,
            s=42,
            facecolors="none",
            edgecolors=AREA,
            linewidths=1.6,
            label="about 4.0 min long, once shown",
        )
    )
    (level,) = lab.moving(axes.plot([], [], color=LEARNER, linestyle="-.", linewidth=1.5))
    (marker,) = lab.moving(axes.plot([], [], "o", color=LEARNER, markersize=11, label="your prediction"))
    axes.legend(loc="upper left")
    lab.slider("seen", 60, 4, len(eruption), step=1, label="seen", play=12)
    lab.point(
        "wait",
        (ASKED, 60.0),
        axes,
        along="y",
        low=(ASKED, 40.0),
        high=(ASKED, 104.0),
        step=(0.1, 0.5),
        label="your prediction of the wait",
        units=("min", "min"),
    )
    lab.reveal("shown", "Lock it in and check", locks=["wait"])
    lab.goal(
        "Predict within 4 min of the mean wait after eruptions of about 4.0 min.",
        name="predicted",
        reached=lambda wait, shown: shown and abs(wait[1] - waited.mean()) <= 4,
    )
    pairs = np.column_stack([eruption, waiting])
    lab.grid(seen=60, wait=33)

    @lab.update
    def _(seen, wait, shown):
        count = round(seen)
        dots.set_offsets(pairs[:count])
        near.set_visible(shown)
        level.set_data([1.4, ASKED], [wait[1], wait[1]])
        marker.set_data([ASKED], [wait[1]])
        said = (
            f"{count} of {len(eruption)} eruptions are shown. After one of {ASKED:.1f} min you would expect to "
            f"wait {wait[1]:.1f} min."
        )
        if not shown:
            return said
        return (
            f"{said} {alike.sum()} lasted between 3.9 and 4.1 min: the waits ran from {waited.min():.0f} to "
            f"{waited.max():.0f} min, mean {waited.mean():.1f}."
        )

    return lab


UPWARDS, SIDEWAYS = "upwards: the wait is predicted", "sideways: the eruption is predicted"


@lesson.lab
def two_regressions() -> Lab:
    """Turn one line through the means; misses are measured upwards or sideways. Do both have the same best line?"""
    eruption, waiting = eruptions()
    x, y = centred(eruption), centred(waiting)
    upright, turned = best_line(x, y).slope, 1 / best_line(y, x).slope
    lab = Lab("Which miss counts?", size=(8, 4.2))
    left, right = lab.figure.subplots(1, 2, width_ratios=[1.5, 1])
    left.set(xlim=(1.4, 5.4), ylim=(36, 106), xlabel="eruption (min)", ylabel="wait (min)")
    misses = lab.moving(short_lines(left, AREA))
    left.plot([], [], color=AREA, linewidth=1, label="misses")
    left.plot(eruption, waiting, "o", markersize=2.5, color=TRUTH)
    (line,) = lab.moving(left.plot([], [], color=LEARNER, label="your line"))
    left.plot([eruption.mean()], [waiting.mean()], "s", color=TRUTH, markersize=8)
    left.legend(loc="upper left")
    right.set(
        xlim=(5.5, 18.5), ylim=(0, 1.5), xlabel="slope (min of wait per min)", ylabel="loss / loss of guessing the mean"
    )
    slopes = np.linspace(5.5, 18.5, 90)
    (up_curve,) = lab.moving(
        right.plot(slopes, [_share(x, y, s, UPWARDS) for s in slopes], color=FUNCTION, label="upwards")
    )
    (side_curve,) = lab.moving(
        right.plot(
            slopes, [_share(x, y, s, SIDEWAYS) for s in slopes], color=DERIVATIVE, linestyle="--", label="sideways"
        )
    )
    (here,) = lab.moving(right.plot([], [], "o", color=LEARNER, markersize=10))
    right.legend(loc="upper right", title="once shown")
    lab.choice("miss", [UPWARDS, SIDEWAYS], label="measure the misses")
    lab.slider("slope", 8.0, 6.0, 18.0, step=0.1, unit="min/min", label="slope")
    lab.reveal("shown", "Show both loss curves")
    lab.goal(
        "Upwards: find the best slope, within 0.3.",
        name="upwards",
        reached=lambda miss, slope: miss == UPWARDS and abs(slope - upright) <= 0.3,
    )
    lab.goal(
        "Sideways: find the best slope, within 0.3.",
        name="sideways",
        reached=lambda miss, slope: miss == SIDEWAYS and abs(slope - turned) <= 0.3,
    )
    ends = np.array([1.4, 5.4])

    @lab.update
    def _(miss, slope, shown):
        line.set_data(ends, waiting.mean() + slope * (ends - eruption.mean()))
        if miss == UPWARDS:
            feet = np.column_stack([eruption, waiting.mean() + slope * x])
            loss, unit = mean_squared_error(x, y, slope), "min² of waiting"
        else:
            feet = np.column_stack([eruption.mean() + y / slope, waiting])
            loss, unit = mean_squared_error(y, x, 1 / slope), "min² of eruption"
        join(misses, np.column_stack([eruption, waiting]), feet)
        here.set_data([slope], [_share(x, y, slope, miss)])
        show(shown, up_curve, side_curve)
        said = (
            f"Misses measured {miss.partition(':')[0]}: at slope {slope:.1f} the mean square is {loss:.4f} "
            f"{unit}, {_share(x, y, slope, miss):.4f} of what guessing the mean would cost."
        )
        return f"{said} It is least at {upright:.2f} upwards and at {turned:.2f} sideways." if shown else said

    return lab


def _share(x, y, slope, miss) -> float:
    """The mean square miss of a line through the means, as a share of the variance of what is predicted: what guessing
    the mean would cost. x, y: centred."""
    if miss == UPWARDS:
        return mean_squared_error(x, y, slope) / float(np.var(y))
    return mean_squared_error(y, x, 1 / slope) / float(np.var(x))
