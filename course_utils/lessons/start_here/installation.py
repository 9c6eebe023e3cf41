"""Whether everything the course needs is there: a line for each, with what to do about a no."""

import importlib
import sys
from collections.abc import Callable
from typing import NamedTuple

from course_utils import data
from course_utils.live import Lab
from course_utils.practice.progress import progress

LEAST_PYTHON = (3, 11)
PACKAGES = ("numpy", "matplotlib", "sympy", "ipywidgets", "anywidget")


class Finding(NamedTuple):
    """One thing that was looked at: what, whether it is so, and what to do if it is not."""

    what: str
    is_so: bool
    advice: str = ""


def findings() -> list[Finding]:
    """What was looked at, in order. Nothing here raises: a part that fails is a finding."""
    return [
        Finding(
            "Python 3.11 or newer",
            sys.version_info >= LEAST_PYTHON,
            "install a newer Python, then run `make lab` again",
        ),
        _try(", ".join(PACKAGES), _packages, "run `pip install -r requirements.txt` in the course's folder"),
        _try("a lab can be built and drawn", _lab, "run `pip install -r requirements.txt` in the course's folder"),
        _try(
            "the real records can be read",
            _records,
            "fetch the course again: a file in course_utils/data is missing or changed",
        ),
        _try("your progress can be kept", _progress, "save it to a file at the end of each session (below)"),
    ]


def check_installation() -> None:
    """Print a line for each finding, and a last one with the result."""
    found = findings()
    for what, is_so, advice in found:
        print(f"✓ {what}: yes" if is_so else f"✗ {what}: no; {advice}")
    missing = sum(not finding.is_so for finding in found)
    print("All is well." if not missing else f"{missing} of {len(found)} need a look.")


def _try(what: str, works: Callable[[], bool], advice: str) -> Finding:
    try:
        return Finding(what, works(), advice)
    except Exception as fault:
        return Finding(what, False, f"{advice} ({type(fault).__name__}: {fault})")


def _packages() -> bool:
    return all(importlib.import_module(name) for name in PACKAGES)


def _lab() -> bool:
    lab = Lab("A test", size=(2, 2))
    axes = lab.figure.subplots()
    (line,) = lab.moving(axes.plot([], []))
    lab.slider("x", 0.0, 0.0, 1.0)

    @lab.update
    def _(x):
        line.set_data([0, x], [0, x])
        return f"{x:.2f}"

    lab.set(x=1.0)
    drawn = lab.frame is not None and lab.frame.size > 0 and not lab.fault
    lab.close()
    return drawn


def _records() -> bool:
    return all(getattr(data, name)() is not None for name in data.__all__ if name.startswith("load_"))


def _progress() -> bool:
    return progress().can_be_kept()
