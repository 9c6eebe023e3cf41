"""The notebook that shows the course: its cells, its main thread, and the base of every widget. Knows no lesson, lab or
exercise."""

from course_utils.host.widget import CourseWidget, plain_script, script, style

__all__ = ["CourseWidget", "plain_script", "script", "style"]
