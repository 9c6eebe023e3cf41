"""How near a sketched curve is to the true one, from 0 to 100.

    score = 100 max(0, 1 - E / S)

E is the root mean square of (sketch - truth), S that of (truth - its mean). So the truth itself scores 100, and a flat
line through the mean, which says nothing about the shape, scores 0.
"""

import numpy as np


def sketch_score(sketch: np.ndarray, truth: np.ndarray) -> float:
    """The score of a sketch, 0 to 100, of heights taken at equal steps.

    sketch, truth: shape (n,). nan in the sketch is a place not drawn: it counts as if drawn at the truth's mean. If the
    truth is constant, S is its size instead, or 1 if it is 0. Raises ValueError for shapes that differ, an empty
    sketch, or a truth that is not finite.
    """
    sketch, truth = np.asarray(sketch, dtype=float), np.asarray(truth, dtype=float)
    if sketch.ndim != 1 or sketch.shape != truth.shape or not len(truth):
        raise ValueError(
            f"sketch and truth must be two lists of the same length, got shapes {sketch.shape} and {truth.shape}"
        )
    if not np.all(np.isfinite(truth)):
        raise ValueError("truth must be finite: leave out where the true curve has no value")
    level = truth.mean()
    flat = np.ptp(truth) <= 1e-12 * np.abs(truth).max()
    spread = (abs(level) or 1.0) if flat else np.sqrt(np.mean((truth - level) ** 2))
    missing = spread if flat else truth - level
    errors = np.where(np.isnan(sketch), missing, sketch - truth)
    return float(100 * max(0.0, 1 - np.sqrt(np.mean(errors**2)) / spread))
