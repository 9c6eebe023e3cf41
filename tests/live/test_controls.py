"""Controls: what they take, and what a test of a lab tries of them."""

import pytest

from course_utils.live import Lab
from course_utils.live.controls import Choice, Formula, Point, Reveal, Sketch, Slider, Toggle, number_of


def slider(low, high, step, **further):
    return Slider(name="n", start=low, label="n", low=low, high=high, step=step, **further)


@pytest.mark.parametrize(
    "control",
    [
        *(slider(1, high, 1) for high in range(2, 20)),
        slider(0, 1, 0.25),
        slider(0, 1, 0.7),
        slider(1, 2000, 1, scale="log"),
        Choice(name="kind", start="a", label="kind", options=("a", "b")),
        Toggle(name="on", start=False, label="on"),
        Reveal(name="shown", start=False, label="shown"),
        Formula(name="f", start="x", label="f", parse=str, examples=("x", "x^2")),
        Point(name="p", start=[0.0, 0.0], label="p", axes=0, low=(0, 0), high=(1, 1), step=(0.1, 0.1), along="x"),
        Point(name="p", start=[0.5, 0.5], label="p", axes=0, low=(0, 0), high=(1, 1), step=(0.1, 0.1)),
        Sketch(name="drawn", start=None, label="drawn", axes=0, x=(1.0,), low=0, high=2),
    ],
    ids=lambda control: f"{control.kind} {getattr(control, 'high', '')}",
)
def test_no_sample_comes_twice(control):
    samples = control.samples()
    assert all(one not in samples[:k] for k, one in enumerate(samples))
    assert all(control.clean(one) == one for one in samples)


def test_a_sliders_samples_reach_from_end_to_end():
    assert slider(1, 6, 1).samples() == [1, 2, 3, 4, 5, 6]
    assert slider(0, 100, 1).samples() == [0, 17, 33, 50, 67, 83, 100]
    assert slider(1, 64, 1, scale="log").samples() == pytest.approx([1, 2, 4, 8, 16, 32, 64])


def test_of_a_slider_of_whole_numbers_no_two_samples_read_alike():
    assert [round(one) for one in slider(1, 6, 1, scale="log", digits=0).samples()] == [1, 2, 3, 4, 6]


def test_where_the_keys_go_after_play_is_a_control_of_the_lab():
    with pytest.raises(ValueError, match="then = 'push' is where the keys go after Play; give it play = seconds"):
        slider(0, 1, 0.1, then="push")
    lab = Lab("Game", size=(3, 2))
    lab.slider("clock", 0, 0, 1, play=1, then="push")
    with pytest.raises(ValueError, match="then = 'push' is no slider, choice or toggle of this lab"):
        lab.update(lambda clock: f"{clock}")
    lab.choice("push", ["left", "right"])
    lab.update(lambda clock, push: f"{clock} {push}")
    assert lab.stage.controls[0]["then"] == "push"
    lab.close()


def test_a_long_value_is_cut_where_it_is_seen_to_be():
    with pytest.raises(ValueError, match=r"got '1, 1, [1, ]*…$"):
        number_of("a", "1, " * 100)
