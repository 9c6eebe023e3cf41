"""Each gate, shown a damaged copy, sees the damage: a gate that cannot fail holds nothing."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from course_utils.authoring import cell_rules, check, prose_rules
from course_utils.authoring.page import Page
from tests.notebooks.damaged import damaged, whole

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def small(tmp_path_factory):
    return whole(tmp_path_factory.mktemp("notebooks"))


# nbval, as `make test` runs it.


def number_in_what_was_printed(cells, cell):
    cell["outputs"][0]["text"] = ["22 m\n"]


def number_in_a_result(cells, cell):
    cell["outputs"][0]["data"]["text/plain"] = ["4"]


def number_in_what_a_lab_says(cells, cell):
    cell["outputs"][0]["data"]["text/plain"][-1] = "The dot is at 0.31."


def a_dot_that_has_moved(cells, cell):
    """The other lab's picture in this lab's place: nothing but the dot differs."""
    cell["outputs"][0]["data"]["image/png"] = cells["again"]["outputs"][0]["data"]["image/png"]


def no_picture(cells, cell):
    del cell["outputs"][0]["data"]["image/png"]


def a_picture_too_many(cells, cell):
    cell["outputs"][0]["data"]["image/png"] = cells["lab"]["outputs"][0]["data"]["image/png"]


def other_alt_text(cells, cell):
    cell["outputs"][0]["metadata"]["image/png"]["alt"] = "Dot. The dot is somewhere."


def a_cell_that_raises(cells, cell):
    cell["source"] = ["1 / 0"]


# Damages of different cells share a notebook: starting a kernel is what takes time.
NBVAL_DAMAGES = {
    "first": {
        number_in_what_was_printed: "print",
        number_in_a_result: "value",
        number_in_what_a_lab_says: "lab",
        no_picture: "again",
    },
    "second": {
        a_cell_that_raises: "print",
        a_picture_too_many: "value",
        a_dot_that_has_moved: "lab",
        other_alt_text: "again",
    },
    "third": {},
}
CODE_CELLS = ["define", "lab", "print", "value", "again", "progress"]


def test_nbval_fails_at_each_damaged_cell_and_nowhere_else(small):
    """Nowhere else: so the cell that prints and keeps progress passes three times, and each notebook has a store of its
    own."""
    folder = small.parent / "nbval"
    folder.mkdir()
    for name, changes in NBVAL_DAMAGES.items():
        damaged(
            small,
            lambda cells, notebook: [change(cells, cells[cell]) for change, cell in changes.items()],
            folder / f"{name}.ipynb",
        )
    options = ["-p", "conftest", "-c", "pyproject.toml", "-n", "2", "-rf", "-p", "no:cacheprovider", "--color=no"]
    run = subprocess.run(
        [sys.executable, "-m", "pytest", *options, str(folder)], cwd=ROOT, capture_output=True, text=True
    )
    failed = set(re.findall(r"^FAILED \S*?(\w+)\.ipynb::Cell (\d+)", run.stdout, re.MULTILINE))
    assert failed == {
        (name, str(CODE_CELLS.index(cell))) for name, changes in NBVAL_DAMAGES.items() for cell in changes.values()
    }, run.stdout
    assert run.returncode == 1
    for reason in (
        "Picture 1 is not the one that is saved",
        "shows 1 picture(s), 0 are saved",
        "shows 0 picture(s), 1 are saved",
        "other words",
    ):
        assert reason in run.stdout


# The rules of a notebook.


def output(**of):
    return {"metadata": {}, "output_type": "display_data", **of}


def unrun(cells, notebook):
    cells["value"]["execution_count"], cells["value"]["outputs"] = None, []


def out_of_order(cells, notebook):
    cells["value"]["execution_count"], cells["print"]["execution_count"] = (
        cells["print"]["execution_count"],
        cells["value"]["execution_count"],
    )


def stderr(cells, notebook):
    cells["print"]["outputs"].append({"output_type": "stream", "name": "stderr", "text": ["UserWarning"]})


def an_error(cells, notebook):
    cells["print"]["outputs"] = [{"output_type": "error", "ename": "ValueError", "evalue": "no", "traceback": []}]


def silent(cells, notebook):
    cells["print"]["source"], cells["print"]["outputs"] = ["len('a');"], []


def empty(cells, notebook):
    cells["print"]["source"], cells["print"]["outputs"] = [], []


def nbval_marker(cells, notebook):
    cells["print"]["source"].insert(0, "# NBVAL_IGNORE_OUTPUT\n")


def nbval_tag(cells, notebook):
    cells["print"]["metadata"]["tags"] = ["nbval-skip"]


def cleared(cells, notebook):
    cells["print"]["source"] = ["from IPython.display import clear_output\n", "clear_output()\n", "print(1)"]


def updated(cells, notebook):
    cells["print"]["source"] = ["from IPython.display import display\n", "display(1, display_id='x')"]


def output_widget(cells, notebook):
    cells["print"]["source"] = ["import ipywidgets\n", "ipywidgets.Output()"]


def widget_view(cells, notebook):
    cells["lab"]["outputs"][0]["data"]["application/vnd.jupyter.widget-view+json"] = {
        "model_id": "1",
        "version_major": 2,
        "version_minor": 0,
    }


def widget_state(cells, notebook):
    notebook["metadata"]["widgets"] = {"application/vnd.jupyter.widget-state+json": {}}


def address(cells, notebook):
    cells["value"]["outputs"][0]["data"]["text/plain"] = ["<matplotlib.lines.Line2D at 0x7f0123456789>"]


def svg(cells, notebook):
    cells["value"]["outputs"] = [output(data={"image/svg+xml": ["<svg/>"]}, metadata={"image/svg+xml": {"alt": "a"}})]


def no_file_extension(cells, notebook):
    notebook["metadata"]["language_info"] = {"name": "python"}


def no_exporter(cells, notebook):
    notebook["metadata"]["language_info"] = {"name": "python", "file_extension": ".py"}


def long_cell(cells, notebook):
    cells["print"]["source"] = ["print(1)\n"] * 26


def ready_made_mathematics(cells, notebook):
    cells["define"]["source"].append("\nfrom course_utils.maths.derivative import secant_slope")


def ready_made_module(cells, notebook):
    cells["define"]["source"].append("\nfrom course_utils import maths")


def missing_import(cells, notebook):
    cells["define"]["source"].append("\nfrom course_utils.live import Laboratory")


def heading_jump(cells, notebook):
    cells["prose"]["source"].append("\n\n#### Deep")


def two_titles(cells, notebook):
    cells["prose"]["source"].append("\n\n# Another")


def no_title(cells, notebook):
    cells["prose"]["source"] = ["Some words.\n", "\n", "## The dot"]


def same_heading(cells, notebook):
    cells["prose"]["source"].append("\n\n## The dot")


def long_paragraph(cells, notebook):
    cells["prose"]["source"].append("\n\n" + "Many words. " * 60)


def broken_file_link(cells, notebook):
    cells["prose"]["source"].append(" [gone](gone.ipynb)")


def broken_anchor(cells, notebook):
    cells["prose"]["source"].append(" [gone](#Gone)")


def broken_anchor_elsewhere(cells, notebook):
    cells["prose"]["source"].append(" [gone](two.ipynb#Gone)")


def insecure_link(cells, notebook):
    cells["prose"]["source"].append(" [a page](http://example.org)")


def broken_html_link(cells, notebook):
    cells["prose"]["source"].append(' <a href="gone.ipynb">gone</a>')


def no_alt(cells, notebook):
    cells["prose"]["source"].append("\n![](dot.png)")


def no_alt_in_html(cells, notebook):
    cells["prose"]["source"].append('\n<img src="dot.png">')


def no_alt_of_an_output(cells, notebook):
    del cells["lab"]["outputs"][0]["metadata"]["image/png"]["alt"]


NOTEBOOK_DAMAGES = {
    cell_rules.every_cell_has_run_in_order: [unrun, out_of_order],
    cell_rules.nothing_went_wrong: [stderr, an_error],
    cell_rules.every_cell_shows_something_or_only_defines: [silent, empty],
    cell_rules.all_of_it_is_compared: [nbval_marker, nbval_tag, cleared, updated, output_widget],
    cell_rules.nothing_live_is_saved: [widget_view, widget_state, address, svg],
    cell_rules.it_exports_to_a_script: [no_file_extension, no_exporter],
    cell_rules.cells_are_short: [long_cell],
    cell_rules.cells_compute_for_themselves: [ready_made_mathematics, ready_made_module],
    cell_rules.imports_exist: [missing_import],
    prose_rules.headings_nest: [heading_jump, two_titles, no_title, same_heading],
    prose_rules.paragraphs_are_short: [long_paragraph],
    prose_rules.links_resolve: [
        broken_file_link,
        broken_anchor,
        broken_anchor_elsewhere,
        insecure_link,
        broken_html_link,
    ],
    prose_rules.pictures_have_alt_text: [no_alt, no_alt_in_html, no_alt_of_an_output],
}


def test_the_whole_notebook_has_no_fault(small):
    assert check.check_notebook(small) == []


def test_each_rule_of_a_notebook_is_seen_failing():
    assert set(NOTEBOOK_DAMAGES) == set(check.NOTEBOOK_RULES)


@pytest.mark.parametrize(
    "rule, change",
    [
        pytest.param(rule, change, id=f"{rule.__name__}-{change.__name__}")
        for rule, changes in NOTEBOOK_DAMAGES.items()
        for change in changes
    ],
)
def test_a_damaged_notebook_is_caught_by(small, rule, change):
    found = rule(Page(damaged(small, change)))
    assert found and all(sentence.startswith("damaged.ipynb") for sentence in found)
