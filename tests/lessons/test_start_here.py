"""What is lesson 00's own: its figures, its goals, the map and the check of the installation."""

import json
import os
from pathlib import Path

import pytest
from nbclient import NotebookClient

from course_utils.authoring import refresh
from course_utils.lessons.catalogue import COURSE, lessons
from course_utils.lessons.start_here import exercises, installation, labs, lesson
from course_utils.lessons.start_here.course_map import course_map
from course_utils.maths.descent import gradient_descent
from course_utils.maths.valley import area_under_slope, valley_slope
from course_utils.practice import progress
from course_utils.practice.progress import Progress

NOTEBOOK = Path(__file__).parents[2] / "notebooks" / lesson.notebook


@pytest.fixture(autouse=True)
def own_progress(tmp_path, monkeypatch):
    monkeypatch.setenv("COURSE_PROGRESS", str(tmp_path / "progress.sqlite"))


@pytest.fixture(scope="module")
def sources():
    """The source of each code cell, by the cell's id."""
    cells = json.loads(NOTEBOOK.read_text(encoding="utf-8"))["cells"]
    return {cell["id"]: "".join(cell["source"]) for cell in cells if cell["cell_type"] == "code"}


def reached(lab):
    return {goal.name for goal in lab.goals if goal.is_reached}


@pytest.mark.parametrize("rate, distance", [(0.05, 0.22), (0.3, 0.00), (0.9, 0.02), (1, 1.80), (1.05, 12.11)])
def test_the_notebooks_walk_is_the_twin_in_maths(sources, rate, distance):
    space = {}
    exec(sources["walk"], space)
    assert space["walk"](rate) == gradient_descent(valley_slope, 1.8, rate, 20)[-1]
    assert abs(space["walk"](rate)) == pytest.approx(distance, abs=0.005)


def test_the_fewest_steps_are_one_at_rate_a_half():
    lab = labs.how_far_to_step()
    lab.set(rate=0.3, step=8)
    assert reached(lab) == set()
    lab.set(step=9)
    assert reached(lab) == {"near the floor"}
    for hundredths in range(1, 106):
        lab.set(rate=hundredths / 100, step=1)
        assert ("fewest steps" in reached(lab)) == (hundredths >= 50)


def test_the_first_marble_goes_against_its_arrow_from_both_sides():
    lab = labs.marble_in_fog()
    lab.set(guess=[0.3, 0], step=1)
    assert "to the right: the slope is 2.52" in lab.description and "the side it walks to" in lab.description
    lab.set(start="θ = −1.2", guess=[-2, 0])
    assert "to the left: the slope is -1.68" in lab.description and "not the side" in lab.description
    lab.set(step=12)
    assert reached(lab) == {"flat ground"}


def test_the_true_walk_is_hidden_until_a_prediction_is_locked_in():
    lab = labs.predict_the_walk()
    assert "hidden" in lab.description and "swing" not in lab.description
    lab.set(prediction="swing")
    before = lab.frame.size
    lab.set(check=True)
    assert "It swings, as you said" in lab.description and lab.frame.size > before


def test_the_area_is_3_24_and_the_area_of_1_can_be_reached():
    assert area_under_slope(1.8) == pytest.approx(3.24)
    lab = labs.fog_lifts()
    lab.set(b=1.8)
    assert "3.2400" in lab.description and not reached(lab)
    lab.set(b=1.0)
    assert reached(lab) == {"area one"}


def test_trying_an_answer_out_shows_each_outcome_and_keeps_nothing():
    def halved(theta):
        return theta

    def misspelt(theta):
        return 2 * thetta  # noqa: F821

    def right(theta):
        return 2 * theta

    shown = [exercises.try_out(answer).state for answer in (..., halved, misspelt, right)]
    assert shown == ["not attempted", "wrong", "error", "solved"]
    assert progress().states() == {}


def test_the_map_names_every_lesson_and_says_which_stand():
    words = repr(course_map())
    for entry in COURSE:
        state = "" if entry.name else " (to come)"
        assert f"{entry.number} {entry.title}{state}" in words
    data, metadata = course_map()._repr_mimebundle_()
    assert data["image/png"].startswith(b"\x89PNG") and "02 Integral as distance" in metadata["image/png"]["alt"]


def test_the_links_under_the_map_name_every_lesson_with_its_question_and_time():
    cells = json.loads(NOTEBOOK.read_text(encoding="utf-8"))["cells"]
    links = next("".join(cell["source"]) for cell in cells if cell["id"] == "map-links")
    lines = [line for line in links.splitlines() if line.startswith("- ")]
    wanted = [
        (
            f"- [{each.number} {each.title}]({each.notebook}): {each.question[0].lower()}{each.question[1:]} "
            f"({each.minutes} minutes)"
        )
        for each in lessons()
        if each.number != "00"
    ]
    assert lines == wanted


def test_the_map_ticks_a_lesson_when_all_its_exercises_are_solved():
    plain = course_map()
    several = list(lesson.exercises.values())
    for exercise in several[:-1]:
        progress().mark(exercise.id, "solved")
    assert not course_map().solved
    progress().mark(several[-1].id, "solved")
    assert course_map().solved == {"00"} and "00 Start here (solved)" in repr(course_map())
    assert course_map().picture() != plain.picture()


def test_the_check_of_the_installation_says_yes_here_and_names_what_is_missing(monkeypatch, capsys):
    installation.check_installation()
    assert capsys.readouterr().out.endswith("All is well.\n")
    monkeypatch.setattr(installation, "PACKAGES", ("numpy", "no_such_package"))
    monkeypatch.setattr(installation, "LEAST_PYTHON", (99, 0))
    installation.check_installation()
    said = capsys.readouterr().out
    assert "newer: no; install a newer Python" in said and "no_such_package" in said and "2 of 5 need a look" in said


def test_saving_and_loading_do_nothing_until_a_file_is_named_and_then_work(sources, tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    for cell in ("progress-save", "progress-load"):
        exec(sources[cell], {"progress": progress})
    assert "Nothing saved" in capsys.readouterr().out and not list(tmp_path.glob("*.json"))
    progress().mark("00/slope_here", "solved")
    exec(sources["progress-save"].replace('save_as = ""', 'save_as = "mine.json"'), {"progress": progress})
    monkeypatch.setenv("COURSE_PROGRESS", str(tmp_path / "another.sqlite"))
    exec(sources["progress-load"].replace('load_from = ""', 'load_from = "mine.json"'), {"progress": progress})
    assert progress().state("00/slope_here") == "solved"
    assert "Items in the file: 1." in capsys.readouterr().out


def on_binder(session: Path, files: Path, **written: str) -> dict[str, str]:
    """What the cells of lesson 00 print in a session on Binder that begins with the files in `files`; written: cells to
    write first, by id."""
    notebook = refresh.read(NOTEBOOK.read_text(encoding="utf-8"))
    for cell in notebook.cells:
        cell.source = written.get(cell.id.replace("-", "_"), cell.source)
    client = NotebookClient(notebook, timeout=120, kernel_name="python3", resources={"metadata": {"path": str(files)}})
    session.mkdir()
    place = {"COURSE_PROGRESS": str(session / "progress.sqlite"), "BINDER_LAUNCH_HOST": "https://mybinder.org/"}
    with client.setup_kernel(env={**os.environ, **place}):
        for index, cell in enumerate(notebook.cells):
            client.execute_cell(cell, index)
    return {
        cell.id: "".join(output.get("text", "") for output in cell.outputs)
        for cell in notebook.cells
        if cell.cell_type == "code"
    }


def test_on_binder_it_says_that_a_session_ends_and_carries_the_progress_into_the_next(tmp_path):
    files = tmp_path / "files"
    files.mkdir()
    solved = (
        "def new_weight(old_weight, learning_rate, gradient):\n    return old_weight - learning_rate * gradient\n"
        "\nexercises.new_weight.check(new_weight)"
    )
    saving = 'from course_utils.practice import progress\n\nprint(progress().save("my_progress.json"))'
    first = on_binder(tmp_path / "first", files, new_weight=solved, progress_save=saving)
    assert "this session is temporary" in first["marble-lab"]
    assert sum("temporary" in said for said in first.values()) == 1  # once is enough
    assert [path.name for path in files.iterdir()] == ["my_progress.json"]
    second = on_binder(tmp_path / "second", files, progress_load='print(progress().load("my_progress.json"))')
    assert int(second["progress-load"]) > 0
    assert Progress(tmp_path / "second" / "progress.sqlite").state("00/new_weight") == "solved"


def test_elsewhere_nothing_is_said_of_binder(tmp_path, capsys):
    Progress(tmp_path / "here.sqlite").states()
    assert capsys.readouterr().out == ""
