"""The exercises of lesson 07, in the order of its notebook; each stands in the module of its part."""

from course_utils.lessons.optimisers._exercises_adam import adam_first, adam_step
from course_utils.lessons.optimisers._exercises_batches import batch_gradient, batch_noise
from course_utils.lessons.optimisers._exercises_limits import rate_limit, terminal_velocity
from course_utils.lessons.optimisers._exercises_memory import ball_step, momentum_step
from course_utils.lessons.optimisers._exercises_rmsprop import rmsprop_step
from course_utils.lessons.optimisers._exercises_walks import falling_rate, reach_the_line

__all__ = [
    "ball_step",
    "momentum_step",
    "terminal_velocity",
    "rate_limit",
    "rmsprop_step",
    "adam_first",
    "adam_step",
    "batch_gradient",
    "batch_noise",
    "falling_rate",
    "reach_the_line",
]
