"""The area so far: a function of its own, whose slope is the height it was made from."""

import numpy as np
from matplotlib.patches import Rectangle

from course_utils.data import load_udds
from course_utils.lessons.integral_as_distance import lesson
from course_utils.lessons.shapes import area_between, tangent_line
from course_utils.live import Lab
from course_utils.live.style import AREA, DERIVATIVE, FUNCTION, LEARNER, TRUTH
from course_utils.maths import record_area
from course_utils.maths.units import SECONDS_PER_HOUR

_END = 345.0  # s: the first two hills of the city trip
_REACH = 45.0  # s: how far a tangent is drawn to either side


@lesson.lab
def area_so_far() -> Lab:
    """Tilt a line to the slope of the area so far, check it, then drag the moment and see the slope ride on the
    height."""
    city = load_udds()
    part = city.time_s <= _END
    time, speed = city.time_s[part], city.speed_mph[part]
    miles = record_area.area_so_far(speed, time) / SECONDS_PER_HOUR
    lab = Lab("The area so far, and its slope", size=(8, 4.5))
    above, below = lab.figure.subplots(2, 1, sharex=True)
    above.fill_between(time, speed, color=AREA, alpha=0.35, lw=0)
    above.set(xlim=(0, _END), ylim=(0, 62), ylabel="speed (mph)")
    below.plot(time, miles, color=AREA, lw=2.2)
    below.set(ylim=(-0.35, 3), xlabel="time (s)", ylabel="area so far (miles)")
    cover = lab.moving(above.add_patch(Rectangle((0, 0), 1, 62, color="white", lw=0, zorder=1.5)))
    above.plot(time, speed, color=FUNCTION, lw=1.6, zorder=3)
    (height,) = lab.moving(above.plot([], [], color=DERIVATIVE, ls="--", marker="s", markevery=[1], zorder=4))
    (tilted,) = lab.moving(below.plot([], [], color=LEARNER, ls="-.", zorder=3))
    (tangent,) = lab.moving(below.plot([], [], color=DERIVATIVE, ls="--", zorder=4))
    (here,) = lab.moving(below.plot([], [], "o", color=TRUTH, ms=8, zorder=5))
    lab.slider("t", 210, 0, _END, step=1, unit="s", label="time", play=15)
    lab.slider("slope", 15, 0, 70, step=0.5, unit="mph", label="your line climbs at")
    lab.reveal("shown", "Show the slope", locks=["slope"])
    lab.goal(
        "Once the slope is shown: drag the time to a moment at which your line is the tangent, within 1 mph.",
        name="tangent",
        reached=lambda t, slope, shown: shown and abs(slope - np.interp(t, time, speed)) <= 1,
    )

    lab.grid(t=62, slope=32)

    @lab.update
    def _(t, slope, shown):
        now, level = np.interp(t, time, speed), np.interp(t, time, miles)
        cover.set(x=t, width=_END - t)
        height.set_data([t, t], [0, now])
        height.set_visible(shown)
        tilted.set_data(*tangent_line(t, level, slope / SECONDS_PER_HOUR, _REACH))
        tangent.set_data(*tangent_line(t, level, now / SECONDS_PER_HOUR, _REACH))
        tangent.set_visible(shown)
        here.set_data([t], [level])
        said = f"After {t:.0f} s the area so far is {level:.4f} mi. Your line climbs at {slope:.1f} mph"
        return f"{said}; the curve climbs at {now:.1f} mph, the height of the speed." if shown else f"{said}."

    return lab


@lesson.lab
def squeezed_strip() -> Lab:
    """Narrow the next strip: its area over its width is squeezed between its lowest and its highest speed."""
    city = load_udds()
    low, high, longest = 160.0, 345.0, 40.0
    part = (city.time_s >= low) & (city.time_s <= high)
    time, speed = city.time_s[part], city.speed_mph[part]
    widths = np.geomspace(0.1, longest, 28)
    lab = Lab("The strip between two rectangles", size=(8, 3.8))
    hill, closing = lab.figure.subplots(1, 2, width_ratios=[1.5, 1])
    hill.set(xlim=(low, high), ylim=(0, 62), xlabel="time (s)", ylabel="speed (mph)")
    closing.set(xlim=(0.075, 55), ylim=(0, 62), xscale="log", xlabel="width h of the strip (s)", ylabel="speed (mph)")
    closing.set_xticks([40, 10, 1, 0.1], ["40", "10", "1", "0.1"])
    upper = lab.moving(hill.add_patch(Rectangle((0, 0), 1, 1, fill=False, ec=TRUTH, ls=":", lw=1.6)))
    strip = lab.moving(hill.fill([0, 1], [0, 0], color=AREA, alpha=0.35, lw=0))[0]
    lower = lab.moving(hill.add_patch(Rectangle((0, 0), 1, 1, fill=False, ec=TRUTH, lw=1.6)))
    hill.plot(time, speed, color=FUNCTION, lw=1.6, zorder=3)
    (edge,) = lab.moving(hill.plot([], [], "o", color=LEARNER, ms=8, zorder=4))
    band = lab.moving(closing.fill([0, 1], [0, 0], color=AREA, alpha=0.2, lw=0))[0]
    (mean_line,) = lab.moving(closing.plot([], [], color=DERIVATIVE, ls="--"))
    (bars,) = lab.moving(closing.plot([], [], color=TRUTH, marker="_", ms=12, lw=1.6))
    (middle,) = lab.moving(closing.plot([], [], "s", color=DERIVATIVE, ms=7))
    lab.slider("start", 190, low, high - longest, step=1, unit="s", label="start", play=10)
    lab.slider("width", 25, 0.1, longest, scale="log", unit="s", label="width h")
    lab.goal(
        "On the climb from 190 s to 200 s, squeeze lowest and highest speed to less than 0.5 mph apart.",
        name="squeeze",
        reached=lambda start, width: (
            190 <= start <= 200 and np.ptp(record_area.strip_squeeze(speed, time, start, width)) < 0.5
        ),
    )
    lab.grid(start=60, width=60)

    @lab.update
    def _(start, width):
        now = record_area.strip_squeeze(speed, time, start, width)
        lower.set_bounds(start, 0, width, now.lowest)
        upper.set_bounds(start, 0, width, now.highest)
        inside = np.concatenate([[start], time[(time > start) & (time < start + width)], [start + width]])
        strip.set_xy(np.column_stack([[start, *inside, start + width], [0, *np.interp(inside, time, speed), 0]]))
        edge.set_data([start], [np.interp(start, time, speed)])
        all_widths = np.array([record_area.strip_squeeze(speed, time, start, each) for each in widths])
        band.set_xy(area_between(widths, all_widths[:, 0], all_widths[:, 2]))
        mean_line.set_data(widths, all_widths[:, 1])
        bars.set_data([width, width], [now.lowest, now.highest])
        middle.set_data([width], [now.mean])
        return (
            f"From {start:.0f} s, {width:.3g} s wide: lowest {now.lowest:.3f}, area over width {now.mean:.3f}, "
            f"highest {now.highest:.3f} mph: {now.highest - now.lowest:.3f} mph apart."
        )

    return lab
