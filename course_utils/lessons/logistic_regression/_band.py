"""How sure the curve is: its 95 % band where there are flights, and where there are none."""

import numpy as np

from course_utils.data import load_challenger
from course_utils.lessons.logistic_regression import lesson
from course_utils.lessons.logistic_regression._flights import beside_each_other
from course_utils.live import Lab
from course_utils.live.style import AREA, FUNCTION, LEARNER, QUIET, TRUTH
from course_utils.maths import logistic

_COLDEST_F, _WARMEST_F, _LAUNCH_F = 53, 81, 31


@lesson.lab
def band_at_31() -> Lab:
    """Predict where the 95 % band begins at 31 °F, then see the band outside the flights' temperatures."""
    flights = load_challenger()
    fit = logistic.fit(logistic.design(flights.temperature_F), flights.any_distress)
    grid = np.linspace(29, 84, 111)
    low, middle, high = _band(fit, grid)
    known = (grid >= _COLDEST_F) & (grid <= _WARMEST_F)
    lab = Lab("What 23 flights say, and where they are silent", size=(8, 4.2))
    axes = lab.figure.subplots()
    axes.set(
        xlim=(29, 84),
        ylim=(-0.05, 1.13),
        xlabel="temperature at launch (°F)",
        ylabel="P(at least one O-ring in distress)",
    )
    axes.axvspan(_COLDEST_F, _WARMEST_F, color=QUIET, alpha=0.1, lw=0)
    axes.text(67, 1.08, "flights so far: 53 °F to 81 °F", ha="center", va="center", fontsize=9)
    axes.axvline(_LAUNCH_F, color=QUIET, ls=":", lw=1.4)
    axes.fill_between(grid[known], low[known], high[known], color=AREA, alpha=0.3, lw=0, label="95 % band")
    outside = lab.moving(
        axes.fill_between(
            grid[grid <= _COLDEST_F], low[grid <= _COLDEST_F], high[grid <= _COLDEST_F], color=AREA, alpha=0.3, lw=0
        )
    )
    y = flights.any_distress
    x = beside_each_other(flights.temperature_F, 0.6)
    axes.plot(x[y == 1], y[y == 1], "o", color=TRUTH, ms=5)
    axes.plot(x[y == 0], y[y == 0], "o", mfc="white", mec=TRUTH, ms=5)
    axes.plot(grid, middle, color=FUNCTION, label="the fitted curve")
    (edges,) = lab.moving(axes.plot([], [], color=TRUTH, marker="_", ms=14, lw=1.6))
    (here,) = lab.moving(axes.plot([], [], "s", color=TRUTH, ms=7))
    (guess,) = lab.moving(
        axes.plot([], [], "o", color=LEARNER, ms=11, label="your guess: the band's lower end at 31 °F")
    )
    axes.legend(loc="lower left", bbox_to_anchor=(0.06, 0.08), fontsize=9)
    lab.slider("low", 0.95, 0, 1, step=0.01, label="your lower end")
    lab.slider("T", 66, _LAUNCH_F, _WARMEST_F, step=0.5, unit="°F", label="temperature", play=8)
    lab.reveal("shown", "Show the band down to 31 °F", locks=["low"])
    lab.grid(low=41, T=48)

    @lab.update
    def _(low, T, shown):
        outside.set_visible(shown)
        bottom, p, top = (float(each) for each in _band(fit, T))
        inside = T >= _COLDEST_F
        edges.set_data([T, T], [bottom, top])
        edges.set_visible(shown or inside)
        here.set_data([T], [p])
        guess.set_data([_LAUNCH_F], [low])
        said = f"Your lower end at 31 °F: {low:.2f}. At {T:.1f} °F the curve says {p:.4f}"
        if not (shown or inside):
            return f"{said}; how sure that is, is still covered."
        upper = f"{top:.4f}" if top < 0.9995 else f"1 less {1 - top:.2g}"
        return (
            f"{said}, its 95 % band runs from {bottom:.4f} to {upper}{'' if inside else '; no flight was that cold'}."
        )

    return lab


def _band(fit: logistic.Fit, temperature):
    """Lower end, estimate and upper end of the 95 % band (Wald, on the log-odds) at each temperature."""
    rows = np.column_stack([np.atleast_1d(temperature), np.ones(np.size(temperature))])
    z = rows @ fit.theta
    error = np.sqrt(np.einsum("ij,jk,ik->i", rows, fit.covariance, rows))
    found = [logistic.sigmoid(z + k * 1.96 * error) for k in (-1, 0, 1)]
    return found if np.ndim(temperature) else [each[0] for each in found]
