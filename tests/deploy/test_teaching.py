"""What docs/TEACHING.md tells a teacher to run, run."""

import os
import re
import subprocess
import sys
from pathlib import Path

from course_utils.practice.progress import Progress

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs/TEACHING.md").read_text(encoding="utf-8")


def test_the_files_that_a_class_hands_in_are_counted_by_lesson(tmp_path):
    (tmp_path / "handed_in").mkdir()
    for name, items in {
        "ada": {"01/top_speed": "solved", "01/quiz/1": "solved", "02/area": "tried"},
        "ben": {"02/area": "solved"},
    }.items():
        learner = Progress(tmp_path / f"{name}.sqlite")
        for item, state in items.items():
            learner.mark(item, state)
        learner.save(tmp_path / "handed_in" / f"{name}.json")
    (code,) = re.findall(r"```python\n(.*?)```", PAGE, re.DOTALL)
    ran = subprocess.run(
        [sys.executable, "-c", code],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )
    assert ran.stdout == "ada {'01': 2}\nben {'02': 1}\n", ran.stderr


def test_the_page_names_files_and_commands_that_exist():
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    assert re.search(r"^class:", makefile, re.MULTILINE) and "make class LEARNERS=" in PAGE
    for name in ("deploy/requirements.txt", "deploy/jupyterhub_config.py"):
        assert name in PAGE and (ROOT / name).exists()
    assert [target for target in re.findall(r"\]\(([^)]+)\)", PAGE) if not (ROOT / "docs" / target).exists()] == []
