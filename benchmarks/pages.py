"""What the static pages cost: how soon a page stands, and how soon a slider is answered there, beside a slider that
sets a text.

python -m benchmarks.pages                            all pages; writes PAGES.md
python -m benchmarks.pages --presses 20 --lesson 01   a quick look at one page; writes nothing
"""

import argparse
import functools
import re
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from benchmarks.report import machine
from benchmarks.statistics import median, percentile, ratio_interval, table
from course_utils.authoring import browser as browsing
from course_utils.authoring.site.__main__ import BUILD, build
from course_utils.lessons import catalogue

HERE = Path(__file__).parent
TWO_FRAMES, OPENED, MOST_KB = 1000 * 2 / 60, 2000, 500  # ms, ms, kB
_CONTROL = ".cl-lab input[type=range]:enabled, .cl-lab .cl-handle, .cl-lab input[type=radio]:enabled"
_METHOD = """\
Each page is opened in a new headless Chromium context from a server on this machine. **Stands**: to the end of the
page's load event. **First lab moves**: to the first painted canvas, if a lab stands on the first screen. **From key
to picture**: an arrow key on the lab's first slider (or point, or choice), from the time stamp of the `keydown` event
to the `painted` event of the canvas; **95 %** of {presses} presses. **The floor** is a bare slider on the same page
that sets a text, pressed in turn. **In the notebook**: the median of RESULTS.md, where a kernel answers. To reach:
two frames of a screen of 60 a second, {frames:.1f} ms, for 95 % of the presses; {kilobytes} kB a lab, backdrop
included; {opened} s to stand."""


@dataclass
class PageTimes:
    """One page: ms from the start of navigation to its load event, and to its first painted lab."""

    name: str
    stands: float
    moves: float | None


@dataclass
class LabTimes:
    """One lab on its page: ms from key to picture, of the floor to its text; kB of its file."""

    name: str
    size: float
    lab: list[float] = field(default_factory=list)
    floor: list[float] = field(default_factory=list)


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_) -> None:
        pass


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """The address at which `folder` is served on this machine."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(_Quiet, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()


def measure(chromium, address: str, page_name: str, site: Path, presses: int) -> tuple[PageTimes, list[LabTimes]]:
    """All of one page. site: the folder that is served."""
    context = chromium.new_context(viewport={"width": 1200, "height": 900}, device_scale_factor=2)
    page = context.new_page()
    page.add_init_script((HERE / "pages.js").read_text(encoding="utf-8"))
    page.goto(f"{address}/{page_name}.html", wait_until="load")
    page.wait_for_timeout(700)
    times = PageTimes(page_name, **page.evaluate("pageBench.opened()"))
    page.evaluate("pageBench.open()")
    found = []
    for name in page.evaluate("[...document.querySelectorAll('.course-lab')].map(place => place.dataset.lab)"):
        place = page.locator(f'.course-lab[data-lab="{name}"]').first
        place.scroll_into_view_if_needed()
        page.wait_for_selector(f'.course-lab.course-live[data-lab="{name}"] canvas')
        control = place.locator(_CONTROL).first
        if not control.count():
            continue
        page.wait_for_timeout(300)
        one = LabTimes(name, (site / "_static" / "labs" / f"{name.replace('/', '-')}.js").stat().st_size / 1000)
        upright = control.get_attribute("aria-orientation") == "vertical"
        keys = {
            "lab": ("ArrowUp", "ArrowDown") if upright else ("ArrowRight", "ArrowLeft"),
            "floor": ("ArrowRight", "ArrowLeft"),
        }
        forward = {"lab": 0, "floor": 0}
        page.evaluate("name => pageBench.watch(name)", name)
        for turn in range(2 * presses + 46):
            who = ("floor", "lab")[turn % 2]
            (control if who == "lab" else page.locator("#floor")).focus()
            page.keyboard.press(keys[who][forward[who]])
            answer = page.evaluate("pageBench.answer()")
            if answer is None:
                forward[who] = 1 - forward[who]  # it stands at its end
            elif turn >= 6 and len(getattr(one, who)) < presses:
                getattr(one, who).append(answer)
        found.append(one)
    context.close()
    return times, found


def notebook_figures() -> dict[str, str]:
    """The median ms of each lab in RESULTS.md, by "01 the_race"."""
    text = (HERE / "RESULTS.md").read_text(encoding="utf-8")
    return {found[1]: found[2] for found in re.finditer(r"^\| (\d\d \w+) +\| +\w+ \| +([\d.]+) ", text, re.MULTILINE)}


def report(pages: list[PageTimes], labs: list[LabTimes], chromium: str, presses: int) -> str:
    """The figures, in Markdown."""
    known = notebook_figures()
    rows = []
    for one in labs:
        ratio, low, high = ratio_interval(one.lab, one.floor)
        slow = percentile(one.lab, 95)
        missed = (["slow"] if slow > TWO_FRAMES else []) + (["large"] if one.size > MOST_KB else [])
        rows.append(
            [
                one.name.replace("/", " "),
                f"{median(one.lab):.1f}",
                f"{slow:.1f}",
                f"{median(one.floor):.1f}",
                f"{ratio:.1f} ({low:.1f}-{high:.1f})",
                known.get(one.name.replace("/", " "), "-"),
                f"{one.size:.0f}",
                "missed: " + ", ".join(missed) if missed else "reached",
            ]
        )
    everything = [time for one in labs for time in one.lab]
    said = (
        f"{sum(row[-1] == 'reached' for row in rows)} of {len(rows)} labs reach both. All together: "
        f"{median(everything):.1f} ms from key to picture (95 % within {percentile(everything, 95):.1f}), the floor "
        f"{median([time for one in labs for time in one.floor]):.1f} ms; {sum(one.size for one in labs) / 1000:.1f} "
        f"MB for all files, the largest {max(one.size for one in labs):.0f} kB."
    )
    opened = [
        [
            one.name,
            f"{one.stands:.0f}" + (" missed" if one.stands > OPENED else ""),
            "-" if one.moves is None else f"{one.moves:.0f}",
        ]
        for one in pages
    ]
    method = _METHOD.format(presses=presses, frames=TWO_FRAMES, kilobytes=MOST_KB, opened=OPENED // 1000)
    return (
        "\n\n".join(
            [
                "# What the static pages cost",
                f"Measured by `make bench` on {machine(chromium)}.",
                said,
                table(["lab", "ms", "95 %", "floor ms", "ratio (95 %)", "in the notebook ms", "kB", "reached?"], rows),
                table(["page", "stands after ms", "first lab moves after ms"], opened),
                method,
            ]
        )
        + "\n"
    )


def main() -> int:
    parser = argparse.ArgumentParser(prog="benchmarks.pages", description=__doc__.splitlines()[0])
    parser.add_argument("--presses", type=int, default=60, help="key presses of each lab and of the floor beside it")
    parser.add_argument("--lesson", help="only this lesson's page, such as 01")
    options = parser.parse_args()
    if build([]) != 0:
        return 1
    site, pages, labs = BUILD / "site", [], []
    with browsing.chromium() as chromium, served(site) as address:
        for lesson in catalogue.lessons():
            if options.lesson in (None, lesson.number):
                page, found = measure(chromium, address, Path(lesson.notebook).stem, site, options.presses)
                pages.append(page)
                labs += found
                print(lesson.number, file=sys.stderr, flush=True)
        text = report(pages, labs, chromium.version, options.presses)
    print(text)
    if options.lesson is None:
        (HERE / "PAGES.md").write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
