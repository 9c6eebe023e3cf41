"""The self-test finds an exercise that is not fit for a learner, and says what is wrong with it."""

import numpy as np
import pytest
import sympy

from course_utils.practice import FormulaAnswer, Function, Number, Slip, self_test
from course_utils.practice.mutants import mutants


def test_a_sound_exercise_has_no_problems(make_exercise):
    assert self_test(make_exercise()) == []


@pytest.mark.parametrize(
    "changes, fragment",
    [
        ({"solution": "top_speed = 11.1"}, "the solution is wrong"),
        ({"solution": "top_speed = 1 / 0"}, "the solution does not run"),
        ({"solution": "speed = 12.35"}, "the solution does not run: NameError"),
        ({"stub": "top_speed = 0"}, "the stub is wrong"),
        ({"stub": "top_speed = nothing"}, "the stub raises NameError"),
        ({"slips": [Slip(12.35, "It is not.")]}, "the slip 12.35 should be told 'It is not.', and is solved"),
        (
            {"slips": [Slip(8.1, "1."), Slip("81 / 10", "2.")]},
            "the slip '81 / 10' should be told '2.', and is wrong: 1.",
        ),
        ({"slips": [Slip("top_speed = 1 / 0", "x")]}, "a slip does not run: ZeroDivisionError"),
        ({"slips": [Slip("speed = 1", "x")]}, "a slip does not run: NameError: the source does not define top_speed"),
        ({"check": Number(10 / 0.81, 0.01)}, "say how many digits are asked for, with `digits` or `decimals`"),
        ({"check": Number(12.3, 30.0), "slips": [Slip(8.1, "1.")]}, "the slip 8.1 should be told '1.', and is solved"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_fault_is_found(make_exercise, changes, fragment):
    problems = self_test(make_exercise(**changes))
    assert any(fragment in problem for problem in problems), problems


FUNCTION = {
    "stub": "def left_sum(speed, h):\n    ...",
    "solution": "def left_sum(speed, h):\n    return h * sum(speed[:-1])",
    "slips": [Slip("lambda speed, h: h * sum(speed)", "That is one height too many.")],
}


def left_sum(speed, h):
    return h * sum(speed[:-1])


def test_cases_that_hide_a_factor_are_found_by_a_mutant(make_exercise):
    blind = Function(left_sum, [(np.array([1.0, 2.0, 3.0]), 1.0)])
    problems = self_test(make_exercise(**FUNCTION, check=blind))
    assert len(problems) == 1 and "only the right of `h * sum(speed[:-1])`" in problems[0]
    assert self_test(make_exercise(**FUNCTION, check=blind, also_right={"only the right of `h * sum": "h is 1"})) == []
    assert (
        "also_right gives no reason" in self_test(make_exercise(**FUNCTION, check=blind, also_right={"h * sum": ""}))[0]
    )


def test_cases_that_show_every_factor_refuse_all_mutants(make_exercise):
    assert (
        self_test(
            make_exercise(
                **FUNCTION, check=Function(left_sum, [(np.array([1.0, 2.0, 3.0]), 0.5), (np.array([4.0, 1.0]), 2.0)])
            )
        )
        == []
    )


def test_a_tolerance_too_wide_is_found_by_a_mutant(make_exercise):
    wide = make_exercise(
        solution="top_speed = (100 - 1) / 8",
        check=Number(12.375, 0.2),
    )
    assert any("a wrong solution is accepted" in problem for problem in self_test(wide))


SLOPE = {
    "stub": "slope = ...",
    "solution": "sp.Symbol('x') / 2",
    "slips": [Slip("x", "The factor 1/2 is lost."), Slip(1, "It is no constant.")],
}


def test_each_other_right_form_of_a_formula_must_be_solved(make_exercise):
    forms = ["x/2", "0.5x", sympy.Symbol("x", positive=True) / 2, lambda x: x / 2]
    assert self_test(make_exercise(**SLOPE, check=FormulaAnswer("x/2"))) == []
    assert self_test(make_exercise(**SLOPE, check=FormulaAnswer("x/2", also=forms))) == []
    assert self_test(make_exercise(**SLOPE, check=FormulaAnswer("x/2", also="1/2 x"))) == [
        "01/top_speed: the other right form '1/2 x' is wrong: A product after a division: `1/2 x` can be read in two "
        "ways: write (1/2)*x or 1/(2*x)."
    ]
    problems = self_test(
        make_exercise(**SLOPE, check=FormulaAnswer("x/2", also=[*forms, sympy.Symbol("x"), "abs(x)/2"]))
    )
    assert len(problems) == 2 and "right form x is wrong: The factor 1/2 is lost." in problems[0]


def test_other_right_forms_of_a_vector_are_vectors(make_exercise):
    pair = {
        **SLOPE,
        "solution": "(sp.Symbol('x'), 2)",
        "slips": [Slip(("2", "x"), "They are swapped.")],
    }
    assert self_test(make_exercise(**pair, check=FormulaAnswer(("x", "2"), also=[("x", 2), ["x", "1 + 1"]]))) == []
    found = self_test(make_exercise(**pair, check=FormulaAnswer(("x", "2"), also=[("x", 3)])))
    assert len(found) == 1 and "the other right form ('x', 3) is wrong: Entry 2" in found[0]


def test_a_mutant_that_loops_for_ever_is_refused(make_exercise, monkeypatch):
    monkeypatch.setattr("course_utils.practice.selftest._MUTANT_SECONDS", 0.2)
    loop = "n = 0\nwhile n < 5:\n    n = n + 1\ntop_speed = 2.47 * n"
    assert self_test(make_exercise(solution=loop)) == []


def test_context_reaches_the_solution_and_may_be_lazy(make_exercise):
    given = {"solution": "top_speed = distance / time"}
    assert self_test(make_exercise(**given, context={"distance": 10, "time": 0.81})) == []
    assert self_test(make_exercise(**given, context=lambda: {"distance": 10, "time": 0.81})) == []
    assert "does not run" in self_test(make_exercise(**given))[0]


def test_mutants_flip_signs_drop_factors_shift_integers_and_put_constants():
    sources = {mutant.source for mutant in mutants("y = -a * b + c[1]")}
    assert {
        "y = -a * b - c[1]",
        "y = -a + c[1]",
        "y = b + c[1]",
        "y = a * b + c[1]",
        "y = -a * b + c[2]",
        "y = 0",
        "y = 1",
    } == sources


def test_mutants_flip_the_sign_of_a_running_sum():
    assert "total -= v" in {mutant.source for mutant in mutants("total += v")}


def test_mutants_do_not_shift_large_integers_and_leave_the_source_alone():
    assert {mutant.source for mutant in mutants("y = 1369")} == set()
    source = "def f(x):\n    return 2 * x"
    assert source not in {mutant.source for mutant in mutants(source)}
    assert "def f(x):\n    return x" in {mutant.source for mutant in mutants(source)}


def test_a_solution_may_print_an_array(make_exercise):
    exercise = make_exercise(
        stub="def same(a):\n    ...",
        solution="def same(a):\n    print(np.arange(3))\n    return a",
        check=Function(lambda a: a, [1.0, 2.0]),
        slips=[Slip("lambda a: 2 * same(a)", "It is doubled.")],
    )
    assert self_test(exercise) == []


def test_source_may_be_indented_and_a_slip_may_begin_with_the_right_answer(make_exercise):
    exercise = make_exercise(
        stub="""
            def half(x):
                ...
            """,
        solution="""
            def half(x):
                return x / 2
            """,
        slips=[
            Slip("lambda x: -half(x)", "The sign."),
            Slip(
                """
                def half(x):
                    doubled = 2 * x
                    return doubled
                """,
                "That is twice.",
            ),
        ],
        check=Function(lambda x: x / 2, [1.0, 3.0]),
    )
    assert exercise.stub == "def half(x):\n    ..." and self_test(exercise) == []
    assert exercise.judge(lambda number: number * 2).message == "That is twice."


def test_a_slip_in_statements_must_define_the_name_itself(make_exercise):
    own = make_exercise(slips=[Slip("top_speed = top_speed + 1", "One more.")], context={"top_speed": 1})
    assert "a slip does not run: NameError" in self_test(own)[0]
