"""Lesson 05: arrows, rates and directions."""

import numpy as np

from course_utils.maths import gradient
from course_utils.maths.surfaces import hilly
from course_utils.practice import Exercise, FreshNumbers, Function, Number, Slip

# Entries with which no slip gives the right answer, or that of another slip.
_ENTRIES = [(2, 9, 5, -3), (3, 7, 6, -4), (2, 9, 6, -4), (4, 9, 6, -3), (3, 8, 4, -2), (3, 8, 6, -5)]
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
            "np.hypot(p, q) * np.hypot(r, s)",
            (
                "That is the product of the two lengths, which the dot product reaches only when both arrows "
                "point the same way."
            ),
        ),
        Slip(
            "p * q + r * s",
            "You multiplied within each arrow. Take one entry of each: first with first, second with second.",
        ),
        Slip(
            "(p + q) * (r + s)",
            "You added within each arrow first. Multiply first with first and second with second, and add only then.",
        ),
        Slip(
            "(p + r) * (q + s)",
            "You added the two arrows, and multiplied the entries of the sum. Multiply first, and add then.",
        ),
        Slip(
            "p * r",
            "That is the first product alone: add the product of the second entries.",
        ),
        Slip(
            "q * s",
            "That is the second product alone: add the product of the first entries.",
        ),
        Slip(
            "(p * r + q * s) / np.hypot(p, q)",
            "You divided by the first arrow's length, which gives a shadow. The dot product is not divided.",
        ),
        Slip(
            "(p * r + q * s) / (np.hypot(p, q) * np.hypot(r, s))",
            "That is the cosine of the angle between the arrows: the dot product is not divided by their lengths.",
        ),
        Slip(
            "np.degrees(np.arccos((p * r + q * s) / (np.hypot(p, q) * np.hypot(r, s))))",
            "That is the angle between the arrows, in degrees: the dot product is asked for.",
        ),
        Slip(
            "p * q * r * s",
            "The two products are added, not multiplied with each other.",
        ),
        Slip(
            "np.hypot(p - r, q - s)",
            "That is how far apart the two tips are: multiply entry with entry, and add the two products.",
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

# Gradients with which a slip gives what another wrong answer gives.
_CONFUSING = [(4, 8), (4, 9), (5, 9), (6, 7), (6, 8)]


def _drawn_ways(random) -> dict[str, int]:
    gx, gy = random.randint(3, 6), random.randint(7, 9)
    if (gx, gy) in _CONFUSING:
        gx = 3
    return {"gx": gx, "gy": gy, **random.choice([{"dx": -3, "dy": 4}, {"dx": 4, "dy": 3}])}


_ways = FreshNumbers("05/rate_along", _drawn_ways)


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
        Slip(
            "(gx * dx + gy * dy) / (abs(dx) + abs(dy))",
            "The length of an arrow is the root of the sum of the squares, not the sum of the sizes.",
        ),
        Slip(
            "(gx * dx + gy * dy) / max(abs(dx), abs(dy))",
            "The length of an arrow is the root of the sum of the squares, not the larger of the two.",
        ),
        Slip(
            "(gx * dy + gy * dx) / 5",
            "Multiply first with first and second with second, not crosswise.",
        ),
        Slip(
            "(gx * dx - gy * dy) / 5",
            "The sum of both products, each with its own sign, is divided by the length: is a sign or a bracket lost?",
        ),
        Slip(
            "gx * dx + gy * dy / 5",
            "The sum of both products, each with its own sign, is divided by the length: is a sign or a bracket lost?",
        ),
        Slip(
            "(gx * dx + gy * dy) * 5",
            "Divide by the length of the direction: you multiplied by it.",
        ),
        Slip(
            "(gx * dx + gy * dy) / np.sqrt(5)",
            "A root is taken once too often: add the two products as they are, and divide by the length, which is 5.",
        ),
        Slip(
            "np.degrees(np.arccos((gx * dx + gy * dy) / np.hypot(gx, gy) / 5))",
            "That is the angle between the gradient and the direction, in degrees: the rate is asked for.",
        ),
        Slip(
            "np.hypot(dx, dy)",
            "That is the length of the direction alone: the gradient must come in.",
        ),
    ],
    numbers=_ways,
    check=Number(lambda: _lengthened() / 5, "0.5 %"),
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
        Slip(
            "lambda g: -g / len(g)",
            "The length of an arrow is not how many entries it has, but the root of the sum of their squares.",
        ),
        Slip(
            "lambda g: -g / np.sum(g)",
            "The length is the root of the sum of the squares, not the sum of the entries, in which they may cancel.",
        ),
        Slip(
            "lambda g: -g / np.sqrt(np.sum(g))",
            "The squares are missing: square each entry before you add them up.",
        ),
        Slip(
            "lambda g: -g / np.sqrt(np.mean(g**2))",
            "The length is the root of the sum of the squares, not of their mean.",
        ),
        Slip(
            "lambda g: -g * np.linalg.norm(g)",
            "Divide by the length: you multiplied by it.",
        ),
        Slip(
            "lambda g: -g / 5",
            "Not every gradient has the length 5: compute the length of the one that is handed in.",
        ),
        Slip(
            "lambda g: g / np.sum(g**2)",
            "Two things: that is the way up, and it is divided by the square of the length.",
        ),
        Slip(
            """
            def steepest_descent(gradient):
                down = np.zeros(len(gradient))
                i = np.argmax(np.abs(gradient))
                down[i] = -np.sign(gradient[i])
                return down
            """,
            "That moves the steepest weight alone: all of them move at once, each in proportion to its slope.",
        ),
        Slip(
            "lambda g: -(g**2) / np.sum(g**2)",
            "The squares are for the length alone: above the line stands the gradient as it is.",
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
        Slip(
            "np.degrees(np.arctan2(y, x))",
            "That is the angle from the x-axis to the line home: downhill has an angle of its own.",
        ),
        Slip(
            "np.degrees(np.arctan2(10 * y, 2 * x) - np.arctan2(y, x))",
            "Your gradient is $(2x, 10y)$: the derivative of $10 y^2$ has a factor 2 as well.",
        ),
        Slip(
            "np.degrees(np.arctan2(20 * y, 2 * x) + np.arctan2(y, x))",
            "You added the two angles from the x-axis: between the arrows lies their difference.",
        ),
        Slip(
            "90 - angle",
            "That is 90 degrees less the angle: from the cosine, `np.arccos` leads to it, not `np.arcsin`.",
        ),
        Slip(
            "np.degrees(np.cos(np.radians(angle)))",
            "That is the cosine, taken for an angle: `np.arccos` comes before `np.degrees`.",
        ),
        Slip(
            "np.radians(np.radians(angle))",
            "`np.arccos` gives radians already: `np.degrees` makes them degrees, not `np.radians`.",
        ),
        Slip(
            "360 - angle",
            "That is the way round on the other side: the angle between two arrows lies between 0 and 180 degrees.",
        ),
        Slip(
            "180 + angle",
            "That is 180 degrees too much: the angle between two arrows lies between 0 and 180 degrees.",
        ),
        Slip(
            "90",
            "A right angle lies between downhill and the contour. The way home is another direction.",
        ),
        Slip(
            "np.degrees(np.arctan2(20, 2) - np.arctan2(y, x))",
            "Your gradient is the one at $(1, 1)$: put your own x and y into $(2x, 20y)$.",
        ),
        Slip(
            "np.degrees(np.arctan(np.cos(np.radians(angle))))",
            "From the cosine it is `np.arccos` that leads to the angle, not `np.arctan`.",
        ),
    ],
    numbers=_place,
    check=Number(_off_course, decimals=1, unit="degrees", units={"radians": float(np.degrees(1))}),
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
