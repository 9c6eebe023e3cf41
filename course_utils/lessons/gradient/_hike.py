"""A hike in fog: eight places where only the slope under your feet is known."""

import numpy as np

from course_utils.lessons.drawing import Arrow
from course_utils.lessons.gradient import lesson
from course_utils.lessons.gradient._map import map_of
from course_utils.lessons.maps import LevelCurve, grid_over
from course_utils.lessons.shapes import circle
from course_utils.lessons.wording import number, numbers
from course_utils.live import Lab
from course_utils.live.style import DERIVATIVE, FUNCTION, LEARNER, QUIET, TRUTH
from course_utils.maths.surfaces import dale

DALE = dale()
START = (-3.2, 1.2)
CLICKS = 8
FLAT = 0.1  # a slope below this is the floor: in this dale there is no other flat ground
_LIGHT = 0.3  # how far the lantern shines: within it, moving costs nothing
_ARROW = 0.45


class Trail:
    """The places of a hike so far: each is where the walker left the light of the one before.

    It is what the clicks so far have made (a drag counts for the places that it passes), and begins anew at the start,
    as after Reset.
    """

    def __init__(self, start: tuple[float, float]):
        self._start = list(start)
        self.places, self.here, self.is_over = [self._start], self._start, False

    @property
    def clicks(self) -> int:
        return len(self.places) - 1

    def visit(self, place: list[float]) -> None:
        """Stand at `place`. Beyond the light of the last place it is one click more; after the last click it is
        dark."""
        if place == self._start:
            self.__init__(self._start)
        elif np.hypot(place[0] - self.places[-1][0], place[1] - self.places[-1][1]) > _LIGHT:
            self.is_over = self.clicks == CLICKS
            if not self.is_over:
                self.places.append(list(place))
        else:
            self.is_over = False
        self.here = list(place)


def _hike(rates: list[float]) -> list[dict]:
    """A walk for a page without a kernel: at each click a rate times the gradient, downhill."""
    place, found = np.array(START), []
    for rate in rates:
        place = np.round(place - rate * DALE.gradient(*place), 2)
        found.append({"here": place.tolist()})
    return found


@lesson.lab
def fog_hike() -> Lab:
    """Find the floor of a valley you cannot see, in eight clicks, by the gradient under your feet."""
    lab = Lab("A hike in fog", size=(8, 4.5))
    plan = lab.figure.subplots()
    contours = map_of(plan, DALE, (0.1, 0.25, 0.5, 1, 1.5, 2, 3, 4, 5, 6, 8), x=(-4, 4), y=(-2.6, 2.6))
    fog = plan.imshow(
        _mist(plan),
        extent=(-4, 4, -2.6, 2.6),
        cmap="Greys",
        vmin=-0.15,
        vmax=2.3,
        aspect="equal",
        interpolation="bicubic",
        zorder=1,
    )
    (ground,) = lab.moving(plan.fill([0, 0, 0], [0, 0, 0], facecolor="#F5B82E", alpha=0.4, linewidth=0, zorder=2))
    (trail_line,) = lab.moving(
        plan.plot([], [], "o:", color=QUIET, markersize=6, linewidth=1.5, label="where you were", zorder=3)
    )
    gradient = Arrow(lab, plan, DERIVATIVE, linestyle="--", label="the gradient: uphill")
    (spot,) = lab.moving(plan.plot([], [], "o", color=LEARNER, markersize=11, label="you", zorder=6))
    (dark,) = lab.moving(plan.plot([], [], "X", color=TRUTH, markersize=11, label="no light left", zorder=6))
    level = LevelCurve(lab, plan, DALE.value, label="as high as you, once shown", color=FUNCTION)
    plan.legend(loc="center left", bbox_to_anchor=(1.02, 0.5), fontsize=9)
    lab.point(
        "here", START, plan, low=(-3.9, -2.5), high=(3.9, 2.5), step=(0.1, 0.1), anywhere=True, label="where you stand"
    )
    lab.reveal("lifted", "Lift the fog")
    trail = Trail(START)
    lab.goal(
        f"In at most {CLICKS} clicks, and in the fog, stand where the slope is below {FLAT:g}.",
        name="the floor",
        reached=lambda here, lifted: not lifted and not trail.is_over and trail.clicks > 0 and _slope(here) < FLAT,
    )
    found = _hike([3, 2.5, 1.5, 1.2, 1.2, 0.8, 0.6])
    lab.story("long steps first, then shorter ones", *found, found[-1] | {"lifted": True})
    lab.story("only short steps", *_hike([0.25] * CLICKS))

    @lab.backdrop
    def _(lifted):
        fog.set_visible(not lifted)
        contours.set_visible(lifted)

    @lab.update
    def _(here, lifted):
        trail.visit(here)
        height, g = float(DALE.value(*here)), DALE.gradient(*here)
        lit = lifted or not trail.is_over
        ground.set_xy(np.column_stack(circle(trail.places[-1], _LIGHT, 60)))
        trail_line.set_data(*np.array(trail.places).T)
        level.trace(height)
        if not lifted:
            level.patch.set_visible(False)
        gradient.point(here, _ARROW * g)
        if not lit:
            gradient.show(False)
        spot.set_data([here[0]], [here[1]])
        dark.set_data([here[0]], [here[1]])
        spot.set_visible(lit)
        dark.set_visible(not lit)
        place = numbers(here, 2)
        if not lit:
            return (
                f"At {place} it is dark: your {CLICKS} clicks are used up. Press Reset to begin anew, or lift the fog."
            )
        seen = (
            f"At {place} the slope is {_slope(here):.3f}: the gradient is {numbers(g, 3)}, "
            f"the height {number(height, 3)}."
        )
        if lifted:
            x, y = DALE.minima[0]
            return f"{seen} The fog has lifted: the floor is at ({x:.2f}, {y:.2f}). Press Reset to hike again."
        return f"Click {trail.clicks} of {CLICKS}. {seen}"

    return lab


def _slope(place) -> float:
    return float(np.hypot(*DALE.gradient(*place)))


def _mist(axes) -> np.ndarray:
    """Soft clouds between 0 and 1 that have nothing to do with the ground below: a few waves in fixed directions."""
    x, y = grid_over(axes.get_xlim(), axes.get_ylim(), 80, 52)
    chance = np.random.default_rng(11)
    total = np.zeros_like(x)
    for k in range(1, 12):
        angle, phase = chance.uniform(0, 2 * np.pi, 2)
        total += np.sin(0.9 * k * (x * np.cos(angle) + y * np.sin(angle)) + phase) / k
    return (total - total.min()) / np.ptp(total)
