"""A lesson: its labs, exercises and quiz under one name, and the line from a lab's goals to the learner's progress."""

import functools
import importlib
from collections.abc import Callable

from course_utils.live import Lab
from course_utils.live.style import house_style
from course_utils.practice.exercise import Exercise
from course_utils.practice.progress import progress
from course_utils.practice.quiz import Quiz


class Lesson:
    """One lesson. number: "01". name: the package's and, after the number, the notebook's. minutes: of its core.

    question: what its story answers, as a question. In the lesson's labs.py, `@lesson.lab` marks a function that builds
    a lab.
    """

    def __init__(self, number: str, name: str, title: str, minutes: int, question: str):
        self.number, self.name, self.title, self.minutes, self.question = number, name, title, minutes, question
        self._builders: dict[str, Callable[[], Lab]] = {}

    @property
    def notebook(self) -> str:
        """The notebook's file name."""
        return f"{self.number}_{self.name}.ipynb"

    @property
    def labs(self) -> dict[str, Callable[[], Lab]]:
        """The functions that build its labs, by name."""
        self._part("labs")
        return dict(self._builders)

    @property
    def exercises(self) -> dict[str, Exercise]:
        """Its exercises, by the name they have in exercises.py, in the order of `__all__` if there is one."""
        part = self._part("exercises")
        found = {name: getattr(part, name) for name in getattr(part, "__all__", vars(part))}
        return {name: value for name, value in found.items() if isinstance(value, Exercise)}

    @property
    def quiz(self) -> Quiz:
        """Its quiz."""
        return self._part("quiz").quiz

    def lab(self, build: Callable[[], Lab]) -> Callable[[], Lab]:
        """Mark `build` as a lab of this lesson: it is drawn in the house style, and its goals count in the learner's
        progress."""

        @functools.wraps(build)
        def built() -> Lab:
            with house_style():
                lab = build()
            self._connect(lab, build.__name__)
            return lab

        self._builders[build.__name__] = built
        return built

    def _connect(self, lab: Lab, name: str) -> None:
        def item(goal_name):
            return f"{self.number}/lab/{name}/{goal_name}"

        def remember(event, details):
            if event == "goal":
                progress().mark(item(details["name"]), "solved", {"values": details["values"]})
            else:
                progress().mark(item(details["name"]), "tried", {"values": details["values"]})

        for goal in lab.goals:
            if goal.is_reached:
                remember("goal", {"name": goal.name, "values": lab.values})
            elif progress().state(item(goal.name)) == "solved":
                lab.reach(goal.name)
        lab.listen(remember)

    def _part(self, part: str):
        return importlib.import_module(f"course_utils.lessons.{self.name}.{part}")
