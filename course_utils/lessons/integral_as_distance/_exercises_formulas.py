"""Lesson 02: areas by formulas, and an expected loss as an area."""

import numpy as np

from course_utils.practice import Exercise, FormulaAnswer, Function, Number, Slip

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
        Slip(
            "4 + 3*t",
            "That is the speed itself. What is asked for is the area under it, up to t.",
        ),
        Slip(
            "4*t",
            "That is the area of the rectangle alone: the triangle on top of it is missing.",
        ),
        Slip(
            "4*t + t^3",
            "The power goes up by one only, to $t^2$: the area under 3t is a triangle, half of t times 3t.",
        ),
        Slip(
            "4*t + 3*t^2/3",
            "The area under 3t is a triangle, half of t times 3t: divide by 2.",
        ),
        Slip(
            "4*t + 3*t",
            "The area under 3t grows with the square of t: it is a triangle.",
        ),
        Slip(
            "4*t - 3*t^2/2",
            "The speed grows, so the triangle is added.",
        ),
        Slip(
            "4*t + t^2/2",
            "The 3 is lost: the triangle has the height 3t, so half of t times 3t.",
        ),
        Slip(
            "4*t + 3*t/2",
            "A triangle of width t and height 3t has t twice in its area: half of t times 3t.",
        ),
        Slip(
            "4*t + (3*t)^2/2",
            "You squared the 3 too: the triangle is half of t times 3t.",
        ),
        Slip(
            "4*t + 3*t^2/2 + 4",
            "That is 4 at $t = 0$: no distance is gathered yet, so it must be 0 there.",
        ),
        Slip(
            "3*t + 4*t^2/2",
            "The 4 and the 3 are exchanged: 4 m/s is there from the start, and 3 m/s each second is what it gains.",
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
        Slip(
            "7 / 3",
            "You integrated $x^2$. It is $2x$ that is integrated here, and $x^2$ is the $F$ to take at both ends.",
        ),
        Slip(
            "2**2 + 1**2",
            "You added what had gathered at 1: take it off, $F(2) - F(1)$.",
        ),
        Slip(
            "1",
            "1 is the width, its square, and what has gathered from 0 to 1. What gathers from 1 to 2 is $F(2) - F(1)$.",
        ),
        *(
            Slip(f"3 {side} 1 / {n}", "That comes near, as a sum of rectangles does. $F(2) - F(1)$ is exact.")
            for n in (10, 100, 1000, 10_000, 100_000)
            for side in "-+"
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
        Slip(
            "distance_m * 10_000 / (2 * np.pi)",
            "You added up the heights alone: multiply each by the width of its piece.",
        ),
        Slip(
            "1",
            "That is a quarter of the way, or the top speed: add up the size of the speed over the whole time.",
        ),
        Slip(
            "2 / np.pi",
            "That is the mean of the size of the speed. The distance is that, times the time.",
        ),
        Slip(
            "np.pi",
            "That is half of the time, and the area of the speed squared. Take the area of its size, `np.abs`.",
        ),
        Slip(
            "2 * np.pi",
            "That is the time, or the distance at the top speed all the way.",
        ),
        Slip(
            """
            t = np.linspace(0, 360, 10_001)
            distance_m = np.sum(np.abs(np.sin(t[:-1])) * np.diff(t))
            """,
            "You let t go to 360, as if in degrees. It goes from 0 to $2\\pi$, and `np.sin` takes radians.",
        ),
        Slip(
            "-2",
            "That is the way back, with its sign. A distance counts the way out as well, and neither as negative.",
        ),
        Slip(
            """
            t = np.linspace(0, 2 * np.pi, 11)
            distance_m = np.sum(np.abs(np.sin(t[:-1])) * np.diff(t))
            """,
            "That comes near: it is the sum of a few wide pieces. Take many narrow ones, such as 10,000.",
        ),
        Slip(
            "np.sum(np.abs(np.sin(np.arange(0, 2 * np.pi))))",
            "That comes near: it is a sum of pieces one second wide. Take many narrow ones, such as 10,000.",
        ),
    ],
    check=Number(4.0, "0.5 %", unit="m", units={"cm": 0.01}),
    hints=[
        "Distance counts every metre, forwards and back: it is the area under the size of the velocity, $|\\sin t|$.",
        "Add up `np.abs(np.sin(t))` times a small step from 0 to $2\\pi$. The way back is as long as the way out.",
    ],
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
        Slip(
            "lambda speeds, w: 2 * np.mean(w - speeds)",
            "That is the slope of the loss in w. The loss itself is the mean of the squares.",
        ),
        Slip(
            "lambda speeds, w: 2 * np.mean(speeds - w)",
            "That is minus the slope of the loss in w. The loss itself is the mean of the squares.",
        ),
        Slip(
            "lambda speeds, w: np.median((speeds - w) ** 2)",
            "That is the middle one of the squares, the median: take their mean.",
        ),
        Slip(
            "lambda speeds, w: np.var(speeds)",
            "That is the loss of the mean as a guess, whatever `w` is: take the errors from `w`.",
        ),
        Slip(
            "lambda speeds, w: np.max((speeds - w) ** 2)",
            "That is the largest of the squares: take their mean.",
        ),
        Slip(
            "lambda speeds, w: np.mean(speeds**2) - w**2",
            "The square of a difference is not the difference of the squares: subtract first.",
        ),
        Slip(
            "lambda speeds, w: np.mean(speeds - w**2)",
            "The square belongs to the whole difference: put it in brackets.",
        ),
        Slip(
            "lambda speeds, w: np.mean((speeds + w) ** 2)",
            "An error is a difference: take `w` off, do not add it.",
        ),
        Slip(
            "lambda speeds, w: np.mean((speeds - 20) ** 2)",
            "Your function takes 20 for every guess: take `w`, the guess that it is given.",
        ),
        Slip(
            "lambda speeds, w: (speeds[0] - w) ** 2 / len(speeds)",
            "That is the first error alone, squared. Add up the squares of all, and only then divide and `return`.",
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
