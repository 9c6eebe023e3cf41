"""Answers to the exercises of lesson 03."""

from tests.answers import Answers

_SIGMOID = "    s = 1 / (1 + np.exp(-(w * x + b)))\n"
_SLOPE = "def sigmoid_slope(x, w, b):\n"
_ERROR = "def error_slope(w, b, x, y):\n"
_FASTEST = "def fastest_growth(K, k, c, origin):\n"

ANSWERS = {
    "03/two_powers": Answers(
        right=(
            '"5x^4"',
            '"x^3 (2x + 3x)"',
            '"2x·x³ + x²·3x²"',
            "lambda x: 5 * x**4",
            'x = sp.Symbol("x")\nproduct_slope = sp.diff(x**2 * x**3, x)',
            "def product_slope(x):\n    return 2 * x * x**3 + x**2 * 3 * x**2",
            '5 * sympy.Symbol("x") ** 4',
        ),
        named={
            '"-5x^4"': "The minus sign",
            '"10x^4"': "twice the right formula",
            '"2.5x^4"': "half the right formula",
            "def product_slope(x):\n    5 * x**4": "gives nothing back",
            '"5*y^4"': "I know no name `y`",
            '"2x * x^3, x^2 * 3x^2"': "I cannot read `,`",
            '"5*x^3"': "The factor 5 is right",
            '"5x^5"': "The factor 5 is right",
            '"6x^4"': "You multiplied the factors 2 and 3",
            '"2*x^3 + 3*x^2"': "a factor x is missing in the first",
            '"2*x*x^3 + x^2*3*x"': "slope of x^3 is 3x^2, not 3x",
            '"x^6/6"': "That is an antiderivative of x^5",
            "80": "That is the slope at x = 2 alone",
            '"2*x*x^3 + 3*x^2"': "the factor x^2 that stands still is missing",
        },
        unnamed=('"4*x^4"',),
    ),
    "03/road_speed": Answers(
        right=(
            "cadence * front * 2.1 / rear",
            "np.prod([front / rear, 2.1, cadence])",
            'f"{front / rear * 2.1 * cadence:.2f} m/min"',
            "sympy.Rational(front, rear) * sympy.Rational(21, 10) * cadence",
            "round(2.1 * cadence / (rear / front), 1)",
            "metres_per_minute = 1\nfor rate in (front / rear, 2.1, cadence):\n    metres_per_minute *= rate",
            'f"{front / rear * 2.1 * cadence} metres per minute"',
        ),
        named={
            "front / rear * 2.1 * cadence / 60": "right answer in m/s",
            "front / rear * 2.1 * cadence * 60": "That is 60 times",
            "front / rear * 2.1 * cadence / 1000": "one 1000th of",
            "2 * front / rear * 2.1 * cadence": "twice the right answer",
            "-front / rear * 2.1 * cadence": "the sign is wrong",
            "front / rear * 21 * cadence": "That is 10 times",
            "front / rear * 2.1 * cadence / 2": "half the right answer",
            "[front / rear, 2.1, cadence]": "That is 3 numbers; one is asked for",
            "front // rear * 2.1 * cadence": "The ratio of the teeth was made a whole number",
            "front / rear * 2.1 / cadence": "You divided by the cadence",
            "front * rear * 2.1 * cadence": "More teeth at the wheel",
            "front * 2.1 * cadence": "You left the teeth at the wheel out",
            "front / rear * 2.1 + cadence": "Rates in a chain multiply",
            "np.pi * 2.1 * front / rear * cadence": "No pi is needed",
            "2.1 * cadence / rear": "You left the teeth in front out",
            "round(front / rear) * 2.1 * cadence": "The ratio of the teeth was made a whole number",
            "front / rear * 2.1 * cadence * 60 / 1609.344": "That is the right answer in mph",
        },
        unnamed=(
            "front / rear / 2.1 * cadence",
            "(front - rear) * 2.1 * cadence",
        ),
    ),
    "03/fifth_power": Answers(
        right=(
            '"15(3x+1)^4"',
            '"1215x^4 + 1620x^3 + 810x^2 + 180x + 15"',
            "lambda x: 15 * (3 * x + 1) ** 4",
            'x = sp.Symbol("x")\npower_slope = sp.diff((3 * x + 1) ** 5, x)',
            'x = sp.Symbol("x")\npower_slope = sp.expand(15 * (1 + 3 * x) ** 4)',
            '"15 (3x+1)² (3x+1)²"',
            "def power_slope(t):\n    u = 3 * t + 1\n    return 5 * u**4 * 3",
        ),
        named={
            '"-15(3x+1)^4"': "The minus sign",
            '"30(3x+1)^4"': "twice the right formula",
            "lambda x: 15 * (3 * x + 1) ^ 4": "In Python a power is",
            '"15/2*(3x+1)^4"': "half the right formula",
            '"15*(3*x)^4"': "The + 1 is lost",
            '"15*(3x+1)^3"': "The power comes down by one only",
            '"5*3^4*3"': "You put the inner slope 3 in the place of u",
            '"(3x+1)^4"': "Two factors are missing",
            '"20(3x+1)^4"': "The factor 5 comes from the power",
            '"5*(3x+1)*3"': "The power 4 is lost",
            '"(3x+1)^6/18"': "That is an antiderivative",
            '"15*(3x+1^4)"': "The power 4 is lost",
            '"3*(3x+1)^5"': "That is the inner slope times the curve itself",
            '"15*(x+1)^4"': "The inner 3x has become x",
            '"15*(3x+1)^4 + 1"': "All but the + 1 at the end is right",
            '"15*3x+1^4"': "The brackets are lost",
            '"5(3x+1)^4(3x+1)"': "That equals 5 u^5, with u = 3x + 1",
        },
        unnamed=(
            '"5*(3x+1)^4*3x + 1"',
            '"5*(3x+1)^4*9"',
        ),
    ),
    "03/bell": Answers(
        right=(
            '"-x e^(-x^2/2)"',
            '"-x/exp(x^2/2)"',
            "lambda x: -x * np.exp(-(x**2) / 2)",
            'x = sp.Symbol("x")\nbell_slope = sp.diff(sp.exp(-(x**2) / 2), x)',
            '"-x*e^(-0.5x²)"',
            "def bell_slope(t):\n    return -t * math.exp(-0.5 * t * t)",
            '"-x*sqrt(exp(-x^2))"',
            '"exp(-x^2/2)*(-2x)/2"',
        ),
        named={
            '"-x/2*exp(-x^2/2)"': "half the right formula",
            '"2*x*exp(-x^2/2)"': "Two things: the sign, and a factor 2 that is there once too often",
            "lambda x: -x * np.exp(-x^2 / 2)": "In Python a power is",
            '"x/2*exp(-x^2/2)"': "Two things: the sign, and a factor 2 that is missing",
            '"-x*exp(x^2/2)"': "The minus in the exponent is lost",
            '"-x*exp(-x^2)"': "The half in the exponent is lost",
            '"-x*e^-x^2/2"': "The brackets are missing",
            '"-x^2*exp(-x^2/2)"': "There is one x too many",
            '"-exp(-x^2/2)"': "An x is missing: the slope of -x^2/2 is not -1",
            '"exp(-x^2/2)/(-x)"': "You divided by the inner slope -x",
            '"(x^2-1)*exp(-x^2/2)"': "That is the second derivative",
            '"-x/sqrt(2*pi)*exp(-x^2/2)"': "That is the slope of the normal density",
            '"-x + exp(-x^2/2)"': "Rates in a chain multiply",
            '"-x*exp(-x^2/2) + 1"': "All but the + 1 at the end is right",
            '"exp(-x^2/2) * -2/2"': "An x is missing: the slope of -x^2/2 is not -1",
        },
        unnamed=(
            '"-x*2^(-x^2/2)"',
            '"-x*ln(-x^2/2)"',
            '"(1-x^2)*exp(-x^2/2)"',
        ),
    ),
    "03/two_to_the_x": Answers(
        right=(
            '"2^x ln(2)"',
            '"ln(2) e^(x ln(2))"',
            "lambda x: np.log(2) * 2**x",
            'x = sp.Symbol("x")\ndoubling_slope = sp.diff(2**x, x)',
            '"2^x*log(2)"',
            '"2^(x-1)*ln(4)"',
            '"0.693147180559945*2^x"',
            'math.log(2) * 2 ** sp.Symbol("x")',
            "def doubling_slope(x):\n    return math.log(2) * math.pow(2, x)",
            '"-ln(1/2)*2^x"',
        ),
        named={
            '"0.693*2^x"': "comes very near, and is not equal",
            '"-ln(2)*2^x"': "The minus sign",
            '"ln(2)*2^(x-1)"': "half the right formula",
            '"2*ln(2)*2^x"': "twice the right formula",
            '"ln(2)*2^(x+1)"': "twice the right formula",
            '"0.69*2^x"': "0.69 is ln 2 rounded: write ln(2)",
            "lambda x: np.log10(2) * 2**x": "That is with the logarithm to base 10",
            '"x*2^x"': "The factor is not x: 2^x = e^(x ln 2)",
            '"2*x"': "That is the slope of x^2",
            '"2^x + ln(2)"': "Rates in a chain multiply",
            '"ln(2)^2*2^x"': "That is the second derivative",
            '"ln(2)"': "That is the inner slope only",
            '"x*ln(2)"': "That is the exponent of 2^x = e^(x ln 2)",
            '"2^x*2"': "The factor is not the base 2 itself",
            '"x*ln(2)*2^(x-1)"': "You mixed two rules",
            '"2^(x-1)"': "The exponent does not come down",
        },
        unnamed=(
            '"ln(2)*x^2"',
            '"2^x*e"',
            '"(2^1.01-2)/0.01"',
        ),
    ),
    "03/log_of_square": Answers(
        right=(
            '"2x/(1+x^2)"',
            '"2x (1 + x²)^-1"',
            "lambda x: 2 * x / (1 + x * x)",
            'x = sp.Symbol("x")\nlog_slope = sp.diff(sp.log(1 + x**2), x)',
            '"2/(x + 1/x)"',
            "def log_slope(x):\n    inner = 1 + x**2\n    return 1 / inner * 2 * x",
            '"-2x/(-1 - x^2)"',
        ),
        named={
            '"-2*x/(1+x^2)"': "The minus sign",
            '"x/(1+x^2)"': "half the right formula",
            '"4*x/(1+x^2)"': "twice the right formula",
            '"2*x/1+x^2"': "The brackets are missing",
            '"1/1+x^2*2*x"': "The brackets are missing",
            '"2*x*(1+x^2)"': "The slope of ln u is 1/u",
            '"(1+x^2)/(2*x)"': "That is upside down: the outer slope is 1/u",
            '"2*x/(1+2*x)"': "no derivative below the line",
            '"2*x + 1/(1+x^2)"': "Rates in a chain multiply",
            '"1/(1+2*x)"': "You differentiated below the line",
            '"x^2/(1+x^2)"': "which is 2x, not x^2",
            '"2*x/((1+x^2)*ln(10))"': "That is the slope of the logarithm to base 10",
            '"(1+2*x)/(1+x^2)"': "the constant 1 adds nothing",
            '"ln(2*x)"': "You put the inner derivative into the logarithm",
            '"ln(1+x^2)"': "That is the curve itself",
        },
        unnamed=(
            '"2*x/(1-x^2)"',
            '"2*x*exp(1+x^2)"',
            '"1/(2*x*(1+x^2))"',
            '"1/(x*(1+x^2))"',
        ),
    ),
    "03/percent_growth": Answers(
        right=(
            "100 * (np.log(people[1:]) - np.log(people[:-1])) / (year[1:] - year[:-1])",
            "100 * np.log(people[1:] / people[:-1]) / np.diff(year)",
            (
                "[100 * (math.log(people[i + 1]) - math.log(people[i])) / (year[i + 1] - year[i]) for i in "
                "range(len(year) - 1)]"
            ),
            "np.round(100 * np.diff(np.log(people)) / np.diff(year), 2)",
            "(np.diff(100 * np.log(people)) / np.diff(year)).tolist()",
            "tuple(np.diff(np.log(1e6 * people)) * 10)",
            (
                "yearly = []\nfor a, b, s, t in zip(people, people[1:], year, year[1:]):\n"
                "    yearly.append(100 * math.log(b / a) / (t - s))"
            ),
            "np.diff(np.log2(people)) / np.diff(year) * np.log(2) * 100",
        ),
        named={
            "100 * np.gradient(np.log(people), year)": "It is a list of 22 numbers; a list of 21 numbers",
            "100 * np.log(people[-1] / people[0]) / (year[-1] - year[0])": "It is one number; a list of 21 numbers",
            "np.mean(100 * np.diff(np.log(people)) / np.diff(year))": "It is one number; a list of 21 numbers",
            (
                "100 * (np.log(people[:-1]) - np.log(people[1:])) / np.diff(year)"
            ): "The size is right and the sign is wrong",
            "100 * np.diff(np.log(people)) / year[1:]": "You divided by the year itself",
            "100 * np.log(np.diff(people)) / np.diff(year)": "That is the logarithm of the changes",
            "100 * np.diff(year) / np.diff(np.log(people))": "That is upside down: the change of ln P over the",
            "(100 * np.diff(np.log(people)) / np.diff(year))[::-1]": "their order is turned round",
            "100 * np.diff(people) / people[1:] / np.diff(year)": "That is a share of the later count",
            "100 * ((people[1:] / people[:-1]) ** (1 / np.diff(year)) - 1)": "That is growth added once a year",
            "100 * np.diff(np.log(people)) / (np.diff(year) + 1)": "0.9091 times the right answer each time",
            "100 * np.diff(np.log2(people)) / np.diff(year)": "That is the logarithm to base 2",
            "50 * np.diff(np.log(people)) / np.diff(year)": "half the right answer",
            "100 * np.diff(np.log(people)) / np.diff(np.log(year))": "Only people is in a logarithm",
            "200 * np.diff(np.log(people)) / np.diff(year)": "twice the right answer",
            "10000 * np.diff(np.log(people)) / np.diff(year)": "100 times the right answer",
            "100 * np.diff(people) / np.diff(year)": "That is a hundred times the slope of P",
        },
        unnamed=(
            "yearly = 100 * np.diff(np.log(people)) / np.diff(year)\nyearly[0] = 0",
            "100 * np.diff(people / year)",
        ),
    ),
    "03/doubling_time": Answers(
        right=(
            "math.log(2) / percent * 100",
            "round(69.3147 / percent, 2)",
            "-np.log(0.5) / (percent / 100)",
            'f"{100 * np.log(2) / percent:.2f} years"',
            't = sp.Symbol("t", real=True)\nyears = sp.solve(sp.exp(sp.nsimplify(percent) / 100 * t) - 2, t)[0]',
            (
                "low, high = 0.0, 100.0\nfor _ in range(60):\n    years = (low + high) / 2\n"
                "    low, high = (years, high) if np.exp(percent / 100 * years) < 2 else (low, years)"
            ),
            "np.array([np.log(2) / percent * 1e2])",
            "np.log2(2) / np.log2(np.e) / (percent / 100)",
        ),
        named={
            "-np.log(2) / (percent / 100)": "the sign is wrong",
            "200 * np.log(2) / percent": "twice the right answer",
            "50 * np.log(2) / percent": "half the right answer",
            "np.log(2) // (percent / 100)": "you rounded too far",
            "10 * np.log(2) / percent": "one 10th of",
            "70 / percent": "That is the rule of thumb with 70",
            "(percent / 100) / np.log(2)": "That is 1 over the right answer",
            "np.log(2) * percent / 100": "You multiplied by the rate",
            "np.log(2 / (percent / 100))": "The logarithm is of 2 alone",
            "np.exp(2) / (percent / 100)": "What undoes e^x is the logarithm",
            "round(100 * np.log(2) / percent)": "That is the rule of thumb with 70",
            "1200 * np.log(2) / percent": "That is the time in months",
            "np.log(2) / np.exp(percent / 100)": "You divided by the growth factor of one year",
            "np.log(2) / (1 + percent / 100)": "You divided by the growth factor of one year",
            "69 / percent": "That is the rule of thumb with 69",
            "np.log(1 + percent / 100) / np.log(2)": "it is upside down, and it is for growth added once",
            "np.log(2) / np.log(percent)": "The rate needs no logarithm",
            "math.ceil(100 * np.log(2) / percent)": "That is the rule of thumb with 70",
        },
        unnamed=(
            "np.log(3) / (percent / 100)",
            "np.sqrt(2) / (percent / 100)",
            "np.log(2) / np.log10(1 + percent / 100)",
        ),
    ),
    "03/sigmoid_slope": Answers(
        right=(
            _SLOPE + "    z = np.exp(-(w * x + b))\n    return w * z / (1 + z) ** 2",
            "lambda x, w, b: w * np.exp(w * x + b) / (1 + np.exp(w * x + b)) ** 2",
            _SLOPE + "    return w / 4 / np.cosh((w * x + b) / 2) ** 2",
            _SLOPE + "    s = (1 + np.tanh((w * x + b) / 2)) / 2\n    return w * (s - s**2)",
            _SLOPE
            + (
                "    def sigma(z):\n        return 1 / (1 + np.exp(-z))\n"
                "    return w * sigma(w * x + b) * sigma(-w * x - b)"
            ),
            _SLOPE
            + (
                "    slopes = [w / (2 + math.exp(w * t + b) + math.exp(-w * t - b)) for t in np.atleast_1d(x)]\n"
                "    return slopes if np.ndim(x) else slopes[0]"
            ),
            _SLOPE + "    s = 1 / (1 + np.exp(w * x + b))\n    return w * (1 - s) * s",
            _SLOPE
            + (
                "    h = 1e-5\n    def f(x):\n        return 1 / (1 + np.exp(-(w * x + b)))\n"
                "    return (f(x + h) - f(x - h)) / (2 * h)"
            ),
        ),
        named={
            _SLOPE + _SIGMOID + "    w * s * (1 - s)": "gives nothing back",
            (
                _SLOPE + "    s = 1 / (1 + math.exp(-(w * x + b)))\n    return w * s * (1 - s)"
            ): "One number is needed there",
            _SLOPE + "    return w / 4": "It is one number; a list of 5 numbers",
            _SLOPE + _SIGMOID + "    return np.mean(w * s * (1 - s))": "It is one number; a list of 5 numbers",
            _SLOPE + _SIGMOID + "    print(w * s * (1 - s))": "gives nothing back",
            _SLOPE + _SIGMOID + "    return x * w * s * (1 - s)": "There is a factor x too many",
            _SLOPE + _SIGMOID + "    return w * s * (1 + s)": "with a minus in the bracket",
            _SLOPE + _SIGMOID + "    return w * s**2": "not sigma squared",
            _SLOPE + _SIGMOID + "    return w * (1 - s)": "the factor sigma is missing",
            _SLOPE + _SIGMOID + "    return w * s * 1 - s": "Write s * (1 - s)",
            _SLOPE + _SIGMOID + "    return 2 * w * s * (1 - s)": "twice the right answer",
            _SLOPE + _SIGMOID + "    return w**2 * s * (1 - s)": "The inner derivative w is a factor once",
            (
                _SLOPE + "    s = 1 / (1 + np.exp(-w * (x + b)))\n    return w * s * (1 - s)"
            ): "That is for the line w (x + b)",
            _SLOPE + _SIGMOID + "    return s * (1 - s) / w": "You divided by the inner derivative w",
            (
                _SLOPE + "    s = 1 / (1 + np.exp(-w * x))\n    return w * s * (1 - s)"
            ): "The b is missing in the exponent",
            _SLOPE + _SIGMOID + "    return w + s * (1 - s)": "Rates in a chain multiply",
            _SLOPE + "    s = 1 / 1 + np.exp(-(w * x + b))\n    return w * s * (1 - s)": "Write 1 / (1 + ...)",
        },
        unnamed=(
            _SLOPE + _SIGMOID + "    return b * s * (1 - s)",
            _SLOPE + _SIGMOID + "    return w * s * (1 - s) + b",
            _SLOPE + "    return w * (1 - np.tanh(w * x + b) ** 2)",
            _SLOPE + _SIGMOID + "    return w * s * (1 - s) * (1 - 2 * s)",
        ),
    ),
    "03/steepest_line": Answers(
        right=(
            "[-b / w, w / 4]",
            "np.array([-b / w, 0.25 * w])",
            "(round(-b / w, 3), w / 4)",
            (
                't = sp.Symbol("t")\n'
                "steepest = (sp.solve(sp.nsimplify(w) * t + sp.nsimplify(b), t)[0], sp.nsimplify(w) / 4)"
            ),
            (
                "x = np.linspace(0, 20, 200001)\ns = 1 / (1 + np.exp(-(w * x + b)))\nslope = w * s * (1 - s)\n"
                "steepest = (x[np.argmax(slope)], slope.max())"
            ),
            '(f"{-b / w:.4f}", f"{w / 4:.4f}")',
            "where = abs(b) / w\ns = 1 / (1 + np.exp(-(w * where + b)))\nsteepest = where, w * s * (1 - s)",
        ),
        named={
            "-b / w": "It is one number; a list of 2 numbers",
            "(-b / w, w / 4, 0.5)": "It is a list of 3 numbers; a list of 2 numbers",
            "(-w / b, w / 4)": "The place is upside down",
            "(-b * w, w / 4)": "divide by w, do not multiply",
            "(-b / w, w**2 / 4)": "The inner derivative w is a factor of the slope once",
            "(-b / w, -w / 4)": "index 1 is not: the size is right and the sign is wrong",
            "(b / w, -w / 4)": "The size is right and the sign is wrong",
            "(-b / (2 * w), w / 4)": "The place is half of what it should be",
            "(-b / w, 1 / (4 * w))": "multiply by it, do not divide",
            "(round(-b / w), w / 4)": "The place is made a whole number",
            "(0.5, w / 4)": "1/2 is the height of the sigmoid there",
            "(-b / w, w / 8)": "index 1 is not: that is half",
            "(-b / w, 0)": "The slope is largest there",
            "(-b // w, w // 4)": "Both are made whole numbers",
        },
        unnamed=(
            "(-b / w, 4 * w)",
            "(-b / w, b / 4)",
            "(-b / w, w / 16)",
            "(b / w, w)",
        ),
    ),
    "03/error_slope": Answers(
        right=(
            _ERROR + "    s = 1 / (1 + np.exp(-w * x - b))\n    return -2 * (y - s) * s * (1 - s) * x",
            _ERROR
            + (
                "    z = w * x + b\n    s = np.exp(z) / (1 + np.exp(z))\n"
                "    dJ_ds, ds_dz, dz_dw = 2 * (s - y), s * (1 - s), x\n    return dJ_ds * ds_dz * dz_dw"
            ),
            _ERROR + "    t = np.tanh((w * x + b) / 2)\n    return x * ((1 + t) / 2 - y) * (1 - t**2) / 2",
            _ERROR
            + (
                "    h = 1e-5\n    def loss(w):\n        return (1 / (1 + np.exp(-(w * x + b))) - y) ** 2\n"
                "    return (loss(w + h) - loss(w - h)) / (2 * h)"
            ),
            (
                "lambda w, b, x, y: 2 * x * (1 / (1 + np.exp(-w * x - b)) - y) * np.exp(-w * x - b) / (1 + "
                "np.exp(-w * x - b)) ** 2"
            ),
            _ERROR
            + (
                "    result = []\n    for v in np.atleast_1d(w):\n        s = 1 / (1 + math.exp(-(v * x + b)))\n"
                "        result.append(2 * (s - y) * s * (1 - s) * x)\n"
                "    return np.array(result) if np.ndim(w) else result[0]"
            ),
        ),
        named={
            _ERROR + _SIGMOID + "    2 * (s - y) * s * (1 - s) * x": "gives nothing back",
            (
                _ERROR + _SIGMOID + "    return np.mean(2 * (s - y) * s * (1 - s) * x)"
            ): "It is one number; a list of 4 numbers",
            (
                _ERROR + "    s = 1 / (1 + math.exp(-(w * x + b)))\n    return 2 * (s - y) * s * (1 - s) * x"
            ): "One number is needed there",
            _ERROR + _SIGMOID + "    return 2 * (s - y) * s * (1 - s) * w * x": "There is a factor w too many",
            (
                _ERROR + _SIGMOID + "    return 2 * (s - y) * (1 - s) * x"
            ): "In the middle link s (1 - s) the factor s is missing",
            _ERROR + _SIGMOID + "    return (s - y) * x": "That belongs to another loss",
            _ERROR + _SIGMOID + "    return (s - y) ** 2": "That is the loss itself",
            _ERROR + _SIGMOID + "    return (s - y) ** 2 * s * (1 - s) * x": "The first link is the loss itself",
            (
                _ERROR + _SIGMOID + "    return 2 * (w * x + b - y) * s * (1 - s) * x"
            ): "The error is s - y, with the sigmoid of the line",
            _ERROR + _SIGMOID + "    return 2 * s * (1 - s) * x": "The error s - y is missing",
            _ERROR + _SIGMOID + "    return 4 * (s - y) * s * (1 - s) * x": "twice the right answer",
            (
                _ERROR + "    s = 1 / (1 + np.exp(w * x + b))\n    return 2 * (s - y) * s * (1 - s) * x"
            ): "The minus in the exponent is missing",
            (
                _ERROR + "    s = 1 / (1 + np.exp(-w * x + b))\n    return 2 * (s - y) * s * (1 - s) * x"
            ): "That is for the line w x - b",
            _ERROR + _SIGMOID + "    return (y - s) * s * (1 - s) * x": "sign is wrong, and the size is half",
            _ERROR + _SIGMOID + "    return 2 * (s - y) * s * 1 - s * x": "The brackets are missing",
            (
                _ERROR + "    s = 1 / (1 + np.exp(-w * x))\n    return 2 * (s - y) * s * (1 - s) * x"
            ): "The b is missing in the exponent",
            _ERROR + _SIGMOID + "    return 2 * (s - y) + s * (1 - s) + x": "Rates in a chain multiply",
        },
        unnamed=(
            _ERROR + _SIGMOID + "    return 2 * (s - y) * s * (1 + s) * x",
            (
                "def error_slope(x, y, w, b):\n    s = 1 / (1 + np.exp(-(w * x + b)))\n"
                "    return 2 * (s - y) * s * (1 - s) * x"
            ),
        ),
    ),
    "03/fastest_growth": Answers(
        right=(
            "lambda K, k, c, origin: [origin - c / k, 0.25 * K * k]",
            _FASTEST + "    return np.array([origin - c / k, K * k / 4])",
            _FASTEST
            + (
                "    when = origin + (-c / k)\n    s = 1 / (1 + np.exp(-(k * (when - origin) + c)))\n"
                "    return when, K * k * s * (1 - s)"
            ),
            _FASTEST
            + (
                '    t = sp.Symbol("t")\n    P = K / (1 + sp.exp(-(k * t + c)))\n    at = -c / k\n'
                "    return origin + at, float(sp.diff(P, t).subs(t, at))"
            ),
            (
                "def fastest_growth(limit, rate, shift, start):\n"
                "    return (rate * start - shift) / rate, limit / 2 * rate / 2"
            ),
        ),
        named={
            _FASTEST + "    return origin - c / k": "It is one number; a list of 2 numbers",
            _FASTEST + "    print(origin - c / k, K * k / 4)": "gives nothing back",
            _FASTEST + '    t = -c / k\n    return f"{origin + t:.1f}", K * k / 4': "It is a text; a number",
            _FASTEST + "    return origin - k / c, K * k / 4": "The time is upside down",
            _FASTEST + "    return origin - c * k, K * k / 4": "divide by k, do not multiply",
            _FASTEST + "    return origin - c, K * k / 4": "kt + c = 0: divide by k",
            (
                _FASTEST + "    return origin - c / k, K * k**2 / 4"
            ): "The inner derivative k is a factor of the slope once",
            (
                _FASTEST + "    return origin - c / k, -K * k / 4"
            ): "index 1 is not: the size is right and the sign is wrong",
            _FASTEST + "    return origin - c // k, K * k / 4": "The year is made a whole number",
            _FASTEST + "    return int(origin - c / k), K * k / 4": "The year is made a whole number",
            _FASTEST + "    return round(origin - c / k), K * k / 4": "The year is made a whole number",
            _FASTEST + "    return origin - c / k, K * k / 8": "The slope is half of what it should be",
            _FASTEST + "    return origin - c / k, 0.25": "1/4 is the slope of sigma itself",
            _FASTEST + "    return -c / k, K / 4": "Two things: your time counts from the origin",
            _FASTEST + "    return -c / k - origin, K * k / 4": "do not subtract it",
        },
        unnamed=(
            _FASTEST + "    return origin, K * k / 4",
            _FASTEST + "    return origin - c / k, K / (4 * k)",
            _FASTEST + "    return origin - c / k, K * c / 4",
            _FASTEST + "    return origin + np.log(c) / k, K * k / 4",
        ),
    ),
}
