"""Each gate of a lesson and of its labs, shown a damaged one, sees the damage: a gate that cannot fail holds
nothing."""

from pathlib import Path

import numpy as np
import pytest
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook, writes

from course_utils.authoring import lab_rules, lesson_rules, sight_rules
from course_utils.authoring.check import LAB_RULES, check_lab
from course_utils.authoring.page import Page
from course_utils.lessons.lesson import Lesson
from course_utils.live import Lab
from course_utils.live.style import AREA, DERIVATIVE, QUIET, TRUTH
from course_utils.practice import Choice, Exercise, FreshNumbers, Number, Question, Quiz, Slip, self_test

# The rules of a lab.


def a_lab(
    says=lambda y, on: f"{y} {on}",
    draws=lambda y, on: y + 10 * on,
    marks="",
    label="y",
    goal="Find the top.",
    beside=lambda axes: None,
    redraws=None,
    still=None,
):
    """A function that builds a lab of a slider and a toggle; what is given damages it.

    redraws: what title the update function sets, still: what a backdrop function does, if any.
    """

    def build():
        lab = Lab("Dot", size=(3, 2))
        axes = lab.figure.subplots()
        axes.set(xlim=(0, 1), ylim=(0, 20))
        beside(axes)
        (line,) = lab.moving(axes.plot([], [], marks))
        if still:
            lab.backdrop(lambda on: still(lab, on))
        lab.slider("y", 1, 0, 3, step=0.5, label=label)
        lab.toggle("on")
        if goal:
            lab.goal(goal, reached=lambda y, on: y == 3 and on)

        @lab.update
        def _(y, on):
            line.set_data(np.linspace(0, 1, 3000), np.full(3000, draws(y, on)))
            if redraws:
                axes.set_title(redraws(y, on))
            return says(y, on)

        return lab

    return build


def titled(lab, title):
    lab.figure.axes[0].set_title(title)


def a_game(pushes=("left", "right"), begins_anew=True, says=lambda clock, place: f"{clock}: {place}", farthest=99):
    """A function that builds a lab with a memory: where its dot stands depends on which way it was pushed while the
    clock ran."""

    def build():
        lab = Lab("Game", size=(3, 2))
        axes = lab.figure.subplots()
        axes.set(xlim=(-9, 9), ylim=(-1, 1))
        (dot,) = lab.moving(axes.plot([], [], "o"))
        lab.slider("clock", 0, 0, 6, step=1)
        lab.choice("push", ["left", "right"])
        lab.story("a game", *({"clock": k + 1, "push": push} for k, push in enumerate(pushes)))
        seen = [0, 0]

        @lab.update
        def _(clock, push):
            if clock == 0 and begins_anew:
                seen[:] = [0, 0]
            seen[1] += (1 if push == "right" else -1) * (clock - seen[0])
            seen[0] = clock
            dot.set_data([min(seen[1], farthest)], [0])
            return says(*seen)

        return lab

    return build


def found(rule, build):
    with lab_rules.strictly(build) as lab:
        return rule(lab)


def test_a_lab_with_a_memory_replays_its_stories():
    assert check_lab(a_game()) == []


LAB_DAMAGES = {
    lab_rules.every_state_can_be_shown: [
        (a_lab(draws=lambda y, on: 1 / np.float64(y - 3)), "divide by zero"),  # raises at its slider's end
        (a_lab(says=lambda y, on: "" if y == 0 else str(y)), "it says nothing"),
        (a_lab(says=lambda y, on: "word " * 61), "300 are the most"),
        (a_game(("right",) * 5, says=lambda clock, place: "" if place == 5 else f"{place}"), "it says nothing"),
        (a_lab(marks="."), "bytes, 16000 are the most"),
    ],
    lab_rules.every_value_looks_and_reads_its_own: [
        (a_lab(says=lambda y, on: f"{min(y, 2)} {on}"), "y = 2.5 and y = 3.0 give the same description"),
        (a_lab(draws=lambda y, on: min(y, 2) + 10 * on), "y = 2.5 and y = 3.0 give the same picture"),
        (a_lab(says=lambda y, on: str(y)), "on = False and on = True give the same description"),
        (a_game(begins_anew=False), "'a game' goes another way when it is told again"),
        (
            a_game(("right", "right"), says=lambda clock, place: "on"),
            "moment 2 of the story 'a game' gives the same description",
        ),
        (a_game(("right", "right"), farthest=1), "moment 2 of the story 'a game' gives the same picture"),
    ],
    lab_rules.the_hand_never_redraws_the_backdrop: [
        (a_lab(redraws=lambda y, on: f"{y}"), "moving 'y' redraws the backdrop"),
    ],
    lab_rules.what_stands_still_is_drawn_once: [
        (a_lab(redraws=lambda y, on: f"{on}"), "'on' draws the backdrop 2 times more"),
        (a_lab(still=lambda lab, on: titled(lab, f"{on}, {lab.values['y']}")), "is not the one that stands there"),
    ],
    lab_rules.its_words_are_read_as_they_stand: [
        (a_lab(label="$y$"), "'$y$' holds a $"),
        (a_lab(goal="Find the top"), "ends without a full stop"),
    ],
    sight_rules.its_words_can_be_read: [
        (
            a_lab(beside=lambda axes: axes.set_xlabel("pale", color=QUIET)),
            "'pale' has a contrast of 3.45 on a light page",
        ),
        (a_lab(beside=lambda axes: axes.set_xlabel("pale", color="black", alpha=0.5)), "'pale' has a contrast of 3.9"),
        (
            a_lab(beside=lambda axes: (axes.set_facecolor("#0072B2"), axes.text(0.5, 10, "dark on dark"))),
            "'dark on dark' has a contrast of 4.05 on a light page",
        ),
    ],
    sight_rules.its_marks_can_be_seen: [
        (
            a_lab(beside=lambda axes: axes.plot([0, 1], [3, 4], color="#B8B8B8")),
            "colour #b8b8b8 has a contrast of 1.98 on a light page",
        ),
        (
            a_lab(beside=lambda axes: axes.contour([0, 1], [0, 1], [[0, 1], [1, 2]], levels=[1], colors="#F5B82E")),
            "colour #f5b82e has a contrast of 1.78",
        ),
        (a_lab(beside=lambda axes: axes.spines["left"].set_color("#B8B8B8")), "colour #b8b8b8 has a contrast of 1.98"),
    ],
    sight_rules.nothing_is_told_by_colour_alone: [
        (
            a_lab(beside=lambda axes: axes.plot([0, 1], [3, 4], color=DERIVATIVE, label="slope")),
            "differ by their colour alone",
        ),
        (
            a_lab(marks="o", beside=lambda axes: axes.plot([0, 1], [3, 4], "o", color=AREA)),
            "differ by their colour alone",
        ),
    ],
}


def test_each_rule_of_a_lab_is_seen_failing():
    assert set(LAB_DAMAGES) == set(LAB_RULES)
    assert found(lab_rules.what_stands_still_is_drawn_once, a_lab(still=lambda lab, on: titled(lab, f"{on}"))) == []
    assert check_lab(a_lab()) == []


@pytest.mark.parametrize(
    "beside",
    [
        lambda axes: axes.plot([0, 1], [3, 4], "--", color=DERIVATIVE),  # another dash
        lambda axes: axes.plot([0, 1], [3, 4], color=AREA, linewidth=4),  # much wider
        lambda axes: axes.plot([0, 1], [3, 4], color=TRUTH),  # much darker
        lambda axes: axes.axhline(3, color=QUIET),  # a guide across all of it
    ],
)
def test_what_is_told_by_more_than_its_colour_is_let_be(beside):
    assert found(sight_rules.nothing_is_told_by_colour_alone, a_lab(beside=beside)) == []


@pytest.mark.parametrize(
    "rule, build, complaint", [(rule, *case) for rule, cases in LAB_DAMAGES.items() for case in cases]
)
def test_a_damaged_lab_is_caught(rule, build, complaint):
    assert complaint in "\n".join(found(rule, build))
    assert complaint in "\n".join(check_lab(build))  # after the rules that come before it


def test_a_frame_with_a_number_that_is_not_finite_is_caught(monkeypatch):
    monkeypatch.setattr(
        "course_utils.live.frame.Frame.is_finite", property(lambda frame: not (frame.vertices[:, 1] > 200).any())
    )
    assert "not finite" in "\n".join(found(lab_rules.every_state_can_be_shown, a_lab()))


# The rules of a lesson.


def an_exercise(**changes):
    return Exercise(
        **{
            "id": "01/area",
            "title": "Area",
            "question": "What is 3 times 7?",
            "stub": "area = ...",
            "solution": "area = 3 * 7",
            "check": Number(21, 0.1),
            "hints": ["Multiply."],
            "slips": [Slip("area = 3 + 7", "You added.")],
            "section": "The-dot",
            **changes,
        }
    )


def a_question(**changes):
    return Question(
        "Which?",
        [Choice("this", right=True, why="yes"), Choice("that", **{"why": "no", "section": "The-dot", **changes})],
    )


class SmallLesson(Lesson):
    """Lesson 01 with parts that are given."""

    def __init__(self, labs=("dot", "line", "point"), exercises=None, questions=6, quiz_id="01/quiz", **changes):
        super().__init__("01", "small", "Small", 40, "How far?")
        self._given = {
            "labs": labs,
            "exercises": exercises or [an_exercise()] * 6,
            "questions": [a_question(**changes)] * questions,
            "quiz_id": quiz_id,
        }

    @property
    def labs(self):
        def build():
            lab = a_lab()()
            lab.goal("Up.", lambda y: y > 2)
            lab.reveal("check", "Check")
            return lab

        return dict.fromkeys(self._given["labs"], build)

    @property
    def exercises(self):
        return {"area" if k == 0 else f"area_{k}": exercise for k, exercise in enumerate(self._given["exercises"])}

    @property
    def quiz(self):
        return Quiz(self._given["quiz_id"], "Quiz", self._given["questions"])


NAMES = ("area", *(f"area_{k}" for k in range(1, 6)))
CELLS = [
    "labs.dot()",
    "labs.line()",
    "labs.point()",
    "quiz.quiz",
    *(f"area = ...\nexercises.{name}.check(area)" for name in NAMES),
]
LINKS = "# Small\n\n[back](00_start_here.ipynb), [on](02_integral_as_distance.ipynb)\n\n## The dot"


def a_page(cells=CELLS, prose=LINKS):
    return Page(
        Path("01_small.ipynb"), writes(new_notebook(cells=[new_markdown_cell(prose), *map(new_code_cell, cells)]))
    )


def ids(*names):
    return [an_exercise(id=f"01/{name}") for name in names]


LESSON_DAMAGES = {
    lesson_rules.it_has_enough: [
        (SmallLesson(labs=("dot", "line")), a_page(), "needs 3 labs or more, and has 2"),
        (SmallLesson(exercises=ids("area")), a_page(), "needs 6 exercises or more, and has 1"),
        (SmallLesson(questions=5), a_page(), "needs 6 questions or more, and has 5"),
    ],
    lesson_rules.every_lab_is_shown: [
        (SmallLesson(), a_page(CELLS[1:]), "no cell calls labs.dot()"),
        (SmallLesson(), a_page([*CELLS, "labs.other()"]), "labs.other() is called, and is no lab"),
    ],
    lesson_rules.every_exercise_stands_in_one_cell: [
        (SmallLesson(), a_page(CELLS[:4]), "0 cells call exercises.area.check"),
        (SmallLesson(), a_page([*CELLS, CELLS[4]]), "2 cells call exercises.area.check"),
        (SmallLesson(), a_page([cell.replace("area = ...", "area = 0") for cell in CELLS]), "word for word"),
        (
            SmallLesson(exercises=[an_exercise(numbers=FreshNumbers("01/area", lambda random: {"a": 2}))]),
            a_page(),
            "does not unpack exercises.area.numbers()",
        ),
    ],
    lesson_rules.exercises_are_named_for_what_they_are: [
        (SmallLesson(exercises=ids("size")), a_page(), "should have the id 01/area"),
        (SmallLesson(exercises=[an_exercise(id="02/area")]), a_page(), "should have the id 01/area"),
    ],
    lesson_rules.sections_to_read_again_exist: [
        (
            SmallLesson(exercises=[an_exercise(section="Gone")]),
            a_page(),
            "no heading of 01_small.ipynb has the anchor 'Gone'",
        ),
        (
            SmallLesson(exercises=[an_exercise(section="")]),
            a_page(),
            "exercises.area of lesson 01: it names no section",
        ),
        (SmallLesson(section="Gone"), a_page(), "question 1, choice 'that' of lesson 01: no heading"),
    ],
    lesson_rules.the_quiz_is_whole: [
        (SmallLesson(), a_page(CELLS[:3]), "no cell shows quiz.quiz"),
        (SmallLesson(quiz_id="02/quiz"), a_page(), "it should be 01/quiz"),
        (SmallLesson(why=" "), a_page(), "has no reason"),
    ],
    lesson_rules.it_leads_back_and_on: [
        (
            SmallLesson(),
            a_page(prose=LINKS.replace("00_start_here", "00_begin")),
            "no link leads to 00_start_here.ipynb",
        ),
        (
            SmallLesson(),
            a_page(prose=LINKS.replace("02_integral", "03_integral")),
            "no link leads to 02_integral_as_distance.ipynb",
        ),
    ],
}


def test_each_rule_of_a_lesson_is_seen_failing():
    assert set(LESSON_DAMAGES) == set(lesson_rules.RULES)
    whole_lesson = SmallLesson(exercises=ids(*NAMES))
    assert [fault for rule in lesson_rules.RULES for fault in rule(whole_lesson, a_page())] == []


@pytest.mark.parametrize(
    "rule, lesson, page, complaint", [(rule, *case) for rule, cases in LESSON_DAMAGES.items() for case in cases]
)
def test_a_damaged_lesson_is_caught(rule, lesson, page, complaint):
    assert complaint in "\n".join(rule(lesson, page))


def test_a_lesson_without_goal_or_prediction_is_caught():
    class Bare(SmallLesson):
        labs = property(lambda self: dict.fromkeys(("dot", "line", "point"), a_lab(goal="")))

    found = "\n".join(lesson_rules.it_has_enough(Bare(), a_page()))
    assert "needs 1 goals or more, and has 0" in found and "needs 1 reveals or more, and has 0" in found


def test_an_exercise_whose_slip_passes_is_caught():
    assert self_test(an_exercise()) == []
    assert "and is solved" in "\n".join(self_test(an_exercise(slips=[Slip(21.01, "Too far.")])))
