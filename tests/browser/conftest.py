"""One JupyterLab for all browser tests of a process."""

from pathlib import Path

import pytest

from course_utils.authoring import browser as browsing

NOTEBOOKS = Path(__file__).parents[2] / "notebooks"


@pytest.fixture(scope="session")
def lab_server():
    with browsing.jupyterlab(NOTEBOOKS) as server:
        yield server


@pytest.fixture
def blank_page(chromium):
    """A page on a 2x screen, without a kernel."""
    page = chromium.new_context(viewport={"width": 900, "height": 600}, device_scale_factor=2).new_page()
    yield page
    page.context.close()
