"""What must be true of a lesson: its labs, exercises and quiz, and that its notebook holds all of them.

Each rule takes a Lesson and the Page of its notebook and returns sentences, one for each fault.
"""

import ast
from dataclasses import dataclass

from course_utils.authoring.cell_rules import calls, tree
from course_utils.authoring.page import Page
from course_utils.authoring.prose_rules import links
from course_utils.lessons.catalogue import COURSE
from course_utils.lessons.lesson import Lesson
from course_utils.live.controls import Reveal


@dataclass(frozen=True)
class Least:
    """What a lesson has at least."""

    labs: int = 3
    goals: int = 1
    reveals: int = 1
    exercises: int = 6
    questions: int = 6


# Lesson 00 is the door, not a lesson: the curriculum asks it for a lab, an exercise that shows the four outcomes, the
# map and the tour. It keeps the number of labs, the goal and the prediction; what it may have less of stands here.
LEAST = {"00": Least(exercises=4, questions=4)}


def it_has_enough(lesson: Lesson, page: Page) -> list[str]:
    least = LEAST.get(lesson.number, Least())
    labs = [build() for build in lesson.labs.values()]
    has = {
        "labs": len(labs),
        "goals": sum(len(lab.goals) for lab in labs),
        "exercises": len(lesson.exercises),
        "reveals": sum(isinstance(control, Reveal) for lab in labs for control in lab.controls.values()),
        "questions": len(lesson.quiz.questions),
    }
    for lab in labs:
        lab.close()
    return [
        f"lesson {lesson.number} needs {getattr(least, what)} {what} or more, and has {count}"
        for what, count in has.items()
        if count < getattr(least, what)
    ]


def every_lab_is_shown(lesson: Lesson, page: Page) -> list[str]:
    called = [name for cell in page.code for name in calls(cell)]
    missing = [
        f"{page.name}: no cell calls labs.{name}(); show it or take it out of the package"
        for name in lesson.labs
        if f"labs.{name}" not in called
    ]
    labs = {name.removeprefix("labs.") for name in called if name.startswith("labs.")}
    return missing + [
        f"{page.name}: labs.{name}() is called, and is no lab of the lesson" for name in sorted(labs - set(lesson.labs))
    ]


def every_exercise_stands_in_one_cell(lesson: Lesson, page: Page) -> list[str]:
    found = []
    for name, exercise in lesson.exercises.items():
        cells = [cell for cell in page.code if f"exercises.{name}.check" in calls(cell)]
        if len(cells) != 1:
            found.append(f"{page.name}: {len(cells)} cells call exercises.{name}.check(...), one should")
        elif exercise.stub.strip() not in cells[0].source:
            found.append(
                page.says(cells[0], f"it does not hold the stub of exercises.{name} word for word:\n{exercise.stub}")
            )
        elif exercise.fresh and f"exercises.{name}.numbers" not in calls(cells[0]):
            # Another cell may have used the same names since; here they are right whenever it runs.
            found.append(
                page.says(
                    cells[0],
                    f"it does not unpack exercises.{name}.numbers(), the learner's own numbers, before its stub",
                )
            )
    return found


def exercises_are_named_for_what_they_are(lesson: Lesson, page: Page) -> list[str]:
    return [
        f"exercise {exercise.id!r} should have the id {lesson.number}/{name}"
        for name, exercise in lesson.exercises.items()
        if exercise.id != f"{lesson.number}/{name}"
    ]


def sections_to_read_again_exist(lesson: Lesson, page: Page) -> list[str]:
    wanted = [(f"exercises.{name}", exercise.section) for name, exercise in lesson.exercises.items()]
    for k, question in enumerate(lesson.quiz.questions, start=1):
        wanted += [
            (f"question {k}, choice {choice.text[:30]!r}", choice.section)
            for choice in question.choices
            if choice.section or not choice.right
        ]
    anchors = ", ".join(sorted(page.anchors))
    return [
        f"{who} of lesson {lesson.number}: "
        + (
            f"no heading of {page.name} has the anchor {section!r}; there are: {anchors}"
            if section
            else "it names no section to read again"
        )
        for who, section in wanted
        if section not in page.anchors
    ]


def the_quiz_is_whole(lesson: Lesson, page: Page) -> list[str]:
    found = (
        []
        if any("quiz.quiz" in _expressions(cell) for cell in page.code)
        else [f"{page.name}: no cell shows quiz.quiz"]
    )
    if lesson.quiz.id != f"{lesson.number}/quiz":
        found.append(
            f"the quiz of lesson {lesson.number} has the id {lesson.quiz.id!r}, it should be {lesson.number}/quiz"
        )
    for k, question in enumerate(lesson.quiz.questions, start=1):
        who = f"question {k} of lesson {lesson.number}"
        if sum(choice.right for choice in question.choices) != 1:
            found.append(f"{who} has not exactly one right choice")
        if len({choice.text for choice in question.choices}) != len(question.choices):
            found.append(f"{who} offers the same choice twice")
        found += [
            f"{who}: the choice {choice.text!r} has no reason" for choice in question.choices if not choice.why.strip()
        ]
    return found


def it_leads_back_and_on(lesson: Lesson, page: Page) -> list[str]:
    """It links to the notebook before it and to the one after it, where these exist, and says which lesson it is."""
    written = [entry for entry in COURSE if entry.name]
    place = next(k for k, entry in enumerate(written) if entry.number == lesson.number)
    wanted = [f"{entry.number}_{entry.name}.ipynb" for k, entry in enumerate(written) if abs(k - place) == 1]
    there = {link.partition("#")[0] for _, link in links(page)}
    return [f"{page.name}: no link leads to {name}" for name in wanted if name not in there]


RULES = (
    it_has_enough,
    every_lab_is_shown,
    every_exercise_stands_in_one_cell,
    exercises_are_named_for_what_they_are,
    sections_to_read_again_exist,
    the_quiz_is_whole,
    it_leads_back_and_on,
)


def _expressions(cell) -> list[str]:
    return [ast.unparse(node.value) for node in ast.walk(tree(cell)) if isinstance(node, ast.Expr)]
