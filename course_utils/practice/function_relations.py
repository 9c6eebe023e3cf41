"""Which exact relation the results of a wrong function have to the right ones, over all cases."""

import itertools
from typing import Any

import numpy as np

from course_utils.practice import compare, guard, relations
from course_utils.practice.deadline import Deadline
from course_utils.practice.outcome import code

_MOST_ARGUMENTS = 6  # that are exchanged with each other, two by two
_WHAT = "What your function gives"


def sentence(asked, names: list[str], read: list, truths: list) -> str:
    """What was done to all that the Function `asked` should give, as a sentence; "" if nothing that is known.

    names: of its arguments. read, truths: for each case what the learner's function gives, and what is right.
    """
    truths = [compare.read_like(truth, truth) for truth in truths]
    near = _nearness(asked.tolerance.relative)
    got, right = _flat(read), _flat(truths)
    if got is None or right is None or got.shape != right.shape or list(map(_shape, read)) != list(map(_shape, truths)):
        return _of_shape(read, truths, near)
    if got.size < 2:  # a single number is twice another by chance
        return ""
    return (
        relations.of_all(got, right, near, _WHAT, any_factor=False)
        or _of_counts(asked, names, read, truths, near)
        or relations.of_all(got, right, near, _WHAT)
        or _of_exchange(asked, names, read)
        or _of_rounding(got, right)
        or _of_parts(read, truths, near)
        or _of_shape(read, truths, near)
    )


def _nearness(share: float) -> relations.Near:
    """Results are computed: what is the right one so changed is so to the last digits."""
    share = min(max(share, 1e-9), 1e-3)

    def near(got: np.ndarray, known: np.ndarray) -> np.ndarray:
        finite = np.isfinite(got) & np.isfinite(known)  # what is infinite would be near to all
        noise = 1e-12 * np.max(np.abs(known), initial=0.0, where=finite)
        return finite & (np.abs(got - known) <= share * np.abs(known) + noise)

    return near


def _flat(results: list) -> np.ndarray | None:
    """All numbers of all results in one array; None if anything else is among them."""
    parts = []
    for result in results:
        for part in result if isinstance(result, list) else [result]:
            if not isinstance(part, np.ndarray):
                return None
            parts.append(part.ravel())
    return np.concatenate(parts) if parts else None


def _shape(result: Any) -> Any:
    return [part.shape for part in result] if isinstance(result, list) else result.shape


def _of_counts(asked, names: list[str], read: list, truths: list, near: relations.Near) -> str:
    """A factor that is the length of an argument, another in each case: n, 1/n, n / (n - 1)."""
    for place, name in enumerate(names):
        lengths = [len(case[place]) if isinstance(case[place], np.ndarray) and case[place].ndim else 0
                   for case in asked.cases]  # fmt: skip
        if len(set(lengths)) < 2 or min(lengths) < 2:
            continue
        n, whose = np.array(lengths, dtype=float), f"n being the length of {code(name)}"
        for factors, says in (
            (n / (n - 1), f"{_WHAT} is n/(n - 1) times the right answer, {whose}: divide by n, not by n - 1."),
            (n, f"{_WHAT} is n times the right answer, {whose}: it is added up, and not divided by n."),
            (1 / n, f"{_WHAT} is 1/n of the right answer, {whose}: it is divided by n once too often."),
        ):
            scaled = [_scaled(truth, factor) for truth, factor in zip(truths, factors, strict=True)]
            if np.all(near(_flat(read), _flat(scaled))):
                return says
    return ""


def _scaled(truth: Any, factor: float) -> Any:
    return [_scaled(part, factor) for part in truth] if isinstance(truth, list) else np.asarray(truth * factor)


def _of_exchange(asked, names: list[str], read: list) -> str:
    """The right function, with two of its arguments taken for each other."""
    if len(names) > _MOST_ARGUMENTS:
        return ""
    for first, second in itertools.combinations(range(len(names)), 2):
        if all(_same(case[first], case[second]) for case in asked.cases):
            continue
        if _gives_so(asked, [_exchanged(case, first, second) for case in asked.cases], read):
            return (
                f"Your function takes {code(names[first])} for {code(names[second])}, and {code(names[second])} for "
                f"{code(names[first])}: so exchanged, it would be right."
            )
    return ""


def _gives_so(asked, cases: list[tuple], read: list) -> bool:
    """Whether the reference gives these results for these cases; it may be one of them that it cannot take, or ever
    finish."""
    deadline = Deadline(asked.seconds)
    try:
        return not any(
            compare.difference(got, guard.call(asked.truth, (case,), deadline), asked.tolerance, texts=False)
            for case, got in zip(cases, read, strict=True)
        )
    except guard.Raised:
        return False


def _same(one: Any, other: Any) -> bool:
    return np.shape(one) == np.shape(other) and bool(np.all(one == other))


def _exchanged(case: tuple, first: int, second: int) -> tuple:
    changed = list(case)
    changed[first], changed[second] = case[second], case[first]
    return tuple(changed)


def _of_rounding(got: np.ndarray, right: np.ndarray) -> str:
    for decimals in range(7):
        if np.array_equal(got, np.round(right, decimals)) and np.any(got):
            to = ("whole numbers", "one decimal")[decimals] if decimals < 2 else f"{decimals} decimals"
            return f"{_WHAT} is right, but rounded to {to}: leave the rounding to whoever calls it."
    return ""


def _of_parts(read: list, truths: list, near: relations.Near) -> str:
    """Where a function gives several results, each time as many: an order, or what is wrong with one of them."""
    if isinstance(truths[0], list):
        name, parted = (lambda k: f"result {k + 1}"), (lambda result: result)
    elif len({truth.shape for truth in truths}) == 1 and truths[0].ndim == 1:
        name, parted = (lambda k: f"the entry at index {k}"), (lambda result: list(result.reshape(-1, 1)))
        if all(relations.of_order(*pair, near) for pair in zip(read, truths, strict=True)):
            return relations.of_order(read[0], truths[0], near)
    else:
        return ""
    rows = [[_flat([part]) for part in parted(result)] for result in read]
    wanted = [[_flat([part]) for part in parted(truth)] for truth in truths]
    if any(part is None for row in rows + wanted for part in row):
        return ""
    count = len(wanted[0])
    if any(len(row) != count for row in rows + wanted):
        return ""
    parts = [
        (np.concatenate([row[k] for row in rows]), np.concatenate([row[k] for row in wanted])) for k in range(count)
    ]
    return relations.of_parts(parts, near, near, name)


def _of_shape(read: list, truths: list, near: relations.Near) -> str:
    pairs = list(zip(read, truths, strict=True))
    if not all(isinstance(one, np.ndarray) and isinstance(other, np.ndarray) for one, other in pairs):
        return ""
    said = {relations.of_shape(*pair, near) for pair in pairs if pair[1].size > 1 and not _right(*pair, near)}
    return said.pop() if len(said) == 1 else ""


def _right(got: np.ndarray, truth: np.ndarray, near: relations.Near) -> bool:
    return got.shape == truth.shape and bool(np.all(near(got, truth)))
