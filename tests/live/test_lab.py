"""A lab without a browser: values in, description, frame, goals and faults out."""

import base64
import io

import ipywidgets
import numpy as np
import pytest
from PIL import Image

from course_utils.live import Lab
from course_utils.live.recorder import RecorderError


def parabola(**further):
    """A small lab: a point slides along x squared."""
    lab = Lab("Parabola", size=(4, 3))
    axes = lab.figure.subplots()
    x = np.linspace(-2, 2, 50)
    axes.plot(x, x**2, zorder=3)
    (dot,) = lab.moving(axes.plot([], [], "o"))
    lab.slider("x", 1.0, -2.0, 2.0, step=0.5, unit="m")
    lab.slider("h", 0.1, 0.001, 10, scale="log")
    lab.goal("Reach the bottom", lambda x: x == 0, name="bottom")

    @lab.update
    def _(x, h):
        dot.set_data([x], [x * x])
        return f"At x = {x:.1f} the height is {x * x:.2f}; h is {h:.3f}."

    return lab


def ask(lab, view="window", number=None, **asked):
    """What a browser sends when the learner moves the controls named in `asked`."""
    lab.stage.hear({"view": view, "number": number or lab.stage.answered.get(view, 0) + 1, "asked": asked})


def test_setting_a_value_changes_description_and_frame():
    lab = parabola()
    before = lab.frame
    lab.set(x=-1.5)
    assert lab.description == "At x = -1.5 the height is 2.25; h is 0.100."
    assert not lab.frame.same_as(before)


def test_values_are_held_to_the_range_and_step():
    lab = parabola()
    lab.set(x=99)
    assert lab.values["x"] == 2.0
    lab.set(x=0.7)
    assert lab.values["x"] == 0.5
    lab.set(h=1e-9)
    assert lab.values["h"] == 0.001


def test_an_unknown_control_is_named_with_those_there_are():
    with pytest.raises(ValueError, match="no control 'y'; it has x, h"):
        parabola().set(y=1)


def test_a_value_that_is_no_number_is_named():
    with pytest.raises(ValueError, match="x must be a number, got 'far'"):
        parabola().set(x="far")
    with pytest.raises(ValueError, match="finite"):
        parabola().set(x=float("nan"))


def test_a_slider_never_redraws_the_backdrop():
    lab = parabola()
    for x in (-2, 0, 2):
        lab.set(x=x)
    assert lab.backdrops_drawn == 1


def test_a_still_artist_that_changes_draws_the_backdrop_anew():
    lab = Lab("Limits", size=(4, 3))
    axes = lab.figure.subplots()
    lab.moving(axes.plot([0, 1], [0, 1]))
    lab.toggle("wide")

    @lab.update
    def _(wide):
        axes.set_xlim(0, 10 if wide else 1)
        return f"wide: {wide}"

    before = lab.stage.backdrop
    lab.set(wide=True)
    assert lab.backdrops_drawn == 2 and lab.stage.backdrop != before
    assert lab.stage.axes[0]["x"] == [0, 10]


def test_a_goal_is_told_once_and_stays_reached():
    lab, heard = parabola(), []
    lab.listen(lambda event, details: heard.append((event, details["name"])))
    lab.set(x=0)
    lab.set(x=1)
    lab.set(x=0)
    assert heard == [("goal", "bottom")]
    assert lab.stage.goals == [{"text": "Reach the bottom", "reached": True}]


def test_what_could_not_be_kept_is_said_and_told_again_and_the_picture_is_right_all_the_same():
    lab, kept, broken = parabola(), [], [True]

    def listener(event, details):
        if broken[0]:
            raise OSError("the disk is full")
        kept.append(details["name"])

    lab.listen(listener)
    ask(lab, x=0.0)
    assert "could not be kept yet (OSError: the disk is full)" in lab.fault and lab.description.startswith("At x = 0.0")
    ask(lab, x=1.0)
    assert kept == [] and "could not be kept" in lab.fault
    broken[0] = False
    ask(lab, x=1.5)
    assert kept == ["bottom"] and lab.fault == ""
    ask(lab, x=0.0)
    assert kept == ["bottom"]


def test_a_formula_that_stays_is_not_read_again_at_each_step():
    read = []
    lab = Lab("Formula", size=(4, 3))
    lab.formula("f", "x", lambda text: read.append(text) or text)
    lab.slider("a", 0, 0, 5, step=1)
    lab.update(lambda f, a: f"{f} {a}")
    for a in range(5):
        lab.set(a=a)
    assert read == ["x"]


def test_a_closed_lab_is_neither_set_nor_drawn():
    lab = parabola()
    lab.close()
    for use in (lambda: lab.set(x=1), lab.picture):
        with pytest.raises(ValueError, match="closed when its cell was run again"):
            use()


def test_a_prediction_is_told_with_its_values_when_it_is_locked_in():
    lab, heard = Lab("Predict", size=(4, 3)), []
    lab.slider("guess", 1, 0, 5, step=1)
    lab.reveal("shown", "Check", locks=["guess"])
    lab.update(lambda guess, shown: f"{guess:.0f} {'is right' if shown and guess == 3 else 'guessed'}")
    lab.listen(lambda event, details: heard.append((event, details["values"]["guess"])))
    lab.set(guess=3)
    assert heard == [] and "right" not in lab.description
    lab.set(shown=True)
    assert heard == [("revealed", 3)] and "right" in lab.description


def test_a_fault_is_shown_and_the_last_good_picture_kept():
    lab = Lab("Fault", size=(4, 3))
    (line,) = lab.moving(lab.figure.subplots().plot([0, 1], [0, 1]))
    lab.slider("a", 1, 0, 2, step=1)

    @lab.update
    def _(a):
        line.set_ydata([0, a])
        return f"one over a is {1 / a:.2f}"

    lab.set(a=2)
    kept, said = lab.frame, lab.description
    lab.set(a=0)
    assert "ZeroDivisionError" in lab.fault and lab.frame is kept and lab.description == said
    lab.set(a=1)
    assert lab.fault == "" and "1.00" in lab.description


def test_after_a_fault_a_value_that_cannot_be_taken_gives_way_to_the_last_one_that_could_be_drawn():
    lab = Lab("Fault", size=(4, 3))
    (line,) = lab.moving(lab.figure.subplots().plot([0, 1], [0, 1]))
    lab.slider("a", 1, 0, 2, step=1)

    @lab.update
    def _(a):
        line.set_ydata([0, a])
        return f"one over a is {1 / a:.2f}"

    lab.set(a=2)
    kept = lab.frame
    lab.set(a=0)
    ask(lab, a="much")
    assert lab.fault == "" and lab.description == "one over a is 0.50" and lab.frame.same_as(kept)
    assert lab.stage.complaints == {"a": "a must be a number, got 'much'"}


def test_values_that_are_not_finite_leave_a_gap_and_a_sentence():
    lab = Lab("Gap", size=(4, 3))
    (line,) = lab.moving(lab.figure.subplots().plot([], []))
    lab.slider("k", 0, 0, 1, step=1)

    @lab.update
    def _(k):
        line.set_data([0, 1, 2, 3, 4], [0, 1, np.nan if k else 1, 1, 0])
        return f"k = {k:.0f}."

    assert "gap" not in lab.description
    lab.set(k=1)
    assert "leave a gap" in lab.description and lab.frame.is_finite


def test_an_artist_that_cannot_move_is_told_when_the_lab_is_built():
    lab = Lab("Hatch", size=(4, 3))
    lab.moving(lab.figure.subplots().bar([1], [1], hatch="/"))
    with pytest.raises(RecorderError, match="hatch"):
        lab.update(lambda: "never")


def test_a_formula_that_cannot_be_read_keeps_the_last_one():
    def parse(text):
        if text != "x" and text != "2x":
            raise ValueError(f"I cannot read {text}")
        return len(text)

    lab = Lab("Formula", size=(4, 3))
    lab.formula("f", "x", parse)
    lab.update(lambda f: f"length {f}")
    ask(lab, f="2x")
    ask(lab, f="import os")
    assert lab.description == "length 2"
    assert lab.stage.complaints == {"f": "I cannot read import os"}
    ask(lab, f="x")
    assert lab.stage.complaints == {} and lab.description == "length 1"


@pytest.mark.parametrize(
    "fault",
    [KeyError("x"), ZeroDivisionError(), RecursionError(), AttributeError("no"), MemoryError()],
    ids=lambda fault: type(fault).__name__,
)
def test_a_formula_that_breaks_its_parser_is_a_sentence_too(fault):
    def parse(text):
        if text != "x":
            raise fault
        return text

    lab = Lab("Formula", size=(4, 3))
    lab.formula("f", "x", parse, examples=["x"])
    lab.update(lambda f: f"it is {f}")
    for given in ("1/x + $", "x" * 5000):
        ask(lab, f=given)
        assert lab.stage.complaints["f"].startswith(f"{given[:20]!r}"[:-1]) and len(lab.stage.complaints["f"]) < 200
        assert "cannot be read" in lab.stage.complaints["f"] and "such as 'x'" in lab.stage.complaints["f"]
        with pytest.raises(ValueError, match="cannot be read"):
            lab.set(f=given)
    assert lab.description == "it is x" and lab.fault == ""


def test_a_formula_is_a_text():
    lab = Lab("Formula", size=(4, 3))
    lab.formula("f", "x", lambda text: text.strip())
    lab.update(lambda f: f"it is {f}")
    ask(lab, f=None)
    assert lab.stage.complaints == {"f": "f must be a text, got None"} and lab.description == "it is x"


def test_rubbish_from_the_browser_is_a_complaint_not_a_crash():
    lab = parabola()
    ask(lab, x=None, h="nan")
    assert set(lab.stage.complaints) == {"x", "h"} and lab.fault == ""


def test_a_change_is_taken_control_by_control_and_shown_as_accepted():
    lab = parabola()
    ask(lab, "one window", x=-1.5)
    ask(lab, "another window", h=1.0)
    assert lab.values == {"x": -1.5, "h": 1.0} and lab.stage.answered == {"one window": 1, "another window": 1}
    ask(lab, "one window", x=99, nonsense=1)
    assert lab.values == {"x": 2.0, "h": 1.0} and "x = 2.0" in lab.description


def test_a_closed_lab_that_is_shown_again_says_so():
    lab = parabola()
    lab.close()
    data, _ = lab._repr_mimebundle_()
    assert data == {
        "text/plain": (
            "Parabola\nThis was closed when its cell was run again. Run that cell to see it there, or make a new "
            "one here."
        )
    }


def test_a_lab_is_a_picture_and_a_text_where_no_widget_can_be():
    data, metadata = parabola()._repr_mimebundle_()
    assert data["text/plain"] == "Parabola\nAt x = 1.0 the height is 1.00; h is 0.100.\nGoal: Reach the bottom"
    assert Image.open(io.BytesIO(base64.b64decode(data["image/png"]))).size == (800, 600)
    assert metadata["image/png"] == {"width": 400, "alt": "Parabola. At x = 1.0 the height is 1.00; h is 0.100."}


def test_the_printed_picture_shows_what_moves():
    lab = parabola()
    one = lab.picture()
    lab.set(x=-2)
    assert lab.picture() != one
    lab.set(x=0)
    assert lab.backdrops_drawn == 1


def test_two_controls_of_one_name_are_refused():
    lab = Lab("Twice", size=(4, 3))
    lab.toggle("a")
    with pytest.raises(ValueError, match="two controls named 'a'"):
        lab.toggle("a")


def test_a_closed_lab_leaves_no_widget_behind():
    before = len(ipywidgets.widgets.widget._instances)
    lab = parabola()
    assert len(ipywidgets.widgets.widget._instances) > before
    lab.close()
    lab.close()
    assert len(ipywidgets.widgets.widget._instances) == before
    assert lab.figure is None


def test_a_point_keeps_to_its_line_and_its_box():
    lab = Lab("Point", size=(4, 3))
    axes = lab.figure.subplots()
    axes.set(xlim=(0, 10), ylim=(0, 5))
    lab.point("p", (2, 3), axes, along="x")
    lab.update(lambda p: f"{p[0]:.1f}, {p[1]:.1f}")
    lab.set(p=[20, 1])
    assert lab.values["p"] == [10, 3]


def test_a_sketch_has_a_height_for_each_x():
    lab = Lab("Sketch", size=(4, 3))
    lab.sketch("s", lab.figure.subplots(), np.linspace(0, 1, 5), low=-1, high=1)
    lab.update(lambda s: f"{sum(height is not None for height in s)} drawn")
    assert lab.description == "0 drawn"
    lab.set(s=[0, 5, None, -5, 0])
    assert lab.values["s"] == [0, 1, None, -1, 0]
    with pytest.raises(ValueError, match="5 heights"):
        lab.set(s=[1])
