"""Which exact relation a wrong result has to the right one, in a sentence: a sign, a factor, another order, a root.

A rule speaks only where the result *is* the right one so changed, in every entry of every case.
"""

from collections.abc import Callable, Sequence

import numpy as np

Near = Callable[[np.ndarray, np.ndarray], np.ndarray]  # got, known: whether the one is the other, entry by entry

SIGN = "The size is right and the sign is wrong: which way does it go?"
_FACTORS = [
    (2.0, "twice"),
    (0.5, "half"),
    (60.0, "60 times"),
    (1 / 60, "one 60th of"),
    (3600.0, "3600 times"),
    (1 / 3600, "one 3600th of"),
    *((10.0**k, f"{10**k} times" if k > 0 else f"one {10**-k}th of") for k in (1, 2, 3, 6, -1, -2, -3, -6)),
]
_ANGLES = [(180 / np.pi, "180/π times"), (np.pi / 180, "π/180 times")]
_LOGARITHMS = [(np.log(10), "ln 10 times"), (1 / np.log(10), "1/ln 10 times")]
_BY_CHANCE = 1e-4
_MOST_PARTS = 6  # results that are looked at one by one


def of_all(got: np.ndarray, truth: np.ndarray, near: Near, what: str = "That", *, any_factor: bool = True) -> str:
    """What was done to the right result `truth` (arrays of one shape) to give `got`, all entries alike; "" if nothing
    that is known. what: how the sentence calls the result. any_factor: whether factors without a name count."""
    if got.shape != truth.shape or not np.all(np.isfinite(got) & np.isfinite(truth)) or not np.any(truth):
        return ""

    def is_now(known: np.ndarray) -> bool:
        return bool(np.all(near(got, known)))

    def is_just(known: np.ndarray) -> bool:  # what few numbers are by design, many are by chance, and nearly
        return is_now(known) and bool(np.all(np.abs(got - known) <= _BY_CHANCE * np.abs(known)))

    if is_now(-truth):
        return SIGN
    for factor, words in _FACTORS:
        if is_now(factor * truth):
            return f"{what} is {words} the right answer: look for the factor that is missing, or there once too often."
        if got.size > 1 and is_now(-factor * truth):
            return f"Two things: the sign is wrong, and the size is {words} the right one."
    for factor, words in _ANGLES:
        if is_just(factor * truth):
            return f"{what} is {words} the right answer: degrees are taken for radians, or radians for degrees."
    for factor, words in _LOGARITHMS:
        if is_just(factor * truth):
            return f"{what} is {words} the right answer: the logarithm to base 10 and the natural one are confused."
    if np.all(truth) and is_just(1 / truth):
        return f"{what} is 1 over the right answer: it is upside down."
    if is_just(truth**2):
        return f"{what} is the square of the right answer: a root is missing, or a square is there once too often."
    if np.all(truth >= 0) and is_just(np.sqrt(truth)):
        return f"{what} is the root of the right answer: a square is missing, or a root is there once too often."
    if np.any(truth < 0) and is_now(np.abs(truth)):
        return (
            "The sizes are right, and a minus is lost: is there an absolute value, or a square, that does not belong?"
        )
    return _of_one_factor(got, truth, is_now, what) if any_factor else ""


def _of_one_factor(got: np.ndarray, truth: np.ndarray, is_now: Callable, what: str) -> str:
    """Any factor, where three entries or more share it; fewer may do so by chance."""
    filled = truth != 0
    if np.count_nonzero(filled) < 3:
        return ""
    factor = float(np.median(got[filled] / truth[filled]))
    if factor == 0 or not is_now(factor * truth):
        return ""
    return f"{what} is {factor:.4g} times the right answer each time: where could such a factor come from?"


def of_order(got: np.ndarray, truth: np.ndarray, near: Near) -> str:
    """Whether the entries of a list are the right ones in another order."""
    if got.shape != truth.shape or got.ndim != 1 or got.size < 2 or not np.all(np.isfinite(got) & np.isfinite(truth)):
        return ""
    if np.all(near(got, truth)) or not np.all(near(np.sort(got), np.sort(truth))):
        return ""
    turned = np.all(near(got, truth[::-1]))
    return "The numbers are right, and their order is " + ("turned round." if turned else "another.")


def of_shape(got: np.ndarray, truth: np.ndarray, near: Near) -> str:
    """Whether an array is the right one, transposed or moved on by a place."""
    if got.ndim == truth.ndim == 2 and got.shape == truth.T.shape and np.all(near(got, truth.T)):
        return "Rows and columns are exchanged: it is the transpose (`.T`) that is asked for."
    if got.shape == truth.shape and got.ndim and len(got) > 2 and not np.all(near(got, truth)):
        for late, early, words in ((got[1:], truth[:-1], "later"), (got[:-1], truth[1:], "earlier")):
            if np.all(near(late, early)):
                return f"The entries are right, and stand one place {words} than they should."
    return ""


def of_parts(
    parts: Sequence[tuple[np.ndarray, np.ndarray]], near: Near, right: Near, name: Callable[[int], str]
) -> str:
    """Where some of several results are right and others are not: what was done to the first of these, if it is known.

    parts: for each result what it is and what it should be, over all cases. right: whether a result is right. name: how
    to call the result of an index.
    """
    if not 2 <= len(parts) <= _MOST_PARTS or any(got.shape != truth.shape for got, truth in parts):
        return ""
    good = [bool(np.all(right(got, truth))) for got, truth in parts]
    if all(good) or not any(good):
        return ""
    first = good.index(False)
    said = of_all(*parts[first], near)
    if not said:
        return ""
    others = " and ".join(name(k) for k, is_good in enumerate(good) if is_good)
    rest = f"{others[0].upper()}{others[1:]} {'is' if sum(good) == 1 else 'are'} right"
    return f"{rest}; {name(first)} is not: {said[0].lower()}{said[1:]}"
