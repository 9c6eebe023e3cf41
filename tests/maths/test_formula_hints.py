"""What stands in a text and cannot be read is told how to write it."""

import pytest

from course_utils.maths.formula import FormulaError, parse


def refusal(text, variables=("x",)):
    with pytest.raises(FormulaError) as refused:
        parse(text, variables)
    message = str(refused.value)
    assert message.endswith(".") and len(message) < 300 and "\n" not in message
    return message


@pytest.mark.parametrize(
    "text, variables, written",
    [
        ("-xe^(-x^2/2)", ("x",), "write x*e^(...)"),
        ("xe^x", ("x",), "write x*e^x"),
        ("2^xln(2)", ("x",), "write x*ln(...)"),
        ("xln(x)", ("x",), "write x*ln(...)"),
        ("ln2*2^x", ("x",), "write ln(2)"),
        ("lnx", ("x",), "write ln(x)"),
        ("sin2x", ("x",), "write sin(2*x)"),
        ("asinx", ("x",), "write asin(x)"),
        ("xexp(-x)", ("x",), "write x*exp(...)"),
        ("2pix", ("x",), "write pi*x"),
        ("xx", ("x",), "write x*x"),
        ("xy", ("x", "y"), "write x*y"),
        ("xy^2", ("x", "y"), "write x*y^2"),
        ("xy²", ("x", "y"), "write x*y²"),
        ("xy(x + 1)", ("x", "y"), "write x*y*(...)"),
        ("alphatheta", ("theta", "alpha"), "write alpha*theta"),
        ("αθ", ("theta", "alpha"), "write alpha*theta"),
        ("2αθ + 1", ("theta", "alpha"), "write alpha*theta"),
        ("w₁x", ("w1", "x"), "write w1*x"),
    ],
)
def test_a_name_made_of_known_names_is_written_out(text, variables, written):
    assert f" If a sign or a bracket is missing, {written}." in refusal(text, variables)


@pytest.mark.parametrize("text", ["log2(x)", "sinn(x)", "lnx(2)", "x2", "y", "foo(x)", "xy", "eval(x)", "x" * 21])
def test_nothing_is_written_out_where_it_would_be_a_guess(text):
    assert "is missing" not in refusal(text)


@pytest.mark.parametrize(
    "text, variables, written",
    [
        ("α", ("alpha",), "`alpha`"),
        ("2α^2", ("alpha",), "`alpha`"),
        ("1/(σ sqrt(2π))", ("sigma",), "`sigma`"),
        ("σ(x)", ("sigma", "x"), "`sigma`"),
        ("𝛼", ("alpha",), "`alpha`"),
        ("µ", ("mu",), "`mu`"),
        ("ϵ", ("epsilon",), "`epsilon`"),
        ("θ₁", ("theta_1",), "`theta_1`"),
        ("θ₁", ("theta1",), "`theta1`"),
        ("w₁ + b", ("w_1", "b"), "`w_1`"),
        ("Δ", ("Delta",), "`Delta`"),
        ("λ", ("lamda",), "`lamda`"),
        ("λ", ("lambda",), "`lambda`"),
        ("𝜋 x", ("x",), "`pi`"),
    ],
)
def test_a_greek_letter_or_an_index_is_told_the_name_to_write(text, variables, written):
    assert f" Write {written}" in refusal(text, variables)


@pytest.mark.parametrize("text, plain", [("β", "beta"), ("θ₂", "theta2"), ("ν(x)", "nu"), ("Ω", "Omega")])
def test_one_that_is_no_variable_is_named_in_plain_letters(text, plain):
    assert f" In plain letters it is `{plain}`. You can use: " in refusal(text)


@pytest.mark.parametrize(
    "other", ["2 ∗ x", "2 ⋅ x", "2 ∙ x", "2 • x", "6 ∕ x", "6 ⁄ x", "5 − x", "5 – x", "5 ‐ x", "3∗∗x"]
)
def test_what_looks_like_an_operator_is_read_as_it(other):
    plain = other.replace("∗∗", "^")
    for signs, sign in (("∗⋅∙•", "*"), ("∕⁄", "/"), ("−–‐", "-")):
        for character in signs:
            plain = plain.replace(character, sign)
    assert plain.isascii() and parse(other)(1.7) == parse(plain)(1.7)


@pytest.mark.parametrize(
    "text, written",
    [
        ("4t + 3/2 t^2", "`3/2 t^2` can be read in two ways: write (3/2)*t^2 or 3/(2*t^2)."),
        ("3/2t²", "`3/2 t²` can be read in two ways: write (3/2)*t² or 3/(2*t²)."),
        ("t**2/2 ln(t)", "`t^2/2 ln(t)` can be read in two ways: write (t^2/2)*ln(t) or t^2/(2*ln(t))."),
        ("1/2(t + 1)", "`1/2 (t + 1)` can be read in two ways: write (1/2)*(t + 1) or 1/(2*(t + 1))."),
        ("(t + 1)/sin(t) t", "`(t + 1)/sin(t) t` can be read in two ways: write ((t + 1)/sin(t))*t or "),
        ("2 t/3 t", "`t/3 t` can be read in two ways: write (t/3)*t or t/(3*t)."),
        ("1/(t + t^2 + t^3 + t^4 + t^5) t", "`1/(...) t` can be read in two ways: write (1/(...))*t or 1/((...)*t)."),
    ],
)
def test_a_product_after_a_division_is_asked_what_it_means_in_its_own_words(text, written):
    assert written in refusal(text, ("t",))
