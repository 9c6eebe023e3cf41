"""An expected loss is an integral; the mean over a sample estimates it."""

import numpy as np

from course_utils.data import load_udds
from course_utils.lessons.integral_as_distance import lesson
from course_utils.live import Lab
from course_utils.live.style import AREA, FUNCTION, LEARNER, TRUTH
from course_utils.maths.integral import expected_loss
from course_utils.maths.record_area import mean_value_samples

_MOST = 400


@lesson.lab
def expected_loss_of_a_guess() -> Lab:
    """Guess one speed for any moment of the trip: its expected loss is an integral, n glances estimate it."""
    city = load_udds()
    end = city.time_s[-1]

    def speed(t):
        return np.interp(t, city.time_s, city.speed_mph)

    def density(t):
        return np.full_like(t, 1 / end)

    mean = mean_value_samples(city.speed_mph, city.time_s)
    guesses = np.linspace(0, 50, 101)
    # Two pieces a second: Simpson's parabola is exact on the square of a straight line.
    truth = np.array(
        [
            expected_loss(lambda t, guess=guess: (speed(t) - guess) ** 2, density, 0, end, 2 * int(end))
            for guess in guesses
        ]
    )
    draws = [np.random.default_rng(seed).uniform(0, end, _MOST) for seed in range(1, 8)]
    lab = Lab("Expected loss, and its estimate from n glances", size=(8, 3.9))
    trip, losses = lab.figure.subplots(1, 2, width_ratios=[1.4, 1])
    trip.plot(city.time_s, city.speed_mph, color=FUNCTION, lw=1, alpha=0.6)
    trip.set(xlim=(0, end), ylim=(-1, 60), xlabel="time (s)", ylabel="speed (mph)")
    losses.plot(guesses, truth, color=AREA, label="expected: the integral")
    losses.set(xlim=(0, 50), ylim=(0, 1250), xlabel="guess w (mph)", ylabel="loss of the guess (mph squared)")
    (seen,) = lab.moving(trip.plot([], [], "o", color=TRUTH, ms=3.5))
    (level,) = lab.moving(trip.plot([], [], color=LEARNER, ls="-."))
    (estimate,) = lab.moving(losses.plot([], [], color=TRUTH, ls="--", label="mean of n glances"))
    (pair,) = lab.moving(losses.plot([], [], color=LEARNER, marker="o", ms=7, ls="-.", lw=1.2))
    losses.legend(loc="upper left", fontsize=9)
    lab.slider("n", 12, 2, _MOST, step=1, label="glances n", play=10)
    lab.slider("w", 32, 0, 50, step=0.5, unit="mph", label="your guess w")
    lab.slider("draw", 1, 1, 7, step=1, label="which random glances")
    lab.goal(
        "Find the guess with the smallest expected loss (within 0.5 mph).",
        name="least",
        reached=lambda w: abs(w - mean) <= 0.5,
    )
    lab.grid(n=20, w=26)

    @lab.update
    def _(n, w, draw):
        count = round(n)
        moments = draws[round(draw) - 1][:count]
        speeds = speed(moments)
        seen.set_data(moments, speeds)
        level.set_data([0, end], [w, w])
        estimate.set_data(guesses, ((speeds - guesses[:, None]) ** 2).mean(axis=1))
        exact, found = float(np.interp(w, guesses, truth)), float(((speeds - w) ** 2).mean())
        pair.set_data([w, w], [exact, found])
        return (
            f"Draw {draw:.0f}, guess {w:.1f} mph: expected loss {exact:.1f} mph squared; {count} glances "
            f"estimate {found:.1f}."
        )

    return lab
