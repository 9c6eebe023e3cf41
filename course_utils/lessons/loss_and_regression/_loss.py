"""A loss is drawn: as squares on a line's misses, as a curve with its tangent, and as a valley that one weight walks
down."""

import numpy as np
from matplotlib.collections import LineCollection, PolyCollection
from matplotlib.patches import Rectangle

from course_utils.lessons.drawing import join, short_lines
from course_utils.lessons.loss_and_regression import lesson
from course_utils.lessons.records import eruptions, few_eruptions
from course_utils.lessons.shapes import tangent_line
from course_utils.lessons.wording import counted, number
from course_utils.live import Lab
from course_utils.live.style import AREA, DERIVATIVE, FUNCTION, LEARNER, QUIET, TRUTH
from course_utils.maths.descent import gradient_descent
from course_utils.maths.regression import best_line, centred, mean_square_slopes, mean_squared_error, residuals

SQUARE = 0.0537  # minutes of eruption that are drawn as long as one minute of waiting
WIDEST = 41.0  # min: the side of the largest mean square that its panel can show
ENOUGH = 50.0  # min²: the goal of the squares; the least on these 15 is 47.0


@lesson.lab
def squares() -> Lab:
    """Each miss is the side of a square: move the line until the squares together are small."""
    x, y = few_eruptions()
    lab = Lab("The squares of the misses", size=(8, 4.4))
    left, right = lab.figure.subplots(1, 2, width_ratios=[4.8, WIDEST * SQUARE])
    left.set(xlim=(1, 5.8), ylim=(35, 105), xlabel="eruption $x$ (min)", ylabel="wait $y$ (min)")
    right.set(xlim=(0, WIDEST * SQUARE), ylim=(0, 70), xticks=[], ylabel="side (min)", title="the mean square")
    for axes in (left, right):
        axes.set_aspect(SQUARE)
        axes.set_anchor("S")
    boxes = lab.moving(
        left.add_collection(PolyCollection([], facecolors=AREA, edgecolors=AREA, alpha=0.28, linewidths=1))
    )
    misses = lab.moving(left.add_collection(LineCollection([], colors=AREA, linewidths=1.5)))
    left.plot(x, y, "o", color=TRUTH, markersize=5, label="measured $y$")
    (line,) = lab.moving(left.plot([], [], color=LEARNER, label="your line $\\hat y = wx + b$"))
    left.legend(loc="upper left", fontsize=9)
    mean_box = lab.moving(right.add_patch(Rectangle((0, 0), 1, 1, facecolor=AREA, edgecolor=AREA, alpha=0.45)))
    lab.slider("w", 5.0, 0.0, 15.0, step=0.1, unit="min/min", play=8)
    lab.slider("b", 45.0, 20.0, 60.0, step=0.5, unit="min", play=8)
    lab.goal(
        f"Bring the mean square below {ENOUGH:.0f} min².",
        name="small",
        reached=lambda w, b: mean_squared_error(x, y, w, b) < ENOUGH,
    )
    ends = np.array([1.0, 5.8])
    lab.grid(w=51, b=41)

    @lab.update
    def _(w, b):
        missed = residuals(x, y, w, b)
        line.set_data(ends, w * ends + b)
        boxes.set_verts(drawn_squares(x, y, missed))
        misses.set_segments(np.stack([np.column_stack([x, y]), np.column_stack([x, y - missed])], axis=1))
        loss = mean_squared_error(x, y, w, b)
        side = np.sqrt(loss)
        mean_box.set(width=side * SQUARE, height=side)
        cut = "" if side <= WIDEST else ", more than its panel can show"
        return (
            f"With w = {w:.1f} and b = {b:.1f} the {len(x)} squares cover {np.sum(missed**2):.1f} min² together: "
            f"on average {loss:.2f} min², a square with sides of {side:.3f} min{cut}."
        )

    return lab


def drawn_squares(x, y, missed) -> np.ndarray:
    """The corners of the squares beside the misses, shape (n, 4, 2): as wide on the screen as they are high."""
    wide = SQUARE * np.abs(missed)
    corners = [(x, y), (x, y - missed), (x + wide, y - missed), (x + wide, y)]
    return np.stack([np.column_stack(corner) for corner in corners], axis=1)


def _stage(title):
    """The centred record on the left with a line to move, the loss of one weight on the right."""
    x, y = map(centred, eruptions())
    lab = Lab(title, size=(8, 4.2))
    left, right = lab.figure.subplots(1, 2)
    left.set(
        xlim=(-2.1, 2.1), ylim=(-40, 40), xlabel="eruption, minus its mean (min)", ylabel="wait, minus its mean (min)"
    )
    right.set(xlim=(-2, 24), ylim=(0, 300), xlabel="weight $w$ (min of wait per min)", ylabel="loss $J$ (min$^2$)")
    grid = np.linspace(-2, 24, 120)
    right.plot(grid, [mean_squared_error(x, y, w) for w in grid], color=FUNCTION, label="$J(w)$")
    return lab, left, right, x, y


@lesson.lab
def loss_curve() -> Lab:
    """Turn the line on the left: its loss rides along a curve on the right, and the tangent says which way to turn."""
    lab, left, right, x, y = _stage("One weight, one curve")
    misses = lab.moving(short_lines(left, AREA))
    left.plot(x, y, "o", markersize=2.5, color=TRUTH)
    (line,) = lab.moving(left.plot([], [], color=LEARNER, label="$\\hat y = wx$"))
    left.plot([0], [0], "s", color=TRUTH, markersize=8)
    left.legend(loc="upper left")
    (tangent,) = lab.moving(right.plot([], [], color=DERIVATIVE, linestyle="--", label="tangent, slope $dJ/dw$"))
    (here,) = lab.moving(right.plot([], [], "o", color=LEARNER, markersize=11))
    right.legend(loc="upper center")
    lab.slider("w", 4.0, -1.0, 23.0, step=0.1, unit="min/min", play=8)
    ends = np.array([-2.1, 2.1])

    @lab.update
    def _(w):
        loss, (slope, _) = mean_squared_error(x, y, w), mean_square_slopes(x, y, w)
        line.set_data(ends, w * ends)
        join(misses, np.column_stack([x, y]), np.column_stack([x, w * x]))
        tangent.set_data(*tangent_line(w, loss, slope, 4))
        here.set_data([w], [loss])
        turn = (
            "raising w lowers the loss"
            if slope < -0.1
            else "lowering w lowers the loss"
            if slope > 0.1
            else "the tangent is all but level"
        )
        return f"At w = {number(w, 1)} min/min the loss is {loss:.2f} min² and its slope {number(slope, 2)}: {turn}."

    return lab


MOST_STEPS = 20


@lesson.lab
def walk_down() -> Lab:
    """From w = 0, step after step against the slope: choose the learning rate and the number of steps."""
    lab, left, right, x, y = _stage("New weight = old weight - learning rate x slope")
    best = best_line(x, y).slope
    left.plot(x, y, "o", markersize=2.5, color=QUIET)
    trail = lab.moving(left.add_collection(LineCollection([], colors=LEARNER, linewidths=0.9, alpha=0.45)))
    (line,) = lab.moving(left.plot([], [], color=LEARNER, label="$\\hat y = wx$ now"))
    left.legend(loc="upper left")
    (path,) = lab.moving(right.plot([], [], "o-", color=LEARNER, markersize=5, linewidth=1))
    (here,) = lab.moving(right.plot([], [], "o", color=LEARNER, markersize=11, label="now"))
    (gone,) = lab.moving(right.plot([], [], "^", color=TRUTH, markersize=12, label="left the picture"))
    right.legend(loc="upper center")
    lab.slider("rate", 0.08, 0.01, 0.85, step=0.01, label="learning rate")
    lab.slider("steps", 3, 0, MOST_STEPS, step=1, label="steps", play=6)
    lab.goal(
        "Be within 0.001 of the best weight after three steps or fewer.",
        name="quick",
        reached=lambda rate, steps: steps <= 3 and abs(_walk(x, y, rate)[round(steps)] - best) < 0.001,
    )
    reach = 2.1

    @lab.update
    def _(rate, steps):
        walked = _walk(x, y, rate)[: round(steps) + 1]
        w = walked[-1]
        loss = mean_squared_error(x, y, w)
        heights = np.array([mean_squared_error(x, y, each) for each in walked])
        seen = np.flatnonzero(heights <= 300)
        path.set_data(walked[: seen[-1] + 1], np.minimum(heights[: seen[-1] + 1], 320))
        inside = loss <= 300
        here.set_data([np.clip(w, -2, 24)], [min(loss, 290)])
        here.set_visible(inside)
        gone.set_data([np.clip(w, -1.3, 23.3)], [283])
        gone.set_visible(not inside)
        trail.set_segments([[(-reach, -reach * each), (reach, reach * each)] for each in np.clip(walked[:-1], -40, 60)])
        shown = np.clip(w, -60, 80)
        line.set_data([-reach, reach], [-reach * shown, reach * shown])
        slope, _ = mean_square_slopes(x, y, w)
        end = "" if inside else " It has left the picture: each step lands farther off than it started."
        return (
            f"Rate {rate:.2f}: after {counted(round(steps), 'step')} w = {number(w, 4)}, loss {loss:.3f} min², slope "
            f"{number(slope, 3)}.{end}"
        )

    return lab


def _walk(x, y, rate):
    return gradient_descent(lambda w: mean_square_slopes(x, y, w)[0], 0.0, rate, MOST_STEPS)
