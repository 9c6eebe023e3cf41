"""02: how far, by the speedometer alone? The integral as a distance, from rectangles to the fundamental theorem."""

from course_utils.lessons.lesson import Lesson

lesson = Lesson(
    "02", "integral_as_distance", "Integral as distance", 55, "How far does a car go, by its speedometer alone?"
)
