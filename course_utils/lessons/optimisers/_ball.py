"""The heavy ball on one parabola: it creeps, swings and settles, or flees, as its memory and its rate say."""

import numpy as np

from course_utils.lessons.optimisers import lesson
from course_utils.lessons.shapes import in_picture
from course_utils.live import Lab
from course_utils.live.style import DERIVATIVE, FUNCTION, QUIET, ink
from course_utils.maths.optimisers import momentum, momentum_limit, shrinking

CURVATURE, STEPS, RATE_STEP = 2.0, 40, 0.02  # of J = theta^2
_EDGE = 1.6


def behaviour(alpha: float, beta: float) -> str:
    """How the ball moves, in words, by the roots of z^2 - (1 + beta - alpha c) z + beta."""
    middle = 1 + beta - alpha * CURVATURE
    size = shrinking(alpha, beta, CURVATURE)
    if abs(size - 1) < 1e-9:
        return "it swings for ever"
    if size > 1:
        return "it flees"
    if middle**2 < 4 * beta:
        return "it swings and settles"
    return "it settles without swinging back and forth" if middle >= 0 else "it jumps from side to side and settles"


@lesson.lab
def heavy_ball() -> Lab:
    """Give the ball a memory: beta from none to nearly all, alpha from a crawl to flight."""
    grid = np.linspace(-_EDGE, _EDGE, 80)
    lab = Lab("A heavy ball on J = θ²", size=(8, 3.8))
    bowl, time = lab.figure.subplots(1, 2, width_ratios=[1, 1.7])
    bowl.plot(grid, grid**2, color=FUNCTION)
    bowl.set(xlim=(-_EDGE, _EDGE), ylim=(-0.12, 2.4), xlabel="$\\theta$", ylabel="loss $J$")
    time.axhline(0, color=QUIET, lw=1.2)
    time.set(xlim=(-0.5, STEPS + 0.5), ylim=(-_EDGE, _EDGE), xlabel="step", ylabel="$\\theta$")
    (plain_line,) = lab.moving(time.plot([], [], color=FUNCTION, lw=1.2, label="no memory"))
    (line,) = lab.moving(time.plot([], [], color=DERIVATIVE, ls="--", marker="s", ms=4, lw=1.4, label="heavy ball"))
    (places,) = lab.moving(bowl.plot([], [], "s", color=DERIVATIVE, ms=4.5))
    leaves = lab.moving(
        time.text(
            STEPS, -1.5, "the ball leaves the picture", ha="right", va="bottom", color=ink(DERIVATIVE), visible=False
        )
    )
    time.legend(loc="upper right", fontsize=9)
    lab.slider("beta", 0.8, 0.0, 0.95, step=0.05, label="β", play=10)
    lab.slider("alpha", 0.04, 0.02, 2.0, step=RATE_STEP, label="α")
    lab.goal(
        "Set the memory β to 0.9 and find the largest slider value of α at which the ball still settles.",
        name="limit",
        reached=lambda alpha, beta: (
            abs(beta - 0.9) < 1e-9 and alpha < momentum_limit(beta, CURVATURE) - 1e-9 <= alpha + RATE_STEP
        ),
    )

    @lab.update
    def _(beta, alpha):
        walk = momentum(lambda theta: CURVATURE * theta, [1.0], alpha, STEPS, beta)[:, 0]
        without = momentum(lambda theta: CURVATURE * theta, [1.0], alpha, STEPS, 0.0)[:, 0]
        (shown, out), (plain_shown, _) = (in_picture(each, -_EDGE, _EDGE, far=0.5) for each in (walk, without))
        line.set_data(np.arange(len(shown)), shown)
        plain_line.set_data(np.arange(len(plain_shown)), plain_shown)
        places.set_data(shown, np.minimum(shown**2, 4))
        leaves.set_visible(out is not None)
        away = np.abs(walk[-1])
        far = (
            "under 0.0001"
            if away < 1e-4
            else f"{away:.2g}"
            if away < 10
            else f"{away:,.0f}"
            if away < 1e6
            else "over a million"
        )
        size = shrinking(alpha, beta, CURVATURE)
        return (
            f"α = {alpha:.2f}, β = {beta:.2f}: {behaviour(alpha, beta)}. After {STEPS} steps it is {far} from the "
            f"bottom; in the long run a step multiplies its distance by {size:.3f} on average."
        )

    return lab
