"""What a lab's file for the site is drawn anew for."""

import pytest

from course_utils.authoring.site.labs import _fingerprint
from course_utils.lessons.gradient import lesson

FILES = (
    "lessons/drawing.py",
    "lessons/wording.py",
    "lessons/gradient/_hike.py",
    "lessons/optimisers/_ball.py",
    "live/lab.py",
    "maths/gradient.py",
    "data/old_faithful.csv",
    "practice/quiz.py",
)


@pytest.fixture
def root(tmp_path):
    for name in FILES:
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("before", encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize(
    "name", ["lessons/drawing.py", "lessons/wording.py", "lessons/new.py", *FILES[2:3], *FILES[4:7], "maths/new.py"]
)
def test_a_lab_is_drawn_anew_when_a_file_changes_that_it_may_be_drawn_with(root, name):
    before = _fingerprint(lesson, root)
    (root / name).write_text("after", encoding="utf-8")
    assert _fingerprint(lesson, root) != before


@pytest.mark.parametrize(
    "name",
    ["lessons/optimisers/_ball.py", "lessons/catalogue.py", "practice/quiz.py", "lessons/gradient/__pycache__/x.pyc"],
)
def test_a_lab_is_kept_when_another_lesson_changes_or_what_draws_nothing(root, name):
    before = _fingerprint(lesson, root)
    (root / name).parent.mkdir(exist_ok=True)
    (root / name).write_text("after", encoding="utf-8")
    assert _fingerprint(lesson, root) == before
