"""The course's package in the browser's own Python, run by Node.js: all of it that needs no numpy."""

from tests.lite.conftest import WITHOUT_NUMPY

PROGRESS = WITHOUT_NUMPY + "from course_utils.practice.progress import Progress, progress\np = progress()\n"
BOUNDED = (
    WITHOUT_NUMPY
    + """
from course_utils.practice.deadline import Deadline, OutOfTime, bounded
def ended(source, *arguments):
    space = {}
    exec(source, space)
    try:
        return bounded(space["f"], arguments, Deadline(0.3))
    except OutOfTime:
        return "out of time"
"""
)
ENDLESS = {
    "a loop": "def f():\n    while True:\n        x = 1",
    "a loop on one line": "def f():\n    while True: pass",
    "a loop that catches everything": "def f():\n    while True:\n        try:\n"
    + "            x = 1\n" * 500
    + "        except:\n            pass",
    "a loop in an expression": "def f():\n    import itertools\n    return sum(x for x in itertools.count())",
    "a loop in a function it calls": "def g():\n    while True: pass\ndef f():\n    return g()",
    "a generator that is never done": "def g():\n    while True: yield 1\ndef f():\n    return max(g())",
}


def test_progress_is_kept_between_kernels_among_the_browsers_files(browser_python, tmp_path):
    made = browser_python(
        PROGRESS
        + """
p.mark("01/a", "tried"); p.mark("01/a", "solved", {"x": 1}); p.keep_source("01/f", "def f(): ...")
other = Progress(p.path); other.mark("01/b", "tried")
[str(p.path), p.notice, p.states(), p.learner_seed()]""",
        "platformdirs",
        drive=tmp_path,
    )
    found = browser_python(
        PROGRESS + "[p.states(), p.item('01/a').attempts, p.source('01/f'), p.learner_seed()]",
        "platformdirs",
        drive=tmp_path,
    )
    assert made[:3] == ["/drive/.calculus-of-learning.sqlite", "", {"01/a": "solved", "01/b": "tried"}]
    assert found == [{"01/a": "solved", "01/b": "tried"}, 2, "def f(): ...", made[3]]


def test_progress_goes_into_a_file_and_comes_back(browser_python, tmp_path):
    browser_python(
        PROGRESS + "p.mark('01/a', 'solved'); str(p.save('/drive/progress.json'))", "platformdirs", drive=tmp_path
    )
    (tmp_path / ".calculus-of-learning.sqlite").unlink()
    assert browser_python(
        PROGRESS + "[p.load('/drive/progress.json'), p.states()]", "platformdirs", drive=tmp_path
    ) == [1, {"01/a": "solved"}]


def test_a_damaged_progress_file_is_set_aside(browser_python, tmp_path):
    (tmp_path / ".calculus-of-learning.sqlite").write_bytes(b"this was a database once" * 100)
    states, notice = browser_python(
        PROGRESS + "p.mark('a', 'solved'); [p.states(), p.notice]", "platformdirs", drive=tmp_path
    )
    assert states == {"a": "solved"} and "set aside" in notice
    assert (tmp_path / ".calculus-of-learning.corrupt-1.sqlite").read_bytes().startswith(b"this was")


def test_a_window_that_keeps_no_files_is_said_to_forget(browser_python):
    states, notice = browser_python(PROGRESS + "p.mark('a', 'solved'); [p.states(), p.notice]", "platformdirs")
    assert states == {"a": "solved"} and "open the course in an ordinary window" in notice


def test_what_never_ends_is_ended(browser_python):
    found = browser_python(BOUNDED + f"{{name: ended(source) for name, source in {ENDLESS!r}.items()}}")
    assert found == dict.fromkeys(ENDLESS, "out of time")


def test_what_ends_is_left_alone(browser_python):
    sources = ["def f(): return sum(range(10))", "import json\ndef f(): return json.loads('[1, 2]')", "f = 'abc'.upper"]
    found = browser_python(
        BOUNDED + f"[[ended(source) for source in {sources!r}], sys.monitoring.get_tool(sys.monitoring.DEBUGGER_ID)]"
    )
    assert found == [[45, [1, 2], "ABC"], None]


def test_formulas_are_read_and_set(browser_python):
    """The tokens of a learner's formula, an exercise's small markup, and sympy, which checks them."""
    found = browser_python(
        WITHOUT_NUMPY
        + """
import sympy
from course_utils.maths.formula_tokens import FormulaError, tokens
from course_utils.practice.prose import to_html
def refused(text):
    try:
        list(tokens(text))
    except FormulaError as reason:
        return str(reason)
x = sympy.symbols("x")
[len(list(tokens("2*sin(x)^2"))) > 6, refused("__import__('os')"), "<math" in to_html("the slope $\\\\frac{1}{x}$"),
 str(sympy.diff(sympy.sin(x**2), x))]
""",
        "sympy",
        "mpmath",
        "latex2mathml",
    )
    assert found[0] and found[1] and found[2:] == [True, "2*x*cos(x**2)"]


def test_what_could_not_be_downloaded_is_said_in_a_sentence(browser_python):
    kind, said = browser_python(
        """
try:
    from course_utils.lessons.start_here import exercises, labs, quiz
except ImportError as fault:
    found = [type(fault).__name__, fault._render_traceback_()]
found""",
        "sympy",
        "mpmath",
        "latex2mathml",
        "platformdirs",
        "anywidget",
        "ipywidgets",
    )
    assert kind == "NotReady"
    assert said == [
        "The course needs numpy, matplotlib and pillow, and this page could not download them from cdn.jsdelivr.net. "
        "See that you are online and that nothing blocks that address, then reload the page."
    ]
