"""What the labs of lesson 06 share: the curve with two hollows."""

import numpy as np


def hollows(theta: np.ndarray) -> np.ndarray:
    """J = theta^4/4 - theta^2 + 0.3 theta + 2: two hollows, the left one deeper."""
    return theta**4 / 4 - theta**2 + 0.3 * theta + 2


def hollows_slope(theta: np.ndarray) -> np.ndarray:
    """The derivative of `hollows`: theta^3 - 2 theta + 0.3."""
    return theta**3 - 2 * theta + 0.3
