"""How well a curve fits: 23 factors, their product, its loss; and why accuracy cannot be walked down."""

import numpy as np

from course_utils.data import load_challenger
from course_utils.lessons.drawing import set_heights
from course_utils.lessons.logistic_regression import lesson
from course_utils.lessons.logistic_regression._flights import beside_each_other
from course_utils.lessons.shapes import tangent_line
from course_utils.lessons.wording import number
from course_utils.live import Lab
from course_utils.live.style import AREA, DERIVATIVE, FUNCTION, LEARNER, TRUTH
from course_utils.maths.logistic import cross_entropies, sigmoid


@lesson.lab
def twenty_three_factors() -> Lab:
    """Move and turn the curve: each flight gives a factor p or 1 - p, and their product is to be as large as it can."""
    flights = load_challenger()
    order = np.argsort(flights.temperature_F, kind="stable")
    T, y = flights.temperature_F[order], flights.any_distress[order]
    x = beside_each_other(T)
    grid = np.linspace(50, 84, 120)
    lab = Lab("Twenty-three factors", size=(8, 4.5))
    cells = lab.figure.add_gridspec(2, 2, width_ratios=[5, 1], height_ratios=[1, 1.1])
    top, bottom = lab.figure.add_subplot(cells[0, 0]), lab.figure.add_subplot(cells[1, 0])
    product = lab.figure.add_subplot(cells[:, 1])
    top.set(xlim=(50, 84), ylim=(-0.12, 1.12), yticks=[0, 0.5, 1], ylabel="probability p")
    top.plot(x[y == 1], y[y == 1], "o", color=TRUTH, ms=6, label="distress")
    top.plot(x[y == 0], y[y == 0], "o", mfc="white", mec=TRUTH, ms=6, label="none")
    top.legend(loc="lower right", bbox_to_anchor=(1, 0.98), ncols=2, borderaxespad=0)
    bottom.set(
        xlim=(-0.7, 22.7),
        ylim=(0, 1.05),
        xticks=range(0, 23, 2),
        yticks=[0, 0.5, 1],
        ylabel="its factor",
        xlabel="the flights' temperatures (°F), in order; hollow bars: no distress",
    )
    bottom.set_xticklabels([f"{T[k]:.0f}" for k in range(0, 23, 2)])
    bottom.grid(False, axis="x")
    product.set(yscale="log", xlim=(-0.5, 0.5), ylim=(1e-16, 1), xticks=[], ylabel="product of all 23 factors")
    (curve,) = lab.moving(top.plot([], [], color=FUNCTION))
    bars = lab.moving(
        bottom.bar(
            np.arange(23),
            np.ones(23),
            width=0.8,
            linewidth=1.4,
            color=[TRUTH if each else "white" for each in y],
            edgecolor=[TRUTH if each else AREA for each in y],
        )
    )
    tower = lab.moving(product.bar([0], [1e-9], width=0.6, bottom=1e-16, color=LEARNER, alpha=0.8))[0]
    lab.slider("middle", 73, 50, 84, step=0.1, unit="°F", label="middle", play=8)
    lab.slider("w", -0.06, -0.6, 0.2, step=0.005, label="w, per °F", play=8)
    lab.goal(
        "Bring the loss below 0.444.",
        name="fit",
        reached=lambda middle, w: np.mean(cross_entropies(w * (T - middle), y)) < 0.444,
    )
    lab.grid(middle=49, w=41)

    @lab.update
    def _(middle, w):
        curve.set_data(grid, sigmoid(w * (grid - middle)))
        losses = cross_entropies(w * (T - middle), y)
        set_heights(bars, np.exp(-losses))
        whole = np.exp(-losses.sum())
        tower.set_height(np.clip(whole - 1e-16, 0, 1))
        tower.set_visible(whole > 1e-16)
        worst = int(np.argmax(losses))
        return (
            f"w = {number(w, 3)}, one half at {middle:.1f} °F: the smallest factor is {np.exp(-losses[worst]):.3g}, "
            f"at {T[worst]:.0f} °F. Product {whole:.3g}; loss, minus the mean log, {losses.mean():.4f}."
        )

    return lab


@lesson.lab
def accuracy_is_a_step() -> Lab:
    """Move the curve: its accuracy stands still and jumps, its loss has a slope everywhere."""
    flights = load_challenger()
    T, y = flights.temperature_F, flights.any_distress
    middles = np.linspace(48, 86, 153)
    lab = Lab("Accuracy and loss as the curve moves", size=(8, 4.4))
    above, below = lab.figure.subplots(2, 1, sharex=True)
    above.set(xlim=(48, 86), ylim=(20, 100), ylabel="flights told right (%)")
    below.set(ylim=(0, 3.6), ylabel="loss J", xlabel="temperature at which p is one half (°F)")
    fine = np.unique(np.concatenate([[48, 86], T]))
    # Distress is foretold below the middle: the count changes only where the middle passes a flight.
    share = [100 * np.mean((T < middle) == y) for middle in (fine[1:] + fine[:-1]) / 2]
    above.stairs(share, fine, color=FUNCTION, baseline=None, lw=2)
    (loss_line,) = lab.moving(below.plot([], [], color=FUNCTION))
    (flat,) = lab.moving(above.plot([], [], color=DERIVATIVE, ls="--", lw=3))
    (tangent,) = lab.moving(below.plot([], [], color=DERIVATIVE, ls="--"))
    (up,) = lab.moving(above.plot([], [], "o", color=LEARNER, ms=9))
    (down,) = lab.moving(below.plot([], [], "o", color=LEARNER, ms=9))
    lab.slider("middle", 73.5, 49, 85, step=0.1, unit="°F", label="middle", play=9)
    lab.slider("w", -0.23, -0.5, -0.05, step=0.01, label="w, per °F")
    lab.grid(middle=73)

    @lab.update
    def _(middle, w):
        losses = np.mean(np.logaddexp(0, np.where(y == 1, -1, 1) * w * (T - middles[:, None])), axis=1)
        loss_line.set_data(middles, losses)
        z = w * (T - middle)
        loss, slope = float(np.mean(cross_entropies(z, y))), float(np.mean((sigmoid(z) - y) * -w))
        right = int(np.sum((T < middle) == y))
        flat.set_data(*tangent_line(middle, 100 * right / len(y), 0, 1.5))
        tangent.set_data(*tangent_line(middle, loss, slope, 3))
        up.set_data([middle], [100 * right / len(y)])
        down.set_data([middle], [loss])
        return (
            f"One half at {middle:.1f} °F, w = {number(w, 2)}: {right} of {len(y)} flights are told right; that "
            f"count is flat or jumps. The loss is {loss:.4f}, its slope {number(slope, 4)} a degree."
        )

    return lab
