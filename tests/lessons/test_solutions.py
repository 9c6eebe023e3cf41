"""A learner who solves everything: each exercise's solution, put where its stub stands, works among the notebook's own
names.

First as learners are told to: the whole notebook with its stubs, then one cell after the other. Then the solved
notebook from the top, which must raise nothing: a later cell that needs a name which a solution took would show here.
"""

import ast

import pytest

from course_utils.authoring.cell_rules import calls
from course_utils.authoring.page import Page
from course_utils.authoring.refresh import NOTEBOOKS
from course_utils.lessons.catalogue import lessons
from course_utils.practice import progress

LESSONS = [pytest.param(lesson, id=lesson.number) for lesson in lessons()]


class Notebook:
    """A lesson's code cells, run in order in one namespace, as the kernel does."""

    def __init__(self, lesson):
        self.lesson, self.cells = lesson, Page(NOTEBOOKS / lesson.notebook).code
        self.space = {"__name__": "__main__"}

    def run(self, source: str) -> None:
        exec(compile(ast.parse(source), "<cell>", "exec"), self.space)

    def solved(self, cell) -> tuple[str, str]:
        """(the cell's source with the solution in the stub's place, the exercise's id); the source as it is where there
        is no exercise."""
        for name, exercise in self.lesson.exercises.items():
            if f"exercises.{name}.check" in calls(cell):
                return cell.source.replace(exercise.stub.strip(), exercise.reference.strip()), exercise.id
        return cell.source, ""


@pytest.fixture
def own_progress(tmp_path, monkeypatch):
    monkeypatch.setenv("COURSE_PROGRESS", str(tmp_path / "progress.sqlite"))
    monkeypatch.setenv("COURSE_SEED", "3")
    monkeypatch.chdir(tmp_path)


@pytest.mark.parametrize("lesson", LESSONS)
def test_every_solution_works_where_its_stub_stands(lesson, own_progress, capsys):
    notebook = Notebook(lesson)
    for cell in notebook.cells:
        notebook.run(cell.source)
    assert "solved" not in progress().states(f"{lesson.number}/").values() or lesson.number == "00"
    for cell in notebook.cells:
        source, exercise = notebook.solved(cell)
        if exercise:
            notebook.run(source)
            assert progress().state(exercise) == "solved", (
                f"{exercise}: its solution, in its cell, is judged {progress().state(exercise)!r}"
            )
    again = Notebook(lesson)
    for cell in again.cells:
        again.run(again.solved(cell)[0])
