"""A clock that plays while a stick is used by keys, and a point that stands at stops, on a page without a kernel."""

import pytest

from course_utils.live import Lab
from course_utils.live.pack import pack
from course_utils.live.stage import page_script


def game() -> Lab:
    lab = Lab("Game", size=(3, 2))
    axes = lab.figure.subplots()
    axes.set(xlim=(0, 10), ylim=(-1, 1))
    (dot,) = lab.moving(axes.plot([], [], "o"))
    lab.slider("clock", 2, 0, 10, step=1, play=1, then="push")
    lab.choice("push", ["left", "right"], start="right")
    lab.point("place", (5.0, 0.0), axes, along="x")
    lab.reveal("over", "Stop", locks=["clock"])
    lab.grid(place=[0, 1, 7])

    @lab.update
    def _(clock, push, place, over):
        dot.set_data([place[0]], [0])
        return f"{clock:g} {push} {place[0]:g} {over}"

    return lab


@pytest.fixture
def page(blank_page):
    blank_page.set_content("<div class='course-lab' data-lab='game' data-src='none'></div>")
    blank_page.add_script_tag(content=page_script())
    blank_page.add_script_tag(content=pack(game, "game"))
    blank_page.evaluate("""async () => {
        await coursePages.start(document.querySelector('.course-lab'));
        window.said = [];
        const caption = document.querySelector('.cl-caption');
        new MutationObserver(() => window.said.push(caption.innerText))
            .observe(caption, { childList: true, characterData: true, subtree: true });
    }""")
    return blank_page


def says(page, start):
    page.wait_for_function(f"document.querySelector('.cl-caption').innerText.startsWith('{start}')", timeout=10_000)


def said(page) -> list[str]:
    return page.evaluate("window.said.splice(0)")


def focused(page) -> str:
    return page.evaluate("document.activeElement.value ?? document.activeElement.getAttribute('aria-label')")


def play(page):
    page.get_by_role("button", name="Play clock").click()


def test_the_keys_go_to_the_stick_and_the_clock_runs_on(page):
    play(page)
    assert focused(page) == "right"
    page.keyboard.press("ArrowLeft")
    says(page, "10 left")
    assert focused(page) == "left"


def test_from_its_end_a_play_begins_anew_at_the_low_end_and_says_so(page):
    play(page)
    says(page, "10")
    said(page)
    play(page)
    page.wait_for_function("window.said.length")  # it says 10 already, until the play has begun
    says(page, "10")
    assert said(page)[0].startswith("0 ")


def test_a_reset_ends_a_play_and_the_next_one_begins_at_the_start(page):
    play(page)
    page.get_by_role("button", name="Reset").click()
    says(page, "2 right")
    page.wait_for_timeout(300)
    assert page.locator(".cl-caption").inner_text().startswith("2 right")
    play(page)
    says(page, "10")


def test_a_play_ends_where_its_slider_is_taken_hold_of_by_keys_or_locked(page):
    play(page)
    page.locator("input[type=range]").press("Home")
    page.wait_for_timeout(300)
    assert page.locator(".cl-caption").inner_text().startswith("0 ")
    play(page)
    page.get_by_role("button", name="Stop").click()
    stood = page.locator(".cl-caption").inner_text()
    page.wait_for_timeout(300)
    assert page.locator(".cl-caption").inner_text() == stood and stood.endswith("True")
    assert page.get_by_role("button", name="Play clock").is_disabled()


def test_an_arrow_key_moves_a_point_from_stop_to_stop(page):
    point = page.get_by_role("slider", name="place")
    for key, place in (
        ("ArrowRight", 7),
        ("ArrowLeft", 5),
        ("ArrowDown", 1),
        ("ArrowLeft", 0),
        ("ArrowLeft", 0),
        ("ArrowUp", 1),
        ("End", 7),
    ):
        point.press(key)
        says(page, f"2 right {place} ")
