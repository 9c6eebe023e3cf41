"""axe-core finds nothing to complain of in labs, cards and quizzes, in JupyterLab's light theme and in its dark one; on a narrow page, and with
wide spacing, nothing of them is cut off."""

import pytest

from course_utils.authoring import browser as browsing
from course_utils.authoring.refresh import NOTEBOOKS
from tests.browser.axe import examine, in_words, set_theme
from tests.browser.notebooks import write

WHOLE = {"notebook-extension/tracker": {"windowingMode": "none"}}  # every cell in the page, seen or not

STATES = """
from course_utils.practice import Exercise, Function, Mistake, Number
def exercise(name, check, solution):
    return Exercise(id=f"99/{name}", title=f"An exercise: {name}", section="here", question="", stub=f"{name} = ...", solution=solution, check=check,
                    why="So it is: $1 + 1 = 2$.",
                    hints=["It is less than `two`, and more than $\\\\frac{1}{2}$.", "It is one."], mistakes=[Mistake(f"{name} = 2", "")] * 2)
one, double = exercise("one", Number(1, 0.1), "one = 1"), exercise("double", Function(lambda x: 2 * x, [1.0]), "def double(x):\\n    return 2 * x")
"""
CARDS = {"not attempted": "one.check(...)", "solved": "one.check(1)", "wrong": "one.check(2)", "error": "double.check(lambda x: 1 / 0)"}
SIGNS = {"not attempted": "… not attempted yet", "solved": "✓ solved", "wrong": "✗ not yet", "error": "! error"}
QUIZ = """
from course_utils.practice import Choice, Question, Quiz
Quiz("99/quiz", "Numbers", [
    Question(f"Question {k}: which is less than $2$?", [Choice("`one`", right=True, why="It is."), Choice("three", why="It is more.", section="here")])
    for k in (1, 2)])
"""
FAULTY = '''
from course_utils.live import Lab
lab = Lab("Faulty", size=(6, 3))
axes = lab.figure.subplots()
line, = lab.moving(axes.plot([], []))
def parse(text):
    if text != "x":
        raise ValueError("I know x alone.")
lab.slider("rate", 0.3, 0.0, 1.0, step=0.01, play=2)
lab.toggle("broken")
lab.formula("f", "x", parse, examples=["x"])
lab.choice("side", ["left", "right"])
lab.reveal("shown", "Lock in", locks=["rate", "side"])
lab.goal("Open.", reached=lambda rate: False, name="open")
lab.goal("Reach it.", reached=lambda rate: True, name="reached")
@lab.update
def _(rate, broken, f, side, shown):
    line.set_data([0, 1], [0, 1 / (not broken)])
    return f"rate {rate}"
lab.set(shown=True)
lab.set(broken=True)
lab
'''

ASK_FOR_ALL = """
from ipywidgets.widgets.widget import _instances
from course_utils.practice import Card
for card in [widget for widget in _instances.values() if isinstance(widget, Card)]:
    for what in [*["hint"] * card.hints_left, "solution", "solution"]:
        if not card.solution:
            card.ask(what)
"""


@pytest.fixture(scope="module")
def server():
    with browsing.jupyterlab(NOTEBOOKS, WHOLE) as running:
        yield running


@pytest.fixture
def open_notebook(server, chromium):
    """Opens a notebook after Run All, all that can be asked for in its cards shown."""
    pages = []

    def opened(name):
        page = server.open(chromium, name, scale=1)
        pages.append(page)
        page.raised = browsing.run_all(page)
        widgets = page.evaluate("""[...window.jupyterapp.shell.currentWidget.content.model.cells].filter(cell => cell.type === 'code')
            .flatMap(cell => cell.outputs.toJSON()).filter(({ data }) => data?.['application/vnd.jupyter.widget-view+json']).length""")
        page.wait_for_function("count => document.querySelectorAll('.cl').length === count", arg=widgets)
        page.evaluate("code => window.jupyterapp.shell.currentWidget.sessionContext.session.kernel.requestExecute({ code }).done", ASK_FOR_ALL)
        page.wait_for_function("""() => [...document.querySelectorAll('.cl-card')].every((card) => card.querySelector('ol + div:not([hidden])')
            && !/Hint$|Next hint|Yes, show/.test(card.querySelector('.cl-row').innerText))""")
        page.wait_for_timeout(1500)  # axe passes over what JupyterLab has not laid out yet
        return page

    yield opened
    for page in pages:
        page.evaluate("window.jupyterapp.shell.currentWidget.sessionContext.shutdown()")
        page.context.close()


def assert_no_findings(page):
    for theme in ("light", "dark"):
        set_theme(page, theme)
        found = examine(page)
        assert "color-contrast" in found["held"], "axe saw no words"
        assert not found["violations"], f"in the {theme} theme:\n{in_words(found['violations'])}"
        assert not found["unsure"], f"in the {theme} theme, for a person to judge:\n{in_words(found['unsure'])}"


# WCAG 2.2, 1.4.12: a reader may space words and lines like this.
SPACED = ".cl * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }"
# What sticks out of its widget, or of the widget's box. Source may scroll sideways.
_CUT = """() => [...document.querySelectorAll('.cl')].flatMap((root) => [...root.querySelectorAll('*')].filter((part) => {
    if (part.closest('pre, math, .cl-unseen, .cl-sketch, .cl-handle')) return false;
    const [inner, outer] = [part.getBoundingClientRect(), root.getBoundingClientRect()];
    return inner.width > 0 && (inner.right > outer.right + 1 || inner.left < outer.left - 1
        || (part.scrollWidth > part.clientWidth + 1 && getComputedStyle(part).overflowX !== 'visible'));
}).map((part) => `${root.getAttribute('aria-label')}: ${part.outerHTML.slice(0, 160)}`))"""


def assert_nothing_is_cut(page):
    """At 400 CSS pixels, which is a page of 1200 at a zoom of 300 %, and there with wide spacing."""
    page.set_viewport_size({"width": 400, "height": 900})
    page.wait_for_function("Math.max(...[...document.querySelectorAll('.cl')].map((root) => root.clientWidth)) < 400")
    assert page.evaluate(_CUT) == []
    page.add_style_tag(content=SPACED)
    assert page.evaluate(_CUT) == []


@pytest.mark.parametrize("path", sorted(NOTEBOOKS.glob("*.ipynb")), ids=lambda path: path.name)
def test_nothing_is_found_in_a_notebook_and_nothing_is_cut(open_notebook, path):
    page = open_notebook(path.name)
    assert page.raised == []
    assert_no_findings(page)
    assert_nothing_is_cut(page)


def test_nothing_is_found_in_any_state_of_a_lab_a_card_and_a_quiz(server, open_notebook):
    page = open_notebook(write(server, "states.ipynb", STATES, *CARDS.values(), QUIZ, FAULTY))
    for card, state in zip(page.locator(".cl-card").all(), CARDS, strict=True):
        # A sign and a word, not the colour alone.
        assert card.locator(".cl-word").inner_text().replace("\u00a0", " ") == SIGNS[state]
        assert card.locator(".cl-hint").count() == (0 if state == "solved" else 2) and card.locator("pre").is_visible()
    quiz = page.locator(".cl-quiz")
    quiz.get_by_role("radio", name="three").check()
    quiz.get_by_role("button", name="Check").click()
    quiz.get_by_text("✗ Not this one.").wait_for()
    assert quiz.locator("label.cl-wrong .cl-mark").inner_text() == "✗ not this one"
    lab = page.locator(".cl-lab")
    lab.get_by_role("textbox").fill("y")
    lab.get_by_text("I know x alone.").wait_for()
    assert lab.locator(".cl-fault").is_visible() and lab.get_by_role("slider", name="rate").is_disabled()
    assert lab.locator(".cl-goals li").all_inner_texts() == ["Goal: Open.", "✓ Goal reached: Reach it."]
    assert_no_findings(page)
    quiz.get_by_role("radio", name="one").check()
    quiz.get_by_role("button", name="Check").click()
    quiz.get_by_text("✓ Right.").wait_for()
    assert quiz.locator("label.cl-right .cl-mark").inner_text() == "✓ right"
    assert_no_findings(page)
    assert_nothing_is_cut(page)


def test_what_axe_should_find_is_found(server, open_notebook):
    page = open_notebook(write(server, "unkind.ipynb", STATES, "one.check(...)"))
    set_theme(page, "light")
    page.locator(".cl-message").evaluate("message => { message.style.color = '#8a8a8a'; message.insertAdjacentHTML('afterend', '<button></button>'); }")
    found = examine(page)
    assert {(one["rule"], one["impact"]) for one in found["violations"]} == {("color-contrast", "serious"), ("button-name", "critical")}
    page.locator(".cl-message").evaluate("message => { message.style.width = '500px'; }")
    with pytest.raises(AssertionError, match="cl-message"):
        assert_nothing_is_cut(page)
