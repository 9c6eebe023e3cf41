"""The record of lesson 04, and the few eruptions of it that a picture can hold."""

import numpy as np

from course_utils.data import load_old_faithful

SAMPLE_FROM, SAMPLE_EVERY = 5, 19  # 15 eruptions, short and long


def eruptions() -> tuple[np.ndarray, np.ndarray]:
    """How long each eruption lasted and the wait after it, both in minutes."""
    record = load_old_faithful()
    return record.eruption_min, record.waiting_min


def sample() -> tuple[np.ndarray, np.ndarray]:
    """15 of the record's 272 eruptions, evenly picked: durations and waits, in minutes."""
    eruption, waiting = eruptions()
    return eruption[SAMPLE_FROM::SAMPLE_EVERY], waiting[SAMPLE_FROM::SAMPLE_EVERY]
