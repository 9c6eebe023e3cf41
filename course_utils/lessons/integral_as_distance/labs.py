"""The labs of lesson 02, in the order in which its notebook shows them."""

from course_utils.lessons.integral_as_distance._area import area_so_far, squeezed_strip
from course_utils.lessons.integral_as_distance._cautions import noise_or_bias, reverse_gear
from course_utils.lessons.integral_as_distance._glances import expected_loss_of_a_guess
from course_utils.lessons.integral_as_distance._sums import narrower_rectangles, orders_of_error
from course_utils.lessons.integral_as_distance._trips import covered_odometer, gps_drive, level_line

__all__ = [
    "area_so_far",
    "covered_odometer",
    "expected_loss_of_a_guess",
    "gps_drive",
    "level_line",
    "narrower_rectangles",
    "noise_or_bias",
    "orders_of_error",
    "reverse_gear",
    "squeezed_strip",
]
