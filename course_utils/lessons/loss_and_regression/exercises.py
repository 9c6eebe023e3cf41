"""The exercises of lesson 04, in the order of its notebook; each stands in the module of its part."""

from course_utils.lessons.loss_and_regression._exercises_descent import descend, one_step
from course_utils.lessons.loss_and_regression._exercises_further import huber_slope, misra
from course_utils.lessons.loss_and_regression._exercises_loss import mean_square, residual
from course_utils.lessons.loss_and_regression._exercises_slope import loss_slope, slope_formula
from course_utils.lessons.loss_and_regression._exercises_two_weights import both_at_once, other_way
from course_utils.lessons.loss_and_regression._exercises_wait import wait_after_four

__all__ = [
    "residual",
    "mean_square",
    "slope_formula",
    "loss_slope",
    "one_step",
    "descend",
    "other_way",
    "both_at_once",
    "huber_slope",
    "misra",
    "wait_after_four",
]
