"""Lesson 02: areas by trapezoids."""

import numpy as np

from course_utils.data import load_udds
from course_utils.maths import integral, record_area
from course_utils.practice import Exercise, Function, Slip


def _ends(first, last):
    return lambda n: np.concatenate([[first], np.ones(n - 1), [last]])


trapezoid_area = Exercise(
    id="02/trapezoid_area",
    title="The trapezoid rule",
    question=(
        "Write the trapezoid rule: the area under $f$ from $a$ to $b$ in $n$ pieces of equal width. `f` takes an array."
    ),
    stub="""
        def trapezoid_area(f, a, b, n):
            ...
        """,
    solution="""
        def trapezoid_area(f, a, b, n):
            x = np.linspace(a, b, n + 1)
            heights = f(x)
            return np.sum((heights[:-1] + heights[1:]) / 2) * (b - a) / n
        """,
    slips=[
        Slip(
            "lambda f, a, b, n: np.sum(f(np.linspace(a, b, n + 1))) * (b - a) / n",
            (
                "Under the constant 1 from 0 to 1, n = 10 gives 1.1: the end points count half, each belongs "
                "to one piece only."
            ),
        ),
        Slip(
            "lambda f, a, b, n: np.sum(f(np.linspace(a, b, n + 1))[:-1]) * (b - a) / n",
            "That is the left sum. A trapezoid has the mean of its left and its right height.",
        ),
        Slip(
            "lambda f, a, b, n: np.sum(f(np.linspace(a, b, n + 1))[1:]) * (b - a) / n",
            "That is the right sum. A trapezoid has the mean of its left and its right height.",
        ),
        Slip(
            "lambda f, a, b, n: np.sum(f(a + (np.arange(n) + 0.5) * (b - a) / n)) * (b - a) / n",
            "That is the midpoint rule: it takes f in the middle. The trapezoid takes the mean of both ends.",
        ),
        Slip(
            "lambda f, a, b, n: trapezoid_area(f, a, b, n) * n / (b - a)",
            "The heights are right. Each still has to be multiplied by the width of a piece, (b - a)/n.",
        ),
        Slip(
            """
            def trapezoid_area(f, a, b, n):
                x = np.linspace(a, b, n)
                return np.trapezoid(f(x), x)
            """,
            "n points make n - 1 pieces: n pieces have n + 1 ends.",
        ),
        Slip(
            """
            def trapezoid_area(f, a, b, n):
                y = f(np.linspace(a, b, n))
                return np.sum((y[:-1] + y[1:]) / 2) * (b - a) / n
            """,
            "n points make n - 1 pieces: n pieces have n + 1 ends.",
        ),
        Slip(
            "lambda f, a, b, n: trapezoid_area(f, a, b, n) * n",
            "You gave each piece the whole width b - a: one of n pieces has the width (b - a)/n.",
        ),
        Slip(
            "lambda f, a, b, n: trapezoid_area(f, a, b, n) / (b - a)",
            "You gave each piece the width 1/n, which is right from 0 to 1 only: it is (b - a)/n.",
        ),
        Slip(
            "lambda f, a, b, n: np.mean(f(np.linspace(a, b, n + 1))) * (b - a)",
            "You gave the two outer heights as much weight as the inner ones: they count half.",
        ),
        Slip(
            "lambda f, a, b, n: (f(a) + f(b)) / 2 * (b - a)",
            "That is one trapezoid from end to end: take n narrow ones, and add them up.",
        ),
        Slip(
            """
            def trapezoid_area(f, a, b, n):
                y = f(np.linspace(a, b, n + 1))
                return np.sum(y[:-1] + y[1:] / 2) * (b - a) / n
            """,
            "Mind the brackets: the whole sum of two neighbours is halved.",
        ),
        Slip(
            "lambda f, a, b, n: np.sum(f(np.linspace(a, b, n + 1))[1:-1]) * (b - a) / n",
            "The two ends are left out: each of them counts half.",
        ),
        Slip(
            """
            def trapezoid_area(f, a, b, n):
                x = np.arange(a, b, (b - a) / n)
                return np.trapezoid(f(x), x)
            """,
            "`np.arange` stops before b, so the last piece is missing: `np.linspace(a, b, n + 1)` has both ends.",
        ),
        Slip(
            """
            def trapezoid_area(f, a, b, n):
                h = (b - a) / n
                return np.trapezoid(f(np.arange(a, b + h, h)), dx=h)
            """,
            "`np.arange` with a fraction as its step may give a point too many: take `np.linspace(a, b, n + 1)`.",
        ),
        Slip(
            """
            def trapezoid_area(f, a, b, n):
                h = (b - a) / n
                return (f(a) + f(a + h)) / 2 * h
            """,
            "That is the first piece alone. Add up all n of them, and only then `return`.",
        ),
        Slip(
            "lambda f, a, b, n: trapezoid_area(f, a, b, n) * np.sign(b - a)",
            "Where b lies left of a, the area changes its sign: leave the width (b - a)/n its sign, without `abs`.",
        ),
        Slip(
            """
            def trapezoid_area(f, a, b, n):
                y = f(np.linspace(a, b, n + 1))
                return np.sum(abs(y[:-1] + y[1:]) / 2) * (b - a) / n
            """,
            "Below 0 an area counts as negative: take the heights as they are, without `abs`.",
        ),
    ],
    check=Function(
        integral.trapezoid,
        [
            (np.ones_like, 0.0, 1.0, 10),
            (np.exp, -1.0, 2.0, 7),
            (np.cos, 0.5, 3.0, 1),
            (np.square, -2.0, 0.7, 25),
            (np.sqrt, 1.0, 1.3, 3),  # from 1 to b + h in steps of h, np.arange gives a point too many
            (np.exp, 1.5, 0.25, 4),
        ],
    ),
    hints=[
        "n pieces have n + 1 ends: `x = np.linspace(a, b, n + 1)`.",
        "The heights of the pieces are the means of neighbours: `(y[:-1] + y[1:]) / 2`.",
    ],
    why="Inner points end one piece and begin the next, so they count fully; the two outer ones count half.",
    section="Left,-right,-trapezoid",
)


area_so_far = Exercise(
    id="02/area_so_far",
    title="The odometer, rebuilt",
    question=(
        "Write the area so far: a list as long as `values`, 0 at the first sample, then the trapezoids added up "
        "to each sample. The steps may differ."
    ),
    stub="""
        def area_so_far(values, positions):
            ...
        """,
    solution="""
        def area_so_far(values, positions):
            pieces = (values[:-1] + values[1:]) / 2 * np.diff(positions)
            return np.concatenate([[0], np.cumsum(pieces)])
        """,
    slips=[
        Slip(
            "lambda values, positions: np.cumsum((values[:-1] + values[1:]) / 2 * np.diff(positions))",
            "Nearly: the list must begin with 0, because no area has been gathered at the first sample.",
        ),
        Slip(
            "lambda values, positions: np.concatenate([[0], np.cumsum(values[:-1] * np.diff(positions))])",
            "That adds left rectangles. A trapezoid has the mean of its two heights.",
        ),
        Slip(
            """
            def area_so_far(values, positions):
                return np.concatenate([[0], np.cumsum(np.abs((values[:-1] + values[1:]) / 2 * np.diff(positions)))])
            """,
            "Below 0 an area counts as negative: no absolute values are asked for.",
        ),
        Slip(
            "lambda values, positions: np.sum((values[:-1] + values[1:]) / 2 * np.diff(positions))",
            "That is the total. Keep every partial sum: `np.cumsum` does.",
        ),
        Slip(
            "lambda values, positions: np.concatenate([[0], np.cumsum((values[:-1] + values[1:]) / 2)])",
            "The widths are missing: multiply each mean height by its own step, `np.diff(positions)`.",
        ),
        Slip(
            "lambda values, positions: np.concatenate([[0], np.cumsum(values[1:] * np.diff(positions))])",
            "Those are rectangles as high as the later of two neighbours: take the mean of both.",
        ),
        Slip(
            """
            def area_so_far(values, positions):
                pieces = (values[:-1] + values[1:]) / 2 * np.diff(positions)
                return np.concatenate([[0], pieces])
            """,
            "Those are the single pieces: add them up as they come, with `np.cumsum`.",
        ),
        Slip(
            "lambda values, positions: np.append(area_so_far(values, positions)[1:], 0)",
            "The 0 stands at the end: nothing is gathered at the first position, so it stands in front.",
        ),
        Slip(
            "lambda values, positions: np.append(values[0], area_so_far(values, positions)[1:])",
            "At the first position no area is gathered yet: begin with 0, not with the first value.",
        ),
        Slip(
            "lambda values, positions: np.cumsum(values)",
            "You added up the heights alone: each piece is a height times a width.",
        ),
        Slip(
            """
            def area_so_far(values, positions):
                pieces = (values[:-1] + values[1:]) / 2 * positions[1:]
                return np.concatenate([[0], np.cumsum(pieces)])
            """,
            "The width of a piece is the distance between two neighbouring positions, `np.diff(positions)`.",
        ),
        Slip(
            """
            def area_so_far(values, positions):
                pieces = (values[:-1] + values[1:] / 2) * np.diff(positions)
                return np.concatenate([[0], np.cumsum(pieces)])
            """,
            "Mind the brackets: the whole sum of two neighbours is halved.",
        ),
        Slip(
            """
            def area_so_far(values, positions):
                heights = (values[:-1] + values[1:]) / 2
                return np.concatenate([[0], np.cumsum(heights) * (positions[1] - positions[0])])
            """,
            "You took the first step for all of them. The steps may differ: `np.diff(positions)` has each.",
        ),
        Slip(
            """
            def area_so_far(values, positions):
                pieces = (values + np.roll(values, 1)) / 2 * (positions - np.roll(positions, 1))
                return np.cumsum(pieces)
            """,
            "At i = 0, index i - 1 is the last sample: begin with 0, and with the first piece at i = 1.",
        ),
        Slip(
            """
            def area_so_far(values, positions):
                pieces = (positions[:-1] + positions[1:]) / 2 * np.diff(values)
                return np.concatenate([[0], np.cumsum(pieces)])
            """,
            "You took the two for each other: the heights are means of `values`, the widths are steps of `positions`.",
        ),
    ],
    check=Function(
        record_area.area_so_far,
        lambda: [
            (np.array([0.0, 2.0, 5.0, 1.0]), np.array([0.0, 1.0, 3.0, 3.5])),
            (load_udds().speed_mph[:300], load_udds().time_s[:300]),
            (np.array([-1.0, 4.0]), np.array([2.0, 2.5])),
            (np.array([2.0, -3.0, -1.0]), np.array([0.0, 0.5, 2.25])),
        ],
    ),
    hints=[
        "The trapezoids first: `(values[:-1] + values[1:]) / 2 * np.diff(positions)`.",
        "`np.cumsum` adds up; `np.concatenate([[0], ...])` puts the 0 in front.",
    ],
    why="An odometer does just this.",
    section="The-area-so-far",
)
