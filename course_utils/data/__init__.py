"""The real records of the course, one loader each. What they are, where from and under which licence: SOURCES.md beside
this.

    >>> bolt = load_bolt()
    >>> bolt.time_s[-1]
    9.58

Every loader takes the path of another CSV file with the same columns, and raises what `reading.read_record` raises.
"""

from dataclasses import dataclass

import course_utils.ready  # noqa: F401  first: it says what stands in the way of all other imports
from course_utils.data.reading import Record, Source, read_record

__all__ = [
    "BoltSplits",
    "DriveCycle",
    "Eruptions",
    "GalileoTable",
    "GpsDrive",
    "LoadedMaterial",
    "Penguins",
    "PopulationCounts",
    "RocketFlight",
    "ShuttleFlights",
    "SprintRecord",
    "WltcCycle",
    "load_bolt",
    "load_challenger",
    "load_falcon",
    "load_galileo",
    "load_gps_drive",
    "load_hwfet",
    "load_misra1a",
    "load_old_faithful",
    "load_penguins",
    "load_sprint",
    "load_udds",
    "load_us_population",
    "load_wltc",
]

# A column's array holds floats unless its annotation says str.


@dataclass(frozen=True, eq=False, repr=False)
class BoltSplits(Record):
    distance_m: float
    time_s: float


@dataclass(frozen=True, eq=False, repr=False)
class GalileoTable(Record):
    time_intervals: float
    distance_punti: float


@dataclass(frozen=True, eq=False, repr=False)
class RocketFlight(Record):
    time_s: float
    speed_mps: float
    altitude_km: float


@dataclass(frozen=True, eq=False, repr=False)
class SprintRecord(Record):
    time_s: float
    distance_m: float
    speed_device_raw_mps: float
    speed_device_smoothed_mps: float


@dataclass(frozen=True, eq=False, repr=False)
class DriveCycle(Record):
    time_s: float
    speed_mph: float
    speed_mps: float


@dataclass(frozen=True, eq=False, repr=False)
class WltcCycle(Record):
    time_s: float
    speed_kmh: float
    phase: str


@dataclass(frozen=True, eq=False, repr=False)
class GpsDrive(Record):
    time_s: float
    speed_mph: float


@dataclass(frozen=True, eq=False, repr=False)
class PopulationCounts(Record):
    year: float
    population_millions: float


@dataclass(frozen=True, eq=False, repr=False)
class Eruptions(Record):
    eruption_min: float
    waiting_min: float


@dataclass(frozen=True, eq=False, repr=False)
class LoadedMaterial(Record):
    pressure: float
    volume: float


@dataclass(frozen=True, eq=False, repr=False)
class ShuttleFlights(Record):
    flight: str
    temperature_F: float
    orings_distressed_of_6: float
    any_distress: float


@dataclass(frozen=True, eq=False, repr=False)
class Penguins(Record):
    species: str
    bill_length_mm: float
    bill_depth_mm: float
    flipper_length_mm: float
    body_mass_g: float


def load_bolt(path: Source = None) -> BoltSplits:
    """Usain Bolt's 100 m in Berlin, 16 August 2009: seconds from the gun at each 10 m, 11 rows."""
    return read_record(BoltSplits, "bolt_berlin_2009_100m.csv", path)


def load_galileo(path: Source = None) -> GalileoTable:
    """Galileo's folio 107v, 1604: punti rolled after 1 to 8 equal intervals of time, 8 rows."""
    return read_record(GalileoTable, "galileo_107v_inclined_plane.csv", path)


def load_falcon(path: Source = None) -> RocketFlight:
    """The first stage of a Falcon 9 (CRS-11, 2017), read off the webcast about once a second: speed and altitude, 465
    rows."""
    return read_record(RocketFlight, "falcon9_crs11_stage1_1hz.csv", path)


def load_sprint(path: Source = None) -> SprintRecord:
    """One 50 m sprint on a motorised tether, 50 samples a second: distance and speed, raw and smoothed, 363 rows."""
    return read_record(SprintRecord, "sprint_dynaspeed_50hz.csv", path)


def load_udds(path: Source = None) -> DriveCycle:
    """The EPA's city driving schedule (UDDS), one speed a second, 1370 rows."""
    return read_record(DriveCycle, "epa_udds.csv", path)


def load_hwfet(path: Source = None) -> DriveCycle:
    """The EPA's highway driving schedule (HWFET), one speed a second, 766 rows."""
    return read_record(DriveCycle, "epa_hwfet.csv", path)


def load_wltc(path: Source = None) -> WltcCycle:
    """The UN's world-harmonised cycle for cars of class 3b, one speed a second in four phases, 1801 rows."""
    return read_record(WltcCycle, "wltc_class3b.csv", path)


def load_gps_drive(path: Source = None) -> GpsDrive:
    """One real car trip from the Chicago travel survey of 2007: GPS speed each second, no coordinates, 1112 rows."""
    return read_record(GpsDrive, "chicago_gps_drive_2007.csv", path)


def load_us_population(path: Source = None) -> PopulationCounts:
    """The people of the United States at each census from 1790 to 2000, in millions, 22 rows."""
    return read_record(PopulationCounts, "us_census_population.csv", path)


def load_old_faithful(path: Source = None) -> Eruptions:
    """Old Faithful in Yellowstone: how long an eruption lasted and how long the wait for the next was, minutes, 272
    rows."""
    return read_record(Eruptions, "old_faithful.csv", path)


def load_misra1a(path: Source = None) -> LoadedMaterial:
    """NIST's reference data set Misra1a: the volume a gas takes up in a material under pressure, 14 rows without
    units."""
    return read_record(LoadedMaterial, "nist_misra1a.csv", path)


def load_challenger(path: Source = None) -> ShuttleFlights:
    """The 23 shuttle flights before Challenger's last: temperature at launch and O-rings in distress, of six."""
    return read_record(ShuttleFlights, "challenger_orings.csv", path)


def load_penguins(path: Source = None) -> Penguins:
    """Penguins of three species in the Palmer Archipelago, 2007 to 2009: the 342 of 344 that were measured."""
    return read_record(Penguins, "penguins.csv", path, skip_blank=True)
