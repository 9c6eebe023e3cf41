"""The exponent of a power law y = c x^p: the slope of log y against log x.

It reads the order of a method from its errors (error = c h^p), and Galileo's square from his table (d = c t^2).
"""

import numpy as np


def log_log_slope(x: np.ndarray, y: np.ndarray) -> float:
    """The least-squares slope of log y against log x: the exponent p of y = c x^p.

    x, y: shape (n,), positive, n at least 2, x not all equal. Raises ValueError otherwise.
    """
    x, y = np.asarray(x, dtype=float), np.asarray(y, dtype=float)
    if x.ndim != 1 or x.shape != y.shape or len(x) < 2:
        raise ValueError(
            f"x and y must be two lists of the same length of at least 2, got shapes {x.shape} and {y.shape}"
        )
    if not (np.all(x > 0) and np.all(y > 0)):
        raise ValueError("x and y must be positive: 0 and negative numbers have no logarithm; leave them out")
    across, up = np.log(x) - np.log(x).mean(), np.log(y) - np.log(y).mean()
    if not np.any(across):
        raise ValueError("x must hold at least two different numbers")
    return float(across @ up / (across @ across))
