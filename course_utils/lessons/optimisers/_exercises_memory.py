"""Lesson 07: momentum and RMSProp."""

import numpy as np

from course_utils.data import load_old_faithful
from course_utils.maths import minibatch
from course_utils.practice import Exercise, FormulaAnswer, FreshNumbers, Function, Number, Slip

_EPSILON = 1e-8


def _record():
    """The names of the notebook: the record x and y, the gradient of its loss, and its two curvatures, the smaller
    first."""
    record = load_old_faithful()
    x, y = record.eruption_min, record.waiting_min
    curvatures = np.linalg.eigvalsh(2 * np.array([[np.mean(x * x), x.mean()], [x.mean(), 1.0]]))
    return {"x": x, "y": y, "gradient": lambda theta: minibatch.line_gradient(x, y, theta), "curvatures": curvatures}


_ball = FreshNumbers(
    "07/ball_step",
    lambda random: {
        "place": random.randint(3, 5),
        "old_v": random.choice([2, 3]),
        "hill": random.choice([5, 6]),
        "ball_rate": random.choice([0.1, 0.2]),
        "memory": random.choice([0.5, 0.8]),
    },
)

ball_step = Exercise(
    id="07/ball_step",
    title="One step of the heavy ball",
    question=(
        "The ball stands at `place` with the velocity `old_v`; the slope there is `hill`. Where is it after one "
        "step with the rate `ball_rate` and beta = `memory`?"
    ),
    stub="new_place = ...",
    solution="new_place = place - ball_rate * (memory * old_v + hill)",
    slips=[
        Slip(
            "place - ball_rate * old_v",
            "You moved by the old velocity. First the velocity changes, then the ball moves by the new one.",
        ),
        Slip(
            "place - ball_rate * hill",
            "That is plain descent: the old velocity, times beta, is missing.",
        ),
        Slip(
            "place + ball_rate * (memory * old_v + hill)",
            "You climbed: the step carries a minus.",
        ),
        Slip(
            "place - ball_rate * (old_v + hill)",
            "All of the old velocity was kept: beta says which share of it stays.",
        ),
        Slip(
            "place - ball_rate * (memory * old_v + (1 - memory) * hill)",
            (
                "You took a running mean of the slopes. The heavy ball adds the whole slope: $v := \\beta v "
                "+ \\nabla J$."
            ),
        ),
        Slip(
            "memory * old_v + hill",
            "That is the new velocity. The ball then moves by the rate times it, downhill.",
        ),
        Slip(
            "place - (memory * old_v + hill)",
            "The learning rate is missing: the ball moves by the rate times the velocity.",
        ),
    ],
    numbers=_ball,
    check=Number(
        lambda: _ball["place"] - _ball["ball_rate"] * (_ball["memory"] * _ball["old_v"] + _ball["hill"]), "0.1 %"
    ),
    hints=[
        "First the new velocity: beta times the old one, plus the slope.",
        "Then the ball moves by the rate times the new velocity, downhill.",
    ],
    why="Velocity first, then the place.",
    section="Momentum",
)


def _ball_move(theta, v, slope, rate, beta):
    v = beta * v + slope
    return theta - rate * v, v


momentum_step = Exercise(
    id="07/momentum_step",
    title="The heavy ball, as a function",
    question=(
        "Return the new place and the new velocity after one step, as `(theta, v)`. All but `rate` and `beta` "
        "may be arrays."
    ),
    stub="""
        def momentum_step(theta, v, slope, rate, beta):
            ...
        """,
    solution="""
        def momentum_step(theta, v, slope, rate, beta):
            v = beta * v + slope
            theta = theta - rate * v
            return theta, v
        """,
    slips=[
        Slip(
            "lambda theta, v, slope, rate, beta: (theta - rate * v, beta * v + slope)",
            "The place moved by the old velocity: update `v` first, then `theta`.",
        ),
        Slip(
            "lambda theta, v, slope, rate, beta: (theta + rate * (beta * v + slope), beta * v + slope)",
            "The minus is missing: the ball rolls uphill.",
        ),
        Slip(
            """
            def momentum_step(theta, v, slope, rate, beta):
                return (theta - rate * (beta * v + (1 - beta) * slope), beta * v + (1 - beta) * slope)
            """,
            "That is a running mean of the slopes, as in Adam. The heavy ball adds the whole slope.",
        ),
        Slip(
            "lambda theta, v, slope, rate, beta: (beta * v + slope, theta - rate * (beta * v + slope))",
            "The two are swapped: the place first, then the velocity.",
        ),
        Slip(
            "lambda theta, v, slope, rate, beta: (theta - rate * (v + slope), v + slope)",
            "beta is missing: without it no velocity is ever lost, and in a bowl the ball never settles.",
        ),
        Slip(
            "lambda theta, v, slope, rate, beta: (theta - (beta * v + slope), beta * v + slope)",
            "The learning rate is missing.",
        ),
        Slip(
            "lambda theta, v, slope, rate, beta: (theta - beta * v - rate * slope, beta * v + rate * slope)",
            (
                "You put the rate into the velocity. Here $v := \\beta v + \\nabla J$, and the rate "
                "multiplies all of it in the second line."
            ),
        ),
        Slip(
            "lambda theta, v, slope, rate, beta: (theta + beta * v - rate * slope, beta * v - rate * slope)",
            (
                "Books write it so too, with minus the rate in the velocity. Here $v := \\beta v + \\nabla "
                "J$, and the rate and the minus stand in the second line."
            ),
        ),
        Slip(
            "lambda theta, v, slope, rate, beta: (theta - rate * (v + beta * slope), v + beta * slope)",
            "beta belongs to the old velocity; the slope is added whole.",
        ),
        Slip(
            "lambda theta, v, slope, rate, beta: (theta - rate * (beta * v + slope), v)",
            "The place is right. Return the new velocity with it, not the old one.",
        ),
    ],
    check=Function(
        _ball_move,
        [
            (2.0, 1.5, 4.0, 0.1, 0.5),
            (np.array([1.0, -3.0]), np.array([0.5, 2.0]), np.array([-2.0, 7.0]), 0.25, 0.9),
            (-1.0, 0.0, 3.0, 0.3, 0.8),
        ],
    ),
    hints=["Two lines: the velocity, then the place.", "`v = beta * v + slope`"],
    why="With beta = 0 it is plain descent.",
    section="Momentum",
)

terminal_velocity = Exercise(
    id="07/terminal_velocity",
    title="On a steady slope",
    question=(
        "On a slope that is $g$ everywhere, the velocity $v := \\beta v + g$ settles on one value. Which? Write "
        "it as a formula in `g` and `beta`, for $0 \\le \\beta < 1$."
    ),
    stub="velocity = ...  # a text in g and beta",
    solution='velocity = "g/(1 - beta)"',
    slips=[
        Slip(
            "g",
            "That is the velocity after the first step. Each later step adds to what is kept.",
        ),
        Slip(
            "g*(1 - beta)",
            "Once it has settled, $v = \\beta v + g$. Solve that for $v$: you multiplied where you should divide.",
        ),
        Slip(
            "g*beta/(1 - beta)",
            "Close: that is what is kept of it, $\\beta v$. The new slope comes on top.",
        ),
        Slip(
            "g/beta",
            "What is lost in each step is the share $1 - \\beta$, not $\\beta$.",
        ),
        Slip(
            "g/(1 + beta)",
            "A sign: $v - \\beta v = g$.",
        ),
    ],
    check=FormulaAnswer("g/(1 - beta)", ("g", "beta"), domain={"g": (0.5, 5.0), "beta": (0.05, 0.95)}),
    hints=["When it no longer changes, $v = \\beta v + g$.", "Or add up $g + \\beta g + \\beta^2 g + \\dots$"],
    why="With beta = 0.9 the ball goes ten times as fast along a steady valley as plain descent with the same rate.",
    section="Momentum",
)


def _limit(beta=0.9, which=-1, of=2.0):
    return of * (1 + beta) / float(_record()["curvatures"][which])


rate_limit = Exercise(
    id="07/rate_limit",
    title="How fast may the ball go?",
    question=(
        "For Old Faithful's loss (its `curvatures` are above) and $\\beta = 0.9$: below which learning rate does "
        "the heavy ball settle? Three digits or more."
    ),
    stub="limit = ...",
    solution="limit = 2 * (1 + 0.9) / max(curvatures)",
    slips=[
        Slip(
            "2 / max(curvatures)",
            "That is the limit without memory. The ball's is $1 + \\beta$ times as large.",
        ),
        Slip(
            "2 * (1 - 0.9) / max(curvatures)",
            "Memory makes larger rates possible here: $1 + \\beta$, not $1 - \\beta$.",
        ),
        Slip(
            "2 * (1 + 0.9) / min(curvatures)",
            ("That is the limit of the flattest direction. The steepest one flees first: take the largest curvature."),
        ),
        Slip(
            "(1 + 0.9) / max(curvatures)",
            "The factor 2 is missing.",
        ),
    ],
    context=_record,
    check=Number(_limit, "0.2 %"),
    hints=[
        "The limit is $2 (1 + \\beta) / \\lambda$. Which of the two curvatures counts?",
        "The walk must settle in both directions.",
    ],
    why=f"{_limit():.3f}, against {_limit(0.0):.4f} without memory.",
    section="How-fast-may-it-go?",
)


def _rms(theta, s, slope, rate, beta):
    s = beta * s + (1 - beta) * slope**2
    return theta - rate * slope / (np.sqrt(s) + _EPSILON), s


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
    ],
    check=Function(
        _rms,
        [
            (2.0, 1.5, 4.0, 0.1, 0.5),
            (np.array([1.0, -3.0]), np.array([0.5, 2.0]), np.array([-2.0, 7.0]), 0.25, 0.9),
            (-1.0, 4.0, 3.0, 0.3, 0.8),
        ],
    ),
    hints=[
        "First `s`: beta of the old one, 1 - beta of the new square.",
        "Then divide the slope by the root of the new `s`.",
    ],
    why="Each weight is divided by its own typical slope, so a steep weight no longer sets the pace of a flat one.",
    section="RMSProp",
    also_right=["only the left of `np.sqrt(s) + 1e-08`", "sign flipped in `np.sqrt(s) + 1e-08`"],
)
