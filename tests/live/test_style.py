"""The house style: what the learner has set is out of the way meanwhile, and all there afterwards."""

import warnings

import matplotlib
import numpy as np
import pytest

from course_utils.live import Lab
from course_utils.live.style import SETTINGS, house_style, strict_house


def set_by_the_learner() -> tuple:
    params = {name: id(value) for name, value in dict.items(matplotlib.rcParams)}
    return params, np.geterr(), id(warnings.filters), list(warnings.filters)


@pytest.fixture
def own_settings():
    """A learner's settings, and the state that they make."""
    settings = matplotlib.rc_context({"lines.marker": "x", "figure.dpi": 70})
    with settings, np.errstate(all="raise"), warnings.catch_warnings():
        warnings.simplefilter("error")
        yield set_by_the_learner()


def test_the_house_has_its_own_settings_and_matplotlibs_defaults_for_the_rest(own_settings):
    with house_style():
        assert matplotlib.rcParams["lines.linewidth"] == SETTINGS["lines.linewidth"]
        assert matplotlib.rcParams["lines.marker"] == "None"
        assert np.geterr()["over"] == "warn"
        warnings.warn("ours", stacklevel=1)
    assert set_by_the_learner() == own_settings


def test_the_way_to_the_screen_stays_the_learners():
    with matplotlib.rc_context({"interactive": True}), house_style():
        assert matplotlib.rcParams["interactive"]


def test_what_is_set_within_does_not_come_out_of_it_even_by_an_error(own_settings):
    with pytest.raises(ZeroDivisionError), house_style(), house_style():
        matplotlib.rcParams["lines.linewidth"] = 9
        np.seterr(all="ignore")
        warnings.simplefilter("always")
        raise ZeroDivisionError
    assert set_by_the_learner() == own_settings


def test_an_update_that_raises_leaves_the_learners_settings_as_they_were(own_settings):
    lab = Lab("Fault", size=(4, 3))
    lab.slider("a", 1, 0, 2, step=1)
    lab.update(lambda a: f"one over a is {1 / a:.2f}")
    lab.set(a=0)
    assert "ZeroDivisionError" in lab.fault and set_by_the_learner() == own_settings
    lab.moving(lab.figure.subplots().bar([1], [1], hatch="/"))
    lab.set(a=2)
    assert "RecorderError" in lab.fault
    assert set_by_the_learner() == own_settings


def test_a_warning_under_the_house_style_is_an_error_where_a_test_wants_to_know():
    with strict_house(), house_style(), pytest.raises(RuntimeWarning):
        np.float64(1) / 0
    with house_style():
        np.float64(1) / 0
