"""A small notebook that passes every gate, made by the same code as the course's, to be damaged."""

import copy
import json

from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook

from course_utils.authoring import refresh

LAB = """
from course_utils.live import Lab

def dot(height):
    lab = Lab("Dot", size=(3, 2))
    axes = lab.figure.subplots()
    axes.set(xlim=(0, 1), ylim=(0, 1))
    drawn, = lab.moving(axes.plot([], [], "o"))
    lab.slider("y", height, 0, 1)

    @lab.update
    def _(y):
        drawn.set_data([0.5], [y])
        return f"The dot is at {y:.2f}."
    return lab
"""
PROGRESS = """
from course_utils.practice import progress
print(progress().state("01/x"))
progress().mark("01/x", "solved")
"""
PROSE = """# A small lesson

![A dot](dot.png) See [the dot](#The-dot), [lesson two](two.ipynb#More) and [a page](https://example.org).

## The dot

Some words.
"""


def whole(folder):
    """Write the small notebook and what it links to into `folder`; its path."""
    (folder / "dot.png").write_bytes(b"")
    two = new_notebook(cells=[new_markdown_cell("# Two\n\n## More", id="two")])
    (folder / "two.ipynb").write_text(refresh.written(two))
    sources = {
        "define": LAB,
        "lab": "dot(0.3)",
        "print": "print(f'{3 * 7} m')",
        "value": "sum([1, 2])",
        "again": "dot(0.5)",
        "progress": PROGRESS,
    }
    notebook = new_notebook(
        cells=[
            new_markdown_cell(PROSE, id="prose"),
            *(new_code_cell(text.strip(), id=name) for name, text in sources.items()),
        ]
    )
    path = folder / "small.ipynb"
    path.write_text(json.dumps(notebook))
    refresh.refresh(path)
    return path


def damaged(path, change, copied=None):
    """A copy of the notebook at `path`, at `copied` or beside it, after `change(cells by id, notebook)`; its path."""
    notebook = copy.deepcopy(json.loads(path.read_text()))
    change({cell["id"]: cell for cell in notebook["cells"]}, notebook)
    copied = copied or path.with_name("damaged.ipynb")
    copied.write_text(json.dumps(notebook))
    return copied
