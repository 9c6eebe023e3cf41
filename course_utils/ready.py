"""Looks, before the course imports anything, whether something stands in the way, and says so without a traceback.

Two things do: a learner's file that has the name of a module the course needs, and a package that is not there. Two
files beside a notebook are beyond it: with a course_utils.py Python never comes here, and with a types.py no kernel
starts.
"""

import importlib.util
import os
import sys
from pathlib import Path

# What the course imports, as (module, the package that brings it).
PACKAGES = (
    ("numpy", "numpy"),
    ("matplotlib", "matplotlib"),
    ("PIL", "pillow"),
    ("sympy", "sympy"),
    ("ipywidgets", "ipywidgets"),
    ("anywidget", "anywidget"),
    ("latex2mathml", "latex2mathml"),
    ("platformdirs", "platformdirs"),
)
# And what these import in turn.
_BEHIND_THEM = frozenset(
    "IPython comm contourpy cycler dateutil fontTools jedi kiwisolver mpl_toolkits mpmath packaging psygnal pygments "
    "pyparsing six traitlets typing_extensions".split()
)
# Those of the standard library that neither a kernel nor the course comes to: a learner's wave.py is in nobody's way.
NOT_NEEDED = frozenset(
    "aifc antigravity asynchat asyncore audioop cProfile cgi cgitb chunk compileall crypt doctest ensurepip ftplib "
    "graphlib idlelib imaplib imghdr lib2to3 mailbox mailcap modulefinder msilib netrc nis nntplib nturl2path "
    "ossaudiodev pickletools pipes poplib profile pstats pyclbr sched shelve smtpd smtplib sndhdr statistics sunau "
    "symtable syslog tabnanny telnetlib this trace turtle turtledemo uu venv wave xdrlib zipapp".split()
)
NEEDED = frozenset(module for module, _ in PACKAGES) | _BEHIND_THEM | (sys.stdlib_module_names - NOT_NEEDED)


class NotReady(ImportError):
    """The course cannot be imported; a notebook shows the text alone, which says what is in the way and what to do."""

    modules: tuple[str, ...] = ()  # those that are missing

    def _render_traceback_(self) -> list[str]:
        return [str(self)]


def check(folder: Path) -> None:
    """Raises NotReady if a file in `folder`, the notebook's, is taken for a module of the course's, or a package is
    missing."""
    entries = _entries(folder)
    # A folder that packages are installed into holds the modules themselves.
    if not any(entry.endswith(".dist-info") for entry in entries):
        _check_beside(folder, {Path(entry).stem for entry in entries})
    missing = {module: package for module, package in PACKAGES if sys.modules.get(module) is None and not _spec(module)}
    if missing:
        fault = NotReady(_about_the_missing(list(missing.values())))
        fault.modules = tuple(missing)
        raise fault


def _check_beside(folder: Path, names: set[str]) -> None:
    loaded = {name: getattr(sys.modules[name], "__file__", None) for name in NEEDED & sys.modules.keys()}
    for name, file in sorted(loaded.items()):
        if _lies_in(folder, file):  # it may be renamed by now, and is used all the same
            raise NotReady(
                _about_the_file(
                    name,
                    Path(file),
                    "restart the kernel (Kernel > Restart Kernel) and run the notebook from its first cell",
                )
            )
    for name in sorted(NEEDED & names - loaded.keys()):
        spec = _spec(name)
        if spec and _lies_in(folder, spec.origin):
            raise NotReady(_about_the_file(name, Path(spec.origin), "run this cell again"))


def _lies_in(folder: Path, file: str | None) -> bool:
    """Whether `file`, a module's or the __init__.py of a package, is one beside the notebook."""
    return bool(file) and folder in (
        Path(file).parent,
        Path(file).parent.parent if Path(file).name == "__init__.py" else None,
    )


def _entries(folder: Path) -> list[str]:
    try:
        return os.listdir(folder)
    except OSError:
        return []


def _spec(name: str):
    try:
        return importlib.util.find_spec(name)
    except ImportError:  # in a browser, of a package that it knows and has not loaded
        return None


def _about_the_file(name: str, file: Path, then: str) -> str:
    what, found, new = (
        ("folder", file.parent, f"my_{name}") if file.name == "__init__.py" else ("file", file, f"my_{name}.py")
    )
    return (
        f"Your {what} {found} has the name of the module {name}, which the course needs, and Python takes the {what} "
        f"for the module. Rename it, to {new} say, then {then}."
    )


def _about_the_missing(packages: list[str]) -> str:
    names = packages[0] if len(packages) == 1 else f"{', '.join(packages[:-1])} and {packages[-1]}"
    them = "it" if len(packages) == 1 else "them"
    if sys.platform == "emscripten":
        return (
            f"The course needs {names}, and this page could not download {them}{_hosts(packages)}. "
            "See that you are online and that nothing blocks that address, then reload the page."
        )
    return (
        f"The course needs {names}, which this notebook's Python ({sys.executable}) does not have. Run `pip install "
        "-r requirements.txt` in the course's folder with that Python, or start the course with `make lab`; then "
        "restart the kernel."
    )


def _hosts(packages: list[str]) -> str:
    """ " from cdn.example.org", the hosts that a browser's Python has `packages` from, by its lock file."""
    import pyodide_js

    entries = pyodide_js.lockfile.packages.to_py()
    hosts = {
        entries[name]["file_name"].split("/")[2]
        for name in packages
        if "://" in entries.get(name, {}).get("file_name", "")
    }
    return f" from {' and '.join(sorted(hosts))}" if hosts else " from the site it came from"


try:
    _here = Path.cwd()
except OSError:  # a folder that is gone shadows nothing
    _here = Path()
check(_here)
