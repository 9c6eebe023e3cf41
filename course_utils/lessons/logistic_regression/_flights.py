"""The flights: the damaged ones alone, then all; and how a line of log-odds becomes a probability."""

import numpy as np

from course_utils.data import load_challenger
from course_utils.lessons.drawing import show
from course_utils.lessons.logistic_regression import lesson
from course_utils.lessons.shapes import tangent_line
from course_utils.lessons.wording import number
from course_utils.live import Lab
from course_utils.live.style import AREA, DERIVATIVE, FUNCTION, LEARNER, QUIET, TRUTH
from course_utils.maths.logistic import sigmoid

LIMIT_F = 65  # the temperature at which the first lab parts the flights
MIDPOINT_F = 65.0  # about where the fitted probability is one half


def beside_each_other(temperature: np.ndarray, width: float = 0.75) -> np.ndarray:
    """The temperatures with equal ones moved a little apart, so that every flight is seen."""
    moved = temperature.astype(float).copy()
    for each in np.unique(temperature):
        same = np.flatnonzero(temperature == each)
        moved[same] += (np.arange(len(same)) - (len(same) - 1) / 2) * width
    return moved


@lesson.lab
def damaged_flights() -> Lab:
    """The seven flights with distress alone: guess how often it came below and above 65 °F, then see the other
    sixteen."""
    flights = load_challenger()
    damaged, cold = flights.any_distress == 1, flights.temperature_F < LIMIT_F
    shares = [100 * damaged[cold].mean(), 100 * damaged[~cold].mean()]
    counts = [(int(damaged[part].sum()), int(part.sum())) for part in (cold, ~cold)]
    lab = Lab("Seven flights with O-rings in distress", size=(8, 4))
    chart, bars = lab.figure.subplots(1, 2, width_ratios=[2.2, 1])
    chart.set(
        xlim=(50, 84),
        ylim=(-0.35, 3.1),
        yticks=[0, 1, 2, 3],
        xlabel="temperature at launch (°F)",
        ylabel="O-rings in distress, of 6",
    )
    chart.axvline(LIMIT_F, color=QUIET, lw=1.2, ls=":")
    x = np.empty(len(flights))
    for part in (damaged, ~damaged):
        x[part] = beside_each_other(flights.temperature_F[part])
    chart.plot(x[damaged], flights.orings_distressed_of_6[damaged], "o", color=TRUTH, ms=9, label="with distress")
    (clean,) = lab.moving(
        chart.plot(
            x[~damaged],
            np.zeros((~damaged).sum()),
            "o",
            mfc="white",
            mec=TRUTH,
            mew=1.6,
            ms=9,
            label="without, once shown",
        )
    )
    chart.legend(loc="upper right", ncols=1)
    bars.set(
        xlim=(-0.6, 1.6),
        ylim=(0, 125),
        ylabel="share of flights with distress (%)",
        xticks=[0, 1],
        xticklabels=["below\n65 °F", "65 °F\nor more"],
        yticks=range(0, 101, 20),
    )
    bars.grid(False, axis="x")
    true_bars = lab.moving(bars.bar([0, 1], shares, width=0.6, color=AREA, alpha=0.5))
    (guesses,) = lab.moving(bars.plot([], [], "o", color=LEARNER, ms=10, label="your guess"))
    bars.legend(loc="upper right")
    lab.slider("cold", 30, 0, 100, step=5, unit="%", label="guess, below 65 °F")
    lab.slider("warm", 30, 0, 100, step=5, unit="%", label="guess, from 65 °F on")
    lab.reveal("shown", "Show the other sixteen flights", locks=["cold", "warm"])

    @lab.update
    def _(cold, warm, shown):
        show(shown, clean, *true_bars)
        guesses.set_data([0, 1], [cold, warm])
        said = (
            f"You guess distress on {cold:.0f} % of the flights below 65 °F and on {warm:.0f} % of those at 65 "
            "°F or more."
        )
        if not shown:
            return f"{said} You see only flights that had it."
        (some, few), (other, many) = counts
        return f"{said} With all 23: {some} of {few} below, {other} of {many} from there on."

    return lab


@lesson.lab
def line_to_probability() -> Lab:
    """A line of log-odds on the left, its probability on the right: slide the temperature and turn the line."""
    grid = np.linspace(30, 100, 141)
    lab = Lab("From a line to a probability", size=(8, 4))
    left, right = lab.figure.subplots(1, 2)
    left.set(xlim=(30, 100), ylim=(-8, 8), xlabel="temperature T (°F)", ylabel="log-odds $z = wT + b$")
    left.axhline(0, color=QUIET, lw=1.2)
    right.set(xlim=(30, 100), ylim=(-0.04, 1.04), xlabel="temperature T (°F)", ylabel="probability $p = \\sigma(z)$")
    right.axhline(0.5, color=QUIET, lw=1.2)
    (line,) = lab.moving(left.plot([], [], color=FUNCTION))
    (curve,) = lab.moving(right.plot([], [], color=FUNCTION))
    (tangent,) = lab.moving(right.plot([], [], color=DERIVATIVE, ls="--"))
    (here,) = lab.moving(left.plot([], [], "o", color=LEARNER, ms=9))
    (there,) = lab.moving(right.plot([], [], "o", color=LEARNER, ms=9))
    lab.slider("T", 75, 31, 99, step=0.5, unit="°F", label="temperature", play=9)
    lab.slider("w", -0.25, -0.5, 0.5, step=0.01, label="w, per °F")
    lab.goal(
        (
            "Make the probability fall by 0.05 a degree (within 0.0005) at a temperature where it is one half "
            "(within 0.02)."
        ),
        name="steepest",
        reached=lambda T, w: abs(sigmoid(w * (T - MIDPOINT_F)) - 0.5) <= 0.02 and abs(_slope(T, w) + 0.05) <= 5e-4,
    )

    def _slope(T, w):
        p = sigmoid(w * (T - MIDPOINT_F))
        return w * p * (1 - p)

    lab.grid(w=21)

    @lab.update
    def _(T, w):
        z = w * (T - MIDPOINT_F)
        p, slope = float(sigmoid(z)), float(_slope(T, w))
        line.set_data(grid, w * (grid - MIDPOINT_F))
        curve.set_data(grid, sigmoid(w * (grid - MIDPOINT_F)))
        tangent.set_data(*tangent_line(T, p, slope, 9))
        here.set_data([T], [z])
        there.set_data([T], [p])
        return (
            f"w = {number(w, 2)} per °F; at {T:.1f} °F: log-odds {number(z, 3)}, odds {np.exp(z):.4g}, probability "
            f"{p:.4g}. A degree more multiplies the odds by {np.exp(w):.3f}; the probability's slope is "
            f"{number(slope, 4)} a degree."
        )

    return lab
