"""Lesson 01: differences that look to both sides of a point, and a point where the two do not agree."""

import numpy as np

from course_utils.data import load_galileo
from course_utils.maths import derivative
from course_utils.practice import Exercise, Function, Number, Slip


def _galileo(row: int) -> float:
    return float(load_galileo().distance_punti[row - 1])


galileo_at_four = Exercise(
    id="01/galileo_at_four",
    title="Galileo's own speed at 4",
    question=(
        "Galileo measured {:.0f} punti at $t = 3$, {:.0f} at 4 and {:.0f} at 5. Estimate the speed at $t = 4$ by "
        "the central difference, in punti per interval."
    ).format(*load_galileo().distance_punti[2:5]),
    stub="speed_at_four = ...",
    solution="speed_at_four = (rolled[4] - rolled[2]) / (intervals[4] - intervals[2])",
    slips=[
        Slip(
            "rolled[4] - rolled[2]",
            "526 is the change from 3 to 5, and also the distance at 4. A change over two intervals is divided by 2.",
        ),
        Slip(
            "rolled[4] - rolled[3]",
            (
                "298 is the change from 4 to 5, and also the distance at 3: a central difference takes the change "
                "from 3 to 5, over its two intervals."
            ),
        ),
        Slip(
            "rolled[3] - rolled[2]",
            "That looks back only, from 3 to 4: a central difference takes the neighbours on both sides.",
        ),
        Slip(
            "264",
            "That is the slope of the law 33 t^2; here it is asked of Galileo's own numbers.",
        ),
        Slip(
            "526 / 4",
            (
                "That is half the right answer, and also the average from the start to 4. From 3 to 5 is two "
                "intervals, not four."
            ),
        ),
        Slip(
            "(rolled[5] - rolled[3]) / 2",
            "That is the speed at 5, one row too far: counted from 0, t = 4 stands at index 3.",
        ),
        Slip(
            "(rolled[3] - rolled[1]) / 2",
            "That is the speed at 3, one row too early: counted from 0, t = 4 stands at index 3.",
        ),
        Slip(
            "(824 + 298) / 2",
            "That is the mean of the two distances: take their difference, not their sum.",
        ),
        Slip(
            "824 - 298 / 2",
            "The brackets are missing: Python divides first. Take the difference, then divide it.",
        ),
        Slip(
            "824 / 5",
            "That averages from the start to 5: divide the change from 3 to 5 by its two intervals.",
        ),
        Slip(
            "(824 - 298) / 3",
            "From 3 to 5 is two intervals, not three: 3, 4 and 5 are three moments.",
        ),
        Slip(
            "824 - 2 * 526 + 298",
            "That is how much the speed grows from one interval to the next: the speed itself is asked for.",
        ),
    ],
    context=lambda: {"rolled": load_galileo().distance_punti, "intervals": load_galileo().time_intervals},
    check=Number(lambda: (_galileo(5) - _galileo(3)) / 2, 0.4, unit="punti per interval"),
    hints=[
        "It takes the value one step before and the value one step after, and not the one at 4.",
        "How long is it from 3 to 5?",
    ],
    why="263, measured four centuries ago by hand; the law $33 t^2$ says 264.",
    section="From-both-sides",
)


def cubic(t):
    return t**3 - 2 * t


def bend(t):
    return t**4 / 4


central = Exercise(
    id="01/central",
    title="A central difference of your own",
    question=(
        "Return the central difference of a function `f` at `t` with the step `h`, which may be an array: "
        "$\\frac{f(t+h) - f(t-h)}{2h}$."
    ),
    stub="""
        def central(f, t, h):
            ...
        """,
    solution="""
        def central(f, t, h):
            return (f(t + h) - f(t - h)) / (2 * h)
        """,
    slips=[
        Slip(
            """
            def central(f, t, h):
                return (f(t + h) - f(t - h)) / h
            """,
            "The two points are 2h apart: divide by 2h, not by h.",
        ),
        Slip(
            """
            def central(f, t, h):
                return (f(t + h) - f(t)) / h
            """,
            "That is the forward difference: it looks to one side only.",
        ),
        Slip(
            """
            def central(f, t, h):
                return (f(t + h) - f(t - h)) / 2 * h
            """,
            "Mind the brackets: / 2 * h divides by 2 and then multiplies by h. Write / (2 * h).",
        ),
        Slip(
            "lambda f, t, h: (f(t) - f(t - h)) / h",
            "That is the backward difference: it looks to one side only.",
        ),
        Slip(
            "lambda f, t, h: f(t + h) - f(t - h) / (2 * h)",
            "Only f(t - h) is divided: put the difference of the two values in brackets.",
        ),
        Slip(
            "lambda f, t, h: (f(t + h / 2) - f(t - h / 2)) / h",
            "That goes half a step to each side: a whole h is asked for, and then the points are 2h apart.",
        ),
        Slip(
            "lambda f, t, h: (f(t + h) - f(t - h)) / 2",
            "The h under the line is missing: the two points are 2h apart.",
        ),
        Slip(
            "lambda f, t, h: f(t + h) - f(t - h)",
            "That is the rise alone: divide it by the width of the step, 2h.",
        ),
        Slip(
            "lambda f, t, h: (f(t + h) - f(t)) / (2 * h)",
            "That is the rise from t to t + h alone: over 2h the rise is from t - h to t + h.",
        ),
        Slip(
            "lambda f, t, h: (f(t + h) + f(t - h)) / (2 * h)",
            "That adds the two values: their difference is the rise.",
        ),
        Slip(
            "lambda f, t, h: central(f, t, 1e-5) + 0 * h",
            "That takes a step of its own, whatever `h` is: use the `h` that is handed in.",
        ),
        Slip(
            "lambda f, t, h: central(np.sin, t, h)",
            "That is right for the sine only: use the `f` that is handed in.",
        ),
        Slip(
            "lambda f, t, h: (f(t + h) - 2 * f(t) + f(t - h)) / h**2",
            "That is how fast the slope itself changes: the slope is asked for.",
        ),
    ],
    check=Function(
        derivative.central_difference,
        lambda: [
            (np.sin, 1.0, np.array([0.5, 0.1, 0.01])),
            (cubic, -1.5, 0.25),
            (np.exp, 0.7, 0.4),
            (bend, 2.0, np.array([1.5, 0.3])),
            (np.cos, 1.0, 0.2),
        ],
    ),
    hints=[
        "The rise is `f(t + h) - f(t - h)`; how wide is the step under it?",
        "Put the product under the line in brackets.",
    ],
    why="Errors of the two sides that are equal and opposite cancel; so it is exact for every parabola.",
    section="From-both-sides",
)


def hinge(t):
    return np.maximum(t - 1, 0)


two_slopes = Exercise(
    id="01/two_slopes",
    title="Is there a corner?",
    question=(
        "Return two slopes at `t`, as `(left, right)`: of the line from $t - h$ to $t$, and of the line from $t$ "
        "to $t + h$."
    ),
    stub="""
        def two_slopes(f, t, h):
            ...
        """,
    solution="""
        def two_slopes(f, t, h):
            left = (f(t) - f(t - h)) / h
            right = (f(t + h) - f(t)) / h
            return left, right
        """,
    slips=[
        Slip(
            """
            def two_slopes(f, t, h):
                return (f(t - h) - f(t)) / h, (f(t + h) - f(t)) / h
            """,
            "The left slope has the wrong sign: going from t - h to t, the rise is f(t) - f(t - h).",
        ),
        Slip(
            """
            def two_slopes(f, t, h):
                return (f(t + h) - f(t)) / h, (f(t) - f(t - h)) / h
            """,
            "The two are swapped: left first, then right.",
        ),
        Slip(
            "lambda f, t, h: ((f(t) - f(t - h)) / h, (f(t + h) - f(t - h)) / (2 * h))",
            "The second is the central difference, from t - h to t + h: the right slope goes from t to t + h.",
        ),
        Slip(
            "lambda f, t, h: ((f(t) - f(t - h)) / h, (f(t + h) - f(t - h)) / h)",
            "The second rise goes from t - h to t + h: the right slope goes from t to t + h.",
        ),
        Slip(
            "lambda f, t, h: (f(t) - f(t - h) / h, f(t + h) - f(t) / h)",
            "The brackets are missing: Python divides first. Put each difference in brackets, then divide.",
        ),
        Slip(
            "lambda f, t, h: (f(t) - f(t - h), f(t + h) - f(t))",
            "These are the rises: divide each by its run, h.",
        ),
        Slip(
            "lambda f, t, h: ((f(t) - f(t - h)) * h, (f(t + h) - f(t)) * h)",
            "These are rise times run: a slope is the rise divided by the run.",
        ),
        Slip(
            "lambda f, t, h: (two_slopes(f, t, h)[1], two_slopes(f, t, h)[1])",
            "Both go from t to t + h: the left slope goes from t - h to t.",
        ),
        Slip(
            "lambda f, t, h: (two_slopes(f, t, h)[0], two_slopes(f, t, h)[0])",
            "Both go from t - h to t: the right slope goes from t to t + h.",
        ),
        Slip(
            "lambda f, t, h: (f(t - h), f(t + h))",
            "These are two values of f: a slope is a difference of two values, divided by h.",
        ),
        Slip(
            "lambda f, t, h: (-1, 1)",
            "Those are the slopes of |t| at 0: use `f`, `t` and `h`, so that it is right for any function.",
        ),
    ],
    check=Function(
        lambda f, t, h: tuple(derivative.one_sided_slopes(f, t, h)),
        lambda: [
            (np.abs, 0.0, 0.125),
            (np.sin, 1.2, 0.3),
            (hinge, 1.0, 0.25),
            (cubic, 0.5, 0.2),
        ],
        tolerance="0.0001 %",
    ),
    hints=[
        "Each is a rise over a run, read from left to right, and each run is `h`.",
        "Left: `(f(t) - f(t - h)) / h`.",
    ],
    why="For $|t|$ at 0 it gives (-1, 1) for every $h$: the two sides never agree, so there is no derivative there.",
    section="Where-there-is-no-derivative",
)
