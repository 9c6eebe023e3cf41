"""The exercises of lesson 06, in the order of its notebook; each stands in the module of its part."""

from course_utils.lessons.gradient_descent._exercises_factor import factor, how_many_steps, threshold
from course_utils.lessons.gradient_descent._exercises_limits import largest_rates, slope_along
from course_utils.lessons.gradient_descent._exercises_ravine import best_rate, kind
from course_utils.lessons.gradient_descent._exercises_rule import one_step, two_weights
from course_utils.lessons.gradient_descent._exercises_steps import gradient_descent

__all__ = [
    "one_step",
    "two_weights",
    "gradient_descent",
    "factor",
    "threshold",
    "how_many_steps",
    "best_rate",
    "kind",
    "slope_along",
    "largest_rates",
]
