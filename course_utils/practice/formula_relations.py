"""Which exact relation a wrong formula has to the right one, by their values at many points."""

from collections.abc import Mapping, Sequence

import numpy as np

from course_utils.practice.outcome import code, show

_EQUAL = 1e-9
_NEARLY = 0.01  # a factor this near to 1 is an approximation's
_FEWEST = 3  # points at which both have a value: fewer show nothing
_FACTORS = (
    (-1, "The minus sign: everything else is right, so follow the sign through each step."),
    (2, "That is twice the right formula: a factor 2 is there once too often."),
    (0.5, "That is half the right formula: a factor 2 is missing."),
    (-2, "Two things: the sign, and a factor 2 that is there once too often."),
    (-0.5, "Two things: the sign, and a factor 2 that is missing."),
)


def sentence(
    values: np.ndarray, right: np.ndarray, points: Sequence[Mapping[str, float]], up_to_constant: bool = False
) -> str:
    """What was done to the right formula, as a sentence; "" if nothing that is known.

    values, right: of the two formulas at `points`, complex; NaN where there is none. up_to_constant: whether a constant
    may be added, so that none is to blame.
    """
    usable = np.isfinite(right) & np.isfinite(values)
    filled = usable & (np.abs(right) > _EQUAL)
    if np.count_nonzero(filled) < _FEWEST:
        return ""
    ratio = values[filled] / right[filled]
    for factor, says in _FACTORS:
        if np.allclose(ratio, factor, rtol=_EQUAL, atol=0):
            return says
    if np.allclose(values[filled] * right[filled], 1, rtol=_EQUAL, atol=0) and not _is_constant(right[filled]):
        return "That is 1 over the right formula: it is upside down."
    if _is_constant(ratio) and abs(abs(ratio[0]) - 1) > _NEARLY:
        return f"That is {show(ratio[0].real)} times the right formula: where could such a factor come from?"
    off = values[usable] - right[usable]
    if _is_constant(off) and not up_to_constant:
        more = f"plus {show(off[0].real)}" if off[0].real > 0 else f"minus {show(-off[0].real)}"
        return f"That is the right formula {more}: a constant is added that does not belong, or is lost."
    return _of_a_variable(ratio, [point for point, counts in zip(points, filled, strict=True) if counts]) or _of_none(
        values[usable], right[usable], points
    )


def _is_constant(values: np.ndarray) -> bool:
    """Whether all are one real number that is not 0."""
    first = values[0]
    return bool(
        abs(first) > _EQUAL
        and abs(first.imag) <= _EQUAL * abs(first)
        and np.allclose(values, first, rtol=_EQUAL, atol=_EQUAL * np.max(np.abs(values)))
    )


def _of_a_variable(ratio: np.ndarray, points: Sequence[Mapping[str, float]]) -> str:
    """A variable that is a factor once too often, or not at all."""
    for name in points[0]:
        at = np.array([point[name] for point in points])
        if np.any(at == 0) or _is_constant(at):
            continue
        for left, says in ((ratio / at, "is there once too often"), (at * ratio, "is missing")):
            if not _is_constant(left):
                continue
            if np.isclose(left[0], 1, rtol=_EQUAL):
                return f"The factor {code(name)} {says}."
            times, over = left[0].real, 1 / left[0].real
            if says == "is missing" and _is_whole(over):
                return f"The factor {code(name)} is missing, and a factor {show(over)} as well."
            if says != "is missing" and _is_whole(times):
                return f"The factor {code(name)} is there once too often, and so is a factor {show(times)}."
    return ""


def _is_whole(number: float) -> bool:
    return np.isclose(number, np.round(number), rtol=_EQUAL, atol=0)


def _of_none(values: np.ndarray, right: np.ndarray, points: Sequence[Mapping[str, float]]) -> str:
    if _is_constant(values) and not _is_constant(right) and np.ptp(np.abs(right)) > _EQUAL:
        names = " or ".join(code(name) for name in points[0])
        return f"That is the same number everywhere; the right formula changes with {names}."
    return ""
