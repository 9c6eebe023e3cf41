"""Firefox and WebKit beside Chromium: three engines and one thin way to use each, for tests.

Firefox answers WebDriver BiDi itself and WebKitGTK brings WebKitWebDriver. Both protocols are standards of the W3C, so
no driver stands between that could fall out of step with the browser. Chromium is Playwright's.
"""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager

from course_utils.authoring.engines.firefox import Firefox
from course_utils.authoring.engines.page import Page
from course_utils.authoring.engines.webkit import WebKit

HOW_TO_GET = {
    "Firefox": "install it with `apt-get install firefox-esr` (Debian), or name one with FIREFOX=/path/to/firefox",
    "WebKit": "install it with `apt-get install webkit2gtk-driver xvfb` (Debian, Ubuntu)",
}


def find_firefox() -> str | None:
    """The path of a Firefox, or None."""
    named = os.environ.get("FIREFOX")
    return shutil.which(named) if named else shutil.which("firefox-esr") or shutil.which("firefox")


def is_here(engine: str) -> bool:
    """Whether `engine`, "Firefox" or "WebKit", can be started on this machine."""
    return find_firefox() is not None if engine == "Firefox" else all(map(shutil.which, ("WebKitWebDriver", "Xvfb")))


@contextmanager
def start(engine: str) -> Iterator[Page]:
    """A page in `engine`, "Firefox" or "WebKit", on a fine screen and a system that is set to dark.

    Raises RuntimeError where the engine is not installed.
    """
    if not is_here(engine):
        raise RuntimeError(f"there is no {engine} here: {HOW_TO_GET[engine]}")
    with Firefox(find_firefox()) if engine == "Firefox" else WebKit() as page:
        yield page
