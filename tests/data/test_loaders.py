"""The files as files, and what the loaders make of good and of bad ones."""

import re
from dataclasses import FrozenInstanceError, fields
from pathlib import Path

import numpy as np
import pytest

from course_utils import data
from course_utils.maths.derivative import fastest_segment

FOLDER = Path(data.__file__).parent
FILES = sorted(FOLDER.glob("*.csv"))
ROWS = {
    "load_bolt": 11,
    "load_galileo": 8,
    "load_falcon": 465,
    "load_sprint": 363,
    "load_udds": 1370,
    "load_hwfet": 766,
    "load_wltc": 1801,
    "load_gps_drive": 1112,
    "load_us_population": 22,
    "load_old_faithful": 272,
    "load_misra1a": 14,
    "load_challenger": 23,
    "load_penguins": 342,
}
# Names, counts and dates; and Misra1a's two, for which NIST gives none.
WITHOUT_UNIT = {"phase", "year", "species", "island", "sex", "flight", "any_distress", "pressure", "volume"}
BOLT = (FOLDER / "bolt_berlin_2009_100m.csv").read_text(encoding="utf-8")


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_file_is_utf8_with_lf_line_ends_one_header_and_units_in_its_columns(path):
    raw = path.read_bytes()
    assert b"\r" not in raw and raw.endswith(b"\n") and not raw.startswith(b"\xef\xbb\xbf")
    header, *rows = raw.decode("utf-8").splitlines()
    assert all(
        re.search(r"_(m|s|km|mps|mph|kmh|punti|intervals|millions|min|mm|g|F|psi|of_6)$", name) or name in WITHOUT_UNIT
        for name in header.split(",")
    )
    assert rows and all(row.count(",") == header.count(",") for row in rows)
    assert not any(row == header for row in rows)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_file_has_its_row_in_sources_with_its_number_of_rows_and_a_licence(path):
    row = next(
        (
            line
            for line in (FOLDER / "SOURCES.md").read_text(encoding="utf-8").splitlines()
            if line.startswith(f"| `{path.name}`")
        ),
        None,
    )
    assert row, f"SOURCES.md has no row for {path.name}"
    assert f"({len(path.read_text(encoding='utf-8').splitlines()) - 1})" in row
    assert re.search(r"facts|public domain|Unlicense|MIT|Apache-2.0|CC0", row)


def test_every_file_has_a_loader_and_every_loader_a_file():
    assert set(ROWS) == {name for name in data.__all__ if name.startswith("load_")}
    assert len(ROWS) == len(FILES)


@pytest.mark.parametrize("name", ROWS)
def test_a_loader_gives_read_only_arrays_of_equal_length(name):
    record = getattr(data, name)()
    assert len(record) == ROWS[name] and str(ROWS[name]) in repr(record)
    for column in fields(record):
        values = getattr(record, column.name)
        assert values.shape == (ROWS[name],) and (values.dtype == float) == (column.type is float)
        with pytest.raises(ValueError, match="read-only"):
            values[0] = values[1]
        with pytest.raises(FrozenInstanceError):
            setattr(record, column.name, None)
    order = next(
        (getattr(record, name) for name in ("time_s", "time_intervals", "year") if hasattr(record, name)), np.arange(2)
    )
    assert np.all(np.diff(order) > 0)


def test_a_value_changed_in_the_file_changes_the_answer(tmp_path):
    changed = tmp_path / "bolt.csv"
    changed.write_text(BOLT.replace("70,7.10", "70,7.09"), encoding="utf-8")
    bolt = data.load_bolt(changed)
    assert fastest_segment(bolt.time_s, bolt.distance_m).speed == pytest.approx(10 / 0.80)
    assert fastest_segment(data.load_bolt().time_s, data.load_bolt().distance_m).speed == pytest.approx(10 / 0.81)


def test_columns_are_found_by_their_names_in_any_order_among_others_also_as_a_spreadsheet_saves_them(tmp_path):
    moved = tmp_path / "bolt.csv"
    moved.write_text("\ufefftime_s,wind,distance_m\n0.00,0.9,0\n1.89,0.9,10\n", encoding="utf-8")
    bolt = data.load_bolt(str(moved))
    assert (bolt.time_s.tolist(), bolt.distance_m.tolist()) == ([0.0, 1.89], [0.0, 10.0])


def test_a_record_does_not_depend_on_the_working_folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert len(data.load_bolt()) == 11


@pytest.mark.parametrize(
    "content, complaint",
    [
        (BOLT.replace("time_s", "time"), "one column `time_s`; it has distance_m, time$"),
        (BOLT.replace("distance_m,time_s", "time_s,time_s"), "one column `distance_m`"),
        (BOLT.replace("7.10", "7,10"), "line 9: 3 values under 2 columns"),
        (BOLT.replace("7.10", "fast"), "line 9: `fast` under `time_s` is not a number"),
        (BOLT.replace("7.10", "nan"), "line 9: `nan`"),
        (BOLT.replace("7.10", ""), "line 9: `` under `time_s`"),
        ("distance_m,time_s\n", "holds no rows"),
        ("", "holds no rows"),
    ],
)
def test_a_damaged_file_is_refused_with_its_place(tmp_path, content, complaint):
    path = tmp_path / "bolt.csv"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(ValueError, match=complaint) as refused:
        data.load_bolt(path)
    assert str(path) in str(refused.value)


def test_rows_blank_in_a_column_of_the_record_are_left_out_of_the_penguins_and_refused_elsewhere(tmp_path):
    rows = (FOLDER / "penguins.csv").read_text(encoding="utf-8").splitlines()
    blank = [row for row in rows[1:] if ",,,," in row]
    assert len(blank) == 344 - len(data.load_penguins()) == 2
    path = tmp_path / "few.csv"
    path.write_text("\n".join([*rows[:3], blank[0], rows[3].replace("40.3", "long")]) + "\n", encoding="utf-8")
    with pytest.raises(ValueError, match="line 5: `long` under `bill_length_mm` is not a number"):
        data.load_penguins(path)
    path.write_text("\n".join([*rows[:3], blank[0]]) + "\n", encoding="utf-8")
    assert len(data.load_penguins(path)) == 2
    with pytest.raises(ValueError, match="line 4: `` under `bill_length_mm`"):
        data.reading.read_record(data.Penguins, "penguins.csv", path)


def test_a_missing_file_and_one_that_is_not_text_are_refused(tmp_path):
    with pytest.raises(FileNotFoundError, match="there is no data file .*nowhere.csv"):
        data.load_bolt(tmp_path / "nowhere.csv")
    garbled = tmp_path / "garbled.csv"
    garbled.write_bytes("größe\n".encode("latin-1"))
    with pytest.raises(ValueError, match="not UTF-8"):
        data.load_bolt(garbled)
