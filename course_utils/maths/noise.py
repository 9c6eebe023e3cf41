"""What errors in a record do to its slopes and to its sums.

Independent errors of standard deviation s at each sample, samples a step h apart:
    a slope over a span      s sqrt(2) / span          grows as the span shrinks
    a sum of n pieces        s h sqrt(n)               while the sum itself grows with n: the relative error falls
A bias of 3 % stays 3 % of the sum, however many pieces.
"""

import numpy as np

from course_utils.maths.checks import positive, whole_number


def rounded_slope_uncertainty(rounding: float, span: np.ndarray) -> np.ndarray:
    """The most a slope can be off when both its values were rounded to steps of `rounding`: rounding / span.

    Each value is off by at most half a step. Altitudes in steps of 100 m over a span of 2 s: 50 m/s; over 20 s: 5 m/s.
    Raises ValueError unless both are positive.
    """
    return positive("rounding", rounding) / positive("span", span)


def slope_noise(standard_deviation: float, span: np.ndarray) -> np.ndarray:
    """The standard deviation of (y2 - y1) / span when y1 and y2 have independent errors of `standard_deviation`.

    Raises ValueError unless both are positive.
    """
    return np.sqrt(2) * positive("standard_deviation", standard_deviation) / positive("span", span)


def sum_noise(standard_deviation: float, step: float, pieces: int) -> float:
    """The standard deviation of the sum of `pieces` rectangles of width `step` whose heights have independent errors.

    A speedometer with 2 mph of noise, read each second for 1369 s: 2 mph x 1 s x 37 = 74 mph s = 0.0206 mi.
    Raises ValueError unless all are positive.
    """
    return float(
        positive("standard_deviation", standard_deviation)
        * positive("step", step)
        * np.sqrt(whole_number("pieces", pieces))
    )
