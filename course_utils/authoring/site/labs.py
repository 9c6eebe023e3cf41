"""The labs' files of the site: each lab drawn at every position of its grid, once; a lab whose code has not changed is
not drawn again.

    python -m course_utils.authoring.site.labs        draws what is missing, and no page

The tests begin with that, in a process that gives way to all others.
"""

import hashlib
import os
import shutil
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from pathlib import Path

import matplotlib

from course_utils.lessons.catalogue import lessons
from course_utils.lessons.lesson import Lesson
from course_utils.live.pack import pack
from course_utils.live.stage import page_script

PACKAGE = Path(__file__).parents[2]
KEPT = PACKAGE.parent / "build" / "labs"
_DRAWN_BY = ("live", "maths", "data")  # of course_utils, beside the lesson itself: what a lab's pictures are made of


def ship(chosen: Sequence[Lesson], static: Path, kept: Path = KEPT) -> None:
    """Write the script of all labs and each lab's file into `static`; files drawn before are taken from `kept`. Raises
    as pack does."""
    (static / "labs").mkdir(parents=True)
    (static / "labs.js").write_text(page_script() + "\ncoursePages.watch();\n", encoding="utf-8")
    for (number, name), file in drawn(chosen, kept).items():
        shutil.copy(file, static / "labs" / f"{number}-{name}.js")


def drawn(chosen: Sequence[Lesson], kept: Path = KEPT) -> dict[tuple[str, str], Path]:
    """The file of each lab in `kept`, by the lesson's number and the lab's name; those that are missing are drawn."""
    kept.mkdir(parents=True, exist_ok=True)
    wanted = {
        (lesson.number, name): kept / f"{lesson.number}-{name}-{drawn}.js"
        for lesson in chosen
        for drawn in [_fingerprint(lesson)]
        for name in lesson.labs
    }
    with _one_after_the_other(kept), ProcessPoolExecutor(os.cpu_count()) as workers:
        missing = [key for key, file in wanted.items() if not file.exists()]
        for key, script in zip(missing, workers.map(_drawn, missing), strict=True):
            part = wanted[key].with_suffix(f".{os.getpid()}")
            part.write_text(script, encoding="utf-8")
            part.replace(wanted[key])  # whole, or not at all
    for (number, name), file in wanted.items():
        for old in kept.glob(f"{number}-{name}-*.js"):
            if old != file:
                old.unlink(missing_ok=True)
    return wanted


@contextmanager
def _one_after_the_other(kept: Path) -> Iterator[None]:
    """A second process waits for what the first one draws; where files have no locks, it draws for itself."""
    try:
        import fcntl
    except ImportError:
        yield
        return
    with open(kept / ".drawing", "w") as turn:
        fcntl.flock(turn, fcntl.LOCK_EX)
        yield


def _drawn(key: tuple[str, str]) -> str:
    number, name = key
    (lesson,) = (lesson for lesson in lessons() if lesson.number == number)
    return pack(lesson.labs[name], f"{number}/{name}")


def _fingerprint(lesson: Lesson, root: Path = PACKAGE) -> str:
    """Changes when anything that the lesson's labs are drawn with does. root: of course_utils."""
    folders = [root / name for name in _DRAWN_BY] + [root / "lessons" / lesson.name]
    files = sorted(
        path for folder in folders for path in folder.rglob("*") if path.is_file() and "__pycache__" not in path.parts
    )
    # What all lessons share; a new lesson in the catalogue changes no picture of the others.
    shared = sorted(path for path in (root / "lessons").glob("*.py") if path.name != "catalogue.py")
    told = hashlib.sha256(matplotlib.__version__.encode())
    for path in (*shared, *files):
        told.update(path.relative_to(root).as_posix().encode() + b"\0" + path.read_bytes())
    return told.hexdigest()[:16]


if __name__ == "__main__":
    drawn(lessons())
