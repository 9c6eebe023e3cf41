"""Lesson 02: how far and how fast on average, from the speeds of recorded trips."""

import numpy as np

from course_utils.data import load_gps_drive, load_hwfet, load_udds, load_wltc
from course_utils.maths import record_area
from course_utils.maths.units import METRES_PER_KILOMETRE, METRES_PER_MILE, SECONDS_PER_HOUR
from course_utils.practice import Exercise, Number, Slip, Values

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
    slips=[
        Slip(
            "45 * 20",
            "That is 45 mph times 20 minutes. For hours to cancel, the 20 minutes must be written in hours: 20/60.",
        ),
        Slip(
            "45 * 20 * 60",
            "That is 45 mph times 1200 seconds. For hours to cancel, write the seconds in hours: 1200/3600.",
        ),
        Slip(
            "45 / 20",
            "You divided speed by time. A distance is speed times time, with the 20 minutes in hours.",
        ),
        Slip(
            "45 * 0.2",
            "20 minutes are not 0.2 hours: there are 60 minutes in an hour.",
        ),
        Slip(
            "45 / 60",
            "That is how far the car goes in one minute: it drives for 20 of them.",
        ),
        Slip(
            "20 / 60",
            "That is the time in hours. The distance is the speed times it.",
        ),
        Slip(
            "45 * (20 // 60)",
            "`//` drops what is not whole, and 20/60 of an hour is less than one: divide with `/`.",
        ),
        Slip(
            "45 * 60 / 20",
            "You turned the fraction round: 20 minutes are 20/60 of an hour, not 60/20 hours.",
        ),
        Slip(
            "45",
            "That is how far the car goes in a whole hour: it drives for 20/60 of one.",
        ),
        Slip(
            "45 * 0.33",
            "0.33 is a little less than 20/60: keep the fraction itself.",
        ),
    ],
    check=Number(15.0, 0.01, unit="mi", units={"km": _KM_IN_MILES}),
    hints=["Distance is speed times time, when the speed does not change.", "20 minutes are 20/60 of an hour."],
    why="Miles per hour times hours: the hours cancel and miles are left.",
    section="One-steady-stretch",
)

city_miles = Exercise(
    id="02/city_miles",
    title="The city trip, second by second",
    question="How many miles is the whole city trip? Add up every second of `udds.speed_mph` and `udds.time_s`.",
    stub="city_mi = ...",
    solution="city_mi = np.sum(udds.speed_mph[:-1] * np.diff(udds.time_s)) / 3600",
    slips=[
        Slip(
            "np.sum(udds.speed_mph)",
            (
                "Those are miles an hour, added up. Each of them lasts only one second, 1/3600 of an hour: "
                "divide by 3600."
            ),
        ),
        Slip(
            "np.sum(udds.speed_mph) / 60",
            "You divided by 60: that makes seconds into minutes. An hour has 3600 seconds.",
        ),
        Slip(
            "np.sum(udds.speed_mph[:-1:37] * 37) / 3600",
            "That is the sum with pieces of 37 s: use every sample, not every 37th.",
        ),
        Slip(
            "np.mean(udds.speed_mph) * udds.time_s[-1] / 3600",
            "That is the mean of 1370 samples, one more than there are seconds, times 1369 s: add up the pieces.",
        ),
        Slip(
            "np.sum(udds.speed_mph) / 1000",
            "An hour has 3600 seconds, not 1000.",
        ),
        Slip(
            "np.sum(udds.speed_mph) / 1369",
            "That is the mean speed. The distance is each speed times 1/3600 of an hour, added up.",
        ),
        Slip(
            "np.sum(udds.speed_mph[::37]) / 3600",
            "With every 37th sample a piece is 37 seconds wide: that width is missing. Or take every sample.",
        ),
        Slip(
            "np.sum(udds.speed_mph * udds.time_s) / 3600",
            "You multiplied each speed by the moment on the clock. A piece is as wide as one step of it: one second.",
        ),
        Slip(
            "udds.speed_mph.max() * 1369 / 3600",
            "That would be the distance at the top speed all the way: take each second at its own speed.",
        ),
        Slip(
            "np.sum(udds.speed_mps) / 3600",
            "`udds.speed_mps` is in metres a second. For miles, take `udds.speed_mph`.",
        ),
        Slip(
            "np.sum(udds.speed_mph) / 3600 / 1.609344",
            "You turned kilometres into miles, but the speeds are in miles an hour already.",
        ),
        Slip(
            "np.sum(udds.speed_mph) * 3600",
            "You multiplied by 3600. One second is 1/3600 of an hour: divide.",
        ),
        Slip(
            "np.sum(udds.speed_mph) // 3600",
            "`//` drops what is not whole: divide with `/`.",
        ),
    ],
    context=_records,
    check=Number(
        lambda: _city_area() / SECONDS_PER_HOUR,
        decimals=3,
        unit="mi",
        units={"km": _KM_IN_MILES, "m": 1 / METRES_PER_MILE},
    ),
    hints=[
        "The cell above does it with pieces of 37 s: leave the `[::37]` out.",
        "`left_sum(udds.speed_mph, udds.time_s)` is in mph times seconds: divide it by 3600.",
    ],
    why="The schedule's published length is 7.45 mi.",
    section="Small-pieces-added-up",
)


mean_speed = Exercise(
    id="02/mean_speed",
    title="The mean speed",
    question="What is the mean speed of the city trip in mph, its area over its width? Give two decimals or more.",
    stub="mean_mph = ...",
    solution="mean_mph = np.sum(udds.speed_mph[:-1] * np.diff(udds.time_s)) / (udds.time_s[-1] - udds.time_s[0])",
    slips=[
        Slip(
            "np.mean(udds.speed_mph)",
            "You divided by the 1370 samples. They bound only 1369 seconds: divide the area by the width.",
        ),
        Slip(
            "udds.speed_mph.max() / 2",
            ("That is half the top speed. It is the mean when the speed rises steadily from 0, and this one does not."),
        ),
        Slip(
            "np.median(udds.speed_mph)",
            "That is the middle one of the speeds, the median. The mean speed is the area over its width.",
        ),
        Slip(
            "np.mean(udds.speed_mph[udds.speed_mph > 0])",
            "You left out the seconds of standing still: they belong to the trip.",
        ),
        Slip(
            "udds.speed_mph.max()",
            "That is the top speed. The mean speed is the area over its width.",
        ),
        Slip(
            "np.sum(udds.speed_mph) / 3600",
            "That is the distance in miles. Divide the area by its width, 1369 s.",
        ),
        Slip(
            "20",
            "That is the mean speed to a whole number: give two decimals or more.",
        ),
        Slip(
            "np.sum(udds.speed_mph)",
            "That is the area alone, in mph times seconds. Divide it by its width, the seconds of the trip.",
        ),
        Slip(
            "np.mean(udds.speed_mph[::37])",
            "That is the mean of every 37th sample: use every sample.",
        ),
        Slip(
            "(udds.speed_mph[0] + udds.speed_mph[-1]) / 2",
            "0 is the mean of the first and the last speed, when the car stands still: take the area over its width.",
        ),
        Slip(
            "np.mean(hwfet.speed_mph[:-1])",
            "That is the highway trip: the city trip is `udds`.",
        ),
    ],
    context=_records,
    check=Number(
        lambda: _city_area() / np.ptp(load_udds().time_s),
        decimals=2,
        unit="mph",
        units={"km/h": _KM_IN_MILES, "m/s": SECONDS_PER_HOUR / METRES_PER_MILE},
    ),
    hints=[
        "Mean = area / width. The width is the time of the last sample minus that of the first.",
        "The area in mph times seconds, over 1369 s, is in mph.",
    ],
    why="The published mean is 19.59 mph, the level you found by dragging.",
    section="The-mean-is-an-area-over-a-width",
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
    solution="""
        def distance(speed, time):
            return np.sum((speed[:-1] + speed[1:]) / 2 * np.diff(time)) / 3600

        trips = [
            distance(udds.speed_mph, udds.time_s),
            distance(hwfet.speed_mph, hwfet.time_s),
            distance(wltc.speed_kmh, wltc.time_s),
            distance(drive.speed_mph, drive.time_s),
        ]
        """,
    slips=[
        Slip(
            "[np.sum(udds.speed_mph), np.sum(hwfet.speed_mph), np.sum(wltc.speed_kmh), np.sum(drive.speed_mph)]",
            "Those are speeds added up: each lasts 1/3600 of an hour.",
        ),
        Slip(
            "[7.45039, 10.25669, 23.26628 / 1.609344, 13.35707]",
            "All in miles. The world cycle is asked for in kilometres: its speeds are in km/h already.",
        ),
        Slip(
            "[7.45039, 10.25669, 23.26628 * 1.609344, 13.35707]",
            "You turned the world cycle from miles into kilometres, but its speeds are in km/h already.",
        ),
        Slip(
            "np.array(trips) * [1609.344, 1609.344, 1000, 1609.344]",
            "All in metres. Three are asked for in miles, the world cycle in kilometres.",
        ),
        Slip(
            "[11.99024, 16.50654, 23.26628, 21.49613]",
            "All in kilometres. Only the world cycle is asked for in kilometres, the others in miles.",
        ),
        Slip(
            "[10.25669, 7.45039, 23.26628, 13.35707]",
            "The city and the highway trip are swapped: the city trip comes first.",
        ),
        Slip(
            """
            speeds = [udds.speed_mph, hwfet.speed_mph, wltc.speed_kmh, drive.speed_mph]
            trips = [np.mean(speed) for speed in speeds]
            """,
            "Those are mean speeds. A distance is each speed times 1/3600 of an hour, added up.",
        ),
        Slip(
            """
            speeds = [udds.speed_mph, hwfet.speed_mph, wltc.speed_kmh, drive.speed_mph]
            trips = [np.mean(speed) * (len(speed) - 1) / 3600 for speed in speeds]
            """,
            "Each mean is over one sample more than there are seconds: add up the pieces instead.",
        ),
        Slip(
            "[np.sum(s[::37] * 37) / 3600 for s in (udds.speed_mph, hwfet.speed_mph, wltc.speed_kmh, drive.speed_mph)]",
            "Those are sums with pieces of 37 s: use every sample, not every 37th.",
        ),
        Slip(
            "[np.sum(s) // 3600 for s in (udds.speed_mph, hwfet.speed_mph, wltc.speed_kmh, drive.speed_mph)]",
            "`//` drops what is not whole: divide with `/`.",
        ),
        Slip(
            "[11.99024, 10.25669, 23.26628, 13.35707]",
            "You turned the city trip into kilometres: it is asked for in miles.",
        ),
        Slip(
            "[7.45039, 10.25669, 23.26628 / 1.609344, 13.35707 * 1.609344]",
            "The last two are in each other's unit: the world cycle is asked for in kilometres, the drive in miles.",
        ),
    ],
    context=_records,
    check=Values(_four, decimals=3),
    hints=[
        "One small function serves all four: the sum of trapezoids, over 3600.",
        "The columns are `speed_mph`, and `speed_kmh` for `wltc`.",
    ],
    why="Published: 7.45 mi, 10.26 mi and 23.266 km. The GPS drive had no odometer: its 13.357 mi are the sum itself.",
    section="A-real-drive",
)
