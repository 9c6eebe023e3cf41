"""Lesson 07: momentum and RMSProp."""

import numpy as np

from course_utils.data import load_old_faithful
from course_utils.maths import minibatch
from course_utils.practice import Exercise, FormulaAnswer, FreshNumbers, Function, Mistake, Number, Slip

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
    numbers=_ball,
    check=Number(
        lambda: _ball["place"] - _ball["ball_rate"] * (_ball["memory"] * _ball["old_v"] + _ball["hill"]),
        "0.1 %",
        slips=[
            Slip(
                lambda: _ball["place"] - _ball["ball_rate"] * _ball["old_v"],
                "You moved by the old velocity. First the velocity changes, then the ball moves by the new one.",
            ),
            Slip(
                lambda: _ball["place"] - _ball["ball_rate"] * _ball["hill"],
                "That is plain descent: the old velocity, times beta, is missing.",
            ),
            Slip(
                lambda: _ball["place"] + _ball["ball_rate"] * (_ball["memory"] * _ball["old_v"] + _ball["hill"]),
                "You climbed: the step carries a minus.",
            ),
            Slip(
                lambda: _ball["place"] - _ball["ball_rate"] * (_ball["old_v"] + _ball["hill"]),
                "All of the old velocity was kept: beta says which share of it stays.",
            ),
            Slip(
                lambda: (
                    _ball["place"]
                    - _ball["ball_rate"] * (_ball["memory"] * _ball["old_v"] + (1 - _ball["memory"]) * _ball["hill"])
                ),
                (
                    "You took a running mean of the slopes. The heavy ball adds the whole slope: $v := \\beta v "
                    "+ \\nabla J$."
                ),
            ),
            Slip(
                lambda: _ball["memory"] * _ball["old_v"] + _ball["hill"],
                "That is the new velocity. The ball then moves by the rate times it, downhill.",
            ),
            Slip(
                lambda: _ball["place"] - (_ball["memory"] * _ball["old_v"] + _ball["hill"]),
                "The learning rate is missing: the ball moves by the rate times the velocity.",
            ),
        ],
    ),
    hints=[
        "First the new velocity: beta times the old one, plus the slope.",
        "Then the ball moves by the rate times the new velocity, downhill.",
    ],
    mistakes=[
        Mistake("new_place = place - ball_rate * old_v", "by the old velocity"),
        Mistake("new_place = place - ball_rate * hill", "plain descent"),
        Mistake("new_place = place + ball_rate * (memory * old_v + hill)", "You climbed"),
        Mistake("new_place = place - ball_rate * (old_v + hill)", "which share"),
        Mistake("new_place = place - ball_rate * (memory * old_v + (1 - memory) * hill)", "running mean"),
        Mistake("new_place = memory * old_v + hill", "new velocity"),
        Mistake("new_place = place - (memory * old_v + hill)", "rate is missing"),
    ],
    why="Velocity first, then the place.",
    section="Momentum",
)


def _ball_move(theta, v, slope, rate, beta):
    v = beta * v + slope
    return theta - rate * v, v


def _as_mean(theta, v, slope, rate, beta):
    v = beta * v + (1 - beta) * slope
    return theta - rate * v, v


momentum_step = Exercise(
    id="07/momentum_step",
    title="The heavy ball, as a function",
    question=(
        "Return the new place and the new velocity after one step, as `(theta, v)`. All but `rate` and `beta` "
        "may be arrays."
    ),
    stub="def momentum_step(theta, v, slope, rate, beta):\n    ...",
    solution=(
        "def momentum_step(theta, v, slope, rate, beta):\n    v = beta * v + slope\n    theta = theta - rate * "
        "v\n    return theta, v"
    ),
    check=Function(
        _ball_move,
        [
            (2.0, 1.5, 4.0, 0.1, 0.5),
            (np.array([1.0, -3.0]), np.array([0.5, 2.0]), np.array([-2.0, 7.0]), 0.25, 0.9),
            (-1.0, 0.0, 3.0, 0.3, 0.8),
        ],
        slips=[
            Slip(
                lambda theta, v, slope, rate, beta: (theta - rate * v, beta * v + slope),
                "The place moved by the old velocity: update `v` first, then `theta`.",
            ),
            Slip(
                lambda theta, v, slope, rate, beta: (theta + rate * (beta * v + slope), beta * v + slope),
                "The minus is missing: the ball rolls uphill.",
            ),
            Slip(_as_mean, "That is a running mean of the slopes, as in Adam. The heavy ball adds the whole slope."),
            Slip(
                lambda theta, v, slope, rate, beta: _ball_move(theta, v, slope, rate, beta)[::-1],
                "The two are swapped: the place first, then the velocity.",
            ),
            Slip(
                lambda theta, v, slope, rate, beta: (theta - rate * (v + slope), v + slope),
                "beta is missing: without it no velocity is ever lost, and in a bowl the ball never settles.",
            ),
            Slip(
                lambda theta, v, slope, rate, beta: (theta - (beta * v + slope), beta * v + slope),
                "The learning rate is missing.",
            ),
            Slip(
                lambda theta, v, slope, rate, beta: (theta - beta * v - rate * slope, beta * v + rate * slope),
                (
                    "You put the rate into the velocity. Here $v := \\beta v + \\nabla J$, and the rate "
                    "multiplies all of it in the second line."
                ),
            ),
            Slip(
                lambda theta, v, slope, rate, beta: (theta + beta * v - rate * slope, beta * v - rate * slope),
                (
                    "Books write it so too, with minus the rate in the velocity. Here $v := \\beta v + \\nabla "
                    "J$, and the rate and the minus stand in the second line."
                ),
            ),
            Slip(
                lambda theta, v, slope, rate, beta: (theta - rate * (v + beta * slope), v + beta * slope),
                "beta belongs to the old velocity; the slope is added whole.",
            ),
            Slip(
                lambda theta, v, slope, rate, beta: (theta - rate * (beta * v + slope), v),
                "The place is right. Return the new velocity with it, not the old one.",
            ),
        ],
    ),
    hints=["Two lines: the velocity, then the place.", "`v = beta * v + slope`"],
    mistakes=[
        Mistake("lambda theta, v, slope, rate, beta: (theta - rate * v, beta * v + slope)", "update v first"),
        Mistake(
            "lambda theta, v, slope, rate, beta: (theta + rate * (beta * v + slope), beta * v + slope)",
            "minus is missing",
        ),
        Mistake(
            (
                "lambda theta, v, slope, rate, beta: (theta - rate * (beta * v + (1 - beta) * slope), beta * v + "
                "(1 - beta) * slope)"
            ),
            "whole slope",
        ),
        Mistake("lambda theta, v, slope, rate, beta: (beta * v + slope, theta - rate * (beta * v + slope))", "swapped"),
        Mistake(
            "def momentum_step(theta, v, slope, rate, beta):\n    v += slope\n    return theta - rate * v, v",
            "work on a copy",
        ),
    ],
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
    check=FormulaAnswer(
        "g/(1 - beta)",
        ("g", "beta"),
        domain={"g": (0.5, 5.0), "beta": (0.05, 0.95)},
        slips=[
            Slip("g", "That is the velocity after the first step. Each later step adds to what is kept."),
            Slip(
                "g*(1 - beta)",
                "Once it has settled, $v = \\beta v + g$. Solve that for $v$: you multiplied where you should divide.",
            ),
            Slip("g*beta/(1 - beta)", "Close: that is what is kept of it, $\\beta v$. The new slope comes on top."),
            Slip("g/beta", "What is lost in each step is the share $1 - \\beta$, not $\\beta$."),
            Slip("g/(1 + beta)", "A sign: $v - \\beta v = g$."),
        ],
    ),
    hints=["When it no longer changes, $v = \\beta v + g$.", "Or add up $g + \\beta g + \\beta^2 g + \\dots$"],
    mistakes=[
        Mistake('"g"', "first step"),
        Mistake('"g*(1 - beta)"', "where you should divide"),
        Mistake('"beta*g/(1 - beta)"', "on top"),
        Mistake('"g/(1 + beta)"', "A sign"),
    ],
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
    context=_record,
    check=Number(
        _limit,
        "0.2 %",
        slips=[
            Slip(lambda: _limit(0.0), "That is the limit without memory. The ball's is $1 + \\beta$ times as large."),
            Slip(lambda: _limit(-0.9), "Memory makes larger rates possible here: $1 + \\beta$, not $1 - \\beta$."),
            Slip(
                lambda: _limit(which=0),
                (
                    "That is the limit of the flattest direction. The steepest one flees first: take the largest "
                    "curvature."
                ),
            ),
            Slip(lambda: _limit(of=1.0), "The factor 2 is missing."),
        ],
    ),
    hints=[
        "The limit is $2 (1 + \\beta) / \\lambda$. Which of the two curvatures counts?",
        "The walk must settle in both directions.",
    ],
    mistakes=[
        Mistake("limit = 2 / max(curvatures)", "without memory"),
        Mistake("limit = 2 * (1 - 0.9) / max(curvatures)", "larger rates"),
        Mistake("limit = 2 * (1 + 0.9) / min(curvatures)", "flees first"),
        Mistake("limit = (1 + 0.9) / max(curvatures)", "factor 2"),
    ],
    why=f"{_limit():.3f}, against {_limit(0.0):.4f} without memory.",
    section="How-fast-may-it-go?",
)


def _rms(theta, s, slope, rate, beta):
    s = beta * s + (1 - beta) * slope**2
    return theta - rate * slope / (np.sqrt(s) + _EPSILON), s


def _adagrad(theta, s, slope, rate, beta):
    s = s + slope**2
    return theta - rate * slope / (np.sqrt(s) + _EPSILON), s


def _without_root(theta, s, slope, rate, beta):
    s = beta * s + (1 - beta) * slope**2
    return theta - rate * slope / (s + _EPSILON), s


def _old_scale(theta, s, slope, rate, beta):
    return theta - rate * slope / (np.sqrt(s) + _EPSILON), beta * s + (1 - beta) * slope**2


def _mean_slope(theta, s, slope, rate, beta):
    s = beta * s + (1 - beta) * slope
    return theta - rate * slope / (np.sqrt(s) + _EPSILON), s


rmsprop_step = Exercise(
    id="07/rmsprop_step",
    title="RMSProp, as a function",
    question=(
        "Return the new place and the new mean square after one step of RMSProp, as `(theta, s)`. Take "
        "$\\varepsilon = 10^{-8}$."
    ),
    stub="def rmsprop_step(theta, s, slope, rate, beta):\n    ...",
    solution=(
        "def rmsprop_step(theta, s, slope, rate, beta):\n    s = beta * s + (1 - beta) * slope**2\n"
        "    theta = theta - rate * slope / (np.sqrt(s) + 1e-8)\n    return theta, s"
    ),
    check=Function(
        _rms,
        [
            (2.0, 1.5, 4.0, 0.1, 0.5),
            (np.array([1.0, -3.0]), np.array([0.5, 2.0]), np.array([-2.0, 7.0]), 0.25, 0.9),
            (-1.0, 4.0, 3.0, 0.3, 0.8),
        ],
        slips=[
            Slip(
                _adagrad,
                (
                    "You added up all squares: that is another rule, Adagrad, whose steps only shrink. RMSProp "
                    "keeps a running mean."
                ),
            ),
            Slip(_without_root, "The root is missing: divide by $\\sqrt{s}$, which has the size of a slope."),
            Slip(_old_scale, "You divided by the old mean square: update `s` first."),
            Slip(
                lambda *given: (2 * given[0] - _rms(*given)[0], _rms(*given)[1]), "The minus is missing: that climbs."
            ),
            Slip(_mean_slope, "The square is missing: `s` is a mean of squares, so that signs do not cancel."),
            Slip(
                lambda theta, s, slope, rate, beta: _rms(theta, s, slope, rate, 1 - beta),
                "beta and 1 - beta are swapped: beta is the share of the old mean that stays.",
            ),
            Slip(
                lambda theta, s, slope, rate, beta: (
                    theta - slope / (np.sqrt(_rms(theta, s, slope, rate, beta)[1]) + _EPSILON),
                    _rms(theta, s, slope, rate, beta)[1],
                ),
                "The learning rate is missing.",
            ),
            Slip(lambda *given: _rms(*given)[::-1], "The two are swapped: the place first, then the mean square."),
        ],
    ),
    hints=[
        "First `s`: beta of the old one, 1 - beta of the new square.",
        "Then divide the slope by the root of the new `s`.",
    ],
    mistakes=[
        Mistake(
            (
                "def rmsprop_step(theta, s, slope, rate, beta):\n    s = s + slope**2\n    return theta - rate * "
                "slope / (np.sqrt(s) + 1e-8), s"
            ),
            "Adagrad",
        ),
        Mistake(
            (
                "def rmsprop_step(theta, s, slope, rate, beta):\n    s = beta * s + (1 - beta) * slope**2\n    "
                "return theta - rate * slope / (s + 1e-8), s"
            ),
            "root is missing",
        ),
        Mistake(
            (
                "lambda theta, s, slope, rate, beta: (theta - rate * slope / (np.sqrt(s) + 1e-8), beta * s + (1 "
                "- beta) * slope**2)"
            ),
            "update s first",
        ),
        Mistake(
            (
                "def rmsprop_step(theta, s, slope, rate, beta):\n    s = beta * s + (1 - beta) * slope**2\n    "
                "return theta + rate * slope / (np.sqrt(s) + 1e-8), s"
            ),
            "that climbs",
        ),
    ],
    also_right=["only the left of `np.sqrt(s) + 1e-08`", "sign flipped in `np.sqrt(s) + 1e-08`"],
    why="Each weight is divided by its own typical slope, so a steep weight no longer sets the pace of a flat one.",
    section="RMSProp",
)
