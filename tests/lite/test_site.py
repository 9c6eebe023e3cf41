"""The built site: what it holds, and a kernel of it in a real browser, with nothing from elsewhere."""

import ast
import json
import sys
from urllib.parse import urljoin

import nbformat
import pytest

from course_utils.authoring import browser as browsing
from course_utils.authoring import lite, lite_lock
from course_utils.lessons.catalogue import lessons
from tests.browser.notebooks import run_cell
from tests.lite.conftest import WITHOUT_NUMPY

# What a reader's browser fetches from Pyodide's distribution: the compiled packages of the course, and what matplotlib
# needs.
FROM_PYODIDE = {
    "contourpy",
    "cycler",
    "fonttools",
    "kiwisolver",
    "matplotlib",
    "numpy",
    "packaging",
    "pillow",
    "pyparsing",
    "python-dateutil",
    "pytz",
    "six",
}
WIDGET = """
import traitlets
from course_utils import host

class Doubler(host.CourseWidget):
    _esm = host.script() + '''export default { render({ model, el }) {
        const button = h("button", {}, "double"), answer = h("output"), line = lineToPython(model, el);
        button.onclick = () => line.ask({ double: true });
        model.on("change:answer", () => { answer.textContent = "twice is " + model.get("answer"); });
        model.on("change:answered", line.answered);
        el.classList.add("doubler"); el.append(button, answer);
    } };'''
    answer = traitlets.Int(0).tag(sync=True)

    def reply(self, asked):
        self.answer += 2

    def _repr_mimebundle_(self, **_):
        return self.bundle("Doubler\\nin words")

made = globals().get("made", [])
made.append(Doubler())
made[-1]
"""
PROGRESS = WITHOUT_NUMPY + "from course_utils.practice.progress import progress\n"


@pytest.fixture(scope="session")
def lock(site):
    return json.loads((site / "static/pyodide/pyodide-lock.json").read_text())


@pytest.fixture(scope="session")
def settings(site):
    return json.loads((site / "jupyter-lite.json").read_text())["jupyter-config-data"]


def everything(lock, names):
    """`names` and all that they need, by the lock file."""
    found, waiting = set(), list(names)
    while waiting:
        name = waiting.pop().lower().replace("_", "-")
        if name not in found:
            found.add(name)
            waiting += lock["packages"][name]["depends"]
    return found


def test_the_kernel_was_made_for_the_pyodide_that_the_site_holds(lock):
    package = json.loads((lite.PYODIDE / "package.json").read_text())
    assert package["version"] == lite.kernel_constants()["PYODIDE_VERSION"]


def test_all_but_pyodides_own_packages_lie_in_the_site(site, lock, settings):
    needed = everything(lock, [*lite_lock.KERNEL, lite_lock.COURSE])
    elsewhere = {name for name in needed if lock["packages"][name]["file_name"].startswith("https:")}
    assert elsewhere == FROM_PYODIDE
    for name in needed - elsewhere:
        assert (site / "static/pyodide" / lock["packages"][name]["file_name"]).is_file(), name
    assert settings["litePluginSettings"]["@jupyterlite/pyodide-kernel-extension:kernel"]["disablePyPIFallback"] is True
    assert (
        settings["litePluginSettings"]["@jupyterlite/pyodide-kernel-extension:kernel"]["pyodideUrl"]
        == "./static/pyodide/pyodide.mjs"
    )


def test_what_a_notebook_imports_is_loaded_by_the_import_alone(lock):
    known = {name for package in lock["packages"].values() for name in package["imports"]} | set(
        sys.stdlib_module_names
    )
    for lesson in lessons():
        notebook = nbformat.read(lite.ROOT / "notebooks" / lesson.notebook, 4)
        trees = [ast.parse(cell.source) for cell in notebook.cells if cell.cell_type == "code"]
        nodes = [node for tree in trees for node in ast.walk(tree)]
        tops = {alias.name.split(".")[0] for node in nodes if isinstance(node, ast.Import) for alias in node.names}
        tops |= {node.module.split(".")[0] for node in nodes if isinstance(node, ast.ImportFrom)}
        assert "course_utils" in tops and tops <= known, lesson.notebook


def test_the_notebooks_the_widgets_and_the_settings_of_the_course_are_there(site, settings):
    assert {path.name for path in (site / "files").iterdir()} == {lesson.notebook for lesson in lessons()}
    assert {"anywidget", "calculus-of-learning", "@jupyter-widgets/jupyterlab-manager"} <= {
        extension["name"] for extension in settings["federated_extensions"]
    }
    ours = json.loads((lite.ROOT / "course_utils/host/jupyterlab_settings.json").read_text())
    assert {name: settings["settingsOverrides"].get(name) for name in ours} == ours


def test_a_wheel_that_would_be_nowhere_is_refused(site, lock):
    wheels = {next((site / "pypi").glob("sympy-*")): "sympy.whl"}
    packages = {name: entry for name, entry in lock["packages"].items() if name != "mpmath"}
    with pytest.raises(ValueError, match="sympy needs mpmath, which is neither in the site nor in Pyodide"):
        lite_lock.locked({**lock, "packages": packages}, "", wheels)


@pytest.fixture
def visit(chromium, url):
    """visit(notebook) opens it in the site with its kernel ready, visit() what the site opens by itself; the browser
    keeps its files until the test ends.

    visit.write(name, *sources) keeps a notebook of code cells among the browser's files.
    """
    context = chromium.new_context(viewport={"width": 1200, "height": 900})

    def opened(address):
        page = context.new_page()
        page.said = []
        page.on("console", lambda message: page.said.append(message.text))
        page.goto(urljoin(url, address))
        return page

    def visit(notebook=None):
        page = opened(f"/lab/index.html?path={notebook}" if notebook else "/")
        # The first visit loads the page a second time, to let the service worker in.
        page.wait_for_function(
            "window.jupyterapp?.shell.currentWidget?.sessionContext?.session?.kernel?.status === 'idle'", timeout=90_000
        )
        return page

    def write(name, *sources):
        page = opened("/lab/index.html")
        page.wait_for_function(
            "window.jupyterapp?.serviceManager?.isReady && navigator.serviceWorker.controller", timeout=90_000
        )
        cells = [nbformat.v4.new_code_cell(source) for source in sources]
        lesson = nbformat.read(lite.ROOT / "notebooks" / lessons()[0].notebook, 4)
        notebook = nbformat.v4.new_notebook(cells=cells, metadata=lesson.metadata)
        page.evaluate(
            (
                "([name, content]) => window.jupyterapp.serviceManager.contents.save(name, { type: 'notebook', "
                "format: 'json', content })"
            ),
            [name, json.loads(nbformat.writes(notebook))],
        )
        page.close()

    visit.write = write
    yield visit
    context.close()


def printed(page, cell):
    return page.evaluate(
        (
            "k => window.jupyterapp.shell.currentWidget.content.model.cells.get(k).outputs.toJSON().map(o => "
            "o.text ?? '').flat().join('')"
        ),
        cell,
    )


def test_the_site_opens_at_the_first_lesson_with_a_kernel_and_asks_the_reader_nothing(visit):
    page = visit()
    assert page.locator(".jp-Dialog").count() == 0
    begun = "The following error occurred while loading "
    assert {
        text.removeprefix(begun).rstrip(":").lower() for text in page.said if text.startswith(begun)
    } == FROM_PYODIDE
    assert page.locator(".jp-Notebook h1").first.inner_text().startswith("Start here")


@pytest.mark.parametrize("lesson", lessons()[:2], ids=lambda lesson: lesson.number)
def test_a_lesson_whose_packages_could_not_be_downloaded_says_so_in_its_first_cell_and_nothing_else(visit, lesson):
    page = visit(lesson.notebook)
    cells = page.evaluate("[...window.jupyterapp.shell.currentWidget.content.model.cells].map(cell => cell.type)")
    run_cell(page, cells.index("code"))
    shown = page.locator(".jp-OutputArea-output").first.inner_text()
    assert shown == (
        "The course needs numpy, matplotlib and pillow, and this page could not download them from cdn.jsdelivr.net. "
        "See that you are online and that nothing blocks that address, then reload the page."
    )


def test_sympy_and_widgets_answer_and_a_cell_run_again_closes_its_old_widget(visit):
    visit.write(
        "answers.ipynb",
        "import sympy as sp\nx = sp.symbols('x')\nprint(sp.diff(sp.sin(x**2), x))",
        WIDGET,
        "print([widget.comm is None for widget in made])",
    )
    page = visit("answers.ipynb")
    for _ in range(2):
        assert browsing.run_all(page) == []
    assert printed(page, 0) == "2*x*cos(x**2)\n"
    assert printed(page, 2) == "[True, False]\n"
    doubler = page.locator(".doubler")
    doubler.get_by_role("button").click()
    doubler.get_by_text("twice is 2").wait_for()
    doubler.get_by_role("button").click()
    doubler.get_by_text("twice is 4").wait_for()


def test_a_widget_whose_page_was_loaded_again_stays_in_words_until_it_is_run_again(visit):
    visit.write("again.ipynb", WIDGET)
    page = visit("again.ipynb")
    browsing.run_all(page)
    page.locator(".doubler").wait_for()
    page.evaluate("window.jupyterapp.commands.execute('docmanager:save')")
    page = visit("again.ipynb")
    still = page.locator(".cl-still", has_text="in words")
    still.get_by_role("button", name="Run all cells").click()
    page.locator(".doubler").get_by_role("button").click()
    page.locator(".doubler").get_by_text("twice is 2").wait_for()
    assert still.count() == 0 and "Error displaying widget" not in page.inner_text("body")


def test_progress_outlives_the_page_and_is_shared_by_all_notebooks(visit):
    visit.write(
        "mark.ipynb",
        PROGRESS + "progress().mark('01/a', 'solved')\nprint(progress().notice, progress().save('carried.json'))",
    )
    visit.write("look.ipynb", PROGRESS + "import os\nprint(progress().states(), os.path.exists('carried.json'))")
    for name, said in [("mark.ipynb", " carried.json\n"), ("look.ipynb", "{'01/a': 'solved'} True\n")]:
        page = visit(name)
        assert browsing.run_all(page) == []
        assert printed(page, 0) == said
        page.close()
