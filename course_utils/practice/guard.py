"""Running a learner's function safely: silent, bounded in time, its exceptions put in plain words."""

import contextlib
import io
import linecache
import traceback
import warnings
from collections.abc import Callable
from typing import Any

import numpy as np

from course_utils.practice.deadline import OutOfTime, bounded
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
    RecursionError: "it calls itself without end",
    NotImplementedError: "a part of it is not written yet",
    ModuleNotFoundError: "it imports something that is not installed",
    MemoryError: "it asks for more memory than there is",
}


class Raised(Exception):
    """The learner's function raised, or did not end; the text says so in plain words."""


def call(function: Callable, arguments: tuple, deadline: float) -> Any:
    """What `function(*arguments)` returns; what it prints and warns is dropped.

    deadline: the time.monotonic() at which a loop that still runs is stopped. Raises Raised for anything the function
    raises. KeyboardInterrupt passes: then the learner stopped it.
    """
    try:
        with contextlib.redirect_stdout(io.StringIO()), warnings.catch_warnings(), np.errstate(all="ignore"):
            warnings.simplefilter("ignore")
            return bounded(function, arguments, deadline)
    except KeyboardInterrupt:
        raise
    except OutOfTime:
        raise Raised("Your function had not ended after some seconds: does its loop ever stop?") from None
    except BaseException as fault:
        raise Raised(in_words(fault, function)) from fault


def in_words(fault: BaseException, function: Callable | None = None) -> str:
    """An exception as a sentence: what happened, its type and message, and the line of `function` it happened in."""
    kind = type(fault).__name__
    said = f"{kind}: {fault}" if str(fault) else kind
    meaning = next((words for known, words in _IN_WORDS.items() if type(fault) is known), "")
    sentence = (
        f"Your function stopped with an error: {meaning + ' (' if meaning else ''}{code(said)}{')' if meaning else ''}"
    )
    return sentence + _line(fault, function) + "." + _about_powers(fault)


def _about_powers(fault: BaseException) -> str:
    meant = isinstance(fault, TypeError) and ("for ^" in str(fault) or "bitwise_xor" in str(fault))
    return " In Python a power is `**`; `^` means something else." if meant else ""


def _line(fault: BaseException, function: Callable | None) -> str:
    own = getattr(function, "__code__", None)
    if own is None:
        return ""
    frames = [(f.f_code, line) for f, line in traceback.walk_tb(fault.__traceback__)]
    inside = [line for where, line in frames if where.co_filename == own.co_filename and where.co_name == own.co_name]
    if not inside or inside[-1] is None:
        return ""
    text = linecache.getline(own.co_filename, inside[-1]).strip()
    number = inside[-1] - own.co_firstlineno + 1
    return f", in its line {number}" + (f": {code(text)}" if text else "")
