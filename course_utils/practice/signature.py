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
    see_that_it_returns(function)
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


def see_that_it_returns(function: Callable) -> None:
    """Raises Unreadable, with a sentence for the learner, for a function whose call only promises a result."""
    if inspect.iscoroutinefunction(function) or inspect.isasyncgenfunction(function):
        raise Unreadable(guard.ASYNC)
    if inspect.isgeneratorfunction(function):
        raise Unreadable(
            "Your function hands its results out one by one, with `yield`, and gives none back: end it with `return` "
            "and the whole result."
        )


def by_name_only(found: inspect.Signature) -> str:
    """What to say of parameters that can be given by name only; "" if there are none."""
    names = [name for name, one in found.parameters.items() if one.kind is one.KEYWORD_ONLY]
    if not names:
        return ""
    return (
        f"In the first line of your function {', '.join(map(code, names))} {'stands' if len(names) == 1 else 'stand'} "
        "after a `*`, and can be given by name only; your function is called without names. Take the `*` away."
    )


def _misfit(found: inspect.Signature, many: int) -> str:
    return by_name_only(found) or (
        f"Your function takes {code('(' + ', '.join(found.parameters) + ')')}, and it is called with {many} "
        f"argument{'s' * (many != 1)}: keep the first line as it was."
    )
