"""The first page: the course map, from the catalogue and the notebooks, and how to run the course."""

import html
import shutil
from pathlib import Path

from PIL import Image

from course_utils.authoring.site import fragments
from course_utils.authoring.site.launch import Launch
from course_utils.authoring.site.prepare import prerequisites, title_of
from course_utils.lessons.catalogue import COURSE, PARTS
from course_utils.lessons.lesson import Lesson

_THUMBNAILS = Path(__file__).parents[3] / "docs" / "pictures"
_WIDTH = 160

_PAGE = """# The Calculus of Learning

The calculus that machine learning runs on, in lessons that each answer one question with a number that was published.
Read, predict, drag a slider, see why. These pages move by themselves: no account, nothing to install,
nothing is sent anywhere.

To write code and have it checked, open a lesson where Python runs: {ways}. What you solve in a quiz, and the goals
you reach in a lab, are remembered by this browser only.

{course}

## At home

With Python 3.11 or newer, git and make, on Linux or macOS, in the folder of the course's repository{where}:

```
make lab
```

It installs what is needed beside the course and opens the first lesson in JupyterLab.

## Licences

Prose, formulas and pictures: [CC BY 4.0](https://creativecommons.org/licenses/by/4.0/). Code: BSD 3-Clause.

```{{toctree}}
:hidden:

{contents}
```
"""


def index(lessons: list[Lesson], folder: Path, launch: Launch) -> str:
    """The first page as MyST Markdown, for pages of `lessons`; its thumbnails are written into
    `folder`/_static/pictures."""
    pictures = folder / "_static" / "pictures"
    pictures.mkdir(parents=True, exist_ok=True)
    for lesson in lessons:
        shutil.copyfile(_THUMBNAILS / f"{lesson.number}.png", pictures / f"{lesson.number}.png")
    parts = []
    for number, title in enumerate(PARTS):
        entries = [entry for entry in COURSE if entry.part == number]
        found = [lesson for lesson in lessons if lesson.number in {entry.number for entry in entries}]
        to_come = [entry for entry in entries if not entry.name]
        cards = "".join(_card(lesson) for lesson in found)
        waiting = "; ".join(f"{entry.number} {entry.title}" for entry in to_come)
        if cards or waiting:
            parts.append(f"## {title}")
        if cards:
            parts.append(f'<ul class="course-map">{cards}</ul>')
        if waiting:
            parts.append(f"To come: {waiting}.")
    where = f" (`git clone https://github.com/{launch.repository}`)" if launch.repository else ""
    links = launch.links(lessons[0].notebook)
    ways = ", ".join(
        f"[{words}]({address})" if address.startswith("http") else '<a href="#At-home">at home</a>'
        for words, address in links
    )
    contents = "\n".join(f"{lesson.number} {lesson.title} <{Path(lesson.notebook).stem}>" for lesson in lessons)
    return _PAGE.format(course="\n\n".join(parts), where=where, contents=contents, ways=ways)


def _card(lesson: Lesson) -> str:
    page = Path(lesson.notebook).with_suffix(".html")
    size = Image.open(_THUMBNAILS / f"{lesson.number}.png").size
    thumbnail = fragments.picture(f"_static/pictures/{lesson.number}.png", "", _WIDTH, size, eager=True)
    after = prerequisites(lesson)
    order = f" · after {' and '.join(after)}" if after else ""
    return (
        f'<li>{thumbnail}<div><a href="{page}">{title_of(lesson)}</a><p>{html.escape(lesson.question)}</p>'
        f'<p class="course-quiet">{lesson.minutes} minutes{order}</p></div></li>'
    )
