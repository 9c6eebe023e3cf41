"""Lesson 06: the rule, one step at a time."""

from course_utils.practice import Exercise, FreshNumbers, Number, Slip, Values

_step = FreshNumbers(
    "06/one_step",
    lambda random: {
        "theta": random.choice([-3.0, -2.0, 4.0, 5.0]),
        "floor": random.choice([0.5, 1.5]),
        "rate": random.choice([0.05, 0.08, 0.12]),
    },
)


def _lands(factor=2.0, sign=-1.0):
    return _step["theta"] + sign * _step["rate"] * factor * (_step["theta"] - _step["floor"])


one_step = Exercise(
    id="06/one_step",
    title="One step, with your own numbers",
    question=(
        "The loss is $J(\\theta) = (\\theta - m)^2$, where $m$ is `floor`. You stand at `theta` and the learning "
        "rate is `rate`. Where does one step land?"
    ),
    stub="landing = ...",
    solution="""
        slope = 2 * (theta - floor)
        landing = theta - rate * slope
        """,
    slips=[
        Slip(
            "theta + rate * 2 * (theta - floor)",
            "You climbed: the slope points uphill, so take it off.",
        ),
        Slip(
            "theta - rate * (theta - floor)",
            "The slope of a square has a factor 2.",
        ),
        Slip(
            "-rate * 2 * (theta - floor)",
            "That is the step alone: add it to where you stand.",
        ),
        Slip(
            "rate * 2 * (theta - floor)",
            "That is only what the rule takes off: take it off where you stand.",
        ),
        Slip(
            "theta - rate * (theta - floor) ** 2",
            "You took the loss. The rule takes off the learning rate times its slope.",
        ),
        Slip(
            "theta - rate * 2 * theta",
            "`floor` is missing: the slope of $(\\theta - m)^2$ is $2(\\theta - m)$.",
        ),
        Slip(
            "theta - 2 * (theta - floor)",
            "The learning rate is missing: you took off the whole slope.",
        ),
        Slip(
            "2 * (theta - floor)",
            "That is the slope alone. Take it, times the learning rate, off where you stand.",
        ),
        Slip(
            "theta - rate",
            ("You took off the learning rate alone. The step is the learning rate times the slope where you stand."),
        ),
        Slip(
            "theta - 2 * rate",
            "The slope of $(\\theta - m)^2$ is not 2 everywhere: it grows with the distance from $m$.",
        ),
        Slip(
            "theta - rate * 2 * theta - floor",
            "A bracket is missing: the learning rate and the 2 multiply the whole of $\\theta - m$.",
        ),
        Slip(
            "theta - 4 * rate * (theta - floor)",
            "That step is twice too long: the slope of a square has its factor 2 once.",
        ),
        Slip(
            "theta - 2 * rate * (theta + floor)",
            "The slope has a wrong sign inside: the loss is the square of $\\theta - m$, with a minus.",
        ),
        Slip(
            "floor - 2 * rate * (theta - floor)",
            "The step is right, but it begins where you stand, at `theta`, and not at `floor`.",
        ),
        Slip(
            "floor + (1 - 2 * rate) ** 2 * (theta - floor)",
            "That is where two steps land. One is asked for.",
        ),
        Slip(
            "theta - 2 * (theta - floor) / rate",
            "You divided by the learning rate. The step is the learning rate times the slope.",
        ),
        Slip(
            "(theta - floor) ** 2",
            "That is the loss where you stand. The rule takes off the learning rate times its slope.",
        ),
    ],
    numbers=_step,
    check=Number(_lands, "0.5 %"),
    hints=["The slope of $(\\theta - m)^2$ is $2(\\theta - m)$.", "`theta - rate * slope`."],
    why="The step is the learning rate times the slope, against the slope's sign.",
    section="The-rule",
)

two_weights = Exercise(
    id="06/two_weights",
    title="Both weights at once",
    question=(
        "$J(x, y) = x^2 + xy + 2y^2$ has the gradient $(2x + y, x + 4y)$. From $(1, 2)$, where does one step of "
        "rate 0.1 land? Give both numbers."
    ),
    stub="landing = [..., ...]",
    solution="""
        x, y = 1, 2
        landing = [x - 0.1 * (2 * x + y), y - 0.1 * (x + 4 * y)]
        """,
    slips=[
        Slip(
            "[0.6, 1.14]",
            "You used the new $x$ in the slope of $y$. Work out both slopes at the old point, then move both.",
        ),
        Slip(
            "[1.4, 2.9]",
            "You climbed: take the gradient off.",
        ),
        Slip(
            "[-3, -7]",
            "The learning rate is missing.",
        ),
        Slip(
            "[-0.4, -0.9]",
            "That is the step alone: add it to $(1, 2)$.",
        ),
        Slip(
            "[0.69, 1.1]",
            "You used the new $y$ in the slope of $x$. Work out both slopes at the old point, then move both.",
        ),
        Slip(
            "[0.8, 1.2]",
            "You left out what $xy$ gives: each slope has a part from the other weight too.",
        ),
        Slip(
            "[0.6, 1.2]",
            "The slope of $y$ is $x + 4y$: its $x$ is left out.",
        ),
        Slip(
            "[4, 9]",
            "That is the gradient at $(1, 2)$. Take it, times the learning rate, off $(1, 2)$.",
        ),
        Slip(
            "[0.4, 0.9]",
            "That is only what the rule takes off: take it off $(1, 2)$.",
        ),
        Slip(
            "[0.6, 2]",
            "You moved $x$ alone. A step moves both weights.",
        ),
        Slip(
            "[1, 1.1]",
            "You moved $y$ alone. A step moves both weights.",
        ),
        Slip(
            "[0.96, 1.91]",
            "That is a step of rate 0.01. The rate is 0.1.",
        ),
    ],
    check=Values([0.6, 1.1], "0.5 %"),
    hints=[
        "At $(1, 2)$ the gradient is $(4, 9)$.",
        "Each weight: old weight minus 0.1 times its own entry of the gradient.",
    ],
    why="The gradient belongs to one point: the old one.",
    section="The-rule",
)
