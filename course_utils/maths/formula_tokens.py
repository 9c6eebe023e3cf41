"""The words of a formula: a text cut into numbers, names and signs, character by character.

    "2x² − sin(x)"  ->  2 · x · ^ · 2 · - · sin · ( · x · )

What looks like an operator is read as one. Every other character that is not expected is refused by its own name, so
a Cyrillic "а" is never taken for the letter it looks like. A Greek letter and a lowered index are part of a name, so
that the name to write can be told.
"""

import re
import unicodedata
from fractions import Fraction
from typing import NamedTuple

LONGEST_TEXT = 200
LONGEST_NUMBER = 30
LARGEST_NUMBER = 1e100


class FormulaError(ValueError):
    """A formula that cannot be read; the message says what was found and what to write instead."""


class Token(NamedTuple):
    kind: str  # "number", "name", "sign", "raised" (a superscript) or "end"
    text: str
    exact: Fraction | None = None
    spaced: bool = False  # a space stands before it


_NUMBER = re.compile(r"(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][+-]?[0-9]+)?")
# Small pi is a number. Those beyond \u03f5 are the slanted and bold ones of mathematical alphabets.
_GREEK = "\u0391-\u03a9\u03b1-\u03bf\u03c1-\u03c9\u03d1\u03d5\u03f0\u03f1\u03f5\u00b5\U0001d6a8-\U0001d7cb"
_INDEX = "\u2080-\u2089\u2090-\u209c\u1d62-\u1d65\u2c7c"
_NAME = re.compile(f"[A-Za-z_{_GREEK}][A-Za-z_0-9{_GREEK}{_INDEX}]*")
_RAISED = re.compile("⁻?[⁰¹²³⁴⁵⁶⁷⁸⁹]+")
_LOWERED = str.maketrans("⁻⁰¹²³⁴⁵⁶⁷⁸⁹", "-0123456789")
_SIGNS = {
    "**": "^",
    "∗∗": "^",
    "^": "^",
    "+": "+",
    "(": "(",
    ")": ")",
    **dict.fromkeys("-−–‐‑", "-"),
    **dict.fromkeys("*∗·⋅∙•×", "*"),
    **dict.fromkeys("/∕⁄÷", "/"),
}
_ADVICE = {
    ".": "A dot only belongs inside a number, as in 2.5. Write sin(x), not np.sin(x).",
    ",": "Write 2.5 for two and a half; a function here takes one value.",
    "=": "Write only what stands right of the equals sign: x^2, not y = x^2.",
    "[": "Use round brackets: ( and ).",
    "]": "Use round brackets: ( and ).",
    "{": "Use round brackets: ( and ).",
    "}": "Use round brackets: ( and ).",
    "|": "Write abs(...) for an absolute value.",
    "√": "Write sqrt(...) for a square root.",
    "\n": "Write the formula on one line.",
    "\r": "Write the formula on one line.",
    "⁻": "A raised minus needs a raised number after it, as in x⁻².",
}


def tokens(text: str) -> list[Token]:
    """The tokens of `text`, closed by one of kind "end".

    Raises FormulaError for what is not a text, an empty text, more than 200 characters, a number of more than 30 digits
    or beyond 1e100, and any character a formula has no use for.
    """
    if not isinstance(text, str):
        raise FormulaError(f'A formula is a text, such as "x^2 + 1"; this is of type {type(text).__name__}.')
    if len(text) > LONGEST_TEXT:
        raise FormulaError(f"The formula is {len(text):,} characters long; at most {LONGEST_TEXT} can be read.")
    text = text.strip(" \t\r\n\u00a0")
    if not text:
        raise FormulaError("The formula is empty. Write one, such as x^2 + 1.")
    found, position, spaced = [], 0, False
    while position < len(text):
        if text[position] in " \t\u00a0":
            position, spaced = position + 1, True
            continue
        token, length = _token(text, position)
        found.append(token._replace(spaced=spaced))
        position, spaced = position + length, False
    return [*found, Token("end", "the end")]


def _token(text: str, position: int) -> tuple[Token, int]:
    if match := _NUMBER.match(text, position):
        return _number(match[0]), len(match[0])
    if match := _NAME.match(text, position):
        return Token("name", match[0]), len(match[0])
    if match := _RAISED.match(text, position):
        return Token("raised", match[0], Fraction(int(match[0].translate(_LOWERED)))), len(match[0])
    for length in (2, 1):
        written = text[position : position + length]
        if written in _SIGNS:
            return Token("sign", _SIGNS[written]), length
    if text[position] == "π":
        return Token("name", "pi"), 1
    raise FormulaError(_refused(text[position]))


def _number(written: str) -> Token:
    digits = written.lower().partition("e")[0]
    if len(digits) > LONGEST_NUMBER:
        raise FormulaError(f"The number {digits[:12]}... is too long: at most {LONGEST_NUMBER} digits can be read.")
    if not digits.strip("0."):
        return Token("number", written, Fraction(0))
    if not 1 / LARGEST_NUMBER <= float(written) <= LARGEST_NUMBER:
        raise FormulaError(
            f"The number {written[:20]} is too large or too small: it must lie between 1e-100 and 1e100."
        )
    return Token("number", written, Fraction(written))


def _refused(character: str) -> str:
    code = f"U+{ord(character):04X}"
    name = unicodedata.name(character, "a control character")
    shown = f"`{character}`" if character.isprintable() and not character.isspace() else "an invisible character"
    if character in _ADVICE:
        return f"I cannot read {shown}. {_ADVICE[character]}"
    if character.isascii():
        return (
            f"I cannot read {shown} ({name}, {code}). A formula is made of numbers, names, + - * / ^ and round "
            "brackets."
        )
    plain = unicodedata.normalize("NFKC", character)
    instead = (
        f" If it stands for `{plain}`, type that on the keyboard."
        if plain.isascii() and plain.isprintable() and plain.strip()
        else ""
    )
    return (
        f"I cannot read {shown}: it is {name} ({code}), not a plain letter or sign, even if it looks like one.{instead}"
    )
