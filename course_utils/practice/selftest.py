"""The test that every exercise must pass: its solution and other right forms solve it, its stub does not, and each
slip is told what is said to it, and nothing else."""

import os
from typing import Any

import numpy as np

from course_utils.practice.deadline import Deadline
from course_utils.practice.exercise import Exercise
from course_utils.practice.guard import Raised, call
from course_utils.practice.mutants import mutants
from course_utils.practice.number import Number
from course_utils.practice.outcome import NOT_ATTEMPTED, SOLVED, WRONG
from course_utils.practice.values import Values

_LEARNERS = 8
_SILENT = 0.005  # of the truth: how far an answer may be off where nothing is said of digits
_MUTANT_SECONDS = 2.0  # one that takes longer loops for ever, or might as well


def self_test(exercise: Exercise) -> list[str]:
    """What is wrong with an exercise, a sentence each; an empty list means that it can be given to a learner.

    One with fresh numbers is tested with those of several learners.
    """
    if exercise.fresh is None:
        return _tested(exercise)
    before = os.environ.get("COURSE_SEED")
    try:
        for seed in range(1, _LEARNERS + 1):
            os.environ["COURSE_SEED"] = str(seed)
            problems = _tested(exercise)
            if problems:
                return [f"{problem} (with {exercise.fresh})" for problem in problems]
    finally:
        if before is None:
            del os.environ["COURSE_SEED"]
        else:
            os.environ["COURSE_SEED"] = before
    return []


def _tested(exercise: Exercise) -> list[str]:
    try:
        right = exercise.written(exercise.reference)
    except Exception as fault:
        return [f"{exercise.id}: the solution does not run: {type(fault).__name__}: {fault}"]
    problems = [
        *_of_solution(exercise, right),
        *_of_digits(exercise),
        *_of_other_forms(exercise),
        *_of_stub(exercise),
        *_of_slips(exercise),
    ]
    # Against a check that refuses its own solution, mutants would only add noise.
    problems = problems or _of_mutants(exercise, right)
    return [f"{exercise.id}: {problem}" for problem in problems]


def _of_solution(exercise: Exercise, right: Any) -> list[str]:
    found = exercise.judge(right)
    return [] if found.state == SOLVED else [f"the solution is {found.state}: {found.message}"]


def _of_digits(exercise: Exercise) -> list[str]:
    """A question that says nothing of digits takes three of them: half a per cent, or a whole number."""
    tolerance = getattr(exercise.answer, "tolerance", None)
    if not isinstance(exercise.answer, (Number, Values)) or tolerance.asks:
        return []
    truth = np.asarray(exercise.answer.value, dtype=float)
    narrow = tolerance.allowed(truth) < _SILENT * np.abs(truth) * (1 - 1e-9)
    if not np.any(narrow & (truth != np.round(truth))):
        return []
    return ["its tolerance is narrower than 0.5 %: say how many digits are asked for, with `digits` or `decimals`"]


def _of_other_forms(exercise: Exercise) -> list[str]:
    judged = [(form, exercise.judge(form)) for form in getattr(exercise.answer, "also", ())]
    return [
        f"the other right form {form!r} is {found.state}: {found.message}"
        for form, found in judged
        if found.state != SOLVED
    ]


def _of_stub(exercise: Exercise) -> list[str]:
    try:
        found = exercise.judge(exercise.written(exercise.stub))
    except Exception as fault:
        return [f"the stub raises {type(fault).__name__}: {fault}"]
    return [] if found.state == NOT_ATTEMPTED else [f"the stub is {found.state}: {found.message}"]


def _of_slips(exercise: Exercise) -> list[str]:
    try:
        known = list(exercise.wrong_answers())
    except Exception as fault:
        return [f"a slip does not run: {type(fault).__name__}: {fault}"]
    problems = []
    for written, slip in zip(exercise.slips, known, strict=True):
        found = exercise.judge(slip.wrong)
        if found.ours or found.state != WRONG or found.message != slip.says:
            problems.append(
                f"the slip {written.wrong!r} should be told {slip.says!r}, and is {found.state}: {found.message}"
            )
    return problems


def _of_mutants(exercise: Exercise, right: Any) -> list[str]:
    problems = [
        f"also_right gives no reason for {fragment!r}" for fragment, reason in exercise.also_right.items() if not reason
    ]
    for mutant in mutants(exercise.reference):
        if any(fragment in mutant.label for fragment in exercise.also_right):
            continue
        try:
            wrong = _in_time(exercise, mutant.source)
        except Exception:
            # It divides by zero, or loops for ever: that is refusal enough.
            continue
        found = exercise.judge(wrong)
        if found.ours:
            problems.append(f"a mutant makes the check fail ({mutant.label}): {found.message}")
        elif found.state == SOLVED and not _alike(exercise, right, wrong):
            problems.append(
                f"a wrong solution is accepted ({mutant.label}): make the cases or the tolerance tell it apart"
            )
    return problems


def _in_time(exercise: Exercise, source: str) -> Any:
    """The answer that `source` gives. Under a deadline, as a function: a mutant may loop for ever."""
    try:
        return call(exercise.written, (source,), Deadline(_MUTANT_SECONDS))
    except Raised as reason:
        raise reason.__cause__ or reason from None


def _alike(exercise: Exercise, right: Any, wrong: Any) -> bool:
    try:
        return exercise.answer.alike(right, wrong)
    except Exception:
        return False
