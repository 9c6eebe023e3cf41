"""How near an answer must come: an absolute distance, or a share of the true value."""

from dataclasses import dataclass

import numpy as np


@dataclass(frozen=True)
class Tolerance:
    """The distance |answer - truth| that is allowed: `absolute` (in the answer's unit) + `relative` * |truth|."""

    absolute: float = 0.0
    relative: float = 0.0

    def __post_init__(self):
        if not (self.absolute >= 0 and self.relative >= 0 and self.absolute + self.relative > 0):
            raise ValueError(f"a tolerance must be positive, got absolute {self.absolute} and relative {self.relative}")

    @classmethod
    def of(cls, given: "Tolerance | float | str") -> "Tolerance":
        """The tolerance an author wrote: 0.05 is absolute, "0.5 %" is relative."""
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

    def close(self, got, truth, scale: float = 0.0) -> np.ndarray:
        """Where `got` is near enough to `truth`, entry by entry; both finite, of one shape.

        scale: the size of the largest value around. Beside it, rounding noise counts as 0: sin(pi) is 1.2e-16, not 0.
        """
        got, truth = np.asarray(got), np.asarray(truth)
        return np.abs(got - truth) <= self.absolute + self.relative * np.abs(truth) + 1e-12 * scale

    def tighter(self, factor: float) -> "Tolerance":
        """The same kind of tolerance, `factor` times as strict."""
        return Tolerance(self.absolute / factor, self.relative / factor)
