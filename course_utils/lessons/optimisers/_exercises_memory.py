"""Lesson 07: a step of the heavy ball."""

import numpy as np

from course_utils.practice import Exercise, FreshNumbers, Function, Number, Slip

_ball = FreshNumbers(
    "07/ball_step",
    lambda random: {
        "place": random.choice([2, 4, 5]),
        "old_v": random.choice([2, 3]),
        "hill": random.choice([5, 6]),
        "ball_rate": random.choice([0.1, 0.2]),
        "memory": random.choice([0.7, 0.8]),
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
        Slip(
            "place - ball_rate * (old_v + memory * hill)",
            "You put beta on the slope. It belongs to the old velocity, and the slope is added whole.",
        ),
        Slip(
            "place - ball_rate * memory * (old_v + hill)",
            "You put beta on the slope too. Only the old velocity is multiplied by it.",
        ),
        Slip(
            "place - (memory * old_v + ball_rate * hill)",
            "You put the rate on the slope alone. Here it multiplies all of the new velocity.",
        ),
        Slip(
            "place + memory * old_v - ball_rate * hill",
            (
                "Books write it so too, with minus the rate in the velocity. Here $v := \\beta v + \\nabla J$, and "
                "the rate and the minus belong to all of it."
            ),
        ),
        Slip(
            "place - ball_rate * memory * old_v",
            "The slope is missing: it is added to the share of the old velocity that stays.",
        ),
        Slip(
            "-ball_rate * (memory * old_v + hill)",
            "That is the step alone. Where does it lead from `place`?",
        ),
        Slip(
            "place - ball_rate * (memory * old_v - hill)",
            "The slope is added to the velocity; the minus stands once, before the rate.",
        ),
        Slip(
            "place - ball_rate * memory * old_v + hill",
            "Mind the brackets: the rate and its minus apply to the slope as well.",
        ),
        Slip(
            "ball_rate * (memory * old_v + hill)",
            "That is how far the ball moves. Where does that lead, downhill from `place`?",
        ),
    ],
    numbers=_ball,
    check=Number(
        lambda: _ball["place"] - _ball["ball_rate"] * (_ball["memory"] * _ball["old_v"] + _ball["hill"]), "0.5 %"
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
        Slip(
            """
            def momentum_step(theta, v, slope, rate, beta):
                v = (1 - beta) * v + slope
                return theta - rate * v, v
            """,
            "beta itself is the share of the old velocity that stays, not 1 - beta.",
        ),
        Slip(
            """
            def momentum_step(theta, v, slope, rate, beta):
                v = beta * (v + slope)
                return theta - rate * v, v
            """,
            "You put beta on the slope too. Only the old velocity is multiplied by it.",
        ),
        Slip(
            """
            def momentum_step(theta, v, slope, rate, beta):
                v = beta * v + slope
                return theta - rate * (beta * v + slope), v
            """,
            (
                "The velocity is right. In the place you kept beta of it and added the slope once more, as "
                "Nesterov's rule does: here the place moves by the rate times the new velocity itself."
            ),
        ),
        Slip(
            "lambda theta, v, slope, rate, beta: (theta, beta * v + slope)",
            "The velocity is right, and the place has not moved: it moves by the rate times the new velocity.",
        ),
        Slip(
            "lambda theta, v, slope, rate, beta: (theta - rate * slope, beta * v + slope)",
            "The velocity is right, and the place moved by the slope alone: let it move by the new velocity.",
        ),
        Slip(
            """
            def momentum_step(theta, v, slope, rate, beta):
                v = beta * v - slope
                return theta - rate * v, v
            """,
            "The slope is added to the velocity here; the minus stands in the second line, and only there.",
        ),
        Slip(
            """
            def momentum_step(theta, v, slope, rate, beta):
                v = beta * v - slope
                return theta + rate * v, v
            """,
            (
                "Your velocity points downhill. Here $v := \\beta v + \\nabla J$ points uphill, and the minus stands "
                "in the second line."
            ),
        ),
        Slip(
            "lambda theta, v, slope, rate, beta: (theta - rate * slope, slope)",
            "That is plain descent: the old velocity, times beta, is missing.",
        ),
        Slip(
            "lambda theta, v, slope, rate, beta: (theta - rate * (0.9 * v + slope), 0.9 * v + slope)",
            "You wrote 0.9 for beta: use the `beta` that is handed in.",
        ),
        Slip(
            "lambda theta, v, slope, rate, beta: (theta - rate * (beta * v + slope), rate * (beta * v + slope))",
            "The place is right. Return the new velocity with it, without the rate.",
        ),
    ],
    check=Function(
        _ball_move,
        [
            (2.0, 1.5, 4.0, 0.1, 0.6),
            (np.array([1.0, -3.0]), np.array([0.5, 2.0]), np.array([-2.0, 7.0]), 0.25, 0.9),
            (-1.0, 0.0, 3.0, 0.3, 0.8),
        ],
    ),
    hints=["Two lines: the velocity, then the place.", "`v = beta * v + slope`"],
    why="With beta = 0 it is plain descent.",
    section="Momentum",
)
