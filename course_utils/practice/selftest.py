"""The test that every exercise must pass: its solution and other right forms solve it, its stub does not, and each
mistake gets its own message."""

import ast
import builtins
import math
import os
import types
from collections.abc import Mapping
from typing import Any

import numpy as np
import sympy

from course_utils.practice.deadline import Deadline
from course_utils.practice.exercise import Exercise
from course_utils.practice.guard import Raised, call
from course_utils.practice.mutants import mutants
from course_utils.practice.outcome import ERROR, NOT_ATTEMPTED, SOLVED, WRONG, Mistake
from course_utils.practice.prose import to_plain

_SECONDS = 20.0
_LEARNERS = 8
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
        right = answer_from(exercise, exercise.reference)
    except Exception as fault:
        return [f"{exercise.id}: the solution does not run: {type(fault).__name__}: {fault}"]
    problems = [
        *_of_solution(exercise, right),
        *_of_other_forms(exercise),
        *_of_stub(exercise),
        *_of_mistakes(exercise),
    ]
    # Against a check that refuses its own solution, mutants would only add noise.
    problems = problems or _of_mutants(exercise, right)
    return [f"{exercise.id}: {problem}" for problem in problems]


def answer_from(exercise: Exercise, source: str, seconds: float = _SECONDS) -> Any:
    """The answer that `source` defines when run as the learner's cell would be, or is, if it is an expression.

    Raises what the source raises, and an error of its own after `seconds`.
    """
    space = {"__builtins__": builtins, "np": np, "math": math, "sympy": sympy, "sp": sympy, **_context(exercise)}
    names = (exercise.name,) if isinstance(exercise.name, str) else exercise.name
    before = {name: space.pop(name, None) for name in names}
    tree = ast.parse(source)
    if len(tree.body) == 1 and isinstance(tree.body[0], ast.Expr):
        return eval(
            compile(ast.Expression(tree.body[0].value), "<answer>", "eval"),
            {**space, **{k: v for k, v in before.items() if v is not None}},
        )
    # As a function, the source falls under the guard's deadline: a mutant may loop for ever.
    try:
        call(types.FunctionType(compile(source, "<answer>", "exec"), space), (), Deadline(seconds))
    except Raised as reason:
        raise reason.__cause__ or reason from None
    missing = [name for name in names if name not in space]
    if missing:
        raise NameError(f"the source does not define {', '.join(missing)}")
    return space[exercise.name] if isinstance(exercise.name, str) else tuple(space[name] for name in names)


def _context(exercise: Exercise) -> Mapping[str, Any]:
    return exercise.context() if callable(exercise.context) else exercise.context


def _of_solution(exercise: Exercise, right: Any) -> list[str]:
    found = exercise.judge(right)
    return [] if found.state == SOLVED else [f"the solution is {found.state}: {found.message}"]


def _of_other_forms(exercise: Exercise) -> list[str]:
    judged = [(form, exercise.judge(form)) for form in getattr(exercise.answer, "also", ())]
    return [
        f"the other right form {form!r} is {found.state}: {found.message}"
        for form, found in judged
        if found.state != SOLVED
    ]


def _of_stub(exercise: Exercise) -> list[str]:
    try:
        found = exercise.judge(answer_from(exercise, exercise.stub))
    except Exception as fault:
        return [f"the stub raises {type(fault).__name__}: {fault}"]
    return [] if found.state == NOT_ATTEMPTED else [f"the stub is {found.state}: {found.message}"]


def _of_mistakes(exercise: Exercise) -> list[str]:
    problems = (
        [] if len(exercise.mistakes) >= 2 else [f"at least two mistakes are needed, there are {len(exercise.mistakes)}"]
    )
    for number, mistake in enumerate(exercise.mistakes, start=1):
        try:
            found = exercise.judge(_answer(exercise, mistake))
        except Exception as fault:
            problems.append(f"mistake {number} does not run: {type(fault).__name__}: {fault}")
            continue
        if found.ours or found.state not in (WRONG, ERROR):
            problems.append(f"mistake {number} is {found.state}: {found.message}")
        elif not mistake.says or to_plain(mistake.says).casefold() not in to_plain(found.message).casefold():
            problems.append(f"mistake {number} should be told {mistake.says!r}, and is told {found.message!r}")
    return problems


def _answer(exercise: Exercise, mistake: Mistake) -> Any:
    return answer_from(exercise, mistake.answer) if isinstance(mistake.answer, str) else mistake.answer


def _of_mutants(exercise: Exercise, right: Any) -> list[str]:
    problems = []
    for mutant in mutants(exercise.reference):
        if any(fragment in mutant.label for fragment in exercise.also_right):
            continue
        try:
            wrong = answer_from(exercise, mutant.source, _MUTANT_SECONDS)
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


def _alike(exercise: Exercise, right: Any, wrong: Any) -> bool:
    try:
        return exercise.answer.alike(right, wrong)
    except Exception:
        return False
