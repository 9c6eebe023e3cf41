"""A formula as an answer: right if it is equal, whatever its form. Random points decide; sympy decides where they
cannot."""

import contextlib
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

import numpy as np
import sympy

from course_utils.practice import formula_relations, guard, outcome
from course_utils.practice.deadline import Deadline
from course_utils.practice.formula_points import spread
from course_utils.practice.formula_reading import entries_of, read_formula, taken_by
from course_utils.practice.outcome import ERROR, Outcome, Slip, Unreadable, code, kind_of, show_apart
from course_utils.practice.own_numpy import as_imported
from course_utils.practice.reading import bare

_EQUAL = 1e-9


class FormulaAnswer:
    """A formula in `variables`, right if it equals `expression` on the domain.

    expression: text in sympy's notation ("2*x*cos(x**2)"), a sympy expression, or a tuple of them for a vector such as
    a gradient. domain: the interval of each variable, {"x": (0.1, 3)}; otherwise (-3, 3). up_to_constant: whether a
    constant may be added, as to an antiderivative. also: other right forms, texts as a learner types them or sympy
    expressions; the self-test sees that each is solved. The learner hands in a sympy expression, a text, a number, or a
    Python function of the variables, taken by their names.
    """

    reads_text = True  # a text is an answer, not the source of one

    def __init__(
        self,
        expression: Any,
        variables: Sequence[str] = ("x",),
        *,
        domain: Mapping[str, tuple[float, float]] | None = None,
        up_to_constant: bool = False,
        also: Sequence[Any] = (),
    ):
        self.variables = (variables,) if isinstance(variables, str) else tuple(variables)
        self.entries = [
            self._author(entry) for entry in (expression if isinstance(expression, (tuple, list)) else [expression])
        ]
        self.vector = isinstance(expression, (tuple, list))
        self.up_to_constant = up_to_constant
        self.also = (also,) if isinstance(also, str) else tuple(also)
        self.points = spread({name: (domain or {}).get(name, (-3.0, 3.0)) for name in self.variables})

    @as_imported()
    def judge(self, answer: Any, slips: Iterable[Slip] = ()) -> Outcome:
        """What the formula `answer` is: solved, wrong with the reason, or error if it is a function that raised.

        slips: wrong formulas, as a learner types them; read only if it is wrong.
        """
        try:
            with np.errstate(all="ignore"):
                return self._judge(answer, slips, Deadline(guard.SECONDS))
        except Unreadable as reason:
            return outcome.wrong(str(reason))
        except guard.Raised as reason:
            return Outcome(ERROR, str(reason))

    def _judge(self, answer: Any, slips: Iterable[Slip], deadline: Deadline) -> Outcome:
        entries = guard.read(self._read, (answer,), deadline)
        values = [self._values(entry, deadline) for entry in entries]
        verdicts = [self._differs(*pair, deadline) for pair in zip(entries, values, self.entries, strict=True)]
        if not any(verdicts):
            return outcome.solved()
        for slip in slips:
            known = self._read(slip.wrong)
            if not any(self._differs(*pair, deadline) for pair in zip(entries, values, known, strict=True)):
                return outcome.wrong(slip.says)
        index = next(i for i, verdict in enumerate(verdicts) if verdict)
        right = self._at_points(self.entries[index])
        said = formula_relations.sentence(values[index], right, self.points, self.up_to_constant) or verdicts[index]
        return outcome.wrong(f"Entry {index + 1}: {said}" if self.vector else said)

    def alike(self, first: Any, second: Any) -> bool:
        """Whether two formulas are equal at all the points, or differ by a constant where one may be added."""
        deadline = Deadline(guard.SECONDS)
        one, other = ([self._values(entry, deadline) for entry in self._read(answer)] for answer in (first, second))
        if self.up_to_constant:
            one, other = ([values - values[np.isfinite(values)][:1] for values in entries] for entries in (one, other))
        return all(np.allclose(a, b, rtol=_EQUAL, atol=_EQUAL, equal_nan=True) for a, b in zip(one, other, strict=True))

    def _author(self, text: Any) -> sympy.Expr:
        return sympy.sympify(text, locals={name: sympy.Symbol(name) for name in self.variables})

    def _read(self, answer: Any) -> list[sympy.Expr | Callable]:
        """The entries of a vector answer, or the one formula as a list of one."""
        answer = bare(answer)
        if not self.vector:
            return [read_formula(answer, self.variables)]
        entries = entries_of(answer)
        if entries and len(entries) == 1 < len(self.entries):
            entries = entries_of(entries[0])  # sympy's solve returns a list of pairs, even of one
        if entries is None or len(entries) != len(self.entries):
            raise Unreadable(f"{len(self.entries)} formulas are asked for, in a list or a tuple.")
        return [read_formula(entry, self.variables) for entry in entries]

    def _values(self, entry: Any, deadline: Deadline) -> np.ndarray:
        """The values at the points of a learner's formula or function, complex; NaN where it has none."""
        if isinstance(entry, sympy.Basic):
            return guard.read(self._at_points, (entry,), deadline, "Your formula")
        names = guard.read(taken_by, (entry, self.variables), deadline, "Your function")
        results = [guard.call(entry, tuple(point[name] for name in names), deadline) for point in self.points]
        if all(result is None for result in results):
            raise Unreadable("Your function gives nothing back: end it with `return` and the result.")
        return guard.read(_complex, (results,), deadline, "What your function gives")

    def _at_points(self, entry: sympy.Basic) -> np.ndarray:
        try:
            # mpmath knows nearly every function sympy has, and gives a complex value where there is no real one.
            compiled = sympy.lambdify([sympy.Symbol(name) for name in self.variables], entry, modules="mpmath")
        except (NotImplementedError, KeyError):  # it knows no way to write this down
            compiled = None
        values = np.array([_evaluated(entry, compiled, point) for point in self.points])
        if entry.has(sympy.zoo, sympy.oo, sympy.nan) and not np.any(np.isfinite(values)):
            raise Unreadable(
                "Your formula is infinite, or not a number: something in it is divided by 0, or grows without end."
            )
        return values

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

    def _at(self, index: int) -> str:
        return code(", ".join(f"{name} = {value:.12g}" for name, value in self.points[index].items()))


def _evaluated(entry: sympy.Basic, compiled: Callable | None, point: Mapping[str, float]) -> complex:
    """The value of `entry`, by mpmath where it can, and by sympy, which also sums without end."""
    try:
        if compiled:
            return complex(compiled(*point.values()))
    except (ArithmeticError, ValueError):
        return complex("nan")
    except (TypeError, NameError):
        pass
    try:
        return complex(entry.subs({sympy.Symbol(name): value for name, value in point.items()}).evalf())
    except (ArithmeticError, ValueError, TypeError):
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
