"""The exercises of lesson 01, in the order of the notebook."""

import numpy as np

from course_utils.data import load_bolt, load_galileo
from course_utils.maths import derivative
from course_utils.maths.kinematics import rolling_speed
from course_utils.practice import Exercise, FormulaAnswer, Function, Mistake, Number, Slip

SPEEDS = {"km/h": 1 / 3.6, "mph": 0.44704}


def _bolt():
    bolt = load_bolt()
    return bolt.distance_m, bolt.time_s


def _race_average() -> float:
    distance, time = _bolt()
    return (distance[-1] - distance[0]) / (time[-1] - time[0])


def _mean_of_speeds() -> float:
    return float(np.mean(derivative.difference_quotients(*_bolt())))


race_average = Exercise(
    id="01/race_average",
    title="The whole race",
    question="What was Bolt's average speed over the whole 100 m, in m/s, to two decimals?",
    stub="average = ...",
    solution="average = (distance[-1] - distance[0]) / (time[-1] - time[0])",
    context=lambda: dict(zip(("distance", "time"), _bolt(), strict=True)),
    check=Number(_race_average, 0.006, unit="m/s", units=SPEEDS, slips=[
        Slip(_mean_of_speeds, "That is the mean of the ten segment speeds, but the segments last different times: take the total distance over the total time."),
        Slip(lambda: 1 / _race_average(), "That is seconds for each metre: divide the distance by the time, not the time by the distance."),
    ]),
    hints=["An average speed is a change of distance divided by a change of time.", "The change of distance is 100 m, the change of time 9.58 s."],
    mistakes=[
        Mistake("average = np.mean(np.diff(distance) / np.diff(time))", "total distance over the total time"),
        Mistake("average = 3.6 * 100 / 9.58", "in km/h"),
        Mistake("average = 9.58 / 100", "seconds for each metre"),
        Mistake(10.4, "significant digits"),
    ],
    why=f"The mean of the ten segment speeds would be {_mean_of_speeds():.2f} m/s. It counts the slow first ten metres, which last longest, no more than the others.",
    section="Average-speed",
)  # fmt: skip


def _sixty_to_seventy() -> float:
    distance, time = _bolt()
    return (distance[7] - distance[6]) / (time[7] - time[6])


sixty_to_seventy = Exercise(
    id="01/sixty_to_seventy",
    title="From 60 m to 70 m",
    question="Bolt passes 60 m at {:.2f} s and 70 m at {:.2f} s. What is his average speed between, in m/s, to two decimals?".format(*_bolt()[1][6:8]),
    stub="speed = ...",
    solution="speed = (distance[7] - distance[6]) / (time[7] - time[6])",
    context=lambda: dict(zip(("distance", "time"), _bolt(), strict=True)),
    check=Number(_sixty_to_seventy, 0.006, unit="m/s", units=SPEEDS, slips=[
        Slip(lambda: _bolt()[0][7] / _bolt()[1][7], "That averages from the gun to 70 m: divide the change of distance by the change of time."),
    ]),
    hints=["How many metres lie between, and how many seconds?", "Divide 10 m by the difference of the two times."],
    mistakes=[
        Mistake("speed = 70 / 7.10", "divide the change of distance by the change of time"),
        Mistake("speed = 44.4", "in km/h"),
        Mistake("speed = 27.6", "in mph"),
        Mistake("speed = 12.3", "significant digits"),
    ],
    why="It is the slope of the line through two neighbouring dots.",
    section="Average-speed",
)  # fmt: skip


def _from_the_gun(distance, time):
    return distance[1:] / time[1:]


def _upside_down(distance, time):
    return np.diff(time) / np.diff(distance)


segment_speeds = Exercise(
    id="01/segment_speeds",
    title="Every segment at once",
    question="Write a function that takes the distances and the times of any record, and returns the average speed of each segment: "
    "change divided by change, one number fewer than there are dots.",
    stub="def segment_speeds(distance, time):\n    ...",
    solution="def segment_speeds(distance, time):\n    return np.diff(distance) / np.diff(time)",
    check=Function(derivative.difference_quotients, lambda: [
        _bolt(),
        (np.array([2.0, 5.0, 5.0, 4.0]), np.array([1.0, 1.5, 4.0, 6.5])),
        (load_galileo().distance_punti, load_galileo().time_intervals),
    ], slips=[
        Slip(_from_the_gun, "These are averages from the start to each dot: divide each change of distance by the change of time beside it."),
        Slip(_upside_down, "That is time divided by distance: a speed is distance divided by time."),
    ]),
    hints=["`np.diff` of a list of n numbers gives the n - 1 differences of neighbours.", "Use it on both lists, then divide."],
    mistakes=[
        Mistake("def segment_speeds(distance, time):\n    return distance[1:] / time[1:]", "averages from the start"),
        Mistake("def segment_speeds(distance, time):\n    return np.diff(time) / np.diff(distance)", "time divided by distance"),
        Mistake("def segment_speeds(distance, time):\n    return np.diff(distance)", "is right"),
    ],
    why="It works on any record, even when the marks are not equally spaced; a standing runner gives 0, one who turns back a negative number.",
    section="Average-speed",
)  # fmt: skip


def _naive_quotient(t, h):
    return (33 * (t + h) ** 2 - 33 * t**2) / h


quotient = Exercise(
    id="01/quotient",
    title="Cancel h, then let it shrink",
    question="Return the average speed of Galileo's ball, $d = 33 t^2$, between $t$ and $t + h$, in a form that also gives the limit when $h = 0$. "
    "`h` may be an array. Cancel $h$ with pencil and paper first.",
    stub="def quotient(t, h):\n    ...",
    solution="def quotient(t, h):\n    return 66 * t + 33 * h",
    check=Function(lambda t, h: 66 * t + 33 * h, lambda: [
        (4.0, np.array([1.0, 0.5, -0.25, 0.0])), (2.5, np.array([0.0, 2.0])), (0.0, np.array([0.3, 0.0])),
    ], slips=[
        Slip(_naive_quotient, "At h = 0 this is 0/0, and the result is nan: cancel h by algebra first, then let it shrink."),
        Slip(lambda t, h: 66 * t + 0 * h, "That is the limit; for an h that is not 0 the quotient is still 66 t + 33 h."),
        Slip(lambda t, h: 66 * t, "That is the limit; for an h that is not 0 the quotient is still 66 t + 33 h."),
        Slip(lambda t, h: 264, "That is the limit at t = 4; for an h that is not 0 the quotient is still 66 t + 33 h."),
        Slip(lambda t, h: 33 * t + 33 * h, "Check the square: (t + h)^2 = t^2 + 2 t h + h^2, with a 2."),
    ]),
    hints=["Write out $33 (t + h)^2 - 33 t^2$: what is left when the $t^2$ cancel?", "$66 t h + 33 h^2$; now divide by $h$."],
    mistakes=[
        Mistake("def quotient(t, h):\n    return (33 * (t + h)**2 - 33 * t**2) / h", "cancel h by algebra first"),
        Mistake("def quotient(t, h):\n    return 66 * t + 0 * h", "That is the limit; for an h"),
        Mistake("def quotient(t, h):\n    return 66 * t", "That is the limit; for an h"),
        Mistake("def quotient(t, h):\n    return 264", "That is the limit at t = 4"),
        Mistake("def quotient(t, h):\n    return 33 * t + 33 * h", "with a 2"),
    ],
    why="At $t = 4$ and $h = 0$ it gives 264, without ever dividing by 0.",
    section="The-derivative",
)  # fmt: skip

rolling_start = Exercise(
    id="01/rolling_start",
    title="A ball with a push",
    question="A ball is pushed as it starts: $d = 5 t^2 + 2 t$ metres after $t \\ge 0$ seconds. Find the formula of its speed at time $t$, by the same steps.",
    stub='speed_formula = ...  # a text such as "3*t + 1"',
    solution='speed_formula = "10*t + 2"',
    check=FormulaAnswer("10*t + 2", ("t",), domain={"t": (0.0, 8.0)}, slips=[
        Slip("5*t + 2", "Either the 2 of the square is missing, (t + h)^2 = t^2 + 2 t h + h^2, or this is the distance divided by t, an average from the start."),
        Slip("10*t", "The term 2 t adds a steady 2 to the speed: its quotient is 2 h / h."),
        Slip("10*t + 2*t", "The term 2 t rises at a steady 2, whatever t is: its quotient is 2 h / h."),
        Slip("5*t**2 + 2*t", "That is the distance itself: its change from t to t + h, divided by h, is asked for."),
    ]),
    hints=["Start from $\\frac{5 (t+h)^2 + 2 (t+h) - 5 t^2 - 2 t}{h}$.", "It is $10 t + 5 h + 2$. Now let $h$ shrink."],
    mistakes=[
        Mistake("speed_formula = '5*t + 2'", "The 2 of the square"),
        Mistake("speed_formula = '10*t'", "steady 2"),
        Mistake("speed_formula = '5*t'", "Not yet"),
        Mistake("speed_formula = '5*t**2 + 2*t'", "the distance itself"),
    ],
    why="The push gives it a speed of 2 at once; the slope of the ramp adds 10 in each unit of time.",
    section="The-derivative",
)  # fmt: skip


def _galileo(row: int) -> float:
    return float(load_galileo().distance_punti[row - 1])


galileo_at_four = Exercise(
    id="01/galileo_at_four",
    title="Galileo's own speed at 4",
    question="Galileo measured {:.0f} punti at $t = 3$, {:.0f} at 4 and {:.0f} at 5. Estimate the speed at $t = 4$ by the central difference, in punti per interval.".format(*load_galileo().distance_punti[2:5]),
    stub="speed_at_four = ...",
    solution="speed_at_four = (rolled[4] - rolled[2]) / (intervals[4] - intervals[2])",
    context=lambda: {"rolled": load_galileo().distance_punti, "intervals": load_galileo().time_intervals},
    check=Number(lambda: (_galileo(5) - _galileo(3)) / 2, 0.4, unit="punti per interval", slips=[
        Slip(lambda: _galileo(5) - _galileo(3), "From 3 to 5 is two intervals: the span is 2h, so divide by 2."),
        Slip(lambda: _galileo(5) - _galileo(4), "That looks forward only, from 4 to 5: a central difference takes the neighbours on both sides."),
        Slip(lambda: _galileo(4) - _galileo(3), "That looks back only, from 3 to 4: a central difference takes the neighbours on both sides."),
        Slip(lambda: float(rolling_speed(4)), "That is the slope of the law 33 t^2; here it is asked of Galileo's own numbers."),
    ]),
    hints=["It takes the value one step before and the value one step after, and not the one at 4.", "How long is it from 3 to 5?"],
    mistakes=[
        Mistake("speed_at_four = rolled[4] - rolled[2]", "the span is 2h"),
        Mistake("speed_at_four = rolled[4] - rolled[3]", "forward only"),
        Mistake("speed_at_four = rolled[3] - rolled[2]", "back only"),
        Mistake("speed_at_four = 264", "the law"),
    ],
    why="263, measured four centuries ago by hand; the law $33 t^2$ says 264.",
    section="From-both-sides",
)  # fmt: skip


def cubic(t):
    return t**3 - 2 * t


def bend(t):
    return t**4 / 4


central = Exercise(
    id="01/central",
    title="A central difference of your own",
    question="Return the central difference of a function `f` at `t` with the step `h`, which may be an array: $\\frac{f(t+h) - f(t-h)}{2h}$.",
    stub="def central(f, t, h):\n    ...",
    solution="def central(f, t, h):\n    return (f(t + h) - f(t - h)) / (2 * h)",
    check=Function(derivative.central_difference, lambda: [
        (np.sin, 1.0, np.array([0.5, 0.1, 0.01])), (cubic, -1.5, 0.25), (np.exp, 0.7, 0.4), (bend, 2.0, np.array([1.5, 0.3])),
    ], slips=[
        Slip(lambda f, t, h: (f(t + h) - f(t - h)) / h, "The two points are 2h apart: divide by 2h, not by h."),
        Slip(lambda f, t, h: (f(t + h) - f(t)) / h, "That is the forward difference: it looks to one side only."),
        Slip(lambda f, t, h: (f(t + h) - f(t - h)) / 2 * h, "Mind the brackets: / 2 * h divides by 2 and then multiplies by h. Write / (2 * h)."),
    ]),
    hints=["The rise is `f(t + h) - f(t - h)`; how wide is the step under it?", "Put the product under the line in brackets."],
    mistakes=[
        Mistake("def central(f, t, h):\n    return (f(t + h) - f(t - h)) / h", "divide by 2h"),
        Mistake("def central(f, t, h):\n    return (f(t + h) - f(t)) / h", "one side only"),
        Mistake("def central(f, t, h):\n    return (f(t + h) - f(t - h)) / 2 * h", "Mind the brackets"),
    ],
    why="Errors of the two sides that are equal and opposite cancel; so it is exact for every parabola.",
    section="From-both-sides",
)  # fmt: skip


def hinge(t):
    return np.maximum(t - 1, 0)


two_slopes = Exercise(
    id="01/two_slopes",
    title="Is there a corner?",
    question="Return two slopes at `t`, as `(left, right)`: of the line from $t - h$ to $t$, and of the line from $t$ to $t + h$.",
    stub="def two_slopes(f, t, h):\n    ...",
    solution="def two_slopes(f, t, h):\n    left = (f(t) - f(t - h)) / h\n    right = (f(t + h) - f(t)) / h\n    return left, right",
    check=Function(lambda f, t, h: tuple(derivative.one_sided_slopes(f, t, h)), lambda: [
        (np.abs, 0.0, 0.125), (np.sin, 1.2, 0.3), (hinge, 1.0, 0.25), (cubic, 0.5, 0.2),
    ], tolerance="0.0001 %", slips=[
        Slip(lambda f, t, h: ((f(t - h) - f(t)) / h, (f(t + h) - f(t)) / h), "The left slope has the wrong sign: going from t - h to t, the rise is f(t) - f(t - h)."),
        Slip(lambda f, t, h: ((f(t + h) - f(t)) / h, (f(t) - f(t - h)) / h), "The two are swapped: left first, then right."),
    ]),
    hints=["Each is a rise over a run, read from left to right, and each run is `h`.", "Left: `(f(t) - f(t - h)) / h`."],
    mistakes=[
        Mistake("def two_slopes(f, t, h):\n    return (f(t - h) - f(t)) / h, (f(t + h) - f(t)) / h", "wrong sign"),
        Mistake("def two_slopes(f, t, h):\n    return (f(t + h) - f(t)) / h, (f(t) - f(t - h)) / h", "swapped"),
    ],
    why="For $|t|$ at 0 it gives (-1, 1) for every $h$: the two sides never agree, so there is no derivative there.",
    section="Where-there-is-no-derivative",
)  # fmt: skip

slope_of_sine = Exercise(
    id="01/slope_of_sine",
    title="The slope of sin at 1",
    question="Compute the slope of $\\sin t$ at $t = 1$ by a difference quotient, right to six decimals. Choose the rule and the $h$.",
    stub="slope = ...",
    solution="slope = (np.sin(1 + 1e-5) - np.sin(1 - 1e-5)) / 2e-5",
    check=Number(lambda: float(np.cos(1.0)), 6e-7, slips=[
        Slip(lambda: float(derivative.forward_difference(np.sin, 1.0, 1e-15)), "Only rounding is left: 1 + 1e-15 hardly differs from 1 on a computer. Take a larger h."),
        Slip(lambda: float(derivative.central_difference(np.sin, 1.0, 1e-15)), "Only rounding is left: 1 + 1e-15 hardly differs from 1 on a computer. Take a larger h."),
        Slip(lambda: float(derivative.central_difference(np.sin, np.pi / 180, 1e-5)) * np.pi / 180, "numpy's sine counts in radians: t = 1 is one radian."),
    ]),
    hints=["Look at the V: where is its bottom?", "The central difference with $h = 10^{-5}$ is right to ten decimals."],
    mistakes=[
        Mistake("slope = (np.sin(1 + 1e-15) - np.sin(1)) / 1e-15", "Only rounding is left"),
        Mistake("slope = (np.sin(1 + 0.1) - np.sin(1)) / 0.1", "too small"),
        Mistake("slope = (np.sin(1) - np.sin(1 + 1e-6)) / 1e-6", "sign is wrong"),
    ],
    why="The exact slope is cos 1 = 0.540302...: the slope of sin is cos, which we take as known here.",
    section="Further:-how-small-may-h-be",
)  # fmt: skip

one_step = Exercise(
    id="01/one_step",
    title="Turn the weight",
    question="The loss is $(w - 3)^2$, and its slope at $w$ is $2(w - 3)$. Return the new weight after one step: old weight - learning rate × slope.",
    stub="def one_step(w, rate):\n    ...",
    solution="def one_step(w, rate):\n    slope = 2 * (w - 3)\n    return w - rate * slope",
    check=Function(lambda w, rate: w - rate * 2 * (w - 3), [(1.0, 0.1), (5.5, 0.2), (-2.0, 0.4), (3.0, 0.3)], slips=[
        Slip(lambda w, rate: w + rate * 2 * (w - 3), "You climbed: the slope points uphill, so take it off."),
        Slip(lambda w, rate: w - rate * (w - 3), "The slope of a square has a factor 2: 2 (w - 3)."),
        Slip(lambda w, rate: w - 2 * (w - 3), "The learning rate is missing: it says how much of the slope to take."),
        Slip(lambda w, rate: -rate * 2 * (w - 3), "That is the step itself: add it to the old weight."),
        Slip(lambda w, rate: w - rate * (w - 3) ** 2, "That multiplies by the loss: the slope of the loss is asked for."),
    ]),
    hints=["At w = 1 the slope is -4.", "With rate 0.1 the new weight is 1 - 0.1 × (-4)."],
    mistakes=[
        Mistake("def one_step(w, rate):\n    return w + rate * 2 * (w - 3)", "You climbed"),
        Mistake("def one_step(w, rate):\n    return w - rate * (w - 3)", "a factor 2"),
        Mistake("def one_step(w, rate):\n    return w - 2 * (w - 3)", "learning rate is missing"),
        Mistake("def one_step(w, rate):\n    return w - rate * (w - 3)**2", "by the loss"),
    ],
    why="From 1 at rate 0.1 it goes to 1.4, and the loss falls from 4 to 2.56. At the minimum, w = 3, it stays.",
    section="In-machine-learning",
)  # fmt: skip


def _fastest(distance, time, rounding):
    segment = derivative.fastest_segment(time, distance)
    duration = time[segment.index + 1] - time[segment.index]
    low, high = derivative.segment_speed_bounds(segment.end - segment.start, duration, rounding)
    return segment.start, segment.speed, low, high


def _without_interval(distance, time, rounding):
    start, speed, _, _ = _fastest(distance, time, rounding)
    return start, speed, speed - rounding, speed + rounding


def _half_interval(distance, time, rounding):
    return _fastest(distance, time, rounding / 2)


def _swapped(distance, time, rounding):
    start, speed, low, high = _fastest(distance, time, rounding)
    return start, speed, high, low


def _gun_average(distance, time, rounding):
    speeds = distance[1:] / time[1:]
    i = int(np.argmax(speeds))
    return distance[i], speeds[i], *derivative.segment_speed_bounds(distance[i + 1], time[i + 1], rounding)


fastest = Exercise(
    id="01/fastest",
    title="How fast was Bolt at his fastest?",
    question="Return four numbers about the fastest segment of a record: the distance at which it starts, its average speed, and the least and the greatest "
    "speed that the rounding allows. Each time may be off by half of `rounding`, so a duration by a whole one.",
    stub="def fastest(distance, time, rounding):\n    ...",
    solution=(
        "def fastest(distance, time, rounding):\n"
        "    metres, seconds = np.diff(distance), np.diff(time)\n"
        "    i = np.argmax(metres / seconds)\n"
        "    return distance[i], metres[i] / seconds[i], metres[i] / (seconds[i] + rounding), metres[i] / (seconds[i] - rounding)"
    ),
    check=Function(_fastest, lambda: [
        (*_bolt(), 0.01),
        (np.array([0.0, 20, 50, 60, 100]), np.array([0.0, 3.1, 5.9, 6.7, 10.6]), 0.1),
        (np.array([3.0, 4.0, 9.0]), np.array([1.0, 2.5, 4.5]), 0.5),
    ], slips=[
        Slip(_gun_average, "These are averages from the start: divide each change of distance by the change of time beside it."),
        Slip(_without_interval, "The rounding is of the times, in seconds: put it into the duration, and divide again."),
        Slip(_half_interval, "Both times are rounded: each may be off by half a step, so the duration by a whole one."),
        Slip(_swapped, "The two bounds are swapped: the longer duration gives the lower speed."),
    ]),
    hints=[
        "`np.diff` gives the lengths and durations of the segments; `np.argmax` gives the place of the greatest of their quotients.",
        "The least speed goes with the longest duration: `seconds + rounding`.",
    ],
    mistakes=[
        Mistake("def fastest(distance, time, rounding):\n    s = distance[1:] / time[1:]\n    i = np.argmax(s)\n    d = distance[i+1]\n    t = time[i+1]\n"
                "    return distance[i], s[i], d / (t + rounding), d / (t - rounding)", "averages from the start"),
        Mistake("def fastest(distance, time, rounding):\n    m, s = np.diff(distance), np.diff(time)\n    i = np.argmax(m / s)\n"
                "    return distance[i], m[i]/s[i], m[i]/s[i] - rounding, m[i]/s[i] + rounding", "put it into the duration"),
        Mistake("def fastest(distance, time, rounding):\n    m, s = np.diff(distance), np.diff(time)\n    i = np.argmax(m / s)\n    r = rounding / 2\n"
                "    return distance[i], m[i]/s[i], m[i]/(s[i] + r), m[i]/(s[i] - r)", "Both times are rounded"),
        Mistake("def fastest(distance, time, rounding):\n    m, s = np.diff(distance), np.diff(time)\n    i = np.argmax(m / s)\n"
                "    return distance[i], m[i]/s[i], m[i]/(s[i] - rounding), m[i]/(s[i] + rounding)", "swapped"),
    ],
    why="On Bolt's record: from {:.0f} m, {:.3f} m/s, between {:.2f} and {:.2f}. The published figure for his fastest 10 m is 12.35 m/s.".format(*_fastest(*_bolt(), 0.01)),
    section="How-sure-is-that?",
)  # fmt: skip
