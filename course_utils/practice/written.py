"""What a learner would write in a cell, run as there: a solution, a stub, a slip."""

import ast
import builtins
import math
import textwrap
from collections.abc import Mapping
from typing import Any

import numpy as np
import sympy


def tidied(source: str) -> str:
    """Source that an author wrote on several lines of a module, without what indents them all."""
    return textwrap.dedent(source).strip()


def answer_in(source: str, name: str | tuple[str, ...], given: Mapping[str, Any]) -> Any:
    """The answer that `source` defines as `name` (a tuple for several names), or is, if it is an expression.

    given: what the cells above define. np, math and sympy (also as sp) are there. Raises what the source raises, and
    NameError if it defines no such name.
    """
    names = (name,) if isinstance(name, str) else name
    space = {"__builtins__": builtins, "np": np, "math": math, "sympy": sympy, "sp": sympy, **given}
    tree = ast.parse(source)
    if len(tree.body) == 1 and isinstance(tree.body[0], ast.Expr):
        return eval(compile(ast.Expression(tree.body[0].value), "<answer>", "eval"), space)
    for one in names:
        space.pop(one, None)  # a cell above may have defined it: it must be this source that does
    exec(compile(source, "<answer>", "exec"), space)
    missing = [one for one in names if one not in space]
    if missing:
        raise NameError(f"the source does not define {', '.join(missing)}")
    return space[name] if isinstance(name, str) else tuple(space[one] for one in names)
