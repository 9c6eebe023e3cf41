"""What stands in the way of the course is said in a sentence: a file that shadows a module, a package that is
missing."""

import subprocess
import sys
from pathlib import Path

import nbformat
import pytest
from nbclient import NotebookClient

from course_utils import ready
from tests.test_architecture import imported, modules
from tests.test_repository import direct

ROOT = Path(__file__).parents[1]
FIRST_CELL = """import numpy as np
import sympy as sp

from course_utils.data import load_bolt
from course_utils.lessons.derivative_as_speed import exercises, labs, quiz
print('ready')"""


def shown(folder, *sources):
    """What each of the cells `sources`, run by a kernel in `folder`, shows: printed text, or what stands in the place
    of a traceback."""
    notebook = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(source) for source in sources])
    client = NotebookClient(
        notebook, allow_errors=True, kernel_name="python3", resources={"metadata": {"path": str(folder)}}
    )
    with client.setup_kernel(stderr=subprocess.DEVNULL):
        for index, cell in enumerate(notebook.cells):
            client.execute_cell(cell, index)
    return [
        "".join(
            "\n".join(output["traceback"]) if output.output_type == "error" else output.get("text", "")
            for output in cell.outputs
        )
        for cell in notebook.cells
    ]


def test_a_file_that_the_first_cell_has_loaded_as_a_module_is_named_and_the_kernel_is_to_be_restarted(tmp_path):
    (tmp_path / "sympy.py").write_text("x = 1\n")
    first, again = shown(tmp_path, FIRST_CELL, f"import os; os.rename('sympy.py', 'my_sympy.py')\n{FIRST_CELL}")
    assert (
        first
        == again
        == (
            f"Your file {tmp_path / 'sympy.py'} has the name of the module sympy, which the course needs, and Python "
            "takes the file for the module. Rename it, to my_sympy.py say, then restart the kernel (Kernel > "
            "Restart Kernel) and run the notebook from its first cell."
        )
    )


def test_a_file_that_nothing_has_loaded_yet_needs_no_restart(tmp_path):
    (tmp_path / "matplotlib").mkdir()
    (tmp_path / "matplotlib" / "__init__.py").write_text("raise RuntimeError('this must never run')\n")
    first, again = shown(tmp_path, FIRST_CELL, f"import os; os.rename('matplotlib', 'my_matplotlib')\n{FIRST_CELL}")
    assert first.startswith(
        f"Your folder {tmp_path / 'matplotlib'} has the name of the module matplotlib"
    ) and first.endswith("then run this cell again.")
    assert "\n" not in first and again == "ready\n"


def test_files_that_no_one_takes_for_a_module_are_let_be(tmp_path):
    """IPython looks for the standard library's modules before it looks beside the notebook."""
    for name in (
        "random.py",
        "statistics.py",
        "test.py",
        "difflib.py",
        "my_sympy.py",
        "pandas.py",
        "numpy.txt",
        "sympy.ipynb",
    ):
        (tmp_path / name).write_text("raise RuntimeError('this must never run')\n")
    (tmp_path / "numpy").mkdir()  # a folder of data
    (tmp_path / "__pycache__").mkdir()
    assert shown(tmp_path, FIRST_CELL) == ["ready\n"]


@pytest.mark.parametrize("name", ["difflib", "numpy", "mpmath", "PIL"])
def test_where_python_looks_beside_the_notebook_first_the_standard_librarys_names_are_seen_too(tmp_path, name):
    (tmp_path / f"{name}.py").write_text("raise RuntimeError('this must never run')\n")
    script = f"import sys; sys.path[:0] = [{str(ROOT)!r}]; sys.path.insert(0, '')\nimport course_utils.data"
    run = subprocess.run([sys.executable, "-c", script], cwd=tmp_path, capture_output=True, text=True)
    assert f"Your file {tmp_path / name}.py has the name of the module {name}" in run.stderr.splitlines()[-1]


@pytest.mark.parametrize("name", ["wave", "trace", "turtle", "statistics", "profile"])
def test_a_file_with_the_name_of_a_module_that_the_course_does_not_need_is_in_nobodys_way(tmp_path, name):
    (tmp_path / f"{name}.py").write_text("raise RuntimeError('this must never run')\n")
    script = f"import sys; sys.path[:0] = [{str(ROOT)!r}]; sys.path.insert(0, '')\n{FIRST_CELL}"
    run = subprocess.run([sys.executable, "-c", script], cwd=tmp_path, capture_output=True, text=True)
    assert (run.stdout, run.stderr) == ("ready\n", "")


def test_what_is_called_not_needed_is_loaded_by_no_kernel_no_lesson_and_no_picture(tmp_path):
    source = (
        f"import sys; sys.path.insert(0, {str(ROOT)!r})\n"
        "from course_utils.lessons.catalogue import lessons\n"
        "for lesson in lessons(): lesson.labs, lesson.quiz, lesson.exercises\n"
        "import io, matplotlib.pyplot as plt\n"
        "from course_utils.practice import progress\n"
        "progress().mark('a', 'tried')\n"
        "for kind in ('png', 'svg'): plt.savefig(io.BytesIO(), format=kind)\n"
        "print(*{name.split('.')[0] for name in sys.modules})"
    )
    loaded = set(shown(tmp_path, source)[0].split())
    assert {"course_utils", "matplotlib", "sympy", "sqlite3"} <= loaded
    assert loaded & ready.NOT_NEEDED == set()


def test_a_package_that_is_missing_is_named(tmp_path):
    hidden = (
        "import sys; sys.modules['latex2mathml'] = sys.modules['PIL'] = None\nfrom course_utils.practice import "
        "progress"
    )
    (said,) = shown(tmp_path, hidden)
    assert said == (
        f"The course needs pillow and latex2mathml, which this notebook's Python ({sys.executable}) does not have. "
        "Run `pip install -r requirements.txt` in the course's folder with that Python, or start the course with "
        "`make lab`; then restart the kernel."
    )


def test_all_that_the_course_loads_is_watched():
    """What it imports by name, and what these bring with them."""
    assert {package for _, package in ready.PACKAGES} == direct() - {"jupyterlab", "nbval"}
    named = {
        name.split(".")[0]
        for module, source in modules()
        if not module.startswith(("course_utils.authoring", "course_utils.server_extension"))
        for name in imported(source, module)
    }
    assert named - {"course_utils", "pyodide_js"} <= ready.NEEDED
    script = (
        "import sys\nfrom course_utils.lessons.catalogue import lessons\n"
        "for lesson in lessons(): lesson.labs, lesson.quiz, lesson.exercises\n"
        "for name in {name.split('.')[0] for name in sys.modules}:\n"
        "    if 'site-packages' in (getattr(sys.modules.get(name), '__file__', None) or ''): print(name)"
    )
    loaded = subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=True
    ).stdout.split()
    assert {name for name in loaded if not name.startswith("_") and "__mypyc" not in name} <= ready.NEEDED
