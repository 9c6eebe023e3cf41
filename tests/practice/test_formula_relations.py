"""What was done to a right formula is named, and nothing else is."""

import pytest

from course_utils.practice import FormulaAnswer


@pytest.mark.parametrize(
    "answer, says",
    [
        ("-5x^4", "The minus sign"),
        ("15x^4", "3 times the right formula"),
        ("5x^4 + 1", "the right formula plus 1:"),
        ("5x^4 - 7", "the right formula minus 7:"),
        ("5x^5", "The factor `x` is there once too often."),
        ("20x^5", "once too often, and so is a factor 4."),
        ("5x^3", "The factor `x` is missing."),
        ("x^3", "The factor `x` is missing, and a factor 5 as well."),
        ("1/(5x^4)", "upside down"),
        ("7", "the same number everywhere; the right formula changes with `x`"),
        ("6x^3", "Not yet."),
        ("x", "Not yet."),
        ("5x^4 + x", "Not yet."),
    ],
)
def test_what_was_done_to_a_formula_is_named(answer, says):
    assert says in FormulaAnswer("5*x**4").judge(answer).message


def test_an_entry_of_a_gradient_is_named_by_itself():
    gradient = FormulaAnswer(("2*x*y", "x**2"), ("x", "y"))
    assert gradient.judge(("2*x", "x^2")).message == "Entry 1: The factor `y` is missing."
    assert "Entry 2: That is the same number everywhere" in gradient.judge(("2*x*y", "5")).message


def test_where_a_constant_may_be_added_none_is_to_blame():
    free = FormulaAnswer("x**2", up_to_constant=True)
    assert free.judge("x^2 + 3").state == "solved" and "constant" not in free.judge("x^2 + x").message


def test_of_a_constant_only_the_factor_is_said():
    assert (
        "3 times" in FormulaAnswer("5").judge("15").message
        and "changes with" not in FormulaAnswer("5").judge("7").message
    )
