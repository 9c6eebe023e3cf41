"""What the browser's console says when JupyterLab is opened: of what the course and its tests bring, nothing is
broken."""

from importlib.metadata import distributions
from pathlib import Path

from tests.test_repository import pins


def test_jupyterlab_opens_without_a_complaint(lab_server, chromium):
    page = chromium.new_context().new_page()
    said = []
    page.on("console", lambda message: said.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: said.append(str(error)))
    page.goto(f"{lab_server.url}/lab/tree/00_start_here.ipynb")
    page.wait_for_function(
        "window.jupyterapp?.shell.currentWidget?.sessionContext?.session?.kernel?.status === 'idle'", timeout=90_000
    )
    page.evaluate("window.jupyterapp.restored")
    complaints = list(said)  # a kernel that is shut down lets the debugger's last question go unanswered
    page.evaluate("window.jupyterapp.shell.currentWidget.sessionContext.shutdown()")
    page.context.close()
    assert complaints == []


def test_a_notebook_is_opened_alone_whatever_another_window_left_open(lab_server, chromium):
    """On a narrow page, JupyterLab's file browser would leave 50 pixels for the labs."""
    page = chromium.new_context().new_page()
    page.goto(f"{lab_server.url}/lab/tree/00_start_here.ipynb?reset")
    page.wait_for_selector(".jp-DirListing-item")
    page.wait_for_function("""async () => (await (await fetch('/lab/api/workspaces')).json()).workspaces.values
        .some(({ data }) => data['layout-restorer:data']?.left?.collapsed === false)""")
    page.context.close()
    page = lab_server.open(chromium, "00_start_here.ipynb", scale=1)
    shown = page.evaluate("document.querySelector('.jp-NotebookPanel').clientWidth / innerWidth")
    page.evaluate("window.jupyterapp.shell.currentWidget.sessionContext.shutdown()")
    page.context.close()
    assert shown > 0.9


def test_what_the_tests_need_brings_nothing_into_a_learners_jupyterlab():
    """`make test` and `make lab` share an environment."""
    of_the_tests = set(pins("tests/requirements.txt"))
    bringing = {
        found.name.lower().replace("_", "-")
        for found in distributions()
        if any("labextensions" in Path(file).parts for file in found.files or ())
    }
    assert bringing & of_the_tests == set()
