"""Units, the two exact motions, power laws, noise and the score of a sketch."""

import numpy as np
import pytest
import scipy.constants
import scipy.integrate
import scipy.stats
import sympy
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from course_utils.maths import kinematics, units
from course_utils.maths.noise import rounded_slope_uncertainty, slope_noise, sum_noise
from course_utils.maths.power_law import log_log_slope
from course_utils.maths.sketch import sketch_score


def test_units_are_the_exact_ones():
    assert units.METRES_PER_MILE == 1609.344 == pytest.approx(scipy.constants.mile, rel=1e-15)
    assert units.mph_to_metres_per_second(1) == pytest.approx(0.44704, rel=1e-15)
    assert units.kmh_to_metres_per_second(3.6) == 1.0
    assert units.SECONDS_PER_HOUR == scipy.constants.hour


@given(st.floats(-1e6, 1e6))
def test_a_unit_there_and_back_is_the_same_number(speed):
    assert units.metres_per_second_to_mph(units.mph_to_metres_per_second(speed)) == pytest.approx(speed, rel=1e-15)
    assert units.metres_per_second_to_kmh(units.kmh_to_metres_per_second(speed)) == pytest.approx(speed, rel=1e-15)


def test_the_fitted_sprint_is_the_stated_formula_with_its_exact_integral_and_derivative():
    t = sympy.Symbol("t", positive=True)
    speed = sympy.Rational(1225, 100) * (1 - sympy.exp(-t / sympy.Rational(13, 10)))
    times = np.linspace(0.01, 9.474, 50)
    for function, expression in [
        (kinematics.sprint_speed, speed),
        (kinematics.sprint_distance, sympy.integrate(speed, (t, 0, t))),
        (kinematics.sprint_acceleration, speed.diff(t)),
    ]:
        assert function(times) == pytest.approx(sympy.lambdify(t, expression)(times), rel=1e-9)
    assert kinematics.sprint_distance(9.474) == pytest.approx(
        scipy.integrate.quad(kinematics.sprint_speed, 0, 9.474)[0], rel=1e-12
    )
    assert round(float(kinematics.sprint_distance(kinematics.SPRINT_END_S)), 2) == 100.14


def test_galileos_ball_rolls_33_t_squared_at_66_t():
    t = np.arange(9)
    assert kinematics.rolled_distance(t).tolist() == [33 * i * i for i in range(9)]
    assert kinematics.rolling_speed(t).tolist() == [66 * i for i in range(9)]


@given(
    st.floats(0.1, 50),
    st.floats(-4, 4),
    arrays(float, st.integers(2, 20), elements=st.floats(0.1, 10), unique=True).filter(lambda x: np.ptp(x) > 0.1),
)
def test_the_exponent_of_an_exact_power_law_is_found(factor, exponent, x):
    assert log_log_slope(x, factor * x**exponent) == pytest.approx(exponent, abs=1e-6)


@given(arrays(float, (2, 9), elements=st.floats(0.1, 10), unique=True).filter(lambda xy: np.ptp(xy[0]) > 0.1))
def test_the_log_log_slope_agrees_with_scipys_regression(xy):
    assert log_log_slope(*xy) == pytest.approx(
        scipy.stats.linregress(np.log(xy[0]), np.log(xy[1])).slope, rel=1e-9, abs=1e-9
    )


def test_one_of_the_points_may_lie_at_the_mean_of_the_logarithms():
    # log 1/2, log 1 and log 2 are -log 2, 0 and log 2: the middle point says nothing, the others still do.
    assert log_log_slope([0.5, 1, 2], [0.25, 1, 4]) == 2.0


@pytest.mark.parametrize(
    "x, y, complaint",
    [
        ([0, 1], [1, 2], "must be positive"),
        ([[1, 2], [3, 4]], [[1, 2], [3, 4]], r"got shapes \(2, 2\) and \(2, 2\)"),
    ],
)
def test_a_zero_along_x_and_a_table_have_no_log_log_slope(x, y, complaint):
    with pytest.raises(ValueError, match=complaint):
        log_log_slope(x, y)


@pytest.mark.parametrize(
    "x, y, complaint",
    [
        ([1, 2], [0, 1], "must be positive"),
        ([1, -2], [1, 1], "must be positive"),
        ([1], [1], "at least 2"),
        ([1, 2], [1, 2, 3], "same length"),
        ([2, 2], [1, 3], "different"),
    ],
)
def test_what_has_no_log_log_slope_is_refused(x, y, complaint):
    with pytest.raises(ValueError, match=complaint):
        log_log_slope(x, y)


def test_rounding_a_rockets_altitude_to_100_m_leaves_50_m_a_second_over_2_s_and_5_over_20():
    assert rounded_slope_uncertainty(100, np.array([2, 20])).tolist() == [50, 5]


def test_noise_of_2_mph_moves_the_city_distance_by_a_fiftieth_of_a_mile():
    assert round(sum_noise(2.0, 1.0, 1369) / 3600, 4) == 0.0206


def test_the_stated_noise_is_what_random_errors_show():
    errors = np.random.default_rng(2).normal(0, 2.0, (20_000, 37))
    assert (0.5 * errors.sum(axis=1)).std() == pytest.approx(sum_noise(2.0, 0.5, 37), rel=0.02)
    assert ((errors[:, 1] - errors[:, 0]) / 0.5).std() == pytest.approx(slope_noise(2.0, 0.5), rel=0.02)


def test_noise_of_nothing_is_refused():
    for call in (
        lambda: rounded_slope_uncertainty(100, 0),
        lambda: slope_noise(-1, 1),
        lambda: sum_noise(1, 0, 3),
        lambda: sum_noise(1, 1, 0),
    ):
        with pytest.raises(ValueError, match="must be"):
            call()


TRUTHS = arrays(float, st.integers(3, 40), elements=st.floats(-10, 10)).filter(lambda truth: np.std(truth) > 0.01)


@given(TRUTHS)
def test_the_truth_scores_100_and_the_mean_line_and_the_empty_sketch_score_0(truth):
    assert sketch_score(truth, truth) == 100
    assert sketch_score(np.full_like(truth, truth.mean()), truth) == pytest.approx(0, abs=1e-6)
    assert sketch_score(np.full_like(truth, np.nan), truth) == pytest.approx(0, abs=1e-6)


@given(TRUTHS, st.floats(0, 1), st.floats(0.1, 5), st.floats(-3, 3))
def test_a_sketch_as_far_off_as_a_share_of_the_spread_loses_that_share(truth, share, scale, shift):
    sketch = truth + share * np.std(truth) * np.where(np.arange(len(truth)) % 2, 1, -1)
    assert sketch_score(sketch, truth) == pytest.approx(100 * (1 - share), abs=1e-5)
    assert sketch_score(scale * sketch + shift, scale * truth + shift) == pytest.approx(100 * (1 - share), abs=1e-4)


@given(TRUTHS)
def test_more_of_the_truth_never_scores_less(truth):
    scores = []
    for drawn in range(len(truth) + 1):
        sketch = truth.copy()
        sketch[drawn:] = np.nan
        scores.append(sketch_score(sketch, truth))
    assert np.all(np.diff(scores) >= -1e-9)


def test_what_is_not_drawn_counts_as_if_drawn_at_the_mean():
    truth = [0, 1, 2, 5]
    # The mean is 2: errors 0, 1, 0 and -3 against a spread of errors 2, 1, 0 and -3.
    assert sketch_score([0, np.nan, 2, np.nan], truth) == sketch_score([0, 2, 2, 2], truth)
    assert sketch_score([0, np.nan, 2, np.nan], truth) == pytest.approx(100 * (1 - (10 / 14) ** 0.5), rel=1e-12)


def test_a_constant_truth_is_its_own_spread_or_1_if_it_is_0():
    assert sketch_score([-1, -1], [-2, -2]) == 50 == sketch_score([0.5, 0.5], [0, 0])
    # Less than a millionth of spread in a million is rounding, and counts as none.
    assert sketch_score([5e5, 5e5], [1e6, 1e6 + 0.9e-6]) == pytest.approx(50)
    with pytest.raises(ValueError, match="same length"):
        sketch_score([[1, 2], [3, 4]], [[1, 2], [3, 4]])


def test_a_wild_sketch_scores_0_and_a_constant_truth_can_be_scored():
    assert sketch_score([100, -100, 100], [0, 1, 0]) == 0
    assert sketch_score([2, 2], [2, 2]) == 100
    assert sketch_score([1, 1], [2, 2]) == 50
    assert sketch_score([0, 0], [0, 0]) == 100
    assert sketch_score([np.nan, np.nan], [2, 2]) == 0


@pytest.mark.parametrize(
    "sketch, truth, complaint",
    [([1, 2], [1, 2, 3], "same length"), ([], [], "same length"), ([1, 2], [1, np.nan], "finite")],
)
def test_a_sketch_that_cannot_be_scored_is_refused(sketch, truth, complaint):
    with pytest.raises(ValueError, match=complaint):
        sketch_score(sketch, truth)
