"""axe-core finds nothing to complain of in any state of a lab, a card and a quiz; what it should find, it finds. The
lessons themselves are looked at in test_lessons.py."""

import pytest

from tests.browser.axe import assert_no_findings, assert_nothing_is_cut, examine, set_theme
from tests.browser.notebooks import write
from tests.browser.open_notebook import OpenNotebook

STATES = """
from course_utils.practice import Exercise, Function, Number
def exercise(name, check, solution):
    return Exercise(id=f"99/{name}", title=f"An exercise: {name}", section="here", question="", stub=f"{name} = ...",
                    solution=solution, check=check, why="So it is: $1 + 1 = 2$.",
                    hints=["It is less than `two`, and more than $\\\\frac{1}{2}$.", "It is one."])
one = exercise("one", Number(1, 0.1), "one = 1")
double = exercise("double", Function(lambda x: 2 * x, [1.0]), "def double(x):\\n    return 2 * x")
"""
CARDS = {
    "not attempted": "one.check(...)",
    "solved": "one.check(1)",
    "wrong": "one.check(2)",
    "error": "double.check(lambda x: 1 / 0)",
}
SIGNS = {"not attempted": "… not attempted yet", "solved": "✓ solved", "wrong": "✗ not yet", "error": "! error"}
QUIZ = """
from course_utils.practice import Choice, Question, Quiz
Quiz("99/quiz", "Numbers", [
    Question(f"Question {k}: which is less than $2$?", [
        Choice("`one`", right=True, why="It is."), Choice("three", why="It is more.", section="here")])
    for k in (1, 2)])
"""
FAULTY = """
from course_utils.live import Lab
lab = Lab("Faulty", size=(6, 3))
axes = lab.figure.subplots()
line, = lab.moving(axes.plot([], []))
def parse(text):
    if text != "x":
        raise ValueError("I know x alone.")
lab.slider("rate", 0.3, 0.0, 1.0, step=0.01, play=2)
lab.toggle("broken")
lab.formula("f", "x", parse, examples=["x"])
lab.choice("side", ["left", "right"])
lab.reveal("shown", "Lock in", locks=["rate", "side"])
lab.goal("Open.", reached=lambda rate: False, name="open")
lab.goal("Reach it.", reached=lambda rate: True, name="reached")
@lab.update
def _(rate, broken, f, side, shown):
    line.set_data([0, 1], [0, 1 / (not broken)])
    return f"rate {rate}"
lab.set(shown=True)
lab.set(broken=True)
lab
"""


@pytest.fixture
def open_notebook(lab_server, chromium):
    """Opens a notebook of these sources after Run All, all that can be asked for in its cards shown."""
    opened = []

    def open_one(name, *sources):
        page = lab_server.open(chromium, write(lab_server, name, *sources), scale=1)
        opened.append(OpenNotebook(page, lab_server.folder / name))
        opened[-1].show_all()
        return page

    yield open_one
    for notebook in opened:
        notebook.close()


def test_nothing_is_found_in_any_state_of_a_lab_a_card_and_a_quiz(open_notebook):
    page = open_notebook("states.ipynb", STATES, *CARDS.values(), QUIZ, FAULTY)
    for card, state in zip(page.locator(".cl-card").all(), CARDS, strict=True):
        # A sign and a word, not the colour alone.
        assert card.locator(".cl-word").inner_text().replace("\u00a0", " ") == SIGNS[state]
        assert card.locator(".cl-hint").count() == (0 if state == "solved" else 2) and card.locator("pre").is_visible()
    quiz = page.locator(".cl-quiz")
    quiz.get_by_role("radio", name="three").check()
    quiz.get_by_role("button", name="Check").click()
    quiz.get_by_text("✗ Not this one.").wait_for()
    assert quiz.locator("label.cl-wrong .cl-mark").inner_text() == "✗ not this one"
    lab = page.locator(".cl-lab")
    lab.get_by_role("textbox").fill("y")
    lab.get_by_text("I know x alone.").wait_for()
    assert lab.locator(".cl-fault").is_visible() and lab.get_by_role("slider", name="rate").is_disabled()
    assert lab.locator(".cl-goals li").all_inner_texts() == ["Goal: Open.", "✓ Goal reached: Reach it."]
    assert_no_findings(page)
    quiz.get_by_role("radio", name="one").check()
    quiz.get_by_role("button", name="Check").click()
    quiz.get_by_text("✓ Right.").wait_for()
    assert quiz.locator("label.cl-right .cl-mark").inner_text() == "✓ right"
    assert_no_findings(page)
    assert_nothing_is_cut(page)


def test_what_axe_should_find_is_found(open_notebook):
    page = open_notebook("unkind.ipynb", STATES, "one.check(...)")
    set_theme(page, "light")
    page.locator(".cl-message").evaluate(
        "message => { message.style.color = '#8a8a8a'; message.insertAdjacentHTML('afterend', '<button></button>'); }"
    )
    found = examine(page)
    assert {(one["rule"], one["impact"]) for one in found["violations"]} == {
        ("color-contrast", "serious"),
        ("button-name", "critical"),
    }
    page.locator(".cl-message").evaluate("message => { message.style.width = '500px'; }")
    with pytest.raises(AssertionError, match="cl-message"):
        assert_nothing_is_cut(page)
