"""Lesson 03: a sigmoid of a line, and the slope of its squared error."""

import numpy as np

from course_utils.maths.rules import sigmoid_of_line_slope, squared_error_slope
from course_utils.practice import Exercise, FreshNumbers, Function, Slip, Values


def line_sigmoid_slope(x, w, b):
    """The derivative of sigma(w x + b) in x."""
    return sigmoid_of_line_slope(x, w, b)


sigmoid_slope = Exercise(
    id="03/sigmoid_slope",
    title="The slope of a sigmoid of a line",
    question="Return the derivative of $\\sigma(wx + b)$ with respect to $x$. `x` may be an array.",
    stub="""
        def sigmoid_slope(x, w, b):
            ...
        """,
    solution="""
        def sigmoid_slope(x, w, b):
            s = 1 / (1 + np.exp(-(w * x + b)))
            return w * s * (1 - s)
        """,
    slips=[
        Slip(
            """
            def sigmoid_slope(x, w, b):
                s = 1 / (1 + np.exp(-(w * x + b)))
                return s * (1 - s)
            """,
            "The inner derivative is missing: the slope of w x + b is w, and the rates multiply.",
        ),
        Slip(
            """
            def sigmoid_slope(x, w, b):
                s = 1 / (1 + np.exp(-x))
                return w * s * (1 - s)
            """,
            "The outer slope sigma (1 - sigma) is taken at the inner value w x + b, not at x.",
        ),
        Slip(
            """
            def sigmoid_slope(x, w, b):
                return w / (1 + np.exp(-(w * x + b)))
            """,
            "sigma' is sigma (1 - sigma): the factor 1 - sigma is missing.",
        ),
        Slip(
            """
            def sigmoid_slope(x, w, b):
                return 1 / (1 + np.exp(-(w * x + b)))
            """,
            "That is the sigmoid itself; its slope is asked for.",
        ),
        Slip(
            """
            def sigmoid_slope(x, w, b):
                z = w * x + b
                s = 1 / (1 + np.exp(-z))
                return z * s * (1 - s)
            """,
            "The inner factor is the slope of the line, w, not the line itself.",
        ),
        Slip(
            """
            def sigmoid_slope(x, w, b):
                s = 1 / (1 + np.exp(-(w * x + b)))
                return x * s * (1 - s)
            """,
            "That is the derivative with respect to w. Here x changes, and the slope of w x + b in x is w.",
        ),
        Slip(
            """
            def sigmoid_slope(x, w, b):
                s = 1 / (1 + np.exp(-(w * x + b)))
                return w * s * (s - 1)
            """,
            "The sign is turned round: sigma' is sigma (1 - sigma), and the slope of the line is w.",
        ),
        Slip(
            """
            def sigmoid_slope(x, w, b):
                s = 1 / (1 + np.exp(-w * x + b))
                return w * s * (1 - s)
            """,
            "That is for the line w x - b: in the exponent the minus stands before the whole line, -(w * x + b).",
        ),
    ],
    check=Function(
        line_sigmoid_slope,
        lambda: [
            (np.array([-2.0, -0.3, 0.0, 0.8, 3.0]), 1.7, -0.6),
            (np.array([-1.0, 0.5, 2.5]), -2.2, 1.3),
            (0.4, 0.03, -4.2),
        ],
    ),
    hints=["Compute `s = 1 / (1 + np.exp(-(w * x + b)))` first.", "Outer slope s (1 - s), inner slope w: multiply."],
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
    stub="""
        where, slope_there = ..., ...
        steepest = (where, slope_there)
        """,
    solution="""
        where, slope_there = -b / w, w / 4
        steepest = (where, slope_there)
        """,
    slips=[
        Slip(
            "(-b / w, 1 / 4)",
            "The place is right. Of the slope the inner derivative is missing: w times 1/4.",
        ),
        Slip(
            "(b / w, w / 4)",
            "The slope is right. For the place solve w x + b = 0: mind the sign of b.",
        ),
        Slip(
            "(-b, w / 4)",
            "The slope is right. For the place solve w x + b = 0: divide by w.",
        ),
        Slip(
            "(0, w / 4)",
            "The slope is right. But the line w x + b is 0 elsewhere: it is not at x = 0 unless b is 0.",
        ),
        Slip(
            "(-b / w, 1 / 2)",
            "The place is right. There sigma is 1/2; its slope is w times 1/2 times 1/2.",
        ),
        Slip(
            "(-b / w, w)",
            "The place is right. Of the slope sigma (1 - sigma) is missing, 1/2 times 1/2.",
        ),
        Slip(
            "(w / 4, -b / w)",
            "Both are right, in the wrong order: first the place, then the slope.",
        ),
        Slip(
            "(-b / w, w / 2)",
            "The place is right. sigma (1 - sigma) is 1/2 times 1/2 there, a quarter.",
        ),
    ],
    numbers=_point,
    check=Values(lambda: (-_point["b"] / _point["w"], _point["w"] / 4), 0.0006),
    hints=[
        "sigma (1 - sigma) is largest where sigma = 1/2, and there w x + b = 0.",
        "Solve w x + b = 0 for x. The slope there is w · 1/2 · 1/2.",
    ],
    why="At $x = -b/w$ the line crosses 0, the sigmoid is one half, and the slope is $w/4$.",
    section="A-sigmoid-of-a-line",
)


def weight_slope(w, b, x, y):
    """The derivative of (sigma(w x + b) - y)^2 in w."""
    return squared_error_slope(w, b, x, y)


error_slope = Exercise(
    id="03/error_slope",
    title="Three links of a chain",
    question=(
        "A model says $\\sigma(wx + b)$, the truth is $y$, and the loss is $J = (\\sigma(wx + b) - y)^2$. Return "
        "the derivative of $J$ with respect to $w$. `w` may be an array."
    ),
    stub="""
        def error_slope(w, b, x, y):
            ...
        """,
    solution="""
        def error_slope(w, b, x, y):
            s = 1 / (1 + np.exp(-(w * x + b)))
            return 2 * (s - y) * s * (1 - s) * x
        """,
    slips=[
        Slip(
            """
            def error_slope(w, b, x, y):
                s = 1 / (1 + np.exp(-(w * x + b)))
                return 2 * (s - y)
            """,
            (
                "That is the outer link only, 2 (s - y). Two inner derivatives are missing: s (1 - s) of the "
                "sigmoid, and x of the line."
            ),
        ),
        Slip(
            """
            def error_slope(w, b, x, y):
                s = 1 / (1 + np.exp(-(w * x + b)))
                return 2 * (s - y) * x
            """,
            "The middle link is missing: the slope s (1 - s) of the sigmoid.",
        ),
        Slip(
            """
            def error_slope(w, b, x, y):
                s = 1 / (1 + np.exp(-(w * x + b)))
                return 2 * (s - y) * s * (1 - s)
            """,
            "The last link is missing: as w changes, the line w x + b changes x times as fast.",
        ),
        Slip(
            """
            def error_slope(w, b, x, y):
                s = 1 / (1 + np.exp(-(w * x + b)))
                return 2 * (s - y) * s * (1 - s) * w
            """,
            "That is the derivative with respect to x. Here w changes, and the slope of w x + b in w is x.",
        ),
        Slip(
            """
            def error_slope(w, b, x, y):
                s = 1 / (1 + np.exp(-(w * x + b)))
                return 2 * (y - s) * s * (1 - s) * x
            """,
            "The sign is turned round: the error is s - y, and its square has the slope 2 (s - y).",
        ),
        Slip(
            """
            def error_slope(w, b, x, y):
                s = 1 / (1 + np.exp(-(w * x + b)))
                return s * (1 - s) * x
            """,
            "That is the slope of the model's answer s. One more link: the loss has the slope 2 (s - y) in s.",
        ),
        Slip(
            """
            def error_slope(w, b, x, y):
                s = 1 / (1 + np.exp(-(w * x + b)))
                return 2 * (s - y) * s * x
            """,
            "In the middle link s (1 - s) the factor 1 - s is missing.",
        ),
        Slip(
            """
            def error_slope(w, b, x, y):
                s = 1 / (1 + np.exp(-(w * x + b)))
                return (s - y) * s * (1 - s) * x
            """,
            "The square has the slope 2 (s - y): the 2 is missing.",
        ),
    ],
    check=Function(
        weight_slope,
        lambda: [
            (np.array([-1.5, 0.0, 0.7, 2.0]), 0.4, 1.6, 1.0),
            (np.array([-0.5, 0.9]), -1.1, 2.3, 0.0),
            (0.8, 0.25, -0.6, 1.0),
        ],
    ),
    hints=[
        "Three links: z = w x + b, s = sigma(z), J = (s - y)^2. What is the slope of each?",
        "dJ/ds = 2 (s - y), ds/dz = s (1 - s), dz/dw = x.",
    ],
    why="Three rates in a row, multiplied. A network only has a longer row.",
    section="In-machine-learning",
)
