"""What stands still and is not always the same: drawn once for each choice, and never shown where it does not stand."""

from course_utils.live import Lab
from course_utils.live.layers import MOST_KEPT


def shown(lab):
    return lab.stage.backdrop, lab.stage.layers, lab.stage.frame, lab.stage.axes


def two_scales(update=lambda axes, scale, x: None, still=lambda scale: None, options=("1", "10")):
    """A lab whose choice changes the limits of its axes; a dot moves over a strip that stands still."""
    lab = Lab("Scales", size=(4, 3))
    axes = lab.figure.subplots()
    axes.axvspan(0.2, 0.8, zorder=0)
    (dot,) = lab.moving(axes.plot([], [], "o", zorder=1))
    lab.choice("scale", options)
    lab.slider("x", 0.5, 0, 1, step=0.25)

    @lab.backdrop
    def _(scale):
        axes.set(xlim=(0, float(scale)), aspect="equal")
        still(scale)

    @lab.update
    def _(scale, x):
        dot.set_data([x], [0])
        update(axes, scale, x)
        return f"{x} of {scale}"

    return lab


def test_a_choice_that_comes_back_shows_what_was_drawn_for_it_and_draws_nothing():
    lab = two_scales()
    first = shown(lab)
    lab.set(scale="10")
    second = shown(lab)
    assert lab.backdrops_drawn == 2 and second != first and second[0] != first[0]
    lab.set(scale="1")
    assert shown(lab) == first
    lab.set(scale="10")
    assert shown(lab) == second and lab.backdrops_drawn == 2


def test_what_moves_over_a_kept_backdrop_moves_as_over_a_new_one():
    lab, other = two_scales(), two_scales()
    lab.set(scale="10")
    lab.set(scale="1", x=0.75)
    other.set(x=0.75)
    assert shown(lab) == shown(other)


def test_a_still_artist_that_an_update_changes_makes_all_that_was_kept_untrue():
    titled = two_scales(lambda axes, scale, x: scale == "1" and axes.set_title(f"x = {x}"))
    titled.set(scale="10")
    before = shown(titled)
    titled.set(x=1)
    assert titled.backdrops_drawn == 2, "the title waits for the other scale"
    titled.set(scale="1")
    titled.set(scale="10", x=0.5)
    assert titled.backdrops_drawn == 4 and shown(titled) != before


def test_a_backdrop_is_drawn_anew_after_an_error_in_its_function():
    troubles = []

    def still(scale):
        if troubles:
            raise troubles.pop()

    lab = two_scales(still=still)
    first = shown(lab)
    troubles.append(ZeroDivisionError("no"))
    lab.set(scale="10")
    assert "ZeroDivisionError" in lab.fault and shown(lab) == first
    lab.set(scale="10", x=1)
    assert lab.fault == "" and lab.stage.axes[0]["x"] == [0, 10]
    lab.set(scale="1", x=0.5)
    assert shown(lab) == first


def test_no_more_backdrops_are_kept_than_a_lab_may_have():
    lab = two_scales(options=[str(k + 1) for k in range(MOST_KEPT + 1)])
    for scale in lab.controls["scale"].options:
        lab.set(scale=scale)
    assert lab.backdrops_drawn == MOST_KEPT + 1
    lab.set(scale="2")
    assert lab.backdrops_drawn == MOST_KEPT + 1
    lab.set(scale="1")
    assert lab.backdrops_drawn == MOST_KEPT + 2


def test_a_backdrop_of_a_control_that_is_not_there_is_told():
    lab = Lab("None", size=(4, 3))
    lab.toggle("on")
    lab.backdrop(lambda off: None)
    lab.update(lambda on: f"{on}")
    assert "no control is named off; there are on" in lab.fault
