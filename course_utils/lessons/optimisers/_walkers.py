"""The four rules as the labs draw them, each with its colour, line and marker; the losses they race on, with each
rule's own rate."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from course_utils.lessons.maps import contours
from course_utils.lessons.records import eruptions
from course_utils.live.style import AREA, DERIVATIVE, FUNCTION, QUIET, TRUTH
from course_utils.maths import minibatch, optimisers, surfaces

STEPS = 300
GRID = tuple(
    float(f"{digit}e{power}") for power in range(-4, 2) for digit in (1, 2, 5)
)  # the rates that each rule may choose from
# All of the first steps, where a walk leaps, then every fifth: fewer vertices travel faster.
_DRAWN = np.concatenate([np.arange(40), np.arange(40, STEPS + 1, 5)])


@dataclass(frozen=True)
class Rule:
    """A rule and how it is drawn."""

    name: str
    walk: Callable
    color: str
    line: object
    marker: str


RULES = (
    Rule("plain", optimisers.plain, FUNCTION, "-", "v"),
    Rule("momentum", optimisers.momentum, DERIVATIVE, "--", "s"),
    Rule("RMSProp", optimisers.rmsprop, AREA, "-.", "^"),
    Rule("Adam", optimisers.adam, TRUTH, ":", "D"),
)


@dataclass(frozen=True)
class Course:
    """A loss to race on. excess: of arrays x and y, the loss above its least value; finish: the excess that counts as
    arrived.

    rates: one for each of RULES, the one of GRID that arrives for good in the fewest steps (if none arrives, that ends
    lowest). levels: of the contours.
    """

    name: str
    excess: Callable
    gradient: Callable
    start: tuple[float, float]
    finish: float
    rates: tuple[float, ...]
    x: tuple[float, float]
    y: tuple[float, float]
    labels: tuple[str, str]
    levels: np.ndarray

    def paths(self) -> list[np.ndarray]:
        """The path of each rule at its rate, shape (STEPS + 1, 2)."""
        return [rule.walk(self.gradient, self.start, rate, STEPS) for rule, rate in zip(RULES, self.rates, strict=True)]

    def excesses(self, paths: list[np.ndarray]) -> list[np.ndarray]:
        """The excess loss along each path, never below 1e-12, so that it can stand on a log axis."""
        return [np.maximum(self.excess(*path.T), 1e-12) for path in paths]


def old_faithful() -> Course:
    """The mean square of the line waiting = w eruption + b, on the record as it is."""
    x, y = eruptions()
    least = minibatch.line_minimum(x, y)
    lowest = float(np.mean((y - least[0] * x - least[1]) ** 2))
    half_hessian = np.array([[np.mean(x * x), x.mean()], [x.mean(), 1.0]])

    def excess(w, b):
        dw, db = w - least[0], b - least[1]
        return half_hessian[0, 0] * dw**2 + 2 * half_hessian[0, 1] * dw * db + db**2

    def gradient(theta):
        return 2 * half_hessian @ (theta - least)

    return Course(
        "Old Faithful",
        excess,
        gradient,
        (0.0, 0.0),
        0.01 * lowest,
        (0.05, 0.02, 0.2, 10.0),
        (-8, 34),
        (-22, 62),
        ("w (minutes a minute)", "b (minutes)"),
        lowest * 10.0 ** np.arange(-1, 3.5, 0.5),
    )


def _known(surface, start, rates, x, y, lowest=0.0):
    levels = np.geomspace(0.02, 50, 9)
    return Course(
        surface.name,
        lambda a, b: surface.value(a, b) - lowest,
        lambda theta: surface.gradient(*theta),
        start,
        0.01,
        rates,
        x,
        y,
        ("x", "y"),
        levels,
    )


def courses() -> dict[str, Course]:
    """The losses of the race, by name."""
    return {
        "Old Faithful": old_faithful(),
        "ravine": _known(
            surfaces.quadratic(1.0, 50.0, "ravine"), (-4.0, 1.2), (0.02, 0.02, 0.02, 0.2), (-5, 5), (-2.8, 2.8)
        ),
        "saddle": _known(surfaces.two_basins(), (1e-4, 1.2), (0.2, 0.2, 0.05, 0.5), (-1.9, 1.9), (-1.3, 1.9)),
        "Rosenbrock": _known(surfaces.rosenbrock(), (-1.2, 1.0), (0.005, 0.002, 0.02, 1.0), (-2, 2.4), (-1.2, 3.4)),
    }


def drawn(step: int) -> np.ndarray:
    """Which steps of a path to draw when it stands at `step`."""
    return np.append(_DRAWN[_DRAWN < step], step)


def clipped(path: np.ndarray, course: Course) -> np.ndarray:
    """A path kept within reach of the picture, three times its width and height: what lies farther out is cut off there
    anyway."""
    low, high = np.array([course.x[0], course.y[0]]), np.array([course.x[1], course.y[1]])
    return np.clip(path, low - (high - low), high + (high - low))


def map_of(axes, course: Course):
    """The contours of a course in `axes`, with its limits and labels; returns what was drawn."""
    axes.set(xlim=course.x, ylim=course.y, xlabel=course.labels[0], ylabel=course.labels[1])
    return contours(axes, course.excess, course.levels, columns=120, rows=120, colors=QUIET, linewidths=0.9)
