"""03: sums, products, chains, e^x, ln x and the sigmoid: the rules that differentiate every formula of the course, met
on a nation's growth."""

from course_utils.lessons.lesson import Lesson

lesson = Lesson(
    "03",
    "rules_of_change",
    "Rules of change",
    60,
    "When did the United States grow fastest, and by how many people a year?",
)
