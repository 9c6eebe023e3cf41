"""Answers to the exercises of lesson 04."""

from tests.answers import Answers

_LOSS = "def mean_square(x, y, w, b):\n"
_MISSED = "    missed = y - (w * x + b)\n"
_SLOPE = "def loss_slope(x, y, w):\n"
_DESCEND = "def descend(x, y, rate, steps):\n"
_CENTRED = "    across, up = x - np.mean(x), y - np.mean(y)\n    w = 0.0\n"
_WALK = "    for _ in range(steps):\n        w = w - rate * (-2 * np.mean(across * (up - w * across)))\n"
_HUBER = "def huber_slope(r, delta):\n"
_OTHER = (
    "across, up = waiting - waiting.mean(), eruption - eruption.mean()\n"
    "slope = np.sum(across * up) / np.sum(across**2)\n"
)
_LINE = "w, b = np.polyfit(eruption, waiting, 1)\n"

ANSWERS = {
    "04/residual": Answers(
        right=(
            "y - 10 * x - 36",
            "-(10 * x + 36 - y)",
            "y - np.polyval([10, 36], x)",
            'f"{y - (10 * x + 36):.1f} min"',
            "missed = y\nmissed -= 10 * x\nmissed -= 36",
            "sympy.Integer(y) - 10 * sympy.nsimplify(x) - 36",
            "round(y - (36 + x * 10), 2)",
            "np.array([y]) - (10 * np.array([x]) + 36)",
            "def line(t):\n    return 10 * t + 36\nmissed = y - line(x)",
        ),
        named={
            "(y - (10 * x + 36)) / 60": "one 60th of",
            "(y - (10 * x + 36)) * 60": "right answer in s",
            "2 * (y - (10 * x + 36))": "twice the right answer",
            "(y - (10 * x + 36)) / 2": "half the right answer",
            "(y - 36) / 10 - x": "the miss sideways",
            "[y, -(10 * x + 36)]": "That is 2 numbers; one is asked for",
            'f"{y - (10 * x + 36)} s"': "one 60th of",
            "lambda x, y: y - (10 * x + 36)": "a function, not a number",
            "y > 10 * x + 36": "yes-or-no question",
            "y - (36 * x + 10)": "Slope and intercept are swapped",
            "y - 10 * (x + 36)": "Only x is multiplied by 10",
            "x - (10 * y + 36)": "x and y are swapped",
            "y / (10 * x + 36)": "You divided by what the line says",
            "y + 10 * x + 36": "You added what the line says",
            "y - x": "took the length of the eruption off",
            "y": "the wait itself",
            "10 * x": "a part of what the line says",
            "y - (x + 36)": "The line's 10 is missing",
            "(y - 36) / 10": "turned the line round",
        },
        unnamed=(
            "(y - (10 * x + 36)) / y",
            "y - (10 * x + 36) + 1",
            "y - 10 + 36 * x",
            "(y - (10 * x + 36)) ** 2 / 2",
            "y - (10 + 36) * x",
        ),
    ),
    "04/mean_square": Answers(
        right=(
            _LOSS + "    return sum((t - (w * s + b)) ** 2 for s, t in zip(x, y)) / len(x)",
            "lambda x, y, w, b: np.average((w * x + b - y) ** 2)",
            _LOSS + _MISSED + "    return missed @ missed / len(x)",
            _LOSS + _MISSED + "    return np.var(missed) + np.mean(missed) ** 2",
            _LOSS + _MISSED + "    return np.linalg.norm(missed) ** 2 / y.size",
            _LOSS
            + (
                "    total = 0\n    for i in range(len(x)):\n        total += (y[i] - w * x[i] - b) ** 2\n"
                "    return total / len(x)"
            ),
            _LOSS + "    return np.mean(y**2) - 2 * np.mean(y * (w * x + b)) + np.mean((w * x + b) ** 2)",
            _LOSS + "    return float(np.square(np.subtract(y, np.polyval([w, b], x))).mean())",
        ),
        named={
            _LOSS + _MISSED + "    return missed**2": "It is a list of 5 numbers; one number",
            _LOSS + _MISSED + "    np.mean(missed**2)": "gives nothing back",
            _LOSS + _MISSED + "    return np.mean(missed^2)": "In Python a power is",
            _LOSS + "    y -= w * x + b\n    return np.mean(y**2)": "changes its argument",
            _LOSS + _MISSED + "    print(np.mean(missed**2))": "gives nothing back",
            "def mean_square(w, b, x, y):\n" + _MISSED + "    return np.mean(missed**2)": "arguments in another order",
            _LOSS + _MISSED + "    return np.median(missed**2)": "median of the squares",
            _LOSS + "    missed = y - (b * x + w)\n    return np.mean(missed**2)": "w and b are swapped",
            _LOSS + "    missed = x - (w * y + b)\n    return np.mean(missed**2)": "takes x for y",
            _LOSS + _MISSED + "    return np.max(missed**2)": "largest of the squares",
            _LOSS + _MISSED + "    return np.mean(missed * 2)": "doubled each residual",
            (
                _LOSS + "    for s, t in zip(x, y):\n        return (t - w * s - b) ** 2 / len(x)"
            ): "Only the first dot counts",
            _LOSS + _MISSED + "    return -np.mean(missed**2)": "the sign is wrong",
            _LOSS + _MISSED + "    return 2 * np.mean(missed**2)": "twice the right answer",
            _LOSS + "    return np.mean(y**2 - (w * x + b) ** 2)": "difference of the squares",
            _LOSS + _MISSED + "    return np.linalg.norm(missed)": "the root of the sum of squares",
            _LOSS + _MISSED + "    return np.linalg.norm(missed) / len(x)": "the root of the sum of squares by n",
            _LOSS + _MISSED + "    return np.sum(missed**2) / 5": "divided by 5 whatever",
            _LOSS + "    return np.mean((y + w * x + b) ** 2)": "You added what the line says",
        },
        unnamed=(
            _LOSS + _MISSED + "    return np.sum(missed**2) / (len(x) + 1)",
            _LOSS + _MISSED + "    return np.mean(missed**3)",
        ),
    ),
    "04/slope_formula": Answers(
        right=(
            '"(4w - 14)/3"',
            "lambda w: 4 * w / 3 - 14 / 3",
            'w = sp.Symbol("w")\nslope = sp.Rational(4, 3) * w - sp.Rational(14, 3)',
            (
                'w = sp.Symbol("w")\nloss = sum((b - w * a) ** 2 for a, b in [(-1, -4), (0, 1), (1, 3)]) / 3\n'
                "slope = sp.diff(loss, w)"
            ),
            '"2/3*(2w - 7)"',
            (
                "def slope(w):\n    x, y = np.array([-1, 0, 1]), np.array([-4, 1, 3])\n"
                "    return -2 * np.mean(x * (y - w * x))"
            ),
            '"-2/3*(4 + 3 - 2w)"',
            "np.poly1d([4 / 3, -14 / 3])",
            "np.polynomial.Polynomial([-14 / 3, 4 / 3])",
            '"1.33333333333333*w - 4.66666666666667"',
        ),
        named={
            '"1.3333*w - 4.6667"': "comes very near, and is not equal",
            '"8*w/3 - 28/3"': "twice the right formula",
            '"4*x/3 - 14/3"': "I know no name `x`",
            '"28/3 - 8*w/3"': "Two things: the sign, and a factor 2 that is there once too often",
            '"1.33*w - 4.67"': "numbers are rounded",
            '"4*w/3 + 14/3"': "the other part has the wrong sign",
            '"2*w - 14/3"': "The middle dot has",
            '"4*w/3 + 2/3"': "Mind the left dot",
            '"4/3*w - 14"': "only the part with w by 3",
            '"4*w/3"': "Only the part with w is there",
            '"-14/3"': "No w is left in it",
            '"4/3"': "one derivative too many",
            '"-4/3*w - 14/3"': "the part with w has the wrong sign",
            '"w - 7/2"': "divided a factor away",
            '"(4*w - 14)/9"': "divided by 3 twice",
            "-14 / 3": "No w is left in it",
            '"(-2/3)*((-1)*(-4 - w) + (3 - w))"': "No w is left in it",
            '"4*w/3 - 14"': "only the part with w by 3",
        },
        unnamed=(
            '"4*w/3 - 14/3 + 1"',
            '"2*w - 7/3"',
        ),
    ),
    "04/loss_slope": Answers(
        right=(
            "lambda x, y, w: 2 * np.mean(x * (w * x - y))",
            _SLOPE + "    return -2 / len(x) * np.sum(x * (y - w * x))",
            _SLOPE + "    return -2 * x @ (y - w * x) / len(x)",
            _SLOPE
            + (
                "    total = 0\n    for s, t in zip(x, y):\n        total += s * (t - w * s)\n"
                "    return -2 * total / len(x)"
            ),
            _SLOPE + "    return 2 * (w * np.var(x) - np.cov(x, y, bias=True)[0, 1])",
            _SLOPE + "    return 2 * w * np.mean(x**2) - 2 * np.mean(x * y)",
            _SLOPE
            + (
                "    h = 1e-4\n    def loss(w):\n        return np.mean((y - w * x) ** 2)\n"
                "    return (loss(w + h) - loss(w - h)) / (2 * h)"
            ),
            _SLOPE + "    return sum(-2 * s * (t - w * s) for s, t in zip(x, y)) / len(x)",
        ),
        named={
            _SLOPE + "    return -2 * np.mean(x) * np.mean(y - w * x)": "before you take the mean",
            _SLOPE + "    return -2 * x * (y - w * x)": "It is a list of 5 numbers; one number",
            _SLOPE + "    -2 * np.mean(x * (y - w * x))": "gives nothing back",
            _SLOPE + "    return -2 * np.mean(x * (y - w * x - b))": "a name that nothing has defined",
            _SLOPE + "    return -2 * np.sum(x * (y - w * x)) / (len(x) - 1)": "n/(n - 1) times the right answer",
            _SLOPE + "    return -2 * np.mean(x * y - w * x)": "does not depend on w",
            _SLOPE + "    return -2 * np.mean(x * (y - w))": "does not depend on w",
            _SLOPE + "    return -2 * np.mean(y * (y - w * x))": "multiplied each residual by its y",
            _SLOPE + "    return -2 * np.mean(x * (y + w * x))": "Mind the sign in the residual",
            _SLOPE + "    return -2 * np.median(x * (y - w * x))": "median of the products",
            _SLOPE + "    return -2 * np.mean(x * (y - w * x) ** 2)": "no longer its square",
            _SLOPE + "    return -2 * np.mean(x**2 * (y - w * x))": "the inner derivative gives x only once",
            _SLOPE + "    return -2 * np.sum(x * (y - w * x)) / len(x) ** 2": "1/n of the right answer",
            _SLOPE + "    return -4 * np.mean(x * (y - w * x))": "twice the right answer",
            _SLOPE + "    return -2 / 3 * np.sum(x * (y - w * x))": "as for the three dots above",
            (
                _SLOPE + "    for s, t in zip(x, y):\n        return -2 * s * (t - w * s) / len(x)"
            ): "Only the first dot counts",
            _SLOPE + "    return -2 * np.mean(y * (x - w * y))": "takes x for y",
            _SLOPE + "    return -2 * np.mean(x * y) - w * np.mean(x**2)": "Mind the brackets",
            "def loss_slope(w, x, y):\n    return -2 * np.mean(x * (y - w * x))": "arguments in another order",
        },
        unnamed=((_SLOPE + "    return -2 * np.mean(np.abs(x) * (y - w * x))"),),
    ),
    "04/one_step": Answers(
        right=(
            "2 * rate * y",
            "-rate * (-2 * y)",
            "dots_x, dots_y = np.array([-1, 1]), np.array([-y, y])\nnew_w = 0 + rate * 2 * np.mean(dots_x * dots_y)",
            "round(2 * rate * y, 2)",
            (
                'w = sp.Symbol("w")\nloss = ((-y + w) ** 2 + (y - w) ** 2) / 2\n'
                "new_w = 0 - rate * sp.diff(loss, w).subs(w, 0)"
            ),
            "new_w = 0\nfor a, b in ((-1, -y), (1, y)):\n    new_w += rate * 2 / 2 * a * b",
            "str(round(rate * y + rate * y, 6))",
        ),
        named={
            "[0, 2 * rate * y]": "That is 2 numbers; one is asked for",
            "[2 * rate * y, 0.0]": "That is 2 numbers; one is asked for",
            "2 * rate * y / 100": "one 100th of",
            "lambda rate, y: 2 * rate * y": "a function, not a number",
            "y": "there the walk leads in the end",
            "2 * y / rate": "You divided by the learning rate",
            "-rate * y": "the factor 2 of the square is missing, and",
            "2 * rate": "twice the learning rate",
            "-4 * rate * y": "the factor 1/n was forgotten, and",
            "rate + 2 * y": "You added the learning rate",
            "2 * rate * y * (2 - 2 * rate)": "Those are two steps",
            "2 * rate * y * 10": "10 times the right answer",
            "2 * y - rate": "took the learning rate off",
        },
        unnamed=(
            "y - 2 * rate * y",
            "rate * y**2",
            "8 * rate * y",
            "rate * y / 2",
            "2 * rate * y / 3",
            "rate",
            "y / 2",
        ),
    ),
    "04/descend": Answers(
        right=(
            _DESCEND
            + (
                "    a, u = x - x.mean(), y - y.mean()\n    w = 0\n    for i in range(steps):\n"
                "        slope = 2 / len(x) * np.sum(a * (w * a - u))\n        w -= rate * slope\n"
                "    return [w, y.mean() - w * x.mean()]"
            ),
            _DESCEND
            + (
                "    a = x - np.mean(x)\n    w = 0.0\n    for _ in range(steps):\n"
                "        w += 2 * rate * np.mean(a * (y - w * a))\n    b = np.mean(y) - w * np.mean(x)\n"
                "    return np.array([w, b])"
            ),
            _DESCEND
            + (
                "    a, u = x - x.mean(), y - y.mean()\n    best = a @ u / (a @ a)\n"
                "    w = best * (1 - (1 - 2 * rate * np.mean(a**2)) ** steps)\n"
                "    return w, y.mean() - w * x.mean()"
            ),
            _DESCEND
            + (
                "    n = len(x)\n    mx, my = sum(x) / n, sum(y) / n\n    w, done = 0.0, 0\n"
                "    while done < steps:\n        total = 0\n        for s, t in zip(x, y):\n"
                "            total += (s - mx) * (t - my - w * (s - mx))\n"
                "        w, done = w - rate * -2 * total / n, done + 1\n    return w, my - w * mx"
            ),
            _DESCEND
            + (
                "    def slope(x, y, w):\n        return -2 * np.mean(x * (y - w * x))\n    w = 0.0\n"
                "    for _ in range(steps):\n        w = w - rate * slope(x - x.mean(), y - y.mean(), w)\n"
                "    return w, np.mean(y - w * x)"
            ),
        ),
        named={
            _DESCEND + _CENTRED + _WALK + "    return w": "It is one number; a list of 2 numbers",
            _DESCEND
            + (
                "    x -= np.mean(x)\n    y -= np.mean(y)\n    w = 0.0\n    for _ in range(steps):\n"
                "        w = w - rate * (-2 * np.mean(x * (y - w * x)))\n    return w, np.mean(y) - w * np.mean(x)"
            ): "changes its argument",
            _DESCEND + _CENTRED + _WALK + "    w, np.mean(y) - w * np.mean(x)": "gives nothing back",
            (
                _DESCEND
                + _CENTRED
                + (
                    "    for _ in range(steps + 1):\n"
                    "        w = w - rate * (-2 * np.mean(across * (up - w * across)))\n"
                    "    return w, np.mean(y) - w * np.mean(x)"
                )
            ): "one step too many",
            (
                _DESCEND
                + _CENTRED
                + (
                    "    for _ in range(1, steps):\n        w = w - rate * (-2 * np.mean(across * (up - w * across)))\n"
                    "    return w, np.mean(y) - w * np.mean(x)"
                )
            ): "one step too few",
            (
                _DESCEND
                + (
                    "    across, up = x - np.mean(x), y - np.mean(y)\n    w = 1.0\n    for _ in range(steps):\n"
                    "        w = w - rate * (-2 * np.mean(across * (up - w * across)))\n"
                    "    return w, np.mean(y) - w * np.mean(x)"
                )
            ): "You started at",
            (
                _DESCEND + _CENTRED + _WALK + "    return w, np.mean(x) - w * np.mean(y)"
            ): "in b the two means are swapped",
            _DESCEND + _CENTRED + _WALK + "    return w, np.mean(y) - np.mean(x)": "in b it is missing",
            (
                _DESCEND
                + _CENTRED
                + (
                    "    for _ in range(steps):\n        w = -rate * (-2 * np.mean(across * (up - w * across)))\n"
                    "    return w, np.mean(y) - w * np.mean(x)"
                )
            ): "forgets where it stood",
            (
                _DESCEND
                + _CENTRED
                + (
                    "    for _ in range(steps):\n"
                    "        w = w - rate * (-2 * np.sum(across * (up - w * across)) / (len(x) - 1))\n"
                    "    return w, np.mean(y) - w * np.mean(x)"
                )
            ): "in the slope by n - 1",
            (
                _DESCEND
                + (
                    "    across, up = (x - x.mean()) / x.std(), y - y.mean()\n    w = 0.0\n    for _ in range(steps):\n"
                    "        w = w - rate * (-2 * np.mean(across * (up - w * across)))\n"
                    "    return w, np.mean(y) - w * np.mean(x)"
                )
            ): "divided x by its spread",
            (
                _DESCEND
                + _CENTRED
                + (
                    "    for _ in range(steps):\n        w = w - 0.1 * (-2 * np.mean(across * (up - w * across)))\n"
                    "    return w, np.mean(y) - w * np.mean(x)"
                )
            ): "take 0.1 whatever",
            (
                _DESCEND
                + (
                    "    w = b = 0.0\n    for _ in range(steps):\n        r = y - w * x - b\n"
                    "        w, b = w + 2 * rate * np.mean(x * r), b + 2 * rate * np.mean(r)\n    return w, b"
                )
            ): "walked in w and b at once",
            (
                _DESCEND
                + (
                    "    across, up = x, y - np.mean(y)\n    w = 0.0\n    for _ in range(steps):\n"
                    "        w = w - rate * (-2 * np.mean(across * (up - w * across)))\n"
                    "    return w, np.mean(y) - w * np.mean(x)"
                )
            ): "Only y is centred",
            (
                _DESCEND
                + _CENTRED
                + (
                    "    for _ in range(steps):\n        w = w - rate * (-2 * np.mean(up - w * across))\n"
                    "    return w, np.mean(y) - w * np.mean(x)"
                )
            ): "Your w stays at 0",
        },
        unnamed=(
            (
                _DESCEND
                + _CENTRED
                + (
                    "    for _ in range(steps):\n        w = w - rate * (-2 * np.median(across * (up - w * across)))\n"
                    "    return w, np.mean(y) - w * np.mean(x)"
                )
            ),
            (
                _DESCEND
                + (
                    "    across, up = x - np.median(x), y - np.median(y)\n    w = 0.0\n    for _ in range(steps):\n"
                    "        w = w - rate * (-2 * np.mean(across * (up - w * across)))\n"
                    "    return w, np.mean(y) - w * np.mean(x)"
                )
            ),
            (
                _DESCEND
                + _CENTRED
                + (
                    "    history = [w]\n    for _ in range(steps):\n"
                    "        w = w - rate * (-2 * np.mean(across * (up - w * across)))\n        history.append(w)\n"
                    "    return history, np.mean(y) - w * np.mean(x)"
                )
            ),
            _DESCEND + _CENTRED + _WALK + "    return w, np.median(y) - w * np.median(x)",
        ),
    ),
    "04/other_way": Answers(
        right=(
            "np.polyfit(waiting, eruption, 1)",
            "[0.0756279, -1.87402]",
            (
                "c = np.cov(waiting, eruption)\nw = c[0, 1] / c[0, 0]\n"
                "other_line = (w, eruption.mean() - w * waiting.mean())"
            ),
            "np.linalg.lstsq(np.column_stack([waiting, np.ones(len(waiting))]), eruption, rcond=None)[0]",
            (
                "x, y = waiting - waiting.mean(), eruption - eruption.mean()\nw = 0.0\nfor _ in range(200):\n"
                "    w = w + 0.005 * 2 * np.mean(x * (y - w * x))\n"
                "other_line = [w, np.mean(eruption) - w * np.mean(waiting)]"
            ),
            "[0.0756279, -1.874016]",
            (
                "r = np.corrcoef(waiting, eruption)[0, 1]\nw = r * eruption.std() / waiting.std()\n"
                "other_line = [w, np.mean(eruption - w * waiting)]"
            ),
            '["0.0756279", "-1.87402"]',
            "np.polynomial.Polynomial.fit(waiting, eruption, 1).convert().coef[::-1]",
        ),
        named={
            "np.polyfit(waiting, eruption, 1)[0]": "It is one number; a list of 2 numbers",
            "np.polyfit(waiting, eruption, 2)": "It is a list of 3 numbers; a list of 2 numbers",
            "lambda x: 0.0756279 * x - 1.87402": "That is a function",
            "[0.0756279, 1.87402]": "a minus is lost",
            (
                _OTHER + "other_line = [slope, eruption.mean() + slope * waiting.mean()]"
            ): "mind the sign in the intercept",
            "[np.sum(waiting * eruption) / np.sum(waiting**2), 0]": "line through the origin",
            "w = np.cov(waiting, eruption)[0, 1] / np.var(waiting)\n"
            "other_line = [w, eruption.mean() - w * waiting.mean()]": "np.cov divides by n - 1",
            (
                _OTHER + "other_line = [slope, waiting.mean() - slope * eruption.mean()]"
            ): "in the intercept the two means are swapped",
            "[0.08, -1.9]": "rounded too far",
            (
                "w = np.corrcoef(waiting, eruption)[0, 1]\nother_line = [w, eruption.mean() - w * waiting.mean()]"
            ): "correlation for the slope",
            "[0.0756, -1.87402]": "rounded too far",
            _OTHER + "other_line = [-slope, eruption.mean() - slope * waiting.mean()]": "the sign is wrong",
            _OTHER + "other_line = [slope, eruption[0] - slope * waiting[0]]": "not through the first dot",
            _OTHER + "other_line = [slope, 0]": "the intercept is missing",
            (
                _OTHER + "other_line = [60 * slope, 60 * (eruption.mean() - slope * waiting.mean())]"
            ): "60 times the right answer",
        },
        unnamed=(
            "[1 / 10.7296, -1.87402]",
            "[10.7296, -1.87402]",
            _OTHER + "other_line = [slope, np.median(eruption) - slope * np.median(waiting)]",
            "x, y = waiting - waiting.mean(), eruption - eruption.mean()\nw = 0.0\nfor _ in range(5):\n"
            "    w = w + 0.001 * 2 * np.mean(x * (y - w * x))\n"
            "other_line = [w, np.mean(eruption) - w * np.mean(waiting)]",
        ),
    ),
    "04/both_at_once": Answers(
        right=(
            "[0.1 * (p + 2 * q), 0.1 * (p + q)]",
            "np.round([0.1 * p + 0.2 * q, 0.1 * p + 0.1 * q], 3)",
            (
                "x, y = np.array([1, 2]), np.array([p, q])\nr = y - 0 * x - 0\n"
                "step = (0.2 * np.mean(x * r), 0.2 * np.mean(r))"
            ),
            "X = np.array([[1, 1], [2, 1]])\nstep = 0.1 * X.T @ np.array([p, q])",
            (
                "w = b = 0.0\ndw = db = 0.0\nfor s, t in ((1, p), (2, q)):\n"
                "    dw += -2 * s * (t - w * s - b) / 2\n    db += -2 * (t - w * s - b) / 2\n"
                "step = [w - 0.1 * dw, b - 0.1 * db]"
            ),
            (
                'u, v = sp.symbols("u v")\nJ = ((p - u - v) ** 2 + (q - 2 * u - v) ** 2) / 2\n'
                "step = [-sp.diff(J, t).subs({u: 0, v: 0}) / 10 for t in (u, v)]"
            ),
            '[f"{(p + 2 * q) / 10}", f"{(p + q) / 10}"]',
        ),
        named={
            "0.1 * (p + 2 * q)": "It is one number; a list of 2 numbers",
            "[0.1 * (p + 2 * q) + 0.1 * (p + q)]": "It is a list of 1 number; a list of 2 numbers",
            "[0.1 * (p + 2 * q), 0.1 * (p + q), 0]": "It is a list of 3 numbers; a list of 2 numbers",
            "[0.1 * (p + 2 * q), -0.1 * (p + q)]": "the sign is wrong",
            "[-0.1 * (p + 2 * q), 0.1 * (p + q)]": "the sign is wrong",
            "[0.1 * (2 * p + q), 0.1 * (p + q)]": "each y goes with its own x",
            "[0.1 * (p + 2 * q), 0.1 * (p + 2 * q)]": "slope in b needs no x",
            "[0.1 * (p + 2 * q), 0]": "Only w moved",
            "[0, 0.1 * (p + q)]": "Only b moved",
            "[q - p, 2 * p - q]": "line through both dots",
            "[0.1 * (p + 4 * q), 0.1 * (p + q)]": "the square of x",
            "[0.1 * p, 0.2 * q]": "a dot of its own",
            "[0.1 * (p + 2 * q), 0.2 * (p + q)]": "twice the right answer",
            "[0.05 * (p + 2 * q), 0.1 * (p + q)]": "half the right answer",
            "[0.1 * (p + 2 * q), 0.05 * (p + q)]": "half the right answer",
            "[0.01 * (p + 2 * q), 0.01 * (p + q)]": "one 10th of",
        },
        unnamed=(
            "[0.4 * (p + 2 * q), 0.4 * (p + q)]",
            "[0.1 * (p + 2 * q), 0.1 * p * q]",
            "[0.1 * (q - 2 * p), 0.1 * (q - p)]",
        ),
    ),
    "04/huber_slope": Answers(
        right=(
            "lambda r, delta: np.where(abs(r) <= delta, r, delta * np.sign(r))",
            _HUBER + "    return np.minimum(np.maximum(r, -delta), delta)",
            _HUBER + "    return np.sign(r) * np.minimum(np.abs(r), delta)",
            _HUBER + "    return [max(-delta, min(delta, value)) for value in r]",
            _HUBER + "    return r / np.maximum(1, np.abs(r) / delta)",
            (
                _HUBER
                + "    out = r.copy()\n    out[out > delta] = delta\n    out[out < -delta] = -delta\n    return out"
            ),
            _HUBER
            + (
                "    result = []\n    for v in r:\n        if v > delta:\n            result.append(delta)\n"
                "        elif v < -delta:\n            result.append(-delta)\n        else:\n"
                "            result.append(v)\n    return np.array(result)"
            ),
            _HUBER + "    return np.select([r < -delta, r > delta], [-delta, delta], r)",
            _HUBER + "    return (abs(r + delta) - abs(r - delta)) / 2",
        ),
        named={
            _HUBER + "    return max(-delta, min(r, delta))": "a True or False for each entry",
            (
                _HUBER + "    if abs(r) <= delta:\n        return r\n    return delta * np.sign(r)"
            ): "a True or False for each entry",
            _HUBER + "    np.clip(r, -delta, delta)": "gives nothing back",
            _HUBER + "    r[r > delta] = delta\n    r[r < -delta] = -delta\n    return r": "changes its argument",
            (
                _HUBER + "    return [value for value in r if abs(value) <= delta]"
            ): "It is a list of 4 numbers; a list of 7 numbers",
            _HUBER + "    return np.mean(np.clip(r, -delta, delta))": "It is one number; a list of 7 numbers",
            (
                _HUBER + "    for v in r:\n        return max(-delta, min(delta, v))"
            ): "It is one number; a list of 7 numbers",
            _HUBER + "    return np.clip(r, 0, delta)": "Where r is negative your slope is 0",
            _HUBER + "    return np.clip(r, -1, 1)": "You clipped at 1",
            _HUBER + "    return np.where(abs(r) <= delta, r, 0)": "still climbs, as a straight line",
            _HUBER + "    return np.where(abs(r) <= delta, r, delta * r)": "the size of r has no part",
            _HUBER + "    return np.where(r <= delta, r, delta)": "Only the right side is held back",
            _HUBER + "    return np.where(abs(r) > delta, r, delta * np.sign(r))": "branches are turned round",
            (
                _HUBER + "    return np.where(abs(r) <= delta, r, delta * (abs(r) - delta / 2))"
            ): "Inside it is right; beyond delta, that is still the loss",
            _HUBER + "    return np.clip(r, -delta, delta) / 2": "half the right answer",
            (
                _HUBER + "    return np.where(abs(r) <= delta, r**2 / 2, delta * np.sign(r))"
            ): "inside, that is still the loss",
            _HUBER + "    return 2 * np.clip(r, -delta, delta)": "twice the right answer",
            _HUBER + "    return np.where(abs(r) <= delta, r, -delta)": "On the far right the loss climbs",
            (
                _HUBER + "    return np.where(abs(r) <= delta, r, delta * (np.sign(r) - delta / 2))"
            ): "a constant has the derivative 0",
        },
        unnamed=(
            _HUBER + "    return np.where(abs(r) <= delta, r, delta * abs(r))",
            _HUBER + "    return np.where(abs(r) <= delta, r, delta / 2)",
            _HUBER + "    return np.clip(r, -delta / 2, delta / 2)",
            _HUBER + "    return delta * np.clip(r, -1, 1)",
        ),
    ),
    "04/misra": Answers(
        right=(
            "[238.94212918, 5.5015643181e-4, 0.12455138894]",
            "[238.942, 0.000550156, 0.124551]",
            (
                "b = np.array([250.0, 5e-4])\nfor _ in range(30):\n    e = np.exp(-b[1] * pressure)\n"
                "    missed = volume - b[0] * (1 - e)\n"
                "    jacobian = np.column_stack([1 - e, b[0] * pressure * e])\n"
                "    b = b + np.linalg.lstsq(jacobian, missed, rcond=None)[0]\n"
                "fit = [*b, np.sum((volume - b[0] * (1 - np.exp(-b[1] * pressure))) ** 2)]"
            ),
            (
                "def at(b2):\n    g = 1 - np.exp(-b2 * pressure)\n    b1 = volume @ g / (g @ g)\n"
                "    return b1, np.sum((volume - b1 * g) ** 2)\nlow, high = 1e-4, 1e-3\nratio = (5**0.5 - 1) / 2\n"
                "for _ in range(100):\n    left, right = high - ratio * (high - low), low + ratio * (high - low)\n"
                "    low, high = (low, right) if at(left)[1] < at(right)[1] else (left, high)\n"
                "b2 = (low + high) / 2\nfit = (at(b2)[0], b2, at(b2)[1])"
            ),
            '("238.942", "5.50156e-4", "0.124551")',
            (
                "from scipy.optimize import curve_fit\n"
                "b, _ = curve_fit(lambda x, a, c: a * (1 - np.exp(-c * x)), pressure, volume, p0=[250, 5e-4], "
                "xtol=1e-14, ftol=1e-14)\n"
                "fit = [*b, np.sum((volume - b[0] * (1 - np.exp(-b[1] * pressure))) ** 2)]"
            ),
        ),
        named={
            "[238.942, 5.50156e-4]": "It is a list of 2 numbers; a list of 3 numbers",
            "[238.942, -0.000550156, 0.124551]": "the sign is wrong",
            "[238.942, 5.50156, 0.124551]": "its power of ten is missing",
            "[238.942, 5.50156e-3, 0.124551]": "10 times the right answer",
            "[250, 5e-4, 0.124551]": "a start that NIST suggests",
            "[238.942, 5.50156e-4, 0.124551 / 12]": "divided by n - 2",
            "[238.942, 5.50156e-4, 0.12455]": "rounded too far",
            "[238.94, 5.50156e-4, 0.124551]": "rounded too far",
            "[238.942, 5.50156e-4, 0.124551 / 13]": "divided by n - 1",
            "[238.942, 5.50156e-4, 0.124551 / 2]": "half the sum",
            "[238.942, 1 / 5.50156e-4, 0.124551]": "it is upside down",
            "[238.942, 5.50156e-4, 0.0943215]": "root of the mean square",
            "[238.942, 5.50156e-4, -0.124551]": "the sign is wrong",
            "line = np.polyfit(pressure, volume, 1)\n"
            "fit = [*line, np.sum((volume - np.polyval(line, pressure)) ** 2)]": "fitted a straight line",
            "[0.124551, 238.942, 5.50156e-4]": "their order is another",
            "[500, 1e-4, 0.124551]": "a start that NIST suggests",
        },
        unnamed=(
            "fit = [238.942, 5.50156e-4, np.sum(np.abs(volume - 238.942 * (1 - np.exp(-5.50156e-4 * pressure))))]",
        ),
    ),
    "04/wait_after_four": Answers(
        right=(
            "np.polyval(np.polyfit(eruption, waiting, 1), 4.0)",
            "76.39",
            '"76.39 min"',
            "-(-33.474) + 10.730 * 4.0",
            _LINE + "wait = w * 4 + b",
            (
                "A = np.column_stack([eruption, np.ones_like(eruption)])\n"
                "wait = np.linalg.lstsq(A, waiting, rcond=None)[0] @ [4, 1]"
            ),
            (
                "c = np.cov(eruption, waiting)\nw = c[0, 1] / c[0, 0]\n"
                "wait = round(np.mean(waiting) + w * (4 - np.mean(eruption)), 2)"
            ),
            (
                "x, y = eruption - eruption.mean(), waiting - waiting.mean()\nw = 0.0\nfor _ in range(200):\n"
                "    w += 0.3 * 2 * np.mean(x * (y - w * x))\nwait = w * 4.0 + waiting.mean() - w * eruption.mean()"
            ),
            '"76.393 minutes"',
        ),
        named={
            _LINE + "wait = (w * 4 + b) / 60": "right answer in h",
            _LINE + "wait = (w * 4 + b) * 60": "right answer in s",
            '"1.27 h"': "right answer in h",
            _LINE + "wait = 2 * (w * 4 + b)": "twice the right answer",
            _LINE + "wait = -(w * 4 + b)": "the sign is wrong",
            "np.polyfit(eruption, waiting, 1)": "That is 2 numbers; one is asked for",
            _LINE + "wait = [w * 4.0, b]": "That is 2 numbers; one is asked for",
            '"76.39 s"': "one 60th of",
            '"4583.58 s"': "right answer in s",
            _LINE + "wait = w * 4 - b": "took the intercept off",
            _LINE + "wait = b": "That is the intercept",
            _LINE + "wait = w + 4 * b": "Slope and intercept are swapped",
            _LINE + "wait = (w + b) * 4": "Mind the brackets",
            "np.median(waiting)": "rounded too far",
            "np.polyval(np.polyfit(eruption, waiting, 2), 4.0)": "curve of degree 2",
            "4 * np.sum(eruption * waiting) / np.sum(eruption**2)": "line through the origin",
            (
                "w = np.corrcoef(eruption, waiting)[0, 1]\nwait = waiting.mean() + w * (4 - eruption.mean())"
            ): "correlation for the slope",
            "4.0 * 10.730 + 33.474 * 4.0": "Mind the brackets",
            "w = np.cov(eruption, waiting)[0, 1] / np.var(eruption)\n"
            "wait = waiting.mean() + w * (4 - eruption.mean())": "np.cov divides by n - 1",
            "waiting[np.argmin(np.abs(eruption - 4.0))]": "a single eruption",
            _LINE + "wait = w * 4.0 + waiting.mean()": "added the mean wait",
        },
        unnamed=(
            _LINE + "wait = w * 5 + b",
            _LINE + "wait = w * 3 + b",
            "76.38",
            "77",
        ),
    ),
}
