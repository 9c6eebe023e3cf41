"""The site, built once for all its tests, and served on this machine."""

import functools
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from course_utils.authoring.site.__main__ import build
from course_utils.authoring.site.launch import Launch
from course_utils.lessons.catalogue import lessons

PAGES = ["index.html", *(f"{Path(lesson.notebook).stem}.html" for lesson in lessons())]
LAUNCH = Launch("someone/the-course", "https://lite.example")


@pytest.fixture(scope="session")
def site(tmp_path_factory) -> Path:
    """The folder of the built pages."""
    folder = tmp_path_factory.mktemp("built")
    assert build([], folder, LAUNCH) == 0
    return folder / "site"


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_) -> None:
        pass


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """Where `folder` is served on this machine, until the block ends."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(_Quiet, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


@pytest.fixture(scope="session")
def address(site) -> str:
    """Where the site is served."""
    with served(site) as address:
        yield address


@pytest.fixture
def open_page(chromium, address):
    """A function that opens a page of the site; what it asks for elsewhere is refused and kept in page.strangers, what
    goes wrong in page.faults."""
    contexts = []

    def opened(name: str, at: str = "", **options):
        contexts.append(
            chromium.new_context(**{"viewport": {"width": 1200, "height": 900}, "reduced_motion": "reduce", **options})
        )
        page = contexts[-1].new_page()
        page.strangers, page.faults = [], []

        def gate(route):
            if route.request.url.startswith((at or address, "data:", "blob:")):
                route.continue_()
            else:
                page.strangers.append(route.request.url)
                route.abort()

        page.route("**/*", gate)
        page.on("pageerror", lambda error: page.faults.append(str(error)))
        page.on("requestfailed", lambda request: page.faults.append(request.url))
        page.on("response", lambda response: page.faults.append(response.url) if response.status >= 400 else None)
        page.goto(f"{at or address}/{name}")
        return page

    yield opened
    for context in contexts:
        context.close()
