"""The exercises of lesson 04, in the order of its notebook; each stands in the module of its part."""

from course_utils.lessons.loss_and_regression._exercises_one_weight import residual, mean_square, slope_formula, loss_slope, one_step, descend
from course_utils.lessons.loss_and_regression._exercises_two_weights import other_way, both_at_once, huber_slope, misra, wait_after_four

__all__ = [
    "residual", "mean_square", "slope_formula", "loss_slope", "one_step", "descend", "other_way", "both_at_once",
    "huber_slope", "misra", "wait_after_four",
]  # fmt: skip
