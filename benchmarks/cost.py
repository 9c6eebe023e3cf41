"""What the course costs before a slider moves: start-up of a fresh process, Run All, and the memory of the kernel after
it."""

import json
import os
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from benchmarks.statistics import median
from course_utils.authoring import browser as browsing

_FIRST_FIGURE = """
import time
began = time.perf_counter()
from course_utils.lessons.{package} import lesson
next(iter(lesson.labs.values()))()._repr_mimebundle_()
print(time.perf_counter() - began)
"""
_USED = """
import json, resource, time
used = {"Cpu": time.process_time()}
try:
    lines = dict(line.split(":") for line in open("/proc/self/smaps_rollup").read().splitlines()[1:])
    print(json.dumps(used | {name: int(lines[name].split()[0]) / 1024 for name in ("Rss", "Pss")}))
except OSError:
    print(json.dumps(used | {"Rss": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 2**20}))
"""


@dataclass
class LessonCost:
    """first_figure, run_all: seconds. cpu: CPU seconds of the kernel from its start to the end of Run All. rss, pss: MB
    of it then; pss is None where the system does not tell it."""

    lesson: str
    first_figure: float
    run_all: float | None = None
    cpu: float | None = None
    rss: float | None = None
    pss: float | None = None
    errors: int = 0


def first_figure(package: str, runs: int = 5) -> float:
    """Median seconds, in fresh Python processes, from the first import to the mimebundle of the lesson's first lab."""
    with tempfile.TemporaryDirectory() as folder:
        env = {**os.environ, "COURSE_PROGRESS": str(Path(folder) / "progress.sqlite"), "COURSE_SEED": "1"}
        seconds = [
            float(
                subprocess.run(
                    [sys.executable, "-c", _FIRST_FIGURE.format(package=package)],
                    env=env,
                    check=True,
                    capture_output=True,
                    text=True,
                ).stdout
            )
            for _ in range(runs)
        ]
    return median(seconds)


def run_all(server, chromium, cost: LessonCost, notebook: str) -> None:
    """Open `notebook`, Run All, and fill in its seconds, and its kernel's CPU seconds and memory."""
    if not (server.folder / notebook).exists():
        return
    page = server.open(chromium, notebook)
    began = time.perf_counter()
    cost.errors = len(browsing.run_all(page))
    cost.run_all = time.perf_counter() - began
    page.wait_for_timeout(1000)
    page.evaluate((Path(__file__).parent / "page.js").read_text(encoding="utf-8") + "; null")
    used = json.loads(page.evaluate("code => bench.run(code)", _USED))
    cost.cpu, cost.rss, cost.pss = used["Cpu"], used["Rss"], used.get("Pss")
    page.evaluate("window.jupyterapp.shell.currentWidget.sessionContext.shutdown()")
    page.context.close()
