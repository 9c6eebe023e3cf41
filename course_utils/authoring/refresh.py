"""Runs the course's notebooks and saves them in one normal form: `make notebooks`.

    python -m course_utils.authoring.refresh              every notebook of notebooks/
    python -m course_utils.authoring.refresh 01 02_integral_as_distance.ipynb

What is saved is what a reader needs and nothing of the run: text and pictures, no widget views, no time stamps, no
facts about this machine. A second run changes no byte; a picture within the tolerance of the one saved before keeps its
old bytes.
"""

import hashlib
import json
import os
import re
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import nbformat
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError, CellTimeoutError, DeadKernelError
from nbformat import NotebookNode

from course_utils.authoring.pictures import saved_difference

NOTEBOOKS = Path(__file__).parents[2] / "notebooks"
WIDGET_VIEW = "application/vnd.jupyter.widget-view+json"
CELL_SECONDS = 120
# Without the last two, a notebook saved as a script is a .txt file without its prose. No version: it is another on each
# machine.
METADATA = {
    "kernelspec": {"display_name": "Python 3 (ipykernel)", "language": "python", "name": "python3"},
    "language_info": {"name": "python", "file_extension": ".py", "nbconvert_exporter": "python"},
}
# What an author says about a cell; all else in a cell's metadata is left behind by a tool.
_SAID_BY_THE_AUTHOR = ("tags", "jupyter", "jp-MarkdownHeadingCollapsed", "editable", "deletable")
_VALID_ID = re.compile(r"[a-zA-Z0-9_-]{1,64}")


class NotebookRaises(Exception):
    """A cell of a notebook raised, hung or killed its kernel; the text says which and how."""


def refresh(path: Path) -> bool:
    """Run the notebook at `path` and save it normalised; True if that changed the file. Raises NotebookRaises, then
    saves nothing."""
    before = path.read_text(encoding="utf-8")
    notebook = read(before)
    old = nbformat.from_dict(json.loads(json.dumps(notebook)))
    run(notebook, path)
    normalise(notebook)
    keep_pictures(notebook, old)
    after = written(notebook)
    if after == before:
        return False
    path.write_text(after, encoding="utf-8", newline="\n")
    return True


def read(text: str) -> NotebookNode:
    """The notebook in `text`, each cell with an id of its own that is made from its content where none was saved."""
    saved = json.loads(text)
    taken = set()
    for cell in saved["cells"]:
        cell_id = cell.get("id", "")
        if not _VALID_ID.fullmatch(cell_id) or cell_id in taken:
            cell_id = _id_from("".join(cell["source"]), taken)
        cell["id"] = cell_id
        taken.add(cell_id)
    saved["nbformat"], saved["nbformat_minor"] = 4, 5
    return nbformat.reads(json.dumps(saved), as_version=4)


def run(notebook: NotebookNode, path: Path) -> None:
    """Run all cells in a new kernel, with a progress store of its own, in the notebook's folder."""
    client = NotebookClient(
        notebook,
        timeout=CELL_SECONDS,
        kernel_name="python3",
        record_timing=False,
        store_widget_state=False,
        resources={"metadata": {"path": str(path.parent)}},
    )
    with tempfile.TemporaryDirectory(prefix="course-", ignore_cleanup_errors=True) as folder:
        environment = {**os.environ, "COURSE_PROGRESS": str(Path(folder) / "progress.sqlite"), "COURSE_SEED": "1"}
        with client.setup_kernel(env=environment, stderr=subprocess.DEVNULL):  # it would only warn about its own ports
            for index, cell in enumerate(notebook.cells):
                try:
                    client.execute_cell(cell, index)
                except CellExecutionError as error:
                    raise NotebookRaises(
                        f"{path.name}, cell {cell.id}: {error.ename}: {error.evalue}\n{_indented(cell.source)}"
                    ) from None
                except CellTimeoutError:
                    raise NotebookRaises(f"{path.name}, cell {cell.id}: still running after {CELL_SECONDS} s") from None
                except DeadKernelError:
                    raise NotebookRaises(f"{path.name}, cell {cell.id}: the kernel died") from None


def normalise(notebook: NotebookNode) -> None:
    """Leave in `notebook` what a reader needs, in one form."""
    notebook.metadata = nbformat.from_dict(METADATA)
    count = 0
    for cell in notebook.cells:
        cell.metadata = NotebookNode({key: cell.metadata[key] for key in _SAID_BY_THE_AUTHOR if key in cell.metadata})
        cell.source = "\n".join(
            line.rstrip() if cell.cell_type == "code" else line for line in cell.source.split("\n")
        ).strip("\n")
        if cell.cell_type != "code":
            continue
        if cell.execution_count is not None:
            count += 1
            cell.execution_count = count
        cell.outputs = _normal_outputs(cell)


def keep_pictures(notebook: NotebookNode, old: NotebookNode) -> None:
    """Give each picture the bytes it had in `old`, the same cell's in the same place, where both are the same within
    the tolerance."""
    before = {cell.id: pictures_of(cell.outputs) for cell in old.cells if cell.cell_type == "code"}
    for cell in notebook.cells:
        if cell.cell_type != "code":
            continue
        for now, then in zip(pictures_of(cell.outputs), before.get(cell.id, []), strict=False):
            if not saved_difference(now.data["image/png"], then.data["image/png"]):
                now.data["image/png"] = then.data["image/png"]


def pictures_of(outputs: list) -> list:
    """The outputs that hold a PNG."""
    return [output for output in outputs if "image/png" in output.get("data", {})]


def written(notebook: NotebookNode) -> str:
    """`notebook` as the text of its file, checked against the notebook format."""
    nbformat.validate(notebook)
    return nbformat.writes(notebook).rstrip("\n") + "\n"


def _normal_outputs(cell: NotebookNode) -> list:
    joined = []
    for output in cell.outputs:
        if "data" in output:
            output.data.pop(WIDGET_VIEW, None)
            if "image/png" in output.data:
                output.data["image/png"] = output.data["image/png"].strip() + "\n"
            if not output.data:
                continue
        if output.output_type == "execute_result":
            output.execution_count = cell.execution_count
        if (
            output.output_type == "stream"
            and joined
            and joined[-1].output_type == "stream"
            and joined[-1].name == output.name
        ):
            joined[-1].text += output.text
        else:
            joined.append(output)
    return joined


def _id_from(source: str, taken: set[str]) -> str:
    words = re.findall(r"[a-z0-9]+", source.lower())
    stem = "-".join(words[:5])[:40].strip("-") or "cell"
    if stem not in taken:
        return stem
    digest = hashlib.sha256(source.encode()).hexdigest()[:6]
    return next(
        name for name in (f"{stem}-{digest}", *(f"{stem}-{digest}-{k}" for k in range(2, 9999))) if name not in taken
    )


def _indented(source: str) -> str:
    return "\n".join(f"    {line}" for line in source.splitlines())


def chosen(names: list[str], folder: Path = NOTEBOOKS) -> list[Path]:
    """The notebooks of `folder` that `names` mean: a path, a file name, or the beginning of one. All of them for no
    names."""
    every = sorted(folder.glob("*.ipynb"))
    if not names:
        return every
    found = []
    for name in names:
        matches = (
            [Path(name)] if Path(name).is_file() else [path for path in every if path.name.startswith(Path(name).name)]
        )
        if not matches:
            raise SystemExit(
                f"there is no notebook {name!r} in {folder}; there are: "
                f"{', '.join(path.name for path in every) or 'none'}"
            )
        found += [path for path in matches if path not in found]
    return found


def main(names: list[str]) -> int:
    """Refresh the notebooks that `names` mean and say what became of each; 1 if one raised."""
    paths = chosen(names)
    failed = 0
    with ThreadPoolExecutor(max_workers=min(4, os.cpu_count() or 1)) as workers:
        for path, work in [(path, workers.submit(refresh, path)) for path in paths]:
            try:
                print(f"{path.name}: {'saved anew' if work.result() else 'as it was'}", flush=True)
            except NotebookRaises as error:
                failed = 1
                print(f"{error}\n{path.name}: not saved", file=sys.stderr, flush=True)
    return failed


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
