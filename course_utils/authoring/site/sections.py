"""Sections as in JupyterLab: its anchors, which quizzes and cards link by, and what is folded there folded here."""

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.transforms import SphinxTransform

from course_utils.authoring.page import anchor

FOLDED_SOURCE = "folded-source"  # the tag of a cell whose source is folded


class folded(nodes.General, nodes.Element):
    """Its children stand under a line to press, its `words`."""


class Sections(SphinxTransform):
    """Gives each section its anchor, and folds what is Further and the source of cells that say so.

    The heading of a part that is Further stays outside of what is folded, and so is a heading for everyone.
    """

    default_priority = 870  # before Sphinx reads the table of contents from the sections, at 880

    def apply(self, **_) -> None:
        for section in list(self.document.findall(nodes.section)):
            title = section.next_node(nodes.title).astext()
            section["ids"] = [anchor(title)]
            if title.startswith("Further"):
                section[1:] = [folded("", *section[1:], words="Show this part", classes=["course-further"])]
        for cell in list(self.document.findall(nodes.container)):
            if f"tag_{FOLDED_SOURCE}" in cell["classes"]:
                cell[0] = folded("", cell[0], words="Show the code")


def _open(translator, node: folded) -> None:
    translator.body.append(translator.starttag(node, "details"))
    translator.body.append(f"<summary>{node['words']}</summary>")


def _close(translator, node: folded) -> None:
    translator.body.append("</details>")


def setup(app: Sphinx) -> dict:
    """The transform and its node, for Sphinx."""
    app.add_node(folded, html=(_open, _close))
    app.add_transform(Sections)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
