"""Reading a formula in whatever form it was handed in: a text, a sympy expression, a number, a Python function; or one
of these alone in a list, as sympy's `solve` returns it."""

import inspect
from collections.abc import Callable, Sequence
from numbers import Number as AnyNumber
from typing import Any

import numpy as np
import sympy

from course_utils.practice import signature
from course_utils.practice.outcome import Unreadable, code, kind_of
from course_utils.practice.reading import read_number

_DEEPEST = 4  # lists in lists, of one entry each
_UNDONE = (sympy.Derivative, sympy.Integral, sympy.Limit, sympy.Product, sympy.Subs, sympy.Sum)


def read_formula(answer: Any, variables: Sequence[str]) -> sympy.Expr | Callable:
    """The answer as a sympy expression in plain symbols, or as the function it is. Raises Unreadable."""
    answer = _alone(answer, variables)
    answer = answer.as_expr() if isinstance(answer, sympy.Poly) else answer
    if isinstance(answer, str):
        from course_utils.maths import formula

        try:
            return formula.parse(answer, tuple(variables)).sympy
        except formula.FormulaError as reason:
            raise Unreadable(str(reason)) from None
    answer = getattr(answer, "sympy", answer) if type(answer).__name__ == "Formula" else answer
    if isinstance(answer, sympy.Basic):
        return _from_sympy(answer, variables)
    if isinstance(answer, (bool, np.bool_)):
        raise Unreadable(f"That is {answer}; a formula is asked for.")
    if isinstance(answer, (AnyNumber, np.number)):
        # NaN, infinity and an integer of thousands of digits are refused here, in words.
        return sympy.Float(read_number(answer))
    if callable(answer):
        return answer
    raise _no_formula(answer, variables)


def entries_of(answer: Any, unordered: bool = False) -> list[Any] | None:
    """The entries of a list, a tuple, an array or a matrix; None where it is none.

    unordered: whether a set has entries, too, and a dict, which then are its values.
    """
    if isinstance(answer, np.ndarray):
        return list(answer.flatten())
    if isinstance(answer, (list, tuple, sympy.Tuple, sympy.MatrixBase)):
        return list(answer)
    if unordered and isinstance(answer, dict):
        return list(answer.values())
    return list(answer) if unordered and isinstance(answer, (set, frozenset, sympy.FiniteSet)) else None


def taken_by(function: Callable, variables: Sequence[str]) -> Sequence[str]:
    """The variables in the order in which `function` takes them: by their names, whatever the order.

    Of one variable any name will do, since nothing can be mixed up. Raises Unreadable for other names, or another
    number of them.
    """
    signature.see_that_it_returns(function)
    try:
        found = inspect.signature(function)
    except (TypeError, ValueError):  # some that are written in C do not tell what they take
        return variables
    try:
        taken = found.bind(*variables).arguments
    except TypeError:
        misfit = f"Your function must take {_listed(variables)} and nothing else."
        raise Unreadable(signature.by_name_only(found) or misfit) from None
    if len(variables) == 1:
        return variables
    named = [name for name in taken if found.parameters[name].kind is not inspect.Parameter.VAR_POSITIONAL]
    unknown = [name for name in named if name not in variables]
    if unknown:
        raise Unreadable(
            f"Your function takes {_listed(unknown)}, and the formula has no such variable{'s' * (len(unknown) > 1)}: "
            f"call what it takes {_listed(variables)}, in any order."
        )
    return [*named, *(name for name in variables if name not in named)]


def _alone(answer: Any, variables: Sequence[str]) -> Any:
    """The one formula that a list or another collection holds; what is no collection, as it is."""
    for _ in range(_DEEPEST):
        entries = entries_of(answer, unordered=True)
        if entries is None:
            return answer
        kind = kind_of(answer)
        if not entries:
            raise Unreadable(f"That {kind} is empty: a formula in {_names(variables)} is asked for.")
        if len(entries) > 1:
            first = ", as with `[0]` the first" if isinstance(answer, (list, tuple)) else ""
            raise Unreadable(f"That {kind} has {len(entries)} formulas in it, and one is asked for: choose it{first}.")
        answer = entries[0]
    raise _no_formula(answer, variables)


def _from_sympy(answer: sympy.Basic, variables: Sequence[str]) -> sympy.Expr:
    if isinstance(answer, sympy.Equality):
        raise Unreadable("That is an equation: hand in its right side only.")
    if isinstance(answer, sympy.Lambda):
        one_each = len(answer.variables) == len(variables) == 1
        answer = answer(sympy.Symbol(variables[0])) if one_each else answer.expr
    if not isinstance(answer, sympy.Expr):
        raise _no_formula(answer, variables)
    if answer.has(*_UNDONE):
        try:
            answer = answer.doit()
        except Exception:
            # sympy has many ways of giving up, most of them with words for its own people.
            raise Unreadable(
                f"sympy cannot work out {code(answer)}: hand in the formula that comes out of it."
            ) from None
    unknown = sorted({symbol.name for symbol in answer.free_symbols} - set(variables))
    if unknown:
        raise Unreadable(f"There is {', '.join(map(code, unknown))} in your formula; only {_names(variables)} may be.")
    # A learner's x may be positive or real, which to sympy is another symbol than ours.
    return answer.subs({symbol: sympy.Symbol(symbol.name) for symbol in answer.free_symbols})


def _no_formula(answer: Any, variables: Sequence[str]) -> Unreadable:
    return Unreadable(f"That is of type {kind_of(answer)}; a formula in {_names(variables)} is asked for.")


def _names(variables: Sequence[str]) -> str:
    return ", ".join(map(code, variables))


def _listed(names: Sequence[str]) -> str:
    """Names as a sentence has them: "`x`, `y` and `z`"."""
    *first, last = map(code, names)
    return f"{', '.join(first)} and {last}" if first else last
