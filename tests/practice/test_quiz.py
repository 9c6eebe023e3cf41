"""A quiz keeps what is right to itself, gives a reason for each choice, and keeps the score."""

import pytest

from course_utils.practice import Choice, Question, Quiz, progress


@pytest.fixture
def quiz():
    return Quiz(
        "01/quiz",
        "Check yourself",
        [
            Question(
                "What is $\\frac{a}{b}$?",
                [
                    Choice("A slope", right=True, why="Rise over run."),
                    Choice("An `area`", why="That multiplies.", section="The-definition"),
                ],
            ),
            Question(
                "Is $h$ ever $0$?",
                [Choice("Yes", why="Then it divides by 0."), Choice("No", True, "It only shrinks.")],
                id="limit",
            ),
        ],
    ).show()


def test_the_text_lists_questions_and_choices_and_no_answers(quiz):
    assert quiz._repr_mimebundle_()["text/plain"] == (
        "Check yourself — 2 questions\n1. What is (a)/(b)?\n   a) A slope\n   b) An area\n2. Is h ever 0?\n"
        "   a) Yes\n   b) No"
    )


def test_what_is_right_and_why_stay_in_the_kernel_until_a_choice_is_made(quiz):
    sent = str(quiz.get_state())
    assert "Rise over run" not in sent and "'right'" not in sent and "The-definition" not in sent


def test_a_right_choice_gets_its_reason_and_a_point(quiz):
    quiz.choose(0, 0)
    assert quiz.verdicts == {"0": {"choice": 0, "right": True, "why": "Rise over run.", "section": ""}}
    assert quiz.score == 1 and progress().state("01/quiz/1") == "solved"


def test_a_wrong_choice_gets_its_reason_and_its_section(quiz):
    quiz.choose(0, 1)
    assert quiz.verdicts["0"] == {"choice": 1, "right": False, "why": "That multiplies.", "section": "The-definition"}
    assert quiz.score == 0 and progress().state("01/quiz/1") == "tried"


def test_each_display_is_a_fresh_view_so_that_a_quiz_may_stand_in_a_module(quiz):
    view = "application/vnd.jupyter.widget-view+json"
    first, second = (quiz.quiz._repr_mimebundle_() for _ in range(2))
    assert first[view] != second[view] and first["text/plain"] == second["text/plain"] == repr(quiz.quiz)


def test_another_choice_may_be_made_after_a_wrong_one(quiz):
    quiz.choose(1, 0)
    quiz.choose(1, 1)
    assert quiz.score == 1 and progress().states("01/") == {"01/quiz/limit": "solved"}


@pytest.mark.parametrize(
    "asked", [{}, {"question": 9, "choice": 0}, {"question": 0, "choice": -1}, {"question": "0", "choice": 0}]
)
def test_a_message_without_sense_does_nothing(quiz, asked):
    quiz.asked = asked
    assert quiz.verdicts == {}


@pytest.mark.parametrize(
    "choices",
    [
        [Choice("a", True, "w")],
        [Choice("a", why="w"), Choice("b", why="w")],
        [Choice("a", True, "w"), Choice("b", True, "w")],
        [Choice("a", True, "w"), Choice("b")],
    ],
)
def test_a_question_needs_one_right_choice_and_a_reason_for_each(choices):
    with pytest.raises(ValueError, match="right: |reason: "):
        Question("Why?", choices)
