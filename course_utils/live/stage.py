"""The widget that shows a lab: canvas, controls, caption and goals, one connection to the browser."""

from collections.abc import Callable

import traitlets

from course_utils.host import CourseWidget, plain_script, script, style

SCRIPTS = ("live/draw.js", "live/controls.js", "live/handles.js", "live/stage.js")


def page_script() -> str:
    """What labs need on a page without a kernel, as one plain script; `coursePages.watch()` then makes them live."""
    return "\n".join(
        [script("host/page_model.js"), plain_script("stage", *SCRIPTS), script("live/page.js").removeprefix(script())]
    )


class Stage(CourseWidget):
    """What of a lab the browser knows. It asks with the controls that it moved, by name.

    answer: takes them. afterwards: what is left to do when the browser has its picture.
    """

    _esm = script(*SCRIPTS)
    _css = style("live/stage.css")

    title = traitlets.Unicode().tag(sync=True)
    size = traitlets.List().tag(sync=True)  # picture pixels: width, height
    shown = traitlets.Float().tag(sync=True)  # CSS pixels: the width on a wide page
    axes = traitlets.List().tag(sync=True)
    controls = traitlets.List().tag(sync=True)
    backdrop = traitlets.Bytes().tag(sync=True)
    layers = traitlets.List().tag(sync=True)
    frame = traitlets.Dict().tag(sync=True)
    handles = traitlets.Dict().tag(sync=True)
    description = traitlets.Unicode().tag(sync=True)
    goals = traitlets.List().tag(sync=True)
    complaints = traitlets.Dict().tag(sync=True)  # what a control could not take, by its name
    fault = traitlets.Unicode().tag(sync=True)
    values = traitlets.Dict().tag(sync=True)  # as Python has accepted them, by control

    def __init__(self, answer: Callable[[dict], None], afterwards: Callable[[], None], **traits):
        self._answer, self._afterwards = answer, afterwards
        super().__init__(**traits)

    def reply(self, asked: dict) -> None:
        self._answer(asked)

    def replied(self) -> None:
        self._afterwards()

    def close(self) -> None:
        super().close()
        self._answer, self._afterwards = lambda asked: None, lambda: None  # the lab ends with it
