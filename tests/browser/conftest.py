"""One JupyterLab, and one Jupyter Notebook, for all browser tests of a process."""

import os
import shutil
import sys
import tempfile
from contextlib import ExitStack
from pathlib import Path

import pytest

from course_utils.authoring import browser as browsing
from course_utils.authoring.fetched import fetched

NOTEBOOKS = Path(__file__).parents[2] / "notebooks"


@pytest.fixture(scope="session")
def lab_server():
    with browsing.jupyterlab(NOTEBOOKS) as server:
        yield server


@pytest.fixture(scope="session")
def notebook_server():
    """Jupyter Notebook 7; it lies in build/, so that a learner's JupyterLab stays as it is."""
    place = fetched("notebook", "7.6.5")
    command = [sys.executable, "-m", "notebook", "--JupyterNotebookApp.expose_app_in_browser=True"]
    with tempfile.TemporaryDirectory(prefix="course-") as folder, ExitStack() as stack:
        # JupyterLab's own files and Notebook's in one place, as an installation would have them.
        for prefix in (place, Path(sys.prefix)):
            shutil.copytree(
                prefix / "share/jupyter/lab",
                Path(folder) / "lab",
                dirs_exist_ok=True,
                ignore=shutil.ignore_patterns("static"),
            )
        with pytest.MonkeyPatch.context() as patch:  # for this server, and for no other process
            patch.setenv("PYTHONPATH", os.pathsep.join(filter(None, (str(place), os.environ.get("PYTHONPATH")))))
            patch.setenv("JUPYTERLAB_DIR", str(Path(folder) / "lab"))
            (Path(folder) / "notebooks").mkdir()
            server = stack.enter_context(browsing.server(command, Path(folder) / "notebooks", place="notebooks"))
        yield server


@pytest.fixture(params=["JupyterLab", "Jupyter Notebook"])
def either_server(request):
    """The one, then the other."""
    return request.getfixturevalue("lab_server" if request.param == "JupyterLab" else "notebook_server")


@pytest.fixture
def blank_page(chromium):
    """A page on a 2x screen, without a kernel."""
    page = chromium.new_context(viewport={"width": 900, "height": 600}, device_scale_factor=2).new_page()
    yield page
    page.context.close()
