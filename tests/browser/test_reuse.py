"""In a real JupyterLab, a kept function takes the place of the cell that asked for it, and runs when the learner runs
that cell."""

from course_utils.authoring import browser as browsing
from tests.browser.notebooks import outputs, run_cell, sources, write

KEEP = """
from course_utils.practice import Reuse, progress
progress().keep_source("99/double", "def double(x):\\n    return 'mine'\\n")
"""


def test_a_kept_function_replaces_the_cell_and_waits_to_be_run(lab_server, chromium):
    name = write(
        lab_server,
        "reuse.ipynb",
        KEEP,
        "def double(x):\n    return 'the course\\'s'",
        'Reuse("99/double", "double", "lesson 99").place()',
        "print(double(1))",
    )
    page = lab_server.open(chromium, name, scale=1)
    assert browsing.run_all(page) == []
    page.wait_for_function(
        "window.jupyterapp.shell.currentWidget.content.model.cells.get(2).sharedModel.getSource().includes('def "
        "double')"
    )
    assert sources(page)[2] == ["code", "# Your own double, from lesson 99.\ndef double(x):\n    return 'mine'\n"]
    assert len(sources(page)) == 4 and outputs(page, 3) == "the course's\n"
    run_cell(page, 2)
    run_cell(page, 3)
    assert outputs(page, 3) == "mine\n"
    page.evaluate("window.jupyterapp.shell.currentWidget.sessionContext.shutdown()")
    page.context.close()
