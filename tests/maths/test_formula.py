"""The formula parser: what it reads is what was written, and what it refuses is refused with a sentence and without
running."""

import sys
import warnings

import mpmath
import numpy as np
import pytest
import sympy
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from course_utils.maths.formula import FormulaError, parse

# text -> a piece of the message it must get
REFUSED = {
    "": "empty",
    "   \t ": "empty",
    "x.__class__": "dot",
    "(x).real": "dot",
    "np.sin(x)": "np.sin",
    "().__class__.__bases__[0].__subclasses__()": "dot",
    "__import__('os').system('echo hi')": "APOSTROPHE",
    "__import__(x)": "no function called `__import__`",
    "__builtins__": "no name `__builtins__`",
    "eval(x)": "no function called `eval`",
    "exec(x)": "no function called `exec`",
    "open(x)": "no function called `open`",
    "print(x)": "no function called `print`",
    "foo(x)": "You can use: sin, cos",
    "Sin(x)": "Did you mean `sin`",
    "sinn(x)": "Did you mean `sin`",
    "y": "no name `y`",
    "X": "Did you mean `x`",
    "xx": "write x*x",
    "lambda x: x": "COLON",
    "lambda": "no name `lambda`",
    "import os": "no name `import`",
    "f'{x}'": "APOSTROPHE",
    '"x"': "QUOTATION MARK",
    "x; x": "SEMICOLON",
    "x # a comment": "NUMBER SIGN",
    "x\nx": "one line",
    "x\x00": "invisible character",
    "x\x1b[31m": "U+001B",
    "x\u200b": "ZERO WIDTH SPACE",
    "\u202ex": "RIGHT-TO-LEFT OVERRIDE",
    "\u0430 + 1": "CYRILLIC SMALL LETTER A",
    "\u0445^2": "CYRILLIC SMALL LETTER HA",
    "\uff58 + 1": "FULLWIDTH LATIN SMALL LETTER X",
    "\U0001d465^2": "MATHEMATICAL ITALIC SMALL X",
    "\u0663x": "ARABIC-INDIC DIGIT THREE",
    "x \u2731 2": "HEAVY ASTERISK",
    "\U0001f600": "GRINNING FACE",
    "\ud800": "U+D800",
    "x = 2": "right of the equals",
    "x == 2": "right of the equals",
    "x := 2": "COLON",
    "x < 2": "LESS-THAN",
    "x if x else 2": "no name `if`",
    "x or 2": "no name `or`",
    "x!": "EXCLAMATION",
    "x % 2": "PERCENT",
    "x // 2": "found `/`",
    "x @ x": "COMMERCIAL AT",
    "~x": "TILDE",
    "[x]": "round brackets",
    "{x}": "round brackets",
    "|x|": "abs(...)",
    "\u221ax": "sqrt(...)",
    "2,5": "2.5",
    "x, x": "one value",
    "1.2.3": "side by side|What does",
    "2 3": "What does",
    "x 2": "What does",
    "1/2x": "two ways",
    "e^2x": "two ways",
    "e^-2x": "two ways",
    "sin x": "sin(x)",
    "sin": "brackets",
    "sin^2(x)": "sin(x)^2",
    "sin()": "nothing between",
    "()": "nothing between",
    "(x": "`)` is missing",
    "x)": "too many",
    ")": "found `)`",
    "x +": "stops too early",
    "* x": "found `*`",
    "x * / x": "found `/`",
    "x ** * x": "found `*`",
    "x\u00b2^3": "brackets",
    "x^": "stops too early",
    "9**9**9": "exponent",
    "9^9^9^9^9": "exponent",
    "x^101": "exponent",
    "x^-1e9": "exponent",
    "x\u00b9\u2070\u00b9": "exponent",
    "((x^10)^10)^10": "multiply up to 1000",
    "((2^9)^9)^9": "multiply up to",
    "(10^90)(10^90)": "too large",
    "exp(exp(exp(9)))": "too large",
    "2^2^x": "grows too fast",
    "x^x^x": "grows too fast",
    "1e999": "too large",
    "1e-999999999": "too small",
    "1" * 31: "30 digits",
    "1/0": "no real value",
    "ln(0)": "no real value",
    "sqrt(-1) x": "no real value",
    "-" * 3000: "3,000 characters",
    "-" * 3000 + "x": "3,001 characters",
    "-" * 150 + "x": "too deeply",
    "(" * 99 + "x" + ")" * 99: "too deeply",
    "(" * 200: "too deeply",
    "x^" * 99 + "x": "too deeply",
    "sin(" * 49 + "(x": "stops|missing",
    "x+" * 5000 + "x": "characters",
    "9" * 100000: "100,000 characters",
}


@pytest.mark.parametrize("text", REFUSED, ids=lambda text: ascii(text)[:40])
def test_hostile_or_silly_text_is_refused_in_plain_words(text):
    with pytest.raises(FormulaError) as refused:
        parse(text)
    message = str(refused.value)
    assert any(piece in message for piece in REFUSED[text].split("|")), message
    assert message.endswith(".") and len(message) < 300 and "\n" not in message


@pytest.mark.parametrize(
    "thing", [None, 3, 2.5, b"x", ["x"], sympy.Symbol("x"), np.array(["x"])], ids=lambda thing: type(thing).__name__
)
def test_what_is_not_a_text_is_refused_by_its_type(thing):
    with pytest.raises(FormulaError, match=type(thing).__name__):
        parse(thing)


def test_nothing_runs_while_a_text_is_refused():
    seen, watching = [], True
    sys.addaudithook(lambda event, arguments: seen.append(event) if watching else None)
    compile("1", "", "eval")
    assert seen.pop() == "compile", "the watch itself must work"
    for text in REFUSED:
        with pytest.raises(FormulaError):
            parse(text)
    watching = False
    assert not [
        event
        for event in seen
        if event.startswith(("compile", "exec", "import", "open", "os.", "subprocess", "socket"))
    ]


def test_a_refusal_takes_few_steps_however_hostile_the_text():
    # Counting calls, not time: the same on a slow machine.
    for text in REFUSED:
        calls = 0

        def count(frame, event, argument):
            nonlocal calls
            calls += event in ("call", "c_call")

        sys.setprofile(count)
        try:
            parse(text)
        except FormulaError:
            pass
        finally:
            sys.setprofile(None)
        assert calls < 20_000, f"{ascii(text)[:40]} took {calls} calls"


@pytest.mark.parametrize(
    "text, at_two",
    [
        ("2x", 4), ("3 sin(x)", 3 * np.sin(2)), ("2(x+1)(x-1)", 6), ("x(x)", 4), ("(x)(x)", 4), ("-x^2", -4),
        ("2^-x", 0.25), ("2^3^2", 512), ("x**3", 8), ("x\u00b2", 4), ("x\u207b\u00b9", 0.5), ("x\u00b9\u2070", 1024),
        ("sin(x)\u00b2", np.sin(2) ** 2), ("3\u00b7x", 6), ("3\u00d7x", 6), ("5\u2212x", 3), ("\u03c0 x", 2 * np.pi),
        ("e^x", np.exp(2)), ("2e3", 2000), ("2e", 2 * np.e), (".5x", 1), ("2.", 2), ("x - -1", 3), ("8/x/2", 2),
        ("x/2*3", 3), ("1/(2x)", 0.25), ("log(x)", np.log(2)), ("ln(x)", np.log(2)), ("relu(-x) + relu(x)", 2),
        ("sigmoid(x)", 1 / (1 + np.exp(-2))), ("abs(-x)", 2), ("x^2 sin(x)", 4 * np.sin(2)), ("10^100", 1e100),
        ("x^0.5", 2**0.5),
    ],
)  # fmt: skip
def test_what_is_written_is_what_is_computed(text, at_two):
    formula = parse(text)
    assert formula(2) == pytest.approx(at_two, rel=1e-14)
    assert float(formula.sympy.subs("x", 2).evalf()) == pytest.approx(at_two, rel=1e-14)


@pytest.mark.parametrize(
    "text, exact",
    [("9" * 30, 10**30 - 1), ("1e100", 10**100), ("1E-100", sympy.Rational(1, 10**100)), ("0e999", 0)],
)
def test_a_number_may_be_as_large_and_as_small_as_is_said(text, exact):
    assert parse(text).sympy == exact
    assert float(parse(text)(1)) == float(text)


@pytest.mark.parametrize("text", ["1.1e100", "0.9e-100"])
def test_a_number_beyond_is_refused(text):
    with pytest.raises(FormulaError, match="between 1e-100 and 1e100"):
        parse(text)


UNCHANGED = ["sin(0)", "cos(pi)", "tan(pi)", "asin(1)", "acos(0)", "atan(1)", "exp(0)", "log(1)", "Abs(2)"]
UNCHANGED += ["sinh(0)", "cosh(0)", "tanh(0)"]


@pytest.mark.parametrize("text", UNCHANGED)
def test_a_function_stays_in_the_expression_as_it_was_typed(text):
    assert str(parse(text.lower()).sympy) == text


def test_values_come_in_the_shape_of_the_input_and_as_floats():
    assert isinstance(parse("x^2")(3), float)
    assert parse("x^2")([1, 2, 3]).dtype == float
    assert parse("5")(np.zeros((2, 3))).shape == (2, 3)
    assert parse("x y", ("x", "y"))(np.ones((2, 1)), np.ones(3)).shape == (2, 3)
    assert parse("5", ())() == 5


def test_values_are_given_in_order_or_by_name():
    formula = parse("w - 2b", ("w", "b"))
    assert formula(5, 1) == formula(b=1, w=5) == formula(5, b=1) == 3
    for given_values, named in [((1,), {}), ((1, 2, 3), {}), ((1, 2), {"b": 3}), ((1, 2), {"c": 3})]:
        with pytest.raises(TypeError, match="needs one value for each of"):
            formula(*given_values, **named)


def test_outside_its_domain_a_formula_is_nan_and_overflow_is_infinite_without_a_warning():
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        places = {"1/x": [0], "x^-2": [0], "ln(x)": [0, -1], "sqrt(x)": [-1], "asin(x)": [2], "x^(1/3)": [-8]}
        places |= {"x/x": [0], "1/(1/x)": [0]}
        for text, outside in ((text, place) for text, there in places.items() for place in there):
            assert np.isnan(parse(text)(outside)), text
            assert np.isnan(parse(text)(np.array([outside, 0.5]))).tolist() == [True, False], text
        assert parse("exp(x)")(1000) == np.inf
        assert parse("sigmoid(x)")(np.array([-800.0, 0.0, 800.0])) == pytest.approx([0.0, 0.5, 1.0])


def test_the_input_is_never_changed_and_never_handed_back():
    x = np.array([1.0, 2.0])
    y = parse("x")(x)
    y[0] = 9
    assert x.tolist() == [1.0, 2.0]


def test_a_variable_may_not_hide_a_function_or_a_constant():
    for name in ("sin", "e", "pi", "2x", "", "\u0430", "x.y"):
        with pytest.raises(ValueError, match="cannot be a variable"):
            parse("1", (name,))


def test_the_sympy_expression_keeps_exact_numbers_and_plain_symbols():
    x = sympy.symbols("x")
    assert sympy.simplify(parse("0.1x + x/3").sympy - sympy.Rational(13, 30) * x) == 0
    assert parse("3x^2").sympy.doit().diff(x) == 6 * x
    assert parse("9^9").sympy == sympy.Integer(9) ** 9


@pytest.mark.parametrize(
    "text",
    [
        "x/(1/(1/x))",
        "x/sigmoid(x)",
        "1/(1/sigmoid(x))^2",
        "relu(x + ln(sin(pi) + 1))",
        "relu(x - x) + relu(-x)",
        "x/x^-1/(2x)",
        "-(0.01)^-1 x",
        "x^2/(x^2)^-1",
        "2/(3/(4/x))",
    ],
)
def test_what_sympy_prints_and_lambdifies_is_the_formula(text):
    # Unevaluated expressions can lose a bracket when sympy prints them.
    formula = parse(text)
    for again in (
        sympy.lambdify("x", formula.sympy, "numpy"),
        sympy.lambdify("x", sympy.sympify(str(formula.sympy)), "numpy"),
    ):
        assert again(1.7) == pytest.approx(formula(1.7), rel=1e-9, abs=1e-9)


def test_the_deepest_formula_still_works_as_a_sympy_expression():
    text = "x"
    while len(f"2({text}+1)") <= 200:
        text = f"2({text}+1)"
    formula = parse(text)
    assert str(formula.sympy) and int(formula.sympy.diff("x")) == int(formula(1) - formula(0))
    assert sympy.lambdify("x", formula.sympy)(2.0) == formula(2)


class NotReal(Exception):
    """mpmath left the real numbers."""


def real(value):
    if isinstance(value, mpmath.mpc) or not mpmath.isfinite(value):
        raise NotReal
    return value


def infix(sign, compute):
    return lambda left, right: (f"({left[0]}){sign}({right[0]})", lambda x: real(compute(left[1](x), right[1](x))))


def prefix(name, compute):
    return lambda inner: (f"{name}({inner[0]})", lambda x: real(compute(inner[1](x))))


NUMBERS = st.integers(0, 9).map(lambda n: (str(n), lambda x: mpmath.mpf(n))) | st.integers(1, 99).map(
    lambda n: (f"0.{n:02d}", lambda x: mpmath.mpf(n) / 100)
)
LEAVES = (
    st.just(("x", lambda x: x)) | NUMBERS | st.just(("pi", lambda x: +mpmath.pi)) | st.just(("e", lambda x: +mpmath.e))
)
PREFIXES = [
    ("-", lambda a: -a), ("sin", mpmath.sin), ("cos", mpmath.cos), ("tan", mpmath.tan), ("exp", mpmath.exp),
    ("ln", mpmath.log), ("log", mpmath.log), ("sqrt", mpmath.sqrt), ("abs", abs), ("tanh", mpmath.tanh),
    ("sinh", mpmath.sinh), ("cosh", mpmath.cosh), ("atan", mpmath.atan), ("relu", lambda a: max(a, mpmath.mpf(0))),
    ("sigmoid", lambda a: 1 / (1 + mpmath.exp(-a))),
]  # fmt: skip
INFIXES = [
    ("+", lambda a, b: a + b),
    ("-", lambda a, b: a - b),
    ("*", lambda a, b: a * b),
    ("/", lambda a, b: a / b),
    ("", lambda a, b: a * b),
]


def grown(smaller):
    """A tree as (its text, an independent evaluation of it by mpmath)."""
    unary = st.one_of([st.builds(prefix(*entry), smaller) for entry in PREFIXES])
    binary = st.one_of([st.builds(infix(*entry), smaller, smaller) for entry in INFIXES])
    powers = st.builds(lambda base, n: (f"({base[0]})^{n}", lambda x: base[1](x) ** n), smaller, st.integers(-3, 4))
    return unary | binary | powers


TREES = st.recursive(LEAVES, grown, max_leaves=8)


def by_mpmath(tree, x, digits=60):
    """The tree's value by mpmath, worked out with so many digits."""
    with mpmath.workdps(digits):
        try:
            return float(tree(mpmath.mpf(x)))
        except (ZeroDivisionError, OverflowError) as outside:
            raise NotReal from outside


@settings(max_examples=300, deadline=None)
@given(TREES, st.floats(0.001, 3) | st.floats(-3, -0.001))
def test_a_formula_equals_an_independent_evaluation_of_its_tree(tree, x):
    text, evaluate = tree
    try:
        formula = parse(text)
    except FormulaError as refused:
        assume(
            not any(
                reason in str(refused)
                for reason in ("no real value", "too large", "too deeply", "multiply up", "characters")
            )
        )
        raise
    try:
        expected = by_mpmath(evaluate, x)
        rounded = [by_mpmath(evaluate, x * (1 + shift), digits) for digits in (13, 14, 15) for shift in (-1e-14, 1e-14)]
    except NotReal:
        assume(False)
    # Where rounding alone moves the value, as in ln(sin(pi)), floats cannot be held to it.
    assume(abs(expected) < 1e9 and max(abs(value - expected) for value in rounded) < 1e-9 * max(1, abs(expected)))
    assert formula(x) == pytest.approx(expected, rel=1e-7, abs=1e-7)
    assume(not formula.sympy.has(sympy.zoo, sympy.nan))  # exactly 1/0, as in 1/sin(pi), which floats only come near
    with mpmath.workdps(30):
        exact = sympy.lambdify("x", formula.sympy, "mpmath")(mpmath.mpf(x))
    assert complex(exact) == pytest.approx(expected, rel=1e-7, abs=1e-7)


@settings(max_examples=300, deadline=None)
@given(st.text(alphabet="x0129.+-*/^() esinpq\u00b2,_[", max_size=40) | st.text(max_size=60))
def test_any_text_at_all_is_read_or_refused_with_a_sentence(text):
    try:
        formula = parse(text)
    except FormulaError as refused:
        assert str(refused).endswith(".")
    else:
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            assert formula(np.linspace(-2, 2, 5)).shape == (5,)
        assert formula.sympy is not None
