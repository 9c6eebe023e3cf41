"""What is a learner's, run or read safely: silent, bounded in time, whatever it raises put in plain words."""

import contextlib
import io
import types
import warnings
from collections.abc import Callable, Iterator
from typing import Any

import numpy as np

from course_utils.practice import faults
from course_utils.practice.deadline import Deadline, OutOfTime, bounded
from course_utils.practice.endless import stoppable
from course_utils.practice.outcome import Unreadable
from course_utils.practice.own_numpy import as_imported

SECONDS = 5.0  # for one answer
_FOR_WORDS = 1.0  # an exception's message is a learner's code as well
ASYNC = (
    "Your function is written with `async def`, so that calling it gives a promise and no result: "
    "take the word `async` away."
)


class Raised(Exception):
    """The learner's function raised, or did not end; the text says so in plain words."""


def call(function: Callable, arguments: tuple, deadline: Deadline) -> Any:
    """What `function(*arguments)` returns; what it prints and warns is dropped.

    Raises Raised for anything the function raises, and at the deadline. KeyboardInterrupt passes: then the learner
    stopped it.
    """
    try:
        with _silence(), as_imported(), stoppable(function, deadline):
            result = bounded(function, arguments, deadline)
    except KeyboardInterrupt:
        raise
    except OutOfTime:
        raise Raised(f"Your function {deadline.words}") from None
    except BaseException as fault:
        raise Raised(_words(faults.in_words, (fault, function), "Your function stopped with an error.")) from fault
    if type(result) is types.CoroutineType:
        result.close()  # else Python complains that nobody awaited it, and shows our line
        raise Raised(ASYNC)
    return result


def read(work: Callable, arguments: tuple, deadline: Deadline, what: str = "Your answer") -> Any:
    """What our own `work` makes of something of a learner's, whose methods may do anything when it is looked at.

    Raises Unreadable, with a sentence for the learner, if `work` does, and for whatever else stops it.
    """
    try:
        with _silence():
            return bounded(work, arguments, deadline)
    except (KeyboardInterrupt, Unreadable):
        raise
    except OutOfTime:
        seconds = f"{deadline.seconds:g} second{'s' * (deadline.seconds != 1)}"
        raise Unreadable(
            f"{what} could not be read within {seconds}: something in it is very large, or never ends."
        ) from None
    except BaseException as fault:
        raise Unreadable(f"{what} cannot be read: {_words(faults.named, (fault,), 'an error')}.") from fault


def _words(work: Callable, arguments: tuple, otherwise: str) -> str:
    try:
        with _silence():
            return bounded(work, arguments, Deadline(_FOR_WORDS))
    except KeyboardInterrupt:
        raise
    except BaseException:
        return otherwise


class _Nowhere(io.TextIOBase):
    """Takes whatever is written and keeps nothing, so that a loop that prints fills no memory."""

    def writable(self) -> bool:
        return True

    def write(self, text: str) -> int:
        return len(text)


@contextlib.contextmanager
def _silence() -> Iterator[None]:
    nowhere = _Nowhere()
    with (
        contextlib.redirect_stdout(nowhere),
        contextlib.redirect_stderr(nowhere),
        warnings.catch_warnings(),
        np.errstate(all="ignore"),
    ):
        warnings.simplefilter("ignore")
        yield
