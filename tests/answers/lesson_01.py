"""Answers to the exercises of lesson 01."""

from tests.answers import Answers


def _of(first_line):
    """A function with the given first line and last expression."""
    return lambda expression: f"{first_line}\n    return {expression}"


_segments = _of("def segment_speeds(distance, time):")
_quotient = _of("def quotient(t, h):")
_central = _of("def central(f, t, h):")
_slopes = _of("def two_slopes(f, t, h):")
_step = _of("def one_step(w, rate):")


def _fastest(expression, chosen="np.argmax(m / s)"):
    return (
        "def fastest(distance, time, rounding):\n    m, s, r = np.diff(distance), np.diff(time), rounding\n"
        f"    i = {chosen}\n    return {expression}"
    )


ANSWERS = {
    "01/race_average": Answers(
        right=(
            "100 / 9.58",
            "10.44",
            '"10.44 m/s"',
            "10.438",
            "sp.Rational(10000, 958)",
            "np.average(np.diff(distance) / np.diff(time), weights=np.diff(time))",
            "np.sum(np.diff(distance)) / np.sum(np.diff(time))",
            "len(np.diff(time)) / np.sum(np.diff(time) / np.diff(distance))",
            "average = distance.max() / time.max()",
            "'100/9.58'",
            "average = np.ptp(distance) / np.ptp(time)",
            "'10.44 metres per second'",
            "'10.44 m s^-1'",
            "'10.44 ms^-1'",
            "'10.44 [m/s]'",
        ),
        named={
            "-100 / 9.58": "sign is wrong",
            "10.43": "cut the last digits off",
            "10.4": "rounded too far",
            "37.58": "in km/h",
            "23.35": "in mph",
            "'37.58 km/h'": "in km/h",
            "200 / 9.58": "twice the right answer",
            "1000 / 9.58": "10 times the right answer",
            "distance / time": "one is asked for",
            "np.diff(distance) / np.diff(time)": "one is asked for",
            "np.mean(distance / time)": "NaN",
            "'10,44'": "with a point, not a comma",
            "print(100 / 9.58)": "None",
            "100 / (9.58 - 0.146)": "That leaves the reaction time out",
            "100 * 9.58": "That is the distance times the time",
            "np.mean(distance[1:] / time[1:])": "That is the mean of the averages from the gun to each mark",
            "np.mean(distance) / np.mean(time)": "That divides the mean mark by the mean time",
            "np.max(np.diff(distance) / np.diff(time))": "That is the speed of his fastest segment",
            "9.58": "That is his time",
            "100 / 10": "That divides by 10",
            "100 // 9.58": "That divides by 10",
            "distance[-2] / time[-2]": "That ends at 90 m",
            "(distance[-1] - distance[1]) / (time[-1] - time[1])": "That leaves the first ten metres out",
        },
        unnamed=(
            "np.median(np.diff(distance) / np.diff(time))",
            "distance[-1] / len(time)",
            "100 - 9.58",
            "distance[-1] / time[-1] ** 2",
        ),
    ),
    "01/sixty_to_seventy": Answers(
        right=(
            "10 / 0.81",
            "12.35",
            "'12.346 m/s'",
            "(70 - 60) / (7.10 - 6.29)",
            "np.diff(distance)[6] / np.diff(time)[6]",
            "np.diff(distance[6:8]) / np.diff(time[6:8])",
            "sp.Rational(1000, 81)",
            "d = 70 - 60\nt = 7.1 - 6.29\nspeed = d / t",
            "(distance[6] - distance[7]) / (time[6] - time[7])",
            "'10/0.81'",
            "np.polyfit(time[6:8], distance[6:8], 1)[0]",
        ),
        named={
            "12": "rounded too far",
            "print(10 / 0.81)": "None",
            "12.3": "rounded too far",
            "44.44": "in km/h",
            "27.62": "in mph",
            "-10 / 0.81": "sign is wrong",
            "20 / 0.81": "twice the right answer",
            "10 / 8.1": "one 10th of",
            "np.diff(distance) / np.diff(time)": "one is asked for",
            "'12.35 s'": "not a unit this exercise knows",
            "12.34": "cut the last digits off",
            "0.81 / 10": "upside down",
            "60 / 6.29": "That averages from the gun to 60 m",
            "(distance[6] - distance[5]) / (time[6] - time[5])": "That is a neighbouring segment",
            "(distance[8] - distance[7]) / (time[8] - time[7])": "That is a neighbouring segment",
            "70 - 60 / 7.10 - 6.29": "The brackets are missing",
            "(60 / 6.29 + 70 / 7.10) / 2": "That is the mean of two averages from the gun",
            "70 / 7.10 - 60 / 6.29": "That is a difference of two averages from the gun",
            "10 / 7.10": "The metres are those between",
            "10 * 0.81": "That is the metres times the seconds",
            "10 // 0.81": "rounded too far",
            "(70 + 60) / (7.10 + 6.29)": "That adds where it should subtract",
            "np.mean(distance[6:8] / time[6:8])": "That is the mean of two averages from the gun",
            "10 / 0.8": "That divides by 0.80 s",
        },
        unnamed=(
            "12.35 * 3.6",
            "np.gradient(distance, time)[6]",
            "0.81",
        ),
    ),
    "01/segment_speeds": Answers(
        right=(
            "lambda d, t: np.diff(d) / np.diff(t)",
            _segments("(distance[1:] - distance[:-1]) / (time[1:] - time[:-1])"),
            _segments("[(distance[i + 1] - distance[i]) / (time[i + 1] - time[i]) for i in range(len(time) - 1)]"),
            _segments("[(b - a) / (d - c) for a, b, c, d in zip(distance, distance[1:], time, time[1:])]"),
            (
                "def segment_speeds(distance, time):\n    speeds = []\n    for i in range(1, len(distance)):\n"
                "        metres = distance[i] - distance[i - 1]\n        seconds = time[i] - time[i - 1]\n"
                "        speeds.append(metres / seconds)\n    return np.array(speeds)"
            ),
            (
                "def segment_speeds(distance, time):\n    speeds = np.zeros(len(time) - 1)\n"
                "    for i in range(len(speeds)):\n"
                "        speeds[i] = (distance[i + 1] - distance[i]) / (time[i + 1] - time[i])\n    return speeds"
            ),
            _segments("np.divide(np.ediff1d(distance), np.ediff1d(time))"),
            _segments("-np.diff(distance) / -np.diff(time)"),
            _segments("tuple(np.diff(distance) / np.diff(time))"),
            _segments("np.diff([distance], axis=1)[0] / np.diff([time], axis=1)[0]"),
            _segments("(np.roll(distance, -1) - distance)[:-1] / (np.roll(time, -1) - time)[:-1]"),
        ),
        named={
            "def segment_speeds(distance, time):\n    print(np.diff(distance) / np.diff(time))": "print only shows it",
            "np.diff([0, 10, 20]) / np.diff([0, 1.89, 2.88])": "A function is asked for",
            "def segment_speeds():\n    return np.diff(distance) / np.diff(time)": "keep the first line as it was",
            _segments("distance / time"): "a list of 10 numbers is asked for",
            _segments("np.gradient(distance, time)"): "a list of 10 numbers is asked for",
            _segments("np.diff(distance, prepend=0) / np.diff(time, prepend=-1)"): "a list of 10 numbers is asked for",
            _segments("map(lambda d, t: d / t, np.diff(distance), np.diff(time))"): "turn it into a list",
            _segments("np.mean(np.diff(distance) / np.diff(time))"): "a list of 10 numbers is asked for",
            _segments("(distance[-1] - distance[0]) / (time[-1] - time[0])"): "It is one number",
            _segments(
                "[(distance[i + 1] - distance[i]) / (time[i + 1] - time[i]) for i in range(len(time))]"
            ): "IndexError",
            _segments(
                "[(distance[i + 1] - distance[i]) / (time[i + 1] - time[i]) for i in range(len(time) - 2)]"
            ): "It is a list of 9 numbers",
            (
                "def segment_speeds(distance, time):\n    for i in range(len(time) - 1):\n"
                "        return (distance[i + 1] - distance[i]) / (time[i + 1] - time[i])"
            ): "It is one number",
            (
                "def segment_speeds(distance, time):\n    time[1:] -= time[:-1]\n"
                "    return np.diff(distance) / time[1:]"
            ): "changes its argument",
            _segments("diff(distance) / diff(time)"): "a name that nothing has defined",
            "def segment_speeds(distance, time):\n    yield from np.diff(distance) / np.diff(time)": "yield",
            _segments("np.diff(distance) / time[1:]"): "The metres are those of a segment",
            _segments("np.diff(distance)"): "These are the changes of distance",
            _segments("distance[1:] / np.diff(time)"): "The time is that of a segment",
            _segments("-np.diff(distance) / np.diff(time)"): "size is right and the sign is wrong",
            _segments("np.abs(np.diff(distance)) / np.diff(time)"): "The minus is lost",
            _segments("10 / np.diff(time)"): "Only in Bolt's record is each segment 10 m long",
            _segments("np.diff(distance) * np.diff(time)"): "That is distance times time",
            _segments("3.6 * np.diff(distance) / np.diff(time)"): "times the right answer each time",
            _segments(
                "np.diff(distance) / (time[-1] - time[0])"
            ): "That divides each change by the time of the whole record",
            _segments("np.round(np.diff(distance) / np.diff(time), 2)"): "rounded to 2 decimals",
            _segments("np.diff(distance) // np.diff(time)"): "Two slashes cut each quotient down to a whole number",
            _segments("(distance[1:] + distance[:-1]) / (time[1:] + time[:-1])"): "That adds the neighbours",
        },
        unnamed=(
            _segments("np.diff(distance[1:] / time[1:], prepend=0)"),
            _segments("np.diff(distance) / 10"),
            _segments("np.sort(np.diff(distance) / np.diff(time))"),
            _segments("np.cumsum(np.diff(distance) / np.diff(time))"),
            "segment_speeds = lambda time, distance: np.diff(distance) / np.diff(time) * 2",
        ),
    ),
    "01/quotient": Answers(
        right=(
            "lambda t, h: 33 * (2 * t + h)",
            _quotient("33 * ((t + h) + t)"),
            _quotient("2 * 33 * t + 33 * h"),
            _quotient("np.add(66 * t, 33 * np.asarray(h))"),
            (
                "def quotient(t, h):\n    safe = np.where(h == 0, 1, h)\n"
                "    return np.where(h == 0, 66 * t, (33 * (t + h) ** 2 - 33 * t**2) / safe)"
            ),
            (
                "t_, h_ = sp.symbols('t h')\nquotient = sp.lambdify((t_, h_), "
                "sp.cancel((33 * (t_ + h_) ** 2 - 33 * t_**2) / h_))"
            ),
            (
                "def quotient(t, h):\n    results = []\n    for one in np.atleast_1d(h):\n        if one == 0:\n"
                "            results.append(66 * t)\n        else:\n"
                "            results.append((33 * (t + one) ** 2 - 33 * t**2) / one)\n    return results"
            ),
        ),
        named={
            "def quotient(t, h):\n    print(66 * t + 33 * h)": "print only shows it",
            _quotient("'66*t + 33*h'"): "It is a text",
            "'66*t + 33*h'": "A function is asked for",
            _quotient("np.where(h != 0, (33 * (t + h) ** 2 - 33 * t**2) / h, np.inf)"): "infinite",
            _quotient("66 * t + 33 * h if h else 66 * t"): "more than one",
            _quotient("33 * (2 * T + h)"): "a name that nothing has defined",
            "def quotient(h):\n    return 66 * 4 + 33 * h": "keep the first line as it was",
            _quotient("[66 * t + 33 * step for step in h]"): "object is not iterable",
            _quotient("66 * t * h + 33 * h**2"): "That is the change of the distance",
            _quotient("66 * t - 33 * h"): "The sign of the second term",
            _quotient("66 * t + 66 * h"): "That is the slope at the far end",
            _quotient("66 * t + 33 * h**2"): "The second term still has its square",
            _quotient("66 * t + h"): "The 33 multiplies the h^2 of the square as well",
            _quotient("264 + 33 * h"): "Here t is fixed at 4",
            _quotient("66 + 33 * h"): "The t of the first term is lost",
            _quotient("-(66 * t + 33 * h)"): "size is right and the sign is wrong",
            _quotient("132 * t + 66 * h"): "twice the right answer",
            _quotient("33 * (t + h) ** 2 - 33 * t**2"): "That is the change of the distance",
            _quotient("33 * h"): "The middle term of the square is missing",
            _quotient("33 * t + 16.5 * h"): "half the right answer",
            _quotient("np.nan_to_num((33 * (t + h) ** 2 - 33 * t**2) / h)"): "At h = 0 the limit is asked for",
            _quotient("33 * (t + h) ** 2"): "That is the distance at t + h",
            _quotient("np.where(h == 0, 0, 66 * t + 33 * h)"): "At h = 0 the limit is asked for",
            _quotient("2 * t + h"): "times the right answer each time",
            "def quotient(h, t):\n    return 66 * t + 33 * h": "so exchanged",
        },
        unnamed=(
            _quotient("33 * t**2 / t if t else 0 * h"),
            _quotient("10 * t + 5 * h + 2"),
        ),
    ),
    "01/rolling_start": Answers(
        right=(
            '"2 + 10t"',
            '"2(5t + 1)"',
            "sp.diff(5 * sp.Symbol('t') ** 2 + 2 * sp.Symbol('t'), sp.Symbol('t'))",
            "lambda t: 2 * 5 * t + 2",
            (
                "t, h = sp.symbols('t h')\n"
                "speed_formula = sp.limit((5 * (t + h) ** 2 + 2 * (t + h) - 5 * t**2 - 2 * t) / h, h, 0)"
            ),
            "np.polyder(np.poly1d([5, 2, 0]))",
            '"10 * (t + 0.2)"',
            '"5*2*t^1 + 2*t^0"',
            "t = sp.Symbol('t', nonnegative=True)\nspeed_formula = sp.Derivative(5 * t**2 + 2 * t, t)",
            "def speed_formula(time):\n    return 10 * time + 2",
            '"2t + 8t + 2"',
        ),
        named={
            '"-10*t - 2"': "minus sign",
            '"20*t + 4"': "twice the right formula",
            '"5*t + 1"': "half the right formula",
            '"10*x + 2"': "x",
            '"10*t + 5*h + 2"': "h",
            '"v = 10*t + 2"': "right of the equals sign",
            "def speed_formula(t):\n    print(10 * t + 2)": "gives nothing back",
            "lambda t: (5 * (t + 1e-6) ** 2 + 2 * (t + 1e-6) - 5 * t**2 - 2 * t) / 1e-6": "not an approximation",
            '"10*t - 2"': "The push makes it faster",
            '"5*t"': "Two things are missing",
            '"10*t^2 + 2"': "The square loses a power",
            '"2*t + 10"': "The two are exchanged",
            '"10*t + 4"': "The 2 of the square belongs to t^2 alone",
            '"10"': "That is how fast the speed itself grows",
            '"12"': "That is one number, the speed at t = 1",
            '"5*t^2 + 2"': "Only the second term was treated",
            '"10*t + 7"': "That is the average from t to t + 1",
            '"20*t + 2"': "The 2 of the square is there once too often",
            "t = 4\nspeed_formula = 10 * t + 2": "That is one number, the speed at t = 4",
        },
        unnamed=(
            '"12*t + 2"',
            '"66*t"',
            '"66*t + 2"',
            '"25*t + 2"',
            '"10*t + 1"',
            '"7*t + 2"',
            '"5/3*t^3 + t^2"',
        ),
    ),
    "01/galileo_at_four": Answers(
        right=(
            "263",
            "(824 - 298) / (5 - 3)",
            "np.gradient(rolled, intervals)[3]",
            "np.mean(np.diff(rolled)[2:4])",
            "((rolled[4] - rolled[3]) + (rolled[3] - rolled[2])) / 2",
            "'263 punti per interval'",
            "'263.0 punti/interval'",
            "h = 1\nspeed_at_four = (rolled[3 + h] - rolled[3 - h]) / (2 * h)",
            "at = dict(zip(intervals, rolled))\nspeed_at_four = (at[5] - at[3]) / 2",
            "sp.Rational(824 - 298, 2)",
            "np.interp(4, intervals[:-1] + 0.5, np.diff(rolled))",
        ),
        named={
            "-263": "sign is wrong",
            "(rolled[2] - rolled[4]) / 2": "sign is wrong",
            "(rolled[4] - rolled[2]) / 4": "half the right answer",
            "np.gradient(rolled)": "one is asked for",
            "np.diff(rolled) / np.diff(intervals)": "one is asked for",
            "260": "rounded too far",
            "'263 punti'": "not a unit this exercise knows",
            "'263 m/s'": "not a unit this exercise knows",
            "526": "526 is the change from 3 to 5",
            "298": "298 is the change from 4 to 5",
            "526 / 4": "half the right answer",
            "(rolled[5] - rolled[3]) / 2": "That is the speed at 5",
            "(rolled[3] - rolled[1]) / 2": "That is the speed at 3",
            "np.gradient(rolled)[4]": "That is the speed at 5",
            "(824 + 298) / 2": "That is the mean of the two distances",
            "824 / 5": "That averages from the start to 5",
            "824 - 298 / 2": "The brackets are missing",
            "(824 - 298) / 3": "From 3 to 5 is two intervals, not three",
            "(rolled[5] - rolled[2]) / 3": "298 is the change from 4 to 5",
            "rolled[4] / intervals[4]": "That averages from the start to 5",
            "2 / (824 - 298)": "upside down",
            "824 - 2 * 526 + 298": "That is how much the speed grows from one interval to the next",
        },
        unnamed=(
            "rolled[4] / intervals[4] - rolled[2] / intervals[2]",
            "(rolled[7] - rolled[0]) / 7",
        ),
    ),
    "01/central": Answers(
        right=(
            "lambda f, t, h: 0.5 * (f(t + h) - f(t - h)) / h",
            _central("(f(t + h) - f(t - h)) / 2 / h"),
            _central("((f(t + h) - f(t)) / h + (f(t) - f(t - h)) / h) / 2"),
            _central("(f(t - h) - f(t + h)) / (-2 * h)"),
            "def central(f, t, h):\n    left, right = t - h, t + h\n    return (f(right) - f(left)) / (right - left)",
            _central("np.array([(f(t + k) - f(t - k)) / (2 * k) for k in np.atleast_1d(h)])"),
            _central("np.divide(np.subtract(f(t + h), f(t - h)), np.multiply(2, h))"),
            _central("np.vectorize(lambda k: (f(t + k) - f(t - k)) / (2 * k))(h)"),
        ),
        named={
            "def central(f, t, h):\n    print((f(t + h) - f(t - h)) / (2 * h))": "print only shows it",
            _central("(f * (t + h) - f * (t - h)) / (2 * h)"): "of a type that does not fit",
            _central("(f(t + H) - f(t - H)) / (2 * H)"): "nothing has defined",
            _central("(f(t + h) - f(t - h)) / 2(h)"): "not callable",
            "def central(f, t):\n    h = 1e-5\n    return (f(t + h) - f(t - h)) / (2 * h)": "keep the first line",
            "(np.exp(1 + 0.1) - np.exp(1 - 0.1)) / (2 * 0.1)": "A function is asked for",
            _central("[(f(t + k) - f(t - k)) / (2 * k) for k in h]"): "'float' object is not iterable",
            _central("(f(t + h[0]) - f(t - h[0])) / (2 * h[0])"): "'float' object is not subscriptable",
            _central("np.mean((f(t + h) - f(t - h)) / (2 * h))"): "a list of 3 numbers is asked for",
            _central("(f(t) - f(t - h)) / h"): "That is the backward difference",
            _central("(f(t - h) - f(t + h)) / (2 * h)"): "size is right and the sign is wrong",
            _central("(f(t + h) + f(t - h)) / (2 * h)"): "That adds the two values",
            _central("f(t + h) - f(t - h) / (2 * h)"): "Only f(t - h) is divided",
            _central("(f(t + h) - f(t - h)) / 2"): "The h under the line is missing",
            _central("f(t + h) - f(t - h)"): "That is the rise alone",
            _central("(f(t + h) - f(t)) / (2 * h)"): "That is the rise from t to t + h alone",
            _central("(f(t + h) - 2 * f(t) + f(t - h)) / h**2"): "That is how fast the slope itself changes",
            _central("(f(t + h / 2) - f(t - h / 2)) / h"): "That goes half a step to each side",
            _central("2 * h / (f(t + h) - f(t - h))"): "upside down",
            _central("abs(f(t + h) - f(t - h)) / (2 * h)"): "a minus is lost",
            _central("(np.sin(t + h) - np.sin(t - h)) / (2 * h)"): "That is right for the sine only",
            _central("(f(t + 1e-5) - f(t - 1e-5)) / 2e-5 + 0 * h"): "That takes a step of its own",
        },
        unnamed=(
            _central("(f(t + 2 * h) - f(t - 2 * h)) / (4 * h)"),
            _central("(f(t + h) - f(h - t)) / (2 * h)"),
            _central("(f(t + h) - f(t - h)) / (2 * t)"),
            _central("(f(h) - f(-h)) / (2 * h)"),
            _central("(f(t + h) - f(t - h)) / (2 + h)"),
        ),
    ),
    "01/two_slopes": Answers(
        right=(
            "lambda f, t, h: ((f(t) - f(t - h)) / h, (f(t + h) - f(t)) / h)",
            _slopes("[(f(t - h) - f(t)) / -h, (f(t + h) - f(t)) / h]"),
            _slopes("np.diff([f(t - h), f(t), f(t + h)]) / h"),
            _slopes("tuple((f(t + s) - f(t)) / s for s in (-h, h))"),
            (
                "def two_slopes(f, t, h):\n    def slope(a, b):\n        return (f(b) - f(a)) / (b - a)\n"
                "    return slope(t - h, t), slope(t, t + h)"
            ),
            (
                "def two_slopes(f, t, h):\n    slopes = []\n    for start in (t - h, t):\n"
                "        slopes.append((f(start + h) - f(start)) / h)\n    return slopes"
            ),
            _slopes("-(f(t - h) - f(t)) / h, -(f(t) - f(t + h)) / h"),
        ),
        named={
            _slopes("(f(t) - f(t - h)) / h"): "2 numbers is asked for",
            _slopes("(f(t + h) - f(t - h)) / (2 * h)"): "2 numbers is asked for",
            "def two_slopes(f, t, h):\n    print((f(t) - f(t - h)) / h, (f(t + h) - f(t)) / h)": "print only shows it",
            (
                "def two_slopes(f, t, h):\n    return (f(t) - f(t - h)) / h\n    return (f(t + h) - f(t)) / h"
            ): "2 numbers is asked for",
            _slopes("(f(t) - f(t - h)) / h == (f(t + h) - f(t)) / h"): "yes-or-no",
            _slopes("f'left {(f(t) - f(t - h)) / h}, right {(f(t + h) - f(t)) / h}'"): "It is a text",
            _slopes("{'left': (f(t) - f(t - h)) / h, 'right': (f(t + h) - f(t)) / h}"): "dict",
            _slopes("(f(t + h) - f(t)) / h, (f(t + h) - f(t)) / h"): "Both go from t to t + h",
            _slopes("(f(t) - f(t - h)) / h, (f(t) - f(t - h)) / h"): "Both go from t - h to t",
            _slopes("(f(t) - f(t - h)) / h, (f(t) - f(t + h)) / h"): "size is right and the sign is wrong",
            _slopes("(f(t - h) - f(t)) / h, (f(t) - f(t + h)) / h"): "size is right and the sign is wrong",
            _slopes("f(t) - f(t - h), f(t + h) - f(t)"): "These are the rises",
            _slopes("(f(t) - f(t - h)) / (2 * h), (f(t + h) - f(t)) / (2 * h)"): "half the right answer",
            _slopes("f(t) - f(t - h) / h, f(t + h) - f(t) / h"): "The brackets are missing",
            _slopes("(f(t) - f(t - h)) / h, (f(t + h) - f(t - h)) / (2 * h)"): "The second is the central difference",
            _slopes("(f(t) - f(t - h)) / h, (f(t + h) - f(t - h)) / h"): "The second rise goes from t - h to t + h",
            _slopes("(f(t) - f(t - h)) * h, (f(t + h) - f(t)) * h"): "These are rise times run",
            _slopes("-1, 1"): "Those are the slopes of |t| at 0",
            _slopes("f(t - h), f(t + h)"): "These are two values of f",
            _slopes("(f(t) - f(t - h)) / h, abs(f(t + h) - f(t)) / h"): "a minus is lost",
        },
        unnamed=(
            _slopes("h / (f(t) - f(t - h) + 1e-9), h / (f(t + h) - f(t) + 1e-9)"),
            _slopes("(f(t) - f(h - t)) / h, (f(t + h) - f(t)) / h"),
            _slopes("(f(t) - f(t - h)) / t if t else -1, (f(t + h) - f(t)) / h"),
        ),
    ),
    "01/slope_of_sine": Answers(
        right=(
            "0.540302",
            "np.cos(1)",
            "sp.cos(1)",
            "(np.sin(1 + 1e-7) - np.sin(1)) / 1e-7",
            "h = 1e-4\nslope = (math.sin(1 + h) - math.sin(1 - h)) / (2 * h)",
            "'0.540302'",
            "(np.sin(1.001) - np.sin(0.999)) / 0.002",
            "np.gradient(np.sin([1 - 1e-5, 1, 1 + 1e-5]), 1e-5)[1]",
            "x = sp.Symbol('x')\nslope = sp.diff(sp.sin(x), x).subs(x, 1)",
            "h, s = 0.01, np.sin\nslope = (8 * (s(1 + h) - s(1 - h)) - s(1 + 2 * h) + s(1 - 2 * h)) / (12 * h)",
            "'cos(1)'",
            "0.5403023",
            "(np.sin(1 + 1e-8) - np.sin(1)) / 1e-8",
        ),
        named={
            "-np.cos(1)": "sign is wrong",
            "h = 1e-5\nslope = (np.sin(1 - h) - np.sin(1 + h)) / (2 * h)": "sign is wrong",
            "h = 1e-5\nslope = (np.sin(1 + h) - np.sin(1 - h)) / h": "twice the right answer",
            "h = 1e-7\nslope = (np.sin(1 + h) - np.sin(1)) / (2 * h)": "half the right answer",
            "0.54": "rounded too far",
            "0.5403": "rounded too far",
            "0.540": "rounded too far",
            "lambda h: (np.sin(1 + h) - np.sin(1 - h)) / (2 * h)": "call it, with brackets",
            "h = np.array([1e-4, 1e-5])\nslope = (np.sin(1 + h) - np.sin(1 - h)) / (2 * h)": "one is asked for",
            "(np.sin(1 + 1e-5) - np.sin(1)) / 1e-5": "rounded too far",
            "(np.sin(1.01) - np.sin(0.99)) / 0.02": "rounded too far",
            "(np.sin(1 + 1e-3) - np.sin(1)) / 1e-3": "rounded too far",
            "(np.sin(1 + 1e-14) - np.sin(1)) / 1e-14": "With so small an h, rounding",
            "(np.sin(1 + 1e-16) - np.sin(1)) / 1e-16": "Nothing is left",
            "np.cos(np.radians(1))": "That is the slope at one degree",
            "np.sin(1)": "That is the value of the sine at 1",
            "-np.sin(1)": "That is the slope of the cosine at 1",
            "h = 1e-5\nslope = (np.sin(1 + h) - np.sin(1 - h)) / 2 * h": "Mind the brackets",
            "h = 1e-5\nslope = (np.sin(1 + h) - np.sin(1 - h)) / 2": "The h under the line is missing",
            "h = 1e-5\nslope = (np.sin(h) - np.sin(-h)) / (2 * h)": "That is the slope of the sine at 0",
            "h = 1e-5\nslope = (np.cos(1 + h) - np.cos(1 - h)) / (2 * h)": "That is the slope of the cosine at 1",
            "h = 1e-5\nslope = (2 * h) / (np.sin(1 + h) - np.sin(1 - h))": "upside down",
        },
        unnamed=(
            "(np.sin(1 + 1e-15) - np.sin(1 - 1e-15)) / 1e-15",
            "(np.sin(1 + 1e-12) - np.sin(1 - 1e-12)) / 2e-12",
            "h = 1e-3\nslope = np.sin(1 + h) - np.sin(1 - h) / (2 * h)",
            "np.tan(1)",
            "0.540303",
            "h = 1e-5\nslope = (np.sin(1 + h) + np.sin(1 - h)) / (2 * h)",
        ),
    ),
    "01/one_step": Answers(
        right=(
            "lambda w, rate: w - 2 * rate * (w - 3)",
            _step("w + rate * 2 * (3 - w)"),
            _step("(1 - 2 * rate) * w + 6 * rate"),
            _step("3 + (1 - 2 * rate) * (w - 3)"),
            "def one_step(w, rate):\n    slope = 2 * w - 6\n    w -= rate * slope\n    return w",
            (
                "def one_step(w, rate):\n    h = 1e-5\n"
                "    slope = ((w + h - 3) ** 2 - (w - h - 3) ** 2) / (2 * h)\n    return w - rate * slope"
            ),
            "def one_step(w, rate):\n    x = sp.Symbol('x')\n    return w - rate * sp.diff((x - 3) ** 2, x).subs(x, w)",
            "def one_step(w, rate):\n    return np.subtract(w, np.multiply(rate, np.multiply(2, w - 3)))",
        ),
        named={
            "def one_step(w, rate):\n    print(w - rate * 2 * (w - 3))": "print only shows it",
            "def one_step(w, rate):\n    w = w - rate * 2 * (w - 3)": "gives nothing back",
            "1.0 - 0.1 * (-4)": "A function is asked for",
            "def one_step(w):\n    return w - 0.1 * 2 * (w - 3)": "keep the first line as it was",
            _step("w, w - rate * 2 * (w - 3)"): "one number is asked for",
            _step("w - rate * slope"): "nothing has defined",
            _step("round(w - rate * 2 * (w - 3), 1)"): "rounded to one decimal",
            _step("w - rate * 2 * w - 3"): "The brackets are missing",
            _step("w - rate * 2 * w - 6"): "The rate multiplies the whole slope",
            _step("w - rate * 2 * w"): "The 3 is missing",
            _step("w - rate * 2 * (w + 3)"): "The slope is 0 at w = 3",
            _step("(w - rate) * 2 * (w - 3)"): "The brackets take the rate off the weight",
            _step("w - 0.1 * 2 * (w - 3)"): "That steps at rate 0.1 always",
            _step("rate * 2 * (w - 3)"): "That is rate times slope",
            _step("2 * (w - 3)"): "That is the slope alone",
            _step("w - rate * 2 * abs(w - 3)"): "The sign of the slope is lost",
            _step("rate * 2 * (w - 3) - w"): "size is right and the sign is wrong",
            _step("w - rate * -4"): "That is the slope at w = 1 only",
            _step("w - rate"): "The slope is missing",
            "def one_step(rate, w):\n    return w - rate * 2 * (w - 3)": "so exchanged",
        },
        unnamed=(
            _step("w - 2 * (w - 3) / rate"),
            _step("w - rate * 4 * (w - 3)"),
            _step("3"),
            _step("w - rate * 2 * (w - 3) ** 2"),
            _step("(w - 3) ** 2 - rate * 2 * (w - 3)"),
            "def one_step(w, rate):\n    for _ in range(2):\n        w = w - rate * 2 * (w - 3)\n    return w",
        ),
    ),
    "01/fastest": Answers(
        right=(
            _fastest("[distance[i], (m / s)[i], m[i] / (s[i] + r), m[i] / (s[i] - r)]"),
            _fastest("np.array([distance[i], (m / s).max(), m[i] / (s[i] + r), m[i] / (s[i] - r)])"),
            _fastest("distance[i], m[i] / s[i], m[i] / (s[i] + r), m[i] / (s[i] - r)", "int((s / m).argmin())"),
            _fastest("distance[i], m[i] / s[i], 1 / (s[i] / m[i] + r / m[i]), 1 / ((s[i] - r) / m[i])"),
            (
                "def fastest(distance, time, rounding):\n    best = -1\n    for i in range(len(time) - 1):\n"
                "        metres, seconds = distance[i + 1] - distance[i], time[i + 1] - time[i]\n"
                "        if metres / seconds > best:\n            best, place = metres / seconds, i\n"
                "    metres = distance[place + 1] - distance[place]\n"
                "    seconds = time[place + 1] - time[place]\n"
                "    return distance[place], best, metres / (seconds + rounding), metres / (seconds - rounding)"
            ),
            (
                "def fastest(distance, time, rounding):\n    rows = []\n"
                "    for a, b, c, d in zip(distance, distance[1:], time, time[1:]):\n"
                "        rows.append(((b - a) / (d - c), a, (b - a) / (d - c + rounding), "
                "(b - a) / (d - c - rounding)))\n"
                "    speed, start, low, high = max(rows)\n    return start, speed, low, high"
            ),
            _fastest(
                "distance[i], m[i] / s[i], m[i] / (time[i + 1] + r / 2 - time[i] + r / 2), "
                "m[i] / (time[i + 1] - r / 2 - (time[i] + r / 2))"
            ),
            _fastest(
                "(distance[i], *sorted([m[i] / s[i], m[i] / (s[i] - r), m[i] / (s[i] + r)])[1::-1], m[i] / (s[i] - r))"
            ),
        ),
        named={
            _fastest("distance[i], m[i] / s[i]"): "4 numbers is asked for",
            _fastest("m[i] / s[i]"): "4 numbers is asked for",
            _fastest("distance[i], distance[i + 1], m[i] / s[i], m[i] / (s[i] + r), m[i] / (s[i] - r)"): "5 numbers",
            "def fastest(distance, time, rounding):\n    print(60, 12.346, 12.2, 12.5)": "print only shows it",
            _fastest("distance[i], m[i] / s[i], (m[i] / (s[i] + r), m[i] / (s[i] - r))"): "different shapes",
            (
                "def fastest(distance, time):\n    m, s = np.diff(distance), np.diff(time)\n    i = np.argmax(m / s)\n"
                "    return distance[i], m[i] / s[i], m[i] / (s[i] + 0.01), m[i] / (s[i] - 0.01)"
            ): "keep the first line as it was",
            "(60, 12.346, 12.195, 12.5)": "A function is asked for",
            _fastest(
                "distance[i], (m / s).max(), (m / (s + r)).max(), (m / (s - r)).max()"
            ): "Each bound is the greatest over all segments",
            _fastest(
                "distance[i], m[i] / s[i], m[i] / (s[i] + r), m[i] / (s[i] - r)", "np.argmax(m / (s - r))"
            ): "That picks the segment with the greatest upper bound",
            _fastest(
                "i, m[i] / s[i], m[i] / (s[i] + r), m[i] / (s[i] - r)"
            ): "The first number is the index of the segment",
            _fastest(
                "distance[i + 1], m[i] / s[i], m[i] / (s[i] + r), m[i] / (s[i] - r)"
            ): "That is where the segment ends",
            _fastest(
                "time[i], m[i] / s[i], m[i] / (s[i] + r), m[i] / (s[i] - r)"
            ): "The first number is the time at which the segment starts",
            _fastest(
                "distance[i], m[i] / s[i], m[i] / (s[i] + 0.01), m[i] / (s[i] - 0.01)"
            ): "Only Bolt's times are rounded to 0.01 s",
            _fastest(
                "distance[i], m[i] / s[i], m[i] / (s[i] + 2 * r), m[i] / (s[i] - 2 * r)"
            ): "The rounding is counted twice",
            _fastest(
                "distance[i], m[i] / s[i], m[i] / s[i] - r / 2, m[i] / s[i] + r / 2"
            ): "The rounding is of the times,",
            _fastest("distance[i], m[i] / (s[i] + r), m[i] / s[i], m[i] / (s[i] - r)"): "their order is another",
            _fastest("m[i] / s[i], distance[i], m[i] / (s[i] + r), m[i] / (s[i] - r)"): "their order is another",
            _fastest(
                "distance[i], s[i] / m[i], (s[i] - r) / m[i], (s[i] + r) / m[i]", "np.argmin(s / m)"
            ): "upside down",
            _fastest(
                "distance[i], m[i] / s[i], m[i] / (s[i] + r), m[i] / (s[i] - r)", "np.argmin(s)"
            ): "That picks the shortest duration",
            _fastest(
                "distance[i], m[i] / s[i], m[i] / (s[i] + r), m[i] / (s[i] - r)", "np.argmin(m / s)"
            ): "That is the slowest segment",
            _fastest("distance[i], m[i] / s[i], (m[i] - r) / s[i], (m[i] + r) / s[i]"): "The rounding is of the times:",
            _fastest(
                "distance[i], m[i] / s[i], 10 / (s[i] + r), 10 / (s[i] - r)"
            ): "In the bounds each segment is taken for 10 m long",
            _fastest(
                "np.round((distance[i], m[i] / s[i], m[i] / (s[i] + r), m[i] / (s[i] - r)), 2)"
            ): "rounded to 2 decimals",
        },
        unnamed=(
            _fastest("distance[i], m[i] / s[i], m[i] / s[i] + r, m[i] / s[i] - r"),
            _fastest("distance[i], m[i] / s[i], m[i] / (s[i] + r), m[i] / (s[i] - r)", "np.argmax(m)"),
            _fastest("distance[i], m[i] / s[i], min(m / s), max(m / s)"),
            _fastest("distance[i], m[i] / s[i], m[i] / s[i] + r, m[i] / (s[i] - r)"),
            _fastest("distance[i], 10 / s[i], 10 / (s[i] + r), 10 / (s[i] - r)", "np.argmin(s)"),
            _fastest("distance[i], m[i] / s[i], m[i] / (s[i] + r), m[i] / s[i]"),
        ),
    ),
}
