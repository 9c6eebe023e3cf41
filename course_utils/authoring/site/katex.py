"""Formulas set by KaTeX while the site is built, so that a page needs no script for them.

One node process serves a whole build: a formula a line goes in, its HTML (with MathML for a screen reader) comes out.
"""

import json
import shutil
import subprocess
from functools import cache
from pathlib import Path

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.errors import ExtensionError

KATEX = Path(__file__).parents[3] / "node_modules" / "katex" / "dist"
_SETTER = Path(__file__).with_name("set_formulas.js")


def ship(folder: Path) -> None:
    """Copy KaTeX's style sheet, its fonts and its licence into `folder`."""
    (folder / "fonts").mkdir(parents=True, exist_ok=True)
    shutil.copy(KATEX / "katex.min.css", folder)
    shutil.copy(KATEX.parent / "LICENSE", folder)
    for font in KATEX.glob("fonts/*.woff2"):
        shutil.copy(font, folder / "fonts")


@cache
def _setter() -> subprocess.Popen:
    return subprocess.Popen(
        ["node", _SETTER, KATEX / "katex.js"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        encoding="utf-8",
    )


@cache
def formula(latex: str, display: bool = False) -> str:
    """`latex` as HTML. Raises ExtensionError for what KaTeX cannot set."""
    setter = _setter()
    setter.stdin.write(json.dumps({"latex": latex, "display": display}) + "\n")
    setter.stdin.flush()
    answer = json.loads(setter.stdout.readline())
    if "fault" in answer:
        raise ExtensionError(f"KaTeX cannot set {latex!r}: {answer['fault']}")
    return answer["html"]


def _stop(app: Sphinx, exception: Exception | None) -> None:
    if _setter.cache_info().currsize:
        setter = _setter()
        setter.stdin.close()
        setter.wait(20)
        setter.stdout.close()
        _setter.cache_clear()


def _inline(translator, node: nodes.math) -> None:
    translator.body.append(formula(node.astext()))
    raise nodes.SkipNode


def _block(translator, node: nodes.math_block) -> None:
    translator.body.append(f'<div class="course-formula">{formula(node.astext(), display=True)}</div>')
    raise nodes.SkipNode


def setup(app: Sphinx) -> dict:
    """KaTeX as the Sphinx builder's way to set formulas."""
    app.add_html_math_renderer("katex", (_inline, None), (_block, None))
    app.connect("build-finished", _stop)
    return {"parallel_read_safe": True, "parallel_write_safe": False}
