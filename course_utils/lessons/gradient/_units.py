"""Units decide where the gradient points: one axis stretched, and downhill turns."""

import numpy as np

from course_utils.lessons.drawing import Arrow
from course_utils.lessons.gradient import lesson
from course_utils.lessons.gradient._map import map_of
from course_utils.lessons.wording import number
from course_utils.live import Lab
from course_utils.live.style import DERIVATIVE, FUNCTION, LEARNER, QUIET, TRUTH
from course_utils.maths.gradient import angle_between, unit
from course_utils.maths.surfaces import quadratic

RAVINE = quadratic(2.0, 20.0, "x^2 + 10 y^2")
_LEVELS = (1, 4, 10, 20, 40, 70)
_NEAR = 0.4  # of the minimum: there a direction home says little


def downhill_and_home(here, s: float) -> tuple[np.ndarray, np.ndarray]:
    """Minus the gradient and the way to the minimum, both in the units (x, s y): y is given in a unit s times
    smaller."""
    gx, gy = RAVINE.gradient(*here)
    return np.array([-gx, -gy / s]), np.array([-here[0], -s * here[1]])


@lesson.lab
def stretch_the_axis() -> Lab:
    """Give y in another unit: the picture stretches, and downhill points elsewhere."""
    lab = Lab("The same loss in two units", size=(8, 4.6))
    left, right = lab.figure.subplots(1, 2)
    map_of(left, RAVINE, _LEVELS, x=(-3, 3), y=(-3, 3))
    left.set_title("in the old units")
    right.set_aspect("equal")
    right.set(xlim=(-6, 6), ylim=(-6, 6), xlabel="$x$", ylabel="$Y = s\\,y$")
    right.set_title("in the new unit")
    right.grid(False)
    turn = np.linspace(0, 2 * np.pi, 91)
    rings = [lab.moving(right.plot([], [], color=FUNCTION, linewidth=1, alpha=0.75)[0]) for _ in _LEVELS]
    arrows, dots = [], []
    for axes, scale in ((left, 1.0), (right, 2.0)):
        home = lab.moving(axes.plot([], [], ":", color=TRUTH, linewidth=2, label="the way to the minimum"))[0]
        downhill = Arrow(lab, axes, DERIVATIVE, linestyle="--", head=0.22 * scale, label="downhill: minus the gradient")
        axes.plot([0], [0], "*", color=TRUTH, markersize=11, zorder=6)
        dots += lab.moving(axes.plot([], [], "o", color=LEARNER, markersize=9, zorder=7))
        arrows.append((home, downhill))
    (old,) = lab.moving(
        left.plot([], [], "-.", color=QUIET, linewidth=2, label="the new downhill, seen from here", zorder=4)
    )
    lab.figure.legend(handles=[arrows[0][1].shaft, arrows[0][0], old], loc="outside lower center", ncols=3, fontsize=9)
    lab.slider("s", 1.6, 0.5, 5.0, step=0.01, label="s, new units in an old one")
    lab.point(
        "here",
        (2.2, 0.9),
        left,
        low=(-2.8, -1.15),
        high=(2.8, 1.15),
        step=(0.1, 0.05),
        anywhere=True,
        label="your place",
    )
    lab.goal(
        (
            "Choose a place that lies off both axes, and the unit in which downhill leads straight home: within "
            "half a degree."
        ),
        name="straight home",
        reached=lambda s, here: (
            min(abs(here[0]), abs(here[1])) > _NEAR and angle_between(*downhill_and_home(here, s)) < 0.5
        ),
    )
    lab.grid(s=31, here=(11, 11))

    @lab.update
    def _(s, here):
        x, y = here
        for ring, level in zip(rings, _LEVELS, strict=True):
            ring.set_data(np.sqrt(level) * np.cos(turn), s * np.sqrt(level / 10) * np.sin(turn))
        angles = []
        for (home, arrow), dot, place, stretch, size in zip(
            arrows, dots, ((x, y), (x, s * y)), (1.0, s), (1.3, 2.4), strict=True
        ):
            downhill, way = downhill_and_home(here, stretch)
            home.set_data([place[0], 0], [place[1], 0])
            dot.set_data([place[0]], [place[1]])
            at_floor = float(np.hypot(*way)) < 1e-9
            arrow.point(place, (0, 0) if at_floor else size * unit(downhill))
            angles.append(0.0 if at_floor else angle_between(downhill, way))
        downhill, _way = downhill_and_home(here, s)
        back = np.array([downhill[0], downhill[1] / s])
        size = float(np.hypot(*back))
        old.set_visible(size > 1e-9)
        if size > 1e-9:
            old.set_data([x, x + 1.6 * back[0] / size], [y, y + 1.6 * back[1] / size])
        return (
            f"At x = {number(x, 2)}, y = {number(y, 2)}, downhill misses the way to the minimum by {angles[0]:.1f}° "
            f"in the old units. With {s:.2f} new units in an old one it misses by {angles[1]:.1f}°."
        )

    return lab
