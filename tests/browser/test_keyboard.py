"""Lesson 01 from its first cell to its quiz with the keyboard alone: nothing here touches a mouse or an element."""

import pytest

from course_utils.lessons.derivative_as_speed import exercises, lesson
from tests.browser.keyboard import Keyboard

CELLS = "[...window.jupyterapp.shell.currentWidget.content.model.cells].findIndex((cell) => cell.id === id)"


@pytest.fixture(scope="module")
def page(lab_server, chromium):
    page = lab_server.open(chromium, lesson.notebook, scale=1)
    yield page
    page.evaluate("window.jupyterapp.shell.currentWidget.sessionContext.shutdown()")
    page.context.close()


@pytest.fixture(scope="module")
def keyboard(page):
    keyboard = Keyboard(page)
    keyboard.run_all()
    return keyboard


@pytest.fixture
def come_to(page, keyboard):
    """come_to(id): the focus on the cell with this id, and what the cell shows."""

    def come(cell_id):
        cell = page.evaluate(f"id => {CELLS}", cell_id)
        keyboard.go_to_cell(cell)
        return page.locator(f".jp-Cell[data-windowed-list-index='{cell}']")

    return come


def said(shown) -> str:
    return shown.locator(".cl-caption").inner_text()


def wait_until(page, shown, changed) -> str:
    """What the lab says as soon as changed(it) is true."""
    for _ in range(200):
        if changed(said(shown)):
            return said(shown)
        page.wait_for_timeout(50)
    raise AssertionError(f"the lab still says {said(shown)!r}")


def test_a_slider_moves_by_arrows_pages_and_to_its_ends_and_plays_and_pauses(page, keyboard, come_to):
    race = come_to("race-lab")
    before = said(race)
    keyboard.tab_to("clock")
    value = lambda: page.evaluate("Number(document.activeElement.value)")
    start, low, high = page.evaluate(
        "[document.activeElement.value, document.activeElement.min, document.activeElement.max].map(Number)"
    )
    keyboard.press("Home")
    assert value() == low
    keyboard.press("ArrowRight")
    step = value() - low
    assert step > 0
    keyboard.press("PageUp")
    assert value() > low + 2 * step
    wait_until(page, race, lambda words: words != before)
    keyboard.press("End")
    assert value() == high
    keyboard.press("Home")
    keyboard.tab_to("Play clock")
    keyboard.press("Space")
    race.get_by_text("Pause").wait_for()
    page.wait_for_function("document.activeElement.closest('.cl').querySelector('input').value > 0")
    keyboard.press("Space")
    stopped = race.locator("input").input_value()
    assert race.get_by_role("button", name="Play clock").inner_text().endswith("Play")
    page.wait_for_timeout(400)
    assert race.locator("input").input_value() == stopped and low < float(stopped) < high
    keyboard.tab_to("Reset")
    keyboard.press("Enter")
    assert float(race.locator("input").input_value()) == start
    assert wait_until(page, race, lambda words: words == before)


def test_a_point_is_dragged_and_a_prediction_locked_in(page, keyboard, come_to):
    lab = come_to("bracket-lab")
    before = said(lab)
    keyboard.tab_to("bracket")
    keyboard.press("ArrowRight", 5)
    keyboard.press("Shift+ArrowRight")
    keyboard.tab_to("your guess")
    keyboard.press("ArrowRight", 3)
    guessed = wait_until(page, lab, lambda words: words != before)
    keyboard.tab_to("Lock in")
    keyboard.press("Enter")
    wait_until(page, lab, lambda words: words != guessed and lab.locator("input[type=range]").is_disabled())
    # The button that was pressed is switched off; the focus has gone on to the next one.
    page.wait_for_function("document.activeElement.innerText === 'Reset'")
    assert keyboard.focus()["ours"]


def test_a_goal_is_reached_with_two_points(page, keyboard, come_to):
    lab = come_to("rounding-lab")
    keyboard.tab_to("passing 60 m")
    keyboard.press("Home")
    keyboard.tab_to("passing 70 m")
    keyboard.press("End")
    lab.locator(".cl-reached", has_text="Goal reached: Find the least speed").wait_for()


def test_a_curve_is_sketched_and_compared(page, keyboard, come_to):
    lab = come_to("sketch-lab")
    before = said(lab)
    keyboard.tab_to("your sketch")
    value = lambda: page.evaluate("document.activeElement.getAttribute('aria-valuetext')")
    assert value().endswith("nothing drawn")
    assert page.evaluate("getComputedStyle(document.activeElement.querySelector('.cl-cursor')).display") == "block"
    places = 0
    while True:  # a valley's slope: below zero, then above
        keyboard.press("ArrowDown" if places < 10 else "ArrowUp", 5)
        assert not value().endswith("nothing drawn")
        here = value()
        keyboard.press("ArrowRight")
        places += 1
        if value() == here:
            break
    assert places > 10
    drawn = wait_until(page, lab, lambda words: words != before)
    keyboard.tab_to("Compare")
    keyboard.press("Enter")
    wait_until(page, lab, lambda words: words != drawn and "score" in words.lower())


def answer(keyboard, text: str) -> None:
    """From an exercise's cell: put `text` behind the first line's equals sign, and run the cell."""
    keyboard.press("Enter")
    keyboard.press("Control+Home")
    keyboard.press("Shift+End")
    keyboard.type(f"average = {text}")
    keyboard.press("Shift+Enter")


def test_an_exercise_is_answered_wrong_helped_and_solved(page, keyboard, come_to):
    shown = come_to("race-average-try")
    answer(keyboard, "36")
    shown.locator(".cl-card.cl-wrong").wait_for()
    assert keyboard.active_cell() == page.evaluate(f"id => {CELLS}", "race-average-try") + 1
    come_to("race-average-try")
    keyboard.tab_to("Hint")
    keyboard.press("Space")
    shown.locator(".cl-hint").first.wait_for()
    if len(exercises.race_average.hints) == 1:  # the last hint: its button goes, and the focus with it to the next
        page.wait_for_function("document.activeElement.innerText === 'Show the solution'")
    else:
        keyboard.tab_to("Show the solution")
    keyboard.press("Enter")
    page.wait_for_function("document.activeElement.innerText === 'Yes, show it'")
    keyboard.press("Enter")
    page.wait_for_function("document.activeElement.querySelector('pre')")
    assert keyboard.focus()["ours"] and "average" in shown.locator("pre").inner_text()
    come_to("race-average-try")
    answer(keyboard, "100 / 9.58")
    shown.locator(".cl-card.cl-solved").wait_for()


def test_the_whole_quiz_is_answered_and_left(page, keyboard, come_to):
    quiz = come_to("quiz")
    questions = lesson.quiz.questions
    keyboard.press("Tab", 1)
    for number, question in enumerate(questions, start=1):
        for _ in range(20):
            if page.evaluate("document.activeElement.type === 'radio'"):
                break
            keyboard.press("Tab")
            keyboard.focus()
        keyboard.press("Space")
        keyboard.press("ArrowDown", next(k for k, choice in enumerate(question.choices) if choice.right))
        assert keyboard.focus()["ours"]
        keyboard.tab_to("Check")
        keyboard.press("Enter")
        quiz.get_by_text("✓ Right.").wait_for()
        assert quiz.locator(".cl-score").inner_text() == f"{number} of {len(questions)} right"
        if number < len(questions):
            page.wait_for_function("document.activeElement.innerText === 'Next'")
            keyboard.press("Enter")
            assert keyboard.focus()["ours"]
    keyboard.press("Escape")
    at = page.evaluate(f"id => {CELLS}", "quiz")
    assert (
        keyboard.active_cell() == at
        and page.evaluate("window.jupyterapp.shell.currentWidget.content.mode") == "command"
    )
    keyboard.press("ArrowDown")
    assert keyboard.active_cell() == at + 1


def test_no_lab_holds_the_tab_key(keyboard, come_to):
    """Forward out of the last control of a lab, and back out of the first."""
    cell = come_to("race-lab")
    keyboard.tab_to("Reset")
    keyboard.press("Tab")
    assert not cell.evaluate("cell => cell.contains(document.activeElement)")
    keyboard.tab_to("Code Cell", key="Shift+Tab")
    come_to("race-lab")
    keyboard.tab_to("clock")
    keyboard.tab_to("Code Cell", key="Shift+Tab")
    assert keyboard.rings > 0
