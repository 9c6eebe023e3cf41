"""Where a result differs from the right one, in a sentence: its kind, its length or shape, NaN, the first entry that is
off."""

from typing import Any

import numpy as np

from course_utils.practice.outcome import Unreadable, code, show_apart
from course_utils.practice.reading import read_array
from course_utils.practice.tolerance import Tolerance


def difference(
    got: Any, truth: Any, tolerance: Tolerance, scale: float = 0.0, *, texts: bool = True, tell: bool = True
) -> str:
    """How `got` differs from `truth`, as a sentence that begins "It ..." or "That ..."; "" if it does not.

    truth: a number, an array, True or False, a text, or a tuple or list of these. A list does for an array, a 0-d array
    or a sympy number for a number, 3 for 3.0. texts: whether a text such as "1/3" does for a number. tell: whether the
    sentence may say what is right; otherwise it gives the place and the direction only.
    """
    if isinstance(truth, np.ndarray) and truth.dtype.kind in "bU":
        truth = truth.tolist()
    if isinstance(truth, (bool, np.bool_)):
        return _logical(got, bool(truth), tell)
    if isinstance(truth, str):
        return _textual(got, truth, tell)
    if isinstance(truth, (tuple, list)) and not _numeric(truth):
        return _parts(got, truth, tolerance, scale, texts=texts, tell=tell)
    want = np.asarray(read_array(truth))
    try:
        have = read_array(got, texts)
    except Unreadable as reason:
        return str(reason)
    return _numbers(have, want, tolerance, scale, tell)


def size(truth: Any) -> float:
    """The largest absolute value in a right result: what rounding noise is measured against."""
    try:
        values = np.abs(read_array(truth))
    except Unreadable:
        return max((size(part) for part in truth), default=0.0) if isinstance(truth, (tuple, list)) else 0.0
    return float(np.max(values, initial=0.0, where=np.isfinite(values)))


def _numbers(have: np.ndarray, want: np.ndarray, tolerance: Tolerance, scale: float, tell: bool) -> str:
    if have.shape != want.shape:
        if have.size == want.size == 1:
            have = have.reshape(want.shape)
        else:
            return f"It is {_shape(have)}; {_shape(want)} is asked for."
    for name, test in (("NaN", np.isnan), ("infinite", np.isinf)):
        first = _first(test(have) & ~test(want))
        if first is not None:
            return f"It is {name}{_where(first, have)}."
    # NaN is right where the truth is NaN, infinity where it is the same infinity.
    odd = ~np.isfinite(want)
    same = np.where(odd, (have == want) | (np.isnan(have) & np.isnan(want)), False)
    filled = np.where(odd, 0.0, want)
    with np.errstate(all="ignore"):
        close = tolerance.close(
            np.where(odd, 0.0, have), filled, max(scale, float(np.max(np.abs(filled), initial=0.0)))
        )
    first = _first(~np.where(odd, same, close))
    if first is None:
        return ""
    return _off(have[first], want[first], _where(first, have), tell)


def _off(have: float, want: float, where: str, tell: bool) -> str:
    """A number that is off: what it is and what is right, or its direction where that is not told or cannot be seen."""
    gives, asked = show_apart(have, want)
    if tell and gives != asked:
        return f"It is {gives}{where}, and {asked} is right."
    if np.isnan(want):
        return f"It is not right{where}."
    return f"It is too {'small' if have < want else 'large'}{where}."


def _first(mask: np.ndarray) -> tuple[int, ...] | None:
    indices = np.argwhere(mask)
    return tuple(int(i) for i in indices[0]) if len(indices) else None


def _where(index: tuple[int, ...], array: np.ndarray) -> str:
    if not array.ndim:
        return ""
    place = ", ".join(map(str, index))
    return f" at index {place}" if array.ndim == 1 else f" at index ({place})"


def _shape(array: np.ndarray) -> str:
    if array.ndim == 0:
        return "one number"
    if array.ndim == 1:
        return f"a list of {len(array)} number{'s' * (len(array) != 1)}"
    return f"an array of shape {array.shape}"


def _logical(got: Any, truth: bool, tell: bool) -> str:
    if isinstance(got, np.ndarray) and got.size == 1:
        got = got.item()
    # sympy's true and false are not Python's, but say the same.
    if isinstance(got, (bool, np.bool_)) or type(got).__name__ in ("BooleanTrue", "BooleanFalse"):
        return (
            ""
            if bool(got) == truth
            else f"It is {bool(got)}, and {truth} is right."
            if tell
            else "It is not the right one of True and False."
        )
    return f"It is of type {code(type(got).__name__)}; True or False is asked for."


def _textual(got: Any, truth: str, tell: bool) -> str:
    if not isinstance(got, str):
        return f"It is of type {code(type(got).__name__)}; a text is asked for."
    if got.strip().casefold() == truth.strip().casefold():
        return ""
    return f"It is {code(got)}, and {code(truth)} is right." if tell else f"It is {code(got)}, which is not right."


def _parts(got: Any, truth: tuple | list, tolerance: Tolerance, scale: float, **how: bool) -> str:
    if not isinstance(got, (tuple, list, np.ndarray)) or (isinstance(got, np.ndarray) and got.ndim == 0):
        return f"It is of type {code(type(got).__name__)}; {len(truth)} results are asked for."
    if len(got) != len(truth):
        return f"It is {len(got)} result{'s' * (len(got) != 1)}; {len(truth)} are asked for."
    for number, (have, want) in enumerate(zip(got, truth, strict=True), start=1):
        found = difference(have, want, tolerance, scale, **how)
        if found:
            return f"Result {number} of {len(truth)}: {found}"
    return ""


def _numeric(truth: tuple | list) -> bool:
    try:
        read_array(truth)
    except Unreadable:
        return False
    return True
