"""What the benchmark finds out of a lab without a browser: what a hand takes hold of or presses, and its class."""

import itertools

import numpy as np
import pytest
from matplotlib.patches import PathPatch
from matplotlib.path import Path

from benchmarks.kernel_side import _kind, _switch_costs, hand, steps, switches
from course_utils.live import Lab


def _lab(move):
    lab = Lab("Lab", size=(6, 3))
    axes = lab.figure.subplots()
    axes.set(xlim=(0, 1), ylim=(0, 1))
    lab.moving(move(axes))
    lab.toggle("on")
    lab.point("place", (0.5, 0.5), axes, along="y")
    lab.update(lambda **_: "Here.")
    return lab


@pytest.mark.parametrize(
    ("kind", "move"),
    [
        ("lines", lambda axes: axes.plot([0, 1], [0, 1], "o-")),
        ("lines", lambda axes: axes.text(0.1, 0.5, "a few letters $x^2$")),
        ("fills", lambda axes: axes.fill_between([0, 1], 0, [0.5, 0.7])),
        ("fills", lambda axes: axes.bar(np.linspace(0.1, 0.9, 9), 0.5, 0.1)),
        ("fills", lambda axes: axes.plot(np.linspace(0, 1, 60), np.linspace(0, 1, 60), ".")),
        ("fills", lambda axes: axes.add_patch(PathPatch(Path([(0, 0), (0.5, 1), (1, 0)]), linewidth=0))),  # open
        ("lines", lambda axes: axes.add_patch(PathPatch(Path([(0, 0), (1, 1)])))),  # open, and nothing to fill
        ("fields", lambda axes: axes.imshow(np.eye(8), interpolation="none")),
    ],
)
def test_a_labs_class_is_read_off_its_frame(kind, move):
    lab = _lab(move)
    assert _kind(lab.frame, lab.stage.size[0] * lab.stage.size[1]) == kind


def test_a_slider_is_taken_before_a_point_and_every_step_is_new():
    lab = _lab(lambda axes: axes.plot([0, 1], [0, 1]))
    point = hand(lab)
    assert point.name == "place"
    assert {x for x, _ in steps(point, 80)} == {0.5}
    lab.slider("h", 1.0, 0.01, 10.0, scale="log")
    lab.slider("n", 3, 1, 5, step=1)
    assert hand(lab).name == "h"
    for control in lab.controls.values():
        if control.kind in ("point", "slider"):
            walk = steps(control, 80)
            assert len(walk) == 80 and all(a != b for a, b in itertools.pairwise(walk))


def test_the_first_choice_and_the_first_toggle_are_pressed_and_no_button_that_reveals():
    lab = _lab(lambda axes: axes.plot([0, 1], [0, 1]))
    lab.reveal("shown", "Check")
    lab.choice("one", "ab")
    lab.choice("two", "cd")
    assert [control.name for control in switches(lab)] == ["one", "on"]


def test_a_switch_costs_its_backdrops_the_first_time_alone():
    lab = _lab(lambda axes: axes.plot([0, 1], [0, 1]))
    lab.choice("scale", ["1", "2", "5"], label="scale of x")
    lab.backdrop(lambda scale: lab.figure.axes[0].set_xlim(0, float(scale)))
    lab.redraw()
    told = _switch_costs(lab, lab.controls["scale"])
    assert (told["kind"], told["label"], told["drawn"], told["redrawn"]) == ("choice", "scale of x", 2, 0)
    assert 0 < told["python"] <= told["first"]
    assert lab.values["scale"] == "1"
