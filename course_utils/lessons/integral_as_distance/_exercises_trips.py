"""Lesson 02: how far and how fast on average, from the speeds of recorded trips."""

import numpy as np

from course_utils.data import load_gps_drive, load_hwfet, load_udds, load_wltc
from course_utils.maths import record_area
from course_utils.maths.units import METRES_PER_KILOMETRE, METRES_PER_MILE, SECONDS_PER_HOUR
from course_utils.practice import Exercise, Mistake, Number, Slip, Values

_KM_IN_MILES = METRES_PER_KILOMETRE / METRES_PER_MILE


def _records():
    return {"udds": load_udds(), "hwfet": load_hwfet(), "wltc": load_wltc(), "drive": load_gps_drive()}


def _city_area(step=1):
    """The city trip in mph times seconds, from every sample or from every 37th: 1369 s are 37 pieces of 37 s."""
    city = load_udds()
    return record_area.left_sum_samples(city.speed_mph[::step], city.time_s[::step])


steady_stretch = Exercise(
    id="02/steady_stretch",
    title="One steady stretch",
    question="A car holds 45 mph for 20 minutes. How many miles is that?",
    stub="stretch_mi = ...",
    solution="stretch_mi = 45 * 20 / 60",
    check=Number(
        15.0,
        0.01,
        unit="mi",
        units={"km": _KM_IN_MILES},
        slips=[
            Slip(
                900,
                "That is 45 mph times 20 minutes. For hours to cancel, the 20 minutes must be written in hours: 20/60.",
            ),
            Slip(
                54_000, "That is 45 mph times 1200 seconds. For hours to cancel, write the seconds in hours: 1200/3600."
            ),
        ],
    ),
    hints=["Distance is speed times time, when the speed does not change.", "20 minutes are 20/60 of an hour."],
    mistakes=[
        Mistake("45 * 20", "For hours to cancel"),
        Mistake("45 * 20 * 60", "For hours to cancel"),
        Mistake("45 / 20", "too small"),
    ],
    why="Miles per hour times hours: the hours cancel and miles are left.",
    section="One-steady-stretch",
)

city_miles = Exercise(
    id="02/city_miles",
    title="The city trip, second by second",
    question="How many miles is the whole city trip? Add up every second of `udds.speed_mph` and `udds.time_s`.",
    stub="city_mi = ...",
    solution="city_mi = np.sum(udds.speed_mph[:-1] * np.diff(udds.time_s)) / 3600",
    check=Number(
        lambda: _city_area() / SECONDS_PER_HOUR,
        0.0006,
        unit="mi",
        units={"km": _KM_IN_MILES},
        slips=[
            Slip(
                lambda: _city_area(),
                (
                    "Those are miles an hour, added up. Each of them lasts only one second, 1/3600 of an hour: "
                    "divide by 3600."
                ),
            ),
            Slip(
                lambda: _city_area() / 60,
                "You divided by 60: that makes seconds into minutes. An hour has 3600 seconds.",
            ),
            Slip(
                lambda: _city_area(step=37) / SECONDS_PER_HOUR,
                "That is the sum with pieces of 37 s: use every sample, not every 37th.",
            ),
        ],
    ),
    hints=[
        "The cell above does it with pieces of 37 s: leave the `[::37]` out.",
        "`left_sum(udds.speed_mph, udds.time_s)` is in mph times seconds: divide it by 3600.",
    ],
    mistakes=[
        Mistake("np.sum(udds.speed_mph)", "Each of them lasts only one second"),
        Mistake("np.sum(udds.speed_mph) / 60", "3600 seconds"),
        Mistake("np.sum(udds.speed_mph[:-1:37] * 37) / 3600", "pieces of 37 s"),
    ],
    why="The schedule's published length is 7.45 mi.",
    section="Small-pieces-added-up",
    context=_records,
)


mean_speed = Exercise(
    id="02/mean_speed",
    title="The mean speed",
    question="What is the mean speed of the city trip in mph, its area over its width? Give two decimals or more.",
    stub="mean_mph = ...",
    solution="mean_mph = np.sum(udds.speed_mph[:-1] * np.diff(udds.time_s)) / (udds.time_s[-1] - udds.time_s[0])",
    check=Number(
        lambda: _city_area() / np.ptp(load_udds().time_s),
        0.01,
        unit="mph",
        units={"km/h": _KM_IN_MILES},
        slips=[
            Slip(
                lambda: load_udds().speed_mph.mean(),
                "You divided by the 1370 samples. They bound only 1369 seconds: divide the area by the width.",
            ),
            Slip(
                lambda: load_udds().speed_mph.max() / 2,
                (
                    "That is half the top speed. It is the mean when the speed rises steadily from 0, and this "
                    "one does not."
                ),
            ),
        ],
    ),
    hints=[
        "Mean = area / width. The width is the time of the last sample minus that of the first.",
        "The area in mph times seconds, over 1369 s, is in mph.",
    ],
    mistakes=[
        Mistake("np.mean(udds.speed_mph)", "1370 samples"),
        Mistake("udds.speed_mph.max() / 2", "rises steadily"),
        Mistake("19.592 * 1.609344", "right answer in km/h"),
    ],
    why="The published mean is 19.59 mph, the level you found by dragging.",
    section="The-mean-is-an-area-over-a-width",
    context=_records,
)


def _four(of_wltc=1.0, of_all=1.0):
    trips = _records()
    speeds = [trips["udds"].speed_mph, trips["hwfet"].speed_mph, trips["wltc"].speed_kmh, trips["drive"].speed_mph]
    areas = [
        record_area.trapezoid_samples(speed, trip.time_s) / SECONDS_PER_HOUR
        for speed, trip in zip(speeds, trips.values(), strict=True)
    ]
    return np.array(areas) * [1, 1, of_wltc, 1] * of_all


four_trips = Exercise(
    id="02/four_trips",
    title="How far, by the speedometer alone",
    question=(
        "The answers, from the records `udds`, `hwfet`, `wltc` and `drive`: the city trip, the highway trip (both in "
        "miles), the world cycle in kilometres and the GPS drive in miles, in this order. Three decimals or more."
    ),
    stub="trips = [..., ..., ..., ...]",
    solution=(
        "def distance(speed, time):\n"
        "    return np.sum((speed[:-1] + speed[1:]) / 2 * np.diff(time)) / 3600\n"
        "\n"
        "trips = [\n"
        "    distance(udds.speed_mph, udds.time_s),\n"
        "    distance(hwfet.speed_mph, hwfet.time_s),\n"
        "    distance(wltc.speed_kmh, wltc.time_s),\n"
        "    distance(drive.speed_mph, drive.time_s),\n"
        "]"
    ),
    check=Values(
        _four,
        0.001,
        slips=[
            Slip(lambda: _four(of_all=SECONDS_PER_HOUR), "Those are speeds added up: each lasts 1/3600 of an hour."),
            Slip(
                lambda: _four(of_wltc=_KM_IN_MILES),
                "All in miles. The world cycle is asked for in kilometres: its speeds are in km/h already.",
            ),
            Slip(
                lambda: _four(of_wltc=1 / _KM_IN_MILES),
                "You turned the world cycle from miles into kilometres, but its speeds are in km/h already.",
            ),
            Slip(
                lambda: _four(_KM_IN_MILES, METRES_PER_MILE),
                "All in metres. Three are asked for in miles, the world cycle in kilometres.",
            ),
            Slip(
                lambda: _four(_KM_IN_MILES, 1 / _KM_IN_MILES),
                "All in kilometres. Only the world cycle is asked for in kilometres, the others in miles.",
            ),
            Slip(
                lambda: _four()[[1, 0, 2, 3]], "The city and the highway trip are swapped: the city trip comes first."
            ),
        ],
    ),
    hints=[
        "One small function serves all four: the sum of trapezoids, over 3600.",
        "The columns are `speed_mph`, and `speed_kmh` for `wltc`.",
    ],
    mistakes=[
        Mistake(
            "[np.sum(udds.speed_mph), np.sum(hwfet.speed_mph), np.sum(wltc.speed_kmh), np.sum(drive.speed_mph)]",
            "1/3600",
        ),
        Mistake("[7.45039, 10.25669, 23.26628 / 1.609344, 13.35707]", "asked for in kilometres"),
        Mistake("[7.45039, 10.25669, 23.26628 * 1.609344, 13.35707]", "km/h already"),
        Mistake("[7.45039, 10.25669, 23.26628, 13.0]", "index 3"),
        Mistake("[11.99024, 16.50654, 23.26628, 21.49613]", "All in kilometres"),
        Mistake("[10.25669, 7.45039, 23.26628, 13.35707]", "are swapped"),
    ],
    why="Published: 7.45 mi, 10.26 mi and 23.266 km. The GPS drive had no odometer: its 13.357 mi are the sum itself.",
    section="A-real-drive",
    context=_records,
)
