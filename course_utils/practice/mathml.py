"""A formula as MathML, which a browser draws without any script and a screen reader speaks.

latex2mathml hands on what stands in \\text, \\href and their kind as it is. So what it makes is written anew here: a
tag or an attribute that is not on the list is left out, and every text is escaped.
"""

import re
from functools import lru_cache
from xml.etree.ElementTree import Element

from latex2mathml.converter import convert_to_element

_TAGS = frozenset(
    "math mrow mi mn mo ms mtext mspace msup msub msubsup mmultiscripts mprescripts none mfrac msqrt mroot "
    "mover munder munderover mtable mtr mtd mstyle mpadded mphantom menclose".split()
)
_ATTRIBUTES = frozenset(
    (
        "xmlns display displaystyle scriptlevel mathvariant mathcolor mathbackground mathsize stretchy fence form "
        "separator largeop movablelimits symmetric minsize maxsize lspace rspace accent accentunder linethickness "
        "width height depth voffset notation columnalign columnlines columnspacing rowlines rowspacing rowalign"
    ).split()
)
_NAMESPACE = "http://www.w3.org/1998/Math/MathML"
# A word, a length, a colour, or several: nothing that a browser would fetch or run.
_PLAIN_VALUE = re.compile(r"[\w .#%+-]*", re.ASCII)
# latex2mathml writes its symbols as references, &#x02212;
_AMPERSAND = re.compile(r"&(?!#x[0-9a-fA-F]+;|(?:lt|gt|amp);)")


@lru_cache(maxsize=2000)
def written(latex: str) -> str:
    """`latex`, the inside of a pair of dollar signs, as one <math>. Raises latex2mathml's error for what is no
    LaTeX."""
    return _element(convert_to_element(latex))


def _element(element: Element) -> str:
    tag = element.tag if element.tag in _TAGS else "mrow"
    attributes = "".join(f' {name}="{value}"' for name, value in element.attrib.items() if _is_plain(name, value))
    inside = _text(element.text) + "".join(_element(child) + _text(child.tail) for child in element)
    return f"<{tag}{attributes}>{inside}</{tag}>" if inside else f"<{tag}{attributes} />"


def _is_plain(name: str, value: str) -> bool:
    return name in _ATTRIBUTES and (
        value == _NAMESPACE if name == "xmlns" else _PLAIN_VALUE.fullmatch(value) is not None
    )


def _text(text: str | None) -> str:
    return _AMPERSAND.sub("&amp;", text or "").replace("<", "&lt;").replace(">", "&gt;")
