"""The exercises of lesson 02, in the order in which its notebook asks them."""

import numpy as np

from course_utils.data import load_gps_drive, load_hwfet, load_udds, load_wltc
from course_utils.maths import integral, record_area
from course_utils.maths.units import METRES_PER_KILOMETRE, METRES_PER_MILE, SECONDS_PER_HOUR
from course_utils.practice import Exercise, FormulaAnswer, Function, Mistake, Number, Slip, Values

_KM_IN_MILES = METRES_PER_KILOMETRE / METRES_PER_MILE


def _records():
    return {"udds": load_udds(), "hwfet": load_hwfet(), "wltc": load_wltc(), "drive": load_gps_drive()}


def _city_area(step=1):
    """The city trip in mph times seconds, from every sample or from every 37th: 1369 s are 37 pieces of 37 s."""
    city = load_udds()
    return record_area.left_sum_samples(city.speed_mph[::step], city.time_s[::step])


steady_stretch = Exercise(
    id="02/steady_stretch",
    title="One steady stretch",
    question="A car holds 45 mph for 20 minutes. How many miles is that?",
    stub="stretch_mi = ...",
    solution="stretch_mi = 45 * 20 / 60",
    check=Number(
        15.0, 0.01, unit="mi", units={"km": _KM_IN_MILES},
        slips=[
            Slip(900, "That is 45 mph times 20 minutes. For hours to cancel, the 20 minutes must be written in hours: 20/60."),
            Slip(54_000, "That is 45 mph times 1200 seconds. For hours to cancel, write the seconds in hours: 1200/3600."),
        ],
    ),
    hints=["Distance is speed times time, when the speed does not change.", "20 minutes are 20/60 of an hour."],
    mistakes=[Mistake("45 * 20", "For hours to cancel"), Mistake("45 * 20 * 60", "For hours to cancel"), Mistake("45 / 20", "too small")],
    why="Miles per hour times hours: the hours cancel and miles are left.",
    section="One-steady-stretch",
)  # fmt: skip

city_miles = Exercise(
    id="02/city_miles",
    title="The city trip, second by second",
    question="How many miles is the whole city trip? Add up every second of `udds.speed_mph` and `udds.time_s`.",
    stub="city_mi = ...",
    solution="city_mi = np.sum(udds.speed_mph[:-1] * np.diff(udds.time_s)) / 3600",
    check=Number(
        lambda: _city_area() / SECONDS_PER_HOUR, 0.0006, unit="mi", units={"km": _KM_IN_MILES},
        slips=[
            Slip(lambda: _city_area(), "Those are miles an hour, added up. Each of them lasts only one second, 1/3600 of an hour: divide by 3600."),
            Slip(lambda: _city_area() / 60, "You divided by 60: that makes seconds into minutes. An hour has 3600 seconds."),
            Slip(lambda: _city_area(step=37) / SECONDS_PER_HOUR, "That is the sum with pieces of 37 s: use every sample, not every 37th."),
        ],
    ),
    hints=["The cell above does it with pieces of 37 s: leave the `[::37]` out.", "`left_sum(udds.speed_mph, udds.time_s)` is in mph times seconds: divide it by 3600."],
    mistakes=[
        Mistake("np.sum(udds.speed_mph)", "Each of them lasts only one second"),
        Mistake("np.sum(udds.speed_mph) / 60", "3600 seconds"),
        Mistake("np.sum(udds.speed_mph[:-1:37] * 37) / 3600", "pieces of 37 s"),
    ],
    why="The schedule's published length is 7.45 mi.",
    section="Small-pieces-added-up",
    context=_records,
)  # fmt: skip


mean_speed = Exercise(
    id="02/mean_speed",
    title="The mean speed",
    question="What is the mean speed of the city trip in mph, its area over its width? Give two decimals or more.",
    stub="mean_mph = ...",
    solution="mean_mph = np.sum(udds.speed_mph[:-1] * np.diff(udds.time_s)) / (udds.time_s[-1] - udds.time_s[0])",
    check=Number(
        lambda: _city_area() / np.ptp(load_udds().time_s), 0.01, unit="mph", units={"km/h": _KM_IN_MILES},
        slips=[
            Slip(lambda: load_udds().speed_mph.mean(), "You divided by the 1370 samples. They bound only 1369 seconds: divide the area by the width."),
            Slip(lambda: load_udds().speed_mph.max() / 2, "That is half the top speed. It is the mean when the speed rises steadily from 0, and this one does not."),
        ],
    ),
    hints=["Mean = area / width. The width is the time of the last sample minus that of the first.", "The area in mph times seconds, over 1369 s, is in mph."],
    mistakes=[
        Mistake("np.mean(udds.speed_mph)", "1370 samples"),
        Mistake("udds.speed_mph.max() / 2", "rises steadily"),
        Mistake("19.592 * 1.609344", "right answer in km/h"),
    ],
    why="The published mean is 19.59 mph, the level you found by dragging.",
    section="The-mean-is-an-area-over-a-width",
    context=_records,
)  # fmt: skip


def _with(weights):
    """A rule that adds up f at the n + 1 ends of the pieces with the given weights."""

    def rule(f, a, b, n):
        x = np.linspace(a, b, n + 1)
        return (b - a) / n * float(weights(n) @ np.broadcast_to(f(x), x.shape))

    return rule


def _ends(first, last):
    return lambda n: np.concatenate([[first], np.ones(n - 1), [last]])


trapezoid_area = Exercise(
    id="02/trapezoid_area",
    title="The trapezoid rule",
    question="Write the trapezoid rule: the area under $f$ from $a$ to $b$ in $n$ pieces of equal width. `f` takes an array.",
    stub="def trapezoid_area(f, a, b, n):\n    ...",
    solution=(
        "def trapezoid_area(f, a, b, n):\n"
        "    x = np.linspace(a, b, n + 1)\n"
        "    heights = f(x)\n"
        "    return np.sum((heights[:-1] + heights[1:]) / 2) * (b - a) / n"
    ),
    check=Function(
        integral.trapezoid,
        [(np.ones_like, 0.0, 1.0, 10), (np.exp, -1.0, 2.0, 7), (np.cos, 0.5, 3.0, 1), (np.square, -2.0, 0.7, 25)],
        slips=[
            Slip(_with(_ends(1.0, 1.0)), "Under the constant 1 from 0 to 1, n = 10 gives 1.1: the end points count half, each belongs to one piece only."),
            Slip(_with(_ends(1.0, 0.0)), "That is the left sum. A trapezoid has the mean of its left and its right height."),
            Slip(_with(_ends(0.0, 1.0)), "That is the right sum. A trapezoid has the mean of its left and its right height."),
            Slip(integral.midpoint_sum, "That is the midpoint rule: it takes f in the middle. The trapezoid takes the mean of both ends."),
            Slip(lambda f, a, b, n: integral.trapezoid(f, a, b, n) * n / (b - a), "The heights are right. Each still has to be multiplied by the width of a piece, (b - a)/n."),
        ],
    ),
    hints=["n pieces have n + 1 ends: `x = np.linspace(a, b, n + 1)`.", "The heights of the pieces are the means of neighbours: `(y[:-1] + y[1:]) / 2`."],
    mistakes=[
        Mistake("lambda f, a, b, n: np.sum(f(np.linspace(a, b, n + 1))) * (b - a) / n", "end points count half"),
        Mistake("lambda f, a, b, n: np.sum(f(np.linspace(a, b, n + 1))[:-1]) * (b - a) / n", "left sum"),
        Mistake("lambda f, a, b, n: np.sum(f(np.linspace(a, b, n + 1))[1:]) * (b - a) / n", "right sum"),
        Mistake("lambda f, a, b, n: np.sum(f(a + (np.arange(n) + 0.5) * (b - a) / n)) * (b - a) / n", "midpoint rule"),
    ],
    why="Inner points end one piece and begin the next, so they count fully; the two outer ones count half.",
    section="Left,-right,-trapezoid",
)  # fmt: skip


def _without_signs(values, positions):
    return np.concatenate([[0], np.cumsum(np.abs((values[:-1] + values[1:]) / 2 * np.diff(positions)))])


area_so_far = Exercise(
    id="02/area_so_far",
    title="The odometer, rebuilt",
    question="Write the area so far: a list as long as `values`, 0 at the first sample, then the trapezoids added up to each sample. The steps may differ.",
    stub="def area_so_far(values, positions):\n    ...",
    solution=(
        "def area_so_far(values, positions):\n"
        "    pieces = (values[:-1] + values[1:]) / 2 * np.diff(positions)\n"
        "    return np.concatenate([[0], np.cumsum(pieces)])"
    ),
    check=Function(
        record_area.area_so_far,
        lambda: [(np.array([0.0, 2.0, 5.0, 1.0]), np.array([0.0, 1.0, 3.0, 3.5])), (load_udds().speed_mph[:300], load_udds().time_s[:300]),
                 (np.array([-1.0, 4.0]), np.array([2.0, 2.5])), (np.array([2.0, -3.0, -1.0]), np.array([0.0, 0.5, 2.25]))],
        slips=[
            Slip(lambda v, x: record_area.area_so_far(v, x)[1:], "Nearly: the list must begin with 0, because no area has been gathered at the first sample."),
            Slip(lambda v, x: np.concatenate([[0], np.cumsum(v[:-1] * np.diff(x))]), "That adds left rectangles. A trapezoid has the mean of its two heights."),
            Slip(_without_signs, "Below 0 an area counts as negative: no absolute values are asked for."),
            Slip(record_area.trapezoid_samples, "That is the total. Keep every partial sum: `np.cumsum` does."),
            Slip(lambda v, x: np.concatenate([[0], np.cumsum((v[:-1] + v[1:]) / 2)]), "The widths are missing: multiply each mean height by its own step, `np.diff(positions)`."),
        ],
    ),
    hints=["The trapezoids first: `(values[:-1] + values[1:]) / 2 * np.diff(positions)`.", "`np.cumsum` adds up; `np.concatenate([[0], ...])` puts the 0 in front."],
    mistakes=[
        Mistake("lambda values, positions: np.cumsum((values[:-1] + values[1:]) / 2 * np.diff(positions))", "begin with 0"),
        Mistake("lambda values, positions: np.concatenate([[0], np.cumsum(values[:-1] * np.diff(positions))])", "left rectangles"),
        Mistake("lambda values, positions: np.sum((values[:-1] + values[1:]) / 2 * np.diff(positions))", "That is the total"),
        Mistake("lambda values, positions: np.concatenate([[0], np.cumsum(np.abs((values[:-1] + values[1:]) / 2 * np.diff(positions)))])", "counts as negative"),
        Mistake("lambda values, positions: np.concatenate([[0], np.cumsum((values[:-1] + values[1:]) / 2)])", "widths are missing"),
    ],
    why="An odometer does just this.",
    section="The-area-so-far",
)  # fmt: skip

gathered = Exercise(
    id="02/gathered",
    title="Find the distance as a formula",
    question="A car passes at 4 m/s and gains 3 m/s each second, so its speed after $t$ seconds is $4 + 3t$ m/s. Write its distance in metres as a formula in $t$ (a text or a sympy expression).",
    stub="distance = ...",
    solution='distance = "4*t + 3*t**2/2"',
    check=FormulaAnswer(
        "4*t + 3*t**2/2", ("t",), domain={"t": (0.1, 6)},
        slips=[
            Slip("3", "You went the other way: 3 is the slope of the speed. Here the speed itself is the slope; of what?"),
            Slip("4*t + 3*t**2", "That is the last speed times the time. The rising part is only a triangle: half of its rectangle."),
            Slip("3*t**2/2", "That is the triangle alone. Under it lies the rectangle of height 4."),
            Slip("4 + 3*t**2/2", "The 4 gathers too: a steady 4 m/s for t seconds makes 4 t metres."),
        ],
    ),
    hints=["Under the line lie a rectangle of height 4 and a triangle on top.", "Or ask: which function has the slope $4 + 3t$ and is 0 at 0?"],
    mistakes=[
        Mistake('"3"', "the other way"),
        Mistake('"4*t + 3*t**2"', "half of its rectangle"),
        Mistake('"3*t**2/2"', "triangle alone"),
        Mistake('"4 + 3*t**2/2"', "gathers too"),
    ],
    why="Its slope is $4 + 3t$ and it is 0 at $t = 0$: the fundamental theorem asks for no more.",
    section="The-fundamental-theorem",
)  # fmt: skip

one_to_two = Exercise(
    id="02/one_to_two",
    title="Take off what was there",
    question="$x^2$ has the slope $2x$. What is the integral of $2x$ from 1 to 2?",
    stub="area = ...",
    solution="area = 2**2 - 1**2",
    check=Number(
        3.0, 1e-6,
        slips=[
            Slip(4, "4 is what has gathered from 0 to 2. Take off what had gathered at 1 already: $F(2) - F(1)$."),
            Slip(2, "2 is $2x$ taken at the ends, $4 - 2$. Take $F(x) = x^2$ at the ends."),
        ],
    ),
    hints=["$F(b) - F(a)$ with $F(x) = x^2$."],
    mistakes=[Mistake("4", "Take off"), Mistake("2", "at the ends"), Mistake("-3", "sign is wrong")],
    why="A trapezoid of heights 2 and 4 and width 1 says the same.",
    section="The-fundamental-theorem",
)  # fmt: skip

there_and_back = Exercise(
    id="02/there_and_back",
    title="There and back",
    question="A toy car's velocity is $\\sin t$ metres a second, for $t$ from 0 to $2\\pi$ seconds. What *distance* does it go, in metres?",
    stub="distance_m = ...",
    solution="t = np.linspace(0, 2 * np.pi, 10_001)\ndistance_m = np.sum(np.abs(np.sin(t[:-1])) * np.diff(t))",
    check=Number(
        4.0, 0.001, unit="m", units={"cm": 0.01},
        slips=[
            Slip(0.0, "0 is the displacement: it is back where it started. For the distance, count the way back too: the area of $|v|$."),
            Slip(2.0, "2 is the way out. It also comes back."),
        ],
    ),
    hints=["From 0 to $\\pi$ it goes forwards: $-\\cos \\pi + \\cos 0$.", "The way back is as long as the way out."],
    mistakes=[
        Mistake("t = np.linspace(0, 2 * np.pi, 10_001)\ndistance_m = np.sum(np.sin(t[:-1]) * np.diff(t))", "0 is the displacement"),
        Mistake("2", "also comes back"),
    ],
    why="Displacement is the area with its sign, distance the area of the speed, the size of the velocity.",
    section="Further:-reverse-gear",
)  # fmt: skip

mean_loss = Exercise(
    id="02/mean_loss",
    title="The loss of a sample",
    question="Write the mean squared loss of the guess `w` on an array of `speeds`.",
    stub="def mean_loss(speeds, w):\n    ...",
    solution="def mean_loss(speeds, w):\n    return np.mean((speeds - w) ** 2)",
    check=Function(
        lambda speeds, w: float(np.mean((speeds - w) ** 2)),
        [(np.array([0.0, 12.5, 30.0, 56.7]), 20.0), (np.array([3.0, 4.0]), 7.5), (np.array([25.0, 0.5, 31.0]), 0.0)],
        slips=[
            Slip(lambda speeds, w: float(np.sum((speeds - w) ** 2)), "You added up without dividing: 1/n is missing, so more glances would mean more loss."),
            Slip(lambda speeds, w: float((np.mean(speeds) - w) ** 2), "You took the mean first and squared then: errors of both signs cancel. Square each error, then take the mean."),
            Slip(lambda speeds, w: float(np.mean(np.abs(speeds - w))), "That is the mean of the absolute errors: square them instead."),
            Slip(lambda speeds, w: float(np.mean(speeds - w)), "The square is missing: errors of both signs cancel."),
        ],
    ),
    hints=["One error for each glance: `speeds - w`.", "Square, then `np.mean`."],
    mistakes=[
        Mistake("lambda speeds, w: np.sum((speeds - w) ** 2)", "1/n is missing"),
        Mistake("lambda speeds, w: (np.mean(speeds) - w) ** 2", "errors of both signs cancel"),
        Mistake("lambda speeds, w: np.mean(abs(speeds - w))", "absolute errors"),
    ],
    why="This is the training loss; the integral it estimates is the expected loss.",
    section="Use-it:-an-expected-loss-is-an-integral",
)  # fmt: skip


def _four(of_wltc=1.0, of_all=1.0):
    trips = _records()
    speeds = [trips["udds"].speed_mph, trips["hwfet"].speed_mph, trips["wltc"].speed_kmh, trips["drive"].speed_mph]
    areas = [record_area.trapezoid_samples(speed, trip.time_s) / SECONDS_PER_HOUR for speed, trip in zip(speeds, trips.values(), strict=True)]
    return np.array(areas) * [1, 1, of_wltc, 1] * of_all


four_trips = Exercise(
    id="02/four_trips",
    title="How far, by the speedometer alone",
    question=(
        "The answers, from the records `udds`, `hwfet`, `wltc` and `drive`: the city trip, the highway trip (both in miles), "
        "the world cycle in kilometres and the GPS drive in miles, in this order. Three decimals or more."
    ),
    stub="trips = [..., ..., ..., ...]",
    solution=(
        "def distance(speed, time):\n"
        "    return np.sum((speed[:-1] + speed[1:]) / 2 * np.diff(time)) / 3600\n"
        "\n"
        "trips = [\n"
        "    distance(udds.speed_mph, udds.time_s),\n"
        "    distance(hwfet.speed_mph, hwfet.time_s),\n"
        "    distance(wltc.speed_kmh, wltc.time_s),\n"
        "    distance(drive.speed_mph, drive.time_s),\n"
        "]"
    ),
    check=Values(
        _four, 0.001,
        slips=[
            Slip(lambda: _four(of_all=SECONDS_PER_HOUR), "Those are speeds added up: each lasts 1/3600 of an hour."),
            Slip(lambda: _four(of_wltc=_KM_IN_MILES), "All in miles. The world cycle is asked for in kilometres: its speeds are in km/h already."),
            Slip(lambda: _four(of_wltc=1 / _KM_IN_MILES), "You turned the world cycle from miles into kilometres, but its speeds are in km/h already."),
            Slip(lambda: _four(_KM_IN_MILES, METRES_PER_MILE), "All in metres. Three are asked for in miles, the world cycle in kilometres."),
            Slip(lambda: _four(_KM_IN_MILES, 1 / _KM_IN_MILES), "All in kilometres. Only the world cycle is asked for in kilometres, the others in miles."),
            Slip(lambda: _four()[[1, 0, 2, 3]], "The city and the highway trip are swapped: the city trip comes first."),
        ],
    ),
    hints=["One small function serves all four: the sum of trapezoids, over 3600.", "The columns are `speed_mph`, and `speed_kmh` for `wltc`."],
    mistakes=[
        Mistake("[np.sum(udds.speed_mph), np.sum(hwfet.speed_mph), np.sum(wltc.speed_kmh), np.sum(drive.speed_mph)]", "1/3600"),
        Mistake("[7.45039, 10.25669, 23.26628 / 1.609344, 13.35707]", "asked for in kilometres"),
        Mistake("[7.45039, 10.25669, 23.26628 * 1.609344, 13.35707]", "km/h already"),
        Mistake("[7.45039, 10.25669, 23.26628, 13.0]", "index 3"),
        Mistake("[11.99024, 16.50654, 23.26628, 21.49613]", "All in kilometres"),
        Mistake("[10.25669, 7.45039, 23.26628, 13.35707]", "are swapped"),
    ],
    why="Published: 7.45 mi, 10.26 mi and 23.266 km. The GPS drive had no odometer: its 13.357 mi are the sum itself.",
    section="A-real-drive",
    context=_records,
)  # fmt: skip
