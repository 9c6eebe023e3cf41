"""The question of the story: a line through Old Faithful has two knobs; which way do both have to turn?"""

import numpy as np

from course_utils.lessons.drawing import Arrow
from course_utils.lessons.gradient import lesson
from course_utils.lessons.records import eruptions
from course_utils.lessons.wording import number
from course_utils.live import Lab
from course_utils.live.style import DERIVATIVE, FUNCTION, LEARNER, QUIET, TRUTH
from course_utils.maths.gradient import unit
from course_utils.maths.regression import mean_square_slopes, mean_squared_error

START = (6.0, 55.0)  # too flat, and too high: where the question is asked
TURNS = {"w up, b up": (1, 1), "w up, b down": (1, -1), "w down, b up": (-1, 1), "w down, b down": (-1, -1)}
_BY_A_HAIR = 0.5  # a loss within this of the least one


@lesson.lab
def two_knobs() -> Lab:
    """A line through Old Faithful's record has two knobs: predict which way to turn each, then see what the slopes
    say."""
    x, y = eruptions()
    lab = Lab("Two knobs, one loss", size=(8, 4))
    dots, compass = lab.figure.subplots(1, 2, width_ratios=[1.45, 1])
    dots.plot(x, y, ".", color=TRUTH, markersize=4, alpha=0.45, label="272 eruptions")
    dots.set(xlim=(1.4, 5.4), ylim=(35, 105), xlabel="length of an eruption (min)", ylabel="wait for the next (min)")
    (line,) = lab.moving(dots.plot([], [], color=FUNCTION, label="your line"))
    dots.legend(loc="upper left", fontsize=9)
    compass.set_aspect("equal")
    compass.set(
        xlim=(-1.25, 1.25),
        ylim=(-1.25, 1.25),
        xticks=[-0.8, 0.8],
        xticklabels=["$w$ down", "$w$ up"],
        yticks=[-0.8, 0.8],
        yticklabels=["$b$ down", "$b$ up"],
    )
    compass.set_title("which way to turn")
    compass.grid(False)
    compass.axhline(0, color=QUIET, linewidth=1)
    compass.axvline(0, color=QUIET, linewidth=1)
    guess = Arrow(lab, compass, LEARNER, linestyle="-.", head=0.2, label="your prediction")
    down = Arrow(lab, compass, DERIVATIVE, linestyle="--", head=0.2, label="downhill, once shown")
    compass.legend(
        handles=[guess.shaft, down.shaft], loc="upper center", bbox_to_anchor=(0.5, -0.1), fontsize=9, handlelength=3
    )
    lab.slider("w", START[0], 0.0, 16.0, step=0.1, label="w, in min per min")
    lab.slider("b", START[1], 10.0, 80.0, step=0.5, unit="min", label="b")
    lab.choice("turn", TURNS, label="To lower the loss a little, turn")
    lab.reveal("shown", "Show the two slopes", locks=("turn",))
    least = float(np.mean((y - np.polyval(np.polyfit(x, y, 1), x)) ** 2))
    lab.goal(
        f"Show the slopes, then bring the loss within {_BY_A_HAIR:g} of the least there is, {least:.1f}.",
        name="least",
        reached=lambda w, b, shown: shown and mean_squared_error(x, y, w, b) < least + _BY_A_HAIR,
    )
    ends = np.array([1.4, 5.4])
    lab.grid(w=[*range(17), 10.7], b=[*range(10, 81, 5), 33.5])

    @lab.update
    def _(w, b, turn, shown):
        line.set_data(ends, w * ends + b)
        guess.point((0, 0), np.array(TURNS[turn]) * 0.75)
        said = (
            f"The line: wait = {number(b, 1)} + {number(w, 1)} × eruption, so {number(b + 4 * w, 1)} min after 4 "
            f"min. You say: turn {turn}."
        )
        if min(line.get_ydata()) > 105 or max(line.get_ydata()) < 35:
            said += " (The line has left the picture.)"
        if not shown:
            down.show(False)
            return said
        slopes = np.array(mean_square_slopes(x, y, w, b))
        down.point((0, 0), -unit(slopes))
        words = f"w {'down' if slopes[0] > 0 else 'up'}, b {'down' if slopes[1] > 0 else 'up'}"
        return (
            f"{said} Loss {mean_squared_error(x, y, w, b):.2f}; slope {number(slopes[0], 2)} along w, "
            f"{number(slopes[1], 2)} along b: downhill is {words}."
        )

    return lab
