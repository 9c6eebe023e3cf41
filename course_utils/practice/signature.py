"""The first line of a learner's function: whether it can be called as its exercise calls it, and its parameters."""

import inspect
from collections.abc import Callable

from course_utils.practice import guard
from course_utils.practice.outcome import Unreadable, code


def parameters(function: Callable, case: tuple) -> list[str]:
    """The names of the parameters that take the arguments of `case`, "argument 1" for one without a name.

    Raises Unreadable, with a sentence for the learner, for a function that cannot take them, or that gives no result
    when it is called.
    """
    if inspect.iscoroutinefunction(function) or inspect.isasyncgenfunction(function):
        raise Unreadable(guard.ASYNC)
    if inspect.isgeneratorfunction(function):
        raise Unreadable(
            "Your function hands its results out one by one, with `yield`, and gives none back: end it with `return` "
            "and the whole result."
        )
    counted = [f"argument {k}" for k in range(1, len(case) + 1)]
    try:
        found = inspect.signature(function)
    except (TypeError, ValueError):  # as some of numpy's: it shows when it is called
        return counted
    try:
        found.bind(*case)
    except TypeError:
        raise Unreadable(_misfit(found, len(case))) from None
    return list(found.parameters) if len(found.parameters) >= len(case) else counted


def _misfit(found: inspect.Signature, many: int) -> str:
    by_name = [name for name, one in found.parameters.items() if one.kind is one.KEYWORD_ONLY]
    if by_name:
        stand = "stands" if len(by_name) == 1 else "stand"
        return (
            f"In the first line of your function {', '.join(map(code, by_name))} {stand} after a `*`, and can be given "
            "by name only; your function is called without names. Take the `*` away."
        )
    return (
        f"Your function takes {code('(' + ', '.join(found.parameters) + ')')}, and it is called with {many} "
        f"argument{'s' * (many != 1)}: keep the first line as it was."
    )
