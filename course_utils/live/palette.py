"""Moving images as a page's file keeps them: the numbers of their colours, each image minus the one before it.

An image of at most 256 colours, such as matplotlib's colour maps give, comes back from it byte for byte. One of more is
refused with a sentence: to leave out colours would show another picture than the lab does.
"""

import numpy as np

MOST_COLOURS = 256


class TooManyColours(ValueError):
    """A moving image that no list of 256 colours can hold; the message says what to do."""


class Film:
    """The different images that stand in one place of a lab's painting order, numbered as they first appear."""

    def __init__(self):
        self._images: dict[bytes, int] = {}

    def number(self, pixels: bytes) -> int:
        """The number of the image of RGBA `pixels`."""
        return self._images.setdefault(pixels, len(self._images))

    def packed(self) -> tuple[bytes, bytes, list[list[int]]]:
        """The colours, RGBA; the images, a byte a pixel, each minus the last one of its size modulo 256; and their
        sizes, as [pixels, how many images in a row have them]. Raises TooManyColours."""
        images = [np.frombuffer(pixels, "<u4") for pixels in self._images]
        colours = np.unique(np.concatenate([np.unique(image) for image in images]))
        if len(colours) > MOST_COLOURS:
            raise TooManyColours(
                f"a moving image has {len(colours):,} colours, and a page keeps {MOST_COLOURS}: draw it with one "
                "colour map between fixed limits (vmin, vmax), or with fewer colours, plt.get_cmap(name, 64)"
            )
        order = _side_by_side(colours.view("u1").reshape(-1, 4))
        number_of = np.argsort(order).astype("u1")  # the place of a colour among the sorted ones, then in the list
        before: dict[int, np.ndarray] = {}
        changes, runs = [], []
        for image in images:
            numbers = number_of[np.searchsorted(colours, image)]
            changes.append((numbers - before.get(len(numbers), np.uint8(0))).tobytes())
            before[len(numbers)] = numbers
            if runs and runs[-1][0] == len(numbers):
                runs[-1][1] += 1
            else:
                runs.append([len(numbers), 1])
        return colours[order].tobytes(), b"".join(changes), runs


def _side_by_side(colours: np.ndarray) -> np.ndarray:
    """An order in which neighbours look alike, as in the colour map they came from: a field that changes a little then
    has small changes, of which a file needs few bytes. colours: shape (n, 4)."""
    places = colours.astype(float)
    order = [int(np.argmax(((places - places.mean(axis=0)) ** 2).sum(axis=1)))]
    left = np.ones(len(places), bool)
    while left[order[-1]] and left.sum() > 1:
        left[order[-1]] = False
        far = ((places - places[order[-1]]) ** 2).sum(axis=1)
        order.append(int(np.argmin(np.where(left, far, np.inf))))
    return np.array(order)
