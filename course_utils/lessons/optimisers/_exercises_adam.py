"""Lesson 07: Adam, its first step and every step after."""

import numpy as np

from course_utils.practice import Exercise, FreshNumbers, Function, Number, Slip

_first = FreshNumbers(
    "07/adam_first",
    lambda random: {
        "adam_start": random.randint(3, 6),
        "adam_hill": random.choice([-1, 1]) * random.choice([20, 30, 50]),
        "adam_rate": random.choice([0.1, 0.2, 0.5]),
    },
)

adam_first = Exercise(
    id="07/adam_first",
    title="Adam's first step",
    question=(
        "Adam starts at `adam_start`, where the slope is `adam_hill`, with $m = v = 0$, the rate `adam_rate`, "
        "$\\beta_1 = 0.9$ and $\\beta_2 = 0.999$. Where is it after its first step?"
    ),
    stub="adam_end = ...",
    solution="adam_end = adam_start - adam_rate * np.sign(adam_hill)",
    slips=[
        Slip(
            "adam_start - adam_rate * (0.1 * adam_hill) / np.sqrt(0.001 * adam_hill**2)",
            ("The bias correction is missing. Without it the first step is $0.1/\\sqrt{0.001} = 3.16$ times too long."),
        ),
        Slip(
            "adam_start + adam_rate * np.sign(adam_hill)",
            "You climbed: the step goes against the slope.",
        ),
        Slip(
            "adam_start - adam_rate * adam_hill",
            "That is plain descent. Adam divides by the size of the slope.",
        ),
        Slip(
            "adam_start - adam_rate * (0.1 * adam_hill) / np.sqrt(adam_hill**2)",
            "Correct both means: $m$ is divided by $1 - \\beta_1$ in the first step.",
        ),
        Slip(
            "adam_start",
            "That is where it started: the first step already leads away from there.",
        ),
        Slip(
            "adam_start - adam_rate * adam_hill / np.sqrt(0.001 * adam_hill**2)",
            "Correct both means: $v$ is divided by $1 - \\beta_2$ in the first step.",
        ),
        Slip(
            "adam_start - adam_rate * adam_hill / adam_hill**2",
            "The root is missing: divide by $\\sqrt{\\hat v}$, which has the size of a slope.",
        ),
        Slip(
            "-adam_rate * np.sign(adam_hill)",
            "That is the step alone. Where does it lead from `adam_start`?",
        ),
        Slip(
            "adam_start - np.sign(adam_hill)",
            "That is a step of length 1. In the rule the rate multiplies the quotient of the two means.",
        ),
        Slip(
            "adam_start - adam_rate * np.sign(adam_hill) * 0.9 / np.sqrt(0.999)",
            (
                "That is 0.9 of the step. The 0.9 is the share of the old mean; the new slope gets 0.1, and the "
                "correction makes up for it."
            ),
        ),
        Slip(
            "adam_start - adam_rate * np.sign(adam_hill) * (0.1 / 0.9) / np.sqrt(0.001 / 0.999)",
            "The correction divides by $1 - \\beta^t$, not by $\\beta^t$.",
        ),
    ],
    numbers=_first,
    check=Number(lambda: _first["adam_start"] - _first["adam_rate"] * np.sign(_first["adam_hill"]), decimals=3),
    hints=[
        "After one step $m = 0.1 g$ and $v = 0.001 g^2$. Correct both.",
        "$\\hat m = g$ and $\\hat v = g^2$: what is $g / \\sqrt{g^2}$?",
    ],
    why="Its size is the rate, whatever the slope.",
    section="Adam",
)


def _adam(theta, m, v, t, slope, rate):
    m = 0.9 * m + 0.1 * slope
    v = 0.999 * v + 0.001 * slope**2
    return theta - rate * m / (1 - 0.9**t) / (np.sqrt(v / (1 - 0.999**t)) + 1e-8), m, v


adam_step = Exercise(
    id="07/adam_step",
    title="Adam, as a function",
    question=(
        "Return `(theta, m, v)` after step number `t` (1, 2, ...) of Adam, with $\\beta_1 = 0.9$, $\\beta_2 = 0.999$ "
        "and $\\varepsilon = 10^{-8}$ outside the root. `m` and `v` come in, and go out, uncorrected."
    ),
    stub="""
        def adam_step(theta, m, v, t, slope, rate):
            ...
        """,
    solution="""
        def adam_step(theta, m, v, t, slope, rate):
            m = 0.9 * m + 0.1 * slope
            v = 0.999 * v + 0.001 * slope**2
            m_hat = m / (1 - 0.9**t)
            v_hat = v / (1 - 0.999**t)
            theta = theta - rate * m_hat / (np.sqrt(v_hat) + 1e-8)
            return theta, m, v
        """,
    slips=[
        Slip(
            """
            def adam_step(theta, m, v, t, slope, rate):
                m = 0.9 * m + 0.1 * slope
                v = 0.999 * v + 0.001 * slope**2
                return theta - rate * m / (np.sqrt(v) + 1e-8), m, v
            """,
            "The bias correction is missing: early steps have the wrong size, the first one 3.16 times too long.",
        ),
        Slip(
            """
            def adam_step(theta, m, v, t, slope, rate):
                m = (0.9 * m + 0.1 * slope) / (1 - 0.9**t)
                v = (0.999 * v + 0.001 * slope**2) / (1 - 0.999**t)
                return theta - rate * m / (np.sqrt(v) + 1e-8), m, v
            """,
            "Correct for this step only: `m` and `v` must go on uncorrected.",
        ),
        Slip(
            """
            def adam_step(theta, m, v, t, slope, rate):
                m, v = 0.9 * m + 0.1 * slope, 0.999 * v + 0.001 * slope**2
                m_hat, v_hat = m / (1 - 0.9 ** (t + 1)), v / (1 - 0.999 ** (t + 1))
                return theta - rate * m_hat / (np.sqrt(v_hat) + 1e-8), m, v
            """,
            "The step's number starts at 1 here: the powers are `t`, not `t + 1`.",
        ),
        Slip(
            """
            def adam_step(theta, m, v, t, slope, rate):
                m = 0.9 * m + 0.1 * slope
                v = 0.999 * v + 0.001 * slope**2
                return theta - rate * m / (1 - 0.9**t) / (v / (1 - 0.999**t) + 1e-8), m, v
            """,
            "The root is missing: divide by $\\sqrt{\\hat v}$, which has the size of a slope.",
        ),
        Slip(
            """
            def adam_step(theta, m, v, t, slope, rate):
                m, v = 0.9 * m + 0.1 * slope, 0.999 * v + 0.001 * slope**2
                m_hat, v_hat = m / (1 - 0.9**t), v / (1 - 0.999**t)
                return theta + rate * m_hat / (np.sqrt(v_hat) + 1e-8), m, v
            """,
            "The minus is missing: that climbs.",
        ),
        Slip(
            "lambda *given: [adam_step(*given)[k] for k in (0, 2, 1)]",
            "The last two are swapped: the place, then `m`, then `v`.",
        ),
        Slip(
            """
            def adam_step(theta, m, v, t, slope, rate):
                m, v = 0.9 * m + 0.1 * slope, 0.999 * v + 0.001 * slope**2
                m_hat, v_hat = m / (1 - 0.9**t), v
                return theta - rate * m_hat / (np.sqrt(v_hat) + 1e-8), m, v
            """,
            "Only `m` is corrected: `v` started at 0 too.",
        ),
        Slip(
            """
            def adam_step(theta, m, v, t, slope, rate):
                m, v = 0.9 * m + 0.1 * slope, 0.999 * v + 0.001 * slope**2
                m_hat, v_hat = m, v / (1 - 0.999**t)
                return theta - rate * m_hat / (np.sqrt(v_hat) + 1e-8), m, v
            """,
            "Only `v` is corrected: `m` started at 0 too.",
        ),
        Slip(
            """
            def adam_step(theta, m, v, t, slope, rate):
                m, v = 0.9 * m + 0.1 * slope, 0.999 * v + 0.001 * slope
                m_hat, v_hat = m / (1 - 0.9**t), v / (1 - 0.999**t)
                return theta - rate * m_hat / (np.sqrt(v_hat) + 1e-8), m, v
            """,
            "The square is missing: `v` is a running mean of the slope's square.",
        ),
        Slip(
            """
            def adam_step(theta, m, v, t, slope, rate):
                m, v = 0.999 * m + 0.001 * slope, 0.9 * v + 0.1 * slope**2
                return theta - rate * m / (1 - 0.999**t) / (np.sqrt(v / (1 - 0.9**t)) + 1e-8), m, v
            """,
            "The betas are exchanged: 0.9 is for `m`, and 0.999 for `v`.",
        ),
        Slip(
            "lambda theta, m, v, t, slope, rate: adam_step(theta, m, v, t, slope, 1)",
            "The learning rate is missing.",
        ),
        Slip(
            """
            def adam_step(theta, m, v, t, slope, rate):
                m, v = 0.9 * m + 0.1 * slope, 0.999 * v + 0.001 * slope**2
                return theta - rate * m / (1 - 0.9) / (np.sqrt(v / (1 - 0.999)) + 1e-8), m, v
            """,
            "That is the correction of the first step. Later it is less: the power `t` is missing.",
        ),
        Slip(
            """
            def adam_step(theta, m, v, t, slope, rate):
                m, v = 0.9 * m + 0.1 * slope, 0.999 * v + 0.001 * slope**2
                return theta - rate * m / 0.9**t / (np.sqrt(v / 0.999**t) + 1e-8), m, v
            """,
            "The correction divides by $1 - \\beta^t$, not by $\\beta^t$.",
        ),
        Slip(
            """
            def adam_step(theta, m, v, t, slope, rate):
                m, v = 0.9 * m + 0.1 * slope, 0.999 * v + 0.001 * slope**2
                return theta - rate * slope / (np.sqrt(v / (1 - 0.999**t)) + 1e-8), m, v
            """,
            "You stepped by the slope itself: above the line stands $\\hat m$, the mean of the slopes.",
        ),
        Slip(
            "lambda theta, m, v, t, slope, rate: (adam_step(theta, m, v, t, slope, rate)[0], m, v)",
            "The place is right. Return the new `m` and `v` with it, not the old ones.",
        ),
        Slip(
            """
            def adam_step(theta, m, v, t, slope, rate):
                m = 0.9 * m + 0.1 * slope
                v = 0.999 * v + 0.001 * m**2
                return theta - rate * m / (1 - 0.9**t) / (np.sqrt(v / (1 - 0.999**t)) + 1e-8), m, v
            """,
            "You squared `m`: `v` is a running mean of the slope's own square.",
        ),
        Slip(
            """
            def adam_step(theta, m, v, t, slope, rate):
                m, v = 0.9 * m + slope, 0.999 * v + slope**2
                return theta - rate * m / (1 - 0.9**t) / (np.sqrt(v / (1 - 0.999**t)) + 1e-8), m, v
            """,
            "The factors 0.1 and 0.001 are missing: in a mean, the shares of old and new make 1 together.",
        ),
        Slip(
            """
            def adam_step(theta, m, v, t, slope, rate):
                m, v = 0.1 * m + 0.9 * slope, 0.001 * v + 0.999 * slope**2
                return theta - rate * m / (1 - 0.1**t) / (np.sqrt(v / (1 - 0.001**t)) + 1e-8), m, v
            """,
            "beta and 1 - beta are swapped: beta is the share of the old mean that stays.",
        ),
        Slip(
            """
            def adam_step(theta, m, v, t, slope, rate):
                m, v = 0.9 * m + 0.1 * slope, 0.999 * v + 0.001 * slope**2
                return theta - rate * m / (1 - 0.9**t) / np.sqrt(v / (1 - 0.999**t) + 1e-8), m, v
            """,
            "Epsilon stands inside the root: take the root first, and add it then.",
        ),
        Slip(
            """
            def adam_step(theta, m, v, t, slope, rate):
                m, v = 0.9 * m + 0.1 * slope, 0.999 * v + 0.001 * slope**2
                return theta - rate * m / (1 - 0.9**t) / np.sqrt(v / (1 - 0.999**t)), m, v
            """,
            (
                "Where all slopes so far were 0, that divides 0 by 0. Add epsilon to the root, in brackets below "
                "the line."
            ),
        ),
        Slip(
            """
            def adam_step(theta, m, v, t, slope, rate):
                m, v = 0.9 * m + 0.1 * slope, 0.999 * v + 0.001 * slope**2
                return theta - rate * np.sqrt(1 - 0.999**t) / (1 - 0.9**t) * m / (np.sqrt(v) + 1e-8), m, v
            """,
            "You added epsilon to the root of the uncorrected `v`. Here it is added to $\\sqrt{\\hat v}$.",
        ),
    ],
    check=Function(
        _adam,
        [
            (2.0, 0.0, 0.0, 1, 4.0, 0.1),
            (np.array([1.0, -3.0]), np.array([0.2, -0.3]), np.array([0.05, 0.02]), 3, np.array([-2.0, 7.0]), 0.25),
            (-1.0, 0.4, 0.3, 8, 3.0, 0.3),
            # A slope of 0, and one so small that it matters where epsilon stands.
            (np.array([0.5, -0.2]), np.zeros(2), np.zeros(2), 1, np.array([0.0, 1e-5]), 0.1),
        ],
    ),
    hints=[
        "Two running means first: of the slope with 0.9, of its square with 0.999.",
        "`m_hat = m / (1 - 0.9**t)`, and so for `v`, under new names.",
    ],
    why="This is Algorithm 1 of Kingma and Ba.",
    section="Adam",
)
