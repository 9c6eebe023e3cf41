"""What the tests of a lesson need of its notebook. A test module says which: NOTEBOOK, and IMPORTS for `run`."""

import contextlib
import io
import json
from pathlib import Path

import pytest

NOTEBOOKS = Path(__file__).parents[2] / "notebooks"


@pytest.fixture(scope="module")
def cells(request):
    """Source and output of each code cell of the notebook, by the cell's id."""
    found = json.loads((NOTEBOOKS / request.module.NOTEBOOK).read_text(encoding="utf-8"))["cells"]
    return {
        cell["id"]: ("".join(cell["source"]), "".join("".join(out.get("text", "")) for out in cell["outputs"]))
        for cell in found
        if cell["cell_type"] == "code"
    }


@pytest.fixture
def run(request, cells):
    """run("cell-id", ...): what these cells leave behind, and what they print; names may be given first."""

    def run(*ids, **given):
        space, said = {}, io.StringIO()
        exec(request.module.IMPORTS, space)
        space.update(given)
        with contextlib.redirect_stdout(said):
            for name in ids:
                exec(cells[name][0], space)
        return space, said.getvalue()

    return run
