"""What every lesson must be: a new one in the catalogue gets all of these tests."""

import pytest

from course_utils.authoring import lesson_rules
from course_utils.authoring.check import NOTEBOOK_RULES, check_lab
from course_utils.authoring.page import Page
from course_utils.authoring.refresh import NOTEBOOKS
from course_utils.lessons.catalogue import lessons
from course_utils.practice import self_test

LESSONS = lessons()
LABS = [pytest.param(build, id=f"{lesson.number}-{name}") for lesson in LESSONS for name, build in lesson.labs.items()]
EXERCISES = [pytest.param(exercise, id=exercise.id) for lesson in LESSONS for exercise in lesson.exercises.values()]


@pytest.fixture(autouse=True)
def own_progress(tmp_path, monkeypatch):
    monkeypatch.setenv("COURSE_PROGRESS", str(tmp_path / "progress.sqlite"))
    monkeypatch.setenv("COURSE_SEED", "1")


def told(faults):
    assert not faults, "\n" + "\n".join(faults)


@pytest.mark.parametrize("rule", NOTEBOOK_RULES, ids=lambda rule: rule.__name__)
@pytest.mark.parametrize("path", sorted(NOTEBOOKS.glob("*.ipynb")), ids=lambda path: path.name)
def test_of_the_notebook(path, rule):
    told(rule(Page(path)))


@pytest.mark.parametrize("rule", lesson_rules.RULES, ids=lambda rule: rule.__name__)
@pytest.mark.parametrize("lesson", LESSONS, ids=lambda lesson: lesson.notebook)
def test_of_the_lesson(lesson, rule):
    told(rule(lesson, Page(NOTEBOOKS / lesson.notebook)))


@pytest.mark.parametrize("build", LABS)
def test_of_the_lab(build):
    told(check_lab(build))


@pytest.mark.parametrize("exercise", EXERCISES)
def test_the_exercise_accepts_its_solution_and_names_each_slip(exercise):
    told(self_test(exercise))
