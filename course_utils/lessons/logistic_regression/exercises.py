"""The exercises of lesson 08, in the order of its notebook; each stands in the module of its part."""

from course_utils.lessons.logistic_regression._exercises_fit import (
    cold_morning,
    one_step,
    unscaled,
)
from course_utils.lessons.logistic_regression._exercises_loss import (
    loss_gradient,
    one_case,
    stable_loss,
)
from course_utils.lessons.logistic_regression._exercises_odds import odds_factor, probability, steepest_fall
from course_utils.lessons.logistic_regression._exercises_softmax import (
    softmax,
)
from course_utils.practice import Reuse

__all__ = [
    "probability",
    "odds_factor",
    "steepest_fall",
    "stable_loss",
    "one_case",
    "loss_gradient",
    "one_step",
    "unscaled",
    "softmax",
    "cold_morning",
    "descent_of_06",
]

descent_of_06 = Reuse("06/gradient_descent", "gradient_descent", "lesson 06")
