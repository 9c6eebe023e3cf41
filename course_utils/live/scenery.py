"""What stands still in a lab, where a few of its controls change it."""

import inspect
from collections.abc import Callable
from typing import Any

from course_utils.live.layers import Layers


class Scenery:
    """function: sets the artists that stand still, by nothing but the values of the controls that it names."""

    def __init__(self, function: Callable[..., None]):
        self._function = function
        self._wanted = tuple(inspect.signature(function).parameters)
        self.scene: str | None = None  # the values for which they stand

    def set(self, layers: Layers, values: dict[str, Any], given: dict[str, Any]) -> None:
        """Call the function if one of its values has changed.

        values: of all controls; given: the same, as functions get them. Raises ValueError for a name that no control
        has.
        """
        unknown = set(self._wanted) - set(values)
        if unknown:
            known = ", ".join(values) or "none"
            raise ValueError(f"backdrop: no control is named {', '.join(sorted(unknown))}; there are {known}")
        scene = repr([values[name] for name in self._wanted])
        if scene == self.scene:
            return
        self.scene = None
        with layers.new_scene():
            self._function(**{name: given[name] for name in self._wanted})
        self.scene = scene
