"""What pictures are drawn with: what is seen or hidden, bars, the ticks of a logarithmic axis, arrows, many short
lines."""

from collections.abc import Iterable, Sequence

import numpy as np
from matplotlib.artist import Artist
from matplotlib.axes import Axes
from matplotlib.patches import PathPatch, Rectangle
from matplotlib.path import Path
from matplotlib.ticker import NullLocator

from course_utils.live import Lab


def show(visible: bool, *artists: Artist) -> None:
    """Show or hide all of `artists`, as after "predict, then check"."""
    for artist in artists:
        artist.set_visible(visible)


def set_heights(bars: Iterable[Rectangle], heights: Iterable[float]) -> None:
    """Give each bar of `axes.bar` its height."""
    for bar, height in zip(bars, heights, strict=True):
        bar.set_height(height)


def plain_ticks(axes: Axes, *, x: Sequence[float] = (), y: Sequence[float] = ()) -> None:
    """Ticks at these places and no others, in plain numbers: for a logarithmic axis, 0.1 and 100, no powers of ten."""
    for axis, places in ((axes.xaxis, x), (axes.yaxis, y)):
        if len(places):
            axis.set_ticks(places, [f"{place:g}" for place in places])
            axis.set_minor_locator(NullLocator())


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
        """Show or hide it."""
        show(visible, self.shaft, self.tip)


def short_lines(axes: Axes, color: str) -> PathPatch:
    """A patch that `join` fills with thin lines: hundreds as one path travel ten times lighter than as one path
    each."""
    return axes.add_patch(
        PathPatch(Path(np.empty((0, 2))), fill=False, edgecolor=color, linewidth=0.8, alpha=0.6, snap=False)
    )


def join(lines: PathPatch, starts: np.ndarray, ends: np.ndarray) -> None:
    """Draw a line from each start to its end; both of shape (n, 2)."""
    corners = np.stack([starts, ends], axis=1).reshape(-1, 2)
    lines.set_path(Path(corners, np.tile([Path.MOVETO, Path.LINETO], len(starts)).astype(Path.code_type)))
