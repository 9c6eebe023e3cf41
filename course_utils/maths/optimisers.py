"""Five ways to walk downhill by the gradient g of a loss, one published rule each; every one returns its whole path.

    plain      theta := theta - alpha g                                            Cauchy 1847
    momentum   v := beta v + g;  theta := theta - alpha v                          Polyak 1964, the heavy ball
    Nesterov   as momentum, with g taken at theta - alpha beta v                   Nesterov 1983
    RMSProp    s := beta s + (1 - beta) g^2;  theta := theta - alpha g / (sqrt(s) + epsilon)     Tieleman & Hinton 2012
    Adam       m and v are such running means of g and g^2, each divided by 1 - beta^t;
               theta := theta - alpha m / (sqrt(v) + epsilon)                      Kingma & Ba 2015, Algorithm 1

gradient: a function of theta, shape (d,), that returns shape (d,); it may draw a mini-batch. start: shape (d,). A path
has shape (steps + 1, d). A walk that flees is let flee: its path may grow to infinity and, from there, nan, without a
warning.
"""

from collections.abc import Callable

import numpy as np

from course_utils.maths.checks import finite_number, positive, whole_number

Gradient = Callable[[np.ndarray], np.ndarray]


def plain(gradient: Gradient, start: np.ndarray, learning_rate: float, steps: int) -> np.ndarray:
    """The path of plain gradient descent. Raises ValueError for a rate that is not positive, or steps below 0."""
    return momentum(gradient, start, learning_rate, steps, beta=0.0)


def momentum(gradient: Gradient, start: np.ndarray, learning_rate: float, steps: int, beta: float = 0.9) -> np.ndarray:
    """The path of the heavy ball. Polyak, USSR Computational Mathematics and Mathematical Physics 4 (1964), 1.

    Raises ValueError for a rate that is not positive, a beta outside [0, 1), or steps below 0.
    """
    path, beta = _prepared(start, learning_rate, steps), _share("beta", beta)
    velocity = np.zeros(path.shape[1])
    with np.errstate(all="ignore"):
        for k in range(steps):
            velocity = beta * velocity + gradient(path[k])
            path[k + 1] = path[k] - learning_rate * velocity
    return path


def nesterov(gradient: Gradient, start: np.ndarray, learning_rate: float, steps: int, beta: float = 0.9) -> np.ndarray:
    """The path of Nesterov's rule: momentum whose gradient is taken where the old velocity alone would carry it.

    Nesterov, Soviet Mathematics Doklady 27 (1983), 372, here with a constant beta, as in Sutskever et al. (2013).
    Raises as momentum does.
    """
    path, beta = _prepared(start, learning_rate, steps), _share("beta", beta)
    velocity = np.zeros(path.shape[1])
    with np.errstate(all="ignore"):
        for k in range(steps):
            velocity = beta * velocity + gradient(path[k] - learning_rate * beta * velocity)
            path[k + 1] = path[k] - learning_rate * velocity
    return path


def rmsprop(
    gradient: Gradient, start: np.ndarray, learning_rate: float, steps: int, beta: float = 0.9, epsilon: float = 1e-8
) -> np.ndarray:
    """The path of RMSProp. Tieleman & Hinton, Neural Networks for Machine Learning, lecture 6e (2012); their slide has
    no epsilon.

    Raises ValueError for a rate or epsilon that is not positive, a beta outside [0, 1), or steps below 0.
    """
    path, beta = _prepared(start, learning_rate, steps), _share("beta", beta)
    positive("epsilon", epsilon)
    square = np.zeros(path.shape[1])
    with np.errstate(all="ignore"):
        for k in range(steps):
            g = gradient(path[k])
            square = beta * square + (1 - beta) * g**2
            path[k + 1] = path[k] - learning_rate * g / (np.sqrt(square) + epsilon)
    return path


def adam(
    gradient: Gradient,
    start: np.ndarray,
    learning_rate: float,
    steps: int,
    beta1: float = 0.9,
    beta2: float = 0.999,
    epsilon: float = 1e-8,
    *,
    corrected: bool = True,
) -> np.ndarray:
    """The path of Adam. Kingma & Ba, ICLR 2015 (arXiv 1412.6980), Algorithm 1. corrected: False leaves the bias
    correction out.

    Raises ValueError for a rate or epsilon that is not positive, a beta outside [0, 1), or steps below 0.
    """
    path, beta1, beta2 = _prepared(start, learning_rate, steps), _share("beta1", beta1), _share("beta2", beta2)
    positive("epsilon", epsilon)
    mean, square = np.zeros(path.shape[1]), np.zeros(path.shape[1])
    with np.errstate(all="ignore"):
        for k in range(steps):
            g = gradient(path[k])
            mean = beta1 * mean + (1 - beta1) * g
            square = beta2 * square + (1 - beta2) * g**2
            first, second = (1 - beta1 ** (k + 1), 1 - beta2 ** (k + 1)) if corrected else (1, 1)
            path[k + 1] = path[k] - learning_rate * (mean / first) / (np.sqrt(square / second) + epsilon)
    return path


def momentum_limit(beta: float, curvature: float) -> float:
    """The rate below which the heavy ball settles on a parabola of that curvature: 2 (1 + beta) / curvature.

    Its steps are z^2 - (1 + beta - alpha curvature) z + beta = 0; the root that leaves the unit circle first leaves at
    -1. Raises ValueError for a curvature that is not positive or a beta outside [0, 1).
    """
    return 2 * (1 + _share("beta", beta)) / float(positive("curvature", curvature))


def shrinking(learning_rate: float, beta: float, curvature: float) -> float:
    """What the heavy ball's distance on a parabola is multiplied by a step, in the long run: the larger root's size.

    It is below 1 exactly where the ball settles. Raises ValueError as momentum_limit does.
    """
    beta = _share("beta", beta)
    middle = 1 + beta - learning_rate * float(positive("curvature", curvature))
    return float(np.abs(np.roots([1.0, -middle, beta])).max())


def stays_within(losses: np.ndarray, target: float) -> int | None:
    """The first step from which on the loss is never above `target` again, or None. losses: shape (steps + 1,), the
    last one included."""
    with np.errstate(invalid="ignore"):
        above = np.flatnonzero(~(np.asarray(losses, dtype=float) <= target))
    step = int(above[-1]) + 1 if len(above) else 0
    return step if step < len(losses) else None


def _prepared(start: np.ndarray, learning_rate: float, steps: int) -> np.ndarray:
    """An empty path with its start in place."""
    rate = finite_number("learning_rate", learning_rate)
    if rate <= 0:
        raise ValueError(f"learning_rate must be positive, got {learning_rate!r}")
    start = np.asarray(start, dtype=float)
    if start.ndim != 1 or not np.all(np.isfinite(start)):
        raise ValueError(f"start must be a list of finite numbers, got {start!r}")
    path = np.empty((whole_number("steps", steps, least=0) + 1, len(start)))
    path[0] = start
    return path


def _share(name: str, value: float) -> float:
    number = finite_number(name, value)
    if not 0 <= number < 1:
        raise ValueError(f"{name} must be at least 0 and below 1, got {value!r}")
    return number
