"""Lesson 07: the gradient of a mini-batch, and its noise."""

import numpy as np

from course_utils.maths import minibatch
from course_utils.practice import Exercise, FreshNumbers, Function, Number, Slip


def _batch_gradient(x, y, w, b, rows):
    return minibatch.line_gradient(x[rows], y[rows], (w, b))


_ROWS = np.array([1.0, 2.5, 4.0, 3.0, 5.5]), np.array([50.0, 61.0, 80.0, 66.0, 90.0])

batch_gradient = Exercise(
    id="07/batch_gradient",
    title="The gradient of a mini-batch",
    question=(
        "Return the gradient `(dJ/dw, dJ/db)` of the mean of $(w x_i + b - y_i)^2$ over the rows whose numbers "
        "are in `rows`, an array such as `np.array([3, 0, 3])`."
    ),
    stub="""
        def batch_gradient(x, y, w, b, rows):
            ...
        """,
    solution="""
        def batch_gradient(x, y, w, b, rows):
            error = w * x[rows] + b - y[rows]
            return 2 * np.mean(error * x[rows]), 2 * np.mean(error)
        """,
    slips=[
        Slip(
            """
            def batch_gradient(x, y, w, b, rows):
                e = w * x[rows] + b - y[rows]
                return 2 * np.sum(e * x[rows]), 2 * np.sum(e)
            """,
            (
                "That is the sum over the batch, not the mean: with it the best learning rate would change "
                "with the batch's size."
            ),
        ),
        Slip(
            """
            def batch_gradient(x, y, w, b, rows):
                e = w * x + b - y
                return 2 * np.mean(e * x), 2 * np.mean(e)
            """,
            "That is the gradient over all rows: take `x[rows]` and `y[rows]`.",
        ),
        Slip(
            """
            def batch_gradient(x, y, w, b, rows):
                e = y[rows] - w * x[rows] - b
                return 2 * np.mean(e * x[rows]), 2 * np.mean(e)
            """,
            "The sign is turned: $y - \\hat y$ carries a minus.",
        ),
        Slip(
            """
            def batch_gradient(x, y, w, b, rows):
                e = w * x[rows] + b - y[rows]
                return np.mean(e * x[rows]), np.mean(e)
            """,
            "The 2 of the square is missing.",
        ),
        Slip(
            """
            def batch_gradient(x, y, w, b, rows):
                e = w * x[rows] + b - y[rows]
                return 2 * np.sum(e * x[rows]) / len(x), 2 * np.sum(e) / len(x)
            """,
            "Divide by the number of rows in the batch, not in the record.",
        ),
        Slip(
            "lambda x, y, w, b, rows: batch_gradient(x, y, w, b, rows)[::-1]",
            "The two are swapped: w first, then b.",
        ),
        Slip(
            "lambda x, y, w, b, rows: batch_gradient(x, y, w, b, np.unique(rows))",
            "A row that was drawn twice counts twice.",
        ),
        Slip(
            "lambda x, y, w, b, rows: batch_gradient(x, y, w, b, rows)[1] * np.array([np.mean(x[rows]), 1])",
            "The mean of a product is not the product of the means: multiply row by row first.",
        ),
        Slip(
            """
            def batch_gradient(x, y, w, b, rows):
                e = w * x[rows] + b - y[rows]
                return 2 * np.mean(e), 2 * np.mean(e)
            """,
            "The x is missing in the first: each error is multiplied by its own x there.",
        ),
        Slip(
            """
            def batch_gradient(x, y, w, b, rows):
                e = w * x[rows] + b - y[rows]
                return 2 * np.mean(e * w), 2 * np.mean(e)
            """,
            "You multiplied by w. The derivative of $w x_i$ by w is $x_i$.",
        ),
        Slip(
            """
            def batch_gradient(x, y, w, b, rows):
                e = w * x[rows] - y[rows]
                return 2 * np.mean(e * x[rows]), 2 * np.mean(e)
            """,
            "`b` is missing in the error.",
        ),
        Slip(
            "lambda x, y, w, b, rows: batch_gradient(x, y, w, b, np.arange(len(rows)))",
            "You took the first rows, as many as there are in `rows`. Take the rows with these numbers.",
        ),
        Slip(
            "lambda x, y, w, b, rows: batch_gradient(x, y, w, b, rows[:1])",
            (
                "That is the gradient of the first row of the batch alone. If you loop over them, put the `return` "
                "after the loop."
            ),
        ),
        Slip(
            "lambda x, y, w, b, rows: batch_gradient(x, y, w, b, rows[-1:])",
            (
                "That is the gradient of the last row of the batch alone. If you loop over them, add up what each "
                "row gives."
            ),
        ),
        Slip(
            """
            def batch_gradient(x, y, w, b, rows):
                e = w * x[rows] + b - y[rows]
                return 2 * np.median(e * x[rows]), 2 * np.median(e)
            """,
            "You took the median. The mean is asked for, to which each row adds its share.",
        ),
        Slip(
            """
            def batch_gradient(x, y, w, b, rows):
                e = w * x[rows] + b - y[rows]
                return 2 * np.mean(np.abs(e) * x[rows]), 2 * np.mean(np.abs(e))
            """,
            "You took the errors without their signs: those above and below the line then no longer cancel.",
        ),
    ],
    check=Function(
        _batch_gradient,
        [
            (*_ROWS, 10.0, 30.0, np.array([3, 0, 3])),
            (*_ROWS, -2.5, 4.0, np.array([4, 2])),
            (*_ROWS, 0.0, 0.0, np.array([0, 1, 2, 4])),
            (*_ROWS, 14.0, 20.0, np.array([4, 1, 4, 0])),  # with errors of both signs
        ],
    ),
    hints=[
        "`x[rows]` holds the x of just these rows, repeated where a row is repeated.",
        "As in lesson 04, with these in place of all: 2 mean(error x) and 2 mean(error).",
    ],
    why="With all rows, each once, it is the full gradient.",
    section="Mini-batches",
)


_noise = FreshNumbers(
    "07/batch_noise",
    lambda random: {"deviation": random.choice([12, 18, 30]), "batch_rows": random.choice([4, 9, 16, 25])},
)

batch_noise = Exercise(
    id="07/batch_noise",
    title="How noisy is a batch?",
    question=(
        "Single rows give slopes with the standard deviation `deviation` (the root of the variance). What is the "
        "standard deviation of the slope of `batch_rows` rows drawn with replacement?"
    ),
    stub="noise = ...",
    solution="noise = deviation / np.sqrt(batch_rows)",
    slips=[
        Slip(
            "deviation / batch_rows",
            "The *variance* falls as 1/B. Its root falls as $1/\\sqrt{B}$.",
        ),
        Slip(
            "deviation**2 / batch_rows",
            "That is the variance: take its root.",
        ),
        Slip(
            "deviation * np.sqrt(batch_rows)",
            "That grows with the batch, as the deviation of a sum does. Of a mean it falls.",
        ),
        Slip(
            "deviation",
            "Rows that err to both sides partly cancel: the mean of several is less noisy than one.",
        ),
        Slip(
            "np.sqrt(deviation / batch_rows)",
            (
                "You took the root of the deviation too, which is a root already. Only the number of rows comes "
                "under the root."
            ),
        ),
        Slip(
            "np.sqrt(deviation) / batch_rows",
            "The root is on the wrong one of the two: take it of the number of rows.",
        ),
        Slip(
            "deviation / np.sqrt(batch_rows - 1)",
            "You took one row less: here `batch_rows` itself counts.",
        ),
        Slip(
            "deviation * batch_rows",
            "That grows with the batch. The mean of many rows is less noisy than one row.",
        ),
        Slip(
            "deviation**2 / np.sqrt(batch_rows)",
            "Deviation and variance are mixed: the variance is divided by B, and the deviation by $\\sqrt{B}$.",
        ),
        Slip(
            "np.sqrt(batch_rows) / deviation",
            "It is upside down: the noisier the single rows, the noisier their mean.",
        ),
        Slip(
            "deviation / batch_rows**2",
            "The number of rows is squared: it is its root that counts here.",
        ),
    ],
    numbers=_noise,
    check=Number(lambda: _noise["deviation"] / _noise["batch_rows"] ** 0.5, "0.5 %"),
    hints=["The variance is divided by the number of rows.", "The standard deviation is the root of the variance."],
    why="Four times the rows, and four times the work, for half the noise.",
    section="Mini-batches",
)
