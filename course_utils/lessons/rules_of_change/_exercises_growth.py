"""Lesson 03: e^x, ln x, relative growth, and the census."""

import numpy as np

from course_utils.data import load_us_population
from course_utils.maths.growth import PEARL_REED, LevellingGrowth
from course_utils.practice import (
    Exercise,
    FormulaAnswer,
    FreshNumbers,
    Function,
    Mistake,
    Number,
    Slip,
    Values,
)

two_to_the_x = Exercise(
    id="03/two_to_the_x",
    title="Powers of 2",
    question="Differentiate $2^x$, with $x$ in the exponent. (`ln` and `log` are both the natural logarithm here.)",
    stub='doubling_slope = ...  # a text such as "x*3^x"',
    solution='doubling_slope = "ln(2) * 2^x"',
    check=FormulaAnswer(
        "log(2)*2**x",
        domain={"x": (0.2, 3)},
        slips=[
            Slip("x*2**(x-1)", "That is the power rule, for x^n. Here the variable is the exponent: 2^x = e^(x ln 2)."),
            Slip("2**x", "Only e^x is its own slope. For base 2 the slope is the height times ln 2."),
            Slip("log(2)*exp(x)", "The curve itself stays 2^x; only the factor ln 2 is new."),
            Slip("2**x/log(2)", "Multiply by ln 2; dividing leads the other way, to the antiderivative."),
            Slip("x*log(2)*2**x", "The inner factor is the slope of x ln 2, which is ln 2, not x ln 2 itself."),
            Slip("log(x)*2**x", "The factor is ln of the base, ln 2: a constant."),
        ],
    ),
    hints=[
        "Write 2^x = e^(x ln 2): a chain. What is the slope of the inner x ln 2?",
        "The outer slope is e^(x ln 2) = 2^x, the inner one ln 2.",
    ],
    mistakes=[
        Mistake('"x*2^(x-1)"', "the variable is the exponent"),
        Mistake('"2^x"', "Only e^x is its own slope"),
        Mistake('"ln(x)*2^x"', "ln of the base"),
        Mistake('"x*ln(2)*2^x"', "not x ln 2 itself"),
        Mistake('"2^x/ln(2)"', "Multiply by ln 2"),
    ],
    why=(
        "The slope is about 0.693 times the height, everywhere, as the lab showed at the base 2. In general "
        "$(a^x)' = \\ln a \\cdot a^x$."
    ),
    section="The-curve-that-is-its-own-slope",
)

log_of_square = Exercise(
    id="03/log_of_square",
    title="A logarithm with something in it",
    question="Differentiate $\\ln(1 + x^2)$.",
    stub='log_slope = ...  # a text such as "3/(2 + x)"',
    solution='log_slope = "1/(1 + x^2) * 2*x"',
    check=FormulaAnswer(
        "2*x/(1+x**2)",
        slips=[
            Slip("1/(1+x**2)", "The inner derivative is missing: the slope of 1 + x^2 is 2x, and the rates multiply."),
            Slip(
                "1/(2*x)",
                "You put the inner derivative into ln'. The outer slope is 1/u at u = 1 + x^2; then multiply by 2x.",
            ),
            Slip("2*x/x**2", "The outer slope 1/u is taken at u = 1 + x^2, with the 1."),
            Slip("2/(1+x**2)", "The inner slope is that of 1 + x^2: 2x, not 2."),
            Slip("2*x", "That is the inner slope only. Multiply it by the outer one, 1/(1 + x^2)."),
            Slip("2*x*log(1+x**2)", "ln is not its own slope, e^x is: the slope of ln u is 1/u."),
            Slip("2*x/(1+x**2)**2", "The slope of ln u is 1/u, not 1/u^2."),
        ],
    ),
    hints=["Outer: ln u, with the slope 1/u. Inner: u = 1 + x^2.", "The inner slope is 2x."],
    mistakes=[
        Mistake('"1/(1+x^2)"', "The inner derivative is missing"),
        Mistake('"1/(2*x)"', "into ln'"),
        Mistake('"2*x*ln(1+x^2)"', "is not its own slope"),
        Mistake('"2/(1+x^2)"', "2x, not 2"),
        Mistake('"2*x"', "the inner slope only"),
        Mistake('"2/x"', "with the 1"),
    ],
    why="$u'/u$: the slope of a logarithm is the relative growth of what stands in it.",
    section="Undoing:-the-logarithm",
)


def yearly_percent(year: np.ndarray, people: np.ndarray) -> np.ndarray:
    """The mean relative growth between counts, change of ln P over change of time, in percent a year: shape (n -
    1,)."""
    return 100 * np.diff(np.log(people)) / np.diff(year)


def _census():
    census = load_us_population()
    return census.year, census.population_millions


def _simple_percent():
    year, people = _census()
    return 100 * np.diff(people) / people[:-1] / np.diff(year)


percent_growth = Exercise(
    id="03/percent_growth",
    title="Percent a year",
    question=(
        "Between neighbouring counts, compute the average slope of $\\ln P$, in percent a year: change of "
        "`np.log(people)` over change of `year`, times 100."
    ),
    stub="yearly = ...",
    solution="yearly = 100 * np.diff(np.log(people)) / np.diff(year)",
    context=lambda: dict(zip(("year", "people"), _census(), strict=True)),
    check=Values(
        lambda: yearly_percent(*_census()),
        0.0051,
        slips=[
            Slip(
                _simple_percent,
                (
                    "You shared the growth of ten years out equally. The slope of ln P is asked for: difference "
                    "of the logarithms over the years."
                ),
            ),
            Slip(
                lambda: yearly_percent(*_census()) / 100,
                "Those are shares, such as 0.03. In percent they are a hundred times as many.",
            ),
            Slip(
                lambda: 10 * yearly_percent(*_census()),
                "Those are percent for the whole of ten years: divide by the change of year.",
            ),
            Slip(
                lambda: np.diff(_census()[1]) / np.diff(_census()[0]),
                "Those are millions of people a year, the slope of P. Take the logarithm first.",
            ),
            Slip(
                lambda: yearly_percent(*_census()) / np.log(10),
                "That is the logarithm to base 10. The rule (ln P)' = P'/P is for the natural one, `np.log`.",
            ),
        ],
    ),
    hints=[
        "`np.diff` of `np.log(people)` gives the changes of the logarithm.",
        "Divide by `np.diff(year)`, then times 100.",
    ],
    mistakes=[
        Mistake("100 * np.diff(people) / people[:-1] / np.diff(year)", "shared the growth"),
        Mistake("np.diff(np.log(people)) / np.diff(year)", "Those are shares"),
        Mistake("100 * np.diff(np.log(people))", "for the whole of ten years"),
        Mistake("np.diff(people) / np.diff(year)", "Take the logarithm first"),
        Mistake("100 * np.diff(np.log10(people)) / np.diff(year)", "base 10"),
    ],
    why=(
        f"From {yearly_percent(*_census())[0]:.1f} % a year at the start to "
        f"{yearly_percent(*_census()).min():.1f} % in the 1930s: no single percentage describes this record."
    ),
    section="Relative-growth",
)

_growth = FreshNumbers("03/doubling_time", lambda random: {"percent": random.choice([1.5, 2.0, 2.5, 3.0, 3.5])})

doubling_time = Exercise(
    id="03/doubling_time",
    title="Years to double",
    question=(
        "A population grows as $P = P_0\\, e^{rt}$, with $r$ of `percent` % a year. After how many years has it "
        "doubled? Give two decimals."
    ),
    stub="years = ...",
    solution="years = np.log(2) / (percent / 100)",
    numbers=_growth,
    check=Number(
        lambda: 100 * np.log(2) / _growth["percent"],
        "0.1 %",
        unit="years",
        slips=[
            Slip(
                lambda: np.log(2) / _growth["percent"], "The rate is in percent: 3 % is 0.03. Divide it by 100 first."
            ),
            Slip(
                lambda: 100 / _growth["percent"],
                (
                    "That would be so if the same number were added each year. Here the growth grows too: solve "
                    "e^(rt) = 2."
                ),
            ),
            Slip(lambda: 200 / _growth["percent"], "Undo e^(rt) = 2 with the logarithm: rt = ln 2, not 2."),
            Slip(
                lambda: np.log(2) / np.log1p(_growth["percent"] / 100),
                (
                    "That fits growth added once a year, (1 + r)^t, or the rule of thumb with 70. Here it grows "
                    "all the time: solve e^(rt) = 2."
                ),
            ),
            Slip(
                lambda: 72 / _growth["percent"],
                "That is the rule of thumb with 72, which is too rough for two decimals: solve e^(rt) = 2.",
            ),
            Slip(
                lambda: 100 * np.log10(2) / _growth["percent"],
                "That is the logarithm to base 10. What undoes e^x is the natural one, `np.log`.",
            ),
        ],
    ),
    hints=[
        "Set $e^{rt} = 2$ and take the logarithm of both sides.",
        "$t = \\ln 2 / r$, with $r$ as a share: percent/100.",
    ],
    mistakes=[
        Mistake("np.log(2) / percent", "in percent"),
        Mistake("100 / percent", "the same number were added"),
        Mistake("200 / percent", "not 2"),
        Mistake("np.log(2) / np.log(1 + percent / 100)", "once a year"),
        Mistake("np.log10(2) / (percent / 100)", "base 10"),
        Mistake("72 / percent", "rule of thumb"),
    ],
    why="About 69.3 divided by the percentage: it does not matter how many there are at the start.",
    section="Relative-growth",
)


def steepest_growth(limit, rate, shift, origin):
    """When K sigma(k t + c) is steepest, as a year, and its slope there: shape (2,)."""
    return np.array(LevellingGrowth(limit, rate, shift, origin).steepest())


def _pearl_reed():
    return PEARL_REED.limit, PEARL_REED.rate, PEARL_REED.shift, PEARL_REED.origin


def _no_rate(limit, rate, shift, origin):
    return origin - shift / rate, limit / 4


def _no_limit(limit, rate, shift, origin):
    return origin - shift / rate, rate / 4


def _no_quarter(limit, rate, shift, origin):
    return origin - shift / rate, limit * rate


def _no_origin(limit, rate, shift, origin):
    return -shift / rate, limit * rate / 4


def _other_side(limit, rate, shift, origin):
    return origin + shift / rate, limit * rate / 4


def _one_half(limit, rate, shift, origin):
    return origin - shift / rate, limit * rate / 2


def _swapped(limit, rate, shift, origin):
    return limit * rate / 4, origin - shift / rate


def _half_limit(limit, rate, shift, origin):
    return origin - shift / rate, limit / 2


fastest_growth = Exercise(
    id="03/fastest_growth",
    title="When, and how fast?",
    question=(
        "$P(t) = K\\,\\sigma(kt + c)$, with $t$ in years after `origin`. Return two numbers: the calendar year "
        "in which $P$ is steepest, and its slope $P'$ then."
    ),
    stub="def fastest_growth(K, k, c, origin):\n    ...",
    solution="def fastest_growth(K, k, c, origin):\n    t = -c / k\n    return origin + t, K * k / 4",
    check=Function(
        steepest_growth,
        lambda: [(40.0, 0.05, -3.1, 1900.0), (7.5, 0.2, 1.4, 0.0), _pearl_reed()],
        slips=[
            Slip(_no_rate, "The year is right. Of the slope the inner derivative is missing: kt + c has the slope k."),
            Slip(_no_limit, "The year is right. The constant factor K stays as a factor of the slope."),
            Slip(_no_quarter, "The year is right. At the steepest point sigma is 1/2, so sigma (1 - sigma) is 1/4."),
            Slip(_no_origin, "The slope is right. Your time counts from the origin: add it to get the calendar year."),
            Slip(_other_side, "The slope is right. For the time solve kt + c = 0: mind the sign of c."),
            Slip(_one_half, "The year is right. There sigma (1 - sigma) is 1/2 times 1/2, a quarter."),
            Slip(_swapped, "Both are right, in the wrong order: first the year, then the slope."),
            Slip(_half_limit, "The year is right. K/2 is the height there, not the slope."),
        ],
    ),
    hints=[
        "P' = K k sigma (1 - sigma): largest where sigma = 1/2, where kt + c = 0.",
        "t = -c/k years after the origin; there P' = K k · 1/2 · 1/2.",
    ],
    mistakes=[
        Mistake(
            "def fastest_growth(K, k, c, origin):\n    return origin - c / k, K / 4", "the inner derivative is missing"
        ),
        Mistake("def fastest_growth(K, k, c, origin):\n    return origin - c / k, k / 4", "constant factor K"),
        Mistake("def fastest_growth(K, k, c, origin):\n    return origin - c / k, K * k", "sigma (1 - sigma) is 1/4"),
        Mistake(
            "def fastest_growth(K, k, c, origin):\n    return -c / k, K * k / 4", "add it to get the calendar year"
        ),
        Mistake("def fastest_growth(K, k, c, origin):\n    return origin + c / k, K * k / 4", "sign of c"),
        Mistake("def fastest_growth(K, k, c, origin):\n    return origin - c / k, K / 2", "not the slope"),
        Mistake("def fastest_growth(K, k, c, origin):\n    return origin - c / k, K * k / 2", "a quarter"),
        Mistake("def fastest_growth(K, k, c, origin):\n    return K * k / 4, origin - c / k", "the wrong order"),
    ],
    why=(
        "By the curve of 1920: {:.1f}, with {:.4f} million people a year. Pearl and Reed published 1 April 1914 "
        "as the point of inflection."
    ).format(*PEARL_REED.steepest()),
    section="The-answer",
)
