"""Guesses as an answer: right if enough of them are."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from course_utils.practice import compare, guard, outcome
from course_utils.practice.deadline import Deadline
from course_utils.practice.outcome import Outcome, Slip, Unreadable
from course_utils.practice.own_numpy import as_imported
from course_utils.practice.tolerance import Tolerance

_EXACT = Tolerance(absolute=1e-9)


@dataclass(frozen=True)
class Looks:
    """What a score from `low` up to, not including, `high` (shares between 0 and 1) looks like, and what is said."""

    low: float
    high: float
    says: str


class AtLeast:
    """A list of guesses, one for each entry of `truth`, of which at least `share` must be right.

    share: 0.95 for 95 %. truth: the right whole numbers, (n,), or a function without arguments that loads them. looks:
    what is said to a score that gives away what happened: about a tenth of ten digits is chance. A guess such as 3.0
    does for 3; a row of scores instead of a guess is named.
    """

    def __init__(self, share: float, truth: Any | Callable[[], Any], *, looks: Sequence[Looks] = ()):
        if not 0 < share <= 1:
            raise ValueError(f"a share lies between 0 and 1, got {share}")
        self.share, self._truth, self.looks = share, truth, tuple(looks)

    @property
    def truth(self) -> np.ndarray:
        return np.asarray(self._truth() if callable(self._truth) else self._truth)

    @as_imported()
    @np.errstate(all="ignore")
    def judge(self, answer: Any, slips: Iterable[Slip] = ()) -> Outcome:
        """What the guesses are: solved, or wrong with how many are right and what that looks like. slips: wrong
        guesses, looked at only if too few are right."""
        truth = self.truth
        try:
            got = guard.read(compare.read_like, (answer, truth), Deadline(guard.SECONDS))
        except Unreadable as reason:
            return outcome.wrong(str(reason))
        if isinstance(got, Unreadable):
            return outcome.wrong(f"Not yet. {got}")
        if got.ndim == 2 and len(got) == len(truth) and got.shape[1] > 1:
            return outcome.wrong(
                f"That is a row of {got.shape[1]} numbers for each: one guess for each is asked for, the place of the "
                "largest."
            )
        if got.shape != truth.shape:
            return outcome.wrong(f"Not yet. {compare.difference(got, truth, _EXACT)}")
        right = int(np.sum(got == truth))
        if right >= self.share * len(truth):
            return outcome.solved(f"{right:,} of {len(truth):,}")
        for slip in slips:
            if np.array_equal(np.asarray(slip.wrong), got):
                return outcome.wrong(slip.says)
        return outcome.wrong(self._too_few(right, len(truth)))

    def alike(self, first: Any, second: Any) -> bool:
        """Whether two answers are the same guesses."""
        return bool(np.array_equal(first, second))

    def _too_few(self, right: int, of: int) -> str:
        score = right / of
        look = next((f" {look.says}" for look in self.looks if look.low <= score < look.high), "")
        needed = int(np.ceil(self.share * of - 1e-9))
        return f"Not yet: {right:,} of {of:,} are right ({score:.1%}), and {needed:,} are asked for.{look}"
