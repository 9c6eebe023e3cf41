"""The labs of lesson 07, in the order in which its notebook shows them."""

from course_utils.lessons.optimisers._ball import heavy_ball
from course_utils.lessons.optimisers._batches import cooling, noise_ball
from course_utils.lessons.optimisers._races import race, who_first
from course_utils.lessons.optimisers._steps import step_sizes

__all__ = ["cooling", "heavy_ball", "noise_ball", "race", "step_sizes", "who_first"]
