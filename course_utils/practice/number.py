"""A number as an answer: accepted within a stated tolerance, with the slips of sign, unit and rounding named."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any

import numpy as np

from course_utils.practice import guard, outcome
from course_utils.practice.deadline import Deadline
from course_utils.practice.outcome import SOLVED, Outcome, Slip, Unreadable, code, show, show_apart
from course_utils.practice.own_numpy import as_imported
from course_utils.practice.reading import bare, read_number, split_unit
from course_utils.practice.tolerance import Tolerance
from course_utils.practice.units import counted, plain

_NAMED_DIGITS = 3  # a slip is often handed in rounded; with fewer digits it could be anything
_FACTORS = [(2.0, "twice"), (0.5, "half"), (60.0, "60 times"), (1 / 60, "one 60th of")] + [
    (10.0**k, f"{10**k} times" if k > 0 else f"one {10**-k}th of") for k in (1, 2, 3, 6, -1, -2, -3, -6)
]


class Number:
    """A number with a unit, right within a tolerance.

    value: the true number, or a function without arguments that computes it, for each answer anew. tolerance: 0.05 is
    absolute, in the unit; "0.5 %" is relative. units: other units by name with their size in `unit`, so that an answer
    in one of them is named: `Number(12.35, 0.05, unit="m/s", units={"km/h": 1 / 3.6, "mph": 0.44704})`.
    """

    def __init__(
        self,
        value: float | Callable[[], float],
        tolerance: float | str | Tolerance,
        *,
        unit: str = "",
        units: Mapping[str, float] | None = None,
    ):
        self._value = value
        self.tolerance = Tolerance.of(tolerance)
        self.unit = unit
        self.units = dict(units or {})

    @property
    def value(self) -> float:
        return float(self._value() if callable(self._value) else self._value)

    @as_imported()
    def judge(self, answer: Any, slips: Iterable[Slip] = ()) -> Outcome:
        """What `answer` is: solved, or wrong with the reason. slips: wrong numbers, looked at only if it is wrong."""
        if callable(self._value):  # computed once an answer, and not kept: a learner's own numbers may change
            return type(self)(self.value, self.tolerance, unit=self.unit, units=self.units).judge(answer, slips)
        try:
            number, unit = guard.read(self._read, (answer,), Deadline(guard.SECONDS))
        except Unreadable as reason:
            return outcome.wrong(str(reason))
        got = number * self.units.get(unit, 1.0)
        if unit and (self._right(got) or self._near(number, self.value / self.units[unit])):
            return outcome.wrong(self._other_unit(unit))
        if self._right(got):
            return outcome.solved()
        said = self._slip(got, slips) or ("" if unit else self._unit_slip(got)) or self._size_slip(got)
        return outcome.wrong(said or self._direction(got, counted(show(number), unit) if unit else ""))

    def alike(self, first: Any, second: Any) -> bool:
        """Whether two answers are, for all that this tolerance can tell, the same number."""
        a, b = read_number(first), read_number(second)
        return bool(self.tolerance.tighter(20).close(a, b, max(abs(a), abs(b))))

    def _read(self, answer: Any) -> tuple[float, str]:
        """The number, and the name of the other unit it was given in, if any."""
        answer = bare(answer)
        if isinstance(answer, np.ndarray) and answer.size == 1:
            answer = answer.item()
        if not isinstance(answer, str):
            return read_number(answer), ""
        number, unit = split_unit(answer)
        if not unit or plain(unit) == plain(self.unit):
            return read_number(number), ""
        for name in self.units:
            if plain(unit) == plain(name):
                return read_number(number), name
        try:
            return read_number(answer), ""
        except Unreadable:
            raise Unreadable(self._about_unit(number, unit)) from None

    def _about_unit(self, number: str, unit: str) -> str:
        """What to tell of a unit that is none of the exercise's, or a word that is no unit at all."""
        if self.unit:
            return f"{code(unit)} is not a unit this exercise knows; the answer is asked for in {self.unit}."
        found = self.judge(number)
        if found.state == SOLVED:
            return f"{number} is right; hand it in as a number alone, without {code(unit)}."
        return f"{found.message} And hand in the number alone, without {code(unit)}."

    def _right(self, got: float) -> bool:
        return bool(self.tolerance.close(got, self.value, abs(self.value)))

    def _near(self, got: float, known: float) -> bool:
        """Whether `got` is the wrong value `known`: as accurate as an answer must be, or rounded. What is merely close
        came about otherwise."""
        # An absolute tolerance is meant for the right value: of a smaller one, such as the same in km for m, it is a
        # smaller part.
        share = min(1.0, abs(known / self.value)) if known and self.value else 1.0
        accurate = (
            Tolerance(self.tolerance.absolute * share, self.tolerance.relative)
            if self.tolerance.absolute
            else self.tolerance
        )
        return bool(accurate.close(got, known, abs(self.value))) or (
            known != 0 and _rounded_to(got, known) >= _NAMED_DIGITS
        )

    def _nearer(self, got: float, known: float) -> bool:
        """Whether `got` is nearer to a wrong value than to the right one: else it is a right answer, badly rounded."""
        return abs(got - known) < abs(got - self.value)

    def _slip(self, got: float, slips: Iterable[Slip]) -> str:
        known = [(read_number(slip.wrong), slip.says) for slip in slips]
        near = [
            (abs(got - value), says) for value, says in known if self._near(got, value) and self._nearer(got, value)
        ]
        return min(near)[1] if near else ""

    def _unit_slip(self, got: float) -> str:
        for name, size in self.units.items():
            if self._near(got, self.value / size) and self._nearer(got, self.value / size):
                return self._other_unit(name)
        return ""

    def _other_unit(self, name: str) -> str:
        return (
            f"That is the right answer in {name}; it is asked for in {self.unit} ({counted('1', name)} is "
            f"{counted(show(self.units[name]), self.unit)})."
        )

    def _size_slip(self, got: float) -> str:
        if self.value == 0 or got == 0:
            return ""
        if self._near(-got, self.value):
            return "The size is right and the sign is wrong: which way does it go?"
        digits = _rounded_to(got, self.value)
        if digits:
            rounded = _round(self.value, digits)
            if abs(got - rounded) > 1e-9 * abs(self.value) and self._right(rounded):
                return "Close: you cut the last digits off. Round to the nearest value, do not cut off."
            return f"Close: you rounded too far. Give at least {self._digits_needed(digits)} significant digits."
        for factor, words in _FACTORS:
            if self._near(got, factor * self.value):
                return (
                    f"That is {words} the right answer: look for the factor that is missing, or there once too often."
                )
        return ""

    def _direction(self, got: float, given: str) -> str:
        """On which side of the right value `got` is; given: how it was handed in, where that was in another unit."""
        shown = counted(show_apart(got, self.value)[0], self.unit)
        said = f"{given} is {shown}," if given else f"{shown} is"
        side = "small" if got < self.value else "large"
        if self.value and abs(got - self.value) <= 0.05 * abs(self.value):
            return f"Close, but {said} a little too {side}."
        return f"Not yet: {said} too {side}."

    def _digits_needed(self, given: int) -> int:
        for digits in range(given + 1, 16):
            if self._right(_round(self.value, digits)):
                return digits
        return 16


def _round(value: float, digits: int) -> float:
    return float(f"{value:.{digits - 1}e}")


def _rounded_to(got: float, truth: float) -> int:
    """To how many significant digits `truth` was rounded, or cut off, to give `got`; 0 if it was not, or is over 5 %
    off."""
    if abs(got - truth) > 0.05 * abs(truth):
        return 0
    for digits in range(1, 12):
        unit = 10.0 ** (np.floor(np.log10(abs(truth))) - digits + 1)
        for rounding in (np.round, np.trunc):
            if abs(got - rounding(truth / unit) * unit) <= 1e-9 * abs(truth):
                return digits
    return 0
