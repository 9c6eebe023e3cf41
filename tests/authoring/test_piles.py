"""How the tests are shared out among processes."""

import pytest

from conftest import concerns, pile_of


@pytest.mark.parametrize(
    "first, second, together",
    [
        ("notebooks/01_a.ipynb::Cell 0", "notebooks/01_a.ipynb::Cell 9", True),
        ("notebooks/01_a.ipynb::Cell 0", "notebooks/02_b.ipynb::Cell 0", False),
        ("tests/maths/test_units.py::test_a", "tests/maths/test_units.py::test_b", False),
        ("tests/browser/test_stage.py::test_a", "tests/browser/test_stage.py::test_b", True),
        ("tests/benchmarks/test_classroom.py::test_a", "tests/benchmarks/test_classroom.py::test_b[c]", True),
        (
            "tests/browser/test_lessons.py::test_a[01_a.ipynb]",
            "tests/browser/test_lessons.py::test_b[01_a.ipynb]",
            True,
        ),
        (
            "tests/browser/test_lessons.py::test_a[01_a.ipynb]",
            "tests/browser/test_lessons.py::test_a[02_b.ipynb]",
            False,
        ),
        ("tests/lessons/test_learners_settings.py::a[00]", "tests/lessons/test_learners_settings.py::a[01]", True),
        ("tests/lite/test_site.py::test_a", "tests/lite/test_package.py::test_b", True),
        ("tests/site/test_pages.py::test_a[index]", "tests/site/test_site_in_browser.py::test_b", True),
        (
            "tests/engines/test_pages.py::test_a[Firefox]",
            "tests/engines/test_jupyterlab.py::test_b[Firefox-dark]",
            True,
        ),
        ("tests/engines/test_pages.py::test_a[Firefox]", "tests/engines/test_pages.py::test_a[WebKit]", False),
    ],
)
def test_tests_that_share_a_kernel_or_a_page_stay_together(first, second, together):
    assert (pile_of(first) == pile_of(second)) is together


@pytest.mark.parametrize(
    "nodeid, does",
    [
        ("notebooks/05_gradient.ipynb::Cell 3", True),
        ("tests/lessons/test_gradient.py::test_a", True),
        ("tests/lessons/test_gradient_descent.py::test_a", False),
        ("tests/lessons/test_gates.py::test_of_the_lab[05-fog_hike-a_rule]", True),
        ("tests/lessons/test_gates.py::test_the_exercise[05/dot_product]", True),
        ("tests/lessons/test_gates.py::test_of_the_notebook[05_gradient.ipynb-a_rule]", True),
        ("tests/lessons/test_solutions.py::test_a[05]", True),
        ("tests/lessons/test_solutions.py::test_a[06]", False),
        ("tests/maths/test_units.py::test_a[0.05]", False),
    ],
)
def test_what_concerns_one_lesson(nodeid, does):
    assert concerns(nodeid, "05") is does


def test_a_lesson_that_is_not_there_is_named():
    with pytest.raises(pytest.UsageError, match="no lesson 99; there are: 00, 01"):
        concerns("tests/test_a.py::test_b", "99")
