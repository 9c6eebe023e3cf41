"""What is seen of a page: an element's pixels, its box, and the focus."""

import base64

import numpy as np

from course_utils.authoring.engines.page import SCALE, Page
from tests.browser.canvas import pixels


def show(page: Page, element: str) -> list[float]:
    """Left, top, width and height of `element`, JavaScript for one, scrolled to the middle of the window."""
    # Furo would scroll smoothly.
    page.evaluate(f"{element}.scrollIntoView({{ behavior: 'instant', block: 'center' }})")
    return page.evaluate(f"['left', 'top', 'width', 'height'].map(side => {element}.getBoundingClientRect()[side])")


def seen(page: Page, element: str) -> np.ndarray:
    """The colours of `element`'s box as the window shows it, from 0 to 1, shape (height, width, 3)."""
    left, top, width, height = (round(SCALE * part) for part in show(page, element))
    # WebKit's screenshot may be older than what was just changed.
    page.evaluate("new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done))))")
    return pixels(page.screenshot())[top : top + height, left : left + width] / 255


def track(page: Page) -> np.ndarray:
    """The colours of the page's first slider, from behind its thumb to its end, along the middle."""
    row = seen(page, "document.querySelector('.cl-lab input[type=range]')")
    return row[row.shape[0] // 2, -row.shape[1] // 4 : -4 * SCALE]


def paper_of(page: Page) -> list[float]:
    """The colour that the page's first lab stands on."""
    colour = "getComputedStyle(document.querySelector('.cl-lab')).backgroundColor"
    return page.evaluate(f"{colour}.match(/[0-9]+/g).map(part => part / 255)")


def has_ring(page: Page) -> bool:
    """Whether a ring is drawn around what has the focus."""
    style, width = page.evaluate(
        "(({ outlineStyle, outlineWidth }) => [outlineStyle, parseFloat(outlineWidth)])"
        "(getComputedStyle(document.activeElement))"
    )
    return style == "solid" and width >= 2


def labs(page: Page) -> list[np.ndarray]:
    """The pictures of all labs of a lesson's page, as their canvases hold them."""
    page.evaluate("document.querySelectorAll('article details').forEach(part => { part.open = true; })")
    # Of one size everywhere: how much room a scroll bar takes is another matter.
    page.evaluate(
        "document.head.append(Object.assign(document.createElement('style'), "
        "{ textContent: '.cl-picture { max-width: 600px !important; }' }))"
    )
    pictures, size = [], 600 * SCALE
    for k in range(page.evaluate("document.querySelectorAll('.course-lab').length")):
        place = f"document.querySelectorAll('.course-lab')[{k}]"
        show(page, place)
        canvas = f"{place}.querySelector('canvas')"
        page.wait_for(f"{canvas}?.width === {size} && {canvas}.getContext('2d').getImageData(9, 9, 1, 1).data[3] > 0")
        pictures.append(pixels(base64.b64decode(page.evaluate(f"{canvas}.toDataURL().split(',')[1]"))))
    return pictures
