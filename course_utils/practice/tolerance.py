"""How near an answer must come: an absolute distance, a share of the true value, or so many digits of it."""

from dataclasses import dataclass

import numpy as np

_WORDS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")


@dataclass(frozen=True)
class Tolerance:
    """The distance |answer - truth| that is allowed: `absolute` (in the answer's unit) + `relative` * |truth|, and half
    a unit of the last digit that is asked for, where `digits` (significant ones) or `decimals` are."""

    absolute: float = 0.0
    relative: float = 0.0
    digits: int = 0
    decimals: int | None = None

    def __post_init__(self):
        if not (self.absolute >= 0 and self.relative >= 0) or not (
            self.absolute + self.relative > 0 or self.digits > 0 or self.decimals is not None
        ):
            raise ValueError(f"a tolerance must be positive, got absolute {self.absolute} and relative {self.relative}")

    @classmethod
    def of(cls, given: "Tolerance | float | str | None", digits: int = 0, decimals: int | None = None) -> "Tolerance":
        """The tolerance an author wrote: 0.05 is absolute, "0.5 %" is relative, digits=3 or decimals=2 are digits."""
        if (given is not None) + bool(digits) + (decimals is not None) != 1:
            raise ValueError("an answer has one of a tolerance, `digits` and `decimals`")
        if given is None:
            return cls(digits=digits, decimals=decimals)
        if isinstance(given, cls):
            return given
        if isinstance(given, str):
            text = given.strip()
            if not text.endswith("%"):
                raise ValueError(
                    f'a tolerance is a number (absolute) or a text such as "0.5 %" (relative), got {given!r}'
                )
            return cls(relative=float(text[:-1]) / 100)
        return cls(absolute=float(given))

    @property
    def asks(self) -> str:
        """What a question says of the digits: "three digits or more"; "" where it says nothing."""
        if self.digits:
            return f"{_WORDS[self.digits]} significant digits or more"
        if self.decimals is not None:
            return f"{_WORDS[self.decimals]} decimal{'s' * (self.decimals != 1)} or more"
        return ""

    def allowed(self, truth) -> np.ndarray:
        """How far from each entry of `truth` an answer may lie."""
        truth = np.abs(np.asarray(truth, dtype=float))
        distance = self.absolute + self.relative * truth
        if self.decimals is not None:
            distance = distance + 0.5 * 10.0**-self.decimals
        if self.digits:
            size = np.floor(np.log10(np.where(truth > 0, truth, 1.0)))
            distance = distance + np.where(truth > 0, 0.5 * 10.0 ** (size - self.digits + 1), 0.0)
        return distance * (1 + 1e-9)

    def close(self, got, truth, scale: float = 0.0) -> np.ndarray:
        """Where `got` is near enough to `truth`, entry by entry; both finite, of one shape.

        scale: the size of the largest value around. Beside it, rounding noise counts as 0: sin(pi) is 1.2e-16, not 0.
        """
        got, truth = np.asarray(got), np.asarray(truth)
        return np.abs(got - truth) <= self.allowed(truth) + 1e-12 * scale

    def tighter(self, factor: float) -> "Tolerance":
        """The same kind of tolerance, `factor` times as strict; of digits, as many more."""
        more = int(np.ceil(np.log10(factor)))
        return Tolerance(
            self.absolute / factor,
            self.relative / factor,
            self.digits + more if self.digits else 0,
            None if self.decimals is None else self.decimals + more,
        )
