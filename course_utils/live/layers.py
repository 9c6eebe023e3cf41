"""A figure taken apart: a backdrop that Agg draws once, and strata that the browser paints over it.

matplotlib paints artists one over the other. Up to the first one that moves, all is backdrop. From there on, the
artists that move are written down anew for every frame; the still ones between and above them are written down once, as
layers. So the browser's picture is the same as matplotlib's, whatever moves below a grid line, a curve or a legend.
"""

import io
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby

import numpy as np
from matplotlib.artist import Artist
from matplotlib.backends.backend_agg import FigureCanvasAgg, RendererAgg
from matplotlib.figure import Figure
from matplotlib.text import Text
from PIL import Image

from course_utils.live.frame import Frame
from course_utils.live.heap import give_back
from course_utils.live.recorder import Recorder

DPI = 200  # twice the 100 at which a figure is shown: sharp on a 2x screen
MOST_KEPT = 16  # backdrops of a lab that are kept, of 30 to 120 kB each


@lru_cache(maxsize=1)
def _renderer(width: int, height: int, dpi: float) -> RendererAgg:
    return RendererAgg(width, height, dpi)


class _Canvas(FigureCanvasAgg):
    """Draws with the renderer that the last figure of its size used: one of its own for each would keep 5 MB that
    nobody looks at."""

    def get_renderer(self):
        self.renderer = _renderer(*self.get_width_height(physical=True), self.figure.dpi)
        return self.renderer


@dataclass(frozen=True, eq=False)
class Backdrop:
    """What stands still. picture: a PNG; layers: what is painted above something that moves; axes: where each stands.

    order: in which the strata are painted, artists that move and the numbers of layers.
    """

    picture: bytes
    layers: list[Frame]
    order: list[Artist | int]
    axes: list[dict]


class Layers:
    """The backdrops, still layers and frames of one figure; the lab sees to it that the house style stands
    meanwhile."""

    def __init__(self, figure: Figure):
        self.figure = figure
        self.canvas = _Canvas(figure)
        self.moving: list[Artist] = []
        self.drawn = 0  # backdrops
        self._now: Backdrop | None = None
        self._kept: dict[str | None, Backdrop] = {}  # by scene, the latest last
        self._laid_out = False
        self.size = self.canvas.get_width_height(physical=True)
        self.recorder = Recorder(*self.size, figure.dpi)

    def add(self, artists: Iterable[Artist]) -> None:
        """Let `artists` move: they leave the backdrop and are drawn in every frame."""
        for artist in artists:
            artist.set_animated(True)
            self.moving.append(artist)

    @contextmanager
    def new_scene(self) -> Iterator[None]:
        """For what sets the still artists to another scene: drawings of others stay true, but not after an error."""
        stale = self.figure.stale
        yield
        self.figure.stale = stale

    def backdrop(self, scene: str | None) -> Backdrop:
        """What stands still in `scene`: as it was drawn when that scene last stood, if it was, else drawn now."""
        if self.figure.stale:
            # A still artist has changed and no scene knows of it. (An animated artist leaves the figure fresh.)
            self._kept.clear()
        found = self._kept.pop(scene, None)
        if found is None:
            found = self._draw_backdrop()
        elif found is not self._now:
            self._settle()
        self._kept[scene] = self._now = found
        if len(self._kept) > MOST_KEPT:
            del self._kept[next(iter(self._kept))]
        return found

    def forget(self, scene: str | None) -> None:
        """Keep no drawing of `scene`."""
        self._kept.pop(scene, None)

    def forget_all(self) -> None:
        """Keep no drawing of what stands still."""
        self._kept.clear()

    def _settle(self) -> None:
        """Settle limits and places of the axes as drawing them would, for what moves in them."""
        for parent in self.figure.axes:
            for axes in (parent, *parent.child_axes):
                locator = axes.get_axes_locator()
                axes.apply_aspect(locator(axes, self.recorder) if locator else None)
                axes.get_xlim()  # to ask for a limit settles all that wait for their data
        self.figure.stale = False

    def _draw_backdrop(self) -> Backdrop:
        """Draw the backdrop, plan the strata and write down the still layers."""
        self.drawn += 1
        if not self._laid_out:
            self.figure.draw_without_rendering()
            # A layout that follows changing labels would make the picture jump.
            self.figure.set_layout_engine("none")
            self._laid_out = True
        strata = self._strata()
        above = [artist for kind, artist in strata if kind == "still"]
        hidden = [artist for artist in (*self.moving, *above) if artist.get_visible()]
        # matplotlib puts a title above what it finds of the axes, and would find nothing of a hidden one.
        places = {artist: artist.get_position() for artist in hidden if isinstance(artist, Text)}
        for artist in hidden:
            artist.set_visible(False)
        self.canvas.draw()
        picture = encode_png(np.asarray(self.canvas.buffer_rgba())[..., :3])
        self._let_go_of_pixels()
        give_back()
        for artist in hidden:
            artist.set_visible(True)
        for text, place in places.items():
            text.set_position(place)
        order, layers = [], []
        for kind, group in groupby(strata, key=lambda stratum: stratum[0]):
            if kind == "moves":
                order += [artist for _, artist in group]
                continue
            for _, artist in group:
                artist.draw(self.recorder)
            order.append(len(layers))
            layers.append(self.recorder.take())
        self.figure.stale = False
        return Backdrop(picture, layers, order, self.axes_boxes())

    def frame(self) -> Frame:
        """What moves, as it is now."""
        for step in self._now.order:
            if isinstance(step, int):
                self.recorder.paint_layer(step)
            else:
                step.draw(self.recorder)
        return self.recorder.take()

    def picture(self) -> bytes:
        """The whole figure as it is now, drawn by matplotlib alone, as a PNG of DPI dots an inch."""
        buffer = io.BytesIO()
        stale = self.figure.stale
        self.figure.savefig(buffer, format="raw", dpi=DPI)
        self.figure.stale = stale
        self._let_go_of_pixels()
        width, height = self.size
        picture = encode_png(np.frombuffer(buffer.getbuffer(), "u1").reshape(height, width, 4)[..., :3])
        del buffer
        give_back()
        return picture

    def axes_boxes(self) -> list[dict]:
        """Where each axes stands, in picture pixels, and its limits: the browser turns a pointer into data with it."""
        boxes = []
        for axes in self.figure.axes:
            box = axes.bbox
            boxes.append(
                {
                    "box": [round(float(side), 2) for side in (box.x0, box.y0, box.width, box.height)],
                    "x": [float(limit) for limit in axes.get_xlim()],
                    "y": [float(limit) for limit in axes.get_ylim()],
                    "xlog": axes.get_xscale() == "log",
                    "ylog": axes.get_yscale() == "log",
                }
            )
        return boxes

    def _let_go_of_pixels(self) -> None:
        """Keep no renderer alive: the canvas holds on to its last one, and so does every text that it drew."""
        self.canvas.renderer = None
        for text in self.figure.findobj(Text):
            text._renderer = None

    def _strata(self) -> list[tuple[str, Artist]]:
        """(kind, artist) in painting order, from the first artist of each axes that moves on; kind is "moves" or
        "still"."""
        moving = set(self.moving)
        strata = []
        own = [artist for artist in self.figure.get_children() if artist is not self.figure.patch]
        for child in sorted(own, key=lambda artist: artist.get_zorder()):
            if child in self.figure.axes:
                strata += _from_the_first_moving(_artists_of(child), moving)
            else:
                strata.append(("moves" if child in moving else "still", child))
        if not any(kind == "moves" for kind, _ in strata):
            return []
        return [(kind, artist) for kind, artist in strata if artist.get_visible() or kind == "moves"]


def _artists_of(axes) -> list[Artist]:
    """The axes' artists in the order in which matplotlib paints them, without its background."""
    artists = [artist for artist in axes.get_children() if artist is not axes.patch]
    if not (axes.axison and axes.get_frame_on()):
        artists = [artist for artist in artists if artist not in axes.spines.values()]
    if not axes.axison:
        artists = [artist for artist in artists if artist not in (axes.xaxis, axes.yaxis)]
    if not axes.get_visible():
        return []
    return sorted(artists, key=lambda artist: artist.get_zorder())


def _from_the_first_moving(artists, moving):
    first = next((index for index, artist in enumerate(artists) if artist in moving), len(artists))
    return [("moves" if artist in moving else "still", artist) for artist in artists[first:]]


def encode_png(pixels: np.ndarray) -> bytes:
    """A PNG of RGB pixels, shape (height, width, 3): 256 colours are plenty for a drawing and a quarter of the
    bytes."""
    buffer = io.BytesIO()
    Image.fromarray(np.ascontiguousarray(pixels)).quantize(
        256, method=Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE
    ).save(buffer, "png")
    return buffer.getvalue()
