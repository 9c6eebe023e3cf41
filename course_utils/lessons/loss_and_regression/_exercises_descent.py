"""Lesson 04: one step of descent in one weight, then many."""

import numpy as np

from course_utils.lessons.loss_and_regression._exercises_loss import few_dots
from course_utils.lessons.loss_and_regression._exercises_slope import _slope
from course_utils.lessons.records import eruptions
from course_utils.maths import regression
from course_utils.maths.descent import gradient_descent
from course_utils.practice import Exercise, FreshNumbers, Function, Number, Slip

_step = FreshNumbers(
    "04/one_step", lambda random: {"y": random.choice([3, 6, 7, 8, 9]), "rate": random.choice([0.08, 0.15, 0.2])}
)

one_step = Exercise(
    id="04/one_step",
    title="One step by hand",
    question=(
        "Two centred dots: $(-1, -y)$ and $(1, y)$, with your own `y`. The weight starts at 0. Where is it after "
        "one step with your own learning rate `rate`?"
    ),
    stub="new_w = ...",
    solution="""
        slope = -2 / 2 * (-1 * -y + 1 * y)
        new_w = 0 - rate * slope
        """,
    slips=[
        Slip(
            "0 + rate * (-2 * y)",
            (
                "You climbed: the derivative of $y - w x$ carries a minus, so the slope is negative here, "
                "and minus the slope goes up."
            ),
        ),
        Slip(
            "rate * 2 * (y + y)",
            "The factor 1/n was forgotten: the slope is a mean over the two dots.",
        ),
        Slip(
            "rate * y",
            "The factor 2 of the square is missing in the slope.",
        ),
        Slip(
            "-2 * y",
            "That is the slope: multiply it by the learning rate and take it off the old weight.",
        ),
        Slip(
            "2 * y",
            "The learning rate is missing: it says how much of the slope to take.",
        ),
        Slip(
            "0",
            "The residuals alone cancel: multiply each by its own $x$ before you add them up.",
        ),
        Slip(
            "y",
            (
                "At that weight the line goes through both dots, and there the walk leads in the end: one step goes "
                "only part of the way."
            ),
        ),
        Slip(
            "2 * rate * y + 2 * rate * (y - 2 * rate * y)",
            "Those are two steps: only one is asked for.",
        ),
        Slip(
            "-rate * y",
            "Two things: the factor 2 of the square is missing, and the step goes up the slope instead of down.",
        ),
        Slip(
            "-4 * rate * y",
            "Two things: the factor 1/n was forgotten, and the step goes up the slope instead of down.",
        ),
        Slip(
            "2 * rate",
            (
                "That is twice the learning rate: the slope is a mean of x times residual, and the residuals hold "
                "your y."
            ),
        ),
        Slip(
            "2 * y / rate",
            "You divided by the learning rate: a step is rate *times* the slope.",
        ),
        Slip(
            "2 * y - rate",
            "You took the learning rate off: a step is rate *times* the slope.",
        ),
        Slip(
            "2 * y + rate",
            "You added the learning rate: a step is rate *times* the slope.",
        ),
    ],
    numbers=_step,
    check=Number(lambda: 2 * _step["rate"] * _step["y"], "0.5 %"),
    hints=[
        "At $w = 0$ the residuals are $-y$ and $y$; times their $x$ both products are $y$.",
        "So the slope is $-2 y$, and the new weight is 0 - rate × slope.",
    ],
    why="With $y = 5$ and rate 0.1 it would be 1; by the wrong sign -1, without 1/n 2.",
    section="One-step,-then-many",
)


def descended(x: np.ndarray, y: np.ndarray, rate: float, steps: int) -> tuple[float, float]:
    """Slope and intercept after `steps` steps of descent in one weight from 0, on centred data."""
    across, up = regression.centred(x), regression.centred(y)
    w = float(gradient_descent(lambda w: _slope(across, up, w), 0.0, rate, steps)[-1])
    return w, float(np.mean(y) - w * np.mean(x))


descend = Exercise(
    id="04/descend",
    title="Your own descent",
    question=(
        "Return `(w, b)`: centre `x` and `y`, start at $w = 0$, take `steps` steps with the learning rate "
        "`rate`; then $b$ from the means of the arrays as they came."
    ),
    stub="""
        def descend(x, y, rate, steps):
            ...
        """,
    solution="""
        def descend(x, y, rate, steps):
            across, up = x - np.mean(x), y - np.mean(y)
            w = 0.0
            for _ in range(steps):
                w = w - rate * (-2 * np.mean(across * (up - w * across)))
            return w, np.mean(y) - w * np.mean(x)
        """,
    slips=[
        Slip(
            """
            def descend(x, y, rate, steps):
                a, u = x - x.mean(), y - y.mean()
                w = 0.0
                for _ in range(steps):
                    w = w + rate * (-2 * np.mean(a * (u - w * a)))
                return w, y.mean() - w * x.mean()
            """,
            "You climbed: a step takes rate × slope *off* the weight.",
        ),
        Slip(
            """
            def descend(x, y, rate, steps):
                w = 0.0
                for _ in range(steps):
                    w = w - rate * (-2 * np.mean(x * (y - w * x)))
                return w, y.mean() - w * x.mean()
            """,
            "Your steps use the arrays as they came: take the mean off each first.",
        ),
        Slip(
            "lambda x, y, rate, steps: descend(x, y, rate, steps)[::-1]",
            "Swapped: first w, then b.",
        ),
        Slip(
            """
            def descend(x, y, rate, steps):
                a, u = x - x.mean(), y - y.mean()
                w = 0.0
                for _ in range(steps):
                    w = w - rate * (-2 * np.mean(a * (u - w * a)))
                return w, y.mean()
            """,
            "That $b$ is the height at the mean of x. At x = 0 it is the mean of y minus w times the mean of x.",
        ),
        Slip(
            """
            def descend(x, y, rate, steps):
                x, y = x - x.mean(), y - y.mean()
                w = 0.0
                for _ in range(steps):
                    w = w - rate * (-2 * np.mean(x * (y - w * x)))
                return w, y.mean() - w * x.mean()
            """,
            (
                "On centred arrays b is always 0. Take it from the means of the arrays as they came, so keep "
                "those: give the centred ones names of their own."
            ),
        ),
        Slip(
            """
            lambda x, y, rate, steps: (
                descend(x, y, rate, steps)[0],
                np.mean(y) + descend(x, y, rate, steps)[0] * np.mean(x),
            )
            """,
            "The sign in b: it is the mean of y *minus* w times the mean of x.",
        ),
        Slip(
            """
            def descend(x, y, rate, steps):
                across, up = x - np.mean(x), y - np.mean(y)
                w = steps * rate * 2 * np.mean(across * up)
                return w, np.mean(y) - w * np.mean(x)
            """,
            "Every step used the slope of the start: compute it anew inside the loop, at the w of the moment.",
        ),
        Slip(
            "lambda x, y, rate, steps: np.polyfit(x, y, 1)",
            "That is where the walk leads in the end: take only `steps` steps.",
        ),
        Slip(
            """
            def descend(x, y, rate, steps):
                a, u = x - x.mean(), y - y.mean()
                w = 0.0
                for _ in range(steps):
                    w = w - rate * (-2 * np.sum(a * (u - w * a)))
                return w, y.mean() - w * x.mean()
            """,
            "The factor 1/n is missing in the slope.",
        ),
        Slip(
            "lambda x, y, rate, steps: descend(x, y, rate, 1)",
            "Only one step was taken: is the step inside a loop over `range(steps)`, and `return` after it?",
        ),
        Slip(
            "lambda x, y, rate, steps: descend(x, y, rate / 2, steps)",
            "The factor 2 of the square is missing in the slope.",
        ),
        Slip(
            "lambda x, y, rate, steps: descend(x, y, rate, steps + 1)",
            "That is one step too many: how often does your loop run?",
        ),
        Slip(
            """
                def descend(x, y, rate, steps):
                    a, u = x - x.mean(), y - y.mean()
                    w = 1.0
                    for _ in range(steps):
                        w = w - rate * (-2 * np.mean(a * (u - w * a)))
                    return w, y.mean() - w * x.mean()
                """,
            "You started at $w = 1$: the walk begins at 0.",
        ),
        Slip(
            """
                def descend(x, y, rate, steps):
                    a, u = x - x.mean(), y - y.mean()
                    w = 0.0
                    for _ in range(steps):
                        w = -rate * (-2 * np.mean(a * (u - w * a)))
                    return w, y.mean() - w * x.mean()
                """,
            "Each step forgets where it stood: the new w is the old w minus rate × slope.",
        ),
        Slip(
            """
                def descend(x, y, rate, steps):
                    a, u = x - x.mean(), y - y.mean()
                    w = 0.0
                    for _ in range(steps):
                        w = w - rate * (-2 * np.sum(a * (u - w * a)) / (len(x) - 1))
                    return w, y.mean() - w * x.mean()
                """,
            "You divided the sum in the slope by n - 1: it is a plain mean, so divide by n.",
        ),
        Slip(
            """
                def descend(x, y, rate, steps):
                    a, u = x - x.mean(), y - y.mean()
                    w = 0.0
                    for _ in range(steps):
                        w = w - 0.1 * (-2 * np.mean(a * (u - w * a)))
                    return w, y.mean() - w * x.mean()
                """,
            "Your steps take 0.1 whatever comes in: use the argument `rate`.",
        ),
        Slip(
            """
                def descend(x, y, rate, steps):
                    a, u = x, y - y.mean()
                    w = 0.0
                    for _ in range(steps):
                        w = w - rate * (-2 * np.mean(a * (u - w * a)))
                    return w, y.mean() - w * x.mean()
                """,
            "Only y is centred: take the mean off x too before you walk.",
        ),
        Slip(
            """
                def descend(x, y, rate, steps):
                    a, u = (x - x.mean()) / x.std(), y - y.mean()
                    w = 0.0
                    for _ in range(steps):
                        w = w - rate * (-2 * np.mean(a * (u - w * a)))
                    return w, y.mean() - w * x.mean()
                """,
            "You divided x by its spread too, and so w belongs to another x: only take the mean off.",
        ),
        Slip(
            """
                def descend(x, y, rate, steps):
                    b = 0.0
                    w = 0.0
                    for _ in range(steps):
                        w, b = w + 2 * rate * np.mean(x * (y - w * x - b)), b + 2 * rate * np.mean(y - w * x - b)
                    return w, b
                """,
            (
                "You walked in w and b at once, on the arrays as they came. Centre them, walk in w alone, and take "
                "b from the means."
            ),
        ),
        Slip(
            """
                def descend(x, y, rate, steps):
                    a, u = x - x.mean(), y - y.mean()
                    w = 0.0
                    for _ in range(steps):
                        w = w - rate * (-2 * np.mean(u - w * a))
                    return w, y.mean() - w * x.mean()
                """,
            (
                "Your w stays at 0. Each residual is to be multiplied by its own x before the mean, and each step "
                "is to change w."
            ),
        ),
        Slip(
            """
                def descend(x, y, rate, steps):
                    a, u = x - x.mean(), y - y.mean()
                    w = 0.0
                    for _ in range(steps):
                        w = w - rate * (-2 * np.mean(a * (u - w * a)))
                    return w, x.mean() - w * y.mean()
                """,
            "w is right; in b the two means are swapped: it is the mean of *y* minus w times the mean of *x*.",
        ),
        Slip(
            "lambda x, y, rate, steps: (descend(x, y, rate, steps)[0], np.mean(y) - np.mean(x))",
            "w is right; in b it is missing: the mean of x is multiplied by w before it is taken off.",
        ),
        Slip(
            "lambda x, y, rate, steps: descend(x, y, rate, steps - 1)",
            "That is one step too few: how often does your loop run?",
        ),
    ],
    check=Function(
        descended,
        lambda: [(*few_dots(), 0.1, 1), (*few_dots(), 0.05, 7), (*eruptions(), 0.3, 60)],
        tolerance="0.0001 %",
    ),
    hints=[
        "Centre first: `across = x - np.mean(x)`, and the same for y.",
        "In the loop: `w = w - rate * slope`, with the slope of the exercise above.",
        "After the loop: `b = np.mean(y) - w * np.mean(x)`.",
    ],
    why="On the record, with rate 0.3 and 60 steps, it ends at w = {:.6g} and b = {:.6g}.".format(
        *descended(*eruptions(), 0.3, 60)
    ),
    section="One-step,-then-many",
)
