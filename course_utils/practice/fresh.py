"""Fresh numbers: each learner's own, drawn from their seed, so that an answer cannot be copied and an exercise can be
taken again."""

import random
from collections.abc import Callable
from typing import Any

from course_utils.practice.progress import progress


class FreshNumbers:
    """Numbers by name, drawn anew from the learner's seed whenever they are asked for: the same each time for the same
    learner.

    name: under which they are drawn, the exercise's id. draw: takes a `random.Random` and gives a dict of numbers.

        _step = FreshNumbers("04/one_step", lambda random: {"w": random.randint(2, 5), "rate": random.choice([1, 2])})
        Number(lambda: _step["w"] - 2 * _step["rate"], "0.1 %")
    """

    def __init__(self, name: str, draw: Callable[[random.Random], dict[str, Any]]):
        self.name = name
        self._draw = draw

    def values(self) -> dict[str, Any]:
        """The numbers by name."""
        return self._draw(progress().random(self.name))

    def __getitem__(self, name: str) -> Any:
        return self.values()[name]

    def __repr__(self) -> str:
        return ", ".join(f"{name} = {value}" for name, value in self.values().items())
