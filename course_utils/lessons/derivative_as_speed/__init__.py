"""01: how fast was Bolt at his fastest? The derivative as a speed, from secant to tangent to a function of its own."""

from course_utils.lessons.lesson import Lesson

lesson = Lesson("01", "derivative_as_speed", "Derivative as speed", 50, "How fast was Usain Bolt at his fastest?")
