"""Lesson 03: relative growth, and the census."""

import numpy as np

from course_utils.data import load_us_population
from course_utils.maths.growth import PEARL_REED, LevellingGrowth
from course_utils.practice import (
    Exercise,
    FreshNumbers,
    Function,
    Number,
    Slip,
    Values,
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
        Slip(
            "100 * ((people[1:] / people[:-1]) ** (1 / np.diff(year)) - 1)",
            (
                "That is growth added once a year, like interest. The slope of ln P is asked for: difference "
                "of the logarithms over the years."
            ),
        ),
        Slip(
            "100 * np.diff(people) / people[1:] / np.diff(year)",
            (
                "That is a share of the later count. The slope of ln P is asked for: difference of the "
                "logarithms over the years."
            ),
        ),
        Slip(
            "100 * np.diff(people) / np.diff(year)",
            "That is a hundred times the slope of P, in millions of people a year. Take the logarithm first.",
        ),
        Slip(
            "100 * np.log(np.diff(people)) / np.diff(year)",
            "That is the logarithm of the changes. Take the logarithm first, then the changes of it.",
        ),
        Slip(
            "100 * np.diff(np.log(people)) / np.diff(np.log(year))",
            "Only `people` is in a logarithm: the change of `year` is counted in years as they are.",
        ),
        Slip(
            "100 * np.diff(np.log(people)) / year[1:]",
            "You divided by the year itself. Divide by the change of it, `np.diff(year)`.",
        ),
        Slip(
            "100 * np.diff(year) / np.diff(np.log(people))",
            "That is upside down: the change of ln P over the change of year.",
        ),
        Slip(
            "100 * np.diff(np.log2(people)) / np.diff(year)",
            "That is the logarithm to base 2. The rule (ln P)' = P'/P is for the natural one, `np.log`.",
        ),
    ],
    context=lambda: dict(zip(("year", "people"), _census(), strict=True)),
    check=Values(lambda: yearly_percent(*_census()), decimals=2),
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
            "That fits growth added once a year, (1 + r)^t. Here it grows all the time: solve e^(rt) = 2.",
        ),
        Slip(
            "72 / percent",
            (
                "That is the rule of thumb with 72, or a time in whole years: too rough for two decimals. "
                "Solve e^(rt) = 2."
            ),
        ),
        Slip(
            "np.log10(2) / (percent / 100)",
            "That is the logarithm to base 10. What undoes e^x is the natural one, `np.log`.",
        ),
        Slip(
            "70 / percent",
            (
                "That is the rule of thumb with 70, or growth added once a year, or a time in whole years. "
                "Solve e^(rt) = 2, and give two decimals."
            ),
        ),
        Slip(
            "69 / percent",
            (
                "That is the rule of thumb with 69, or a time in whole years: too rough for two decimals. "
                "Solve e^(rt) = 2."
            ),
        ),
        Slip(
            "np.log(2) * percent / 100",
            "You multiplied by the rate. From rt = ln 2 the time follows by dividing.",
        ),
        Slip(
            "np.log(2 / (percent / 100))",
            "The logarithm is of 2 alone: take ln 2 first, then divide it by the rate.",
        ),
        Slip(
            "np.exp(2) / (percent / 100)",
            "What undoes e^x is the logarithm: e^(rt) = 2 gives rt = ln 2, not e^2.",
        ),
        Slip(
            "np.log(2) / (1 + percent / 100)",
            "You divided by the growth factor of one year. From rt = ln 2 follows: divide by the rate r alone.",
        ),
        Slip(
            "np.log(2) / np.exp(percent / 100)",
            "You divided by the growth factor of one year. From rt = ln 2 follows: divide by the rate r alone.",
        ),
        Slip(
            "np.log(2) / np.log(percent)",
            "The rate needs no logarithm: from e^(rt) = 2 follows rt = ln 2, with r as a share.",
        ),
        Slip(
            "np.log(1 + percent / 100) / np.log(2)",
            "Two things: it is upside down, and it is for growth added once a year. Solve e^(rt) = 2.",
        ),
        Slip(
            "1200 * np.log(2) / percent",
            "That is the time in months, for a rate in percent a year: it is asked for in years.",
        ),
    ],
    numbers=_growth,
    check=Number(lambda: 100 * np.log(2) / _growth["percent"], decimals=2, unit="years"),
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
        Slip(
            """
            def fastest_growth(K, k, c, origin):
                return -c / k, K / 4
            """,
            "Two things: your time counts from the origin, and of the slope the inner derivative k is missing.",
        ),
        Slip(
            """
            def fastest_growth(K, k, c, origin):
                return origin - c, K * k / 4
            """,
            "The slope is right. For the time solve kt + c = 0: divide by k.",
        ),
        Slip(
            """
            def fastest_growth(K, k, c, origin):
                return origin - c * k, K * k / 4
            """,
            "The slope is right. For the time solve kt + c = 0: divide by k, do not multiply.",
        ),
        Slip(
            """
            def fastest_growth(K, k, c, origin):
                return origin - k / c, K * k / 4
            """,
            "The slope is right. The time is upside down: solve kt + c = 0 for t.",
        ),
        Slip(
            """
            def fastest_growth(K, k, c, origin):
                return -c / k - origin, K * k / 4
            """,
            "The slope is right. Your time counts from the origin: add the origin to it, do not subtract it.",
        ),
        Slip(
            """
            def fastest_growth(K, k, c, origin):
                return round(origin - c / k), K * k / 4
            """,
            "The slope is right. The year is made a whole number: leave its decimals as they are.",
        ),
        Slip(
            """
            def fastest_growth(K, k, c, origin):
                return int(origin - c / k), K * k / 4
            """,
            "The slope is right. The year is made a whole number: leave its decimals as they are.",
        ),
        Slip(
            """
            def fastest_growth(K, k, c, origin):
                return origin - c // k, K * k / 4
            """,
            "The slope is right. The year is made a whole number: leave its decimals as they are.",
        ),
        Slip(
            """
            def fastest_growth(K, k, c, origin):
                return origin - c / k, K * k / 8
            """,
            (
                "The year is right. The slope is half of what it should be: sigma (1 - sigma) is a quarter "
                "there, not an eighth."
            ),
        ),
        Slip(
            """
            def fastest_growth(K, k, c, origin):
                return origin - c / k, K * k**2 / 4
            """,
            "The year is right. The inner derivative k is a factor of the slope once, not twice.",
        ),
        Slip(
            """
            def fastest_growth(K, k, c, origin):
                return origin - c / k, 0.25
            """,
            "The year is right. 1/4 is the slope of sigma itself: the factors K and k are missing.",
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
