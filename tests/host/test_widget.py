"""What a widget answers to the browsers that show it, and what of it stays in a saved notebook."""

import pytest
import traitlets

from course_utils.host import CourseWidget
from course_utils.host.widget import VIEW, WAS_CLOSED


class Counter(CourseWidget):
    _esm = "export default { render() {} }"
    count = traitlets.Int().tag(sync=True)

    def reply(self, asked):
        self.count += asked["by"]


@pytest.fixture
def counter():
    """A widget, and in `sent` what it sent, a message an entry."""
    widget, widget.sent = Counter(), []
    widget._send = lambda message, buffers=None: widget.sent.append(message)
    yield widget
    widget.close()


def ask(widget, view, number, by=1):
    widget.hear({"view": view, "number": number, "asked": {"by": by}})


def test_an_answer_and_what_it_changed_come_in_one_message(counter):
    ask(counter, "a", 1)
    assert [message["state"] for message in counter.sent] == [{"count": 1, "answered": {"a": 1}}]


def test_a_question_that_comes_twice_is_done_once_and_answered_twice(counter):
    ask(counter, "a", 1)
    ask(counter, "a", 1)
    assert counter.count == 1
    assert [message["state"]["answered"] for message in counter.sent] == [{"a": 1}, {"a": 1}]


def test_each_view_counts_its_own_questions(counter):
    ask(counter, "a", 1)
    ask(counter, "b", 1)
    ask(counter, "a", 2)
    assert counter.count == 3 and counter.answered == {"b": 1, "a": 2}


def test_views_that_are_gone_are_forgotten_and_the_last_ones_never(counter):
    for number in range(100):
        ask(counter, f"view {number}", 1)
        ask(counter, "mine", number + 1)
    assert counter.count == 200 and counter.answered["mine"] == 100 and len(counter.answered) < 30


@pytest.mark.parametrize(
    "junk",
    [
        None,
        [],
        "x",
        {},
        {"view": 1, "number": 1, "asked": {}},
        {"view": "a", "number": "1", "asked": {}},
        {"view": "a", "number": 1, "asked": 3},
    ],
)
def test_what_is_no_question_changes_nothing(counter, junk):
    counter.hear(junk)
    assert counter.count == 0 and counter.answered == {} and counter.sent == []


def test_a_saved_output_has_words_and_the_mark_by_which_jupyterlab_shows_them(counter):
    bundle = counter.bundle("in words")
    assert bundle["text/plain"] == "in words" and bundle[VIEW] == {"version": 1}


def test_a_widget_that_was_closed_and_is_shown_again_says_so(counter):
    counter.close()
    assert counter._repr_mimebundle_() == {"text/plain": WAS_CLOSED}


def test_a_question_whose_answer_fails_is_answered_and_not_done_again(counter):
    with pytest.raises(KeyError):
        counter.hear({"view": "a", "number": 1, "asked": {}})
    assert counter.answered == {"a": 1} and counter.sent[-1]["state"] == {"answered": {"a": 1}}


def test_what_need_not_keep_the_browser_waiting_comes_after_its_answer(counter):
    counter.replied = lambda: counter.sent.append("afterwards")
    ask(counter, "a", 1)
    assert counter.sent[-1] == "afterwards" and len(counter.sent) == 2
