"""Imports run one way: lessons -> (practice, live, data) -> maths, and whoever shows something -> host."""

import ast
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[1] / "course_utils"
# Which rooms of course_utils a module of each room may import; authoring may import all of them, and none imports it.
MAY_IMPORT = {
    "maths": {"maths"},
    "host": {"host"},
    "live": {"live", "host", "ready"},
    "practice": {"practice", "host", "maths", "ready"},
    "data": {"data", "maths", "ready"},
    "lessons": {"lessons", "practice", "live", "data", "maths", "ready"},
    "authoring": {"authoring", "lessons", "practice", "live", "data", "maths", "host"},
}
SCREEN = {"matplotlib", "ipywidgets", "anywidget", "IPython", "traitlets", "PIL"}


def imported(source: str, module: str) -> set[str]:
    """The full names of all modules that the source of `module` imports, wherever in it."""
    found = set()
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            base = ".".join(module.split(".")[: -node.level]) + "." if node.level else ""
            # `from course_utils import data` imports course_utils.data.
            found |= {f"{base}{node.module or ''}".strip(".") + f".{alias.name}" for alias in node.names}
    return found


def rooms(names: set[str]) -> set[str]:
    return {name.split(".")[1] for name in names if name.startswith("course_utils.")}


def modules() -> list[tuple[str, str]]:
    """(module's name, its source) for the whole package."""
    return [
        (".".join(path.relative_to(PACKAGE.parent).with_suffix("").parts), path.read_text(encoding="utf-8"))
        for path in sorted(PACKAGE.rglob("*.py"))
    ]


MODULES = [
    pytest.param(name, source, id=name.removeprefix("course_utils."))
    for name, source in modules()
    if name.count(".") > 1
]


@pytest.mark.parametrize("module, source", MODULES)
def test_a_room_imports_only_the_rooms_below_it(module, source):
    room = module.split(".")[1]
    assert rooms(imported(source, module)) <= MAY_IMPORT[room]


@pytest.mark.parametrize("module, source", [param for param in MODULES if param.id.startswith("maths.")])
def test_the_mathematics_knows_no_screen(module, source):
    assert not {name.split(".")[0] for name in imported(source, module)} & SCREEN


@pytest.mark.parametrize("module, source", [param for param in MODULES if param.id.startswith("lessons.")])
def test_a_lesson_imports_no_other_lesson(module, source):
    packages = {path.name for path in (PACKAGE / "lessons").iterdir() if (path / "__init__.py").exists()}
    others = packages - {module.split(".")[2]}
    assert not {
        name
        for name in imported(source, module)
        if name.startswith("course_utils.lessons.") and name.split(".")[2] in others
    }


def test_every_room_is_known():
    assert {path.name for path in PACKAGE.iterdir() if (path / "__init__.py").exists()} == set(MAY_IMPORT)


@pytest.mark.parametrize(
    "line, room",
    [
        ("import course_utils.data.reading", "data"),
        ("from course_utils import data", "data"),
        ("from course_utils.data import load_bolt", "data"),
        ("from ..data import load_bolt", "data"),
        ("def f():\n    from course_utils.data.reading import rows", "data"),
    ],
)
def test_an_import_against_the_way_is_seen(line, room):
    assert rooms(imported(line, "course_utils.maths.units")) == {room}
