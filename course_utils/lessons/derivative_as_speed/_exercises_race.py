"""Lesson 01: average speeds in Bolt's race."""

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
        Slip(
            "np.max(np.diff(distance) / np.diff(time))",
            "That is the speed of his fastest segment: the whole race is asked for, total distance over total time.",
        ),
        Slip(
            "np.mean(distance[1:] / time[1:])",
            "That is the mean of the averages from the gun to each mark: only the last of them is of the whole race.",
        ),
        Slip(
            "np.mean(distance) / np.mean(time)",
            (
                "That divides the mean mark by the mean time: take the change of distance from start to finish "
                "over the change of time."
            ),
        ),
        Slip(
            "100 / (9.58 - 0.146)",
            "That leaves the reaction time out: the whole race is timed from the gun.",
        ),
        Slip(
            "10",
            (
                "That divides by 10, or it is cut to a whole number: divide by the time of the race, and keep "
                "two decimals."
            ),
        ),
        Slip(
            "distance[-2] / time[-2]",
            "That ends at 90 m: the last dot has the index -1, not -2.",
        ),
        Slip(
            "(distance[-1] - distance[1]) / (time[-1] - time[1])",
            "That leaves the first ten metres out: the race starts at index 0.",
        ),
        Slip(
            "100 * 9.58",
            "That is the distance times the time: a speed is the distance divided by the time.",
        ),
        Slip(
            "9.58",
            "That is his time, in seconds: divide the distance by it.",
        ),
    ],
    context=lambda: dict(zip(("distance", "time"), _bolt(), strict=True)),
    check=Number(_race_average, decimals=2, unit="m/s", units=SPEEDS),
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
        Slip(
            "(distance[6] - distance[5]) / (time[6] - time[5])",
            "That is a neighbouring segment: 60 m stands at index 6, and 70 m at index 7.",
        ),
        Slip(
            "70 - 60 / 7.10 - 6.29",
            (
                "The brackets are missing: Python divides first. Put the change of distance in brackets, and "
                "the change of time too."
            ),
        ),
        Slip(
            "60 / 6.29",
            "That averages from the gun to 60 m: divide the change of distance by the change of time.",
        ),
        Slip(
            "(60 / 6.29 + 70 / 7.10) / 2",
            "That is the mean of two averages from the gun: divide the change of distance by the change of time.",
        ),
        Slip(
            "(70 + 60) / (7.10 + 6.29)",
            "That adds where it should subtract: a change is the later value minus the earlier.",
        ),
        Slip(
            "70 / 7.10 - 60 / 6.29",
            "That is a difference of two averages from the gun: take the differences first, then divide.",
        ),
        Slip(
            "10 / 7.10",
            "The metres are those between, and the time is from the gun: take the seconds between as well.",
        ),
        Slip(
            "10 / 0.8",
            "That divides by 0.80 s: take the difference of the two times, with both decimals.",
        ),
        Slip(
            "10 * 0.81",
            "That is the metres times the seconds: a speed is metres divided by seconds.",
        ),
    ],
    context=lambda: dict(zip(("distance", "time"), _bolt(), strict=True)),
    check=Number(_sixty_to_seventy, decimals=2, unit="m/s", units=SPEEDS),
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
        Slip(
            "lambda distance, time: np.diff(distance) / time[1:]",
            "The metres are those of a segment, and the time is from the start: take the change of time as well.",
        ),
        Slip(
            "lambda distance, time: distance[1:] / np.diff(time)",
            "The time is that of a segment, and the metres are from the start: take the change of distance as well.",
        ),
        Slip(
            "lambda distance, time: np.abs(np.diff(distance)) / np.diff(time)",
            "The minus is lost: one who turns back has a negative change of distance, and a negative speed.",
        ),
        Slip(
            "lambda distance, time: np.diff(distance)",
            "These are the changes of distance: divide each by the change of time beside it.",
        ),
        Slip(
            "lambda distance, time: 10 / np.diff(time)",
            "Only in Bolt's record is each segment 10 m long: take the changes of the distances that are handed in.",
        ),
        Slip(
            "lambda distance, time: np.diff(distance) * np.diff(time)",
            "That is distance times time: a speed is distance divided by time.",
        ),
        Slip(
            "lambda distance, time: np.diff(distance) // np.diff(time)",
            "Two slashes cut each quotient down to a whole number: divide with one.",
        ),
        Slip(
            "lambda distance, time: np.diff(distance) / (time[-1] - time[0])",
            "That divides each change by the time of the whole record: divide it by the change of time beside it.",
        ),
        Slip(
            "lambda distance, time: (distance[1:] + distance[:-1]) / (time[1:] + time[:-1])",
            "That adds the neighbours: a change is the later value minus the earlier.",
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
