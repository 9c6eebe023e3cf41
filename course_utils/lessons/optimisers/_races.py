"""The race: four rules on one loss, replayed and scrubbed; once with a prediction, once on every course."""

import numpy as np

from course_utils.lessons.drawing import show
from course_utils.lessons.optimisers import lesson
from course_utils.lessons.optimisers._walkers import RULES, STEPS, clipped, courses, drawn, map_of, old_faithful
from course_utils.lessons.wording import counted
from course_utils.live import Lab
from course_utils.live.style import LEARNER, QUIET, TRUTH
from course_utils.maths.optimisers import stays_within

_ENDS = (4e-3, 400.0)  # of the lanes, as the share of excess loss


def _amount(value: float) -> str:
    """An excess loss in plain digits, however large or small."""
    return "under 0.001" if value < 0.001 else f"{value:,.0f}" if value >= 10 else f"{value:.2g}"


def _runner(axes, rule, **more):
    """A moving line and its mark, in the colours of `rule`."""
    (line,) = axes.plot([], [], color=rule.color, ls=rule.line, lw=1.6, **more)
    (mark,) = axes.plot(
        [], [], rule.marker, color=rule.color, ms=8, markeredgecolor="white", markeredgewidth=0.8, zorder=6
    )
    return line, mark


@lesson.lab
def who_first() -> Lab:
    """Predict which of four rules reaches the bottom of Old Faithful's loss first, then let them run."""
    course = old_faithful()
    paths = course.paths()
    shares = [excess / (course.finish / 0.01) for excess in course.excesses(paths)]
    arrivals = [stays_within(share, 0.01) for share in shares]
    names = [rule.name for rule in RULES]
    order = sorted(names, key=lambda name: arrivals[names.index(name)])
    lab = Lab("Four rules, one loss: who is first at the bottom?", size=(8, 3.9))
    plane, lanes = lab.figure.subplots(1, 2, width_ratios=[1.15, 1])
    map_of(plane, course)
    plane.plot(*course.start, "x", color=TRUTH, ms=7)
    plane.plot(*paths[1][-1], "*", color=TRUTH, ms=13, mfc="white", zorder=4)
    lanes.set(
        xscale="log",
        xlim=(_ENDS[1], _ENDS[0] / 2),
        ylim=(3.6, -0.6),
        xlabel="loss above the least (% of it)",
        yticks=range(4),
        yticklabels=names,
    )
    lanes.set_xticks([100, 10, 1, 0.1, 0.01], ["10,000", "1,000", "100", "10", "1"])
    lanes.minorticks_off()
    lanes.tick_params(axis="y", length=0)
    lanes.axvline(0.01, color=TRUTH, lw=2)
    for lane in range(4):
        lanes.axhline(lane, color=QUIET, lw=0.8)
    runners = [lab.moving(_runner(plane, rule)) for rule in RULES]
    marks = [lab.moving(lanes.plot([], [], rule.marker, color=rule.color, ms=10))[0] for rule in RULES]
    (mine,) = lab.moving(lanes.plot([], [], "o", color=LEARNER, ms=15, mfc="none", mew=2.2))
    lab.slider("step", 60, 0, STEPS, step=1, label="step", play=12)
    lab.choice("first", names, label="you say first is")
    lab.reveal("shown", "Lock it in and let all four run", locks=["first"])
    lab.goal(
        "Predict one of the two that arrive first, then check.",
        name="prediction",
        reached=lambda first, shown: shown and first in order[:2],
    )

    @lab.update
    def _(step, first, shown):
        step = round(step)
        where = drawn(step)
        for k, (path, share) in enumerate(zip(paths, shares, strict=True)):
            seen = shown or k == 0
            line, mark = runners[k]
            part = clipped(path[where], course)
            line.set_data(*part.T)
            mark.set_data(part[-1:, 0], part[-1:, 1])
            marks[k].set_data([np.clip(share[step if seen else 0], *_ENDS)], [k])
            show(seen, line, mark)
        mine.set_data([0.0057], [names.index(first)])
        if not shown:
            return (
                f"Plain descent after {counted(step, 'step')}: its loss is {_amount(100 * shares[0][step])} % "
                "above the least. "
                f"The other three wait. You say that {first} comes within 1 % first."
            )
        said = ", ".join(f"{name} {_amount(100 * share[step])} %" for name, share in zip(names, shares, strict=True))
        counts = ", ".join(f"{name} {arrivals[names.index(name)]}" for name in order)
        return (
            f"Above the least after {counted(step, 'step')}: {said}. Within 1 % for good after: {counts}. You "
            f"said {first}."
        )

    return lab


@lesson.lab
def race() -> Lab:
    """Choose a loss, play the steps: four rules race, each at the best rate of one grid."""
    runs = {}
    for name, course in courses().items():
        paths = course.paths()
        excesses = course.excesses(paths)
        runs[name] = course, paths, excesses, [stays_within(excess, course.finish) for excess in excesses]
    lab = Lab("The race, on four losses", size=(8, 4.2))
    plane, curve = lab.figure.subplots(1, 2, width_ratios=[1.2, 1])
    first = runs["Old Faithful"][0]
    still = [map_of(plane, first)]
    (end,) = plane.plot([], [], "*", color=TRUTH, ms=13, mfc="white", zorder=4)
    (begin,) = plane.plot([], [], "x", color=TRUTH, ms=7, zorder=4)
    curve.set(xlim=(0, STEPS), ylim=(1e-4, 1e4), yscale="log", xlabel="step", ylabel="loss above the least")
    finish = curve.axhline(1, color=TRUTH, lw=1)
    runners = [lab.moving(_runner(plane, rule)) for rule in RULES]
    curves = [lab.moving(_runner(curve, rule, label=rule.name)) for rule in RULES]
    curve.legend(handles=[line for line, _ in curves], loc="upper right", fontsize=9, handlelength=2.6)
    lab.choice("loss", list(runs))
    lab.slider("step", 100, 0, STEPS, step=1, label="step", play=15)

    @lab.backdrop
    def _(loss):
        course, paths, _, _ = runs[loss]
        still.pop().remove()
        still.append(map_of(plane, course))
        minima = {
            "Old Faithful": [paths[1][-1]],
            "ravine": [(0, 0)],
            "saddle": [(-1, 0), (1, 0)],
            "Rosenbrock": [(1, 1)],
        }
        end.set_data(*np.transpose(minima[loss]))
        begin.set_data(*np.transpose([course.start]))
        finish.set_ydata([course.finish, course.finish])

    @lab.update
    def _(loss, step):
        course, paths, excesses, arrivals = runs[loss]
        step = round(step)
        where = drawn(step)
        for path, excess, runner, rising in zip(paths, excesses, runners, curves, strict=True):
            part = clipped(path[where], course)
            heights = np.clip(excess[where], 1e-5, 1e5)
            for (line, mark), x, y in ((runner, part[:, 0], part[:, 1]), (rising, where, heights)):
                line.set_data(x, y)
                mark.set_data(x[-1:], y[-1:])
        said = ", ".join(f"{rule.name} {_amount(excess[step])}" for rule, excess in zip(RULES, excesses, strict=True))
        there = [
            f"{rule.name} at {arrival}"
            for rule, arrival in zip(RULES, arrivals, strict=True)
            if arrival is not None and arrival <= step
        ]
        return (
            f"{loss}, step {step}. Above the least: {said}. Within {course.finish:.2g} for good: "
            f"{', '.join(there) or 'none'}."
        )

    return lab
