"""Progress is safe with several kernels, survives a kill, and never un-solves."""

import json
import os
import signal
import sqlite3
import subprocess
import sys
import time
from contextlib import closing

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from course_utils.practice import Progress, ProgressError, progress
from course_utils.practice import store as storing
from tests.practice.names import told

MARK = "import sys; from course_utils.practice.progress import Progress; p = Progress(sys.argv[1])\n"


@pytest.fixture(params=["on a disk", "in a browser"])
def store(tmp_path, monkeypatch, request):
    """A store where SQLite has locks, and one where the file is read and written whole."""
    monkeypatch.setattr(storing, "_IN_A_BROWSER", request.param == "in a browser")
    return Progress(tmp_path / "here" / "progress.sqlite")


def python(source, *arguments):
    return subprocess.Popen(
        [sys.executable, "-c", MARK + source, *map(str, arguments)], stdout=subprocess.PIPE, text=True
    )


def test_what_is_solved_stays_solved_and_attempts_are_counted(store):
    for state in ("tried", "solved", "tried"):
        store.mark("01/a", state, {state: 1})
    item = store.item("01/a")
    assert (item.state, item.attempts, item.detail) == ("solved", 3, {"tried": 1, "solved": 1})


def test_a_numpy_value_may_be_noted(store, tmp_path):
    store.mark("lab", "solved", {"values": {"h": np.float64(0.5), "path": np.array([1, 2])}})
    assert store.item("lab").detail == {"values": {"h": 0.5, "path": [1, 2]}}
    assert Progress(tmp_path / "there.sqlite").load(store.save(tmp_path / "carried.json")) == 1


def test_states_are_listed_by_prefix(store):
    store.mark("01/a", "tried")
    store.mark("02/a", "solved")
    store.mark("02/%", "tried")
    assert store.states("02/") == {"02/%": "tried", "02/a": "solved"}
    assert store.states()["01/a"] == "tried" and store.state("03/a") == ""


@pytest.mark.parametrize("item, state", [("a", "done"), ("", "solved"), ("a" * 300, "solved")])
def test_a_mark_without_sense_is_refused(store, item, state):
    with pytest.raises(ValueError):
        store.mark(item, state)
    assert store.states() == {}


def test_four_processes_lose_no_mark(tmp_path):
    path = tmp_path / "progress.sqlite"
    loop = (
        "for i in range(1000): p.mark('both', 'tried'); p.mark(sys.argv[2] + str(i), 'solved') if i % 10 == 0 else None"
    )
    writers = [python(loop, path, name) for name in "abcd"]
    for writer in writers:
        assert writer.communicate(timeout=60)[0] == "" and writer.returncode == 0
    assert Progress(path).item("both").attempts == 4000
    assert len(Progress(path).states()) == 4 * 100 + 1


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="there is no SIGKILL on Windows")
def test_a_process_killed_while_it_writes_leaves_a_readable_file(tmp_path):
    path = tmp_path / "progress.sqlite"
    for _ in range(3):
        writer = python("print('go', flush=True)\nwhile True: p.mark('endless', 'tried')", path)
        writer.stdout.readline()
        time.sleep(0.15)
        os.kill(writer.pid, signal.SIGKILL)
        writer.wait(10)
        writer.stdout.close()
        after = Progress(path)
        assert after.item("endless").attempts > 0 and after.notice == ""
        after.mark("next", "solved")
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)


def test_a_corrupt_file_is_set_aside_and_the_course_goes_on(store, capsys):
    store.path.parent.mkdir()
    for number in (1, 2):
        store.path.write_bytes(b"this was a database once" * 100)
        again = Progress(store.path)
        again.mark("a", "solved")
        aside = store.path.with_name(f"progress.corrupt-{number}.sqlite")
        assert aside.read_bytes().startswith(b"this was")
        assert str(aside) in again.notice and again.state("a") == "solved"
        assert capsys.readouterr().out.count("set aside") == 1
        store.path.unlink()


def test_a_file_damaged_in_the_middle_is_set_aside(store):
    for i in range(40):
        store.mark(f"item {i}", "tried", {"text": "x" * 1000})
    content = bytearray(store.path.read_bytes())
    content[4096:] = b"\xff" * (len(content) - 4096)
    store.path.write_bytes(content)
    again = Progress(store.path)
    again.mark("a", "solved")
    assert again.state("a") == "solved" and "set aside" in again.notice


def test_a_database_of_another_program_is_left_alone(store):
    store.path.parent.mkdir()
    with closing(sqlite3.connect(store.path)) as other:
        other.execute("CREATE TABLE letters (text)")
    before = store.path.read_bytes()
    store.mark("a", "solved")
    assert store.state("a") == "solved" and "left alone" in store.notice
    assert store.path.read_bytes() == before


def test_a_place_that_cannot_be_written_means_memory_and_a_notice(tmp_path, capsys):
    (tmp_path / "file").write_text("not a folder")
    lost = Progress(tmp_path / "file" / "progress.sqlite")
    lost.mark("a", "solved")
    lost.mark("b", "tried")
    assert lost.states() == {"a": "solved", "b": "tried"}
    assert capsys.readouterr().out.count("kept until this kernel stops") == 1
    lost.save(tmp_path / "carried.json")
    assert Progress(tmp_path / "new.sqlite").load(tmp_path / "carried.json") == 2


def test_saved_progress_is_merged_and_never_unsolves(store, tmp_path):
    elsewhere = Progress(tmp_path / "elsewhere.sqlite")
    store.mark("a", "solved")
    store.mark("b", "tried", {"here": 1})
    store.keep_source("a", "mine")
    for _ in range(3):
        elsewhere.mark("a", "tried")
    elsewhere.mark("b", "solved", {"there": 2})
    elsewhere.keep_source("a", "theirs")
    elsewhere.keep_source("b", "def f(): raise SystemExit")
    carried = elsewhere.save(tmp_path / "carried.json")
    seed = store.learner_seed()
    for _ in range(2):
        assert store.load(carried) == 2
    assert store.states() == {"a": "solved", "b": "solved"}
    assert store.item("a").attempts == 3 and store.item("b").detail == {"here": 1, "there": 2}
    assert store.source("a") == "mine" and store.source("b") == "def f(): raise SystemExit"
    assert store.learner_seed() == seed < elsewhere.learner_seed()


def good():
    item = {"state": "solved", "attempts": 1, "detail": {}}
    return {
        "format": "calculus-of-learning progress",
        "version": 1,
        "seed": 7,
        "items": {"a": item},
        "sources": {"a": "x"},
    }


BAD = {
    "another format": {"format": "cookies"},
    "a later version": {"version": 2},
    "no items": {"items": None},
    "a wrong state": {"items": {"fine": good()["items"]["a"], "a": {"state": "mastered", "attempts": 1, "detail": {}}}},
    "a count that is true": {"items": {"a": {"state": "solved", "attempts": True, "detail": {}}}},
    "a negative count": {"items": {"a": {"state": "solved", "attempts": -1, "detail": {}}}},
    "a huge count": {"items": {"a": {"state": "solved", "attempts": 10**30, "detail": {}}}},
    "one thing more": {"items": {"a": {"state": "solved", "attempts": 1, "detail": {}, "run": "x"}}},
    "a detail that is a list": {"items": {"a": {"state": "solved", "attempts": 1, "detail": []}}},
    "a source that is no text": {"sources": {"a": 3}},
    "half a character": {"sources": {"a": "\ud800"}},
    "a seed that is text": {"seed": "7"},
}


@pytest.mark.parametrize("change", BAD.values(), ids=BAD.keys())
def test_a_foreign_or_damaged_file_is_refused_and_changes_nothing(store, tmp_path, change):
    store.mark("mine", "tried")
    seed = store.learner_seed()
    file = tmp_path / "carried.json"
    file.write_text(json.dumps({**good(), **change}))
    with pytest.raises(ProgressError, match="Nothing was changed"):
        store.load(file)
    assert store.states() == {"mine": "tried"} and store.learner_seed() == seed and store.source("a") == ""


@pytest.mark.parametrize(
    "content",
    [b"", b"[]", b"null", b"{", b"\xff\xfe", b"[" * 100_000, b"SQLite format 3\x00", json.dumps(good()).encode()[:-20]],
    ids=told,
)
def test_a_file_that_is_no_json_object_is_refused(store, tmp_path, content):
    file = tmp_path / "carried.json"
    file.write_bytes(content)
    with pytest.raises(ProgressError, match="Nothing was changed"):
        store.load(file)


def test_a_missing_file_and_a_place_that_cannot_be_written_say_so(store, tmp_path):
    with pytest.raises(ProgressError, match="could not be read"):
        store.load(tmp_path / "nowhere.json")
    with pytest.raises(ProgressError, match="could not be written"):
        store.save(tmp_path / "no" / "such" / "folder.json")


names = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=20)


@settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.dictionaries(names, st.sampled_from(["tried", "solved"]), max_size=4),
    st.dictionaries(names, st.sampled_from(["tried", "solved"]), max_size=4),
)
def test_loading_gives_the_farther_state_of_each_item(tmp_path_factory, mine, theirs):
    folder = tmp_path_factory.mktemp("merge")
    here, there = Progress(folder / "here.sqlite"), Progress(folder / "there.sqlite")
    for store, states in ((here, mine), (there, theirs)):
        for item, state in states.items():
            store.mark(item, state)
    here.load(there.save(folder / "carried.json"))
    assert here.states() == {item: min(mine.get(item, "tried"), theirs.get(item, "tried")) for item in {*mine, *theirs}}


def test_the_seed_is_drawn_once_and_can_be_fixed(store, monkeypatch, tmp_path):
    seed = store.learner_seed()
    assert Progress(store.path).learner_seed() == seed != Progress(tmp_path / "other.sqlite").learner_seed()
    monkeypatch.setenv("COURSE_SEED", "42")
    assert store.learner_seed() == 42
    assert store.random("a").random() == store.random("a").random() != store.random("b").random()


def test_the_default_place_follows_the_environment(tmp_path, monkeypatch):
    progress().mark("a", "solved")
    monkeypatch.setenv("COURSE_PROGRESS", str(tmp_path / "second.sqlite"))
    assert progress().state("a") == "" and progress() is progress()
    monkeypatch.delenv("COURSE_PROGRESS")
    assert progress().path.name == "progress.sqlite" and "calculus-of-learning" in str(progress().path)


def test_a_long_source_is_not_kept(store):
    store.keep_source("a", "x" * 30_000)
    assert store.source("a") == ""


OTHERS = {"notes": b"Dear diary", "json": b'{"format": "cookies"}', "empty": b"", "cut": b'{"format": "calculus-of-lea'}


@pytest.mark.parametrize("content", OTHERS.values(), ids=OTHERS.keys())
def test_a_file_of_somebody_else_is_never_replaced(store, tmp_path, content):
    file = tmp_path / "thesis.json"
    file.write_bytes(content)
    with pytest.raises(
        ProgressError, match="thesis.json is there already and is not a progress file; choose another name"
    ):
        store.save(file)
    assert file.read_bytes() == content and not list(tmp_path.glob("*.part"))


def test_an_older_progress_file_is_replaced(store, tmp_path):
    store.save(tmp_path / "mine.json")
    store.mark("a", "solved")
    assert Progress(tmp_path / "new.sqlite").load(store.save(tmp_path / "mine.json")) == 1


UNWRITABLE = {
    "empty": "",
    "here": ".",
    "root": "/",
    "nul": "a\0b",
    "in a file": "file.txt/x.json",
    "long": "x" * 300,
    "half": "\ud800.json",
    "nothing": None,
}


@pytest.mark.parametrize("path", UNWRITABLE.values(), ids=UNWRITABLE.keys())
def test_a_path_that_cannot_be_meets_a_kind_sentence(store, tmp_path, monkeypatch, path):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "file.txt").write_text("text")
    for use in (store.save, store.load):
        with pytest.raises(ProgressError) as fault:
            use(path)
        assert str(fault.value).endswith(".") and str(fault.value).encode() and "\0" not in str(fault.value)
    assert not list(tmp_path.rglob("*.part"))


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no pipes with a name on Windows")
def test_what_is_no_regular_file_is_neither_replaced_nor_read(store, tmp_path):
    """A pipe stands for every device: never try this on a real one."""
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    with pytest.raises(ProgressError, match="is not a progress file"):
        store.save(pipe)
    with pytest.raises(ProgressError, match="Nothing was changed"):
        store.load(pipe)
    assert pipe.is_fifo()


def test_a_long_name_is_written_and_the_home_folder_understood(store, tmp_path, monkeypatch):
    assert Progress(tmp_path / "new.sqlite").load(store.save(tmp_path / ("x" * 250))) == 0
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("USERPROFILE", str(tmp_path))
    assert store.save("~/mine.json") == tmp_path / "mine.json" and store.load("~/mine.json") == 0
    monkeypatch.setenv("COURSE_PROGRESS", "~/own.sqlite")
    assert progress().path == tmp_path / "own.sqlite"


def test_a_mark_of_notepad_is_read_over_and_utf_16_is_named(store, tmp_path):
    file = tmp_path / "carried.json"
    file.write_text(json.dumps(good()), encoding="utf-8-sig")
    assert store.load(file) == 1
    file.write_text(json.dumps(good()), encoding="utf-16")
    with pytest.raises(ProgressError, match="UTF-16.*Nothing was changed"):
        store.load(file)


@pytest.mark.parametrize("content", [b"Dear diary", b"Dear diary " * 500, b'{"a": 1}'], ids=told)
def test_a_text_that_the_environment_names_is_left_alone(tmp_path, content):
    file = tmp_path / "diary.txt"
    file.write_bytes(content)
    store = Progress(file)
    store.mark("a", "solved")
    assert store.state("a") == "solved" and "left alone" in store.notice
    assert file.read_bytes() == content and [entry.name for entry in tmp_path.iterdir()] == ["diary.txt"]
