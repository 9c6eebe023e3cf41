"""Whether an answer is still the stub: not attempted is told from wrong by the syntax tree, never by the text."""

import ast
import dis
import inspect
import types
from typing import Any

import numpy as np

from course_utils.practice.function_text import NotKept, found


def name_of(stub: str) -> str | tuple[str, ...]:
    """The name that a stub defines last, or the names of `slope, intercept = ...`; raises ValueError if there is
    none."""
    for statement in reversed(ast.parse(stub).body):
        if isinstance(statement, ast.FunctionDef):
            return statement.name
        target = statement.targets[0] if isinstance(statement, ast.Assign) else getattr(statement, "target", None)
        if isinstance(target, ast.Name):
            return target.id
        if isinstance(target, ast.Tuple):
            return tuple(element.id for element in target.elts)
    raise ValueError(f"the stub defines no name: {stub!r}")


def untouched(answer: Any, stub: str) -> bool:
    """Whether `answer` is still what the stub gives: `...`, a tuple or list of nothing but `...`, or a function with
    the stub's body."""
    if answer is Ellipsis:
        return True
    if isinstance(answer, (tuple, list)):
        return len(answer) > 0 and all(entry is Ellipsis for entry in answer)
    if not isinstance(answer, types.FunctionType):
        return False
    if answer.__code__.co_name == "<lambda>":
        return _returns_ellipsis(answer.__code__)
    body = _body_of(answer)
    if body is None:
        return any(instructions(answer.__code__) == instructions(function.__code__) for function in _compiled(stub))
    return _is_blank(body) or any(_dump(body) == _dump(_body(node)) for node in _functions(stub))


def left_open(answer: Any) -> str:
    """Which places of a tuple, list or array are still `...`, as a sentence; "" if none is."""
    entries = answer.tolist() if isinstance(answer, np.ndarray) and answer.dtype == object else answer
    places = (
        [str(i) for i, entry in enumerate(entries, start=1) if entry is Ellipsis]
        if isinstance(entries, (tuple, list))
        else []
    )
    if len(places) < 2:
        return f"Not finished yet: place {places[0]} is still `...`." if places else ""
    return f"Not finished yet: places {', '.join(places[:-1])} and {places[-1]} are still `...`."


def _body_of(function: types.FunctionType) -> list[ast.stmt] | None:
    """The statements of a function, its docstring left out; None when its source cannot be had, or is another's."""
    try:
        return _body(found(inspect.unwrap(function))[1])
    except (NotKept, ValueError):
        return None


def _functions(stub: str) -> list[ast.FunctionDef]:
    return [node for node in ast.parse(stub).body if isinstance(node, ast.FunctionDef)]


def _body(function: ast.FunctionDef) -> list[ast.stmt]:
    if ast.get_docstring(function, clean=False) is None:
        return function.body
    return function.body[1:]


def _is_blank(body: list[ast.stmt]) -> bool:
    """Nothing but `...` and `pass`."""
    return all(
        isinstance(line, ast.Pass)
        or (isinstance(line, ast.Expr) and isinstance(line.value, ast.Constant) and line.value.value is Ellipsis)
        for line in body
    )


def _dump(body: list[ast.stmt]) -> list[str]:
    return [ast.dump(statement) for statement in body]


def _compiled(stub: str) -> list[types.FunctionType]:
    """The stub's functions; their annotations, defaults and decorators are not evaluated, because only the body is
    compared."""
    tree = ast.parse(stub)
    tree.body = [node for node in tree.body if isinstance(node, ast.FunctionDef)]
    for node in tree.body:
        node.decorator_list, node.returns = [], None
        node.args.defaults, node.args.kw_defaults = [], [None] * len(node.args.kwonlyargs)
        for argument in ast.walk(node.args):
            if isinstance(argument, ast.arg):
                argument.annotation = None
    space: dict[str, Any] = {}
    exec(compile(tree, "<stub>", "exec"), space)
    return [value for value in space.values() if isinstance(value, types.FunctionType)]


def instructions(code: types.CodeType) -> list[tuple]:
    """What the code does, with its constants by value: a docstring, which nothing loads, leaves no trace."""
    return [
        (step.opname, instructions(step.argval) if isinstance(step.argval, types.CodeType) else repr(step.argval))
        for step in dis.get_instructions(code)
    ]


def _returns_ellipsis(code: types.CodeType) -> bool:
    return Ellipsis in code.co_consts and not code.co_names and len(code.co_code) <= 16
