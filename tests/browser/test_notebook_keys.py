"""Keys in JupyterLab and in Jupyter Notebook: what is pressed in a lab or a card changes no cell; save, find and run
work all the same."""

import pytest

from course_utils.authoring import browser as browsing
from tests.browser.notebooks import LAB, outputs, settled, sources, write
from tests.browser.test_practice import CARD, QUIZ

# What cuts, adds, merges, moves or changes a cell in one of the two, with and without a chord.
DANGEROUS = [
    "x",
    "c",
    "v",
    "d",
    "d",
    "a",
    "b",
    "m",
    "y",
    "z",
    "0",
    "0",
    "1",
    "ArrowDown",
    "ArrowUp",
    "j",
    "k",
    "Enter",
    "Backspace",
    "Delete",
    "Control+Backspace",
    "Control+Shift+ArrowUp",
    "Control+Shift+ArrowDown",
    "Control+Shift+M",
    "Control+Shift+Minus",
    "Shift+M",
    "Shift+ArrowDown",
    "Alt+Enter",
    "Control+z",
    "Control+Shift+z",
]


@pytest.fixture
def page(either_server, chromium):
    server = either_server
    name = write(server, "keys.ipynb", LAB + "\nlab = marble()\nlab", CARD, QUIZ, "'a cell'", "'another cell'")
    page = server.open(chromium, name, scale=1)
    assert browsing.run_all(page) == []
    page.locator(".cl-quiz").wait_for()
    yield page
    page.evaluate("window.jupyterapp.shell.currentWidget.sessionContext.shutdown()")
    page.context.close()


def test_no_key_pressed_in_a_lab_a_card_or_a_quiz_reaches_the_notebook(page):
    before = sources(page)
    held = [
        page.get_by_role("slider", name="rate"),
        page.get_by_role("slider", name="start"),
        page.get_by_role("slider", name="drawn"),
        page.get_by_role("button", name="Reset"),
        page.locator(".cl-card"),
        page.get_by_role("radio", name="three"),
    ]
    for control in held:
        for key in DANGEROUS:
            control.focus()
            page.keyboard.press(key)
        page.wait_for_timeout(100)
        assert sources(page) == before, control
    box = page.get_by_role("textbox", name="f")
    box.fill("x")
    box.press("Control+a")
    box.press("Control+c")
    box.press("End")
    box.press("Control+v")
    assert box.input_value() == "xx"
    assert sources(page) == before


def test_the_sliders_keys_move_it(page):
    slider = page.get_by_role("slider", name="rate")
    slider.press("ArrowRight")
    slider.press("ArrowUp")
    assert "rate 0.32" in settled(page)


def test_save_find_and_run_work_from_inside_a_lab(page):
    slider = page.get_by_role("slider", name="rate")
    page.evaluate("window.jupyterapp.shell.currentWidget.context.model.dirty = true")
    slider.press("Control+s")
    page.wait_for_function("!window.jupyterapp.shell.currentWidget.context.model.dirty")
    slider.press("Control+f")
    page.locator(".jp-DocumentSearch-overlay").wait_for()
    page.keyboard.press("Escape")
    count = "window.jupyterapp.shell.currentWidget.content.model.cells.get(0).executionCount"
    before = page.evaluate(count)
    page.get_by_role("slider", name="scale").click()
    page.keyboard.press("Control+Enter")
    page.wait_for_function(f"{count} > {before}")
    assert outputs(page, 0) == ""
