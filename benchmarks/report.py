"""The measured numbers as tables and words."""

import importlib.metadata
import math
import os
import platform
from pathlib import Path

from benchmarks.cost import LessonCost
from benchmarks.latency import GAP, LabTimes
from benchmarks.statistics import median, percentile, ratio_interval, table

TARGETS = {"lines": (1.5, 10), "fills": (1.75, 16), "fields": (2.5, 40)}  # times the floor, kB a frame
AHEAD, SETTLED, FIRST_FIGURE, MEMORY = 6, 150, 1.5, 180  # times, ms, s, MB

_METHOD = """\
**From key to picture**: an arrow key, pressed by Playwright, on the lab's first slider (a lab without one: on its
first draggable point), in a real JupyterLab in headless Chromium, on a screen of two device pixels a CSS pixel. The
clock runs from the time stamp of the `keydown` event to the `painted` event that the canvas sends when it has been
painted (of the floor: to the moment its text has changed). The next refresh of the screen comes {refresh:.0f} ms
later (median, of both), the next key {gap} ms after that. **The floor** is a bare `ipywidgets.FloatSlider` whose
observer sets an `HTML` text. It stands above the lab in the same cell; floor and lab are pressed in turn, {presses}
times each. **Ratio**: of the two medians, with its 95 % bootstrap interval (4,000 rounds, each sample drawn anew from
itself). **Interact**: `ipywidgets.interact` on a slider of the same range, whose function makes the lab's figure,
runs the lab's own update function, draws the whole figure with matplotlib as the inline backend does (`print_figure`,
a PNG of 100 dots an inch, tight) and displays it: what `plt.show()` asks for, as it lets go of the figure. The clock
stops when the image has been decoded; {interact} presses. **Kept**: the same with the figure made once and kept, as a
careful author would, and only drawn in each step. **Times ahead**: of `interact`, by medians. **Pictures/s**: painted
while a real mouse drags the slider to and fro for 2 s, 60 moves a second, and how many inputs a second reached the
lab (a slider of few values has few). **Settled**: from the last input of that drag to the last picture. **Python
ms**: `lab.set` in the kernel, back to back, median of 80 steps: update function, recording, message. **JS ms**:
painting the canvas. **kB**: the largest frame, over samples of all controls. **Class**: fields if a frame has an
image, fills if fills cover 2 % of the picture or 40 markers stand in it, else lines. To reach: {targets}; settled
within {settled} ms; {ahead} times ahead of `interact`. It is judged by the measured ratio, not by an end of its
interval."""


def report(
    labs: list[LabTimes],
    costs: list[LessonCost],
    floor_drag: tuple[float, float, float],
    chromium: str,
    failures: list[str],
    minutes: float,
) -> str:
    """The whole report, in Markdown."""
    parts = ["# What the course costs", f"Measured by `make bench` in {minutes:.0f} minutes on {machine(chromium)}."]
    if labs:
        apart = [
            press["shown"] - press["changed"] for times in labs for press in (*times.lab.presses, *times.floor.presses)
        ]
        targets = "; ".join(
            f"{kind} {ratio:g} times the floor and {size} kB a frame" for kind, (ratio, size) in TARGETS.items()
        )
        verdicts = [_misses(times) for times in labs]
        parts += [
            "## From slider to pixels",
            _summary(labs, verdicts),
            _labs_table(labs, verdicts),
            _METHOD.format(
                refresh=median(apart),
                gap=GAP,
                presses=max(len(times.lab.presses) for times in labs),
                targets=targets,
                settled=SETTLED,
                interact=max(len(times.anew.presses) for times in labs),
                ahead=AHEAD,
            ),
            *(["## Choices and toggles", _switches_table(labs)] if any(times.switches for times in labs) else []),
            "## Where the time of a press goes",
            _shares(labs),
            (
                f"Dragged as the labs are, the floor shows {floor_drag[0]:.0f} texts a second (of "
                f"{floor_drag[1]:.0f} inputs) and settles in {floor_drag[2]:.0f} ms."
            ),
        ]
    if costs:
        parts += ["## Start-up, Run All and memory", _costs_table(costs)]
    if failures:
        parts += ["## Not measured", "\n".join(f"- {failure}" for failure in failures)]
    return "\n\n".join(parts) + "\n"


def _misses(times: LabTimes) -> list[str]:
    """What the lab misses of its class, in words; empty if it reaches all."""
    most, size = TARGETS[times.costs["kind"]]
    ratio, _, _ = ratio_interval(times.lab.times(), times.floor.times())
    missed = [] if ratio <= most else [f"ratio > {most:g}"]
    missed += [] if times.costs["bytes"] <= 1000 * size else [f"over {size} kB"]
    missed += ["settles late"] if times.settled > SETTLED else []
    missed += [f"ahead < {AHEAD}"] if _ahead(times) < AHEAD else []
    return missed + (["draws backdrops"] if times.costs["backdrops"] else [])


def _ahead(times: LabTimes) -> float:
    return median(times.anew.times()) / median(times.lab.times())


def _summary(labs, verdicts) -> str:
    everything = {
        name: [time for times in labs for time in getattr(times, name).times()]
        for name in ("lab", "floor", "anew", "kept")
    }
    ratio, low, high = ratio_interval(everything["lab"], everything["floor"])
    return (
        f"{sum(not missed for missed in verdicts)} of {len(labs)} labs reach their class. All labs together: "
        f"{median(everything['lab']):.1f} ms from key to picture (95 % within "
        f"{percentile(everything['lab'], 95):.1f}), the floor {median(everything['floor']):.1f} ms "
        f"({percentile(everything['floor'], 95):.1f}), ratio {ratio:.2f} ({low:.2f}-{high:.2f}); `interact` "
        f"{_number(median(everything['anew']), 0)} ms ({_number(median(everything['kept']), 0)} with the figure "
        "kept)."
    )


def _labs_table(labs, verdicts) -> str:
    rows = []
    for times, missed in zip(labs, verdicts, strict=True):
        ratio, low, high = ratio_interval(times.lab.times(), times.floor.times())
        key = times.lab.times()
        rows.append(
            [
                f"{times.lesson} {times.name}",
                times.costs["kind"],
                _number(median(key)),
                _number(percentile(key, 95)),
                _number(median(times.floor.times())),
                f"{ratio:.2f} ({low:.2f}-{high:.2f})",
                f"{_number(times.rate, 0)} of {_number(times.inputs, 0)}",
                _number(times.settled, 0),
                f"{times.costs['bytes'] / 1000:.1f}",
                f"{times.costs['python']:.1f}",
                _number(median(times.lab.times("paint"))),
                _number(median(times.anew.times()), 0),
                _number(median(times.kept.times()), 0),
                _number(_ahead(times)),
                "missed: " + ", ".join(missed) if missed else "reached",
            ]
        )
    return table(
        [
            "lab",
            "class",
            "ms",
            "95 %",
            "floor ms",
            "ratio (95 %)",
            "pictures/s",
            "settled ms",
            "kB",
            "Python ms",
            "JS ms",
            "interact ms",
            "kept ms",
            "times ahead",
            "class reached?",
        ],
        rows,
    )


def _switches_table(labs) -> str:
    rows = []
    for times in labs:
        for one in times.switches:
            costs, key, floor = one.costs, one.switch.times(), one.floor.times()
            ratio, low, high = ratio_interval(key, floor)
            most = TARGETS[times.costs["kind"]][0]
            missed = [f"ratio > {most:g}"] if ratio > most else []
            missed += ["draws backdrops again"] if costs["redrawn"] else []
            rows.append(
                [
                    f"{times.lesson} {times.name}",
                    f"{costs['kind']}: {costs['label']}",
                    _number(median(key)),
                    _number(percentile(key, 95)),
                    _number(median(floor)),
                    f"{ratio:.2f} ({low:.2f}-{high:.2f})",
                    f"{costs['python']:.1f}",
                    f"{costs['first']:.0f}",
                    str(costs["drawn"]),
                    "missed: " + ", ".join(missed) if missed else "reached",
                ]
            )
    head = [
        "lab",
        "pressed",
        "ms",
        "95 %",
        "floor ms",
        "ratio (95 %)",
        "Python ms",
        "first time",
        "backdrops",
        "class reached?",
    ]
    return table(head, rows) + (
        "\n\nThe first choice and the first toggle of a lab, pressed in turn with the floor as its slider is, a "
        "third as many times. **Python ms**: `lab.set` in the kernel, median of 80 presses once every value has been "
        "seen. **First time**: the slowest press before that, which may draw a **backdrop**; so many were drawn. To "
        "reach: the ratio of the lab's class, and no backdrop drawn again."
    )


def _shares(labs) -> str:
    rows = []
    for who, words in (("floor", "the floor"), ("lab", "the labs")):
        presses = [press for times in labs for press in getattr(times, who).presses]
        pieces = [
            median([press[end] - (press[begin] if begin else 0) for press in presses])
            for begin, end in ((None, "sent"), ("sent", "got"), ("got", "changed"), ("changed", "shown"))
        ]
        rows.append([words, *(_number(piece) for piece in pieces)])
    return table(
        [
            "median ms",
            "key to message",
            "message to answer (kernel and server)",
            "answer to picture or text",
            "to the next refresh",
        ],
        rows,
    )


def _costs_table(costs) -> str:
    rows = [
        [
            cost.lesson,
            _reached(cost.first_figure, FIRST_FIGURE, 2),
            _number(cost.run_all),
            _number(cost.cpu),
            _reached(cost.rss, MEMORY, 0),
            _number(cost.pss, 0),
            str(cost.errors),
        ]
        for cost in costs
    ]
    return table(
        [
            "lesson",
            f"first figure s (< {FIRST_FIGURE:g})",
            "Run All s",
            "kernel CPU s",
            f"kernel RSS MB (< {MEMORY})",
            "PSS MB",
            "errors",
        ],
        rows,
    ) + (
        "\n\n**First figure**: median of five fresh Python processes, from the first import to the complete output "
        "of the lesson's first lab (picture, text, widget); the interpreter's own start is not counted. **Run All**: "
        "in JupyterLab, from the command to the end of the last cell. **Kernel CPU**: of the kernel's process, from "
        "its start to one second after Run All. **Memory**: of the kernel's process then; PSS shares out what "
        "several processes use together."
    )


def _number(value, digits: int = 1) -> str:
    return "-" if value is None or math.isnan(value) else f"{value:.{digits}f}"


def _reached(value, most, digits) -> str:
    return _number(value, digits) + (" missed" if value is not None and value >= most else "")


def machine(chromium: str) -> str:
    """What it was measured on, in words."""
    model = platform.processor() or platform.machine()
    if (info := Path("/proc/cpuinfo")).exists():
        model = next(
            (line.partition(":")[2].strip() for line in info.read_text().splitlines() if line.startswith("model name")),
            model,
        )
    versions = ", ".join(
        f"{name} {importlib.metadata.version(name)}"
        for name in ("matplotlib", "jupyterlab", "ipykernel", "ipywidgets", "anywidget")
    )
    return (
        f"{os.cpu_count()} cores ({model}), {platform.system()}, Python {platform.python_version()}, {versions}, "
        f"Chromium {chromium}"
    )
