"""A lab and a quiz in JupyterLab in Firefox: keys lead them, a kernel answers, and they follow the dark theme."""

import pytest

from course_utils.authoring import browser as browsing
from course_utils.authoring import sight
from tests.browser.conftest import NOTEBOOKS
from tests.browser.notebooks import LAB, write
from tests.browser.test_practice import QUIZ
from tests.engines.looking import has_ring, paper_of, show, track

IDLE = "window.jupyterapp?.shell.currentWidget?.sessionContext?.session?.kernel?.status === 'idle'"
CURSOR = "getComputedStyle(document.querySelector('.cl-cursor')).display"
SKETCH = "document.querySelector('.cl-sketch')"


@pytest.fixture(scope="module")
def notebook(browser):
    """A notebook with a lab of every control and a quiz, run to its end."""
    with browsing.jupyterlab(NOTEBOOKS) as server:
        name = write(server, "engines.ipynb", LAB + "\nlab = marble()\nlab", QUIZ)
        browser.open(f"{server.url}/{server.place}/{name}")
        browser.wait_for(IDLE, 90)
        assert browsing.run_all(browser) == []
        browser.wait_for("document.querySelector('.cl-lab canvas') && document.querySelector('.cl-quiz')")
        yield browser
        browser.open("data:,")


@pytest.mark.parametrize("browser", ["Firefox"], indirect=True)
class TestInJupyterLab:
    def test_arrows_move_the_lab_and_what_is_drawn_by_keys_is_seen(self, notebook):
        show(notebook, SKETCH)
        notebook.evaluate(f"{SKETCH}.focus()")
        notebook.press("ArrowUp")
        notebook.wait_for("document.querySelector('.cl-caption').textContent.includes('drawn 1')")
        assert has_ring(notebook) and notebook.evaluate(CURSOR) == "block"

    def test_a_quiz_is_answered_by_keys(self, notebook):
        show(notebook, "document.querySelector('.cl-quiz')")
        notebook.evaluate("document.querySelector('.cl-quiz input').focus()")
        for key in ("Space", "Tab", "Enter"):
            notebook.press(key)
        notebook.wait_for("document.querySelector('.cl-verdict').textContent.includes('Right.')")

    def test_the_dark_theme_is_followed(self, notebook):
        for name, light in (("JupyterLab Dark", "false"), ("JupyterLab Light", "true")):
            change = f"window.jupyterapp.commands.execute('apputils:change-theme', {{ theme: '{name}' }})"
            notebook.evaluate(f"{change}.then(() => null)")
            notebook.wait_for(f"document.body.dataset.jpThemeLight === '{light}'")
            scheme = notebook.evaluate("getComputedStyle(document.querySelector('.cl-lab')).colorScheme")
            assert scheme == name.split()[1].lower()
            # The themes fade into each other.
            assert any(sight.contrast(track(notebook), paper_of(notebook)).min() >= 3 for _ in range(20))

    def test_closed_and_opened_again_it_can_be_read_and_one_press_makes_it_live(self, notebook):
        notebook.evaluate("window.jupyterapp.commands.execute('docmanager:save')")
        notebook.evaluate("window.jupyterapp.shell.currentWidget.sessionContext.shutdown()")
        notebook.open(notebook.evaluate("location.href"))
        button = "document.querySelector('.cl-still button')"
        notebook.wait_for(button, 90)
        notebook.wait_for(IDLE, 90)
        assert notebook.evaluate("document.querySelectorAll('.cl-still').length") == 2
        assert "Error displaying widget" not in notebook.evaluate("document.body.innerText")
        notebook.evaluate(f"{button}.click()")
        notebook.wait_for("document.querySelector('.cl-lab canvas') && !document.querySelector('.cl-still')")
