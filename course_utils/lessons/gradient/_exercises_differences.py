"""Lesson 05: a gradient by differences."""

import numpy as np

from course_utils.maths import gradient
from course_utils.practice import Exercise, Function, Slip


def wavy(theta: np.ndarray) -> float:
    """A smooth loss of any number of weights, each with a curvature of its own, all of them bound together."""
    return float(np.sum(np.arange(1, len(theta) + 1) * np.sin(theta)) + np.sum(theta) ** 2 / 3)


def cubic(theta: np.ndarray) -> float:
    """A loss whose forward and central differences differ: the sum of the cubes, and the first weight times the
    last."""
    return float(np.sum(theta**3) + theta[0] * theta[-1])


numerical_gradient = Exercise(
    id="05/numerical_gradient",
    title="A gradient by differences",
    question=(
        "Return the gradient of `loss` at the array `theta` by central differences: move one weight at a time by `h` "
        "to each side, the others still. `theta` holds any number of weights, and must be left as it is."
    ),
    stub="""
        def numerical_gradient(loss, theta, h):
            ...
        """,
    solution="""
        def numerical_gradient(loss, theta, h):
            gradient = np.zeros(len(theta))
            for i in range(len(theta)):
                step = np.zeros(len(theta))
                step[i] = h
                gradient[i] = (loss(theta + step) - loss(theta - step)) / (2 * h)
            return gradient
        """,
    slips=[
        Slip(
            """
            def numerical_gradient(loss, theta, h):
                g = np.zeros(len(theta))
                for i in range(len(theta)):
                    s = np.zeros(len(theta))
                    s[i] = h
                    g[i] = (loss(theta + s) - loss(theta)) / h
                return g
            """,
            "That looks to one side only: a central difference looks to both.",
        ),
        Slip(
            """
            def numerical_gradient(loss, theta, h):
                steps = h * np.eye(len(theta))
                return np.array([(loss(theta) - loss(theta - step)) / h for step in steps])
            """,
            "That looks to one side only: a central difference looks to both.",
        ),
        Slip(
            """
            def numerical_gradient(loss, theta, h):
                steps = h * np.eye(len(theta))
                return np.array([(loss(theta + step / 2) - loss(theta - step / 2)) / h for step in steps])
            """,
            "Those points lie h / 2 to each side: move the weight by the whole `h`.",
        ),
        Slip(
            """
            def numerical_gradient(loss, theta, h):
                g = np.zeros(len(theta))
                for i in range(len(theta)):
                    s = np.zeros(len(theta))
                    s[i] = 1e-5
                    g[i] = (loss(theta + s) - loss(theta - s)) / 2e-5
                return g
            """,
            "The step is handed in: use `h`, not one of your own.",
        ),
        Slip(
            """
            def numerical_gradient(loss, theta, h):
                g = np.zeros(len(theta))
                s = np.zeros(len(theta))
                for i in range(len(theta)):
                    s[i] = h
                    g[i] = (loss(theta + s) - loss(theta - s)) / (2 * h)
                return g
            """,
            "`step` still holds the `h` of the weights before: make it anew for each `i`.",
        ),
        Slip(
            """
            def numerical_gradient(loss, theta, h):
                g = np.zeros(len(theta))
                for i in range(len(theta)):
                    s = np.zeros(len(theta))
                    s[i] = h
                    g[i] = (loss(theta + s) - loss(theta - s)) / h
                return g
            """,
            "The two points are 2h apart: divide by 2h, not by h.",
        ),
        Slip(
            """
            def numerical_gradient(loss, theta, h):
                steps = h * np.eye(len(theta))
                return np.array([(loss(theta + step) - loss(theta - step)) / 2 * h for step in steps])
            """,
            "Mind the brackets: / 2 * h divides by 2 and then multiplies by h. Write / (2 * h).",
        ),
        Slip(
            """
            def numerical_gradient(loss, theta, h):
                slope = (loss(theta + h) - loss(theta - h)) / (2 * h)
                return np.full(len(theta), slope)
            """,
            "All the weights move together there: move one, and hold the others still.",
        ),
        Slip(
            """
            def numerical_gradient(loss, theta, h):
                t = np.array(theta, dtype=float)
                g = np.zeros(len(t))
                for i in range(len(t)):
                    t[i] += h
                    up = loss(t)
                    t[i] -= 2 * h
                    g[i] = (up - loss(t)) / (2 * h)
                return g
            """,
            (
                "Each weight stays moved when the next one's turn comes: put it back first, or start each "
                "time from theta."
            ),
        ),
        Slip(
            "lambda loss, theta, h: -numerical_gradient(loss, theta, h)",
            "The minus sign: the value farther along comes first.",
        ),
        Slip(
            "lambda loss, theta, h: 2 * h * numerical_gradient(loss, theta, h)",
            "That is how much the loss differs between the two points: divide by how far apart they are.",
        ),
        Slip(
            "lambda loss, theta, h: h * numerical_gradient(loss, theta, h)",
            "You divided by 2 alone: the two points are 2h apart.",
        ),
        Slip(
            "lambda loss, theta, h: numerical_gradient(loss, theta, h) / len(theta)",
            "Each slope stands for one weight alone: do not divide by the number of weights.",
        ),
        Slip(
            """
            def numerical_gradient(loss, theta, h):
                steps = h * np.eye(len(theta))
                return np.array([loss(theta + step) - loss(theta - step) / (2 * h) for step in steps])
            """,
            "Brackets are missing: the whole difference is divided by 2h, not the second value alone.",
        ),
        Slip(
            """
            def numerical_gradient(loss, theta, h):
                steps = h * np.eye(len(theta))
                return np.array([(loss(theta + step) + loss(theta - step)) / (2 * h) for step in steps])
            """,
            "Take the second value off the first: you added the two.",
        ),
        Slip(
            """
            def numerical_gradient(loss, theta, h):
                steps = h * np.eye(len(theta))
                return np.array([(loss(theta + s) - 2 * loss(theta) + loss(theta - s)) / h**2 for s in steps])
            """,
            "That is the second derivative along each weight: the slope itself is asked for, not how fast it changes.",
        ),
        Slip(
            """
            def numerical_gradient(loss, theta, h):
                g = np.zeros(len(theta))
                for i in range(len(theta)):
                    step = np.zeros(len(theta))
                    step[i] = h
                    g[i] = (loss(theta + step) - loss(theta - step)) / (2 * h)
                    return g
            """,
            "Only the first weight has its slope: does your `return` stand inside the loop? It ends it at once.",
        ),
        Slip(
            "lambda loss, theta, h: np.append(numerical_gradient(loss, theta, h)[:-1], 0)",
            "The slope of the last weight is left out: `range(len(theta))` goes through all of them.",
        ),
        Slip(
            "lambda loss, theta, h: np.append(0, numerical_gradient(loss, theta, h)[1:])",
            "The slope of the first weight is left out: its index is 0.",
        ),
        Slip(
            "lambda loss, theta, h: np.full(len(theta), numerical_gradient(loss, theta, h)[0])",
            "Every entry is the slope along the first weight: in round `i` it is weight `i` that moves.",
        ),
        Slip(
            "lambda loss, theta, h: np.zeros(len(theta))",
            "Every slope is 0: does the weight move at all? An array of whole numbers would cut `h` off to 0.",
        ),
    ],
    check=Function(
        gradient.numerical_gradient,
        lambda: [
            (wavy, np.array([0.4, -1.1, 2.0]), 0.1),
            (cubic, np.array([1.5, -0.5]), 0.2),
            (wavy, np.linspace(-2, 2, 12), 0.05),
            (cubic, np.array([0.7]), 0.3),
        ],
    ),
    hints=[
        "For each `i`, make an array `step` of zeros with `h` at place `i`.",
        "Then entry `i` is `(loss(theta + step) - loss(theta - step)) / (2 * h)`: `theta` itself is never changed.",
    ],
    why=(
        "It needs two values of the loss for each weight, and nothing else: it works for any smooth loss you can "
        "compute."
    ),
    section="Checking-a-gradient",
)
