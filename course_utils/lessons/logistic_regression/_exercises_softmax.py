"""Lesson 08: the shares of more than two classes."""

import numpy as np

from course_utils.practice import Exercise, Function, Slip

SCORE_CASES = [
    np.array([0.2, -1.0, 0.7]),
    np.array([1000.0, 1001.0]),
    np.array([3.0, 3.0, 3.0, 3.0]),
    np.array([-2000.0, 0.5, 0.0]),
]


def shares(scores):
    """Softmax: e to each score, divided by their sum; the largest score is taken off first, which changes nothing but
    the overflow."""
    powers = np.exp(scores - np.max(scores))
    return powers / powers.sum()


softmax = Exercise(
    id="08/softmax",
    title="More than two classes",
    question="Write the softmax of an array of scores, $e^{s_k} / \\sum_j e^{s_j}$, so that scores of 1000 do no harm.",
    stub="""
        def softmax(scores):
            ...
        """,
    solution="""
        def softmax(scores):
            powers = np.exp(scores - np.max(scores))
            return powers / np.sum(powers)
        """,
    slips=[
        Slip(
            """
            def softmax(scores):
                with np.errstate(all='ignore'):
                    return np.exp(scores) / np.sum(np.exp(scores))
            """,
            (
                "e^1000 is too large for a computer. Take the largest score off all of them first: the "
                "shares do not change."
            ),
        ),
        Slip(
            """
            def softmax(scores):
                return np.exp(scores - np.max(scores))
            """,
            "The sum is missing: divide by it, so that the shares add up to 1.",
        ),
        Slip(
            """
            def softmax(scores):
                with np.errstate(all='ignore'):
                    return 1 / (1 + np.exp(-scores))
            """,
            ("Those are sigmoids, one for each score; they need not add up to 1. Divide e to each score by their sum."),
        ),
    ],
    check=Function(shares, SCORE_CASES, 1e-9),
    hints=[
        "A constant taken off all scores is a factor that cancels.",
        "`np.exp(scores - np.max(scores))`, then divide by the sum.",
    ],
    why="With two classes and the scores $z$ and 0 it is the sigmoid of $z$.",
    section="Further:-more-than-two-classes",
    also_right=("sign flipped in `scores - np.max(scores)`",),
)
