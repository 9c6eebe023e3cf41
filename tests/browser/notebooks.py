"""Small notebooks for browser tests: written, opened in JupyterLab, run, and looked into."""

import nbformat

LAB = """
import numpy as np
from course_utils.live import Lab

def marble(title="Marble"):
    lab = Lab(title, size=(6, 3))
    axes = lab.figure.subplots()
    theta = np.linspace(-2, 2, 100)
    axes.plot(theta, theta**2)
    path, = lab.moving(axes.plot([], [], "o-"))
    lab.slider("rate", 0.3, 0.0, 1.0, step=0.01, play=2)
    lab.slider("scale", 1.0, 0.1, 10.0, scale="log")
    lab.choice("side", ["left", "right"], start="right")
    lab.toggle("steps", True)
    lab.formula("f", "x", lambda text: text)
    lab.point("start", (1.8, 0.0), axes, along="x", low=(-2, 0), high=(2, 4), anywhere=True)
    lab.sketch("drawn", axes, np.linspace(-2, -1, 5), low=0, high=4)
    lab.reveal("shown", "Check", locks=["side"])

    @lab.update
    def _(rate, scale, side, steps, f, start, drawn, shown):
        walk = start[0] * (1 - 2 * rate) ** np.arange(20)
        path.set_data(walk, walk**2)
        known = sum(d is not None for d in drawn)
        return f"rate {rate:.2f} scale {scale:.3f} {side} {steps} {f} start {start[0]:.2f} drawn {known} shown {shown}"
    return lab
"""


def write(server, name: str, *sources: str) -> str:
    """Write a notebook of code cells into the server's folder; its file name."""
    cells = [nbformat.v4.new_code_cell(source.strip()) for source in sources]
    notebook = nbformat.v4.new_notebook(
        cells=cells, metadata={"kernelspec": {"name": "python3", "display_name": "Python 3", "language": "python"}}
    )
    nbformat.write(notebook, server.folder / name)
    return name


def outputs(page, cell: int) -> str:
    """The text that cell number `cell` has printed."""
    return page.evaluate(
        (
            "k => window.jupyterapp.shell.currentWidget.content.model.cells.get(k).outputs.toJSON().map(o => "
            "o.text ?? '').flat().join('')"
        ),
        cell,
    )


def run_cell(page, cell: int) -> None:
    """Run cell number `cell` and wait until it has ended."""
    page.evaluate(
        """async k => {
        const notebook = window.jupyterapp.shell.currentWidget.content;
        notebook.activeCellIndex = k;
        await window.jupyterapp.commands.execute('notebook:run-cell');
    }""",
        cell,
    )


def sources(page) -> list:
    """Every cell's kind and source."""
    return page.evaluate(
        "[...window.jupyterapp.shell.currentWidget.content.model.cells].map(c => [c.type, c.sharedModel.getSource()])"
    )


def settled(page, lab=None) -> str:
    """The lab's caption once it has stopped changing."""
    caption = (lab or page).locator(".cl-caption").first
    before = None
    for _ in range(40):
        text = caption.inner_text()
        if text == before:
            return text
        before = text
        page.wait_for_timeout(150)
    raise AssertionError(f"the caption never settled: {before!r}")
