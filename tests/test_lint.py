"""`make lint` sees what it holds: long lines, another layout, a mistake; in Python and in JavaScript."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
RUFF = Path(sys.executable).with_name("ruff")
PRETTIER = ROOT / "node_modules/.bin/prettier"
LONG = " + ".join(["1"] * 40)


def complaints(*command, source: str) -> subprocess.CompletedProcess:
    return subprocess.run([*map(str, command)], input=source, capture_output=True, text=True, cwd=ROOT)


@pytest.mark.parametrize(
    "rule, source",
    [
        ("E501", f'"""Words."""\n\nx = "{LONG}"\n'),
        ("F401", '"""Words."""\n\nimport math\n'),
        ("F821", '"""Words."""\n\nprint(thetta)\n'),
        ("B006", '"""Words."""\n\n\ndef f(x=[]):\n    return x\n'),
        ("I001", '"""Words."""\n\nimport sys\nimport math\n\nprint(sys, math)\n'),
    ],
    ids=lambda value: value if value.isalnum() else "",
)
def test_ruff_finds(rule, source):
    found = complaints(RUFF, "check", "--stdin-filename", "course_utils/trial.py", "-", source=source)
    assert found.returncode == 1 and rule in found.stdout


def test_another_layout_is_found_in_python():
    layout = complaints(RUFF, "format", "--check", "--stdin-filename", "course_utils/trial.py", "-", source="x  =  1\n")
    assert layout.returncode == 1


@pytest.mark.skipif(not PRETTIER.exists() or not shutil.which("node"), reason="`npm ci` has not been run here")
def test_another_layout_is_found_in_javascript():
    source = f"const  x = {LONG};\n"
    laid_out = complaints(PRETTIER, "--stdin-filepath", "course_utils/trial.js", source=source).stdout
    assert laid_out != source and max(map(len, laid_out.splitlines())) <= 120
