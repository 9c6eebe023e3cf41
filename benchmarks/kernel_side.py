"""What runs in the kernel of the page that is measured: the lab beside the floor, the same figure under `interact`, and
the lab's own costs. latency.py copies this file beside the notebook, which imports it."""

import itertools
import json
import time
from types import SimpleNamespace
from unittest.mock import patch

import numpy as np
from IPython.core.pylabtools import print_figure
from IPython.display import Image, display
from ipywidgets import HTML, FloatSlider, VBox, interact
from matplotlib.path import Path

from course_utils.lessons import catalogue
from course_utils.live import Lab
from course_utils.live.controls import Choice, Formula, Point, Reveal, Slider, Toggle
from course_utils.live.style import house_style

_floor = []


def _build(number, name):
    return next(lesson for lesson in catalogue.lessons() if lesson.number == number).labs[name]()


def hand(lab):
    """The control that is pressed and dragged: the first slider, else the first point; None if there is neither."""
    controls = list(lab.controls.values())
    return next((control for kind in (Slider, Point) for control in controls if isinstance(control, kind)), None)


def switches(lab):
    """The controls that are pressed as well: the first choice and the first toggle, where there are such."""
    controls = [control for control in lab.controls.values() if not isinstance(control, Reveal)]
    found = [next((control for control in controls if isinstance(control, kind)), None) for kind in (Choice, Toggle)]
    return [control for control in found if control is not None]


def steps(control, count):
    """`count` values that follow one another as keys or a slow hand would give them, there and back."""
    if isinstance(control, Point):
        side = "xy".index(control.along[0])
        grid = [
            [
                (low + (high - low) * k / 40 if axis == side else start)
                for axis, (low, high, start) in enumerate(zip(control.low, control.high, control.start, strict=True))
            ]
            for k in range(41)
        ]
    elif control.scale == "log":
        grid = [control.low * (control.high / control.low) ** (k / 40) for k in range(41)]
    else:
        grid = list(
            dict.fromkeys(control.clean(control.low + (control.high - control.low) * k / 40) for k in range(41))
        )
    return list(itertools.islice(itertools.cycle(grid[1:] + grid[-2::-1]), count))


def show(number, name):
    """Show the floor (a bare slider whose observer sets a text) and, below it, the lab."""
    while _floor:
        _floor.pop().close()
    slider, text = FloatSlider(value=0.5, min=0, max=1, step=0.005, readout=False), HTML("0.500")
    slider.observe(lambda change: setattr(text, "value", f"{change.new:.3f}"), "value")
    _floor.extend([slider, text, VBox([slider, text])])
    display(_floor[-1])
    display(_build(number, name))


def show_interact(number, name, anew):
    """The same figure as `interact` and an inline figure show it: each step runs the lab's update function and draws
    the whole figure.

    anew: the figure and its artists are made in each step, as they must be before a plt.show(), which lets go of the
    figure.
    """
    kept = _bare(number, name)
    control, side = hand(kept), None
    low, high, start = 0.0, 1.0, 0.5  # of a logarithmic slider: how far along it
    if isinstance(control, Point):
        side = "xy".index(control.along[0])
        low, high, start = control.low[side], control.high[side], control.start[side]
    elif control.scale == "linear":
        low, high, start = control.low, control.high, control.start

    def step(value):
        if side is not None:
            value = [value if axis == side else at for axis, at in enumerate(control.start)]
        elif control.scale == "log":
            value = control.low * (control.high / control.low) ** value
        lab = _bare(number, name) if anew else kept
        given = {
            key: kind.parse(kind.start) if isinstance(kind, Formula) else kind.start
            for key, kind in lab.controls.items()
        }
        with house_style():
            values = {**given, control.name: value}
            lab._scenery.set(lab._layers, values, values)
            lab._function(**values)
            display(Image(print_figure(lab.figure, dpi=100)))

    interact(step, value=FloatSlider(value=start, min=low, max=high, step=(high - low) / 200, readout=False))


def _bare(number, name):
    """The lab's figure, artists and update function, with nothing drawn yet and without a stage."""
    lesson = next(lesson for lesson in catalogue.lessons() if lesson.number == number)

    def no_stage(**traits):
        return SimpleNamespace(**traits, values={}, observe=lambda *_: None, close=lambda: None)

    with patch("course_utils.live.lab.Stage", no_stage), patch.object(Lab, "_refresh", lambda _: None), house_style():
        return lesson.labs[name].__wrapped__()


def costs(number, name):
    """Print, as JSON, the lab's kind, bytes a frame, Python ms a step, backdrops drawn meanwhile and switches."""
    lab = _build(number, name)
    control = hand(lab)
    if control is None:
        print(json.dumps({"hand": None}))
        return
    frames, switched = [], [_switch_costs(lab, switch) for switch in switches(lab)]
    for other in lab.controls.values():
        for sample in other.samples():
            lab.set(**{other.name: sample})
            frames.append(lab.frame)
        lab.set(**{other.name: other.start})
    drawn, spent = lab.backdrops_drawn, []
    for value in steps(control, 80):
        spent.append(_milliseconds(lab, control, value))
        frames.append(lab.frame)
    area = lab.stage.size[0] * lab.stage.size[1]
    kinds = {_kind(frame, area) for frame in frames}
    print(
        json.dumps(
            {
                "hand": "point" if isinstance(control, Point) else "slider",
                "control": control.label,
                "along": getattr(control, "along", "x"),
                "kind": next(kind for kind in ("fields", "fills", "lines") if kind in kinds),
                "bytes": max(frame.size for frame in frames),
                "python": sorted(spent)[len(spent) // 2],
                "backdrops": lab.backdrops_drawn - drawn,
                "switches": switched,
            }
        )
    )
    lab.close()


def _switch_costs(lab, switch):
    """Its kind and label; of the presses until it has shown each value, Python ms of the slowest and backdrops drawn;
    of 80 presses from then on, the median and backdrops drawn again."""
    values = switch.samples()
    presses = itertools.cycle([*values[1:], values[0]])
    drawn = [lab.backdrops_drawn]
    spent = []
    for count in (len(values), 80):
        spent.append(sorted(_milliseconds(lab, switch, next(presses)) for _ in range(count)))
        drawn.append(lab.backdrops_drawn)
    lab.set(**{switch.name: switch.start})
    return {
        "kind": switch.kind,
        "label": switch.label,
        "first": spent[0][-1],
        "drawn": drawn[1] - drawn[0],
        "python": spent[1][40],
        "redrawn": drawn[2] - drawn[1],
    }


def _milliseconds(lab, control, value):
    began = time.perf_counter()
    lab.set(**{control.name: value})
    return 1000 * (time.perf_counter() - began)


def _kind(frame, area):
    """ "fields" if the frame has an image; "fills" if fills cover 2 % of the picture or 40 markers stand in it; else
    "lines"."""
    at, code, filled, markers = 0, 0, 0.0, 0
    for operation in frame.operations:
        if "image" in operation:
            return "fields"
        at += operation.get("shape", 0)
        code += operation.get("shape", 0)
        count, copies = operation.get("n", 0), operation.get("copies", 0)
        markers += copies
        codes = frame.codes[code : code + count] if "c" in operation else None
        if "fill" in operation:
            filled += max(copies, 1) * sum(
                _polygon_area(polygon) for polygon in Path(frame.vertices[at : at + count], codes).to_polygons()
            )
        at += count + copies
        code += count if codes is not None else 0
    return "fills" if filled > 0.02 * area or markers >= 40 else "lines"


def _polygon_area(corners):
    x, y = np.asarray(corners).T  # an open path comes as a list, closed
    return abs(x[:-1] @ y[1:] - x[1:] @ y[:-1]) / 2
