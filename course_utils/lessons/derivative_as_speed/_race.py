"""Bolt's 100 m: the dots race, a bracket finds the fastest 10 m, and rounding says how sure that is."""

import numpy as np
from matplotlib.patches import Rectangle

from course_utils.data import load_bolt
from course_utils.lessons.derivative_as_speed import lesson
from course_utils.lessons.shapes import stairs
from course_utils.live import Lab
from course_utils.live.style import AREA, DERIVATIVE, LEARNER, QUIET, TRUTH
from course_utils.maths.derivative import difference_quotients, fastest_segment, segment_speed_bounds

ROUNDING_S = 0.01


@lesson.lab
def the_race() -> Lab:
    """Play the clock: Bolt runs, and a dot falls on the graph each time he has run another ten metres."""
    bolt = load_bolt()
    end = float(bolt.time_s[-1])
    lab = Lab("Berlin, 16 August 2009: the men's 100 m final", size=(8, 4))
    track, graph = lab.figure.subplots(2, 1, height_ratios=[1, 5])
    track.set(xlim=(-2, 102), ylim=(-1, 1), yticks=[], xticks=bolt.distance_m, xlabel="metres from the start")
    track.spines[["left", "bottom"]].set_visible(False)
    track.grid(axis="x", color=QUIET)
    graph.set(xlim=(-0.2, 10), ylim=(-4, 106), xlabel="time $t$ since the gun (s)", ylabel="distance $d$ (m)")
    (runner,) = lab.moving(track.plot([], [], "o", color=LEARNER, markersize=15))
    (passed,) = lab.moving(graph.plot([], [], "o", color=TRUTH, markersize=6))
    (now,) = lab.moving(graph.plot([], [], color=LEARNER, linewidth=1.5, linestyle="-."))
    (here,) = lab.moving(graph.plot([], [], "o", color=LEARNER, markersize=8))
    lab.slider("clock", 4.0, 0.0, end, step=0.01, unit="s", label="clock", play=end)

    @lab.update
    def _(clock):
        place = float(np.interp(clock, bolt.time_s, bolt.distance_m))
        reached = bolt.time_s <= clock + 1e-9
        runner.set_data([place], [0])
        passed.set_data(bolt.time_s[reached], bolt.distance_m[reached])
        now.set_data([clock, clock, -0.2], [-4, place, place])
        here.set_data([clock], [place])
        passed_marks = int(np.count_nonzero(reached[1:]))
        return (
            f"At {clock:.2f} s Bolt has run about {place:.1f} m and passed {passed_marks} of the {len(bolt) - 1} "
            "timed marks after the start. Between the marks nobody timed him: there we draw him at a steady pace."
        )

    return lab


@lesson.lab
def bracket_on_the_dots() -> Lab:
    """Drag a ten-metre bracket to where Bolt was fastest, guess how fast, then check both guesses."""
    bolt = load_bolt()
    speeds = difference_quotients(bolt.distance_m, bolt.time_s)
    best = fastest_segment(bolt.time_s, bolt.distance_m)
    lab = Lab("Where was he fastest, and how fast?", size=(8, 4))
    dots, bars = lab.figure.subplots(1, 2, width_ratios=[3, 2])
    dots.plot(bolt.time_s, bolt.distance_m, "o", color=TRUTH, markersize=5, label="timed")
    dots.set(xlim=(-0.3, 10), ylim=(-4, 106), xlabel="time $t$ (s)", ylabel="distance $d$ (m)")
    bars.set(xlim=(0, 100), ylim=(0, 17), xlabel="distance $d$ (m)", ylabel="average speed (m/s)")
    bars.set_xticks(range(0, 101, 20))
    band = lab.moving(bars.add_patch(Rectangle((0, 0), 10, 17, facecolor=LEARNER, alpha=0.18, edgecolor="none")))
    (guess_line,) = lab.moving(bars.plot([], [], color=LEARNER, linestyle="-.", label="your guess"))
    tops = np.array(stairs(bolt.distance_m, speeds))[:, 1:-1]
    (truth,) = lab.moving(bars.plot(*tops, color=TRUTH, linewidth=2, label="timed"))
    bars.legend(loc="lower right")
    (triangle,) = lab.moving(dots.plot([], [], color=QUIET, linewidth=1.5))
    (secant,) = lab.moving(dots.plot([], [], color=DERIVATIVE, linestyle="--"))
    (marker,) = lab.moving(dots.plot([], [], "o", color=LEARNER, markersize=11))
    low, high = float(bolt.time_s[0]), float(bolt.time_s[-1])
    lab.point(
        "bracket",
        (3.3, 0),
        dots,
        along="x",
        low=(low, 0),
        high=(high, 0),
        step=(0.1, 1),
        anywhere=True,
        label="bracket, by the clock",
        units=("s", ""),
    )
    lab.slider("guess", 11.0, 8.0, 16.0, step=0.1, unit="m/s", label="your guess")
    lab.reveal("shown", "Lock in both guesses and check", locks=("bracket", "guess"))
    lab.grid(bracket=24, guess=81)

    @lab.update
    def _(bracket, guess, shown):
        time = bracket[0]
        segment = int(np.clip(np.searchsorted(bolt.time_s, time, side="right") - 1, 0, len(speeds) - 1))
        (t1, t2), (d1, d2) = bolt.time_s[segment : segment + 2], bolt.distance_m[segment : segment + 2]
        place = float(np.interp(time, bolt.time_s, bolt.distance_m))
        lab.put("bracket", time, place)
        marker.set_data([time], [place])
        triangle.set_data([t1, t2, t2], [d1, d1, d2])
        reach = np.array([low, high])
        secant.set_data(reach, d1 + speeds[segment] * (reach - t1))
        band.set_x(d1)
        guess_line.set_data([0, 100], [guess, guess])
        truth.set_visible(shown)
        where = f"Your bracket, at {time:.2f} s, holds {d1:.0f} m to {d2:.0f} m"
        if not shown:
            return f"{where}. You guess that his fastest 10 m were run at {guess:.1f} m/s on average."
        found = (
            "the fastest"
            if segment == best.index
            else f"the fastest are {best.start:.0f} m to {best.end:.0f} m, at {best.speed:.2f} m/s"
        )
        return (
            f"{where}: {speeds[segment]:.2f} m/s; {found}. Your guess of {guess:.1f} m/s is "
            f"{abs(guess - best.speed):.2f} m/s off."
        )

    return lab


@lesson.lab
def drag_the_times() -> Lab:
    """Drag the two times within what rounding allows, and see how far the fastest speed moves."""
    bolt = load_bolt()
    best = fastest_segment(bolt.time_s, bolt.distance_m)
    start, end = (float(time) for time in bolt.time_s[best.index : best.index + 2])
    half = ROUNDING_S / 2
    lab = Lab("Under the magnifying glass: two times, rounded to 0.01 s", size=(8, 3.2))
    panels = lab.figure.subplot_mosaic([["start", "end"], ["speed", "speed"]])
    names = {"start": f"passing {best.start:.0f} m (s)", "end": f"passing {best.end:.0f} m (s)"}
    for name, time in (("start", start), ("end", end)):
        axes = panels[name]
        axes.axvspan(time - half, time + half, color=AREA, alpha=0.18, linewidth=0)
        axes.axvline(time, color=TRUTH, linewidth=1.5)
        axes.set(xlim=(time - 1.5 * half, time + 1.5 * half), ylim=(-1, 1), yticks=[], xlabel=names[name])
        axes.set_xticks([time - half, time, time + half])
        axes.spines["left"].set_visible(False)
    gauge = panels["speed"]
    gauge.set(
        xlim=(12.1, 12.6),
        ylim=(-1, 1),
        yticks=[],
        xlabel=f"average speed from {best.start:.0f} m to {best.end:.0f} m (m/s)",
    )
    gauge.spines["left"].set_visible(False)
    gauge.axvline(best.speed, color=TRUTH, linewidth=1.5)
    (needle,) = lab.moving(gauge.plot([], [], color=DERIVATIVE, linestyle="--", linewidth=3))
    (moved,) = lab.moving(gauge.plot([], [], color=DERIVATIVE, linewidth=6, alpha=0.35, solid_capstyle="butt"))
    handles = {
        name: lab.moving(panels[name].plot([], [], "o", color=LEARNER, markersize=13))[0] for name in ("start", "end")
    }
    first = {"start": 0.002, "end": 0.003}
    for name, time in (("start", start), ("end", end)):
        lab.point(
            name,
            (time + first[name], 0),
            panels[name],
            along="x",
            low=(time - half, 0),
            high=(time + half, 0),
            step=(0.0005, 1),
            anywhere=True,
            label=names[name].removesuffix(" (s)"),
            units=("s", ""),
        )
    limits = segment_speed_bounds(best.end - best.start, end - start, ROUNDING_S)
    lab.goal(
        "Find the least speed that these times allow.",
        name="least",
        reached=lambda start, end: _speed(best, start, end) < limits.low + 0.004,
    )
    lab.goal(
        "Find the greatest.", name="greatest", reached=lambda start, end: _speed(best, start, end) > limits.high - 0.004
    )

    @lab.update
    def _(start, end):
        speed = _speed(best, start, end)
        for name, place in (("start", start), ("end", end)):
            handles[name].set_data([place[0]], [0])
        needle.set_data([speed, speed], [-1, 1])
        moved.set_data([best.speed, speed], [0, 0])
        return (
            f"If he passed {best.start:.0f} m at {start[0]:.4f} s and {best.end:.0f} m at {end[0]:.4f} s, he took "
            f"{end[0] - start[0]:.4f} s: {speed:.3f} m/s. Rounded, the times read the same."
        )

    return lab


def _speed(segment, start, end) -> float:
    return float(difference_quotients([segment.start, segment.end], [start[0], end[0]])[0])
