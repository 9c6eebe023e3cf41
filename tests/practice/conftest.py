"""Each test keeps its progress in a file of its own, and can make exercises in one line."""

import pytest

from course_utils.practice import Exercise, Number, Slip, reuse


@pytest.fixture(autouse=True)
def own_progress(tmp_path, monkeypatch):
    monkeypatch.setenv("COURSE_PROGRESS", str(tmp_path / "progress.sqlite"))
    monkeypatch.delenv("COURSE_SEED", raising=False)


@pytest.fixture
def make_exercise():
    """An exercise about Bolt's top speed, 10 m in 0.81 s; what is given replaces what it says."""

    def make(**changes):
        given = {
            "id": "01/top_speed",
            "title": "Top speed",
            "question": "How fast was the fastest stretch, $10 / 0.81$, in m/s?",
            "stub": "top_speed = ...",
            "solution": "top_speed = 10 / 0.81",
            "check": Number(10 / 0.81, 0.07, unit="m/s", units={"km/h": 1 / 3.6}),
            "hints": ["Divide the distance by the time.", "The time is `0.81` s."],
            "slips": [Slip("top_speed = 10 * 0.81", "You multiplied."), Slip(0.81 / 10, "That is upside down.")],
            "why": "A change divided by a change is a speed.",
        }
        if "check" in changes:  # slips of another kind of answer
            del given["slips"]
        return Exercise(**{**given, **changes})

    return make


class Shell:
    """What a cell can be filled through: it keeps what it is asked to place."""

    kernel = True

    def __init__(self):
        self.placed, self.user_ns = [], {}

    def set_next_input(self, text, replace=False):
        self.placed.append((text, replace))


@pytest.fixture
def shell(monkeypatch):
    """The notebook's IPython, as `Reuse` sees it."""
    shell = Shell()
    monkeypatch.setattr(reuse, "_shell", lambda: shell)
    return shell
