"""What is live equals what is printed: draw.js on a 2x canvas against matplotlib's own rendering of the same state."""

import numpy as np
import pytest
from matplotlib.patches import Circle

from course_utils.authoring.lab_rules import random_states
from course_utils.lessons.catalogue import lessons
from course_utils.live import Lab
from course_utils.live.style import house_style
from tests.browser.canvas import share_off_on_canvas

LARGEST_SHARE = 0.001
LABS = {f"{lesson.number}/{name}": build for lesson in lessons() for name, build in lesson.labs.items()}
t = np.linspace(0, 10, 200)


def lines(axes):
    return axes.plot(t, np.sin(t), lw=3)


def dashes(axes):
    return [axes.plot(t, np.cos(t), "--", lw=2)[0], axes.plot(t, np.sin(t), "-.", lw=1)[0], axes.axhline(0.3, ls=":")]


def markers(axes):
    return axes.plot(t[::9], np.sin(t[::9]), "o", t[::9], np.cos(t[::9]), "s", t[::9], 0 * t[::9], "^", ms=9)


def scatters(axes):
    return [
        axes.scatter(t[::5], np.sin(t[::5]), s=np.linspace(5, 90, 40), c=np.linspace(0, 1, 40)),
        axes.scatter(t[::9], np.cos(t[::9]), alpha=0.5),
    ]


def filled_areas(axes):
    return [axes.fill_between(t, np.sin(t), alpha=0.4), axes.axvspan(2, 4, color="C1", alpha=0.3)]


def bars(axes):
    return list(axes.bar(np.arange(10), np.sin(np.arange(10)), edgecolor="black"))


def arrows(axes):
    return [
        axes.annotate("", xy=(8, 0.5), xytext=(2, -0.5), arrowprops={"arrowstyle": "-|>", "lw": 2}),
        axes.arrow(1, 0, 2, 0.3, width=0.02),
    ]


def texts(axes):
    return [
        axes.text(1, 0.5, r"$\frac{f(x+h)-f(x)}{h}$ tends to $f'(x)$", fontsize=16),
        axes.text(5, -0.5, "plain, turned", rotation=30),
    ]


def images(axes):
    field = np.outer(np.sin(t[:40]), np.cos(t[:60]))
    return [axes.imshow(field, extent=(1, 9, -0.8, 0.8), aspect="auto", interpolation="none", origin="lower")]


def clipping(axes):
    (line,) = axes.plot(t, 5 * np.sin(t), lw=6)
    shape = axes.plot(t, np.cos(3 * t), lw=8)[0]
    shape.set_clip_path(Circle((5, 0), 1.0, transform=axes.transData))
    return [line, shape]


def alphas(axes):
    return [axes.plot(t, np.sin(t + k), lw=12, alpha=0.3)[0] for k in range(3)]


def segments(axes):
    return [
        axes.vlines(t[::7], 0, np.sin(t[::7])),
        axes.hlines([-0.5, 0.5], 1, 9, colors=["C3", "C4"], linestyles="--"),
    ]


def beneath_a_still_curve_and_a_legend(axes):
    axes.plot(t, np.sin(t), lw=5, label="still")
    axes.set_title("a title above what moves")
    axes.legend()
    return [axes.fill_between(t, -1, 1, alpha=0.5), *axes.plot(t, 0 * t, lw=9, zorder=1.5)]


@pytest.mark.parametrize(
    "draw",
    [
        lines,
        dashes,
        markers,
        scatters,
        filled_areas,
        bars,
        arrows,
        texts,
        images,
        clipping,
        alphas,
        segments,
        beneath_a_still_curve_and_a_legend,
    ],
)
def test_the_canvas_equals_matplotlib_for(draw, blank_page):
    with house_style():
        lab = Lab("fidelity", size=(4, 3))
        axes = lab.figure.subplots()
        axes.set(xlim=(0, 10), ylim=(-1.2, 1.2))
        lab.moving(draw(axes))
    lab.update(lambda: "one picture")
    assert lab.fault == ""
    assert lab.frame.operations
    assert share_off_on_canvas(blank_page, lab.stage, lab.picture()) <= LARGEST_SHARE


def test_the_comparison_sees_a_missing_stroke(blank_page):
    lab = Lab("fidelity", size=(4, 3))
    lab.moving(lab.figure.subplots().plot(t, np.sin(t)))
    lab.update(lambda: "one picture")
    lab.stage.frame = {**lab.stage.frame, "ops": []}
    assert share_off_on_canvas(blank_page, lab.stage, lab.picture()) > LARGEST_SHARE


@pytest.mark.parametrize("name", LABS)
def test_every_lab_shows_on_the_canvas_what_matplotlib_prints(name, blank_page):
    lab = LABS[name]()
    for state in random_states(lab, 5):
        lab.set(**state)
        assert share_off_on_canvas(blank_page, lab.stage, lab.picture()) <= LARGEST_SHARE, state
    lab.close()
