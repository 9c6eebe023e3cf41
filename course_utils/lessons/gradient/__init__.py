"""05: which way is down, when there are two ways to turn? Hold the others still; the gradient, its directions and
rates, and what it costs."""

from course_utils.lessons.lesson import Lesson

lesson = Lesson(
    "05", "gradient", "Partial derivatives and the gradient", 55, "Which way is down, when there are two ways to turn?"
)
