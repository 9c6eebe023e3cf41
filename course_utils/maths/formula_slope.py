"""The exact derivative of a typed formula: each part's value and slope together, by the rules of lesson 03, with no
limit taken.

    sum: u' + v'      product: u' v + u v'      quotient: (u' v - u v')/v^2      u^p: p u^(p-1) u'      f(u): f'(u) u'

This is forward-mode differentiation (Wengert, Communications of the ACM 7 (1964), 463): exact but for rounding, and as
quick as the formula.
"""

from collections.abc import Callable

import numpy as np

from course_utils.maths.formula import Formula
from course_utils.maths.formula_tree import FUNCTIONS, Call, Part, Power, Product, Sum, Variable, sigmoid

Pair = tuple[np.ndarray, np.ndarray]

_SLOPES: dict[str, Callable[[np.ndarray], np.ndarray]] = {
    "sin": np.cos,
    "cos": lambda u: -np.sin(u),
    "tan": lambda u: 1 + np.tan(u) ** 2,
    "asin": lambda u: 1 / np.sqrt(1 - u**2),
    "acos": lambda u: -1 / np.sqrt(1 - u**2),
    "atan": lambda u: 1 / (1 + u**2),
    "exp": np.exp,
    "ln": lambda u: 1 / u,
    "log": lambda u: 1 / u,
    "sqrt": lambda u: 0.5 / np.sqrt(u),
    "abs": np.sign,
    "sinh": np.cosh,
    "cosh": np.sinh,
    "tanh": lambda u: 1 / np.cosh(u) ** 2,
    "sigmoid": lambda u: sigmoid(u) * sigmoid(-u),
    "relu": lambda u: (u > 0).astype(float),
}


def slope_of(formula: Formula) -> Callable[[np.ndarray], np.ndarray]:
    """The derivative of a formula in one variable, as a function of a number or an array, in the shape it is given.

    At a corner of abs or relu the slope is 0; where the formula has no real value or no finite slope it is nan or
    infinite, without a warning. Raises ValueError for a formula in several variables.
    """
    if len(formula.variables) != 1:
        raise ValueError(f"slope_of needs a formula in one variable, got one in {', '.join(formula.variables)}")
    (name,) = formula.variables

    def slope(at):
        array = np.asarray(at, dtype=float)
        with np.errstate(all="ignore"):
            value, rate = _pair(formula._tree, name, array)
            found = np.broadcast_to(np.where(np.isnan(value), np.nan, rate), array.shape)
        return found.copy() if array.ndim else np.float64(found)

    return slope


def _pair(part: Part, name: str, at: np.ndarray) -> Pair:
    """Value and slope of one part of the formula."""
    if isinstance(part, Variable):
        return at, np.ones_like(at)
    if not part.varies:
        return np.asarray(part.value({})), np.float64(0.0)
    if isinstance(part, Sum):
        pairs = [(sign, *_pair(term, name, at)) for sign, term in part.terms]
        return sum(sign * value for sign, value, _ in pairs), sum(sign * rate for sign, _, rate in pairs)
    if isinstance(part, Product):
        return _of_product(part, name, at)
    if isinstance(part, Power):
        return _of_power(part, name, at)
    if isinstance(part, Call):
        inner, rate = _pair(part.argument, name, at)
        return FUNCTIONS[part.function][0](inner), _SLOPES[part.function](np.asarray(inner, dtype=float)) * rate
    raise TypeError(f"no rule for the slope of {type(part).__name__}")


def _of_product(part: Product, name: str, at: np.ndarray) -> Pair:
    value, rate = np.float64(1.0), np.float64(0.0)
    for divides, factor in part.factors:
        other, other_rate = _pair(factor, name, at)
        if divides:
            other = np.where(other == 0, np.nan, other)
            value, rate = value / other, (rate * other - value * other_rate) / other**2
        else:
            value, rate = value * other, rate * other + value * other_rate
    return value, rate


def _of_power(part: Power, name: str, at: np.ndarray) -> Pair:
    (base, base_rate), (exponent, exponent_rate) = _pair(part.base, name, at), _pair(part.exponent, name, at)
    value = np.where((base == 0) & (exponent < 0), np.nan, np.power(base, exponent))
    if not part.exponent.varies:
        rate = exponent * np.power(base, exponent - 1) * base_rate if exponent != 0 else 0 * base_rate
        return value, rate
    rate = value * exponent_rate * np.log(base)
    return value, rate + (exponent * np.power(base, exponent - 1) * base_rate if part.base.varies else 0)
