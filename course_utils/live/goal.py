"""Something to reach in a lab, judged by the values of its controls."""

import inspect
from collections.abc import Callable


class Goal:
    """name: what it is known by in the learner's progress. reached: takes the control values that it names."""

    def __init__(self, name: str, text: str, reached: Callable[..., bool]):
        self.name, self.text = name, text
        self._reached = reached
        self._wanted = tuple(inspect.signature(reached).parameters)
        self.is_reached = False

    def update(self, values: dict) -> bool:
        """True if `values` reach it for the first time: once reached, a goal stays so."""
        if self.is_reached:
            return False
        self.is_reached = bool(self._reached(**{name: values[name] for name in self._wanted}))
        return self.is_reached
