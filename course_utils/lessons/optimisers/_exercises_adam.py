"""Lesson 07: Adam, its first step and every step after."""

import numpy as np

from course_utils.lessons.optimisers._exercises_memory import _EPSILON
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
    ],
    numbers=_first,
    check=Number(lambda: _first["adam_start"] - _first["adam_rate"] * np.sign(_first["adam_hill"]), "0.01 %"),
    hints=[
        "After one step $m = 0.1 g$ and $v = 0.001 g^2$. Correct both.",
        "$\\hat m = g$ and $\\hat v = g^2$: what is $g / \\sqrt{g^2}$?",
    ],
    why="Its size is the rate, whatever the slope.",
    section="Adam",
)


def _adam(theta, m, v, t, slope, rate, *, corrected=True, ahead=0, root=True, square=True):
    m = 0.9 * m + 0.1 * slope
    v = 0.999 * v + 0.001 * (slope**2 if square else slope)
    m_hat, v_hat = (m / (1 - 0.9 ** (t + ahead)), v / (1 - 0.999 ** (t + ahead))) if corrected else (m, v)
    return theta - rate * m_hat / ((np.sqrt(v_hat) if root else v_hat) + _EPSILON), m, v


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
    ],
    check=Function(
        _adam,
        [
            (2.0, 0.0, 0.0, 1, 4.0, 0.1),
            (np.array([1.0, -3.0]), np.array([0.2, -0.3]), np.array([0.05, 0.02]), 3, np.array([-2.0, 7.0]), 0.25),
            (-1.0, 0.4, 0.3, 8, 3.0, 0.3),
        ],
    ),
    hints=[
        "Two running means first: of the slope with 0.9, of its square with 0.999.",
        "`m_hat = m / (1 - 0.9**t)`, and so for `v`, under new names.",
    ],
    why="This is Algorithm 1 of Kingma and Ba.",
    section="Adam",
    also_right=["only the left of `np.sqrt(v_hat) + 1e-08`", "sign flipped in `np.sqrt(v_hat) + 1e-08`"],
)
