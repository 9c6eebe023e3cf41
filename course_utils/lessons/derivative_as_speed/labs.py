"""The labs of lesson 01, in the order of its story; each stands in the module of its part."""

from course_utils.lessons.derivative_as_speed._ball import galileos_steps, secant_to_tangent
from course_utils.lessons.derivative_as_speed._limits import how_small_an_h, the_rocket
from course_utils.lessons.derivative_as_speed._race import bracket_on_the_dots, drag_the_times, the_race
from course_utils.lessons.derivative_as_speed._slope import sketch_the_slope, tangent_rides, the_corner, turn_the_weight

__all__ = [
    "bracket_on_the_dots",
    "drag_the_times",
    "galileos_steps",
    "how_small_an_h",
    "secant_to_tangent",
    "sketch_the_slope",
    "tangent_rides",
    "the_corner",
    "the_race",
    "the_rocket",
    "turn_the_weight",
]
