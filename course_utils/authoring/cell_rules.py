"""What must be true of a notebook's code cells and of what is saved of them.

Each rule takes a Page and returns sentences, one for each fault: which file, which cell, what to do.
"""

import ast
import builtins
import importlib
import re

from IPython.core.inputtransformer2 import TransformerManager
from nbconvert.exporters import ScriptExporter

from course_utils.authoring.page import Page
from course_utils.authoring.refresh import METADATA, WIDGET_VIEW

LONGEST_CELL = 25
_DEFINITIONS = (
    ast.Import,
    ast.ImportFrom,
    ast.FunctionDef,
    ast.ClassDef,
    ast.Assign,
    ast.AnnAssign,
    ast.AugAssign,
    ast.Pass,
)
_BEHIND_NBVAL = {"clear_output", "update_display", "display_id", "Output"}
_ADDRESS = re.compile(r"\bat 0x[0-9a-fA-F]{6,}")
_SOMEONES_FOLDER = re.compile(r"(/home/|/Users/|/tmp/|/root/|[A-Z]:\\Users\\)")


def every_cell_has_run_in_order(page: Page) -> list[str]:
    counts = [cell.execution_count for cell in page.code]
    if counts == list(range(1, len(counts) + 1)):
        return []
    k = next(k for k, count in enumerate(counts) if count != k + 1)
    return [
        page.says(
            page.code[k],
            f"it has {'never run' if counts[k] is None else f'run as number {counts[k]}'}, it should have as number "
            f"{k + 1}: run `make notebooks`",
        )
    ]


def nothing_went_wrong(page: Page) -> list[str]:
    found = []
    for cell, output in page.outputs():
        if output.output_type == "error":
            found.append(page.says(cell, f"it raised {output.ename}: {output.evalue}"))
        elif output.output_type == "stream" and output.name == "stderr":
            found.append(page.says(cell, f"it wrote to stderr: {output.text.strip()[:200]!r}; a cell warns of nothing"))
    return found


def every_cell_shows_something_or_only_defines(page: Page) -> list[str]:
    found = []
    for cell in page.code:
        if not cell.source.strip():
            found.append(page.says(cell, "it is empty; leave it out"))
        elif not cell.outputs and not all(isinstance(node, _DEFINITIONS) for node in tree(cell).body):
            found.append(page.says(cell, "it shows nothing, and does more than define; let it print what it found"))
    return found


def all_of_it_is_compared(page: Page) -> list[str]:
    """Nothing in it makes nbval look away, or see otherwise than the saved file."""
    found = []
    for cell in page.code:
        if re.search(r"NBVAL_|PYTEST_VALIDATE", cell.source):
            found.append(page.says(cell, "it holds an nbval marker; every output is compared"))
        for tag in cell.metadata.get("tags", []):
            if tag.lower().startswith("nbval") or tag == "raises-exception":
                found.append(page.says(cell, f"the tag {tag!r} makes nbval look away; take it off"))
        used = _names(tree(cell)) & _BEHIND_NBVAL
        if used:
            found.append(
                page.says(
                    cell, f"{', '.join(sorted(used))} shows one thing live and saves another; show the result once"
                )
            )
    return found


def nothing_live_is_saved(page: Page) -> list[str]:
    found = []
    language = set(page.notebook.metadata.get("language_info", {}))
    if set(page.notebook.metadata) - set(METADATA) or language - set(METADATA["language_info"]):
        found.append(f"{page.name}: its metadata tell of widgets or of the machine it ran on; run `make notebooks`")
    for cell, output in page.outputs():
        kinds = set(output.get("data", {}))
        if WIDGET_VIEW in kinds:
            found.append(
                page.says(cell, "a widget view is saved, which shows as 'model not found'; run `make notebooks`")
            )
        if kinds & {"image/jpeg", "image/svg+xml"}:
            found.append(page.says(cell, "its picture is neither a lab nor a PNG, so no test compares it"))
        text = output.get("text", "") + output.get("data", {}).get("text/plain", "")
        if _ADDRESS.search(text):
            found.append(
                page.says(
                    cell,
                    (
                        "it shows an address in memory, another in each run; end the line with a semicolon or "
                        "print what is meant"
                    ),
                )
            )
        if _SOMEONES_FOLDER.search(text):
            found.append(page.says(cell, "it shows a folder of the machine it ran on"))
    return found


def it_exports_to_a_script(page: Page) -> list[str]:
    """File > Save and Export Notebook As > Executable Script gives a .py file that holds the prose as well, as
    comments."""
    text, about = ScriptExporter().from_notebook_node(page.notebook)
    faults = []
    if about["output_extension"] != ".py":
        faults.append(f"saved as a script it becomes a {about['output_extension']} file, not .py")
    if page.prose and page.prose[0].source.partition("\n")[0] not in text:
        faults.append("saved as a script it loses its prose")
    return [
        f"{page.name}: {fault}; run `make notebooks`, which says in its metadata what its language is"
        for fault in faults
    ]


def cells_are_short(page: Page) -> list[str]:
    return [
        page.says(cell, f"it has {len(lines)} lines; {LONGEST_CELL} are the most")
        for cell in page.code
        if len(lines := cell.source.splitlines()) > LONGEST_CELL
    ]


def cells_compute_for_themselves(page: Page) -> list[str]:
    """The mathematics stands in the notebook: no cell imports it from course_utils.maths."""
    return [
        page.says(cell, f"it imports {name}; what a lesson teaches stands in its cells")
        for cell in page.code
        for name, _ in _imports(tree(cell))
        if name.startswith("course_utils.maths")
    ]


def imports_exist(page: Page) -> list[str]:
    found = []
    for cell in page.code:
        for module, names in _imports(tree(cell)):
            if module.split(".")[0] != "course_utils":
                continue
            try:
                holder = importlib.import_module(module)
            except ImportError as error:
                found.append(page.says(cell, f"{module} cannot be imported: {error}"))
                continue
            for name in names:
                if not hasattr(holder, name):
                    try:
                        importlib.import_module(f"{module}.{name}")
                    except ImportError:
                        found.append(page.says(cell, f"{module} has no {name}"))
    return found


RULES = (
    every_cell_has_run_in_order,
    nothing_went_wrong,
    every_cell_shows_something_or_only_defines,
    all_of_it_is_compared,
    nothing_live_is_saved,
    it_exports_to_a_script,
    cells_are_short,
    cells_compute_for_themselves,
    imports_exist,
)


def tree(cell) -> ast.Module:
    """A code cell's syntax tree, IPython's own commands turned into calls; empty for one that is no Python."""
    try:
        return ast.parse(TransformerManager().transform_cell(cell.source))
    except SyntaxError:
        return ast.Module([], [])


def calls(cell) -> list[str]:
    """What a cell calls, as dotted names: ["labs.the_race", "print"]."""
    return [ast.unparse(node.func) for node in ast.walk(tree(cell)) if isinstance(node, ast.Call)]


def _names(module: ast.Module) -> set[str]:
    found = set()
    for node in ast.walk(module):
        if isinstance(node, ast.Name):
            found.add(node.id)
        elif isinstance(node, ast.Attribute):
            found.add(node.attr)
        elif isinstance(node, ast.keyword):
            found.add(node.arg)
        elif isinstance(node, ast.alias):
            found.add(node.name.rpartition(".")[2])
    return found - set(dir(builtins))


def _imports(module: ast.Module) -> list[tuple[str, list[str]]]:
    found = []
    for node in ast.walk(module):
        if isinstance(node, ast.Import):
            found += [(alias.name, []) for alias in node.names]
        elif isinstance(node, ast.ImportFrom) and node.module:
            found.append((node.module, [alias.name for alias in node.names]))
            found += [
                (f"{node.module}.{alias.name}", [])
                for alias in node.names
                if f"{node.module}.{alias.name}" == "course_utils.maths"
            ]
    return found
