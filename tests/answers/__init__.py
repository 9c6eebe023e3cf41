"""A bank of answers: for each exercise forms that are right, and wrong ones of a plausible kind with what is said to
them. The slips that an exercise itself lists are tested by its self-test, and stand here in no spelling."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Answers:
    """Answers to one exercise, each as a learner's cell or as an expression.

    right: honest forms that must be solved. named: wrong ones, by a fragment of the message that names what went wrong;
    unnamed: wrong ones whose message says only where, or in which direction, it is off.
    """

    right: tuple[str, ...]
    named: dict[str, str]
    unnamed: tuple[str, ...] = ()
