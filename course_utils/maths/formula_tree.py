"""What a parsed formula is made of: numbers, names, sums, products, powers and calls.

Each part knows two things: its value, f(values) in floats, elementwise on numpy arrays; and itself as a sympy
expression. Functions are built with evaluate=False, so that sympy searches for no closed form. Sums, products and
powers are evaluated: unevaluated ones lose brackets when sympy prints or lambdifies them (x/sigmoid(x), -(0.01)^-1),
and the bounds that `formula.py` keeps make their exact numbers short.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from fractions import Fraction

import numpy as np

Values = Mapping[str, np.ndarray]


class Part:
    """One part of a formula. `varies`: a variable stands in it. `degree`: how far powers of powers multiply up in
    it."""

    varies = False
    degree = 1

    def value(self, values: Values) -> np.ndarray:
        raise NotImplementedError

    def sympy(self):
        raise NotImplementedError


@dataclass(frozen=True)
class Number(Part):
    exact: Fraction

    def value(self, values: Values) -> np.ndarray:
        return np.float64(self.exact)

    def sympy(self):
        import sympy

        return sympy.Rational(self.exact.numerator, self.exact.denominator)


CONSTANTS = {"pi": np.float64(np.pi), "e": np.float64(np.e)}


@dataclass(frozen=True)
class Constant(Part):
    name: str

    def value(self, values: Values) -> np.ndarray:
        return CONSTANTS[self.name]

    def sympy(self):
        import sympy

        return {"pi": sympy.pi, "e": sympy.E}[self.name]


@dataclass(frozen=True)
class Variable(Part):
    name: str
    varies = True

    def value(self, values: Values) -> np.ndarray:
        return values[self.name]

    def sympy(self):
        import sympy

        return sympy.Symbol(self.name)


class _Compound(Part):
    @property
    def parts(self) -> tuple[Part, ...]:
        raise NotImplementedError

    @property
    def varies(self) -> bool:
        return any(part.varies for part in self.parts)


@dataclass(frozen=True)
class Sum(_Compound):
    terms: tuple[tuple[int, Part], ...]  # (+1 or -1, term)

    @property
    def parts(self) -> tuple[Part, ...]:
        return tuple(term for _, term in self.terms)

    @property
    def degree(self) -> float:
        return max(part.degree for part in self.parts)

    def value(self, values: Values) -> np.ndarray:
        total = np.float64(0.0)
        for sign, term in self.terms:
            total = total + sign * term.value(values)
        return total

    def sympy(self):
        import sympy

        return sympy.Add(*(sign * term.sympy() for sign, term in self.terms))


@dataclass(frozen=True)
class Product(_Compound):
    factors: tuple[tuple[bool, Part], ...]  # (is a divisor, factor)

    @property
    def parts(self) -> tuple[Part, ...]:
        return tuple(factor for _, factor in self.factors)

    @property
    def degree(self) -> float:
        return sum(part.degree for part in self.parts)

    def value(self, values: Values) -> np.ndarray:
        total = np.float64(1.0)
        for divides, factor in self.factors:
            number = factor.value(values)
            total = total / np.where(number == 0, np.nan, number) if divides else total * number
        return total

    def sympy(self):
        import sympy

        return sympy.Mul(*(1 / factor.sympy() if divides else factor.sympy() for divides, factor in self.factors))


@dataclass(frozen=True)
class Power(_Compound):
    base: Part
    exponent: Part

    @property
    def parts(self) -> tuple[Part, ...]:
        return self.base, self.exponent

    @property
    def degree(self) -> float:
        return (
            self.base.degree
            if self.exponent.varies
            else self.base.degree * max(1.0, abs(float(self.exponent.value({}))))
        )

    def value(self, values: Values) -> np.ndarray:
        base, exponent = self.base.value(values), self.exponent.value(values)
        return np.where((base == 0) & (exponent < 0), np.nan, np.power(base, exponent))

    def sympy(self):
        import sympy

        if self.base == Constant("e"):
            return sympy.exp(self.exponent.sympy(), evaluate=False)
        return sympy.Pow(self.base.sympy(), self.exponent.sympy())


def sigmoid(z: np.ndarray) -> np.ndarray:
    """The sigmoid 1 / (1 + e^-z), elementwise, without overflow: through log(1 + e^-z), which stays finite."""
    return np.exp(-np.logaddexp(0.0, -z))


def _logarithm(x: np.ndarray) -> np.ndarray:
    return np.where(x == 0, np.nan, np.log(x))


# name -> (its values, its sympy expression, given the sympy module and the argument)
FUNCTIONS: dict[str, tuple[Callable, Callable]] = {
    "sin": (np.sin, lambda s, a: s.sin(a, evaluate=False)),
    "cos": (np.cos, lambda s, a: s.cos(a, evaluate=False)),
    "tan": (np.tan, lambda s, a: s.tan(a, evaluate=False)),
    "asin": (np.arcsin, lambda s, a: s.asin(a, evaluate=False)),
    "acos": (np.arccos, lambda s, a: s.acos(a, evaluate=False)),
    "atan": (np.arctan, lambda s, a: s.atan(a, evaluate=False)),
    "exp": (np.exp, lambda s, a: s.exp(a, evaluate=False)),
    "ln": (_logarithm, lambda s, a: s.log(a, evaluate=False)),
    "log": (_logarithm, lambda s, a: s.log(a, evaluate=False)),
    "sqrt": (np.sqrt, lambda s, a: s.sqrt(a)),
    "abs": (np.abs, lambda s, a: s.Abs(a, evaluate=False)),
    "sinh": (np.sinh, lambda s, a: s.sinh(a, evaluate=False)),
    "cosh": (np.cosh, lambda s, a: s.cosh(a, evaluate=False)),
    "tanh": (np.tanh, lambda s, a: s.tanh(a, evaluate=False)),
    "sigmoid": (sigmoid, lambda s, a: 1 / (1 + s.exp(-a, evaluate=False))),
    "relu": (lambda z: np.maximum(z, 0.0), lambda s, a: s.Max(0, a, evaluate=False)),
}


@dataclass(frozen=True)
class Call(_Compound):
    function: str
    argument: Part

    @property
    def parts(self) -> tuple[Part, ...]:
        return (self.argument,)

    @property
    def degree(self) -> float:
        return self.argument.degree

    def value(self, values: Values) -> np.ndarray:
        return FUNCTIONS[self.function][0](self.argument.value(values))

    def sympy(self):
        import sympy

        if self.function == "relu" and not self.varies:  # sympy's Max refuses unevaluated constants such as sin(pi)
            return self.argument.sympy() if self.argument.value({}) > 0 else sympy.Integer(0)
        return FUNCTIONS[self.function][1](sympy, self.argument.sympy())
