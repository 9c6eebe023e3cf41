"""A lesson in a real JupyterLab after Run All, for all tests that look at it: it is opened and run once."""

from course_utils.authoring import browser as browsing
from course_utils.authoring.cell_rules import calls
from course_utils.authoring.page import Page

PATIENCE = 8  # seconds for an answer, on a machine that does other things too

# How a canvas looks: how many colours, and a number that changes with any pixel.
_LOOK = """const look = (canvas) => {
    const { data } = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height);
    const words = new Uint32Array(data.buffer), colours = new Set();
    let mark = 17;
    for (const word of words) { mark = (Math.imul(mark, 31) + word) | 0; if (colours.size < 50) colours.add(word); }
    return { colours: colours.size, mark };
};
const frame = () => new Promise(requestAnimationFrame);"""
_LOOK_ONCE = f"(canvas) => {{ {_LOOK} return look(canvas); }}"
# Once the kernel has nothing to do, and three screens in a row show the same.
_SETTLED = f"""async (canvas, patience) => {{
    {_LOOK}
    const kernel = window.jupyterapp.shell.currentWidget.sessionContext.session.kernel;
    let before = look(canvas), alike = 0;
    for (const end = performance.now() + 1000 * patience; performance.now() < end;) {{
        await frame();
        const now = look(canvas);
        alike = now.mark === before.mark && kernel.status === "idle" ? alike + 1 : 0;
        if (alike === 3) return now;
        before = now;
    }}
    return null;
}}"""
_CHANGED = f"""async (canvas, [mark, patience]) => {{
    {_LOOK}
    for (const end = performance.now() + 1000 * patience; performance.now() < end; await frame())
        if (look(canvas).mark !== mark) return true;
    return false;
}}"""
_ASK_FOR_ALL = """
from ipywidgets.widgets.widget import _instances
from course_utils.practice import Card
for card in [widget for widget in _instances.values() if isinstance(widget, Card)]:
    for what in [*["hint"] * card.hints_left, "solution", "solution"]:
        if not card.solution:
            card.ask(what)
"""


class OpenNotebook:
    """A notebook after Run All. raised: what its cells raised; complaints: what the browser's console was told as an
    error."""

    def __init__(self, page, path):
        self.page, self.complaints = page, page.console_errors
        page.on("console", lambda told: self.complaints.append(told.text) if told.type == "error" else None)
        self.wanted = sum(name.startswith("labs.") for cell in Page(path).code for name in calls(cell))
        self.raised = browsing.run_all(page)

    def labs(self):
        """The labs' elements. JupyterLab may put a cell into the page only when it comes into sight, so each is made
        to."""
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
        return lab.locator("canvas").evaluate(_LOOK_ONCE)

    def changed(self, lab, before: dict, patience: float = PATIENCE) -> bool:
        """True as soon as the canvas shows anything else than `before`; False if it does not within `patience`
        seconds."""
        return lab.locator("canvas").evaluate(_CHANGED, [before["mark"], patience])

    def settled(self, lab) -> dict:
        """How the lab looks once it has stopped changing."""
        look = lab.locator("canvas").evaluate(_SETTLED, PATIENCE)
        assert look is not None, "the picture never settled"
        return look

    def show_all(self) -> None:
        """Put every cell into the page, seen or not, and show all that can be asked for in the cards."""
        widgets = self.page.evaluate("""() => {
            const notebook = window.jupyterapp.shell.currentWidget.content;
            notebook.notebookConfig = { ...notebook.notebookConfig, windowingMode: "none" };
            return [...notebook.model.cells].filter((cell) => cell.type === "code")
                .flatMap((cell) => cell.outputs.toJSON())
                .filter(({ data }) => data?.["application/vnd.jupyter.widget-view+json"]).length;
        }""")
        self.page.wait_for_function("count => document.querySelectorAll('.cl').length === count", arg=widgets)
        self.page.evaluate(
            "code => window.jupyterapp.shell.currentWidget.sessionContext.session.kernel.requestExecute({ code }).done",
            _ASK_FOR_ALL,
        )
        self.page.wait_for_function("""() => [...document.querySelectorAll('.cl-card')].every((card) =>
            card.querySelector('ol + div:not([hidden])')
            && !/Hint$|Next hint|Yes, show/.test(card.querySelector('.cl-row').innerText))""")

    def close(self) -> None:
        self.page.evaluate("window.jupyterapp.shell.currentWidget.sessionContext.shutdown()")
        self.page.context.close()


def title(lab) -> str:
    return lab.get_attribute("aria-label")
