"""A deadline counts what is worked; what only waits is stopped too, and a first import is no work of a learner's."""

import sys
import types

import pytest

from course_utils.practice import deadline as timing
from course_utils.practice.deadline import Deadline, OutOfTime, bounded


@pytest.fixture
def clocks(monkeypatch):
    """Two clocks that stand still until they are set: that of the processor, and that on the wall."""
    now = types.SimpleNamespace(worked=100.0, wall=1000.0)
    monkeypatch.setattr(timing, "_worked", lambda: now.worked)
    monkeypatch.setattr(timing.time, "monotonic", lambda: now.wall)
    return now


def test_a_busy_machine_takes_no_time_from_who_works(clocks):
    deadline = Deadline(5)
    clocks.wall, clocks.worked = 1025.0, 104.9
    assert not deadline.over() and deadline.left() == pytest.approx(0.1)
    clocks.wall, clocks.worked = 1025.2, 105.0
    assert deadline.over() and deadline.left() == 0
    assert deadline.words.startswith("had not ended after 5 seconds of work. A loop that does not end looks like this")
    assert "so does very slow code" in deadline.words


def test_what_only_waits_is_over_after_six_times_as_long(clocks):
    deadline = Deadline(5)
    clocks.wall = 1029.9
    assert not deadline.over() and deadline.left() == pytest.approx(0.1)
    clocks.wall = 1030.0
    assert deadline.over() and deadline.words.startswith(
        "had not ended after 30 seconds, most of which it spent on wait"
    )


def test_one_second_is_one(clocks):
    deadline = Deadline(1)
    clocks.wall, clocks.worked = 1001.0, 101.0
    assert deadline.words.startswith("had not ended after 1 second of work.")


def test_after_a_first_import_the_seconds_begin_again_but_not_those_on_the_wall(clocks, monkeypatch):
    deadline = Deadline(5)
    monkeypatch.setitem(sys.modules, "a library that takes long", types.ModuleType("late"))
    clocks.wall, clocks.worked = 1007.0, 107.0
    assert not deadline.over() and deadline.left() == pytest.approx(5)
    clocks.wall, clocks.worked = 1011.9, 111.9
    assert not deadline.over()
    clocks.wall, clocks.worked = 1012.0, 112.0
    assert deadline.over()
    deadline = Deadline(5)
    for k in range(10):
        monkeypatch.setitem(sys.modules, f"library {k}", types.ModuleType("late"))
        clocks.wall, clocks.worked = clocks.wall + 4.0, clocks.worked + 4.0
        assert deadline.over() == (k >= 7)


def test_without_an_alarm_the_lines_are_looked_at(monkeypatch):
    monkeypatch.setattr(timing, "_set_alarm", lambda alarm, deadline: None)

    def loops():
        while True:
            try:
                pass
            except Exception:
                pass

    with pytest.raises(OutOfTime):
        bounded(loops, (), Deadline(0.05))
    assert sys.gettrace() is None


def test_a_function_of_pythons_own_is_bounded_where_it_calls_a_learners():
    def loops(value):
        while True:
            pass

    with pytest.raises(OutOfTime):
        bounded(sorted, ([1],), Deadline(0.05)) and bounded(lambda: sorted([2, 1], key=loops), (), Deadline(0.05))
