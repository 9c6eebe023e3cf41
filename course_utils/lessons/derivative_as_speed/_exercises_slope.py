"""Lesson 01: the derivative as a limit, how small h may be, and one step downhill."""

import numpy as np

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
        Slip(
            "lambda t, h: 33 * (t + h)**2 - 33 * t**2",
            "That is the change of the distance: for the average speed, divide it by h with pencil and paper.",
        ),
        Slip(
            "lambda t, h: 33 * (t + h)**2",
            "That is the distance at t + h: take off the distance at t, then divide by h.",
        ),
        Slip(
            "lambda t, h: 66 * t + 66 * h",
            "That is the slope at the far end, t + h: the average from t to t + h is asked for.",
        ),
        Slip(
            "lambda t, h: 66 * t - 33 * h",
            "The sign of the second term: (t + h)^2 = t^2 + 2 t h + h^2, all with a plus.",
        ),
        Slip(
            "lambda t, h: 66 * t + 33 * h**2",
            "The second term still has its square: divide 33 h^2 by h too.",
        ),
        Slip(
            "lambda t, h: 66 * t + h",
            "The 33 multiplies the h^2 of the square as well.",
        ),
        Slip(
            "lambda t, h: 66 + 33 * h",
            "The t of the first term is lost: what is left of 2 t h, divided by h?",
        ),
        Slip(
            "lambda t, h: 264 + 33 * h",
            "Here t is fixed at 4: use `t`, so that it is right at any time.",
        ),
        Slip(
            "lambda t, h: 33 * h",
            "The middle term of the square is missing: (t + h)^2 = t^2 + 2 t h + h^2.",
        ),
        Slip(
            "lambda t, h: np.where(h == 0, 0, 66 * t + 33 * h)",
            "At h = 0 the limit is asked for, and not 0: cancel h by algebra, and no case is left over.",
        ),
    ],
    check=Function(
        lambda t, h: 66 * t + 33 * h,
        lambda: [
            (4.0, np.array([1.0, 0.5, -0.25, 0.0])),
            (2.5, np.array([0.0, 2.0])),
            (0.0, np.array([0.3, 0.0])),
            (4.0, np.float64(0.0)),  # a numpy number: 0/0 is nan, and raises nothing
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
        Slip(
            "5*t",
            "Two things are missing: the 2 of the square, (t + h)^2 = t^2 + 2 t h + h^2, and what the term 2 t adds.",
        ),
        Slip(
            "10*t + 4",
            "The 2 of the square belongs to t^2 alone: the quotient of the term 2 t is 2 h / h.",
        ),
        Slip(
            "10*t - 2",
            "The push makes it faster: the term 2 t adds to the speed.",
        ),
        Slip(
            "10*t**2 + 2",
            "The square loses a power: (t + h)^2 - t^2 = 2 t h + h^2, divided by h.",
        ),
        Slip(
            "2*t + 10",
            "The two are exchanged: the square gives the part that grows with t, the term 2 t a steady one.",
        ),
        Slip(
            "5*t**2 + 2",
            "Only the second term was treated: the square changes too, (t + h)^2 - t^2 = 2 t h + h^2.",
        ),
        Slip(
            "20*t + 2",
            "The 2 of the square is there once too often: 5 times 2 t h, divided by h.",
        ),
        Slip(
            "10*t + 7",
            "That is the average from t to t + 1: let h shrink to 0.",
        ),
        Slip(
            "10",
            "That is how fast the speed itself grows: the speed at time t is asked for.",
        ),
        Slip(
            "12",
            "That is one number, the speed at t = 1: a formula in t is asked for, right at any time.",
        ),
        Slip(
            "42",
            "That is one number, the speed at t = 4: a formula in t is asked for, right at any time.",
        ),
    ],
    check=FormulaAnswer("10*t + 2", ("t",), domain={"t": (0.0, 8.0)}),
    hints=["Start from $\\frac{5 (t+h)^2 + 2 (t+h) - 5 t^2 - 2 t}{h}$.", "It is $10 t + 5 h + 2$. Now let $h$ shrink."],
    why="The push gives it a speed of 2 at once; the slope of the ramp adds 10 in each unit of time.",
    section="The-derivative",
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
            "Only rounding is left. With so small an h, 1 + h hardly differs from 1 on a computer: take a larger h.",
        ),
        Slip(
            "(np.sin(1 + 1e-15) - np.sin(1 - 1e-15)) / 2e-15",
            "Only rounding is left. With so small an h, 1 + h hardly differs from 1 on a computer: take a larger h.",
        ),
        Slip(
            "np.cos(np.radians(1)) * np.pi / 180",
            "numpy's sine counts in radians: t = 1 is one radian.",
        ),
        Slip(
            "(np.sin(1 + 1e-16) - np.sin(1)) / 1e-16",
            "Nothing is left: with so small an h, 1 + h is 1 on a computer. Take a larger h.",
        ),
        Slip(
            "(np.sin(1 + 1e-14) - np.sin(1)) / 1e-14",
            "With so small an h, rounding spoils the digits: take a larger h, nearer to the bottom of the V.",
        ),
        Slip(
            "(np.sin(1 + 1e-5) - np.sin(1)) / 1e-5",
            (
                "Either you rounded too far, and should give 6 significant digits, or this is the rule's own "
                "error, not rounding: a smaller h lessens it, and so does looking to both sides."
            ),
        ),
        Slip(
            "(np.sin(1 + 1e-3) - np.sin(1)) / 1e-3",
            (
                "Either you rounded too far, and should give 6 significant digits, or this is the rule's own "
                "error, not rounding: a smaller h lessens it, and so does looking to both sides."
            ),
        ),
        Slip(
            "(np.sin(1.01) - np.sin(0.99)) / 0.02",
            (
                "Either you rounded too far, and should give 6 significant digits, or this is the rule's own "
                "error, not rounding: a smaller h lessens it, and so does looking to both sides."
            ),
        ),
        Slip(
            "np.cos(np.radians(1))",
            "That is the slope at one degree: t = 1 is one radian, as numpy's sine counts.",
        ),
        Slip(
            "(np.sin(1 + 1e-5) - np.sin(1 - 1e-5)) / 2 * 1e-5",
            "Mind the brackets: / 2 * h divides by 2 and then multiplies by h. Write / (2 * h).",
        ),
        Slip(
            "(np.sin(1 + 1e-5) - np.sin(1 - 1e-5)) / 2",
            "The h under the line is missing: the two points are 2h apart.",
        ),
        Slip(
            "np.sin(1)",
            "That is the value of the sine at 1: its slope there is asked for.",
        ),
        Slip(
            "-np.sin(1)",
            "That is the slope of the cosine at 1: the slope of the sine is asked for.",
        ),
        Slip(
            "1",
            "That is the slope of the sine at 0: it is asked for at 1.",
        ),
    ],
    check=Number(lambda: float(np.cos(1.0)), decimals=6),
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
        Slip(
            "lambda w, rate: w - rate * 2 * w - 3",
            "The brackets are missing: the 3 belongs to the slope, 2 (w - 3), and the rate multiplies all of it.",
        ),
        Slip(
            "lambda w, rate: w - rate * 2 * w - 6",
            "The rate multiplies the whole slope, the 6 as well: put the slope in brackets.",
        ),
        Slip(
            "lambda w, rate: w - rate * 2 * w",
            "The 3 is missing: the slope is 2 (w - 3), and 0 at the minimum, w = 3.",
        ),
        Slip(
            "lambda w, rate: w - rate * 2 * (w + 3)",
            "The slope is 0 at w = 3, so its bracket holds a minus.",
        ),
        Slip(
            "lambda w, rate: (w - rate) * 2 * (w - 3)",
            "The brackets take the rate off the weight: multiply rate and slope first, then take the product off.",
        ),
        Slip(
            "lambda w, rate: rate * 2 * (w - 3)",
            "That is rate times slope: take it off the old weight.",
        ),
        Slip(
            "lambda w, rate: 2 * (w - 3)",
            "That is the slope alone: multiply it by the rate, and take the product off the old weight.",
        ),
        Slip(
            "lambda w, rate: w - 0.1 * 2 * (w - 3)",
            "That steps at rate 0.1 always: use `rate`.",
        ),
        Slip(
            "lambda w, rate: w - rate * -4",
            "That is the slope at w = 1 only: work it out at the weight that is handed in.",
        ),
        Slip(
            "lambda w, rate: w - rate * 2 * abs(w - 3)",
            "The sign of the slope is lost: it says on which side of the minimum the weight is.",
        ),
        Slip(
            "lambda w, rate: w - rate",
            "The slope is missing: without it, no step knows which way is down.",
        ),
    ],
    check=Function(
        lambda w, rate: w - rate * 2 * (w - 3), [(1.0, 0.1), (5.5, 0.2), (-2.0, 0.4), (3.0, 0.3), (0.26, 0.137)]
    ),
    hints=["At w = 1 the slope is -4.", "With rate 0.1 the new weight is 1 - 0.1 × (-4)."],
    why="From 1 at rate 0.1 it goes to 1.4, and the loss falls from 4 to 2.56. At the minimum, w = 3, it stays.",
    section="In-machine-learning",
)
