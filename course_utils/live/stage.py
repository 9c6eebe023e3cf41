"""The widget that shows a lab: canvas, controls, caption and goals, one connection to the browser."""

import traitlets

from course_utils.host import CourseWidget, plain_script, script, style

SCRIPTS = ("live/draw.js", "live/controls.js", "live/handles.js", "live/stage.js")


def page_script() -> str:
    """What labs need on a page without a kernel, as one plain script; `coursePages.watch()` then makes them live."""
    return "\n".join([script("host/page_model.js"), plain_script("stage", *SCRIPTS), script("live/page.js").removeprefix(script())])


class Stage(CourseWidget):
    """What of a lab the browser knows. Only `values` comes back from it."""

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
    answered = traitlets.Int().tag(sync=True)  # counts the updates: the browser sees that Python is there
    fault = traitlets.Unicode().tag(sync=True)
    # The browser has its own value already: an echo would only make it look twice.
    values = traitlets.Dict().tag(sync=True, echo_update=False)
