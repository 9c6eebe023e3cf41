"""A formula as an answer: right if it is equal, whatever its form. Random points decide; sympy decides where they
cannot."""

import contextlib
import inspect
from collections.abc import Mapping, Sequence
from numbers import Number as AnyNumber
from typing import Any

import numpy as np
import sympy

from course_utils.practice import guard, outcome, signature
from course_utils.practice.deadline import Deadline
from course_utils.practice.outcome import ERROR, Outcome, Slip, Unreadable, code, kind_of, show_apart
from course_utils.practice.own_numpy import as_imported
from course_utils.practice.reading import bare, read_number

_POINTS, _SEED, _EQUAL = 24, 20240229, 1e-9


class FormulaAnswer:
    """A formula in `variables`, right if it equals `expression` on the domain.

    expression: text in sympy's notation ("2*x*cos(x**2)"), a sympy expression, or a tuple of them for a vector such as
    a gradient. domain: the interval of each variable, {"x": (0.1, 3)}; otherwise (-3, 3). slips: wrong formulas (text)
    and what to say. up_to_constant: whether a constant may be added, as to an antiderivative. The learner hands in a
    sympy expression, a text, a number, or a Python function of the variables.
    """

    def __init__(
        self,
        expression: Any,
        variables: Sequence[str] = ("x",),
        *,
        domain: Mapping[str, tuple[float, float]] | None = None,
        slips: Sequence[Slip] = (),
        up_to_constant: bool = False,
    ):
        self.variables = (variables,) if isinstance(variables, str) else tuple(variables)
        self.entries = [
            self._author(entry) for entry in (expression if isinstance(expression, (tuple, list)) else [expression])
        ]
        self.vector = isinstance(expression, (tuple, list))
        self.slips = [(self._author_entries(slip.wrong), slip.says) for slip in slips]
        self.up_to_constant = up_to_constant
        self.points = self._points(domain or {})

    @as_imported()
    def judge(self, answer: Any) -> Outcome:
        """What the formula `answer` is: solved, wrong with the reason, or error if it is a function that raised."""
        try:
            with np.errstate(all="ignore"):
                return self._judge(answer, Deadline(guard.SECONDS))
        except Unreadable as reason:
            return outcome.wrong(str(reason))
        except guard.Raised as reason:
            return Outcome(ERROR, str(reason))

    def _judge(self, answer: Any, deadline: Deadline) -> Outcome:
        entries = guard.read(self._entries, (answer,), deadline)
        values = [self._values(entry, deadline) for entry in entries]
        verdicts = [self._differs(*pair, deadline) for pair in zip(entries, values, self.entries, strict=True)]
        if not any(verdicts):
            return outcome.solved()
        for known, says in self.slips:
            if len(known) == len(entries) and not any(
                self._differs(*pair, deadline) for pair in zip(entries, values, known, strict=True)
            ):
                return outcome.wrong(says)
        index = next(i for i, verdict in enumerate(verdicts) if verdict)
        said = self._generic(values[index], self._at_points(self.entries[index])) or verdicts[index]
        return outcome.wrong(f"Entry {index + 1}: {said}" if self.vector else said)

    def alike(self, first: Any, second: Any) -> bool:
        """Whether two formulas are equal at all the points, or differ by a constant where one may be added."""
        deadline = Deadline(guard.SECONDS)
        one, other = ([self._values(entry, deadline) for entry in self._entries(given)] for given in (first, second))
        if self.up_to_constant:
            one, other = ([values - values[np.isfinite(values)][:1] for values in entries] for entries in (one, other))
        return all(np.allclose(a, b, rtol=_EQUAL, atol=_EQUAL, equal_nan=True) for a, b in zip(one, other, strict=True))

    def _author(self, text: Any) -> sympy.Expr:
        return sympy.sympify(text, locals={name: sympy.Symbol(name) for name in self.variables})

    def _author_entries(self, given: Any) -> list[sympy.Expr]:
        return [self._author(entry) for entry in (given if isinstance(given, (tuple, list)) else [given])]

    def _points(self, domain: Mapping[str, tuple[float, float]]) -> list[dict[str, float]]:
        random = np.random.default_rng(_SEED)
        columns = {name: random.uniform(*domain.get(name, (-3.0, 3.0)), size=_POINTS) for name in self.variables}
        # Rounded, so that a message that names a point tells the values right there.
        return [
            {name: _short(column[i], domain.get(name, (-3.0, 3.0))) for name, column in columns.items()}
            for i in range(_POINTS)
        ]

    def _entries(self, answer: Any) -> list[Any]:
        return [self._read(entry) for entry in self._split(answer)]

    def _split(self, answer: Any) -> list[Any]:
        """The entries of a vector answer, or the one formula as a list of one."""
        if not self.vector:
            return [answer]
        answer = bare(answer)
        if isinstance(answer, (sympy.MatrixBase, np.ndarray)):
            answer = list(answer.flatten() if isinstance(answer, np.ndarray) else answer)
        if not isinstance(answer, (list, tuple, sympy.Tuple)) or len(answer) != len(self.entries):
            raise Unreadable(f"{len(self.entries)} formulas are asked for, in a list or a tuple.")
        return list(answer)

    def _read(self, answer: Any) -> Any:
        """The answer as a sympy expression in plain symbols, or as the function it is."""
        if isinstance(answer, str):
            from course_utils.maths import formula

            try:
                return formula.parse(answer, self.variables).sympy
            except formula.FormulaError as reason:
                raise Unreadable(str(reason)) from None
        answer = getattr(answer, "sympy", answer) if type(answer).__name__ == "Formula" else answer
        if isinstance(answer, sympy.Basic):
            return self._read_sympy(answer)
        if isinstance(answer, (bool, np.bool_)):
            raise Unreadable(f"That is {answer}; a formula is asked for.")
        if isinstance(answer, (AnyNumber, np.number)):
            # NaN, infinity and an integer of thousands of digits are refused here, in words.
            return sympy.Float(read_number(answer))
        if callable(answer):
            return self._read_function(answer)
        raise Unreadable(f"That is of type {kind_of(answer)}; a formula in {self._names()} is asked for.")

    def _read_sympy(self, answer: sympy.Basic) -> sympy.Expr:
        if isinstance(answer, sympy.Equality):
            raise Unreadable("That is an equation: hand in its right side only.")
        if not isinstance(answer, sympy.Expr):
            raise Unreadable(f"That is of type {kind_of(answer)}; a formula in {self._names()} is asked for.")
        unknown = sorted({symbol.name for symbol in answer.free_symbols} - set(self.variables))
        if unknown:
            raise Unreadable(f"There is {', '.join(map(code, unknown))} in your formula; only {self._names()} may be.")
        # A learner's x may be positive or real, which to sympy is another symbol than ours.
        if answer.has(sympy.zoo, sympy.oo, sympy.nan):
            raise Unreadable("Your formula is infinite, or not a number: something in it is divided by 0.")
        plain = answer.subs({symbol: sympy.Symbol(symbol.name) for symbol in answer.free_symbols})
        return plain.doit() if plain.has(sympy.Derivative, sympy.Integral, sympy.Limit, sympy.Sum) else plain

    def _read_function(self, answer: Any) -> Any:
        signature.see_that_it_returns(answer)
        try:
            found = inspect.signature(answer)
        except (TypeError, ValueError):
            return answer
        try:
            found.bind(*self.variables)
        except TypeError:
            misfit = f"Your function must take {self._names()} and nothing else."
            raise Unreadable(signature.by_name_only(found) or misfit) from None
        return answer

    def _values(self, entry: Any, deadline: Deadline) -> np.ndarray:
        """The values at the points of a learner's formula or function, complex; NaN where it has none."""
        if isinstance(entry, sympy.Basic):
            return guard.read(self._at_points, (entry,), deadline, "Your formula")
        results = [guard.call(entry, tuple(point.values()), deadline) for point in self.points]
        if all(result is None for result in results):
            raise Unreadable("Your function gives nothing back: end it with `return` and the result.")
        return guard.read(_complex, (results,), deadline, "What your function gives")

    def _at_points(self, entry: sympy.Basic) -> np.ndarray:
        # mpmath knows every function sympy has, and gives a complex value where there is no real one.
        compiled = sympy.lambdify([sympy.Symbol(name) for name in self.variables], entry, modules="mpmath")
        return np.array([_evaluated(compiled, point) for point in self.points])

    def _differs(self, entry: Any, values: np.ndarray, truth: sympy.Expr, deadline: Deadline) -> str:
        """How a formula differs from the truth, as a sentence; "" if it does not."""
        right = self._at_points(truth)
        usable = np.isfinite(right) & (np.abs(right.imag) <= 1e-12 * (1 + np.abs(right)))
        if not np.any(usable):
            raise ValueError(f"{truth} has no real value at any point of the domain")
        lost = np.flatnonzero(usable & ~(np.isfinite(values) & (np.abs(values.imag) <= 1e-9 * (1 + np.abs(values)))))
        if len(lost):
            return f"Not yet. At {self._at(lost[0])} your formula has no real value, and the right one has."
        off = np.where(usable, values - right, 0)
        if self.up_to_constant:
            off = np.where(usable, off - off[usable][0], 0)
        size = 1e-12 * np.max(np.abs(right[usable])) + np.abs(right)
        share = np.where(usable, np.abs(off) / np.where(size == 0, 1, size), 0)
        worst = int(np.argmax(share))
        if share[worst] <= _EQUAL:
            return ""
        if share[worst] <= 1e-3:
            # Cancellation can look like a difference, and an approximation like the formula: only algebra can tell.
            with contextlib.suppress(Unreadable):  # that it takes too long shows nothing
                if isinstance(entry, sympy.Expr) and guard.read(_same_by_algebra, (entry, truth), deadline):
                    return ""
            return "That comes very near, and is not equal: the exact formula is asked for, not an approximation."
        gives, asked = show_apart(_tidy(values[worst]), _tidy(right[worst]))
        return f"Not yet. At {self._at(worst)} your formula gives {gives}, and {asked} is right."

    def _generic(self, values: np.ndarray, right: np.ndarray) -> str:
        usable = np.isfinite(right) & np.isfinite(values) & (np.abs(right) > 1e-9)
        if np.count_nonzero(usable) < 3:
            return ""
        ratio = values[usable] / right[usable]
        for factor, says in (
            (-1, "The minus sign: everything else is right, so follow the sign through each step."),
            (2, "That is twice the right formula: a factor 2 is there once too often."),
            (0.5, "That is half the right formula: a factor 2 is missing."),
            (-2, "Two things: the sign, and a factor 2 that is there once too often."),
            (-0.5, "Two things: the sign, and a factor 2 that is missing."),
        ):
            if np.allclose(ratio, factor, rtol=_EQUAL, atol=0):
                return says
        return ""

    def _at(self, index: int) -> str:
        return code(", ".join(f"{name} = {value:.3g}" for name, value in self.points[index].items()))

    def _names(self) -> str:
        return ", ".join(map(code, self.variables))


def _evaluated(compiled: Any, point: Mapping[str, float]) -> complex:
    try:
        return complex(compiled(*point.values()))
    except (ArithmeticError, ValueError, TypeError, NameError):
        return complex("nan")


def _tidy(value: complex) -> float | complex:
    return value.real if abs(value.imag) <= 1e-12 * (1 + abs(value)) else complex(value)


def _complex(results: list) -> np.ndarray:
    try:
        return np.array([complex(bare(result)) for result in results])
    except Exception:
        # Whatever it is, it cannot be made a number, and its type says enough.
        raise Unreadable(
            f"Your function returns something of type {kind_of(results[0])}; one number is asked for."
        ) from None


def _same_by_algebra(entry: sympy.Expr, truth: sympy.Expr) -> bool:
    """Whether sympy can show that the difference is 0; not asked of an expression so long that it would take a
    while."""
    expression = entry - truth
    return expression.count_ops() <= 150 and sympy.simplify(expression) == 0


def _short(value: float, domain: tuple[float, float]) -> float:
    """`value` to three digits, or as it is where these lie outside `domain`."""
    rounded = float(f"{value:.3g}")
    return rounded if domain[0] <= rounded <= domain[1] else float(value)
