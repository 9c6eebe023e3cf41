"""Where a result differs from the right one, in a sentence: its kind, its length or shape, NaN, the first entry that is
off."""

from typing import Any

import numpy as np

from course_utils.practice.outcome import Unreadable, code, kind_of, show_apart
from course_utils.practice.reading import bare, read_array
from course_utils.practice.tolerance import Tolerance


def read_like(got: Any, truth: Any, texts: bool = True) -> Any:
    """`got` in the form of `truth`, which knows no types but Python's and numpy's own: an array of floats, True or
    False, a text, or a list of these. Where it cannot be read there stands the Unreadable that says why.

    This is where a learner's value is looked at, and a second time it comes back as it is.
    """
    if type(got) is Unreadable:
        return got
    truth = _listed(truth)
    try:
        if isinstance(truth, (bool, np.bool_)):
            return _logical(got)
        if isinstance(truth, str):
            return _textual(got)
        if isinstance(truth, (tuple, list)) and not _numeric(truth):
            return [read_like(*pair, texts) for pair in zip(_parts(got, len(truth)), truth, strict=True)]
        return read_array(got, texts, several=read_array(truth).ndim > 0)
    except Unreadable as reason:
        return reason


def difference(
    got: Any, truth: Any, tolerance: Tolerance, scale: float = 0.0, *, texts: bool = True, tell: bool = True
) -> str:
    """How `got` differs from `truth`, as a sentence that begins "It ..." or "That ..."; "" if it does not.

    truth: a number, an array, True or False, a text, or a tuple or list of these. A list does for an array, a 0-d array
    or a sympy number for a number, 3 for 3.0. texts: whether a text such as "1/3" does for a number. tell: whether the
    sentence may say what is right; otherwise it gives the place and the direction only.
    """
    have, truth = read_like(got, truth, texts), _listed(truth)
    if type(have) is Unreadable:
        return str(have)
    if isinstance(truth, (bool, np.bool_)):
        return _other_truth(have, bool(truth), tell)
    if isinstance(truth, str):
        return _other_text(have, truth, tell)
    if isinstance(have, list):
        found = (difference(*pair, tolerance, scale, texts=texts, tell=tell) for pair in zip(have, truth, strict=True))
        return next((f"Result {k} of {len(truth)}: {said}" for k, said in enumerate(found, start=1) if said), "")
    return _numbers(have, read_array(truth), tolerance, scale, tell)


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


def _listed(truth: Any) -> Any:
    return truth.tolist() if isinstance(truth, np.ndarray) and truth.dtype.kind in "bU" else truth


def _single(got: Any) -> Any:
    """The entry of an array that has only one, as np.select and np.where give it; anything else as it is."""
    got = bare(got)
    return got.item() if isinstance(got, np.ndarray) and got.size == 1 else got


def _logical(got: Any) -> bool:
    got = _single(got)
    # sympy's true and false are not Python's, but say the same.
    if isinstance(got, (bool, np.bool_)) or type(got).__name__ in ("BooleanTrue", "BooleanFalse"):
        return bool(got)
    raise Unreadable(f"It is of type {kind_of(got)}; True or False is asked for.")


def _textual(got: Any) -> str:
    text = _single(got)
    if not issubclass(type(text), str):
        raise Unreadable(f"It is of type {kind_of(got)}; a text is asked for.")
    return str.__str__(text)


def _parts(got: Any, many: int) -> list:
    got = bare(got)
    if not isinstance(got, (tuple, list, np.ndarray)) or (isinstance(got, np.ndarray) and got.ndim == 0):
        raise Unreadable(f"It is of type {kind_of(got)}; {many} results are asked for.")
    if len(got) != many:
        raise Unreadable(f"It is {len(got)} result{'s' * (len(got) != 1)}; {many} are asked for.")
    return list(got)


def _other_truth(got: bool, truth: bool, tell: bool) -> str:
    if got == truth:
        return ""
    return f"It is {got}, and {truth} is right." if tell else "It is not the right one of True and False."


def _other_text(got: str, truth: str, tell: bool) -> str:
    if got.strip().casefold() == truth.strip().casefold():
        return ""
    return f"It is {code(got)}, and {code(truth)} is right." if tell else f"It is {code(got)}, which is not right."


def _numeric(truth: tuple | list) -> bool:
    try:
        read_array(truth)
    except Unreadable:
        return False
    return True
