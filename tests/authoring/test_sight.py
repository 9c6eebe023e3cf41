"""Contrast, the dark page's colours and colour-blind eyes, against published figures; and the palette against WCAG 2.2
AA."""

import numpy as np
import pytest
from matplotlib.colors import to_rgb

from course_utils.authoring import sight
from course_utils.live import style
from course_utils.live.stage import Stage

PALETTE = {name: getattr(style, name) for name in ("FUNCTION", "DERIVATIVE", "AREA", "LEARNER", "TRUTH", "QUIET")}
PAGES = {"light": lambda colour: np.array(to_rgb(colour)), "dark": lambda colour: sight.on_dark_page(to_rgb(colour))}


@pytest.mark.parametrize("name", PALETTE)
@pytest.mark.parametrize("page", PAGES)
def test_each_colour_of_the_palette_is_seen_on_the_paper_and_its_ink_is_read(name, page):
    paper = PAGES[page]("white")
    assert sight.contrast(PAGES[page](PALETTE[name]), paper) >= 3
    assert sight.contrast(PAGES[page](style.ink(PALETTE[name])), paper) >= 4.5


def test_the_dark_page_has_the_filter_that_is_computed_here():
    assert f".cl-picture canvas {{ filter: {sight.DARK_FILTER}; }}" in Stage._css


@pytest.mark.parametrize(
    "first, second, published",
    [("black", "white", 21), ("#767676", "white", 4.54), ("#777777", "white", 4.48), ("red", "white", 4.0)],
)
def test_contrast_is_the_one_that_wcag_and_its_tools_give(first, second, published):
    assert sight.contrast(to_rgb(first), to_rgb(second)) == pytest.approx(published, abs=0.005)
    assert sight.contrast(to_rgb(second), to_rgb(first)) == pytest.approx(published, abs=0.005)


def test_the_dark_page_turns_lightness_round_and_leaves_greys_grey():
    assert sight.on_dark_page([[1, 1, 1], [0, 0, 0]]) == pytest.approx(np.array([[0.1] * 3, [0.9] * 3]))
    assert np.ptp(sight.on_dark_page([0.3, 0.3, 0.3])) == pytest.approx(0)


@pytest.mark.parametrize("deficiency", sight.DEFICIENCIES)
def test_colour_blind_eyes_see_greys_as_they_are_and_mix_red_with_green(deficiency):
    """Machado et al. 2009: the rows of each matrix sum to 1."""
    assert sight.seen_with(deficiency, [0.5, 0.5, 0.5]) == pytest.approx(np.full(3, 0.5), abs=1e-5)

    def hue(colour):
        red, green, _ = sight.seen_with(deficiency, colour)
        return red - green

    assert abs(hue([0.8, 0.3, 0]) - hue([0.3, 0.6, 0])) < abs((0.8 - 0.3) - (0.3 - 0.6)) / 2


def test_greyscale_keeps_the_luminance_of_every_colour_of_the_palette():
    for colour in PALETTE.values():
        assert sight.luminance(sight.seen_with("greyscale", to_rgb(colour))) == pytest.approx(
            sight.luminance(to_rgb(colour))
        )
