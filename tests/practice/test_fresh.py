"""Fresh numbers: a learner's own, the same each time, followed by the check, and tested with those of several
learners."""

import os

import pytest

from course_utils.practice import FreshNumbers, Number, Slip, progress, self_test


@pytest.fixture
def step():
    return FreshNumbers("04/one_step", lambda random: {"w": random.randint(2, 50), "rate": random.choice([0.1, 0.2])})


@pytest.fixture
def one_step(make_exercise, step):
    return make_exercise(
        id="04/one_step",
        stub="new_w = ...",
        solution="new_w = w - rate * 2 * w",
        numbers=step,
        check=Number(
            lambda: step["w"] * (1 - 2 * step["rate"]),
            "0.5 %",
        ),
        slips=[Slip("w + rate * 2 * w", "You climbed.")],
    )


def test_a_learner_gets_the_same_numbers_each_time_and_another_learner_others(step, monkeypatch):
    drawn = set()
    for seed in ("1", "2", "3", "4"):
        monkeypatch.setenv("COURSE_SEED", seed)
        assert step.values() == step.values() == {"w": step["w"], "rate": step["rate"]}
        drawn.add(step["w"])
    assert len(drawn) > 1


def test_the_check_follows_the_numbers_and_names_the_slip_made_with_them(one_step, monkeypatch):
    for seed in ("1", "2", "3"):
        monkeypatch.setenv("COURSE_SEED", seed)
        w, rate = one_step.numbers()
        assert one_step.judge(w - rate * 2 * w).state == "solved"
        assert one_step.judge(w + rate * 2 * w).message == "You climbed."


def test_the_numbers_go_along_with_a_progress_file(one_step, tmp_path, monkeypatch):
    w, rate = one_step.numbers()
    progress().save(tmp_path / "mine.json")
    monkeypatch.setenv("COURSE_PROGRESS", str(tmp_path / "elsewhere.sqlite"))
    progress().load(tmp_path / "mine.json")
    assert one_step.numbers() == (w, rate)
    assert one_step.judge(w - rate * 2 * w).state == "solved"


def test_an_exercise_without_numbers_has_none(make_exercise):
    assert make_exercise().numbers() == ()


def test_the_self_test_tries_several_learners_and_leaves_the_seed_as_it_was(one_step, make_exercise, monkeypatch):
    monkeypatch.setenv("COURSE_SEED", "42")
    assert self_test(one_step) == []
    side = FreshNumbers("04/side", lambda random: {"a": random.randint(1, 3)})
    lucky = make_exercise(
        stub="area = ...",
        solution="area = a * a",
        numbers=side,
        check=Number(lambda: side["a"] ** 2, "0.5 %"),
        slips=[Slip("2 * a", "You added.")],
    )
    # For a side of 2 the slip is right: some learner would be told so.
    assert any("a = 2" in problem for problem in self_test(lucky))
    assert os.environ["COURSE_SEED"] == "42"
