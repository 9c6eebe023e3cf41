"""Answers to the exercises of lesson 06."""

from tests.answers import Answers

_WALK = "def gradient_descent(gradient, start, learning_rate, steps):\n"
_ALONG = "def slope_along(gradient, path):\n"
_KIND = "def kind(curvatures):\n"
_RATE = (
    "def largest_rate(x):\n"
    "    H = 2 * np.array([[1, np.mean(x)], [np.mean(x), np.mean(x**2)]])\n"
    "    return 2 / np.linalg.eigvalsh(H)[-1]\n"
    "centred = wait - wait.mean()\n"
)

ANSWERS = {
    "06/one_step": Answers(
        right=(
            "theta - 2 * rate * (theta - floor)",
            "(1 - 2 * rate) * theta + 2 * rate * floor",
            "landing = floor + (1 - 2 * rate) * (theta - floor)",
            "theta + rate * 2 * (floor - theta)",
            "t = sp.Symbol('t')\nlanding = theta - rate * sp.diff((t - floor) ** 2, t).subs(t, theta)",
            "J = lambda t: (t - floor) ** 2\nh = 1e-5\n"
            "landing = theta - rate * (J(theta + h) - J(theta - h)) / (2 * h)",
            "landing = np.array([theta])\nlanding = landing - rate * 2 * (landing - floor)",
        ),
        named={
            "2 * rate * (theta - floor) - theta": "the sign is wrong",
            "floor - 2 * rate * (theta - floor)": "begins where you stand",
            "theta - 2 * rate * (theta + floor)": "The slope has a wrong sign inside",
            "theta - rate * 2 * theta - floor": "A bracket is missing",
            "theta - 4 * rate * (theta - floor)": "That step is twice too long",
            "theta - 2 * (theta - floor) / rate": "You divided by the learning rate",
            "theta - rate": "You took off the learning rate alone",
            "theta - 2 * rate": "The slope of (θ - m)^2 is not 2 everywhere",
            "2 * (theta - floor)": "That is the slope alone",
            "(theta - floor) ** 2": "That is the loss where you stand",
            "landing = theta\n"
            "for _ in range(2):\n    landing = landing - rate * 2 * (landing - floor)": "That is where two steps land",
        },
        unnamed=("theta - rate * 2 * (theta - floor) * theta",),
    ),
    "06/two_weights": Answers(
        right=(
            "[0.6, 1.1]",
            "(1 - 0.1 * 4, 2 - 0.1 * 9)",
            "np.array([1, 2]) - 0.1 * np.array([4, 9])",
            "np.array([1, 2]) - 0.1 * np.array([[2, 1], [1, 4]]) @ np.array([1, 2])",
            "sp.Matrix([1, 2]) - sp.Rational(1, 10) * sp.Matrix([4, 9])",
            "['3/5', '11/10']",
            "old, slopes = [1, 2], [2 * 1 + 2, 1 + 4 * 2]\n"
            "landing = []\nfor k in range(2):\n    landing.append(old[k] - 0.1 * slopes[k])",
            "x, y = 1, 2\nx, y = x - 0.1 * (2 * x + y), y - 0.1 * (x + 4 * y)\nlanding = (x, y)",
        ),
        named={
            "0.6": "one number; a list of 2 numbers",
            "[0.6]": "a list of 1 number",
            "[0.6, 1.1, 0]": "a list of 3 numbers",
            "[1.1, 0.6]": "turned round",
            "[0.6, 2]": "You moved x alone",
            "[1, 1.1]": "You moved y alone",
            "[0.6, 1.2]": "its x is left out",
            "[0.8, 1.2]": "You left out what xy gives",
            "[0.69, 1.1]": "You used the new y in the slope of x",
            "[4, 9]": "the gradient at (1, 2)",
            "[0.4, 0.9]": "That is only what the rule takes off",
            "[0.96, 1.91]": "That is a step of rate 0.01",
            "[-0.6, -1.1]": "The size is right and the sign is wrong",
        },
        unnamed=(
            "[0.6, 2.9]",
            "[0.8, 1.55]",
        ),
    ),
    "06/gradient_descent": Answers(
        right=(
            _WALK + "    path = np.empty((steps + 1, len(start)))\n    path[0] = start\n"
            "    for k in range(steps):\n        path[k + 1] = path[k] - learning_rate * gradient(path[k])\n"
            "    return path",
            _WALK + "    theta = start.copy()\n    path = [theta.copy()]\n    for _ in range(steps):\n"
            "        theta -= learning_rate * gradient(theta)\n        path.append(theta.copy())\n"
            "    return np.vstack(path)",
            "from itertools import accumulate\n"
            + _WALK
            + "    move = lambda theta, _: theta - learning_rate * gradient("
            "theta)\n    return np.array(list(accumulate(range(steps), move, initial=start)))",
            _WALK + "    path = [start]\n    while len(path) < steps + 1:\n        here = path[-1]\n"
            "        path.append([h - learning_rate * s for h, s in zip(here, gradient(np.array(here)))])\n"
            "    return path",
            _WALK + "    path = np.array([start])\n    for _ in range(steps):\n        here = path[-1]\n"
            "        path = np.append(path, [here + -learning_rate * gradient(here)], axis=0)\n    return path",
        ),
        named={
            _WALK + "    theta = start\n    path = [theta]\n    for _ in range(steps):\n"
            "        theta = theta - learning_rate * gradient(theta)\n        path.append(theta)\n"
            "    np.array(path)": "gives nothing back",
            _WALK + "    theta = start\n    path = [theta]\n    for _ in range(steps):\n"
            "        theta = theta - learning_rate * gradient(theta)\n        path.append(theta)\n"
            "    print(np.array(path))": "gives nothing back",
            "def gradient_descent(gradient, start, learning_rate):\n"
            "    return np.array([start, start - learning_rate * gradient(start)])": "keep the first line",
            _WALK + "    theta = start\n    path = start\n    for _ in range(steps):\n"
            "        theta = theta - learning_rate * gradient(theta)\n"
            "        path = np.append(path, theta)\n    return path": "an array of shape (5, 2) is asked for",
            _WALK + "    theta = start\n    path = [start]\n    for _ in range(steps):\n"
            "        theta = learning_rate * gradient(theta) - theta\n"
            "        path.append(theta)\n": "gives nothing back",
            _WALK + "    path = [start]\n    for k in range(steps):\n"
            "        path.append(path[k + 1] - learning_rate * gradient(path[k]))\n"
            "    return np.array(path)": "beyond the end",
            _WALK + "    path = [start]\n    for _ in range(steps):\n"
            "        path.append(path[-1] - learning_rate * gradient(path[-1]))\n"
            "        return np.array(path)": "It ends after the first step",
            _WALK + "    path = [start]\n    for _ in range(steps):\n"
            "        path.append(path[-1] - learning_rate * gradient(path[-1]))\n"
            "    return np.array(path).T": "Rows and columns are exchanged",
            _WALK + "    path = np.zeros((steps + 1, len(start)))\n    for k in range(steps):\n"
            "        path[k + 1] = path[k] - learning_rate * gradient(path[k])\n    return path": "You walk from 0",
            _WALK + "    theta = start\n    path = [theta]\n    for _ in range(steps):\n"
            "        theta = start - learning_rate * gradient(theta)\n        path.append(theta)\n"
            "    return np.array(path)": "Each of your steps sets out from the start",
            _WALK + "    path = [start]\n    for _ in range(steps):\n"
            "        path.append(path[-1] - 2 * learning_rate * gradient(path[-1]))\n"
            "    return np.array(path)": "Each step is twice too long",
            _WALK + "    path = [start]\n    for _ in range(steps):\n"
            "        path.append(path[-1] - gradient(path[-1]) / learning_rate)\n"
            "    return np.array(path)": "You divided by the learning rate",
            _WALK + "    path = [start]\n    for _ in range(steps):\n        slope = gradient(path[-1])\n"
            "        path.append(path[-1] - learning_rate * slope / np.linalg.norm(slope))\n"
            "    return np.array(path)": "You divided the slope by its length",
            _WALK + "    theta = start\n    path = [theta]\n    for _ in range(steps):\n"
            "        path.append(learning_rate * gradient(theta))\n"
            "        theta = theta - learning_rate * gradient(theta)\n"
            "    return np.array(path)": "After the start your rows are steps",
            _WALK + "    path = [start]\n    for _ in range(steps):\n        path.append(-learning_rate * gradient("
            "path[-1]))\n    return np.array(path)": "You append the step alone",
        },
        unnamed=(
            _WALK
            + "    path = start\n    for _ in range(steps):\n        path = np.append(path, path[-1] - learning_rate"
            " * gradient(path[-1]))\n    return path",
            _WALK + "    path = [start]\n    for k in range(steps):\n"
            "        path.append(path[-1] - learning_rate / (k + 1) * gradient(path[-1]))\n    return np.array(path)",
        ),
    ),
    "06/factor": Answers(
        right=(
            '"theta - 10*alpha*theta"',
            '"(1 - 10 alpha) theta"',
            '"theta - alpha * 2 * 5 theta"',
            '"theta - 10·alpha·theta"',
            '"-theta*(10*alpha - 1)"',
            "lambda theta, alpha: theta - alpha * 10 * theta",
            "lambda alpha, theta: (1 - 10 * alpha) * theta",
            "theta, alpha = sp.symbols('theta alpha')\nafter = theta - alpha * sp.diff(5 * theta**2, theta)",
            "theta, alpha = sp.symbols('theta alpha', positive=True)\nafter = sp.factor(theta - 10 * alpha * theta)",
        ),
        named={
            '"theta*(10*alpha - 1)"': "The minus sign",
            '"theta*(2 - 20*alpha)"': "twice the right formula",
            '"x - 10*alpha*x"': "no name `x`",
            '"10*theta"': "takes alpha times the slope",
            '"theta*(1 - 10*alpha)**2"': "That is after two steps",
            '"theta - 10*theta"': "You took off the whole slope",
            '"theta*(1 - 20*alpha)"': "a factor 2 once too often",
            '"theta - alpha*theta"': "10 theta, not theta",
            '"theta - 5*alpha"': "10 theta, not 5",
            '"theta - 10*alpha*theta**2"': "the exponent goes down by 1",
            '"5*theta**2*(1 - 10*alpha)**2"': "That is the loss after the step",
            '"1 - 10*alpha*theta"': "A step begins where you stand",
        },
        unnamed=(
            '"theta - 10*theta/alpha"',
            '"alpha*(1 - 10*theta)"',
            '"theta - 0.1*10*theta"',
        ),
    ),
    "06/threshold": Answers(
        right=(
            "1 / a",
            "a ** -1",
            "t = sp.Symbol('t')\nlargest = 2 / sp.diff(a * t**2 + 3 * t, t, 2)",
            "from fractions import Fraction\nlargest = Fraction(1, int(a))",
            "2 * np.reciprocal(2 * a)",
            "J = lambda t: a * t**2 + 3 * t\nlargest = 2 / ((J(1) - 2 * J(0) + J(-1)) / 1**2)",
        ),
        named={
            "-1 / a": "the sign is wrong",
            "4 / a": "That is four times too large",
            "1 / (4 * a)": "That is 1 over twice the curvature",
            "2 / (2 * a - 3)": "The 3 bends nothing",
            "-3 / (2 * a)": "That is where the lowest point lies",
            "3 / (2 * a)": "That is how far the lowest point lies from 0",
            "1 / a**2": "You divided by a twice",
            "1 / np.sqrt(a)": "That is the root of the right answer",
            "1 // a": "At rate 0 nothing moves",
            "2 / (2 * a * 3)": "The 3 bends nothing",
        },
        unnamed=(
            "1 / (a + 3)",
            "0.1",
        ),
    ),
    "06/how_many_steps": Answers(
        right=(
            "688",
            "math.ceil(math.log(1e-3, 0.99))",
            "int(np.log(1 / 1000) / np.log(0.99)) + 1",
            "np.ceil(-3 / np.log10(0.99))",
            "steps, left = 0, 1.0\nwhile left >= 0.001:\n    left *= 0.99\n    steps += 1",
            "next(k for k in range(10000) if 0.99**k < 0.001)",
            "np.argmax(0.99 ** np.arange(2000) < 0.001)",
            "sp.ceiling(sp.log(sp.Rational(1, 1000)) / sp.log(sp.Rational(99, 100)))",
        ),
        named={
            "np.log(0.001) / np.log(0.99)": "round up",
            "math.floor(math.log(0.001) / -math.log(0.99))": "the sign is wrong",
            "700": "the exact number of steps",
            "690": "rounded too far",
            "689": "One step too many",
            "1000": "A thousandth is what shall be left",
            "math.ceil(math.log10(0.001) / math.log(0.99))": "You divided a logarithm to base 10 by a natural one",
            "math.ceil(math.log(0.001) / math.log(0.98))": "That is for a factor of 0.98",
            "math.ceil(math.log(0.001) / math.log(1 - 0.005 / 2))": "You divided the rate by the curvature",
            "math.ceil(math.log(1000) / math.log(1.01))": "You took 1.01 for 1/0.99",
            "-np.log(0.001)": "That is the logarithm of 1000 alone",
            "math.ceil(math.log(0.001) / math.log(0.9))": "That is for a factor of 0.9",
        },
        unnamed=(
            "0.99 ** 1000",
            "math.ceil(math.log(0.001) / 0.99)",
            "1024",
        ),
    ),
    "06/best_rate": Answers(
        right=(
            "1 / np.mean([low, high])",
            "1 / (0.5 * (low + high))",
            "r = sp.Symbol('r')\nbest = sp.solve(sp.Eq(1 - r * low, r * high - 1), r)",
            "a = np.linspace(0, 2 / high, 1_000_001)\n"
            "best = a[np.argmin(np.maximum(abs(1 - a * low), abs(1 - a * high)))]",
            "k = high / low\nbest = (1 + (k - 1) / (k + 1)) / high",
            "2 * (low + high) ** -1",
        ),
        named={
            "2 / ((low + high) / 2)": "twice the right answer",
            "-2 / (low + high)": "the sign is wrong",
            "2 / (high - low)": "A sign is wrong",
            "2 / (low * high)": "You multiplied the curvatures",
            "1 / low": "That is best for the flat direction alone",
            "1 / np.sqrt(low * high)": "That is 1 over the geometric mean of the curvatures",
            "high / low": "That is how many times as steep one direction is as the other",
            "(1 / low + 1 / high) / 2": "That is the mean of what is best for each direction alone",
            "1 / low + 1 / high": "That is the sum of what is best for each direction alone",
            "low + high": "That is the sum of the curvatures",
            "2 // (low + high)": "At rate 0 nothing moves",
        },
        unnamed=("2 / (low**2 + high**2)",),
    ),
    "06/kind": Answers(
        right=(
            'lambda c: "minimum" if min(c) > 0 else "maximum" if max(c) < 0 else "saddle"',
            _KIND + '    if all(c > 0 for c in curvatures):\n        return "minimum"\n'
            '    elif all(c < 0 for c in curvatures):\n        return "maximum"\n    else:\n        return "saddle"',
            _KIND + "    up = 0\n    for c in curvatures:\n        if c > 0:\n            up = up + 1\n"
            '    if up == len(curvatures):\n        word = "Minimum"\n    elif up == 0:\n        word = "Maximum"\n'
            '    else:\n        word = "Saddle"\n    return word',
            _KIND
            + '    return {(1,): "minimum", (-1,): "maximum"}.get(tuple(set(np.sign(curvatures).astype(int).tolist'
            '())), "saddle")',
            _KIND + '    words = np.array(["maximum", "saddle", "minimum"])\n'
            "    s = np.sign(sorted(curvatures))\n    return words[int(s[0] + s[-1]) // 2 + 1]",
            _KIND + '    c = np.array(curvatures)\n    return np.select([(c > 0).all(), (c < 0).all()], ["minimum", '
            '"maximum"], "saddle")',
        ),
        named={
            _KIND + '    print("minimum" if min(curvatures) > 0 else "saddle")': "gives nothing back",
            _KIND + "    return all(c > 0 for c in curvatures)": "a text is asked for",
            _KIND + '    return ["minimum" if c > 0 else "maximum" for c in curvatures]': "a text is asked for",
            _KIND + '    if curvatures > 0:\n        return "minimum"\n    return "maximum"': "does not fit",
            'lambda c: "maximum" if min(c) > 0 else "minimum" if max(c) < 0 else "saddle"': "The words are exchanged",
            'lambda c: "minimum" if c[-1] > 0 else "maximum"': "not the last alone",
            'lambda c: "minimum" if min(c) > 0 else "maximum"': "What is no minimum need not be a maximum",
            'lambda c: "minimum" if min(c) > 0 else "saddle"': "What is no minimum need not be a saddle",
            'lambda c: "saddle" if np.prod(c) < 0 else '
            '"minimum" if c[0] > 0 else "maximum"': "The sign of the product tells a saddle for two curvatures only",
            'lambda c: "min" if min(c) > 0 else "max" if max(c) < 0 else "saddle"': "Write the words out",
            'lambda c: "minimum" '
            'if min(c) > 0 else "maximum" if max(c) < 0 else "saddle point"': 'The word asked for is "saddle" alone',
        },
        unnamed=(
            'lambda c: "minimum" if np.median(c) > 0 else "maximum"',
            _KIND + '    if min(curvatures) > 0:\n        return "minimum"\n'
            '    if max(curvatures) < 0:\n        return "maximum"',
            'lambda c: "saddle"',
        ),
    ),
    "06/slope_along": Answers(
        right=(
            _ALONG + "    return sum(gradient(p) @ s for p, s in zip(path, np.diff(path, axis=0)))",
            _ALONG + "    return np.sum(gradient(path[:-1]) * (path[1:] - path[:-1]))",
            _ALONG + "    total = 0\n    for k in range(len(path) - 1):\n"
            "        total += np.dot(gradient(path[k]), path[k + 1] - path[k])\n    return total",
            _ALONG + "    total = 0.0\n    for k in range(1, len(path)):\n        slope = gradient(path[k - 1])\n"
            "        for i in range(path.shape[1]):\n            total += slope[i] * (path[k][i] - path[k - 1][i])\n"
            "    return total",
            _ALONG + "    slopes = np.array([gradient(p) for p in path[:-1]])\n"
            "    return np.einsum('ij,ij->', slopes, np.diff(path, axis=0))",
            _ALONG + "    return -sum(np.inner(gradient(a), a - b) for a, b in zip(path, path[1:]))",
        ),
        named={
            _ALONG + "    total = 0\n    for k in range(len(path)):\n"
            "        total += gradient(path[k]) @ (path[k + 1] - path[k])\n    return total": "beyond the end",
            _ALONG + "    total = 0\n    for a, b in zip(path[:-1], path[1:]):\n"
            "        total += gradient(a) @ (b - a)\n    print(total)": "gives nothing back",
            _ALONG
            + "    return [gradient(a) @ (b - a) for a, b in zip(path[:-1], path[1:])]": "one number is asked for",
            _ALONG + "    return "
            "np.mean([gradient(a) @ (b - a) for a, b in zip(path[:-1], path[1:])])": "That is the mean over the steps",
            _ALONG + "    total = 0\n    for a, b in zip(path[:-1], path[1:]):\n"
            "        total += gradient(a) @ (b - a)\n        return total": "That is the first step alone",
            _ALONG + "    for a, b in zip(path[:-1], path[1:]):\n"
            "        total = gradient(a) @ (b - a)\n    return total": "That is the last step alone",
            _ALONG + "    return sum((gradient(a) "
            "+ gradient(b)) @ (b - a) for a, b in zip(path[:-1], path[1:]))": "You added the gradients of both ends",
            _ALONG + "    return sum(gradient(path[k]) "
            "@ (path[k + 1] - path[k]) for k in range(len(path) - 2))": "The last step is left out",
            _ALONG + "    return sum(gradient(a) @ (b - a) "
            "for a, b in zip(path, np.roll(path, -1, axis=0)))": "You also step from the last place back to the first",
            _ALONG + "    "
            "return sum(gradient(a) @ b for a, b in zip(path[:-1], path[1:]))": "You took the next place for the step",
            _ALONG + "    return sum(gradient(a) @ (b - "
            "a) / np.linalg.norm(b - a) for a, b in zip(path[:-1], path[1:]))": "You divided each step by its length",
            _ALONG + "    "
            "return sum(np.linalg.norm(b - a) for a, b in zip(path[:-1], path[1:]))": "That is the length of the path",
            _ALONG + "    return gradient(path[0]) @ (path[1] - path[0])": "That is the first step alone",
            _ALONG + "    return sum(gradient(a) "
            "@ (b - path[0]) for a, b in zip(path[:-1], path[1:]))": "You measure each step from the start",
        },
        unnamed=(
            _ALONG + "    return sum(gradient(a) @ (a + b) for a, b in zip(path[:-1], path[1:]))",
            _ALONG + "    return sum(gradient(b - a) @ (b - a) for a, b in zip(path[:-1], path[1:]))",
        ),
    ),
    "06/largest_rates": Answers(
        right=(
            "[0.000191883, 0.00543054, 1.0]",
            "[0.00019188, 0.0054305, 1]",
            _RATE + "rates = [largest_rate(wait), 1 / np.var(wait), 1]",
            _RATE + "rates = np.array([largest_rate(x) for x in (wait, centred, centred / np.std(wait, ddof=1))])",
            "rates = []\nfor x in (wait, wait - wait.mean(), (wait - wait.mean()) / wait.std()):\n"
            "    A = np.column_stack([x, np.ones(len(x))])\n    rates.append(len(x) / np.linalg.norm(A, 2) ** 2)",
            "def top(x):\n    m, s = np.mean(x), np.mean(x**2)\n"
            "    return 1 + s + np.sqrt((1 + s) ** 2 - 4 * (s - m**2))\n"
            "c = wait - wait.mean()\nrates = tuple(2 / top(x) for x in (wait, c, c / c.std()))",
        ),
        named={
            _RATE + "rates = [largest_rate(wait), largest_rate(centred)]": "a list of 2 numbers",
            _RATE + "rates = largest_rate": "That is a function",
            _RATE + "rates = largest_rate(wait)": "one number; a list of 3 numbers",
            _RATE.replace("[-1]", "[0]") + "rates = [largest_rate(wait), largest_rate(centred), "
            "largest_rate(centred / np.std(wait))]": "You took the smallest eigenvalue",
            _RATE.replace("np.linalg.eigvalsh(H)[-1]", "np.trace(H)") + "rates = [largest_rate(wait), "
            "largest_rate(centred), "
            "largest_rate(centred / np.std(wait))]": "You divided 2 by the sum of both curvatures",
            _RATE.replace("np.mean(x**2)", "np.mean(x)**2") + "rates = [largest_rate(wait), "
            "largest_rate(centred), largest_rate(centred / np.std(wait))]": "You took the square of the mean",
            _RATE + "rates = [largest_rate(wait), "
            "largest_rate(centred), largest_rate(wait / np.std(wait))]": "did not take off the mean first",
            _RATE + "rates = [largest_rate(wait), 1 / np.var(wait, ddof=1), 1.0]": "divided by n - 1",
            _RATE + "rates = [1 / largest_rate(x) "
            "for x in (wait, centred, centred / np.std(wait))]": "Each of them is 1 over the right answer",
            _RATE + "rates = [largest_rate(x) for x in (eruption, eruption - eruption.mean(), "
            "(eruption - eruption.mean()) / eruption.std())]": "You took the eruption for x",
            _RATE + "rates = [largest_rate(wait)] * 3": "You have the rate of the raw waits three times",
            "[0.000191883, 0.00543054, 0.5]": "half the right answer",
            "[0.000191883, 0.0054, 1.0]": "rounded too far",
        },
        unnamed=(
            _RATE.replace("wait.mean()", "np.median(wait)") + "rates = [largest_rate(x) for x in "
            "(wait, centred, centred / np.std(wait))]",
            _RATE.replace("[-1]", "[-1] ** 2") + "rates = [largest_rate(wait), "
            "largest_rate(centred), largest_rate(centred / np.std(wait))]",
            "[1.0, 1.0, 1.0]",
            "[0.000191883, 0.00543054, 0.0]",
        ),
    ),
}
