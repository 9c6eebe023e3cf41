"""Answers to the exercises of lesson 07."""

from tests.answers import Answers

_BALL = "def momentum_step(theta, v, slope, rate, beta):\n"
_RMS = "def rmsprop_step(theta, s, slope, rate, beta):\n"
_ADAM = "def adam_step(theta, m, v, t, slope, rate):\n"
_MEANS = "    m = 0.9 * m + 0.1 * slope\n    v = 0.999 * v + 0.001 * slope**2\n"
_BATCH = "def batch_gradient(x, y, w, b, rows):\n"
_ERROR = "    e = w * x[rows] + b - y[rows]\n"
_FALL = "def falling_rate(k, first, decay):\n"
_SIGN = "np.sign(adam_hill)"

ANSWERS = {
    "07/ball_step": Answers(
        right=(
            "v = memory * old_v + hill\nnew_place = place - ball_rate * v",
            "place - ball_rate * memory * old_v - ball_rate * hill",
            "new_place = place\nnew_place -= ball_rate * (hill + old_v * memory)",
            "-ball_rate * np.dot([memory, 1], [old_v, hill]) + place",
            "sp.Integer(place) - sp.nsimplify(ball_rate) * (sp.nsimplify(memory) * old_v + hill)",
        ),
        named={
            "ball_rate * (memory * old_v + hill) - place": "the sign is wrong",
            "place - ball_rate * memory * (old_v + hill)": "You put beta on the slope too",
            "place - ball_rate * (old_v + memory * hill)": "You put beta on the slope.",
            "place - (memory * old_v + ball_rate * hill)": "the rate on the slope alone",
            "place + memory * old_v - ball_rate * hill": "Books write it so too",
            "place - ball_rate * (memory * old_v - hill)": "the minus stands once",
            "place - ball_rate * memory * old_v": "The slope is missing: it is added",
            "-ball_rate * (memory * old_v + hill)": "That is the step alone",
            "place - ball_rate * memory * old_v + hill": "apply to the slope as well",
        },
        unnamed=(
            "place - memory * (ball_rate * old_v + hill)",
            "v = memory * old_v + hill\nv = memory * v + hill\nnew_place = place - ball_rate * v",
        ),
    ),
    "07/momentum_step": Answers(
        right=(
            _BALL + "    new_v = slope + beta * v\n    return [theta - rate * new_v, new_v]",
            _BALL + "    return theta - rate * beta * v - rate * slope, beta * v + slope",
            "lambda theta, v, slope, rate, beta: (theta - rate * (u := np.add(beta * v, slope)), u)",
            _BALL + "    v = beta * v + slope\n    theta = theta + -rate * v\n    return np.array([theta, v])",
            "def momentum_step(place, speed, hill, alpha, keep=0.9):\n    speed = speed - (1 - keep) * speed + hill\n"
            "    return place - alpha * speed, speed",
        ),
        named={
            _BALL + "    v = beta * v + slope\n    theta = theta - rate * v": "gives nothing back",
            _BALL + "    v = beta * v + slope\n    return theta - rate * v": "one number; a list of 2 numbers",
            "def momentum_step(theta, v, slope, rate):\n    v = 0.9 * v + slope\n    return theta - rate * v, v": (
                "keep the first line"
            ),
            _BALL + "    theta -= rate * (beta * v + slope)\n    return theta, beta * v + slope": "work on a copy",
            _BALL + "    v = beta * v + slope\n"
            "    return theta - rate * v, v, slope": "a list of 3 numbers; a list of 2 numbers",
            _BALL + "    v = (1 - beta) * v + slope\n    return theta - rate * v, v": "not 1 - beta",
            _BALL + "    v = beta * (v + slope)\n    return theta - rate * v, v": "You put beta on the slope too",
            _BALL + "    v = beta * v + slope\n    return theta - rate * (beta * v + slope), v": (
                "as Nesterov's rule does"
            ),
            _BALL + "    v = beta * v + slope\n    return theta - rate * v, rate * v": "without the rate",
            _BALL + "    v = beta * v + slope\n    return theta, v": "the place has not moved",
            _BALL + "    v = beta * v + slope\n    return theta - rate * slope, v": "moved by the slope alone",
            _BALL + "    return theta - rate * slope, slope": "That is plain descent: the old",
            _BALL + "    v = beta * v - slope\n    return theta + rate * v, v": "Your velocity points downhill",
            _BALL + "    v = beta * v - slope\n    return theta - rate * v, v": (
                "The slope is added to the velocity here"
            ),
            "def momentum_step(theta, v, slope, beta, rate):\n    v = beta * v + slope\n"
            "    return theta - rate * v, v": "takes beta for rate",
            _BALL + "    v = 0.9 * v + slope\n    return theta - rate * v, v": "You wrote 0.9 for beta",
        },
        unnamed=(_BALL + "    v = beta * v + slope\n    return -rate * v, v",),
    ),
    "07/terminal_velocity": Answers(
        right=(
            '"g * 1/(1 - beta)"',
            '"-g/(beta - 1)"',
            '"g*(1 - beta)**(-1)"',
            '"g + beta*g/(1 - beta)"',
            "lambda beta, g: g / (1 - beta)",
            "g, beta, v = sp.symbols('g beta v')\nvelocity = sp.solve(sp.Eq(v, beta * v + g), v)",
            "g, beta, k = sp.symbols('g beta k')\nvelocity = sp.Sum(g * beta**k, (k, 0, sp.oo)).doit()",
            "def velocity(g, beta):\n    v = 0\n    for step in range(2000):\n        v = beta * v + g\n    return v",
        ),
        named={
            '"g/(beta - 1)"': "The minus sign",
            '"2*g/(1 - beta)"': "twice the right formula",
            '"beta*v + g"': "no name `v`",
            '"1/(1 - beta)"': "g is missing",
            '"g/(1 - beta)**2"': "is there twice",
            '"g/(1 - beta**2)"': "is multiplied by β in each step",
            '"(1 - beta)/g"': "on a steeper slope the ball is faster",
            '"g*(1 + beta)"': "after two steps",
            '"10*g"': "for one value of beta only",
            '"g - beta"': "below the line in brackets",
            '"g/1 - beta"': "below the line in brackets",
            "def velocity(g, beta):\n    v = 0\n    for step in range(10):\n        v = beta * v + g\n    return v": (
                "after ten steps"
            ),
        },
        unnamed=(
            '"g + beta"',
            '"beta/(1 - g)"',
        ),
    ),
    "07/rate_limit": Answers(
        right=(
            "2 * 1.9 / curvatures[-1]",
            "3.8 / np.max(curvatures)",
            "beta = 0.9\nlimit = (2 + 2 * beta) / sorted(curvatures)[-1]",
            "H = 2 * np.array([[np.mean(x**2), np.mean(x)], [np.mean(x), 1]])\nlimit = 3.8 / np.linalg.norm(H, 2)",
            "min(2 * (1 + 0.9) / c for c in curvatures)",
        ),
        named={
            "4 * (1 + 0.9) / max(curvatures)": "twice the right answer",
            "-2 * (1 + 0.9) / max(curvatures)": "the sign is wrong",
            "2 * (1 + 0.9) / curvatures": "2 numbers; one is asked for",
            "2 * 0.9 / max(curvatures)": "You took β for",
            "2 * (1 + 0.9) / sum(curvatures)": "the sum of the curvatures",
            "2 * (1 + 0.9) / np.mean(curvatures)": "the mean of the curvatures",
            "2 / (1 - 0.9) / max(curvatures)": "is another matter",
            "2 / (1 + 0.9) / max(curvatures)": "instead of dividing",
            "max(curvatures) / (2 * (1 + 0.9))": "1 over the right answer",
            "2 * (1 + 0.9)": "The curvature is missing",
            "2 + 0.9 / max(curvatures)": "Mind the brackets: the 2",
            "2 * (1 + 0.9) * max(curvatures)": "divide by the curvature",
        },
        unnamed=(
            "2 * (1 + 0.9) / np.sqrt(max(curvatures))",
            "2 * (1 + 0.9**2) / max(curvatures)",
        ),
    ),
    "07/rmsprop_step": Answers(
        right=(
            _RMS + "    new_s = s + (1 - beta) * (slope * slope - s)\n"
            "    return theta - rate / (new_s**0.5 + 1e-8) * slope, new_s",
            _RMS + "    s = beta * s + (1 - beta) * np.square(slope)\n"
            "    return theta - rate * slope / np.sqrt(s + 1e-8), s",
            "lambda theta, s, slope, rate, beta: (theta - rate * slope / (np.sqrt(beta * s + (1 - beta) * slope**2) + "
            "1e-8), beta * s + (1 - beta) * slope**2)",
            _RMS + "    s = np.average([s, slope**2], axis=0, weights=[beta, 1 - beta])\n"
            "    theta = theta - rate * slope / (1e-8 + np.sqrt(s))\n    return np.array([theta, s])",
            _RMS + "    s = sum(share * part for share, part in ((beta, s), (1 - beta, np.abs(slope) ** 2)))\n"
            "    return [theta - np.multiply(rate, slope) / (np.power(s, 0.5) + 1e-8), s]",
        ),
        named={
            _RMS + "    s = beta * s + (1 - beta) * slope**2\n    theta = theta - rate * slope / (np.sqrt(s) + 1e-8)": (
                "gives nothing back"
            ),
            _RMS + "    s = beta * s + (1 - beta) * slope**2\n    return theta - rate * slope / (np.sqrt(s) + 1e-8)": (
                "one number; a list of 2 numbers"
            ),
            _RMS + "    s = beta * s + (1 - beta) * slope**2\n"
            "    return theta - rate * slope / (math.sqrt(s) + 1e-8), s": "numpy's functions",
            _RMS + "    s = beta * s + slope**2\n    return theta - rate * slope / (np.sqrt(s) + 1e-8), s": (
                "The factor 1 - beta is missing"
            ),
            _RMS + "    new = beta * s + (1 - beta) * slope**2\n"
            "    return theta - rate * slope / (np.sqrt(new) + 1e-8), s": "Return the new mean square",
            _RMS + "    s = beta * s + (1 - beta) * slope**2\n    return theta - rate / (np.sqrt(s) + 1e-8), s": (
                "The slope is missing above the line"
            ),
            _RMS + "    s = beta * s + (1 - beta) * slope**2\n    return theta - rate * slope, s": (
                "so far that is plain descent"
            ),
            _RMS + "    s = beta * s + (1 - beta) * slope**2\n    return theta - rate * slope * np.sqrt(s), s": (
                "steep weights are held back"
            ),
            _RMS
            + "    s = beta * s + (1 - beta) * slope**2\n    return (theta - rate * slope) / (np.sqrt(s) + 1e-8), s": (
                "not the place"
            ),
            _RMS + "    s = beta * s + (1 - beta) * slope**2\n"
            "    return theta - rate * slope / (np.sqrt(s) + 1e-8), np.sqrt(s)": "not its root",
            _RMS + "    s = 0.9 * s + 0.1 * slope**2\n    return theta - rate * slope / (np.sqrt(s) + 1e-8), s": (
                "You wrote 0.9 for beta"
            ),
            _RMS + "    s = beta * s + (1 - beta) * slope**2\n"
            "    return theta - rate * np.abs(slope) / (np.sqrt(s) + 1e-8), s": "has lost its sign",
            _RMS + "    s = beta * s + (1 - beta) * slope**2\n    return theta - rate * slope / np.sqrt(s) + 1e-8, s": (
                "divides 0 by 0"
            ),
            _RMS + "    s = s + (1 - beta) * slope**2\n    return theta - rate * slope / (np.sqrt(s) + 1e-8), s": (
                "All of the old s was kept"
            ),
        },
        unnamed=(
            _RMS + "    s = beta * s + (1 - beta) * slope**2\n    return theta - rate * np.sign(slope), s",
            _RMS + "    s = np.sqrt(beta * s + (1 - beta) * slope**2)\n"
            "    return theta - rate * slope / (np.sqrt(s) + 1e-8), s",
            _RMS
            + "    s = (beta * s + (1 - beta) * slope)**2\n    return theta - rate * slope / (np.sqrt(s) + 1e-8), s",
        ),
    ),
    "07/adam_first": Answers(
        right=(
            "m_hat, v_hat = 0.1 * adam_hill / (1 - 0.9), 0.001 * adam_hill**2 / (1 - 0.999)\n"
            "adam_end = adam_start - adam_rate * m_hat / (np.sqrt(v_hat) + 1e-8)",
            "adam_start - adam_rate * adam_hill / abs(adam_hill)",
            "adam_start - math.copysign(adam_rate, adam_hill)",
            "adam_end = adam_start - adam_rate if adam_hill > 0 else adam_start + adam_rate",
            "adam_start - sp.sign(adam_hill) * sp.nsimplify(adam_rate)",
            "adam_start + adam_rate * (-1) ** (adam_hill > 0)",
        ),
        named={
            f"adam_rate * {_SIGN} - adam_start": "the sign is wrong",
            f"adam_start - adam_rate * {_SIGN} * 0.9": "That is 0.9 of the step",
            f"adam_start - adam_rate * {_SIGN} / np.sqrt(0.001)": "v is divided by",
            f"adam_start - adam_rate * {_SIGN} * 0.9 / np.sqrt(0.999)": "That is 0.9 of the step",
            f"adam_start - adam_rate * {_SIGN} * (0.1 / 0.9) / np.sqrt(0.001 / 0.999)": "not by β^t",
            "adam_start - adam_rate * adam_hill / adam_hill**2": "The root is missing",
            f"-adam_rate * {_SIGN}": "That is the step alone",
            "adam_start": "That is where it started",
            f"adam_start - {_SIGN}": "a step of length 1",
        },
        unnamed=(
            "adam_start - adam_rate * 0.1 * adam_hill",
            f"adam_start - adam_rate * {_SIGN} / 2",
            "adam_start - adam_rate * adam_hill / np.sqrt(abs(adam_hill))",
        ),
    ),
    "07/adam_step": Answers(
        right=(
            _ADAM + "    b1, b2, eps = 0.9, 0.999, 1e-8\n    m = b1 * m + (1 - b1) * slope\n"
            "    v = b2 * v + (1 - b2) * slope * slope\n"
            "    return theta - rate * (m / (1 - b1**t)) / ((v / (1 - b2**t)) ** 0.5 + eps), m, v",
            _ADAM + _MEANS + "    size = rate * np.sqrt(1 - 0.999**t) / (1 - 0.9**t)\n"
            "    return [theta - size * m / (np.sqrt(v) + 1e-8 * np.sqrt(1 - 0.999**t)), m, v]",
            _ADAM + "    m_new = m + 0.1 * (slope - m)\n    v_new = v + 0.001 * (np.square(slope) - v)\n"
            "    ahead = (m_new / (1 - math.pow(0.9, t))) / (1e-8 + np.sqrt(v_new / (1 - math.pow(0.999, t))))\n"
            "    return theta - rate * ahead, m_new, v_new",
            _ADAM + "    def mean(old, new, keep):\n        now = keep * old + (1 - keep) * new\n"
            "        return now, now / (1 - keep**t)\n    m, m_hat = mean(m, slope, 0.9)\n"
            "    v, v_hat = mean(v, slope**2, 0.999)\n"
            "    return np.array([theta - rate * m_hat / (np.sqrt(v_hat) + 1e-8), m, v])",
        ),
        named={
            _ADAM + _MEANS + "    theta = theta - rate * m / (1 - 0.9**t) / (np.sqrt(v / (1 - 0.999**t)) + 1e-8)": (
                "gives nothing back"
            ),
            _ADAM + _MEANS + "    return theta - rate * m / (1 - 0.9**t) / (np.sqrt(v / (1 - 0.999**t)) + 1e-8)": (
                "one number; a list of 3 numbers"
            ),
            _ADAM + _MEANS + "    return theta - rate * m / (1 - 0.9^t) / (np.sqrt(v / (1 - 0.999^t)) + 1e-8), m, v": (
                "a power is `**`"
            ),
            _ADAM + "    m = 0.9 * m + 0.1 * slope\n    v = 0.999 * v + 0.001 * slope**2\n"
            "    return theta - rate * m_hat / (np.sqrt(v_hat) + 1e-8), m, v": "nothing has defined",
            _ADAM + "    m = 0.999 * m + 0.001 * slope\n    v = 0.9 * v + 0.1 * slope**2\n"
            "    return theta - rate * m / (1 - 0.999**t) / (np.sqrt(v / (1 - 0.9**t)) + 1e-8), m, v": (
                "The betas are exchanged"
            ),
            _ADAM + _MEANS + "    return theta - m / (1 - 0.9**t) / (np.sqrt(v / (1 - 0.999**t)) + 1e-8), m, v": (
                "The learning rate is missing"
            ),
            _ADAM + _MEANS + "    return theta - rate * m / (1 - 0.9) / (np.sqrt(v / (1 - 0.999)) + 1e-8), m, v": (
                "the power t is missing"
            ),
            _ADAM + _MEANS + "    return theta - rate * slope / (np.sqrt(v / (1 - 0.999**t)) + 1e-8), m, v": (
                "You stepped by the slope itself"
            ),
            _ADAM + "    M = 0.9 * m + 0.1 * slope\n    V = 0.999 * v + 0.001 * slope**2\n"
            "    return theta - rate * M / (1 - 0.9**t) / (np.sqrt(V / (1 - 0.999**t)) + 1e-8), m, v": (
                "Return the new m and v"
            ),
            _ADAM + "    m = 0.9 * m + 0.1 * slope\n    v = 0.999 * v + 0.001 * m**2\n"
            "    return theta - rate * m / (1 - 0.9**t) / (np.sqrt(v / (1 - 0.999**t)) + 1e-8), m, v": (
                "You squared m"
            ),
            _ADAM + "    m = 0.9 * m + slope\n    v = 0.999 * v + slope**2\n"
            "    return theta - rate * m / (1 - 0.9**t) / (np.sqrt(v / (1 - 0.999**t)) + 1e-8), m, v": (
                "The factors 0.1 and 0.001 are missing"
            ),
            _ADAM + "    m = 0.1 * m + 0.9 * slope\n    v = 0.001 * v + 0.999 * slope**2\n"
            "    return theta - rate * m / (1 - 0.1**t) / (np.sqrt(v / (1 - 0.001**t)) + 1e-8), m, v": (
                "beta and 1 - beta are swapped"
            ),
            _ADAM + _MEANS + "    return theta - rate * m / 0.9**t / (np.sqrt(v / 0.999**t) + 1e-8), m, v": (
                "not by β^t"
            ),
            _ADAM + _MEANS + "    return theta - rate * m / (1 - 0.9**t) / np.sqrt(v / (1 - 0.999**t) + 1e-8), m, v": (
                "Epsilon stands inside the root"
            ),
        },
        unnamed=(
            _ADAM
            + _MEANS
            + "    return theta - rate * m / (1 - 0.9 * t) / (np.sqrt(abs(v / (1 - 0.999 * t))) + 1e-8), m, v",
            _ADAM + "    m = 0.9 * m + 0.1 * slope\n    v = 0.99 * v + 0.01 * slope**2\n"
            "    return theta - rate * m / (1 - 0.9**t) / (np.sqrt(v / (1 - 0.99**t)) + 1e-8), m, v",
            _ADAM + _MEANS + "    return theta - rate * m / (1 - 0.9**(t - 1) + 1e-8) / "
            "(np.sqrt(v / (1 - 0.999**(t - 1) + 1e-8)) + 1e-8), m, v",
        ),
    ),
    "07/batch_gradient": Answers(
        right=(
            _BATCH + "    total_w = total_b = 0.0\n    for i in rows:\n        e = w * x[i] + b - y[i]\n"
            "        total_w += 2 * e * x[i]\n        total_b += 2 * e\n"
            "    return total_w / len(rows), total_b / len(rows)",
            _BATCH + "    A = np.column_stack([x[rows], np.ones(len(rows))])\n"
            "    return 2 / len(rows) * A.T @ (A @ np.array([w, b]) - y[rows])",
            _BATCH + "    xs, ys = x[rows], y[rows]\n    e = ys - (w * xs + b)\n"
            "    return [-2 * (e * xs).mean(), -2 * e.mean()]",
            _BATCH + "    xs, ys = np.take(x, rows), np.take(y, rows)\n"
            "    dw = 2 * (w * np.mean(xs**2) + b * np.mean(xs) - np.mean(xs * ys))\n"
            "    return dw, 2 * (w * np.mean(xs) + b - np.mean(ys))",
            _BATCH + "    count = np.bincount(rows, minlength=len(x))\n    e = w * x + b - y\n"
            "    return 2 * np.average(e * x, weights=count), 2 * np.average(e, weights=count)",
        ),
        named={
            _BATCH + _ERROR + "    return 2 * np.mean(e * x), 2 * np.mean(e)": "does not fit",
            _BATCH + _ERROR + "    print(2 * np.mean(e * x[rows]), 2 * np.mean(e))": "gives nothing back",
            _BATCH + _ERROR + "    return 2 * np.mean(e * x[rows])": "one number; a list of 2 numbers",
            _BATCH + _ERROR + "    return 2 * e * x[rows], 2 * e": "a list of 2 numbers is asked for",
            "def batch_gradient(x, y, w, b):\n    e = w * x + b - y\n    return 2 * np.mean(e * x), 2 * np.mean(e)": (
                "keep the first line"
            ),
            _BATCH + _ERROR + "    return 2 * np.mean(e), 2 * np.mean(e)": "The x is missing in the first",
            _BATCH + _ERROR + "    return 2 * np.mean(e * x[rows]), np.mean(e)": "index 1 is not: that is half",
            _BATCH + _ERROR + "    return 2 * np.mean(e * w), 2 * np.mean(e)": "You multiplied by w",
            _BATCH + "    e = w * x[rows] - y[rows]\n    return 2 * np.mean(e * x[rows]), 2 * np.mean(e)": (
                "b is missing in the error"
            ),
            _BATCH
            + "    n = len(rows)\n    e = w * x[:n] + b - y[:n]\n    return 2 * np.mean(e * x[:n]), 2 * np.mean(e)": (
                "You took the first rows"
            ),
            _BATCH + _ERROR + "    return 2 * np.sum(e * x[rows]) / (len(rows) - 1), 2 * np.sum(e) / (len(rows) - 1)": (
                "n/(n - 1) times"
            ),
            _BATCH + _ERROR + "    return 2 * np.median(e * x[rows]), 2 * np.median(e)": "You took the median",
            _BATCH + _ERROR + "    return 4 * np.mean(e * x[rows]), 4 * np.mean(e)": "is twice the right answer",
            _BATCH + "    for i in rows:\n        e = w * x[i] + b - y[i]\n        return 2 * e * x[i], 2 * e": (
                "the first row of the batch alone"
            ),
            _BATCH + "    for i in rows:\n        e = w * x[i] + b - y[i]\n    return 2 * e * x[i], 2 * e": (
                "the last row of the batch alone"
            ),
            _BATCH + _ERROR + "    return 2 * np.mean(abs(e) * x[rows]), 2 * np.mean(abs(e))": "without their signs",
            _BATCH + _ERROR + "    return 2 * np.mean(e * x[rows]), -2 * np.mean(e)": (
                "index 1 is not: the size is right"
            ),
        },
        unnamed=(
            _BATCH + _ERROR + "    return 2 * np.mean(e * x[rows]), 2 * np.sum(e)",
            _BATCH + _ERROR + "    return 2 * np.mean(e * x[rows]), 2 * np.mean(e * b)",
            _BATCH + "    e = w * x[rows] - b - y[rows]\n    return 2 * np.mean(e * x[rows]), 2 * np.mean(e)",
            _BATCH + "    e = -abs(w * x[rows] + b - y[rows])\n    return 2 * np.mean(e * x[rows]), 2 * np.mean(e)",
        ),
    ),
    "07/batch_noise": Answers(
        right=(
            "deviation * batch_rows ** -0.5",
            "np.sqrt(deviation**2 / batch_rows)",
            "deviation / math.sqrt(batch_rows)",
            "sp.Integer(deviation) / sp.sqrt(batch_rows)",
            "variance = deviation**2\nnoise = (sum([variance] * batch_rows) / batch_rows**2) ** 0.5",
        ),
        named={
            "-deviation / np.sqrt(batch_rows)": "the sign is wrong",
            "deviation / np.sqrt(batch_rows - 1)": "You took one row less",
            "np.sqrt(deviation / batch_rows)": "the root of the deviation too",
            "np.sqrt(deviation) / batch_rows": "on the wrong one of the two",
            "deviation / batch_rows**2": "The number of rows is squared",
            "np.sqrt(batch_rows) / deviation": "It is upside down: the noisier",
            "deviation * batch_rows": "That grows with the batch",
            "deviation**2 / np.sqrt(batch_rows)": "Deviation and variance are mixed",
        },
        unnamed=(
            "deviation / np.sqrt(batch_rows + 1)",
            "np.sqrt(deviation) / np.sqrt(batch_rows) / batch_rows",
            "deviation - np.sqrt(batch_rows)",
        ),
    ),
    "07/falling_rate": Answers(
        right=(
            "lambda k, first, decay: first * (1 + decay * k) ** -1",
            _FALL + "    below = decay * k + 1\n    return np.divide(first, below)",
            _FALL + "    return 1 / (1 / first + decay * k / first)",
            _FALL + "    if np.ndim(k) == 0:\n        return first / (k * decay + 1)\n"
            "    return [first / (1 + decay * one) for one in k]",
            "def falling_rate(step, alpha_0, d):\n    alpha = alpha_0\n"
            "    alpha = alpha / (1.0 + d * step)\n    return alpha",
        ),
        named={
            _FALL + "    first / (1 + decay * k)": "gives nothing back",
            _FALL + "    return first / (decay * k)": "divides by zero",
            _FALL + "    return f'{first / (1 + decay * k)}'": "It is a text",
            _FALL + "    if k > 0:\n        return first / (1 + decay * k)\n    return first": "np.where",
            _FALL + "    return first * np.exp(-decay * k)": "exponential decay",
            _FALL + "    return first / np.sqrt(1 + decay * k)": "a root too many",
            _FALL + "    return first / (1 - decay * k)": "a minus below the line",
            _FALL + "    return first / (1 + k / decay)": "You divided by the decay",
            _FALL + "    return first * decay**k": "by the factor decay",
            _FALL + "    return decay / (1 + first * k)": "takes first for decay",
            _FALL + "    return 1 / (1 + decay * k)": "first is missing",
            _FALL + "    return first / (1 + decay + k)": "You added the decay",
            _FALL + "    return first / (1 + decay * (k - 1))": "without subtracting 1",
            _FALL + "    return (1 + decay * k) / first": "1 over the right answer",
            "def falling_rate(first, k, decay):\n    return first / (1 + decay * k)": "takes first for k",
            _FALL + "    return first / (1 + 0.1 * k)": "You wrote 0.1 for the decay",
        },
        unnamed=(
            _FALL + "    return first / (1 + decay * k**2)",
            _FALL + "    return first // (1 + decay * k)",
            _FALL + "    return first / (1 + decay**k)",
        ),
    ),
    "07/reach_the_line": Answers(
        right=(
            "np.polyfit(x, y, 1)",
            "[10.730, 33.474]",
            "theta = np.zeros(2)\nfor step in range(5000):\n    theta = theta - 0.05 * gradient(theta)\nline = theta",
            "w, b = 0.0, 0.0\nwhile np.linalg.norm(gradient(np.array([w, b]))) > 1e-6:\n"
            "    dw, db = gradient(np.array([w, b]))\n    w, b = w - 0.05 * dw, b - 0.05 * db\nline = (w, b)",
            "m, v, line = np.zeros(2), np.zeros(2), np.zeros(2)\nfor t in range(1, 6001):\n    g = gradient(line)\n"
            "    m, v = 0.9 * m + 0.1 * g, 0.999 * v + 0.001 * g**2\n"
            "    line = line - 0.1 * m / (1 - 0.9**t) / (np.sqrt(v / (1 - 0.999**t)) + 1e-8)",
            "H = np.column_stack([gradient(np.array([1.0, 0.0])) - gradient(np.zeros(2)), "
            "gradient(np.array([0.0, 1.0])) - gradient(np.zeros(2))])\n"
            "line = np.zeros(2) - np.linalg.solve(H, gradient(np.zeros(2)))",
        ),
        named={
            "np.polyfit(x, y, 1)[0]": "one number; a list of 2 numbers",
            "gradient": "That is a function",
            "theta = np.zeros(2)\npath = [theta]\nfor step in range(5000):\n"
            "    theta = theta - 0.05 * gradient(theta)\n"
            "    path.append(theta)\nline = np.array(path)": "a list of 2 numbers is asked for",
            "[10.73, 33.47]": "you rounded too far",
            "[10.7, 33.5]": "you rounded too far",
            "np.polyfit(x, y, 1) * np.array([1, -1])": "index 1 is not: the size is right",
            "-np.polyfit(x, y, 1)": "the sign is wrong",
            "[np.sum(x * y) / np.sum(x**2), 0]": "the best line through the origin",
            "theta = np.zeros(2)\nfor step in range(1000):\n    theta = theta - 0.5 * gradient(theta)\nline = theta": (
                "fled"
            ),
            "theta, v = np.zeros(2), np.zeros(2)\nfor step in range(100):\n    v = 0.9 * v + gradient(theta)\n"
            "    theta = theta - 0.02 * v\nline = theta": "walk on until the place hardly changes",
            "line = np.zeros(2) - 0.05 * gradient(np.zeros(2))": "after one step",
            "theta = np.zeros(2)\nfor step in range(1000):\n"
            "    theta = theta - 0.001 * gradient(theta)\nline = theta": "so small a rate",
            "line = gradient(np.polyfit(x, y, 1))": "the slope at the end",
            "theta, v = np.zeros(2), np.zeros(2)\nfor step in range(1000):\n    v = 0.9 * v + gradient(theta)\n"
            "    theta = theta - 0.02 * v\nline = v": "the slope at the end",
            "w = np.cov(x, y)[0, 1] / np.var(x)\nline = [w, y.mean() - w * x.mean()]": "np.cov divides by n - 1",
        },
        unnamed=(
            "theta = np.zeros(2)\nfor step in range(100):\n    theta = theta + 0.05 * gradient(theta)\nline = theta",
            "line = [np.mean(y) / np.mean(x), 0]",
        ),
    ),
}
