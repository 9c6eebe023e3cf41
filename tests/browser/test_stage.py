"""A lab in a real JupyterLab: mouse, keys, several labs, many runs, and a busy kernel."""

import pytest

from course_utils.authoring import browser as browsing
from tests.browser.conftest import NOTEBOOKS
from tests.browser.notebooks import LAB, outputs, run_cell, settled, sources, write
from tests.browser.test_practice import CARD, QUIZ

COUNT = """
import gc, ipywidgets, comm
from matplotlib.figure import Figure
gc.collect()
print(len(ipywidgets.widgets.widget._instances), len(comm.get_comm_manager().comms),
      sum(isinstance(o, Figure) for o in gc.get_objects()))
"""


@pytest.fixture
def open_lab(lab_server, chromium):
    pages = []

    def opened(*further, **options):
        name = write(lab_server, f"stage_{len(pages)}_{id(pages)}.ipynb", LAB + "\nlab = marble()\nlab", *further)
        page = lab_server.open(chromium, name, **options)
        pages.append(page)
        assert browsing.run_all(page) == []
        page.wait_for_selector(".cl-lab canvas")
        return page

    yield opened
    for page in pages:
        page.evaluate("window.jupyterapp.shell.currentWidget.sessionContext.shutdown()")
        page.context.close()


def test_every_control_answers_to_keys_and_the_cells_stay_as_they_were(open_lab):
    page = open_lab("'another cell'")
    before = sources(page)
    controls = page.locator(".cl-lab input, .cl-lab button, .cl-lab [tabindex='0']")
    assert controls.count() == 11
    for k in range(controls.count()):
        if controls.nth(k).is_disabled():
            continue
        controls.nth(k).focus()
        for key in (
            "a",
            "b",
            "x",
            "d",
            "d",
            "m",
            "z",
            "ArrowDown",
            "ArrowUp",
            "ArrowLeft",
            "ArrowRight",
            "Escape",
            "Enter",
        ):
            page.keyboard.press(key)
    assert sources(page) == before
    assert page.evaluate("window.jupyterapp.shell.currentWidget.content.activeCellIndex") == 0
    page.get_by_role("button", name="Reset").click()
    assert settled(page) == "rate 0.30 scale 1.000 right True x start 1.80 drawn 0 shown False"
    page.locator("input[type=range]").first.focus()
    page.keyboard.press("ArrowRight")
    page.get_by_role("slider", name="start").focus()
    page.keyboard.press("ArrowLeft")
    page.get_by_role("radio", name="left").check()
    page.get_by_role("slider", name="drawn").focus()
    page.keyboard.press("ArrowUp")
    page.get_by_role("button", name="Check", exact=True).click()
    assert settled(page) == "rate 0.31 scale 1.000 left True x start 1.76 drawn 1 shown True"
    assert page.get_by_role("radio", name="left").is_disabled()
    assert page.get_by_role("button", name="Check", exact=True).is_disabled()


def test_the_mouse_drags_points_clicks_anywhere_and_sketches(open_lab):
    page = open_lab()
    handle = page.get_by_role("slider", name="start")
    box = handle.bounding_box()
    page.mouse.move(box["x"] + 14, box["y"] + 14)
    page.mouse.down()
    page.mouse.move(box["x"] - 60, box["y"] + 14, steps=5)
    page.mouse.up()
    dragged = settled(page)
    assert "start 1.80" not in dragged
    canvas = page.locator(".cl-lab canvas").bounding_box()
    page.mouse.click(canvas["x"] + 0.6 * canvas["width"], canvas["y"] + 0.5 * canvas["height"])
    clicked = settled(page)
    assert clicked.split("start")[1].split()[0] != dragged.split("start")[1].split()[0]
    area = page.get_by_role("slider", name="drawn").bounding_box()
    page.mouse.move(area["x"] + 0.02 * area["width"], area["y"] + 0.3 * area["height"])
    page.mouse.down()
    page.mouse.move(area["x"] + 0.98 * area["width"], area["y"] + 0.5 * area["height"], steps=8)
    page.mouse.up()
    assert "drawn 5" in settled(page)


def test_the_newest_value_wins_however_fast_the_hand(open_lab):
    page = open_lab()
    page.evaluate("""() => {
        const input = document.querySelector('.cl-lab input[type=range]');
        for (let k = 0; k <= 87; k++) {
            input.value = k / 100;
            input.dispatchEvent(new Event('input', { bubbles: true }));
        }
    }""")
    assert "rate 0.87" in settled(page)


def test_play_runs_a_slider_to_its_end(open_lab):
    page = open_lab()
    page.get_by_role("button", name="Play rate").click()
    page.wait_for_function("document.querySelector('.cl-caption').innerText.includes('rate 1.00')", timeout=15_000)
    assert page.get_by_role("button", name="Play rate").inner_text().endswith("Play")


def test_a_picture_is_sharp_on_a_2x_screen_and_as_wide_as_a_narrow_column(open_lab):
    page = open_lab(width=700)
    size = "(() => { const c = document.querySelector('.cl-lab canvas'); return [c.width, c.clientWidth]; })()"
    pixels, shown = page.evaluate(size)
    assert pixels == pytest.approx(2 * shown, abs=1) and shown < 600
    page.set_viewport_size({"width": 1100, "height": 900})
    page.wait_for_function("document.querySelector('.cl-lab canvas').clientWidth === 600")
    page.wait_for_function("document.querySelector('.cl-lab canvas').width === 1200")


def test_many_labs_and_many_runs_leave_nothing_behind(open_lab):
    page = open_lab("marble('One'); marble('Two')", COUNT)
    before = outputs(page, 2)
    for _ in range(10):
        run_cell(page, 0)
        run_cell(page, 1)
    run_cell(page, 2)
    assert outputs(page, 2) == before
    page.locator(".cl-lab input[type=range]").first.focus()
    page.keyboard.press("ArrowRight")
    assert "rate 0.31" in settled(page)


def kept_by_the_browser(page) -> dict:
    """How many nodes and listeners the page holds, in sight or not, once its garbage is collected."""
    tools = page.context.new_cdp_session(page)
    for _ in range(3):
        tools.send("HeapProfiler.collectGarbage")
        page.wait_for_timeout(100)
    found = tools.send("Memory.getDOMCounters")
    tools.detach()
    return {"nodes": found["nodes"], "listeners": found["jsEventListeners"]}


def pixels_of_canvases(page) -> tuple[int, int]:
    """The pixels of all canvases that the page holds, and of those that are in sight."""
    tools = page.context.new_cdp_session(page)
    canvases = tools.send("Runtime.evaluate", {"expression": "HTMLCanvasElement.prototype"})["result"]["objectId"]
    alive = tools.send("Runtime.queryObjects", {"prototypeObjectId": canvases})["objects"]["objectId"]
    total = "(canvases) => [...canvases].reduce((sum, canvas) => sum + canvas.width * canvas.height, 0)"
    held = tools.send(
        "Runtime.callFunctionOn",
        {"objectId": alive, "returnByValue": True, "functionDeclaration": f"function () {{ return ({total})(this); }}"},
    )
    tools.detach()
    return held["result"]["value"], page.evaluate(f"({total})(document.querySelectorAll('canvas'))")


def test_ten_runs_of_a_lab_a_card_and_a_quiz_leave_nothing_in_the_browser(open_lab):
    page = open_lab(CARD, QUIZ)
    for cell, shown in enumerate((".cl-lab canvas", ".cl-card", ".cl-quiz")):
        kept = []
        for times in (2, 10):  # what is made once, such as a cache, is made by the first two
            for _ in range(times):
                run_cell(page, cell)
                page.locator(f".jp-Cell[data-windowed-list-index='{cell}'] {shown}").wait_for()
            kept.append(kept_by_the_browser(page))
        # JupyterLab and ipywidgets keep a few of their own at each run; of ours it would be from 30 nodes on.
        grown = {what: kept[1][what] - kept[0][what] for what in kept[0]}
        assert grown["nodes"] < 10 * 10 and grown["listeners"] < 10 * 20, (shown, grown)
    held, in_sight = pixels_of_canvases(page)
    assert held == in_sight > 0


def test_another_screen_or_zoom_makes_the_picture_sharp_again(open_lab):
    page = open_lab(scale=1)
    sharpness = (
        "(() => { const canvas = document.querySelector('.cl-lab canvas'); return Math.round(100 * canvas.width "
        "/ canvas.clientWidth); })()"
    )
    page.wait_for_function(f"{sharpness} === 100")
    screen = page.context.new_cdp_session(page)
    for factor, width in (
        (2, 1210),
        (1.5, 1220),
        (1, 1230),
    ):  # a window on another screen is laid out anew; the picture stays as wide
        screen.send(
            "Emulation.setDeviceMetricsOverride",
            {"width": width, "height": 1000, "deviceScaleFactor": factor, "mobile": False},
        )
        page.wait_for_function(f"{sharpness} === {100 * factor:.0f}")


def test_a_click_on_the_caption_leaves_the_keys_in_the_lab(open_lab):
    page = open_lab("'another cell'")
    before = sources(page)
    page.locator(".cl-caption").first.click()
    for key in ("x", "d", "d", "b"):
        page.keyboard.press(key)
    assert sources(page) == before


def test_locking_a_prediction_in_keeps_the_focus_in_the_lab(open_lab):
    page = open_lab()
    page.get_by_role("button", name="Check", exact=True).focus()
    page.keyboard.press("Enter")
    assert "shown True" in settled(page)
    assert page.evaluate("document.activeElement.innerText") == "Reset"


def test_a_lab_whose_kernel_was_restarted_says_so(open_lab):
    page = open_lab()
    page.get_by_role("button", name="Reset").click()  # an answer that changes nothing is an answer
    page.wait_for_timeout(4500)
    assert not page.locator(".cl-waiting").is_visible()
    page.evaluate("window.jupyterapp.shell.currentWidget.sessionContext.restartKernel()")
    page.get_by_role("slider", name="rate").press("ArrowRight")
    page.locator(".cl-waiting").wait_for(state="visible", timeout=20_000)


BUSY = """
import time, io
from matplotlib.figure import Figure
print("started")
end = time.monotonic() + 10
pictures = 0
while time.monotonic() < end:
    figure = Figure()
    axes = figure.subplots()
    axes.set_title(rf"$\\frac{{{pictures}}}{{\\sqrt{{x_{pictures}}}}}$")
    figure.savefig(io.BytesIO(), format="png")
    pictures += 1
print("ended", pictures > 3)
"""


@pytest.mark.parametrize("subshells", ["disabled", "perCommTarget"])
def test_dragging_while_a_cell_draws_neither_raises_nor_kills(chromium, subshells):
    settings = {"apputils-extension/kernels-settings": {"commsOverSubshells": subshells}}
    with browsing.jupyterlab(NOTEBOOKS, settings) as server:
        name = write(server, "busy.ipynb", LAB + "\nmarble()", "'ready'", BUSY, "print(lab_is_alive := True)")
        page = server.open(chromium, name)
        run_cell(page, 0)
        page.wait_for_selector(".cl-lab canvas")
        page.evaluate("""() => {
            const notebook = window.jupyterapp.shell.currentWidget.content;
            notebook.activeCellIndex = 2;
            window.ended = false;
            window.jupyterapp.commands.execute('notebook:run-cell').then(() => { window.ended = true; });
        }""")
        page.wait_for_function("document.body.innerText.includes('started')", timeout=20_000)
        slider = page.locator(".cl-lab input[type=range]").first
        slider.focus()
        presses = 0
        while not page.evaluate("window.ended") and presses < 400:
            page.keyboard.press("ArrowRight" if presses % 100 < 50 else "ArrowLeft")
            page.wait_for_timeout(30)
            presses += 1
        assert "ended True" in outputs(page, 2)
        run_cell(page, 3)
        assert "True" in outputs(page, 3)
        slider.evaluate("input => { input.value = 0.77; input.dispatchEvent(new Event('input', { bubbles: true })); }")
        page.wait_for_function("document.querySelector('.cl-caption').innerText.includes('rate 0.77')", timeout=10_000)
        assert page.evaluate("document.querySelector('.cl-fault').innerText") == ""
