"""Each exercise of the course against a bank of answers: right forms are solved, wrong ones are not, and most of these
are told what went wrong.

The answers were written before most of the slips that name them: that they are named now shows no share of what other
learners will hand in.
"""

import importlib

import pytest

from course_utils.lessons.catalogue import lessons
from course_utils.practice import Exercise
from course_utils.practice.outcome import SOLVED
from course_utils.practice.prose import to_plain

LEAST_RIGHT, LEAST_WRONG = 3, 5
BANK = {
    name: answers
    for lesson in lessons()
    for name, answers in importlib.import_module(f"tests.answers.lesson_{lesson.number}").ANSWERS.items()
}
EXERCISES = {
    exercise.id: exercise
    for lesson in lessons()
    for exercise in vars(importlib.import_module(f"course_utils.lessons.{lesson.name}.exercises")).values()
    if isinstance(exercise, Exercise)
}


@pytest.fixture(autouse=True)
def own_progress(tmp_path, monkeypatch):
    monkeypatch.setenv("COURSE_PROGRESS", str(tmp_path / "progress.sqlite"))


@pytest.mark.parametrize("seed", ["1", "5"])
@pytest.mark.parametrize("name", EXERCISES)
def test_the_exercise_is_fair(name, seed, monkeypatch):
    monkeypatch.setenv("COURSE_SEED", seed)
    exercise, answers = EXERCISES[name], BANK[name]
    if seed != "1" and exercise.fresh is None:
        pytest.skip("its numbers are the same for every learner")
    assert len(answers.right) >= LEAST_RIGHT and len(answers.named) + len(answers.unnamed) >= LEAST_WRONG
    for source in answers.right:
        found = exercise.judge(exercise.written(source))
        assert found.state == SOLVED, f"{source}\nis right, and is {found.state}: {found.message}"
    for source in [*answers.named, *answers.unnamed]:
        found = exercise.judge(exercise.written(source))
        assert found.state != SOLVED, f"{source}\nis wrong, and is solved"
        fragment = answers.named.get(source, "")
        assert to_plain(fragment).casefold() in to_plain(found.message).casefold(), (
            f"{source}\nshould be told {fragment!r}, and is told {found.message!r}"
        )


def test_most_wrong_answers_are_named():
    named = sum(len(answers.named) for answers in BANK.values())
    wrong = named + sum(len(answers.unnamed) for answers in BANK.values())
    assert named >= 0.8 * wrong


def test_the_bank_is_of_the_exercises_that_there_are():
    assert BANK.keys() == EXERCISES.keys()
