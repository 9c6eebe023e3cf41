"""`make site`: the course as static pages in build/site.

    python -m course_utils.authoring.site          every lesson
    python -m course_utils.authoring.site 00 01    these only
    COURSE_REPOSITORY=owner/name COURSE_LITE=https://... make site    with links to where Python runs

The notebooks are read as they are saved, and none is run; their labs are drawn at every position of their controls. A
warning is an error.
"""

import shutil
import sys
from pathlib import Path

from nbformat import write
from sphinx.cmd.build import build_main

from course_utils import host
from course_utils.authoring.site import katex, labs
from course_utils.authoring.site.index import index
from course_utils.authoring.site.launch import Launch
from course_utils.authoring.site.prepare import prepare
from course_utils.lessons.catalogue import lessons

HERE = Path(__file__).parent
BUILD = HERE.parents[2] / "build"
_STYLES = ("practice/prose.css", "practice/card.css", "practice/quiz.css", "live/stage.css")


def build(numbers: list[str], folder: Path = BUILD, launch: Launch | None = None) -> int:
    """Write the pages of the lessons with these numbers (of all, for none) into `folder`/site; Sphinx's exit code."""
    launch = Launch.from_environment() if launch is None else launch
    source, static = folder / "site-source", folder / "site-source" / "_static"
    shutil.rmtree(source, ignore_errors=True)
    shutil.rmtree(folder / "site", ignore_errors=True)
    chosen = [lesson for lesson in lessons() if not numbers or lesson.number in numbers]
    if not chosen:
        raise SystemExit(
            f"there is no lesson {', '.join(numbers)}; there are: {', '.join(lesson.number for lesson in lessons())}"
        )
    shutil.copytree(HERE / "static", static)
    katex.ship(static / "katex")
    labs.ship(chosen, static)
    (static / "site.css").write_text(host.style(*_STYLES) + (static / "site.css").read_text("utf-8"), "utf-8")
    (static / "quizzes.js").write_text(
        page_script("quizzes.js", "host/page_model.js", "practice/section.js", "practice/quiz.js"), "utf-8"
    )
    known = {lesson.notebook for lesson in chosen}
    for lesson in chosen:
        write(prepare(lesson, source, launch, known), source / lesson.notebook)
    (source / "index.md").write_text(index(chosen, source, launch), "utf-8")
    return build_main(
        [
            "-b",
            "html",
            "-q",
            "-W",
            "--keep-going",
            "-c",
            str(HERE),
            "-d",
            str(folder / "site-doctrees"),
            "-E",
            "-D",
            f"html_static_path={static}",
            str(source),
            str(folder / "site"),
        ]
    )


def page_script(own: str, *paths: str) -> str:
    """A widget's own files, as the notebook uses them, and static/`own`, which starts them on a page: one classic
    script."""
    widget = host.script(*paths).replace("export default { render };", "")
    return f"(() => {{\n{widget}\n{(HERE / 'static' / own).read_text('utf-8')}}})();\n"


if __name__ == "__main__":
    code = build(sys.argv[1:])
    if code == 0:
        print(f"The site is in {BUILD / 'site'}: open {BUILD / 'site' / 'index.html'}")
    sys.exit(code)
