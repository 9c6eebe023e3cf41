"""Lesson 07: a rate that falls, and the line on the record."""

import numpy as np

from course_utils.lessons.optimisers._exercises_limits import _record
from course_utils.maths import minibatch
from course_utils.practice import Exercise, Function, Slip, Values

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
        Slip(
            "lambda k, first, decay: first * np.exp(-decay * k)",
            (
                "That is exponential decay, which falls by a fixed factor each step. Asked for is a fraction with "
                "$1 + d k$ below the line."
            ),
        ),
        Slip(
            "lambda k, first, decay: first * decay**k",
            "That falls by the factor `decay` each step. Asked for is a fraction with $1 + d k$ below the line.",
        ),
        Slip(
            "lambda k, first, decay: 1 / (1 + decay * k)",
            "`first` is missing: it stands above the line, in place of the 1.",
        ),
        Slip(
            "lambda k, first, decay: first / (1 + decay * (k - 1))",
            "Step 0 has the rate `first`: take `k` as it is, without subtracting 1.",
        ),
        Slip(
            "lambda k, first, decay: first / (1 + k / decay)",
            "You divided by the decay: it multiplies `k`.",
        ),
        Slip(
            "lambda k, first, decay: first / (1 + 0.1 * k)",
            "You wrote 0.1 for the decay: use the `decay` that is handed in.",
        ),
        Slip(
            "lambda k, first, decay: first / (1 - decay * k)",
            "A sign: with a minus below the line the rate first grows.",
        ),
        Slip(
            "lambda k, first, decay: first / np.sqrt(1 + decay * k)",
            "There is a root too many: divide by $1 + d k$ itself.",
        ),
        Slip(
            "lambda k, first, decay: first / (1 + decay + k)",
            "You added the decay to `k`: multiply the two.",
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


def _line():
    names = _record()
    return minibatch.line_minimum(names["x"], names["y"])


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
            "That is (0, 0): the start, or the slope at the end. Hand in the place.",
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
        Slip(
            """
            theta, v = np.zeros(2), np.zeros(2)
            for step in range(100):
                v = 0.9 * v + gradient(theta)
                theta = theta - 0.02 * v
            line = theta
            """,
            "You are on the way and stopped early: walk on until the place hardly changes.",
        ),
        Slip(
            """
            theta = np.zeros(2)
            for step in range(1000):
                theta = theta - 0.001 * gradient(theta)
            line = theta
            """,
            ("You are on the way and stopped early: with so small a rate it takes very many steps. Take a larger one."),
        ),
        Slip(
            "-0.05 * gradient(np.zeros(2))",
            "That is the place after one step. Walk on, with the gradient of each new place.",
        ),
        Slip(
            "[np.sum(x * y) / np.sum(x**2), 0]",
            "That is the best line through the origin. Here $b$ is free: walk with both.",
        ),
        Slip(
            "[np.cov(x, y)[0, 1] / np.var(x), y.mean() - np.cov(x, y)[0, 1] / np.var(x) * x.mean()]",
            "`np.cov` divides by n - 1 and `np.var` by n: divide by the same number in both, or walk.",
        ),
        Slip(
            "[np.nan, np.nan]",
            (
                "That is not a number any more. Most walks that end so have fled: is the rate too large, or the "
                "sign of the step wrong?"
            ),
        ),
    ],
    context=_record,
    check=Values(_line, decimals=3),
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
