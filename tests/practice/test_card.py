"""The card's states and buttons, without a browser."""

import threading

import pytest

from course_utils.practice import Function


@pytest.mark.parametrize(
    "answer, line",
    [
        (..., "Top speed — not attempted yet: Replace ... with your answer and run this cell again."),
        (12.35, "Top speed — solved: Right. A change divided by a change is a speed."),
        (9, "Top speed — not yet: 9 m/s is too small."),
    ],
)
def test_the_card_in_a_line_of_text(make_exercise, answer, line):
    assert make_exercise().check(answer)._repr_mimebundle_()["text/plain"] == line


def test_an_error_is_a_state_of_its_own(make_exercise):
    card = make_exercise(check=Function(lambda x: x, [1.0])).check(lambda x: 1 / 0)
    assert card.state == card.word == "error" and card.plain.startswith("Top speed — error: Your function stopped")


def test_the_card_carries_its_widget_view(make_exercise):
    card = make_exercise().check(9)
    assert card._repr_mimebundle_()["application/vnd.jupyter.widget-view+json"]["model_id"] == card.model_id


def test_hints_and_the_solution_stay_in_the_kernel_until_they_are_asked_for(make_exercise):
    sent = str(make_exercise().check(9).get_state())
    assert "Divide the distance" not in sent and "10 / 0.81" not in sent


def test_each_press_gives_one_more_hint_until_none_is_left(make_exercise):
    card = make_exercise().check(9)
    seen = []
    for _ in range(3):
        card.ask("hint")
        seen.append((len(card.hints), card.hints_left))
    assert seen == [(1, 1), (2, 0), (2, 0)]
    assert card.hints[1] == "The time is <code>0.81</code> s."


def test_the_solution_asks_once_more_before_it_is_solved(make_exercise):
    card = make_exercise().check(9)
    card.ask("solution")
    assert card.confirming and card.solution == ""
    card.ask("keep trying")
    assert not card.confirming
    card.ask("solution")
    card.ask("solution")
    assert "top_speed = 10 / 0.81" in card.solution and not card.confirming


def test_a_solved_exercise_shows_its_solution_at_once_and_no_hints(make_exercise):
    card = make_exercise().check(12.35)
    card.ask("hint")
    card.ask("solution")
    assert card.hints_left == 0 and card.hints == [] and "10 / 0.81" in card.solution


def test_the_section_is_offered_only_after_a_wrong_answer(make_exercise):
    exercise = make_exercise(section="The-definition")
    assert [exercise.check(answer).section for answer in (9, 12.35, ...)] == ["The-definition", "", ""]


def test_a_press_the_card_does_not_know_does_nothing(make_exercise):
    card = make_exercise().check(9)
    card.asked = {"what": "everything"}
    card.asked = {}
    assert (card.hints, card.solution, card.confirming) == ([], "", False)


def test_a_press_may_arrive_on_another_thread(make_exercise):
    card = make_exercise().check(9)
    thread = threading.Thread(target=card.ask, args=("hint",))
    thread.start()
    thread.join()
    assert len(card.hints) == 1


def test_what_a_learner_typed_reaches_the_card_escaped(make_exercise):
    assert "<img" not in make_exercise().check("<img src=x onerror=alert(1)>").message


def test_the_script_is_one_module_without_imports(make_exercise):
    from course_utils.practice.card import Card
    from course_utils.practice.quiz import QuizView

    for script in (Card._esm, QuizView._esm):
        text = str(script)
        assert text.count("export default") == 1 and "\nimport " not in text and "function sectionLink" in text
