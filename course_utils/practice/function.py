"""A function as an answer: run on cases the learner cannot see, its result, its manners and its exceptions put in
words."""

import copy
from collections.abc import Callable, Iterable, Sequence
from numbers import Number as AnyNumber
from typing import Any

import numpy as np

from course_utils.practice import compare, function_relations, guard, outcome, signature
from course_utils.practice.deadline import Deadline
from course_utils.practice.outcome import ERROR, NOT_ATTEMPTED, Outcome, Slip, Unreadable, code, kind_of
from course_utils.practice.own_numpy import as_imported
from course_utils.practice.shown_case import in_words
from course_utils.practice.tolerance import Tolerance


class Function:
    """A function that must agree with `reference` on every case.

    cases: tuples of positional arguments (a single argument may stand without its tuple), or a function without
    arguments that makes them when first needed. tolerance: 1e-9 is absolute, "0.0001 %" is relative. seconds: for all
    the cases together.
    """

    def __init__(
        self,
        reference: Callable,
        cases: Sequence | Callable[[], Sequence],
        tolerance: float | str | Tolerance = "0.0001 %",
        *,
        seconds: float = 5.0,
    ):
        self.reference = reference
        self._cases = cases
        self.tolerance = Tolerance.of(tolerance)
        self.seconds = seconds

    @property
    def cases(self) -> list[tuple]:
        if callable(self._cases):
            self._cases = self._cases()
        return [case if isinstance(case, tuple) else (case,) for case in self._cases]

    @as_imported()
    def judge(self, answer: Any, slips: Iterable[Slip] = ()) -> Outcome:
        """What the function `answer` is: solved, wrong with the reason, or error with its exception in words.

        slips: wrong functions; what is said to one is said to whatever gives the same on every case.
        """
        if not callable(answer):
            return outcome.wrong(self._not_callable(answer))
        try:
            return self._judge(answer, slips)
        except Unreadable as reason:
            return outcome.wrong(str(reason))

    def _judge(self, answer: Callable, slips: Iterable[Slip]) -> Outcome:
        names = guard.read(signature.parameters, (answer, self.cases[0]), Deadline(self.seconds))
        truths = [self.truth(case) for case in self.cases]
        deadline = Deadline(self.seconds)
        results, read = [], []
        for case, truth in zip(self.cases, truths, strict=True):
            given = copy.deepcopy(case)
            try:
                results.append(guard.call(answer, given, deadline))
            except guard.Raised as reason:
                return Outcome(ERROR, f"{reason} It happened {in_words(names, case)}.")
            changed = guard.read(_changed, (given, case), deadline, "What your function does to its arguments")
            if changed is not None:
                return outcome.wrong(
                    f"Your function changes its argument {code(names[changed])}, which belongs to whoever calls it: "
                    "work on a copy."
                )
            what = f"What your function gives {in_words(names, case)}"
            read.append(guard.read(compare.read_like, (results[-1], truth, False), deadline, what))
        return self._verdict(names, results, read, truths, slips)

    def alike(self, first: Callable, second: Callable) -> bool:
        """Whether two functions give the same on the cases, and on the cases shrunk a little.

        The shrunk cases find the factor that all cases happen to hide, as h = 1 does. One that neither function can
        take tells nothing.
        """
        strict = self.tolerance.tighter(20)
        for case in [*self.cases, *map(_shrunk, self.cases)]:
            deadline = Deadline(self.seconds)
            try:
                truth = guard.call(first, copy.deepcopy(case), deadline)
            except guard.Raised:
                continue
            try:
                if compare.difference(guard.call(second, copy.deepcopy(case), deadline), truth, strict):
                    return False
            except guard.Raised:
                return False
        return True

    def truth(self, case: tuple) -> Any:
        """What the reference gives for a case."""
        with np.errstate(all="ignore"):
            return self.reference(*copy.deepcopy(case))

    @np.errstate(all="ignore")
    def _verdict(self, names: list[str], results: list, read: list, truths: list, slips: Iterable[Slip]) -> Outcome:
        """The outcome of what a function gave. read: its results in the form of the true ones."""
        scale = max(map(compare.size, truths), default=0.0)
        if all(result is Ellipsis for result in results):
            return Outcome(
                NOT_ATTEMPTED,
                "Your function still returns `...`: put your own expression there and run the cell again.",
            )
        if all(result is None for result in results):
            return outcome.wrong(
                "Your function gives nothing back: end it with `return` and the result (print only shows it)."
            )
        found = [
            compare.difference(got, truth, self.tolerance, scale, texts=False)
            for got, truth in zip(read, truths, strict=True)
        ]
        if not any(found):
            return outcome.solved()
        for slip in slips:
            if self._gives(slip.wrong, read, scale):
                return outcome.wrong(slip.says)
        said = function_relations.sentence(self, names, read, truths)
        if said:
            return outcome.wrong(said)
        first = next(k for k, sentence in enumerate(found) if sentence)
        right = found.count("")
        so_far = f"Not yet: it is right in {right} of {len(found)} cases." if right else "Not yet."
        look = f"Look at what your function gives {in_words(names, self.cases[first])}."
        return outcome.wrong(f"{so_far} {look} {found[first]}")

    def _gives(self, known: Callable, read: list, scale: float) -> bool:
        """Whether the wrong function `known` gives these results; where it raises, it does not."""
        for case, got in zip(self.cases, read, strict=True):
            try:
                slipped = guard.call(known, copy.deepcopy(case), Deadline(self.seconds))
            except guard.Raised:
                return False
            if compare.difference(got, slipped, self.tolerance, scale, texts=False):
                return False
        return True

    def _not_callable(self, answer: Any) -> str:
        return (
            f"A function is asked for, and this is of type {kind_of(answer)}. Hand in the function "
            "itself: its name, without brackets."
        )


def _changed(given: tuple, case: tuple) -> int | None:
    """The index of the first argument that is no longer what it was."""
    return next((i for i, (now, before) in enumerate(zip(given, case, strict=True)) if not _equal(now, before)), None)


def _equal(now: Any, before: Any) -> bool:
    if not isinstance(before, (np.ndarray, list, tuple, dict, AnyNumber, np.generic, str, bytes)):
        return True  # a function, a random generator: it has no value to compare
    if type(now) is not type(before):
        return False
    if isinstance(before, np.ndarray):
        return (
            now.shape == before.shape
            and now.dtype == before.dtype
            and np.array_equal(now, before, equal_nan=before.dtype.kind in "fc")
        )
    if isinstance(before, (list, tuple)):
        return len(now) == len(before) and all(map(_equal, now, before))
    if isinstance(before, dict):
        return now.keys() == before.keys() and all(_equal(now[key], before[key]) for key in before)
    return now == before or (now != now and before != before)


def _shrunk(value: Any) -> Any:
    """The same argument a tenth smaller, which keeps a probability a probability; counts, labels and functions stay."""
    if isinstance(value, float):
        return 0.9 * value
    if isinstance(value, np.ndarray) and value.dtype.kind == "f":
        return 0.9 * value
    if isinstance(value, (tuple, list)):
        return type(value)(_shrunk(entry) for entry in value)
    return value
