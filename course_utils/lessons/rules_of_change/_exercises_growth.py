"""Lesson 03: e^x, ln x, relative growth, and the census."""

import numpy as np

from course_utils.data import load_us_population
from course_utils.maths.growth import PEARL_REED, LevellingGrowth
from course_utils.practice import (
    Exercise,
    FormulaAnswer,
    FreshNumbers,
    Function,
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
    slips=[
        Slip(
            "x*2**(x-1)",
            "That is the power rule, for x^n. Here the variable is the exponent: 2^x = e^(x ln 2).",
        ),
        Slip(
            "2**x",
            "Only e^x is its own slope. For base 2 the slope is the height times ln 2.",
        ),
        Slip(
            "log(2)*exp(x)",
            "The curve itself stays 2^x; only the factor ln 2 is new.",
        ),
        Slip(
            "2**x/log(2)",
            "Multiply by ln 2; dividing leads the other way, to the antiderivative.",
        ),
        Slip(
            "x*log(2)*2**x",
            "The inner factor is the slope of x ln 2, which is ln 2, not x ln 2 itself.",
        ),
        Slip(
            "log(x)*2**x",
            "The factor is ln of the base, ln 2: a constant.",
        ),
    ],
    check=FormulaAnswer("log(2)*2**x", domain={"x": (0.2, 3)}),
    hints=[
        "Write 2^x = e^(x ln 2): a chain. What is the slope of the inner x ln 2?",
        "The outer slope is e^(x ln 2) = 2^x, the inner one ln 2.",
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
    slips=[
        Slip(
            "1/(1+x**2)",
            "The inner derivative is missing: the slope of 1 + x^2 is 2x, and the rates multiply.",
        ),
        Slip(
            "1/(2*x)",
            "You put the inner derivative into ln'. The outer slope is 1/u at u = 1 + x^2; then multiply by 2x.",
        ),
        Slip(
            "2*x/x**2",
            "The outer slope 1/u is taken at u = 1 + x^2, with the 1.",
        ),
        Slip(
            "2/(1+x**2)",
            "The inner slope is that of 1 + x^2: 2x, not 2.",
        ),
        Slip(
            "2*x",
            "That is the inner slope only. Multiply it by the outer one, 1/(1 + x^2).",
        ),
        Slip(
            "2*x*log(1+x**2)",
            "ln is not its own slope, e^x is: the slope of ln u is 1/u.",
        ),
        Slip(
            "2*x/(1+x**2)**2",
            "The slope of ln u is 1/u, not 1/u^2.",
        ),
    ],
    check=FormulaAnswer("2*x/(1+x**2)"),
    hints=["Outer: ln u, with the slope 1/u. Inner: u = 1 + x^2.", "The inner slope is 2x."],
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


percent_growth = Exercise(
    id="03/percent_growth",
    title="Percent a year",
    question=(
        "Between neighbouring counts, compute the average slope of $\\ln P$, in percent a year: change of "
        "`np.log(people)` over change of `year`, times 100."
    ),
    stub="yearly = ...",
    solution="yearly = 100 * np.diff(np.log(people)) / np.diff(year)",
    slips=[
        Slip(
            "100 * np.diff(people) / people[:-1] / np.diff(year)",
            (
                "You shared the growth of ten years out equally. The slope of ln P is asked for: difference "
                "of the logarithms over the years."
            ),
        ),
        Slip(
            "np.diff(np.log(people)) / np.diff(year)",
            "Those are shares, such as 0.03. In percent they are a hundred times as many.",
        ),
        Slip(
            "100 * np.diff(np.log(people))",
            "Those are percent for the whole of ten years: divide by the change of year.",
        ),
        Slip(
            "np.diff(people) / np.diff(year)",
            "Those are millions of people a year, the slope of P. Take the logarithm first.",
        ),
        Slip(
            "100 * np.diff(np.log10(people)) / np.diff(year)",
            "That is the logarithm to base 10. The rule (ln P)' = P'/P is for the natural one, `np.log`.",
        ),
    ],
    context=lambda: dict(zip(("year", "people"), _census(), strict=True)),
    check=Values(lambda: yearly_percent(*_census()), 0.0051),
    hints=[
        "`np.diff` of `np.log(people)` gives the changes of the logarithm.",
        "Divide by `np.diff(year)`, then times 100.",
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
    slips=[
        Slip(
            "np.log(2) / percent",
            "The rate is in percent: 3 % is 0.03. Divide it by 100 first.",
        ),
        Slip(
            "100 / percent",
            ("That would be so if the same number were added each year. Here the growth grows too: solve e^(rt) = 2."),
        ),
        Slip(
            "200 / percent",
            "Undo e^(rt) = 2 with the logarithm: rt = ln 2, not 2.",
        ),
        Slip(
            "np.log(2) / np.log(1 + percent / 100)",
            (
                "That fits growth added once a year, (1 + r)^t, or the rule of thumb with 70. Here it grows "
                "all the time: solve e^(rt) = 2."
            ),
        ),
        Slip(
            "72 / percent",
            "That is the rule of thumb with 72, which is too rough for two decimals: solve e^(rt) = 2.",
        ),
        Slip(
            "np.log10(2) / (percent / 100)",
            "That is the logarithm to base 10. What undoes e^x is the natural one, `np.log`.",
        ),
    ],
    numbers=_growth,
    check=Number(lambda: 100 * np.log(2) / _growth["percent"], "0.1 %", unit="years"),
    hints=[
        "Set $e^{rt} = 2$ and take the logarithm of both sides.",
        "$t = \\ln 2 / r$, with $r$ as a share: percent/100.",
    ],
    why="About 69.3 divided by the percentage: it does not matter how many there are at the start.",
    section="Relative-growth",
)


def steepest_growth(limit, rate, shift, origin):
    """When K sigma(k t + c) is steepest, as a year, and its slope there: shape (2,)."""
    return np.array(LevellingGrowth(limit, rate, shift, origin).steepest())


def _pearl_reed():
    return PEARL_REED.limit, PEARL_REED.rate, PEARL_REED.shift, PEARL_REED.origin


def _swapped(limit, rate, shift, origin):
    return limit * rate / 4, origin - shift / rate


fastest_growth = Exercise(
    id="03/fastest_growth",
    title="When, and how fast?",
    question=(
        "$P(t) = K\\,\\sigma(kt + c)$, with $t$ in years after `origin`. Return two numbers: the calendar year "
        "in which $P$ is steepest, and its slope $P'$ then."
    ),
    stub="""
        def fastest_growth(K, k, c, origin):
            ...
        """,
    solution="""
        def fastest_growth(K, k, c, origin):
            t = -c / k
            return origin + t, K * k / 4
        """,
    slips=[
        Slip(
            """
            def fastest_growth(K, k, c, origin):
                return origin - c / k, K / 4
            """,
            "The year is right. Of the slope the inner derivative is missing: kt + c has the slope k.",
        ),
        Slip(
            """
            def fastest_growth(K, k, c, origin):
                return origin - c / k, k / 4
            """,
            "The year is right. The constant factor K stays as a factor of the slope.",
        ),
        Slip(
            """
            def fastest_growth(K, k, c, origin):
                return origin - c / k, K * k
            """,
            "The year is right. At the steepest point sigma is 1/2, so sigma (1 - sigma) is 1/4.",
        ),
        Slip(
            """
            def fastest_growth(K, k, c, origin):
                return -c / k, K * k / 4
            """,
            "The slope is right. Your time counts from the origin: add it to get the calendar year.",
        ),
        Slip(
            """
            def fastest_growth(K, k, c, origin):
                return origin + c / k, K * k / 4
            """,
            "The slope is right. For the time solve kt + c = 0: mind the sign of c.",
        ),
        Slip(
            """
            def fastest_growth(K, k, c, origin):
                return origin - c / k, K * k / 2
            """,
            "The year is right. There sigma (1 - sigma) is 1/2 times 1/2, a quarter.",
        ),
        Slip(
            """
            def fastest_growth(K, k, c, origin):
                return K * k / 4, origin - c / k
            """,
            "Both are right, in the wrong order: first the year, then the slope.",
        ),
        Slip(
            """
            def fastest_growth(K, k, c, origin):
                return origin - c / k, K / 2
            """,
            "The year is right. K/2 is the height there, not the slope.",
        ),
    ],
    check=Function(steepest_growth, lambda: [(40.0, 0.05, -3.1, 1900.0), (7.5, 0.2, 1.4, 0.0), _pearl_reed()]),
    hints=[
        "P' = K k sigma (1 - sigma): largest where sigma = 1/2, where kt + c = 0.",
        "t = -c/k years after the origin; there P' = K k · 1/2 · 1/2.",
    ],
    why=(
        "By the curve of 1920: {:.1f}, with {:.4f} million people a year. Pearl and Reed published 1 April 1914 "
        "as the point of inflection."
    ).format(*PEARL_REED.steepest()),
    section="The-answer",
)
