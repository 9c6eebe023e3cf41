"""Two hollows with a saddle between them: where a walk ends is decided by where it starts."""

import numpy as np

from course_utils.lessons.gradient_descent import lesson
from course_utils.lessons.maps import contours
from course_utils.lessons.wording import number, numbers
from course_utils.live import Lab
from course_utils.live.style import FUNCTION, LEARNER, QUIET, TRUTH
from course_utils.maths.descent_nd import descent_path
from course_utils.maths.surfaces import two_basins

RATE = 0.05
STEPS = 60
GRID = 0.05  # starts lie on it: the way to the saddle is one line, x = 0, that no hand would hit
_LOW, _HIGH = np.array([-1.8, -1.1]), np.array([1.8, 1.1])


def walk(start, steps: int) -> np.ndarray:
    """The path from `start` on the surface with two basins."""
    surface = two_basins()
    return descent_path(lambda p: surface.gradient(p[0], p[1]), start, RATE, steps)


def on_grid(start) -> np.ndarray:
    """The place of the grid that is nearest to `start`."""
    return np.round(np.array(start) / GRID) * GRID


def nearest(place: np.ndarray) -> str:
    """Which of the surface's three flat points is within 0.05 of `place`, in words; "" if none is."""
    for where, words in (((-1, 0), "in the left hollow"), ((1, 0), "in the right hollow"), ((0, 0), "on the saddle")):
        if np.hypot(*(place - np.array(where))) < 0.05:
            return words
    return ""


@lesson.lab
def two_basins_walk() -> Lab:
    """Click a start: which of the two hollows does the walk end in? One kind of start ends in neither."""
    surface = two_basins()
    lab = Lab("Where does the walk end?", size=(8, 4.6))
    axes = lab.figure.subplots()
    axes.set(xlim=(_LOW[0], _HIGH[0]), ylim=(_LOW[1], _HIGH[1]), xlabel="$x$", ylabel="$y$")
    axes.set_aspect("equal")
    axes.grid(False)
    levels = [0.05, 0.2, 0.45, 0.7, 1.0, 1.4, 1.9, 2.6, 3.6, 5]
    contours(axes, surface.value, levels, colors=FUNCTION, linewidths=0.9, alpha=0.65)
    (minima,) = axes.plot([-1, 1], [0, 0], "+", color=FUNCTION, ms=13, mew=2.2)
    (saddle,) = axes.plot([0], [0], "x", color=QUIET, ms=10, mew=2.2)
    (path_line,) = lab.moving(axes.plot([], [], "o-", color=QUIET, ms=4, lw=1.1))
    (now,) = lab.moving(axes.plot([], [], "o", color=TRUTH, ms=10, mec="white"))
    (first,) = lab.moving(axes.plot([], [], "o", color=LEARNER, ms=9))
    lab.figure.legend(
        [minima, saddle, first, now], ["minimum", "saddle", "start", "now"], loc="outside upper center", ncols=4
    )
    lab.point(
        "start", (0.2, 0.9), axes, low=(-1.7, -1.0), high=(1.7, 1.0), step=(GRID, GRID), anywhere=True, label="Start"
    )
    lab.slider("step", 25, 0, STEPS, step=1, play=5)

    def to_saddle(start, step):
        begin = on_grid(start)
        return step >= 40 and np.hypot(*begin) >= 0.5 - 1e-9 and nearest(walk(begin, int(step))[-1]) == "on the saddle"

    lab.goal(
        "Find a start, at least 0.5 from the saddle, whose walk is on the saddle (within 0.05) after 40 steps or more.",
        name="saddle",
        reached=to_saddle,
    )
    lab.grid(start=(19, 9), step=21)

    @lab.update
    def _(start, step):
        start = on_grid(start)
        path = walk(start, int(step))
        path_line.set_data(path.T)
        first.set_data([path[0, 0]], [path[0, 1]])
        now.set_data([path[-1, 0]], [path[-1, 1]])
        lab.put("start", *start)
        loss = float(surface.value(*path[-1]))
        where = nearest(path[-1])
        where = f", {where}" if where else ""
        return (
            f"From {numbers(start, 2)}, step {step:.0f} at rate {RATE}: the walk stands at "
            f"{numbers(path[-1], 3)}{where}. J = {number(loss, 4)}."
        )

    return lab
