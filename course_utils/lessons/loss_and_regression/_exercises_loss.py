"""Lesson 04: residuals and the loss of one line."""

import numpy as np

from course_utils.lessons.records import eruptions
from course_utils.maths import regression
from course_utils.practice import Exercise, FreshNumbers, Function, Number, Slip


def few_dots() -> tuple[np.ndarray, np.ndarray]:
    """Five dots to try a function on; neither coordinate is centred."""
    return np.array([0.5, 1.5, 2.0, 3.5, 4.0]), np.array([2.0, 3.5, 3.0, 7.5, 6.0])


def _one_eruption(random):
    x = random.choice([1.8, 2.3, 3.4, 4.2, 4.6])
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
        Slip(
            "y - 10 * (x + 36)",
            "Only x is multiplied by 10: the line's 36 is added after that.",
        ),
        Slip(
            "y - (36 * x + 10)",
            "Slope and intercept are swapped: the 10 stands with x, and the 36 alone.",
        ),
        Slip(
            "y - (x + 36)",
            "The line's 10 is missing: x is multiplied by it before the 36 is added.",
        ),
        Slip(
            "x - (10 * y + 36)",
            "x and y are swapped: put the length of the eruption into the line, and take the result off the wait.",
        ),
        Slip(
            "(y - 36) / 10 - x",
            (
                "That is the miss sideways, in the length of the eruption. The residual is measured along y, in "
                "minutes of waiting."
            ),
        ),
        Slip(
            "(y - 36) / 10",
            "You turned the line round: that is the x at which it says y. Put your own x into the line instead.",
        ),
        Slip(
            "y + 10 * x + 36",
            "You added what the line says: take it off what was measured.",
        ),
        Slip(
            "y / (10 * x + 36)",
            "You divided by what the line says: the residual is a difference.",
        ),
        Slip(
            "y",
            "That is the wait itself, as it was measured: take what the line says off it.",
        ),
        Slip(
            "y - x",
            (
                "You took the length of the eruption off the wait: first put it into the line, then take off what "
                "the line says."
            ),
        ),
        Slip(
            "10 * x",
            "That is a part of what the line says: add the 36, and take the sum off what was measured.",
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
            (
                "The mean was taken off the residuals first (as `np.var` does), so b no longer counts: take the mean "
                "of their squares."
            ),
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
        Slip(
            "lambda x, y, w, b: np.median((y - w * x - b) ** 2)",
            "That is the median of the squares. Take their mean: every miss counts.",
        ),
        Slip(
            "lambda x, y, w, b: np.max((y - w * x - b) ** 2)",
            "That is the largest of the squares alone: take the mean of all of them.",
        ),
        Slip(
            "lambda x, y, w, b: mean_square(x, y, b, w)",
            "w and b are swapped: w is multiplied by x, and b is added.",
        ),
        Slip(
            "lambda x, y, w, b: np.mean(2 * (y - w * x - b))",
            "You doubled each residual: a square is written `missed**2`.",
        ),
        Slip(
            "lambda x, y, w, b: np.mean(y**2 - (w * x + b) ** 2)",
            "The square of a difference is not the difference of the squares: subtract first, then square.",
        ),
        Slip(
            "lambda x, y, w, b: np.mean((y + w * x + b) ** 2)",
            "You added what the line says to y: the residual is y minus it.",
        ),
        Slip(
            "lambda x, y, w, b: np.sqrt(np.sum((y - w * x - b) ** 2))",
            "That is the root of the sum of squares: take the mean of the squares, and no root.",
        ),
        Slip(
            "lambda x, y, w, b: np.sqrt(np.sum((y - w * x - b) ** 2)) / len(x)",
            "You divided the root of the sum of squares by n: divide the sum of squares itself, and take no root.",
        ),
        Slip(
            "lambda x, y, w, b: np.sum((y - w * x - b) ** 2) / 5",
            "You divided by 5 whatever came in: n is the length of `x`, and `np.mean` counts for you.",
        ),
        Slip(
            "lambda x, y, w, b: (y[0] - w * x[0] - b) ** 2 / len(x)",
            (
                "Only the first dot counts: add up over all of them, and let `return` stand after the loop, not "
                "inside it."
            ),
        ),
        Slip(
            "lambda w, b, x, y: mean_square(x, y, w, b)",
            "Your function takes its arguments in another order: keep that of the stub, x, y, w, b.",
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
