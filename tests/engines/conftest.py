"""One browser of each engine, and the pages that it is shown, built once and served on this machine."""

import os

import pytest

from course_utils.authoring import engines
from course_utils.authoring.engines.chromium import Chromium
from course_utils.authoring.site.__main__ import build
from course_utils.authoring.site.launch import Launch
from tests.engines.pages import every_control, listened_to
from tests.site.conftest import served

FIRST, LESSON = "00_start_here.html", "01_derivative_as_speed.html"
CONTROLS = "controls.html"


@pytest.fixture(scope="session", params=["Chromium", *engines.HOW_TO_GET])
def browser(request):
    """A page in each engine."""
    if request.param == "Chromium":
        with Chromium(request.getfixturevalue("chromium")) as page:
            yield page
        return
    if not engines.is_here(request.param):
        words = engines.HOW_TO_GET[request.param]
        pytest.fail(f"CI needs it: {words}") if os.environ.get("CI") else pytest.skip(words)
    with engines.start(request.param) as page:
        yield page


@pytest.fixture(scope="session")
def address(tmp_path_factory):
    """Where the pages are served: two lessons', and one with every kind of control."""
    folder = tmp_path_factory.mktemp("shown")
    assert build(["00", "01"], folder, Launch("someone/the-course", "https://lite.example")) == 0
    for page in (FIRST, LESSON):
        listened_to(folder / "site" / page)
    (folder / "site" / CONTROLS).write_text(every_control(), encoding="utf-8")
    (folder / "site" / "favicon.ico").touch()  # Chromium asks for one, and complains
    with served(folder / "site") as address:
        yield address


@pytest.fixture
def lesson(browser, address):
    """The page of a lesson, as if for the first time; its light or dark follows the system, which is dark."""
    browser.open(f"{address}/{LESSON}")
    browser.evaluate("localStorage.clear()")
    browser.open(f"{address}/{LESSON}")
    return browser


@pytest.fixture
def controls(browser, address):
    """The page with every control, dark."""
    browser.open(f"{address}/{CONTROLS}")
    theme(browser, "dark")
    return browser


def theme(page, name: str) -> None:
    """Light or dark, as JupyterLab says it."""
    page.evaluate(f"document.documentElement.dataset.jpThemeLight = '{str(name == 'light').lower()}'")
