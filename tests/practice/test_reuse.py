"""A function of the learner's own, brought back: shown and placed, run by nobody but them."""

import json

import pytest

from course_utils.practice import Function, Mistake, Reuse, progress
from course_utils.practice import reuse as module

MINE = "def double(x):\n    return x + x\n"


class Shell:
    kernel = True

    def __init__(self):
        self.placed = []

    def set_next_input(self, text, replace=False):
        self.placed.append((text, replace))


@pytest.fixture
def shell(monkeypatch):
    shell = Shell()
    monkeypatch.setattr(module, "_shell", lambda: shell)
    return shell


@pytest.fixture
def reuse():
    return Reuse("06/double", "double", "lesson 06")


def test_without_a_kept_function_the_courses_own_is_used_and_the_cell_stays(reuse, shell):
    assert "No double of yours is kept from lesson 06 yet" in repr(reuse.place())
    assert shell.placed == [] and reuse.source == ""


def test_the_function_that_passed_is_placed_in_the_cell_word_for_word(reuse, shell, make_exercise, tmp_path, monkeypatch):
    path = tmp_path / "cell.py"
    path.write_text(MINE, encoding="utf-8")
    space = {}
    exec(compile(MINE, str(path), "exec"), space)
    exercise = make_exercise(
        id="06/double", stub="def double(x):\n    ...", solution=MINE, check=Function(lambda x: 2 * x, [1.0, 3.0]),
        mistakes=[Mistake("def double(x):\n    return x", ""), Mistake("def double(x):\n    return 3 * x", "")],
    )  # fmt: skip
    assert exercise.check(space["double"]).state == "solved"
    assert "now stands in this cell" in repr(reuse.place())
    assert shell.placed == [(f"# Your own double, from lesson 06.\n{MINE}", True)]


def test_a_function_of_another_name_gets_the_name_that_is_needed(reuse):
    progress().keep_source("06/double", "def twice(x):\n    return 2 * x\n")
    assert reuse.source.endswith("\n\ndouble = twice\n")


def test_where_no_cell_can_be_filled_it_is_only_shown(reuse):
    progress().keep_source("06/double", MINE)
    assert "return x + x" in repr(reuse.place())


@pytest.mark.parametrize("kept", [
    "double = lambda x: 2 * x", "exercises.double.check(lambda x: 2 * x)", "def double(x):", "", MINE + "\nprint('hello')", "import os\n" + MINE, "\0",
])  # fmt: skip
def test_what_is_no_function_alone_is_not_placed(reuse, shell, kept):
    progress().keep_source("06/double", kept)
    reuse.place()
    assert shell.placed == []


def test_loading_a_progress_file_and_placing_its_function_run_nothing_of_it(reuse, shell, tmp_path, monkeypatch):
    canary = tmp_path / "canary"
    evil = f"def double(x, y=open({str(canary)!r}, 'w')):\n    return 2 * x\n"
    progress().keep_source("06/double", evil)
    progress().save(tmp_path / "theirs.json")
    assert "canary" in json.dumps(json.loads((tmp_path / "theirs.json").read_text(encoding="utf-8")))
    monkeypatch.setenv("COURSE_PROGRESS", str(tmp_path / "elsewhere.sqlite"))
    progress().load(tmp_path / "theirs.json")
    reuse.place()
    assert len(shell.placed) == 1 and not canary.exists()
