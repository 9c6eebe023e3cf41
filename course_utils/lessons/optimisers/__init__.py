"""07: mini-batches, momentum, RMSProp, Adam and schedules: each in a few lines, each with its own stability."""

from course_utils.lessons.lesson import Lesson

lesson = Lesson("07", "optimisers", "Optimisers", 60, "Which rule reaches the bottom first, and why?")
