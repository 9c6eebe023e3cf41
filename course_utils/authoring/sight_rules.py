"""What must be true of a lab's picture for eyes of every kind, on a light and on a dark page: its words can be read,
and nothing in it is told by colour alone.

Each rule takes a lab as it starts and returns sentences, one for each fault.
"""

import io
from collections.abc import Iterator
from itertools import combinations

import numpy as np
from matplotlib.artist import Artist
from matplotlib.colors import to_hex, to_rgb, to_rgba
from matplotlib.contour import ContourSet
from matplotlib.lines import Line2D
from matplotlib.text import Text

from course_utils.authoring import sight
from course_utils.authoring.lab_rules import random_states
from course_utils.live import Lab
from course_utils.live.controls import Toggle
from course_utils.live.style import house_style

WORDS, LARGE_WORDS, MARKS = 4.5, 3.0, 3.0  # WCAG 2.2 AA: 1.4.3 of text, 1.4.11 of what is drawn
LARGE, LARGE_BOLD = 18, 14  # points, from which words are large
OTHER_SIZE = 1.45  # from which on two widths, or two markers, are told apart by their size


def its_words_can_be_read(lab: Lab) -> list[str]:
    """Every text in the picture has the contrast to what is behind it that WCAG 2.2 AA asks for, on a light and on a
    dark page."""
    found = []
    for _ in _explored(lab, tries=1):  # two pictures each time
        for text, behind in _words(lab):
            red, green, blue, opacity = to_rgba(text.get_color(), text.get_alpha())
            ink = sight.over((red, green, blue), opacity, behind)
            wanted = LARGE_WORDS if text.get_fontsize() >= (LARGE_BOLD if _is_bold(text) else LARGE) else WORDS
            pages = {"light": (ink, behind), "dark": (sight.on_dark_page(ink), sight.on_dark_page(behind))}
            for page, pair in pages.items():
                if (reached := sight.contrast(*pair)) < wanted:
                    found.append(
                        f"{lab.title!r}: {text.get_text()!r} has a contrast of {reached:.2f} on a {page} page; "
                        f"{wanted} is the least (for words, `ink` of live/style.py darkens a colour of the palette)"
                    )
    return sorted(set(found))


def its_marks_can_be_seen(lab: Lab) -> list[str]:
    """Every line, marker, contour and axis that hides nothing behind it (opacity 1) stands out from the paper, on a
    light and on a dark page."""
    found = []
    for _ in _explored(lab):
        for axes in _shown_axes(lab):
            paper = to_rgb(axes.get_facecolor())
            lines = {
                to_hex(line.get_color())
                for line in _lines(axes)
                if line.get_alpha() in (None, 1) and line.get_zorder() >= 1
            }
            lines |= {
                to_hex(colour)
                for contours in axes.collections
                if isinstance(contours, ContourSet) and not contours.filled
                for colour in contours.get_edgecolor()
            }
            lines |= {
                to_hex(spine.get_edgecolor()) for spine in axes.spines.values() if spine.get_visible() and axes.axison
            }
            for colour in lines:
                pages = {
                    "light": (to_rgb(colour), paper),
                    "dark": (sight.on_dark_page(to_rgb(colour)), sight.on_dark_page(paper)),
                }
                for page, pair in pages.items():
                    if (reached := sight.contrast(*pair)) < MARKS:
                        found.append(
                            f"{lab.title!r}: a line of colour {colour} has a contrast of {reached:.2f} on a "
                            f"{page} page; {MARKS} is the least"
                        )
    return sorted(set(found))


def nothing_is_told_by_colour_alone(lab: Lab) -> list[str]:
    """Two lines of one picture that have different colours have another dash, marker or size as well, or one is much
    darker."""
    found = []
    for _ in _explored(lab):
        for axes in _shown_axes(lab):
            for one, other in combinations(_lines(axes), 2):
                if (
                    to_rgb(one.get_color()) != to_rgb(other.get_color())
                    and _look(one) == _look(other)
                    and not _told_by_size_or_darkness(one, other)
                ):
                    found.append(
                        f"{lab.title!r}: {_named(one)} and {_named(other)} differ by their colour alone; "
                        "give one another dash or marker"
                    )
    return sorted(set(found))


RULES = (its_words_can_be_read, its_marks_can_be_seen, nothing_is_told_by_colour_alone)


def _explored(lab: Lab, tries: int = 2) -> Iterator[None]:
    """The lab as it starts, then `tries` times with something tried and all that can be revealed revealed."""
    yield
    for state in random_states(lab, tries):
        lab.set(**state)
        lab.set(**{name: True for name, control in lab.controls.items() if isinstance(control, Toggle)})
        yield


def _words(lab: Lab) -> list[tuple[Text, np.ndarray]]:
    """Each text that shows, and the colour that is most of what is behind it."""
    texts = [text for text in lab.figure.findobj(Text) if text.get_text().strip() and text.get_visible()]
    renderer = lab.figure.canvas.get_renderer()
    boxes = [text.get_window_extent(renderer) for text in texts]
    opacities = [text.get_alpha() for text in texts]
    shown = _pixels(lab)
    for text in texts:
        text.set_alpha(0)
    bare = _pixels(lab)
    for text, opacity in zip(texts, opacities, strict=True):
        text.set_alpha(opacity)
    found, height = [], shown.shape[0]
    for text, box in zip(texts, boxes, strict=True):
        rows, columns = (
            slice(max(0, int(height - box.y1)), max(0, int(height - box.y0) + 1)),
            slice(max(0, int(box.x0)), max(0, int(box.x1) + 1)),
        )
        behind = bare[rows, columns]
        if (shown[rows, columns] != behind).any():
            colours, counts = np.unique(behind, return_counts=True)
            found.append((text, np.array(to_rgb(f"#{colours[counts.argmax()]:06x}"))))
    return found


def _pixels(lab: Lab) -> np.ndarray:
    """The picture's red, green and blue in one number each, shape (height, width)."""
    buffer = io.BytesIO()
    with house_style():
        lab.figure.savefig(buffer, format="raw")
    width, height = lab.figure.canvas.get_width_height(physical=True)
    red, green, blue, _ = (
        np.frombuffer(buffer.getvalue(), "u1").reshape(height, width, 4).transpose(2, 0, 1).astype(np.uint32)
    )
    return (red << 16) + (green << 8) + blue


def _is_bold(text: Text) -> bool:
    weight = text.get_fontweight()
    return weight in ("bold", "heavy", "black", "extra bold") or (isinstance(weight, int) and weight >= 700)


def _shown_axes(lab: Lab) -> list:
    return [axes for axes in lab.figure.axes if axes.get_visible()]


def _lines(axes) -> list[Line2D]:
    """The lines and markers of `axes` that show something, without those that run across all of it at one value, which
    are read as axes are."""
    return [
        line
        for line in axes.lines
        if line.get_visible()
        and line.get_transform() == axes.transData
        and np.isfinite(np.asarray(line.get_ydata(), dtype=float)).any()
    ]


def _look(line: Line2D) -> tuple:
    """All that tells a line from others but its colour and size."""
    dashed = None if line.get_linestyle() in ("None", "none", "", " ") else line.get_linestyle()
    marker = None if line.get_marker() in ("None", "none", "", " ", None) else (line.get_marker(), _is_hollow(line))
    return dashed, marker


def _is_hollow(line: Line2D) -> bool:
    face = line.get_markerfacecolor()
    return isinstance(face, str) and face in ("none", "white")


def _told_by_size_or_darkness(one: Line2D, other: Line2D) -> bool:
    sizes = [(line.get_linewidth() if _look(line)[0] else line.get_markersize()) for line in (one, other)]
    lights = [
        sight.over(
            to_rgb(line.get_color()),
            1 if line.get_alpha() is None else line.get_alpha(),
            to_rgb(line.axes.get_facecolor()),
        )
        for line in (one, other)
    ]
    return max(sizes) >= OTHER_SIZE * min(sizes) or float(sight.contrast(*lights)) >= MARKS


def _named(artist: Artist) -> str:
    label = str(artist.get_label())
    return f"{'a line' if label.startswith('_') else repr(label)} ({artist.get_color()})"
