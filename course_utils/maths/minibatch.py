"""A line y = w x + b fitted by gradients of a few rows at a time: how noisy they are, and where the walk then hovers.

A batch of B rows drawn with replacement gives a gradient whose mean is the whole record's and whose variance is 1/B of
a single row's. With a constant rate alpha the walk does not stop: on a loss of curvature c, with a noise that is the
same everywhere,

    its variance about the minimum settles at   alpha sigma^2 / (B c (2 - alpha c)).

For the line the curvature of a batch is random too; `stationary_covariance` takes that into account exactly.
"""

from collections.abc import Callable

import numpy as np

from course_utils.maths import regression
from course_utils.maths.checks import finite_number, positive, whole_number


def line_gradient(x: np.ndarray, y: np.ndarray, theta: np.ndarray) -> np.ndarray:
    """The gradient of mean (y - w x - b)^2 at theta = (w, b), shape (2,). x, y: the rows to use, shape (n,), n at least
    1."""
    w, b = theta
    error = w * x + b - y  # of one row too, which gives no line yet
    return np.array([2 * np.mean(error * x), 2 * np.mean(error)])


def line_minimum(x: np.ndarray, y: np.ndarray) -> np.ndarray:
    """(w, b) of the least mean square, shape (2,). Raises as regression.best_line does."""
    return np.array(regression.best_line(x, y))


def batch_variance(variance: float, batch: int, rows: int | None = None) -> float:
    """The variance of the mean of `batch` values, drawn with replacement; or without, from `rows` values, if `rows` is
    given.

    variance: of the values themselves, divided by their number. Without replacement it is (rows - batch) / (rows - 1)
    times as large: 0 for all of them. Raises ValueError for a negative variance or a batch that is not between 1 and
    `rows`.
    """
    if finite_number("variance", variance) < 0:
        raise ValueError(f"variance must not be negative, got {variance!r}")
    share = variance / whole_number("batch", batch)
    if rows is None:
        return share
    if whole_number("rows", rows) < batch:
        raise ValueError(f"batch must be at most rows = {rows}, got {batch!r}")
    return share * (rows - batch) / (rows - 1) if rows > 1 else 0.0


def hover_variance(learning_rate: float, curvature: float, variance: float, batch: int) -> float:
    """The variance, about the minimum, at which descent with noise settles on a parabola: alpha sigma^2 / (B c (2 -
    alpha c)).

    variance: sigma^2, of one row's slope. Raises ValueError unless rate and curvature are positive and their product is
    below 2.
    """
    rate, c = float(positive("learning_rate", learning_rate)), float(positive("curvature", curvature))
    if rate * c >= 2:
        raise ValueError(
            f"learning_rate must be below 2 / curvature = {2 / c:.6g}, got {learning_rate!r}: the walk flees"
        )
    return rate * batch_variance(variance, batch) / (c * (2 - rate * c))


def stationary_covariance(x: np.ndarray, y: np.ndarray, learning_rate: float, batch: int) -> np.ndarray | None:
    """The covariance of (w, b) about the minimum at which mini-batch descent settles, shape (2, 2); None where it does
    not settle.

    Batches are drawn with replacement. With z = (x, 1) and r the error of the best line, one row moves e = theta -
    minimum to e - alpha (2 z z^T e - 2 r z). So S = E[(1 - alpha A) S (1 - alpha A)] + alpha^2 C / B, a linear equation
    for S, with A the batch's mean of 2 z z^T and C = 4 E[r^2 z z^T]. Raises ValueError for a rate that is not positive
    or a batch below 1.
    """
    rate, batch = float(positive("learning_rate", learning_rate)), whole_number("batch", batch)
    x, y = np.asarray(x, dtype=float), np.asarray(y, dtype=float)
    z = np.stack([x, np.ones_like(x)], axis=1)
    residual = y - z @ line_minimum(x, y)
    each = 2 * z[:, :, None] * z[:, None, :]
    mean = each.mean(axis=0)
    noise = 4 * np.einsum("n,ni,nj->ij", residual**2, z, z) / len(x)
    # E[A S A] is mean S mean, and 1/B of what the single rows spread about that; as matrices on the entries of S.
    spread = np.einsum("nij,nkl->ikjl", each, each).reshape(4, 4) / len(x) - np.kron(mean, mean)
    shrink = np.eye(2) - rate * mean
    step = np.kron(shrink, shrink) + rate**2 * spread / batch
    if np.abs(np.linalg.eigvals(step)).max() >= 1:
        return None
    return np.linalg.solve(np.eye(4) - step, rate**2 * noise.ravel() / batch).reshape(2, 2)


def walk(gradients: Callable[[int, np.ndarray], np.ndarray], start: np.ndarray, rates: np.ndarray) -> np.ndarray:
    """The path of descent with the rate rates[k] in step k, shape (len(rates) + 1, d). gradients: of the step and
    theta, shape (d,)."""
    path = np.empty((len(rates) + 1, len(start)))
    path[0] = start
    for k, rate in enumerate(rates):
        path[k + 1] = path[k] - rate * gradients(k, path[k])
    return path


def decaying(first: float, decay: float, steps: int) -> np.ndarray:
    """The rates first / (1 + decay k) for k = 0 to steps - 1, shape (steps,). Robbins & Monro's conditions hold for any
    decay above 0.

    Raises ValueError for a first rate that is not positive or a decay below 0.
    """
    if finite_number("decay", decay) < 0:
        raise ValueError(f"decay must not be negative, got {decay!r}")
    return float(positive("first", first)) / (1 + decay * np.arange(whole_number("steps", steps, least=0)))


def cosine(first: float, steps: int) -> np.ndarray:
    """The rates first (1 + cos(pi k / steps)) / 2 for k = 0 to steps - 1, shape (steps,). Loshchilov & Hutter, ICLR
    2017, eq. 5.

    Raises ValueError for a first rate that is not positive or steps below 1.
    """
    steps = whole_number("steps", steps)
    return float(positive("first", first)) * (1 + np.cos(np.pi * np.arange(steps) / steps)) / 2


def moments(x: np.ndarray, y: np.ndarray, rows: np.ndarray) -> np.ndarray:
    """The sums of x x, x, x y and y over the first 1, 2, ... of each step's rows, shape (steps, most, 4): a batch of
    any size, ready.

    rows: which rows each step draws, integers of shape (steps, most).
    """
    x, y = np.asarray(x, dtype=float)[rows], np.asarray(y, dtype=float)[rows]
    return np.stack([x * x, x, x * y, y], axis=2).cumsum(axis=1)


def walk_on_line(sums: np.ndarray, batch: int, start: np.ndarray, rates: np.ndarray) -> np.ndarray:
    """The path (w, b) of mini-batch descent on a line from the `moments` of its batches, shape (len(rates) + 1, 2).

    The same as `walk` with `line_gradient` on the first `batch` rows of each step, fast enough for a slider. Raises
    ValueError if the moments hold fewer rows or steps.
    """
    if whole_number("batch", batch) > sums.shape[1] or len(rates) > len(sums):
        raise ValueError(
            f"the moments hold {sums.shape[0]} steps of {sums.shape[1]} rows; asked for {len(rates)} of {batch}"
        )
    w, b = (float(value) for value in start)
    path = [(w, b)]
    for rate, (xx, sx, xy, sy) in zip(
        np.asarray(rates).tolist(), (sums[: len(rates), batch - 1] / batch).tolist(), strict=True
    ):
        w, b = w - 2 * rate * (xx * w + sx * b - xy), b - 2 * rate * (sx * w + b - sy)
        path.append((w, b))
    return np.array(path)
