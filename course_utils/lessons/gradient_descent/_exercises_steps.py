"""Lesson 06: one step, many steps, and what a step multiplies."""

import numpy as np

from course_utils.maths import descent_nd
from course_utils.practice import (
    Exercise,
    FormulaAnswer,
    FreshNumbers,
    Function,
    Number,
    Slip,
    Values,
)

_step = FreshNumbers(
    "06/one_step",
    lambda random: {
        "theta": random.choice([-3.0, -2.0, 4.0, 5.0]),
        "floor": random.choice([1.0, 1.5]),
        "rate": random.choice([0.05, 0.1, 0.15]),
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
    ],
    numbers=_step,
    check=Number(_lands, "0.01 %"),
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
    ],
    check=Values([0.6, 1.1], 1e-6),
    hints=[
        "At $(1, 2)$ the gradient is $(4, 9)$.",
        "Each weight: old weight minus 0.1 times its own entry of the gradient.",
    ],
    why="The gradient belongs to one point: the old one.",
    section="The-rule",
)


def bowl(theta):
    """The gradient 2 theta of a round bowl."""
    return 2 * theta


def shifted_ravine(theta):
    """The gradient of a ravine that lies askew, so that each slope depends on every weight; its lowest point is at 1 in
    each.

    theta: shape (n,), or (m, n) for m places at once.
    """
    return (theta - 1) @ (np.diag(np.linspace(1.0, 9.0, np.shape(theta)[-1])) + 1.0)


def waves(theta):
    """The gradient of a loss that is no parabola: sin theta + 0.5 theta."""
    return np.sin(theta) + 0.5 * theta


def _rows(gradient, start, learning_rate, steps):
    return descent_nd.descent_path(gradient, start, learning_rate, steps)


def _one_weight_after_the_other(gradient, start, learning_rate, steps):
    theta, path = np.array(start), [np.array(start)]
    for _ in range(steps):
        for i in range(len(theta)):
            theta[i] -= learning_rate * gradient(theta)[i]
        path.append(theta.copy())
    return np.array(path)


gradient_descent = Exercise(
    id="06/gradient_descent",
    title="Your own gradient descent",
    question=(
        "Write the walk. `gradient` is a function of an array of $n$ weights and gives an array of $n$ slopes; "
        "`start` is such an array. Return the whole path as one array with a row for each place: the start first, "
        "then where it stands after each step, so `steps + 1` rows. Leave `start` itself as it was."
    ),
    stub="""
        def gradient_descent(gradient, start, learning_rate, steps):
            ...
        """,
    solution="""
        def gradient_descent(gradient, start, learning_rate, steps):
            theta = start
            path = [theta]
            for _ in range(steps):
                theta = theta - learning_rate * gradient(theta)
                path.append(theta)
            return np.array(path)
        """,
    slips=[
        Slip(
            """
            def gradient_descent(g, s, a, n):
                p = [s]
                for _ in range(n):
                    p.append(p[-1] + a * g(p[-1]))
                return np.array(p)
            """,
            "You climb: take the gradient off, do not add it.",
        ),
        Slip(
            """
            def gradient_descent(g, s, a, n):
                p = []
                t = s
                for _ in range(n):
                    t = t - a * g(t)
                    p.append(t)
                return np.array(p)
            """,
            "The start is missing: it is the first row.",
        ),
        Slip(
            """
            def gradient_descent(g, s, a, n):
                p = [s]
                for _ in range(n - 1):
                    p.append(p[-1] - a * g(p[-1]))
                return np.array(p)
            """,
            "The last step is missing, or one step is: so many steps make `steps + 1` places.",
        ),
        Slip(
            """
            def gradient_descent(g, s, a, n):
                t = s
                for _ in range(n):
                    t = t - a * g(t)
                return t
            """,
            "That is only where it ends. Keep every place: `path.append(theta)`.",
        ),
        Slip(
            """
            def gradient_descent(g, s, a, n):
                p = [s]
                for _ in range(n):
                    p.append(p[-1] - g(p[-1]))
                return np.array(p)
            """,
            "The learning rate is missing.",
        ),
        Slip(
            """
            def gradient_descent(g, s, a, n):
                t = s.copy()
                p = [t]
                for _ in range(n):
                    t -= a * g(t)
                    p.append(t)
                return np.array(p)
            """,
            (
                "All rows are the same place: one array was changed again and again. Make a new one, `theta "
                "= theta - ...`, or append a copy."
            ),
        ),
        Slip(
            """
            def gradient_descent(g, s, a, n):
                t = s.copy()
                p = [s]
                for _ in range(n):
                    t -= a * g(t)
                    p.append(t)
                return np.array(p)
            """,
            (
                "After the start all rows are the same place: one array was changed again and again. Make a "
                "new one, `theta = theta - ...`, or append a copy."
            ),
        ),
        Slip(
            """
            def gradient_descent(g, s, a, n):
                p = [s]
                t = s
                for _ in range(n):
                    p.append(t)
                    t = t - a * g(t)
                return np.array(p)
            """,
            "The start is there twice and the last place is missing: step first, then append.",
        ),
        Slip(
            """
            def gradient_descent(g, s, a, n):
                t = s.copy()
                p = [s]
                for _ in range(n):
                    for i in range(len(t)):
                        t[i] -= a * g(t)[i]
                    p.append(t.copy())
                return np.array(p)
            """,
            (
                "You used weights already moved in the slopes of the others. Work out the whole gradient at "
                "the old place, then move every weight."
            ),
        ),
        Slip(
            """
            def gradient_descent(g, s, a, n):
                p = [s]
                for _ in range(n):
                    p.append(p[-1] - a * g(s))
                return np.array(p)
            """,
            "You use the gradient of the start in every step. Ask for it anew where you stand.",
        ),
        Slip(
            "lambda gradient, start, rate, steps: gradient_descent(gradient, start, rate, steps + 1)",
            "That is one step too many.",
        ),
    ],
    check=Function(
        _rows,
        [
            (bowl, np.array([1.8, -0.6]), 0.15, 4),
            (shifted_ravine, np.array([3.0, -1.0, 0.5]), 0.12, 9),
            (waves, np.array([2.5]), 0.7, 6),
            (bowl, np.array([1.0, 2.0, 3.0]), 0.3, 1),
            (shifted_ravine, np.array([3.0, -1.0, 0.5]), 0.001, 2000),
        ],
    ),
    hints=[
        "Begin with `theta = start` and `path = [theta]`.",
        "In the loop: `theta = theta - learning_rate * gradient(theta)`, then append.",
        "At the end: `return np.array(path)`.",
    ],
    why="It is the rule in a loop, whatever the loss and however many weights.",
    section="Code-the-walk",
    used_again_in="lesson 08",
)

factor = Exercise(
    id="06/factor",
    title="What is left after one step",
    question=(
        "$J(\\theta) = 5\\theta^2$. One step of learning rate $\\alpha$ leads from $\\theta$ to ... Write it as "
        'a text in `theta` and `alpha`, such as "theta + alpha".'
    ),
    stub="after = ...",
    solution='after = "theta * (1 - 10*alpha)"',
    slips=[
        Slip(
            "1 - 10*alpha",
            "That is the factor alone: it multiplies theta.",
        ),
        Slip(
            "theta*(1 - 5*alpha)",
            "The slope of 5 theta^2 is 10 theta: the exponent comes down as a factor.",
        ),
        Slip(
            "theta - 5*alpha*theta**2",
            "You took off the loss. The rule takes off the slope.",
        ),
        Slip(
            "theta*(1 + 10*alpha)",
            "You climbed: the slope is taken off.",
        ),
        Slip(
            "-10*alpha*theta",
            "That is the step alone: add it to theta, where you stood.",
        ),
        Slip(
            "10*alpha*theta",
            "That is only what the rule takes off: take it off theta.",
        ),
        Slip(
            "theta - 10*alpha",
            "The slope of 5 theta^2 is 10 theta, not 10.",
        ),
        Slip(
            "theta - alpha",
            "The step is alpha times the slope at theta, not alpha alone.",
        ),
    ],
    check=FormulaAnswer("theta*(1 - 10*alpha)", ("theta", "alpha"), domain={"alpha": (0.01, 0.4)}),
    hints=["The slope is $10\\theta$.", "$\\theta - \\alpha \\cdot 10\\theta$; you may leave it like this."],
    why="$\\theta(1 - 10\\alpha)$: the curvature is 10, and the factor is $1 - \\alpha\\lambda$.",
    section="Why:-one-factor-a-step",
)

_edge = FreshNumbers("06/threshold", lambda random: {"a": random.choice([3.0, 4.0, 6.0, 7.0, 8.0])})

threshold = Exercise(
    id="06/threshold",
    title="Your own threshold",
    question=(
        "$J(\\theta) = a\\,\\theta^2 + 3\\theta$, with your own $a$. Below which learning rate does every walk "
        "come home?"
    ),
    stub="largest = ...",
    solution="""
        curvature = 2 * a
        largest = 2 / curvature
        """,
    slips=[
        Slip(
            "2 / a",
            "$a$ is not the curvature: the second derivative of $a\\theta^2$ is $2a$.",
        ),
        Slip(
            "1 / (2 * a)",
            "That rate lands in one step, $1/\\lambda$. The walk flees beyond twice that.",
        ),
        Slip(
            "2 / (2 * a + 3)",
            "The 3 bends nothing: the second derivative of $3\\theta$ is 0.",
        ),
        Slip(
            "2 * a",
            "That is the curvature. The threshold is 2 over it.",
        ),
        Slip(
            "a",
            "That is upside down: the steeper the curve bends, the smaller the rate must be.",
        ),
    ],
    numbers=_edge,
    check=Number(lambda: 1 / _edge["a"], "0.1 %"),
    hints=["The curvature $\\lambda$ is the second derivative.", "The threshold is $2/\\lambda$."],
    why="$2/\\lambda = 2/(2a) = 1/a$. The line $3\\theta$ moves the lowest point, not the curvature.",
    section="Why:-one-factor-a-step",
)
