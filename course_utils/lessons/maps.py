"""A function of two numbers, seen from above: contours that stand, and one level curve that moves."""

from collections.abc import Callable

import contourpy
import numpy as np
from matplotlib.axes import Axes
from matplotlib.contour import QuadContourSet
from matplotlib.patches import PathPatch
from matplotlib.path import Path

from course_utils.live import Lab
from course_utils.live.style import FUNCTION

Height = Callable[[np.ndarray, np.ndarray], np.ndarray]  # of x and y


def grid_over(x: tuple[float, float], y: tuple[float, float], columns: int, rows: int) -> tuple[np.ndarray, np.ndarray]:
    """An even grid from x[0] to x[1] and from y[0] to y[1]: x and y of its places, each of shape (rows, columns)."""
    return np.meshgrid(np.linspace(*x, columns), np.linspace(*y, rows))


def contours(axes: Axes, height: Height, levels, *, columns: int = 121, rows: int = 81, **look) -> QuadContourSet:
    """Draw where `height` has the values `levels`, within the limits that `axes` has. look: as of `axes.contour`."""
    x, y = grid_over(axes.get_xlim(), axes.get_ylim(), columns, rows)
    return axes.contour(x, y, height(x, y), levels=levels, **look)


class LevelCurve:
    """All places of a map that are as high as a given one: one contour, traced anew as it moves. Give `axes` its limits
    first."""

    def __init__(
        self,
        lab: Lab,
        axes: Axes,
        height: Height,
        *,
        color: str = FUNCTION,
        linewidth: float = 2.2,
        linestyle: str = "-",
        label: str | None = None,
    ):
        self.x, self.y = grid_over(axes.get_xlim(), axes.get_ylim(), 61, 46)
        self._fixed = self._tracer(height(self.x, self.y))
        self.patch = lab.moving(
            axes.add_patch(
                PathPatch(
                    Path(np.zeros((1, 2))),
                    facecolor="none",
                    edgecolor=color,
                    linewidth=linewidth,
                    linestyle=linestyle,
                    zorder=3,
                )
            )
        )
        if label:  # a legend would show the patch as a box
            axes.plot([], [], color=color, linewidth=linewidth, linestyle=linestyle, label=label)

    def trace(self, level: float) -> None:
        """Draw the contour at `level`."""
        self._put(*self._fixed.lines(level))

    def trace_of(self, heights: np.ndarray, level: float) -> None:
        """Draw the contour at `level` of other heights, given on the grid (self.x, self.y)."""
        self._put(*self._tracer(heights).lines(level))

    def _tracer(self, heights: np.ndarray) -> contourpy.ContourGenerator:
        return contourpy.contour_generator(self.x, self.y, heights, line_type=contourpy.LineType.ChunkCombinedCode)

    def _put(self, points, codes) -> None:
        self.patch.set_visible(points[0] is not None)
        if points[0] is not None:
            self.patch.set_path(Path(points[0], codes[0]))
