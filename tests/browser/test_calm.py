"""What a lab says to a screen reader, how often, and that it holds still for whoever asked for less motion."""

import itertools
from statistics import median

import pytest

from course_utils.authoring import browser as browsing
from tests.browser.notebooks import LAB, write

# Every announcement with the page's own time in milliseconds, and every picture.
_LISTEN = """() => {
    const lab = document.querySelector('.cl-lab'), region = lab.querySelector('[aria-live=polite]');
    window.heard = [];
    window.painted = [];
    new MutationObserver(() => window.heard.push([performance.now(), region.textContent]))
        .observe(region, { childList: true, characterData: true, subtree: true });
    lab.querySelector('canvas').addEventListener('painted', () => window.painted.push(performance.now()));
    window.began = performance.now();
}"""
_PLAYED = """() => document.querySelector('.cl-lab input[type=range]').value === '1'
    && document.querySelector('.cl-caption').innerText.includes('rate 1.00')"""


@pytest.fixture
def open_lab(lab_server, chromium):
    pages = []

    def opened(**context):
        page = lab_server.open(
            chromium, write(lab_server, f"calm_{len(pages)}.ipynb", LAB + "\nmarble()"), scale=1, **context
        )
        pages.append(page)
        assert browsing.run_all(page) == []
        page.wait_for_function("document.querySelector('.cl-lab [aria-live=polite]')?.textContent")
        page.evaluate(_LISTEN)
        return page

    yield opened
    for page in pages:
        page.evaluate("window.jupyterapp.shell.currentWidget.sessionContext.shutdown()")
        page.context.close()


def test_a_held_key_is_told_once_a_second_and_the_last_words_are_the_last_said(open_lab):
    page = open_lab()
    page.get_by_role("slider", name="rate").focus()
    captions = set()
    while page.evaluate("performance.now() - window.began") < 3500:
        page.keyboard.down("ArrowRight")  # again and again without letting go: the key repeats
        captions.add(page.locator(".cl-caption").inner_text())
        if page.evaluate("document.activeElement.value === '1'"):
            page.keyboard.press("Home")
    page.keyboard.up("ArrowRight")
    page.wait_for_function("() => window.heard.at(-1)?.[1] === document.querySelector('.cl-caption').innerText")
    page.wait_for_timeout(1500)
    heard, elapsed = page.evaluate("[window.heard, performance.now() - window.began]")
    times = [time for time, _ in heard]
    assert len(captions) > 10  # it said much more than it spoke
    assert 2 <= len(heard) <= 1 + elapsed / 1000
    assert all(
        later - earlier >= 950 for earlier, later in itertools.pairwise(times)
    )  # clocks may differ by a few milliseconds
    assert heard[-1][1] == page.locator(".cl-caption").inner_text()


def test_the_picture_is_named_by_what_is_said_and_the_caption_is_not_spoken_twice(open_lab):
    page = open_lab()
    page.get_by_role("slider", name="rate").press("ArrowRight")
    page.wait_for_function("document.querySelector('.cl-caption').innerText.includes('rate 0.31')")
    caption = page.locator(".cl-caption")
    assert page.locator(".cl-lab canvas").get_attribute("aria-label") == f"Marble. {caption.inner_text()}"
    assert not caption.evaluate("element => element.closest('[aria-live], [role=status], [role=alert]')")
    assert page.locator(".cl-lab output").count() == page.locator(".cl-lab output[aria-hidden=true]").count() > 0


def test_play_is_a_film_for_most_and_a_picture_a_second_for_who_asked_for_less_motion(open_lab):
    film, calm = open_lab(), open_lab(reduced_motion="reduce")
    gaps = {}
    for page in (film, calm):
        page.get_by_role("button", name="Play rate").press("Enter")
        page.wait_for_function(_PLAYED, timeout=30_000)
        times = page.evaluate("window.painted")
        gaps[page] = [later - earlier for earlier, later in itertools.pairwise(times)]
    # A slow machine holds pictures back, so that two may come closer together; a film has some that follow each other
    # closely even there.
    assert median(gaps[calm]) >= 900
    assert min(gaps[film]) < 500


def test_nothing_of_ours_moves_by_style_alone(open_lab):
    page = open_lab(reduced_motion="reduce")
    assert (
        page.evaluate("""() => [...document.querySelectorAll('.cl, .cl *')].filter((element) => {
        const style = getComputedStyle(element);
        return style.animationName !== 'none' || style.transitionDuration.split(',')
            .some((time) => parseFloat(time) > 0);
    }).map((element) => element.outerHTML.slice(0, 120))""")
        == []
    )
