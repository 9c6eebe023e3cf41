"""The controls of a lab: how an author adds them."""

from collections.abc import Callable, Iterable
from typing import Any

from matplotlib.figure import Figure

from course_utils.live.controls import Choice, Control, Formula, Point, Reveal, Sketch, Slider, Toggle
from course_utils.live.stage import Stage


class Controlled:
    """What a lab is moved by. A name belongs to one control; the update function gets its value by that name."""

    figure: Figure
    stage: Stage

    def __init__(self):
        self._controls: dict[str, Control] = {}
        self._handles: dict[str, list[float]] = {}

    def slider(
        self,
        name: str,
        start: float,
        low: float,
        high: float,
        *,
        step: float | None = None,
        scale: str = "linear",
        unit: str = "",
        label: str | None = None,
        digits: int | None = None,
        play: float | None = None,
        then: str | None = None,
    ) -> None:
        """A slider from `low` to `high`; scale "linear" or "log".

        step: of a linear slider, by default a two-hundredth of its range. digits: decimals shown (linear) or
        significant digits (log; 0 for whole numbers, such as steps). play: seconds that a play button takes from one
        end to the other; None for no button.

        A play goes on while other controls are used, by hand or by keys, until it comes to the end, Pause or Reset is
        pressed, or the slider itself is taken hold of or locked. Play goes on from where the slider stands; from its
        end it begins anew at `low`, which the update function gets to see. Between two steps it may pass over values,
        as a hand does.
        then: the slider, choice or toggle that the keys go to when Play is pressed, such as the stick of a game.
        """
        step = (high - low) / 200 if step is None else step
        if digits is None:
            digits = 3 if scale == "log" else max(0, len(f"{step:.6f}".rstrip("0").partition(".")[2]))
        self._add(
            Slider(
                name=name,
                start=start,
                low=low,
                high=high,
                step=step,
                scale=scale,
                unit=unit,
                label=label or name,
                digits=digits,
                play=play,
                then=then,
            )
        )

    def choice(self, name: str, options: Iterable[str], *, start: str | None = None, label: str | None = None) -> None:
        """One of `options`; the first, if `start` does not name another."""
        options = tuple(options)
        self._add(Choice(name=name, start=options[0] if start is None else start, options=options, label=label or name))

    def toggle(self, name: str, start: bool = False, *, label: str | None = None) -> None:
        """On or off."""
        self._add(Toggle(name=name, start=start, label=label or name))

    def reveal(self, name: str, label: str, *, locks: Iterable[str] = ()) -> None:
        """Predict, then check: a button that is pressed once. The update function gets False before and True after.

        locks: the controls that hold the prediction; they stay as they are from then on, until a reset.
        """
        self._add(Reveal(name=name, start=False, label=label, locks=tuple(locks)))

    def formula(
        self,
        name: str,
        start: str,
        parse: Callable[[str], Any],
        *,
        label: str | None = None,
        examples: Iterable[str] = (),
    ) -> None:
        """A box to type a formula in; the update function gets what `parse(text)` returns.

        parse: raises ValueError with a sentence for the learner; the lab then keeps the last formula that could be
        read.
        """
        self._add(Formula(name=name, start=start, parse=parse, label=label or name, examples=tuple(examples)))

    def point(
        self,
        name: str,
        start: tuple[float, float],
        axes,
        *,
        along: str = "xy",
        low: tuple[float, float] | None = None,
        high: tuple[float, float] | None = None,
        step: tuple[float, float] | None = None,
        anywhere: bool = False,
        label: str | None = None,
        units: tuple[str, str] = ("", ""),
    ) -> None:
        """A point to drag, by mouse, touch or arrow keys, in the data of `axes`. The update function gets [x, y].

        along: "x", "y" or "xy"; low, high: corners of where it may go, by default the axes' limits at this moment;
        step: what an arrow key moves it, by default a hundredth of that. anywhere: a click anywhere in the axes moves
        it there. A point that follows a curve is moved along "x" and put on the curve with `lab.put`.
        """
        (left, right), (bottom, top) = axes.get_xlim(), axes.get_ylim()
        low, high = low or (left, bottom), high or (right, top)
        step = step or ((high[0] - low[0]) / 100, (high[1] - low[1]) / 100)
        self._add(
            Point(
                name=name,
                start=[float(start[0]), float(start[1])],
                axes=self.figure.axes.index(axes),
                along=along,
                low=tuple(map(float, low)),
                high=tuple(map(float, high)),
                step=tuple(map(float, step)),
                anywhere=anywhere,
                label=label or name,
                units=units,
            )
        )

    def put(self, name: str, x: float, y: float) -> None:
        """Show the handle of point `name` at (x, y), in its axes' data: for a point that follows a curve."""
        self._handles[name] = [float(x), float(y)]

    def sketch(self, name: str, axes, x: Iterable[float], *, low: float, high: float, label: str | None = None) -> None:
        """A curve that the learner draws by hand over the grid `x`. The update function gets its heights, None where
        none is drawn."""
        self._add(
            Sketch(
                name=name,
                start=None,
                axes=self.figure.axes.index(axes),
                x=tuple(map(float, x)),
                low=low,
                high=high,
                label=label or name,
            )
        )

    def _add(self, control: Control) -> None:
        if control.name in self._controls:
            raise ValueError(f"this lab has two controls named {control.name!r}; a name belongs to one")
        self._controls[control.name] = control
        self.stage.controls = [known.spec() for known in self._controls.values()]
        self.stage.values = {**self.stage.values, control.name: control.start}
