"""00: a marble in fog. Which way is down, how far to step; the course's tools; the map."""

from course_utils.lessons.lesson import Lesson

lesson = Lesson("00", "start_here", "Start here", 20, "How does anything learn in the dark, one step at a time?")
