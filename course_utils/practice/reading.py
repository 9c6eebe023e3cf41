"""Reading an answer in whatever form it was given: a right value is right as a Fraction, a 0-d array or a text, too."""

import re
import types
from decimal import Decimal
from fractions import Fraction
from itertools import chain
from typing import Any

import numpy as np
from numpy.ma import MaskedArray, getmaskarray

from course_utils.practice.outcome import Unreadable, code, kind_of, show

LONGEST_TEXT = 200
_DEEPEST = 30  # levels of lists in lists
_MOST = 20_000_000  # numbers that are read at once
_ONE, _MANY = "a number is asked for", "several numbers are asked for, in a list or an array"
_LISTS = {list, tuple}
_NUMBERS = {int, float} | {np.dtype(letter).type for letter in "bhilqBHILQefd"}
_PLAIN = re.compile(r"\s*([+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d{1,4})?)\s*(.*?)\s*", re.DOTALL)
_RATIO = re.compile(r"\s*[+-]?\d{1,20}\s*/\s*\d{1,20}\s*")


def read_number(answer: Any) -> float:
    """The finite real number that `answer` is.

    Accepts Python, numpy and sympy numbers, Fraction, Decimal, arrays and lists of one entry, and text ("12.35", "1/3",
    "sqrt(2)"). Raises Unreadable, with a sentence for the learner, for anything else, and for NaN and infinity.
    """
    value = _to_number(answer, _ONE)
    if isinstance(value, complex):
        if np.isnan(value) or np.isinf(value):
            value = abs(value) if np.isinf(value) else float("nan")
        elif value.imag != 0:
            raise Unreadable(f"That is a complex number, {code(show(value))}; a real number is asked for.")
        value = float(np.real(value))
    if np.isnan(value):
        raise Unreadable(
            "That is NaN, not a number: 0 was divided by 0, a value was missing, or a root, a logarithm or an angle "
            "was asked of a number that has none."
        )
    if np.isinf(value):
        raise Unreadable("That is infinite: something was divided by 0, or grew beyond what a float can hold.")
    return value


def read_array(answer: Any, texts: bool = True, several: bool = False) -> np.ndarray:
    """The array of numbers that `answer` is, as float64 (NaN and infinity kept); raises Unreadable.

    texts: whether a text such as "1/3" is read as the number it names. several: whether more than one number is asked
    for, which is then said.
    """
    return _array(answer, texts, _MANY if several else _ONE, ())


def bare(answer: Any) -> Any:
    """A list, tuple or array without what a class of a learner's, or a mask, makes of it; anything else as it is.

    What is masked is missing: it becomes NaN.
    """
    kind = type(answer)
    if kind in (list, tuple, np.ndarray):
        return answer
    if issubclass(kind, MaskedArray):
        missing, plain = getmaskarray(answer), np.ndarray.view(answer, np.ndarray)
        return np.where(missing, np.nan, plain) if np.any(missing) and plain.dtype.kind in "iufc" else plain
    if issubclass(kind, np.ndarray):
        return np.ndarray.view(answer, np.ndarray)
    if issubclass(kind, list):
        return [*list.__iter__(answer)]
    return (*tuple.__iter__(answer),) if issubclass(kind, tuple) else answer


def _array(answer: Any, texts: bool, asked: str, around: tuple) -> np.ndarray:
    """`read_array`; around: the lists that `answer` lies in."""
    if any(answer is one for one in around):
        raise Unreadable("It holds itself, so that it has no end.")
    if len(around) > _DEEPEST:
        raise Unreadable(f"It is nested too deeply: lists in lists, more than {_DEEPEST} levels.")
    given, answer = answer, bare(answer)
    if isinstance(answer, np.ndarray) and answer.dtype.kind in "iufc":
        return _real(answer)
    if _is_sympy(answer) and hasattr(answer, "tolist"):
        answer = answer.tolist()
        if answer and all(len(row) == 1 for row in answer):
            answer = [row[0] for row in answer]
    if isinstance(answer, (range, map, filter, zip, types.GeneratorType)):
        raise Unreadable(f"That is a {type(answer).__name__}: turn it into a list or an array first.")
    if isinstance(answer, np.ndarray) and answer.ndim == 0:
        answer = answer.item()
    if isinstance(answer, (list, tuple, np.ndarray)):
        at_once = _at_once(answer)
        if at_once is not None:
            return at_once
        rows = [_array(entry, texts, _ONE, (*around, given)) for entry in answer]
        if len({row.shape for row in rows}) > 1:
            raise Unreadable("Its entries have different shapes: they do not make one array.")
        return np.array(rows, dtype=float)
    if not isinstance(answer, type) and hasattr(answer, "__array__") and getattr(answer, "shape", ()) != ():
        return _array(np.asarray(answer), texts, asked, around)
    if isinstance(answer, str) and not texts:
        raise Unreadable(f"It is a text; {asked}.")
    value = _to_number(answer, asked)
    return _real(np.array(value))


def _at_once(answer: Any) -> np.ndarray | None:
    """A list of nothing but plain numbers, or of lists of them, as an array; None if it is anything else.

    A million numbers are read in a moment so, and not one by one.
    """
    entries = answer if type(answer) in _LISTS else ()
    for _ in range(_DEEPEST):
        kinds = set(map(type, entries))
        if kinds and kinds <= _NUMBERS:
            try:
                return np.array(answer, dtype=float)
            except OverflowError:  # an integer beyond what a float can hold
                return None
        lengths = set(map(len, entries)) if kinds and kinds <= _LISTS else ()
        if len(lengths) != 1 or len(entries) * max(lengths) > _MOST:
            return None
        entries = list(chain.from_iterable(entries))
    return None


def split_unit(text: str) -> tuple[str, str]:
    """A text such as "12.35 m/s", "12.35 [m/s]" or "9 steps." as its number and its unit ("" if it has none)."""
    text = re.sub(r"\.\s*$|[][]", "", text)
    match = _PLAIN.fullmatch(text)
    if match and match[2] and match[2][0] not in "+-*/^%.,()":
        return match[1], match[2]
    return text, ""


def _is_sympy(answer: Any) -> bool:
    # An undefined function of sympy, f(x), has no module at all; what it is made from does.
    return any((kind.__module__ or "").partition(".")[0] == "sympy" for kind in type(answer).__mro__)


def _real(array: np.ndarray) -> np.ndarray:
    if np.iscomplexobj(array):
        if np.any(array.imag != 0):
            raise Unreadable("That holds complex numbers; real numbers are asked for.")
        array = array.real
    return array.astype(float, copy=False)


def _to_number(answer: Any, asked: str) -> float | complex:
    """The number that `answer` is, NaN and infinity kept. asked: what is asked for, as a message says it."""
    for _ in range(_DEEPEST):
        answer = bare(answer)
        if not isinstance(answer, (np.ndarray, list, tuple)):
            return _one_number(answer, asked)
        many = answer.size if isinstance(answer, np.ndarray) else len(answer)
        if many != 1:
            raise Unreadable(f"That is {many} numbers; one is asked for.")
        answer = answer.item() if isinstance(answer, np.ndarray) else answer[0]
    raise Unreadable(f"It holds itself, or is nested too deeply; {asked}.")


def _one_number(answer: Any, asked: str) -> float | complex:
    if answer is None:
        raise Unreadable(
            "That is None, which means nothing at all: a function without return gives None, and so does print."
        )
    if answer is Ellipsis:
        raise Unreadable("There is still a `...` in it.")
    if isinstance(answer, (bool, np.bool_)):
        raise Unreadable(f"That is {answer}, the answer to a yes-or-no question; {asked}.")
    if isinstance(answer, str):
        return _from_text(answer)
    if _is_sympy(answer) and hasattr(answer, "free_symbols"):
        return _from_sympy(answer)
    if isinstance(answer, (int, float, complex, Fraction, Decimal, np.number)) or hasattr(answer, "__float__"):
        try:
            return complex(answer) if isinstance(answer, (complex, np.complexfloating)) else float(answer)
        except OverflowError:
            return float("inf")
        except Exception:
            # A type of its own that cannot be made a number, for whatever reason: its name says enough.
            pass
    if callable(answer):
        if asked is _MANY:
            raise Unreadable(f"That is a function; {asked}: call it, with brackets, and hand in what it returns.")
        raise Unreadable("That is a function, not a number: call it, with brackets, and hand in what it returns.")
    raise Unreadable(f"That is of type {kind_of(answer)}; {asked}.")


def _from_sympy(answer: Any) -> float | complex:
    unknown = sorted(str(symbol) for symbol in answer.free_symbols)
    if unknown:
        raise Unreadable(f"There is still {', '.join(map(code, unknown))} in it; a number is asked for.")
    if not getattr(answer, "is_number", False):
        raise Unreadable(f"That is of type {kind_of(answer)}; a number is asked for.")
    if answer.is_infinite:
        return float("inf")
    try:
        value = complex(answer.evalf())
    except (TypeError, ValueError, ArithmeticError):
        raise Unreadable(f"{code(answer)} has no value as a number.") from None
    # Evaluating an exact real number can leave a trace of an imaginary part.
    return value.real if abs(value.imag) <= 1e-14 * max(1.0, abs(value.real)) else value


def _from_text(answer: str) -> float | complex:
    if len(answer) > LONGEST_TEXT:
        raise Unreadable("That text is too long to be a number.")
    match = _PLAIN.fullmatch(answer)
    if match and not match[2]:
        return float(match[1])
    if _RATIO.fullmatch(answer):
        above, below = (int(part) for part in answer.split("/"))
        if below == 0:
            raise Unreadable("That divides by 0.")
        return float(Fraction(above, below))
    if re.fullmatch(r"\s*[+-]?[1-9]\d{0,2}(,\d{3})+\s*", answer):
        whole, decimal = answer.strip().replace(",", ""), answer.strip().replace(",", ".")
        if answer.count(",") > 1:
            raise Unreadable(f"Leave the commas out: {code(whole)}.")
        raise Unreadable(f"A comma may mean thousands or decimals: write {code(whole)} or {code(decimal)}.")
    if re.fullmatch(r"\s*[+-]?\d+,\d+\s*", answer):
        raise Unreadable(f"Write the number with a point, not a comma: {code(answer.strip().replace(',', '.'))}.")
    from course_utils.maths import formula

    try:
        return _from_sympy(formula.parse(answer, ()).sympy)
    except formula.FormulaError:
        raise Unreadable(f"The text {code(answer)} is not a number.") from None
