"""`make notebooks`: what is saved is the same from run to run, and holds nothing of the run."""

import base64
import io
import json

import nbformat
import numpy as np
import pytest
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook, new_output
from PIL import Image

from course_utils.authoring import refresh
from course_utils.authoring.pictures import difference
from course_utils.host.widget import VIEW

LAB = """
from course_utils.live import Lab
def line(height):
    lab = Lab("Line", size=(3, 2))
    axes = lab.figure.subplots()
    axes.set(xlim=(0, 1), ylim=(0, 1))
    drawn, = lab.moving(axes.plot([], []))
    lab.slider("y", height, 0, 1)
    @lab.update
    def _(y):
        drawn.set_data([0, 1], [y, y])
        return f"The line is at {y:.2f}."
    return lab
"""


def small_notebook(path, *further):
    cells = [
        new_markdown_cell("# Small"),
        new_code_cell(LAB),
        new_code_cell("line(0.3)"),
        new_code_cell("import sys\nprint('a')\nsys.stdout.flush()\nprint('b')\n1 + 1"),
        *map(new_code_cell, further),
    ]
    notebook = new_notebook(
        cells=cells, metadata={"language_info": {"name": "python", "version": "3.11.7"}, "widgets": {"a": 1}}
    )
    saved = json.loads(nbformat.writes(notebook))
    for cell in saved["cells"]:
        del cell["id"]
        cell["metadata"] = {"ExecuteTime": "now", "tags": ["kept"]}
    saved["nbformat_minor"] = 4
    path.write_text(json.dumps(saved))
    return path


@pytest.fixture(scope="module")
def refreshed(tmp_path_factory):
    path = small_notebook(tmp_path_factory.mktemp("notebooks") / "small.ipynb")
    assert refresh.refresh(path)
    return path


def test_a_second_run_changes_no_byte(refreshed):
    before = refreshed.read_bytes()
    assert not refresh.refresh(refreshed)
    assert refreshed.read_bytes() == before


def test_what_is_saved_holds_nothing_of_the_run(refreshed):
    notebook = nbformat.read(refreshed, 4)
    assert set(notebook.metadata) == {"kernelspec", "language_info"}
    assert dict(notebook.metadata.language_info) == {
        "name": "python",
        "file_extension": ".py",
        "nbconvert_exporter": "python",
    }
    assert all(dict(cell.metadata) == {"tags": ["kept"]} for cell in notebook.cells)
    assert "widget-view" not in refreshed.read_text()
    assert [cell.execution_count for cell in notebook.cells if cell.cell_type == "code"] == [1, 2, 3]
    assert refreshed.read_text().endswith("}\n")


def test_text_is_joined_and_the_lab_keeps_picture_words_and_alt_text(refreshed):
    lab, printed = nbformat.read(refreshed, 4).cells[2:4]
    assert [output.output_type for output in printed.outputs] == ["stream", "execute_result"]
    assert printed.outputs[0].text == "a\nb\n"
    assert lab.outputs[0].data["text/plain"] == "Line\nThe line is at 0.30."
    assert lab.outputs[0].metadata["image/png"]["alt"] == "Line. The line is at 0.30."
    assert set(lab.outputs[0].data) == {"text/plain", "image/png", VIEW}  # and no view of a widget that is gone


def test_missing_ids_are_made_from_the_content_and_given_ones_stay(refreshed):
    ids = [cell.id for cell in nbformat.read(refreshed, 4).cells]
    assert ids == ["small", "from-course-utils-live-import", "line-0-3", "import-sys-print-a-sys"]
    twice = json.dumps(
        {
            "cells": [
                {"cell_type": "markdown", "metadata": {}, "source": ["x"], "id": name}
                for name in ("mine", "mine", "not valid!", "x")
            ],
            "metadata": {},
            "nbformat": 4,
            "nbformat_minor": 5,
        }
    )
    ids = [cell.id for cell in refresh.read(twice).cells]
    assert ids[:2] == ["mine", "x"] and len(set(ids)) == 4


def png(value, dots, width=400):
    """A grey picture with `dots` black pixels in a row."""
    pixels = np.full((200, width, 3), value, np.uint8)
    pixels[100, :dots] = 0
    buffer = io.BytesIO()
    Image.fromarray(pixels).save(buffer, "png")
    return buffer.getvalue()


def test_pictures_are_the_same_within_a_tolerance():
    assert difference(png(255, 0), png(250, 16)) == ""
    assert difference(png(255, 0), png(250, 20)).startswith(
        "20 pixels (0.03%) differ, between x = 0 and 19, y = 100 and 100"
    )
    assert difference(png(255, 0), png(255, 0, width=300)) == "one is 400 x 200 pixels, the other 300 x 200"


@pytest.mark.parametrize("now, kept", [(png(250, 16), True), (png(255, 90), False)])
def test_a_picture_within_the_tolerance_keeps_its_bytes_and_another_does_not(now, kept):
    def notebook(picture):
        output = new_output("display_data", data={"image/png": base64.b64encode(picture).decode()})
        return new_notebook(cells=[new_code_cell("x", outputs=[output], id="one")])

    old, new = notebook(png(255, 0)), notebook(now)
    refresh.keep_pictures(new, old)
    assert (new.cells[0].outputs[0].data == old.cells[0].outputs[0].data) is kept


def test_a_cell_that_raises_is_named_and_nothing_is_saved(tmp_path, capsys):
    path = small_notebook(tmp_path / "raises.ipynb", "1 / 0")
    before = path.read_bytes()
    assert refresh.main([str(path)]) == 1
    assert "raises.ipynb, cell 1-0: ZeroDivisionError: division by zero\n    1 / 0" in capsys.readouterr().err
    assert path.read_bytes() == before


def test_names_choose_notebooks(tmp_path):
    for name in ("00_a.ipynb", "01_b.ipynb"):
        (tmp_path / name).touch()
    assert [path.name for path in refresh.chosen([], tmp_path)] == ["00_a.ipynb", "01_b.ipynb"]
    assert [path.name for path in refresh.chosen(["01"], tmp_path)] == ["01_b.ipynb"]
    with pytest.raises(SystemExit, match="no notebook '07'.*00_a.ipynb"):
        refresh.chosen(["07"], tmp_path)
