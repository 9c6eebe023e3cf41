"""Lesson 08: a probability from a line, and its odds."""

import numpy as np

from course_utils.maths import logistic
from course_utils.practice import Exercise, FreshNumbers, Number, Slip

PUBLISHED_W, PUBLISHED_B = -0.2322, 15.0429  # Dalal, Fowlkes & Hoadley (1989): log-odds of distress, per °F and at 0 °F


def _draw_line(random):
    w, middle = random.choice([-0.3, -0.25, -0.2]), random.choice([60, 62, 64])
    return {"w": w, "b": round(-w * middle, 2), "temperature": middle + random.choice([-6, -4, 4, 6])}


_line = FreshNumbers("08/probability", _draw_line)


def _log_odds() -> float:
    return _line["w"] * _line["temperature"] + _line["b"]


probability = Exercise(
    id="08/probability",
    title="From a line to a probability",
    question=(
        "With your own `w`, `b` and `temperature`: which probability does the line $z = wT + b$ give? Three "
        "decimals or more."
    ),
    stub="chance = ...",
    solution="chance = 1 / (1 + np.exp(-(w * temperature + b)))",
    slips=[
        Slip(
            "w * temperature + b",
            "That is the log-odds z. The sigmoid turns it into a probability: 1 / (1 + e^-z).",
        ),
        Slip(
            "np.exp(w * temperature + b)",
            "Those are the odds, e^z. The probability is odds / (1 + odds).",
        ),
        Slip(
            "1 / (1 + np.exp(w * temperature + b))",
            (
                "That is the probability of no distress: the sign of z in the exponent is turned round, it "
                "is e to the minus z."
            ),
        ),
    ],
    numbers=_line,
    check=Number(lambda: float(logistic.sigmoid(_log_odds())), 0.0006),
    hints=["First the log-odds: `z = w * temperature + b`.", "Then `1 / (1 + np.exp(-z))`."],
    why="Whatever the log-odds, the sigmoid gives a number between 0 and 1.",
    section="A-probability-from-a-line",
)

_cooling = FreshNumbers("08/odds_factor", lambda random: {"degrees": random.choice([4, 6, 8, 10])})

odds_factor = Exercise(
    id="08/odds_factor",
    title="Some degrees colder",
    question=(
        "In the published fit, $w = -0.2322$ for each °F. By which factor do the odds of distress change if it "
        "is your own number of `degrees` *colder*? Three digits or more."
    ),
    stub="factor = ...",
    solution="factor = np.exp(0.2322 * degrees)",
    slips=[
        Slip(
            "0.793",
            "That is the factor of one degree warmer. You are asked for several degrees colder.",
        ),
        Slip(
            "np.exp(0.2322)",
            "That is the factor of one degree colder. Take it to the power of your number of degrees.",
        ),
        Slip(
            "1.2322 ** degrees",
            "A degree colder multiplies the odds by e^0.2322, not by 1.2322.",
        ),
        Slip(
            "(1 - 0.2322) ** -degrees",
            "A degree warmer multiplies the odds by e^-0.2322 = 0.793, not by 1 - 0.2322.",
        ),
        Slip(
            "0.2322 * degrees",
            "That is the change of the log-odds. The odds are e to that power.",
        ),
        Slip(
            "np.exp(-0.2322 * degrees)",
            "That is the factor for warmer. Colder turns the sign round: the odds rise.",
        ),
        Slip(
            "1 + 0.2322 * degrees",
            "Each degree multiplies; you added. Multiply e^0.2322 by itself, once for each degree.",
        ),
        Slip(
            "degrees * np.exp(0.2322)",
            (
                "Each degree multiplies the odds; you took the factor of one degree and multiplied it by "
                "their number. Take it to that power."
            ),
        ),
    ],
    numbers=_cooling,
    check=Number(lambda: float(np.exp(-PUBLISHED_W * _cooling["degrees"])), "0.4 %"),
    hints=[
        "The log-odds change by $-0.2322$ times the change of temperature, which is negative here.",
        "A sum of log-odds is a product of odds: `np.exp(...)`.",
    ],
    why=(
        "A weight is a change of log-odds; its exponential is a factor of the odds. A degree warmer multiplies "
        "them by 0.793."
    ),
    section="A-probability-from-a-line",
)

steepest_fall = Exercise(
    id="08/steepest_fall",
    title="The most that a degree can do",
    question=(
        "In the published fit, $w = -0.2322$ for each °F. At the temperature where the probability falls "
        "fastest, how steeply does it fall, per °F? Give the size, without the sign, to three digits."
    ),
    stub="steepest = ...",
    solution="steepest = 0.2322 * 0.5 * (1 - 0.5)",
    slips=[
        Slip(
            "-0.058",
            "The size is right. Give it without the sign: how steeply it falls.",
        ),
        Slip(
            "0.5 * (1 - 0.5)",
            "That is p (1 - p) where p is one half. The chain rule has the factor w as well.",
        ),
        Slip(
            "15.0429 / 0.2322",
            "That is the temperature at which it falls fastest. Asked is how steeply it falls there.",
        ),
        Slip(
            "0.2322",
            "0.2322 is the slope of the log-odds. The probability's slope has the factor p (1 - p) as well.",
        ),
        Slip(
            "0.2322 / 2",
            "The factor is p (1 - p), not p: at one half that is a quarter.",
        ),
        Slip(
            "1 - 0.793",
            (
                "That is by how much the odds fall, as a share: they are multiplied by 0.793. The "
                "probability's slope is w p (1 - p)."
            ),
        ),
    ],
    check=Number(lambda: -PUBLISHED_W / 4, "0.5 %"),
    hints=[
        "The chain rule: the slope of $\\sigma(wT + b)$ is $w\\,\\sigma(1 - \\sigma)$.",
        "$p(1-p)$ is largest at $p = 1/2$.",
    ],
    why="So 0.058 a degree is the most, at 64.8 °F; elsewhere the probability changes less.",
    section="A-probability-from-a-line",
    also_right=(),
)
