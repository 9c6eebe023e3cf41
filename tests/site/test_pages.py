"""The built pages, read as files."""

import itertools
import json
import re
from urllib.parse import unquote, urlsplit

import pytest
from bs4 import BeautifulSoup

from course_utils.authoring.page import Page
from course_utils.authoring.refresh import NOTEBOOKS
from course_utils.authoring.site.katex import formula
from course_utils.lessons.catalogue import lessons
from tests.site.conftest import PAGES

WITH_SEARCH = [*PAGES, "search.html"]


@pytest.fixture(scope="session")
def pages(site) -> dict[str, BeautifulSoup]:
    return {name: BeautifulSoup((site / name).read_text("utf-8"), "html.parser") for name in WITH_SEARCH}


PARTS = {"mfrac": 2, "msub": 2, "msup": 2, "munder": 2, "mover": 2, "mroot": 2, "msubsup": 3, "munderover": 3}


def with_wrong_parts(page: BeautifulSoup) -> list[str]:
    """The MathML elements of a page, and of the quiz that its script makes, with too few or too many children."""
    texts = [text for script in page.select(".course-quiz script") for text in _texts(json.loads(script.string))]
    parts = [page, *(BeautifulSoup(text, "html.parser") for text in texts)]
    found = [tag for part in parts for tag in part.find_all(list(PARTS))]
    return [str(tag) for tag in found if len(tag.find_all(recursive=False)) != PARTS[tag.name]]


def _texts(data) -> list[str]:
    """Every text in JSON's `data`."""
    if isinstance(data, str):
        return [data]
    inside = data.values() if isinstance(data, dict) else data if isinstance(data, list) else []
    return [text for part in inside for text in _texts(part)]


def addresses(page: BeautifulSoup) -> list[str]:
    """Whatever the page links to or loads."""
    return [tag[name] for name in ("href", "src") for tag in page.find_all(attrs={name: True})]


@pytest.mark.parametrize("name", WITH_SEARCH)
def test_every_link_leads_somewhere(name, pages, site):
    dead = []
    for address in addresses(pages[name]):
        parts = urlsplit(address)
        if parts.scheme:
            continue
        target = unquote(parts.path) or name
        goes_astray = parts.fragment and target in pages and not pages[target].find(id=unquote(parts.fragment))
        if not (site / target).is_file() or goes_astray:
            dead.append(address)
    assert dead == []


@pytest.mark.parametrize("name", WITH_SEARCH)
def test_nothing_is_loaded_from_elsewhere(name, pages):
    loaded = [
        tag.get("src") or tag.get("href") for tag in pages[name].find_all(["script", "img", "link", "iframe", "source"])
    ]
    assert [address for address in loaded if address and urlsplit(address).netloc] == []


def test_style_sheets_name_only_what_is_there(site):
    missing = []
    for sheet in site.rglob("*.css"):
        for address in re.findall(r"url\(([^)]+)\)", sheet.read_text("utf-8")):
            path = address.strip("'\"").partition("?")[0].partition("#")[0]
            # KaTeX names three forms of each font; a browser takes the first, woff2, and that one is there.
            if (
                path
                and not path.startswith("data:")
                and not path.endswith((".woff", ".ttf"))
                and not (sheet.parent / path).exists()
            ):
                missing.append(f"{sheet.name}: {path}")
    assert missing == []


@pytest.mark.parametrize("lesson", lessons(), ids=lambda lesson: lesson.number)
def test_anchors_are_those_of_the_notebook(lesson, pages):
    page = pages[lesson.notebook.replace(".ipynb", ".html")]
    assert Page(NOTEBOOKS / lesson.notebook).anchors == {
        section["id"] for section in page.article.find_all("section", id=True)
    }


@pytest.mark.parametrize("lesson", lessons(), ids=lambda lesson: lesson.number)
def test_what_is_further_is_folded_under_a_heading_that_stays(lesson, pages):
    page = pages[lesson.notebook.replace(".ipynb", ".html")]
    wanted = [text for _, _, text in Page(NOTEBOOKS / lesson.notebook).headings if text.startswith("Further")]
    folds = page.find_all("details", class_="course-further")
    assert [fold.find_previous_sibling("h3").find(string=True, recursive=False) for fold in folds] == wanted


@pytest.mark.parametrize("lesson", lessons(), ids=lambda lesson: lesson.number)
def test_the_quizzes_links_lead_to_sections_of_the_page(lesson, pages):
    page = pages[lesson.notebook.replace(".ipynb", ".html")]
    assert all(
        page.find(id=choice.section)
        for question in lesson.quiz.questions
        for choice in question.choices
        if choice.section
    )


@pytest.mark.parametrize("name", PAGES)
def test_a_page_says_its_language_and_has_its_headings_in_order(name, pages):
    page = pages[name]
    assert page.html["lang"] == "en"
    levels = [int(heading.name[1]) for heading in page.article.find_all(re.compile("^h[1-6]$"))]
    assert levels.count(1) == 1 and levels[0] == 1
    assert [pair for pair in itertools.pairwise(levels) if pair[1] > pair[0] + 1] == []


@pytest.mark.parametrize("name", PAGES[1:])
def test_every_formula_is_set_and_spoken(name, pages):
    formulas = pages[name].article.find_all(class_="katex")
    assert formulas and all(formula.find("math") for formula in formulas)
    left = [
        text
        for text in pages[name].article.find_all(string=re.compile(r"\\(frac|theta|cdot)|\$\$"))
        if text.parent.name not in ("annotation", "script")
    ]
    assert left == []


@pytest.mark.parametrize("name", PAGES[1:])
def test_every_part_of_a_formula_is_whole(name, pages):
    assert with_wrong_parts(pages[name]) == []


@pytest.mark.parametrize(
    "latex",
    [
        r"\lambda_{\max}",
        r"a_{\max}^2",
        r"\frac{\min}{2}",
        r"\sin^2 x",
        r"\lim_{h \to 0} \sin h",
        r"\operatorname{argmin}_w J",
        r"x^{\ln}",
    ],
)
def test_a_function_s_name_may_stand_alone_in_a_formula(latex):
    set_by_katex = BeautifulSoup(formula(latex), "html.parser")
    assert set_by_katex.find("mi") and with_wrong_parts(set_by_katex) == []


@pytest.mark.parametrize("name", PAGES)
def test_each_lesson_can_be_reached_before_and_after(name, pages):
    at = PAGES.index(name)
    for kind, wanted in (
        ("prev-page", PAGES[at - 1] if at else None),
        ("next-page", PAGES[at + 1] if at + 1 < len(PAGES) else None),
    ):
        link = pages[name].find("a", class_=kind)
        assert (link and link["href"].rstrip("#")) == wanted
