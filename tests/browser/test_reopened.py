"""A notebook that was closed and opened again is alive to read, and one that another window shows as well tells one
truth."""

import shutil
from urllib.parse import urlsplit

import pytest

from course_utils.authoring import browser as browsing
from tests.browser.notebooks import LAB, outputs, run_cell, settled, sources, write
from tests.browser.test_practice import CARD, QUIZ
from tests.browser.wire import wire

SOURCES = (LAB + "\nlab = marble()\nlab", CARD, QUIZ)
WHOLE = ".cl-still, .cl-lab, .cl-card, .cl-quiz"


@pytest.fixture
def windows(lab_server, chromium):
    """windows(name): one more window with the notebook `name`; the kernel ends with the test."""
    opened = []

    def open_window(name, server=lab_server):
        opened.append(server.open(chromium, name, scale=1))
        return opened[-1]

    yield open_window
    for page in opened:
        if not page.is_closed():
            page.evaluate("void window.jupyterapp.shell.currentWidget.sessionContext.shutdown()")
            page.context.close()


@pytest.fixture
def name(lab_server, request):
    return write(lab_server, f"{request.node.originalname}.ipynb", *SOURCES)


def save(page) -> None:
    page.evaluate("window.jupyterapp.commands.execute('docmanager:save')")


def close(page) -> None:
    """Save, end the kernel and close the window."""
    save(page)
    page.evaluate("window.jupyterapp.shell.currentWidget.sessionContext.shutdown()")
    page.context.close()


def rate(page) -> str:
    return page.get_by_role("slider", name="rate").input_value()


def says(page, words: str) -> None:
    """Wait until the lab says `words`."""
    page.locator(".cl-lab .cl-caption", has_text=words).wait_for(timeout=15_000)


def test_without_its_kernel_it_shows_pictures_words_and_one_button_that_makes_it_live(windows, either_server):
    name = write(either_server, "without_its_kernel.ipynb", *SOURCES)
    first = windows(name, either_server)
    assert browsing.run_all(first) == []
    first.locator(".cl-quiz").wait_for()
    close(first)
    page = windows(name, either_server)
    page.console_errors.clear()  # Jupyter Notebook complains of a setting of its own as it is opened
    page.on("console", lambda message: page.console_errors.append(message.text) if message.type == "error" else None)
    stills = page.locator(".cl-still")
    stills.nth(2).wait_for()
    page.wait_for_function(
        """() => window.jupyterapp.shell.currentWidget.sessionContext.session.kernel.connectionStatus === 'connected'"""
    )
    page.wait_for_timeout(3000)  # ipywidgets gives a lost model up after two seconds
    assert stills.count() == 3 and page.locator(".cl-lab, .cl-card, .cl-quiz").count() == 0
    lab, card, quiz = (stills.nth(k) for k in range(3))
    assert lab.locator("img").evaluate("img => img.naturalWidth") == 1200 and lab.locator("img").get_attribute(
        "alt"
    ).startswith("Marble. rate 0.30")
    assert (
        "rate 0.30 scale 1.000" in lab.inner_text()
        and "not attempted yet" in card.inner_text()
        and "Which is less than two?" in quiz.inner_text()
    )
    assert "Error displaying widget" not in page.inner_text("body") and page.console_errors == []
    lab.get_by_role("button", name="Run all cells").click()
    page.locator(".cl-quiz").wait_for()
    assert stills.count() == 0
    page.get_by_role("slider", name="rate").press("ArrowRight")
    says(page, "rate 0.31")


def test_loaded_again_with_its_kernel_running_it_goes_on_moving(windows, name):
    page = windows(name)
    browsing.run_all(page)
    page.get_by_role("slider", name="rate").press("ArrowRight")
    says(page, "rate 0.31")
    save(page)
    page.reload()
    says(page, "rate 0.31")
    page.get_by_role("slider", name="rate").press("ArrowRight")
    says(page, "rate 0.32")
    assert page.locator(".cl-still").count() == 0 and page.locator(".cl-card, .cl-quiz").count() == 2


def test_loaded_again_while_a_cell_runs_it_waits_for_python_without_asking_to_run_all(windows, lab_server):
    page = windows(write(lab_server, "loaded_while_busy.ipynb", SOURCES[0], "import time; time.sleep(12)"))
    run_cell(page, 0)
    says(page, "rate 0.30")
    save(page)
    page.evaluate("""() => {
        window.jupyterapp.shell.currentWidget.content.activeCellIndex = 1;
        void window.jupyterapp.commands.execute('notebook:run-cell');
    }""")
    page.wait_for_function("window.jupyterapp.shell.currentWidget.sessionContext.session.kernel.status === 'busy'")
    page.reload()
    still = page.locator(".cl-still", has_text="Python is asked whether it still has this")
    still.wait_for()
    assert still.get_by_role("button").count() == 0
    says(page, "rate 0.30")
    assert page.locator(".cl-still").count() == 0


def test_no_key_pressed_on_the_button_of_a_still_reaches_the_notebook(windows, name, lab_server):
    page = windows(name)
    browsing.run_all(page)
    page.locator(".cl-quiz").wait_for()
    close(page)
    page = windows(name)
    button = page.get_by_role("button", name="Run all cells").first
    button.wait_for()
    before = sources(page)
    for key in ("x", "d", "d", "a", "Control+Backspace", "ArrowDown"):
        button.press(key)
    assert sources(page) == before
    assert page.evaluate("window.jupyterapp.shell.currentWidget.content.activeCellIndex") == 0


def test_a_view_of_a_closed_output_beside_the_notebook_runs_its_notebook_and_no_other_cell(windows, name):
    page = windows(name)
    browsing.run_all(page)
    says(page, "rate 0.30")
    page.evaluate("""() => {
        window.jupyterapp.shell.currentWidget.content.activeCellIndex = 0;
        return window.jupyterapp.commands.execute('notebook:create-output-view');
    }""")
    page.locator(".jp-LinkedOutputView .cl-lab").wait_for()
    page.locator(".jp-LinkedOutputView").get_by_role("slider", name="rate").press("ArrowRight")
    page.locator(".jp-LinkedOutputView .cl-caption", has_text="rate 0.31").wait_for()
    assert page.locator(".jp-NotebookPanel .cl-caption", has_text="rate 0.31").count() == 1


def test_two_windows_show_what_python_accepted_and_a_move_takes_back_no_other(windows, name):
    here = windows(name)
    browsing.run_all(here)
    save(here)
    there = windows(name)
    says(there, "rate 0.30")
    here.get_by_role("slider", name="rate").press("ArrowRight")
    says(there, "rate 0.31")
    assert rate(there) == rate(here) == "0.31"
    there.get_by_role("radio", name="left").check()
    says(here, "rate 0.31 scale 1.000 left")
    assert here.get_by_role("radio", name="left").is_checked()


def test_a_cell_run_in_another_window_leaves_this_ones_lab_alive_and_one_that_is_closed_says_so(windows, name):
    here = windows(name)
    browsing.run_all(here)
    save(here)
    for _ in range(2):
        there = windows(name)
        run_cell(there, 0)
        says(there, "rate 0.30")
        if _ == 0:
            here.get_by_role("slider", name="rate").press("ArrowRight")
            says(here, "rate 0.31")
    closed = here.locator(".cl-still", has_text="It was closed, most likely because its cell was run again")
    closed.wait_for()
    closed.get_by_role("button", name="Run this cell").click()
    says(here, "rate 0.30")
    assert here.locator(".cl-still").count() == 0


def test_a_copy_of_a_notebook_on_the_same_kernel_has_its_own_labs(windows, name, lab_server):
    shutil.copy(lab_server.folder / name, lab_server.folder / f"copy_of_{name}")
    original, copy = windows(name), windows(f"copy_of_{name}")
    browsing.run_all(original)
    kernel = original.evaluate("window.jupyterapp.shell.currentWidget.sessionContext.session.kernel.id")
    copy.evaluate("id => window.jupyterapp.shell.currentWidget.sessionContext.changeKernel({ id })", kernel)
    browsing.run_all(copy)
    for page in (original, copy):
        page.get_by_role("slider", name="rate").press("ArrowRight")
        says(page, "rate 0.31")


def test_a_cut_line_loses_no_move_and_is_named(windows, name, lab_server):
    with wire(urlsplit(lab_server.url).port) as line:
        through = browsing.JupyterLab(f"http://127.0.0.1:{line.port}", lab_server.folder)
        page = windows(name, through)
        browsing.run_all(page)
        says(page, "rate 0.30")
        line.cut()
        slider = page.get_by_role("slider", name="rate")
        slider.press("ArrowRight")
        page.get_by_role("radio", name="left").check()
        for _ in range(4):
            slider.press("ArrowRight")
        page.locator(".cl-lab .cl-waiting", has_text="The line to Python is cut").wait_for(timeout=15_000)
        assert rate(page) == "0.35" and page.get_by_role("radio", name="left").is_checked()
        line.mend()
        page.locator(".cl-lab .cl-caption", has_text="rate 0.35 scale 1.000 left").wait_for(timeout=40_000)
        assert page.locator(".cl-waiting:visible").count() == 0 and rate(page) == "0.35"
        page.context.close()


def test_a_busy_python_and_a_restarted_one_are_told_apart(windows, name, lab_server):
    page = windows(
        write(lab_server, "busy_or_restarted.ipynb", SOURCES[0], "import time; time.sleep(7); print('awake')")
    )
    run_cell(page, 0)
    says(page, "rate 0.30")
    page.evaluate("""() => {
        const notebook = window.jupyterapp.shell.currentWidget.content;
        notebook.activeCellIndex = 1;
        void window.jupyterapp.commands.execute('notebook:run-cell');
    }""")
    page.wait_for_function("window.jupyterapp.shell.currentWidget.sessionContext.session.kernel.status === 'busy'")
    page.get_by_role("slider", name="rate").press("ArrowRight")
    page.locator(".cl-waiting", has_text="answered when the cell has ended").wait_for(timeout=15_000)
    says(page, "rate 0.31")
    assert settled(page).startswith("rate 0.31") and "awake" in outputs(page, 1)
    page.evaluate("window.jupyterapp.shell.currentWidget.sessionContext.restartKernel()")
    page.get_by_role("slider", name="rate").press("ArrowRight")
    page.locator(".cl-waiting", has_text="Python does not know this any more").wait_for(timeout=20_000)
