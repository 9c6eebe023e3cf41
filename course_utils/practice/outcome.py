"""What a check can say: one of four outcomes, and the slips it knows by name."""

from dataclasses import dataclass
from typing import Any

SOLVED, WRONG, ERROR, NOT_ATTEMPTED = "solved", "wrong", "error", "not attempted"


@dataclass(frozen=True)
class Outcome:
    """What the check of one answer found.

    state: "solved", "wrong", "error" (the learner's function raised) or "not attempted". message: sentences for the
    learner, in the small markup of `practice.prose`. ours: True when the check itself failed, which is never the
    learner's fault and which an exercise's self-test refuses.
    """

    state: str
    message: str
    ours: bool = False


@dataclass(frozen=True)
class Slip:
    """A wrong answer that many give, as they write it, and what to say to it.

    wrong: in an exercise, source text that defines the answer's name, or that is the answer as an expression; in one,
    that name is the right answer: "-angle", "lambda *given: step(*given)[::-1]". For a formula, its text. Whatever is
    no text is the answer itself, and that alone is what a kind of answer takes: a number, an array, a function. says:
    one or two sentences that name the slip.
    """

    wrong: Any
    says: str


def solved(message: str = "") -> Outcome:
    return Outcome(SOLVED, message)


def wrong(message: str) -> Outcome:
    return Outcome(WRONG, message)


class Unreadable(ValueError):
    """An answer that is not of the kind asked for; its text tells the learner what it is instead."""


def code(text: object, limit: int = 120) -> str:
    """`text` as a code span of `practice.prose`, safe whatever a learner's value or exception contains."""
    flat = " ".join(str(text)[: 10 * limit].replace("`", "'").split())
    if len(flat) > limit:
        flat = flat[: limit - 3] + "..."
    return f"`{flat}`" if flat else "(empty)"


def kind_of(value: object) -> str:
    """The name of a value's type, as code; asked of Python itself, since a learner's value may answer anything."""
    return code(type.__dict__["__name__"].__get__(type(value)))


def show(number: object) -> str:
    """A number as a learner reads it: six significant digits at most, no trailing zeros."""
    if isinstance(number, complex):
        return f"{number:.6g}"
    return f"{float(number):.6g}"


def show_apart(got: Any, truth: Any) -> tuple[str, str]:
    """Two numbers as a learner reads them, with as many digits as it takes to tell them apart, up to twelve."""
    pair = [number if isinstance(number, complex) else float(number) for number in (got, truth)]
    for digits in range(6, 13):
        first, second = (f"{number:.{digits}g}" for number in pair)
        if first != second:
            break
    return first, second
