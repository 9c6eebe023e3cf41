"""The map of the course: a trail down a hillside, a stop for each lesson, from the catalogue and the learner's
progress."""

import textwrap

import numpy as np
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.colors import LinearSegmentedColormap
from matplotlib.figure import Figure

from course_utils.lessons.catalogue import COURSE, PARTS, Entry, lessons
from course_utils.live.layers import encode_png
from course_utils.live.style import AREA, FUNCTION, QUIET, TRUTH, house_style
from course_utils.practice.progress import progress

_WIDTH, _HEIGHT = 8.0, 5.2  # inches; an inch is 100 CSS pixels
# Which parts share a row of the map.
_ROWS = ((0, 1), (2,), (3, 4), (5, 6))
_LEFT, _RIGHT, _TOP, _ROW = 0.98, 7.02, 4.6, 1.27
_TURN = 0.68  # how far the trail swings out between two rows


class CourseMap:
    """The map as a picture: lessons that stand in full colour, those to come in outline, solved ones with a tick."""

    def __init__(self):
        self.solved = frozenset(lesson.number for lesson in lessons() if _is_solved(lesson))

    @property
    def description(self) -> str:
        """The map in words, a line for each part."""
        lines = []
        for part, title in enumerate(PARTS):
            stops = ", ".join(
                f"{entry.number} {entry.title}{self._state(entry)}" for entry in COURSE if entry.part == part
            )
            lines.append(f"Part {part}, {title}: {stops}.")
        return "\n".join(lines)

    def picture(self) -> bytes:
        """The map as a PNG, at twice the size at which it is shown."""
        with house_style():
            figure = Figure(figsize=(_WIDTH, _HEIGHT), dpi=200)
            canvas = FigureCanvasAgg(figure)
            axes = figure.add_axes((0, 0, 1, 1))
            axes.set(xlim=(0, _WIDTH), ylim=(0, _HEIGHT))
            axes.axis("off")
            _hillside(axes)
            places = _places()
            _trail(axes, places)
            for entry in COURSE:
                self._stop(axes, entry, places[entry.number])
            _part_titles(axes, places)
            canvas.draw()
            return encode_png(np.asarray(canvas.buffer_rgba())[..., :3])

    def _stop(self, axes, entry: Entry, place: tuple[float, float]) -> None:
        x, y = place
        face, edge, ink = (FUNCTION, FUNCTION, "white") if entry.name else ("white", QUIET, "#555555")
        if entry.number in self.solved:
            face = edge = AREA
        axes.plot(x, y, "o", markersize=25, color=face, markeredgecolor=edge, markeredgewidth=1.8, zorder=4)
        axes.text(
            x, y - 0.01, entry.number, ha="center", va="center", color=ink, fontweight="bold", fontsize=10.5, zorder=5
        )
        if entry.number in self.solved:
            axes.text(x + 0.2, y + 0.12, "✓", ha="center", color=AREA, fontweight="bold", fontsize=14, zorder=6)
        title = textwrap.fill(entry.title, 15, break_long_words=False)
        axes.text(
            x,
            y - 0.25,
            title,
            ha="center",
            va="top",
            fontsize=8.8,
            linespacing=1.1,
            color=TRUTH if entry.name else "#555555",
            zorder=5,
        )

    def _state(self, entry: Entry) -> str:
        if entry.number in self.solved:
            return " (solved)"
        return "" if entry.name else " (to come)"

    def __repr__(self) -> str:
        return self.description

    def _repr_mimebundle_(self, **_):
        alt = "A map of the course as a trail of eighteen stops down a hillside. " + self.description.replace("\n", " ")
        return {"text/plain": self.description, "image/png": self.picture()}, {
            "image/png": {"width": round(_WIDTH * 100), "alt": alt}
        }


def course_map() -> CourseMap:
    """The map of the course, with a tick at each lesson whose exercises are all solved."""
    return CourseMap()


def _is_solved(lesson) -> bool:
    states = progress().states(f"{lesson.number}/")
    # Whoever has solved nothing is not made to wait until all lessons' exercises are imported.
    return "solved" in states.values() and all(
        states.get(exercise.id) == "solved" for exercise in lesson.exercises.values()
    )


def _places() -> dict[str, tuple[float, float]]:
    """Where each stop lies: rows from the top, every second one from right to left, so that the trail winds down."""
    places = {}
    for row, parts in enumerate(_ROWS):
        stops = [entry for entry in COURSE if entry.part in parts]
        across = np.linspace(_LEFT, _RIGHT, len(stops))
        for entry, x in zip(stops, across if row % 2 == 0 else across[::-1], strict=True):
            places[entry.number] = float(x), _TOP - row * _ROW
    return places


def _trail(axes, places: dict[str, tuple[float, float]]) -> None:
    rows = [
        [place for place in places.values() if place[1] == y]
        for y in sorted({y for _, y in places.values()}, reverse=True)
    ]
    xs, ys = [], []
    for k, row in enumerate(rows):
        xs += [x for x, _ in row]
        ys += [y for _, y in row]
        if k + 1 < len(rows):
            # A half circle round to the next row.
            turn = np.linspace(np.pi / 2, -np.pi / 2, 24)
            outwards = 1 if row[-1][0] > row[0][0] else -1
            xs += list(row[-1][0] + outwards * _TURN * np.cos(turn))
            ys += list(row[-1][1] - _ROW / 2 + _ROW / 2 * np.sin(turn))
    axes.plot(xs, ys, color="white", linewidth=9, solid_capstyle="round", zorder=2)
    axes.plot(xs, ys, color="#C9B27C", linewidth=3, linestyle=(0, (2.5, 1.2)), zorder=3)


def _part_titles(axes, places: dict[str, tuple[float, float]]) -> None:
    for part, title in enumerate(PARTS):
        stops = [places[entry.number] for entry in COURSE if entry.part == part]
        x, y = float(np.mean([place[0] for place in stops])), stops[0][1]
        # The last part has one lesson, of the same name.
        words = title if part == 0 else f"Part {part}" if part == len(PARTS) - 1 else f"Part {part}: {title}"
        axes.text(
            x,
            y + 0.27,
            words,
            ha="center",
            va="bottom",
            fontsize=9.5,
            fontweight="bold",
            color="#3E5C46",
            zorder=5,
            bbox={"boxstyle": "round,pad=0.25", "facecolor": "white", "edgecolor": "none", "alpha": 0.75},
        )


def _hillside(axes) -> None:
    """A landscape that falls from the upper left to the lower right, in pale bands of height."""
    x, y = np.meshgrid(np.linspace(0, _WIDTH, 160), np.linspace(0, _HEIGHT, 104))
    height = 0.8 * y - 0.12 * x + 0.5 * np.sin(0.9 * x + 0.6) * np.cos(0.8 * y) + 0.25 * np.sin(1.7 * x - 1.1 * y)
    levels = np.linspace(height.min(), height.max(), 14)
    axes.contourf(
        x, y, height, levels, cmap=LinearSegmentedColormap.from_list("hill", ["#D6EFDB", "#F9F8E4"]), zorder=0
    )
    axes.contour(x, y, height, levels, colors="white", linewidths=0.8, linestyles="solid", zorder=1)
