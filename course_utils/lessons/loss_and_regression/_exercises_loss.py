"""Lesson 04: residuals, the loss of one weight and its slope."""

import numpy as np

from course_utils.lessons.records import eruptions
from course_utils.maths import regression
from course_utils.practice import Exercise, FormulaAnswer, FreshNumbers, Function, Number, Slip


def few_dots() -> tuple[np.ndarray, np.ndarray]:
    """Five dots to try a function on; neither coordinate is centred."""
    return np.array([0.5, 1.5, 2.0, 3.5, 4.0]), np.array([2.0, 3.5, 3.0, 7.5, 6.0])


def centred_dots() -> tuple[np.ndarray, np.ndarray]:
    """The same five dots with the means taken off."""
    x, y = few_dots()
    return regression.centred(x), regression.centred(y)


def _one_eruption(random):
    x = random.choice([1.8, 2.2, 3.4, 4.2, 4.6])
    return {"x": x, "y": round(10 * x + 36) + random.choice([-9, -7, 8, 11])}


_residual = FreshNumbers("04/residual", _one_eruption)

residual = Exercise(
    id="04/residual",
    title="One residual",
    question=(
        "The line is $\\hat y = 10 x + 36$. For your own eruption, `x` minutes long and followed by a wait of "
        "`y` minutes, what is the residual, in minutes?"
    ),
    stub="missed = ...",
    solution="missed = y - (10 * x + 36)",
    slips=[
        Slip(
            "10 * x + 36 - y",
            "That is $\\hat y - y$. The residual is what was measured minus what the line says: $y - \\hat y$.",
        ),
        Slip(
            "10 * x + 36",
            "That is $\\hat y$, what the line says: take it off what was measured.",
        ),
        Slip(
            "y - 10 * x",
            "The line's 36 is missing: all of $10 x + 36$ is taken off y.",
        ),
        Slip(
            "y - 10 * x + 36",
            "Mind the brackets: all of $10 x + 36$ is taken off y, so the 36 with a minus too.",
        ),
        Slip(
            "(y - 10 * x - 36) ** 2",
            "That is its square: the residual itself is asked for.",
        ),
    ],
    numbers=_residual,
    check=Number(lambda: _residual["y"] - (10 * _residual["x"] + 36), 0.005, unit="min", units={"s": 1 / 60}),
    hints=[
        "First $\\hat y$: put your $x$ into the line.",
        "The residual is $y - \\hat y$; it is negative when the line lies above the dot.",
    ],
    why="Above the line a residual is positive, below it negative. Its unit is that of $y$.",
    section="Residuals-and-the-loss",
)

mean_square = Exercise(
    id="04/mean_square",
    title="The loss as a function",
    question="Return the mean squared error of the line $\\hat y = w x + b$ on the arrays `x` and `y`.",
    stub="""
        def mean_square(x, y, w, b):
            ...
        """,
    solution="""
        def mean_square(x, y, w, b):
            missed = y - (w * x + b)
            return np.mean(missed**2)
        """,
    slips=[
        Slip(
            "lambda x, y, w, b: np.mean((y - w * x) ** 2)",
            "The intercept is missing: the line is $w x + b$.",
        ),
        Slip(
            "lambda x, y, w, b: np.mean((y - w * x + b) ** 2)",
            "Mind the brackets: all of $w x + b$ is taken off y, so b with a minus too.",
        ),
        Slip(
            """
            def mean_square(x, y, w, b):
                return np.sum((y - w * x - b)**2)
            """,
            "That is the sum. The factor 1/n is missing: without it a longer record always has a larger loss.",
        ),
        Slip(
            """
            def mean_square(x, y, w, b):
                return np.mean(y - w * x - b)**2
            """,
            "You took the mean first and squared then, so misses above and below cancel: square each one first.",
        ),
        Slip(
            "lambda x, y, w, b: np.mean(y - w * x - b)",
            "That is the mean of the plain residuals, in which misses cancel: square each one first.",
        ),
        Slip(
            "lambda x, y, w, b: np.var(y - w * x - b)",
            ("`np.var` takes the mean off the residuals first, so b no longer counts: take the mean of their squares."),
        ),
        Slip(
            "lambda x, y, w, b: np.sum((y - w * x - b) ** 2) / (len(x) - 1)",
            "You divided by n - 1. This loss is a plain mean: divide by n.",
        ),
        Slip(
            "lambda x, y, w, b: np.sum((y - w * x - b) ** 2) / (len(x) - 2)",
            "You divided by n - 2, as one does to estimate the spread. This loss is a plain mean: divide by n.",
        ),
        Slip(
            """
            def mean_square(x, y, w, b):
                return np.mean(abs(y - w * x - b))
            """,
            "That is the mean absolute error: square the residuals instead.",
        ),
        Slip(
            "lambda x, y, w, b: np.sqrt(np.mean((y - w * x - b) ** 2))",
            "That is its square root: the loss itself is in squared minutes.",
        ),
        Slip(
            "lambda x, y, w, b: np.mean((y - w * x - b) ** 2) / 2",
            "That is half of it. Some books put 1/2 in front; our formula does not.",
        ),
    ],
    check=Function(
        regression.mean_squared_error,
        lambda: [(*few_dots(), 1.2, 0.7), (*few_dots(), -0.5, 6.0), (*eruptions(), 9.0, 35.0)],
    ),
    hints=["One line for the residuals, one for the mean of their squares.", "`np.mean(missed**2)`"],
    why="On the record it is in squared minutes; its square root is in minutes again.",
    section="Residuals-and-the-loss",
)

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
