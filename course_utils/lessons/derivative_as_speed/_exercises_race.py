"""Lesson 01: average speeds in Bolt's race, and how sure his fastest one is."""

import numpy as np

from course_utils.data import load_bolt, load_galileo
from course_utils.maths import derivative
from course_utils.practice import Exercise, Function, Number, Slip

SPEEDS = {"km/h": 1 / 3.6, "mph": 0.44704}


def _bolt():
    bolt = load_bolt()
    return bolt.distance_m, bolt.time_s


def _race_average() -> float:
    distance, time = _bolt()
    return (distance[-1] - distance[0]) / (time[-1] - time[0])


def _mean_of_speeds() -> float:
    return float(np.mean(derivative.difference_quotients(*_bolt())))


race_average = Exercise(
    id="01/race_average",
    title="The whole race",
    question="What was Bolt's average speed over the whole 100 m, in m/s, to two decimals?",
    stub="average = ...",
    solution="average = (distance[-1] - distance[0]) / (time[-1] - time[0])",
    slips=[
        Slip(
            "np.mean(np.diff(distance) / np.diff(time))",
            (
                "That is the mean of the ten segment speeds, but the segments last different times: take the "
                "total distance over the total time."
            ),
        ),
        Slip(
            "9.58 / 100",
            "That is seconds for each metre: divide the distance by the time, not the time by the distance.",
        ),
    ],
    context=lambda: dict(zip(("distance", "time"), _bolt(), strict=True)),
    check=Number(_race_average, 0.006, unit="m/s", units=SPEEDS),
    hints=[
        "An average speed is a change of distance divided by a change of time.",
        "The change of distance is 100 m, the change of time 9.58 s.",
    ],
    why=(
        f"The mean of the ten segment speeds would be {_mean_of_speeds():.2f} m/s. It counts the slow first ten "
        "metres, which last longest, no more than the others."
    ),
    section="Average-speed",
)


def _sixty_to_seventy() -> float:
    distance, time = _bolt()
    return (distance[7] - distance[6]) / (time[7] - time[6])


sixty_to_seventy = Exercise(
    id="01/sixty_to_seventy",
    title="From 60 m to 70 m",
    question=(
        "Bolt passes 60 m at {:.2f} s and 70 m at {:.2f} s. What is his average speed between, in m/s, to two decimals?"
    ).format(*_bolt()[1][6:8]),
    stub="speed = ...",
    solution="speed = (distance[7] - distance[6]) / (time[7] - time[6])",
    slips=[
        Slip(
            "70 / 7.10",
            "That averages from the gun to 70 m: divide the change of distance by the change of time.",
        ),
    ],
    context=lambda: dict(zip(("distance", "time"), _bolt(), strict=True)),
    check=Number(_sixty_to_seventy, 0.006, unit="m/s", units=SPEEDS),
    hints=["How many metres lie between, and how many seconds?", "Divide 10 m by the difference of the two times."],
    why="It is the slope of the line through two neighbouring dots.",
    section="Average-speed",
)


segment_speeds = Exercise(
    id="01/segment_speeds",
    title="Every segment at once",
    question=(
        "Write a function that takes the distances and the times of any record, and returns the average speed of "
        "each segment: change divided by change, one number fewer than there are dots."
    ),
    stub="""
        def segment_speeds(distance, time):
            ...
        """,
    solution="""
        def segment_speeds(distance, time):
            return np.diff(distance) / np.diff(time)
        """,
    slips=[
        Slip(
            """
            def segment_speeds(distance, time):
                return distance[1:] / time[1:]
            """,
            (
                "These are averages from the start to each dot: divide each change of distance by the change "
                "of time beside it."
            ),
        ),
        Slip(
            """
            def segment_speeds(distance, time):
                return np.diff(time) / np.diff(distance)
            """,
            "That is time divided by distance: a speed is distance divided by time.",
        ),
    ],
    check=Function(
        derivative.difference_quotients,
        lambda: [
            _bolt(),
            (np.array([2.0, 5.0, 5.0, 4.0]), np.array([1.0, 1.5, 4.0, 6.5])),
            (load_galileo().distance_punti, load_galileo().time_intervals),
        ],
    ),
    hints=[
        "`np.diff` of a list of n numbers gives the n - 1 differences of neighbours.",
        "Use it on both lists, then divide.",
    ],
    why=(
        "It works on any record, even when the marks are not equally spaced; a standing runner gives 0, one who "
        "turns back a negative number."
    ),
    section="Average-speed",
)


def _fastest(distance, time, rounding):
    segment = derivative.fastest_segment(time, distance)
    duration = time[segment.index + 1] - time[segment.index]
    low, high = derivative.segment_speed_bounds(segment.end - segment.start, duration, rounding)
    return segment.start, segment.speed, low, high


def _swapped(distance, time, rounding):
    start, speed, low, high = _fastest(distance, time, rounding)
    return start, speed, high, low


fastest = Exercise(
    id="01/fastest",
    title="How fast was Bolt at his fastest?",
    question=(
        "Return four numbers about the fastest segment of a record: the distance at which it starts, its average "
        "speed, and the least and the greatest speed that the rounding allows. Each time may be off by half of "
        "`rounding`, so a duration by a whole one."
    ),
    stub="""
        def fastest(distance, time, rounding):
            ...
        """,
    solution="""
        def fastest(distance, time, rounding):
            metres, seconds = np.diff(distance), np.diff(time)
            i = np.argmax(metres / seconds)
            least, greatest = metres[i] / (seconds[i] + rounding), metres[i] / (seconds[i] - rounding)
            return distance[i], metres[i] / seconds[i], least, greatest
        """,
    slips=[
        Slip(
            """
            def fastest(distance, time, rounding):
                s = distance[1:] / time[1:]
                i = np.argmax(s)
                d = distance[i+1]
                t = time[i+1]
                return distance[i], s[i], d / (t + rounding), d / (t - rounding)
            """,
            "These are averages from the start: divide each change of distance by the change of time beside it.",
        ),
        Slip(
            """
            def fastest(distance, time, rounding):
                m, s = np.diff(distance), np.diff(time)
                i = np.argmax(m / s)
                return distance[i], m[i]/s[i], m[i]/s[i] - rounding, m[i]/s[i] + rounding
            """,
            "The rounding is of the times, in seconds: put it into the duration, and divide again.",
        ),
        Slip(
            """
            def fastest(distance, time, rounding):
                m, s = np.diff(distance), np.diff(time)
                i = np.argmax(m / s)
                r = rounding / 2
                return distance[i], m[i]/s[i], m[i]/(s[i] + r), m[i]/(s[i] - r)
            """,
            "Both times are rounded: each may be off by half a step, so the duration by a whole one.",
        ),
        Slip(
            """
            def fastest(distance, time, rounding):
                m, s = np.diff(distance), np.diff(time)
                i = np.argmax(m / s)
                return distance[i], m[i]/s[i], m[i]/(s[i] - rounding), m[i]/(s[i] + rounding)
            """,
            "The two bounds are swapped: the longer duration gives the lower speed.",
        ),
    ],
    check=Function(
        _fastest,
        lambda: [
            (*_bolt(), 0.01),
            (np.array([0.0, 20, 50, 60, 100]), np.array([0.0, 3.1, 5.9, 6.7, 10.6]), 0.1),
            (np.array([3.0, 4.0, 9.0]), np.array([1.0, 2.5, 4.5]), 0.5),
        ],
    ),
    hints=[
        (
            "`np.diff` gives the lengths and durations of the segments; `np.argmax` gives the place of the "
            "greatest of their quotients."
        ),
        "The least speed goes with the longest duration: `seconds + rounding`.",
    ],
    why=(
        "On Bolt's record: from {:.0f} m, {:.3f} m/s, between {:.2f} and {:.2f}. The published figure for his "
        "fastest 10 m is 12.35 m/s."
    ).format(*_fastest(*_bolt(), 0.01)),
    section="How-sure-is-that?",
)
