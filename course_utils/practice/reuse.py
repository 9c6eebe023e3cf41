"""A learner's own function from an earlier lesson, used again: kept as text, shown, and run by nobody but the
learner."""

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

    item: the exercise's id, "06/gradient_descent". name: the name that the cell must define. lesson: in words, "lesson
    06". The notebook defines the course's own function first; `place()` stands in the cell after it.
    """

    def __init__(self, item: str, name: str, lesson: str):
        self.item, self.name, self.lesson = item, name, lesson

    @property
    def source(self) -> str:
        """The learner's function as the source of a cell that defines `name`; "" if none is kept that only defines."""
        kept = progress().source(self.item)
        if not kept or definitions.refused(kept):
            return ""
        defined = definitions.names(kept)
        alias = "" if self.name in defined else f"\n\n{self.name} = {defined[-1]}"
        return f"# Your own {self.name}, from {self.lesson}.\n{kept.rstrip()}{alias}\n"

    def place(self) -> Text:
        """Put the learner's function into the cell that calls this, as IPython's %load does; nothing of it is run.

        Without a kept function, or one that may not stand here, the cell stays as it is; so it does outside a notebook.
        """
        shell = _shell()
        source, problem = self.found({} if shell is None else shell.user_ns)
        if problem:
            return Text(problem)
        if shell is None:
            return Text(f"Your own {code(self.name)} from {self.lesson}:", source=source)
        shell.set_next_input(source, replace=True)
        return Text(
            f"Your own {code(self.name)} from {self.lesson} now stands in this cell. "
            "Read it, then run the cell: from there on it is the one that is used."
        )

    def found(self, notebook: Mapping[str, Any]) -> tuple[str, str]:
        """The source for a cell of a notebook that defines these names, and why there is none; one of them is empty."""
        kept, source = progress().source(self.item), self.source
        if not kept:
            return "", (
                f"No {code(self.name)} of yours is kept from {self.lesson} yet, so the course's own, above, is used. "
                "Solve it there, and run this cell again."
            )
        if not source:
            return "", self._not_placed(f"is not placed here, for {definitions.refused(kept)}", "")
        others = [name for name in names_with_another_meaning(source, notebook) if name != self.name]
        if others:
            named = ", ".join(map(code, others))
            return "", self._not_placed(
                f"comes with other names, and in this notebook they have another meaning already: {named}",
                "with new names for these",
            )
        return source, ""

    def _not_placed(self, reason: str, how: str) -> str:
        return (
            f"The {code(self.name)} of yours that is kept from {self.lesson} {reason}. The course's own, above, is "
            f"used. Solve it there once more{', ' * bool(how)}{how}, and run this cell again."
        )


class ReuseSeveral:
    """Several functions of the learner's own, placed in one cell: those that can be; of the others it says why not."""

    def __init__(self, *each: Reuse):
        self.each = each

    def place(self) -> Text:
        """As `Reuse.place`. Where two functions bring one name with two meanings, the later of them is not placed."""
        shell, sources, said = _shell(), [], []
        for reuse in self.each:
            source, problem = reuse.found({} if shell is None else shell.user_ns)
            clash = source and sorted(_meanings_that_differ(source, "\n".join(sources)))
            if clash:
                named = ", ".join(map(code, clash))
                problem = (
                    f"Your own {code(reuse.name)} from {reuse.lesson} brings a meaning of its own for {named}, and so "
                    "does another function placed here: the course's own is used."
                )
            if problem:
                said.append(problem)
            else:
                sources.append(source)
        if not sources:
            return Text(" ".join(said))
        both = "\n\n".join(sources)
        if shell is None:
            return Text(" ".join(["Your own functions:", *said]), source=both)
        shell.set_next_input(both, replace=True)
        placed = "Your own functions now stand in this cell. Read them, then run the cell: from there on they are used."
        return Text(" ".join([placed, *said]))


def _meanings_that_differ(source: str, other: str) -> set[str]:
    """The names that both sources define, each in its own way."""
    one, two = (
        {name: ast.dump(node) for node in ast.parse(text).body for name in definitions.names(ast.unparse(node))}
        for text in (source, other)
    )
    return {name for name in one.keys() & two.keys() if one[name] != two[name]}


def names_with_another_meaning(source: str, notebook: Mapping[str, Any]) -> list[str]:
    """The names to which `source`, imports, literals and functions, gives another meaning than they have in
    `notebook`."""
    statements = {name: node for node in ast.parse(source).body for name in definitions.names(ast.unparse(node))}
    return [name for name, node in statements.items() if name in notebook and not _is_meant(name, notebook[name], node)]


def _is_meant(name: str, value: Any, statement: ast.stmt) -> bool:
    """Whether `value` is what `statement` would give `name`."""
    if isinstance(statement, ast.Import):
        alias = next(alias for alias in statement.names if name in (alias.asname, alias.name.split(".")[0]))
        return value is sys.modules.get(alias.name if alias.asname else name)
    if isinstance(statement, ast.ImportFrom):
        original = next(alias.name for alias in statement.names if name in (alias.asname, alias.name))
        return value is getattr(sys.modules.get(statement.module), original, value)
    if isinstance(statement, ast.Assign) and definitions.is_literal(statement.value):
        given = ast.literal_eval(statement.value)
        return type(value) is type(given) and value == given
    if not isinstance(value, types.FunctionType):
        return False
    constants = compile(ast.unparse(statement), "<kept>", "exec").co_consts
    return any(
        isinstance(part, types.CodeType) and instructions(part) == instructions(value.__code__) for part in constants
    )


def _shell():
    """The notebook's IPython, or None where no cell can be filled."""
    try:
        from IPython import get_ipython
    except ImportError:
        return None
    shell = get_ipython()
    return shell if hasattr(shell, "set_next_input") and hasattr(shell, "kernel") else None
