"""A matplotlib renderer that writes down what artists draw.

Drawing a figure with Agg costs 100 ms and more; writing down the few artists that move costs a few. The browser then
paints them at its own resolution (`draw.js`), over a backdrop that Agg drew once.
"""

from functools import lru_cache

import numpy as np
from matplotlib import colors
from matplotlib.backend_bases import RendererBase
from matplotlib.path import Path
from matplotlib.textpath import text_to_path
from matplotlib.transforms import Affine2D

from course_utils.live.clip import MARGIN, clipped, leaves
from course_utils.live.frame import Frame

_FARTHEST = (
    1e6  # pixels: beyond it a float32 or a canvas loses its way; a diverging curve leaves the picture long before
)
_CAPS = {"projecting": "square"}
_NO_OPERATION = Path(np.zeros((0, 2)))


class RecorderError(NotImplementedError):
    """An artist asks for something that cannot move, such as a hatch; the message says what to use instead."""


class Recorder(RendererBase):
    """Writes down what artists draw, in pixels at `dpi`, for a picture of `width` x `height` pixels."""

    def __init__(self, width: float, height: float, dpi: float):
        super().__init__()
        self.width, self.height, self.dpi = width, height, dpi
        self.saw_gap = False
        self._clear()

    def _clear(self):
        self._operations, self._vertices, self._codes, self._pixels = [], [], [], []

    def take(self) -> Frame:
        """The frame of all that was drawn since the last call."""
        vertices = np.concatenate(self._vertices) if self._vertices else np.zeros((0, 2))
        codes = np.concatenate(self._codes) if self._codes else np.zeros(0)
        frame = Frame(self._operations, vertices.astype("<f4"), codes.astype("u1"), b"".join(self._pixels))
        self._clear()
        return frame

    def paint_layer(self, index: int) -> None:
        """Note that the still layer `index` is painted here."""
        self._operations.append({"layer": index})

    # What matplotlib asks of a renderer.

    def get_canvas_width_height(self):
        return self.width, self.height

    def points_to_pixels(self, points):
        return points * self.dpi / 72

    def flipy(self):
        return False

    def option_scale_image(self):
        return True

    def draw_path(self, gc, path, transform, rgbFace=None):
        self._note_path(gc, path.transformed(transform), rgbFace)

    def draw_markers(self, gc, marker_path, marker_trans, path, trans, rgbFace=None):
        self._note_path(gc, marker_path.transformed(marker_trans), rgbFace, at=trans.transform(path.vertices), round=1)

    def draw_path_collection(
        self, gc, master_transform, paths, all_transforms, offsets, offset_trans, *looks, **further
    ):
        """looks: the colours of faces and edges, widths, dashes and smoothing, a list each, and what may follow."""
        facecolors, edgecolors = looks[:2]
        one_style = max(map(len, looks[:5])) <= 1
        opaque = all(len(color) == 0 or color[0][3] == 1 for color in (facecolors, edgecolors))
        raw = list(self._iter_collection_raw_paths(master_transform, paths, all_transforms))
        style = next(self._iter_collection(gc, raw, offsets, offset_trans, *looks, **further), None)
        if style is None or not one_style or (len(raw) > 1 and not (opaque and len(facecolors) == 0)):
            places = (master_transform, paths, all_transforms, offsets, offset_trans)
            super().draw_path_collection(gc, *places, *looks, **further)
            return
        _, _, _, styled, face = style
        at = np.atleast_2d(offset_trans.transform(offsets))
        if len(raw) == 1:
            path, transform = raw[0]
            self._note_path(styled, path.transformed(transform), face, at=at)
        else:
            # Many strokes of one opaque style are one path.
            shifts = at if len(at) > 1 else np.repeat(at, len(raw), axis=0)
            moved = [
                path.transformed(transform + Affine2D().translate(*shift))
                for (path, transform), shift in zip(raw, shifts, strict=False)
            ]
            self._note_path(styled, Path.make_compound_path(*moved), face)

    def draw_text(self, gc, x, y, s, prop, angle, ismath=False, mtext=None):
        if ismath == "TeX":
            raise RecorderError("text set by LaTeX cannot move; use matplotlib's own mathematics, text.usetex = False")
        size = self.points_to_pixels(prop.get_size_in_points()) / text_to_path.FONT_SCALE
        place = Affine2D().scale(size).rotate_deg(angle).translate(x, y)
        gc.set_linewidth(0)
        self._note_path(gc, _text_path(s, prop, ismath).transformed(place), gc.get_rgb())

    def draw_image(self, gc, x, y, im, transform=None):
        height, width = im.shape[:2]
        if transform is None:
            if width * height > 40_000:
                raise RecorderError(
                    'a moving image must have interpolation="none": it would be sent at full size in every frame'
                )
            matrix = [1, 0, 0, 1, x, y]
        else:
            (a, c, e), (b, d, f), _ = (Affine2D().scale(1 / width, 1 / height) + transform).get_matrix()
            matrix = [a, b, c, d, e + x, f + y]
        operation = {"image": [width, height], "matrix": [round(float(entry), 4) for entry in matrix]}
        if gc.get_alpha() != 1:
            operation["alpha"] = gc.get_alpha()
        self._note(operation, gc)
        self._pixels.append(np.ascontiguousarray(im, dtype="u1").tobytes())

    def draw_gouraud_triangles(self, gc, triangles_array, colors_array, transform):
        raise RecorderError('Gouraud shading cannot move; use imshow(..., interpolation="none") or shading="flat"')

    def start_filter(self):
        raise RecorderError("a filter over an artist cannot move; draw the artist without set_agg_filter")

    # How it is written down.

    def _note_path(self, gc, path, face, at=None, **extra):
        if gc.get_hatch():
            raise RecorderError("a hatch cannot move; use a fill with alpha, or another line style")
        if gc.get_sketch_params():
            raise RecorderError("a hand-drawn line (sketch, xkcd) cannot move; use a plain line")
        filled = face is not None and (len(face) < 4 or face[3] > 0 or gc.get_forced_alpha())
        stroked = gc.get_linewidth() > 0 and gc.get_rgb()[3] > 0
        if not filled and not stroked:
            return
        if at is not None:
            at = at[np.isfinite(at).all(axis=1)]
            if len(at) == 0:
                return
        width = self.points_to_pixels(gc.get_linewidth())
        if len(path.vertices) and not np.isfinite(path.vertices).all() and path.codes is None:
            self.saw_gap = True
        # Agg's own rectangle (a pixel is added to it on each side): where a stroke enters it, its dashes begin.
        clip = None if filled or at is not None else (0, 0, self.width, self.height)
        path = path.cleaned(
            remove_nans=True,
            clip=clip,
            curves=True,
            snap=False,
            stroke_width=width,
            simplify=path.should_simplify and not filled and at is None,
        )
        vertices, codes = path.vertices[:-1], path.codes[:-1]
        if len(vertices) == 0:
            return
        is_snapped = gc.get_snap() or (gc.get_snap() is None and _is_rectilinear(vertices, codes))
        low, high = self._surroundings(at)
        if leaves(vertices, low, high):
            period = self.points_to_pixels(sum(gc.get_dashes()[1] or [])) if stroked else 0
            vertices, codes = clipped(vertices, codes, low, high, period, filled)
        plain = codes[0] == Path.MOVETO and (codes[1:] == Path.LINETO).all()
        operation = {"n": len(vertices)} if plain else {"n": len(vertices), "c": 1}
        if stroked:
            operation |= self._stroke(gc, width)
        if filled:
            alpha = gc.get_alpha() if gc.get_forced_alpha() or len(face) < 4 else face[3]
            operation["fill"] = colors.to_hex((*face[:3], alpha), keep_alpha=True)
            if not gc.get_antialiased():
                operation["seamless"] = 1
        if is_snapped:
            operation["snap"] = 1
        if at is not None:
            operation |= {"copies": len(at), **extra}
        self._note(operation, gc)
        self._vertices.append(np.clip(vertices, -_FARTHEST, _FARTHEST))
        if not plain:
            self._codes.append(codes)
        if at is not None:
            self._vertices.append(np.clip(at, -_FARTHEST, _FARTHEST))

    def _surroundings(self, at=None):
        """Corners of the picture and a margin, as a path sees them that stands at each of the places `at`."""
        size = np.array([self.width, self.height])
        # Where a marker stands too far outside to be seen, its shape stays as it is.
        near = np.zeros((1, 2)) if at is None else np.clip(at, -MARGIN, size + MARGIN)
        return -near.max(axis=0) - MARGIN, size - near.min(axis=0) + MARGIN

    def _stroke(self, gc, width):
        style = {"stroke": colors.to_hex(gc.get_rgb(), keep_alpha=True), "width": round(width, 3)}
        offset, dashes = gc.get_dashes()
        if dashes is not None:
            style["dash"] = [
                round(self.points_to_pixels(offset), 6),
                [round(self.points_to_pixels(dash), 6) for dash in dashes],
            ]
        cap = gc.get_capstyle()
        if cap != "butt":
            style["cap"] = _CAPS.get(cap, cap)
        if gc.get_joinstyle() != "round":
            style["join"] = gc.get_joinstyle()
        return style

    def _note(self, operation, gc):
        """Append `operation` with its clip; a clip path's vertices go before the operation's own."""
        rectangle = gc.get_clip_rectangle()
        if rectangle is not None:
            operation["clip"] = [round(float(side), 3) for side in rectangle.bounds]
        shape, transform = gc.get_clip_path()
        if shape is not None:
            shape = shape.transformed(transform).cleaned(remove_nans=True, curves=True)
            vertices, codes = shape.vertices[:-1], shape.codes[:-1]
            low, high = self._surroundings()
            if leaves(vertices, low, high):
                vertices, codes = clipped(vertices, codes, low, high, fills=True)
            operation["shape"] = len(vertices)
            self._vertices.append(vertices)
            self._codes.append(codes)
        self._operations.append(operation)


@lru_cache(maxsize=2000)
def _text_path(text, prop, ismath):
    """The outline of `text` at text_to_path.FONT_SCALE: a label that moves keeps its letters."""
    return Path(*text_to_path.get_text_path(prop, text, ismath=ismath)) if text else _NO_OPERATION


def _is_rectilinear(vertices, codes):
    """True for what Agg snaps to whole pixels: at most 1,024 vertices, every line horizontal or vertical."""
    if len(vertices) > 1024 or (codes == Path.CURVE3).any() or (codes == Path.CURVE4).any():
        return False
    line = codes[1:] == Path.LINETO
    steps = np.abs(np.diff(vertices, axis=0))[line]
    return bool((steps.min(axis=1) < 1e-4).all()) if len(steps) else True
