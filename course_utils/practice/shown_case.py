"""A case that a function was run on, in words, so that a learner can try it: each argument by its name."""

import ast
import inspect
import textwrap
from collections.abc import Callable
from typing import Any

import numpy as np

from course_utils.practice.outcome import code

_MOST_ENTRIES = 12
_LONGEST_VALUE, _LONGEST_FORMULA, _LONGEST_CASE = 48, 100, 300


def in_words(names: list[str], case: tuple) -> str:
    """The case as "for x = 3, h = 0.5". What is too long to read is named with its size; a function whose body is one
    formula is shown with it."""
    parts = [_with_value(name, value) for name, value in zip(names, case, strict=False)]
    return f"for {code(', '.join(parts), _LONGEST_CASE)}" if parts else "in one of the cases"


def _with_value(name: str, value: Any) -> str:
    if callable(value):
        return _function(name, value)
    text = _value(value)
    return f"{name} = {text if len(text) <= _LONGEST_VALUE else _size(value)}"


def _value(value: Any) -> str:
    if isinstance(value, np.ndarray):
        if value.size > _MOST_ENTRIES:
            return _size(value)
        return np.array2string(value, precision=4, separator=", ").replace("\n", "")
    return repr(value.item() if isinstance(value, np.generic) else value)


def _size(value: Any) -> str:
    if isinstance(value, np.ndarray):
        return f"{value.size} numbers" if value.ndim == 1 else f"an array of shape {value.shape}"
    if isinstance(value, str):
        return f"a text of {len(value)} characters"
    return f"a {type(value).__name__} of {len(value)}" if hasattr(value, "__len__") else "a long value"


def _function(name: str, function: Callable) -> str:
    """ "f(x) = x**2" where that is all the function does, or its name: "f = sin"."""
    formula = _formula(function)
    if formula:
        arguments = ", ".join(inspect.signature(function).parameters)
        return f"{name}({arguments}) = {formula}"
    called = getattr(function, "__name__", "")
    return f"{name} = {called}" if called.isidentifier() else f"{name} = a function"


def _formula(function: Callable) -> str:
    """What a function of ours returns, if its body is that alone, as source; "" if it is not, or cannot be found."""
    try:
        tree = ast.parse(textwrap.dedent(inspect.getsource(function)))
    except (OSError, TypeError, SyntaxError):
        return ""
    body = tree.body[0].body if len(tree.body) == 1 and isinstance(tree.body[0], ast.FunctionDef) else []
    if body and isinstance(body[0], ast.Expr) and isinstance(body[0].value, ast.Constant):
        body = body[1:]  # its docstring
    if len(body) != 1 or not isinstance(body[0], ast.Return) or body[0].value is None:
        return ""
    value = body[0].value
    if isinstance(value, ast.Call) and ast.unparse(value.func) == "float" and len(value.args) == 1:
        value = value.args[0]  # that it is a Python number is nobody's business
    text = ast.unparse(value)
    return text if len(text) <= _LONGEST_FORMULA else ""
