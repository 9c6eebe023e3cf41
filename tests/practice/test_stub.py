"""Not attempted is told from wrong by the syntax tree, and by the compiled code where there is no source."""

import functools

import pytest

from course_utils.practice.stub import name_of, untouched
from tests.practice.names import told

BARE = "def slope(x, h):\n    ..."
TOLD = 'def slope(x, h):\n    """The slope."""\n    ...'
PARTIAL = "def slope(x, h):\n    total = 0.0\n    for value in x:\n        ...\n    return total"


def compiled(source):
    space = {}
    exec(source, space)
    return space["slope"]


@pytest.mark.parametrize("stub", [BARE, TOLD, PARTIAL], ids=["bare", "told", "partial"])
def test_a_stub_without_source_is_known_by_its_code(stub):
    assert untouched(compiled(stub), stub)


def test_a_docstring_does_not_count():
    assert untouched(compiled(BARE), TOLD) and untouched(compiled(TOLD), BARE)


@pytest.mark.parametrize("change", [("0.0", "1.0"), ("...", "total += value"), ("return total", "return -total")])
def test_a_stub_with_anything_changed_is_attempted(change):
    assert not untouched(compiled(PARTIAL.replace(*change)), PARTIAL)


def slope(x, h):
    """Mine."""
    # A comment is not an attempt.
    total = 0.0
    for value in x:
        ...
    return total


def test_a_stub_with_source_is_known_by_its_tree():
    assert untouched(slope, PARTIAL)
    assert not untouched(slope, PARTIAL.replace("0.0", "1"))


def test_an_empty_body_is_not_an_attempt_whatever_the_stub():
    def slope(x, h):
        """Nothing yet."""

    assert untouched(slope, PARTIAL)


def test_an_untouched_stub_under_a_decorator_is_not_attempted():
    @functools.wraps(slope)
    def timed(*given):
        return slope(*given)

    assert untouched(timed, PARTIAL)


@pytest.mark.parametrize("answer", [..., (..., ...), [...], lambda x: ...], ids=told)
def test_an_ellipsis_is_not_an_attempt(answer):
    assert untouched(answer, "slope = ...")


@pytest.mark.parametrize("answer", [0, None, (), (1, ...), "...", lambda x: x, len], ids=told)
def test_any_other_value_is_an_attempt(answer):
    assert not untouched(answer, "slope = ...")


@pytest.mark.parametrize(
    "stub, name",
    [("speed = ...", "speed"), (TOLD, "slope"), ("h = 0.1\nw: float = ...", "w"), ("w, b = ..., ...", ("w", "b"))],
)
def test_the_answers_name_is_the_last_one_the_stub_defines(stub, name):
    assert name_of(stub) == name


def test_a_stub_without_a_name_is_refused():
    with pytest.raises(ValueError, match="defines no name"):
        name_of("1 + 1")
