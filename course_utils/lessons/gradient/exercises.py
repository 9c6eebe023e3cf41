"""The exercises of lesson 05, in the order of its notebook; each stands in the module of its part."""

from course_utils.lessons.gradient._exercises_arrows import (
    dot_product,
    off_course,
    rate_along,
    steepest_descent,
)
from course_utils.lessons.gradient._exercises_checking import (
    disagreement,
    network_cost,
)
from course_utils.lessons.gradient._exercises_differences import numerical_gradient
from course_utils.lessons.gradient._exercises_line import (
    level_ground,
    line_gradient,
)
from course_utils.lessons.gradient._exercises_partial import hold_y, one_dot

__all__ = [
    "dot_product",
    "hold_y",
    "one_dot",
    "rate_along",
    "steepest_descent",
    "off_course",
    "numerical_gradient",
    "disagreement",
    "network_cost",
    "line_gradient",
    "level_ground",
]
