"""Lesson 03: a sigmoid of a line, its slope, and where it is steepest."""

import numpy as np

from course_utils.maths.rules import sigmoid_of_line_slope
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
            (
                "That is the derivative with respect to w; or x and w are exchanged in your first line. Here "
                "x, the first argument, changes, and the slope of w x + b in x is w."
            ),
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
        Slip(
            """
            def sigmoid_slope(x, w, b):
                s = 1 / (1 + np.exp(-(w * x + b)))
                return w * s * 1 - s
            """,
            "The brackets are missing: as it stands, s is subtracted at the end. Write s * (1 - s).",
        ),
        Slip(
            """
            def sigmoid_slope(x, w, b):
                s = 1 / (1 + np.exp(-w * (x + b)))
                return w * s * (1 - s)
            """,
            "That is for the line w (x + b): in w x + b only x is multiplied by w.",
        ),
        Slip(
            """
            def sigmoid_slope(x, w, b):
                s = 1 / (1 + np.exp(-w * x))
                return w * s * (1 - s)
            """,
            "The b is missing in the exponent: the line is w x + b.",
        ),
        Slip(
            """
            def sigmoid_slope(x, w, b):
                s = 1 / 1 + np.exp(-(w * x + b))
                return w * s * (1 - s)
            """,
            "The brackets are missing: 1 / 1 + ... divides by the 1 alone. Write 1 / (1 + ...).",
        ),
        Slip(
            """
            def sigmoid_slope(x, w, b):
                s = 1 / (1 + np.exp(-(w * x + b)))
                return w * (1 - s)
            """,
            "sigma' is sigma (1 - sigma): the factor sigma is missing.",
        ),
        Slip(
            """
            def sigmoid_slope(x, w, b):
                s = 1 / (1 + np.exp(-(w * x + b)))
                return w * s**2
            """,
            "sigma' is sigma (1 - sigma), not sigma squared.",
        ),
        Slip(
            """
            def sigmoid_slope(x, w, b):
                s = 1 / (1 + np.exp(-(w * x + b)))
                return w * s * (1 + s)
            """,
            "sigma' is sigma (1 - sigma), with a minus in the bracket.",
        ),
        Slip(
            """
            def sigmoid_slope(x, w, b):
                s = 1 / (1 + np.exp(-(w * x + b)))
                return x * w * s * (1 - s)
            """,
            "There is a factor x too many: the slope of w x + b in x is w alone.",
        ),
        Slip(
            """
            def sigmoid_slope(x, w, b):
                s = 1 / (1 + np.exp(-(w * x + b)))
                return w**2 * s * (1 - s)
            """,
            "The inner derivative w is a factor once, not twice.",
        ),
        Slip(
            """
            def sigmoid_slope(x, w, b):
                s = 1 / (1 + np.exp(-(w * x + b)))
                return s * (1 - s) / w
            """,
            "You divided by the inner derivative w. The rates of a chain multiply.",
        ),
        Slip(
            """
            def sigmoid_slope(x, w, b):
                s = 1 / (1 + np.exp(-(w * x + b)))
                return w + s * (1 - s)
            """,
            "Rates in a chain multiply; they do not add.",
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
        Slip(
            "(-w / b, w / 4)",
            "The slope is right. The place is upside down: solve w x + b = 0 for x.",
        ),
        Slip(
            "(-b / (2 * w), w / 4)",
            (
                "The slope is right. The place is half of what it should be: -b/(2w) would be for a parabola. "
                "Here solve w x + b = 0."
            ),
        ),
        Slip(
            "(-b * w, w / 4)",
            "The slope is right. For the place solve w x + b = 0: divide by w, do not multiply.",
        ),
        Slip(
            "(0.5, w / 4)",
            "The slope is right. 1/2 is the height of the sigmoid there, not the place: solve w x + b = 0.",
        ),
        Slip(
            "(round(-b / w), w / 4)",
            "The slope is right. The place is made a whole number: leave its decimals as they are.",
        ),
        Slip(
            "(-b // w, w // 4)",
            "Both are made whole numbers: divide with `/`, and keep the decimals.",
        ),
        Slip(
            "(-b / w, w**2 / 4)",
            "The place is right. The inner derivative w is a factor of the slope once, not twice.",
        ),
        Slip(
            "(-b / w, 1 / (4 * w))",
            "The place is right. The inner derivative w is a factor of the slope: multiply by it, do not divide.",
        ),
        Slip(
            "(-b / w, 0)",
            "The place is right. The slope is largest there, not 0: at this place its own change is 0.",
        ),
    ],
    numbers=_point,
    check=Values(lambda: (-_point["b"] / _point["w"], _point["w"] / 4), digits=3),
    hints=[
        "sigma (1 - sigma) is largest where sigma = 1/2, and there w x + b = 0.",
        "Solve w x + b = 0 for x. The slope there is w · 1/2 · 1/2.",
    ],
    why="At $x = -b/w$ the line crosses 0, the sigmoid is one half, and the slope is $w/4$.",
    section="A-sigmoid-of-a-line",
)
