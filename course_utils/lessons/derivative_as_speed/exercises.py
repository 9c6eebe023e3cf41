"""The exercises of lesson 01, in the order of its notebook; each stands in the module of its part."""

from course_utils.lessons.derivative_as_speed._exercises_fastest import fastest
from course_utils.lessons.derivative_as_speed._exercises_race import (
    race_average,
    segment_speeds,
    sixty_to_seventy,
)
from course_utils.lessons.derivative_as_speed._exercises_sides import central, galileo_at_four, two_slopes
from course_utils.lessons.derivative_as_speed._exercises_slope import one_step, quotient, rolling_start, slope_of_sine

__all__ = [
    "race_average",
    "sixty_to_seventy",
    "segment_speeds",
    "quotient",
    "rolling_start",
    "galileo_at_four",
    "central",
    "two_slopes",
    "slope_of_sine",
    "one_step",
    "fastest",
]
