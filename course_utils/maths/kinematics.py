"""Two motions whose speed and distance are known exactly.

    Bolt, fitted      v(t) = 12.25 (1 - e^(-t/1.30)) m/s      d(t) = 12.25 (t - 1.30 (1 - e^(-t/1.30))) m
    Galileo's ball    d(t) = 33 t^2 punti                     v(t) = 66 t punti per interval

The first is a model fitted to Bolt's 100 m of 2009, for t from 0 to 9.474 s, in which it covers 100.14 m
(data/SOURCES.md); the second is the law that Galileo's own table follows to within 2 %.
"""

import numpy as np

SPRINT_TOP_SPEED_MPS = 12.25
SPRINT_TIME_CONSTANT_S = 1.30
SPRINT_END_S = 9.474
GALILEO_PUNTI = 33.0


def sprint_speed(time_s: np.ndarray) -> np.ndarray:
    """The fitted speed of Bolt in m/s, 12.25 (1 - e^(-t/1.30)), t in seconds from 0 to 9.474."""
    return -SPRINT_TOP_SPEED_MPS * np.expm1(-np.asarray(time_s, dtype=float) / SPRINT_TIME_CONSTANT_S)


def sprint_distance(time_s: np.ndarray) -> np.ndarray:
    """The distance in m that sprint_speed covers from 0 to t, exactly: 12.25 (t - 1.30 (1 - e^(-t/1.30)))."""
    time_s = np.asarray(time_s, dtype=float)
    return SPRINT_TOP_SPEED_MPS * (time_s + SPRINT_TIME_CONSTANT_S * np.expm1(-time_s / SPRINT_TIME_CONSTANT_S))


def sprint_acceleration(time_s: np.ndarray) -> np.ndarray:
    """The slope of sprint_speed in m/s^2, exactly: (12.25 / 1.30) e^(-t/1.30)."""
    return (
        SPRINT_TOP_SPEED_MPS
        / SPRINT_TIME_CONSTANT_S
        * np.exp(-np.asarray(time_s, dtype=float) / SPRINT_TIME_CONSTANT_S)
    )


def rolled_distance(intervals: np.ndarray) -> np.ndarray:
    """The distance in punti that Galileo's ball has rolled after t equal intervals of time: 33 t^2."""
    return GALILEO_PUNTI * np.asarray(intervals, dtype=float) ** 2


def rolling_speed(intervals: np.ndarray) -> np.ndarray:
    """The speed of Galileo's ball in punti per interval of time, the derivative of 33 t^2: 66 t."""
    return 2 * GALILEO_PUNTI * np.asarray(intervals, dtype=float)
