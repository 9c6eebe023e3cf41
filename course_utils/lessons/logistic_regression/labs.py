"""The labs of lesson 08, in the order in which its notebook shows them."""

from course_utils.lessons.logistic_regression._band import band_at_31
from course_utils.lessons.logistic_regression._descent import degrees_or_scaled, newton_or_descent
from course_utils.lessons.logistic_regression._flights import damaged_flights, line_to_probability
from course_utils.lessons.logistic_regression._likelihood import accuracy_is_a_step, twenty_three_factors
from course_utils.lessons.logistic_regression._penguins import boundary_by_hand, runaway_weights

__all__ = [
    "accuracy_is_a_step",
    "band_at_31",
    "boundary_by_hand",
    "damaged_flights",
    "degrees_or_scaled",
    "line_to_probability",
    "newton_or_descent",
    "runaway_weights",
    "twenty_three_factors",
]
