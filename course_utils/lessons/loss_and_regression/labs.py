"""The labs of lesson 04, in the order of its story; each stands in the module of its part."""

from course_utils.lessons.loss_and_regression._further import bowl, outlier_leash
from course_utils.lessons.loss_and_regression._loss import loss_curve, squares, walk_down
from course_utils.lessons.loss_and_regression._wait import how_long_a_wait, two_regressions

__all__ = ["bowl", "how_long_a_wait", "loss_curve", "outlier_leash", "squares", "two_regressions", "walk_down"]
