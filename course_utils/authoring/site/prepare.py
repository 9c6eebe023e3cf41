"""A notebook made ready for its page: the widgets' outputs become HTML, and what makes sense only in JupyterLab is left
out."""

import base64
import html
import io
import re
from pathlib import Path

from nbformat import NotebookNode
from nbformat.v4 import new_markdown_cell, new_output
from PIL import Image

from course_utils.authoring import refresh
from course_utils.authoring.site import fragments
from course_utils.authoring.site.launch import Launch
from course_utils.authoring.site.sections import FOLDED_SOURCE
from course_utils.lessons.lesson import Lesson

_CALL = re.compile(r"(?P<what>labs|exercises|quiz)\.(?P<name>\w+)(?P<check>\.check)?\b.*")
_LINK = re.compile(r"\[([^\]]+)\]\((\d\d_\w+\.ipynb)[^)]*\)")
_RUN_FIRST = re.compile(r"^Run the notebook first: .*\n+", re.MULTILINE)


def prepare(lesson: Lesson, folder: Path, launch: Launch, known: set[str]) -> NotebookNode:
    """The notebook of `lesson` for its page; its pictures are written into `folder`/_static/pictures.

    known: the notebooks that have pages; a link to another becomes its words.
    """
    notebook = refresh.read((refresh.NOTEBOOKS / lesson.notebook).read_text(encoding="utf-8"))
    pictures = folder / "_static" / "pictures"
    pictures.mkdir(parents=True, exist_ok=True)
    for cell in notebook.cells:
        if cell.cell_type == "markdown":
            cell.source = _LINK.sub(
                lambda link: link[0] if link[2] in known else link[1], _RUN_FIRST.sub("", cell.source)
            )
        else:
            _prepare_code(cell, lesson, pictures, launch)
    notebook.cells.insert(1, new_markdown_cell(fragments.launch_box(launch, lesson)))
    return notebook


def _prepare_code(cell: NotebookNode, lesson: Lesson, pictures: Path, launch: Launch) -> None:
    *before, last = cell.source.strip().split("\n")
    call = _CALL.fullmatch(last)
    results = [output for output in cell.outputs if output.output_type == "execute_result"]
    streams = [output for output in cell.outputs if output.output_type != "execute_result"]
    shown = [
        _with_picture_files(output, f"{lesson.number}-{cell.id}-{k}", pictures) for k, output in enumerate(results)
    ]
    if call and call["what"] == "labs":
        plain = results[0].data["text/plain"]
        shown = [fragments.lab(f"{lesson.number}/{call['name']}", shown[0], plain, launch.best(lesson.notebook))]
        _fold_source(cell, before)
    elif call and call["what"] == "quiz":
        shown = [fragments.quiz(lesson.quiz)]
        _fold_source(cell, before)
    elif call and call["check"]:
        exercise = lesson.exercises[call["name"]]
        shown = [fragments.exercise(exercise, launch, lesson.notebook)]
        # A stub that has not been filled in returns nothing, and its cell has printed that.
        streams = [output for output in streams if output.text != "None\n"]
    elif call and " — " in results[0].data["text/plain"]:
        shown = [fragments.card(results[0].data["text/plain"])]
    cell.outputs = [
        *streams,
        *(new_output("display_data", {"text/html": text}) if isinstance(text, str) else text for text in shown),
    ]


def _with_picture_files(output: NotebookNode, name: str, pictures: Path) -> NotebookNode | str:
    """HTML of `output`'s picture, which becomes a file; an output without one stays as it is."""
    if "image/png" not in output.data:
        return output
    data = base64.b64decode(output.data["image/png"])
    (pictures / f"{name}.png").write_bytes(data)
    told = output.metadata["image/png"]
    return fragments.picture(
        f"_static/pictures/{name}.png", told["alt"], told["width"], Image.open(io.BytesIO(data)).size
    )


def _fold_source(cell: NotebookNode, before: list[str]) -> None:
    """The line that shows a widget says nothing to a reader; what stands before it is folded."""
    cell.metadata["tags"] = [FOLDED_SOURCE if "".join(before).strip() else "remove-input"]


def prerequisites(lesson: Lesson) -> list[str]:
    """The numbers of the lessons that `lesson` says it builds on, in its notebook's first cell."""
    notebook = refresh.read((refresh.NOTEBOOKS / lesson.notebook).read_text(encoding="utf-8"))
    sentences = re.findall(r"(?:Before this|Builds on):? (.+?)\.(?!\w)", notebook.cells[0].source)
    return sorted({number for sentence in sentences for number in re.findall(r"\((\d\d)_\w+\.ipynb", sentence)})


def title_of(lesson: Lesson) -> str:
    """Its number and title, as text for HTML."""
    return html.escape(f"{lesson.number} {lesson.title}")
