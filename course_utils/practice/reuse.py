"""A learner's own function from an earlier lesson, used again: kept as text, shown, and run by nobody but the learner."""

import ast
import sys
import types
from collections.abc import Mapping
from typing import Any

from course_utils.practice import definitions
from course_utils.practice.outcome import code
from course_utils.practice.progress import progress
from course_utils.practice.prose import Text
from course_utils.practice.stub import instructions


class Reuse:
    """The function that solved an exercise of another lesson.

    item: the exercise's id, "06/gradient_descent". name: the name that the cell must define. lesson: in words, "lesson 06".
    The notebook defines the course's own function first; `place()` stands in the cell after it.
    """

    def __init__(self, item: str, name: str, lesson: str):
        self.item, self.name, self.lesson = item, name, lesson

    @property
    def source(self) -> str:
        """The learner's function as the source of a cell that defines `name`; "" if none is kept, or what is kept does more than define."""
        kept = progress().source(self.item)
        if not kept or definitions.refused(kept):
            return ""
        last = definitions.names(kept)[-1]
        alias = "" if self.name in definitions.names(kept) else f"\n\n{self.name} = {last}"
        return f"# Your own {self.name}, from {self.lesson}.\n{kept.rstrip()}{alias}\n"

    def place(self) -> Text:
        """Put the learner's function into the cell that calls this, as IPython's %load does; nothing of it is run.

        Without a kept function, or one that may not stand here, the cell stays as it is; so it does outside a notebook.
        """
        mine, kept, source, shell = f"{code(self.name)} of yours", progress().source(self.item), self.source, _shell()
        again = "Solve it there once more, and run this cell again."
        if not kept:
            return Text(f"No {mine} is kept from {self.lesson} yet, so the course's own, above, is used. Solve it there, and run this cell again.")
        if not source:
            return Text(f"The {mine} that is kept from {self.lesson} is not placed here, for {definitions.refused(kept)}. The course's own, above, is used. {again}")
        if shell is None:
            return Text(f"Your own {code(self.name)} from {self.lesson}:", source=source)
        others = [name for name in names_with_another_meaning(source, shell.user_ns) if name != self.name]
        if others:
            named = ", ".join(map(code, others))
            return Text(f"The {mine} from {self.lesson} comes with {named}, which {'means' if len(others) == 1 else 'mean'} something else in this notebook, so the "
                        f"course's own, above, is used. Give {'it another name' if len(others) == 1 else 'them other names'} there. {again}")  # fmt: skip
        shell.set_next_input(source, replace=True)
        return Text(f"Your own {code(self.name)} from {self.lesson} now stands in this cell. Read it, then run the cell: from there on it is the one that is used.")


def names_with_another_meaning(source: str, notebook: Mapping[str, Any]) -> list[str]:
    """Which names `source`, imports, literals and functions, would give another meaning than they have in `notebook`."""
    meant = {}
    for statement in ast.parse(source).body:
        for name in definitions.names(ast.unparse(statement)):
            meant[name] = statement
    return [name for name, statement in meant.items() if name in notebook and not _is_meant(name, notebook[name], statement)]


def _is_meant(name: str, value: Any, statement: ast.stmt) -> bool:
    """Whether `value` is what `statement` would give `name`."""
    if isinstance(statement, ast.Import):
        alias = next(alias for alias in statement.names if name in (alias.asname, alias.name.split(".")[0]))
        return value is sys.modules.get(alias.name if alias.asname else name)
    if isinstance(statement, ast.ImportFrom):
        original = next(alias.name for alias in statement.names if name in (alias.asname, alias.name))
        return value is getattr(sys.modules.get(statement.module), original, value)
    if isinstance(statement, ast.Assign) and definitions.is_literal(statement.value):
        return type(value) is type(ast.literal_eval(statement.value)) and value == ast.literal_eval(statement.value)
    compiled = next((part for part in compile(ast.unparse(statement), "<kept>", "exec").co_consts if isinstance(part, types.CodeType)), None)
    return isinstance(value, types.FunctionType) and compiled is not None and instructions(value.__code__) == instructions(compiled)


def _shell():
    """The notebook's IPython, or None where no cell can be filled."""
    try:
        from IPython import get_ipython
    except ImportError:
        return None
    shell = get_ipython()
    return shell if hasattr(shell, "set_next_input") and hasattr(shell, "kernel") else None
