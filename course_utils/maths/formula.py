"""A formula that a learner types, read safely: a text becomes a function of numpy arrays and a sympy expression.

    sum     = [+|-] product { (+|-) product }
    product = signed { (*|/) signed | power }         2x and 3 sin(x) multiply without a sign
    signed  = (+|-) signed | power                    so -x^2 is -(x^2)
    power   = atom [ ^ signed ]                       so 2^3^2 is 2^(3^2); ** is ^, and x² is x^2
    atom    = number | constant | variable | function ( sum ) | ( sum )

The text is never evaluated as Python: every name comes from a short list, and what could take long is refused before it
is computed (200 characters, nesting 50 deep, exponents to 100, constants to 1e100).
"""

from dataclasses import dataclass, field

import numpy as np

from course_utils.maths.formula_hints import unknown_name
from course_utils.maths.formula_tokens import LARGEST_NUMBER, FormulaError, Token, tokens
from course_utils.maths.formula_tree import (
    CONSTANTS,
    FUNCTIONS,
    Call,
    Constant,
    Number,
    Part,
    Power,
    Product,
    Sum,
    Variable,
)

__all__ = ["Formula", "FormulaError", "parse"]

DEEPEST_NESTING = 50
LARGEST_EXPONENT = 100


@dataclass(frozen=True)
class Formula:
    """A formula: call it with numbers or arrays, or take `.sympy`, the same thing as an expression."""

    text: str
    variables: tuple[str, ...]
    _tree: Part = field(repr=False, compare=False)

    def __call__(self, *values, **named) -> np.ndarray:
        """The formula's values in floats, in the shape the given values broadcast to; a single number for single
        numbers.

        values: one number or array for each of `variables`, in that order; or by name.
        Where the formula has no real value (1/0, ln 0, sqrt(-1)) the result is nan, an overflow is inf; neither warns.
        Raises TypeError when a variable has no value, or a value belongs to no variable.
        """
        given = {**dict(zip(self.variables, values, strict=False)), **named}
        if (
            len(values) > len(self.variables)
            or set(given) != set(self.variables)
            or len(given) != len(values) + len(named)
        ):
            raise TypeError(
                f"{self.text} needs one value for each of ({', '.join(self.variables)}); got {len(values)} "
                f"and names {sorted(named)}."
            )
        arrays = {name: np.asarray(value, dtype=float) for name, value in given.items()}
        with np.errstate(all="ignore"):
            value = self._tree.value(arrays)
        shape = np.broadcast_shapes(*(array.shape for array in arrays.values()))
        return np.broadcast_to(value, shape).copy() if shape else np.float64(value)

    @property
    def sympy(self):
        """The formula as a sympy expression, with exact fractions for decimals and plain symbols, as from
        `sympy.symbols("x")`.

        Sums, products and powers come as sympy orders them, functions as they were typed. A formula without a value
        anywhere, such as 1/(x - x), may be zoo or nan. For numbers in it use floats: 2^x^2 at the exact 10^9 has no
        end.
        """
        return self._tree.sympy()

    def __str__(self) -> str:
        return self.text


def parse(text: str, variables: tuple[str, ...] = ("x",)) -> Formula:
    """The formula that `text` says, in the given variables.

    `log` and `ln` are both the natural logarithm, `relu(x)` is max(0, x), `2e3` is 2000. Powers of a negative number to
    anything but a whole number have no real value, x^(1/3) at -8 included.
    Raises FormulaError, at once and in plain words, for everything that is not a formula; ValueError for a variable
    whose name is not a plain one or is already a function or constant.
    """
    variables = (variables,) if isinstance(variables, str) else tuple(variables)
    for name in variables:
        if not (name.isascii() and name.isidentifier()) or name in FUNCTIONS or name in CONSTANTS:
            raise ValueError(
                f"`{name}` cannot be a variable: use a plain name that is no function and neither pi nor e."
            )
    return Formula(text.strip() if isinstance(text, str) else "", variables, _Parser(tokens(text), variables).formula())


class _Parser:
    """One pass over the tokens, one method for each line of the grammar above."""

    def __init__(self, found: list[Token], variables: tuple[str, ...]):
        self.tokens, self.variables = found, variables
        self.position = self.depth = 0

    @property
    def next(self) -> Token:
        return self.tokens[self.position]

    def take(self, *signs: str) -> str | None:
        """The next token's sign if it is one of `signs`, stepping over it; else None."""
        if self.next.kind == "sign" and self.next.text in signs:
            self.position += 1
            return self.tokens[self.position - 1].text
        return None

    def nested(self, rule) -> Part:
        self.depth += 1
        if self.depth > DEEPEST_NESTING:
            raise FormulaError(
                f"The formula is nested too deeply: at most {DEEPEST_NESTING} brackets, signs or powers "
                "inside one another."
            )
        part = rule()
        self.depth -= 1
        return part

    def formula(self) -> Part:
        part = self.sum()
        if self.next.kind != "end":
            raise FormulaError(
                "There is a closing bracket `)` too many."
                if self.next.text == ")"
                else f"I did not expect `{self.next.text[:20]}` here."
            )
        return part

    def sum(self) -> Part:
        terms = [(1, self.product())]
        while sign := self.take("+", "-"):
            terms.append((1 if sign == "+" else -1, self.product()))
        return terms[0][1] if len(terms) == 1 else self.bounded(Sum(tuple(terms)))

    def product(self) -> Part:
        starts, factors = [self.position], [(False, self.signed())]
        while True:
            if sign := self.take("*", "/"):
                starts.append(self.position)
                factors.append((sign == "/", self.signed()))
            elif self.next.kind in ("number", "name") or self.next.text == "(":
                self.check_side_by_side()
                starts.append(self.position)
                factor = self.power()
                if factors[-1][0]:
                    raise FormulaError(self.two_ways(*starts[-3:]))
                factors.append((False, factor))
            else:
                return factors[0][1] if len(factors) == 1 else self.bounded(Product(tuple(factors)))

    def check_side_by_side(self) -> None:
        before, after = self.tokens[self.position - 1].text, self.next.text[:20]
        if self.next.kind == "number":
            raise FormulaError(
                f"What does `{before[:20]} {after}` mean? Put a sign between: {before[:20]} * {after}, or "
                f"{before[:20]}^{after}."
            )
        sign_before = next((t.text for t in reversed(self.tokens[: self.position - 1]) if t.text not in ("+", "-")), "")
        if sign_before == "^" and self.next.text in (*self.variables, *CONSTANTS) and not self.next.spaced:
            raise FormulaError(
                f"The power up to `{before[:20]}{after}` can be read in two ways: write "
                f"x^({before[:20]}*{after}) or x^{before[:20]} * {after}."
            )

    def two_ways(self, above: int, below: int, beside: int) -> str:
        """Of a quotient with a factor right beside it, each given by where it starts: what it can mean."""
        a, b, c = self.written(above, below - 1), self.written(below, beside), self.written(beside, self.position)
        return (
            f"A product after a division: `{a}/{b} {c}` can be read in two ways: write ({a}/{b})*{c} or {a}/({b}*{c})."
        )

    def written(self, start: int, end: int) -> str:
        """The tokens from `start` up to `end` as they were typed, or "(...)" where that is long."""
        text = "".join(" " * token.spaced + token.text for token in self.tokens[start:end]).strip()
        return text if len(text) <= 20 else "(...)"

    def signed(self) -> Part:
        if sign := self.take("+", "-"):
            part = self.nested(self.signed)
            return part if sign == "+" else Sum(((-1, part),))
        return self.power()

    def power(self) -> Part:
        base = self.atom()
        if self.next.kind == "raised":
            base = self.raised(base, Number(self.next.exact), step=1)
            if self.next.kind == "raised" or self.next.text == "^":
                raise FormulaError("A power of a power needs brackets: write (x²)^3 or x^(2^3).")
        elif self.take("^"):
            base = self.raised(base, self.nested(self.signed))
        return base

    def raised(self, base: Part, exponent: Part, step: int = 0) -> Part:
        self.position += step
        if exponent.varies:
            if base != Constant("e") and _has_varying_power(exponent):
                raise FormulaError("A variable power in the exponent of a power grows too fast to compute.")
            return Power(base, exponent)
        size = float(exponent.value({}))
        if abs(size) > LARGEST_EXPONENT:
            raise FormulaError(
                f"The exponent {size:.6g} is too large: use one between -{LARGEST_EXPONENT} and {LARGEST_EXPONENT}."
            )
        power = Power(base, exponent)
        if power.degree > max(LARGEST_EXPONENT, base.degree):
            raise FormulaError(
                f"These powers of powers multiply up to {power.degree:.6g}: keep them within {LARGEST_EXPONENT}."
            )
        return self.bounded(power)

    def atom(self) -> Part:
        token = self.next
        if token.kind == "end":
            raise FormulaError("The formula stops too early: after the last sign or bracket something is missing.")
        self.position += 1
        if token.kind == "number":
            return Number(token.exact)
        if token.kind == "name":
            return self.named(token.text)
        if token.text == "(":
            return self.closed(self.nested(self.sum))
        if token.text == ")" and self.tokens[self.position - 2].text == "(":
            raise FormulaError("There is nothing between the brackets `()`.")
        raise FormulaError(f"I expected a number, a name or a bracket, and found `{token.text}`.")

    def closed(self, part: Part) -> Part:
        if not self.take(")"):
            found = "" if self.next.kind == "end" else f" before `{self.next.text[:20]}`"
            raise FormulaError(f"A bracket is open: `)` is missing{found}.")
        return part

    def named(self, name: str) -> Part:
        called = self.next.text == "("
        if name in self.variables:
            return Variable(name)
        if name in CONSTANTS:
            return Constant(name)
        if name in FUNCTIONS and called:
            self.position += 1
            return self.bounded(Call(name, self.closed(self.nested(self.sum))))
        if name in FUNCTIONS:
            example = self.variables[0] if self.variables else "2"
            power = (
                " (its square is " + f"{name}({example})^2)"
                if self.next.text == "^" or self.next.kind == "raised"
                else ""
            )
            raise FormulaError(f"`{name}` needs its brackets: write {name}({example}){power}.")
        raise FormulaError(unknown_name(name, self.variables, self.tokens[self.position :]))

    def bounded(self, part: Part) -> Part:
        """`part` itself, unless it is a constant without a real value or too large to compute with exactly."""
        if part.varies:
            return part
        with np.errstate(all="ignore"):
            value = float(part.value({}))
        if np.isnan(value):
            raise FormulaError("A part of the formula has no real value, such as 1/0, ln(0) or sqrt(-1).")
        if abs(value) > LARGEST_NUMBER * (1 + 1e-9):
            raise FormulaError("A part of the formula is too large to compute: beyond 1e100.")
        return part


def _has_varying_power(part: Part) -> bool:
    if isinstance(part, Power) and part.exponent.varies and part.base != Constant("e"):
        return True
    return any(_has_varying_power(inner) for inner in getattr(part, "parts", ()))
