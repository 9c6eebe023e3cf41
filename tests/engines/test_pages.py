"""Pages in Chromium, Firefox and WebKit: drawn alike, led by keys alone, seen in light and dark."""

import pytest

from course_utils.authoring import sight
from course_utils.authoring.engines.chromium import Chromium
from tests.browser.canvas import share_off
from tests.engines.conftest import FIRST, LESSON, theme
from tests.engines.looking import has_ring, labs, paper_of, seen, show, track

QUIZ = "document.querySelector('.cl-quiz')"
BUTTON = QUIZ + ".querySelector('.cl-row').children[{}]"  # Check, Back, the place, Next
PLACE = QUIZ + ".querySelector('.cl-place').textContent"
HANDLE, SKETCH, RANGE, RADIO = (
    "document.querySelector('.cl-lab')" + f".querySelector('{name}')"
    for name in (".cl-handle", ".cl-sketch", "input[type=range]", "input[type=radio]")
)


def tab_to(page, there: str) -> None:
    """Press Tab until the element with the focus satisfies `there`, an expression of `element`."""
    for _ in range(30):
        if page.evaluate(f"(element => {there})(window.last = document.activeElement)"):
            return
        page.press("Tab")
        page.wait_for("document.activeElement !== last")  # Firefox takes its time
    raise AssertionError(f"Tab never leads to where {there}")


@pytest.fixture(scope="session")
def in_chromium(chromium, address):
    """The pictures of the lesson's labs as Chromium paints them."""
    with Chromium(chromium) as page:
        page.open(f"{address}/{LESSON}")
        return labs(page)


def test_labs_are_drawn_as_in_chromium_and_nothing_is_complained_of(lesson, in_chromium):
    pictures = labs(lesson)
    assert [picture.shape for picture in pictures] == [picture.shape for picture in in_chromium]
    assert max(map(share_off, pictures, in_chromium)) <= 0.0005
    assert lesson.complaints + lesson.evaluate("heard") == []


def test_the_first_lesson_and_its_formulas_are_nothing_to_complain_of(browser, address):
    browser.open(f"{address}/{FIRST}")
    browser.wait_for("document.querySelector('.cl-quiz')")
    assert browser.complaints + browser.evaluate("heard") == []


def test_next_and_back_lead_to_the_question_by_keys_alone(lesson):
    show(lesson, QUIZ)
    lesson.evaluate(f"{QUIZ}.querySelector('input').focus()")
    lesson.press("Space")
    lesson.wait_for(f"{QUIZ}.querySelector('input').checked")
    tab_to(lesson, "element.textContent === 'Check'")
    lesson.press("Enter")
    lesson.wait_for(f"{QUIZ}.querySelector('.cl-verdict').textContent !== ''")
    tab_to(lesson, "element.textContent === 'Next'")
    assert has_ring(lesson)
    for key, there in (("Enter", "Question 2 of"), ("Space", "Question 1 of")):
        lesson.press(key)
        lesson.wait_for(f"{PLACE}.startsWith('{there}')")
        lesson.wait_for("document.activeElement.closest('fieldset')", 5)
        assert has_ring(lesson)
        lesson.press("Tab")
        lesson.wait_for("document.activeElement.type === 'radio'", 5)
        tab_to(lesson, "element.textContent === 'Back' || element.textContent === 'Next'")


def test_a_lab_is_moved_by_keys_alone(lesson):
    place = "document.querySelector('.course-lab input[type=range]').closest('.course-lab')"
    labs(lesson)
    show(lesson, place)
    lesson.evaluate(f"{place}.querySelector('input[type=range]').focus()")
    words, picture = f"{place}.querySelector('.cl-caption').textContent", f"{place}.querySelector('canvas').toDataURL()"
    lesson.evaluate(f"(window.before = [{words}, {picture}]) && null")
    lesson.press("Home")
    lesson.press("ArrowRight")
    lesson.wait_for(f"{words} !== before[0] && {picture} !== before[1]")
    assert has_ring(lesson)


@pytest.mark.parametrize(
    "element, key",
    [
        pytest.param(HANDLE, "ArrowLeft", id="point"),
        pytest.param(SKETCH, "ArrowUp", id="sketch"),
        pytest.param(RANGE, "ArrowRight", id="slider"),
        pytest.param(RADIO, "ArrowRight", id="choice"),
    ],
)
def test_where_a_key_goes_is_seen_even_after_the_mouse(element, key, controls):
    # On a fresh page a browser may take what has the focus first for something that keys have come to.
    for clicked in (RANGE, element):
        left, top, width, height = show(controls, clicked)
        controls.drag((left + width / 2, top + height / 2))
        controls.wait_for(f"document.activeElement === {clicked}")
    values = controls.evaluate("JSON.stringify(lab.get('values'))")
    controls.press(key)
    controls.wait_for(f"JSON.stringify(lab.get('values')) !== {values!r}")
    assert has_ring(controls)
    cursor = "getComputedStyle(document.querySelector('.cl-cursor')).display"
    assert element != SKETCH or controls.evaluate(cursor) == "block"


def test_the_mouse_takes_the_ring_away_that_a_key_has_brought(controls):
    left, top, width, height = show(controls, RANGE)
    controls.evaluate(f"{RANGE}.focus()")
    controls.press("ArrowRight")
    controls.wait_for("document.querySelector('.cl-keyed')")
    controls.drag((left + width / 2, top + height / 2))
    controls.wait_for("!document.querySelector('.cl-keyed')")


def test_a_choice_stands_beside_its_first_radio_and_names_them_all(controls):
    middles = controls.evaluate("""['legend', 'label'].map(name => document.querySelector(`.cl-choice ${name}`))
        .map(part => part.getBoundingClientRect()).map(({ top, bottom, left }) => [(top + bottom) / 2, left])""")
    assert abs(middles[0][0] - middles[1][0]) < 4 and middles[0][1] < middles[1][1]
    assert controls.is_told(".cl-choice", "group", "side") and not controls.is_told(".cl-choice", "group", "left")


@pytest.mark.parametrize("light", ["light", "dark"])
def test_a_slider_s_track_stands_out_from_the_paper_and_does_not_glare(light, controls):
    theme(controls, light)
    against = sight.contrast(track(controls), paper_of(controls))
    assert against.min() >= 3 and (light == "light" or against.max() < 10)


@pytest.mark.parametrize("light", ["light", "dark"])
@pytest.mark.parametrize("name", ["radio", "checkbox"])
def test_a_radio_and_a_checkbox_are_seen_and_do_not_glare(name, light, controls):
    theme(controls, light)
    element = f"document.querySelector('.cl-lab input[type={name}]')"
    for checked in ("true", "false"):
        controls.evaluate(f"({element}.checked = {checked})")
        looks = seen(controls, element)
        assert sight.contrast(looks, paper_of(controls)).max() >= 3
        assert light == "light" or (sight.luminance(looks) > 0.6).mean() < 0.2


def test_the_browser_s_own_parts_follow_the_page_s_light_and_dark(lesson):
    schemes = """[document.documentElement, document.querySelector('.cl-quiz')]
        .map(part => getComputedStyle(part).colorScheme)"""
    # Its system is dark: so is a page that nobody has asked for another.
    for name, wanted in (("auto", ["dark", "dark"]), ("light", ["normal", "light"]), ("dark", ["dark", "dark"])):
        lesson.evaluate(f"(document.body.dataset.theme = '{name}')")
        lesson.wait_for(f"document.documentElement.dataset.jpThemeLight === '{str('light' in wanted).lower()}'")
        assert lesson.evaluate(schemes) == wanted


def test_the_digits_of_a_fraction_are_as_large_as_the_words_beside_it(lesson):
    ratios = lesson.evaluate("""[...document.querySelectorAll('.cl mfrac')]
        .map(fraction => [fraction.querySelector('mi, mn'), fraction.closest('math').parentElement])
        .map(parts => parts.map(part => parseFloat(getComputedStyle(part).fontSize)))
        .map(([digits, words]) => digits / words)""")
    assert ratios and all(0.95 <= ratio <= 1.15 for ratio in ratios), ratios


def test_a_link_in_a_card_is_underlined_in_its_own_colour(lesson):
    assert (
        lesson.evaluate("""[...document.querySelectorAll('.cl a')].map(link => getComputedStyle(link))
        .filter(({ textDecorationLine, textDecorationColor, color }) =>
            textDecorationLine !== 'underline' || textDecorationColor !== color).length""")
        == 0
    )
