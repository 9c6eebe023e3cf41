"""What the other modules ask of their inputs, refused in a learner's words when it is not so."""

import numpy as np


def whole_number(name: str, value: int, least: int = 1) -> int:
    """`value` as an int. Raises ValueError unless it is a whole number of at least `least`; `name` is what the message
    calls it."""
    if isinstance(value, (bool, np.bool_)) or not isinstance(value, (int, np.integer)) or value < least:
        raise ValueError(f"{name} must be a whole number of at least {least}, got {value!r}")
    return int(value)


def finite_number(name: str, value: float) -> float:
    """`value` as a float. Raises ValueError unless it is one finite number."""
    number = np.asarray(value, dtype=float)
    if number.ndim or not np.isfinite(number):
        raise ValueError(f"{name} must be one finite number, got {value!r}")
    return float(number)


def positive(name: str, value: np.ndarray) -> np.ndarray:
    """`value` as a float array. Raises ValueError unless all of it is positive and finite."""
    array = np.asarray(value, dtype=float)
    if not np.all((array > 0) & np.isfinite(array)):
        raise ValueError(f"{name} must be positive, got {value!r}")
    return array


def record(
    name: str, values: np.ndarray, positions: np.ndarray, position_name: str = "times", least: int = 2
) -> tuple[np.ndarray, np.ndarray]:
    """The values and where they were taken, as float arrays of shape (n,).

    Raises ValueError unless both have the same length of at least `least` and the positions rise from one to the next.
    """
    values, positions = np.asarray(values, dtype=float), np.asarray(positions, dtype=float)
    if values.ndim != 1 or positions.shape != values.shape:
        raise ValueError(
            f"{name} and {position_name} must be two lists of the same length, got shapes {values.shape} and "
            f"{positions.shape}"
        )
    if len(values) < least:
        raise ValueError(f"{name} must hold at least {least} samples, got {len(values)}")
    if not np.all(np.diff(positions) > 0):
        raise ValueError(
            f"{position_name} must rise from each sample to the next; look for a repeated, missing or swapped one"
        )
    return values, positions
