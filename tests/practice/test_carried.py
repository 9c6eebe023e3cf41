"""What is saved can always be loaded again, and machines that exchange files agree in the end."""

import itertools
import json
import os

import pytest

from course_utils.practice import Progress, ProgressError

MOST = 2**53 - 1


@pytest.fixture
def store(tmp_path):
    return Progress(tmp_path / "here" / "progress.sqlite")


def nested(levels):
    """A detail of `levels` levels."""
    detail = {}
    for _ in range(levels - 1):
        detail = {"a": detail}
    return detail


def file_with(folder, **changes):
    """A progress file with one item, "a", and these changes."""
    item = {"state": "tried", "attempts": 1, "detail": {}, **changes.pop("item", {})}
    content = {
        "format": "calculus-of-learning progress",
        "version": 1,
        "seed": 7,
        "items": {"a": item},
        "sources": {},
        **changes,
    }
    path = folder / "given.json"
    path.write_text(json.dumps(content))
    return path


def test_attempts_are_counted_no_further_than_they_can_be_carried(store, tmp_path):
    store.load(file_with(tmp_path, item={"attempts": MOST}))
    store.mark("a", "tried")
    assert store.item("a").attempts == MOST
    assert Progress(tmp_path / "there.sqlite").load(store.save(tmp_path / "carried.json")) == 1


def test_a_detail_goes_as_deep_as_it_may_and_comes_back(store, tmp_path):
    store.mark("a", "solved", nested(20))
    there = Progress(tmp_path / "there.sqlite")
    there.load(store.save(tmp_path / "carried.json"))
    assert there.item("a").detail == store.item("a").detail == nested(20)


@pytest.mark.parametrize("levels", [21, 900, 5000])
def test_a_detail_that_is_deeper_is_refused_with_a_sentence(store, levels):
    with pytest.raises(ValueError, match="at most 20 deep"):
        store.mark("a", "solved", nested(levels))
    assert store.states() == {}


@pytest.mark.parametrize("levels", [21, 922, 985, 5000, 100_000])
def test_a_file_that_goes_deeper_is_refused_and_changes_nothing(store, tmp_path, levels):
    deep = '{"a":' * (levels - 1) + "{}" + "}" * (levels - 1)
    given = file_with(tmp_path, item={"detail": "HERE"})
    given.write_text(given.read_text().replace('"HERE"', deep))
    with pytest.raises(ProgressError, match="levels deep. Nothing was changed|cut short. Nothing was changed"):
        store.load(given)
    assert store.states() == {} and store.save(tmp_path / "carried.json")


def test_a_source_may_be_as_long_on_loading_as_on_keeping(store, tmp_path):
    store.load(file_with(tmp_path, sources={"fits": "x" * 20_000, "long": "x" * 20_001}))
    assert len(store.source("fits")) == 20_000 and store.source("long") == "" and store.state("a") == "tried"


@pytest.mark.parametrize("name", ["", "x" * 201, "\ud800"])
@pytest.mark.parametrize("among", ["items", "sources"])
def test_a_file_with_one_name_that_could_not_be_kept_is_refused_whole(store, tmp_path, among, name):
    entry = {"state": "tried", "attempts": 1, "detail": {}} if among == "items" else "def f(): ..."
    given = file_with(tmp_path, **{among: {"good": entry, name: entry, "too": entry}})
    with pytest.raises(ProgressError, match="is damaged. Nothing was changed"):
        store.load(given)
    assert store.states() == {} and store.source("good") == ""


def test_a_name_may_have_one_character_or_two_hundred(store, tmp_path):
    entry = {"state": "tried", "attempts": 1, "detail": {}}
    assert store.load(file_with(tmp_path, items={"x": entry, "x" * 200: entry})) == 2


def test_a_file_may_hold_five_million_bytes_and_not_one_more(store, tmp_path):
    given = file_with(tmp_path)
    written = given.read_text()
    given.write_text(written.ljust(5_000_001))
    with pytest.raises(ProgressError, match="too large to be a progress file. Nothing was changed"):
        store.load(given)
    assert store.states() == {}
    given.write_text(written.ljust(5_000_000))
    assert store.load(given) == 1


def test_details_are_kept_up_to_the_last_byte_that_a_file_may_hold(store, tmp_path):
    store.mark("a", "tried", {"text": ""})
    file = store.save(tmp_path / "carried.json")
    room = 5_000_000 - len(file.read_bytes())
    store.mark("a", "tried", {"text": "x" * room})  # the second attempt is one figure as well
    there = Progress(tmp_path / "there.sqlite")
    assert len(store.save(file).read_bytes()) == 5_000_000 and there.load(file) == 1
    assert there.item("a").detail == {"text": "x" * room}
    store.mark("a", "tried", {"text": "x" * (room + 1)})
    assert len(store.save(file).read_bytes()) < 1_000


@pytest.mark.parametrize("name", ["", "x" * 201, "\ud800"])
def test_a_name_that_could_not_be_carried_is_refused(store, name):
    for note in (lambda: store.mark(name, "solved"), lambda: store.keep_source(name, "def f(): ...")):
        with pytest.raises(ValueError, match="item must be a name of 1 to 200 characters"):
            note()
    assert store.item(name).attempts == 0 and store.source(name) == ""


def test_a_source_with_half_a_character_is_not_kept(store):
    store.keep_source("a", "def f(): return '\ud800'")
    assert store.source("a") == ""


@pytest.mark.parametrize("seed", ["-5", "seven", str(2**53), "1.5"])
def test_a_fixed_seed_that_could_not_be_carried_is_refused(store, monkeypatch, seed):
    monkeypatch.setenv("COURSE_SEED", seed)
    with pytest.raises(ValueError, match="COURSE_SEED must be a whole number from 0 to"):
        store.learner_seed()


def test_more_than_a_file_may_hold_is_saved_without_its_details(store, tmp_path):
    for k in range(3):
        store.mark(f"lab {k}", "solved", {"text": "x" * 2_000_000})
    there = Progress(tmp_path / "there.sqlite")
    assert there.load(store.save(tmp_path / "carried.json")) == 3
    assert set(there.states().values()) == {"solved"}


@pytest.mark.skipif(os.name == "nt", reason="links need a right of their own on Windows")
def test_saving_over_a_link_writes_to_what_it_points_to(store, tmp_path):
    (tmp_path / "cloud").mkdir()
    file, link = tmp_path / "cloud" / "mine.json", tmp_path / "link.json"
    store.save(file)
    link.symlink_to(file)
    store.mark("a", "solved")
    assert store.save(link) == link
    assert link.is_symlink() and not file.is_symlink()
    assert "solved" in file.read_text() and Progress(tmp_path / "there.sqlite").load(file) == 1
    assert [entry.name for entry in (tmp_path / "cloud").iterdir()] == ["mine.json"]


@pytest.mark.skipif(os.name == "nt", reason="links need a right of their own on Windows")
def test_a_link_to_something_else_or_to_nothing_is_left_alone(store, tmp_path):
    diary = tmp_path / "diary.txt"
    diary.write_text("Dear diary")
    for name, target in (
        ("to a diary", diary),
        ("to nothing", tmp_path / "nothing"),
        ("to itself", tmp_path / "to itself"),
    ):
        link = tmp_path / name
        link.symlink_to(target)
        with pytest.raises(ProgressError, match="choose another name|could not be written"):
            store.save(link)
        assert link.is_symlink() and link.readlink() == target
    assert diary.read_text() == "Dear diary" and not (tmp_path / "nothing").exists()


@pytest.mark.parametrize("first_to_give", ["laptop", "classroom"])
@pytest.mark.parametrize("older", ["laptop", "classroom"])
def test_two_machines_that_exchange_files_end_with_the_same_seed(tmp_path, older, first_to_give):
    """Both save before either loads, and both load what the other saved."""
    machines = {
        name: Progress(tmp_path / f"{name}.sqlite")
        for name in sorted(["laptop", "classroom"], key=lambda name: name != older)
    }
    seeds = {name: machine.learner_seed() for name, machine in machines.items()}
    files = {name: machine.save(tmp_path / f"{name}.json") for name, machine in machines.items()}
    for giver in sorted(machines, key=lambda name: name != first_to_give):
        (taker,) = set(machines) - {giver}
        machines[taker].load(files[giver])
    assert [machine.learner_seed() for machine in machines.values()] == [seeds[older]] * 2


@pytest.mark.parametrize("order", list(itertools.permutations([30, 10, 20])))
def test_the_seed_does_not_depend_on_the_order_of_loading(store, tmp_path, order):
    for seed in order:
        store.load(file_with(tmp_path, seed=seed))
    assert store.learner_seed() == 10


def test_a_session_that_has_just_begun_takes_the_numbers_that_are_carried_into_it(store, tmp_path):
    """On Binder each session draws a seed before the file of the last one is loaded."""
    seed = store.learner_seed()
    for k in range(5):
        session = Progress(tmp_path / f"session {k}.sqlite")
        assert session.learner_seed() != seed
        session.load(store.save(tmp_path / "carried.json"))
        assert session.learner_seed() == seed


def test_what_was_solved_with_the_seed_that_gives_way_stays_solved(tmp_path):
    older, newer = Progress(tmp_path / "older.sqlite"), Progress(tmp_path / "newer.sqlite")
    seed = older.learner_seed()
    newer.mark("a", "solved")
    newer.load(older.save(tmp_path / "carried.json"))
    assert newer.learner_seed() == seed and newer.state("a") == "solved"
