"""A formula is right if it is equal, whatever its form, and the usual slips are named."""

import time

import numpy as np
import pytest
import sympy

from course_utils.practice import FormulaAnswer, Slip
from tests.practice.knowing import Knowing
from tests.practice.names import told

x, positive = sympy.Symbol("x"), sympy.Symbol("x", positive=True)


@pytest.fixture
def chain():
    return Knowing(FormulaAnswer("2*x*cos(x**2)"), [Slip("cos(x**2)", "The inner derivative is missing.")])


RIGHT = [
    "2x cos(x^2)",
    "cos(x*x)*(x+x)",
    "2*x*(1 - 2*sin(x^2/2)^2)",
    2 * x * sympy.cos(x**2),
    sympy.diff(sympy.sin(x**2), x),
]
RIGHT += [
    2 * positive * sympy.cos(positive**2),
    sympy.Derivative(sympy.sin(x**2), x),
    lambda x: 2 * x * np.cos(x**2),
    lambda x: sympy.cos(x**2) * 2 * x,
]


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
        (3, "same number everywhere"),
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
    gradient = Knowing(
        FormulaAnswer(("2*x*y", "x**2"), ("x", "y")), [Slip(("2*x*y + x**2", "x**2"), "y stands still.")]
    )
    assert gradient.judge(["2x*y", "x^2"]).state == "solved"
    assert gradient.judge(sympy.Matrix(sympy.symbols("x y"))).message.startswith("Entry 1")
    assert gradient.judge(("2x*y + x^2", "x^2")).message == "y stands still."
    assert gradient.judge(("2x*y", "-x^2")).message.startswith("Entry 2: The minus sign")
    assert "2 formulas" in gradient.judge("2x*y").message


@pytest.mark.parametrize(
    "text",
    ["9**9**9**9", "x^(99^(99^99))", "(" * 100 + "x" + ")" * 100, "((x^50)^50)^50", "sin(" * 45 + "x" + ")" * 45],
)
def test_no_text_makes_the_check_hang(chain, text):
    started = time.monotonic()
    assert chain.judge(text).state == "wrong"
    assert time.monotonic() - started < 3


def test_the_points_are_the_same_each_time(chain):
    assert chain.points == FormulaAnswer("x").points


def test_a_slip_in_one_entry_is_not_told_to_who_slipped_in_another():
    slips = [Slip(("2*x*y + x**2", "x**2"), "y stands still.")]
    gradient = Knowing(FormulaAnswer(("2*x*y", "x**2"), ("x", "y")), slips)
    for answer in (("2x*y + x^2", "7"), ("2x*y", "7"), ("7", "x^2")):
        assert "y stands still" not in gradient.judge(answer).message


@pytest.mark.parametrize(
    "answer", [np.array(["2x*y", "x^2"]), np.array([["2x*y"], ["x^2"]]), sympy.Tuple(2 * x * sympy.Symbol("y"), x**2)]
)
def test_a_vector_may_be_an_array_or_a_tuple_of_sympy(answer):
    assert FormulaAnswer(("2*x*y", "x**2"), ("x", "y")).judge(answer).state == "solved"


@pytest.mark.parametrize("answer", [["2x*y"], ("2x*y", "x^2", "1"), [], "x^2", 3, x, {"2x*y": 1, "x^2": 2}], ids=told)
def test_another_number_of_formulas_is_told_how_many_are_asked_for(answer):
    found = FormulaAnswer(("2*x*y", "x**2"), ("x", "y")).judge(answer)
    assert (found.state, found.message) == ("wrong", "2 formulas are asked for, in a list or a tuple.")


def test_one_formula_has_no_entries(chain):
    assert chain.judge("-2x cos(x^2)").message.startswith("The minus sign")
    assert chain.judge("2x cos(x)").message.startswith("Not yet. At")


def test_vectors_are_alike_only_in_every_entry_and_formulas_to_nine_digits():
    gradient = FormulaAnswer(("2*x*y", "x**2"), ("x", "y"))
    assert gradient.alike(("x y + y x", "x^2"), ("2x*y", "x*x"))
    assert not gradient.alike(("2x*y", "x^2"), ("2x*y", "x")) and not gradient.alike(("x", "x^2"), ("y", "x^2"))
    line = FormulaAnswer("x")
    assert not line.alike("x", "1.0000001 x") and not line.alike("x", "x + 0.0000001")
    assert line.alike(lambda x: x if x > 0 else np.nan, lambda x: 1 * x if x > 0 else np.nan)


@pytest.mark.parametrize("name", ["E", "I", "N", "Q", "S", "beta", "gamma", "lamda", "zeta"])
def test_a_variable_may_have_a_name_that_sympy_uses(name):
    answer = FormulaAnswer(f"3*{name}**2", (name,))
    assert answer.judge(f"3 {name}^2").state == answer.judge(3 * sympy.Symbol(name) ** 2).state == "solved"


def test_the_points_fill_the_domain_and_never_leave_it():
    for domain, low, high in [(None, -3, 3), ({"x": (10, 20)}, 10, 20), ({"x": (1.23412, 1.23418)}, 1.23412, 1.23418)]:
        places = np.array([point["x"] for point in FormulaAnswer("x", domain=domain).points])
        assert low <= places.min() < low + (high - low) / 5 and high - (high - low) / 5 < places.max() <= high


def test_only_where_the_right_formula_is_real_must_another_agree():
    root = FormulaAnswer("sqrt(x)")
    assert root.judge("sqrt(x)").state == "solved"
    assert root.judge(lambda x: x**0.5 if x >= 0 else 7.0).state == "solved"
    assert root.judge(lambda x: x**0.5 if x >= 2 else 7.0).state == "wrong"


def test_a_truth_without_a_real_value_anywhere_is_the_authors_fault():
    with pytest.raises(ValueError, match="has no real value at any point"):
        FormulaAnswer("sqrt(-1 - x**2)").judge("x")


def test_nothing_at_all_is_a_formula_too():
    nothing = FormulaAnswer("0")
    assert nothing.judge("x - x").state == nothing.judge(0).state == "solved"
    assert "and 0 is right" in nothing.judge("x").message and nothing.judge("0.0000001 x").state == "wrong"


def test_an_inequality_is_no_formula(chain):
    assert chain.judge(x < 2).message == "That is of type `StrictLessThan`; a formula in `x` is asked for."


def test_what_floats_cannot_decide_is_decided_by_algebra():
    # It is x, and in floats half of its digits are lost.
    roundabout = "((10^8 + x)^2 - 10^16 - x^2) / (2*10^8)"
    assert FormulaAnswer("x").judge(roundabout).state == "solved"
    assert "not an approximation" in FormulaAnswer("x").judge(f"{roundabout} + 0.0000001").message
    assert "not an approximation" in FormulaAnswer("x").judge(lambda x: x * (1 + 1e-8)).message


def test_within_a_thousandth_a_formula_is_an_approximation_and_beyond_it_is_another():
    assert "not an approximation" in FormulaAnswer("x").judge("1.0009x").message
    assert "formula gives" in FormulaAnswer("x").judge("1.0011x").message


@pytest.mark.parametrize(
    "answer, said",
    [
        ("-2x", "Two things: the sign, and a factor 2 that is there once too often."),
        ("-x/2", "Two things: the sign, and a factor 2 that is missing."),
        ("2x", "That is twice the right formula"),
        ("x/2", "That is half the right formula"),
        ("3x", "That is 3 times"),
        ("-3x", "That is -3 times"),
        ("-1.000001x", "Not yet."),
    ],
)
def test_sign_and_factor_are_told_apart(answer, said):
    assert FormulaAnswer("x").judge(answer).message.startswith(said)
