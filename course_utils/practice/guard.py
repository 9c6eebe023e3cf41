"""Running a learner's function safely: silent, bounded in time, its exceptions put in plain words."""

import contextlib
import io
import linecache
import signal
import sys
import threading
import time
import traceback
import warnings
from collections.abc import Callable
from typing import Any

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
    RecursionError: "it calls itself without end",
    NotImplementedError: "a part of it is not written yet",
    ModuleNotFoundError: "it imports something that is not installed",
    MemoryError: "it asks for more memory than there is",
}

_LATER, _AGAIN = 0.02, 0.05  # seconds: the alarm comes after the trace, and then over and over


class Raised(Exception):
    """The learner's function raised, or did not end; the text says so in plain words."""


class _OutOfTime(BaseException):
    """Not an Exception, so that a learner's `except Exception` does not swallow it."""


def call(function: Callable, arguments: tuple, deadline: float) -> Any:
    """What `function(*arguments)` returns; what it prints and warns is dropped.

    deadline: the time.monotonic() at which a loop that still runs is stopped. Raises Raised for anything the function
    raises. KeyboardInterrupt passes: then the learner stopped it.
    """
    try:
        with contextlib.redirect_stdout(io.StringIO()), warnings.catch_warnings(), np.errstate(all="ignore"):
            warnings.simplefilter("ignore")
            return _bounded(function, arguments, deadline)
    except KeyboardInterrupt:
        raise
    except _OutOfTime:
        raise Raised("Your function had not ended after some seconds: does its loop ever stop?") from None
    except BaseException as fault:
        raise Raised(in_words(fault, function)) from fault


def in_words(fault: BaseException, function: Callable | None = None) -> str:
    """An exception as a sentence: what happened, its type and message, and the line of `function` it happened in."""
    kind = type(fault).__name__
    said = f"{kind}: {fault}" if str(fault) else kind
    meaning = next((words for known, words in _IN_WORDS.items() if type(fault) is known), "")
    sentence = f"Your function stopped with an error: {meaning + ' (' if meaning else ''}{code(said)}{')' if meaning else ''}"
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


def _bounded(function: Callable, arguments: tuple, deadline: float) -> Any:
    """What `function(*arguments)` returns, stopped at the deadline by a trace of its lines and by an alarm.

    Only the learner's own lines are traced, so numpy inside runs at full speed. The alarm sees what a trace does not: a
    loop on one line, or inside a library. It goes off again and again, because a bare `except` swallows it.
    """
    own = getattr(function, "__globals__", None)
    before = sys.gettrace()
    # A debugger or a coverage tool is at work: leave its tracing alone.
    traced = own is not None and before is None
    running = True

    def trace(frame, event, argument):
        if frame.f_globals is not own:
            return None
        if event == "line" and time.monotonic() > deadline:
            raise _OutOfTime
        return trace

    def alarm(number, frame):
        # Never into our own lines, nor when the function has ended: what was set must be put back.
        if not running or frame is None or frame.f_globals is globals():
            return
        if traced:
            # Raising ended the trace; with it back, the next line, that of the `except`, is stopped as well.
            sys.settrace(trace)
            while frame is not None and frame.f_globals is not globals():
                if frame.f_globals is own:
                    frame.f_trace = trace
                frame = frame.f_back
        raise _OutOfTime

    put_back = _set_alarm(alarm, deadline)
    try:
        if traced:
            sys.settrace(trace)
        return function(*arguments)
    finally:
        running = False
        if traced:
            sys.settrace(before)
        put_back()


def _set_alarm(alarm: Callable, deadline: float) -> Callable[[], None]:
    """Sets the alarm where there is one (not on Windows, in a browser or in another thread); returns what puts back the old."""
    if sys.platform == "emscripten" or not hasattr(signal, "setitimer") or threading.current_thread() is not threading.main_thread():
        return lambda: None
    started = time.monotonic()
    try:
        handler = signal.signal(signal.SIGALRM, alarm)
        left, interval = signal.setitimer(signal.ITIMER_REAL, max(deadline - started, 0.0) + _LATER, _AGAIN)
    except (ValueError, OSError):
        return lambda: None

    def put_back() -> None:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, signal.SIG_DFL if handler is None else handler)
        if left:
            signal.setitimer(signal.ITIMER_REAL, max(left - (time.monotonic() - started), 0.001), interval)

    return put_back
