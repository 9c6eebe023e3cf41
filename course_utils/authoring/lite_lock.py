"""Which wheels the browser's Python needs, and the lock file in which it finds them.

Pyodide loads a package when a cell imports it, if its lock file, pyodide-lock.json, names the package. The site has a
lock file of its own, in which the course is such a package: so the first cell of a notebook is the same here and on a
laptop. What is pure Python lies in the site, in the version that requirements.txt pins; what is compiled (numpy,
matplotlib, pillow) comes from Pyodide's own distribution, whose sums the lock file keeps.
"""

import hashlib
import json
import os
import zipfile
from email.parser import HeaderParser
from importlib.metadata import requires, version
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

COURSE = "calculus-of-learning"
# What the kernel itself loads; the first three are wheels that come with jupyterlite-pyodide-kernel, and micropip with
# Pyodide.
FROM_THE_KERNEL = ("ipykernel", "piplite", "pyodide-kernel")
KERNEL = (*FROM_THE_KERNEL, "micropip", "comm", "ipython", "jedi")
# Of no use without a server, or there as JupyterLab's own extension.
LEFT_OUT = {"jupyterlab", "nbval", "jupyterlab-widgets", "widgetsnbextension"}
_PURE = "-none-any.whl"


def read_lock(pyodide: Path) -> dict:
    """The lock file of the Pyodide in the folder `pyodide`."""
    return json.loads((pyodide / "pyodide-lock.json").read_text(encoding="utf-8"))


def pins(lock: dict) -> dict[str, str]:
    """package -> version of every pure-Python wheel that a course in the browser needs, beside its own and the
    kernel's."""
    found = {"micropip": lock["packages"]["micropip"]["version"]}
    waiting = [COURSE, *(name for name in KERNEL if name not in (*FROM_THE_KERNEL, "micropip"))]
    seen = set()
    while waiting:
        name = waiting.pop()
        if name in seen or _is_compiled(lock, name):
            continue
        seen.add(name)
        if name != COURSE:
            found[name] = version(name)
        waiting += _needed(requires(name) or [], lock)
    return dict(sorted(found.items()))


def locked(lock: dict, distribution: str, wheels: dict[Path, str]) -> dict:
    """`lock` with Pyodide's own packages at `distribution`, a URL, and `wheels` added; these are their files, each with
    its place seen from the lock file.

    Raises ValueError if a wheel needs a package that would be nowhere.
    """
    packages = {
        canonicalize_name(name): {**entry, "file_name": distribution + entry["file_name"]}
        for name, entry in lock["packages"].items()
    }
    ours = {entry["name"]: entry for entry in (_entry(wheel, place, lock) for wheel, place in wheels.items())}
    packages |= ours
    for entry in ours.values():
        for name in entry["depends"]:
            if name not in packages:
                raise ValueError(f"{entry['name']} needs {name}, which is neither in the site nor in Pyodide")
    return {"info": lock["info"], "packages": dict(sorted(packages.items()))}


def _entry(wheel: Path, place: str, lock: dict) -> dict:
    with zipfile.ZipFile(wheel) as archive:
        names = archive.namelist()
        about = next(name for name in names if name.endswith(".dist-info/METADATA"))
        headers = HeaderParser().parsestr(archive.read(about).decode("utf-8"))
    tops = {name.split("/")[0].removesuffix(".py") for name in names if name.endswith(".py")}
    return {
        "name": canonicalize_name(headers["Name"]),
        "version": headers["Version"],
        "file_name": place,
        "install_dir": "site",
        "sha256": hashlib.sha256(wheel.read_bytes()).hexdigest(),
        "package_type": "package",
        "imports": sorted(top for top in tops if "." not in top),
        "depends": sorted(_needed(headers.get_all("Requires-Dist") or [], lock)),
        "unvendored_tests": False,
    }


def _needed(lines: list[str], lock: dict) -> set[str]:
    """The packages that the requirements `lines` ask for in the browser."""
    python = lock["info"]["python"]
    there = {
        "sys_platform": "emscripten",
        "platform_system": "Emscripten",
        "platform_machine": "wasm32",
        "os_name": os.name,
        "extra": "",
        "python_full_version": python,
        "python_version": python.rpartition(".")[0],
    }
    wanted = [Requirement(line) for line in lines]
    names = {canonicalize_name(one.name) for one in wanted if one.marker is None or one.marker.evaluate(there)}
    return names - LEFT_OUT


def _is_compiled(lock: dict, name: str) -> bool:
    entry = lock["packages"].get(name)
    return entry is not None and not entry["file_name"].endswith(_PURE)
