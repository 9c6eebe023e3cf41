"""A quiz: one question at a time, a reason for whatever was chosen, and which answers are right known to the kernel
only."""

from collections.abc import Sequence
from dataclasses import dataclass

import traitlets

from course_utils import host
from course_utils.practice.progress import progress
from course_utils.practice.prose import to_html, to_plain


@dataclass(frozen=True)
class Choice:
    """One choice of a question: whether it is right, why or why not, and the anchor of the section that says more."""

    text: str
    right: bool = False
    why: str = ""
    section: str = ""


@dataclass(frozen=True)
class Question:
    """A question with one right choice. id: its name in the learner's progress; without one it is known by its
    number."""

    text: str
    choices: Sequence[Choice]
    id: str = ""

    def __post_init__(self):
        if len(self.choices) < 2 or sum(choice.right for choice in self.choices) != 1:
            raise ValueError(f"a question needs two choices or more, one of them right: {self.text!r}")
        if not all(choice.why for choice in self.choices):
            raise ValueError(f"each choice needs its reason: {self.text!r}")


@dataclass(frozen=True)
class Quiz:
    """The questions of a lesson. id: "01/quiz"; each question is kept with the progress as "01/quiz/3".

    As a cell's output it makes a fresh view, so a quiz may stand in a module that several cells use.
    """

    id: str
    title: str
    questions: Sequence[Question]

    def show(self) -> "QuizView":
        """A new view of the quiz, with nothing chosen yet."""
        return QuizView(self)

    def item(self, question: int) -> str:
        """The name under which a question's state is kept; questions are counted from 0, their names from 1."""
        return f"{self.id}/{self.questions[question].id or question + 1}"

    def __repr__(self) -> str:
        """All the questions and choices, without what is right."""
        lines = [f"{self.title} — {len(self.questions)} questions"]
        for number, question in enumerate(self.questions, start=1):
            lines.append(f"{number}. {to_plain(question.text)}")
            lines += [
                f"   {letter}) {to_plain(choice.text)}"
                for letter, choice in zip("abcdefghij", question.choices, strict=False)
            ]
        return "\n".join(lines)

    def _repr_mimebundle_(self, **options) -> dict:
        return self.show()._repr_mimebundle_()


class QuizView(host.CourseWidget):
    """A quiz in the browser.

    The browser gets the questions and the choices; it asks with a choice, and the verdict comes back in `verdicts`.
    """

    _esm = host.script("practice/section.js", "practice/quiz.js")
    _css = host.style("practice/prose.css", "practice/quiz.css")

    title = traitlets.Unicode().tag(sync=True)
    pages = traitlets.List(traitlets.Dict()).tag(sync=True)
    verdicts = traitlets.Dict().tag(sync=True)

    def __init__(self, quiz: Quiz):
        self.quiz = quiz
        pages = [
            {"text": to_html(q.text), "choices": [to_html(choice.text) for choice in q.choices]} for q in quiz.questions
        ]
        super().__init__(title=quiz.title, pages=pages)

    def choose(self, question: int, choice: int) -> None:
        """Make a choice, as the browser does; both counted from 0."""
        self.reply({"question": question, "choice": choice})

    @property
    def score(self) -> int:
        """How many questions have been answered right."""
        return sum(verdict["right"] for verdict in self.verdicts.values())

    def reply(self, asked: dict) -> None:
        """Judge the choice asked["choice"] of question asked["question"]; what is no choice of this quiz is left
        alone."""
        number, picked = asked.get("question"), asked.get("choice")
        if not (isinstance(number, int) and isinstance(picked, int) and 0 <= number < len(self.quiz.questions)):
            return
        choices = self.quiz.questions[number].choices
        if not 0 <= picked < len(choices):
            return
        choice = choices[picked]
        progress().mark(self.quiz.item(number), "solved" if choice.right else "tried")
        verdict = {
            "choice": picked,
            "right": choice.right,
            "why": to_html(choice.why),
            "section": "" if choice.right else choice.section,
        }
        self.verdicts = {**self.verdicts, str(number): verdict}

    def _repr_mimebundle_(self, **options) -> dict:
        return self.bundle(repr(self.quiz))
