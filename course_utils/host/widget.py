"""The base of every widget of the course: it belongs to a cell, ends with it, and keeps its keys to itself."""

from importlib.resources import files

import anywidget
import traitlets

from course_utils.host import cell
from course_utils.host.main_thread import on_main_thread

# What host/labextension shows in JupyterLab: the widget as long as the kernel has it, then what was saved beside it.
VIEW = "application/vnd.calculus-of-learning.view+json"
WAS_CLOSED = "This was closed when its cell was run again. Run that cell to see it there, or make a new one here."
_VIEWS = 20  # views whose last question is remembered


def script(*paths: str) -> str:
    """The JavaScript files at `paths` (from course_utils), joined in order into one module.

    They are plain scripts without imports, so that a page without a kernel can inline the very same files.
    """
    return "\n".join(_read(path) for path in ("host/keys.js", "host/ring.js", "host/line.js", *paths))


def plain_script(name: str, *paths: str) -> str:
    """The same as a script for a page without a kernel, which leaves behind one thing, `name`, with the module's
    functions."""
    return f"const {name} = (() => {{\n{script(*paths).replace('export default', 'return')}\n}})();"


def style(*paths: str) -> str:
    """The style sheets at `paths` (from course_utils), after the one that all widgets share."""
    return "\n".join(_read(path) for path in ("host/base.css", *paths))


def _read(path: str) -> str:
    return files("course_utils").joinpath(path).read_text(encoding="utf-8")


class CourseWidget(anywidget.AnyWidget):
    """An anywidget that is closed, with its layout, when its cell runs again, and that answers what a browser asks of
    it.

    A question comes from one view of it (a window may show several, and several windows may be open) and has a number.
    One that was answered already is not done again: a browser whose line was cut asks twice.
    """

    # Of each view, the number of its last question that was answered: host/line.js waits for it.
    answered = traitlets.Dict().tag(sync=True)

    def __init__(self, **traits):
        super().__init__(**traits)
        self.on_msg(lambda _, content, __: on_main_thread(lambda: self.hear(content)))
        cell.adopt(self)

    def hear(self, content: dict) -> None:
        """Answer the question `content`: {"view": its view, "number": 1, 2, ..., "asked": {...}}. Anything else is
        nobody's question."""
        match content:
            case {"view": str(view), "number": int(number), "asked": dict(asked)} if self.comm is not None:
                if number <= self.answered.get(view, 0):
                    self.send_state("answered")
                    return
                others = {known: last for known, last in self.answered.items() if known != view}
                # One message: the browser never sees an answer without what it changed.
                with self.hold_sync():
                    try:
                        self.reply(asked)
                    finally:  # a question that fails is not asked for ever
                        self.answered = {**dict(list(others.items())[-_VIEWS:]), view: number}
                self.replied()

    def reply(self, asked: dict) -> None:
        """Do what a browser asked for; a kind of widget that is asked something says how."""

    def replied(self) -> None:
        """Do what need not keep the browser waiting, once its answer is on its way."""

    def close(self) -> None:
        """Close the connection to the browser; a second call does nothing."""
        if self.comm is None:
            return
        self.unobserve_all()
        layout = self.layout
        super().close()
        if layout is not None:
            layout.close()
        # ipywidgets has taken away how it is shown: it would show as an object at an address.
        self._repr_mimebundle_ = lambda **_: {"text/plain": WAS_CLOSED}

    def bundle(self, plain: str, **fallback: str) -> dict:
        """The widget and what stands for it where no widget can be shown.

        plain: the text/plain form, which nbval compares. fallback: further forms by MIME type.
        """
        view = {"version_major": 2, "version_minor": 0, "model_id": self.model_id}
        return {"text/plain": plain, **fallback, VIEW: {"version": 1}, "application/vnd.jupyter.widget-view+json": view}
