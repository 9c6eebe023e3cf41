"""The exercises of lesson 03, in the order of its notebook; each stands in the module of its part."""

from course_utils.lessons.rules_of_change._exercises_error import error_slope
from course_utils.lessons.rules_of_change._exercises_exponential import bell, log_of_square, two_to_the_x
from course_utils.lessons.rules_of_change._exercises_growth import doubling_time, fastest_growth, percent_growth
from course_utils.lessons.rules_of_change._exercises_rules import fifth_power, road_speed, two_powers
from course_utils.lessons.rules_of_change._exercises_sigmoid import sigmoid_slope, steepest_line

__all__ = [
    "two_powers",
    "road_speed",
    "fifth_power",
    "bell",
    "two_to_the_x",
    "log_of_square",
    "percent_growth",
    "doubling_time",
    "sigmoid_slope",
    "steepest_line",
    "error_slope",
    "fastest_growth",
]
