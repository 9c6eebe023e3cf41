"""The exercises of lesson 03, in the order of its notebook; each stands in the module of its part."""

from course_utils.lessons.rules_of_change._exercises_rules import two_powers, road_speed, fifth_power, bell
from course_utils.lessons.rules_of_change._exercises_growth import (  # fmt: skip
    two_to_the_x, log_of_square, percent_growth, doubling_time, sigmoid_slope, steepest_line, error_slope,
    fastest_growth,
)

__all__ = [
    "two_powers", "road_speed", "fifth_power", "bell", "two_to_the_x", "log_of_square", "percent_growth",
    "doubling_time", "sigmoid_slope", "steepest_line", "error_slope", "fastest_growth",
]  # fmt: skip
