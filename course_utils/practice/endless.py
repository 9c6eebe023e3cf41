"""Iterators that never end, made so that whoever uses them up can be stopped.

`sum(iter(int, 1))` is one call of C code: it runs no line of Python, in which an alarm could go off. So while a
learner's function runs, the names of its notebook that stand for such iterators, or for what uses them up, stand for
ones that look at the clock at each step.
"""

import contextlib
import functools
import itertools
import types
from collections.abc import Callable, Iterator
from typing import Any

from course_utils.practice.deadline import Deadline, OutOfTime

_iter = iter
_USING_UP = (sum, max, min, any, all, sorted)
_LONG = 10**7  # a shorter range is used up in no time
_OF_C = {
    map,
    filter,
    zip,
    enumerate,
    type(iter(int, 1)),
    *(kind for kind in vars(itertools).values() if type(kind) is type),
}


@contextlib.contextmanager
def stoppable(function: Callable, deadline: Deadline) -> Iterator[None]:
    """Within it, `iter(function, value)`, itertools' `count`, `cycle` and `repeat`, and `sum` and its like raise
    OutOfTime at the deadline, by whatever name the notebook of `function` knows them.

    What stays out of reach is a list, a tuple or a set made of an iterator that the function imports itself.
    """
    notebook = _notebook_of(function)
    instead = _instead(deadline)
    known = {name: value for name, value in list(notebook.items()) if id(value) in instead}
    ours = {name: instead[id(value)] for name, value in known.items()}
    ours |= {one.__name__: instead[id(one)] for one in (_iter, *_USING_UP) if one.__name__ not in notebook}
    notebook.update(ours)
    try:
        yield
    finally:
        for name, value in ours.items():
            if notebook.get(name) is value:  # else the function gave it another meaning
                if name in known:
                    notebook[name] = known[name]
                else:
                    del notebook[name]


def _notebook_of(function: Callable) -> dict[str, Any]:
    """Where the names are that a learner's function uses; an empty dict if it was not written in Python."""
    while type(function) in (functools.partial, types.MethodType):
        function = function.func if type(function) is functools.partial else function.__func__
    if type(function) is not types.FunctionType:
        function = next((vars(kind)["__call__"] for kind in type(function).__mro__ if "__call__" in vars(kind)), None)
    return function.__globals__ if type(function) is types.FunctionType else {}


def _instead(deadline: Deadline) -> dict[int, Any]:
    """What takes the place of a value while a function runs, by the value's id."""

    def checked(made: Iterator) -> Iterator:
        for value in made:
            if deadline.over():
                raise OutOfTime
            yield value

    def made_of(kind: Callable) -> Callable:
        return lambda *given, **named: checked(kind(*given, **named))

    def using_up(function: Callable) -> Callable:
        return lambda *given, **named: function(*map(by_steps, given), **named)

    def by_steps(given: Any) -> Any:
        is_long = given[_LONG:] if type(given) is range else type(given) in _OF_C
        return checked(_iter(given)) if is_long else given

    def iter_of(*given):
        return checked(_iter(*given)) if len(given) == 2 else _iter(*given)

    kinds = {kind.__name__: made_of(kind) for kind in (itertools.count, itertools.cycle, itertools.repeat)}
    of_one = {id(getattr(itertools, name)): made for name, made in kinds.items()}
    of_one |= {id(function): using_up(function) for function in _USING_UP}
    return {**of_one, id(_iter): iter_of, id(itertools): types.SimpleNamespace(**{**vars(itertools), **kinds})}
