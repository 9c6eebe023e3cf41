"""The labs of lesson 03, in the order of its story; each stands in the module of its part."""

from course_utils.lessons.rules_of_change._census import compounding, fastest_growth, what_comes_next
from course_utils.lessons.rules_of_change._chains import composite, gears
from course_utils.lessons.rules_of_change._exponential import its_own_slope, undone
from course_utils.lessons.rules_of_change._sigmoid import sigmoid_of_a_line
from course_utils.lessons.rules_of_change._sums import rectangle_with_its_corner, stacked

__all__ = [
    "composite",
    "compounding",
    "fastest_growth",
    "gears",
    "its_own_slope",
    "rectangle_with_its_corner",
    "sigmoid_of_a_line",
    "stacked",
    "undone",
    "what_comes_next",
]
