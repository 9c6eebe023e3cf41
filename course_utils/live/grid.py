"""Where a lab stands on a page without a kernel: every position there is drawn beforehand.

A control that has too many positions for that keeps some of them (a slider, a point), or becomes a choice between a few
values that have names (a formula, a curve drawn by hand). A lab whose picture depends on how one came there shows
recorded stories instead.
"""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import product
from numbers import Integral
from typing import Any

from course_utils.live.controls import Choice, Control, Formula, Point, Slider, number_of

MOST_FRAMES = 4_000
_LOG_POSITIONS, _WHOLE_POSITIONS = 400, 100  # of a logarithmic slider, as controls.js has them
_CHOSEN = {
    "formula": "Here you choose among a few formulas. In the notebook you type your own.",
    "sketch": "Here you choose among a few curves. In the notebook you draw your own.",
    "point": "Here you choose among a few places. In the notebook you drag the point anywhere.",
}


@dataclass(frozen=True)
class Axis:
    """One control of the page. spec: for controls.js; values: what the page's control is set to; given: the same, as
    the lab takes it."""

    spec: dict
    values: list
    given: list
    note: str = ""

    @property
    def name(self) -> str:
        return self.spec["name"]


Kept = int | Sequence[float] | tuple[int, int] | Mapping[str, Any]


def axis(control: Control, kept: Kept | None = None) -> Axis:
    """What becomes of `control`. kept: of a slider or a point along a line, at most how many positions, or the values;
    (columns, rows) of a free point; or values by their names. None keeps every position; of a formula, its examples.
    Raises ValueError for a control that needs to be told, and for what cannot be kept of it.
    """
    kept = kept.tolist() if hasattr(kept, "tolist") else kept  # numpy's numbers and arrays
    _refuse_what_cannot_be_kept(control, kept)
    if isinstance(kept, Mapping):
        named = {str(name): control.clean(value) for name, value in kept.items()}
        return _choice(control, list(named), list(named.values()), _CHOSEN.get(control.kind, ""))
    if isinstance(control, Slider):
        values = _slider_values(control, kept)
        return Axis(control.spec() | {"values": values}, values, values)
    if isinstance(control, Point):
        if isinstance(kept, Sequence) and _is_on_a_line(control):
            return _stops(control, kept)
        values, steps = _point_values(control, kept)
        return Axis(control.spec() | {"step": steps}, values, values)
    if isinstance(control, Formula):
        texts = list(dict.fromkeys((control.start, *control.examples)))
        return _choice(control, texts, texts, _CHOSEN["formula"])
    if control.kind == "sketch":
        raise ValueError(
            f"a page cannot draw the sketch {control.name!r} beforehand: name some curves, "
            f"grid({control.name}={{name: heights}})"
        )
    values = list(control.options) if isinstance(control, Choice) else [False, True]
    return Axis(control.spec(), values, values)


def axes(controls: Mapping[str, Control], kept: Mapping[str, Kept]) -> list[Axis]:
    """The page's controls, in their order. Raises ValueError for a name that no control has, or for more than
    MOST_FRAMES positions."""
    unknown = set(kept) - set(controls)
    if unknown:
        raise ValueError(f"grid: no control is named {', '.join(sorted(unknown))}; there are {', '.join(controls)}")
    found = [axis(control, kept.get(name)) for name, control in controls.items()]
    positions = math.prod(len(one.values) for one in found)
    if positions > MOST_FRAMES:
        sizes = " x ".join(f"{one.name} {len(one.values)}" for one in found)
        raise ValueError(
            f"a page draws at most {MOST_FRAMES:,} positions beforehand, and these are {positions:,} "
            f"({sizes}); keep fewer: grid(name=count)"
        )
    return found


def positions(found: Sequence[Axis]) -> list[dict[str, Any]]:
    """The values of all controls at each position, the last control's the fastest."""
    return [
        dict(zip((one.name for one in found), values, strict=True)) for values in product(*(one.given for one in found))
    ]


def story_axes(names: Sequence[str], longest: int) -> list[Axis]:
    """Controls of a page that replays recorded stories: which one, and a slider over its moments, 0 to `longest`."""
    moments = list(range(longest + 1))
    slider = Slider(name="moment", start=0, low=0, high=longest, step=1, label="moment", digits=0, play=longest * 0.8)
    note = "Here you replay what was recorded. In the notebook you go your own way."
    return [
        Axis(
            Choice(name="story", start=names[0], label="story", options=tuple(names)).spec(),
            list(names),
            list(names),
            note,
        ),
        Axis(slider.spec() | {"values": moments}, moments, moments),
    ]


def _refuse_what_cannot_be_kept(control: Control, kept: Any) -> None:
    named = kept is None or isinstance(kept, Mapping)
    count = isinstance(kept, Integral) and not isinstance(kept, bool)
    several = isinstance(kept, Sequence) and not isinstance(kept, str)
    if isinstance(control, Slider) or (isinstance(control, Point) and _is_on_a_line(control)):
        takes, allowed = "how many positions or a list of values", count or several
    elif isinstance(control, Point):
        pair = isinstance(kept, tuple) and len(kept) == 2 and all(isinstance(one, Integral) for one in kept)
        takes, allowed = "(columns, rows) or places by their names", count or pair
    else:
        takes, allowed = "values by their names, {name: value}", False
    if not named and not allowed:
        raise ValueError(f"grid: {control.name} takes {takes}; got {kept!r:.60}")


def _is_on_a_line(control: Point) -> bool:
    return control.along != "xy"


def _values(control: Slider | Point, low: float, high: float, given: Sequence[float], start: float) -> list[float]:
    """The values that were named, and `start`. Raises ValueError for what is no number or lies beyond the ends."""
    numbers = [number_of(control.name, value) for value in given]
    for number in numbers:
        # A sum of steps may miss the end by its last decimals.
        if not low - 1e-9 * (high - low) <= number <= high + 1e-9 * (high - low):
            raise ValueError(
                f"grid: {control.name} goes from {low:g} to {high:g}, and {number:g} lies beyond; leave it out"
            )
    return sorted({min(max(number, low), high) for number in (*numbers, start)})


def _stops(control: Point, given: Sequence[float]) -> Axis:
    """A point that stands at values along its line: an arrow key moves it from one to the next, however far that is."""
    k = "xy".index(control.along)
    stops = _values(control, control.low[k], control.high[k], given, control.start[k])
    places = [[stop, control.start[1]] if k == 0 else [control.start[0], stop] for stop in stops]
    return Axis(control.spec() | {"stops": stops}, places, places)


def _choice(control: Control, names: list[str], given: list, note: str) -> Axis:
    start = names[given.index(control.start)] if control.start in given else names[0]
    spec = {"kind": "choice", "name": control.name, "label": control.label, "start": start, "options": names}
    return Axis(spec, names, given, note)


def _thinned(count: int, start: int, kept: int | None) -> list[int]:
    """At most `kept` of the positions 0 ... count - 1, at equal distance but for the ends, among them `start` and both
    ends."""
    kept = count if kept is None else max(kept, 3)
    stride = 1
    while len(found := sorted({0, *range(start % stride, count, stride), count - 1})) > kept:
        stride += 1
    return found


def _slider_values(control: Slider, kept: int | Sequence[float] | None) -> list[float]:
    if isinstance(kept, Sequence):
        return sorted(
            {control.clean(value) for value in _values(control, control.low, control.high, kept, control.start)}
        )
    if control.scale == "linear":
        count = round((control.high - control.low) / control.step) + 1
        start = round((control.start - control.low) / control.step)
        values = [control.clean(control.low + k * control.step) for k in _thinned(count, start, kept)]
    else:
        count = (_WHOLE_POSITIONS if control.digits == 0 else _LOG_POSITIONS) + 1
        ratio = control.high / control.low
        start = round(math.log(control.start / control.low) / math.log(ratio) * (count - 1))
        # A page's file need not hold the sixteenth digit of a power.
        values = [
            control.start if k == start else float(f"{control.low * ratio ** (k / (count - 1)):.8g}")
            for k in _thinned(count, start, kept)
        ]
    return list(dict.fromkeys(values))


def _point_values(control: Point, kept: int | tuple[int, int] | None) -> tuple[list[list[float]], list[float]]:
    """The places, and what an arrow key moves the point in x and in y: from one place to the next."""
    counts = kept if isinstance(kept, tuple) else (kept, kept)
    lines, steps = [], []
    for k, along in enumerate("xy"):
        start, low, high, step = float(control.start[k]), control.low[k], control.high[k], control.step[k]
        line = [start]
        if along in control.along:
            wanted = math.inf if counts[k] is None else max(counts[k], 3)
            step, line = next(
                (wide, line)
                for stride in range(1, 10_000)
                if len(line := _line(start, low, high, wide := stride * step)) <= wanted
            )
        lines.append(line)
        steps.append(step)
    return [[x, y] for x in lines[0] for y in lines[1]], steps


def _line(start: float, low: float, high: float, step: float) -> list[float]:
    before, after = math.floor((start - low) / step + 1e-9), math.floor((high - start) / step + 1e-9)
    return sorted({round(place, 10) for place in (low, *(start + m * step for m in range(-before, after + 1)), high)})
