"""A learner may put other functions in the place of numpy's: no verdict is another for it."""

import ast
from pathlib import Path

import numpy as np
import pytest

from course_utils import practice
from course_utils.practice import FormulaAnswer, Function, Number, Slip, Values
from course_utils.practice.own_numpy import as_imported
from tests.practice.elsewhere import CAN_FORK, elsewhere
from tests.practice.knowing import Knowing

ROOMS = (Path(practice.__file__).parent, Path(practice.__file__).parents[1] / "maths")


def used(folder):
    """The public functions and types of numpy that the sources of a folder name."""
    names = {
        node.attr
        for path in folder.glob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id == "np"
    }
    return sorted(name for name in names if callable(getattr(np, name, None)))


def nothing(*given, **named):
    return 0.0


def right(*given, **named):
    return True


def stops(*given, **named):
    raise RuntimeError("the learner's own")


CASES = [np.array([1.0, 2.0]), np.array([0.5, -3.0])]
ANSWERS = [
    (Number(3.0, 0.01, unit="m", units={"km": 1000}), [3.0, 3.1, -3.0, 3.04, 30, "3 m", 0.003, np.nan, np.array([3])]),
    (Knowing(Values([1.0, 2.0], 0.01), [Slip([2.0, 1.0], "Turned round.")]),
     [[1, 2], [2, 1], [1, 3], [1, np.inf], [1], np.array([1.0, 2.0]), np.array([1, 2j]), np.ma.array([1.0, 2.0])]),
    (Knowing(Function(lambda a: 2 * a, CASES), [Slip(lambda a: a, "Not doubled.")]),
     [lambda a: 2 * a, lambda a: a, lambda a: 3 * a, lambda a: a[0], lambda a: a.__imul__(2)]),
    (Knowing(FormulaAnswer("2*x"), [Slip("x**2", "Not yet differentiated.")]),
     [lambda x: 2 * x, lambda x: x**2, lambda x: 3 * x, lambda x: -2 * x, 7]),
]  # fmt: skip
TEXTS = [(Number(2**0.5, 0.01), ["sqrt(2)", "1/2"]), (FormulaAnswer("sin(x)**2"), ["sin(x)^2", "sin(x)", "1-cos(x)^2"])]
TRUTHS = [(Function(lambda a: np.exp(a) + np.linalg.norm(a), CASES), [lambda a: 2.718281828459045**a + (a @ a) ** 0.5])]


def verdicts(pairs, judge=lambda kind, answer: kind.judge(answer)):
    return [judge(kind, answer) for kind, answers in pairs for answer in answers]


pytestmark = pytest.mark.skipif(not CAN_FORK, reason="what is patched would stay so; there is no fork on Windows")


@pytest.mark.parametrize("other", [nothing, right, stops])
def test_no_function_of_numpy_that_a_learner_replaces_changes_what_a_check_says(other):
    before = verdicts(ANSWERS)
    assert {outcome.state for outcome in before} == {"solved", "wrong"} and len(used(ROOMS[0])) > 15

    def patched():
        different = []
        for name in used(ROOMS[0]):
            kept = getattr(np, name)
            setattr(np, name, other)
            different += [name] * (verdicts(ANSWERS) != before)
            setattr(np, name, kept)
        return different

    assert elsewhere(patched) == []


@pytest.mark.parametrize("other", [nothing, right, stops])
def test_solutions_and_the_mathematics_keep_numpy_as_well(make_exercise, other):
    def judge(kind, answer):
        return make_exercise(check=kind).judge(answer)

    before = verdicts(ANSWERS + TEXTS + TRUTHS, judge)
    assert before[-1].state == "solved" and not any(outcome.ours for outcome in before)

    def patched():
        for name in {*used(ROOMS[0]), *used(ROOMS[1])}:
            setattr(np, name, other)
        np.linalg.norm = other
        found = verdicts(ANSWERS + TEXTS + TRUTHS, judge)
        return found == before, np.abs is other, np.linalg.norm is other

    assert elsewhere(patched) == (True, True, True)


def test_a_function_that_replaces_one_while_it_runs_is_not_solved_for_it(make_exercise):
    def replaces(a):
        np.abs = np.isnan = np.isfinite = np.max = nothing
        return 7 * a

    exercise = make_exercise(check=ANSWERS[2][0])
    assert elsewhere(lambda: [exercise.judge(answer).state for answer in (replaces, lambda a: 5 * a)]) == ["wrong"] * 2


def test_what_a_learner_put_there_is_back_after_it(monkeypatch):
    monkeypatch.setattr(np, "abs", nothing)
    kept = np.exp
    with pytest.raises(KeyError), as_imported():
        assert np.abs is np.absolute
        raise KeyError
    assert np.abs is nothing and np.exp is kept
    monkeypatch.setattr(np, "relu", nothing, raising=False)
    with as_imported():
        assert np.relu is nothing
