r"""The small markup of questions, choices and messages: `$x^2$` is a formula, a pair of backticks holds code, *a word*
is stressed, all else is plain text.

A formula becomes MathML (`practice.mathml`). A dollar sign that is money is written `\$`; a blank line begins a new
paragraph.
"""

import html
import re

from course_utils.practice.mathml import written

_PART = re.compile(
    r"(?<!\\)`(?P<code>[^`]+)`|(?<!\\)\$(?P<math>[^$\n]+)(?<!\\)\$"
    r"|(?<![\w*])\*(?P<stressed>[^\s*`$](?:[^*`$\n]*[^\s*`$])?)\*(?![\w*])"
)
_COMMANDS = {
    r"\cdot": "·",
    r"\times": "×",
    r"\to": "→",
    r"\approx": "≈",
    r"\le": "≤",
    r"\ge": "≥",
    r"\ne": "≠",
    r"\pm": "±",
    r"\infty": "∞",
    r"\int": "∫",
    r"\sum": "∑",
    r"\partial": "∂",
    r"\nabla": "∇",
    r"\alpha": "α",
    r"\beta": "β",
    r"\theta": "θ",
    r"\mu": "μ",
    r"\sigma": "σ",
    r"\eta": "η",
    r"\lambda": "λ",
    r"\pi": "π",
    r"\Delta": "Δ",
    r"\hat": "",
    r"\left": "",
    r"\right": "",
    r"\,": " ",
}


def to_html(text: str) -> str:
    """`text` as HTML of one line or of paragraphs, everything in it escaped except the markup itself."""
    paragraphs = [_inline(part.strip()) for part in re.split(r"\n\s*\n", text.strip())]
    return paragraphs[0] if len(paragraphs) == 1 else "".join(f"<p>{part}</p>" for part in paragraphs)


def to_plain(text: str) -> str:
    """`text` for a terminal or a saved notebook: no dollar signs, no backticks, the commonest LaTeX as characters."""
    return _walk(
        text.strip(),
        plain=lambda part: part.replace(r"\$", "$"),
        code=lambda part: part,
        math=_plain_formula,
        stressed=lambda part: part,
    )


def _inline(text: str) -> str:
    return _walk(
        text,
        plain=lambda part: html.escape(part.replace(r"\$", "$")),
        code=lambda part: f"<code>{html.escape(part)}</code>",
        math=written,
        stressed=lambda part: f"<em>{html.escape(part)}</em>",
    )


def _walk(text: str, plain, code, math, stressed) -> str:
    pieces, end = [], 0
    for match in _PART.finditer(text):
        pieces.append(plain(text[end : match.start()]))
        pieces.append({"code": code, "math": math, "stressed": stressed}[match.lastgroup](match[match.lastgroup]))
        end = match.end()
    return "".join([*pieces, plain(text[end:])])


def _plain_formula(latex: str) -> str:
    text = re.sub(r"\\[dt]?frac\{([^{}]*)\}\{([^{}]*)\}", r"(\1)/(\2)", latex)
    text = re.sub(r"\\(?:mathrm|text|operatorname)\{([^{}]*)\}", r"\1", text)
    text = re.sub(r"\\(?:[A-Za-z]+|,)", lambda match: _COMMANDS.get(match[0], match[0][1:]), text)
    return re.sub(r"\{(\w|\w\w)\}", r"\1", text)


class Text:
    """A piece of prose as a cell's output: HTML in a notebook, plain text elsewhere."""

    def __init__(self, *parts: str, source: str = ""):
        """parts: paragraphs in the small markup. source: Python source shown after them as it is."""
        self.parts = parts
        self.source = source.strip("\n")

    def __repr__(self) -> str:
        return "\n\n".join([*map(to_plain, self.parts), *([self.source] if self.source else [])])

    def to_html(self) -> str:
        # Long lines scroll, by keys too: so it takes the focus.
        source = f'<pre tabindex="0"><code>{html.escape(self.source)}</code></pre>' if self.source else ""
        return "".join(f"<p>{to_html(part)}</p>" for part in self.parts) + source

    def _repr_mimebundle_(self, include=None, exclude=None) -> dict:
        return {"text/plain": repr(self), "text/html": self.to_html()}
