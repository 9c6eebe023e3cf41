"""Lesson 05: a check with a gradient by differences, and its cost."""

import numpy as np

from course_utils.lessons.gradient._exercises_differences import cubic
from course_utils.maths import gradient
from course_utils.maths.surfaces import dale
from course_utils.practice import Exercise, FreshNumbers, Function, Number, Slip


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
        Slip(
            """
            def disagreement(loss, claimed, theta, h):
                g = claimed(theta)
                d = np.array([(loss(theta + s) - loss(theta - s)) / (2 * h) for s in h * np.eye(len(theta))])
                return np.linalg.norm(g - d) / np.linalg.norm(g) + np.linalg.norm(d)
            """,
            "Brackets are missing: the sum of both lengths stands below the line.",
        ),
        Slip(
            """
            def disagreement(loss, claimed, theta, h):
                g = claimed(theta)
                d = np.array([(loss(theta + s) - loss(theta - s)) / (2 * h) for s in h * np.eye(len(theta))])
                return np.linalg.norm(g - d) ** 2 / (np.linalg.norm(g) ** 2 + np.linalg.norm(d) ** 2)
            """,
            "Those are the squares of the lengths: the lengths themselves are asked for.",
        ),
        Slip(
            """
            def disagreement(loss, claimed, theta, h):
                g = claimed(theta)
                d = np.array([(loss(theta + s) - loss(theta - s)) / (2 * h) for s in h * np.eye(len(theta))])
                return np.linalg.norm(g - d) / max(np.linalg.norm(g), np.linalg.norm(d))
            """,
            "Below the line both lengths are added: you took the greater one.",
        ),
        Slip(
            """
            def disagreement(loss, claimed, theta, h):
                g = claimed(theta)
                d = np.array([(loss(theta + s) - loss(theta - s)) / (2 * h) for s in h * np.eye(len(theta))])
                return np.linalg.norm(g - d) / (np.linalg.norm(g) * np.linalg.norm(d))
            """,
            "Below the line both lengths are added, not multiplied.",
        ),
        Slip(
            """
            def disagreement(loss, claimed, theta, h):
                g = claimed(theta)
                d = np.array([(loss(theta + s) - loss(theta - s)) / (2 * h) for s in h * np.eye(len(theta))])
                return np.max(np.abs(g - d)) / (np.linalg.norm(g) + np.linalg.norm(d))
            """,
            "The largest entry of g - d is not its length, which counts them all.",
        ),
        Slip(
            """
            def disagreement(loss, claimed, theta, h):
                g = claimed(theta)
                d = np.array([(loss(theta + s) - loss(theta - s)) / (2 * h) for s in h * np.eye(len(theta))])
                return (np.linalg.norm(g) - np.linalg.norm(d)) / (np.linalg.norm(g) + np.linalg.norm(d))
            """,
            "Two arrows may have the same length and point elsewhere: take the length of g - d.",
        ),
        Slip(
            """
            def disagreement(loss, claimed, theta, h):
                g = claimed(theta)
                d = np.array([(loss(theta + s) - loss(theta - s)) / (2 * h) for s in h * np.eye(len(theta))])
                return 1 - g @ d / (np.linalg.norm(g) * np.linalg.norm(d))
            """,
            "That compares the directions alone: one that is twice as long would pass. Take the length of g - d.",
        ),
        Slip(
            """
            def disagreement(loss, claimed, theta, h):
                g = claimed(theta)
                d = np.array([(loss(theta + s) - loss(theta - s)) / (2 * h) for s in h * np.eye(len(theta))])
                return np.linalg.norm(g + d) / (np.linalg.norm(g) + np.linalg.norm(d))
            """,
            "That is the length of g + d: above the line stands g - d. Has a sign turned, there or in d?",
        ),
        Slip(
            """
            def disagreement(loss, claimed, theta, h):
                g = claimed(theta)
                d = np.array([(loss(theta + s) - loss(theta)) / h for s in h * np.eye(len(theta))])
                return np.linalg.norm(g - d) / (np.linalg.norm(g) + np.linalg.norm(d))
            """,
            "You measured to one side only: a central difference looks to both.",
        ),
        Slip(
            """
            def disagreement(loss, claimed, theta, h):
                g = claimed(theta)
                d = np.array([(loss(theta + s) - loss(theta - s)) / h for s in h * np.eye(len(theta))])
                return np.linalg.norm(g - d) / (np.linalg.norm(g) + np.linalg.norm(d))
            """,
            "Your measured gradient is twice as long as it should be: the two points are 2h apart.",
        ),
        Slip(
            """
            def disagreement(loss, claimed, theta, h):
                g = claimed(theta)
                d = np.array([(loss(theta + s) - loss(theta - s)) / 2e-5 for s in 1e-5 * np.eye(len(theta))])
                return np.linalg.norm(g - d) / (np.linalg.norm(g) + np.linalg.norm(d))
            """,
            "The step is handed in: measure with `h`, not with one of your own.",
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
        Slip(
            "2 * (64 * hidden + hidden * 10 + 10)",
            "The biases of the hidden units are missing: one for each.",
        ),
        Slip(
            "2 * (64 * hidden + hidden * 10 + 2)",
            "That is one bias for each layer: each hidden unit and each output has its own.",
        ),
        Slip(
            "2 * (64 * hidden + hidden * 10 + 1)",
            "That is one bias in all: each hidden unit and each output has its own.",
        ),
        Slip(
            "2 * (64 * hidden + 64 + hidden * 10 + 10)",
            "The inputs have no biases: the hidden units do, and the outputs.",
        ),
        Slip(
            "2 * (784 * hidden + hidden + hidden * 10 + 10)",
            "That is for images of 28 by 28 pixels: here there are 64 inputs.",
        ),
        Slip(
            "2 * (64 * hidden + hidden)",
            "That is the first layer alone: each output has a weight for each hidden unit, and a bias.",
        ),
        Slip(
            "2 * 64 * hidden + hidden + hidden * 10 + 10",
            "Brackets are missing: the 2 belongs to all the weights, not to the first of them alone.",
        ),
        Slip(
            "64 * hidden + hidden * 10",
            "Two things: the biases are missing, and a central difference needs two values for each weight.",
        ),
        Slip(
            "2 * (64 * hidden + hidden + hidden * 10 + 10) + 1",
            "A central difference needs no value at the place itself.",
        ),
        Slip(
            "2 * (64 + hidden + 10)",
            "You counted the units, not their weights: each unit has one for every unit of the layer before it.",
        ),
        Slip(
            "(64 * hidden + hidden + hidden * 10 + 10) / 2",
            "That is half the number of weights: each of them needs two values, so it is twice as many.",
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
