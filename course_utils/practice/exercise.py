"""An exercise: what is asked, what is true, and which mistakes it knows. What it looks like is the card's business."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any, Protocol

from course_utils.practice import definitions, faults, guard, outcome
from course_utils.practice import stub as stubs
from course_utils.practice.card import Card
from course_utils.practice.deadline import Deadline
from course_utils.practice.fresh import FreshNumbers
from course_utils.practice.function_text import NotKept
from course_utils.practice.outcome import ERROR, NOT_ATTEMPTED, SOLVED, Outcome, Slip, Unreadable
from course_utils.practice.own_numpy import as_imported
from course_utils.practice.own_source import own_source
from course_utils.practice.progress import progress
from course_utils.practice.prose import Text, to_html
from course_utils.practice.written import answer_in, tidied


class Answer(Protocol):
    """A kind of answer: Number, Values, FormulaAnswer, Function, AtLeast. To some, a text is an answer."""

    def judge(self, answer: Any, slips: Iterable[Slip] = ()) -> Outcome: ...
    def alike(self, first: Any, second: Any) -> bool: ...


class Exercise:
    """One exercise of a lesson.

    id: "01/top_speed", under which progress is kept. question, why, hints: in the small markup of `practice.prose`.
    stub: the source the learner starts from; the name it defines last is the answer's name. solution: source that
    defines the answer. slips: wrong answers as a learner writes them, and what is said to each and to whatever gives
    the same. check: the kind of answer. why: a sentence or two shown once it is solved. section: the anchor of the
    section to read again ("The-definition"). numbers: the learner's own, if it has any. context: what else the cells
    above define, a dict or a function that makes it. used_again_in: "lesson 08", where a `Reuse` brings back the
    learner's function. also_right: for the self-test, automatic mutants that are right as well: a fragment of the
    label, and the reason.

    Source may be indented as the module around it is. It runs with np, math, sympy (also as sp) and the context.
    """

    def __init__(
        self,
        *,
        id: str,
        title: str,
        question: str,
        stub: str,
        solution: str,
        check: Answer,
        hints: Sequence[str],
        slips: Sequence[Slip] = (),
        why: str = "",
        section: str = "",
        context: Mapping[str, Any] | Callable[[], Mapping[str, Any]] | None = None,
        numbers: FreshNumbers | None = None,
        used_again_in: str = "",
        also_right: Mapping[str, str] | None = None,
    ):
        self.id, self.title, self.question, self.why, self.section = id, title, question, why, section
        self.stub, self.reference = tidied(stub), tidied(solution)
        self.answer = check
        self.hints, self.slips, self.also_right = tuple(hints), tuple(slips), dict(also_right or {})
        self.fresh, self.used_again_in = numbers, used_again_in
        self.context = {} if context is None else context
        self.name = stubs.name_of(self.stub)
        self._hints_given = 0

    @as_imported()
    def judge(self, answer: Any) -> Outcome:
        """What `answer` is: one of the four outcomes. Shows nothing, keeps nothing, and never raises for a wrong
        answer."""
        try:
            found = self._unfinished(answer) or self.answer.judge(answer, self.wrong_answers())
        except Exception as fault:
            return Outcome(
                ERROR,
                f"The check itself failed ({faults.named(fault)}); that is our fault, not yours. "
                "Read on, and please tell us.",
                ours=True,
            )
        if found.state == SOLVED:
            counted = f": {found.message}" if found.message else ""
            return Outcome(SOLVED, f"Right{counted}. {self.why}".strip())
        return found

    def written(self, source: str) -> Any:
        """The answer that a learner's cell gives: `source` defines its name, or is it as an expression."""
        return answer_in(tidied(source), self.name, self.given())

    def given(self) -> Mapping[str, Any]:
        """What the cells above define, by name: the context, and the learner's own numbers."""
        own = self.fresh.values() if self.fresh else {}
        return {**own, **(self.context() if callable(self.context) else self.context)}

    def wrong_answers(self) -> Iterator[Slip]:
        """The slips with what a learner then hands in; made one by one, when a wrong answer is looked at."""
        given = None
        for slip in self.slips:
            if not isinstance(slip.wrong, str) or getattr(self.answer, "reads_text", False):
                yield slip
                continue
            given = given or {**self.given(), **self._right()}
            yield Slip(answer_in(tidied(slip.wrong), self.name, given), slip.says)

    def _right(self) -> dict[str, Any]:
        """The right answer by its name, or names: what a slip that is an expression may begin with."""
        right = self.written(self.reference)
        return {self.name: right} if isinstance(self.name, str) else dict(zip(self.name, right, strict=True))

    def _unfinished(self, answer: Any) -> Outcome | None:
        """What an answer is that is still the stub, or has places left open; None for any other."""
        try:
            untouched, left_open = guard.read(
                lambda: (stubs.untouched(answer, self.stub), stubs.left_open(answer)), (), Deadline(guard.SECONDS)
            )
        except Unreadable as reason:
            return outcome.wrong(str(reason))
        if untouched:
            return Outcome(NOT_ATTEMPTED, self._invitation())
        return outcome.wrong(left_open) if left_open else None

    def check(self, answer: Any = ...) -> Card:
        """Judge `answer`, keep the result with the learner's progress, and show it as a card."""
        found = self.judge(answer)
        store = progress()
        if found.state == SOLVED:
            store.mark(self.id, "solved")
            found = Outcome(SOLVED, f"{found.message} {self._keep(answer)}".strip())
        elif found.state != NOT_ATTEMPTED and not found.ours:
            store.mark(self.id, "tried")
        return Card(self, found)

    def _keep(self, answer: Any) -> str:
        """Keep a function with what it needs; says whether another lesson that waits for it can have it."""
        if not callable(answer) or not isinstance(self.name, str):
            return ""
        text, reason = self._source(answer)
        if text:
            progress().keep_source(self.id, text)
            if progress().source(self.id) == text:
                return f"{self.used_again_in.capitalize()} lets you use yours again." if self.used_again_in else ""
            reason = "it is too long to be kept. Make it shorter."
        if not self.used_again_in:  # nobody misses it
            return ""
        kept = progress().source(self.id)
        instead = "the one that you wrote before" if kept and not definitions.refused(kept) else "the course's own"
        return (
            f"It counts as solved; but {self.used_again_in} cannot use this function of yours, for {reason} "
            f"Then run this cell again; until you do, {self.used_again_in} goes on with {instead}."
        )

    def _source(self, answer: Any) -> tuple[str, str]:
        """The source of a function with what it needs, and why it cannot be had; one of the two is empty."""

        def looked_for() -> tuple[str, str]:
            try:
                return own_source(answer, self.name), ""
            except NotKept as reason:
                return "", str(reason)

        try:
            return guard.read(looked_for, (), Deadline(guard.SECONDS))
        except Unreadable:  # the values that it uses may do anything when they are looked at
            return "", "it could not be looked through. Write it with `def`, with all it needs inside."

    def numbers(self) -> tuple:
        """The learner's own numbers of this exercise, to be unpacked: `w, rate = exercise.numbers()`."""
        return tuple(self.fresh.values().values()) if self.fresh else ()

    def hint(self) -> Text:
        """The next hint, for a cell of its own; after the last one, the last one again."""
        if not self.hints:
            return Text("There is no hint for this exercise.")
        self._hints_given = min(self._hints_given + 1, len(self.hints))
        return Text(f"Hint {self._hints_given} of {len(self.hints)}: {self.hints[self._hints_given - 1]}")

    def solution(self) -> Text:
        """One way to solve it, as source, and why."""
        return Text(f"One way to solve it. {self.why}".strip(), source=self.reference)

    def _invitation(self) -> str:
        blank = "write the body of your function" if "def " in self.stub else "replace `...` with your answer"
        digits = f" ({self._digits})" if self._digits else ""
        return f"Not attempted yet: {blank}{digits} and run this cell again."

    @property
    def _digits(self) -> str:
        """How many digits are asked for, in words; "" where it does not matter."""
        tolerance = getattr(self.answer, "tolerance", None)
        return tolerance.asks if tolerance is not None else ""

    def __repr__(self) -> str:
        return repr(Text(f"{self.title}. {self._asked()}"))

    def _asked(self) -> str:
        said = not self._digits or "decimal" in self.question or "digit" in self.question
        return self.question if said else f"{self.question} Give {self._digits}."

    def _repr_mimebundle_(self, include=None, exclude=None) -> dict:
        return {
            "text/plain": repr(self),
            "text/html": f"<p><strong>{to_html(self.title)}</strong></p><p>{to_html(self._asked())}</p>",
        }
