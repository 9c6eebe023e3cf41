"""An exception of a learner's function in plain words: what happened, where, and what to do."""

import linecache
import re
import sys
import traceback
from collections.abc import Callable

import numpy as np

from course_utils.practice.outcome import code

_IN_WORDS = {
    ZeroDivisionError: "it divides by zero",
    NameError: "it uses a name that nothing has defined",
    UnboundLocalError: "it uses a variable before giving it a value",
    IndexError: "it asks for an entry beyond the end",
    KeyError: "it asks for a key that is not there",
    TypeError: "it uses a value of a type that does not fit",
    ValueError: "it uses a value that does not fit",
    AttributeError: "it asks an object for something the object does not have",
    OverflowError: "a number grew too large",
    RecursionError: "it calls itself more deeply than Python allows",
    NotImplementedError: "a part of it is not written yet",
    ModuleNotFoundError: "it imports something that is not installed",
    MemoryError: "it asks for more memory than there is",
}


def in_words(fault: BaseException, function: Callable | None = None) -> str:
    """An exception as a sentence: what happened, its type and message, and the line of `function` it happened in."""
    number, line = _place(fault, function)
    where = f", in its line {number}" + (f": {code(line)}" if line else "") if number else ""
    meaning = next((_IN_WORDS[kind] for kind in type(fault).__mro__ if kind in _IN_WORDS), "")
    what = f"{meaning} ({named(fault)})" if meaning else named(fault)
    return f"Your function stopped with an error: {what}{where}." + _advice(fault, line)


def named(fault: BaseException) -> str:
    """The type of an exception and its message, as code; the type alone if the message cannot be had."""
    kind, said = type(fault).__name__, _said(fault)
    return code(f"{kind}: {said}" if said else kind)


def _said(fault: BaseException) -> str:
    try:
        return str(fault)
    except Exception:
        return ""


def _advice(fault: BaseException, line: str) -> str:
    said = _said(fault)
    if isinstance(fault, RecursionError):
        return (
            f" Python allows about {sys.getrecursionlimit()} calls within each other: use a loop, or see that it calls "
            "itself less often."
        )
    if isinstance(fault, TypeError) and ("for ^" in said or "bitwise_xor" in said):
        return " In Python a power is `**`; `^` means something else."
    joined = re.search(r"\bnp\.(concatenate|[hv]?stack)\(", line)
    if isinstance(fault, TypeError) and joined and re.search(r"integer scalar arrays|positional argument", said):
        return f" {code('np.' + joined[1])} takes its parts as one list: two brackets, as in `np.concatenate([a, b])`."
    if isinstance(fault, TypeError) and re.search(r"arrays can be converted|real number, not (list|tuple)", said):
        names = [name for name in re.findall(r"\bmath\.(\w+)\(", line) if hasattr(np, name)]
        if len(names) == 1:
            return f" {code('math.' + names[0])} takes one number; for a whole array use {code('np.' + names[0])}."
        return " One number is needed there: for a whole array use numpy's functions, such as `np.exp`."
    if isinstance(fault, ValueError) and "truth value of an array" in said:
        if re.search(r"\b(max|min)\(", line):
            return " For the larger or smaller of two, entry by entry, use `np.maximum` or `np.minimum`."
        return (
            " There is a True or False for each entry of the array, and one is needed: choose entry by entry with "
            "`np.where(condition, a, b)` or a mask, or ask for `np.any(...)` or `np.all(...)` of them."
        )
    return ""


def _place(fault: BaseException, function: Callable | None) -> tuple[int, str]:
    """The last line of `function` that ran, counted from its first, and its text; 0 if it cannot be had."""
    own = getattr(function, "__code__", None)
    if own is None:
        return 0, ""
    frames = [(f.f_code, line) for f, line in traceback.walk_tb(fault.__traceback__)]
    inside = [line for where, line in frames if where.co_filename == own.co_filename and where.co_name == own.co_name]
    if not inside or inside[-1] is None:
        return 0, ""
    return inside[-1] - own.co_firstlineno + 1, linecache.getline(own.co_filename, inside[-1]).strip()
