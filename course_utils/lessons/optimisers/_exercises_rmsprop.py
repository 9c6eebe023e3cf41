"""Lesson 07: RMSProp."""

import numpy as np

from course_utils.practice import Exercise, Function, Slip


def _rms(theta, s, slope, rate, beta):
    s = beta * s + (1 - beta) * slope**2
    return theta - rate * slope / (np.sqrt(s) + 1e-8), s


rmsprop_step = Exercise(
    id="07/rmsprop_step",
    title="RMSProp, as a function",
    question=(
        "Return the new place and the new mean square after one step of RMSProp, as `(theta, s)`. Take "
        "$\\varepsilon = 10^{-8}$."
    ),
    stub="""
        def rmsprop_step(theta, s, slope, rate, beta):
            ...
        """,
    solution="""
        def rmsprop_step(theta, s, slope, rate, beta):
            s = beta * s + (1 - beta) * slope**2
            theta = theta - rate * slope / (np.sqrt(s) + 1e-8)
            return theta, s
        """,
    slips=[
        Slip(
            """
            def rmsprop_step(theta, s, slope, rate, beta):
                s = s + slope**2
                return theta - rate * slope / (np.sqrt(s) + 1e-8), s
            """,
            (
                "You added up all squares: that is another rule, Adagrad, whose steps only shrink. RMSProp "
                "keeps a running mean."
            ),
        ),
        Slip(
            """
            def rmsprop_step(theta, s, slope, rate, beta):
                s = beta * s + (1 - beta) * slope**2
                return theta - rate * slope / (s + 1e-8), s
            """,
            "The root is missing: divide by $\\sqrt{s}$, which has the size of a slope.",
        ),
        Slip(
            """
            def rmsprop_step(theta, s, slope, rate, beta):
                return (theta - rate * slope / (np.sqrt(s) + 1e-8), beta * s + (1 - beta) * slope**2)
            """,
            "You divided by the old mean square: update `s` first.",
        ),
        Slip(
            """
            def rmsprop_step(theta, s, slope, rate, beta):
                s = beta * s + (1 - beta) * slope**2
                return theta + rate * slope / (np.sqrt(s) + 1e-8), s
            """,
            "The minus is missing: that climbs.",
        ),
        Slip(
            """
            def rmsprop_step(theta, s, slope, rate, beta):
                s = beta * s + (1 - beta) * slope
                return (theta - rate * slope / (np.sqrt(s) + 1e-08), s)
            """,
            "The square is missing: `s` is a mean of squares, so that signs do not cancel.",
        ),
        Slip(
            "lambda theta, s, slope, rate, beta: rmsprop_step(theta, s, slope, rate, 1 - beta)",
            "beta and 1 - beta are swapped: beta is the share of the old mean that stays.",
        ),
        Slip(
            "lambda theta, s, slope, rate, beta: rmsprop_step(theta, s, slope, 1, beta)",
            "The learning rate is missing.",
        ),
        Slip(
            "lambda *given: rmsprop_step(*given)[::-1]",
            "The two are swapped: the place first, then the mean square.",
        ),
        Slip(
            """
            def rmsprop_step(theta, s, slope, rate, beta):
                s = beta * s + slope**2
                return theta - rate * slope / (np.sqrt(s) + 1e-8), s
            """,
            "The factor 1 - beta is missing: in a mean, the shares of old and new make 1 together.",
        ),
        Slip(
            """
            def rmsprop_step(theta, s, slope, rate, beta):
                s = s + (1 - beta) * slope**2
                return theta - rate * slope / (np.sqrt(s) + 1e-8), s
            """,
            "All of the old `s` was kept: in a mean, the shares of old and new make 1 together.",
        ),
        Slip(
            "lambda theta, s, slope, rate, beta: (rmsprop_step(theta, s, slope, rate, beta)[0], s)",
            "The place is right. Return the new mean square with it, not the old one.",
        ),
        Slip(
            """
            def rmsprop_step(theta, s, slope, rate, beta):
                s = beta * s + (1 - beta) * slope**2
                return theta - rate * slope / (np.sqrt(s) + 1e-8), np.sqrt(s)
            """,
            "The place is right. Return `s` itself with it, not its root.",
        ),
        Slip(
            """
            def rmsprop_step(theta, s, slope, rate, beta):
                s = beta * s + (1 - beta) * slope**2
                return (theta - rate * slope) / (np.sqrt(s) + 1e-8), s
            """,
            "Mind the brackets: only the step is divided, not the place.",
        ),
        Slip(
            """
            def rmsprop_step(theta, s, slope, rate, beta):
                s = beta * s + (1 - beta) * slope**2
                return theta - rate * np.abs(slope) / (np.sqrt(s) + 1e-8), s
            """,
            "The slope has lost its sign: the step goes against it, whichever way that is.",
        ),
        Slip(
            """
            def rmsprop_step(theta, s, slope, rate, beta):
                s = beta * s + (1 - beta) * slope**2
                return theta - rate / (np.sqrt(s) + 1e-8), s
            """,
            "The slope is missing above the line: without it the step does not know which way to go.",
        ),
        Slip(
            """
            def rmsprop_step(theta, s, slope, rate, beta):
                s = beta * s + (1 - beta) * slope**2
                return theta - rate * slope, s
            """,
            "The mean square is right. The step must be divided by its root: so far that is plain descent.",
        ),
        Slip(
            """
            def rmsprop_step(theta, s, slope, rate, beta):
                s = beta * s + (1 - beta) * slope**2
                return theta - rate * slope * np.sqrt(s), s
            """,
            "You multiplied by $\\sqrt{s}$: divide, so that steep weights are held back.",
        ),
        Slip(
            "lambda theta, s, slope, rate, beta: rmsprop_step(theta, s, slope, rate, 0.9)",
            "You wrote 0.9 for beta: use the `beta` that is handed in.",
        ),
        Slip(
            """
            def rmsprop_step(theta, s, slope, rate, beta):
                s = beta * s + (1 - beta) * slope**2
                return theta - rate * slope / np.sqrt(s), s
            """,
            (
                "Where all slopes so far were 0, that divides 0 by 0. Add epsilon to the root, in brackets below "
                "the line."
            ),
        ),
    ],
    check=Function(
        _rms,
        [
            (2.0, 1.5, 4.0, 0.1, 0.6),
            (np.array([1.0, -3.0]), np.array([0.5, 2.0]), np.array([-2.0, 7.0]), 0.25, 0.9),
            (-1.0, 4.0, 3.0, 0.3, 0.8),
            (np.array([0.5, -2.0]), np.array([0.0, 0.3]), np.array([0.0, -1.5]), 0.2, 0.7),
        ],
    ),
    hints=[
        "First `s`: beta of the old one, 1 - beta of the new square.",
        "Then divide the slope by the root of the new `s`.",
    ],
    why="Each weight is divided by its own typical slope, so a steep weight no longer sets the pace of a flat one.",
    section="RMSProp",
)
