"""Live figures: a slider moves matplotlib artists and the browser paints them within two frames. Knows no mathematics."""

from course_utils.live.lab import Lab

__all__ = ["Lab"]
