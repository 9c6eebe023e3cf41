"""A function of the learner's own, brought back: shown and placed, run by nobody but them."""

import json
import math

import numpy as np
import pytest

from course_utils.practice import Function, Reuse, definitions, progress

MINE = "def double(x):\n    return x + x\n"


@pytest.fixture
def reuse():
    return Reuse("06/double", "double", "lesson 06")


def test_without_a_kept_function_the_courses_own_is_used_and_the_cell_stays(reuse, shell):
    assert "No double of yours is kept from lesson 06 yet" in repr(reuse.place())
    assert shell.placed == [] and reuse.source == ""


def test_the_function_that_passed_is_placed_in_the_cell_word_for_word(
    reuse, shell, make_exercise, tmp_path, monkeypatch
):
    path = tmp_path / "cell.py"
    path.write_text(MINE, encoding="utf-8")
    space = {}
    exec(compile(MINE, str(path), "exec"), space)
    exercise = make_exercise(
        id="06/double",
        stub="def double(x):\n    ...",
        solution=MINE,
        check=Function(lambda x: 2 * x, [1.0, 3.0]),
    )
    assert exercise.check(space["double"]).state == "solved"
    assert "now stands in this cell" in repr(reuse.place())
    assert shell.placed == [(f"# Your own double, from lesson 06.\n{MINE}", True)]


def test_a_function_of_another_name_gets_the_name_that_is_needed(reuse):
    progress().keep_source("06/double", "def twice(x):\n    return 2 * x\n")
    assert reuse.source.endswith("\n\ndouble = twice\n")


def test_where_no_cell_can_be_filled_it_is_only_shown(reuse):
    progress().keep_source("06/double", MINE)
    assert "return x + x" in repr(reuse.place())


def test_a_lambda_and_what_it_needs_are_placed_too(reuse, shell):
    kept = (
        "import numpy as np\n\ntwo = 2\n\nhalf = lambda x: x / 2\n\n\ndouble = lambda x, by=(1, -2.5): "
        "np.array(two * x)\n"
    )
    progress().keep_source("06/double", kept)
    reuse.place()
    assert shell.placed == [(f"# Your own double, from lesson 06.\n{kept}", True)]


# What runs while a cell only defines: each of these would, and none is placed.
HOSTILE = {
    "a call": MINE + "\nprint('hello')",
    "a call that looks like the exercise's": "exercises.double.check(lambda x: 2 * x)",
    "a default": "def double(x, y=open('canary', 'w')):\n    return 2 * x",
    "a default of a keyword": "def double(x, *, y=open('canary', 'w')):\n    return 2 * x",
    "a default in a literal": "def double(x, y=[1, {'a': (open('canary', 'w'),)}]):\n    return 2 * x",
    "a default of a lambda": "double = lambda x, y=open('canary', 'w'): 2 * x",
    "a default that is a lambda called": "def double(x, y=(lambda: open('canary', 'w'))()):\n    return 2 * x",
    "a walrus": "def double(x, y=(z := 1)):\n    return 2 * x",
    "a decorator": "@print\ndef double(x):\n    return 2 * x",
    "a decorator that is a lambda": "@lambda f: open('canary', 'w')\ndef double(x):\n    return 2 * x",
    "an annotation": "def double(x: open('canary', 'w')):\n    return 2 * x",
    "an annotation of the result": "def double(x) -> [open('canary', 'w')]:\n    return 2 * x",
    "an annotation of the rest": "def double(x, *a: open('canary', 'w'), **k: open('canary', 'w')):\n    return 2 * x",
    "a class": MINE + "class A:\n    open('canary', 'w')",
    "a metaclass": MINE + "class A(metaclass=print): pass",
    "an assignment that is worked out": MINE + "x = open('canary', 'w')",
    "a comprehension": MINE + "x = [open('canary', 'w') for _ in 'a']",
    "a text that is worked out": MINE + 'x = f\'{open("canary", "w")}\'',
    "an attribute": MINE + "np.mean = double",
    "an entry": MINE + "np.__dict__['mean'] = double",
    "an annotated assignment": MINE + "x: open('canary', 'w') = 1",
    "an addition": MINE + "x += 1",
    "several targets": MINE + "x, np.mean = 1, 2",
    "a large number": MINE + "x = 9 ** 9 ** 9",
    "an import": "import os\n" + MINE,
    "an import by another name": "import os as np\n" + MINE,
    "an import of a part": "from os import system as sqrt\n" + MINE,
    "an import among allowed ones": "import math, os\n" + MINE,
    "an import of everything": "from math import *\n" + MINE,
    "an import from beside": "from . import math\n" + MINE,
    "an import of a part of numpy": "import numpy.f2py\n" + MINE,
    "an import inside": "def double(x):\n    import os\n    return 2 * x",
    "a name of Python's own": MINE + "def print(*a):\n    return 0",
    "what Python calls by itself": MINE + "def __getattr__(name):\n    return 0",
    "a deletion": MINE + "del double",
    "a branch": "if True:\n    def double(x):\n        return 2 * x",
    "a loop": MINE + "while True: pass",
    "a with": MINE + "with open('canary', 'w'): pass",
    "a magic": MINE + "!touch canary",
    "a cell magic": "%%bash\ntouch canary",
    "an await": MINE + "await double(1)",
    "nothing": "\n",
    "half a function": "def double(x):",
    "a zero": "\0",
    "a deep nest": "x = " + "(" * 5000 + "1" + ")" * 5000,
    "a deep sum": "x = " + "-" * 15000 + "1",
}


@pytest.mark.parametrize("kept", HOSTILE.values(), ids=HOSTILE)
def test_what_does_more_than_define_is_not_placed(reuse, shell, kept):
    progress().keep_source("06/double", kept)
    said = repr(reuse.place())
    assert shell.placed == [] and reuse.source == "" and definitions.refused(kept)
    assert "is not placed here, for " in said


def test_what_is_placed_runs_nothing_when_its_cell_is_run(reuse):
    """The forms of definition that are let through, each with something that would be noticed."""
    progress().keep_source(
        "06/double",
        "from math import sqrt\n\nn = -1\n\n"
        "def helper(x: 'noticed()' = n, *a: list[int], k: float | None = (1, 2)) -> None:\n    raise RuntimeError\n\n"
        "double = lambda x, f=helper: noticed()\n",
    )
    noticed = []
    space = {"noticed": lambda: noticed.append(1)}
    exec(reuse.source, space)
    assert noticed == [] and callable(space["double"])


@pytest.mark.parametrize(
    "there, others",
    [
        ({"np": np, "two": 2, "sqrt": math.sqrt}, ""),
        ({"np": math}, "already: np."),
        ({"two": 3}, "already: two."),
        ({"two": 2.0}, "already: two."),
        ({"two": np.ones(2)}, "already: two."),
        ({"half": abs}, "already: half."),
        ({"half": lambda x: x / 3, "two": 5}, "already: two, half."),
        ({"double": abs}, ""),
    ],
)
def test_what_the_notebook_has_already_is_not_given_another_meaning(reuse, shell, there, others):
    shell.user_ns |= there
    progress().keep_source(
        "06/double",
        (
            "import numpy as np\nfrom math import sqrt\n\ntwo = 2\n\ndef half(x):\n    return x / 2\n\n\ndef "
            "double(x):\n    return two * x\n"
        ),
    )
    said = repr(reuse.place())
    assert others in said
    assert bool(shell.placed) is not bool(others)


def test_what_was_placed_before_may_be_placed_again(reuse, shell):
    progress().keep_source(
        "06/double",
        "two = 2\n\ndef half(x):\n    # mine\n    return x / two\n\n\ndef double(x):\n    return 4 * half(x)\n",
    )
    exec(reuse.source, shell.user_ns)
    reuse.place()
    assert len(shell.placed) == 1


def test_loading_a_progress_file_and_placing_its_function_run_nothing_of_it(reuse, shell, tmp_path, monkeypatch):
    canary = tmp_path / "canary"
    evil = f"def double(x, y=open({str(canary)!r}, 'w')):\n    return 2 * x\n"
    progress().keep_source("06/double", evil)
    progress().save(tmp_path / "theirs.json")
    assert "canary" in json.dumps(json.loads((tmp_path / "theirs.json").read_text(encoding="utf-8")))
    monkeypatch.setenv("COURSE_PROGRESS", str(tmp_path / "elsewhere.sqlite"))
    progress().load(tmp_path / "theirs.json")
    reuse.place()
    assert shell.placed == [] and not canary.exists()
