"""maths stands alone: numpy is all it loads, and nothing else of the course."""

import subprocess
import sys
from pathlib import Path

from course_utils import maths


def test_the_mathematics_loads_numpy_and_nothing_else_of_the_course():
    modules = [
        f"course_utils.maths.{path.stem}"
        for path in Path(maths.__file__).parent.glob("*.py")
        if path.stem != "__init__"
    ]
    script = f"import importlib, sys\nfor name in {modules!r}: importlib.import_module(name)\nprint(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True).stdout.split()
    assert set(modules) <= set(loaded) and "numpy" in loaded
    assert not {"sympy", "scipy", "matplotlib", "ipywidgets", "IPython"} & set(loaded)
    assert {name for name in loaded if name.startswith("course_utils.")} == {"course_utils.maths", *modules}
