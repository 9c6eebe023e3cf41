"""What to write instead of a name that a formula does not know: `alpha` for α, `x*e^(...)` for xe^(...)."""

import re
import unicodedata
from collections.abc import Sequence
from difflib import get_close_matches

from course_utils.maths.formula_tokens import Token
from course_utils.maths.formula_tree import CONSTANTS, FUNCTIONS

LONGEST_RUN = 20  # of names without signs between them


def unknown_name(name: str, variables: Sequence[str], following: Sequence[Token]) -> str:
    """What to tell of `name`, which no formula in `variables` knows; following: the tokens that come after it."""
    called = following[0].text == "("
    meant = _spelt_out(name, variables) or _written_out(name, variables, following) or _near(name, variables)
    if called:
        return f"I know no function called `{name[:20]}`.{meant} You can use: {', '.join(FUNCTIONS)}."
    names = ", ".join([*variables, *CONSTANTS])
    return (
        f"I know no name `{name[:20]}`.{meant} You can use: {names}, and functions such as sin(...), "
        "exp(...), sqrt(...)."
    )


def _near(name: str, variables: Sequence[str]) -> str:
    known = [*variables, *CONSTANTS, *FUNCTIONS]
    near = [word for word in known if word == name.lower()] or get_close_matches(
        name.lower()[:20], [word for word in known if len(word) > 2], 1, 0.7
    )
    return f" Did you mean `{near[0]}`?" if near else ""


def _spelt_out(name: str, variables: Sequence[str]) -> str:
    """How to write a name with a Greek letter or a lowered index in it, unless it is several names in a row."""
    if name.isascii() or _signed(_plain(name), variables) not in ("", *variables, *CONSTANTS):
        return ""
    for known in (*variables, *CONSTANTS):
        # Python keeps `lambda` for itself, so some write `lamda`, as Unicode does.
        if known.replace("_", "").replace("lambda", "lamda") == _plain(name).replace("_", ""):
            return f" Write `{known}`."
    return f" In plain letters it is `{_plain(name)[:40]}`."


def _plain(name: str) -> str:
    """`name` in plain letters: Greek ones by their names, an index on the line."""
    letters = []
    for letter in unicodedata.normalize("NFKC", name):
        called = unicodedata.name(letter, letter)
        word = called.split()[-1].lower()
        letters.append(letter if letter.isascii() else word.capitalize() if "CAPITAL" in called else word)
    return "".join(letters)


def _written_out(name: str, variables: Sequence[str], following: Sequence[Token]) -> str:
    """How to write a name that is made of others without the signs between them."""
    written, called = _signed(_plain(name), variables), following[0].text == "("
    ends_open = written.endswith("(...)")
    if not written or ("(" in written and called != ends_open):
        return ""  # sinn(x) or log2(x): what stands in the brackets is anyone's guess
    if called and not ends_open:
        written += "*(...)"
    elif following[0].kind == "raised":
        written += following[0].text
    elif following[0].text == "^":
        written += f"^{following[1].text if following[1].kind in ('number', 'name') else '(...)'}"
    return f" If a sign or a bracket is missing, write {written}."


def _signed(run: str, variables: Sequence[str]) -> str:
    """`run` with the signs and brackets that it lacks, as "x*e" or "sin(2*x)"; "" if it is not made of known names."""
    if len(run) > LONGEST_RUN:
        return ""
    for word in sorted([*variables, *CONSTANTS, *FUNCTIONS], key=len, reverse=True):
        if not run.startswith(word):
            continue
        rest = run.removeprefix(word)
        if word in FUNCTIONS:
            if argument := _argument(rest, variables):
                return f"{word}({argument})"
        elif not rest:
            return word
        elif more := _signed(rest, variables):
            return f"{word}*{more}"
    return ""


def _argument(run: str, variables: Sequence[str]) -> str:
    """What stands right after a function's name, as its argument: "..." for nothing, "2", "x" or "2*x"."""
    number = re.match("[0-9]*", run)[0]
    if run == number:
        return number or "..."
    factors = _signed(run.removeprefix(number), variables)
    return f"{number}*{factors}" if number and factors else factors
