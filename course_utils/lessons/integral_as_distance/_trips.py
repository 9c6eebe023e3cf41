"""Whole trips: the needle with its odometer covered, the level line, the GPS drive."""

import numpy as np
from matplotlib.patches import Rectangle

from course_utils.data import load_gps_drive, load_udds
from course_utils.lessons.drawing import set_heights, show
from course_utils.lessons.integral_as_distance import lesson
from course_utils.lessons.shapes import area_between
from course_utils.live import Lab
from course_utils.live.style import AREA, FUNCTION, LEARNER, TRUTH
from course_utils.maths.record_area import area_so_far, level_areas, mean_value_samples
from course_utils.maths.units import SECONDS_PER_HOUR

_COVER = "#ECECEC"
_DRAWN_EVERY = 3  # seconds: a filled area of fewer vertices looks the same and travels faster


def _needle_angle(speed):
    """Radians of the dial's needle: 0 mph at the lower left, 60 mph at the lower right."""
    return np.radians(225 - 270 * np.asarray(speed) / 60)


def _draw_dial(axes):
    axes.set_aspect("equal")
    axes.set_axis_off()
    axes.set(xlim=(-1.2, 1.2), ylim=(-1.2, 1.2))
    rim = _needle_angle(np.linspace(0, 60, 80))
    axes.plot(np.cos(rim), np.sin(rim), color=TRUTH, lw=1.5)
    for speed in range(0, 61, 10):
        angle = _needle_angle(speed)
        axes.plot(*np.outer([np.cos(angle), np.sin(angle)], [0.9, 1]), color=TRUTH, lw=1.5)
        axes.text(0.74 * np.cos(angle), 0.74 * np.sin(angle), str(speed), ha="center", va="center")
    axes.text(0, -0.62, "mph", ha="center", va="center")
    axes.plot(0, 0, "o", color=TRUTH, ms=9)


@lesson.lab
def covered_odometer() -> Lab:
    """The needle of a whole trip plays; guess the miles, then uncover the odometer."""
    city = load_udds()
    miles = area_so_far(city.speed_mph, city.time_s) / SECONDS_PER_HOUR
    end = city.time_s[-1]
    lab = Lab("The needle plays, the odometer is covered", size=(8, 3.9))
    (dial, trip), (_, odometer) = lab.figure.subplots(2, 2, width_ratios=[1, 2.1], height_ratios=[3.4, 1])
    lab.figure.axes[2].remove()
    dial.set_subplotspec(lab.figure.axes[0].get_gridspec()[:, 0])
    _draw_dial(dial)
    trip.plot(city.time_s, city.speed_mph, color=FUNCTION, lw=1.4)
    trip.set(xlim=(0, end), ylim=(0, 60), xlabel="time (s)", ylabel="speed (mph)")
    odometer.set(xlim=(0, 20), ylim=(0, 1), xticks=range(0, 21, 2), yticks=[], xlabel="distance (miles)")
    odometer.spines["left"].set_visible(False)
    (needle,) = lab.moving(dial.plot([], [], color=FUNCTION, lw=3.5))
    future = lab.moving(trip.add_patch(Rectangle((0, 0), 1, 60, color=_COVER, lw=0, zorder=3)))
    cover = lab.moving(odometer.add_patch(Rectangle((0, 0), 20, 1, color=_COVER, lw=0)))
    mark = lab.moving(odometer.text(18.2, 0.5, "covered", ha="center", va="center", color="#555555"))
    driven = lab.moving(odometer.add_patch(Rectangle((0, 0.25), 0, 0.5, color=AREA, alpha=0.55, lw=0)))
    total = lab.moving(odometer.axvline(miles[-1], color=TRUTH, lw=2.5, visible=False))
    (guessed,) = lab.moving(odometer.plot([], [], "o", color=LEARNER, ms=10))
    lab.slider("t", 250, 0, float(end), step=1, unit="s", label="time", play=25)
    lab.slider("guess", 3.0, 0.5, 16, step=0.1, unit="mi", label="your guess")
    lab.reveal("shown", "Uncover the odometer", locks=["guess"])
    lab.grid(t=60, guess=32)

    @lab.update
    def _(t, guess, shown):
        speed, so_far = np.interp(t, city.time_s, city.speed_mph), np.interp(t, city.time_s, miles)
        angle = _needle_angle(speed)
        needle.set_data([0, 0.86 * np.cos(angle)], [0, 0.86 * np.sin(angle)])
        future.set(x=t, width=end - t)
        driven.set(width=so_far, visible=shown)
        guessed.set_data([guess], [0.5])
        show(not shown, cover, mark)
        total.set_visible(shown)
        said = f"After {t:.0f} s of {end:.0f} s the needle shows {speed:.1f} mph"
        if not shown:
            return f"{said}; the odometer is covered. Your guess for the whole trip is {guess:.1f} mi."
        return (
            f"{said} and the odometer {so_far:.3f} mi. The whole trip is {miles[-1]:.2f} mi; you said {guess:.1f} mi."
        )

    return lab


@lesson.lab
def level_line() -> Lab:
    """Drag a level line until the area above it fills the area missing below it."""
    city = load_udds()
    mean = mean_value_samples(city.speed_mph, city.time_s)
    drawn = np.append(city.time_s[:-1:_DRAWN_EVERY], city.time_s[-1])
    curve = np.interp(drawn, city.time_s, city.speed_mph)
    lab = Lab("One steady speed for the whole trip", size=(8, 3.7))
    trip, scale = lab.figure.subplots(1, 2, width_ratios=[4.2, 1])
    trip.plot(city.time_s, city.speed_mph, color=FUNCTION, lw=1.2, zorder=3)
    trip.set(xlim=(0, 1369), ylim=(0, 60), xlabel="time (s)", ylabel="speed (mph)")
    surplus = lab.moving(trip.fill([0, 1], [0, 0], color=AREA, alpha=0.55, lw=0))[0]
    missing = lab.moving(trip.fill([0, 1], [0, 0], color=LEARNER, alpha=0.25, lw=0))[0]
    (level_mark,) = lab.moving(trip.plot([], [], color=LEARNER, ls="-.", zorder=4))
    (knob,) = lab.moving(trip.plot([], [], "o", color=LEARNER, ms=10, zorder=5))
    bars = lab.moving(scale.bar(["above", "missing\nbelow"], [1, 1], width=0.6))
    for bar, color, alpha in zip(bars, (AREA, LEARNER), (0.55, 0.25), strict=True):
        bar.set(facecolor=color, alpha=alpha)
    scale.set(ylim=(0, 16), ylabel="area (miles)", xlim=(-0.6, 1.6))
    scale.tick_params(axis="x", length=0)
    lab.point(
        "level",
        (1200, 32),
        trip,
        along="y",
        low=(0, 0),
        high=(1369, 60),
        step=(1, 0.1),
        anywhere=True,
        label="level line",
        units=("s", "mph"),
    )
    lab.goal(
        "Make the two areas equal: the steady speed that covers the same distance, within 0.2 mph.",
        name="balance",
        reached=lambda level: abs(level[1] - mean) <= 0.2,
    )

    @lab.update
    def _(level):
        height = level[1]
        areas = level_areas(city.speed_mph, city.time_s, height)
        surplus.set_xy(area_between(drawn, np.maximum(curve, height), height))
        missing.set_xy(area_between(drawn, np.minimum(curve, height), height))
        level_mark.set_data([0, 1369], [height, height])
        knob.set_data([level[0]], [height])
        above, below = (area / SECONDS_PER_HOUR for area in areas)
        set_heights(bars, (above, below))
        return (
            f"Level {height:.2f} mph: the trip rises {above:.3f} mi above the line, and {below:.3f} mi are "
            "missing below it."
        )

    return lab


@lesson.lab
def gps_drive() -> Lab:
    """Lay the level line through a real drive to predict its miles, then check."""
    drive = load_gps_drive()
    miles = area_so_far(drive.speed_mph, drive.time_s)[-1] / SECONDS_PER_HOUR
    mean = mean_value_samples(drive.speed_mph, drive.time_s)
    end = drive.time_s[-1]
    hours = end / SECONDS_PER_HOUR
    lab = Lab("A real drive, by its GPS speed", size=(8, 3.7))
    trip, odometer = lab.figure.subplots(2, 1, height_ratios=[4, 1])
    trip.fill_between(drive.time_s, drive.speed_mph, color=FUNCTION, alpha=0.1, lw=0)
    trip.plot(drive.time_s, drive.speed_mph, color=FUNCTION, lw=1.4)
    trip.set(xlim=(0, end), ylim=(0, 70), xlabel="time (s)", ylabel="speed (mph)")
    odometer.set(xlim=(0, 24), ylim=(0, 1), xticks=range(0, 25, 2), yticks=[], xlabel="distance (miles)")
    odometer.spines["left"].set_visible(False)
    (rule,) = lab.moving(trip.plot([], [], color=LEARNER, ls="-."))
    (knob,) = lab.moving(trip.plot([], [], "o", color=LEARNER, ms=10))
    steady = lab.moving(trip.axhline(mean, color=TRUTH, lw=1.5, visible=False))
    driven = lab.moving(
        odometer.add_patch(Rectangle((0, 0.25), miles, 0.5, color=AREA, alpha=0.55, lw=0, visible=False))
    )
    (guessed,) = lab.moving(odometer.plot([], [], "o", color=LEARNER, ms=10))
    lab.point(
        "level",
        (1000, 22),
        trip,
        along="y",
        low=(0, 0),
        high=(end, 70),
        step=(1, 0.5),
        anywhere=True,
        label="your steady speed",
        units=("s", "mph"),
    )
    lab.reveal("shown", "Show the distance", locks=["level"])
    lab.goal(
        "Predict the distance within 5 %, then check.",
        name="prediction",
        reached=lambda level, shown: shown and abs(level[1] / mean - 1) <= 0.05,
    )

    @lab.update
    def _(level, shown):
        height = level[1]
        rule.set_data([0, end], [height, height])
        knob.set_data([level[0]], [height])
        guessed.set_data([height * hours], [0.5])
        show(shown, steady, driven)
        said = f"A steady {height:.2f} mph for {end:.0f} s makes {height * hours:.3f} mi."
        if not shown:
            return f"{said} That is your prediction."
        return f"{said} The area of the record is {miles:.3f} mi: a mean of {mean:.2f} mph."

    return lab
