"""The fog, the marble and the lantern's light: what the pictures of lesson 00 are drawn with."""

from typing import NamedTuple

import numpy as np
from matplotlib.axes import Axes
from matplotlib.lines import Line2D

from course_utils.live import Lab
from course_utils.live.style import DERIVATIVE, FUNCTION, QUIET, TRUTH
from course_utils.maths.valley import valley_height, valley_slope

START = 1.8
_ARROW = 0.17  # how long the arrow is for a slope of 1
_LAMP = "#F5B82E"  # neither light nor dark, so it glows in both of JupyterLab's themes
_FLOOR_LINE = -0.55  # where the arrow and the guess lie, below the ground


class Walker(NamedTuple):
    """The moving artists of a walk through the fog."""

    ground: Line2D
    steps: Line2D
    glow: Line2D
    core: Line2D
    shaft: Line2D
    heads: tuple[Line2D, Line2D]
    marble: Line2D


def fog_over(axes: Axes, half_width: float = 2.6, top: float = 6.0) -> None:
    """Fill `axes` with fog: soft grey clouds, the same each time. The height has no scale, for nobody sees it."""
    axes.set(xlim=(-half_width, half_width), ylim=(-1.0, top), xlabel="θ, where the marble lies", ylabel="height J")
    axes.set_yticks([])
    axes.grid(False)
    axes.imshow(
        _clouds(60, 120),
        extent=(-half_width, half_width, -1.0, top),
        cmap="Greys",
        vmin=0,
        vmax=4,
        aspect="auto",
        interpolation="bicubic",
        zorder=0,
    )


def walker_in(lab: Lab, axes: Axes) -> Walker:
    """A marble with its lantern, its arrow and the places it came by, in the fog of `axes`."""
    glow = axes.plot([], [], "o", markersize=92, color=_LAMP, alpha=0.22, markeredgewidth=0, zorder=2)
    core = axes.plot([], [], "o", markersize=56, color=_LAMP, alpha=0.3, markeredgewidth=0, zorder=2)
    ground = axes.plot([], [], color=FUNCTION, linewidth=3, zorder=3)
    steps = axes.plot([], [], "o:", color=QUIET, markersize=5, linewidth=1.2, zorder=4)
    shaft = axes.plot([], [], "--", color=DERIVATIVE, linewidth=3, zorder=5)
    left = axes.plot([], [], "<", color=DERIVATIVE, markersize=12, zorder=5)
    right = axes.plot([], [], ">", color=DERIVATIVE, markersize=12, zorder=5)
    marble = axes.plot([], [], "o", color=TRUTH, markersize=15, markeredgecolor="white", markeredgewidth=1.5, zorder=6)
    glow, core, ground, steps, shaft, left, right, marble = (
        lab.moving(lines)[0] for lines in (glow, core, ground, steps, shaft, left, right, marble)
    )
    return Walker(ground, steps, glow, core, shaft, (left, right), marble)


def show_walk(walker: Walker, path: np.ndarray, sight: float = 0.28, sees_way: bool = True) -> None:
    """Put the marble at the end of `path`, with its slope as an arrow and its steps behind it.

    sight: how far the lantern shows the ground, to each side. sees_way: draw all the ground that it came by, too.
    """
    here = path[-1]
    seen = path if sees_way else path[-1:]
    theta = np.linspace(seen.min() - sight, seen.max() + sight, 60)
    walker.ground.set_data(theta, valley_height(theta))
    walker.steps.set_data(path, valley_height(path))
    for light in (walker.glow, walker.core, walker.marble):
        light.set_data([here], [valley_height(here)])
    tip = here + _ARROW * float(valley_slope(here))
    walker.shaft.set_data([here, tip], [_FLOOR_LINE, _FLOOR_LINE])
    for head, points_here in zip(walker.heads, (tip < here, tip >= here), strict=True):
        head.set_data([tip], [_FLOOR_LINE])
        head.set_visible(bool(points_here))


def _clouds(rows: int, columns: int) -> np.ndarray:
    """Soft clouds, shape (rows, columns), between 0 and 1: a few waves in fixed directions."""
    y, x = np.mgrid[0 : 1 : rows * 1j, 0 : 2 : columns * 1j]
    random = np.random.default_rng(7)
    total = np.zeros_like(x)
    for k in range(1, 15):
        angle, phase = random.uniform(0, 2 * np.pi, 2)
        total += np.sin(2 * np.pi * (0.28 * k * (x * np.cos(angle) + y * np.sin(angle))) + phase) / k
    return (total - total.min()) / np.ptp(total)
