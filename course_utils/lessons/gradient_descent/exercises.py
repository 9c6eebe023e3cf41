"""The exercises of lesson 06, in the order of its notebook; each stands in the module of its part."""

from course_utils.lessons.gradient_descent._exercises_limits import (
    best_rate,
    how_many_steps,
    kind,
    largest_rates,
    slope_along,
)
from course_utils.lessons.gradient_descent._exercises_steps import (
    factor,
    gradient_descent,
    one_step,
    threshold,
    two_weights,
)

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
