"""Answers to the exercises of lesson 02."""

from tests.answers import Answers

ANSWERS = {
    "02/steady_stretch": Answers(
        right=(
            "15",
            "45 / 3",
            "'15 miles'",
            "sp.Rational(20, 60) * 45",
            """


hours = 20 / 60
stretch_mi = hours * 45


""",
            "45 * 1200 / 3600",
            "np.sum(np.full(20, 45 / 60))",
            "'45*20/60'",
            "np.trapezoid([45, 45], [0, 1 / 3])",
            "'15 mi'",
            "'15 miles.'",
        ),
        named={
            "-15": "sign is wrong",
            "24.14": "in km",
            "'24.14 km'": "in km",
            "45 * 20 / 3600": "one 60th of",
            "30": "twice the right answer",
            "45 / 6": "half the right answer",
            "1.5": "one 10th of",
            "'15 mph'": "not a unit this exercise knows",
            "print(15)": "None",
            "45 / 20": "You divided speed by time",
            "45 / 60": "That is how far the car goes in one minute",
            "45 * 0.2": "20 minutes are not 0.2 hours",
            "20 / 60": "That is the time in hours",
            "45 * (20 // 60)": "// drops what is not whole",
            "45 * 20 / 100": "20 minutes are not 0.2 hours",
            "45 * 60 / 20": "You turned the fraction round",
            "45": "That is how far the car goes in a whole hour",
            "45 * 0.33": "0.33 is a little less than 20/60",
        },
        unnamed=(
            "45 + 20",
            "45 + 20 / 60",
            "20 / 45",
            "'15 km'",
            "45 * 20 / 24",
        ),
    ),
    "02/city_miles": Answers(
        right=(
            "7.4504",
            "7.45",
            "np.trapezoid(udds.speed_mph, udds.time_s) / 3600",
            "sum(udds.speed_mph) / 3600",
            "np.dot(udds.speed_mph[1:], np.diff(udds.time_s)) / 60 / 60",
            """


total = 0
for speed in udds.speed_mph:
    total += speed / 3600
city_mi = total


""",
            "np.sum(udds.speed_mps) / 1609.344",
            "'7.4504 mi'",
            "np.mean(udds.speed_mph[:-1]) * 1369 / 3600",
            "np.sum(udds.speed_mph * np.gradient(udds.time_s)) / 3600",
            "city_mi = np.cumsum(udds.speed_mph)[-1] * (1 / 3600)",
        ),
        named={
            "-np.sum(udds.speed_mph) / 3600": "sign is wrong",
            "11.99": "in km",
            "np.sum(udds.speed_mps) / 1000": "in km",
            "np.sum(udds.speed_mph) / 1800": "twice the right answer",
            "np.sum(udds.speed_mph) / 7200": "half the right answer",
            "7.4": "you rounded too far",
            "7.5": "you rounded too far",
            "np.cumsum(udds.speed_mph) / 3600": "one is asked for",
            "udds.speed_mph / 3600": "one is asked for",
            "np.sum(udds.speed_mph) / 360": "10 times the right answer",
            "'7.45 mph'": "not a unit this exercise knows",
            "'11990 m'": "That is the right answer in m; it is asked for in mi (1 m",
            "np.mean(udds.speed_mph) * udds.time_s[-1] / 3600": "That is the mean of 1370 samples",
            "np.sum(udds.speed_mph[::37]) / 3600": "With every 37th sample a piece is 37 seconds wide",
            "np.sum(udds.speed_mph) / 1000": "An hour has 3600 seconds",
            "np.sum(udds.speed_mps)": "That is the right answer in m; it is asked for in mi (1 m",
            "np.sum(udds.speed_mph) / 1369": "That is the mean speed",
            "np.sum(udds.speed_mph * udds.time_s) / 3600": "You multiplied each speed by the moment on the clock",
            "udds.speed_mph.max() * 1369 / 3600": "That would be the distance at the top speed all the way",
            "np.sum(udds.speed_mps) / 3600": "udds.speed_mps is in metres a second",
            "np.sum(udds.speed_mph) / 3600 / 1.609344": "You turned kilometres into miles",
            "np.sum(udds.speed_mph) * 3600": "You multiplied by 3600",
            "np.sum(udds.speed_mph) // 3600": "// drops what is not whole",
        },
        unnamed=(
            "np.sum(udds.speed_mph[1::37] * 37) / 3600",
            "np.median(udds.speed_mph) * 1369 / 3600",
            "np.sum(udds.speed_mph[udds.time_s <= 240]) / 3600",
            "len(udds.speed_mph) / 3600",
        ),
    ),
    "02/mean_speed": Answers(
        right=(
            "19.59",
            "19.592",
            "'19.59 mph'",
            "np.trapezoid(udds.speed_mph, udds.time_s) / 1369",
            "np.sum(udds.speed_mph) / 1369",
            "np.sum(udds.speed_mph) / 3600 / (1369 / 3600)",
            "np.mean(udds.speed_mph[1:])",
            "np.average(udds.speed_mph[:-1], weights=np.diff(udds.time_s))",
            "7.450389 / (1369 / 3600)",
            "np.mean((udds.speed_mph[:-1] + udds.speed_mph[1:]) / 2)",
            "'19.59 miles per hour'",
            "np.mean(udds.speed_mps[:-1]) * 3600 / 1609.344",
        ),
        named={
            "-19.592": "sign is wrong",
            "31.53": "in km/h",
            "'31.53 km/h'": "in km/h",
            "39.184": "twice the right answer",
            "9.796": "half the right answer",
            "np.sum(udds.speed_mph) / 3600 / (1369 / 60)": "one 60th of",
            "udds.speed_mph / 1369": "one is asked for",
            "'19.59 mi'": "not a unit this exercise knows",
            "19.6": "you rounded too far",
            "19.5": "you rounded too far",
            "np.sum(udds.speed_mph) / 3600 / 1369": "That is one 3600th of the right answer",
            "np.sum(udds.speed_mph) / 1369 / 3600": "That is one 3600th of the right answer",
            "1369 / np.sum(udds.speed_mph)": "That is 1 over the right answer",
            "np.sum(udds.speed_mph) // 1369": "you rounded too far",
            "np.median(udds.speed_mph)": "That is the middle one of the speeds, the median",
            "np.mean(udds.speed_mph[udds.speed_mph > 0])": "You left out the seconds of standing still",
            "udds.speed_mph.max()": "That is the top speed.",
            "np.sum(udds.speed_mph) / 3600": "That is the distance in miles",
            "np.mean(udds.speed_mps[:-1])": "That is the right answer in m/s; it is asked for in mph (1",
            "20": "That is the mean speed to a whole number",
            "np.sum(udds.speed_mph)": "That is the area alone",
            "np.mean(udds.speed_mph[::37])": "That is the mean of every 37th sample",
            "(udds.speed_mph[0] + udds.speed_mph[-1]) / 2": "0 is the mean of the first and the last speed",
            "np.mean(hwfet.speed_mph[:-1])": "That is the highway trip",
        },
        unnamed=(
            "np.sum(udds.speed_mph) / 1368",
            "np.sum(udds.speed_mph) / 1371",
            "np.sum(udds.speed_mph) * 1369",
        ),
    ),
    "02/trapezoid_area": Answers(
        right=(
            "lambda f, a, b, n: np.trapezoid(f(np.linspace(a, b, n + 1)), dx=(b - a) / n)",
            """


def trapezoid_area(f, a, b, n):
    x = np.linspace(a, b, n + 1)
    y, h = f(x), (b - a) / n
    return np.trapezoid(y, x)


""",
            """


def trapezoid_area(f, a, b, n):
    x = np.linspace(a, b, n + 1)
    y, h = f(x), (b - a) / n
    return h * (y[0] / 2 + y[1:-1].sum() + y[-1] / 2)


""",
            """


def trapezoid_area(f, a, b, n):
    x = np.linspace(a, b, n + 1)
    y, h = f(x), (b - a) / n
    return (b - a) * np.mean((y[1:] + y[:-1]) / 2)


""",
            """


def trapezoid_area(f, a, b, n):
    x = np.linspace(a, b, n + 1)
    y, h = f(x), (b - a) / n
    return (h * y[:-1].sum() + h * y[1:].sum()) / 2


""",
            """


def trapezoid_area(f, a, b, n):
    width, total = (b - a) / n, 0
    for i in range(n):
        left, right = a + i * width, a + (i + 1) * width
        total += width * (f(left) + f(right)) / 2
    return total


""",
            """


def trapezoid_area(f, a, b, n):
    x = np.linspace(a, b, n + 1)
    y, h = f(x), (b - a) / n
    return h * (sum(y) - 0.5 * (y[0] + y[-1]))


""",
            """


def trapezoid_area(f, a, b, n):
    x = np.linspace(a, b, n + 1)
    y, h = f(x), (b - a) / n
    return np.sum(np.diff(x) * (y[:-1] + np.diff(y) / 2))


""",
            """


def trapezoid_area(f, a, b, n):
    x = np.linspace(a, b, n + 1)
    y, h = f(x), (b - a) / n
    return h / 2 * sum(f(np.array([s, s + h])).sum() for s in x[:-1])


""",
        ),
        named={
            """


def trapezoid_area(f, a, b, n):
    print((f(a) + f(b)) / 2)


""": "print only shows it",
            """


def trapezoid_area(f, a, b, n):
    x = np.linspace(a, b, n + 1)
    y, h = f(x), (b - a) / n
    return (y[:-1] + y[1:]) / 2 * h


""": "a list of 10 numbers; one number is asked for",
            """


def trapezoid_area(f, a, b, n):
    x = np.linspace(a, b, n + 1)
    y, h = f(x), (b - a) / n
    return np.cumsum((y[:-1] + y[1:]) / 2 * h)


""": "a list of 10 numbers; one number is asked for",
            """


def trapezoid_area(f, a, b, n):
    x = np.linspace(a, b, n + 1)
    y, h = f(x), (b - a) / n
    return np.sum((y + y[1:]) / 2) * h


""": "could not be broadcast",
            """


def trapezoid_area(y, x):
    return np.trapezoid(y, x)


""": "keep the first line as it was",
            """


def trapezoid_area(f, a, b, n):
    return np.sum((f[:-1] + f[1:]) / 2) * (b - a) / n


""": "not subscriptable",
            """


def trapezoid_area(f, a, b, n):
    return np.trapezoid(f, a, b, n)


""": "stopped with an error",
            """


def trapezoid_area(f, a, b, n):
    x = np.linspace(a, b, n + 1)
    y, h = f(x), (b - a) / n
    return np.sum(y[:-1] + y[1:]) * h


""": "What your function gives is twice the right answer",
            """


def trapezoid_area(f, a, b, n):
    x = np.linspace(a, b, n + 1)
    y, h = f(x), (b - a) / n
    return -np.trapezoid(y, x)


""": "The size is right and the sign is wrong",
            """


def trapezoid_area(f, a, b, n):
    x = np.linspace(a, b, n + 1)
    y, h = f(x), (b - a) / n
    return np.sum(abs(y[:-1] + y[1:]) / 2) * h


""": "Below 0 an area counts as negative",
            """


def trapezoid_area(f, a, b, n):
    x = np.linspace(a, b, n)
    y, h = f(x), (b - a) / n
    return np.sum((y[:-1] + y[1:]) / 2) * h


""": "n points make n - 1 pieces",
            """


def trapezoid_area(f, a, b, n):
    x = np.linspace(a, b, n)
    return np.trapezoid(f(x), x)


""": "n points make n - 1 pieces",
            """


def trapezoid_area(f, a, b, n):
    x = np.linspace(a, b, n + 1)
    y, h = f(x), (b - a) / n
    return np.sum((y[:-1] + y[1:]) / 2) * (b - a)


""": "You gave each piece the whole width b - a",
            """


def trapezoid_area(f, a, b, n):
    x = np.linspace(a, b, n + 1)
    y, h = f(x), (b - a) / n
    return np.sum((y[:-1] + y[1:]) / 2) / n


""": "You gave each piece the width 1/n",
            """


def trapezoid_area(f, a, b, n):
    x = np.linspace(a, b, n + 1)
    y, h = f(x), (b - a) / n
    return np.mean(y) * (b - a)


""": "You gave the two outer heights as much weight as the inner",
            """


def trapezoid_area(f, a, b, n):
    return (f(a) + f(b)) / 2 * (b - a)


""": "That is one trapezoid from end to end",
            """


def trapezoid_area(f, a, b, n):
    x = np.linspace(a, b, n + 1)
    y, h = f(x), (b - a) / n
    return np.sum(y[:-1] + y[1:] / 2) * h


""": "Mind the brackets",
            """


def trapezoid_area(f, a, b, n):
    x = np.linspace(a, b, n + 1)
    y, h = f(x), (b - a) / n
    return y[1:-1].sum() * h


""": "The two ends are left out",
            """


def trapezoid_area(f, a, b, n):
    x = np.arange(a, b, (b - a) / n)
    return np.trapezoid(f(x), x)


""": "np.arange stops before b",
            """


def trapezoid_area(f, a, b, n):
    h = (b - a) / n
    return np.trapezoid(f(np.arange(a, b + h, h)), dx=h)


""": "np.arange with a fraction as its step may give a point too",
            """


def trapezoid_area(f, a, b, n):
    h, total = (b - a) / n, 0
    for i in range(n):
        total += h * (f(a + i * h) + f(a + (i + 1) * h)) / 2
        return total


""": "That is the first piece alone",
            """


def trapezoid_area(f, a, b, n):
    x = np.linspace(a, b, n + 1)
    return np.trapezoid(f(x), dx=abs(b - a) / n)


""": "Where b lies left of a",
        },
        unnamed=(
            """


def trapezoid_area(f, a, b, n):
    x = np.linspace(a, b, n + 2)
    return np.trapezoid(f(x), x)


""",
            """


def trapezoid_area(f, a, b, n):
    x = np.linspace(a, b, n + 1)
    y, h = f(x), (b - a) / n
    return np.sum((y[:-1] + y[1:]) / 2) * (b - a) / (n + 1)


""",
            """


def trapezoid_area(f, a, b, n):
    x = np.linspace(a, b, n + 1)
    y, h = f(x), (b - a) / n
    return np.sum((y[:-1] - y[1:]) / 2) * h


""",
            """


def trapezoid_area(f, a, b, n):
    x = np.linspace(a, b, n + 1)
    y, h = f(x), (b - a) / n
    return np.sum((y[:-1] + y[1:]) / 2) * b - a / n


""",
            """


def trapezoid_area(f, a, b, n):
    x = np.linspace(a, b, n + 1)
    y, h = f(x), (b - a) / n
    return np.sum((x[:-1] + x[1:]) / 2) * h


""",
            """


def trapezoid_area(f, a, b, n):
    return np.trapezoid(f(np.arange(n + 1)), dx=(b - a) / n)


""",
            """


def trapezoid_area(f, a, b, n):
    h = (b - a) / n
    return h * ((f(a) + f(b)) / 2 + sum(f(a + i * h) for i in range(1, n - 1)))


""",
        ),
    ),
    "02/area_so_far": Answers(
        right=(
            (
                "lambda v, x: np.concatenate([[0], np.cumsum((v[:-1] + v[1:]) / 2 * np.diff(x))]) if len(v)"
                " > 1 else [0.0]"
            ),
            """


def area_so_far(values, positions):
    pieces = (values[:-1] + values[1:]) / 2 * np.diff(positions)
    return np.insert(np.cumsum(pieces), 0, 0)


""",
            """


def area_so_far(values, positions):
    pieces = (values[:-1] + values[1:]) / 2 * np.diff(positions)
    return np.append(0, np.cumsum(pieces))


""",
            """


def area_so_far(values, positions):
    areas = [0]
    for i in range(1, len(values)):
        width = positions[i] - positions[i - 1]
        areas.append(areas[-1] + width * (values[i] + values[i - 1]) / 2)
    return areas


""",
            """


def area_so_far(values, positions):
    areas = np.zeros(len(values))
    areas[1:] = np.cumsum((values[:-1] + values[1:]) / 2 * np.diff(positions))
    return areas


""",
            """


def area_so_far(values, positions):
    return [np.trapezoid(values[: k + 1], positions[: k + 1]) for k in range(len(values))]


""",
            """


def area_so_far(values, positions):
    pieces = (values[:-1] + values[1:]) / 2 * np.diff(positions)
    return [sum(pieces[:k]) for k in range(len(values))]


""",
            """


def area_so_far(values, positions):
    from itertools import accumulate
    pieces = np.diff(positions) * (values[1:] + values[:-1]) * 0.5
    return list(accumulate(pieces, initial=0))


""",
            """


def area_so_far(values, positions):
    pieces = (values[:-1] + values[1:]) / 2 * np.diff(positions)
    return np.cumsum(np.r_[0, pieces])


""",
            """


def area_so_far(values, positions):
    pieces = (values[:-1] + values[1:]) / 2 * np.diff(positions)
    return np.hstack(([0.0], pieces.cumsum()))


""",
        ),
        named={
            """


def area_so_far(values, positions):
    pieces = (values[:-1] + values[1:]) / 2 * np.diff(positions)
    return np.cumsum(pieces)[:-1]


""": "a list of 2 numbers; a list of 4 numbers is asked for",
            """


def area_so_far(values, positions):
    pieces = (values[:-1] + values[1:]) / 2 * np.diff(positions)
    return np.concatenate((0, np.cumsum(pieces)))


""": "zero-dimensional arrays cannot be",
            """


def area_so_far(values, positions):
    pieces = (values[:-1] + values[1:]) / 2 * np.diff(positions)
    return [0] + np.cumsum(pieces)


""": "the list must begin with 0",
            """


def area_so_far(values, positions):
    pieces = (values[:-1] + values[1:]) / 2 * np.diff(positions)
    return np.concatenate([[0], abs(np.cumsum(pieces))])


""": "no absolute values are asked for",
            """


def area_so_far(values, positions):
    pieces = (values[:-1] + values[1:]) / 2 * np.diff(positions)
    return [0, np.cumsum(pieces)]


""": "different shapes",
            """


def area_so_far(values, positions):
    print(np.cumsum(values))


""": "print only shows it",
            """


def area_so_far(values, positions):
    values[1:] += values[:-1]
    return np.cumsum(values / 2 * np.diff(positions, prepend=0))


""": "changes its argument",
            """


def area_so_far(values, positions):
    areas = [0]
    for i in range(1, len(values)):
        areas.append(areas[-1] + (values[i] + values[i - 1]) / 2)
        return areas


""": "a list of 2 numbers; a list of 4 numbers is asked for",
            """


def area_so_far(values, positions):
    pieces = (values[:-1] + values[1:]) / 2 * np.diff(positions)
    return np.concatenate([[0, 0], np.cumsum(pieces)])


""": "a list of 5 numbers",
            """


def area_so_far(values, positions):
    return np.cumsum((values + values[1:]) / 2 * np.diff(positions))


""": "could not be broadcast",
            """


def area_so_far(values, positions):
    pieces = (values[:-1] + values[1:]) / 2 * np.diff(positions)
    return np.concatenate([[0], 2 * np.cumsum(pieces)])


""": "What your function gives is twice the right answer",
            """


def area_so_far(values, positions):
    pieces = (values[:-1] + values[1:]) / 2 * np.diff(positions)
    return np.concatenate([[0], -np.cumsum(pieces)])


""": "The size is right and the sign is wrong",
            """


def area_so_far(values, positions):
    pieces = (values[:-1] + values[1:]) / 2 * np.diff(positions)
    return np.concatenate([[0], np.cumsum(pieces) / 3600])


""": "What your function gives is one 3600th of the right answer",
            """


def area_so_far(values, positions):
    return np.concatenate([[0], np.cumsum(values[1:] * np.diff(positions))])


""": "Those are rectangles as high as the later of two neighbours",
            """


def area_so_far(values, positions):
    pieces = (values[:-1] + values[1:]) / 2 * np.diff(positions)
    return np.concatenate([[0], pieces])


""": "Those are the single pieces",
            """


def area_so_far(values, positions):
    pieces = (values[:-1] + values[1:]) / 2 * np.diff(positions)
    return np.concatenate([np.cumsum(pieces), [0]])


""": "The 0 stands at the end",
            """


def area_so_far(values, positions):
    pieces = (values[:-1] + values[1:]) / 2 * np.diff(positions)
    return np.concatenate([[values[0]], np.cumsum(pieces)])


""": "At the first position no area is gathered yet",
            """


def area_so_far(values, positions):
    return np.cumsum(values)


""": "You added up the heights alone",
            """


def area_so_far(values, positions):
    return np.cumsum(values * np.diff(positions, prepend=positions[0]))


""": "Those are rectangles as high as the later of two neighbours",
            """


def area_so_far(values, positions):
    return np.concatenate([[0], np.cumsum((values[:-1] + values[1:]) / 2 * positions[1:])])


""": "The width of a piece is the distance between two",
            """


def area_so_far(values, positions):
    return np.concatenate([[0], np.cumsum((values[:-1] + values[1:] / 2) * np.diff(positions))])


""": "Mind the brackets",
            """


def area_so_far(values, positions):
    return np.concatenate([[0], np.cumsum((positions[:-1] + positions[1:]) / 2 * np.diff(values))])


""": "You took the two for each other",
            """


def area_so_far(values, positions):
    areas, area = [], 0
    for i in range(len(values)):
        area += (values[i] + values[i - 1]) / 2 * (positions[i] - positions[i - 1])
        areas.append(area)
    return areas


""": "At i = 0, index i - 1 is the last sample",
            """


def area_so_far(values, positions):
    return np.concatenate([[0], np.cumsum((values[:-1] + values[1:]) / 2) * (positions[1] - positions[0])])


""": "You took the first step for all of them",
        },
        unnamed=(
            """


def area_so_far(values, positions):
    pieces = (values[:-1] + values[1:]) / 2 * np.diff(positions)
    return np.concatenate([0], np.cumsum(pieces))


""",
            """


def area_so_far(values, positions):
    return np.cumsum(values * positions)


""",
            """


def area_so_far(values, positions):
    return np.concatenate([[0], np.cumsum(np.diff(values) / 2 * np.diff(positions))])


""",
            """


def area_so_far(values, positions):
    pieces = (values[:-1] + values[1:]) / 2 * np.diff(positions)
    return np.concatenate([[0], np.cumsum(pieces[::-1])])


""",
            """


def area_so_far(values, positions):
    pieces = (values[:-1] + values[1:]) / 2 * np.diff(positions)
    return np.concatenate([[1], 1 + np.cumsum(pieces)])


""",
        ),
    ),
    "02/gathered": Answers(
        right=(
            '"4t + 1.5t^2"',
            '"t(4 + 1.5t)"',
            '"(3t^2 + 8t)/2"',
            '"4t + 1/2 * 3 * t²"',
            """


t = sp.symbols('t')
distance = sp.integrate(4 + 3 * t, t)


""",
            """


t, s = sp.symbols('t s')
distance = sp.integrate(4 + 3 * s, (s, 0, t))


""",
            "lambda t: 4 * t + t * 3 * t / 2",
            '"(4 + (4 + 3t))/2 * t"',
            "np.polyint(np.poly1d([3, 4]))",
            """


def distance(t):
    return np.trapezoid([4, 4 + 3 * t], [0, t])


""",
            """


t = sp.Symbol('t', positive=True)
distance = sp.Integral(3 * t + 4, t)


""",
            '"4t + (3/2)t^2"',
            '"((4 + 3t)^2 - 16)/6"',
        ),
        named={
            '"-4*t - 3*t^2/2"': "minus sign",
            '"8*t + 3*t^2"': "twice the right formula",
            '"2*t + 3*t^2/4"': "half the right formula",
            '"4*x + 3*x^2/2"': "I know no name",
            '"4*t + 3*t^2/2 + C"': "I know no name",
            '"d = 4*t + 3*t^2/2"': "right of the equals sign",
            """


def distance(t):
    print(4 * t + 1.5 * t**2)


""": "gives nothing back",
            "sp.Symbol('v') * sp.Symbol('t')": "only t may be",
            '"4*t + 3*t^2/2 + 4"': "That is 4 at t = 0",
            '"4 + 3*t"': "That is the speed itself",
            '"4*t"': "That is the area of the rectangle alone",
            '"4*t + t^3"': "The power goes up by one only",
            '"4*t + 3*t^2/3"': "The area under 3t is a triangle, half of t times 3t",
            '"4*t + 3*t"': "The area under 3t grows with the square of t",
            '"4*t - 3*t^2/2"': "The speed grows, so the triangle is added.",
            '"7*t"': "The area under 3t grows with the square of t",
            '"3*t + 4*t^2/2"': "The 4 and the 3 are exchanged",
            '"4*t + t^2/2"': "The 3 is lost: the triangle has the height 3t",
            '"4*t + 3*t/2"': "A triangle of width t and height 3t has t twice in its area",
            '"4*t + (3*t)^2/2"': "You squared the 3 too",
            '"10"': "That is the same number everywhere",
            """


t = 2
distance = 4 * t + 3 * t**2 / 2


""": "That is the same number everywhere",
        },
        unnamed=(
            '"3*t^2"',
            '"4*t^2/2 + 3*t^3/3"',
            '"2*t^2 + 3*t^2/2"',
            '"4*t + 6*t^2"',
        ),
    ),
    "02/one_to_two": Answers(
        right=(
            "3",
            "4 - 1",
            "sp.integrate(2 * sp.Symbol('x'), (sp.Symbol('x'), 1, 2))",
            "np.trapezoid([2, 4], [1, 2])",
            """


F = lambda x: x**2
area = F(2) - F(1)


""",
            "'3'",
            "(2 + 4) / 2 * (2 - 1)",
            """


x = np.linspace(1, 2, 101)
y = 2 * x
area = np.sum((y[:-1] + y[1:]) / 2 * np.diff(x))


""",
            "np.diff(np.array([1, 2]) ** 2)",
            "'2^2 - 1^2'",
        ),
        named={
            "1**2 - 2**2": "sign is wrong",
            "6": "twice the right answer",
            "1.5": "half the right answer",
            "2 * 2**2 - 2 * 1**2": "twice the right answer",
            "sp.Symbol('x') ** 2": "a number is asked for",
            "'x^2'": "is not a number",
            "lambda x: x**2": "That is a function",
            "[4, 1]": "one is asked for",
            "'3 + C'": "is not a number",
            "30": "10 times the right answer",
            "4 + 1": "You added what had gathered at 1",
            "1": "1 is the width",
            "sp.integrate(sp.Symbol('x') ** 2, (sp.Symbol('x'), 1, 2))": "You integrated x^2",
            "2**3 / 3 - 1**3 / 3": "You integrated x^2",
            """


x = np.linspace(1, 2, 101)
area = np.sum(2 * x[:-1] * np.diff(x))


""": "That comes near",
            "2**2 - 0**2 + 1**2": "You added what had gathered at 1",
            "(2 - 1) ** 2": "1 is the width",
            """


x = np.linspace(1, 2, 100_001)
area = np.sum(2 * x[1:] * np.diff(x))


""": "That comes near",
            "3.001": "That comes near",
        },
        unnamed=(
            "0",
            "2.5",
            "3 / 4",
        ),
    ),
    "02/there_and_back": Answers(
        right=(
            "4",
            "2 + 2",
            "'4 m'",
            "'4 metres'",
            "sp.integrate(sp.Abs(sp.sin(sp.Symbol('t', real=True))), (sp.Symbol('t', real=True), 0, 2 * sp.pi))",
            """


t = np.linspace(0, 2 * np.pi, 5001)
distance_m = np.trapezoid(np.abs(np.sin(t)), t)


""",
            "2 * (np.cos(0) - np.cos(np.pi))",
            """


t = sp.Symbol('t')
distance_m = sp.integrate(sp.sin(t), (t, 0, sp.pi)) * 2


""",
            "4 * (-np.cos(np.pi / 2) + np.cos(0))",
            """


t = np.linspace(0, 2 * np.pi, 100_001)
x = -np.cos(t)
distance_m = np.sum(np.abs(np.diff(x)))


""",
            """


distance_m, dt = 0, 0.001
for k in range(round(2 * np.pi / dt)):
    distance_m += abs(np.sin(k * dt)) * dt


""",
            "'4.000'",
        ),
        named={
            "-4": "sign is wrong",
            "8": "twice the right answer",
            "400": "in cm",
            "'400 cm'": "in cm",
            """


t = np.linspace(0, 2 * np.pi, 1001)
distance_m = np.abs(np.sin(t))


""": "one is asked for",
            "-sp.cos(sp.Symbol('t'))": "a number is asked for",
            "lambda t: abs(np.sin(t))": "That is a function",
            "40": "10 times the right answer",
            """


t = np.linspace(0, 360, 10_001)
distance_m = np.trapezoid(np.abs(np.sin(np.radians(t))), t)


""": "You let t go to 360",
            "1": "That is a quarter of the way, or the top speed",
            "2 * np.pi": "That is the time",
            "np.pi": "That is half of the time",
            """


t = np.linspace(0, 2 * np.pi, 10_001)
distance_m = np.sum(np.abs(np.sin(t)))


""": "You added up the heights alone",
            """


t = np.linspace(0, 2 * np.pi, 10_001)
distance_m = np.mean(np.abs(np.sin(t)))


""": "That is the mean of the size of the speed",
            """


t = np.linspace(0, 2 * np.pi, 10_001)
distance_m = np.sum(np.sin(t[:-1]) ** 2 * np.diff(t))


""": "That is half of the time",
            """


t = np.linspace(0, np.pi / 2, 10_001)
distance_m = np.trapezoid(np.sin(t), t)


""": "That is a quarter of the way, or the top speed",
            """


t = np.linspace(0, 360, 10_001)
distance_m = np.sum(np.abs(np.sin(t[:-1])) * np.diff(t))


""": "You let t go to 360",
            """


t = np.linspace(0, 2 * np.pi, 11)
distance_m = np.sum(np.abs(np.sin(t[:-1])) * np.diff(t))


""": "That comes near",
            """


t = np.arange(0, 2 * np.pi)
distance_m = np.sum(np.abs(np.sin(t)))


""": "That comes near",
            "-2": "That is the way back",
        },
        unnamed=(
            "2 * np.pi * np.sin(np.pi / 4)",
            "3",
            "2 * np.sqrt(2)",
        ),
    ),
    "02/mean_loss": Answers(
        right=(
            "lambda speeds, w: np.mean((w - speeds) ** 2)",
            """


def mean_loss(speeds, w):
    return np.sum((speeds - w) ** 2) / len(speeds)


""",
            """


def mean_loss(speeds, w):
    return sum((s - w) ** 2 for s in speeds) / len(speeds)


""",
            """


def mean_loss(speeds, w):
    return np.var(speeds) + (np.mean(speeds) - w) ** 2


""",
            """


def mean_loss(speeds, w):
    return np.dot(speeds - w, speeds - w) / speeds.size


""",
            """


def mean_loss(speeds, w):
    total = 0
    for speed in speeds:
        error = speed - w
        total += error * error
    return total / len(speeds)


""",
            """


def mean_loss(speeds, w):
    return np.mean(speeds**2) - 2 * w * np.mean(speeds) + w**2


""",
            """


def mean_loss(speeds, w):
    return np.square(np.subtract(speeds, w)).mean()


""",
            """


def mean_loss(speeds, w):
    return np.linalg.norm(speeds - w) ** 2 / len(speeds)


""",
            """


def mean_loss(speeds, w):
    return np.average(np.abs(speeds - w) ** 2)


""",
        ),
        named={
            """


def mean_loss(speeds, w):
    print(np.mean((speeds - w) ** 2))


""": "print only shows it",
            """


def mean_loss(speeds, w):
    return (speeds - w) ** 2


""": "a list of 4 numbers; one number is asked for",
            """


def mean_loss(speeds, w):
    speeds -= w
    return np.mean(speeds**2)


""": "changes its argument",
            "(np.mean((np.array([1, 2]) - 1)) ** 2)": "A function is asked for",
            """


def mean_loss(speeds):
    return np.mean((speeds - 20) ** 2)


""": "keep the first line as it was",
            """


def mean_loss(speeds, w):
    return np.mean(speeds - w) ^ 2


""": "In Python a power is",
            """


def mean_loss(speeds, w):
    return np.mean


""": "That is a function",
            """


def mean_loss(speeds, w):
    return np.mean((speeds - W) ** 2)


""": "nothing has defined",
            """


def mean_loss(speeds, w):
    return np.sum((speeds - w) ** 2) / (len(speeds) - 1)


""": "What your function gives is n/(n - 1) times the right answer",
            """


def mean_loss(speeds, w):
    return np.mean((speeds - w) ** 2) / 2


""": "What your function gives is half the right answer",
            """


def mean_loss(speeds, w):
    return np.sqrt(np.mean((speeds - w) ** 2))


""": "What your function gives is the root of the right answer",
            """


def mean_loss(speeds, w):
    return -np.mean((speeds - w) ** 2)


""": "The size is right and the sign is wrong",
            """


def mean_loss(speeds, w):
    return np.mean((speeds - w) ** 2) / len(speeds)


""": "What your function gives is 1/n of the right answer",
            """


def mean_loss(speeds, w):
    return np.mean(speeds**2) - w**2


""": "The square of a difference is not the difference of the",
            """


def mean_loss(speeds, w):
    return np.mean(speeds - w**2)


""": "The square belongs to the whole difference",
            """


def mean_loss(speeds, w):
    return np.median((speeds - w) ** 2)


""": "That is the middle one of the squares, the median",
            """


def mean_loss(speeds, w):
    return np.var(speeds)


""": "That is the loss of the mean as a guess",
            """


def mean_loss(speeds, w):
    return 2 * np.mean(w - speeds)


""": "That is the slope of the loss in w",
            """


def mean_loss(speeds, w):
    return np.mean((speeds + w) ** 2)


""": "An error is a difference",
            """


def mean_loss(speeds, w):
    return np.max((speeds - w) ** 2)


""": "That is the largest of the squares",
            """


def mean_loss(speeds, w):
    return np.mean(2 * (speeds - w))


""": "That is minus the slope of the loss in w",
            """


def mean_loss(speeds, w):
    return np.mean(speeds - w) * 2


""": "That is minus the slope of the loss in w",
            """


def mean_loss(speeds, w):
    return np.mean((speeds - w) * 2)


""": "That is minus the slope of the loss in w",
            """


def mean_loss(speeds, w):
    return np.mean((speeds - 20) ** 2)


""": "Your function takes 20 for every guess",
            """


def mean_loss(speeds, w):
    for s in speeds:
        return (s - w) ** 2 / len(speeds)


""": "That is the first error alone",
        },
        unnamed=(
            """


def mean_loss(speeds, w):
    return np.mean(speeds**2 - w)


""",
            """


def mean_loss(speeds, w):
    return np.mean((speeds - w) ** 3)


""",
            """


def mean_loss(speeds, w):
    return np.sum((speeds - w) ** 2) // len(speeds)


""",
            """


def mean_loss(speeds, w):
    total = 0
    for s in speeds:
        total = (s - w) ** 2
    return total / len(speeds)


""",
            """


def mean_loss(speeds, w):
    return np.sum(speeds - w) ** 2


""",
        ),
    ),
    "02/four_trips": Answers(
        right=(
            """


def distance(speed, time):
    return np.trapezoid(speed, time) / 3600

trips = [
    distance(udds.speed_mph, udds.time_s),
    distance(hwfet.speed_mph, hwfet.time_s),
    distance(wltc.speed_kmh, wltc.time_s),
    distance(drive.speed_mph, drive.time_s),
]


""",
            """


def distance(speed, time):
    return np.sum(speed[:-1] * np.diff(time)) / 3600

trips = [
    distance(udds.speed_mph, udds.time_s),
    distance(hwfet.speed_mph, hwfet.time_s),
    distance(wltc.speed_kmh, wltc.time_s),
    distance(drive.speed_mph, drive.time_s),
]


""",
            """


def distance(speed, time):
    return sum(speed) / 3600

trips = [
    distance(udds.speed_mph, udds.time_s),
    distance(hwfet.speed_mph, hwfet.time_s),
    distance(wltc.speed_kmh, wltc.time_s),
    distance(drive.speed_mph, drive.time_s),
]


""",
            (
                "np.array([np.sum(r) for r in (udds.speed_mph, hwfet.speed_mph, wltc.speed_kmh, drive.speed"
                "_mph)]) / 3600"
            ),
            "(7.450, 10.257, 23.266, 13.357)",
            "[7.4504, 10.2567, 23.2663, 13.3571]",
            "['7.4504', '10.2567', '23.2663', '13.3571']",
            """


trips = []
for record in (udds, hwfet, wltc, drive):
    speed = record.speed_kmh if record is wltc else record.speed_mph
    trips.append(sum((speed[1:] + speed[:-1]) / 2 * np.diff(record.time_s)) / 3600)


""",
            "sp.Matrix([7.4504, 10.2567, 23.2663, 13.3571])",
        ),
        named={
            "[7.4504, 10.2567, 23.2663]": "a list of 3 numbers",
            "[7.4504, 10.2567, ..., ...]": "places 3 and 4 are still",
            "np.sum(udds.speed_mph) / 3600": "a list of 4 numbers is asked for",
            "{'udds': 7.4504, 'hwfet': 10.2567, 'wltc': 23.2663, 'drive': 13.3571}": "of type dict",
            "'7.4504, 10.2567, 23.2663, 13.3571'": "is not a number",
            "{7.4504, 10.2567, 23.2663, 13.3571}": "of type set",
            """

speeds = [udds.speed_mph, hwfet.speed_mph, wltc.speed_kmh, drive.speed_mph]
trips = [speed / 3600 for speed in speeds]

""": "different shapes",
            "[7.45, 10.26, 23.27, 13.36]": "you rounded too far",
            """


def distance(speed, time):
    return np.sum(speed) / 60

trips = [
    distance(udds.speed_mph, udds.time_s),
    distance(hwfet.speed_mph, hwfet.time_s),
    distance(wltc.speed_kmh, wltc.time_s),
    distance(drive.speed_mph, drive.time_s),
]


""": "Each of them is 60 times the right answer",
            """


def distance(speed, time):
    return -np.sum(speed) / 3600

trips = [
    distance(udds.speed_mph, udds.time_s),
    distance(hwfet.speed_mph, hwfet.time_s),
    distance(wltc.speed_kmh, wltc.time_s),
    distance(drive.speed_mph, drive.time_s),
]


""": "The size is right and the sign is wrong",
            """


def distance(speed, time):
    return 2 * np.sum(speed) / 3600

trips = [
    distance(udds.speed_mph, udds.time_s),
    distance(hwfet.speed_mph, hwfet.time_s),
    distance(wltc.speed_kmh, wltc.time_s),
    distance(drive.speed_mph, drive.time_s),
]


""": "Each of them is twice the right answer",
            """


def distance(speed, time):
    return np.sum(speed / 2) / 3600

trips = [
    distance(udds.speed_mph, udds.time_s),
    distance(hwfet.speed_mph, hwfet.time_s),
    distance(wltc.speed_kmh, wltc.time_s),
    distance(drive.speed_mph, drive.time_s),
]


""": "Each of them is half the right answer",
            "[7450.4, 10256.7, 23266.3, 13357.1]": "Each of them is 1000 times the right answer",
            "[26821.4, 36924.1, 83758.6, 48085.5]": "Those are speeds added up",
            "[7.5, 10.3, 23.3, 13.4]": "you rounded too far",
            "[7.4504, 10.2567, 13.3571, 23.2663]": "The numbers are right, and their order is another.",
            "[13.3571, 23.2663, 10.2567, 7.4504]": "The numbers are right, and their order is turned round.",
            "[11.9902, 16.5065, 37.4434, 21.4961]": "Each of them is 1.609 times the right answer each time",
            "[7.4504, 10.2567, 23.2663, 13.4]": "you rounded too far",
            """


def distance(speed, time):
    return np.sum(speed) / len(speed)

trips = [
    distance(udds.speed_mph, udds.time_s),
    distance(hwfet.speed_mph, hwfet.time_s),
    distance(wltc.speed_kmh, wltc.time_s),
    distance(drive.speed_mph, drive.time_s),
]


""": "Those are mean speeds",
            """


def distance(speed, time):
    return np.mean(speed) * time[-1] / 3600

trips = [
    distance(udds.speed_mph, udds.time_s),
    distance(hwfet.speed_mph, hwfet.time_s),
    distance(wltc.speed_kmh, wltc.time_s),
    distance(drive.speed_mph, drive.time_s),
]


""": "Each mean is over one sample more than there are seconds",
            """


def distance(speed, time):
    return np.sum(speed[::37] * 37) / 3600

trips = [
    distance(udds.speed_mph, udds.time_s),
    distance(hwfet.speed_mph, hwfet.time_s),
    distance(wltc.speed_kmh, wltc.time_s),
    distance(drive.speed_mph, drive.time_s),
]


""": "Those are sums with pieces of 37 s",
            "[7.4504, 10.2567, 14.4570, 21.4961]": "The last two are in each other's unit",
            "[11.9902, 10.2567, 23.2663, 13.3571]": "You turned the city trip into kilometres",
            """


def distance(speed, time):
    return np.sum(speed) // 3600

trips = [
    distance(udds.speed_mph, udds.time_s),
    distance(hwfet.speed_mph, hwfet.time_s),
    distance(wltc.speed_kmh, wltc.time_s),
    distance(drive.speed_mph, drive.time_s),
]


""": "// drops what is not whole",
        },
        unnamed=(
            """


def distance(speed, time):
    return max(speed) * time[-1] / 3600

trips = [
    distance(udds.speed_mph, udds.time_s),
    distance(hwfet.speed_mph, hwfet.time_s),
    distance(wltc.speed_kmh, wltc.time_s),
    distance(drive.speed_mph, drive.time_s),
]


""",
            "[7.4504, 7.4504, 23.2663, 13.3571]",
            """


def distance(speed, time):
    return np.sum(np.diff(speed) * np.diff(time)) / 3600

trips = [
    distance(udds.speed_mph, udds.time_s),
    distance(hwfet.speed_mph, hwfet.time_s),
    distance(wltc.speed_kmh, wltc.time_s),
    distance(drive.speed_mph, drive.time_s),
]


""",
        ),
    ),
}
