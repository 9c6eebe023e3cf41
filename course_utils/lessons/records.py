"""Records that come back in several lessons, as plain arrays. All others: course_utils.data."""

import numpy as np

from course_utils.data import load_old_faithful

_SAMPLE_FROM, _SAMPLE_EVERY = 5, 19  # 15 eruptions, short and long


def eruptions() -> tuple[np.ndarray, np.ndarray]:
    """Old Faithful: how long each of 272 eruptions lasted and the wait after it, both in minutes."""
    record = load_old_faithful()
    return record.eruption_min, record.waiting_min


def few_eruptions() -> tuple[np.ndarray, np.ndarray]:
    """15 of these eruptions, evenly picked, for a picture that would be crowded by all: durations and waits, in
    minutes."""
    eruption, waiting = eruptions()
    return eruption[_SAMPLE_FROM::_SAMPLE_EVERY], waiting[_SAMPLE_FROM::_SAMPLE_EVERY]
