"""Lesson 01: how fast Bolt was at his fastest, and how sure that is."""

import numpy as np

from course_utils.lessons.derivative_as_speed._exercises_race import _bolt
from course_utils.maths import derivative
from course_utils.practice import Exercise, Function, Slip


def _fastest(distance, time, rounding):
    segment = derivative.fastest_segment(time, distance)
    duration = time[segment.index + 1] - time[segment.index]
    low, high = derivative.segment_speed_bounds(segment.end - segment.start, duration, rounding)
    return segment.start, segment.speed, low, high


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
        Slip(
            """
            def fastest(distance, time, rounding):
                m, s = np.diff(distance), np.diff(time)
                i = np.argmax(m / (s - rounding))
                return distance[i], m[i]/s[i], m[i]/(s[i] + rounding), m[i]/(s[i] - rounding)
            """,
            (
                "That picks the segment with the greatest upper bound: the one with the greatest average speed "
                "is asked for."
            ),
        ),
        Slip(
            """
            def fastest(distance, time, rounding):
                m, s = np.diff(distance), np.diff(time)
                i = np.argmax(m / s)
                return distance[i], max(m / s), max(m / (s + rounding)), max(m / (s - rounding))
            """,
            (
                "Each bound is the greatest over all segments, and may be another's: "
                "take both bounds of the fastest one."
            ),
        ),
        Slip(
            """
            def fastest(distance, time, rounding):
                m, s = np.diff(distance), np.diff(time)
                i = np.argmax(m / s)
                return distance[i+1], m[i]/s[i], m[i]/(s[i] + rounding), m[i]/(s[i] - rounding)
            """,
            "That is where the segment ends: the first number is the distance at which it starts.",
        ),
        Slip(
            """
            def fastest(distance, time, rounding):
                m, s = np.diff(distance), np.diff(time)
                i = np.argmax(m / s)
                return i, m[i]/s[i], m[i]/(s[i] + rounding), m[i]/(s[i] - rounding)
            """,
            "The first number is the index of the segment: the distance at which it starts is asked for.",
        ),
        Slip(
            """
            def fastest(distance, time, rounding):
                m, s = np.diff(distance), np.diff(time)
                i = np.argmax(m / s)
                return time[i], m[i]/s[i], m[i]/(s[i] + rounding), m[i]/(s[i] - rounding)
            """,
            "The first number is the time at which the segment starts: the distance is asked for.",
        ),
        Slip(
            """
            def fastest(distance, time, rounding):
                m, s = np.diff(distance), np.diff(time)
                i = np.argmin(s)
                return distance[i], m[i]/s[i], m[i]/(s[i] + rounding), m[i]/(s[i] - rounding)
            """,
            "That picks the shortest duration: segments may differ in length, so compare the speeds.",
        ),
        Slip(
            """
            def fastest(distance, time, rounding):
                m, s = np.diff(distance), np.diff(time)
                i = np.argmin(m / s)
                return distance[i], m[i]/s[i], m[i]/(s[i] + rounding), m[i]/(s[i] - rounding)
            """,
            "That is the slowest segment: the fastest has the greatest of the quotients.",
        ),
        Slip(
            "lambda distance, time, rounding: fastest(distance, time, 2 * rounding)",
            "The rounding is counted twice: each time may be off by half of it, so a duration by a whole one.",
        ),
        Slip(
            "lambda distance, time, rounding: fastest(distance, time, 0.01)",
            "Only Bolt's times are rounded to 0.01 s: use `rounding`.",
        ),
        Slip(
            """
            def fastest(distance, time, rounding):
                m, s = np.diff(distance), np.diff(time)
                i = np.argmax(m / s)
                return distance[i], m[i]/s[i], (m[i] - rounding)/s[i], (m[i] + rounding)/s[i]
            """,
            "The rounding is of the times: it belongs to the duration, not to the metres.",
        ),
        Slip(
            """
            def fastest(distance, time, rounding):
                m, s = np.diff(distance), np.diff(time)
                i = np.argmax(m / s)
                return distance[i], m[i]/s[i], 10/(s[i] + rounding), 10/(s[i] - rounding)
            """,
            "In the bounds each segment is taken for 10 m long: use the metres of the segment.",
        ),
        Slip(
            """
            def fastest(distance, time, rounding):
                m, s = np.diff(distance), np.diff(time)
                i = np.argmax(m / s)
                return distance[i], m[i]/s[i], m[i]/s[i] - rounding/2, m[i]/s[i] + rounding/2
            """,
            "The rounding is of the times, in seconds: put it into the duration, and divide again.",
        ),
    ],
    check=Function(
        _fastest,
        lambda: [
            (*_bolt(), 0.01),
            (np.array([0.0, 20, 50, 60, 100]), np.array([0.0, 3.1, 5.9, 6.7, 10.6]), 0.1),
            (np.array([3.0, 4.0, 9.0]), np.array([1.0, 2.5, 4.5]), 0.5),
            (np.array([0.0, 30, 40]), np.array([0.0, 2.1, 2.81]), 0.1),
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
