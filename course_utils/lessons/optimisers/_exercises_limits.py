"""Lesson 07: how fast the heavy ball gets, and how fast it may go."""

import numpy as np

from course_utils.data import load_old_faithful
from course_utils.maths import minibatch
from course_utils.practice import Exercise, FormulaAnswer, Number, Slip


def _record():
    """The names of the notebook: the record x and y, the gradient of its loss, and its two curvatures, the smaller
    first."""
    record = load_old_faithful()
    x, y = record.eruption_min, record.waiting_min
    curvatures = np.linalg.eigvalsh(2 * np.array([[np.mean(x * x), x.mean()], [x.mean(), 1.0]]))
    return {"x": x, "y": y, "gradient": lambda theta: minibatch.line_gradient(x, y, theta), "curvatures": curvatures}


terminal_velocity = Exercise(
    id="07/terminal_velocity",
    title="On a steady slope",
    question=(
        "On a slope that is $g$ everywhere, the velocity $v := \\beta v + g$ settles on one value. Which? Write "
        "it as a formula in `g` and `beta`, for $0 \\le \\beta < 1$."
    ),
    stub="velocity = ...  # a text in g and beta",
    solution='velocity = "g/(1 - beta)"',
    slips=[
        Slip(
            "g",
            "That is the velocity after the first step. Each later step adds to what is kept.",
        ),
        Slip(
            "g*(1 - beta)",
            "Once it has settled, $v = \\beta v + g$. Solve that for $v$: you multiplied where you should divide.",
        ),
        Slip(
            "g*beta/(1 - beta)",
            "Close: that is what is kept of it, $\\beta v$. The new slope comes on top.",
        ),
        Slip(
            "g/beta",
            "What is lost in each step is the share $1 - \\beta$, not $\\beta$.",
        ),
        Slip(
            "g/(1 + beta)",
            "A sign: $v - \\beta v = g$.",
        ),
        Slip(
            "1/(1 - beta)",
            "How steep the slope is must matter: `g` is missing.",
        ),
        Slip(
            "g/(1 - beta^2)",
            "The velocity itself is multiplied by $\\beta$ in each step, not by $\\beta^2$.",
        ),
        Slip(
            "g/(1 - beta)^2",
            "The factor $1 - \\beta$ is there twice: solve $v - \\beta v = g$ once more.",
        ),
        Slip(
            "10*g",
            "That is so for one value of beta only. Keep `beta` in the formula.",
        ),
        Slip(
            "g*(1 + beta)",
            "That is the velocity after two steps. Later steps still add to it.",
        ),
        Slip(
            "(1 - beta)/g",
            "It is upside down: on a steeper slope the ball is faster.",
        ),
        Slip(
            "g - beta",
            "That is $g - \\beta$. If it was to be a fraction, put all that is below the line in brackets.",
        ),
        Slip(
            "g*(1 - beta^10)/(1 - beta)",
            "That is the velocity after ten steps. Where beta is near 1 it has not settled by then.",
        ),
    ],
    check=FormulaAnswer("g/(1 - beta)", ("g", "beta"), domain={"g": (0.5, 5.0), "beta": (0.05, 0.95)}),
    hints=["When it no longer changes, $v = \\beta v + g$.", "Or add up $g + \\beta g + \\beta^2 g + \\dots$"],
    why="With beta = 0.9 the ball goes ten times as fast along a steady valley as plain descent with the same rate.",
    section="Momentum",
)


def _limit(beta=0.9):
    return 2 * (1 + beta) / float(max(_record()["curvatures"]))


rate_limit = Exercise(
    id="07/rate_limit",
    title="How fast may the ball go?",
    question=(
        "For Old Faithful's loss (its `curvatures` are above) and $\\beta = 0.9$: below which learning rate does "
        "the heavy ball settle? Three digits or more."
    ),
    stub="limit = ...",
    solution="limit = 2 * (1 + 0.9) / max(curvatures)",
    slips=[
        Slip(
            "2 / max(curvatures)",
            "That is the limit without memory. The ball's is $1 + \\beta$ times as large.",
        ),
        Slip(
            "2 * (1 - 0.9) / max(curvatures)",
            "Memory makes larger rates possible here: $1 + \\beta$, not $1 - \\beta$.",
        ),
        Slip(
            "2 * (1 + 0.9) / min(curvatures)",
            ("That is the limit of the flattest direction. The steepest one flees first: take the largest curvature."),
        ),
        Slip(
            "(1 + 0.9) / max(curvatures)",
            "The factor 2 is missing.",
        ),
        Slip(
            "2 * 0.9 / max(curvatures)",
            "You took $\\beta$ for $1 + \\beta$: memory adds to the limit that there is without it.",
        ),
        Slip(
            "2 * (1 + 0.9) / sum(curvatures)",
            (
                "You divided by the sum of the curvatures. Each direction has a limit of its own, and the smaller "
                "of the two counts."
            ),
        ),
        Slip(
            "2 * (1 + 0.9) / np.mean(curvatures)",
            (
                "You divided by the mean of the curvatures. Each direction has a limit of its own, and the smaller "
                "of the two counts."
            ),
        ),
        Slip(
            "2 / ((1 - 0.9) * max(curvatures))",
            (
                "It is true that the ball gets $1/(1 - \\beta)$ times as fast on a steady slope. The limit of the "
                "rate is another matter: $1 + \\beta$ times the one without memory."
            ),
        ),
        Slip(
            "2 / ((1 + 0.9) * max(curvatures))",
            "Memory makes larger rates possible here: multiply by $1 + \\beta$ instead of dividing.",
        ),
        Slip(
            "2 * (1 + 0.9)",
            "The curvature is missing: the steeper the bowl, the smaller the limit.",
        ),
        Slip(
            "2 * (1 + 0.9) * max(curvatures)",
            "The steeper the bowl, the smaller the limit: divide by the curvature.",
        ),
        Slip(
            "2 * 1 + 0.9 / max(curvatures)",
            "Mind the brackets: the 2 and the curvature go with all of $1 + \\beta$.",
        ),
    ],
    context=_record,
    check=Number(_limit, digits=3),
    hints=[
        "The limit is $2 (1 + \\beta) / \\lambda$. Which of the two curvatures counts?",
        "The walk must settle in both directions.",
    ],
    why=f"{_limit():.3f}, against {_limit(0.0):.4f} without memory.",
    section="How-fast-may-it-go?",
)
