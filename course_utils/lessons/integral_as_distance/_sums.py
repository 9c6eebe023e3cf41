"""Small pieces added up: rectangles of any width, and how fast the rules close in."""

import numpy as np

from course_utils.data import load_udds
from course_utils.lessons.drawing import plain_ticks
from course_utils.lessons.integral_as_distance import lesson
from course_utils.lessons.shapes import area_between, stairs
from course_utils.live import Lab
from course_utils.live.style import AREA, FUNCTION, LEARNER, TRUTH, ink
from course_utils.maths.integral import left_sum, midpoint_sum, right_sum, simpson, trapezoid
from course_utils.maths.kinematics import SPRINT_END_S, sprint_distance, sprint_speed
from course_utils.maths.rectangles import rectangles
from course_utils.maths.units import SECONDS_PER_HOUR

_TRACED = 40  # widths at which the right-hand picture was computed beforehand


def _joined(edges, heights, least):
    """The rectangles, neighbours that differ in height by less than `least` joined to one: edges and heights."""
    kept = [0]
    for index in range(1, len(heights)):
        if abs(heights[index] - heights[kept[-1]]) > least:
            kept.append(index)
    return np.append(edges[kept], edges[-1]), heights[kept]


@lesson.lab
def narrower_rectangles() -> Lab:
    """Narrow the rectangles under the city trip and see the digits of their sum settle."""
    city = load_udds()
    places = ("left", "right", "middle")
    widths = np.geomspace(200, 1, _TRACED)
    sums = {
        place: [rectangles(city.speed_mph, city.time_s, width, place).area / SECONDS_PER_HOUR for width in widths]
        for place in places
    }
    lab = Lab("Narrower and narrower rectangles", size=(8, 3.7))
    trip, settling = lab.figure.subplots(1, 2, width_ratios=[1.9, 1])
    trip.set(xlim=(0, 1369), ylim=(0, 60), xlabel="time (s)", ylabel="speed (mph)")
    settling.set(xlim=(0.8, 240), ylim=(5, 10), xscale="log", xlabel="width of a piece (s)", ylabel="sum (miles)")
    settling.set_xticks([200, 100, 50, 20, 10, 5, 2, 1], ["200", "", "50", "20", "10", "5", "2", "1"])
    settling.minorticks_off()
    area = lab.moving(trip.fill([0, 1], [0, 0], color=AREA, alpha=0.4, lw=0))[0]
    (outline,) = lab.moving(trip.plot([], [], color=AREA, lw=0.8))
    trip.plot(city.time_s, city.speed_mph, color=FUNCTION, lw=1.4, zorder=3)
    (trace,) = lab.moving(settling.plot([], [], color=AREA, lw=1.6))
    (dot,) = lab.moving(settling.plot([], [], "o", color=AREA, ms=9))
    lab.slider("width", 90, 1, 200, scale="log", unit="s", label="width of a piece")
    lab.choice("place", places, label="height taken at the piece's")
    lab.grid(width=120)

    @lab.update
    def _(width, place):
        edges, heights = found = rectangles(city.speed_mph, city.time_s, width, place)
        miles = found.area / SECONDS_PER_HOUR
        # Half a pixel is about 0.1 mph; pieces below a few pixels need no edges of their own.
        area.set_xy(np.column_stack(stairs(*_joined(edges, heights, 0.4 if width < 8 else 0.0))))
        outline.set_data(
            np.repeat(edges, [2, *[4] * (len(edges) - 2), 2]),
            np.column_stack([0 * heights, heights, heights, 0 * heights]).ravel(),
        )
        outline.set_visible(width >= 8)
        wider = widths > width
        trace.set_data(np.append(widths[wider], width), np.append(np.array(sums[place])[wider], miles))
        dot.set_data([width], [miles])
        end = {"left": "left ends", "right": "right ends", "middle": "middles"}[place]
        last = " (the last is narrower)" if edges[-1] - edges[-2] < width * (1 - 1e-6) else ""
        return f"{len(heights)} pieces, {width:.2f} s wide{last}, as high as the record at their {end}: {miles:.4f} mi."

    return lab


_RULES = {"left": left_sum, "right": right_sum, "midpoint": midpoint_sum, "trapezoid": trapezoid, "Simpson": simpson}
_MARKS = {
    "left": ("o", "-"),
    "right": ("s", ":"),
    "midpoint": ("^", "-"),
    "trapezoid": ("v", "--"),
    "Simpson": ("D", "-"),
}
_TINTS = {"left": FUNCTION, "right": FUNCTION, "midpoint": AREA, "trapezoid": AREA, "Simpson": TRUTH}


@lesson.lab
def orders_of_error() -> Lab:
    """Predict by what a rule's error is divided when n doubles; then see five rules on a logarithmic scale."""
    exact = float(sprint_distance(SPRINT_END_S))
    exponents = np.arange(1, 9)
    counts = 2**exponents
    errors = {
        rule: np.array([abs(add(sprint_speed, 0, SPRINT_END_S, int(n)) - exact) for n in counts])
        for rule, add in _RULES.items()
    }
    lab = Lab("Twice as many pieces: what happens to the error?", size=(8, 4.2))
    run, log = lab.figure.subplots(1, 2)
    fine = np.linspace(0, SPRINT_END_S, 150)
    run.set(xlim=(0, 9.6), ylim=(0, 13.5), xlabel="time (s)", ylabel="fitted speed (m/s)")
    log.set(
        xscale="log", yscale="log", xlim=(1.6, 330), ylim=(1e-9, 1e3), xlabel="number of pieces n", ylabel="error (m)"
    )
    plain_ticks(log, x=counts)
    pieces = lab.moving(run.fill([0, 1], [0, 0], facecolor=AREA, alpha=0.4, edgecolor=AREA, lw=0.8))[0]
    run.plot(fine, sprint_speed(fine), color=FUNCTION, zorder=3)
    lines = {
        rule: lab.moving(
            log.plot([], [], marker=_MARKS[rule][0], ls=_MARKS[rule][1], color=_TINTS[rule], ms=5, lw=1.4)[0]
        )
        for rule in _RULES
    }
    for rule, low in zip(_RULES, (1e-5, 3e-6, 8e-7, 2.2e-7, 6e-8), strict=True):
        log.text(2.9, low, rule, color=ink(_TINTS[rule]), fontsize=9, va="center")
        log.plot([2.3], [low], marker=_MARKS[rule][0], color=_TINTS[rule], ms=5)
    first = errors["trapezoid"][0]
    log.plot([2], [first], marker="v", color=AREA, ms=7)
    (predicted,) = lab.moving(log.plot([], [], color=LEARNER, ls="-.", lw=1.8))
    lab.slider("doublings", 3, 1, 8, step=1, label="n = 2 to the power", play=6)
    lab.choice("rule", list(_RULES), start="trapezoid", label="rule")
    lab.choice(
        "factor", ["divided by 2", "divided by 4", "divided by 8", "divided by 16"], label="n doubles: the error is"
    )
    lab.reveal("shown", "Show the errors", locks=["factor"])

    @lab.update
    def _(doublings, rule, factor, shown):
        k = round(doublings)
        n = int(counts[k - 1])
        edges = np.linspace(0, SPRINT_END_S, n + 1)
        pieces.set_xy(_outline_of(rule, edges))
        for name, line in lines.items():
            line.set_data(counts[:k], errors[name][:k])
            line.set_visible(shown or name in ("left", "right"))
        predicted.set_data(counts, first / float(factor.split()[-1]) ** (exponents - 1))
        name = "Simpson's" if rule == "Simpson" else rule.capitalize()
        said = f"{name} rule, {n} pieces"
        if not shown and rule not in ("left", "right"):
            return f"{said}: error covered. Your line: when n doubles, the trapezoid's error is {factor}."
        error = errors[rule][k - 1]
        ratio = f", {errors[rule][k - 2] / error:.2f} times smaller than with {n // 2}" if k > 1 else ""
        return f"{said}: error {error:.3g} m{ratio}. Your line for the trapezoid: {factor}."

    return lab


def _outline_of(rule, edges):
    """The corners of what a rule puts under the sprint's speed."""
    left, right = edges[:-1], edges[1:]
    if rule in ("left", "right", "midpoint"):
        at = {"left": left, "right": right, "midpoint": (left + right) / 2}[rule]
        return np.column_stack(stairs(edges, sprint_speed(at)))
    if rule == "trapezoid":
        x, y = edges, sprint_speed(edges)
    else:
        x = np.linspace(0, edges[-1], 12 * (len(edges) // 2) + 1) if len(edges) < 34 else edges
        y = np.concatenate(
            [
                _parabola(edges[i : i + 3], x[(x >= edges[i] - 1e-9) & (x < edges[i + 2] - 1e-9)])
                for i in range(0, len(edges) - 1, 2)
            ]
        )
        y = np.append(y, sprint_speed(edges[-1]))
    return area_between(x, y)


def _parabola(nodes, x):
    """The parabola through the sprint's speed at three `nodes`, at x."""
    a, b, c = nodes
    fa, fb, fc = sprint_speed(nodes)
    return (
        fa * (x - b) * (x - c) / ((a - b) * (a - c))
        + fb * (x - a) * (x - c) / ((b - a) * (b - c))
        + fc * (x - a) * (x - b) / ((c - a) * (c - b))
    )
