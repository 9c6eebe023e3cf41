"""A learner's function as a source that stands by itself: the function, and the imports, constants and helpers of theirs that it uses.

The text is found among the cells by the compiled code, so that it is the one that was judged, whatever stands beside it.
"""

import __future__
import ast
import builtins
import contextlib
import dis
import linecache
import math
import sys
import textwrap
import types
from collections.abc import Iterator
from typing import Any

import numpy as np

from course_utils.practice import definitions
from course_utils.practice.outcome import code

_LONGEST_CONSTANT = 1000
_PLAIN = (int, float, bool, str, bytes, type(None), tuple, list, set, dict)


class NotKept(Exception):
    """A function whose source would not stand by itself; the text, "it uses ...", says why and what to do."""


def own_source(function: Any, name: str) -> str:
    """The source that defines `function` under `name`, to be run in another notebook. Raises NotKept, and nothing else."""
    if not isinstance(function, types.FunctionType):
        raise NotKept(f"it is of type {code(type(function).__name__)}. Write it with `def`.")
    parts = _Parts(function.__globals__)
    try:
        parts.add(name, function)
    except NotKept:
        raise
    except Exception as fault:  # a value may do anything when it is looked at
        raise NotKept(f"it could not be looked through ({code(type(fault).__name__)}). Write it with `def`, with all it needs inside.") from fault
    source = "\n\n".join(filter(None, ("\n".join(parts.imports), "\n".join(parts.constants), "\n\n\n".join(parts.functions)))) + "\n"
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
                raise NotKept(f"it uses {code(name)} of {code(value.__module__)}, which the other lesson may not have. Write that part yourself.")
            self._add_function(name, value)
        else:
            self.constants.append(f"{name} = {_literal(name, value)}")

    def _add_function(self, name: str, function: types.FunctionType) -> None:
        text, node = _found(function)
        if getattr(node, "decorator_list", []):
            raise NotKept(f"{code(node.name)} has a decorator, {code('@' + ast.unparse(node.decorator_list[0]))}. Take that line away.")
        if isinstance(node, ast.FunctionDef) and self._known.setdefault(node.name, function) is not function:
            raise NotKept(f"{code(node.name)} means two things in it. Give one of them another name.")
        for used, value in _used(function, node):
            self.add(used, value)
        if isinstance(node, ast.Lambda):
            self.functions.append(f"{name} = {ast.get_source_segment(text, node)}")
            return
        lines = "\n".join(text.split("\n")[node.lineno - 1 : node.end_lineno])
        self.functions.append(textwrap.dedent(lines) + ("" if node.name == name else f"\n\n\n{name} = {node.name}"))


def _found(function: types.FunctionType) -> tuple[str, ast.FunctionDef | ast.Lambda]:
    """The text of the cell or file that defined `function`, and where in it the function is."""
    for text in _texts(function.__code__):
        with contextlib.suppress(SyntaxError, ValueError):
            tree = ast.parse(text)
            if function.__code__ not in _within(_compiled(tree, "exec", function)):
                continue
            nodes = [node for node in ast.walk(tree) if _is_of(node, function.__code__)]
            if len(nodes) > 1:  # lambdas of one line
                nodes = [node for node in nodes if function.__code__ in _compiled(ast.Expression(node), "eval", function).co_consts] or nodes
            if len(nodes) == 1:
                return text, nodes[0]
            if nodes:
                raise NotKept("two functions stand on its line. Give each a line of its own.")
    if hasattr(function, "__wrapped__") or function.__code__.co_freevars:
        raise NotKept("a decorator, or another function, made it. Write it with `def`, without the line that begins with `@`.")
    raise NotKept("its text cannot be found. Write it with `def` in a cell of its own.")


def _texts(compiled: types.CodeType) -> Iterator[str]:
    """Where the source of `compiled` may stand: its own file, or a cell, the newest first, without its magics."""
    yield "".join(linecache.getlines(compiled.co_filename))
    shell = sys.modules["IPython"].get_ipython() if "IPython" in sys.modules else None
    if shell is None:
        return
    for raw in reversed(shell.history_manager.input_hist_raw):
        while raw.lstrip().startswith("%%"):
            raw = raw.lstrip().partition("\n")[2]
        with contextlib.suppress(SyntaxError):
            raw = shell.input_transformer_manager.transform_cell(raw)
        yield raw


def _compiled(tree: ast.AST, mode: str, function: types.FunctionType) -> types.CodeType:
    flags = function.__code__.co_flags & __future__.annotations.compiler_flag  # a cell inherits it from those before
    return compile(tree, "<cell>", mode, flags, dont_inherit=True)


def _within(compiled: types.CodeType) -> Iterator[types.CodeType]:
    yield compiled
    for constant in compiled.co_consts:
        if isinstance(constant, types.CodeType):
            yield from _within(constant)


def _is_of(node: ast.AST, compiled: types.CodeType) -> bool:
    if isinstance(node, ast.Lambda):
        return compiled.co_name == "<lambda>" and node.lineno == compiled.co_firstlineno
    if not isinstance(node, ast.FunctionDef) or node.name != compiled.co_name:
        return False
    return compiled.co_firstlineno == min([node.lineno, *(decorator.lineno for decorator in node.decorator_list)])


def _used(function: types.FunctionType, node: ast.FunctionDef | ast.Lambda) -> list[tuple[str, Any]]:
    """The names that the function and its header look up outside of it, with what they mean there."""
    names = []
    for compiled in _within(function.__code__):
        steps = list(dis.get_instructions(compiled))
        of_a_class = {step.argval for step in steps if step.opname == "STORE_NAME"}
        for step in steps:
            if step.opname in ("LOAD_GLOBAL", "LOAD_NAME", "LOAD_FROM_DICT_OR_GLOBALS") and step.argval not in of_a_class:
                names.append(step.argval)
            elif step.opname in ("STORE_GLOBAL", "DELETE_GLOBAL") or (step.opname == "STORE_DEREF" and step.argval in function.__code__.co_freevars):
                raise NotKept(f"it changes {code(step.argval)}, which lies outside it. Return the value instead.")
    header = filter(None, [node.args, getattr(node, "returns", None)])
    names += [part.id for root in header for part in ast.walk(root) if isinstance(part, ast.Name)]
    meant = dict(function.__globals__)
    for free, cell in zip(function.__code__.co_freevars, function.__closure__ or (), strict=True):
        with contextlib.suppress(ValueError):  # not given yet
            meant[free] = cell.cell_contents
            names.append(free)
    return [(name, meant[name]) for name in dict.fromkeys(names)
            if name in meant and not name.startswith("__") and getattr(builtins, name, None) is not meant[name]]  # fmt: skip


def _import(name: str, value: Any) -> str:
    """The line that imports `value` as `name`; "" for what is in no module of `definitions.MODULES`."""
    if isinstance(value, types.ModuleType):
        if value.__name__ not in definitions.MODULES:
            raise NotKept(f"it uses the module {code(value.__name__)}, which the other lesson does not have. Do without it.")
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
    raise NotKept(f"it uses {code(name)}, of type {code(type(value).__name__)}, from outside. Give it as an argument, or make it inside the function.")
