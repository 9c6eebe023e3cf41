"""Lesson 06: ravines, saddles, the slope added up, and the largest rates on the record."""

import math

import numpy as np

from course_utils.data import load_old_faithful
from course_utils.lessons.gradient_descent._exercises_steps import bowl, shifted_ravine, waves
from course_utils.maths import descent_nd
from course_utils.practice import Exercise, FreshNumbers, Function, Number, Slip, Values

_FACTOR = 0.99


def _least_steps(share):
    return math.ceil(math.log(share) / math.log(_FACTOR))


how_many_steps = Exercise(
    id="06/how_many_steps",
    title="How many steps?",
    question=(
        "Along a flat direction of curvature 2 you walk at learning rate 0.005. After how many steps is the "
        "distance for the first time less than a thousandth of what it was?"
    ),
    stub="steps = ...",
    solution="""
        factor = 1 - 0.005 * 2
        steps = np.ceil(np.log(0.001) / np.log(factor))
        """,
    slips=[
        Slip(
            "687",
            "One step too few: round up.",
        ),
        Slip(
            "691",
            "You took 0.99 for $e^{-0.01}$: near, but the logarithm of 0.99 is $-0.01005$.",
        ),
        Slip(
            "1379",
            "The curvature is missing: the factor is $1 - \\alpha\\lambda = 1 - 0.005 \\cdot 2$.",
        ),
        Slip(
            "100",
            (
                "That would be right if every step took off a hundredth of the first distance. It takes off "
                "a hundredth of what is left."
            ),
        ),
        Slip(
            "459",
            "That is for a hundredth.",
        ),
    ],
    check=Number(lambda: _least_steps(0.001), 0.4),
    hints=[
        "The factor of a step is $1 - 0.005 \\cdot 2 = 0.99$.",
        "$0.99^k < 0.001$: take logarithms, and mind that $\\ln 0.99$ is negative.",
    ],
    why="$0.99^{688}$ is just below 0.001. The rate was bounded by a steep direction; the flat one pays for it.",
    section="A-ravine",
)

_two = FreshNumbers(
    "06/best_rate", lambda random: {"low": random.choice([1.0, 2.0, 3.0]), "high": random.choice([30.0, 50.0, 70.0])}
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
    ],
    numbers=_two,
    check=Number(lambda: 2 / (_two["low"] + _two["high"]), "0.1 %"),
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


slope_along = Exercise(
    id="06/slope_along",
    title="Add up the slope along a path",
    question=(
        "`path` is an array with a row for each place. Add up, over all steps, the dot product of the gradient where "
        "the step begins with the step itself (next row minus this row). Return one number: about what the loss "
        "changed by."
    ),
    stub="""
        def slope_along(gradient, path):
            ...
        """,
    solution="""
        def slope_along(gradient, path):
            total = 0.0
            for here, there in zip(path[:-1], path[1:]):
                total = total + gradient(here) @ (there - here)
            return total
        """,
    slips=[
        Slip(
            "lambda g, p: sum(g(b) @ (b - a) for a, b in zip(p[:-1], p[1:]))",
            "You took the gradient where each step ends. Take it where the step begins, as the walk does.",
        ),
        Slip(
            "lambda g, p: sum(g(a) @ (a - b) for a, b in zip(p[:-1], p[1:]))",
            "The step is the next place minus this one; you have it the other way round.",
        ),
        Slip(
            "lambda g, p: sum(g(a) * (b - a) for a, b in zip(p[:-1], p[1:]))",
            "That is one number for each weight. Add them up too: the dot product, `@`.",
        ),
        Slip(
            "lambda g, p: g(p[0]) @ (p[-1] - p[0])",
            "That is one large step with the slope of the start. Ask for the gradient anew at each step.",
        ),
        Slip(
            "lambda g, p: sum(np.linalg.norm(g(a)) * np.linalg.norm(b - a) for a, b in zip(p[:-1], p[1:]))",
            "You multiplied the lengths. The direction counts: the dot product, `@`, knows it.",
        ),
        Slip(
            "lambda g, p: sum(abs(g(a) @ (b - a)) for a, b in zip(p[:-1], p[1:]))",
            "No absolute values: downhill counts below 0, uphill above.",
        ),
        Slip(
            "lambda g, p: sum(g((a + b) / 2) @ (b - a) for a, b in zip(p[:-1], p[1:]))",
            (
                "That is often nearer to the true change. But here take the gradient where each step "
                "begins, as the walk knows it."
            ),
        ),
        Slip(
            "lambda g, p: sum((g(a) + g(b)) @ (b - a) / 2 for a, b in zip(p[:-1], p[1:]))",
            (
                "That is often nearer to the true change. But here take the gradient where each step "
                "begins, as the walk knows it."
            ),
        ),
    ],
    check=Function(
        lambda gradient, path: descent_nd.slope_along(gradient, path),
        [
            (bowl, np.array([[1.8, -0.6], [1.1, 0.4], [1.5, 0.9]])),
            (shifted_ravine, np.array([[2.0, 0.5, -1.0], [1.5, 0.7, 0.2]])),
            (waves, np.array([[2.5], [1.0], [-0.4], [0.3]])),
        ],
    ),
    hints=[
        "`for here, there in zip(path[:-1], path[1:]):` goes from step to step.",
        "Each step adds `gradient(here) @ (there - here)`.",
    ],
    why="This is the integral of lesson 02 along a path: small pieces, slope times step, added up.",
    section="The-loss-lost-is-the-slope-added-up",
)


def _record():
    record = load_old_faithful()
    return {"wait": record.waiting_min, "eruption": record.eruption_min}


def _thresholds(share=1.0):
    wait = load_old_faithful().waiting_min
    centred = wait - wait.mean()
    return np.array(
        [share * descent_nd.largest_rate(descent_nd.line_curvatures(x)) for x in (wait, centred, centred / wait.std())]
    )


largest_rates = Exercise(
    id="06/largest_rates",
    title="How large may a step be?",
    question=(
        "The line eruption = b + w x is fitted by its mean squared error. Below which learning rate does every "
        "walk come home, if x is (1) the wait as recorded, (2) the wait minus its mean, "
        "(3) that, divided by its standard deviation? Three numbers, to five significant digits or more. `wait` "
        "is the record's column in minutes."
    ),
    stub="rates = [..., ..., ...]",
    solution="""
        def largest_rate(x):
            H = 2 * np.array([[1, np.mean(x)], [np.mean(x), np.mean(x**2)]])
            return 2 / np.linalg.eigvalsh(H)[-1]

        centred = wait - np.mean(wait)
        rates = [largest_rate(wait), largest_rate(centred), largest_rate(centred / np.std(wait))]
        """,
    slips=[
        Slip(
            "[2 * 0.000191883, 0.01086108, 2.0]",
            (
                "Each is twice too large, as 0.01086 for 0.00543: the curvature of the mean square is 2 "
                "mean(x²), not mean(x²)."
            ),
        ),
        Slip(
            "[0.0000959416, 0.00271527, 0.5]",
            "Those are $1/\\lambda_{max}$, half of the threshold.",
        ),
        Slip(
            "[1.0, 0.00543054, 0.000191883]",
            "The order is turned round: the raw waits come first.",
        ),
        Slip(
            "[1 / np.mean(wait**2), 0.00543054, 1.0]",
            (
                "For the raw waits the largest curvature is no entry of $H$ but its largest eigenvalue: $b$ "
                "and $w$ are entangled."
            ),
        ),
        Slip(
            "np.array(rates) / len(wait)",
            "You summed the squares: for the mean divide by n.",
        ),
    ],
    context=_record,
    check=Values(_thresholds, "0.005 %"),
    hints=[
        (
            "`H = 2 * np.array([[1, np.mean(x)], [np.mean(x), np.mean(x**2)]])`, and the threshold is 2 over its "
            "largest eigenvalue."
        ),
        "`np.linalg.eigvalsh(H)[-1]` is the largest eigenvalue.",
    ],
    why=(
        "Raw 0.00019, centred 0.00543, standardised 1: the published 0.00543 is $2/368.3$. The record is the "
        "same each time; only its ruler changed."
    ),
    section="How-large-may-a-step-be?",
)
