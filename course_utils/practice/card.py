"""The card of an exercise: its outcome in a word, a sign and a colour, then hints and the solution, each when asked
for."""

from typing import Any

import traitlets

from course_utils import host
from course_utils.practice.outcome import ERROR, NOT_ATTEMPTED, SOLVED, WRONG, Outcome
from course_utils.practice.prose import Text, to_html, to_plain

WORDS = {SOLVED: "solved", WRONG: "not yet", ERROR: "error", NOT_ATTEMPTED: "not attempted yet"}


class Card(host.CourseWidget):
    """What the check of an answer shows.

    Hints and the solution stay in the kernel until the learner presses their button: the browser asks, and the
    answer comes back in `hints`, `confirming` or `solution`.
    """

    _esm = host.script("practice/section.js", "practice/card.js")
    _css = host.style("practice/prose.css", "practice/card.css")

    title = traitlets.Unicode().tag(sync=True)
    state = traitlets.Unicode().tag(sync=True)
    word = traitlets.Unicode().tag(sync=True)
    message = traitlets.Unicode().tag(sync=True)
    section = traitlets.Unicode().tag(sync=True)
    hints = traitlets.List(traitlets.Unicode()).tag(sync=True)
    hints_left = traitlets.Int().tag(sync=True)
    confirming = traitlets.Bool().tag(sync=True)
    solution = traitlets.Unicode().tag(sync=True)

    def __init__(self, exercise: Any, outcome: Outcome):
        self.exercise, self.outcome = exercise, outcome
        super().__init__(
            title=exercise.title,
            state=outcome.state,
            word=WORDS[outcome.state],
            message=to_html(_without_word(outcome)),
            section=exercise.section if outcome.state in (WRONG, ERROR) else "",
            hints_left=0 if outcome.state == SOLVED else len(exercise.hints),
        )

    def ask(self, what: str) -> None:
        """Press a button, as the browser does: "hint", "solution" (twice, unless it is solved) or "keep trying"."""
        self.reply({"what": what})

    def reply(self, asked: dict) -> None:
        """Do what the button asked["what"] stands for: "hint", "solution" or "keep trying"."""
        what = asked.get("what")
        if what == "hint" and self.hints_left > 0:
            self.hints = [*self.hints, to_html(self.exercise.hints[len(self.hints)])]
            self.hints_left -= 1
        elif what == "solution" and (self.confirming or self.state == SOLVED):
            self.confirming = False
            # What was solved has had its reason in the message; the source is enough.
            shown = (
                Text("One way to solve it.", source=self.exercise.reference)
                if self.state == SOLVED
                else self.exercise.solution()
            )
            self.solution = shown.to_html()
        elif what == "solution":
            self.confirming = True
        elif what == "keep trying":
            self.confirming = False

    @property
    def plain(self) -> str:
        """The card in a line of text: "Top speed — not yet: That is the speed in km/h." """
        return f"{self.title} — {self.word}: {to_plain(_without_word(self.outcome))}"

    def _repr_mimebundle_(self, **options) -> dict:
        return self.bundle(self.plain)


def _without_word(outcome: Outcome) -> str:
    """The message without the words that the card has said already."""
    for start in ("Not attempted yet: ", "Not yet: ", "Not yet. "):
        if outcome.message.startswith(start):
            rest = outcome.message.removeprefix(start)
            return rest[:1].upper() + rest[1:]
    return outcome.message
