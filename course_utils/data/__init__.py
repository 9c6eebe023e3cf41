"""The real records of the course, one loader each. What they are, where from and under which licence: SOURCES.md beside this.

    >>> bolt = load_bolt()
    >>> bolt.time_s[-1]
    9.58

Every loader takes the path of another CSV file with the same columns, and raises what `reading.read_record` raises.
"""

from dataclasses import dataclass

from course_utils.data.reading import Record, Source, read_record

__all__ = [
    "BoltSplits", "DriveCycle", "GalileoTable", "GpsDrive", "RocketFlight", "SprintRecord", "WltcCycle",
    "load_bolt", "load_falcon", "load_galileo", "load_gps_drive", "load_hwfet", "load_sprint", "load_udds", "load_wltc",
]  # fmt: skip

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


def load_bolt(path: Source = None) -> BoltSplits:
    """Usain Bolt's 100 m in Berlin, 16 August 2009: seconds from the gun at each 10 m, 11 rows."""
    return read_record(BoltSplits, "bolt_berlin_2009_100m.csv", path)


def load_galileo(path: Source = None) -> GalileoTable:
    """Galileo's folio 107v, 1604: punti rolled after 1 to 8 equal intervals of time, 8 rows."""
    return read_record(GalileoTable, "galileo_107v_inclined_plane.csv", path)


def load_falcon(path: Source = None) -> RocketFlight:
    """The first stage of a Falcon 9 (CRS-11, 2017), read off the webcast about once a second: speed and altitude, 465 rows."""
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
