"""The small markup: formulas and code are marked, everything else is escaped."""

import ast
import contextlib
from html.parser import HTMLParser
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from latex2mathml.converter import convert

from course_utils.practice.mathml import written
from course_utils.practice.outcome import code
from course_utils.practice.prose import _PART, Text, to_html, to_plain

PACKAGE = Path(__file__).parents[2] / "course_utils"


def test_a_formula_becomes_mathml_with_a_true_fraction():
    html = to_html(r"The slope is $\frac{a}{b}$.")
    assert html.startswith("The slope is <math") and "<mfrac>" in html and html.endswith("</math>.")


def test_code_keeps_what_is_inside_as_it_is():
    assert to_html("`a < b` and `$x$`") == "<code>a &lt; b</code> and <code>$x$</code>"


@given(st.text(alphabet="<>&\"'abc \n"))
def test_plain_text_never_becomes_markup(text):
    html = to_html(text).replace("<p>", "").replace("</p>", "")
    assert "<" not in html and '"' not in html


@given(st.text())
def test_anything_can_be_shown_as_code(text):
    html = to_html("It said " + code(text))
    assert html.count("<") in (0, 2) and "<script" not in html and "<math" not in html


def test_money_is_not_a_formula():
    assert to_html(r"from \$5 to \$9") == "from $5 to $9" == to_plain(r"from \$5 to \$9")


def test_a_blank_line_begins_a_paragraph():
    assert to_html("one\n\ntwo") == "<p>one</p><p>two</p>"


@pytest.mark.parametrize(
    "text, plain",
    [
        (r"$\frac{1}{n}$", "(1)/(n)"),
        (r"$h \to 0$ in `f`", "h → 0 in f"),
        (r"$3\,\mathrm{m}$", "3 m"),
        ("$x^{2}$", "x^2"),
        (r"$\theta \cdot \sin(x)$", "θ · sin(x)"),
    ],
)
def test_plain_text_is_readable(text, plain):
    assert to_plain(text) == plain


def test_a_text_shows_source_as_it_is():
    bundle = Text("So:", source="\nif a < b:\n    pass\n")._repr_mimebundle_()
    assert bundle == {
        "text/plain": "So:\n\nif a < b:\n    pass",
        "text/html": '<p>So:</p><pre tabindex="0"><code>if a &lt; b:\n    pass</code></pre>',
    }


@pytest.mark.parametrize(
    "text, html",
    [
        ("from the *wait* that follows", "from the <em>wait</em> that follows"),
        ("*a < b*", "<em>a &lt; b</em>"),
        ("2 * 3 * 4 and a*b*c", "2 * 3 * 4 and a*b*c"),
        ("`x * y * z`", "<code>x * y * z</code>"),
        ("x**2 + y**2", "x**2 + y**2"),
    ],
)
def test_a_stressed_word_is_told_from_a_product(text, html):
    assert to_html(text) == html


def test_a_stressed_word_has_no_asterisks_in_plain_text():
    assert to_plain("the *other* line, `a*b`") == "the other line, a*b"


ATTACKS = [
    r"\text{<img src=x onerror=alert(1)>}",
    r"\href{javascript:alert(1)}{x}",
    r"\mbox{<script>alert(1)</script>}",
    r"\verb|<svg onload=alert(1)>|",
    r"\unicode{<img src=x>}",
    r"\class{x onclick=alert(1)}{y}",
    r"\style{background:url(x)}{y}",
    r"\fbox{<iframe src=x>}",
    r"\tag{</math><b>}",
    r'\color{red"><img src=x>}{y}',
    r"\mathrm{<img>}",
    r"\text{</mtext><style>*{}</style>}",
    r"\text{&lt;img src=x&gt;}",
]


class Markup(HTMLParser):
    """The tags and the attributes that a browser would see."""

    def __init__(self, text):
        super().__init__()
        self.tags, self.attributes = set(), set()
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        self.tags.add(tag)
        self.attributes |= {name for name, _ in attributes}


@pytest.mark.parametrize("latex", ATTACKS)
def test_whatever_stands_in_a_formula_nothing_but_a_formula_comes_out(latex):
    seen = Markup(to_html(f"${latex}$"))
    assert seen.tags <= {"math", "mrow", "mtext", "mi", "mo", "mstyle", "menclose"} and "math" in seen.tags
    assert seen.attributes <= {"xmlns", "display", "displaystyle", "scriptlevel", "mathvariant", "notation"}


@given(st.text(alphabet=r'<>&"' + "'=;#{}\\ abhreftxcolstyu", max_size=60))
def test_no_formula_becomes_other_markup(latex):
    for command in ("text", "href", "color", "class", "unicode"):
        with contextlib.suppress(Exception):  # what is no LaTeX is refused
            html = written(rf"\{command}{{{latex}}}{{x}}")
            assert Markup(html).attributes <= {"xmlns", "display", "stretchy", "mathcolor"}, html


FORMULAS = {
    part["math"]
    for path in PACKAGE.rglob("*.py")
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
    if isinstance(node, ast.Constant) and isinstance(node.value, str)
    for part in _PART.finditer(node.value)
    if part["math"]
}


def test_every_formula_of_the_course_comes_out_as_latex2mathml_sets_it():
    assert len(FORMULAS) > 300
    assert {latex for latex in FORMULAS if written(latex) != convert(latex)} == set()


@pytest.mark.parametrize(
    "latex",
    [
        r"\begin{bmatrix} a & b \\ c & d \end{bmatrix}",
        r"\sum_{i=1}^{n} x_i",
        r"\hat{\theta}",
        r"a < b",
        r"\text{if } x > 0",
        r"\color{red}{x}",
    ],
)
def test_what_the_course_may_yet_need_is_set_too(latex):
    assert written(latex) == convert(latex)
