"""Each notebook, opened in a real JupyterLab: Run All raises nothing, each lab is painted, and answers to keys and mouse."""

import pytest

from course_utils.authoring import browser as browsing
from course_utils.authoring.cell_rules import calls
from course_utils.authoring.page import Page
from course_utils.authoring.refresh import NOTEBOOKS
from tests.browser.notebooks import LAB, write

# Marks of what a learner would see on the canvas: how many colours, and a number that changes with any pixel.
_LOOK = """canvas => {
    const { data } = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height);
    const words = new Uint32Array(data.buffer), colours = new Set();
    let mark = 17;
    for (const word of words) { mark = (Math.imul(mark, 31) + word) | 0; if (colours.size < 50) colours.add(word); }
    return { colours: colours.size, mark };
}"""
PATIENCE = 8  # seconds for an answer, on a machine that does other things too


class OpenNotebook:
    """A notebook after Run All. raised: what its cells raised; complaints: what the browser's console was told as an error."""

    def __init__(self, page, path):
        self.page, self.complaints = page, page.console_errors
        page.on("console", lambda message: self.complaints.append(message.text) if message.type == "error" else None)
        self.wanted = sum(name.startswith("labs.") for cell in Page(path).code for name in calls(cell))
        self.raised = browsing.run_all(page)

    def labs(self):
        """The labs' elements. JupyterLab may put a cell into the page only when it comes into sight, so each is made to."""
        cells = self.page.evaluate("""() => [...window.jupyterapp.shell.currentWidget.content.model.cells]
            .map((cell, k) => cell.type === 'code' && cell.outputs.toJSON().some(({ data }) =>
                data?.['image/png'] && data['application/vnd.jupyter.widget-view+json']) ? k : null)
            .filter(k => k !== null)""")
        for k in cells:
            self.page.evaluate("k => window.jupyterapp.shell.currentWidget.content.scrollToItem(k, 'center')", k)
            lab = self.page.locator(f".jp-Cell[data-windowed-list-index='{k}'] .cl-lab")
            lab.wait_for(timeout=1000 * PATIENCE)
            lab.scroll_into_view_if_needed()
            yield lab

    def look(self, lab) -> dict:
        return lab.locator("canvas").evaluate(_LOOK)

    def changed(self, lab, before: dict, patience: int = PATIENCE) -> bool:
        """True as soon as the canvas shows anything else than `before`; False if it does not within `patience` seconds."""
        for _ in range(patience * 20):
            if self.look(lab)["mark"] != before["mark"]:
                return True
            self.page.wait_for_timeout(50)
        return False

    def settled(self, lab) -> dict:
        """How the lab looks once it has stopped changing."""
        before = None
        for _ in range(PATIENCE * 10):
            now = self.look(lab)
            if now == before:
                return now
            before = now
            self.page.wait_for_timeout(120)
        raise AssertionError("the picture never settled")


@pytest.fixture(scope="module", params=[pytest.param(path, id=path.name) for path in sorted(NOTEBOOKS.glob("*.ipynb"))])
def opened(request, lab_server, chromium):
    """The notebook in JupyterLab after Run All; its kernel ends with the tests of it."""
    page = lab_server.open(chromium, request.param.name, scale=1)
    yield OpenNotebook(page, request.param)
    page.evaluate("window.jupyterapp.shell.currentWidget.sessionContext.shutdown()")
    page.context.close()


@pytest.fixture
def damaged(lab_server, chromium):
    """A notebook with a lab that never moves and a cell that raises."""
    deaf = LAB.replace("path.set_data(walk, walk**2)", "path.set_data([0], [0])")
    name = write(lab_server, "damaged.ipynb", deaf, "marble()", "1 / 0")
    page = lab_server.open(chromium, name, scale=1)
    yield OpenNotebook(page, lab_server.folder / name)
    page.evaluate("window.jupyterapp.shell.currentWidget.sessionContext.shutdown()")
    page.context.close()


def title(lab) -> str:
    return lab.get_attribute("aria-label")


def test_run_all_raises_nothing_and_every_lab_is_painted(opened):
    assert opened.raised == []
    labs = list(opened.labs())
    assert len(labs) == opened.wanted
    for lab in opened.labs():
        assert opened.settled(lab)["colours"] > 3, f"{title(lab)} is blank"
        assert lab.locator(".cl-caption").inner_text().strip()
        assert lab.locator(".cl-fault").inner_text() == ""


def test_each_slider_answers_to_keys_and_mouse(opened):
    for lab in opened.labs():
        sliders = lab.locator("input[type=range]:enabled")
        for k in range(sliders.count()):
            slider = sliders.nth(k)
            name = f"{title(lab)}, slider {slider.evaluate('input => input.labels[0].innerText')!r}"
            before = opened.settled(lab)
            slider.focus()
            opened.page.keyboard.press("ArrowLeft" if slider.evaluate("input => input.value === input.max") else "ArrowRight")
            assert opened.changed(lab, before), f"{name} does not answer to an arrow key"
            before = opened.settled(lab)
            # From its far end towards the near one: the value changes wherever it stood.
            box = slider.bounding_box()
            away = 0.2 if slider.evaluate("input => input.value - input.min > (input.max - input.min) / 2") else 0.8
            opened.page.mouse.move(box["x"] + (1 - away) * box["width"], box["y"] + box["height"] / 2)
            opened.page.mouse.down()
            opened.page.mouse.move(box["x"] + away * box["width"], box["y"] + box["height"] / 2, steps=4)
            opened.page.mouse.up()
            assert opened.changed(lab, before), f"{name} does not answer to the mouse"


def test_each_point_answers_to_the_arrow_keys(opened):
    for lab in opened.labs():
        points = lab.locator(".cl-handle:not([aria-disabled=true])")
        for k in range(points.count()):
            before, value = opened.settled(lab), points.nth(k).get_attribute("aria-valuetext")
            points.nth(k).focus()
            opened.page.keyboard.press("ArrowRight")
            if points.nth(k).get_attribute("aria-valuetext") == value:
                opened.page.keyboard.press("ArrowLeft")
            assert opened.changed(lab, before), f"{title(lab)}, point {points.nth(k).get_attribute('aria-label')!r} does not answer to an arrow key"


def test_the_browser_complains_of_nothing(opened):
    """Last, so that it has seen all of the above."""
    assert opened.complaints == []


def test_these_tests_can_fail(damaged):
    assert damaged.raised == ["ZeroDivisionError: division by zero"]
    (lab,) = damaged.labs()
    before = damaged.settled(lab)
    lab.locator("input[type=range]").first.focus()
    damaged.page.keyboard.press("ArrowRight")
    assert not damaged.changed(lab, before, patience=1)
    lab.locator("canvas").evaluate("canvas => canvas.getContext('2d').clearRect(0, 0, canvas.width, canvas.height)")
    assert damaged.changed(lab, before, patience=1)
    assert damaged.look(lab)["colours"] == 1
    damaged.page.evaluate("setTimeout(() => { throw new Error('thrown') }); console.error('told')")
    damaged.page.wait_for_timeout(200)
    assert sorted(damaged.complaints) == ["thrown", "told"]
