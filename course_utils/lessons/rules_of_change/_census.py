"""A nation counted every ten years: predict a later count, then find where the curve of 1920 is steepest."""

import numpy as np

from course_utils.data import load_us_population
from course_utils.lessons.drawing import plain_ticks, show
from course_utils.lessons.rules_of_change import lesson
from course_utils.lessons.shapes import tangent_line
from course_utils.lessons.wording import number
from course_utils.live import Lab
from course_utils.live.style import DERIVATIVE, FUNCTION, LEARNER, QUIET, TRUTH, ink
from course_utils.maths.growth import PEARL_REED

LAST_SEEN, ASKED = 1910, 1950  # Pearl and Reed knew the counts to 1910; the learner predicts the one of 1950
NEAR = 10.0  # millions: near enough for the prediction's goal
NEARLY = 0.99  # of the largest slope


@lesson.lab
def what_comes_next() -> Lab:
    """The counts from 1790 to 1910: drag the count of 1950 to where you expect it, then see."""
    census = load_us_population()
    known, later = census.year <= LAST_SEEN, (census.year > LAST_SEEN) & (census.year <= ASKED)
    asked = float(census.population_millions[census.year == ASKED][0])
    last = float(census.population_millions[census.year == LAST_SEEN][0])
    lab = Lab("The United States, counted every ten years: how many in 1950?", size=(8, 4))
    axes = lab.figure.subplots()
    axes.plot(census.year[known], census.population_millions[known], "o", color=TRUTH, label="census, to 1910")
    axes.set(xlim=(1785, 1962), ylim=(0, 330), xlabel="year", ylabel="people (millions)")
    years = np.linspace(1790, ASKED, 120)
    (curve,) = lab.moving(
        axes.plot(years, PEARL_REED.size(years), color=FUNCTION, label="the curve of 1920, once revealed")
    )
    (rest,) = lab.moving(
        axes.plot(
            census.year[later],
            census.population_millions[later],
            "s",
            color=TRUTH,
            markersize=5,
            label="later counts, once revealed",
        )
    )
    (way,) = lab.moving(axes.plot([], [], color=LEARNER, linestyle="-.", linewidth=1.5))
    (mine,) = lab.moving(axes.plot([], [], "o", color=LEARNER, markersize=11, label="your prediction"))
    axes.legend(loc="upper left")
    lab.point(
        "guess",
        (ASKED, 240.0),
        axes,
        along="y",
        low=(ASKED, 95.0),
        high=(ASKED, 320.0),
        step=(1, 1),
        anywhere=True,
        label="your prediction for 1950",
        units=("", "million"),
    )
    lab.reveal("shown", "Lock it in and see the later counts", locks=("guess",))
    lab.goal(
        "Predict the count of 1950 within 10 million.",
        name="predicted",
        reached=lambda guess, shown: shown and abs(guess[1] - asked) <= NEAR,
    )

    @lab.update
    def _(guess, shown):
        people = guess[1]
        way.set_data([LAST_SEEN, ASKED], [last, people])
        mine.set_data([ASKED], [people])
        show(shown, curve, rest)
        said = f"You predict {people:.1f} million people in 1950: {people / last:.3f} times as many as in 1910."
        if not shown:
            return said
        return (
            f"{said} The census counted {asked:.1f} million; a curve published in 1920 has "
            f"{float(PEARL_REED.size(ASKED)):.1f}."
        )

    return lab


@lesson.lab
def fastest_growth() -> Lab:
    """Lay the tangent where the curve of 1920 is steepest, then see its slope, and what the country did."""
    census = load_us_population()
    known = census.year <= LAST_SEEN
    lab = Lab("The curve of 1920: in which year is it steepest?", size=(8, 4.5))
    top, bottom = lab.figure.subplots(2, 1, sharex=True, height_ratios=[3, 2])
    years = np.linspace(1790, 2000, 150)
    top.plot(years, PEARL_REED.size(years), color=FUNCTION, label="curve of 1920")
    top.plot(
        census.year[known], census.population_millions[known], "o", color=TRUTH, markersize=5, label="census, to 1910"
    )
    top.set(xlim=(1785, 2005), ylim=(-5, 300), ylabel="people (millions)")
    bottom.set(ylim=(0, 2.0), xlabel="year", ylabel="slope (millions\na year)")
    (rest,) = lab.moving(
        top.plot(
            census.year[~known],
            census.population_millions[~known],
            "s",
            color=TRUTH,
            markersize=5,
            label="later counts, once revealed",
        )
    )
    (tangent,) = lab.moving(top.plot([], [], color=DERIVATIVE, linestyle="--"))
    (place,) = lab.moving(top.plot([], [], "o", color=LEARNER, markersize=10, label="your year"))
    (slopes,) = lab.moving(bottom.plot(years, PEARL_REED.slope(years), color=DERIVATIVE, linestyle="--"))
    (plumb,) = lab.moving(bottom.plot([], [], color=LEARNER, linestyle="-.", linewidth=1.5))
    (dot,) = lab.moving(bottom.plot([], [], "o", color=LEARNER, markersize=9))
    waiting = lab.moving(bottom.text(1990, 1.6, "hidden until you lock in", ha="right", color=ink(QUIET)))
    top.legend(loc="upper left")
    lab.slider("year", 1850, 1790, 2000, step=1, label="your year", digits=0)
    lab.reveal("shown", "Lock it in and show the slope", locks=("year",))
    lab.goal(
        "Pick a year in which the curve is at least 99 % as steep as at its steepest.",
        name="steepest",
        reached=lambda year, shown: shown and PEARL_REED.slope(year) >= NEARLY * PEARL_REED.steepest().slope,
    )

    @lab.update
    def _(year, shown):
        size, slope = float(PEARL_REED.size(year)), float(PEARL_REED.slope(year))
        tangent.set_data(*tangent_line(year, size, slope, 28))
        place.set_data([year], [size])
        plumb.set_data([year, year], [0, 2.0])
        dot.set_data([year], [slope])
        show(shown, rest, slopes, dot)
        waiting.set_visible(not shown)
        said = (
            f"You say that the curve is steepest in {year:.0f}. Look at the tangent: does it tilt more a little "
            "earlier, or a little later?"
        )
        if not shown:
            return said
        share = 100 * slope / PEARL_REED.steepest().slope
        return (
            f"In {year:.0f} the curve's slope is {number(slope, 4)} million people a year, {share:.2f} % of its "
            f"largest. After 1950 the counts leave the curve: {census.population_millions[-1]:.0f} million in 2000, "
            f"where it has {float(PEARL_REED.size(2000)):.0f}."
        )

    return lab


COMPOUNDING_UNTIL = 1860
WITHIN = 4.0  # percent


@lesson.lab
def compounding() -> Lab:
    """Lay a curve that compounds through the counts, on a plain and on a logarithmic scale: how long does it fit?"""
    census = load_us_population()
    early = census.year <= LAST_SEEN
    year, people = census.year[early], census.population_millions[early]
    first = float(year[0])
    lab = Lab("One percentage for all years: how long does it fit?", size=(8, 4))
    plain, logs = lab.figure.subplots(1, 2)
    for axes in (plain, logs):
        axes.plot(year, people, "o", color=TRUTH, markersize=6, label="census, to 1910")
        axes.set(xlim=(1785, 1915), xlabel="year", ylabel="people $P$ (millions)")
    plain.set(ylim=(0, 120), title="plain scale")
    logs.set(yscale="log", ylim=(2.5, 500), title="logarithmic scale: $\\ln P$")
    plain_ticks(logs, y=[3, 10, 30, 100, 300])
    curves = [
        lab.moving(axes.plot([], [], color=LEARNER, linestyle="-.", label="your $P_0\\,e^{rt}$"))[0]
        for axes in (plain, logs)
    ]
    starts = [lab.moving(axes.plot([], [], "o", color=LEARNER, markersize=10))[0] for axes in (plain, logs)]
    plain.legend(loc="upper left")
    grid = np.linspace(first, LAST_SEEN, 100)
    lab.slider("r", 2.0, 1.0, 4.0, step=0.05, unit="%", label="r a year", play=6)
    lab.slider("start", 5.0, 3.0, 6.0, step=0.1, unit="million", label="in 1790")
    lab.goal(
        "Bring the curve within 4 % of every count until 1860.",
        name="fits",
        reached=lambda r, start: _farthest_off(r, start, year, people) < WITHIN,
    )

    @lab.update
    def _(r, start):
        heights = start * np.exp(r / 100 * (grid - first))
        for curve, dot in zip(curves, starts, strict=True):
            curve.set_data(grid, heights)
            dot.set_data([first], [start])
        last = start * np.exp(r / 100 * (LAST_SEEN - first))
        return (
            f"{start:.1f} million in 1790, growing by {r:.2f} % a year: {last:.1f} million in 1910, where "
            f"{people[-1]:.1f} were counted. Until 1860 the curve is at most "
            f"{_farthest_off(r, start, year, people):.2f} % off."
        )

    return lab


def _farthest_off(r, start, year, people):
    """How far a compounding curve is from the counts until 1860, at the worst of them, in percent of the count."""
    part = year <= COMPOUNDING_UNTIL
    curve = start * np.exp(r / 100 * (year[part] - year[0]))
    return float(100 * np.max(np.abs(curve / people[part] - 1)))
