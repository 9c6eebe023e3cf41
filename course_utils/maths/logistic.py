"""Logistic regression: a probability from a line, its loss, and the loss's first and second derivatives.

The model: p = sigma(z), z = X theta, with one row of X for each case and a column of ones for the bias. The loss is the
mean cross-entropy in nats, J = mean(log(1 + e^z) - y z); its gradient is X^T (p - y) / n, its Hessian X^T diag(p (1 -
p)) X / n. Everything works from z, so nothing overflows and no logarithm of 0 is taken. Bishop, Pattern Recognition and
Machine Learning (2006), section 4.3; the standard errors are those of maximum likelihood (Wald).
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from course_utils.maths import descent_nd


def sigmoid(z: ArrayLike) -> np.ndarray:
    """1 / (1 + e^-z) for any finite z, without overflow; the shape of z."""
    z = np.asarray(z, dtype=float)
    small = np.exp(-np.abs(z))
    return np.where(z >= 0, 1, small) / (1 + small)


def cross_entropies(z: ArrayLike, y: ArrayLike) -> np.ndarray:
    """-log of the probability given to what happened, for each case, in nats: log(1 + e^z) - y z.

    z: log-odds, shape (n,). y: 0 or 1, shape (n,). Raises ValueError for an empty batch, shapes that differ or other
    labels.
    """
    z, y = np.asarray(z, dtype=float), np.asarray(y, dtype=float)
    if z.shape != y.shape or not z.size:
        raise ValueError(f"log-odds and labels must have one shape, not empty, got {z.shape} and {y.shape}")
    if not np.all((y == 0) | (y == 1)):
        raise ValueError("a label must be 0 or 1")
    # -log sigma(z) = log(1 + e^-z), which logaddexp gives without overflow; for a label 0 it is log(1 + e^z).
    return np.logaddexp(0, np.where(y == 1, -z, z))


def cross_entropy(z: ArrayLike, y: ArrayLike) -> float:
    """Mean cross-entropy in nats of the log-odds z against the labels y. Raises ValueError as cross_entropies does."""
    return float(np.mean(cross_entropies(z, y)))


def design(*columns: ArrayLike) -> np.ndarray:
    """The matrix X: the columns given, each of shape (n,), then a column of ones for the bias; shape (n, k + 1)."""
    return np.column_stack([*columns, np.ones(len(np.asarray(columns[0])))])


def gradient(theta: ArrayLike, X: np.ndarray, y: ArrayLike) -> np.ndarray:
    """The gradient of the mean cross-entropy: X^T (sigma(X theta) - y) / n, shape (k,). X: (n, k); y: (n,)."""
    return X.T @ (sigmoid(X @ np.asarray(theta, dtype=float)) - y) / len(X)


def hessian(theta: ArrayLike, X: np.ndarray) -> np.ndarray:
    """The second derivatives of the mean cross-entropy: X^T diag(p (1 - p)) X / n, shape (k, k). The labels do not
    enter."""
    p = sigmoid(X @ np.asarray(theta, dtype=float))
    return X.T @ ((p * (1 - p))[:, None] * X) / len(X)


def newton_step(theta: ArrayLike, X: np.ndarray, y: ArrayLike) -> np.ndarray:
    """theta - H^-1 gradient, shape (k,). Raises ValueError where the Hessian cannot be inverted."""
    theta = np.asarray(theta, dtype=float)
    try:
        return theta - np.linalg.solve(hessian(theta, X), gradient(theta, X, y))
    except np.linalg.LinAlgError:
        raise ValueError(
            "the Hessian cannot be inverted here: every probability is 0 or 1, or the columns depend on each other"
        ) from None


@dataclass(frozen=True)
class Fit:
    """A maximum-likelihood fit. theta: shape (k,). covariance: its estimated covariance, (n H)^-1, shape (k, k). steps:
    of Newton."""

    theta: np.ndarray
    covariance: np.ndarray
    steps: int

    @property
    def standard_errors(self) -> np.ndarray:
        """The standard error of each parameter, shape (k,)."""
        return np.sqrt(np.diag(self.covariance))

    def log_odds_error(self, row: ArrayLike) -> float:
        """The standard error of the log-odds at a new row of X, shape (k,)."""
        row = np.asarray(row, dtype=float)
        return float(np.sqrt(row @ self.covariance @ row))


def fit(X: np.ndarray, y: ArrayLike, most_steps: int = 30) -> Fit:
    """The theta of the smallest cross-entropy, by Newton's method from 0.

    Raises ValueError if it has not settled after `most_steps`: the classes may be separable, and then no smallest
    exists.
    """
    X, y = np.asarray(X, dtype=float), np.asarray(y, dtype=float)
    theta = np.zeros(X.shape[1])
    for step in range(1, most_steps + 1):
        theta, before = newton_step(theta, X, y), theta
        # A line that no case lies beyond pushes all probabilities to 0 and 1: the gradient is small there as well, so
        # ask the weights.
        if np.max(np.abs(theta - before)) <= 1e-10 * (1 + np.max(np.abs(theta))):
            return Fit(theta, np.linalg.inv(len(X) * hessian(theta, X)), step)
    raise ValueError(
        f"no fit after {most_steps} steps: perhaps a line separates the classes, and then the weights grow for ever"
    )


def descent_path(
    X: np.ndarray, y: ArrayLike, learning_rate: float, steps: int, start: ArrayLike | None = None
) -> np.ndarray:
    """The weights of plain gradient descent on the mean cross-entropy, shape (steps + 1, k). Raises as
    descent_nd.descent_path does."""
    begin = np.zeros(X.shape[1]) if start is None else start
    return descent_nd.descent_path(lambda theta: gradient(theta, X, y), begin, learning_rate, steps)


def standardised(values: ArrayLike) -> tuple[np.ndarray, float, float]:
    """(values - mean) / sd, and the mean and the sd (divided by n). Raises ValueError if all values are the same."""
    values = np.asarray(values, dtype=float)
    mean, spread = float(values.mean()), float(values.std())
    if spread == 0:
        raise ValueError("all values are the same: there is nothing to scale")
    return (values - mean) / spread, mean, spread
