"""The base of every widget of the course: it belongs to a cell, ends with it, and keeps its keys to itself."""

from importlib.resources import files

import anywidget

from course_utils.host import cell


def script(*paths: str) -> str:
    """The JavaScript files at `paths` (from course_utils), joined in order into one module.

    They are plain scripts without imports, so that a page without a kernel can inline the very same files.
    """
    return "\n".join(_read(path) for path in ("host/keys.js", *paths))


def plain_script(name: str, *paths: str) -> str:
    """The same as a script for a page without a kernel, which leaves behind one thing, `name`, with the module's functions."""
    return f"const {name} = (() => {{\n{script(*paths).replace('export default', 'return')}\n}})();"


def style(*paths: str) -> str:
    """The style sheets at `paths` (from course_utils), after the one that all widgets share."""
    return "\n".join(_read(path) for path in ("host/base.css", *paths))


def _read(path: str) -> str:
    return files("course_utils").joinpath(path).read_text(encoding="utf-8")


class CourseWidget(anywidget.AnyWidget):
    """An anywidget that is closed, with its layout, when its cell runs again."""

    def __init__(self, **traits):
        super().__init__(**traits)
        cell.adopt(self)

    def close(self) -> None:
        """Close the connection to the browser; a second call does nothing."""
        if self.comm is None:
            return
        self.unobserve_all()
        layout = self.layout
        super().close()
        if layout is not None:
            layout.close()

    def bundle(self, plain: str, **fallback: str) -> dict:
        """The widget and what stands for it where no widget can be shown.

        plain: the text/plain form, which nbval compares. fallback: further forms by MIME type.
        """
        view = {"version_major": 2, "version_minor": 0, "model_id": self.model_id}
        return {"text/plain": plain, **fallback, "application/vnd.jupyter.widget-view+json": view}
