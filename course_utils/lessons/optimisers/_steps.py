"""How far one step goes: plain descent steps by the gradient's size, RMSProp and Adam by their own rate."""

import numpy as np

from course_utils.lessons.drawing import plain_ticks
from course_utils.lessons.optimisers import lesson
from course_utils.lessons.optimisers._walkers import RULES
from course_utils.live import Lab
from course_utils.live.style import QUIET
from course_utils.maths.optimisers import adam, plain, rmsprop

STEPS = 40
PATTERNS = {
    "steady": np.ones(STEPS),
    "changing sign": np.where(np.arange(STEPS) % 2, -1.0, 1.0),
    "one step in ten": np.where(np.arange(STEPS) % 10 == 0, 1.0, 0.0),
}


@lesson.lab
def step_sizes() -> Lab:
    """The same gradients for three rules: change their size, and see whose steps care."""
    lab = Lab("Each step, in units of the learning rate α", size=(8, 3.9))
    axes = lab.figure.subplots()
    axes.set_yscale("symlog", linthresh=1)
    axes.set(xlim=(-0.5, STEPS - 0.5), ylim=(-150, 3000), xlabel="step", ylabel="move downhill / α")
    plain_ticks(axes, y=[-100, -10, -1, 0, 1, 10, 100, 1000])
    axes.axhline(0, color=QUIET, lw=1.2)
    chosen = [RULES[0], RULES[2], RULES[3]]
    lines = [
        lab.moving(
            axes.plot([], [], color=rule.color, ls=rule.line, marker=rule.marker, ms=4.5, lw=1.3, label=rule.name)
        )[0]
        for rule in chosen
    ]
    axes.legend(loc="upper right", ncols=3, fontsize=9)
    lab.slider("size", 20.0, 0.01, 100.0, scale="log", label="its size")
    lab.choice("pattern", list(PATTERNS), label="slope")
    lab.toggle("corrected", True, label="Adam's bias correction")

    @lab.update
    def _(size, pattern, corrected):
        slopes = iter([])

        def gradient(_theta):
            return np.array([next(slopes)])

        moved = []
        for rule, more in ((plain, {}), (rmsprop, {}), (adam, {"corrected": corrected})):
            slopes = iter(size * PATTERNS[pattern])
            moved.append(-np.diff(rule(gradient, [0.0], 1.0, STEPS, **more)[:, 0]))
        for line, moves in zip(lines, moved, strict=True):
            line.set_data(np.arange(STEPS), moves)
        said = ", ".join(
            f"{rule.name} {moves[0]:.3g} α and then {moves[-1] + 0.0:.3g} α"
            for rule, moves in zip(chosen, moved, strict=True)
        )
        return f"Gradient of size {size:.3g}, {pattern}: first and last of {STEPS} moves: {said}."

    return lab
