"""A learner's function is kept with what it needs, as it stands in a kernel's cells; or they are told what is
missing."""

import subprocess

import nbformat
import pytest
from nbclient import NotebookClient

from course_utils.practice import definitions

BEFORE = """
import math
import numpy as np
import numpy.linalg as la
from math import sqrt as root
from collections import deque
from course_utils.maths.derivative import central_difference
from course_utils.practice.own_source import NotKept, own_source

def told(answer):
    try:
        print(own_source(answer, "walk"), end="")
    except NotKept as reason:
        print("not kept:", reason)
"""
WALK = "def walk(x):\n    return 2 * x\n"
# The cells, of which the last one defines `walk` or something else that doubles; what is handed in; what is kept.
KEPT = {
    "a function": ([WALK], "walk", WALK),
    "a cell magic above": ["%%time\n" + WALK, "%%capture\n" + WALK, "\n%%time\n%%capture\n" + WALK],
    "a line magic above": ["%matplotlib inline\n!true\nx = !true\n" + WALK],
    "a magic and a comment inside": (
        ["%%time\ndef walk(x):\n    # mine\n    return 2 * x"],
        "walk",
        "def walk(x):\n    # mine\n    return 2 * x\n",
    ),
    "a function in a block, with a text that begins at the margin": (
        ['if True:\n    def walk(x):\n        """Twice\nas far."""\n        return 2 * x'],
        "walk",
        'def walk(x):\n    """Twice\nas far."""\n    return 2 * x\n',
    ),
    "a lambda": (["walk = lambda x: 2 * x"], "walk", "walk = lambda x: 2 * x\n"),
    "a lambda handed in at once": (["pass"], "lambda x: (2 *\n  x)", "walk = lambda x: (2 *\n  x)\n"),
    "a lambda under a cell magic": (["%%time\nwalk = lambda x: 2 * x; print('a')"], "walk", "walk = lambda x: 2 * x\n"),
    "another name": ([WALK.replace("walk", "mine")], "mine", WALK.replace("walk", "mine") + "\n\nwalk = mine\n"),
    "its own name inside": (
        ["def mine(x):\n    return 2 + mine(x - 1) if x > 0 else 2 * x"],
        "mine",
        "def mine(x):\n    return 2 + mine(x - 1) if x > 0 else 2 * x\n\n\nwalk = mine\n",
    ),
    "a helper in another cell": (
        ["def twice(x):\n    return 2 * x", "def walk(x):\n    return twice(x)"],
        "walk",
        "def twice(x):\n    return 2 * x\n\n\ndef walk(x):\n    return twice(x)\n",
    ),
    "helpers that need each other": (
        [
            "def a(x):\n    return b(x) if x > 0 else 0",
            "def b(x):\n    return 2 + a(x - 1)",
            "def walk(x):\n    return a(x)",
        ],
        "walk",
        (
            "def b(x):\n    return 2 + a(x - 1)\n\n\ndef a(x):\n    return b(x) if x > 0 else 0\n\n\ndef "
            "walk(x):\n    return a(x)\n"
        ),
    ),
    "a helper that is a lambda": (
        ["twice = lambda x: 2 * x", "def walk(x):\n    return twice(x)"],
        "walk",
        "twice = lambda x: 2 * x\n\n\ndef walk(x):\n    return twice(x)\n",
    ),
    "modules": (
        ["def walk(x):\n    return float(np.add(x, la.norm([x]) * math.cos(0)))"],
        "walk",
        (
            "import numpy as np\nimport numpy.linalg as la\nimport math\n\ndef walk(x):\n    return "
            "float(np.add(x, la.norm([x]) * math.cos(0)))\n"
        ),
    ),
    "names from modules": (
        ["def walk(x):\n    return deque([root(4 * x * x)])[0]"],
        "walk",
        (
            "from collections import deque\nfrom math import sqrt as root\n\ndef walk(x):\n    return "
            "deque([root(4 * x * x)])[0]\n"
        ),
    ),
    "constants": (
        [
            "two, none, rate = 2, {'a': [0, -1.5]}, np.float64(1)",
            "def walk(x):\n    return two * x * rate + none['a'][0]",
        ],
        "walk",
        "two = 2\nrate = 1.0\nnone = {'a': [0, -1.5]}\n\ndef walk(x):\n    return two * x * rate + none['a'][0]\n",
    ),
    "a constant that is not finite": (
        ["from math import inf", "def walk(x):\n    return min(2 * x, inf)"],
        "walk",
        "from math import inf\n\ndef walk(x):\n    return min(2 * x, inf)\n",
    ),
    "defaults and annotations": (
        [
            "two = 2",
            "def walk(x: np.ndarray | float, by: 'int'=two, *, more=(0, 1)) -> 'list[float]':\n    return by * x",
        ],
        "walk",
        (
            "import numpy as np\n\ntwo = 2\n\ndef walk(x: np.ndarray | float, by: 'int'=two, *, more=(0, 1)) -> "
            "'list[float]':\n    return by * x\n"
        ),
    ),
    "a closure": (
        ["def make(by):\n    def walk(x):\n        return by * x\n    return walk", "walk = make(2)"],
        "walk",
        "by = 2\n\ndef walk(x):\n    return by * x\n",
    ),
    "a lambda in a lambda": (
        ["walk = lambda x: (lambda y: 2 * y)(x)"],
        "walk",
        "walk = lambda x: (lambda y: 2 * y)(x)\n",
    ),
    "one of two lambdas on a line": (["pass"], "[lambda x: 2 * x, lambda x: 3 * x][0]", "walk = lambda x: 2 * x\n"),
    "annotations put off": (
        ["from __future__ import annotations\ndef other(x): pass", "def walk(x: float):\n    return 2 * x"],
        "walk",
        "def walk(x: float):\n    return 2 * x\n",
    ),
    "a class inside": (
        ["def walk(x):\n    class A:\n        two = 2\n        four = 2 * two\n    return A.two * x"],
        "walk",
        "def walk(x):\n    class A:\n        two = 2\n        four = 2 * two\n    return A.two * x\n",
    ),
    "a function inside": (
        ["def walk(x):\n    @staticmethod\n    def twice(y):\n        return 2 * y\n    return twice(x)"],
        "walk",
        "def walk(x):\n    @staticmethod\n    def twice(y):\n        return 2 * y\n    return twice(x)\n",
    ),
    "two in one cell": (
        ["def other(x):\n    return 0\n\ndef walk(x):\n    return 2 * x\n\ndef third(x):\n    return 0"],
        "walk",
        WALK,
    ),
    "defined again": (["def walk(x):\n    return 3 * x", WALK], "walk", WALK),
    "defined again under a cell magic": (["%%time\ndef walk(x):\n    return 3 * x", "%%time\n" + WALK], "walk", WALK),
    "twice in one cell": ([WALK.replace("2", "3") + WALK], "walk", WALK),
}
NOT_KEPT = {
    "made by exec": (
        ["exec('def walk(x):\\n    return 5 * x - 3 * x')"],
        "walk",
        "its text cannot be found. Write it with `def` in a cell of its own.",
    ),
    "an array": (
        ["data = np.ones(3)", "def walk(x):\n    return 2 * x * data[0]"],
        "walk",
        "it uses `data`, of type `ndarray`, from outside. Give it as an argument",
    ),
    "a helper of the course": (
        ["def walk(x):\n    return central_difference(lambda t: t * t, x, 0.1)"],
        "walk",
        "it uses `central_difference` of `course_utils.maths.derivative`",
    ),
    "a module of its own": (
        ["import json", "def walk(x):\n    return json.loads(str(2 * x))"],
        "walk",
        "it uses the module `json`",
    ),
    "a module inside": (
        ["def walk(x):\n    import os\n    return 2 * x"],
        "walk",
        "it imports os. Write that part another way.",
    ),
    "a decorator": (
        ["def same(f): return f", "@same\ndef walk(x):\n    return 2 * x"],
        "walk",
        "`walk` has a decorator, `@same`. Take that line away.",
    ),
    "a decorator that wraps": (
        [
            (
                "import functools\ndef loud(f):\n    @functools.wraps(f)\n    def wrapper(*a):\n        return "
                "f(*a)\n    return wrapper"
            ),
            "@loud\ndef walk(x):\n    return 2 * x",
        ],
        "walk",
        "has a decorator",
    ),
    "a decorator of Python's": (
        ["import functools", "@functools.cache\ndef walk(x):\n    return 2 * x"],
        "walk",
        "it is of type `_lru_cache_wrapper`. Write it with `def`.",
    ),
    "a method": (["class A:\n    def walk(self, x):\n        return 2 * x"], "A().walk", "it is of type `method`"),
    "what it changes outside": (
        ["count = 0\ndef walk(x):\n    global count\n    count += 1\n    return 2 * x"],
        "walk",
        "it changes `count`, which lies outside it",
    ),
    "a default that is worked out": (
        ["def walk(x, by=max(1, 2)):\n    return by * x"],
        "walk",
        "walk has a default value that has to be worked out, max(1, 2)",
    ),
    "a value that cannot be looked at": (
        [
            "class A:\n    def __call__(self): pass\n    def __getattr__(self, name): raise ValueError(name)\na = A()",
            "def walk(x):\n    a\n    return 2 * x",
        ],
        "walk",
        "it could not be looked through (`ValueError`)",
    ),
    "a name of Python's": (
        ["sum = 2\ndef walk(x):\n    return sum * x"],
        "walk",
        "it gives sum, a name of Python's own, another meaning",
    ),
}


@pytest.fixture(scope="module")
def kernel():
    """kernel(*sources): what the last of these cells prints, in one kernel for all tests."""
    notebook = nbformat.v4.new_notebook()
    client = NotebookClient(notebook, kernel_name="python3", allow_errors=True)

    def run(*sources):
        for source in sources:
            notebook.cells.append(nbformat.v4.new_code_cell(source))
            client.execute_cell(notebook.cells[-1], len(notebook.cells) - 1)
        return "".join(
            output.get("text", "") or "\n".join(output.get("traceback", [])) for output in notebook.cells[-1].outputs
        )

    with client.setup_kernel(stderr=subprocess.DEVNULL):
        run(BEFORE)
        yield run


def cases(table):
    for case, given in table.items():
        every = [given] if isinstance(given, tuple) else [([cell], "walk", WALK) for cell in given]
        yield from (pytest.param(*one, id=f"{case} {number}") for number, one in enumerate(every, start=1))


@pytest.mark.parametrize("cells, answer, expected", [*cases(KEPT)])
def test_what_is_kept_stands_by_itself(kernel, cells, answer, expected):
    source = kernel(*cells, f"told({answer})")
    assert source == expected
    assert definitions.refused(source) == ""
    space = {}
    exec(source, space)
    assert space["walk"](3.0) == 6.0
    kernel("if 'sum' in globals(): del sum")


@pytest.mark.parametrize("cells, answer, reason", [*cases(NOT_KEPT)])
def test_what_would_not_stand_by_itself_is_said(kernel, cells, answer, reason):
    said = kernel(*cells, f"told({answer})")
    kernel("if 'sum' in globals(): del sum")
    assert said.startswith("not kept: ") and reason in said and said.count("\n") == 1


def test_a_function_that_a_check_has_run_often_is_still_found(kernel):
    """Python rewrites the code of what is run often."""
    assert kernel(WALK, "for _ in range(1000): walk(2.0)", "told(walk)") == WALK
