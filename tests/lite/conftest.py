"""The site of `make lite`, built once, served from this machine, and its Python in Node.js.

Nothing here asks for anything from elsewhere, so numpy, matplotlib and pillow are missing: they are Pyodide's own, and
neither npm nor a package index has them for its Python. That a lab draws, only the published site can show. What stands
before that is seen here: the kernel boots, the course is loaded by its imports, widgets answer, progress stays.
"""

import functools
import json
import os
import shutil
import subprocess
import threading
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import ClassVar

import pytest

from course_utils.authoring import lite

# A package's __init__ imports all of it, numpy included. An empty one in its place lets the modules in that need none.
WITHOUT_NUMPY = """
import sys, types, importlib.util
for name in ("practice", "maths"):
    package = types.ModuleType(f"course_utils.{name}")
    package.__path__ = [importlib.util.find_spec("course_utils").submodule_search_locations[0] + "/" + name]
    sys.modules[package.__name__] = package
"""


class _Quiet(SimpleHTTPRequestHandler):
    extensions_map: ClassVar = {
        **SimpleHTTPRequestHandler.extensions_map,
        ".mjs": "text/javascript",
        ".wasm": "application/wasm",
    }

    def log_message(self, *arguments):
        pass


@pytest.fixture(scope="session")
def site(tmp_path_factory):
    """The folder of the built and checked site."""
    if not lite.PYODIDE.exists():
        pytest.fail("Pyodide is not here; `make test` fetches it from npm")
    folder = tmp_path_factory.mktemp("lite") / "site"
    lite.build(folder)
    return folder


@pytest.fixture(scope="session")
def url(site, tmp_path_factory):
    """Where a copy of the site is served that lets a test reach into JupyterLab."""
    open_site = tmp_path_factory.mktemp("lite-served") / "site"
    shutil.copytree(site, open_site)
    settings = open_site / "jupyter-lite.json"
    content = json.loads(settings.read_text())
    content["jupyter-config-data"]["exposeAppInBrowser"] = True
    settings.write_text(json.dumps(content))
    with ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(_Quiet, directory=open_site)) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


@pytest.fixture
def browser_python(site, tmp_path):
    """browser_python(source, *packages) runs `source` in a fresh Python of the site, in Node.js, and returns its last
    value.

    drive: a folder that this Python has as /drive, as JupyterLite's kernel does; None means that there is no /drive.
    """
    if shutil.which("node") is None:
        pytest.fail("this needs Node.js 20 or newer")

    def run(source, *packages, drive=None):
        script = tmp_path / "source.py"
        script.write_text(source)
        done = subprocess.run(
            [
                "node",
                Path(__file__).with_name("python.mjs"),
                site / "static/pyodide",
                script,
                drive or "",
                "calculus-of-learning",
                *packages,
            ],
            capture_output=True,
            text=True,
            timeout=300,
            env={**os.environ, "COURSE_PROGRESS": ""},
        )
        assert done.returncode == 0, done.stdout + done.stderr
        return json.loads(done.stdout.splitlines()[-1])

    return run
