"""The derivative as a function: the tangent rides and draws it, the learner sketches it, a corner has none, a weight
follows it."""

import numpy as np

from course_utils.lessons.derivative_as_speed import lesson
from course_utils.lessons.shapes import tangent_line
from course_utils.lessons.wording import number
from course_utils.live import Lab
from course_utils.live.style import DERIVATIVE, FUNCTION, LEARNER, QUIET, TRUTH
from course_utils.maths.derivative import central_difference, one_sided_slopes
from course_utils.maths.descent import gradient_descent
from course_utils.maths.kinematics import rolled_distance, rolling_speed, sprint_distance, sprint_speed
from course_utils.maths.sketch import sketch_score

# name: (f, f', limits of f, limits of f', unit of f, unit of f', time from 0 to)
RIDES = {
    "Galileo's ball": (rolled_distance, rolling_speed, (-180, 2300), (-40, 560), "punti", "punti per interval", 8.0),
    "Bolt, a fitted curve": (sprint_distance, sprint_speed, (-8, 106), (-1.0, 14), "m", "m/s", 9.4),
    "a swing": (np.sin, np.cos, (-1.4, 1.4), (-1.4, 1.4), "m", "m/s", 9.4),
}


@lesson.lab
def tangent_rides() -> Lab:
    """Play: the tangent rides along the curve, and its slope draws a second curve below, the derivative."""
    lab = Lab("The tangent rides, its slope is drawn", size=(8, 4.4))
    top, bottom = lab.figure.subplots(2, 1, sharex=True)
    (line,) = top.plot([], [], color=FUNCTION)
    top.set_ylabel("$f(t)$")
    bottom.set(xlabel="time $t$ (the ball: intervals; Bolt and the swing: s)", ylabel="slope $f\\,'(t)$")
    bottom.axhline(0, color=QUIET, linewidth=1)
    (tangent,) = lab.moving(top.plot([], [], color=DERIVATIVE, linestyle="--"))
    (point,) = lab.moving(top.plot([], [], "o", color=LEARNER, markersize=9))
    (drawn,) = lab.moving(bottom.plot([], [], color=DERIVATIVE, linestyle="--"))
    (pen,) = lab.moving(bottom.plot([], [], "o", color=LEARNER, markersize=9))
    (plumb,) = lab.moving(bottom.plot([], [], color=QUIET, linewidth=1.5))
    lab.choice("curve", RIDES, start="a swing", label="curve")
    lab.slider("part", 20.0, 0.0, 100.0, step=0.5, unit="%", label="along the curve", play=7)
    shares = np.linspace(0, 1, 120)

    @lab.backdrop
    def _(curve):
        f, _, f_range, slope_range, _, _, end = RIDES[curve]
        line.set_data(end * shares, f(end * shares))
        top.set(xlim=(-0.2, end + 0.2), ylim=f_range)
        bottom.set_ylim(slope_range)

    @lab.update
    def _(curve, part):
        f, slope_of, _, _, unit, slope_unit, end = RIDES[curve]
        t = end * part / 100
        value, slope = float(f(t)), float(slope_of(t))
        past = np.append(end * shares[end * shares < t], t)
        tangent.set_data(*tangent_line(t, value, slope, 0.18 * end))
        point.set_data([t], [value])
        drawn.set_data(past, slope_of(past))
        pen.set_data([t], [slope])
        plumb.set_data([t, t], [0, slope])
        going = "rises" if slope > 0.005 else "falls" if slope < -0.005 else "is level"
        return (
            f"{curve[0].upper()}{curve[1:]}: at t = {t:.3f} the curve stands at {number(value, 2)} {unit} and "
            f"{going}: its slope is {number(slope, 3)} {slope_unit}."
        )

    return lab


# name: a position in metres, t in seconds from 0 to 10
DRIVES = {
    "there and back": lambda t: 40 * np.sin(np.pi * t / 10) ** 2,
    "from light to light": lambda t: 5 * t - 25 / np.pi * np.sin(np.pi * t / 5),
    "to the gate and away": lambda t: 1.5 * (t - 5) ** 2,
}
DRIVE_END_S = 10.0


@lesson.lab
def sketch_the_slope() -> Lab:
    """A car's position is drawn: sketch its speed below it, then see the true one and your score."""
    lab = Lab("Sketch the speed of this car", size=(8, 4.6))
    top, bottom = lab.figure.subplots(2, 1, sharex=True)
    times = np.linspace(0, DRIVE_END_S, 101)
    places = np.linspace(0, DRIVE_END_S, 21)
    (road,) = lab.moving(top.plot([], [], color=FUNCTION))
    top.set(xlim=(0, DRIVE_END_S), ylim=(-3, 54), ylabel="position (m)")
    bottom.set(ylim=(-19, 19), xlabel="time $t$ (s)", ylabel="speed (m/s)")
    bottom.axhline(0, color=QUIET, linewidth=1)
    (mine,) = lab.moving(bottom.plot([], [], "o-.", color=LEARNER, markersize=5, linewidth=1.5, label="your sketch"))
    (truth,) = lab.moving(bottom.plot([], [], color=DERIVATIVE, linestyle="--", label="the derivative, once revealed"))
    invitation = lab.moving(bottom.text(5, -10, "draw the speed here", ha="center", color=LEARNER))
    bottom.legend(loc="upper right", ncols=2, fontsize=9)
    lab.choice("drive", DRIVES, label="drive")
    lab.sketch("drawn", bottom, places, low=-18, high=18, label="your sketch of the speed, in m/s")
    lab.grid(drawn=_sketches(places))
    lab.reveal("shown", "Compare with the derivative", locks=("drawn", "drive"))
    lab.goal(
        "Score 70 or more with one of the three drives.",
        name="scored",
        reached=lambda drive, drawn, shown: shown and _score(drive, drawn, places) >= 70,
    )

    @lab.update
    def _(drive, drawn, shown):
        road.set_data(times, DRIVES[drive](times))
        speed = _speed(drive, times)
        pairs = [(place, height) for place, height in zip(places, drawn, strict=True) if height is not None]
        mine.set_data([place for place, _ in pairs], [height for _, height in pairs])
        truth.set_data(times, speed)
        truth.set_visible(shown)
        invitation.set_visible(not pairs and not shown)
        if not pairs:
            said = (
                f"{drive.capitalize()}: nothing is drawn yet. Draw in the lower panel: where does the car go "
                "forward, stand, go back?"
            )
            return (
                said
                if not shown
                else f"{said} The true speed lies between {number(speed.min(), 1)} and {number(speed.max(), 1)} m/s."
            )
        heights = [height for _, height in pairs]
        said = (
            f"{drive.capitalize()}: drawn at {len(pairs)} of {len(places)} places, from {number(heights[0], 2)} "
            f"to {number(heights[-1], 2)} m/s, {number(np.mean(heights), 2)} on average."
        )
        return said if not shown else f"{said} Score: {_score(drive, drawn, places):.0f} of 100."

    return lab


def _sketches(places) -> dict[str, list]:
    """What a page without a kernel offers to compare: for each drive how far the car is, which is a usual slip, and a
    careful sketch."""
    careful = {
        f"a careful sketch of {drive}": [float(2 * round(v / 2)) for v in _speed(drive, places)] for drive in DRIVES
    }
    how_far = {
        f"how far the car is, on {drive}": [float(round(x / 3)) for x in DRIVES[drive](places)] for drive in DRIVES
    }
    return how_far | careful


def _speed(drive, times):
    return central_difference(DRIVES[drive], times, 1e-5)


def _score(drive, drawn, places) -> float:
    return sketch_score(np.array([np.nan if height is None else height for height in drawn]), _speed(drive, places))


CORNERS = {"the corner |t|": np.abs, "a bend, sqrt(t^2 + 0.0025)": lambda t: np.sqrt(np.square(t) + 0.0025)}


@lesson.lab
def the_corner() -> Lab:
    """Magnify a curve about a point: what is smooth becomes a line, a corner stays a corner."""
    lab = Lab("Under the microscope: a corner and a bend", size=(8, 4))
    left, right = lab.figure.subplots(1, 2)
    grid = np.linspace(-2, 2, 161)
    (curve,) = lab.moving(left.plot([], [], color=FUNCTION))
    left.set(xlim=(-2, 2), ylim=(-0.7, 2.1), xlabel="$t$", ylabel="$f(t)$", title="the curve")
    right.set(
        xlim=(-1.1, 1.1),
        ylim=(-1.7, 1.15),
        xlabel="distance from the point, in steps $h$",
        ylabel="change of $f$, in steps $h$",
        title="the window, magnified",
    )
    right.set_yticks([-1, -0.5, 0, 0.5, 1])
    right.grid(False, axis="x")
    right.axhline(0, color=QUIET, linewidth=1)
    right.plot([0, 0], [-1.1, 1.1], color=QUIET, linewidth=1)  # it ends above the legend
    (window,) = lab.moving(left.plot([], [], color=LEARNER, linewidth=1.5, linestyle="-."))
    (point,) = lab.moving(left.plot([], [], "o", color=LEARNER, markersize=10))
    (zoomed,) = lab.moving(right.plot([], [], color=FUNCTION))
    (before,) = lab.moving(
        right.plot([], [], color=DERIVATIVE, linestyle="--", linewidth=1.5, label="slope from the left")
    )
    (after,) = lab.moving(
        right.plot([], [], color=DERIVATIVE, linestyle=":", linewidth=2.5, label="slope from the right")
    )
    right.legend(loc="lower center", fontsize=9)
    lab.choice("shape", CORNERS, label="curve")
    lab.point(
        "place",
        (0, 0),
        left,
        along="x",
        low=(-1.5, 0),
        high=(1.5, 0),
        step=(0.05, 1),
        label="the point to look at",
        anywhere=True,
    )
    lab.slider("h", 0.5, 0.001, 1.0, scale="log", label="step h")
    lab.goal(
        "At t = 0, magnify the bend until its two slopes are within 0.1 of each other.",
        name="bend",
        reached=lambda shape, place, h: (
            shape.startswith("a bend")
            and abs(place[0]) < 0.025
            and np.ptp(one_sided_slopes(CORNERS[shape], place[0], h)) <= 0.1
        ),
    )
    steps = np.linspace(-1, 1, 81)
    lab.grid(place=31, h=60)

    @lab.update
    def _(shape, place, h):
        f = CORNERS[shape]
        curve.set_data(grid, f(grid))
        t = place[0]
        value = float(f(t))
        slopes = one_sided_slopes(f, t, h)
        lab.put("place", t, value)
        point.set_data([t], [value])
        window.set_data([t - h, t + h, t + h, t - h, t - h], [value - h, value - h, value + h, value + h, value - h])
        zoomed.set_data(steps, (f(t + h * steps) - value) / h)
        before.set_data([-1, 1], [-slopes.left, slopes.left])
        after.set_data([-1, 1], [-slopes.right, slopes.right])
        return (
            f"{shape[0].upper()}{shape[1:]}, at t = {number(t, 3)} with h = {h:.4g}: slope {number(slopes.left, 3)} "
            f"from the left, {number(slopes.right, 3)} from the right: {number(slopes.right - slopes.left, 3)} apart."
        )

    return lab


@lesson.lab
def turn_the_weight() -> Lab:
    """A loss of one weight: its slope says which way to turn the weight, and the learning rate how far."""
    lab = Lab("A loss of one weight", size=(8, 4))
    axes = lab.figure.subplots()
    grid = np.linspace(-1.5, 7.5, 120)
    axes.plot(grid, _loss(grid), color=FUNCTION, label="loss $(w - 3)^2$")
    axes.set(xlim=(-1.5, 7.5), ylim=(-3, 18), xlabel="weight $w$", ylabel="loss")
    (tangent,) = lab.moving(axes.plot([], [], color=DERIVATIVE, linestyle="--", label="tangent"))
    (move,) = lab.moving(axes.plot([], [], color=LEARNER, linewidth=3, marker="D", markersize=7, markevery=[1]))
    (old,) = lab.moving(axes.plot([], [], "o", color=LEARNER, markersize=11, label="weight now"))
    (new,) = lab.moving(axes.plot([], [], "D", color=TRUTH, markersize=7, label="new weight"))
    axes.legend(loc="upper center", ncols=2)
    lab.point(
        "weight", (1.0, 0.0), axes, along="x", low=(-1, 0), high=(7, 0), step=(0.1, 1), anywhere=True, label="weight"
    )
    lab.slider("rate", 0.1, 0.01, 0.6, step=0.01, label="learning rate")
    lab.goal(
        "Find a weight and a rate from which one step lands on the minimum, w = 3, from at least 1 away.",
        name="landed",
        reached=lambda weight, rate: abs(weight[0] - 3) >= 1 and abs(_step(weight[0], rate) - 3) < 0.02,
    )
    lab.grid(weight=61, rate=60)

    @lab.update
    def _(weight, rate):
        w = weight[0]
        value, slope, after = float(_loss(w)), float(_loss_slope(w)), _step(w, rate)
        lab.put("weight", w, value)
        tangent.set_data(*tangent_line(w, value, slope, 1.3))
        old.set_data([w], [value])
        new.set_data([after], [float(_loss(after))])
        move.set_data([w, after], [-1.5, -1.5])
        turn = (
            "this is the minimum"
            if abs(slope) < 0.005
            else "raising w lowers the loss"
            if slope < 0
            else "raising w raises the loss, so lower it"
        )
        return (
            f"At w = {number(w, 2)} the loss is {value:.2f} and its slope {number(slope, 2)}: {turn}. "
            f"One step at rate {rate:.2f} gives w = {number(after, 3)}, loss {float(_loss(after)):.3f}."
        )

    return lab


def _loss(w):
    return np.square(w - 3)


def _loss_slope(w):
    return 2 * (w - 3)


def _step(w, rate) -> float:
    return float(gradient_descent(_loss_slope, w, rate, 1)[1])
