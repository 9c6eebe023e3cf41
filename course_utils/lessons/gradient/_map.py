"""The maps of lesson 05: contours in shades of blue, some with their heights."""

from matplotlib.axes import Axes

from course_utils.lessons.maps import contours
from course_utils.live.style import FUNCTION
from course_utils.maths.surfaces import Surface


def map_of(axes: Axes, surface: Surface, levels, *, x: tuple[float, float], y: tuple[float, float], named=()):
    """Draw the contours of `surface` at `levels`, equal aspect, the heights `named` written on them; returns the
    contours."""
    axes.set_aspect("equal", adjustable="box")
    axes.set(xlim=x, ylim=y, xlabel="$x$", ylabel="$y$")
    axes.grid(False)
    look = dict(cmap="Blues_r", vmin=min(levels), vmax=2.7 * max(levels), linewidths=1)
    drawn = contours(axes, surface.value, levels, columns=141, rows=111, **look)
    if len(named):
        axes.clabel(drawn, levels=named, fontsize=8, fmt="%g", colors=FUNCTION)
    return drawn
