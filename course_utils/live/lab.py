"""A lab: a figure whose controls move it, told in a sentence, graded if it has a goal.

    lab = Lab("Secant to tangent", size=(8, 4))
    axes = lab.figure.subplots()
    axes.plot(t, position(t))                        # drawn once
    secant, = lab.moving(axes.plot([], []))          # drawn in every frame
    lab.slider("h", 2.0, 0.001, 4.0, scale="log", unit="s")

    @lab.update
    def _(h):
        secant.set_data(...)
        return f"Between t = 3 s and t = {3 + h:.3g} s the car averages {slope:.2f} m/s."

The sentence that the update function returns is the caption, what a screen reader hears, the picture's alt text and the
cell's text/plain.
"""

import base64
import traceback
from collections.abc import Callable, Iterable
from typing import Any

from matplotlib.artist import Artist
from matplotlib.figure import Figure

from course_utils.host import cell
from course_utils.host.widget import WAS_CLOSED
from course_utils.live.controlled import Controlled
from course_utils.live.controls import Choice, Control, Formula, Reveal, Slider, Toggle
from course_utils.live.frame import Frame
from course_utils.live.goal import Goal
from course_utils.live.layers import DPI, Backdrop, Layers
from course_utils.live.recorder import RecorderError
from course_utils.live.scenery import Scenery
from course_utils.live.stage import Stage
from course_utils.live.style import house_style

_GAP = " Some values here are too large or not defined: they leave a gap in the picture."


class Lab(Controlled):
    """A live figure. size: inches, width and height; an inch is 100 CSS pixels."""

    def __init__(self, title: str, size: tuple[float, float] = (8, 4)):
        super().__init__()
        self.title = title
        with house_style():
            self.figure = Figure(figsize=size, dpi=DPI, layout="constrained")
        self._layers = Layers(self.figure)
        self._goals: list[Goal] = []
        self._listeners: list[Callable[[str, dict], None]] = []
        self._scenery = Scenery(lambda: None)
        self._function: Callable[..., str] | None = None
        self._frame: Frame | None = None
        self._last_good: dict[str, Any] = {}
        self._revealed: set[str] = set()
        self._untold: list[tuple[str, dict]] = []
        self._backdrop: Backdrop | None = None
        self.kept: dict[str, Any] = {}
        self.stories: dict[str, list[dict[str, Any]]] = {}
        self.stage = Stage(self._take, self._tell, title=title, size=list(self._layers.size), shown=size[0] * 100)
        cell.adopt(self)

    # What an author builds it of; the controls are in controlled.py.

    def moving(self, artists: Artist | Iterable[Artist]):
        """Let `artists` (one, several, or a container such as bars) move; returns what it was given.

        An image moves with imshow(..., interpolation="none"), between fixed vmin and vmax: a page keeps 256 colours of
        it.
        """
        self._layers.add([artists] if isinstance(artists, Artist) else _flat(artists))
        return artists

    def goal(self, text: str, reached: Callable[..., bool], *, name: str = "goal") -> None:
        """Something to reach. reached: called with the controls' values that it names, after each update."""
        self._goals.append(Goal(name, text, reached))

    def grid(self, **kept) -> None:
        """What a page without a kernel keeps of the controls, by name, for at most 4,000 pictures: of a slider or a
        point along a line how many positions, or a list of values (and the start is kept with them); (columns, rows) of
        a free point; or values by their names, {"a flat line": [...]}. A control that is not named keeps all.
        """
        self.kept |= kept

    def story(self, name: str, *moments: dict[str, Any]) -> None:
        """For a lab with a memory, whose picture depends on how one came there: a page and the gates replay `moments`
        in order.

        Each moment is what differs from the start. The lab must begin anew where all its controls are as they start, as
        after Reset.
        """
        self.stories[name] = list(moments)

    def backdrop(self, function: Callable[..., None]) -> Callable[..., None]:
        """Register the function that sets what stands still, where that is not always the same: other curves for a
        choice.

        It takes the values of the controls that it names, none that a hand moves, and runs before the update function
        when one of them has changed. What it sets may depend on nothing else: each of its backdrops is drawn once and
        kept.
        """
        self._scenery = Scenery(function)
        return function

    def update(self, function: Callable[..., str]) -> Callable[..., str]:
        """Register the function that moves the artists: it takes the controls' values by name and returns the
        description."""
        for control in self._controls.values():
            if (
                isinstance(control, Slider)
                and control.then
                and not isinstance(self._controls.get(control.then), Slider | Choice | Toggle)
            ):
                raise ValueError(
                    f"slider {control.name!r}: then = {control.then!r} is no slider, choice or toggle of this lab"
                )
        self._function = function
        self._take({})
        self._tell()
        return function

    # What anyone can ask of it.

    @property
    def values(self) -> dict[str, Any]:
        """The controls' values by name (a formula's is its text)."""
        return dict(self.stage.values)

    @property
    def controls(self) -> dict[str, Control]:
        """The controls by name."""
        return dict(self._controls)

    @property
    def remembers(self) -> bool:
        """True of a lab that has stories: its values alone do not decide what it shows."""
        return bool(self.stories)

    @property
    def description(self) -> str:
        """What the lab says now, in a sentence or two."""
        return self.stage.description

    @property
    def frame(self) -> Frame:
        """What moves, as it is now."""
        return self._frame

    @property
    def backdrops_drawn(self) -> int:
        """How often what stands still was drawn; a backdrop that is kept is not drawn again."""
        return self._layers.drawn

    @property
    def fault(self) -> str:
        """What went wrong in the update function, in plain words; empty if nothing did."""
        return self.stage.fault

    @property
    def goals(self) -> list[Goal]:
        return list(self._goals)

    @house_style()
    def set(self, **values: Any) -> None:
        """Set controls by name, as the learner would. Raises ValueError for a name or a value that the lab does not
        know."""
        self._must_be_open()
        for name in values:
            if name not in self._controls:
                raise ValueError(f"this lab has no control {name!r}; it has {', '.join(self._controls) or 'none'}")
        self._take({name: self._controls[name].clean(value) for name, value in values.items()})
        self._tell()

    def listen(self, listener: Callable[[str, dict], None]) -> None:
        """Call listener(event, details) when something worth remembering happens: "goal" (name), "revealed" (name,
        values)."""
        self._listeners.append(listener)

    def rehearse(self) -> None:
        """Tell no listener of anything from here on: what is reached now, no learner has reached."""
        self._listeners = []

    def reach(self, goal_name: str) -> None:
        """Show the goal `goal_name` as reached: the learner reached it in another session."""
        for goal in self._goals:
            goal.is_reached = goal.is_reached or goal.name == goal_name
        self._show_goals()

    def redraw(self, *, whatever_is_kept: bool = False) -> None:
        """Draw what stands still anew, even if it is kept; and forget what is kept of other scenes, if that is asked
        for."""
        if whatever_is_kept:
            self._layers.forget_all()
        else:
            self._layers.forget(self._scenery.scene)
        self._take({})

    @house_style()
    def picture(self) -> bytes:
        """The figure as it is now, drawn by matplotlib, as a PNG at twice the size at which it is shown."""
        self._must_be_open()
        return self._layers.picture()

    def close(self) -> None:
        """Let go of the figure, the functions and the browser; a second call does nothing."""
        self.stage.close()
        # IPython's history of outputs may keep this object for as long as the kernel lives: only its shell may stay.
        self._function, self._scenery, self._listeners, self._goals = None, None, [], []
        self.figure = self._layers = self._frame = self._backdrop = None

    def _repr_mimebundle_(self, **_):
        if self.figure is None:
            return {"text/plain": f"{self.title}\n{WAS_CLOSED}"}, {}
        goals = "".join(f"\nGoal: {goal.text}" for goal in self._goals)
        fault = f"\n{self.fault}" if self.fault else ""
        picture = base64.b64encode(self.picture()).decode()
        data = self.stage.bundle(f"{self.title}\n{self.description}{goals}{fault}", **{"image/png": picture})
        return data, {"image/png": {"width": round(self.stage.shown), "alt": f"{self.title}. {self.description}"}}

    # How it goes round.

    def _must_be_open(self) -> None:
        if self.figure is None:
            raise ValueError(f"{self.title}: {WAS_CLOSED}")

    def _take(self, changes: dict) -> None:
        """Take what a browser (or `set`) changed, by control; a name that the lab does not know is nobody's."""
        if self._function is None:
            self.stage.values = {**self.stage.values, **changes}
            return
        # One message to the browser: it never paints half a state.
        with self.stage.hold_sync():
            self._refresh({**self.stage.values, **changes})

    @house_style()
    def _refresh(self, asked: dict) -> None:
        complaints, arguments = {}, {}
        for name, control in self._controls.items():
            try:
                value = control.clean(asked.get(name, control.start))
            except (ValueError, TypeError) as error:
                complaints[name] = str(error)
                value = self._last_good.get(name, control.start)
            arguments[name] = value
        # What is shown is what was accepted; a formula stays as it was typed, with its complaint.
        typed = {name for name in complaints if isinstance(self._controls[name], Formula)}
        self.stage.values = {name: asked[name] if name in typed else value for name, value in arguments.items()}
        try:
            given = {
                name: self._controls[name].read(value) if isinstance(self._controls[name], Formula) else value
                for name, value in arguments.items()
            }
            self._layers.recorder.saw_gap = False
            self._scenery.set(self._layers, arguments, given)
            description = self._function(**given)
            if not isinstance(description, str):
                raise TypeError(
                    f"an update function returns the description, a text; this one returned {description!r}"
                )
            self._draw(description, complaints, given)
            self._last_good = arguments
        except Exception as error:
            if isinstance(error, RecorderError) and self._frame is None:
                raise  # an author's mistake, told when the lab is built
            self.stage.complaints = complaints
            self.stage.fault = (
                f"This lab could not draw these values ({_in_words(error)}). The picture is the last one that could be "
                "drawn; move a control or press Reset."
            )

    def _draw(self, description: str, complaints: dict, given: dict) -> None:
        backdrop = self._layers.backdrop(self._scenery.scene)
        frame = self._layers.frame()
        if self._layers.recorder.saw_gap:
            description += _GAP
        for goal in self._goals:
            if goal.update(given):
                self._untold.append(("goal", {"name": goal.name, "values": self.values}))
        revealed = {name for name, control in self._controls.items() if isinstance(control, Reveal) and given[name]}
        self._untold += [("revealed", {"name": name, "values": self.values}) for name in revealed - self._revealed]
        self._revealed = revealed
        if backdrop is not self._backdrop:
            self._backdrop = backdrop
            self.stage.backdrop = backdrop.picture
            self.stage.layers = [layer.wire() for layer in backdrop.layers]
            self.stage.axes = backdrop.axes
        self.stage.frame = frame.wire()
        self.stage.handles = dict(self._handles)
        self.stage.description = description
        self._show_goals()
        self.stage.complaints = complaints
        self.stage.fault = ""
        self._frame = frame

    def _show_goals(self) -> None:
        self.stage.goals = [{"text": goal.text, "reached": goal.is_reached} for goal in self._goals]

    def _tell(self) -> None:
        """Tell the listeners what is worth remembering, once it can be seen; what they could not keep is told again
        after the next move."""
        try:
            while self._untold:
                for listener in self._listeners:
                    listener(*self._untold[0])
                del self._untold[0]
        except Exception as error:
            self.stage.fault = (
                f"What you reached here could not be kept yet ({type(error).__name__}: {error}). It is tried "
                "again when you move a control."
            )


def _flat(artists) -> list[Artist]:
    found = []
    for artist in artists:
        found += [artist] if isinstance(artist, Artist) else _flat(artist)
    return found


def _in_words(error: Exception) -> str:
    """The error and the line it came from, short enough to read."""
    line = traceback.extract_tb(error.__traceback__)[-1]
    return f"{type(error).__name__}: {error}; in {line.name}, line {line.lineno}"
