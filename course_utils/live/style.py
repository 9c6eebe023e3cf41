"""How every figure of the course looks: one palette with fixed meanings, one set of matplotlib settings.

The colours are Okabe and Ito's (2008), told apart by colour-blind eyes; each meaning has a line style or marker of its
own as well, so that colour is never the only difference.
"""

import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from copy import deepcopy

import matplotlib
import numpy as np

FUNCTION = "#0072B2"  # the function itself: blue, solid
DERIVATIVE = "#D55E00"  # its derivative, slope or tangent: vermilion, dashed
AREA = "#009E73"  # an area or what has accumulated: green, filled
LEARNER = "#B0468C"  # what the learner chose or predicted: purple, round marker or dash-dot
TRUTH = "#1A1A1A"  # what was measured or certified: near black
QUIET = "#8A8A8A"  # helpers: guides, old positions

_INKS = {DERIVATIVE: "#B84F00", AREA: "#007A58", QUIET: "#6E6E6E"}


def ink(color: str) -> str:
    """The shade of a palette colour for words, dark enough to be read on white: a contrast of 4.5 (WCAG 2.2 AA); lines
    need 3."""
    return _INKS.get(color, color)


SETTINGS = {
    "axes.axisbelow": True,
    "axes.grid": True,
    "axes.labelsize": 10.5,
    "axes.spines.right": False,
    "axes.spines.top": False,
    "axes.titlesize": 11,
    "axes.prop_cycle": matplotlib.cycler(color=[FUNCTION, DERIVATIVE, AREA, LEARNER, TRUTH]),
    "figure.facecolor": "white",
    # Learners put a font of their own in front of these lists, which are matplotlib's defaults as well.
    "font.family": ["sans-serif"],
    "font.sans-serif": ["DejaVu Sans"],
    "font.size": 10,
    "grid.color": "#E4E4E4",
    "grid.linewidth": 0.8,
    "legend.frameon": False,
    "lines.linewidth": 2,
    "mathtext.fontset": "cm",
    # With these Agg's letters are the ones that the browser fills.
    "text.hinting": "none",
}
if matplotlib.__version_info__ < (3, 11):
    SETTINGS["text.hinting_factor"] = 1  # from 3.11 on it is always 1


_THE_LEARNERS = ("backend", "interactive", "figure.hooks")  # how figures of their own come to the screen
_HOUSE = deepcopy(dict(dict.items(matplotlib.rcParamsDefault))) | dict(dict.items(matplotlib.RcParams(SETTINGS)))
for _name in _THE_LEARNERS:
    _HOUSE.pop(_name, None)
_warnings_are = "ignore"


@contextmanager
def house_style() -> Iterator[None]:
    """A context in which matplotlib draws and numpy computes as the course does, whatever the learner has set.

    Afterwards all of that is as it was. A warning meanwhile is ours, and no concern of theirs.
    """
    theirs = dict(dict.items(matplotlib.rcParams))
    for name in _THE_LEARNERS:
        theirs.pop(name, None)
    try:
        # The values are valid already: to have matplotlib see to that again would cost more than a step of a lab.
        dict.update(matplotlib.rcParams, _HOUSE)
        with np.errstate(divide="warn", over="warn", under="ignore", invalid="warn"), warnings.catch_warnings():
            warnings.simplefilter(_warnings_are)
            yield
    finally:
        dict.update(matplotlib.rcParams, theirs)


@contextmanager
def strict_house() -> Iterator[None]:
    """A context for tests, in which a warning under `house_style` is an error."""
    global _warnings_are
    before, _warnings_are = _warnings_are, "error"
    try:
        yield
    finally:
        _warnings_are = before
