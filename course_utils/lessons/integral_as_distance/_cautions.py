"""Where an area deceives: a trip that turns back, and a speedometer that is wrong."""

import numpy as np

from course_utils.data import load_udds
from course_utils.lessons.integral_as_distance import lesson
from course_utils.lessons.shapes import area_between
from course_utils.lessons.wording import number
from course_utils.live import Lab
from course_utils.live.style import AREA, DERIVATIVE, FUNCTION, LEARNER, TRUTH
from course_utils.maths import record_area
from course_utils.maths.units import SECONDS_PER_HOUR

_PERIOD = 20.0  # s
_TOP = 5.0  # m/s


@lesson.lab
def reverse_gear() -> Lab:
    """A car drives off and comes back: the area with its sign, and the area without."""
    time = np.linspace(0, _PERIOD, 201)
    wave = _TOP * np.sin(2 * np.pi * time / _PERIOD)
    lab = Lab("Forwards, then in reverse gear", size=(8, 4.2))
    speeds, road = lab.figure.subplots(2, 1, height_ratios=[2.6, 1])
    speeds.set(
        xlim=(0, _PERIOD),
        ylim=(-9, 9),
        xticks=range(0, 21, 2),
        yticks=range(-8, 9, 4),
        xlabel="time (s)",
        ylabel="velocity (m/s)",
    )
    speeds.axhline(0, color=TRUTH, lw=1)
    road.set(
        xlim=(-65, 105),
        ylim=(0, 1),
        xlabel="metres from the start",
        yticks=[0.28, 0.72],
        yticklabels=["odometer", "car"],
    )
    road.spines["left"].set_visible(False)
    road.axvline(0, color=TRUTH, lw=1)
    forwards = lab.moving(speeds.fill([0, 1], [0, 0], color=AREA, alpha=0.4, lw=0))[0]
    backwards = lab.moving(speeds.fill([0, 1], [0, 0], color=DERIVATIVE, alpha=0.3, lw=0))[0]
    (curve,) = lab.moving(speeds.plot([], [], color=FUNCTION))
    (now,) = lab.moving(speeds.plot([], [], "o", color=LEARNER, ms=8))
    (car,) = lab.moving(road.plot([], [], "s", color=FUNCTION, ms=12))
    (counted,) = lab.moving(road.plot([], [], color=AREA, lw=7, solid_capstyle="butt"))
    lab.slider("t", 14, 0.1, _PERIOD, step=0.1, unit="s", label="time", play=8)
    lab.slider("extra", 0, -3, 3, step=0.1, unit="m/s", label="extra velocity")
    lab.goal(
        "Find a moment when the car is within 0.5 m of its start and more than 30 m are on the odometer.",
        name="return",
        reached=lambda t, extra: _parked(t, extra),
    )

    def driven(t, extra):
        until = np.append(time[time < t], t)
        return until, np.interp(until, time, wave) + extra

    def _parked(t, extra):
        until, velocity = driven(t, extra)
        return (
            abs(record_area.displacement(velocity, until)) <= 0.5 and record_area.total_distance(velocity, until) > 30
        )

    lab.grid(t=100, extra=31)

    @lab.update
    def _(t, extra):
        until, velocity = driven(t, extra)
        forwards.set_xy(area_between(until, np.maximum(velocity, 0)))
        backwards.set_xy(area_between(until, np.minimum(velocity, 0)))
        curve.set_data(time[::2], wave[::2] + extra)
        now.set_data([t], velocity[-1:])
        place, length = record_area.displacement(velocity, until), record_area.total_distance(velocity, until)
        car.set_data([place], [0.72])
        counted.set_data([0, length], [0.28, 0.28])
        return (
            f"After {t:.1f} s, with {number(extra, 1, sign=True)} m/s added, the car moves at "
            f"{number(velocity[-1], 2, sign=True)} m/s. Displacement {number(place, 2, sign=True)} m, distance "
            f"{length:.2f} m."
        )

    return lab


@lesson.lab
def noise_or_bias() -> Lab:
    """Disturb the speedometer: noise ruins the slope and hardly moves the sum, a bias stays in it."""
    city = load_udds()
    true_miles = record_area.area_so_far(city.speed_mph, city.time_s) / SECONDS_PER_HOUR
    window = slice(190, 251)
    noises = [np.random.default_rng(seed).standard_normal(len(city)) for seed in range(1, 8)]
    lab = Lab("A speedometer that is wrong", size=(8, 4.3))
    grid = lab.figure.add_gridspec(2, 2, width_ratios=[1, 1.1])
    speeds, slopes, off = (lab.figure.add_subplot(place) for place in (grid[0, 0], grid[1, 0], grid[:, 1]))
    time = city.time_s[window]
    speeds.plot(time, city.speed_mph[window], color=FUNCTION)
    speeds.set(xlim=(190, 250), ylim=(0, 75), ylabel="speed (mph)")
    speeds.tick_params(labelbottom=False)
    slopes.plot(time[1:], np.diff(city.speed_mph[window]), color=DERIVATIVE, ls="--")
    slopes.set(
        xlim=(190, 250),
        ylim=(-12, 12),
        xlabel="one minute of the trip: time (s)",
        ylabel="its change each\nsecond (mph/s)",
    )
    off.axhline(0, color=TRUTH, lw=1)
    off.set(
        xlim=(0, 1369), ylim=(-0.4, 0.4), xlabel="the whole trip: time (s)", ylabel="error of the sum so far (miles)"
    )
    (shown_speed,) = lab.moving(speeds.plot([], [], color=LEARNER, ls="-.", lw=1.2))
    (shown_slope,) = lab.moving(slopes.plot([], [], color=LEARNER, ls="-.", lw=1.2))
    (error,) = lab.moving(off.plot([], [], color=AREA))
    lab.slider("noise", 2.0, 0, 4, step=0.1, unit="mph", label="noise")
    lab.slider("bias", 0.0, -5, 5, step=0.1, unit="%", label="bias")
    lab.slider("draw", 1, 1, 7, step=1, label="which random noise")
    lab.grid(noise=11, bias=11)

    @lab.update
    def _(noise, bias, draw):
        measured = city.speed_mph * (1 + bias / 100) + noise * noises[round(draw) - 1]
        miles = record_area.area_so_far(measured, city.time_s) / SECONDS_PER_HOUR
        wrong = miles - true_miles
        shown_speed.set_data(time, measured[window])
        shown_slope.set_data(time[1:], np.diff(measured[window]))
        error.set_data(city.time_s[::6], wrong[::6])
        return (
            f"Noise {noise:.1f} mph (draw {draw:.0f}), bias {bias:+.1f} %: the sum is {miles[-1]:.3f} mi, "
            f"{wrong[-1]:+.3f} mi or {100 * wrong[-1] / true_miles[-1]:+.2f} % off."
        )

    return lab
