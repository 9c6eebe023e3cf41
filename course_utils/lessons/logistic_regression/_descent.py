"""Going down the loss: in degrees and on scaled temperatures; and Newton, who asks the curvature as well."""

from functools import lru_cache

import numpy as np

from course_utils.data import load_challenger
from course_utils.lessons.logistic_regression import lesson
from course_utils.lessons.maps import grid_over
from course_utils.lessons.wording import counted, number
from course_utils.live import Lab
from course_utils.live.style import DERIVATIVE, FUNCTION, LEARNER, QUIET, TRUTH
from course_utils.maths import logistic

DEGREES, SCALED = "in degrees", "standardised"
MOST_STEPS = 300


@lru_cache
def _problem(kind: str):
    """X, y and the fitted weights of the flights, in degrees or standardised."""
    flights = load_challenger()
    T = flights.temperature_F if kind == DEGREES else logistic.standardised(flights.temperature_F)[0]
    X = logistic.design(T)
    return X, flights.any_distress, logistic.fit(X, flights.any_distress).theta


@lru_cache(maxsize=8)
def _path(kind: str, rate: float) -> np.ndarray:
    X, y, _ = _problem(kind)
    return logistic.descent_path(X, y, rate, MOST_STEPS)


@lru_cache
def _landscape(kind: str, w_range: tuple, b_range: tuple):
    X, y, _ = _problem(kind)
    w, b = grid_over(w_range, b_range, 200, 100)
    z = w[..., None] * X[:, 0] + b[..., None]
    return w, b, np.logaddexp(0, np.where(y == 1, -z, z)).mean(axis=-1)


_VIEWS = {DEGREES: ((-0.6, 0.3), (-6, 22)), SCALED: ((-3.6, 1.0), (-3, 1.6))}
_LEVELS = [0.45, 0.48, 0.54, 0.65, 0.9, 1.4, 2.2, 4, 8, 16]


@lesson.lab
def degrees_or_scaled() -> Lab:
    """The same loss twice: in degrees a gorge, standardised a bowl. Choose the rate and the number of steps."""
    lab = Lab("Descent in degrees, and on scaled temperatures", size=(8, 4.2))
    field, falling = lab.figure.subplots(1, 2, width_ratios=[1.15, 1])
    falling.set(
        xscale="log",
        yscale="log",
        xlim=(1, 1.25 * MOST_STEPS),
        ylim=(1e-9, 1e4),
        xlabel="step",
        ylabel="loss above the smallest",
    )
    (path_line,) = lab.moving(field.plot([], [], ".-", color=LEARNER, lw=1, ms=4))
    (now,) = lab.moving(field.plot([], [], "o", color=LEARNER, ms=10))
    (leaving,) = lab.moving(field.plot([], [], ">", color=DERIVATIVE, ms=13))
    (curve,) = lab.moving(falling.plot([], [], color=FUNCTION))
    (dot,) = lab.moving(falling.plot([], [], "o", color=LEARNER, ms=9))
    lab.choice("record", (SCALED, DEGREES), label="temperatures")
    lab.slider("rate", 0.1, 0.0005, 8, scale="log", label="learning rate")
    lab.slider("steps", 60, 1, MOST_STEPS, step=1, label="steps", play=6)
    lab.goal(
        "Come within a millionth of the smallest loss in 40 steps or fewer.",
        name="swift",
        reached=lambda record, rate, steps: steps <= 40 and _excess(record, rate)[round(steps)] < 1e-6,
    )

    def _excess(record, rate):
        X, y, best = _problem(record)
        z = _path(record, rate) @ X.T
        losses = np.logaddexp(0, np.where(y == 1, -z, z)).mean(axis=1)
        return np.maximum(losses - logistic.cross_entropy(X @ best, y), 0)

    @lab.backdrop
    def _(record):
        for old in list(field.collections):
            old.remove()
        for old in list(field.texts):
            old.remove()
        w, b, height = _landscape(record, *_VIEWS[record])
        field.contour(w, b, height, levels=_LEVELS, colors=QUIET, linewidths=0.9)
        best = _problem(record)[2]
        field.scatter(best[:1], best[1:], marker="+", s=110, color=TRUTH, zorder=3)
        field.set(
            xlim=_VIEWS[record][0],
            ylim=_VIEWS[record][1],
            xlabel="weight w" + (" (per °F)" if record == DEGREES else " (per sd)"),
            ylabel="bias b",
            title=f"loss, {record}",
        )

    lab.grid(rate=40, steps=38)

    @lab.update
    def _(record, rate, steps):
        steps = round(steps)
        path, excess = _path(record, rate), _excess(record, rate)
        (left, right), (low, high) = _VIEWS[record]
        inside = np.clip(path[: steps + 1], [left, low], [right, high])
        path_line.set_data(*inside[:: max(1, steps // 100)].T)
        now.set_data(*inside[-1:].T)
        seen = np.clip(excess[1 : steps + 1], 1e-9, 1e4)
        curve.set_data(np.arange(1, steps + 1), seen)
        dot.set_data([steps], seen[-1:])
        w, b = path[steps]
        beyond = path[steps] - inside[-1]
        out = " It has left the picture." if np.any(beyond) else ""
        across, up = beyond / [right - left, high - low]
        leaving.set_data(*(inside[-1:].T))
        leaving.set_marker((">" if across > 0 else "<") if abs(across) >= abs(up) else ("^" if up > 0 else "v"))
        leaving.set_visible(bool(out))
        now.set_visible(not out)
        return (
            f"Temperatures {record}, rate {rate:.3g}, {counted(steps, 'step')}: w = {number(w, 5)}, b = "
            f"{number(b, 5)}, loss {excess[steps]:.3g} above the smallest.{out}"
        )

    return lab


@lesson.lab
def newton_or_descent() -> Lab:
    """From a start of your choice: Newton's steps beside plain descent's."""
    X, y, best = _problem(SCALED)
    view = ((-5, 3), (-4.5, 3.5))
    lab = Lab("Newton's steps and plain descent", size=(6.4, 4.6))
    axes = lab.figure.subplots()
    axes.contour(*_landscape(SCALED, *view), levels=_LEVELS, colors=QUIET, linewidths=0.9)
    axes.plot(best[:1], best[1:], "+", color=TRUTH, ms=12)
    axes.set(xlim=view[0], ylim=view[1], xlabel="weight w (per sd)", ylabel="bias b", aspect="equal")
    (plain,) = lab.moving(axes.plot([], [], ".-", color=FUNCTION, ms=5, lw=1.2, label="descent, rate 1"))
    (newton,) = lab.moving(axes.plot([], [], "s--", color=LEARNER, ms=6, lw=1.4, label="Newton"))
    (begin,) = lab.moving(axes.plot([], [], "o", color=LEARNER, ms=11, label="start"))
    lab.point("start", (0.5, 1.5), axes, low=(-4.5, -4), high=(2.5, 3), anywhere=True, label="start")
    axes.legend(loc="upper left", frameon=True)
    lab.slider("steps", 3, 1, 8, step=1, label="steps", play=5)
    lab.goal(
        "Find a start from which Newton is farther from the minimum after two steps than at the start.",
        name="too_far",
        reached=lambda start, steps: steps == 2 and _walk(start, 2)[1] > np.hypot(*(np.array(start) - best)),
    )

    def _walk(start, steps):
        """Newton's path, which ends early where the loss is flat, and how far its last point is from the minimum."""
        path = [np.array(start, dtype=float)]
        for _ in range(steps):
            try:
                path.append(logistic.newton_step(path[-1], X, y))
            except ValueError:
                break
            if np.max(np.abs(path[-1])) > 1e6:
                break
        return np.array(path), float(np.hypot(*(path[-1] - best)))

    lab.grid(start=(22, 22))

    @lab.update
    def _(start, steps):
        steps = round(steps)
        path, away = _walk(start, steps)
        descent = logistic.descent_path(X, y, 1.0, steps, start)
        plain.set_data(*descent.T)
        newton.set_data(*np.clip(path, -20, 20).T)
        begin.set_data([start[0]], [start[1]])
        off = float(np.hypot(*(descent[-1] - best)))
        far = f"{away:.3g}" if away < 1e6 else "more than a million"
        stuck = f" It could not go on after {len(path) - 1}: the loss is too flat there." if len(path) <= steps else ""
        left = " Newton has left the picture." if np.any(path[-1] < [-5, -4.5]) or np.any(path[-1] > [3, 3.5]) else ""
        return (
            f"From w = {number(start[0], 2)}, b = {number(start[1], 2)}: after {counted(steps, 'step')} "
            f"Newton is {far} from the minimum, plain descent at rate 1 is {off:.4g}.{stuck or left}"
        )

    return lab
