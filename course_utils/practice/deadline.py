"""Running a function until a deadline, and no longer."""

import signal
import sys
import threading
import time
from collections.abc import Callable
from typing import Any

_LATER, _AGAIN = 0.02, 0.05  # seconds: the alarm comes after the trace, and then over and over
_IN_A_BROWSER = sys.platform == "emscripten"


class OutOfTime(BaseException):
    """Not an Exception, so that a learner's `except Exception` does not swallow it."""


def bounded(function: Callable, arguments: tuple, deadline: float) -> Any:
    """What `function(*arguments)` returns, stopped at the deadline, a time.monotonic(), with an OutOfTime raised in its
    midst.

    A trace of its lines and an alarm stop it. Only the learner's own lines are traced, so numpy inside runs at full
    speed. The alarm sees what a trace does not: a loop on one line, or inside a library. It goes off again and again,
    because a bare `except` swallows it.
    """
    own = getattr(function, "__globals__", None)
    if _IN_A_BROWSER:
        return _watched(function, arguments, own, deadline)
    before = sys.gettrace()
    # A debugger or a coverage tool is at work: leave its tracing alone.
    traced = own is not None and before is None
    running = True

    def trace(frame, event, argument):
        if frame.f_globals is not own:
            return None
        if event == "line" and time.monotonic() > deadline:
            raise OutOfTime
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
        raise OutOfTime

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


def _watched(function: Callable, arguments: tuple, own: dict | None, deadline: float) -> Any:
    """`bounded` in a browser, where there is no alarm: the interpreter reports each line, call and jump
    (sys.monitoring, Python 3.12).

    So a loop on one line is seen, and raising does not end the watch. What stays unseen is a loop inside a library:
    then only "Restart Kernel" helps.
    """
    if own is None:
        return function(*arguments)
    watch, events = sys.monitoring, sys.monitoring.events

    def look(*place):
        if sys._getframe(1).f_globals is not own:
            return watch.DISABLE
        if time.monotonic() > deadline:
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


def _set_alarm(alarm: Callable, deadline: float) -> Callable[[], None]:
    """Sets the alarm where there is one (not on Windows or in another thread); returns what puts back the old."""
    if not hasattr(signal, "setitimer") or threading.current_thread() is not threading.main_thread():
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
