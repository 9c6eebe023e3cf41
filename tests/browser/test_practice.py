"""A card and a quiz in a real JupyterLab, when the kernel that judged them is gone."""

import pytest

from course_utils.authoring import browser as browsing
from tests.browser.notebooks import write

CARD = """
from course_utils.practice import Choice, Exercise, Number, Question, Quiz
Exercise(id="99/one", title="One", question="", stub="one = ...", solution="one = 1", check=Number(1, 0.1),
         hints=["It is less than two."]).check(...)
"""
QUIZ = """
from course_utils.practice import Choice, Question, Quiz
Quiz("99/quiz", "Numbers", [
    Question("Which is less than two?", [
        Choice("one", right=True, why="It is."), Choice("three", why="It is more.", section="x")])])
"""


@pytest.fixture
def page(lab_server, chromium):
    page = lab_server.open(chromium, write(lab_server, "practice.ipynb", CARD, QUIZ), scale=1)
    assert browsing.run_all(page) == []
    yield page
    page.evaluate("window.jupyterapp.shell.currentWidget.sessionContext.shutdown()")
    page.context.close()


def test_an_answered_question_leaves_no_word_of_waiting_and_a_restarted_kernel_is_told(page):
    card, quiz = page.locator(".cl-card"), page.locator(".cl-quiz")
    card.get_by_role("button", name="Hint").click()
    quiz.get_by_role("radio", name="three").check()
    quiz.get_by_role("button", name="Check").click()
    card.locator(".cl-hint").wait_for()
    quiz.get_by_text("It is more.").wait_for()
    page.wait_for_timeout(4500)
    assert not page.locator(".cl-waiting:visible").count()
    page.evaluate("window.jupyterapp.shell.currentWidget.sessionContext.restartKernel()")
    page.wait_for_function("window.jupyterapp.shell.currentWidget.sessionContext.session.kernel.status === 'idle'")
    card.get_by_role("button", name="Show the solution").click()
    quiz.get_by_role("radio", name="one").check()
    quiz.get_by_role("button", name="Check").click()
    for widget in (card, quiz):
        widget.locator(".cl-waiting").wait_for(state="visible", timeout=20_000)
