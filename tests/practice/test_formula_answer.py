"""A formula is right if it is equal, whatever its form, and the usual slips are named."""

import time

import numpy as np
import pytest
import sympy

from course_utils.practice import FormulaAnswer, Slip
from tests.practice.names import told

x, positive = sympy.Symbol("x"), sympy.Symbol("x", positive=True)


@pytest.fixture
def chain():
    return FormulaAnswer("2*x*cos(x**2)", slips=[Slip("cos(x**2)", "The inner derivative is missing.")])


RIGHT = ["2x cos(x^2)", "cos(x*x)*(x+x)", "2*x*(1 - 2*sin(x^2/2)^2)", 2 * x * sympy.cos(x**2), sympy.diff(sympy.sin(x**2), x)]
RIGHT += [2 * positive * sympy.cos(positive**2), sympy.Derivative(sympy.sin(x**2), x), lambda x: 2 * x * np.cos(x**2), lambda x: sympy.cos(x**2) * 2 * x]


@pytest.mark.parametrize("answer", RIGHT, ids=told)
def test_an_equal_formula_is_solved_in_any_form(chain, answer):
    assert chain.judge(answer).state == "solved"


def test_a_parsed_formula_is_taken_as_it_is(chain):
    from course_utils.maths import formula

    assert chain.judge(formula.parse("2x cos(x^2)", ("x",))).state == "solved"


@pytest.mark.parametrize(
    "answer, fragment",
    [
        ("cos(x^2)", "inner derivative is missing"),
        ("-2x cos(x^2)", "minus sign"),
        ("4x cos(x^2)", "twice"),
        ("x cos(x^2)", "a factor 2 is missing"),
        ("2x cos(x)", "Not yet. At `x ="),
        ("2*x*cos(x**2) + y", "`y`"),
        (sympy.Symbol("t"), "`t`"),
        (sympy.Eq(x, 2), "right side only"),
        (sympy.zoo, "infinite"),
        (sympy.Function("f")(x), "no real value"),
        ("ln(x)", "no real value"),
        (3, "gives 3"),
        (True, "True"),
        (None, "`NoneType`"),
        (lambda: 1, "must take `x`"),
        (lambda x: None, "nothing back"),
        (lambda x: [x], "`list`"),
        ("__import__('os').system('true')", ""),
    ],
    ids=told,
)
def test_what_is_wrong_is_named(chain, answer, fragment):
    found = chain.judge(answer)
    assert found.state == "wrong" and fragment in found.message


def test_a_function_that_raises_is_an_error_in_plain_words(chain):
    found = chain.judge(lambda x: x / 0)
    assert found.state == "error" and "divides by zero" in found.message


def test_a_near_miss_is_told_that_the_exact_formula_is_asked_for():
    assert "not an approximation" in FormulaAnswer("pi*x").judge("3.14159*x").message


def test_cancellation_is_left_to_algebra():
    tiny = FormulaAnswer("1/1000000000000")
    assert tiny.judge(lambda x: 1e-12).state == "solved"
    assert FormulaAnswer("(x - 10**8)**2 - x**2 + 2*10**8*x").judge(sympy.Integer(10) ** 16).state == "solved"


def test_the_domain_decides_where_formulas_must_agree():
    assert FormulaAnswer("x", domain={"x": (0.1, 3)}).judge("abs(x)").state == "solved"
    assert FormulaAnswer("x").judge("abs(x)").state == "wrong"


def test_a_constant_may_be_added_to_an_antiderivative_only_where_it_is_said():
    assert FormulaAnswer("x**2", up_to_constant=True).judge("x^2 + 7").state == "solved"
    assert FormulaAnswer("x**2", up_to_constant=True).judge("x^2 + x").state == "wrong"
    assert FormulaAnswer("x**2").judge("x^2 + 7").state == "wrong"


def test_formulas_that_differ_by_a_constant_are_alike_only_where_one_may_be_added():
    assert FormulaAnswer("x**2", up_to_constant=True).alike("x^2 + 1", "x^2 + 2")
    assert not FormulaAnswer("x**2", up_to_constant=True).alike("x^2 + 1", "x^2 + x")
    assert not FormulaAnswer("x**2").alike("x^2 + 1", "x^2 + 2")


def test_a_gradient_is_compared_entry_by_entry():
    gradient = FormulaAnswer(("2*x*y", "x**2"), ("x", "y"), slips=[Slip(("2*x*y + x**2", "x**2"), "y stands still.")])
    assert gradient.judge(["2x*y", "x^2"]).state == "solved"
    assert gradient.judge(sympy.Matrix(sympy.symbols("x y"))).message.startswith("Entry 1")
    assert gradient.judge(("2x*y + x^2", "x^2")).message == "y stands still."
    assert gradient.judge(("2x*y", "-x^2")).message.startswith("Entry 2: The minus sign")
    assert "2 formulas" in gradient.judge("2x*y").message


@pytest.mark.parametrize("text", ["9**9**9**9", "x^(99^(99^99))", "(" * 100 + "x" + ")" * 100, "((x^50)^50)^50", "sin(" * 45 + "x" + ")" * 45])
def test_no_text_makes_the_check_hang(chain, text):
    started = time.monotonic()
    assert chain.judge(text).state == "wrong"
    assert time.monotonic() - started < 3


def test_the_points_are_the_same_each_time(chain):
    assert chain.points == FormulaAnswer("x").points
