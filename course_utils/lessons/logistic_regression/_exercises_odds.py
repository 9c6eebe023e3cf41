"""Lesson 08: a probability from a line, and its odds."""

import numpy as np

from course_utils.maths import logistic
from course_utils.practice import Exercise, FreshNumbers, Number, Slip

PUBLISHED_W, PUBLISHED_B = -0.2322, 15.0429  # Dalal, Fowlkes & Hoadley (1989): log-odds of distress, per °F and at 0 °F


def _draw_line(random):
    w, middle = random.choice([-0.3, -0.25, -0.2]), random.choice([60, 62, 64])
    return {"w": w, "b": round(-w * middle, 2), "temperature": middle + random.choice([-6, -3, 4, 6])}


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
        Slip(
            "1 / 1 + np.exp(-(w * temperature + b))",
            "That is 1 + e^-z, which is 1 over the probability: put brackets around all that 1 is divided by.",
        ),
        Slip(
            "1 / (1 + np.exp(-w * temperature + b))",
            (
                "The exponent has -w T + b, and b has the wrong sign there. The minus goes before all of "
                "z = w T + b: mind the brackets."
            ),
        ),
        Slip(
            "1 / (1 + np.exp(-w * temperature))",
            "The bias is missing: the log-odds are w T + b.",
        ),
        Slip(
            "1 / (1 + 10 ** -(w * temperature + b))",
            "You took a power of 10. Log-odds are natural logarithms: take e, `np.exp`.",
        ),
        Slip(
            "np.exp(-(w * temperature + b))",
            "Those are the odds of no distress, e^-z. The probability of distress is 1 / (1 + e^-z).",
        ),
        Slip(
            "chance * (1 - chance)",
            "That is p (1 - p), the sigmoid's slope. The probability is p itself.",
        ),
        Slip(
            "100 * chance",
            "That is the probability in per cent. Give it as a number between 0 and 1.",
        ),
        Slip(
            "-chance",
            "The size is right, and a probability is never below 0: where does the minus come from?",
        ),
        *(
            Slip(
                certain,
                "That is as good as 0 or 1. Here z = w T + b is not far from 0, and the probability lies well between.",
            )
            for certain in ("0.0", "1.0")
        ),
    ],
    numbers=_line,
    check=Number(lambda: float(logistic.sigmoid(_log_odds())), decimals=3),
    hints=["First the log-odds: `z = w * temperature + b`.", "Then `1 / (1 + np.exp(-z))`."],
    why="Whatever the log-odds, the sigmoid gives a number between 0 and 1.",
    section="A-probability-from-a-line",
)

_SHARES_OF_TWO = "(1 + np.exp(-15.0429 + 0.2322 * {T})) / (1 + np.exp(-15.0429 + 0.2322 * ({T} - degrees)))"
_cooling = FreshNumbers("08/odds_factor", lambda random: {"degrees": random.choice([4, 6, 8, 9])})

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
        *(
            Slip(
                added,
                "A degree colder multiplies the odds by e^0.2322, not by 1.2322.",
            )
            for added in ("1.2322 ** degrees", "1.2322")
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
        Slip(
            "np.exp(0.2322 * degrees) - 1",
            "That is by how much the odds rise, as a share. The factor is what they are multiplied by.",
        ),
        Slip(
            "10 ** (0.2322 * degrees)",
            "You took a power of 10. Log-odds are natural logarithms: take e, `np.exp`.",
        ),
        Slip(
            "np.exp(degrees)",
            "The weight is missing: a degree changes the log-odds by 0.2322, not by 1.",
        ),
        Slip(
            "100 * factor",
            "That is 100 times the right answer: give a factor, not per cent.",
        ),
        Slip(
            "np.exp(0.2322 / degrees)",
            "You divided by the number of degrees. Each of them changes the log-odds by 0.2322: multiply.",
        ),
        Slip(
            "np.exp(15.0429 - 0.2322 * degrees)",
            "Those are the odds at so many °F. In a ratio of odds the bias cancels: only the difference in °F counts.",
        ),
        Slip(
            "1 / (1 + np.exp(-0.2322 * degrees))",
            "You put the change of the log-odds into the sigmoid. A factor of the odds is e to that change.",
        ),
        *(
            Slip(
                _SHARES_OF_TWO.format(T=warmer),
                "That seems to be a ratio of two probabilities. The odds are p / (1 - p): their ratio is asked for.",
            )
            for warmer in (53, 60, 65, 75)
        ),
    ],
    numbers=_cooling,
    check=Number(lambda: float(np.exp(-PUBLISHED_W * _cooling["degrees"])), digits=3),
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
        Slip(
            "0.06",
            "Close. If you rounded, you rounded too far: three digits are asked for.",
        ),
        *(
            Slip(
                f"0.2322 / (2 + 2 * np.cosh(15.0429 - 0.2322 * {elsewhere}))",
                f"That is how steeply it falls at {elsewhere} °F. It falls fastest where p is one half.",
            )
            for elsewhere in (31, 53, 60, 70)
        ),
        Slip(
            "0.2322 * 0.5 * (1 + 0.5)",
            "You have p (1 + p). The sigmoid's slope is p (1 - p).",
        ),
        Slip(
            "0.2322**2 / 4",
            "The weight is there once too often: the chain rule has the factor w once.",
        ),
        Slip(
            "0.2322 * 4",
            "You multiplied by 4, or divided by p (1 - p): multiply w by p (1 - p).",
        ),
        Slip(
            "15.0429 / 4",
            "You took the bias. The inner derivative of w T + b in T is the weight.",
        ),
        Slip(
            "np.exp(0.2322) - 1",
            "That is the share by which the odds rise for a degree colder. The probability's slope is w p (1 - p).",
        ),
    ],
    check=Number(lambda: -PUBLISHED_W / 4, digits=3),
    hints=[
        "The chain rule: the slope of $\\sigma(wT + b)$ is $w\\,\\sigma(1 - \\sigma)$.",
        "$p(1-p)$ is largest at $p = 1/2$.",
    ],
    why="So 0.058 a degree is the most, at 64.8 °F; elsewhere the probability changes less.",
    section="A-probability-from-a-line",
)
