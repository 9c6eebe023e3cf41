"""Lesson 08: the shares of more than two classes."""

import numpy as np

from course_utils.practice import Exercise, Function, Slip

SCORE_CASES = [
    np.array([0.2, -1.0, 0.7]),
    np.array([1000.0, 1001.0]),
    np.array([3.0, 3.0, 3.0, 3.0]),
    np.array([-2000.0, 0.5, 0.0]),
    np.array([1000.0, 0.0, -5.0, -1000.0]),
    np.array([1000.0, -1000.0]),
    np.array([1000.0, 0.0, 0.0, 0.0]),
]


def shares(scores):
    """Softmax: e to each score, divided by their sum; the largest score is taken off first, which changes nothing but
    the overflow."""
    powers = np.exp(scores - np.max(scores))
    return powers / powers.sum()


_TAKEN_OFF = """
    def softmax(scores):
        with np.errstate(all="ignore"):
            powers = np.exp({exponents})
            return {shares}
    """
_OTHERS = ("np.min(scores)", "np.mean(scores)", "np.median(scores)", "scores[0]", "scores[-1]", "1000")
_ALL = "powers / np.sum(powers)"


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
        *(
            Slip(
                _TAKEN_OFF.format(exponents=f"scores - {other}", shares=_ALL),
                (
                    "What you took off is not always the largest score: so e to the rest can still be too large for a "
                    "computer, or 0 for all. Take off the largest."
                ),
            )
            for other in _OTHERS
        ),
        *(
            Slip(
                _TAKEN_OFF.format(exponents=f"np.clip(scores, -{most}, {most})", shares=_ALL),
                "Clipping changes the scores, and so the shares. Take the largest score off all of them instead.",
            )
            for most in (100, 500, 700)
        ),
        *(
            Slip(
                _TAKEN_OFF.format(exponents=f"scores / {scale}", shares=_ALL),
                "Dividing the scores changes the shares. Take the largest score off all of them instead.",
            )
            for scale in ("np.max(scores)", "1000")
        ),
        Slip(
            _TAKEN_OFF.format(exponents="np.max(scores) - scores", shares=_ALL),
            "The sign is turned round: the largest score gets the smallest share. The exponent is score minus largest.",
        ),
        Slip(
            _TAKEN_OFF.format(exponents="scores - np.max(scores)", shares="powers / len(powers)"),
            "You divided by how many there are. Divide by the sum of the powers, so that the shares add up to 1.",
        ),
        Slip(
            _TAKEN_OFF.format(
                exponents="scores - np.max(scores)", shares="powers / np.exp(np.sum(scores - np.max(scores)))"
            ),
            "You divided by e to the sum of the scores. Take e to each of them first, then add up.",
        ),
        Slip(
            _TAKEN_OFF.format(exponents="scores - np.max(scores)", shares="np.log(powers / np.sum(powers))"),
            "Those are the logarithms of the shares. The shares themselves are asked for.",
        ),
        Slip(
            _TAKEN_OFF.format(exponents="scores", shares="scores / np.sum(scores)"),
            "You divided the scores themselves by their sum. Take e to each score first.",
        ),
        Slip(
            "lambda scores: (scores == np.max(scores)) * 1.0",
            "That gives all to the largest score. Softmax gives each a share: e to the score, divided by their sum.",
        ),
    ],
    check=Function(shares, SCORE_CASES, 1e-9),
    hints=[
        "A constant taken off all scores is a factor that cancels.",
        "`np.exp(scores - np.max(scores))`, then divide by the sum.",
    ],
    why="With two classes and the scores $z$ and 0 it is the sigmoid of $z$.",
    section="Further:-more-than-two-classes",
)
