"""What the maps of lesson 05 are drawn with: contours that stand, arrows and a level curve that move."""

import contourpy
import numpy as np
from matplotlib.axes import Axes
from matplotlib.patches import PathPatch
from matplotlib.path import Path

from course_utils.live import Lab
from course_utils.live.style import FUNCTION
from course_utils.maths.surfaces import Surface


class Arrow:
    """An arrow that moves in axes of equal aspect: a shaft in the given style and a filled head. head: its length, in
    data units."""

    def __init__(
        self,
        lab: Lab,
        axes: Axes,
        color: str,
        *,
        head: float = 0.18,
        label: str | None = None,
        linestyle: str = "-",
        linewidth: float = 2.4,
        zorder: float = 5,
    ):
        (self.shaft,) = lab.moving(
            axes.plot([], [], color=color, linestyle=linestyle, linewidth=linewidth, label=label, zorder=zorder)
        )
        (self.tip,) = lab.moving(
            axes.fill([0, 0, 0], [0, 0, 0], facecolor=color, edgecolor=color, linewidth=0, zorder=zorder)
        )
        self._head = head

    def point(self, tail, way) -> None:
        """Draw it from `tail` along `way`, both (x, y); a way of next to nothing shows no arrow."""
        tail, way = np.asarray(tail, dtype=float), np.asarray(way, dtype=float)
        length = float(np.hypot(*way))
        self.show(length > 1e-6)
        if length > 1e-6:
            along, end = way / length, tail + way
            head = min(self._head, 0.6 * length)
            foot, across = end - head * along, 0.45 * head * np.array([-along[1], along[0]])
            self.shaft.set_data([tail[0], foot[0]], [tail[1], foot[1]])
            self.tip.set_xy([end, foot + across, foot - across])

    def show(self, visible: bool) -> None:
        self.shaft.set_visible(visible)
        self.tip.set_visible(visible)


class LevelCurve:
    """All places of a map that are as high as a given one: one contour, traced anew as it moves."""

    def __init__(
        self,
        lab: Lab,
        axes: Axes,
        surface: Surface,
        *,
        color: str = FUNCTION,
        linewidth: float = 2.2,
        linestyle: str = "-",
        label: str | None = None,
    ):
        self.x, self.y = grid_of(axes, 61, 46)
        self._fixed = contourpy.contour_generator(
            self.x, self.y, surface.value(self.x, self.y), line_type=contourpy.LineType.ChunkCombinedCode
        )
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
        """Draw the contour of the surface at `level`."""
        self._put(*self._fixed.lines(level))

    def trace_of(self, heights: np.ndarray, level: float) -> None:
        """Draw the contour at `level` of other heights, given on the grid (self.x, self.y)."""
        made = contourpy.contour_generator(self.x, self.y, heights, line_type=contourpy.LineType.ChunkCombinedCode)
        self._put(*made.lines(level))

    def _put(self, points, codes) -> None:
        self.patch.set_visible(points[0] is not None)
        if points[0] is not None:
            self.patch.set_path(Path(points[0], codes[0]))


def grid_of(axes: Axes, columns: int, rows: int) -> tuple[np.ndarray, np.ndarray]:
    """A grid over the limits of `axes`: x and y, each of shape (rows, columns)."""
    return np.meshgrid(np.linspace(*axes.get_xlim(), columns), np.linspace(*axes.get_ylim(), rows))


def map_of(
    axes: Axes,
    surface: Surface,
    levels,
    *,
    x: tuple[float, float],
    y: tuple[float, float],
    named=(),
    names: str = "$x$,$y$",
):
    """Draw the contours of `surface` at `levels`, equal aspect, the heights `named` written on them; returns the
    contours."""
    across, up = names.split(",")
    axes.set_aspect("equal", adjustable="box")
    axes.set(xlim=x, ylim=y, xlabel=across, ylabel=up)
    axes.grid(False)
    grid_x, grid_y = grid_of(axes, 141, 111)
    contours = axes.contour(
        grid_x,
        grid_y,
        surface.value(grid_x, grid_y),
        levels=levels,
        cmap="Blues_r",
        vmin=min(levels),
        vmax=2.7 * max(levels),
        linewidths=1,
    )
    if len(named):
        axes.clabel(contours, levels=named, fontsize=8, fmt="%g", colors=FUNCTION)
    return contours
