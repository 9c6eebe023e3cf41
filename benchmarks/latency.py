"""From a key press to the new picture, in a real JupyterLab: each lab beside the floor and `interact`."""

import json
import math
import shutil
import time
from dataclasses import dataclass, field
from pathlib import Path

import nbformat

HERE = Path(__file__).parent
GAP = 20  # ms of rest between the screen's refresh after an answer and the next press
PATIENCE = 3000  # ms to wait for an answer; a control that sends nothing stands at its end, and the hand turns round
INPUT_RATE, DRAG_SECONDS = 60, 2.0


@dataclass
class Series:
    """Presses of one subject. Each: ms from the key's time stamp to its message, the answer's message, the change, the
    next refresh."""

    presses: list[dict] = field(default_factory=list)
    unanswered: int = 0

    def times(self, what: str = "changed") -> list[float]:
        return [press[what] for press in self.presses if press.get(what) is not None]


@dataclass
class SwitchTimes:
    """Presses of a lab's choice or toggle, and of the floor between them. costs: as kernel_side.costs prints them."""

    costs: dict
    switch: Series = field(default_factory=Series)
    floor: Series = field(default_factory=Series)


@dataclass
class LabTimes:
    """All that was measured of one lab. costs: as kernel_side.costs prints them."""

    lesson: str
    name: str
    costs: dict
    lab: Series = field(default_factory=Series)
    floor: Series = field(default_factory=Series)
    anew: Series = field(default_factory=Series)  # under interact, the figure made in each step
    kept: Series = field(default_factory=Series)  # under interact, the figure kept
    switches: list[SwitchTimes] = field(default_factory=list)
    rate: float = math.nan
    inputs: float = math.nan
    settled: float = math.nan


class Bench:
    """One page of a real JupyterLab, with a kernel, in which lab after lab is shown and measured."""

    def __init__(self, server, chromium):
        shutil.copy(HERE / "kernel_side.py", server.folder)
        cells = [nbformat.v4.new_code_cell("import kernel_side"), nbformat.v4.new_code_cell("")]
        kernel = {"name": "python3", "display_name": "Python 3", "language": "python"}
        nbformat.write(
            nbformat.v4.new_notebook(cells=cells, metadata={"kernelspec": kernel}), server.folder / "bench.ipynb"
        )
        self.page = server.open(chromium, "bench.ipynb", height=1300)
        self.page.evaluate((HERE / "page.js").read_text(encoding="utf-8") + "; null")
        self._cell(0, "import kernel_side")

    def measure(self, lesson: str, name: str, presses: int, under_interact: int) -> LabTimes | None:
        """The times of lab `name`; None if it has neither slider nor point."""
        self._cell(1, "")
        printed = self.page.evaluate("code => bench.run(code)", f"kernel_side.costs({lesson!r}, {name!r})")
        try:
            costs = json.loads(printed)
        except ValueError:
            raise RuntimeError(f"{lesson} {name}: {printed}") from None
        if costs["hand"] is None:
            return None
        times = LabTimes(lesson, name, costs)
        self._cell(0, f"kernel_side.show({lesson!r}, {name!r})")
        self.page.wait_for_selector(".cl-lab canvas")
        self.page.wait_for_selector(".noUi-handle")
        self.page.wait_for_timeout(700)
        self.page.evaluate("bench.watch('floor')")
        self.page.evaluate("([kind, label]) => bench.watch('lab', kind, label)", [costs["hand"], costs["control"]])
        keys = ("ArrowUp", "ArrowDown") if costs["along"] == "y" else ("ArrowRight", "ArrowLeft")
        self._press(
            {"floor": times.floor, "lab": times.lab}, {"floor": ("ArrowRight", "ArrowLeft"), "lab": keys}, presses
        )
        for switch in costs["switches"]:
            times.switches.append(SwitchTimes(switch))
            watched = [switch["kind"], switch["label"]]
            self.page.evaluate("([kind, label]) => bench.watch('switch', kind, label)", watched)
            keys = ("ArrowRight", "ArrowLeft") if switch["kind"] == "choice" else ("Space", "Space")
            self._press(
                {"floor": times.switches[-1].floor, "switch": times.switches[-1].switch},
                {"floor": ("ArrowRight", "ArrowLeft"), "switch": keys},
                math.ceil(presses / 3),
            )
        times.rate, times.inputs, times.settled = self.drag("lab", costs["along"])
        for series, anew in ((times.anew, True), (times.kept, False)):
            if under_interact:
                self._cell(1, f"kernel_side.show_interact({lesson!r}, {name!r}, anew={anew})")
                self.page.wait_for_selector(".widget-interact .noUi-handle")
                self.page.wait_for_selector(".widget-interact img")
                self.page.wait_for_timeout(700)
                self.page.evaluate("bench.watch('interact')")
                self._press({"interact": series}, {"interact": ("ArrowRight", "ArrowLeft")}, under_interact)
        return times

    def _press(self, series: dict[str, Series], keys: dict[str, tuple[str, str]], count: int) -> None:
        """Press each subject in turn until each has `count` answers (three more, left out, warm up); turn round at a
        control's end."""
        names, forward, warm = list(series), dict.fromkeys(series, 0), 3 * len(series)
        self.page.evaluate("name => bench.arm(name)", names[0])
        for turn in range(warm + count * len(names) + 40):
            name, following = names[turn % len(names)], names[(turn + 1) % len(names)]
            self.page.keyboard.press(keys[name][forward[name]])
            answer = self.page.evaluate(
                "([gap, next, patience]) => bench.answer(gap, next, patience)", [GAP, following, PATIENCE]
            )
            if answer is None:
                forward[name] = 1 - forward[name]
                series[name].unanswered += 1
            elif turn >= warm and len(series[name].presses) < count:
                series[name].presses.append(answer)
            if all(len(one.presses) >= count for one in series.values()):
                break

    def drag(self, name: str, along: str = "x") -> tuple[float, float, float]:
        """(pictures a second, inputs a second that moved something, ms from the last input event to the last picture)
        of a drag to and fro by a real mouse."""
        grip = self.page.evaluate("name => bench.grip(name)", name)
        mouse, upright = self.page.mouse, along == "y"
        mouse.move(grip["x"], grip["y"])
        mouse.down()
        self.page.wait_for_timeout(300)
        self.page.evaluate("name => bench.record(name)", name)
        began = time.perf_counter()
        count = int(INPUT_RATE * DRAG_SECONDS)
        for k in range(count + 1):
            away = grip["reach"] * math.sin(2 * math.pi * k / count)
            mouse.move(grip["x"] + (0 if upright else away), grip["y"] + (away if upright else 0))
            time.sleep(max(0.0, began + (k + 1) / INPUT_RATE - time.perf_counter()))
        seen = self.page.evaluate("bench.recorded()")
        mouse.up()
        inputs, changes = seen["inputs"], seen["changes"]
        if len(inputs) < 2 or not changes:
            return math.nan, math.nan, math.nan
        during = [time for time in changes if time <= inputs[-1]]
        seconds = (inputs[-1] - inputs[0]) / 1000
        return len(during) / seconds, (len(inputs) - 1) / seconds, max(0.0, changes[-1] - inputs[-1])

    def _cell(self, cell: int, source: str) -> None:
        errors = self.page.evaluate("([k, source]) => bench.runCell(k, source)", [cell, source])
        if errors:
            raise RuntimeError("; ".join(errors))

    def close(self) -> None:
        self.page.evaluate("window.jupyterapp.shell.currentWidget.sessionContext.shutdown()")
        self.page.context.close()
