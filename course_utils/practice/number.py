"""A number as an answer: accepted within a stated tolerance, with the slips of sign, unit and rounding named."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any

import numpy as np

from course_utils.practice import guard, outcome
from course_utils.practice.deadline import Deadline
from course_utils.practice.outcome import SOLVED, Outcome, Slip, Unreadable, code, show, show_apart
from course_utils.practice.own_numpy import as_imported
from course_utils.practice.reading import bare, read_number, split_unit
from course_utils.practice.relations import of_all
from course_utils.practice.rounding import digits_of, rounded
from course_utils.practice.tolerance import Tolerance
from course_utils.practice.units import counted, plain

_CLAIMED_DIGITS = 2  # of an answer that is called a rounded one: 5 may be 5.02, and much else
_NAMED_DIGITS = 3  # a slip is often handed in rounded; with fewer digits it could be anything


class Number:
    """A number with a unit, right within a tolerance.

    value: the true number, or a function without arguments that computes it, for each answer anew. tolerance: 0.05 is
    absolute, in the unit; "0.5 %" is relative. Instead of one, digits=3 or decimals=2 says how many are asked for: the
    truth so rounded is right, and the exercise says so. units: other units by name with their size in `unit`, so that
    an answer in one of them is named: `Number(12.35, 0.05, unit="m/s", units={"km/h": 1 / 3.6, "mph": 0.44704})`.
    """

    def __init__(
        self,
        value: float | Callable[[], float],
        tolerance: float | str | Tolerance | None = None,
        *,
        digits: int = 0,
        decimals: int | None = None,
        unit: str = "",
        units: Mapping[str, float] | None = None,
    ):
        self._value = value
        self.tolerance = Tolerance.of(tolerance, digits, decimals)
        self.unit = unit
        self.units = dict(units or {})

    @property
    def value(self) -> float:
        return float(self._value() if callable(self._value) else self._value)

    @as_imported()
    @np.errstate(all="ignore")
    def judge(self, answer: Any, slips: Iterable[Slip] = ()) -> Outcome:
        """What `answer` is: solved, or wrong with the reason. slips: wrong numbers, looked at only if it is wrong."""
        if callable(self._value):  # computed once an answer, and not kept: a learner's own numbers may change
            return type(self)(self.value, self.tolerance, unit=self.unit, units=self.units).judge(answer, slips)
        try:
            number, unit = guard.read(self._read, (answer, slips), Deadline(guard.SECONDS))
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

    def _read(self, answer: Any, slips: Iterable[Slip]) -> tuple[float, str]:
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
            raise Unreadable(self._about_unit(number, unit, slips)) from None

    def _about_unit(self, number: str, unit: str, slips: Iterable[Slip]) -> str:
        """What to tell of a unit that is none of the exercise's, or a word that is no unit at all."""
        if self.unit:
            return f"{code(unit)} is not a unit this exercise knows; the answer is asked for in {self.unit}."
        found = self.judge(number, slips)
        if found.state == SOLVED:
            return f"{number} is right; hand it in as a number alone, without {code(unit)}."
        return f"{found.message} And hand in the number alone, without {code(unit)}."

    def _right(self, got: float) -> bool:
        return bool(self.tolerance.close(got, self.value, abs(self.value)))

    def _near(self, got: float, known: float) -> bool:
        """Whether `got` is the wrong value `known`: as accurate as an answer must be, or rounded. What is merely close
        came about otherwise."""
        share = abs(known / self.value) if self.value else 1.0
        if self.tolerance.absolute or self.tolerance.decimals is not None:
            # It is meant for the right value: of a smaller one, such as the same in km for m, it is a smaller part.
            share = min(1.0, share)
        allowed = share * float(self.tolerance.allowed(self.value)) + 1e-12 * abs(self.value)
        return bool(abs(got - known) <= allowed) or digits_of(got, known) >= _NAMED_DIGITS

    def _nearer(self, got: float, known: float) -> bool:
        """Whether `got` is nearer to a wrong value than to the right one: else it is a right answer, badly rounded."""
        return abs(got - known) < abs(got - self.value)

    def _slip(self, got: float, slips: Iterable[Slip]) -> str:
        known = [(read_number(slip.wrong), slip.says) for slip in slips]
        near = [
            (abs(got - value), says) for value, says in known if self._near(got, value) and self._nearer(got, value)
        ]
        return min(near, key=lambda one: one[0])[1] if near else ""

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
        digits = digits_of(got, self.value, cut=True)
        if digits >= _CLAIMED_DIGITS:
            near = rounded(self.value, digits)
            if abs(got - near) > 1e-9 * abs(self.value) and self._right(near):
                return "Close: you cut the last digits off. Round to the nearest value, do not cut off."
            asked = self.tolerance.asks or f"at least {self._digits_needed(digits)} significant digits"
            return f"Close: you rounded too far. Give {asked}."
        return of_all(np.array([got]), np.array([self.value]), lambda one, known: self._near(one[0], known[0]))

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
            if self._right(rounded(self.value, digits)):
                return digits
        return 16
