"""Lesson 01: the derivative as a limit, its differences, where there is none, and one step downhill."""

import numpy as np

from course_utils.data import load_galileo
from course_utils.maths import derivative
from course_utils.practice import Exercise, FormulaAnswer, Function, Number, Slip

quotient = Exercise(
    id="01/quotient",
    title="Cancel h, then let it shrink",
    question=(
        "Return the average speed of Galileo's ball, $d = 33 t^2$, between $t$ and $t + h$, in a form that also "
        "gives the limit when $h = 0$. `h` may be an array. Cancel $h$ with pencil and paper first."
    ),
    stub="""
        def quotient(t, h):
            ...
        """,
    solution="""
        def quotient(t, h):
            return 66 * t + 33 * h
        """,
    slips=[
        Slip(
            """
            def quotient(t, h):
                return (33 * (t + h)**2 - 33 * t**2) / h
            """,
            "At h = 0 this is 0/0, and the result is nan: cancel h by algebra first, then let it shrink.",
        ),
        Slip(
            """
            def quotient(t, h):
                return 66 * t + 0 * h
            """,
            "That is the limit; for an h that is not 0 the quotient is still 66 t + 33 h.",
        ),
        Slip(
            "lambda t, h: 66 * t",
            "That is the limit; for an h that is not 0 the quotient is still 66 t + 33 h.",
        ),
        Slip(
            """
            def quotient(t, h):
                return 264
            """,
            "That is the limit at t = 4; for an h that is not 0 the quotient is still 66 t + 33 h.",
        ),
        Slip(
            """
            def quotient(t, h):
                return 33 * t + 33 * h
            """,
            "Check the square: (t + h)^2 = t^2 + 2 t h + h^2, with a 2.",
        ),
    ],
    check=Function(
        lambda t, h: 66 * t + 33 * h,
        lambda: [
            (4.0, np.array([1.0, 0.5, -0.25, 0.0])),
            (2.5, np.array([0.0, 2.0])),
            (0.0, np.array([0.3, 0.0])),
        ],
    ),
    hints=[
        "Write out $33 (t + h)^2 - 33 t^2$: what is left when the $t^2$ cancel?",
        "$66 t h + 33 h^2$; now divide by $h$.",
    ],
    why="At $t = 4$ and $h = 0$ it gives 264, without ever dividing by 0.",
    section="The-derivative",
)

rolling_start = Exercise(
    id="01/rolling_start",
    title="A ball with a push",
    question=(
        "A ball is pushed as it starts: $d = 5 t^2 + 2 t$ metres after $t \\ge 0$ seconds. Find the formula of "
        "its speed at time $t$, by the same steps."
    ),
    stub='speed_formula = ...  # a text such as "3*t + 1"',
    solution='speed_formula = "10*t + 2"',
    slips=[
        Slip(
            "5*t + 2",
            (
                "Either the 2 of the square is missing, (t + h)^2 = t^2 + 2 t h + h^2, or this is the "
                "distance divided by t, an average from the start."
            ),
        ),
        Slip(
            "10*t",
            "The term 2 t adds a steady 2 to the speed: its quotient is 2 h / h.",
        ),
        Slip(
            "10*t + 2*t",
            "The term 2 t rises at a steady 2, whatever t is: its quotient is 2 h / h.",
        ),
        Slip(
            "5*t**2 + 2*t",
            "That is the distance itself: its change from t to t + h, divided by h, is asked for.",
        ),
    ],
    check=FormulaAnswer("10*t + 2", ("t",), domain={"t": (0.0, 8.0)}),
    hints=["Start from $\\frac{5 (t+h)^2 + 2 (t+h) - 5 t^2 - 2 t}{h}$.", "It is $10 t + 5 h + 2$. Now let $h$ shrink."],
    why="The push gives it a speed of 2 at once; the slope of the ramp adds 10 in each unit of time.",
    section="The-derivative",
)


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
            "From 3 to 5 is two intervals: the span is 2h, so divide by 2.",
        ),
        Slip(
            "rolled[4] - rolled[3]",
            "That looks forward only, from 4 to 5: a central difference takes the neighbours on both sides.",
        ),
        Slip(
            "rolled[3] - rolled[2]",
            "That looks back only, from 3 to 4: a central difference takes the neighbours on both sides.",
        ),
        Slip(
            "264",
            "That is the slope of the law 33 t^2; here it is asked of Galileo's own numbers.",
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
    ],
    check=Function(
        derivative.central_difference,
        lambda: [
            (np.sin, 1.0, np.array([0.5, 0.1, 0.01])),
            (cubic, -1.5, 0.25),
            (np.exp, 0.7, 0.4),
            (bend, 2.0, np.array([1.5, 0.3])),
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

slope_of_sine = Exercise(
    id="01/slope_of_sine",
    title="The slope of sin at 1",
    question=(
        "Compute the slope of $\\sin t$ at $t = 1$ by a difference quotient, right to six decimals. Choose the "
        "rule and the $h$."
    ),
    stub="slope = ...",
    solution="slope = (np.sin(1 + 1e-5) - np.sin(1 - 1e-5)) / 2e-5",
    slips=[
        Slip(
            "(np.sin(1 + 1e-15) - np.sin(1)) / 1e-15",
            "Only rounding is left: 1 + 1e-15 hardly differs from 1 on a computer. Take a larger h.",
        ),
        Slip(
            "(np.sin(1 + 1e-15) - np.sin(1 - 1e-15)) / 2e-15",
            "Only rounding is left: 1 + 1e-15 hardly differs from 1 on a computer. Take a larger h.",
        ),
        Slip(
            "np.cos(np.radians(1)) * np.pi / 180",
            "numpy's sine counts in radians: t = 1 is one radian.",
        ),
    ],
    check=Number(lambda: float(np.cos(1.0)), 6e-7),
    hints=[
        "Look at the V: where is its bottom?",
        "The central difference with $h = 10^{-5}$ is right to ten decimals.",
    ],
    why="The exact slope is cos 1 = 0.540302...: the slope of sin is cos, which we take as known here.",
    section="Further:-how-small-may-h-be",
)

one_step = Exercise(
    id="01/one_step",
    title="Turn the weight",
    question=(
        "The loss is $(w - 3)^2$, and its slope at $w$ is $2(w - 3)$. Return the new weight after one step: old "
        "weight - learning rate × slope."
    ),
    stub="""
        def one_step(w, rate):
            ...
        """,
    solution="""
        def one_step(w, rate):
            slope = 2 * (w - 3)
            return w - rate * slope
        """,
    slips=[
        Slip(
            """
            def one_step(w, rate):
                return w + rate * 2 * (w - 3)
            """,
            "You climbed: the slope points uphill, so take it off.",
        ),
        Slip(
            """
            def one_step(w, rate):
                return w - rate * (w - 3)
            """,
            "The slope of a square has a factor 2: 2 (w - 3).",
        ),
        Slip(
            """
            def one_step(w, rate):
                return w - 2 * (w - 3)
            """,
            "The learning rate is missing: it says how much of the slope to take.",
        ),
        Slip(
            "lambda w, rate: -rate * 2 * (w - 3)",
            "That is the step itself: add it to the old weight.",
        ),
        Slip(
            """
            def one_step(w, rate):
                return w - rate * (w - 3)**2
            """,
            "That multiplies by the loss: the slope of the loss is asked for.",
        ),
    ],
    check=Function(lambda w, rate: w - rate * 2 * (w - 3), [(1.0, 0.1), (5.5, 0.2), (-2.0, 0.4), (3.0, 0.3)]),
    hints=["At w = 1 the slope is -4.", "With rate 0.1 the new weight is 1 - 0.1 × (-4)."],
    why="From 1 at rate 0.1 it goes to 1.4, and the loss falls from 4 to 2.56. At the minimum, w = 3, it stays.",
    section="In-machine-learning",
)
