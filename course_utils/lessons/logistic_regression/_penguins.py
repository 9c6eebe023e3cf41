"""Two bill measurements, two species: a boundary by hand, and weights that grow for ever where a line separates."""

from functools import lru_cache

import numpy as np

from course_utils.data import load_penguins
from course_utils.lessons.logistic_regression import lesson
from course_utils.lessons.wording import number
from course_utils.live import Lab
from course_utils.live.style import AREA, FUNCTION, LEARNER, QUIET, TRUTH
from course_utils.maths import logistic

CHINSTRAP, GENTOO = "Adelie and Chinstrap", "Adelie and Gentoo"
_STEPS = 20_000
_LIMITS = {"xlim": (31, 61), "ylim": (12.5, 22.5)}


@lru_cache
def _pair(name: str):
    """Bill lengths and depths in mm of two species, and 1 for the second."""
    first, second = name.split(" and ")
    penguins = load_penguins()
    part = (penguins.species == first) | (penguins.species == second)
    return penguins.bill_length_mm[part], penguins.bill_depth_mm[part], (penguins.species[part] == second).astype(float)


@lesson.lab
def boundary_by_hand() -> Lab:
    """Drag the line's two ends and set its steepness: few on the wrong side, and a small loss."""
    length, depth, y = _pair(CHINSTRAP)
    lab = Lab("Adelie or Chinstrap: a boundary by hand", size=(8, 3.5))
    axes = lab.figure.subplots()
    axes.set(**_LIMITS, xlabel="bill length (mm)", ylabel="bill depth (mm)", aspect="equal")
    axes.plot(length[y == 0], depth[y == 0], "o", color=FUNCTION, ms=4, label="Adelie")
    axes.plot(length[y == 1], depth[y == 1], "^", color=AREA, ms=5, label="Chinstrap")
    (wrong,) = lab.moving(axes.plot([], [], "o", mfc="none", mec=TRUTH, ms=9, mew=1.4, label="wrong side"))
    (line,) = lab.moving(axes.plot([], [], color=LEARNER, label="p = 1/2"))
    (held,) = lab.moving(axes.plot([], [], "o", color=LEARNER, ms=10))
    contours = [
        lab.moving(axes.plot([], [], color=LEARNER, ls=":", lw=1.4, label=label))[0]
        for label in ("p = 0.1 and 0.9", "_")
    ]
    axes.legend(loc="lower right", ncols=2, fontsize=9, frameon=True, framealpha=0.9)
    lab.point("A", (44, 14), axes, low=(33, 13), high=(59, 16), label="lower end of the line", units=("mm", "mm"))
    lab.point("B", (43, 21), axes, low=(33, 19), high=(59, 22), label="upper end of the line", units=("mm", "mm"))
    lab.slider("steep", 1.0, 0.1, 10, scale="log", unit="per mm", label="steepness")
    lab.goal(
        "At most 6 on the wrong side, and a loss below 0.06.",
        name="parted",
        reached=lambda A, B, steep: _of(A, B, steep)[1] <= 6 and _of(A, B, steep)[2] < 0.06,
    )

    def _of(A, B, steep):
        along = np.subtract(B, A) / np.hypot(*np.subtract(B, A))
        across = np.array([along[1], -along[0]])  # to the right of the way from A to B
        z = steep * ((length - A[0]) * across[0] + (depth - A[1]) * across[1])
        return across, int(np.sum((z > 0) != (y == 1))), logistic.cross_entropy(z, y), z

    lab.grid(A=(6, 6), B=(6, 6), steep=3)

    @lab.update
    def _(A, B, steep):
        across, count, loss, z = _of(A, B, steep)
        ends = np.array([A, B]) + 3 * np.outer([-1, 1], np.subtract(B, A))
        line.set_data(*ends.T)
        held.set_data(*np.array([A, B]).T)
        for contour, side in zip(contours, (-1, 1), strict=True):
            contour.set_data(*(ends + side * np.log(9) / steep * across).T)
        off = (z > 0) != (y == 1)
        wrong.set_data(length[off], depth[off])
        wrong.set_visible(bool(count))
        return (
            f"Line through ({A[0]:.2f}, {A[1]:.2f}) and ({B[0]:.2f}, {B[1]:.2f}) mm, steepness {steep:.3g} per mm: "
            f"{count} of {len(y)} on the wrong side, loss {loss:.4f}."
        )

    return lab


@lru_cache
def _descent(name: str):
    """Steps (about 120, spread evenly over their logarithm), weights in sd units, mean and sd of both measurements, X
    and y."""
    length, depth, y = _pair(name)
    (x1, *first), (x2, *second) = logistic.standardised(length), logistic.standardised(depth)
    X = logistic.design(x1, x2)
    kept = np.unique(np.round(np.geomspace(1, _STEPS, 120)).astype(int))
    path = logistic.descent_path(X, y, 1.0, _STEPS)[kept]
    return kept, path, first, second, X, y


@lesson.lab
def runaway_weights() -> Lab:
    """Play the steps: where a line separates the species, the weights never settle."""
    lab = Lab("Weights that settle, weights that run away", size=(8, 4.2))
    field, sizes = lab.figure.subplots(1, 2, width_ratios=[1.45, 1])
    field.set(**_LIMITS, xlabel="bill length (mm)", ylabel="bill depth (mm)")
    (adelie,) = field.plot([], [], "o", color=FUNCTION, ms=3.5, label="Adelie")
    (other,) = field.plot([], [], "^", color=AREA, ms=4.5, label="the other")
    (line,) = lab.moving(field.plot([], [], color=LEARNER, label="p = 1/2"))
    contours = [
        lab.moving(field.plot([], [], color=LEARNER, ls=":", lw=1.4, label=label))[0]
        for label in ("p = 0.1 and 0.9", "_")
    ]
    field.legend(loc="lower right", fontsize=9, frameon=True, framealpha=0.9)
    sizes.set(
        xscale="log",
        xlim=(8, 1.4 * _STEPS),
        ylim=(0, 17),
        xlabel="steps of descent, rate 1",
        ylabel="length of the weights (w, b)",
    )
    for name, style in ((CHINSTRAP, "-"), (GENTOO, "--")):
        kept, path, *_ = _descent(name)
        sizes.plot(kept, np.linalg.norm(path, axis=1), color=QUIET, ls=style, label=name.replace("Adelie and", "with"))
    (dot,) = lab.moving(sizes.plot([], [], "o", color=LEARNER, ms=9))
    sizes.legend(loc="upper left", fontsize=9)
    lab.choice("pair", (GENTOO, CHINSTRAP), label="species")
    lab.slider("steps", 30, 10, _STEPS, scale="log", digits=0, label="steps", play=8)

    @lab.backdrop
    def _(pair):
        length, depth, _ = _pair(pair)
        y = _descent(pair)[-1]
        adelie.set_data(length[y == 0], depth[y == 0])
        other.set_data(length[y == 1], depth[y == 1])

    @lab.update
    def _(pair, steps):
        steps = round(steps)
        kept, path, (m1, s1), (m2, s2), X, y = _descent(pair)
        theta = np.array([np.interp(np.log(steps), np.log(kept), column) for column in path.T])
        w1, w2 = theta[0] / s1, theta[1] / s2
        b = theta[2] - w1 * m1 - w2 * m2
        depths = np.array([5.0, 30.0])
        for artist, level in ((line, 0), (contours[0], -np.log(9)), (contours[1], np.log(9))):
            artist.set_data((level - b - w2 * depths) / w1, depths)
        dot.set_data([steps], [np.linalg.norm(theta)])
        z = X @ theta
        off = int(np.sum((z > 0) != (y == 1)))
        return (
            f"{pair}, {steps:,} steps: weights {number(theta[0], 3)} and {number(theta[1], 3)} per sd, "
            f"length of (w, b) {np.linalg.norm(theta):.3f}; {off} on the wrong side, loss "
            f"{logistic.cross_entropy(z, y):.5f}."
        )

    return lab
