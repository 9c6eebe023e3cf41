"""The exercises of lesson 02, in the order of its notebook; each stands in the module of its part."""

from course_utils.lessons.integral_as_distance._exercises_area import area_so_far, trapezoid_area
from course_utils.lessons.integral_as_distance._exercises_formulas import (
    gathered,
    mean_loss,
    one_to_two,
    there_and_back,
)
from course_utils.lessons.integral_as_distance._exercises_trips import (
    city_miles,
    four_trips,
    mean_speed,
    steady_stretch,
)

__all__ = [
    "steady_stretch",
    "city_miles",
    "mean_speed",
    "trapezoid_area",
    "area_so_far",
    "gathered",
    "one_to_two",
    "there_and_back",
    "mean_loss",
    "four_trips",
]
