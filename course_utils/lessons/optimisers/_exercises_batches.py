"""Lesson 07: mini-batches, a rate that falls, and the line on the record."""

import numpy as np

from course_utils.lessons.optimisers._exercises_memory import _record
from course_utils.maths import minibatch
from course_utils.practice import Exercise, FreshNumbers, Function, Number, Slip, Values


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
    ],
    check=Function(
        _batch_gradient,
        [
            (*_ROWS, 10.0, 30.0, np.array([3, 0, 3])),
            (*_ROWS, -2.5, 4.0, np.array([4])),
            (*_ROWS, 0.0, 0.0, np.array([0, 1, 2, 4])),
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
    ],
    numbers=_noise,
    check=Number(lambda: _noise["deviation"] / _noise["batch_rows"] ** 0.5, "0.1 %"),
    hints=["The variance is divided by the number of rows.", "The standard deviation is the root of the variance."],
    why="Four times the rows, and four times the work, for half the noise.",
    section="Mini-batches",
)

falling_rate = Exercise(
    id="07/falling_rate",
    title="A schedule",
    question=(
        "Return the learning rate of step `k` (0, 1, 2, ...): $\\alpha_k = \\alpha_0 / (1 + d k)$, with `first` "
        "for $\\alpha_0$ and `decay` for $d$. `k` may be an array."
    ),
    stub="""
        def falling_rate(k, first, decay):
            ...
        """,
    solution="""
        def falling_rate(k, first, decay):
            return first / (1 + decay * k)
        """,
    slips=[
        Slip(
            "lambda k, first, decay: first / 1 + decay * k",
            "Mind the brackets: `first / (1 + decay * k)`.",
        ),
        Slip(
            "lambda k, first, decay: first / (1 + decay)**k",
            (
                "That falls by a fixed factor each step. All its rates together have a finite sum, so it may "
                "stop short of the minimum."
            ),
        ),
        Slip(
            "lambda k, first, decay: first * (1 + decay * k)",
            "That grows: divide.",
        ),
        Slip(
            "lambda k, first, decay: first / (1 + k)",
            "The decay is missing: it says how fast the rate falls.",
        ),
        Slip(
            "lambda k, first, decay: first - decay * k",
            "That falls along a straight line and becomes negative: then the walk climbs.",
        ),
        Slip(
            "lambda k, first, decay: first / (1 + decay * (k + 1))",
            "Step 0 has the rate `first`: the counting starts at 0.",
        ),
    ],
    check=Function(
        lambda k, first, decay: first / (1 + decay * k),
        [(0, 0.3, 0.1), (7, 0.2, 0.05), (np.array([0.0, 10.0, 250.0]), 0.1, 0.02)],
    ),
    hints=["In step 0 it must give `first`.", "Put what is below the line in brackets."],
    why="It falls like 1/k, slowly enough to travel any distance, fast enough to still the noise.",
    section="Schedules",
)


def _line(turned=False):
    names = _record()
    if not turned:
        return minibatch.line_minimum(names["x"], names["y"])
    w, b = minibatch.line_minimum(names["y"], names["x"])
    return np.array([1 / w, -b / w])


reach_the_line = Exercise(
    id="07/reach_the_line",
    title="Reach the published line",
    question=(
        "With a rule of your own choice, walk from (0, 0) down the loss of the record `x`, `y` as it is, by its "
        "`gradient`, until $w$ and $b$ are right to three decimals. "
        "Hand in `line`: $(w, b)$."
    ),
    stub="line = ...",
    solution="""
        theta, v = np.zeros(2), np.zeros(2)
        for step in range(1000):
            v = 0.9 * v + gradient(theta)
            theta = theta - 0.02 * v
        line = theta
        """,
    slips=[
        Slip(
            """
            theta, v = np.zeros(2), np.zeros(2)
            for step in range(1000):
                v = 0.9 * v + gradient(theta)
                theta = theta - 0.02 * v
            line = theta[::-1]
            """,
            "The two are swapped: $w$ first, then $b$.",
        ),
        Slip(
            "[13.222600, 24.779237]",
            "That is the other regression turned round: it predicts eruptions from waits, and is another line.",
        ),
        Slip(
            "np.polyfit(y, x, 1)",
            (
                "That line predicts the eruption from the wait. Here the wait is predicted: use `gradient` "
                "of the notebook."
            ),
        ),
        Slip(
            "np.zeros(2)",
            "That is the start: has your walk moved?",
        ),
        Slip(
            """
            theta = np.zeros(2)
            for step in range(100):
                theta = theta - 0.05 * gradient(theta)
            line = theta
            """,
            "You are on the way and stopped early: plain descent needs many hundreds of steps here.",
        ),
    ],
    context=_record,
    check=Values(_line, 0.001),
    hints=[
        "Start with `theta, v = np.zeros(2), np.zeros(2)` and loop over a few hundred steps.",
        (
            "The heavy ball with beta = 0.9 and a rate of 0.02 arrives in under 1000 steps. If your walk flees "
            "to huge numbers or nan, the rate is too large."
        ),
    ],
    why="Published: waiting = 33.474 + 10.730 eruptions, minutes.",
    section="The-record,-answered",
)
