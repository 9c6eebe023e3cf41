"""Where the text of a learner's function stands: in a file, or in a cell, under a magic or not.

It is found by the compiled code, so that it is the text of the very function that was judged, whatever stands beside
it.
"""

import __future__

import ast
import contextlib
import linecache
import sys
import types
from collections.abc import Iterator


class NotKept(Exception):
    """A function whose source would not stand by itself; the text, "it uses ...", says why and what to do."""


def found(function: types.FunctionType) -> tuple[str, ast.FunctionDef | ast.Lambda]:
    """The text of the cell or file that defined `function`, and where in it the function is."""
    for text in _texts(function.__code__):
        with contextlib.suppress(SyntaxError, ValueError):
            tree = ast.parse(text)
            if function.__code__ not in within(_compiled(tree, "exec", function)):
                continue
            nodes = [node for node in ast.walk(tree) if _is_of(node, function.__code__)]
            if len(nodes) > 1:  # lambdas of one line
                nodes = [
                    node
                    for node in nodes
                    if function.__code__ in _compiled(ast.Expression(node), "eval", function).co_consts
                ] or nodes
            if len(nodes) == 1:
                return text, nodes[0]
            if nodes:
                raise NotKept("two functions stand on its line. Give each a line of its own.")
    if hasattr(function, "__wrapped__") or function.__code__.co_freevars:
        raise NotKept(
            "a decorator, or another function, made it. Write it with `def`, without the line that begins with `@`."
        )
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


def within(compiled: types.CodeType) -> Iterator[types.CodeType]:
    yield compiled
    for constant in compiled.co_consts:
        if isinstance(constant, types.CodeType):
            yield from within(constant)


def _is_of(node: ast.AST, compiled: types.CodeType) -> bool:
    if isinstance(node, ast.Lambda):
        return compiled.co_name == "<lambda>" and node.lineno == compiled.co_firstlineno
    if not isinstance(node, ast.FunctionDef) or node.name != compiled.co_name:
        return False
    return compiled.co_firstlineno == min([node.lineno, *(decorator.lineno for decorator in node.decorator_list)])
