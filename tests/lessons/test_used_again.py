"""A function that a learner writes in one notebook runs in the other that uses it again, the whole way that it goes."""

import ast
import importlib
import os
import subprocess

import nbformat
import numpy as np
import pytest
from nbclient import NotebookClient

from course_utils.authoring.refresh import NOTEBOOKS
from course_utils.lessons.catalogue import lessons
from course_utils.practice import Reuse, progress

REUSES = [
    pytest.param(lesson, reuse, id=f"{lesson.number}-{name}")
    for lesson in lessons()
    for name, reuse in vars(importlib.import_module(f"course_utils.lessons.{lesson.name}.exercises")).items()
    if isinstance(reuse, Reuse)
]
ASKED = "card = exercises.gradient_descent.check({})\nprint(card.state, card.plain)"
STEP = """def step(place, slope, rate):
    return place - rate * slope
"""
WALK = """%%time
!true
def gradient_descent(gradient, start, learning_rate, steps):
    path = [start]  # where it begins
    while len(path) <= steps + NOTHING:
        path.append(step(path[-1], gradient(path[-1]), learning_rate))
    return np.array(path)
"""
BY_LAMBDA = """gradient_descent = lambda gradient, start, learning_rate, steps: np.array(list(itertools.accumulate(
    range(steps), lambda place, _: place - learning_rate * gradient(place), initial=start)))
"""


def solved(*cells):
    """What the last cell prints of those that a learner adds to the imports of lesson 06, with the progress of this
    test."""
    sources = [
        "import itertools\nimport numpy as np\nfrom course_utils.lessons.gradient_descent import exercises",
        *cells,
    ]
    notebook = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(source) for source in sources])
    client = NotebookClient(notebook, kernel_name="python3")
    with client.setup_kernel(env=dict(os.environ), stderr=subprocess.DEVNULL):
        for index, cell in enumerate(notebook.cells):
            client.execute_cell(cell, index)
    return notebook.cells[-1].outputs[0].text


def imports_of(lesson):
    """What the imports of the notebook's first code cell give it."""
    notebook = nbformat.read(NOTEBOOKS / lesson.notebook, 4)
    first = ast.parse(next(cell.source for cell in notebook.cells if cell.cell_type == "code"))
    first.body = [statement for statement in first.body if isinstance(statement, (ast.Import, ast.ImportFrom))]
    space = {}
    exec(compile(first, "<imports>", "exec"), space)
    return space


@pytest.mark.parametrize("lesson, reuse", REUSES)
def test_the_exercise_knows_where_its_function_is_used_again(lesson, reuse):
    exercise = next(
        exercise for other in lessons() for exercise in other.exercises.values() if exercise.id == reuse.item
    )
    assert (
        exercise.used_again_in == f"lesson {lesson.number}"
        and exercise.name == reuse.name
        and reuse.lesson == f"lesson {exercise.id[:2]}"
    )


@pytest.mark.parametrize(
    "cells",
    [
        ["NOTHING = 0", STEP, WALK, ASKED.format("gradient_descent")],
        [BY_LAMBDA, ASKED.format("gradient_descent")],
        ["NOTHING = 0", STEP, WALK.replace("gradient_descent", "walk"), ASKED.format("walk")],
        ["NOTHING = 0", STEP, WALK.partition("\n!true")[2] + ASKED.format("gradient_descent")],
    ],
    ids=["helper, constant and magics", "lambda", "another name", "one cell"],
)
def test_a_function_with_what_it_needs_goes_from_lesson_06_to_lesson_08(cells):
    assert solved(*cells).startswith("solved ")
    lesson, reuse = next(param.values for param in REUSES if param.values[1].item == "06/gradient_descent")
    space = imports_of(lesson)
    exec(reuse.source, space)
    path = space["gradient_descent"](lambda theta: 2 * theta, np.array([1.0, -2.0]), 0.25, 3)
    assert path.tolist() == [[1.0, -2.0], [0.5, -1.0], [0.25, -0.5], [0.125, -0.25]]


def test_who_solves_it_with_what_cannot_go_along_is_told_at_once():
    rates = "rates = np.ones(9)\n" + BY_LAMBDA.replace("learning_rate * ", "rates[0] * learning_rate * ")
    said = solved(rates, ASKED.format("gradient_descent"))
    assert said.startswith("solved ") and said.rstrip().endswith(
        "It counts as solved; but lesson 08 cannot use this function of yours, for it uses rates, of type ndarray, "
        "from outside. Give it as an argument, or make it inside the function. Then run this cell again; until you "
        "do, lesson 08 goes on with the course's own."
    )
    assert "lets you use yours" not in said
    assert progress().state("06/gradient_descent") == "solved" and progress().source("06/gradient_descent") == ""
