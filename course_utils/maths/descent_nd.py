"""Going downhill with several weights: theta := theta - alpha grad J(theta), what it gathers on the way, and how fast
it can be.

On a quadratic whose Hessian has the curvatures lambda_min <= ... <= lambda_max, each step multiplies the distance along
curvature lambda by 1 - alpha lambda. So the walk comes home from everywhere only if 0 < alpha < 2/lambda_max, and its
slowest direction is fastest at alpha = 2/(lambda_min + lambda_max), with the factor (kappa - 1)/(kappa + 1), kappa =
lambda_max/lambda_min. Nesterov, Introductory Lectures on Convex Optimization (2004), theorem 2.1.15.
"""

from collections.abc import Callable

import numpy as np

from course_utils.maths.checks import finite_number, positive, whole_number

Gradient = Callable[[np.ndarray], np.ndarray]


def descent_path(gradient: Gradient, start: np.ndarray, learning_rate: float, steps: int) -> np.ndarray:
    """The path of a descent in n dimensions: its start and where it stands after each step, shape (steps + 1, n).

    gradient: takes and gives an array (n,). start: shape (n,), left as it is. A walk that flees is let flee: the path
    may grow to infinity and, from there, nan, without a warning. Raises ValueError for a start that is no finite list
    of numbers, a learning rate below 0 or not finite, a gradient of another shape, or steps that are not a whole number
    of 0 or more.
    """
    theta = np.array(start, dtype=float)
    if theta.ndim != 1 or not np.all(np.isfinite(theta)):
        raise ValueError(f"start must be a list of finite numbers, got {start!r}")
    rate = finite_number("learning_rate", learning_rate)
    if rate < 0:
        raise ValueError(f"learning_rate must not be negative, got {learning_rate!r}: that walks uphill")
    path = np.empty((whole_number("steps", steps, least=0) + 1, len(theta)))
    path[0] = theta
    with np.errstate(all="ignore"):
        for step in range(1, len(path)):
            slope = np.asarray(gradient(path[step - 1].copy()), dtype=float)
            if slope.shape != theta.shape:
                raise ValueError(f"gradient must give shape {theta.shape}, got {slope.shape}")
            path[step] = path[step - 1] - rate * slope
    return path


def slope_along(gradient: Gradient, path: np.ndarray, pieces: int | None = None) -> float:
    """The slope added up along a path: the integral of grad J . d theta, which is J at its end minus J at its start.

    path: shape (m, n), joined by straight lines. pieces: None takes the gradient at the start of each line, as a
    descent knows it (first order in the step); a number cuts each line into that many pieces and takes the gradient in
    their middles. Raises ValueError for a path of fewer than two points.
    """
    path = np.asarray(path, dtype=float)
    if path.ndim != 2 or len(path) < 2:
        raise ValueError(f"path must be an array of two points or more, shape (m, n), got shape {path.shape}")
    lines = np.diff(path, axis=0)
    if pieces is None:
        return float(sum(np.dot(gradient(point), line) for point, line in zip(path[:-1], lines, strict=True)))
    middles = (np.arange(whole_number("pieces", pieces)) + 0.5) / pieces
    return float(
        sum(
            np.dot(gradient(point + middle * line), line) / pieces
            for point, line in zip(path[:-1], lines, strict=True)
            for middle in middles
        )
    )


def largest_rate(curvatures: np.ndarray) -> float:
    """The rate at which descent on a quadratic stops coming home, 2/lambda_max: below it every walk arrives.
    curvatures: positive."""
    return 2 / float(np.max(positive("curvatures", curvatures)))


def best_rate(curvatures: np.ndarray) -> float:
    """The rate whose slowest direction is fastest, 2/(lambda_min + lambda_max). curvatures: positive, shape (n,)."""
    given = positive("curvatures", curvatures)
    return 2 / float(np.min(given) + np.max(given))


def line_curvatures(x: np.ndarray) -> np.ndarray:
    """The curvatures of the mean squared error of the line b + w x, in its two weights (b, w), smaller first, shape
    (2,).

    The Hessian is 2 [[1, mean(x)], [mean(x), mean(x^2)]], whatever is predicted. x: shape (n,).
    """
    x = np.asarray(x, dtype=float)
    return np.linalg.eigvalsh(2 * np.array([[1.0, x.mean()], [x.mean(), np.mean(x**2)]]))


def condition(curvatures: np.ndarray) -> float:
    """The condition number kappa = lambda_max/lambda_min of positive curvatures."""
    given = positive("curvatures", curvatures)
    return float(np.max(given) / np.min(given))


def kind_of_point(hessian: np.ndarray) -> str:
    """What a point of zero gradient is, by its curvatures: "minimum" (all positive), "maximum" (all negative), "saddle"
    (both signs) or "undecided" (none but 0 and one sign). hessian: symmetric, shape (n, n)."""
    curvatures = np.linalg.eigvalsh(np.asarray(hessian, dtype=float))
    least, most = curvatures[0], curvatures[-1]
    if least > 0:
        return "minimum"
    if most < 0:
        return "maximum"
    return "saddle" if least < 0 < most else "undecided"
