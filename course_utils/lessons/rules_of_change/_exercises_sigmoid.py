"""Lesson 03: a sigmoid of a line, and the slope of its squared error."""

import numpy as np

from course_utils.maths.logistic import sigmoid
from course_utils.maths.rules import sigmoid_of_line_slope, squared_error_slope
from course_utils.practice import Exercise, FreshNumbers, Function, Mistake, Slip, Values


def line_sigmoid_slope(x, w, b):
    """The derivative of sigma(w x + b) in x."""
    return sigmoid_of_line_slope(x, w, b)


def _without_inner(x, w, b):
    return sigmoid(w * x + b) * (1 - sigmoid(w * x + b))


def _at_x(x, w, b):
    return w * sigmoid(x) * (1 - sigmoid(x))


def _half_done(x, w, b):
    return w * sigmoid(w * x + b)


def _only_the_value(x, w, b):
    return sigmoid(w * x + b)


def _in_w(x, w, b):
    return x * _without_inner(x, w, b)


def _downhill(x, w, b):
    return -line_sigmoid_slope(x, w, b)


def _brackets_lost(x, w, b):
    return line_sigmoid_slope(x, w, -b)


def _inner_too_many(x, w, b):
    return (w * x + b) * _without_inner(x, w, b)


sigmoid_slope = Exercise(
    id="03/sigmoid_slope",
    title="The slope of a sigmoid of a line",
    question="Return the derivative of $\\sigma(wx + b)$ with respect to $x$. `x` may be an array.",
    stub="def sigmoid_slope(x, w, b):\n    ...",
    solution="def sigmoid_slope(x, w, b):\n    s = 1 / (1 + np.exp(-(w * x + b)))\n    return w * s * (1 - s)",
    check=Function(
        line_sigmoid_slope,
        lambda: [
            (np.array([-2.0, -0.3, 0.0, 0.8, 3.0]), 1.7, -0.6),
            (np.array([-1.0, 0.5, 2.5]), -2.2, 1.3),
            (0.4, 0.03, -4.2),
        ],
        slips=[
            Slip(_without_inner, "The inner derivative is missing: the slope of w x + b is w, and the rates multiply."),
            Slip(_at_x, "The outer slope sigma (1 - sigma) is taken at the inner value w x + b, not at x."),
            Slip(_half_done, "sigma' is sigma (1 - sigma): the factor 1 - sigma is missing."),
            Slip(_only_the_value, "That is the sigmoid itself; its slope is asked for."),
            Slip(_inner_too_many, "The inner factor is the slope of the line, w, not the line itself."),
            Slip(
                _in_w, "That is the derivative with respect to w. Here x changes, and the slope of w x + b in x is w."
            ),
            Slip(_downhill, "The sign is turned round: sigma' is sigma (1 - sigma), and the slope of the line is w."),
            Slip(
                _brackets_lost,
                "That is for the line w x - b: in the exponent the minus stands before the whole line, -(w * x + b).",
            ),
        ],
    ),
    hints=["Compute `s = 1 / (1 + np.exp(-(w * x + b)))` first.", "Outer slope s (1 - s), inner slope w: multiply."],
    mistakes=[
        Mistake(
            "def sigmoid_slope(x, w, b):\n    s = 1 / (1 + np.exp(-(w * x + b)))\n    return s * (1 - s)",
            "The inner derivative is missing",
        ),
        Mistake("def sigmoid_slope(x, w, b):\n    s = 1 / (1 + np.exp(-x))\n    return w * s * (1 - s)", "not at x"),
        Mistake("def sigmoid_slope(x, w, b):\n    return w / (1 + np.exp(-(w * x + b)))", "1 - sigma is missing"),
        Mistake("def sigmoid_slope(x, w, b):\n    return 1 / (1 + np.exp(-(w * x + b)))", "the sigmoid itself"),
        Mistake(
            "def sigmoid_slope(x, w, b):\n    z = w * x + b\n    s = 1 / (1 + np.exp(-z))\n    return z * s * (1 - s)",
            "not the line itself",
        ),
        Mistake(
            "def sigmoid_slope(x, w, b):\n    s = 1 / (1 + np.exp(-(w * x + b)))\n    return x * s * (1 - s)",
            "with respect to w",
        ),
        Mistake(
            "def sigmoid_slope(x, w, b):\n    s = 1 / (1 + np.exp(-(w * x + b)))\n    return w * s * (s - 1)",
            "The sign is turned round",
        ),
        Mistake(
            "def sigmoid_slope(x, w, b):\n    s = 1 / (1 + np.exp(-w * x + b))\n    return w * s * (1 - s)",
            "before the whole line",
        ),
    ],
    why="It is at most w/4 in size, where the line crosses 0.",
    section="A-sigmoid-of-a-line",
)

_point = FreshNumbers(
    "03/steepest_line",
    lambda random: {"w": random.choice([0.4, 0.8, 1.2, 1.6]), "b": random.choice([-3.0, -5.0, -7.0])},
)

steepest_line = Exercise(
    id="03/steepest_line",
    title="Where it is steepest",
    question=(
        "Where is $\\sigma(wx + b)$ steepest, and how steep is it there? Give both: `(x, slope)`, for your own "
        "`w` and `b`."
    ),
    stub="where, slope_there = ..., ...\nsteepest = (where, slope_there)",
    solution="where, slope_there = -b / w, w / 4\nsteepest = (where, slope_there)",
    numbers=_point,
    check=Values(
        lambda: (-_point["b"] / _point["w"], _point["w"] / 4),
        0.0006,
        slips=[
            Slip(
                lambda: (-_point["b"] / _point["w"], 0.25),
                "The place is right. Of the slope the inner derivative is missing: w times 1/4.",
            ),
            Slip(
                lambda: (_point["b"] / _point["w"], _point["w"] / 4),
                "The slope is right. For the place solve w x + b = 0: mind the sign of b.",
            ),
            Slip(
                lambda: (-_point["b"], _point["w"] / 4),
                "The slope is right. For the place solve w x + b = 0: divide by w.",
            ),
            Slip(
                lambda: (0, _point["w"] / 4),
                "The slope is right. But the line w x + b is 0 elsewhere: it is not at x = 0 unless b is 0.",
            ),
            Slip(
                lambda: (-_point["b"] / _point["w"], 0.5),
                "The place is right. There sigma is 1/2; its slope is w times 1/2 times 1/2.",
            ),
            Slip(
                lambda: (-_point["b"] / _point["w"], _point["w"]),
                "The place is right. Of the slope sigma (1 - sigma) is missing, 1/2 times 1/2.",
            ),
            Slip(
                lambda: (_point["w"] / 4, -_point["b"] / _point["w"]),
                "Both are right, in the wrong order: first the place, then the slope.",
            ),
            Slip(
                lambda: (-_point["b"] / _point["w"], _point["w"] / 2),
                "The place is right. sigma (1 - sigma) is 1/2 times 1/2 there, a quarter.",
            ),
        ],
    ),
    hints=[
        "sigma (1 - sigma) is largest where sigma = 1/2, and there w x + b = 0.",
        "Solve w x + b = 0 for x. The slope there is w · 1/2 · 1/2.",
    ],
    mistakes=[
        Mistake("(-b / w, 1 / 4)", "the inner derivative is missing"),
        Mistake("(b / w, w / 4)", "sign of b"),
        Mistake("(-b, w / 4)", "divide by w"),
        Mistake("(0, w / 4)", "not at x = 0"),
        Mistake("(-b / w, 1 / 2)", "sigma is 1/2"),
        Mistake("(-b / w, w / 2)", "a quarter"),
        Mistake("(-b / w, w)", "1/2 times 1/2"),
        Mistake("(w / 4, -b / w)", "the wrong order"),
    ],
    why="At $x = -b/w$ the line crosses 0, the sigmoid is one half, and the slope is $w/4$.",
    section="A-sigmoid-of-a-line",
)


def weight_slope(w, b, x, y):
    """The derivative of (sigma(w x + b) - y)^2 in w."""
    return squared_error_slope(w, b, x, y)


def _no_chain(w, b, x, y):
    return 2 * (sigmoid(w * x + b) - y) * np.ones_like(w)


def _no_sigmoid_slope(w, b, x, y):
    return 2 * (sigmoid(w * x + b) - y) * x


def _no_x(w, b, x, y):
    s = sigmoid(w * x + b)
    return 2 * (s - y) * s * (1 - s)


def _in_x(w, b, x, y):
    return _no_x(w, b, x, y) * w


def _wrong_way(w, b, x, y):
    return -squared_error_slope(w, b, x, y)


def _output_only(w, b, x, y):
    return _no_x(w, b, x, y) * x / (2 * (sigmoid(w * x + b) - y))


def _half_link(w, b, x, y):
    return _no_sigmoid_slope(w, b, x, y) * sigmoid(w * x + b)


def _no_two(w, b, x, y):
    return squared_error_slope(w, b, x, y) / 2


error_slope = Exercise(
    id="03/error_slope",
    title="Three links of a chain",
    question=(
        "A model says $\\sigma(wx + b)$, the truth is $y$, and the loss is $J = (\\sigma(wx + b) - y)^2$. Return "
        "the derivative of $J$ with respect to $w$. `w` may be an array."
    ),
    stub="def error_slope(w, b, x, y):\n    ...",
    solution=(
        "def error_slope(w, b, x, y):\n    s = 1 / (1 + np.exp(-(w * x + b)))\n    return 2 * (s - y) * s * (1 - s) * x"
    ),
    check=Function(
        weight_slope,
        lambda: [
            (np.array([-1.5, 0.0, 0.7, 2.0]), 0.4, 1.6, 1.0),
            (np.array([-0.5, 0.9]), -1.1, 2.3, 0.0),
            (0.8, 0.25, -0.6, 1.0),
        ],
        slips=[
            Slip(
                _no_chain,
                (
                    "That is the outer link only, 2 (s - y). Two inner derivatives are missing: s (1 - s) of the "
                    "sigmoid, and x of the line."
                ),
            ),
            Slip(_no_sigmoid_slope, "The middle link is missing: the slope s (1 - s) of the sigmoid."),
            Slip(_no_x, "The last link is missing: as w changes, the line w x + b changes x times as fast."),
            Slip(
                _in_x, "That is the derivative with respect to x. Here w changes, and the slope of w x + b in w is x."
            ),
            Slip(_wrong_way, "The sign is turned round: the error is s - y, and its square has the slope 2 (s - y)."),
            Slip(
                _output_only,
                "That is the slope of the model's answer s. One more link: the loss has the slope 2 (s - y) in s.",
            ),
            Slip(_half_link, "In the middle link s (1 - s) the factor 1 - s is missing."),
            Slip(_no_two, "The square has the slope 2 (s - y): the 2 is missing."),
        ],
    ),
    hints=[
        "Three links: z = w x + b, s = sigma(z), J = (s - y)^2. What is the slope of each?",
        "dJ/ds = 2 (s - y), ds/dz = s (1 - s), dz/dw = x.",
    ],
    mistakes=[
        Mistake(
            "def error_slope(w, b, x, y):\n    s = 1 / (1 + np.exp(-(w * x + b)))\n    return 2 * (s - y)",
            "Two inner derivatives are missing",
        ),
        Mistake(
            "def error_slope(w, b, x, y):\n    s = 1 / (1 + np.exp(-(w * x + b)))\n    return 2 * (s - y) * x",
            "middle link",
        ),
        Mistake(
            (
                "def error_slope(w, b, x, y):\n    s = 1 / (1 + np.exp(-(w * x + b)))\n    return 2 * (s - y) * "
                "s * (1 - s)"
            ),
            "The last link",
        ),
        Mistake(
            (
                "def error_slope(w, b, x, y):\n    s = 1 / (1 + np.exp(-(w * x + b)))\n    return 2 * (s - y) * "
                "s * (1 - s) * w"
            ),
            "with respect to x",
        ),
        Mistake(
            (
                "def error_slope(w, b, x, y):\n    s = 1 / (1 + np.exp(-(w * x + b)))\n    return 2 * (y - s) * "
                "s * (1 - s) * x"
            ),
            "turned round",
        ),
        Mistake(
            (
                "def error_slope(w, b, x, y):\n    s = 1 / (1 + np.exp(-(w * x + b)))\n    return (s - y) * s * "
                "(1 - s) * x"
            ),
            "the 2 is missing",
        ),
        Mistake(
            "def error_slope(w, b, x, y):\n    s = 1 / (1 + np.exp(-(w * x + b)))\n    return s * (1 - s) * x",
            "One more link",
        ),
        Mistake(
            "def error_slope(w, b, x, y):\n    s = 1 / (1 + np.exp(-(w * x + b)))\n    return 2 * (s - y) * s * x",
            "the factor 1 - s is missing",
        ),
    ],
    why="Three rates in a row, multiplied. A network only has a longer row.",
    section="In-machine-learning",
)
