"""06: theta := theta - alpha grad J(theta); when it crawls, settles, swings and flees, and where the rule stops
holding."""

from course_utils.lessons.lesson import Lesson

lesson = Lesson("06", "gradient_descent", "Gradient descent", 55, "How large may a step be before the walk flees?")
