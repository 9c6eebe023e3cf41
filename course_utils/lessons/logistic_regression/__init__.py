"""08: a probability from a line; cross-entropy, its gradient derived, and what an extrapolation may not say."""

from course_utils.lessons.lesson import Lesson

lesson = Lesson(
    "08", "logistic_regression", "Logistic regression", 60, "What did 23 flights say about a launch at 31 °F?"
)
