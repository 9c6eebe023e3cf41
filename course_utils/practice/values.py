"""Several numbers as an answer, as a list, a tuple or an array: the first that is off is named."""

from collections.abc import Callable, Iterable
from typing import Any

import numpy as np

from course_utils.practice import compare, guard, outcome, relations
from course_utils.practice.deadline import Deadline
from course_utils.practice.outcome import Outcome, Slip, Unreadable
from course_utils.practice.own_numpy import as_imported
from course_utils.practice.rounding import digits_of, rounded
from course_utils.practice.tolerance import Tolerance


class Values:
    """An array of numbers (or a tuple of numbers and arrays), right within a tolerance in every entry.

    value: the right array, or a function without arguments that computes it, for each answer anew. tolerance: 0.05 is
    absolute, "0.5 %" is relative. Instead of one, digits=3 or decimals=2 says how many are asked for, of each.
    """

    def __init__(
        self,
        value: Any | Callable[[], Any],
        tolerance: float | str | Tolerance | None = None,
        *,
        digits: int = 0,
        decimals: int | None = None,
    ):
        self._value = value
        self.tolerance = Tolerance.of(tolerance, digits, decimals)

    @property
    def value(self) -> Any:
        return self._value() if callable(self._value) else self._value

    @as_imported()
    @np.errstate(all="ignore")
    def judge(self, answer: Any, slips: Iterable[Slip] = ()) -> Outcome:
        """What `answer` is: solved, or wrong with the reason. slips: wrong arrays, looked at only if it is wrong."""
        if callable(self._value):  # computed once an answer, and not kept: a learner's own numbers may change
            return type(self)(self.value, self.tolerance).judge(answer, slips)
        try:
            got = guard.read(compare.read_like, (answer, self.value), Deadline(guard.SECONDS))
        except Unreadable as reason:
            return outcome.wrong(str(reason))
        got = _listed(got, self.value)
        found = compare.difference(got, self.value, self.tolerance, tell=False)
        if not found:
            return outcome.solved()
        slips = list(slips)
        said = next((slip.says for slip in slips if not compare.difference(got, slip.wrong, self.tolerance)), "")
        said = said or self._rounding(got)
        said = said or next((slip.says for slip in slips if self._typed(got, slip.wrong)), "")
        return outcome.wrong(said or self._relation(got) or f"Not yet. {found}")

    def _typed(self, got: Any, known: Any) -> bool:
        """Whether `got` is the wrong answer `known` as someone types it, with three digits or more."""
        known = compare.read_like(known, self.value)
        arrays = isinstance(got, np.ndarray) and isinstance(known, np.ndarray) and got.shape == known.shape
        return arrays and bool(np.all(_near(got, known)))

    def _relation(self, got: Any) -> str:
        """The exact relation of a wrong answer to the right one, if it has one."""
        truth = self._comparable(got)
        if truth is None:
            return ""
        parts = [(got[k : k + 1], truth[k : k + 1]) for k in range(len(truth))] if truth.ndim == 1 else []
        return (
            relations.of_all(got, truth, _near, "Each of them")
            or relations.of_order(got, truth, _near)
            or relations.of_shape(got, truth, _near)
            or relations.of_parts(parts, _near, self.tolerance.close, lambda k: f"the number at index {k}")
        )

    def _comparable(self, got: Any) -> np.ndarray | None:
        """The right numbers, where those handed in are as many."""
        truth = compare.read_like(self.value, self.value)
        arrays = isinstance(got, np.ndarray) and isinstance(truth, np.ndarray)
        return truth if arrays and got.shape == truth.shape else None

    def _rounding(self, got: Any) -> str:
        """Whether each number that is not right is the right one, rounded or cut off, to two digits or more."""
        truth = self._comparable(got)
        if truth is None:
            return ""
        off = ~self.tolerance.close(got, truth, float(np.max(np.abs(truth), initial=0.0)))
        if not all(digits_of(*pair, cut=True) >= 2 for pair in zip(got[off], truth[off], strict=True)):
            return ""
        asked = self.tolerance.asks or f"at least {self._digits_needed(truth)} significant digits"
        return f"Close: you rounded too far. Give {asked} of each."

    def _digits_needed(self, truth: np.ndarray) -> int:
        for digits in range(2, 16):
            if all(self.tolerance.close(rounded(number, digits), number) for number in truth.flat if number):
                return digits
        return 16

    def alike(self, first: Any, second: Any) -> bool:
        """Whether two answers are, for all that this tolerance can tell, the same numbers."""
        return not compare.difference(first, second, self.tolerance.tighter(20))


def _listed(got: Any, truth: Any) -> Any:
    """A single row or column where a list is asked for, as numpy and sympy solve for one, as that list."""
    return (
        got.ravel() if isinstance(got, np.ndarray) and got.ndim == 2 and 1 in got.shape and np.ndim(truth) == 1 else got
    )


@np.vectorize
def _near(got: float, known: float) -> bool:
    """Whether a number is the wrong one `known`, computed or typed with three digits or more."""
    return abs(got - known) <= 1e-5 * abs(known) + 1e-12 or digits_of(got, known) >= 3
