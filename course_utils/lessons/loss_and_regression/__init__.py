"""04: how long will you wait after an eruption of 4.0 minutes? A loss measures a line, and its slope tells the line how
to turn."""

from course_utils.lessons.lesson import Lesson

lesson = Lesson(
    "04",
    "loss_and_regression",
    "Loss functions and linear regression",
    55,
    "How long will you wait after an eruption of 4.0 minutes?",
)
