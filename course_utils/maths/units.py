"""Units: how many of one are in another, exact by definition, and Galileo's punto, which is measured.

    1 mile = 1609.344 m     1 hour = 3600 s     1 mph = 1609.344 / 3600 m/s = 0.44704 m/s     1 km/h = 1 / 3.6 m/s

The mile is exact since the international yard and pound agreement of 1959 (1 yard = 0.9144 m, 1 mile = 1760 yards).
"""

import numpy as np

METRES_PER_MILE = 1609.344
METRES_PER_KILOMETRE = 1000.0
SECONDS_PER_HOUR = 3600.0
MILLIMETRES_PER_PUNTO = 0.94  # Galileo's own unit, as read from folio 107v: about 0.94 mm


def mph_to_metres_per_second(speed_mph: np.ndarray) -> np.ndarray:
    """The speed in metres a second of a speed in miles an hour."""
    return np.asarray(speed_mph, dtype=float) * METRES_PER_MILE / SECONDS_PER_HOUR


def metres_per_second_to_mph(speed_mps: np.ndarray) -> np.ndarray:
    """The speed in miles an hour of a speed in metres a second."""
    return np.asarray(speed_mps, dtype=float) * SECONDS_PER_HOUR / METRES_PER_MILE


def kmh_to_metres_per_second(speed_kmh: np.ndarray) -> np.ndarray:
    """The speed in metres a second of a speed in kilometres an hour."""
    return np.asarray(speed_kmh, dtype=float) * METRES_PER_KILOMETRE / SECONDS_PER_HOUR


def metres_per_second_to_kmh(speed_mps: np.ndarray) -> np.ndarray:
    """The speed in kilometres an hour of a speed in metres a second."""
    return np.asarray(speed_mps, dtype=float) * SECONDS_PER_HOUR / METRES_PER_KILOMETRE
