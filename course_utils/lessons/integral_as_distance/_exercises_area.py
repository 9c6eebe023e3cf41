"""Lesson 02: areas by trapezoids and by formulas, and an expected loss as an area."""

import numpy as np

from course_utils.data import load_udds
from course_utils.maths import integral, record_area
from course_utils.practice import Exercise, FormulaAnswer, Function, Number, Slip


def _with(weights):
    """A rule that adds up f at the n + 1 ends of the pieces with the given weights."""

    def rule(f, a, b, n):
        x = np.linspace(a, b, n + 1)
        return (b - a) / n * float(weights(n) @ np.broadcast_to(f(x), x.shape))

    return rule


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
    ],
    check=Function(
        integral.trapezoid,
        [(np.ones_like, 0.0, 1.0, 10), (np.exp, -1.0, 2.0, 7), (np.cos, 0.5, 3.0, 1), (np.square, -2.0, 0.7, 25)],
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

gathered = Exercise(
    id="02/gathered",
    title="Find the distance as a formula",
    question=(
        "A car passes at 4 m/s and gains 3 m/s each second, so its speed after $t$ seconds is $4 + 3t$ m/s. "
        "Write its distance in metres as a formula in $t$ (a text or a sympy expression)."
    ),
    stub="distance = ...",
    solution='distance = "4*t + 3*t**2/2"',
    slips=[
        Slip(
            "3",
            "You went the other way: 3 is the slope of the speed. Here the speed itself is the slope; of what?",
        ),
        Slip(
            "4*t + 3*t**2",
            "That is the last speed times the time. The rising part is only a triangle: half of its rectangle.",
        ),
        Slip(
            "3*t**2/2",
            "That is the triangle alone. Under it lies the rectangle of height 4.",
        ),
        Slip(
            "4 + 3*t**2/2",
            "The 4 gathers too: a steady 4 m/s for t seconds makes 4 t metres.",
        ),
    ],
    check=FormulaAnswer("4*t + 3*t**2/2", ("t",), domain={"t": (0.1, 6)}),
    hints=[
        "Under the line lie a rectangle of height 4 and a triangle on top.",
        "Or ask: which function has the slope $4 + 3t$ and is 0 at 0?",
    ],
    why="Its slope is $4 + 3t$ and it is 0 at $t = 0$: the fundamental theorem asks for no more.",
    section="The-fundamental-theorem",
)

one_to_two = Exercise(
    id="02/one_to_two",
    title="Take off what was there",
    question="$x^2$ has the slope $2x$. What is the integral of $2x$ from 1 to 2?",
    stub="area = ...",
    solution="area = 2**2 - 1**2",
    slips=[
        Slip(
            "4",
            "4 is what has gathered from 0 to 2. Take off what had gathered at 1 already: $F(2) - F(1)$.",
        ),
        Slip(
            "2",
            "2 is $2x$ taken at the ends, $4 - 2$. Take $F(x) = x^2$ at the ends.",
        ),
    ],
    check=Number(3.0, 1e-6),
    hints=["$F(b) - F(a)$ with $F(x) = x^2$."],
    why="A trapezoid of heights 2 and 4 and width 1 says the same.",
    section="The-fundamental-theorem",
)

there_and_back = Exercise(
    id="02/there_and_back",
    title="There and back",
    question=(
        "A toy car's velocity is $\\sin t$ metres a second, for $t$ from 0 to $2\\pi$ seconds. What *distance* "
        "does it go, in metres?"
    ),
    stub="distance_m = ...",
    solution="""
        t = np.linspace(0, 2 * np.pi, 10_001)
        distance_m = np.sum(np.abs(np.sin(t[:-1])) * np.diff(t))
        """,
    slips=[
        Slip(
            """
            t = np.linspace(0, 2 * np.pi, 10_001)
            distance_m = np.sum(np.sin(t[:-1]) * np.diff(t))
            """,
            (
                "0 is the displacement: it is back where it started. For the distance, count the way back "
                "too: the area of $|v|$."
            ),
        ),
        Slip(
            "2",
            "2 is the way out. It also comes back.",
        ),
    ],
    check=Number(4.0, 0.001, unit="m", units={"cm": 0.01}),
    hints=["From 0 to $\\pi$ it goes forwards: $-\\cos \\pi + \\cos 0$.", "The way back is as long as the way out."],
    why="Displacement is the area with its sign, distance the area of the speed, the size of the velocity.",
    section="Further:-reverse-gear",
)

mean_loss = Exercise(
    id="02/mean_loss",
    title="The loss of a sample",
    question="Write the mean squared loss of the guess `w` on an array of `speeds`.",
    stub="""
        def mean_loss(speeds, w):
            ...
        """,
    solution="""
        def mean_loss(speeds, w):
            return np.mean((speeds - w) ** 2)
        """,
    slips=[
        Slip(
            "lambda speeds, w: np.sum((speeds - w) ** 2)",
            "You added up without dividing: 1/n is missing, so more glances would mean more loss.",
        ),
        Slip(
            "lambda speeds, w: (np.mean(speeds) - w) ** 2",
            (
                "You took the mean first and squared then: errors of both signs cancel. Square each error, "
                "then take the mean."
            ),
        ),
        Slip(
            "lambda speeds, w: np.mean(abs(speeds - w))",
            "That is the mean of the absolute errors: square them instead.",
        ),
        Slip(
            "lambda speeds, w: float(np.mean(speeds - w))",
            "The square is missing: errors of both signs cancel.",
        ),
    ],
    check=Function(
        lambda speeds, w: float(np.mean((speeds - w) ** 2)),
        [(np.array([0.0, 12.5, 30.0, 56.7]), 20.0), (np.array([3.0, 4.0]), 7.5), (np.array([25.0, 0.5, 31.0]), 0.0)],
    ),
    hints=["One error for each glance: `speeds - w`.", "Square, then `np.mean`."],
    why="This is the training loss; the integral it estimates is the expected loss.",
    section="Use-it:-an-expected-loss-is-an-integral",
)
