"""A formula is read in whatever form it was handed in, and judged as what it says."""

import numpy as np
import pytest
import sympy

from course_utils.practice import FormulaAnswer
from tests.practice.names import told

x, t, k = sympy.symbols("x t k")
beta, g = sympy.symbols("beta g")
theta, alpha = sympy.symbols("theta alpha")


@pytest.fixture
def step():
    return FormulaAnswer("theta*(1 - 10*alpha)", ("theta", "alpha"), domain={"alpha": (0.01, 0.4)})


@pytest.fixture
def settled():
    return FormulaAnswer("g/(1 - beta)", ("g", "beta"), domain={"g": (0.5, 5), "beta": (0.05, 0.95)})


def from_anything(*values):
    return values[0] * (1 - 10 * values[1])


@pytest.mark.parametrize(
    "answer",
    [
        lambda theta, alpha: theta * (1 - 10 * alpha),
        lambda alpha, theta: theta * (1 - 10 * alpha),
        lambda alpha, theta, ten=10: theta * (1 - ten * alpha),
        lambda alpha=0.1, theta=1.0: theta * (1 - 10 * alpha),
        lambda alpha, *others: others[0] * (1 - 10 * alpha),
        from_anything,
        sympy.lambdify((alpha, theta), theta * (1 - 10 * alpha)),
        sympy.Lambda((alpha, theta), theta * (1 - 10 * alpha)),
        sympy.Lambda((theta, alpha), theta * (1 - 10 * alpha)),
    ],
    ids=told,
)
def test_a_function_is_bound_by_name_whatever_the_order(step, answer):
    assert step.judge(answer).state == "solved"


def test_the_other_order_bound_by_name_is_as_wrong_as_it_says(step):
    assert step.judge(lambda alpha, theta: alpha * (1 - 10 * theta)).state == "wrong"
    assert step.alike(lambda alpha, theta: theta - alpha, lambda theta, alpha: theta - alpha)


@pytest.mark.parametrize(
    "answer, said",
    [
        (
            lambda w, alpha: w * (1 - 10 * alpha),
            "Your function takes `w`, and the formula has no such variable: call what it takes `theta` and `alpha`, in "
            "any order.",
        ),
        (
            lambda a, b: a * b,
            "Your function takes `a` and `b`, and the formula has no such variables: call what it takes `theta` and "
            "`alpha`, in any order.",
        ),
        (lambda theta: theta, "Your function must take `theta` and `alpha` and nothing else."),
        (lambda alpha, theta, other: theta, "Your function must take `theta` and `alpha` and nothing else."),
        (sympy.Lambda((t, alpha), t * (1 - 10 * alpha)), "There is `t` in your formula; only `theta`, `alpha` may be."),
    ],
    ids=told,
)
def test_a_name_that_is_no_variable_is_told(step, answer, said):
    assert step.judge(answer).message == said


@pytest.mark.parametrize("answer", [lambda z: z**2, np.square, sympy.Lambda(t, t**2), lambda n, power=2: n**power])
def test_of_one_variable_any_name_will_do(answer):
    assert FormulaAnswer("x**2").judge(answer).state == "solved"


POSITIVE = sympy.Symbol("beta", positive=True)


@pytest.mark.parametrize(
    "answer",
    [
        sympy.Sum(g * beta**k, (k, 0, sympy.oo)),
        sympy.summation(g * beta**k, (k, 0, sympy.oo)),
        sympy.Limit(g * (1 - beta**2) / (1 - beta) / (1 + beta) / (1 - beta) + 1 / k, k, sympy.oo),
        sympy.Integral(g * sympy.exp(-k * (1 - beta)), (k, 0, sympy.oo)),
        sympy.Sum(g * POSITIVE**k, (k, 0, sympy.oo)),
        sympy.Product(sympy.sqrt(g / (1 - beta)), (k, 1, 2)),
        sympy.Piecewise((g / (1 - beta), (beta > -sympy.oo) & (beta < 1)), (sympy.oo, True)),
        sympy.Subs(t / (1 - beta), t, g),
    ],
    ids=told,
)
def test_infinity_in_a_bound_makes_no_formula_infinite(settled, answer):
    assert settled.judge(answer).state == "solved"
    assert settled.judge(answer + g).state == "wrong"


def test_a_sum_without_a_closed_form_is_worked_out_in_numbers():
    endless, long_enough = (sympy.Sum(sympy.exp(-x * k**2), (k, 1, last)) for last in (sympy.oo, 30))
    answer = FormulaAnswer(long_enough, domain={"x": (1, 3)})
    assert answer.judge(endless).state == "solved"
    assert "That is twice the right formula" in answer.judge(2 * endless).message


@pytest.mark.parametrize(
    "answer",
    [sympy.zoo, sympy.oo, x + sympy.oo, sympy.nan, sympy.Sum(1, (k, 1, sympy.oo)), sympy.Sum(k, (k, 1, sympy.oo))],
)
def test_what_comes_out_infinite_is_called_so(answer):
    said = "Your formula is infinite, or not a number: something in it is divided by 0, or grows without end."
    assert FormulaAnswer("x").judge(answer).message == said


def test_what_sympy_cannot_work_out_is_told():
    found = FormulaAnswer("x", ("x", "g")).judge(sympy.Limit(x * sympy.exp(g * k), k, sympy.oo))
    said = "sympy cannot work out `Limit(x*exp(g*k), k, oo, dir='-')`: hand in the formula that comes out of it."
    assert found.message == said


@pytest.mark.parametrize(
    "answer",
    [
        [2 * t],
        (2 * t,),
        {2 * t},
        ["2t"],
        [[2 * t]],
        sympy.Tuple(2 * t),
        sympy.FiniteSet(2 * t),
        sympy.Matrix([2 * t]),
        np.array(2 * t),
        np.array([2 * t]),
        sympy.solve(x - 2 * t, x),
        sympy.solve(x - 2 * t, x, dict=True),
        sympy.solve([x - 2 * t], [x]),
        sympy.solveset(x - 2 * t, x),
        [lambda t: 2 * t],
    ],
    ids=told,
)
def test_one_formula_alone_in_a_list_is_read_and_what_solve_returns_too(answer):
    assert FormulaAnswer("2*t", ("t",)).judge(answer).state == "solved"


def test_the_one_pair_that_solve_returns_is_read_as_a_vector():
    pair = FormulaAnswer(("2*t", "t**2"), ("t",))
    assert pair.judge(sympy.solve([x - 2 * t, k - x**2 / 4], [x, k])).state == "solved"
    assert pair.judge([(2 * t, t**2)]).state == "solved"


@pytest.mark.parametrize(
    "answer, said",
    [
        (
            sympy.solve(x**2 - t**2, x),
            "That `list` has 2 formulas in it, and one is asked for: choose it, as with `[0]` the first.",
        ),
        (
            sympy.solveset(x**2 - t**2, x),
            "That `FiniteSet` has 2 formulas in it, and one is asked for: choose it.",
        ),
        ([], "That `list` is empty: a formula in `t` is asked for."),
        ([None], "That is of type `NoneType`; a formula in `t` is asked for."),
        ([sympy.Eq(x, t)], "That is an equation: hand in its right side only."),
    ],
    ids=told,
)
def test_several_formulas_or_none_are_told_so(answer, said):
    found = FormulaAnswer("t", ("t",)).judge(answer)
    assert (found.state, found.message) == ("wrong", said)


def test_a_list_that_holds_itself_is_no_formula():
    endless = []
    endless.append(endless)
    assert FormulaAnswer("t", ("t",)).judge(endless).message == "That is of type `list`; a formula in `t` is asked for."


@pytest.mark.parametrize(
    "answer",
    [
        sympy.Max(0, x),
        sympy.Piecewise((x, x > 0), (0, True)),
        (x + sympy.Abs(x)) / 2,
        x * sympy.Heaviside(x),
        x * (1 + sympy.sign(x)) / 2,
        sympy.Piecewise((0, x < 0), (sympy.Sum(x / 2, (k, 1, 2)), True)),
        "relu(x)",
        "(x + abs(x))/2",
        lambda x: max(0, x),
        lambda x: np.where(x > 0, x, 0),
    ],
    ids=told,
)
def test_what_is_made_of_pieces_is_read_and_judged(answer):
    assert FormulaAnswer("Max(0, x)").judge(answer).state == "solved"
    assert FormulaAnswer("Max(0, x - 1/10)").judge(answer).state == "wrong"
