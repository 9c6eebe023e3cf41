"""Each notebook, opened and run once in a real JupyterLab: Run All raises nothing, each lab is painted and answers to
keys and mouse; axe-core finds nothing to complain of, in the dark theme and in the light one; and on a narrow page,
and with wide spacing, nothing is cut off."""

import pytest

from course_utils.authoring.refresh import NOTEBOOKS
from tests.browser.axe import assert_no_findings, assert_nothing_is_cut
from tests.browser.notebooks import LAB, write
from tests.browser.open_notebook import OpenNotebook, title


@pytest.fixture(scope="module", params=[pytest.param(path, id=path.name) for path in sorted(NOTEBOOKS.glob("*.ipynb"))])
def opened(request, lab_server, chromium):
    """The notebook in JupyterLab after Run All; its kernel ends with the tests of it."""
    page = lab_server.open(chromium, request.param.name, scale=1)
    notebook = OpenNotebook(page, request.param)
    yield notebook
    notebook.close()


@pytest.fixture
def damaged(lab_server, chromium):
    """A notebook with a lab that never moves and a cell that raises."""
    deaf = LAB.replace("path.set_data(walk, walk**2)", "path.set_data([0], [0])")
    name = write(lab_server, "damaged.ipynb", deaf, "marble()", "1 / 0")
    page = lab_server.open(chromium, name, scale=1)
    notebook = OpenNotebook(page, lab_server.folder / name)
    yield notebook
    notebook.close()


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
            opened.page.keyboard.press(
                "ArrowLeft" if slider.evaluate("input => input.value === input.max") else "ArrowRight"
            )
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
            assert opened.changed(lab, before), (
                f"{title(lab)}, point {points.nth(k).get_attribute('aria-label')!r} does not answer to an arrow key"
            )


def test_axe_finds_nothing_and_nothing_is_cut(opened):
    """After what needs the page as a learner has it: from here on every cell is in it, and it is narrow."""
    opened.show_all()
    assert_no_findings(opened.page)
    assert_nothing_is_cut(opened.page)


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
    with damaged.page.expect_event("pageerror"):
        damaged.page.evaluate("console.error('told'); setTimeout(() => { throw new Error('thrown') })")
    assert sorted(damaged.complaints) == ["thrown", "told"]
