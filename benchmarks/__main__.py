"""Measure what the course costs, print it, and write RESULTS.md. Wants a quiet machine; about half a minute a lab.

python -m benchmarks                            everything; writes RESULTS.md
python -m benchmarks --presses 20 --lesson 01   a quick look at one lesson; writes nothing unless --write
python -m benchmarks --no-labs                  start-up, Run All and memory only: what a lesson costs its kernel
"""

import argparse
import sys
import time
from pathlib import Path

from benchmarks.cost import LessonCost, first_figure, run_all
from benchmarks.latency import Bench
from benchmarks.report import report
from course_utils.authoring import browser as browsing
from course_utils.lessons import catalogue

HERE = Path(__file__).parent
NOTEBOOKS = HERE.parent / "notebooks"
PRESSES, UNDER_INTERACT = 150, 12


def main() -> int:
    options = _options()
    began, failures = time.monotonic(), []
    lessons = [lesson for lesson in catalogue.lessons() if options.lesson in (None, lesson.number)]
    wanted = [
        (lesson.number, name)
        for lesson in lessons
        for name in lesson.labs
        if options.lab in (None, name) and not options.no_labs
    ]
    if not wanted and not options.no_labs:
        print("No lab of the course has this lesson and name.", file=sys.stderr)
        return 2
    costs, labs, floor_drag = [], [], (float("nan"),) * 3
    if options.lab is None:
        for lesson in lessons:
            _say(f"{lesson.number}: first figure")
            costs.append(LessonCost(f"{lesson.number} {lesson.title}", first_figure(lesson.name)))
    with browsing.chromium() as chromium, browsing.jupyterlab(NOTEBOOKS) as server:
        for lesson, cost in zip(lessons, costs, strict=False):
            _say(f"{lesson.number}: Run All")
            run_all(server, chromium, cost, lesson.notebook)
        bench = Bench(server, chromium)
        for number, name in wanted:
            _say(f"{number} {name}")
            try:
                times = bench.measure(number, name, options.presses, min(UNDER_INTERACT, options.presses))
            except Exception as error:  # one lab that cannot be measured must not take the others' figures with it
                failures.append(f"{number} {name}: {type(error).__name__}: {str(error).splitlines()[0]}")
                bench.close()
                bench = Bench(server, chromium)
                continue
            if times is None:
                failures.append(f"{number} {name}: it has neither slider nor point")
            else:
                labs.append(times)
        if labs:
            floor_drag = bench.drag("floor")
        bench.close()
        version = chromium.version
    text = report(labs, costs, floor_drag, version, failures, (time.monotonic() - began) / 60)
    print(text)
    if options.write or (
        len(wanted) == sum(len(lesson.labs) for lesson in catalogue.lessons()) and options.presses >= PRESSES
    ):
        (HERE / "RESULTS.md").write_text(text, encoding="utf-8")
        _say("written to benchmarks/RESULTS.md")
    return 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="benchmarks", description=__doc__.splitlines()[0])
    parser.add_argument(
        "--presses", type=int, default=PRESSES, help=f"key presses of each lab and of the floor beside it ({PRESSES})"
    )
    parser.add_argument("--lesson", help="only this lesson, such as 01")
    parser.add_argument("--lab", help="only the lab of this name")
    parser.add_argument(
        "--no-labs", action="store_true", help="leave the labs out: only what a lesson costs before a slider moves"
    )
    parser.add_argument("--write", action="store_true", help="write RESULTS.md even if this is not the full run")
    return parser.parse_args()


def _say(text: str) -> None:
    print(text, file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main())
