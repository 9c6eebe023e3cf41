"""Answers to the exercises of lesson 00."""

from tests.answers import Answers

ANSWERS = {
    "00/slope_here": Answers(
        right=(
            "lambda theta: theta + theta",
            "def slope(theta):\n    return theta * 2.0",
            "def slope(th):\n    return np.multiply(2, th)",
            "def slope(theta):\n    h = 1e-5\n    return ((theta + h) ** 2 - (theta - h) ** 2) / (2 * h)",
            "def slope(theta):\n    x = sp.Symbol('x')\n    return sp.diff(x**2, x).subs(x, theta)",
            "slope = sympy.lambdify(sympy.Symbol('t'), 2 * sympy.Symbol('t'))",
            "def slope(theta: float) -> float:\n    '''Twice theta.'''\n    twice = 2 * theta\n    return float(twice)",
            "slope = np.poly1d([2, 0])",
            "def slope(theta, k=2):\n    return k * theta",
        ),
        named={
            "def slope(theta):\n    print(2 * theta)": "print only shows it",
            "def slope(theta):\n    2 * theta": "gives nothing back",
            "2 * 1.8": "A function is asked for",
            '"2*theta"': "A function is asked for",
            "def slope():\n    return 2 * 1.8": "keep the first line as it was",
            "def slope(theta):\n    return '2*theta'": "It is a text",
            "def slope(theta):\n    return 2 * theta, theta**2": "one number is asked for",
            "def slope(theta):\n    return 2 * x": "a name that nothing has defined",
            "def slope(theta):\n    return -2 * theta": "size is right and the sign is wrong",
            "def slope(theta):\n    return 4 * theta": "twice the right answer",
            "def slope(theta):\n    return 2 + theta": "That adds 2 to theta",
            "def slope(theta):\n    return 2 * abs(theta)": "a minus is lost",
            "def slope(theta):\n    return 2": "That is the factor alone",
            "def slope(theta):\n    return theta / 2": "times the right answer each time",
            "def slope(theta):\n    return theta + 1.8": "That doubles theta only where it is 1.8",
            "def slope(theta):\n    return 2 * theta**2": "That is twice the square",
            "def slope(theta):\n    return 2 ** theta": "Two stars make a power",
            "def slope(theta):\n    return int(2 * theta)": "The decimals are cut off",
            "def slope(theta):\n    return round(2 * theta, 1)": "rounded to one decimal",
            (
                "def slope(theta):\n    rate = 0.3\n    return theta - rate * 2 * theta"
            ): "times the right answer each time",
        },
        unnamed=(
            "def slope(theta):\n    theta = 1.8\n    return 2 * theta**2",
            "def slope(theta):\n    return ((theta + 0.001) ** 2 - theta**2) / 0.001",
        ),
    ),
    "00/new_weight": Answers(
        right=(
            "lambda w, r, g: w - r * g",
            "def new_weight(old_weight, learning_rate, gradient):\n    return -learning_rate * gradient + old_weight",
            (
                "def new_weight(old_weight, learning_rate, gradient):\n"
                "    old_weight -= gradient * learning_rate\n"
                "    return old_weight"
            ),
            (
                "def new_weight(old_weight, learning_rate, gradient):\n"
                "    step = np.multiply(learning_rate, gradient)\n"
                "    new_weight = np.subtract(old_weight, step)\n"
                "    return new_weight"
            ),
            (
                "def new_weight(old_weight, learning_rate, gradient):\n"
                "    return old_weight + learning_rate * (-gradient)"
            ),
            (
                "def new_weight(old_weight, learning_rate, gradient):\n"
                "    w, r, g = sp.symbols('w r g')\n"
                "    return (w - r * g).subs({w: old_weight, r: learning_rate, g: gradient})"
            ),
        ),
        named={
            (
                "def new_weight(old_weight, learning_rate, gradient):\n    print(old_weight - learning_rate * gradient)"
            ): "print only shows it",
            (
                "def new_weight(old_weight, learning_rate, gradient):\n    old_weight -= learning_rate * gradient"
            ): "gives nothing back",
            (
                "def new_weight(old_weight, learning_rate, gradient):\n    return old_weight - learning_rate / gradient"
            ): "divides by zero",
            "def new_weight(theta):\n    return theta - 0.3 * 2 * theta": "keep the first line as it was",
            (
                "def new_weight(old_weight, learning_rate, gradient):\n"
                "    return (old_weight - learning_rate) * gradient"
            ): "The brackets take the rate off the weight first",
            (
                "def new_weight(old_weight, learning_rate, gradient):\n    return learning_rate * gradient - old_weight"
            ): "size is right and the sign is wrong",
            (
                "def new_weight(old_weight, learning_rate, gradient):\n    return -learning_rate * gradient"
            ): "That is the change alone",
            (
                "def new_weight(old_weight, learning_rate, gradient):\n"
                "    return round(old_weight - learning_rate * gradient, 2)"
            ): "rounded to 2 decimals",
            (
                "def new_weight(old_weight, learning_rate, gradient):\n"
                "    new_weight = old_weight - learning_rate * gradient\n    return old_weight"
            ): "That gives the old weight back",
            (
                "def new_weight(old_weight, learning_rate, gradient):\n    return old_weight - gradient / learning_rate"
            ): "That divides by the learning rate",
            (
                "def new_weight(old_weight, learning_rate, gradient):\n    return old_weight - learning_rate - gradient"
            ): "That takes off the rate",
            (
                "def new_weight(old_weight, learning_rate, gradient):\n"
                "    return old_weight - 2 * learning_rate * gradient"
            ): "The step is twice as long as it should be",
            (
                "def new_weight(old_weight, learning_rate, gradient):\n"
                "    return old_weight - learning_rate * abs(gradient)"
            ): "The sign of the gradient is lost",
            (
                "def new_weight(old_weight, learning_rate, gradient):\n"
                "    return old_weight - learning_rate * 2 * old_weight"
            ): "That works out the slope of one valley",
            (
                "def new_weight(old_weight, learning_rate, gradient):\n"
                "    return old_weight - learning_rate * (2 * gradient)"
            ): "The step is twice as long as it should be",
            (
                "def new_weight(old_weight, learning_rate, gradient):\n    return old_weight - 0.3 * gradient"
            ): "That steps at rate 0.3 always",
            (
                "def new_weight(learning_rate, old_weight, gradient):\n    return old_weight - learning_rate * gradient"
            ): "so exchanged",
        },
        unnamed=(
            (
                "def new_weight(old_weight, learning_rate, gradient):\n"
                "    return old_weight * (1 - learning_rate * gradient)"
            ),
        ),
    ),
    "00/steps_needed": Answers(
        right=(
            "9",
            '"9 steps"',
            "np.ceil(np.log(0.001 / 1.8) / np.log(0.4))",
            "sp.ceiling(sp.log(sp.Rational(1, 1800)) / sp.log(sp.Rational(2, 5)))",
            (
                "theta = 1.8\nfor steps_needed in range(1, 100):\n    theta -= 0.6 * theta\n"
                "    if abs(theta) < 0.001:\n        break"
            ),
            "np.argmax(1.8 * 0.4 ** np.arange(50) < 0.001)",
            "next(n for n in range(99) if 1.8 * 0.4**n < 1e-3)",
            "9.0",
            "[9]",
            '"9 steps."',
        ),
        named={
            "-9": "sign is wrong",
            "18": "twice the right answer",
            "print(9)": "None",
            "1.8 * 0.4 ** np.arange(9)": "one is asked for",
            "np.log(0.001 / 1.8) / np.log(0.4)": "There it would be 0.001 exactly",
            "7": "Too few: after 7 steps it is 0.0029",
            "6": "Too few: after 6 steps it is 0.0074",
            "np.log(0.001) / np.log(0.4)": "That starts from 1",
            "0.00047": "That is how far it still is from the floor",
            "np.ceil(np.log(0.001 / 1.8) / np.log(0.7))": "That takes the slope to be θ",
            (
                "theta, n = 1.8, 0\nwhile theta >= 0.01:\n    theta = theta - 0.6 * theta\n    n += 1\nsteps_needed = n"
            ): "Too few: after 6 steps it is 0.0074",
            "21": "That leaves 0.7 of the distance at each step",
            (
                "theta, steps_needed = 1.8, 0\nwhile abs(theta) >= 0.001:\n    theta = theta - 0.3 * theta\n"
                "    steps_needed += 1"
            ): "That takes the slope to be θ",
        },
        unnamed=(
            "np.log10(0.001 / 1.8) / np.log(0.4)",
            "9.1",
            "11",
            "0",
        ),
    ),
    "00/area_under_a_line": Answers(
        right=(
            '"3b²"',
            '"3 b^2"',
            "sp.Poly(3 * sp.Symbol('b') ** 2)",
            '"b * 6b / 2"',
            '"(6*b)*b/2"',
            "lambda b: 0.5 * b * 6 * b",
            "b, t = sp.symbols('b theta')\nheight = sp.integrate(6 * t, (t, 0, b))",
            "height = 3 * sp.Symbol('b', positive=True) ** 2",
            "def height(b):\n    return np.trapezoid([0, 6 * b], [0, b])",
            '"b*b + 2*b**2"',
            "sp.Integral(6 * sp.Symbol('t'), (sp.Symbol('t'), 0, sp.Symbol('b')))",
            "['3*b^2']",
        ),
        named={
            '"-3*b^2"': "minus sign",
            '"3/2*b^2"': "half the right formula",
            '"3*theta^2"': "theta",
            '"height = 3*b^2"': "right of the equals sign",
            "b = sp.Symbol('b')\nheight = sp.Eq(sp.Symbol('h'), 3 * b**2)": "equation",
            "lambda b: 3 * b ^ 2": "In Python a power is",
            '"3*b"': "A b is missing",
            '"b^2/2"': "That is the height where the slope is θ",
            '"6*b^2/3"': "That is a third of the rectangle",
            '"12"': "That is the height at b = 2 only",
            '"3*b^2 + 1"': "At b = 0 the marble is on the floor",
            '"(3*b)^2"': "There the 3 is squared as well as the b",
            '"6"': "That is the factor of the slope alone",
            '"36*b^2"': "That is a square",
            "b = 2\nheight = 3 * b**2": "That is the height at b = 2 only",
        },
        unnamed=(
            '"3*b^3"',
            '"2*b^3"',
            '"b^6"',
            '"2*b"',
        ),
    ),
}
