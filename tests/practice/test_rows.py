"""One damaged row takes no other with it; a file of a later version is used where that is safe, and else left alone."""

import json
import sqlite3
from contextlib import closing

import pytest

from course_utils.practice import Progress
from course_utils.practice import store as storing

DEEP = '{"a":' * 3000 + "1" + "}" * 3000


@pytest.fixture(params=["on a disk", "in a browser"])
def path(tmp_path, monkeypatch, request):
    monkeypatch.setattr(storing, "_IN_A_BROWSER", request.param == "in a browser")
    monkeypatch.setattr(storing, "_PATIENCE", 0.3)
    path = tmp_path / "progress.sqlite"
    store = Progress(path)
    store.mark("a", "solved", {"x": 1})
    store.mark("b", "tried")
    store.mark("b", "tried")
    store.keep_source("f", "def f(): ...")
    store.keep_source("g", "def g(): ...")
    return path


def change(path, *statements):
    """Change the file behind the course's back."""
    with closing(sqlite3.connect(path)) as connection:
        for statement in statements:
            connection.execute(statement)
        connection.commit()


def rows(path, query):
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute(query).fetchall()


DAMAGE = {
    "a detail that is no JSON": ("UPDATE items SET detail = 'x' WHERE item = 'a'", "a", "solved"),
    "a detail that is a list": ("UPDATE items SET detail = '[1]' WHERE item = 'a'", "a", "solved"),
    "a detail that is a number": ("UPDATE items SET detail = '3' WHERE item = 'a'", "a", "solved"),
    "a detail of bytes": ("UPDATE items SET detail = x'ff00' WHERE item = 'a'", "a", "solved"),
    "a detail that is too deep": (f"UPDATE items SET detail = '{DEEP}' WHERE item = 'a'", "a", "solved"),
    "attempts in words": ("UPDATE items SET attempts = 'many' WHERE item = 'a'", "a", "solved"),
    "half an attempt": ("UPDATE items SET attempts = 2.5 WHERE item = 'a'", "a", "solved"),
    "fewer attempts than none": ("UPDATE items SET attempts = -1 WHERE item = 'a'", "a", "solved"),
    "a state that is unknown": ("UPDATE items SET state = 'mastered' WHERE item = 'a'", "a", ""),
    "a state of bytes": ("UPDATE items SET state = x'ff' WHERE item = 'a'", "a", ""),
    "a text that is none": ("UPDATE items SET state = CAST(x'ff' AS TEXT) WHERE item = 'a'", "a", ""),
    "a name of bytes": ("UPDATE items SET item = x'ff' WHERE item = 'a'", "one without a name", ""),
    "no name": ("UPDATE items SET item = NULL WHERE item = 'a'", "one without a name", ""),
    "a source of bytes": ("UPDATE sources SET source = x'ff' WHERE item = 'g'", "g", "solved"),
    "a seed that is none": (
        "UPDATE facts SET value = 'x' WHERE name = 'seed'",
        "the number that your exercises are drawn from",
        "solved",
    ),
    "a seed below zero": (
        "UPDATE facts SET value = '-3' WHERE name = 'seed'",
        "the number that your exercises are drawn from",
        "solved",
    ),
}


@pytest.mark.parametrize("damage, name, state", DAMAGE.values(), ids=DAMAGE.keys())
def test_a_damaged_row_is_set_aside_alone_and_told_of_once(path, tmp_path, capsys, damage, name, state):
    change(path, damage)
    store = Progress(path)
    assert {item: known for item, known in store.states().items() if item != "a"} == {"b": "tried"}
    assert store.state("a") == state and store.item("b").attempts == 2 and store.source("f") == "def f(): ..."
    assert store.learner_seed() == store.learner_seed() and store.source("g") in ("", "def g(): ...")
    assert f"What is damaged in your progress file is left out ({name})" in store.notice
    store.mark("a", "tried")
    store.mark("c", "solved")
    assert store.state("a") == (state or "tried") and store.state("c") == "solved"
    assert Progress(tmp_path / "there.sqlite").load(store.save(tmp_path / "carried.json")) == 3
    assert capsys.readouterr().out.count("damaged") == 1
    new = Progress(path)
    new.states()
    assert new.notice == "" and new.learner_seed() == store.learner_seed()
    assert len(rows(path, "SELECT * FROM set_aside")) == 1


@pytest.mark.parametrize("damage, name, state", DAMAGE.values(), ids=DAMAGE.keys())
def test_a_mark_comes_first_and_what_it_finds_damaged_is_kept_aside(path, damage, name, state):
    change(path, damage)
    store = Progress(path)
    store.mark("a", "tried", {"y": 2})
    assert store.state("a") == (state or "tried") and store.item("a").detail["y"] == 2
    assert store.item("b").attempts == 2
    for look in (store.states, store.learner_seed, lambda: store.source("g")):
        look()
    store.mark("b", "tried")
    assert name in store.notice and len(rows(path, "SELECT * FROM set_aside")) == 1


def test_what_was_set_aside_can_be_mended_by_hand(path):
    change(path, "UPDATE items SET detail = '{\"path\": [1, 2' WHERE item = 'a'")
    Progress(path).mark("a", "tried")
    assert rows(path, "SELECT * FROM set_aside") == [("items", "('a', 'solved', 1, '{\"path\": [1, 2')")]
    assert Progress(path).item("a").attempts == 2


def test_a_damaged_row_is_read_while_another_writes(tmp_path, monkeypatch):
    monkeypatch.setattr(storing, "_PATIENCE", 0.3)
    path = tmp_path / "progress.sqlite"
    Progress(path).mark("a", "solved")
    change(path, "UPDATE items SET detail = 'x'")
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        store = Progress(path)
        assert (
            store.states() == {"a": "solved"} and "damaged" in store.notice and "cannot be written" not in store.notice
        )


@pytest.mark.parametrize("damage", [name for name in DAMAGE if "source" not in name])
def test_what_a_kernel_saw_last_of_a_row_comes_back_when_it_meets_the_damage(path, damage):
    store = Progress(path)
    seed = store.learner_seed()
    statement, name, _ = DAMAGE[damage]
    change(path, statement)
    assert store.states() == {"a": "solved", "b": "tried"} and store.item("a").detail == {"x": 1}
    assert store.learner_seed() == seed
    assert name in store.notice and "replaced" not in store.notice
    assert Progress(path).item("a").detail == {"x": 1}


def test_a_damaged_seed_comes_back_from_a_kernel_that_knew_it(path):
    store = Progress(path)
    seed = store.learner_seed()
    change(path, "UPDATE facts SET value = 'x' WHERE name = 'seed'")
    assert store.learner_seed() == seed == Progress(path).learner_seed()


def test_a_file_has_a_version_and_one_without_gets_it(path):
    assert rows(path, "PRAGMA user_version") == [(1,)]
    change(path, "PRAGMA user_version = 0", "DELETE FROM facts")
    store = Progress(path)
    assert store.states() == {"a": "solved", "b": "tried"} and rows(path, "PRAGMA user_version") == [(0,)]
    store.mark("c", "tried")
    assert rows(path, "PRAGMA user_version") == [(1,)] and store.notice == ""


LATER = {
    "a column": "ALTER TABLE items ADD COLUMN seen_at TEXT",
    "a column with a value of its own": "ALTER TABLE items ADD COLUMN seen_at TEXT NOT NULL DEFAULT 'never'",
    "a table": "CREATE TABLE badges (name TEXT PRIMARY KEY)",
}


@pytest.mark.parametrize("version", [1, 2])
@pytest.mark.parametrize("added", LATER.values(), ids=LATER.keys())
def test_a_later_version_that_only_adds_is_read_and_written(path, added, version):
    change(path, added, f"PRAGMA user_version = {version}")
    if "seen_at" in added:
        change(path, "UPDATE items SET seen_at = 'noon' WHERE item = 'a'")
    store = Progress(path)
    store.mark("a", "tried")
    store.mark("c", "solved")
    assert Progress(path).states() == {"a": "solved", "b": "tried", "c": "solved"} and store.notice == ""
    if "seen_at" in added:
        assert rows(path, "SELECT seen_at FROM items WHERE item = 'a'") == [("noon",)]
    assert rows(path, "PRAGMA user_version") == [(version,)]


NOT_OURS = {
    "a column that must be filled": [
        "CREATE TABLE n (item TEXT PRIMARY KEY, state TEXT, attempts INTEGER, detail TEXT, who TEXT NOT NULL)",
        "INSERT INTO n SELECT item, state, attempts, detail, 'me' FROM items",
        "DROP TABLE items",
        "ALTER TABLE n RENAME TO items",
    ],
    "a column that has another name": ["ALTER TABLE items RENAME COLUMN state TO stage"],
    "a table that is gone": ["DROP TABLE sources"],
    "a rule of its own": ["CREATE TRIGGER never BEFORE INSERT ON items BEGIN SELECT RAISE(ABORT, 'no'); END"],
}


@pytest.mark.parametrize("changed", NOT_OURS.values(), ids=NOT_OURS.keys())
def test_one_that_has_changed_more_is_left_alone_and_the_notice_says_so(path, changed):
    change(path, *changed, "PRAGMA user_version = 2")
    before = rows(path, "SELECT * FROM items"), rows(path, "SELECT sql FROM sqlite_master")
    store = Progress(path)
    store.mark("new", "solved")
    assert store.state("new") == "solved" and "left alone" in store.notice and "cannot be written" not in store.notice
    assert (rows(path, "SELECT * FROM items"), rows(path, "SELECT sql FROM sqlite_master")) == before
    assert not list(path.parent.glob("*corrupt*"))


def test_what_such_a_file_holds_is_still_read(path):
    change(path, *NOT_OURS["a column that must be filled"], "PRAGMA user_version = 2")
    store = Progress(path)
    seed = store.learner_seed()
    assert store.states() == {"a": "solved", "b": "tried"} and store.notice == ""
    store.mark("new", "solved")
    assert store.states() == {"a": "solved", "b": "tried", "new": "solved"} and store.learner_seed() == seed


def test_more_attempts_than_can_be_counted_are_counted_as_the_most(path, tmp_path):
    change(path, f"UPDATE items SET attempts = {2**62} WHERE item = 'a'")
    store = Progress(path)
    store.mark("a", "tried")
    assert store.item("a").attempts == 2**53 - 1 and store.notice == ""
    assert json.loads(store.save(tmp_path / "carried.json").read_text())["items"]["a"]["attempts"] == 2**53 - 1
