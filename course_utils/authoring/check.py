"""Checks notebooks and the lessons they belong to, and says what to do, a sentence for each fault.

    python -m course_utils.authoring.check                                      every notebook
    python -m course_utils.authoring.check notebooks/01_derivative_as_speed.ipynb

The tests run the same rules: of cells and prose over the notebook, of a lesson over its package, of a lab over each
lab.
"""

import os
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from course_utils.authoring import cell_rules, lab_rules, lesson_rules, prose_rules, sight_rules
from course_utils.authoring.page import Page
from course_utils.authoring.refresh import chosen
from course_utils.lessons.catalogue import lessons
from course_utils.live import Lab
from course_utils.practice import self_test

NOTEBOOK_RULES = (*cell_rules.RULES, *prose_rules.RULES)
LAB_RULES = (*lab_rules.RULES, *sight_rules.RULES)


def check_notebook(path: Path) -> list[str]:
    """What is wrong with the notebook at `path`, taken by itself."""
    page = Page(path)
    return [fault for rule in NOTEBOOK_RULES for fault in rule(page)]


def check_lesson(path: Path) -> list[str]:
    """What is wrong with the lesson whose notebook is at `path`: its package, its labs, its exercises and how they are
    shown."""
    lesson = next((lesson for lesson in lessons() if lesson.notebook == path.name), None)
    if lesson is None:
        return [f"{path.name} belongs to no lesson of course_utils/lessons/catalogue.py"]
    page = Page(path)
    found = [fault for rule in lesson_rules.RULES for fault in rule(lesson, page)]
    found += [fault for build in lesson.labs.values() for fault in check_lab(build)]
    return found + [fault for exercise in lesson.exercises.values() for fault in self_test(exercise)]


def check_lab(build: Callable[[], Lab]) -> list[str]:
    """What is wrong with the lab that `build` builds. It is built once for all rules; each begins with it anew."""
    found = []
    with lab_rules.strictly(build) as lab:
        start = lab.values
        for rule in LAB_RULES:
            found += rule(lab)
            lab_rules.begin_anew(lab, start)
    return found


def main(names: list[str]) -> int:
    """Print the faults of the notebooks that `names` mean, and the links that lead out of the course; 1 if there are
    faults."""
    count = 0
    for path in chosen(names):
        faults = [*check_notebook(path), *check_lesson(path)]
        count += len(faults)
        print("\n".join(faults) or f"{path.name}: no fault found")
        outside = prose_rules.external_links(Page(path))
        if outside:
            print(f"{path.name} links to these pages, which no test opens:", *outside, sep="\n  ")
    return 1 if count else 0


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        # The states that a rule tries reach goals: they must not count as the author's own.
        os.environ |= {"COURSE_PROGRESS": str(Path(folder) / "progress.sqlite"), "COURSE_SEED": "1"}
        sys.exit(main(sys.argv[1:]))
