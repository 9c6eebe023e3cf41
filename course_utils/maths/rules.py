"""The rules of differentiation as things to compute: a product's change in its pieces, a chain's rates, a sigmoid of a
line.

With the changes Df = f(x + h) - f(x) and Dg = g(x + h) - g(x):

    D(f g)    = f Dg + g Df + Df Dg                 two strips and a corner
    (f o g)'  = f'(g(x)) g'(x)                      rates multiply
    sigma'    = sigma (1 - sigma)                   and of a line w x + b: w sigma (1 - sigma)
"""

from collections.abc import Callable
from typing import NamedTuple

import numpy as np
from numpy.typing import ArrayLike

from course_utils.maths.checks import positive
from course_utils.maths.logistic import sigmoid

Function = Callable[[np.ndarray], np.ndarray]


class ProductPieces(NamedTuple):
    """What a rectangle of sides f and g gains when both change: `upright` = f Dg, `level` = g Df, `corner` = Df Dg."""

    upright: np.ndarray
    level: np.ndarray
    corner: np.ndarray


class ChainRates(NamedTuple):
    """inner: du/dx. outer: dy/du, taken at u = g(x). whole: dy/dx, their product."""

    inner: np.ndarray
    outer: np.ndarray
    whole: np.ndarray


def product_pieces(f: Function, g: Function, x: ArrayLike, h: ArrayLike) -> ProductPieces:
    """The three pieces of f(x + h) g(x + h) - f(x) g(x); they add up to it exactly, but for rounding.

    x, h: numbers or arrays that broadcast; h may be negative or 0.
    """
    x, h = np.asarray(x, dtype=float), np.asarray(h, dtype=float)
    df, dg = f(x + h) - f(x), g(x + h) - g(x)
    return ProductPieces(f(x) * dg, g(x) * df, df * dg)


def chain_rates(inner: Function, inner_slope: Function, outer_slope: Function, x: ArrayLike) -> ChainRates:
    """The rates of y = f(u), u = g(x), at x. inner: g, inner_slope: g', outer_slope: f'; x: a number or an array."""
    x = np.asarray(x, dtype=float)
    first, second = inner_slope(x), outer_slope(inner(x))
    return ChainRates(first, second, first * second)


def base_factor(base: ArrayLike) -> np.ndarray:
    """The factor ln(a) in (a^x)' = ln(a) a^x: slope over height, at any x. base: positive. Raises ValueError
    otherwise."""
    return np.log(positive("base", base))


def sigmoid_of_line_slope(x: ArrayLike, w: float, b: float) -> np.ndarray:
    """The slope in x of sigma(w x + b): w sigma (1 - sigma), in the shape of x; at most w/4 in size, where w x + b =
    0."""
    value = sigmoid(w * np.asarray(x, dtype=float) + b)
    return w * value * (1 - value)


def squared_error_slope(w: ArrayLike, b: float, x: float, y: float) -> np.ndarray:
    """The slope in w of J = (sigma(w x + b) - y)^2: 2 (sigma - y) sigma (1 - sigma) x, in the shape of w."""
    value = sigmoid(np.asarray(w, dtype=float) * x + b)
    return 2 * (value - y) * value * (1 - value) * x
