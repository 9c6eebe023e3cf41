"""Lesson 05: arrows, partial derivatives, rates and directions."""

import numpy as np

from course_utils.maths import gradient
from course_utils.maths.surfaces import hilly
from course_utils.practice import Exercise, FormulaAnswer, FreshNumbers, Function, Number, Slip

# Entries with which no slip gives the right answer, or that of another slip.
_ENTRIES = [(2, 7, 4, -2), (2, 8, 4, -3), (3, 7, 4, -3), (2, 9, 5, -2), (3, 8, 4, -2), (3, 9, 5, -3)]
_dot = FreshNumbers("05/dot_product", lambda random: dict(zip("pqrs", random.choice(_ENTRIES), strict=True)))

dot_product = Exercise(
    id="05/dot_product",
    title="A dot product",
    question="What is the dot product of your two arrows, $(p, q)$ and $(r, s)$?",
    stub="dot = ...",
    solution="dot = p * r + q * s",
    slips=[
        Slip(
            "p * r - q * s",
            "The products are added, with their signs: the second one is negative here.",
        ),
        Slip(
            "p * s + q * r",
            "Multiply first with first and second with second, not crosswise.",
        ),
        Slip(
            "p * s + q * r",
            "Multiply first with first and second with second, not crosswise.",
        ),
        Slip(
            "np.hypot(p, q) * np.hypot(r, s)",
            (
                "That is the product of the two lengths, which the dot product reaches only when both arrows "
                "point the same way."
            ),
        ),
    ],
    numbers=_dot,
    check=Number(lambda: _dot["p"] * _dot["r"] + _dot["q"] * _dot["s"], 1e-6),
    hints=["First entry times first entry, second times second.", "Add the two products: `p * r + q * s`."],
    why=(
        "Above 0 the arrows are less than 90° apart, below 0 more, and at 0 they are at right angles, if neither "
        "has length 0."
    ),
    section="Arrows-and-shadows",
)

hold_y = Exercise(
    id="05/hold_y",
    title="Hold y still",
    question="Find the partial derivative of $J = x^2 y$ with respect to $x$.",
    stub='slope_along_x = ...  # a text such as "3*x + y"',
    solution='slope_along_x = "2*x*y"',
    slips=[
        Slip(
            "2*x*y + x**2",
            "That lets both move: y stands still, so the part with its change, $x^2$, is not there.",
        ),
        Slip(
            "x**2",
            "That is the other one, with respect to y: now x moves, and y stands still.",
        ),
        Slip(
            "2*x",
            "y stands still, but it does not vanish: it is a factor, and stays one.",
        ),
        Slip(
            "x**2*y",
            "That is $J$ itself: its slope along x is asked for.",
        ),
    ],
    check=FormulaAnswer("2*x*y", ("x", "y")),
    hints=[
        "While x moves, y is a number like 7: what is the derivative of $7 x^2$?",
        "It is $14 x$, so with y for 7: two, x and y.",
    ],
    why="With respect to $y$ it is $x^2$. Both together, $(2xy, x^2)$, will soon have a name of their own.",
    section="Hold-the-others-still",
)

one_dot = Exercise(
    id="05/one_dot",
    title="The slopes of one dot's loss",
    question=(
        "A single dot at $(x, y)$ has the loss $(y - w x - b)^2$. Find its two partial derivatives: with respect "
        "to $w$, then with respect to $b$."
    ),
    stub='slopes = [..., ...]  # two texts, such as "x*y + b"',
    solution='slopes = ["-2*x*(y - w*x - b)", "-2*(y - w*x - b)"]',
    slips=[
        Slip(
            ("2*x*(y - w*x - b)", "2*(y - w*x - b)"),
            "The minus sign: in the residual w and b stand behind a minus, so its own derivative is $-x$, or $-1$.",
        ),
        Slip(
            ("2*(y - w*x - b)", "2*(y - w*x - b)"),
            (
                "The inner derivative is missing: the residual changes by $-x$ for each unit of w, by $-1$ "
                "for each of b."
            ),
        ),
        Slip(
            ("-2*(y - w*x - b)", "-2*(y - w*x - b)"),
            "Along w the inner derivative is $-x$: the same turn of w moves the line more where x is far from 0.",
        ),
        Slip(
            ("-x*(y - w*x - b)", "-(y - w*x - b)"),
            "The derivative of a square has a factor 2.",
        ),
        Slip(
            ("-2*(y - w*x - b)", "-2*x*(y - w*x - b)"),
            "The two are swapped: first along w, then along b.",
        ),
    ],
    check=FormulaAnswer(("-2*x*(y - w*x - b)", "-2*(y - w*x - b)"), ("w", "b", "x", "y")),
    hints=[
        "The chain rule of lesson 03: twice the residual, times the residual's own derivative.",
        "The residual $y - w x - b$ changes by $-x$ for each unit of w.",
    ],
    why="The means of these two, over all dots, are the two slopes of the mean squared error.",
    section="Hold-the-others-still",
)

_ways = FreshNumbers(
    "05/rate_along",
    lambda random: {
        "gx": random.randint(3, 6),
        "gy": random.randint(7, 9),
        **random.choice([{"dx": -3, "dy": 4}, {"dx": 4, "dy": 3}]),
    },
)


def _lengthened() -> float:
    return _ways["gx"] * _ways["dx"] + _ways["gy"] * _ways["dy"]


rate_along = Exercise(
    id="05/rate_along",
    title="The rate along a direction",
    question=(
        "At some place the gradient is $(gx, gy)$. How fast does $J$ change, for each unit of way, "
        "as you set out in the direction of the arrow $(dx, dy)$?"
    ),
    stub="rate = ...",
    solution="rate = (gx * dx + gy * dy) / np.hypot(dx, dy)",
    slips=[
        Slip(
            "gx * dx + gy * dy",
            "Five times too big: the arrow has length 5. Make the direction's length 1 first.",
        ),
        Slip(
            "(gx * dx + gy * dy) / (dx**2 + dy**2)",
            "You divided by the length twice: once is enough, and the square of it is 25.",
        ),
        Slip(
            "np.hypot(gx, gy)",
            "That is the greatest rate, along the gradient itself; this direction is another.",
        ),
        Slip(
            "(gx * dx + gy * dy) / np.hypot(gx, gy) / 5",
            "That is the cosine of the angle: leave the gradient its length, only the direction gets length 1.",
        ),
        Slip(
            "(gx * dx + gy * dy) / np.hypot(gx, gy)",
            "You divided by the length of the gradient: it is the direction that gets length 1.",
        ),
    ],
    numbers=_ways,
    check=Number(lambda: _lengthened() / 5, "0.1 %"),
    hints=[
        "Divide $(dx, dy)$ by its length, then take the dot product with the gradient.",
        "The length of an arrow is the root of the sum of its squares: `np.hypot(dx, dy)`, here 5.",
    ],
    why="No direction can have a greater rate than the length of the gradient.",
    section="Direction-against-rate",
)

steepest_descent = Exercise(
    id="05/steepest_descent",
    title="The way down",
    question=(
        "Return the arrow of length 1 in which a loss falls fastest, from its `gradient`, an array of any number "
        "of entries, not all of them 0."
    ),
    stub="""
        def steepest_descent(gradient):
            ...
        """,
    solution="""
        def steepest_descent(gradient):
            return -gradient / np.sqrt(np.sum(gradient**2))
        """,
    slips=[
        Slip(
            """
            def steepest_descent(gradient):
                return gradient / np.linalg.norm(gradient)
            """,
            "That is the way up: document A's steepest increase. Down is minus it.",
        ),
        Slip(
            """
            def steepest_descent(gradient):
                return -gradient
            """,
            "The direction is right; its length is not 1: divide by the gradient's length.",
        ),
        Slip(
            """
            def steepest_descent(gradient):
                return -gradient / np.sum(gradient**2)
            """,
            "Divide by the length, not by its square: the root is missing.",
        ),
        Slip(
            "lambda g: -g / np.sum(np.abs(g))",
            "The length is the root of the sum of the squares, not the sum of the sizes.",
        ),
        Slip(
            "lambda g: -g / np.max(np.abs(g))",
            "The length is the root of the sum of the squares, not the largest entry.",
        ),
        Slip(
            """
            def steepest_descent(gradient):
                return -np.sign(gradient)
            """,
            "The signs alone do not give the direction: a steep entry must weigh more than a flat one.",
        ),
    ],
    check=Function(
        lambda g: -gradient.unit(g),
        lambda: [
            np.array([3.0, 4.0]),
            np.array([-0.2, 0.1]),
            np.array([1.0, -2.0, 2.0, 4.0]),
            np.array([-7.0]),
            hilly().gradient(0.5, -1.5),
        ],
    ),
    hints=[
        "The gradient points uphill.",
        "An arrow divided by its length, `np.sqrt(np.sum(gradient**2))`, has length 1.",
    ],
    why="`np.linalg.norm(gradient)` is the same length, ready made.",
    section="Direction-against-rate",
)

_place = FreshNumbers("05/off_course", lambda random: {"x": random.randint(3, 6), "y": random.randint(1, 2)})


def _off_course() -> float:
    x, y = _place["x"], _place["y"]
    return gradient.angle_between([-2 * x, -20 * y], [-x, -y])


off_course = Exercise(
    id="05/off_course",
    title="Downhill is not homeward",
    question=(
        "At your place $(x, y)$, how many degrees, to one decimal, are there between downhill for the loss $J = x^2 "
        "+ 10 y^2$ and the way to its minimum at $(0, 0)$?"
    ),
    stub="angle = ...",
    solution="""
        downhill, home = np.array([-2 * x, -20 * y]), np.array([-x, -y])
        cosine = downhill @ home / (np.linalg.norm(downhill) * np.linalg.norm(home))
        angle = np.degrees(np.arccos(cosine))
        """,
    slips=[
        Slip(
            "0",
            (
                "You took downhill to lead home. It is not homeward: along y the loss is ten times as steep, "
                "so minus the gradient turns that way."
            ),
        ),
        Slip(
            "np.arctan2(20 * y, 2 * x) - np.arctan2(y, x)",
            "That is the angle in radians: `np.degrees` makes it degrees.",
        ),
        Slip(
            "-angle",
            "The angle between two arrows has no sign: it lies between 0 and 180 degrees.",
        ),
        Slip(
            "180 - np.degrees(np.arctan2(20 * y, 2 * x) - np.arctan2(y, x))",
            "That is the angle to the gradient itself, which points uphill: take minus it.",
        ),
        Slip(
            "np.degrees(np.arctan2(20 * y, 2 * x))",
            "That is the angle from the x-axis to downhill: the way home has an angle of its own.",
        ),
        Slip(
            "np.cos(np.radians(angle))",
            "That is the cosine of the angle: `np.arccos` gives the angle, in radians.",
        ),
    ],
    numbers=_place,
    check=Number(_off_course, 0.1, unit="degrees", units={"radians": float(np.degrees(1))}),
    hints=[
        "The gradient is $(2x, 20y)$; the way home is $(-x, -y)$.",
        "The cosine of the angle is the dot product divided by both lengths; `np.degrees(np.arccos(cosine))`.",
    ],
    why=(
        "Minus the gradient is the best direction for a very short step only. How far to go before looking again "
        "is lesson 06."
    ),
    section="At-right-angles-to-the-contours",
)
