"""What stops a learner's function is put in the words of what it is, and with what to do about it."""

import json
import math

import numpy as np
import pytest

from course_utils.practice import FormulaAnswer, Function

ARRAYS = Function(lambda z: np.exp(z), [np.array([1.0, 2.0])])


def sigmoid(z):
    return 1 / (1 + math.exp(-z))


def of_two(z):
    return math.exp(z) + math.log(z)


def as_float(z):
    return float(z)


def of_a_list(z):
    return math.exp(list(z))


def asks(z):
    if z > 0:
        return z
    return 0


def relu(z):
    return max(0, z)


def two_parts(z):
    return np.concatenate([0], np.cumsum(z))


def side_by_side(z):
    return np.hstack(z, z)


def deep(z, steps=2000):
    return z if steps == 0 else deep(z, steps - 1)


@pytest.mark.parametrize(
    "answer, said",
    [
        (two_parts, "`np.concatenate` takes its parts as one list"),
        (side_by_side, "`np.hstack` takes its parts as one list"),
        (sigmoid, "`math.exp` takes one number; for a whole array use `np.exp`."),
        (of_two, "One number is needed there: for a whole array use numpy's functions, such as `np.exp`."),
        (as_float, "One number is needed there: for a whole array use numpy's functions, such as `np.exp`."),
        (of_a_list, "`math.exp` takes one number; for a whole array use `np.exp`."),
        (asks, "choose entry by entry with `np.where(condition, a, b)` or a mask, or ask for `np.any(...)` or"),
        (relu, "entry by entry, use `np.maximum` or `np.minimum`."),
        (deep, "within each other: use a loop, or see that it calls itself less often."),
        (lambda z: np.zeros((10**6, 10**6, 10)), "it asks for more memory than there is (`"),
        (lambda z: json.loads("{"), "it uses a value that does not fit (`JSONDecodeError: "),
    ],
)
def test_an_error_is_told_what_to_do(answer, said):
    found = ARRAYS.judge(answer)
    assert found.state == "error" and said in found.message, found.message


def test_a_deep_recursion_is_not_called_endless():
    said = ARRAYS.judge(deep).message
    assert "calls itself more deeply than Python allows" in said and "end" not in said.replace("depth", "")


def test_what_a_function_writes_does_not_come_through(capfd):
    import sys
    import warnings

    def writes(z):
        print("out")
        print("err", file=sys.stderr)
        warnings.warn("careful", stacklevel=1)
        return np.exp(z)

    assert ARRAYS.judge(writes).state == "solved"
    assert FormulaAnswer("exp(x)").judge(writes).state == "solved"
    assert capfd.readouterr() == ("", "")


async def promised(z):
    return np.exp(z)


async def promised_one_by_one(z):
    yield np.exp(z)


@pytest.mark.parametrize("kind", [ARRAYS, FormulaAnswer("z", ("z",))], ids=["Function", "Formula"])
@pytest.mark.parametrize("answer", [promised, promised_one_by_one, lambda z: promised(z)])
def test_async_is_named_and_prints_nothing_of_ours(kind, answer, capfd):
    found = kind.judge(answer)
    assert found.state in ("wrong", "error") and "take the word `async` away" in found.message
    assert capfd.readouterr() == ("", "")


def one_by_one(z):
    yield np.exp(z)


@pytest.mark.parametrize("kind", [ARRAYS, FormulaAnswer("z", ("z",))], ids=["Function", "Formula"])
def test_a_function_that_yields_is_told_to_return(kind):
    found = kind.judge(one_by_one)
    assert found.state == "wrong" and "with `yield`" in found.message and "end it with `return`" in found.message


@pytest.mark.parametrize("kind", [ARRAYS, FormulaAnswer("theta", ("theta",))], ids=["Function", "Formula"])
@pytest.mark.parametrize("answer", [lambda *, theta: theta, lambda *, theta=1.0: theta])
def test_a_parameter_by_name_only_is_called_so(kind, answer):
    found = kind.judge(answer)
    assert found.state == "wrong"
    assert "`theta` stands after a `*`, and can be given by name only" in found.message


def test_several_parameters_by_name_only_are_all_named():
    found = ARRAYS.judge(lambda z, *, a, b: z)
    assert "`a`, `b` stand after a `*`" in found.message
    assert ARRAYS.judge(lambda z, *, a=1.0: np.exp(z)).state == "solved"
