"""The labs of lesson 05, in the order of its story; each stands in the module of its part."""

from course_utils.lessons.gradient._arrows import turn_the_arrow
from course_utils.lessons.gradient._fit import fitting_bowl
from course_utils.lessons.gradient._hike import fog_hike
from course_utils.lessons.gradient._knobs import two_knobs
from course_utils.lessons.gradient._surface import click_for_gradient, direction_and_rate, two_slices
from course_utils.lessons.gradient._units import stretch_the_axis

__all__ = [
    "click_for_gradient",
    "direction_and_rate",
    "fitting_bowl",
    "fog_hike",
    "stretch_the_axis",
    "turn_the_arrow",
    "two_knobs",
    "two_slices",
]
