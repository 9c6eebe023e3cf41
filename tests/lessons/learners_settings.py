"""What learners set for their own figures and numbers, and what a lab shows while it is set.

    python learners_settings.py 0 05      each lab of lesson 05 (with "": of all) at four stages, as JSON: built, moved,
                                          moved again, printed

With 0 or 1 as its first argument: at the even or at the odd stages all of SETTINGS stand. Two such processes have seen
every stage with and without; a lab on which nothing leaks shows the same in both.
"""

import contextlib
import hashlib
import json
import random
import sys
import warnings
from collections.abc import Callable, Iterator

import matplotlib
import numpy as np
from matplotlib import patheffects
from matplotlib import pyplot as plt

from course_utils.authoring.lab_rules import random_states, single_changes
from course_utils.lessons.catalogue import lessons
from course_utils.live import Lab, recorder


def _rc(params: dict) -> Callable[[], None]:
    return lambda: matplotlib.rcParams.update(params)


SETTINGS: dict[str, Callable[[], None]] = {
    "comic": plt.xkcd,  # it goes first: it refuses to follow LaTeX
    "a dark style": lambda: plt.style.use("dark_background"),
    "a style of bold lines": lambda: plt.style.use(["bmh", "ggplot"]),
    "LaTeX, which is not there": _rc({"text.usetex": True}),
    "tight pictures": _rc(
        {"savefig.bbox": "tight", "savefig.pad_inches": 1.0, "savefig.transparent": True, "savefig.facecolor": "black"}
    ),
    "another resolution": _rc({"savefig.dpi": 70, "figure.dpi": 144}),
    "markers and dashes": _rc(
        {"lines.marker": "x", "lines.linestyle": "--", "scatter.marker": "v", "patch.force_edgecolor": True}
    ),
    "glowing lines": _rc({"path.effects": [patheffects.withStroke(linewidth=6, foreground="red")]}),
    "grey lines": _rc({"axes.prop_cycle": matplotlib.cycler(color=["0.2", "0.5"], linestyle=["-", ":"])}),
    "serifs": _rc({"font.family": "serif", "font.size": 17, "mathtext.fontset": "stix", "mathtext.default": "regular"}),
    "no mathematics": _rc({"text.parse_math": False, "axes.unicode_minus": False}),
    "a font in front of all": _rc({"font.family": ["DejaVu Serif", "sans-serif"], "font.sans-serif": ["DejaVu Serif"]}),
    "other axes": _rc(
        {
            "axes.xmargin": 0.3,
            "axes.autolimit_mode": "round_numbers",
            "axes.formatter.use_locale": True,
            "axes.formatter.limits": [0, 1],
            "axes.grid.which": "both",
            "xtick.direction": "inout",
            "ytick.right": True,
            "xtick.minor.visible": True,
        }
    ),
    "other drawing": _rc(
        {
            "path.simplify": False,
            "path.snap": False,
            "lines.antialiased": False,
            "text.antialiased": False,
            "image.cmap": "hot",
            "image.origin": "lower",
        }
    ),
    "numbers that raise": lambda: np.seterr(all="raise"),
    "numbers in short": lambda: np.set_printoptions(precision=1, suppress=True, legacy="1.13"),
    "warnings that raise": lambda: warnings.simplefilter("error"),
    "chance from the start": lambda: (random.seed(0), np.random.seed(0)),
}


@contextlib.contextmanager
def standing(*names: str) -> Iterator[None]:
    """While SETTINGS of these `names` stand; raises AssertionError if what is done meanwhile changes what they set."""
    before = {key: list(value) if isinstance(value, list) else value for key, value in dict.items(matplotlib.rcParams)}
    with warnings.catch_warnings(), np.errstate(), np.printoptions():
        try:
            for name in names:
                SETTINGS[name]()
            theirs = _state()
            yield
            assert _state() == theirs, "what the learner had set is not what it was"
        finally:
            dict.update(matplotlib.rcParams, before)


def _state() -> tuple:
    """All that the learner may have set; a parameter is known by which object it is."""
    params = {key: id(value) for key, value in dict.items(matplotlib.rcParams)}
    return params, np.geterr(), id(warnings.filters), list(warnings.filters), str(np.get_printoptions())


def stages(build: Callable[[], Lab], *contexts: contextlib.AbstractContextManager) -> list:
    """What the lab of `build` shows when it is built, moved, moved again and printed, each stage in its own context."""
    recorder._text_path.cache_clear()  # letters that an earlier lab has written down would hide another font
    lab, told = None, []
    try:
        for stage, context in enumerate(contexts):
            with context:
                if lab is None:
                    lab = build()
                elif stage < 3:
                    lab.set(**(_far_out(lab) if stage == 1 else random_states(lab, 1)[0]))
                told.append(_digest(lab.picture()) if stage == 3 else _shown(lab))
    except Exception as error:
        told.append(f"raises {type(error).__name__}: {error}")
    finally:
        if lab is not None:
            lab.close()
    return told


def _far_out(lab: Lab) -> dict:
    """The last sample of every control: where most numbers grow too large."""
    return {name: values[-1] for name, values in single_changes(lab)}


def _shown(lab: Lab) -> dict:
    stage = lab.stage
    return {
        "says": stage.fault or stage.description,
        "frame": _digest(lab.frame.wire()),
        "backdrop": _digest(stage.backdrop),
        "layers": _digest(stage.layers),
        "axes": stage.axes,
        "handles": stage.handles,
    }


def _digest(thing) -> str:
    return hashlib.blake2b(thing if isinstance(thing, bytes) else repr(thing).encode(), digest_size=8).hexdigest()


def builders() -> dict[str, Callable[[], Lab]]:
    """The functions that build the course's labs, by lesson and name."""
    return {f"{lesson.number}/{name}": build for lesson in lessons() for name, build in lesson.labs.items()}


if __name__ == "__main__":
    set_at, only = int(sys.argv[1]), sys.argv[2]
    shown = {
        name: stages(build, *(standing(*SETTINGS) if stage % 2 == set_at else standing() for stage in range(4)))
        for name, build in builders().items()
        if name.startswith(only)
    }
    print(json.dumps(shown))
