"""Answers to the exercises of lesson 05."""

from tests.answers import Answers

_DOWN = "def steepest_descent(gradient):\n"
_NUMERICAL = "def numerical_gradient(loss, theta, h):\n"
_EACH = "    g = np.zeros(len(theta))\n    for i in range(len(theta)):\n"
_STEP = "        step = np.zeros(len(theta))\n        step[i] = h\n"
_DISAGREEMENT = "def disagreement(loss, claimed, theta, h):\n"
_MEASURED = (
    "    g = claimed(theta)\n"
    "    d = np.array([(loss(theta + s) - loss(theta - s)) / (2 * h) for s in h * "
    "np.eye(len(theta))])\n"
)
_LINE = "def line_gradient(x, y, w, b):\n"
_RESIDUAL = "    r = y - w * x - b\n"
_COSINE = (
    "downhill, home = np.array([-2 * x, -20 * y]), np.array([-x, -y])\n"
    "cosine = downhill @ home / (np.linalg.norm(downhill) * np.linalg.norm(home))\n"
)
_FIT = "w = np.sum((flipper - flipper.mean()) * (mass - mass.mean())) / np.sum((flipper - flipper.mean()) ** 2)\n"

ANSWERS = {
    "05/dot_product": Answers(
        right=(
            "np.dot([p, q], [r, s])",
            "sum(a * b for a, b in zip((p, q), (r, s)))",
            "np.array([p, q]) @ np.array([r, s])",
            "sympy.Matrix([p, q]).dot(sympy.Matrix([r, s]))",
            "np.hypot(p, q) * np.hypot(r, s) * np.cos(np.arctan2(q, p) - np.arctan2(s, r))",
            "np.inner((p, q), (r, s))",
            "str(p * r + q * s)",
            "dot = 0\nfor a, b in ((p, r), (q, s)):\n    dot += a * b",
            "(np.array([p, q]) * np.array([r, s])).sum()",
        ),
        named={
            "[p * r, q * s]": "That is 2 numbers; one is asked for",
            "-(p * r + q * s)": "the sign is wrong",
            "2 * (p * r + q * s)": "twice the right answer",
            "(p * r + q * s) / 2": "half the right answer",
            "[p + r, q + s]": "That is 2 numbers; one is asked for",
            "np.outer([p, q], [r, s])": "That is 4 numbers; one is asked for",
            "[p, q] + [r, s]": "That is 4 numbers; one is asked for",
            "p * q + r * s": "You multiplied within each arrow",
            "p * q * r * s": "The two products are added, not multiplied with each other",
            "(p + q) * (r + s)": "You added within each arrow first",
            "(p + r) * (q + s)": "multiplied the entries of the sum",
            "p * r": "That is the first product alone",
            "q * s": "That is the second product alone",
            (
                "(p * r + q * s) / (np.hypot(p, q) * np.hypot(r, s))"
            ): "That is the cosine of the angle between the arrows",
            (
                "np.degrees(np.arccos((p * r + q * s) / (np.hypot(p, q) * np.hypot(r, s))))"
            ): "That is the angle between the arrows, in degrees",
            "np.hypot(p - r, q - s)": "That is how far apart the two tips are",
            "(p * r + q * s) / np.hypot(p, q)": "You divided by the first arrow's length",
            "np.sqrt(p * r + q * s)": "That is NaN, not a number",
        },
        unnamed=(
            "p + q + r + s",
            "np.hypot(p * r, q * s)",
            "(p + r) * (q + s) / 4",
            "p * r + q + s",
            "p * r * q + s",
        ),
    ),
    "05/hold_y": Answers(
        right=(
            "lambda x, y: 2 * x * y",
            '"2x y"',
            'x, y = sp.symbols("x y")\nslope_along_x = sp.diff(x**2 * y, x)',
            "lambda y, x: 2 * x * y",
            '"x y + y x"',
            '"2·x·y"',
            '2 * sp.Symbol("x", real=True) * sp.Symbol("y")',
            '"y*(2*x)"',
            "def slope_along_x(x, y):\n    return y * 2 * x",
            '"(x*y)/(1/2)"',
        ),
        named={
            '"x*y"': "half the right formula",
            '"-2xy"': "I know no name `xy`",
            '"4xy"': "I know no name `xy`",
            '["2*x*y", "x**2"]': "has 2 formulas in it",
            "lambda x: 2 * x": "must take `x` and `y`",
            '"2*x*dy"': "I know no name `dy`",
            "lambda x, y: print(2 * x * y)": "gives nothing back",
            '"d/dx x^2 y"': "I know no name `d`",
            '"2*y"': "The power goes down by one, and not to nothing",
            '"2*x + y"': "y is a factor, and no term of its own",
            '"2*x^2*y"': "The power goes down by one as its 2 comes in front",
            '"2*x + x^2"': "You took the derivative of each factor, and added them",
            '"x^3*y/3"': "That goes the other way",
            '"y"': "The derivative of x^2 is missing",
            '"2*x*y + 1"': "y stands still: its derivative is 0, and not 1, so that",
            '"2*x*7"': "The 7 stood for y, as an example",
            '14 * sp.Symbol("x")': "The 7 stood for y, as an example",
        },
        unnamed=(
            '"2*x*y + x^2*y"',
            '"2*x*y^2"',
            '"2"',
            '"x^2 + y"',
            '"3*x^2*y"',
            '"y^2"',
            '"x^2*y^2/2"',
        ),
    ),
    "05/one_dot": Answers(
        right=(
            '("2x(w x + b - y)", "2(w x + b - y)")',
            "[lambda w, b, x, y: -2 * x * (y - w * x - b), lambda w, b, x, y: -2 * (y - w * x - b)]",
            'w, b, x, y = sp.symbols("w b x y")\nJ = (y - w * x - b) ** 2\nslopes = [sp.diff(J, w), sp.diff(J, b)]',
            '["2*w*x^2 + 2*b*x - 2*x*y", "2*w*x + 2*b - 2*y"]',
            'w, b, x, y = sp.symbols("w b x y")\nslopes = sp.Matrix([(y - w * x - b) ** 2]).jacobian([w, b])',
            '["2*(y - w*x - b)*(-x)", "2*(y - w*x - b)*(-1)"]',
            '[lambda x, y, w, b: 2 * x * (w * x + b - y), "2*(b + w*x) - 2*y"]',
            'np.array(["-2x(y - (w x + b))", "-2(y - (w x + b))"])',
        ),
        named={
            '["-2*x*(y - w*x - b)", "2*(y - w*x - b)"]': "Entry 2: The minus sign",
            '["2*x*(y - w*x - b)", "-2*(y - w*x - b)"]': "Entry 1: The minus sign",
            '["-x*(y - w*x - b)", "-2*(y - w*x - b)"]': "Entry 1: That is half",
            '["-2*x*(y - w*x - b)", "-(y - w*x - b)"]': "Entry 2: That is half",
            '["-4*x*(y - w*x - b)", "-4*(y - w*x - b)"]': "Entry 1: That is twice",
            '"-2*x*(y - w*x - b)"': "2 formulas are asked for",
            '["-2/n*x*(y - w*x - b)", "-2/n*(y - w*x - b)"]': "I know no name `n`",
            '["-2*x*(y - w*x - b)", "-2*(y - w*x - b)", "2*(y - w*x - b)"]': "2 formulas are asked for",
            '["(y - w*x - b)*(-2*x)", "(y - w*x - b)*2"]': "Entry 2: The minus sign",
            '["-2*w*(y - w*x - b)", "-2*b*(y - w*x - b)"]': "not w itself",
            '["-2*x*(y - w*x - b)", "-2*b*(y - w*x - b)"]': "Along b, the residual changes by -1 for each unit of b",
            '["-2*x", "-2"]': "The residual itself is lost",
            '["-2*x*(y - w*x)", "-2*(y - b)"]': "What stands still does not vanish",
            '["-2*x*(y - w*x - b)", "0"]': "Along b the loss changes as well",
            '["2*x*(w*x + b + y)", "2*(w*x + b + y)"]': "As the minus goes into the bracket, every sign in it turns",
            '["-2*x*(y - w*x + b)", "-2*(y - w*x + b)"]': "Look at b in your residual",
            '["-2*x*(y - w*x - b)^2", "-2*(y - w*x - b)^2"]': "The power goes down by one",
            '["-2*x*y - w*x - b", "-2*y - w*x - b"]': "Brackets are missing",
            '["-2*x*(y - w*x - b)", "-2*x*(y - w*x - b)"]': "Along b there is no x",
        },
        unnamed=(
            '["-2*w*(y - w*x - b)", "2*(y - w*x - b)"]',
            '["-2*(x*y - w*x - b)", "-2*(y - w*x - b)"]',
            '["-2*x^2*(y - w*x - b)", "-2*(y - w*x - b)"]',
            '["2*(-x - b)", "2*(-w*x - 1)"]',
            "[-2, -2]",
            '["-3*x*(y - w*x - b)", "-2*(y - w*x - b)"]',
        ),
    ),
    "05/rate_along": Answers(
        right=(
            "np.dot([gx, gy], [dx, dy]) / np.linalg.norm([dx, dy])",
            "(gx * dx + gy * dy) / 5",
            "u = np.array([dx, dy]) / math.hypot(dx, dy)\nrate = np.array([gx, gy]) @ u",
            "0.2 * (dx * gx + dy * gy)",
            "round((gx * dx + gy * dy) / math.sqrt(dx**2 + dy**2), 2)",
            "np.hypot(gx, gy) * np.cos(np.arctan2(gy, gx) - np.arctan2(dy, dx))",
            "sympy.Matrix([gx, gy]).dot(sympy.Matrix([dx, dy]).normalized())",
            "rate = 0\nfor g, d in ((gx, dx), (gy, dy)):\n    rate += g * d / 5",
            'f"{(gx * dx + gy * dy) / 5}"',
        ),
        named={
            "-(gx * dx + gy * dy) / 5": "the sign is wrong",
            "[gx * dx / 5, gy * dy / 5]": "That is 2 numbers; one is asked for",
            "2 * (gx * dx + gy * dy) / 5": "twice the right answer",
            "np.array([gx, gy]) / 5": "That is 2 numbers; one is asked for",
            "(gx * dx + gy * dy) / (abs(dx) + abs(dy))": "not the sum of the sizes",
            "(gx * dx + gy * dy) / max(abs(dx), abs(dy))": "not the larger of the two",
            "(gx * dy + gy * dx) / 5": "not crosswise",
            "(gx * dx - gy * dy) / 5": "is a sign or a bracket lost",
            "(gx * dx + gy * dy) / np.sqrt(5)": "A root is taken once too often",
            "(gx * dx + gy * dy) * 5": "Divide by the length of the direction",
            "(gx * dx + gy * dy) / (dx + dy)": "length",
            "gx * dx + gy * dy / 5": "is a sign or a bracket lost",
            (
                "np.degrees(np.arccos((gx * dx + gy * dy) / 5 / np.hypot(gx, gy)))"
            ): "That is the angle between the gradient and the direction",
            "np.hypot(dx, dy)": "That is the length of the direction alone",
            "(gx * dx + gy * dy) / 10": "That is half the right answer",
        },
        unnamed=(
            "(gx * dx + gy * dy) / 2",
            "np.hypot(gx * dx, gy * dy) / 5",
            "gx + gy",
            "gx / dx + gy / dy",
            "(gx * dx + gy * dy) / (dx * dy)",
        ),
    ),
    "05/steepest_descent": Answers(
        right=(
            _DOWN + "    return -gradient / np.linalg.norm(gradient)",
            _DOWN + "    length = math.sqrt(sum(v**2 for v in gradient))\n    return [-v / length for v in gradient]",
            "lambda gradient: -gradient / math.hypot(*gradient)",
            _DOWN + "    return gradient * (-1 / np.sqrt(gradient @ gradient))",
            _DOWN + "    down = -1 * gradient\n    down = down / (down**2).sum() ** 0.5\n    return down",
            (
                _DOWN
                + "    big = np.max(np.abs(gradient))\n    g = gradient / big\n    return -g / np.sqrt(np.dot(g, g))"
            ),
            _DOWN + "    g = np.array(gradient, dtype=float)\n    g /= -np.linalg.norm(g)\n    return g",
            _DOWN + "    return np.negative(gradient) / np.linalg.norm(gradient, ord=2)",
        ),
        named={
            _DOWN + "    return np.sqrt(np.sum(gradient**2))": "It is one number; a list of 2 numbers",
            _DOWN + "    return -gradient / np.hypot(gradient[0], gradient[1])": "an entry beyond the end",
            _DOWN + "    return -np.linalg.norm(gradient)": "It is one number; a list of 2 numbers",
            (
                _DOWN + "    gradient /= -np.linalg.norm(gradient)\n    return gradient"
            ): "changes its argument `gradient`",
            _DOWN + "    -gradient / np.linalg.norm(gradient)": "gives nothing back",
            _DOWN + "    return -gradient / math.sqrt(gradient**2)": "One number is needed there",
            _DOWN + "    print(-gradient / np.linalg.norm(gradient))": "gives nothing back",
            (_DOWN + "    return -gradient / len(gradient)"): "not how many entries it has",
            (_DOWN + "    return -gradient / np.sum(gradient)"): "not the sum of the entries",
            (_DOWN + "    return -gradient / np.sqrt(np.sum(gradient))"): "The squares are missing",
            (_DOWN + "    return -gradient * np.linalg.norm(gradient)"): "Divide by the length",
            (_DOWN + "    return -2 * gradient / np.linalg.norm(gradient)"): "twice the right answer",
            (
                _DOWN + "    return np.abs(gradient) / np.linalg.norm(gradient)"
            ): "The sizes are right, and a minus is lost",
            (_DOWN + "    return -gradient / 5"): "Not every gradient has the length 5",
            (_DOWN + "    return -(gradient**2) / np.sum(gradient**2)"): "The squares are for the length alone",
            (_DOWN + "    return -gradient / np.sqrt(np.mean(gradient**2))"): "not of their mean",
            (
                _DOWN
                + (
                    "    down = np.zeros(len(gradient))\n    i = np.argmax(np.abs(gradient))\n"
                    "    down[i] = -np.sign(gradient[i])\n    return down"
                )
            ): "That moves the steepest weight alone",
            (_DOWN + "    return gradient / np.sum(gradient**2)"): "divided by the square of the length",
        },
        unnamed=(
            (_DOWN + "    return -gradient / np.sqrt(len(gradient))"),
            (_DOWN + "    return -gradient / np.std(gradient)"),
            (_DOWN + "    return 1 - gradient / np.linalg.norm(gradient)"),
            (_DOWN + "    return -gradient / np.mean(gradient)"),
            (_DOWN + "    return gradient / np.sum(np.abs(gradient))"),
        ),
    ),
    "05/off_course": Answers(
        right=(
            "np.degrees(np.arctan2(20 * y, 2 * x) - np.arctan2(y, x))",
            "round(math.degrees(math.atan(10 * y / x) - math.atan(y / x)), 1)",
            "np.degrees(np.angle((2 * x + 20j * y) * (x - 1j * y)))",
            "math.degrees(math.acos((x * x + 10 * y * y) / (math.hypot(x, 10 * y) * math.hypot(x, y))))",
            "np.degrees(np.arctan2(abs(x * 10 * y - y * x), x * x + 10 * y * y))",
            _COSINE + 'angle = f"{np.degrees(np.arccos(cosine)):.1f} degrees"',
            _COSINE + "angle = np.arccos(cosine) / np.pi * 180",
            "sympy.deg(sympy.atan2(10 * y, x) - sympy.atan2(y, x))",
            _COSINE + 'angle = f"{np.degrees(np.arccos(cosine)):.2f}°"',
        ),
        named={
            _COSINE + "angle = 2 * np.degrees(np.arccos(cosine))": "twice the right answer",
            _COSINE + "angle = np.degrees(np.arccos(cosine)) / 2": "half the right answer",
            _COSINE + "angle = np.arccos(cosine) / np.pi * 90": "half the right answer",
            _COSINE + 'angle = f"{np.arccos(cosine):.4f} rad"': "right answer in radians",
            "np.array([-2 * x, -20 * y]) - np.array([-x, -y])": "That is 2 numbers; one is asked for",
            "np.degrees(np.arctan2(y, x))": "That is the angle from the x-axis to the line home",
            "np.degrees(np.arccos(np.array([-2 * x, -20 * y]) @ np.array([-x, -y])))": "That is NaN, not a number",
            "np.degrees(np.arctan2(10 * y, 2 * x) - np.arctan2(y, x))": "Your gradient is (2x, 10y)",
            "np.degrees(np.arctan2(20, 2) - np.arctan2(y, x))": "Your gradient is the one at (1, 1)",
            (_COSINE + "angle = np.degrees(np.arcsin(cosine))"): "That is 90 degrees less the angle",
            (_COSINE + "angle = np.degrees(cosine)"): "That is the cosine, taken for an angle",
            (_COSINE + "angle = np.radians(np.arccos(cosine))"): "np.arccos gives radians already",
            (_COSINE + "angle = 360 - np.degrees(np.arccos(cosine))"): "That is the way round on the other side",
            (_COSINE + "angle = 90 - np.degrees(np.arccos(cosine))"): "That is 90 degrees less the angle",
            "90": "A right angle lies between downhill and the contour",
            "np.degrees(np.arctan2(20 * y, 2 * x) + np.arctan2(y, x))": "You added the two angles from the x-axis",
            (
                _COSINE + "angle = np.degrees(np.arctan(cosine))"
            ): "From the cosine it is np.arccos that leads to the angle",
            (_COSINE + "angle = 180 + np.degrees(np.arccos(cosine))"): "That is 180 degrees too much",
        },
        unnamed=(
            (_COSINE + "angle = np.degrees(np.arccos(cosine**2))"),
            "np.degrees(np.arctan2(20 * x, 2 * y) - np.arctan2(y, x))",
            "np.degrees(np.arctan2(10 * y**2, x**2))",
        ),
    ),
    "05/numerical_gradient": Answers(
        right=(
            _NUMERICAL
            + ("    return np.array([(loss(theta + s) - loss(theta - s)) / (2 * h) for s in h * np.eye(len(theta))])"),
            _NUMERICAL
            + (
                "    out = []\n    for i in range(theta.size):\n        up, down = theta.copy(), theta.copy()\n"
                "        up[i] += h\n        down[i] -= h\n        out.append((loss(up) - loss(down)) / 2 / h)\n"
                "    return out"
            ),
            _NUMERICAL
            + (
                "    theta = theta.copy()\n    g = np.zeros_like(theta)\n    for i in range(len(theta)):\n"
                "        old = theta[i]\n        theta[i] = old + h\n        above = loss(theta)\n"
                "        theta[i] = old - h\n        g[i] = (above - loss(theta)) / (2 * h)\n"
                "        theta[i] = old\n    return g"
            ),
            _NUMERICAL
            + _EACH
            + _STEP
            + (
                "        forward = (loss(theta + step) - loss(theta)) / h\n"
                "        backward = (loss(theta) - loss(theta - step)) / h\n"
                "        g[i] = (forward + backward) / 2\n    return g"
            ),
            _NUMERICAL
            + _EACH
            + (
                "        old = theta[i]\n        theta[i] = old + h\n        above = loss(theta)\n"
                "        theta[i] = old - h\n        g[i] = (above - loss(theta)) / (2 * h)\n"
                "        theta[i] = old\n    return g"
            ),
            _NUMERICAL
            + (
                "    def partial(i):\n        e = np.arange(len(theta)) == i\n"
                "        return (loss(theta + h * e) - loss(theta - h * e)) / (2 * h)\n"
                "    return np.array([partial(i) for i in range(len(theta))])"
            ),
            (
                _NUMERICAL
                + _EACH
                + _STEP
                + "        g[i] = -(loss(theta - step) - loss(theta + step)) / h * 0.5\n    return tuple(g)"
            ),
            _NUMERICAL
            + (
                "    theta = list(theta)\n    g = []\n    for i, value in enumerate(theta):\n"
                "        above = theta[:i] + [value + h] + theta[i + 1:]\n"
                "        below = theta[:i] + [value - h] + theta[i + 1:]\n"
                "        g.append((loss(np.array(above)) - loss(np.array(below))) / (2 * h))\n"
                "    return np.array(g)"
            ),
        ),
        named={
            (
                _NUMERICAL
                + _EACH
                + _STEP
                + "        g = (loss(theta + step) - loss(theta - step)) / (2 * h)\n    return g"
            ): "It is one number; a list of 3 numbers",
            (
                _NUMERICAL
                + _EACH
                + _STEP
                + "        g[i] = (loss(theta + step) - loss(theta - step)) / (2 * h)\n    return np.sum(g)"
            ): "It is one number; a list of 3 numbers",
            (
                _NUMERICAL + _EACH + _STEP + "        g[i] = (loss(theta + step) - loss(theta - step)) / (2 * h)"
            ): "gives nothing back",
            _NUMERICAL
            + _EACH
            + (
                "        theta[i] += h\n        above = loss(theta)\n        theta[i] -= 2 * h\n"
                "        g[i] = (above - loss(theta)) / (2 * h)\n    return g"
            ): "changes its argument `theta`",
            _NUMERICAL
            + _EACH
            + (
                "        theta[i] += h\n        above = loss(theta)\n        theta[i] -= 2 * h\n"
                "        g[i] = (above - loss(theta)) / (2 * h)\n        theta[i] += h\n    return g"
            ): "changes its argument `theta`",
            _NUMERICAL + "    return np.gradient(loss(theta), h)": "It is a list of 0 numbers; a list of 3 numbers",
            (
                _NUMERICAL
                + _EACH
                + _STEP
                + "        g[i] = (loss(theta + step) - loss(theta - step)) / (2 * h)\n        return g"
            ): "Only the first weight has its slope",
            (
                _NUMERICAL + _EACH + _STEP + "        g[i] = loss(theta + step) - loss(theta - step)\n    return g"
            ): "That is how much the loss differs between the two points",
            (
                _NUMERICAL
                + (
                    "    g = np.zeros(len(theta))\n    for i in range(len(theta) - 1):\n"
                    "        step = np.zeros(len(theta))\n        step[i] = h\n"
                    "        g[i] = (loss(theta + step) - loss(theta - step)) / (2 * h)\n    return g"
                )
            ): "The slope of the last weight is left out",
            (
                _NUMERICAL
                + (
                    "    g = np.zeros(len(theta))\n    for i in range(1, len(theta)):\n"
                    "        step = np.zeros(len(theta))\n        step[i] = h\n"
                    "        g[i] = (loss(theta + step) - loss(theta - step)) / (2 * h)\n    return g"
                )
            ): "The slope of the first weight is left out",
            (
                _NUMERICAL
                + _EACH
                + (
                    "        step = np.zeros(len(theta), dtype=int)\n        step[i] = h\n"
                    "        g[i] = (loss(theta + step) - loss(theta - step)) / (2 * h)\n    return g"
                )
            ): "Every slope is 0: does the weight move at all",
            (
                _NUMERICAL
                + _EACH
                + _STEP
                + "        g[i] = abs(loss(theta + step) - loss(theta - step)) / (2 * h)\n    return g"
            ): "The sizes are right, and a minus is lost",
            (
                _NUMERICAL
                + _EACH
                + _STEP
                + "        g[i] = (loss(theta + step) + loss(theta - step)) / (2 * h)\n    return g"
            ): "Take the second value off the first",
            (
                _NUMERICAL
                + _EACH
                + _STEP
                + "        g[i] = loss(theta + step) - loss(theta - step) / (2 * h)\n    return g"
            ): "Brackets are missing",
            (
                _NUMERICAL
                + _EACH
                + (
                    "        step = np.zeros(len(theta))\n        step[0] = h\n"
                    "        g[i] = (loss(theta + step) - loss(theta - step)) / (2 * h)\n    return g"
                )
            ): "Every entry is the slope along the first weight",
            (
                _NUMERICAL
                + _EACH
                + _STEP
                + "        g[i] += (loss(theta + step) - loss(theta - step)) / (2 * h)\n    return g / len(theta)"
            ): "Each slope stands for one weight alone",
            (
                _NUMERICAL
                + (
                    "    g = np.zeros(2)\n    for i in range(2):\n        step = np.zeros(2)\n        step[i] = h\n"
                    "        g[i] = (loss(theta + step) - loss(theta - step)) / (2 * h)\n    return g"
                )
            ): "it uses a value that does not fit",
            (
                _NUMERICAL
                + _EACH
                + _STEP
                + "        g[i] = (loss(theta + step) - 2 * loss(theta) + loss(theta - step)) / h**2\n    return g"
            ): "That is the second derivative along each weight",
            (
                _NUMERICAL
                + _EACH
                + _STEP
                + "        g[i] = (loss(theta + step) - loss(theta - step)) / 2\n    return g"
            ): "You divided by 2 alone",
            (
                _NUMERICAL
                + _EACH
                + _STEP
                + "        g[i] = (loss(theta + step) - loss(theta - step)) / (4 * h)\n    return g"
            ): "half the right answer",
        },
        unnamed=(
            (
                _NUMERICAL
                + _EACH
                + (
                    "        step = np.zeros(len(theta))\n        step[i] = h * theta[i]\n"
                    "        g[i] = (loss(theta + step) - loss(theta - step)) / (2 * h * theta[i])\n    return g"
                )
            ),
            (
                _NUMERICAL
                + _EACH
                + _STEP
                + "        g[i] = (loss(theta + step) - loss(theta - step)) / h / h\n    return g"
            ),
        ),
    ),
    "05/disagreement": Answers(
        right=(
            _DISAGREEMENT + _MEASURED + "    return np.linalg.norm(g - d) / (np.linalg.norm(g) + np.linalg.norm(d))",
            _DISAGREEMENT
            + (
                "    def measured(t):\n        out = []\n        for i in range(len(t)):\n"
                "            up, down = t.copy(), t.copy()\n            up[i] += h\n            down[i] -= h\n"
                "            out.append((loss(up) - loss(down)) / (2 * h))\n        return out\n"
                "    g, d = list(claimed(theta)), measured(theta)\n"
                "    return math.dist(g, d) / (math.hypot(*g) + math.hypot(*d))"
            ),
            (
                _DISAGREEMENT
                + _MEASURED
                + "    return np.sqrt(np.sum((d - g) ** 2)) / (np.sqrt(g @ g) + np.sqrt(d @ d))"
            ),
            _DISAGREEMENT
            + _MEASURED
            + (
                "    def length(a):\n        return sum(v * v for v in a) ** 0.5\n"
                "    return length(g - d) / (length(g) + length(d))"
            ),
            _DISAGREEMENT
            + _MEASURED
            + ("    lengths = np.linalg.norm([g - d, g, d], axis=1)\n    return float(lengths[0] / lengths[1:].sum())"),
            _DISAGREEMENT
            + (
                "    def numerical_gradient(loss, theta, h):\n        g = np.zeros(len(theta))\n"
                "        for i in range(len(theta)):\n            step = np.zeros(len(theta))\n"
                "            step[i] = h\n            g[i] = (loss(theta + step) - loss(theta - step)) / (2 * h)\n"
                "        return g\n    a, b = claimed(theta), numerical_gradient(loss, theta, h)\n"
                "    return np.linalg.norm(a - b) / (np.linalg.norm(a) + np.linalg.norm(b))"
            ),
        ),
        named={
            (
                _DISAGREEMENT
                + _MEASURED
                + "    return np.linalg.norm(g - d) / (np.linalg.norm(g) + np.linalg.norm(d)) < 1e-6"
            ): "yes-or-no question",
            (
                _DISAGREEMENT + _MEASURED + "    np.linalg.norm(g - d) / (np.linalg.norm(g) + np.linalg.norm(d))"
            ): "gives nothing back",
            (
                _DISAGREEMENT + _MEASURED + "    return (g - d) / (np.linalg.norm(g) + np.linalg.norm(d))"
            ): "It is a list of 2 numbers; one number",
            (
                _DISAGREEMENT + _MEASURED + "    return np.abs(g - d) / (np.abs(g) + np.abs(d))"
            ): "It is a list of 2 numbers; one number",
            (
                _DISAGREEMENT + _MEASURED + "    return np.linalg.norm(g - d) / np.linalg.norm(g) + np.linalg.norm(d)"
            ): "Brackets are missing",
            (
                _DISAGREEMENT + _MEASURED + "    return np.max(np.abs(g - d)) / (np.linalg.norm(g) + np.linalg.norm(d))"
            ): "The largest entry of g - d is not its length, which counts",
            (
                _DISAGREEMENT
                + _MEASURED
                + "    return np.linalg.norm(g - d) ** 2 / (np.linalg.norm(g) ** 2 + np.linalg.norm(d) ** 2)"
            ): "Those are the squares of the lengths",
            (
                _DISAGREEMENT
                + _MEASURED
                + "    return np.linalg.norm(g - d) / max(np.linalg.norm(g), np.linalg.norm(d))"
            ): "you took the greater one",
            (
                _DISAGREEMENT + _MEASURED + "    return np.linalg.norm(g - d) / (np.linalg.norm(g) * np.linalg.norm(d))"
            ): "Below the line both lengths are added, not multiplied",
            (
                _DISAGREEMENT + _MEASURED + "    return 1 - g @ d / (np.linalg.norm(g) * np.linalg.norm(d))"
            ): "That compares the directions alone",
            (
                _DISAGREEMENT
                + _MEASURED
                + "    return 2 * np.linalg.norm(g - d) / (np.linalg.norm(g) + np.linalg.norm(d))"
            ): "twice the right answer",
            (
                _DISAGREEMENT
                + _MEASURED
                + "    return np.linalg.norm(g - d) / ((np.linalg.norm(g) + np.linalg.norm(d)) / 2)"
            ): "twice the right answer",
            (
                _DISAGREEMENT
                + (
                    "    g = claimed(theta)\n"
                    "    d = np.array([(loss(theta + s) - loss(theta - s)) / h for s in h * np.eye(len(theta))])\n"
                    "    return np.linalg.norm(g - d) / (np.linalg.norm(g) + np.linalg.norm(d))"
                )
            ): "Your measured gradient is twice as long as it should be",
            (
                _DISAGREEMENT
                + (
                    "    g = claimed(theta)\n"
                    "    d = np.array([(loss(theta + s) - loss(theta)) / h for s in h * np.eye(len(theta))])\n"
                    "    return np.linalg.norm(g - d) / (np.linalg.norm(g) + np.linalg.norm(d))"
                )
            ): "You measured to one side only",
            (
                _DISAGREEMENT
                + (
                    "    g = claimed(theta)\n"
                    "    d = np.array([(loss(theta + s) - loss(theta - s)) / 2e-5 for s in 1e-5 * "
                    "np.eye(len(theta))])\n"
                    "    return np.linalg.norm(g - d) / (np.linalg.norm(g) + np.linalg.norm(d))"
                )
            ): "The step is handed in",
            (
                _DISAGREEMENT + _MEASURED + "    return np.linalg.norm(g + d) / (np.linalg.norm(g) + np.linalg.norm(d))"
            ): "That is the length of g + d",
            (
                _DISAGREEMENT
                + _MEASURED
                + "    return -np.linalg.norm(g - d) / (np.linalg.norm(g) + np.linalg.norm(d))"
            ): "The size is right and the sign is wrong",
            (
                _DISAGREEMENT
                + _MEASURED
                + "    return (np.linalg.norm(g) - np.linalg.norm(d)) / (np.linalg.norm(g) + np.linalg.norm(d))"
            ): "Two arrows may have the same length and point elsewhere",
            (
                _DISAGREEMENT + _MEASURED + "    return (np.linalg.norm(g) + np.linalg.norm(d)) / np.linalg.norm(g - d)"
            ): "1 over the right answer",
        },
        unnamed=((_DISAGREEMENT + _MEASURED + "    return np.mean(np.abs(g - d) / (np.abs(g) + np.abs(d)))"),),
    ),
    "05/network_cost": Answers(
        right=(
            "2 * (65 * hidden + 10 * (hidden + 1))",
            "150 * hidden + 20",
            "2 * (64 * hidden + hidden + hidden * 10 + 10)",
            "sizes = (64, hidden, 10)\nevaluations = 2 * sum((a + 1) * b for a, b in zip(sizes, sizes[1:]))",
            (
                "W1, b1, W2, b2 = np.zeros((64, hidden)), np.zeros(hidden), np.zeros((hidden, 10)), np.zeros(10)\n"
                "evaluations = 2 * sum(a.size for a in (W1, b1, W2, b2))"
            ),
            (
                "count = 0\nfor unit in range(hidden):\n    count += 64 + 1\nfor output in range(10):\n"
                "    count += hidden + 1\nevaluations = count * 2"
            ),
            "str(2 * (75 * hidden + 10))",
        ),
        named={
            "4 * (75 * hidden + 10)": "twice the right answer",
            "-2 * (75 * hidden + 10)": "the sign is wrong",
            "[2 * 65 * hidden, 2 * 10 * (hidden + 1)]": "That is 2 numbers; one is asked for",
            "2 ** (75 * hidden + 10)": "is infinite",
            "2 * (64 + hidden + 10)": "You counted the units, not their weights",
            "2 * (75 * hidden + 10) + 1": "A central difference needs no value at the place itself",
            "2 * (64 * hidden + 64 + hidden * 10 + 10)": "The inputs have no biases",
            "2 * (74 * hidden + 10)": "The biases of the hidden units are missing",
            "(75 * hidden + 10) / 2": "That is half the number of weights",
            "2 * (64 * hidden + 10 * hidden + 1)": "That is one bias in all",
            "2 * (64 * hidden + 10 * hidden + 2)": "That is one bias for each layer",
            "2 * (784 * hidden + hidden + hidden * 10 + 10)": "That is for images of 28 by 28 pixels",
            "2 * 64 * hidden + hidden + hidden * 10 + 10": "Brackets are missing",
            "2 * (64 * hidden + hidden)": "That is the first layer alone",
            "64 * hidden + 10 * hidden": "the biases are missing, and a central difference needs two",
        },
        unnamed=(
            "2 * 64 * hidden * 10",
            "(75 * hidden + 10) ** 2",
            "2 * hidden",
            "2 * (75 * hidden + 11)",
            "2 * (75 * hidden + 20)",
        ),
    ),
    "05/line_gradient": Answers(
        right=(
            _LINE + "    missed = w * x + b - y\n    return [2 * np.mean(missed * x), 2 * np.mean(missed)]",
            _LINE + _RESIDUAL + "    return -2 / len(x) * np.array([x @ r, r.sum()])",
            _LINE
            + (
                "    A = np.column_stack([x, np.ones_like(x)])\n"
                "    return 2 / len(x) * A.T @ (A @ np.array([w, b]) - y)"
            ),
            _LINE
            + (
                "    along_w = along_b = 0.0\n    for s, t in zip(x, y):\n"
                "        along_w += -2 * s * (t - w * s - b)\n        along_b += -2 * (t - w * s - b)\n"
                "    return along_w / len(x), along_b / len(x)"
            ),
            _LINE
            + (
                "    return np.array([2 * (w * np.mean(x**2) + b * np.mean(x) - np.mean(x * y)), 2 * (w * "
                "x.mean() + b - y.mean())])"
            ),
            "lambda x, y, w, b: np.array([np.mean(-2 * x * (y - w * x - b)), np.mean(-2 * (y - w * x - b))])",
            _LINE + _RESIDUAL + "    return np.mean([-2 * x * r, -2 * r], axis=1)",
            _LINE
            + (
                "    def loss(w, b):\n        return np.mean((y - w * x - b) ** 2)\n    h = 1e-3\n"
                "    return np.array([(loss(w + h, b) - loss(w - h, b)) / (2 * h), (loss(w, b + h) - loss(w, b "
                "- h)) / (2 * h)])"
            ),
        ),
        named={
            _LINE + _RESIDUAL + "    return -2 * np.mean(x * r)": "It is one number; a list of 2 numbers",
            (
                _LINE + _RESIDUAL + "    return np.array([-2 * x * r, -2 * r])"
            ): "It is an array of shape (2, 272); a list of 2 numbers",
            _LINE + _RESIDUAL + "    return np.mean(-2 * x * r + -2 * r)": "It is one number; a list of 2 numbers",
            _LINE + _RESIDUAL + "    np.array([-2 * np.mean(x * r), -2 * np.mean(r)])": "gives nothing back",
            (
                _LINE + _RESIDUAL + "    return np.mean([-2 * x * r, -2 * r], axis=0)"
            ): "It is a list of 272 numbers; a list of 2 numbers",
            (
                _LINE + _RESIDUAL + "    return np.array([-2 * np.mean(x * r), 2 * np.mean(r)])"
            ): "the entry at index 1 is not: the size is right and the sign is wrong",
            (
                _LINE + _RESIDUAL + "    return np.array([2 * np.mean(x * r), -2 * np.mean(r)])"
            ): "the entry at index 0 is not: the size is right and the sign is wrong",
            (
                _LINE + _RESIDUAL + "    return np.array([-2 * np.sum(x * r), -2 * np.mean(r)])"
            ): "Along w the mean is asked for as well",
            (
                _LINE + _RESIDUAL + "    return np.array([-2 * np.mean(x * r), -2 * np.sum(r)])"
            ): "Along b the mean is asked for as well",
            (
                _LINE + _RESIDUAL + "    return np.array([-2 * np.sum(x * r), -2 * np.sum(r)]) / (len(x) - 1)"
            ): "n/(n - 1) times the right answer, n being the length of x",
            (
                _LINE + _RESIDUAL + "    return np.array([-2 * np.mean(x * r), -np.mean(r)])"
            ): "the entry at index 1 is not: that is half the right answer",
            (_LINE + _RESIDUAL + "    return np.array([-2 * np.mean(x * r), 0])"): "Along b the loss changes as well",
            (
                _LINE + _RESIDUAL + "    return np.array([-2 * np.mean(w * r), -2 * np.mean(b * r)])"
            ): "The factor is what w is multiplied by, each dot's own x",
            (
                _LINE + _RESIDUAL + "    return np.array([-2 * np.mean(x * r), -2 * np.mean(b * r)])"
            ): "Along b, the residual changes by -1 for each unit of b",
            (
                _LINE + _RESIDUAL + "    return np.array([-2 * np.mean(x * r**2), -2 * np.mean(r**2)])"
            ): "The power goes down by one",
            (
                _LINE + _RESIDUAL + "    return np.array([-2 * np.median(x * r), -2 * np.median(r)])"
            ): "The loss is a mean, and so is its gradient",
            (
                _LINE + "    r = y - w * x + b\n    return np.array([-2 * np.mean(x * r), -2 * np.mean(r)])"
            ): "Look at b in your residual",
            (
                _LINE + "    r = y - w * x\n    return np.array([-2 * np.mean(x * r), -2 * np.mean(r)])"
            ): "b is missing from your residual",
            (
                "def line_gradient(w, b, x, y):\n    r = y - w * x - b\n"
                "    return np.array([-2 * np.mean(x * r), -2 * np.mean(r)])"
            ): "Your function takes its arguments in another order",
            (
                _LINE + _RESIDUAL + "    return np.array([-4 * np.mean(x * r), -4 * np.mean(r)])"
            ): "twice the right answer",
            (_LINE + _RESIDUAL + "    return np.array([-2 * np.mean(x), -2])"): "The residual itself is lost",
        },
        unnamed=(),
    ),
    "05/level_ground": Answers(
        right=(
            "np.polyfit(flipper, mass, 1)",
            "[49.69, -5780.83]",
            "np.linalg.lstsq(np.column_stack([flipper, np.ones(len(flipper))]), mass, rcond=None)[0]",
            _FIT + "w_b = w, mass.mean() - w * flipper.mean()",
            "c = np.cov(flipper, mass)\nw = c[0, 1] / c[0, 0]\nw_b = np.round([w, np.mean(mass - w * flipper)], 2)",
            (
                'w, b = sp.symbols("w b")\n'
                "found = sp.solve([w * float(np.mean(flipper**2)) + b * float(np.mean(flipper)) - "
                "float(np.mean(flipper * mass)), w * float(np.mean(flipper)) + b - float(np.mean(mass))], [w, b])\n"
                "w_b = [found[w], found[b]]"
            ),
            '["49.69", "-5780.83"]',
            "np.array([[49.69, -5780.83]])[0]",
            (
                "A = np.array([[np.mean(flipper**2), np.mean(flipper)], [np.mean(flipper), 1]])\n"
                "w_b = np.linalg.solve(A, np.array([[np.mean(flipper * mass)], [np.mean(mass)]]))"
            ),
            (
                "a = (flipper - flipper.mean()) / flipper.std()\nslope = np.mean(a * mass) / flipper.std()\n"
                "w_b = [slope, mass.mean() - slope * flipper.mean()]"
            ),
        ),
        named={
            _FIT + "w_b = w": "It is one number; a list of 2 numbers",
            "np.polyfit(flipper, mass, 2)": "It is a list of 3 numbers; a list of 2 numbers",
            'w, b = np.polyfit(flipper, mass, 1)\nw_b = f"{w} {b}"': "It is one number; a list of 2 numbers",
            "[49.68, -5780.83]": "you cut the last digits off",
            "[49.69, 5780.83]": "The size of b is right, and its sign is not",
            "[-49.69, -5780.83]": "the number at index 0 is not: the size is right and the sign is wrong",
            (_FIT + "w_b = [w, mass.mean()]"): "The mean of the masses is the line's height at the mean",
            (
                _FIT + "w_b = [w, mass.mean() + w * flipper.mean()]"
            ): "Where the slope along b is 0, mean(y) = w · mean(x) + b",
            (_FIT + "w_b = [w, flipper.mean() - w * mass.mean()]"): "For b, flipper and mass are exchanged",
            (
                "w = np.cov(flipper, mass)[0, 1] / np.var(flipper)\nw_b = [w, mass.mean() - w * flipper.mean()]"
            ): "np.cov divides by n - 1 and np.var by n, unless you tell",
            "[0.04969, -5.78083]": "Those are kilograms, a millimetre and in all",
            "[496.86, -5780.83]": "Your w is in grams a centimetre",
            "[49, -5780]": "you cut the decimals off",
            "[49.69, -5780]": "you rounded too far",
            "[50, -5781]": "you rounded too far",
            (_FIT + "w_b = [w, np.median(mass) - w * np.median(flipper)]"): "For b, take the means",
            (
                "w = np.corrcoef(flipper, mass)[0, 1]\nw_b = [w, mass.mean() - w * flipper.mean()]"
            ): "Your w is the correlation, which has no unit",
            (
                "w_b = [np.sum(flipper * mass) / np.sum(flipper**2), mass.mean()]"
            ): "You solved for each with the other held at 0",
        },
        unnamed=(
            (_FIT + "w_b = [w, mass[0] - w * flipper[0]]"),
            (
                "w, b = 0.0, 0.0\nfor _ in range(1000):\n    r = mass - w * flipper - b\n"
                "    w, b = w + 2e-5 * np.mean(flipper * r), b + 2e-5 * np.mean(r)\nw_b = [w, b]"
            ),
        ),
    ),
}
