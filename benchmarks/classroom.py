"""A class at work: a real JupyterHub on this machine and simulated learners who all do the same at the same moment.

    python -m benchmarks.classroom                            20 learners and lesson 01
    python -m benchmarks.classroom --learners 3 --lesson 06

Each learner runs all cells of the lesson and drags its first slider through 100 positions.

The first learner does it alone before the others come: what one costs when nobody else is there. Prints what went wrong
and what it cost; ends with 1 if anything went wrong. Wants a quiet machine, and about 250 MB for each learner.
"""

import argparse
import asyncio
import os
import signal
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path

from benchmarks.hub import ROOT, Hub, Use, hub
from benchmarks.learner import RATE, Drag, Learner
from benchmarks.statistics import median, percentile, ratio_interval, table
from course_utils.lessons import catalogue

LEARNERS, POSITIONS, LESSON = 20, 100, "01"


@dataclass
class Part:
    """A part of the lesson, done by some learners at once. seconds: of each who came through. cpu: seconds, of all the
    hub's processes."""

    seconds: list[float] = field(default_factory=list)
    drags: list[Drag] = field(default_factory=list)
    cpu: float = 0.0

    def times(self) -> list[float]:
        return [time for drag in self.drags for time in drag.times]


@dataclass
class Lesson:
    """What was measured: each part alone and with everybody, what all processes used at the end, and what went
    wrong."""

    learners: int
    alone: dict[str, Part] = field(default_factory=dict)
    together: dict[str, Part] = field(default_factory=dict)
    uses: list[Use] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)
    own_cpu: float = 0.0  # seconds of the simulated learners themselves, during the last drag


async def hold(running: Hub, learners: int, positions: int, notebook: str) -> Lesson:
    """Let `learners` take `notebook` at once, the first of them alone before the others come."""
    lesson = Lesson(learners)
    everybody = [Learner(running.url, f"learner-{number:02}") for number in range(1, learners + 1)]
    first, others = everybody[:1], everybody[1:]
    well = set(everybody)

    async def do(name: str, who: list[Learner], work) -> Part:
        part, before = Part(), running.cpu()

        async def one(learner: Learner) -> None:
            began = time.perf_counter()
            try:
                result = await work(learner)
            except Exception as error:  # whatever it is, it is this learner's trouble, and is told
                lesson.errors.append(f"{learner.name}, {name}: {type(error).__name__}: {error}")
                well.discard(learner)
                return
            part.seconds.append(time.perf_counter() - began)
            if isinstance(result, Drag):
                part.drags.append(result)

        await asyncio.gather(*(one(learner) for learner in who if learner in well))
        part.cpu = running.cpu() - before
        return part

    parts = {
        "log in": lambda learner: learner.log_in(),
        "open": lambda learner: learner.open(notebook),
        "Run All": lambda learner: learner.run_all(),
        "drag": lambda learner: learner.drag(positions),
    }
    try:
        for name, work in parts.items():
            lesson.alone[name] = await do(name, first, work)
        for name, work in parts.items():
            own = time.process_time()
            lesson.together[name] = await do(name, everybody if name == "drag" else others, work)
            lesson.own_cpu = time.process_time() - own
        lesson.uses = running.uses()
    finally:
        await asyncio.gather(*(learner.close() for learner in everybody))
    return lesson


def report(lesson: Lesson) -> str:
    """What was measured, in words and tables, and every error."""
    others, moved = max(1, lesson.learners - 1), max(1, len(lesson.together["drag"].times()))
    cpu = ", ".join(f"{name} {lesson.together[name].cpu / others:.1f}" for name in ("log in", "open", "Run All"))
    position = 1000 * lesson.together["drag"].cpu / moved
    return "\n\n".join(
        [
            f"{lesson.learners} learners on {os.cpu_count()} cores: {len(lesson.errors)} errors.",
            *(["\n".join(f"- {error}" for error in lesson.errors)] if lesson.errors else []),
            _parts_table(lesson),
            f"CPU seconds a learner, of hub, proxy, server and kernel: {cpu}; a slider's position {position:.0f} ms. "
            f"All of it: {sum(use.cpu for use in lesson.uses):.0f} s. The simulated learners themselves took "
            f"{lesson.own_cpu:.1f} s of the same cores during the drag.",
            _memory_table(lesson.uses),
            f"Memory in all (PSS): {sum(use.pss for use in lesson.uses):.0f} MB.",
        ]
    )


def _parts_table(lesson: Lesson) -> str:
    rows = []
    for name in ("log in", "open", "Run All"):
        alone, together = lesson.alone[name].seconds, lesson.together[name].seconds
        slowest = [f"{median(seconds):.1f}; {max(seconds, default=float('nan')):.1f}" for seconds in (alone, together)]
        rows.append([f"{name}, s (median; slowest)", *slowest, f"{median(together) / median(alone):.1f}"])
    drags = [lesson.alone["drag"].drags, lesson.together["drag"].drags]
    alone, together = lesson.alone["drag"].times(), lesson.together["drag"].times()
    ratio, low, high = ratio_interval(together, alone)
    rows += [
        ["slider, median ms", f"{median(alone):.1f}", f"{median(together):.1f}", f"{ratio:.1f} ({low:.1f}-{high:.1f})"],
        [
            "slider, 95 % ms",
            f"{percentile(alone, 95):.1f}",
            f"{percentile(together, 95):.1f}",
            f"{percentile(together, 95) / percentile(alone, 95):.1f}",
        ],
        [
            f"frames a second, of {RATE} positions",
            *(f"{median([len(drag.times) / drag.seconds for drag in part]):.1f}" for part in drags),
            "",
        ],
        ["frames in all", str(len(alone)), str(len(together)), ""],
    ]
    return table(["", "one alone", f"{lesson.learners} at once", "times"], rows)


def _memory_table(uses: list[Use]) -> str:
    rows = []
    for role in ("kernel", "server", "proxy", "hub"):
        held = [use for use in uses if use.role == role]
        rows.append(
            [
                role,
                str(len(held)),
                *(f"{median([getattr(use, kind) for use in held]):.0f}" for kind in ("rss", "pss")),
                f"{sum(use.pss for use in held):.0f}",
            ]
        )
    return table(["process", "how many", "RSS MB, median", "PSS MB, median", "PSS MB in all"], rows)


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="benchmarks.classroom", description=__doc__.splitlines()[0])
    parser.add_argument("--learners", type=int, default=LEARNERS, help=f"how many come ({LEARNERS})")
    parser.add_argument(
        "--positions", type=int, default=POSITIONS, help=f"of the slider, {RATE} a second ({POSITIONS})"
    )
    parser.add_argument("--lesson", default=LESSON, help=f"its number ({LESSON})")
    parser.add_argument("--notebooks", type=Path, default=ROOT / "notebooks", help="the folder that the learners get")
    options = parser.parse_args(arguments)
    notebook = next((lesson.notebook for lesson in catalogue.lessons() if lesson.number == options.lesson), None)
    if notebook is None or options.learners < 2:
        parser.error("a class has a lesson of the course and two learners or more")
    # Asked to stop, it ends what it started before it goes.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    with hub(options.notebooks) as running:
        lesson = asyncio.run(hold(running, options.learners, options.positions, notebook))
        complaints = running.complaints() if lesson.errors else []
    print(report(lesson))
    if complaints:
        print("\nThe hub and the servers complained:\n" + "\n".join(complaints[-40:]))
    return 1 if lesson.errors else 0


if __name__ == "__main__":
    sys.exit(main())
