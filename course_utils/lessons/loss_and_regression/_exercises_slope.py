"""Lesson 04: the slope of the loss in one weight."""

import numpy as np

from course_utils.lessons.loss_and_regression._exercises_loss import few_dots
from course_utils.lessons.records import eruptions
from course_utils.maths import regression
from course_utils.practice import Exercise, FormulaAnswer, Function, Slip


def centred_dots() -> tuple[np.ndarray, np.ndarray]:
    """The same five dots with the means taken off."""
    x, y = few_dots()
    return regression.centred(x), regression.centred(y)


slope_formula = Exercise(
    id="04/slope_formula",
    title="A slope by hand",
    question=(
        "Three centred dots: $(-1, -4)$, $(0, 1)$ and $(1, 3)$. For the line $\\hat y = w x$, what is $dJ/dw$? "
        "Hand in a formula in `w`, as a text or a sympy expression."
    ),
    stub='slope = ...  # a text such as "3*w + 1"',
    solution='slope = "-2/3 * ((-1)*(-4 + w) + 1*(3 - w))"',
    slips=[
        Slip(
            "14/3 - 4*w/3",
            "The sign: the derivative of $y - w x$ with respect to $w$ is $-x$, with its minus.",
        ),
        Slip(
            "4*w - 14",
            "The factor 1/n is missing: the loss is a mean, so divide by 3.",
        ),
        Slip(
            "2*w/3 - 7/3",
            (
                "The factor 2 is missing: the derivative of a square is 2 times what is squared, times the "
                "inner derivative."
            ),
        ),
        Slip(
            "2*w - 7",
            (
                "Compare with $-\\frac{2}{n} \\sum x_i (y_i - w x_i)$: the 2 belongs in front, and n is 3, "
                "for the middle dot counts too."
            ),
        ),
        Slip(
            "7/2",
            "That is the weight at which the slope is 0. The slope itself is asked for, a formula in w.",
        ),
        Slip(
            "0",
            "That is the sum of the residuals: multiply each one by its own $x$ first.",
        ),
        Slip(
            "2*w**2/3 - 14*w/3 + 26/3",
            "That is the loss $J$ itself: take its derivative.",
        ),
        Slip(
            "4*w/3 + 14/3",
            (
                "The part with w is right, and the other part has the wrong sign: the minus of $-\\frac{2}{n}$ "
                "stands before all of the sum."
            ),
        ),
        Slip(
            "-4*w/3 - 14/3",
            "The part without w is right, and the part with w has the wrong sign: two minus signs meet there.",
        ),
        Slip(
            "2*w - 14/3",
            "The middle dot has $x = 0$: in the sum of the $x_i^2$ it counts 0, not 1.",
        ),
        Slip(
            "4*w/3 + 2/3",
            "Mind the left dot: both its coordinates are negative, so their product is positive.",
        ),
        Slip(
            "4*w/3 - 14",
            "You divided only the part with w by 3: the mean is over all of the sum.",
        ),
        Slip(
            "4*w/3",
            "Only the part with w is there: the y of the dots count too.",
        ),
        Slip(
            "-14/3",
            (
                "No w is left in it: that is the slope at $w = 0$ alone. Does each residual $y_i - w x_i$ keep its "
                "w, with the sign of its own $x_i$?"
            ),
        ),
        Slip(
            "4/3",
            (
                "That is how fast the slope itself grows with w, so one derivative too many: the slope is a formula "
                "in w."
            ),
        ),
        Slip(
            "w - 7/2",
            "You divided a factor away. That keeps the place where the slope is 0, and not the slope itself.",
        ),
        Slip(
            "4*w/9 - 14/9",
            "You divided by 3 twice: the mean takes one 1/n.",
        ),
        Slip(
            "1.33*w - 4.67",
            "The numbers are rounded: leave them as fractions, so that the formula is exact.",
        ),
    ],
    check=FormulaAnswer("4*w/3 - 14/3", ["w"]),
    hints=[
        "Each dot gives $(y - w x)^2$, with the derivative $-2 x (y - w x)$.",
        "Add the three up and divide by 3. The middle dot has $x = 0$: it gives nothing.",
    ],
    why="It is 0 at $w = 3.5$, negative below and positive above: the least loss.",
    section="The-slope-of-the-loss",
)


def _slope(x, y, w):
    return regression.mean_square_slopes(x, y, w)[0]


loss_slope = Exercise(
    id="04/loss_slope",
    title="The slope, for any data",
    question="Return $\\frac{dJ}{dw} = -\\frac{2}{n} \\sum x_i (y_i - w x_i)$ for centred arrays `x` and `y`.",
    stub="""
        def loss_slope(x, y, w):
            ...
        """,
    solution="""
        def loss_slope(x, y, w):
            return -2 * np.mean(x * (y - w * x))
        """,
    slips=[
        Slip(
            """
            def loss_slope(x, y, w):
                return 2 * np.mean(x * (y - w * x))
            """,
            "The sign: with this one a step would climb. $y - w x$ has the derivative $-x$, with its minus.",
        ),
        Slip(
            """
            def loss_slope(x, y, w):
                return -2 * np.sum(x * (y - w * x))
            """,
            "The factor 1/n is missing: take the mean, not the sum.",
        ),
        Slip(
            """
            def loss_slope(x, y, w):
                return -np.mean(x * (y - w * x))
            """,
            "The factor 2 is missing: it comes from the square.",
        ),
        Slip(
            """
            def loss_slope(x, y, w):
                return np.mean(x * (y - w * x))
            """,
            "The factor -2 is missing: the 2 comes from the square, the minus from the inner derivative.",
        ),
        Slip(
            """
            def loss_slope(x, y, w):
                return -2 * np.mean(y - w * x)
            """,
            (
                "Multiply each residual by its own $x$, the inner derivative, before you take the mean: on "
                "centred data the plain residuals cancel."
            ),
        ),
        Slip(
            "lambda x, y, w: np.mean((y - w * x) ** 2)",
            "That is the loss itself: its slope is asked for.",
        ),
        Slip(
            "lambda x, y, w: np.polyfit(x, y, 1)[0]",
            "That is the weight at which the slope is 0: the slope at the given w is asked for.",
        ),
        Slip(
            "lambda x, y, w: -2 * np.mean(x * (y - w))",
            (
                "What your function gives does not depend on w: the mean of centred x is 0. Multiply all of the "
                "residual $y - w x$ by its x, the w x too."
            ),
        ),
        Slip(
            "lambda x, y, w: -2 * np.mean(x * (y + w * x))",
            "Mind the sign in the residual: it is y *minus* what the line says.",
        ),
        Slip(
            "lambda x, y, w: -2 * np.mean(x * y) - w * np.mean(x**2)",
            "Mind the brackets: the -2 stands before all of it, the part with w too.",
        ),
        Slip(
            "lambda x, y, w: -2 * np.mean(y * (y - w * x))",
            "You multiplied each residual by its y: the inner derivative is by w, and leaves the x.",
        ),
        Slip(
            "lambda x, y, w: -2 * np.mean(x**2 * (y - w * x))",
            "You multiplied each residual by $x^2$: the inner derivative gives x only once.",
        ),
        Slip(
            "lambda x, y, w: -2 * np.mean(x * (y - w * x) ** 2)",
            (
                "The derivative of a square is 2 times what was squared: the residual itself stands there, and no "
                "longer its square."
            ),
        ),
        Slip(
            "lambda x, y, w: -2 * np.median(x * (y - w * x))",
            "That takes the median of the products: take their mean.",
        ),
        Slip(
            "lambda x, y, w: -2 / 3 * np.sum(x * (y - w * x))",
            "You divided by 3, as for the three dots above: n is the length of `x`, and `np.mean` counts for you.",
        ),
        Slip(
            "lambda x, y, w: -2 * x[0] * (y[0] - w * x[0]) / len(x)",
            (
                "Only the first dot counts: add up over all of them, and let `return` stand after the loop, not "
                "inside it."
            ),
        ),
        Slip(
            "lambda w, x, y: loss_slope(x, y, w)",
            "Your function takes its arguments in another order: keep that of the stub, x, y, w.",
        ),
    ],
    check=Function(
        _slope, lambda: [(*centred_dots(), 0.8), (*centred_dots(), 3.0), (*map(regression.centred, eruptions()), 4.0)]
    ),
    hints=[
        "The residuals are `y - w * x`; multiply each by its `x` before you take the mean.",
        "`-2 * np.mean(x * ...)`",
    ],
    why="This one line is all that the descent below needs to know of the record.",
    section="The-slope-of-the-loss",
)
