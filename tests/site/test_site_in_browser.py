"""The built pages in a real browser: nothing from elsewhere, quizzes and folds by keyboard, search, light and dark,
phones, files, axe."""

import json

import pytest
from playwright.sync_api import expect

from benchmarks.pages import measure
from course_utils.lessons.catalogue import lessons
from tests.browser.axe import AXE, OF_COLOURS
from tests.site.conftest import PAGES

LESSON = PAGES[2]
QUIZ = lessons()[1].quiz


@pytest.mark.parametrize("name", PAGES)
def test_a_page_asks_nobody_else_and_nothing_in_it_fails(name, open_page):
    page = open_page(name)
    page.evaluate("document.querySelectorAll('article details').forEach(part => { part.open = true; })")
    page.evaluate("document.querySelectorAll('img').forEach(image => { image.loading = 'eager'; })")
    page.wait_for_function("[...document.images].every(image => image.complete && image.naturalWidth > 0)")
    page.wait_for_load_state("networkidle")
    assert (page.strangers, page.faults) == ([], [])


def press_until(page, key: str, there: str) -> None:
    """Press `key` until the element with the focus satisfies `there`, an expression of `element`."""
    for _ in range(200):
        page.keyboard.press(key)
        if page.evaluate(f"(element => {there})(document.activeElement)"):
            return
    raise AssertionError(f"{key} never leads to where {there}")


def test_a_quiz_is_answered_by_keyboard_and_remembered(open_page):
    page = open_page(LESSON)
    quiz = page.locator(".course-live .cl-quiz")
    radios, check = quiz.get_by_role("radio"), quiz.get_by_role("button", name="Check")
    quiz.scroll_into_view_if_needed()
    page.evaluate("document.querySelector('#Check-yourself a.headerlink').focus()")
    press_until(page, "Tab", "element.type === 'radio' && element.closest('.course-live .cl-quiz')")
    right = [choice.right for choice in QUIZ.questions[0].choices].index(True)
    wrong = (right + 1) % len(QUIZ.questions[0].choices)
    press_until(page, "Space", "element.checked")
    expect(radios.first).to_be_checked()
    for k in range(wrong):
        page.keyboard.press("ArrowDown")
        expect(radios.nth(k + 1)).to_be_checked()
    expect(check).to_be_enabled()  # until then the Tab key passes it over
    press_until(page, "Tab", "element.textContent === 'Check'")
    page.keyboard.press("Enter")
    expect(quiz.locator(".cl-verdict")).to_contain_text("✗ Not this one.")
    radios.nth(right).focus()
    page.keyboard.press("Space")
    expect(check).to_be_enabled()
    press_until(page, "Tab", "element.textContent === 'Check'")
    page.keyboard.press("Enter")
    expect(quiz.locator(".cl-verdict")).to_contain_text("✓ Right.")
    page.reload()
    assert quiz.locator(".cl-score").inner_text() == f"1 of {len(QUIZ.questions)} right"
    assert quiz.locator(".cl-verdict").inner_text().startswith("✓ Right.")


def test_a_lab_answers_the_keys_and_a_goal_reached_stays_so(open_page):
    page = open_page(PAGES[1])
    place = page.locator('.course-lab[data-lab="00/fog_lifts"]')
    place.scroll_into_view_if_needed()
    place.locator("canvas").wait_for()
    caption, slider = place.locator(".cl-caption"), place.get_by_role("slider")
    assert caption.inner_text().startswith("From 0 to 0.60") and not place.locator(".course-picture").is_visible()
    for _ in range(8):
        slider.press("ArrowRight")
    assert caption.inner_text().startswith("From 0 to 1.00")
    assert place.locator("canvas").get_attribute("aria-label").endswith(caption.inner_text())
    assert place.locator(".cl-reached").inner_text().startswith("✓ Goal reached")
    slider.press("Home")
    assert place.locator(".cl-reached").count() == 1
    page.reload()
    place.scroll_into_view_if_needed()
    place.locator(".cl-reached").wait_for()
    assert caption.inner_text().startswith("From 0 to 0.60")


def test_a_lab_that_cannot_be_fetched_stays_a_picture(open_page):
    page = open_page("search.html")
    page.route("**/_static/labs/**", lambda route: route.abort())
    with page.expect_event("requestfailed", lambda request: "/_static/labs/" in request.url):
        page.goto(page.url.replace("search.html", PAGES[1]))
        page.locator(".course-lab").first.scroll_into_view_if_needed()
    assert page.locator(".course-lab img").first.is_visible() and page.locator(".course-lab canvas").count() == 0


def test_a_lab_is_still_live_where_nothing_may_be_fetched_but_files(open_page, site):
    page = open_page(LESSON, at=site.as_uri())
    page.locator(".course-lab canvas").first.wait_for()


def test_what_the_pages_cost_is_measured(chromium, address, site):
    page, labs = measure(chromium, address, PAGES[1].removesuffix(".html"), site, presses=3)
    assert page.stands > 0 and page.moves > 0
    assert [one.name for one in labs] == [
        f"00/{name}" for name in ("marble_in_fog", "predict_the_walk", "how_far_to_step", "fog_lifts")
    ]
    assert all(len(one.lab) == len(one.floor) == 3 and min(one.lab + one.floor) > 0 for one in labs)


def test_a_quiz_works_where_nothing_may_be_kept(open_page):
    page = open_page("search.html")
    # Only what the course keeps: Furo and Sphinx ask for theirs without care.
    page.add_init_script("""for (const name of ['getItem', 'setItem']) {
        const kept = Storage.prototype[name];
        Storage.prototype[name] = function (key, ...rest) {
            if (key.startsWith('calculus')) throw new Error('no');
            return kept.call(this, key, ...rest);
        };
    }""")
    page.goto(page.url.replace("search.html", LESSON))
    quiz = page.locator(".cl-quiz")
    quiz.get_by_role("radio").first.check()
    quiz.get_by_role("button", name="Check").click()
    assert quiz.locator(".cl-verdict").inner_text()
    assert page.faults == []


def test_hints_and_what_is_further_open_by_keyboard(open_page):
    page = open_page(LESSON)
    hint = page.locator(".course-exercise details").first
    further = page.locator(".course-further").first
    for fold in (hint, further):
        inside = fold.locator(":scope > :not(summary)").first
        assert not inside.is_visible()
        fold.locator("summary").first.focus()
        page.keyboard.press("Enter")
        assert inside.is_visible()


def test_the_widgets_follow_the_pages_light_and_dark(open_page):
    page = open_page(LESSON, color_scheme="dark")
    paper = "getComputedStyle(document.querySelector('.cl-quiz')).backgroundColor"
    sign = "document.documentElement.dataset.jpThemeLight"
    dark = page.evaluate(paper)
    assert page.evaluate(sign) == "false"
    assert "invert" in page.evaluate("getComputedStyle(document.querySelector('.course-picture')).filter")
    toggle = page.locator(".theme-toggle:visible")
    for _ in range(3):
        toggle.click()
        if page.evaluate("document.body.dataset.theme") == "light":
            break
    page.wait_for_function(f"{sign} === 'true'")
    assert page.evaluate(paper) != dark
    assert page.evaluate("getComputedStyle(document.querySelector('.course-picture')).filter") == "none"


@pytest.mark.parametrize("name", PAGES)
def test_a_phone_needs_no_scrolling_sideways(name, open_page):
    page = open_page(name, viewport={"width": 390, "height": 844})
    page.evaluate("document.querySelectorAll('article details').forEach(part => { part.open = true; })")
    wide = page.evaluate("""[...document.querySelectorAll('article *')].filter(element =>
        element.getBoundingClientRect().right > innerWidth + 1
        && !element.closest('pre, .course-formula, .table-wrapper, .cl-unseen, .katex-mathml, svg'))
        .map(element => element.outerHTML.slice(0, 100))""")
    assert wide == []
    assert page.evaluate("document.documentElement.scrollWidth") == 390


def test_previous_and_next_lead_through_the_course(open_page):
    page = open_page(PAGES[0])
    for name in PAGES[1:]:
        page.locator("a.next-page").click()
        page.wait_for_url(f"**/{name}")
    for name in reversed(PAGES[:-1]):
        page.locator("a.prev-page").click()
        page.wait_for_url(f"**/{name}")


def test_search_finds_a_word(open_page):
    page = open_page(PAGES[0])
    page.get_by_role("textbox", name="Search").fill("gradient")
    page.keyboard.press("Enter")
    page.wait_for_url("**/search.html?q=gradient*")
    page.locator("#search-results li a", has_text="Gradient descent").first.wait_for()
    assert page.strangers == []


def test_a_page_opened_as_a_file_works(open_page, site):
    page = open_page(LESSON, at=site.as_uri())
    quiz = page.locator(".cl-quiz")
    quiz.get_by_role("radio").first.check()
    quiz.get_by_role("button", name="Check").click()
    assert quiz.locator(".cl-verdict").inner_text()
    assert page.faults == [] and page.strangers == []


def test_on_paper_everything_is_open_and_a_quiz_shows_all_its_questions(open_page):
    page = open_page(LESSON)
    page.emulate_media(media="print")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert page.locator(".course-further > p:visible").count() > 0
    assert page.locator(".course-questions > li:visible").count() == len(QUIZ.questions)
    assert not page.locator(".cl-quiz").is_visible()
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert page.locator("article details[open]").count() == 0


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("name", [*PAGES, "search.html?q=gradient"])
def test_axe_finds_nothing_serious(name, theme, open_page):
    page = open_page(name, color_scheme=theme)
    page.evaluate("document.querySelectorAll('article details').forEach(part => { part.open = true; })")
    page.add_script_tag(path=AXE)
    found = page.evaluate(
        """rules => axe.run(document, { resultTypes: ['violations'], ...rules })
        .then(({ violations }) => violations.map(
        ({ id, impact, nodes }) => ({ id, impact, where: nodes.slice(0, 3).map(node => node.html.slice(0, 200)) })))""",
        {"runOnly": {"type": "rule", "values": OF_COLOURS}} if theme == "dark" else {},
    )
    assert [fault for fault in found if fault["impact"] in ("serious", "critical")] == [], json.dumps(found, indent=1)
