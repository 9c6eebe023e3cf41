"""The misses of a line, drawn: hundreds of short lines as one path, which travels ten times lighter than one path
each."""

import numpy as np
from matplotlib.patches import PathPatch
from matplotlib.path import Path

from course_utils.live.style import AREA


def miss_lines(axes) -> PathPatch:
    """A patch of `axes` that `join` fills with lines."""
    return axes.add_patch(
        PathPatch(Path(np.empty((0, 2))), fill=False, edgecolor=AREA, linewidth=0.8, alpha=0.6, snap=False)
    )


def join(patch: PathPatch, dots: np.ndarray, feet: np.ndarray) -> None:
    """Draw a line from each dot to its foot; both of shape (n, 2)."""
    ends = np.stack([dots, feet], axis=1).reshape(-1, 2)
    patch.set_path(Path(ends, np.tile([Path.MOVETO, Path.LINETO], len(dots)).astype(Path.code_type)))
