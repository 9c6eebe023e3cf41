"""What a page is made of: the notebook after `prepare`, and the pieces of HTML in the place of its widgets."""

import json
import re

import pytest

from course_utils.authoring.page import Page
from course_utils.authoring.refresh import NOTEBOOKS
from course_utils.authoring.site import fragments
from course_utils.authoring.site.index import index
from course_utils.authoring.site.launch import Launch
from course_utils.authoring.site.prepare import prepare, prerequisites
from course_utils.authoring.site.sections import FOLDED_SOURCE
from course_utils.lessons.catalogue import COURSE, lessons

NOWHERE = Launch()
EVERY = {lesson.number: lesson for lesson in lessons()}


@pytest.fixture
def prepared(tmp_path):
    def of(number: str, known: set[str] | None = None, launch: Launch = NOWHERE):
        notebooks = {lesson.notebook for lesson in lessons()} if known is None else known
        return prepare(EVERY[number], tmp_path, launch, notebooks)

    return of


def outputs(notebook) -> str:
    return "".join(
        output.data["text/html"]
        for cell in notebook.cells
        if cell.cell_type == "code"
        for output in cell.outputs
        if "text/html" in output.get("data", {})
    )


@pytest.mark.parametrize("number", EVERY)
def test_every_lab_quiz_and_exercise_of_a_notebook_has_its_place_on_the_page(number, prepared):
    source = "\n".join(cell.source for cell in Page(NOTEBOOKS / EVERY[number].notebook).code)
    page = outputs(prepared(number))
    assert re.findall(r'data-lab="([^"]+)"', page) == [
        f"{number}/{name}" for name in re.findall(r"^labs\.(\w+)\(", source, re.MULTILINE)
    ]
    assert page.count('class="course-quiz"') == len(re.findall(r"^quiz\.quiz$", source, re.MULTILINE)) == 1
    assert page.count("course-exercise") == len(re.findall(r"^exercises\.\w+\.check\(", source, re.MULTILINE)) > 0


def test_pictures_are_files_with_their_words_and_size(prepared, tmp_path):
    page = outputs(prepared("00"))
    assert "base64" not in page
    images = re.findall(r'<img class="course-picture" src="([^"]+)" alt="([^"]+)" width="800" height="(\d+)"', page)
    assert len(images) == 5
    for source, alt, height in images:
        assert (tmp_path / source).read_bytes().startswith(b"\x89PNG")
        assert len(alt) > 20 and int(height) > 200


def test_a_lab_says_its_sentence_and_its_goals(prepared):
    page = outputs(prepared("00"))
    assert "<p>Goal: Bring |θ| below 0.001.</p>" in page
    assert 'data-src="_static/labs/00-marble_in_fog.js"' in page


def test_the_line_that_only_shows_a_widget_is_left_out_and_imports_are_folded(prepared):
    tags = {cell.id: cell.metadata.get("tags") for cell in prepared("00").cells if cell.cell_type == "code"}
    assert (tags["marble-lab"], tags["predict-lab"], tags["walk"]) == ([FOLDED_SOURCE], ["remove-input"], None)


def test_an_exercise_has_its_hints_and_its_solution_and_no_message_to_someone_who_runs_it(prepared):
    notebook = prepared("01")
    cell = next(cell for cell in notebook.cells if cell.id == "fastest-try")
    (output,) = cell.outputs
    exercise = EVERY["01"].exercises["fastest"]
    text = output.data["text/html"]
    assert re.findall("<summary>(.*?)</summary>", text) == [f"Hint {k + 1}" for k in range(len(exercise.hints))] + [
        "One solution"
    ]
    assert exercise.reference.splitlines()[0] in text.replace("&#10;", "\n")
    assert "..." in cell.source and "Not attempted" not in text


def test_fresh_numbers_are_said_to_be_one_learners(prepared):
    notebook = prepared("04")
    fresh = next(cell for cell in notebook.cells if cell.id == "residual-try")
    assert fresh.outputs[0].text.startswith("Your own numbers: an eruption of 1.8 min")
    assert "one learner's" in fresh.outputs[1].data["text/html"]
    assert (
        "one learner's"
        not in next(cell for cell in notebook.cells if cell.id == "mean-square-try").outputs[0].data["text/html"]
    )


def test_a_quiz_carries_its_answers_so_that_nothing_in_them_can_end_the_script():
    quiz = EVERY["05"].quiz
    data = re.search(r'<script type="application/json">(.*?)</script>', fragments.quiz(quiz))[1]
    assert "<" not in data
    read = json.loads(data)
    assert [[choice["right"] for choice in answers] for answers in read["answers"]] == [
        [c.right for c in q.choices] for q in quiz.questions
    ]
    assert read["items"] == [quiz.item(k) for k in range(len(quiz.questions))]


def test_html_of_a_fragment_has_no_blank_line_that_would_end_it():
    for lesson in EVERY.values():
        for exercise in lesson.exercises.values():
            assert "\n" not in fragments.exercise(exercise, Launch(), lesson.notebook)


def test_what_is_for_jupyterlab_only_is_left_out(prepared):
    assert "Run the notebook first" in Page(NOTEBOOKS / EVERY["01"].notebook).prose[0].source
    assert "Run the notebook first" not in prepared("01").cells[0].source


def test_a_link_to_a_lesson_without_a_page_is_its_words(prepared):
    last = prepared("01", {EVERY["00"].notebook, EVERY["01"].notebook}).cells[-1].source
    assert "[00 Start here](00_start_here.ipynb)" in last and "On: 02 Integral as distance runs" in last


@pytest.mark.parametrize(
    "launch, wanted",
    [
        (Launch(), ["at home"]),
        (Launch("me/it"), ["on Binder", "at home"]),
        (Launch("me/it", "https://x.example/lite"), ["in this browser (JupyterLite)", "on Binder", "at home"]),
    ],
)
def test_a_lesson_is_opened_only_where_it_is_known_to_be(launch, wanted, prepared):
    box = prepared("01", launch=launch).cells[1].source
    assert re.findall(r">([^<]+)</a>", box) == wanted


def test_a_placeholder_is_no_repository(monkeypatch):
    monkeypatch.setenv("COURSE_REPOSITORY", "OWNER/REPOSITORY")
    monkeypatch.setenv("COURSE_LITE", "https://x.example/lite/")
    assert Launch.from_environment() == Launch("", "https://x.example/lite")
    assert (
        Launch("me/it").best("01_a.ipynb")
        == "https://mybinder.org/v2/gh/me/it/HEAD?urlpath=lab/tree/notebooks/01_a.ipynb"
    )


def test_the_map_has_every_lesson_and_what_it_builds_on(tmp_path):
    text = index(lessons(), tmp_path, Launch())
    assert re.findall(r'<a href="(\d\d)_\w+\.html"', text) == list(EVERY)
    assert all(f"{entry.number} {entry.title}" in text for entry in COURSE)
    assert all(
        lesson.question.replace("'", "&#x27;") in text and f"{lesson.minutes} minutes" in text
        for lesson in EVERY.values()
    )


def test_what_a_lesson_builds_on_is_read_from_its_first_cell():
    assert {number: prerequisites(lesson) for number, lesson in EVERY.items() if number < "09"} == {
        "00": [],
        "01": ["00"],
        "02": ["01"],
        "03": ["02"],
        "04": ["03"],
        "05": ["03", "04"],
        "06": ["04", "05"],
        "07": ["04", "06"],
        "08": ["03", "06", "07"],
    }
