"""Several numbers as an answer, as a list, a tuple or an array: the first that is off is named."""

from collections.abc import Callable, Iterable
from typing import Any

from course_utils.practice import compare, guard, outcome
from course_utils.practice.deadline import Deadline
from course_utils.practice.outcome import Outcome, Slip, Unreadable
from course_utils.practice.own_numpy import as_imported
from course_utils.practice.tolerance import Tolerance


class Values:
    """An array of numbers (or a tuple of numbers and arrays), right within a tolerance in every entry.

    value: the right array, or a function without arguments that computes it, for each answer anew. tolerance: 0.05 is
    absolute, "0.5 %" is relative.
    """

    def __init__(self, value: Any | Callable[[], Any], tolerance: float | str | Tolerance):
        self._value = value
        self.tolerance = Tolerance.of(tolerance)

    @property
    def value(self) -> Any:
        return self._value() if callable(self._value) else self._value

    @as_imported()
    def judge(self, answer: Any, slips: Iterable[Slip] = ()) -> Outcome:
        """What `answer` is: solved, or wrong with the reason. slips: wrong arrays, looked at only if it is wrong."""
        if callable(self._value):  # computed once an answer, and not kept: a learner's own numbers may change
            return type(self)(self.value, self.tolerance).judge(answer, slips)
        try:
            got = guard.read(compare.read_like, (answer, self.value), Deadline(guard.SECONDS))
        except Unreadable as reason:
            return outcome.wrong(str(reason))
        found = compare.difference(got, self.value, self.tolerance, tell=False)
        if not found:
            return outcome.solved()
        for slip in slips:
            if not compare.difference(got, slip.wrong, self.tolerance):
                return outcome.wrong(slip.says)
        return outcome.wrong(f"Not yet. {found}")

    def alike(self, first: Any, second: Any) -> bool:
        """Whether two answers are, for all that this tolerance can tell, the same numbers."""
        return not compare.difference(first, second, self.tolerance.tighter(20))
