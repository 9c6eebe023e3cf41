"""Rounded and cut-off numbers: to how many digits an answer was written down."""

import numpy as np


def rounded(value: float, digits: int) -> float:
    """`value` to so many significant digits."""
    return float(f"{value:.{digits - 1}e}")


def digits_of(got: float, known: float, *, cut: bool = False) -> int:
    """To how many significant digits `known` was rounded to give `got`; 0 if it was not, or if that is over 5 % off.

    cut: whether digits may have been cut off instead.
    """
    if not (np.isfinite(got) and np.isfinite(known) and known) or abs(got - known) > 0.05 * abs(known):
        return 0
    for digits in range(1, 12):
        unit = 10.0 ** (np.floor(np.log10(abs(known))) - digits + 1)
        parts = np.round(known / unit, 9)  # 4.1 / 0.01 is 409.99999999999994, of which nothing was cut off
        for rounding in (np.round, np.trunc) if cut else (np.round,):
            if abs(got - rounding(parts) * unit) <= 1e-9 * abs(known):
                return digits
    return 0
