"""Lesson 06: the slope added up, and the largest rates on the record."""

import numpy as np

from course_utils.data import load_old_faithful
from course_utils.lessons.gradient_descent._exercises_steps import bowl, shifted_ravine, waves
from course_utils.maths import descent_nd
from course_utils.practice import Exercise, Function, Slip, Values

slope_along = Exercise(
    id="06/slope_along",
    title="Add up the slope along a path",
    question=(
        "`path` is an array with a row for each place. Add up, over all steps, the dot product of the gradient where "
        "the step begins with the step itself (next row minus this row). Return one number: about what the loss "
        "changed by."
    ),
    stub="""
        def slope_along(gradient, path):
            ...
        """,
    solution="""
        def slope_along(gradient, path):
            total = 0.0
            for here, there in zip(path[:-1], path[1:]):
                total = total + gradient(here) @ (there - here)
            return total
        """,
    slips=[
        Slip(
            "lambda g, p: sum(g(b) @ (b - a) for a, b in zip(p[:-1], p[1:]))",
            "You took the gradient where each step ends. Take it where the step begins, as the walk does.",
        ),
        Slip(
            "lambda g, p: sum(g(a) @ (a - b) for a, b in zip(p[:-1], p[1:]))",
            "The step is the next place minus this one; you have it the other way round.",
        ),
        Slip(
            "lambda g, p: sum(g(a) * (b - a) for a, b in zip(p[:-1], p[1:]))",
            "That is one number for each weight. Add them up too: the dot product, `@`.",
        ),
        Slip(
            "lambda g, p: g(p[0]) @ (p[-1] - p[0])",
            "That is one large step with the slope of the start. Ask for the gradient anew at each step.",
        ),
        Slip(
            "lambda g, p: sum(np.linalg.norm(g(a)) * np.linalg.norm(b - a) for a, b in zip(p[:-1], p[1:]))",
            "You multiplied the lengths. The direction counts: the dot product, `@`, knows it.",
        ),
        Slip(
            "lambda g, p: sum(abs(g(a) @ (b - a)) for a, b in zip(p[:-1], p[1:]))",
            "No absolute values: downhill counts below 0, uphill above.",
        ),
        Slip(
            "lambda g, p: sum(g((a + b) / 2) @ (b - a) for a, b in zip(p[:-1], p[1:]))",
            (
                "That is often nearer to the true change. But here take the gradient where each step "
                "begins, as the walk knows it."
            ),
        ),
        Slip(
            "lambda g, p: sum((g(a) + g(b)) @ (b - a) / 2 for a, b in zip(p[:-1], p[1:]))",
            (
                "That is often nearer to the true change. But here take the gradient where each step "
                "begins, as the walk knows it."
            ),
        ),
        Slip(
            "lambda g, p: g(p[0]) @ (p[1] - p[0])",
            (
                "That is the first step alone. If there is a loop, `return` may stand inside it: move it to "
                "the left, below the loop."
            ),
        ),
        Slip(
            "lambda g, p: g(p[-2]) @ (p[-1] - p[-2])",
            "That is the last step alone. Add each step to the total: `+=`, not `=`.",
        ),
        Slip(
            "lambda g, p: np.mean([g(a) @ (b - a) for a, b in zip(p[:-1], p[1:])])",
            "That is the mean over the steps. Add them up, and do not divide.",
        ),
        Slip(
            "lambda g, p: sum(g(p[k]) @ (p[k + 1] - p[k]) for k in range(len(p) - 2))",
            "The last step is left out: there is one step fewer than places, not two.",
        ),
        Slip(
            "lambda g, p: sum((g(a) + g(b)) @ (b - a) for a, b in zip(p[:-1], p[1:]))",
            "You added the gradients of both ends. Take only the one where the step begins.",
        ),
        Slip(
            "lambda g, p: sum(g(a) @ b for a, b in zip(p[:-1], p[1:]))",
            "You took the next place for the step. The step is the next row minus this row.",
        ),
        Slip(
            "lambda g, p: sum(g(a) @ (b - a) / np.linalg.norm(b - a) for a, b in zip(p[:-1], p[1:]))",
            "You divided each step by its length. Take the step as it is: a longer one counts for more.",
        ),
        Slip(
            "lambda g, p: sum(np.linalg.norm(b - a) for a, b in zip(p[:-1], p[1:]))",
            "That is the length of the path. Each step counts with the gradient: their dot product, `@`.",
        ),
        Slip(
            "lambda g, p: sum(g(a) @ (b - a) for a, b in zip(p, np.roll(p, -1, axis=0)))",
            "You also step from the last place back to the first. The path ends at its last place.",
        ),
        Slip(
            "lambda g, p: sum(g(a) @ (b - p[0]) for a, b in zip(p[:-1], p[1:]))",
            "You measure each step from the start. The step is the next row minus this row.",
        ),
    ],
    check=Function(
        lambda gradient, path: descent_nd.slope_along(gradient, path),
        [
            (bowl, np.array([[1.8, -0.6], [1.1, 0.4], [1.5, 0.9]])),
            (shifted_ravine, np.array([[2.0, 0.5, -1.0], [1.5, 0.7, 0.2]])),
            (waves, np.array([[2.5], [1.0], [-0.4], [0.3]])),
        ],
    ),
    hints=[
        "`for here, there in zip(path[:-1], path[1:]):` goes from step to step.",
        "Each step adds `gradient(here) @ (there - here)`.",
    ],
    why="This is the integral of lesson 02 along a path: small pieces, slope times step, added up.",
    section="The-loss-lost-is-the-slope-added-up",
)


def _record():
    record = load_old_faithful()
    return {"wait": record.waiting_min, "eruption": record.eruption_min}


def _thresholds(share=1.0):
    wait = load_old_faithful().waiting_min
    centred = wait - wait.mean()
    return np.array(
        [share * descent_nd.largest_rate(descent_nd.line_curvatures(x)) for x in (wait, centred, centred / wait.std())]
    )


largest_rates = Exercise(
    id="06/largest_rates",
    title="How large may a step be?",
    question=(
        "The line eruption = b + w x is fitted by its mean squared error. Below which learning rate does every "
        "walk come home, if x is (1) the wait as recorded, (2) the wait minus its mean, "
        "(3) that, divided by its standard deviation? Three numbers, to five significant digits or more. `wait` "
        "is the record's column in minutes."
    ),
    stub="rates = [..., ..., ...]",
    solution="""
        def largest_rate(x):
            H = 2 * np.array([[1, np.mean(x)], [np.mean(x), np.mean(x**2)]])
            return 2 / np.linalg.eigvalsh(H)[-1]

        centred = wait - np.mean(wait)
        rates = [largest_rate(wait), largest_rate(centred), largest_rate(centred / np.std(wait))]
        """,
    slips=[
        Slip(
            "[2 * 0.000191883, 0.01086108, 2.0]",
            (
                "Each is twice too large, as 0.01086 for 0.00543: the curvature of the mean square is 2 "
                "mean(x²), not mean(x²)."
            ),
        ),
        Slip(
            "[0.0000959416, 0.00271527, 0.5]",
            "Those are $1/\\lambda_{max}$, half of the threshold.",
        ),
        Slip(
            "[1.0, 0.00543054, 0.000191883]",
            "The order is turned round: the raw waits come first.",
        ),
        Slip(
            "[1 / np.mean(wait**2), 0.00543054, 1.0]",
            (
                "For the raw waits the largest curvature is no entry of $H$ but its largest eigenvalue: $b$ "
                "and $w$ are entangled."
            ),
        ),
        Slip(
            "np.array(rates) / len(wait)",
            "You summed the squares: for the mean divide by n.",
        ),
        Slip(
            """
            def largest_rate(x):
                H = 2 * np.array([[1, np.mean(x)], [np.mean(x), np.mean(x**2)]])
                return 2 / np.linalg.eigvalsh(H)[0]
            centred = wait - np.mean(wait)
            rates = [largest_rate(wait), largest_rate(centred), largest_rate(centred / np.std(wait))]
            """,
            "You took the smallest eigenvalue. The steepest direction flees first: take the largest.",
        ),
        Slip(
            """
            def largest_rate(x):
                H = 2 * np.array([[1, np.mean(x)], [np.mean(x), np.mean(x**2)]])
                return 2 / np.trace(H)
            centred = wait - np.mean(wait)
            rates = [largest_rate(wait), largest_rate(centred), largest_rate(centred / np.std(wait))]
            """,
            "You divided 2 by the sum of both curvatures, the trace. Only the largest bounds the rate.",
        ),
        Slip(
            """
            def largest_rate(x):
                H = 2 * np.array([[1, np.mean(x)], [np.mean(x), np.mean(x) ** 2]])
                return 2 / np.linalg.eigvalsh(H)[-1]
            centred = wait - np.mean(wait)
            rates = [largest_rate(wait), largest_rate(centred), largest_rate(centred / np.std(wait))]
            """,
            "You took the square of the mean, `np.mean(x)**2`, for the mean of the squares.",
        ),
        Slip(
            """
            def largest_rate(x):
                H = 2 * np.array([[1, np.mean(x)], [np.mean(x), np.mean(x**2)]])
                return 2 / np.linalg.eigvalsh(H)[-1]
            centred = wait - np.mean(wait)
            rates = [largest_rate(wait), largest_rate(centred), largest_rate(wait / np.std(wait))]
            """,
            "The third one: you divided by the standard deviation, but did not take off the mean first.",
        ),
        Slip(
            """
            def largest_rate(x):
                H = 2 * np.array([[1, np.mean(x)], [np.mean(x), np.mean(x**2)]])
                return 2 / np.linalg.eigvalsh(H)[-1]
            centred = wait - np.mean(wait)
            spread = eruption - np.mean(eruption)
            rates = [largest_rate(x) for x in (eruption, spread, spread / np.std(eruption))]
            """,
            "You took the eruption for $x$. Here $x$ is the wait, and the eruption is what the line gives.",
        ),
        Slip(
            "[rates[0], 1 / np.var(wait, ddof=1), rates[2]]",
            "The second one: that variance is divided by n - 1 (`ddof=1`). The mean square divides by n.",
        ),
        Slip(
            "[rates[0]] * 3",
            (
                "You have the rate of the raw waits three times. Take off the mean for the second, and scale "
                "for the third."
            ),
        ),
    ],
    context=_record,
    check=Values(_thresholds, digits=5),
    hints=[
        (
            "`H = 2 * np.array([[1, np.mean(x)], [np.mean(x), np.mean(x**2)]])`, and the threshold is 2 over its "
            "largest eigenvalue."
        ),
        "`np.linalg.eigvalsh(H)[-1]` is the largest eigenvalue.",
    ],
    why=(
        "Raw 0.00019, centred 0.00543, standardised 1: the published 0.00543 is $2/368.3$. The record is the "
        "same each time; only its ruler changed."
    ),
    section="How-large-may-a-step-be?",
)
