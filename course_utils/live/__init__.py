"""Live figures: a slider moves matplotlib artists and the browser paints them within two frames. Knows no
mathematics."""

import course_utils.ready  # noqa: F401  first: it says what stands in the way of all other imports
from course_utils.live.lab import Lab

__all__ = ["Lab"]
