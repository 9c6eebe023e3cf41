"""Lesson 05: a gradient by differences, a check with it, and its cost."""

import numpy as np

from course_utils.maths import gradient
from course_utils.maths.surfaces import dale
from course_utils.practice import Exercise, FreshNumbers, Function, Number, Slip


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


def dale_loss(theta: np.ndarray) -> float:
    """The winding valley of the hike, as a loss of an array of two weights."""
    return float(dale().value(*theta))


def dale_gradient(theta: np.ndarray) -> np.ndarray:
    """Its gradient, right."""
    return dale().gradient(*theta)


def dale_gradient_with_a_slip(theta: np.ndarray) -> np.ndarray:
    """Its gradient with a sign wrong in the second entry."""
    return dale().gradient(*theta) * np.array([1, -1])


def cubic_gradient_unfinished(theta: np.ndarray) -> np.ndarray:
    """The gradient of `cubic` without what its product adds."""
    return 3 * theta**2


def _disagreement(loss, claimed, theta, h):
    return gradient.disagreement(claimed(theta), gradient.numerical_gradient(loss, theta, h))


_CHECK = (
    "def disagreement(loss, claimed, theta, h):\n"
    "    measured = np.zeros(len(theta))\n"
    "    for i in range(len(theta)):\n"
    "        step = np.zeros(len(theta))\n"
    "        step[i] = h\n"
    "        measured[i] = (loss(theta + step) - loss(theta - step)) / (2 * h)\n"
)

disagreement = Exercise(
    id="05/disagreement",
    title="Is this gradient right?",
    question=(
        "`claimed(theta)` returns what somebody holds to be the gradient $g$ of `loss`. Measure the gradient $d$ by "
        "central differences with the step `h`, and return how far they disagree: $\\frac{|g - d|}{|g| + |d|}$, "
        "where $|\\cdot|$ is the length of an arrow."
    ),
    stub="""
        def disagreement(loss, claimed, theta, h):
            ...
        """,
    solution=_CHECK
    + (
        "    g = claimed(theta)\n    apart = np.linalg.norm(g - measured)\n    return apart / (np.linalg.norm(g) "
        "+ np.linalg.norm(measured))"
    ),
    slips=[
        Slip(
            """
            def disagreement(loss, claimed, theta, h):
                g = claimed(theta)
                d = np.array([(loss(theta + s) - loss(theta - s)) / (2 * h) for s in h * np.eye(len(theta))])
                return np.linalg.norm(g - d)
            """,
            (
                "Divide by the sum of the two lengths: a difference of 0.01 is much for a gradient of 0.02, "
                "and nothing for one of 100."
            ),
        ),
        Slip(
            """
            def disagreement(loss, claimed, theta, h):
                g = claimed(theta)
                d = np.array([(loss(theta + s) - loss(theta - s)) / (2 * h) for s in h * np.eye(len(theta))])
                return np.linalg.norm(g - d) / np.linalg.norm(g + d)
            """,
            "Below the line stands the sum of the two lengths, not the length of the sum.",
        ),
        Slip(
            """
            def disagreement(loss, claimed, theta, h):
                g = claimed(theta)
                d = np.array([(loss(theta + s) - loss(theta - s)) / (2 * h) for s in h * np.eye(len(theta))])
                return np.sum(g - d) / (np.linalg.norm(g) + np.linalg.norm(d))
            """,
            "The entries of g - d may cancel in a sum: take the length of g - d.",
        ),
        Slip(
            """
            def disagreement(loss, claimed, theta, h):
                g = claimed(theta)
                d = np.array([(loss(theta + s) - loss(theta - s)) / (2 * h) for s in h * np.eye(len(theta))])
                return np.linalg.norm(g - d) / np.linalg.norm(g)
            """,
            "Below the line both lengths are added.",
        ),
        Slip(
            """
            def disagreement(loss, claimed, theta, h):
                g = claimed(theta)
                d = np.array([(loss(theta + s) - loss(theta - s)) / (2 * h) for s in h * np.eye(len(theta))])
                return np.linalg.norm(g - d) / np.linalg.norm(d)
            """,
            "Below the line both lengths are added.",
        ),
        Slip(
            """
            def disagreement(loss, claimed, theta, h):
                g = claimed(theta)
                d = np.array([(loss(theta + s) - loss(theta - s)) / (2 * h) for s in h * np.eye(len(theta))])
                return abs(np.linalg.norm(g) - np.linalg.norm(d)) / (np.linalg.norm(g) + np.linalg.norm(d))
            """,
            "Two arrows may have the same length and point elsewhere: take the length of g - d.",
        ),
        Slip(
            """
            def disagreement(loss, claimed, theta, h):
                g = claimed(theta)
                d = np.array([(loss(theta + s) - loss(theta - s)) / (2 * h) for s in h * np.eye(len(theta))])
                return np.sum(np.abs(g - d)) / (np.sum(np.abs(g)) + np.sum(np.abs(d)))
            """,
            "The length of an arrow is the root of the sum of the squares, not the sum of the sizes.",
        ),
    ],
    check=Function(
        _disagreement,
        lambda: [
            (dale_loss, dale_gradient_with_a_slip, np.array([-1.0, 1.5]), 1e-4),
            (dale_loss, dale_gradient, np.array([2.5, -0.5]), 0.5),
            (cubic, cubic_gradient_unfinished, np.array([0.5, -1.0, 2.0]), 0.01),
        ],
        tolerance="0.01 %",
    ),
    hints=[
        "Begin with your `numerical_gradient`; you may call it here.",
        "`np.linalg.norm(g - d)` is the length of the difference.",
    ],
    why=(
        "A right gradient and a good $h$ give something like 1e-8; a slip in a sign or a factor gives something "
        "like 0.1 or 1."
    ),
    section="Checking-a-gradient",
)

_network = FreshNumbers("05/network_cost", lambda random: {"hidden": random.choice([16, 24, 40, 48, 96])})


def _weights() -> int:
    return 64 * _network["hidden"] + _network["hidden"] + _network["hidden"] * 10 + 10


network_cost = Exercise(
    id="05/network_cost",
    title="What a network would cost",
    question=(
        "Your digit network has 64 inputs, `hidden` hidden units and 10 outputs; each hidden unit and each output "
        "also has a bias. How many values of the loss does one gradient by central differences need?"
    ),
    stub="evaluations = ...",
    solution="""
        weights = 64 * hidden + hidden + hidden * 10 + 10
        evaluations = 2 * weights
        """,
    slips=[
        Slip(
            "2 * 4810",
            "That is for 64 hidden units, as in the cell above: count again with your own number.",
        ),
        Slip(
            "64 * hidden + hidden + hidden * 10 + 10",
            "That is the number of weights: a central difference needs two values for each.",
        ),
        Slip(
            "64 * hidden + hidden + hidden * 10 + 11",
            "That is what forward differences need: one value for each weight, and one at the place itself.",
        ),
        Slip(
            "2 * (64 * hidden + hidden * 10)",
            "The biases are missing: one for each hidden unit and one for each output.",
        ),
        Slip(
            "2 * (64 * hidden + hidden * 10 + hidden)",
            "The ten biases of the outputs are missing.",
        ),
    ],
    numbers=_network,
    check=Number(lambda: 2 * _weights(), 0.5),
    hints=[
        "Count the weights first, as the cell above does for 64 hidden units.",
        "A central difference needs two values of the loss for each weight.",
    ],
    why=(
        "And that for one step of a descent that takes many. Lesson 09 gets the whole gradient for a few times "
        "the cost of one value."
    ),
    section="Checking-a-gradient",
)
