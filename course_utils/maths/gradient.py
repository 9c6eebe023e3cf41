"""Gradients of functions of n numbers: by differences, along a direction, and how to compare two of them.

entry i of the gradient   (J(theta + h e_i) - J(theta - h e_i)) / 2h        2n evaluations of J for n numbers
rate along u              grad . u / |u|                                    at most |grad|, where u points along grad
"""

from collections.abc import Callable

import numpy as np

from course_utils.maths.checks import positive


def numerical_gradient(loss: Callable[[np.ndarray], float], theta: np.ndarray, h: float) -> np.ndarray:
    """The gradient of `loss` at theta by central differences, one number of theta at a time: shape (n,).

    theta: shape (n,), left as it is. In units of the loss over those of each number; off by h^2/6 times the third
    derivatives. Raises ValueError unless h is positive and theta is one list of numbers.
    """
    h, theta = float(positive("h", h)), _vector("theta", theta)
    gradient = np.empty_like(theta)
    for i in range(len(theta)):
        step = np.zeros_like(theta)
        step[i] = h
        gradient[i] = (loss(theta + step) - loss(theta - step)) / (2 * h)
    return gradient


def unit(vector: np.ndarray) -> np.ndarray:
    """The arrow of length 1 that points as `vector` does. vector: shape (n,). Raises ValueError for one of length 0: it
    points nowhere."""
    vector = _vector("vector", vector)
    length = float(np.linalg.norm(vector))
    if not length > 0:
        raise ValueError(f"an arrow of length 0 has no direction, got {vector.tolist()}")
    return vector / length


def rate_along(gradient: np.ndarray, direction: np.ndarray) -> float:
    """How fast the function changes for each unit of way in `direction`: the dot product of the gradient and the unit
    arrow.

    Both of shape (n,); the length of `direction` plays no part. Apostol, Calculus vol. II (2nd ed. 1969), chapter 8.
    Raises ValueError as `unit` does.
    """
    return float(np.dot(_vector("gradient", gradient), unit(direction)))


def angle_between(a: np.ndarray, b: np.ndarray) -> float:
    """The angle between two arrows in degrees, from 0 to 180. Shapes (n,). Raises ValueError as `unit` does."""
    # Twice the arc tangent of half-chords: an arc cosine loses half of the digits near 0 and 180.
    first, second = unit(a), unit(b)
    return float(np.degrees(2 * np.arctan2(np.linalg.norm(first - second), np.linalg.norm(first + second))))


def disagreement(a: np.ndarray, b: np.ndarray) -> float:
    """How far two gradients are apart, |a - b| / (|a| + |b|): 0 if they are equal, 1 if one is the other turned round;
    0 if both are 0.

    Shapes (n,). Raises ValueError for shapes that differ.
    """
    a, b = _vector("a", a), _vector("b", b)
    if a.shape != b.shape:
        raise ValueError(f"two gradients of the same length are compared, got {len(a)} and {len(b)} numbers")
    total = np.linalg.norm(a) + np.linalg.norm(b)
    return float(np.linalg.norm(a - b) / total) if total > 0 else 0.0


def quadratic_model(
    value: float, gradient: np.ndarray, hessian: np.ndarray, dx: np.ndarray, dy: np.ndarray
) -> np.ndarray:
    """The quadratic with the given value, gradient (2,) and Hessian (2, 2) at a place, (dx, dy) away from it: Taylor's
    to order 2.

    dx, dy: arrays of one shape S; the result has that shape.
    """
    (gx, gy), ((hxx, hxy), (hyx, hyy)) = gradient, hessian
    return value + gx * dx + gy * dy + 0.5 * (hxx * dx**2 + (hxy + hyx) * dx * dy + hyy * dy**2)


def _vector(name: str, values: np.ndarray) -> np.ndarray:
    array = np.asarray(values, dtype=float)
    if array.ndim != 1 or not len(array):
        raise ValueError(f"{name} must be one list of numbers, got shape {array.shape}")
    return array
