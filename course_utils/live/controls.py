"""What a learner can set in a lab: sliders, choices, toggles, formulas, points to drag, curves to sketch, predictions
to lock in.

A control holds no value; it says how it looks (`spec`, sent to controls.js) and turns whatever it is given into a value
of its kind (`clean`), with a sentence for what it cannot take.
"""

import math
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, kw_only=True)
class Control:
    """name: the update function's parameter. start: the first value. label: what the learner reads."""

    name: str
    start: Any
    label: str
    kind: str = field(init=False, default="")

    def spec(self) -> dict:
        """What the browser needs to show it: JSON-ready."""
        return {"kind": self.kind, "name": self.name, "label": self.label, "start": self.start}

    def clean(self, value):
        """`value` as this control's kind of value. Raises ValueError for what it cannot take."""
        return value

    def samples(self) -> list:
        """Values at the ends of what can be set, and between, none of them twice: what a test of a lab tries."""
        return [self.start]


@dataclass(frozen=True, kw_only=True)
class Slider(Control):
    low: float
    high: float
    step: float
    scale: str = "linear"
    unit: str = ""
    digits: int = 2
    play: float | None = None
    then: str | None = None

    def __post_init__(self):
        object.__setattr__(self, "kind", "slider")
        if not self.low < self.high:
            raise ValueError(f"slider {self.name!r}: low must be less than high, got {self.low} and {self.high}")
        if self.scale not in ("linear", "log"):
            raise ValueError(f'slider {self.name!r}: scale must be "linear" or "log", got {self.scale!r}')
        if self.scale == "log" and self.low <= 0:
            raise ValueError(f"slider {self.name!r}: a logarithmic slider starts above 0, got low = {self.low}")
        if self.then and not self.play:
            raise ValueError(
                f"slider {self.name!r}: then = {self.then!r} is where the keys go after Play; give it play = "
                "seconds as well"
            )
        object.__setattr__(self, "start", self.clean(self.start))

    def spec(self):
        told = {
            "min": self.low,
            "max": self.high,
            "step": self.step,
            "scale": self.scale,
            "unit": self.unit,
            "digits": self.digits,
            "play": self.play,
        }
        return super().spec() | told | ({"then": self.then} if self.then else {})

    def clean(self, value):
        number = number_of(self.name, value)
        number = min(max(number, self.low), self.high)
        if self.scale == "linear":
            steps = round((number - self.low) / self.step)
            # 0.1 + 2 * 0.1 is not 0.3: the twelfth decimal of a step is noise.
            number = min(round(self.low + steps * self.step, 12), self.high)
        return number

    def samples(self):
        if self.scale == "linear":
            return _distinct(self.clean(self.low + (self.high - self.low) * k / 6) for k in range(7))
        values = [self.low * (self.high / self.low) ** (k / 6) for k in range(7)]
        # Of whole numbers, two between the same neighbours are one: a lab rounds them.
        return list({round(value): value for value in reversed(values)}.values())[::-1] if self.digits == 0 else values


@dataclass(frozen=True, kw_only=True)
class Choice(Control):
    options: tuple[str, ...]

    def __post_init__(self):
        object.__setattr__(self, "kind", "choice")

    def spec(self):
        return super().spec() | {"options": list(self.options)}

    def clean(self, value):
        if value not in self.options:
            raise ValueError(f"{self.name} is one of {', '.join(map(repr, self.options))}; got {value!r}")
        return value

    def samples(self):
        return list(self.options)


@dataclass(frozen=True, kw_only=True)
class Toggle(Control):
    def __post_init__(self):
        object.__setattr__(self, "kind", "toggle")

    def clean(self, value):
        return bool(value)

    def samples(self):
        return [False, True]


@dataclass(frozen=True, kw_only=True)
class Reveal(Toggle):
    """A prediction locked in: pressed once, it shows the truth and leaves the controls in `locks` as they are."""

    locks: tuple[str, ...] = ()

    def __post_init__(self):
        object.__setattr__(self, "kind", "reveal")

    def spec(self):
        return super().spec() | {"locks": list(self.locks)}


@dataclass(frozen=True, kw_only=True)
class Formula(Control):
    """A text that `parse` turns into a function; `parse` raises ValueError with a sentence for the learner."""

    parse: Callable[[str], Any]
    examples: tuple[str, ...] = ()
    _last: list = field(
        init=False, repr=False, compare=False, default_factory=list
    )  # the last text that could be read, and what it is

    def __post_init__(self):
        object.__setattr__(self, "kind", "formula")

    def read(self, text: str) -> Any:
        """What `parse` makes of `text`; a text that stays is not parsed again at each step of another control."""
        if self._last[:1] != [text]:
            self._last[:] = text, self.parse(text)
        return self._last[1]

    def spec(self):
        return super().spec() | {"examples": list(self.examples)}

    def clean(self, value):
        if not isinstance(value, str):
            raise ValueError(f"{self.name} must be a text, got {short(value)}")
        try:
            self.read(value)
        except ValueError:
            raise
        except Exception as fault:
            # A parser meets texts that its author did not think of; the learner is told no less than of any other.
            instead = f", such as {self.examples[0]!r}" if self.examples else ""
            raise ValueError(
                f"{short(value)} cannot be read ({type(fault).__name__}); write it another way{instead}"
            ) from fault
        return value

    def samples(self):
        return _distinct((self.start, *self.examples))


@dataclass(frozen=True, kw_only=True)
class Point(Control):
    """A point (x, y) in the data of axes number `axes`; it moves along "x", "y" or both, between `low` and `high`.

    anywhere: a click anywhere in the axes moves it there. units: of x and y, for the screen reader.
    """

    axes: int
    low: tuple[float, float]
    high: tuple[float, float]
    step: tuple[float, float]
    along: str = "xy"
    anywhere: bool = False
    units: tuple[str, str] = ("", "")

    def __post_init__(self):
        object.__setattr__(self, "kind", "point")

    def spec(self):
        return super().spec() | {
            "axes": self.axes,
            "low": list(self.low),
            "high": list(self.high),
            "step": list(self.step),
            "along": self.along,
            "anywhere": self.anywhere,
            "units": list(self.units),
        }

    def clean(self, value):
        if not isinstance(value, list | tuple) or len(value) != 2:
            raise ValueError(f"{self.name} must be two numbers, [x, y], got {short(value)}")
        x, y = (number_of(self.name, coordinate) for coordinate in value)
        x, y = (min(max(number, low), high) for number, low, high in zip((x, y), self.low, self.high, strict=True))
        return [x if "x" in self.along else self.start[0], y if "y" in self.along else self.start[1]]

    def samples(self):
        corners = [[x, y] for x in (self.low[0], self.high[0]) for y in (self.low[1], self.high[1])]
        middle = [(low + high) / 2 for low, high in zip(self.low, self.high, strict=True)]
        return _distinct(self.clean(place) for place in (*corners, middle, list(self.start)))


@dataclass(frozen=True, kw_only=True)
class Sketch(Control):
    """A curve drawn by hand over the grid `x`: a list of heights, None where nothing is drawn yet."""

    axes: int
    x: tuple[float, ...]
    low: float
    high: float

    def __post_init__(self):
        object.__setattr__(self, "kind", "sketch")
        object.__setattr__(self, "start", [None] * len(self.x))

    def spec(self):
        return super().spec() | {"axes": self.axes, "x": list(self.x), "low": self.low, "high": self.high}

    def clean(self, value):
        if not isinstance(value, list | tuple) or len(value) != len(self.x):
            raise ValueError(f"{self.name} has {len(self.x)} heights, one for each x; got {short(value)}")
        return [
            None if height is None else min(max(number_of(self.name, height), self.low), self.high) for height in value
        ]

    def samples(self):
        slope = (self.high - self.low) / len(self.x)
        rising = [self.low + slope * k for k in range(len(self.x))]
        return _distinct([self.start, [self.low] * len(self.x), [self.high] * len(self.x), rising])


def _distinct(values: Iterable) -> list:
    """`values` in their order, each once; they may be lists, so no set can tell them apart."""
    found: list = []
    for value in values:
        if value not in found:
            found.append(value)
    return found


def short(value: Any) -> str:
    """`value` as it is written, to its first 60 characters."""
    text = repr(value)
    return text if len(text) <= 60 else f"{text[:59]}…"


def number_of(name: str, value: Any) -> float:
    """`value` as a finite number. Raises ValueError with a sentence that begins with `name`."""
    try:
        number = float(value)
    except (TypeError, ValueError, OverflowError):
        raise ValueError(f"{name} must be a number, got {short(value)}") from None
    if not math.isfinite(number):
        raise ValueError(f"{name} must be a finite number, got {short(value)}")
    return number
