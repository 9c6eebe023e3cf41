"""Every figure that SOURCES.md states for a file, computed again from that file."""

import numpy as np
import pytest
from scipy import optimize, stats

from course_utils.data import (
    load_bolt,
    load_challenger,
    load_falcon,
    load_galileo,
    load_gps_drive,
    load_hwfet,
    load_misra1a,
    load_old_faithful,
    load_penguins,
    load_sprint,
    load_udds,
    load_us_population,
    load_wltc,
)
from course_utils.maths.derivative import (
    central_difference_samples,
    difference_quotients,
    fastest_segment,
    segment_speed_bounds,
)
from course_utils.maths.kinematics import rolled_distance
from course_utils.maths.noise import rounded_slope_uncertainty
from course_utils.maths.power_law import log_log_slope
from course_utils.maths.record_area import left_sum_samples, mean_value_samples, right_sum_samples, trapezoid_samples
from course_utils.maths.units import SECONDS_PER_HOUR, mph_to_metres_per_second


def test_bolts_fastest_ten_metres_were_60_to_70_at_12_346_metres_a_second():
    bolt = load_bolt()
    best = fastest_segment(bolt.time_s, bolt.distance_m)
    assert (best.start, best.end, round(best.speed, 3)) == (60, 70, 12.346)
    low, high = segment_speed_bounds(10, bolt.time_s[7] - bolt.time_s[6], 0.01)
    assert (round(low, 2), round(high, 2)) == (12.20, 12.50)
    assert round(best.speed, 2) == 12.35


def test_bolts_mean_speed_is_10_438_and_not_the_mean_of_the_segment_speeds():
    bolt = load_bolt()
    assert bolt.time_s[-1] == 9.58
    assert round(bolt.distance_m[-1] / bolt.time_s[-1], 3) == 10.438
    assert round(difference_quotients(bolt.distance_m, bolt.time_s).mean(), 2) == 11.10


def test_in_one_of_eight_roundings_another_segment_of_bolts_race_is_the_fastest():
    bolt = load_bolt()
    times = bolt.time_s + np.random.default_rng(9).uniform(-0.005, 0.005, (40_000, 11))
    share = np.mean(np.argmin(np.diff(times), axis=1) != 6)
    assert share == pytest.approx(1 / 8, abs=0.01)


def test_galileos_distances_grow_as_the_square_of_time():
    galileo = load_galileo()
    assert galileo.distance_punti.tolist() == [33, 130, 298, 526, 824, 1192, 1620, 2123]
    assert round(log_log_slope(galileo.time_intervals, galileo.distance_punti), 3) == 2.004
    assert central_difference_samples(galileo.distance_punti, galileo.time_intervals, 3) == (824 - 298) / 2 == 263
    assert np.abs(galileo.distance_punti / rolled_distance(galileo.time_intervals) - 1).max() < 0.02


def test_the_falcon_reads_1684_44_metres_a_second_at_cut_off_and_120_km_at_the_top():
    flight = load_falcon()
    cut_off = int(np.argmin(np.abs(flight.time_s - 145)))
    assert round(flight.speed_mps[cut_off], 2) == 1684.44
    assert 1000 * central_difference_samples(flight.altitude_km, flight.time_s, cut_off, 5) == pytest.approx(
        1100, abs=20
    )
    top = flight.time_s[flight.altitude_km == flight.altitude_km.max()]
    assert (flight.altitude_km.max(), round(top[0]), round(top[-1])) == (120.0, 237, 259)


def test_the_falcons_altitude_comes_in_steps_of_100_metres_and_of_a_kilometre_above_100_km():
    altitude = load_falcon().altitude_km
    assert altitude == pytest.approx(np.round(altitude, 1), abs=1.1e-3)  # four samples read 1 m below their step
    high = altitude[altitude >= 100]
    assert len(high) and high == pytest.approx(np.round(high), abs=1e-9)


def test_the_falcons_climb_at_60_s_is_300_give_or_take_50_and_over_ten_seconds_275_give_or_take_5():
    flight = load_falcon()
    at_60 = int(np.argmin(np.abs(flight.time_s - 60)))
    climbs = [1000 * central_difference_samples(flight.altitude_km, flight.time_s, at_60, reach) for reach in (1, 10)]
    assert [round(climb) for climb in climbs] == [300, 275]
    assert rounded_slope_uncertainty(100, np.array([2, 20])).tolist() == [50, 5]


def test_the_sprints_speed_adds_up_to_50_002_metres_against_49_999_on_the_tether():
    sprint = load_sprint()
    assert round(trapezoid_samples(sprint.speed_device_raw_mps, sprint.time_s), 3) == 50.002
    assert round(sprint.distance_m[-1] - sprint.distance_m[0], 3) == 49.999
    assert np.median(np.diff(sprint.time_s)) == pytest.approx(1 / 50)


@pytest.mark.parametrize(
    "load, miles, digits, mean, mean_digits, top",
    [(load_udds, 7.4504, 4, 19.592, 3, 56.7), (load_hwfet, 10.2567, 4, 48.27, 2, None)],
)
def test_an_epa_cycle_goes_its_published_distance_at_its_published_mean(load, miles, digits, mean, mean_digits, top):
    cycle = load()
    assert round(trapezoid_samples(cycle.speed_mph, cycle.time_s) / SECONDS_PER_HOUR, digits) == miles
    assert round(mean_value_samples(cycle.speed_mph, cycle.time_s), mean_digits) == mean
    assert top is None or cycle.speed_mph.max() == top
    assert cycle.speed_mps == pytest.approx(mph_to_metres_per_second(cycle.speed_mph), abs=6e-6)


def test_the_mean_of_the_city_cycles_samples_is_19_58_and_not_its_mean_speed():
    cycle = load_udds()
    assert (round(cycle.speed_mph.mean(), 2), round(cycle.speed_mph.sum()), len(cycle)) == (19.58, 26821, 1370)


def test_the_world_cycle_goes_23_2663_km_with_a_top_of_131_3_km_an_hour():
    cycle = load_wltc()
    assert round(trapezoid_samples(cycle.speed_kmh, cycle.time_s) / SECONDS_PER_HOUR, 4) == 23.2663
    assert cycle.speed_kmh.max() == 131.3
    assert list(dict.fromkeys(cycle.phase.tolist())) == ["low", "medium", "high", "extra_high"]


def test_the_gps_drive_goes_13_35707_miles():
    drive = load_gps_drive()
    assert round(trapezoid_samples(drive.speed_mph, drive.time_s) / SECONDS_PER_HOUR, 5) == 13.35707


@pytest.mark.parametrize(
    "load, column", [(load_udds, "speed_mph"), (load_hwfet, "speed_mph"), (load_wltc, "speed_kmh")]
)
def test_a_cycle_starts_and_ends_at_rest_so_left_and_right_sums_are_equal(load, column):
    cycle = load()
    speed = getattr(cycle, column)
    assert speed[0] == speed[-1] == 0 and set(np.diff(cycle.time_s)) == {1.0}
    assert left_sum_samples(speed, cycle.time_s) == pytest.approx(right_sum_samples(speed, cycle.time_s), rel=1e-13)


def pearl_and_reed(year):
    """Their curve of 1920, in millions."""
    return 2.9303009 / (0.014854 + np.exp(-0.0313395 * (year - 1780)))


def test_pearl_and_reeds_curve_bends_in_april_1914_at_98_637_000_people():
    bend = 1780 - np.log(0.014854) / 0.0313395
    assert 1914.25 <= bend < 1914 + 4 / 12
    assert pearl_and_reed(bend) == pytest.approx(98.637, abs=0.0005)
    second = pearl_and_reed(bend + 1) - 2 * pearl_and_reed(bend) + pearl_and_reed(bend - 1)
    assert abs(second) < 1e-9
    assert pearl_and_reed(1e6) == pytest.approx(197.27, abs=0.01)


def test_the_curve_follows_the_census_to_1950_and_misses_2000():
    census = load_us_population()
    off = pearl_and_reed(census.year) / census.population_millions - 1
    assert np.abs(off[census.year <= 1950]).max() < 0.04
    assert round(pearl_and_reed(2000), 1) == 184.7 and round(census.population_millions[-1], 1) == 281.4
    assert census.population_millions[census.year == 1970] > 197.3


def test_old_faithfuls_two_regressions():
    record = load_old_faithful()
    published = stats.linregress(record.waiting_min, record.eruption_min)
    assert (round(published.intercept, 6), round(published.slope, 6), round(published.rvalue**2, 4)) == (
        -1.874016,
        0.075628,
        0.8115,
    )
    other = stats.linregress(record.eruption_min, record.waiting_min)
    assert (round(other.intercept, 3), round(other.slope, 3)) == (33.474, 10.730)
    assert (
        round((4 - published.intercept) / published.slope, 2) == 77.67
        and round(other.intercept + 4 * other.slope, 2) == 76.39
    )


def test_misra1as_certified_values():
    record = load_misra1a()
    fit = optimize.least_squares(
        lambda b: b[0] * (1 - np.exp(-b[1] * record.pressure)) - record.volume,
        [250, 5e-4],
        x_scale=[100, 1e-4],
        xtol=1e-15,
        ftol=1e-15,
        gtol=1e-15,
    )
    assert fit.x == pytest.approx([238.94212918, 5.5015643181e-4], rel=1e-7)
    assert 2 * fit.cost == pytest.approx(0.12455138894, rel=1e-9)


def test_challengers_log_odds_and_the_probability_at_31_degrees():
    flights = load_challenger()
    t, y = flights.temperature_F, flights.any_distress
    assert (y.sum(), len(y), t.min(), t.max()) == (7, 23, 53, 81)
    assert np.array_equal(y == 1, flights.orings_distressed_of_6 > 0)
    fit = optimize.minimize(
        lambda b: np.logaddexp(0, b[0] + b[1] * (t - 70)).sum() - y @ (b[0] + b[1] * (t - 70)), [0, 0], tol=1e-12
    )
    slope, intercept = fit.x[1], fit.x[0] - 70 * fit.x[1]
    assert (round(intercept, 4), round(slope, 4)) == (15.0429, -0.2322)
    assert round(1 / (1 + np.exp(-(intercept + 31 * slope))), 4) == 0.9996
    hurt = y == 1
    assert round(np.corrcoef(t[hurt], flights.orings_distressed_of_6[hurt])[0, 1], 2) == 0.02


def test_penguins_mass_from_their_flippers():
    penguins = load_penguins()
    line = stats.linregress(penguins.flipper_length_mm, penguins.body_mass_g)
    assert (round(line.intercept, 2), round(line.slope, 2), round(line.rvalue**2, 3)) == (-5780.83, 49.69, 0.759)
    assert sorted(set(penguins.species)) == ["Adelie", "Chinstrap", "Gentoo"]
