"""Lesson 06: what a step multiplies, and how far that goes."""

import math

from course_utils.practice import Exercise, FormulaAnswer, FreshNumbers, Number, Slip

_FACTOR = 0.99


def _least_steps(share):
    return math.ceil(math.log(share) / math.log(_FACTOR))


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
        Slip(
            "10*theta",
            "That is the slope. The rule takes alpha times the slope off theta.",
        ),
        Slip(
            "theta - 10*theta",
            "You took off the whole slope: alpha is missing.",
        ),
        Slip(
            "theta*(1 - 20*alpha)",
            "The slope of 5 theta^2 is 10 theta: you have a factor 2 once too often.",
        ),
        Slip(
            "theta - alpha*theta",
            "The slope of 5 theta^2 is 10 theta, not theta.",
        ),
        Slip(
            "theta - 5*alpha",
            "The slope of 5 theta^2 is 10 theta, not 5.",
        ),
        Slip(
            "theta - 10*alpha*theta**2",
            "The slope of 5 theta^2 is 10 theta: the exponent goes down by 1.",
        ),
        Slip(
            "1 - 10*alpha*theta",
            "A step begins where you stand: at theta, not at 1.",
        ),
        Slip(
            "theta*(1 - 10*alpha)**2",
            "That is after two steps. One is asked for.",
        ),
        Slip(
            "5*theta**2*(1 - 10*alpha)**2",
            "That is the loss after the step. Where does the step land?",
        ),
    ],
    check=FormulaAnswer("theta*(1 - 10*alpha)", ("theta", "alpha"), domain={"alpha": (0.01, 0.4)}),
    hints=["The slope is $10\\theta$.", "$\\theta - \\alpha \\cdot 10\\theta$; you may leave it like this."],
    why="$\\theta(1 - 10\\alpha)$: the curvature is 10, and the factor is $1 - \\alpha\\lambda$.",
    section="Why:-one-factor-a-step",
)

_edge = FreshNumbers("06/threshold", lambda random: {"a": random.choice([5.0, 6.0, 8.0, 7.0])})

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
        Slip(
            "3 / (2 * a)",
            "That is how far the lowest point lies from 0. How large a step may be hangs on the curvature.",
        ),
        Slip(
            "-3 / (2 * a)",
            "That is where the lowest point lies. How large a step may be hangs on the curvature.",
        ),
        Slip(
            "1 / a ** 2",
            "You divided by $a$ twice: the curvature holds $a$ once, as $2a$.",
        ),
        Slip(
            "4 / a",
            ("That is four times too large. The curvature is $2a$, not $a/2$: the exponent comes down as a factor."),
        ),
        Slip(
            "1 / (4 * a)",
            "That is 1 over twice the curvature, a quarter of the threshold.",
        ),
        Slip(
            "2 / (2 * a - 3)",
            "The 3 bends nothing: the second derivative of $3\\theta$ is 0.",
        ),
        Slip(
            "2 / (2 * a * 3)",
            "The 3 bends nothing: the second derivative of $3\\theta$ is 0.",
        ),
        Slip(
            "1 // a",
            (
                "At rate 0 nothing moves. If you divided with `//`, take `/`: the other drops all that is "
                "behind the point."
            ),
        ),
    ],
    numbers=_edge,
    check=Number(lambda: 1 / _edge["a"], "0.5 %"),
    hints=["The curvature $\\lambda$ is the second derivative.", "The threshold is $2/\\lambda$."],
    why="$2/\\lambda = 2/(2a) = 1/a$. The line $3\\theta$ moves the lowest point, not the curvature.",
    section="Why:-one-factor-a-step",
)

how_many_steps = Exercise(
    id="06/how_many_steps",
    title="How many steps?",
    question=(
        "Along a flat direction of curvature 2 you walk at learning rate 0.005. After how many steps is the "
        "distance for the first time less than a thousandth of what it was?"
    ),
    stub="steps = ...",
    solution="""
        factor = 1 - 0.005 * 2
        steps = np.ceil(np.log(0.001) / np.log(factor))
        """,
    slips=[
        Slip(
            "687",
            "One step too few: round up.",
        ),
        Slip(
            "691",
            "You took 0.99 for $e^{-0.01}$: near, but the logarithm of 0.99 is $-0.01005$.",
        ),
        Slip(
            "1379",
            "The curvature is missing: the factor is $1 - \\alpha\\lambda = 1 - 0.005 \\cdot 2$.",
        ),
        Slip(
            "100",
            (
                "That would be right if every step took off a hundredth of the first distance. It takes off "
                "a hundredth of what is left."
            ),
        ),
        Slip(
            "459",
            "That is for a hundredth.",
        ),
        Slip(
            "689",
            "One step too many: after one fewer it is less than a thousandth already.",
        ),
        Slip(
            "math.ceil(math.log(0.001) / math.log(0.98))",
            (
                "That is for a factor of 0.98. A step multiplies by $1 - \\alpha\\lambda$, and 2 is the "
                "curvature $\\lambda$ already."
            ),
        ),
        Slip(
            "math.ceil(math.log10(0.001) / math.log(0.99))",
            "You divided a logarithm to base 10 by a natural one. Take both to the same base.",
        ),
        Slip(
            "math.ceil(math.log(0.001) / math.log(1 - 0.005 / 2))",
            ("You divided the rate by the curvature. The factor of a step is $1 - \\alpha\\lambda$: multiply them."),
        ),
        Slip(
            "math.ceil(math.log(0.001) / math.log(0.9))",
            "That is for a factor of 0.9: $0.005 \\cdot 2$ is 0.01, not 0.1.",
        ),
        Slip(
            "math.ceil(math.log(1000) / math.log(1.01))",
            "You took 1.01 for $1/0.99$: near, but it is a little more.",
        ),
        Slip(
            "-np.log(0.001)",
            ("That is the logarithm of 1000 alone. How much does one step take off the logarithm of the distance?"),
        ),
        Slip(
            "1000",
            "A thousandth is what shall be left. How many steps that takes depends on the factor of a step.",
        ),
        Slip(
            "700",
            "That is near, but the exact number of steps is asked for. Logarithms give it.",
        ),
    ],
    check=Number(lambda: _least_steps(0.001), 0.4),
    hints=[
        "The factor of a step is $1 - 0.005 \\cdot 2 = 0.99$.",
        "$0.99^k < 0.001$: take logarithms, and mind that $\\ln 0.99$ is negative.",
    ],
    why="$0.99^{688}$ is just below 0.001. The rate was bounded by a steep direction; the flat one pays for it.",
    section="A-ravine",
)
