"""The four outcomes of an exercise, and what it keeps of them."""

from decimal import Decimal

import numpy as np
import pytest
import sympy

from course_utils.practice import FormulaAnswer, Function, Number, Slip, Values, progress, self_test
from course_utils.practice.prose import to_html


def test_four_outcomes(make_exercise):
    exercise = make_exercise(stub="def speed(d, t):\n    ...", check=Function(lambda d, t: d / t, [(10.0, 0.81)]))
    stub = {}
    exec(exercise.stub, stub)
    answers = [lambda d, t: d / t, lambda d, t: d * t, lambda d, t: d / 0, stub["speed"]]
    assert [exercise.judge(answer).state for answer in answers] == ["solved", "wrong", "error", "not attempted"]


def test_a_solved_exercise_says_why(make_exercise):
    assert make_exercise().judge(12.35).message == "Right. A change divided by a change is a speed."


def test_judging_keeps_nothing_and_checking_keeps_the_state(make_exercise):
    exercise = make_exercise()
    exercise.judge(12.35)
    assert progress().state("01/top_speed") == ""
    exercise.check()
    assert progress().state("01/top_speed") == ""
    exercise.check(11)
    assert progress().state("01/top_speed") == "tried"
    exercise.check(12.35)
    exercise.check(11)
    assert progress().state("01/top_speed") == "solved"
    assert progress().item("01/top_speed").attempts == 3


def speed(d, t):
    return d / t


def test_a_solved_function_is_kept_as_text(make_exercise):
    exercise = make_exercise(stub="def speed(d, t):\n    ...", check=Function(lambda d, t: d / t, [(10.0, 0.81)]))
    exercise.check(speed)
    assert progress().source("01/top_speed") == "def speed(d, t):\n    return d / t\n"


class Broken:
    def judge(self, answer, slips=()):
        raise RuntimeError("no `data`")

    def alike(self, first, second):
        return True


def test_a_check_that_fails_is_our_fault_and_shows_no_traceback(make_exercise):
    card = make_exercise(check=Broken()).check(1)
    assert card.outcome.ours and "that is our fault, not yours" in card.plain
    assert "RuntimeError: no 'data'" in card.plain
    assert progress().state("01/top_speed") == ""


def test_a_check_that_fails_does_not_pass_the_self_test(make_exercise):
    problems = self_test(make_exercise(check=Broken(), slips=[Slip(1, "no"), Slip(2, "no")]))
    assert len(problems) == 3


def test_hints_come_one_by_one_and_the_last_one_stays(make_exercise):
    exercise = make_exercise()
    assert [repr(exercise.hint()) for _ in range(3)] == [
        "Hint 1 of 2: Divide the distance by the time.",
        "Hint 2 of 2: The time is 0.81 s.",
        "Hint 2 of 2: The time is 0.81 s.",
    ]
    assert "no hint" in repr(make_exercise(hints=[]).hint())


def test_the_solution_shows_source_and_reason(make_exercise):
    bundle = make_exercise().solution()._repr_mimebundle_()
    assert (
        bundle["text/plain"] == "One way to solve it. A change divided by a change is a speed.\n\ntop_speed = 10 / 0.81"
    )
    assert '<pre tabindex="0"><code>top_speed = 10 / 0.81</code></pre>' in bundle["text/html"]


def test_the_question_shows_itself(make_exercise):
    bundle = make_exercise()._repr_mimebundle_()
    assert "How fast" in bundle["text/plain"] and "<math" in bundle["text/html"]


class Hostile:
    def __float__(self):
        raise RuntimeError

    def __repr__(self):
        raise RuntimeError


KINDS = [
    Number(3, 0.1),
    Values([1.0, 2.0], 0.1),
    Values(([1.0, 2.0], 3.0, "up"), 0.1),
    FormulaAnswer("x**2"),
    FormulaAnswer(("x", "y"), ("x", "y")),
]
KINDS += [
    Function(lambda a: 2 * a, [1.0]),
    Function(lambda a: a > 1, [np.array([1.0, 2.0])]),
    Function(lambda a: "up", [1.0]),
]
x = sympy.Symbol("x")
ODD = [
    None,
    Hostile(),
    object(),
    type,
    np.ndarray,
    b"1",
    1j,
    10**5000,
    -1e308,
    float("nan"),
    [],
    [[]],
    [1, [2]],
    {},
    "\x00`$",
    "%",
    "",
    np.array(None),
    np.array([]),
]
ODD += [
    np.array("1"),
    np.array(["a"]),
    Decimal("sNaN"),
    sympy.Function("f")(x),
    sympy.Sum(x, (x, 1, sympy.oo)),
    sympy.zoo,
    sympy.Matrix([]),
    sympy.true,
    iter([1]),
]
ODD += [
    len,
    lambda: 1,
    lambda *a: a,
    lambda *a: Hostile(),
    lambda *a: [Hostile()],
    lambda *a: 10**5000,
    lambda *a: x,
    lambda *a: np.array(None),
    lambda *a: type,
]


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: type(kind).__name__)
@pytest.mark.parametrize("answer", ODD, ids=lambda answer: type(answer).__name__)
def test_no_answer_makes_the_check_fail(make_exercise, kind, answer):
    found = make_exercise(check=kind).judge(answer)
    assert found.state in ("wrong", "error") and found.message and not found.ours, found.message
    to_html(found.message)


def test_an_answer_of_two_names_is_a_tuple(make_exercise):
    exercise = make_exercise(
        stub="w, b = ..., ...",
        solution="w, b = 2, 1",
        check=Values((2, 1), 0.01),
        slips=[Slip("w, b = 1, 2", "Swapped."), Slip((2, 2), "b is 1."), Slip("[2 * w, b]", "w is 2.")],
    )
    assert self_test(exercise) == []


@pytest.mark.parametrize("used_again_in, told", [("", False), ("lesson 09", True)])
def test_only_where_a_function_is_used_again_is_it_said_that_it_cannot_be_kept(make_exercise, used_again_in, told):
    exercise = make_exercise(
        stub="def double(x):\n    ...",
        solution="def double(x):\n    return 2 * x",
        check=Function(lambda x: 2 * x, [1.0, 3.0]),
        used_again_in=used_again_in,
    )
    space = {}
    exec("def double(x):\n    return x + x", space)
    card = exercise.check(space["double"])
    assert card.state == "solved"
    assert ("lesson 09 cannot use this function of yours, for its text cannot be found" in card.plain) is told
    assert ("again" in card.plain) is told


def double_in_a_file(folder, source):
    """The function `double` of `source`, whose text can be found."""
    path = folder / f"{abs(hash(source))}.py"
    path.write_text(source, encoding="utf-8")
    space = {"K": np.array([2.0])}
    exec(compile(source, str(path), "exec"), space)
    return space["double"]


WITH_AN_ARRAY = "def double(x):\n    return float(K[0]) * x\n"


@pytest.mark.parametrize(
    "before, instead",
    [
        ("", "the course's own"),
        ("def double(x):\n    return x + x\n", "the one that you wrote before"),
        ("print('a file of somebody else')", "the course's own"),
    ],
    ids=["nothing kept", "one kept", "one that another lesson refuses"],
)
def test_a_card_says_which_function_the_other_lesson_goes_on_with(make_exercise, tmp_path, before, instead):
    exercise = make_exercise(
        stub="def double(x):\n    ...",
        solution="def double(x):\n    return 2 * x",
        check=Function(lambda x: 2 * x, [1.0, 3.0]),
        used_again_in="lesson 09",
    )
    if "print" in before:  # it came in with a progress file
        progress().keep_source(exercise.id, before)
    elif before:
        assert exercise.check(double_in_a_file(tmp_path, before)).plain.endswith("Lesson 09 lets you use yours again.")
    card = exercise.check(double_in_a_file(tmp_path, WITH_AN_ARRAY))
    assert card.plain.endswith(
        "It counts as solved; but lesson 09 cannot use this function of yours, for it uses K, of type ndarray, from "
        "outside. Give it as an argument, or make it inside the function. Then run this cell again; until you do, "
        f"lesson 09 goes on with {instead}."
    )
    assert "lets you" not in card.plain and progress().source(exercise.id) == before
