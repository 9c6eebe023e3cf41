"""Lesson 06: ravines and saddles."""

import numpy as np

from course_utils.maths import descent_nd
from course_utils.practice import Exercise, FreshNumbers, Function, Number, Slip

_two = FreshNumbers(
    "06/best_rate", lambda random: {"low": random.choice([4.0, 5.0, 3.0]), "high": random.choice([30.0, 50.0, 70.0])}
)

best_rate = Exercise(
    id="06/best_rate",
    title="The best rate for your ravine",
    question=(
        "A ravine has the curvatures `low` and `high`. Which learning rate makes the slower of its two "
        "directions as fast as can be?"
    ),
    stub="best = ...",
    solution="best = 2 / (low + high)",
    slips=[
        Slip(
            "2 / high",
            "That is the edge: there the steep direction swings for ever.",
        ),
        Slip(
            "1 / high",
            "That is best for the steep direction alone, and leaves the flat one slower than need be.",
        ),
        Slip(
            "2 / low",
            "That is the edge of the flat direction. The steep one has fled long before.",
        ),
        Slip(
            "(low + high) / 2",
            "That is the mean of the curvatures. The rate is 1 over it.",
        ),
        Slip(
            "(high - low) / (high + low)",
            "That is what a step leaves at the best rate. Which rate is it?",
        ),
        Slip(
            "1 / (low + high)",
            "Nearly: a factor 2 is missing. Set $1 - \\alpha\\lambda_{min}$ equal to $\\alpha\\lambda_{max} - 1$.",
        ),
        Slip(
            "2 / (high - low)",
            (
                "A sign is wrong. Set $1 - \\alpha\\lambda_{min}$ equal to $\\alpha\\lambda_{max} - 1$, and "
                "bring what has $\\alpha$ to one side."
            ),
        ),
        Slip(
            "2 / (low * high)",
            (
                "You multiplied the curvatures. Set $1 - \\alpha\\lambda_{min}$ equal to "
                "$\\alpha\\lambda_{max} - 1$, and solve for $\\alpha$."
            ),
        ),
        Slip(
            "1 / low",
            "That is best for the flat direction alone. The steep one flees at it.",
        ),
        Slip(
            "(1 / low + 1 / high) / 2",
            "That is the mean of what is best for each direction alone. The steep one flees at it.",
        ),
        Slip(
            "1 / low + 1 / high",
            "That is the sum of what is best for each direction alone. The steep one flees at it.",
        ),
        Slip(
            "1 / np.sqrt(low * high)",
            "That is 1 over the geometric mean of the curvatures. The steep direction flees at it.",
        ),
        Slip(
            "high / low",
            "That is how many times as steep one direction is as the other. Which rate suits both?",
        ),
        Slip(
            "2 // (low + high)",
            (
                "At rate 0 nothing moves. If you divided with `//`, take `/`: the other drops all that is "
                "behind the point."
            ),
        ),
        Slip(
            "low + high",
            "That is the sum of the curvatures. A rate has the curvatures below the line.",
        ),
    ],
    numbers=_two,
    check=Number(lambda: 2 / (_two["low"] + _two["high"]), "0.5 %"),
    hints=[
        (
            "The flat factor is $1 - \\alpha\\lambda_{min}$; beyond $1/\\lambda_{max}$ the steep one has the "
            "size $\\alpha\\lambda_{max} - 1$."
        ),
        "The larger of the two is smallest where they are equal.",
    ],
    why="There both factors have the size $(\\kappa - 1)/(\\kappa + 1)$.",
    section="A-ravine",
)

kind = Exercise(
    id="06/kind",
    title="Minimum, maximum or saddle?",
    question=(
        "Write a function that tells what a point of zero gradient is, from the list of its curvatures (the "
        "eigenvalues of the Hessian, none of them 0): "
        'return `"minimum"`, `"maximum"` or `"saddle"`.'
    ),
    stub="""
        def kind(curvatures):
            ...
        """,
    solution="""
        def kind(curvatures):
            up = np.array(curvatures) > 0
            if np.all(up):
                return "minimum"
            if not np.any(up):
                return "maximum"
            return "saddle"
        """,
    slips=[
        Slip(
            'lambda curvatures: "minimum" if curvatures[0] > 0 else "maximum"',
            ("Check every way, not the first alone: $x^2 - y^2$ rises along $x$ and falls along $y$. It is a saddle."),
        ),
        Slip(
            'lambda curvatures: "minimum" if max(curvatures) > 0 else "maximum"',
            (
                "Check both ways: $x^2 - y^2$ rises along $x$ and falls along $y$. One way up is not enough "
                "for a minimum; that is a saddle."
            ),
        ),
        Slip(
            """
            def kind(curvatures):
                return "minimum" if sum(curvatures) > 0 else "maximum" if sum(curvatures) < 0 else "saddle"
            """,
            (
                "The sum can hide a way down: with 4 and $-0.5$ it is positive, and yet one way leads down. "
                "That is a saddle."
            ),
        ),
        Slip(
            'lambda curvatures: "minimum" if np.prod(curvatures) > 0 else "saddle"',
            "A positive product may come from two negative curvatures: that is a maximum.",
        ),
        Slip(
            'lambda curvatures: "minimum" if curvatures[-1] > 0 else "maximum"',
            ("Check every way, not the last alone: $x^2 - y^2$ rises along $x$ and falls along $y$. It is a saddle."),
        ),
        Slip(
            'lambda curvatures: {"minimum": "maximum", "maximum": "minimum"}.get(kind(curvatures), "saddle")',
            "The words are exchanged: where it curves up every way, that is a minimum.",
        ),
        Slip(
            'lambda curvatures: "minimum" if min(curvatures) > 0 else "maximum"',
            "What is no minimum need not be a maximum: some ways may lead up and others down. That is a saddle.",
        ),
        Slip(
            'lambda curvatures: "minimum" if min(curvatures) > 0 else "saddle"',
            "What is no minimum need not be a saddle: where it curves down every way, that is a maximum.",
        ),
        Slip(
            'lambda c: "saddle" if np.prod(c) < 0 else "minimum" if c[0] > 0 else "maximum"',
            (
                "The sign of the product tells a saddle for two curvatures only. Of three, two may be "
                "negative, and the product is positive."
            ),
        ),
        Slip(
            'lambda curvatures: kind(curvatures).replace("imum", "")',
            'Write the words out: `"minimum"` and `"maximum"`.',
        ),
        Slip(
            'lambda curvatures: kind(curvatures).replace("saddle", "saddle point")',
            'The word asked for is `"saddle"` alone.',
        ),
    ],
    check=Function(
        lambda curvatures: descent_nd.kind_of_point(np.diag(curvatures)),
        [
            ([2.0, 5.0],),
            ([2.0, -2.0],),
            ([-1.0, -3.0],),
            ([-0.5, 4.0],),
            ([3.0, 1.0, -0.1],),
            ([0.2],),
            ([-4.0, 1.0, 9.0],),
            ([1.0, -2.0, 3.0],),
            ([-1.0, 2.0, -3.0],),
            ([5.0, -1.0, -2.0],),
            ([1.0, -2.0, -3.0],),
        ],
    ),
    hints=["A minimum curves up every way, a maximum down every way.", "`all(c > 0 for c in curvatures)`."],
    why="$x^2 - y^2$ has the curvatures 2 and $-2$ at the origin: a saddle, and no minimum.",
    section="Minima,-saddles,-starts",
)
