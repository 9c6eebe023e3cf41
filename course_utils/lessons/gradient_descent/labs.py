"""The labs of lesson 06, in the order in which its notebook shows them."""

from course_utils.lessons.gradient_descent._basins import two_basins_walk
from course_utils.lessons.gradient_descent._one_weight import rate_on_a_curve, where_does_it_land
from course_utils.lessons.gradient_descent._own_loss import type_your_own_loss
from course_utils.lessons.gradient_descent._ravine import a_ravine
from course_utils.lessons.gradient_descent._slope_sum import slope_added_up

__all__ = [
    "a_ravine",
    "rate_on_a_curve",
    "slope_added_up",
    "two_basins_walk",
    "type_your_own_loss",
    "where_does_it_land",
]
