"""Running a function until a deadline, and no longer."""

import os
import signal
import sys
import threading
import time
import types
from collections.abc import Callable
from typing import Any

_WAITING = 6  # times its seconds by the clock on the wall: then what only waits is stopped as well
_LATER, _AGAIN = 0.02, 0.05  # seconds: the alarm comes after the trace, and then over and over
_IN_A_BROWSER = sys.platform == "emscripten"
# What a thread has worked; a browser's Python has one thread, and the processor to itself.
_worked = time.monotonic if _IN_A_BROWSER or not hasattr(time, "thread_time") else time.thread_time
_LIBRARIES = (os.path.dirname(os.__file__) + os.sep, os.path.dirname(os.path.dirname(__file__)) + os.sep, "<frozen ")


class OutOfTime(BaseException):
    """Not an Exception, so that a learner's `except Exception` does not swallow it."""


class Deadline:
    """`seconds` of work from now on, for this thread: processor time, so that a busy machine makes no answer wrong.

    By the clock on the wall it is a few times as long at most, which ends what only waits. What is imported for the
    first time meanwhile, such as scipy, takes long and is no work of a learner's: the seconds begin again after it.
    """

    def __init__(self, seconds: float):
        self.seconds = seconds
        self._last = time.monotonic() + _WAITING * seconds
        self._begin()

    def _begin(self) -> None:
        self._modules = len(sys.modules)
        self._ends = _worked() + self.seconds
        self._next_look = min(time.monotonic() + self.seconds, self._last)

    def left(self) -> float:
        """Seconds by the clock before which it cannot be over."""
        return max(0.0, min(self._ends - _worked(), self._last - time.monotonic()))

    def over(self) -> bool:
        now = time.monotonic()
        if now < self._next_look:  # nobody works faster than the clock; it costs less to ask than the processor
            return False
        if now >= self._last:
            return True
        if len(sys.modules) > self._modules:
            self._begin()
        left = self._ends - _worked()
        self._next_look = min(now + left, self._last)
        return left <= 0

    @property
    def words(self) -> str:
        """How it went by, to follow "your function": "had not ended after 5 seconds of work. ..." """
        if _worked() < self._ends:
            return (
                f"had not ended after {self.seconds * _WAITING:g} seconds, most of which it spent on waiting: for "
                "something in it, such as `time.sleep`, or for a computer that is busy with other work."
            )
        return (
            f"had not ended after {self.seconds:g} second{'s' * (self.seconds != 1)} of work. "
            "A loop that does not end looks like this, and so does very slow code."
        )


def bounded(function: Callable, arguments: tuple, deadline: Deadline) -> Any:
    """What `function(*arguments)` returns, stopped at the deadline with an OutOfTime raised in its midst.

    An alarm stops it, between two steps of Python wherever they are: in a loop on one line, or inside a library. It
    goes off again and again, and brings a trace of the learner's lines with it, because a bare `except` swallows it.
    Where there is no alarm, the lines are traced from the beginning. Nothing stops a single call of C code that runs
    no Python and asks for no signals, such as the decomposition of a large matrix; for sums see `endless`.
    """
    if _IN_A_BROWSER:
        return _watched(function, arguments, deadline)
    before = sys.gettrace()
    running = True

    def trace(frame, event, argument):
        if _of_a_library(frame.f_code):
            return None
        if event == "line" and deadline.over():
            raise OutOfTime
        return trace

    def alarm(number, frame):
        # Never into our own lines, nor when the function has ended: what was set must be put back.
        if not running or frame is None or frame.f_globals is globals() or not deadline.over():
            return
        if before is None:  # else a debugger or a coverage tool is at work: leave its tracing alone
            # Raising ended the trace; with it back, the next line, that of the `except`, is stopped as well.
            sys.settrace(trace)
            while frame is not None and frame.f_globals is not globals():
                if not _of_a_library(frame.f_code):
                    frame.f_trace = trace
                frame = frame.f_back
        raise OutOfTime

    put_back = _set_alarm(alarm, deadline)
    try:
        if put_back is None and before is None:
            sys.settrace(trace)
        return function(*arguments)
    finally:
        running = False
        if before is None:
            sys.settrace(None)
        if put_back is not None:
            put_back()


def _of_a_library(compiled: types.CodeType) -> bool:
    """Whether code is Python's, a library's or the course's: it ends, unless it runs a learner's that does not."""
    name = compiled.co_filename
    return name.startswith(_LIBRARIES) or "site-packages" in name or "dist-packages" in name


def _watched(function: Callable, arguments: tuple, deadline: Deadline) -> Any:
    """`bounded` in a browser, where there is no alarm: the interpreter reports each line, call and jump
    (sys.monitoring, Python 3.12).

    So a loop on one line is seen, and raising does not end the watch. What stays unseen is a loop inside a library:
    then only "Restart Kernel" helps.
    """
    watch, events = sys.monitoring, sys.monitoring.events

    def look(compiled, *place):
        if _of_a_library(compiled):
            return watch.DISABLE
        if deadline.over():
            raise OutOfTime
        return None

    seen = (events.LINE, events.JUMP, events.PY_START, events.PY_RESUME)
    watch.use_tool_id(watch.DEBUGGER_ID, "course")
    try:
        for event in seen:
            watch.register_callback(watch.DEBUGGER_ID, event, look)
        watch.restart_events()
        watch.set_events(watch.DEBUGGER_ID, sum(seen))
        return function(*arguments)
    finally:
        watch.set_events(watch.DEBUGGER_ID, 0)
        watch.free_tool_id(watch.DEBUGGER_ID)


def _set_alarm(alarm: Callable, deadline: Deadline) -> Callable[[], None] | None:
    """Sets the alarm, and returns what puts back the old; None where there is none (Windows, another thread)."""
    if not hasattr(signal, "setitimer") or threading.current_thread() is not threading.main_thread():
        return None
    started = time.monotonic()
    try:
        handler = signal.signal(signal.SIGALRM, alarm)
        left, interval = signal.setitimer(signal.ITIMER_REAL, deadline.left() + _LATER, _AGAIN)
    except (ValueError, OSError):
        return None

    def put_back() -> None:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, signal.SIG_DFL if handler is None else handler)
        if left:
            signal.setitimer(signal.ITIMER_REAL, max(left - (time.monotonic() - started), 0.001), interval)

    return put_back
