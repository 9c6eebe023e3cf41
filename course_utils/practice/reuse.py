"""A learner's own function from an earlier lesson, used again: kept as text, shown, and run by nobody but the learner."""

import ast

from course_utils.practice.outcome import code
from course_utils.practice.progress import progress
from course_utils.practice.prose import Text


class Reuse:
    """The function that solved an exercise of another lesson.

    item: the exercise's id, "06/gradient_descent". name: the name that the cell must define. lesson: in words, "lesson 06".
    The notebook defines the course's own function first; `place()` stands in the cell after it.
    """

    def __init__(self, item: str, name: str, lesson: str):
        self.item, self.name, self.lesson = item, name, lesson

    @property
    def source(self) -> str:
        """The learner's function as the source of a cell that defines `name`; "" if none is kept, or what is kept is more than a function."""
        kept = progress().source(self.item)
        try:
            body = ast.parse(kept).body
        except (SyntaxError, ValueError):
            return ""
        if len(body) != 1 or not isinstance(body[0], ast.FunctionDef):
            return ""
        alias = "" if body[0].name == self.name else f"\n\n{self.name} = {body[0].name}"
        return f"# Your own {self.name}, from {self.lesson}.\n{kept.rstrip()}{alias}\n"

    def place(self) -> Text:
        """Put the learner's function into the cell that calls this, as IPython's %load does; nothing of it is run.

        Without a kept function, or outside a notebook, the cell stays as it is.
        """
        source = self.source
        if not source:
            return Text(f"No {code(self.name)} of yours is kept from {self.lesson} yet, so the course's own, above, is used. Solve it there, and run this cell again.")
        shell = _shell()
        if shell is None:
            return Text(f"Your own {code(self.name)} from {self.lesson}:", source=source)
        shell.set_next_input(source, replace=True)
        return Text(f"Your own {code(self.name)} from {self.lesson} now stands in this cell. Read it, then run the cell: from there on it is the one that is used.")


def _shell():
    """The notebook's IPython, or None where no cell can be filled."""
    try:
        from IPython import get_ipython
    except ImportError:
        return None
    shell = get_ipython()
    return shell if hasattr(shell, "set_next_input") and hasattr(shell, "kernel") else None
