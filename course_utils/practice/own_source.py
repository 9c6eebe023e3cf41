"""A learner's function as a source that stands by itself: with the imports, constants and helpers of theirs that it
uses."""

import ast
import builtins
import contextlib
import dis
import math
import sys
import textwrap
import types
from typing import Any

import numpy as np

from course_utils.practice import definitions
from course_utils.practice.function_text import NotKept, found, within
from course_utils.practice.outcome import code

_LONGEST_CONSTANT = 1000
_PLAIN = (int, float, bool, str, bytes, type(None), tuple, list, set, dict)


def own_source(function: Any, name: str) -> str:
    """The source that defines `function` under `name`, to be run in another notebook.

    Raises NotKept, and nothing else, for a function that needs more than imports, plain values and helpers.
    """
    if type(function) is not types.FunctionType:
        raise NotKept(f"it is of type {code(type(function).__name__)}. Write it with `def`.")
    parts = _Parts(function.__globals__)
    try:
        parts.add(name, function)
    except NotKept:
        raise
    except Exception as fault:  # a value may do anything when it is looked at
        raise NotKept(
            f"it could not be looked through ({code(type(fault).__name__)}). "
            "Write it with `def`, with all it needs inside."
        ) from fault
    source = (
        "\n\n".join(
            filter(None, ("\n".join(parts.imports), "\n".join(parts.constants), "\n\n\n".join(parts.functions)))
        )
        + "\n"
    )
    reason = definitions.refused(source)
    if reason:
        raise NotKept(f"{reason}. Write that part another way.")
    return source


class _Parts:
    """The statements that a function needs, each once: helpers stand before whoever uses them."""

    def __init__(self, notebook: dict[str, Any]):
        self._notebook = notebook
        self.imports, self.constants, self.functions = [], [], []
        self._known: dict[str, Any] = {}

    def add(self, name: str, value: Any) -> None:
        """What gives `name` the value `value`."""
        if name in self._known:
            if self._known[name] is not value:
                raise NotKept(f"{code(name)} means two things in it. Give one of them another name.")
            return
        self._known[name] = value
        imported = _import(name, value)
        if imported:
            self.imports.append(imported)
        elif isinstance(value, types.FunctionType):
            if value.__globals__ is not self._notebook:
                raise NotKept(
                    f"it uses {code(name)} of {code(value.__module__)}, which the other lesson may not have. "
                    "Write that part yourself."
                )
            self._add_function(name, value)
        else:
            self.constants.append(f"{name} = {_literal(name, value)}")

    def _add_function(self, name: str, function: types.FunctionType) -> None:
        text, node = found(function)
        if getattr(node, "decorator_list", []):
            decorator = code("@" + ast.unparse(node.decorator_list[0]))
            raise NotKept(f"{code(node.name)} has a decorator, {decorator}. Take that line away.")
        if isinstance(node, ast.FunctionDef) and self._known.setdefault(node.name, function) is not function:
            raise NotKept(f"{code(node.name)} means two things in it. Give one of them another name.")
        for used, value in _used(function, node):
            self.add(used, value)
        if isinstance(node, ast.Lambda):
            self.functions.append(f"{name} = {ast.get_source_segment(text, node)}")
            return
        lines = textwrap.dedent("\n".join(text.split("\n")[node.lineno - 1 : node.end_lineno]))
        if lines.startswith((" ", "\t")):  # a line of a text in it begins at the margin, and must not be moved
            lines = ast.unparse(node)
        self.functions.append(lines + ("" if node.name == name else f"\n\n\n{name} = {node.name}"))


def _used(function: types.FunctionType, node: ast.FunctionDef | ast.Lambda) -> list[tuple[str, Any]]:
    """The names that the function and its header look up outside of it, with what they mean there."""
    names = []
    for compiled in within(function.__code__):
        steps = list(dis.get_instructions(compiled))
        of_a_class = {step.argval for step in steps if step.opname == "STORE_NAME"}
        for step in steps:
            if (
                step.opname in ("LOAD_GLOBAL", "LOAD_NAME", "LOAD_FROM_DICT_OR_GLOBALS")
                and step.argval not in of_a_class
            ):
                names.append(step.argval)
            elif step.opname in ("STORE_GLOBAL", "DELETE_GLOBAL") or (
                step.opname == "STORE_DEREF" and step.argval in function.__code__.co_freevars
            ):
                raise NotKept(f"it changes {code(step.argval)}, which lies outside it. Return the value instead.")
    header = filter(None, [node.args, getattr(node, "returns", None)])
    names += [part.id for root in header for part in ast.walk(root) if isinstance(part, ast.Name)]
    meant = dict(function.__globals__)
    for free, cell in zip(function.__code__.co_freevars, function.__closure__ or (), strict=True):
        with contextlib.suppress(ValueError):  # not given yet
            meant[free] = cell.cell_contents
            names.append(free)
    return [
        (name, meant[name])
        for name in dict.fromkeys(names)
        if name in meant and not name.startswith("__") and getattr(builtins, name, None) is not meant[name]
    ]


def _import(name: str, value: Any) -> str:
    """The line that imports `value` as `name`; "" for what is in no module of `definitions.MODULES`."""
    if isinstance(value, types.ModuleType):
        if value.__name__ not in definitions.MODULES:
            raise NotKept(
                f"it uses the module {code(value.__name__)}, which the other lesson does not have. Do without it."
            )
        if "." in value.__name__ or value.__name__ != name:
            return f"import {value.__name__} as {name}"
        return f"import {name}"
    if not callable(value) and not (isinstance(value, float) and not math.isfinite(value)):
        return ""
    for module in sorted(definitions.MODULES & sys.modules.keys()):
        for there in (getattr(value, "__name__", name), name):
            if getattr(sys.modules[module], there, None) is value:
                return f"from {module} import {there}" + ("" if there == name else f" as {name}")
    return ""


def _literal(name: str, value: Any) -> str:
    """`value` as the text of a literal."""
    plain = value.item() if isinstance(value, np.generic) else value
    text = repr(plain) if type(plain) in _PLAIN else ""
    with contextlib.suppress(SyntaxError, ValueError, RecursionError, MemoryError):
        if len(text) <= _LONGEST_CONSTANT and definitions.is_literal(ast.parse(text, mode="eval").body):
            return text
    raise NotKept(
        f"it uses {code(name)}, of type {code(type(value).__name__)}, from outside. "
        "Give it as an argument, or make it inside the function."
    )
