"""One spelling for each unit, so that "metres per second", "m s^-1" and "m/s" are the same."""

import re

_SPELLINGS = {
    "m": "metre metres meter meters",
    "km": "kilometre kilometres kilometer kilometers",
    "mi": "mile miles",
    "s": "sec secs second seconds",
    "min": "mins minute minutes",
    "h": "hr hrs hour hours",
    "km/h": "kmh kph kmph",
    "mi/h": "mph",
    "rad": "radian radians",
    "deg": "degree degrees \u00b0",
}
_PLAIN = {spelling: unit for unit, spellings in _SPELLINGS.items() for spelling in spellings.split()}
# "m s^-1", "m*s**-1" and "m s\u207b\u00b9"
_INVERSE = re.compile(r"(\w+)[\s*\u00b7]+([^\W\d]+?)\s*(?:(?:\^|\*\*)\s*\(?\s*[-\u2212]\s*1\s*\)?|\u207b\u00b9)")
# Of a word with letters enough: the s of "fps" and "gauss" stays.
_PLURAL = re.compile(r"(?:(?<=ch)|(?<=sh)|(?<=x))es\b|(?<=\w\w[^\Wsui])s\b")


def plain(unit: str) -> str:
    """A unit in its shortest spelling; one that is not known here loses its spaces, capitals and plural."""
    text = _INVERSE.sub(r"\1/\2", unit.strip().casefold().replace("ms^-1", "m s^-1"))
    text = re.sub(r"\s+per\s+", "/", text)
    return "/".join(
        _PLAIN.get(part) or _PLURAL.sub("", part) for part in ("".join(word.split()) for word in text.split("/"))
    )


def counted(number: str, unit: str) -> str:
    """A number with its unit behind it, in the singular after 1: "1 radian", "57.3 degrees"; without a unit, alone."""
    return f"{number} {_PLURAL.sub('', unit, count=1) if number in ('1', '-1') else unit}".strip()
