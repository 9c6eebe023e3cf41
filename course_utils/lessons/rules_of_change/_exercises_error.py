"""Lesson 03: the slope of the squared error of a sigmoid."""

import numpy as np

from course_utils.maths.rules import squared_error_slope
from course_utils.practice import Exercise, Function, Slip


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
            (
                "That is the derivative with respect to x; or w and x are exchanged in your first line. Here "
                "w, the first argument, changes, and the slope of w x + b in w is x."
            ),
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
        Slip(
            """
            def error_slope(w, b, x, y):
                s = 1 / (1 + np.exp(-(w * x + b)))
                return (s - y) * x
            """,
            ("That belongs to another loss. For the square of s - y the 2 and the middle link s (1 - s) are missing."),
        ),
        Slip(
            """
            def error_slope(w, b, x, y):
                s = 1 / (1 + np.exp(-(w * x + b)))
                return 2 * s * (1 - s) * x
            """,
            "The error s - y is missing: the square of it has the slope 2 (s - y).",
        ),
        Slip(
            """
            def error_slope(w, b, x, y):
                s = 1 / (1 + np.exp(-(w * x + b)))
                return (s - y) ** 2
            """,
            "That is the loss itself; its slope is asked for.",
        ),
        Slip(
            """
            def error_slope(w, b, x, y):
                s = 1 / (1 + np.exp(-(w * x + b)))
                return (s - y) ** 2 * s * (1 - s) * x
            """,
            "The first link is the loss itself. The square of s - y has the slope 2 (s - y).",
        ),
        Slip(
            """
            def error_slope(w, b, x, y):
                s = 1 / (1 + np.exp(-(w * x + b)))
                return 2 * (w * x + b - y) * s * (1 - s) * x
            """,
            "The error is s - y, with the sigmoid of the line, not with the line w x + b itself.",
        ),
        Slip(
            """
            def error_slope(w, b, x, y):
                s = 1 / (1 + np.exp(-(w * x + b)))
                return 2 * (s - y) * (1 - s) * x
            """,
            "In the middle link s (1 - s) the factor s is missing.",
        ),
        Slip(
            """
            def error_slope(w, b, x, y):
                s = 1 / (1 + np.exp(-(w * x + b)))
                return 2 * (s - y) * s * (1 - s) * w * x
            """,
            "There is a factor w too many: as w changes, the slope of w x + b is x alone.",
        ),
        Slip(
            """
            def error_slope(w, b, x, y):
                s = 1 / (1 + np.exp(-(w * x + b)))
                return 2 * (s - y) * s * 1 - s * x
            """,
            "The brackets are missing: the middle link is s * (1 - s), and then it is multiplied by x.",
        ),
        Slip(
            """
            def error_slope(w, b, x, y):
                s = 1 / (1 + np.exp(-(w * x + b)))
                return 2 * (s - y) + s * (1 - s) + x
            """,
            "Rates in a chain multiply; they do not add.",
        ),
        Slip(
            """
            def error_slope(w, b, x, y):
                s = 1 / (1 + np.exp(-w * x + b))
                return 2 * (s - y) * s * (1 - s) * x
            """,
            "That is for the line w x - b: in the exponent the minus stands before the whole line, -(w * x + b).",
        ),
        Slip(
            """
            def error_slope(w, b, x, y):
                s = 1 / (1 + np.exp(w * x + b))
                return 2 * (s - y) * s * (1 - s) * x
            """,
            "The minus in the exponent is missing: sigma(z) is 1 / (1 + e^(-z)), with z = w x + b.",
        ),
        Slip(
            """
            def error_slope(w, b, x, y):
                s = 1 / (1 + np.exp(-w * x))
                return 2 * (s - y) * s * (1 - s) * x
            """,
            "The b is missing in the exponent: the line is w x + b.",
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
