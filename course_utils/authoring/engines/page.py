"""What every engine's page can do, and keys and the mouse as the W3C's protocols write them down."""

import json
import time
from abc import ABC, abstractmethod

WIDTH, HEIGHT, SCALE = 1200, 900, 2  # CSS pixels, and device pixels in each
_KEYS = {
    "Tab": "\ue004",
    "Enter": "\ue007",
    "Shift": "\ue008",
    "Control": "\ue009",
    "Escape": "\ue00c",
    "Space": " ",
    "End": "\ue010",
    "Home": "\ue011",
    "ArrowLeft": "\ue012",
    "ArrowUp": "\ue013",
    "ArrowRight": "\ue014",
    "ArrowDown": "\ue015",
}


class Page(ABC):
    """A browser's one page. complaints: what its console said was wrong since the page was opened."""

    def __init__(self):
        self.complaints: list[str] = []

    @abstractmethod
    def open(self, address: str) -> None:
        """Go to `address`, and wait until all of it is loaded."""

    @abstractmethod
    def text(self, expression: str) -> str:
        """The string that `expression`, JavaScript, promises. Raises RuntimeError for what it throws."""

    @abstractmethod
    def press(self, chord: str) -> None:
        """Press and let go of a key, such as "a", "Tab" or "Shift+Tab"."""

    @abstractmethod
    def drag(self, *places: tuple[float, float]) -> None:
        """The mouse, pressed at the first place and let go of at the last, in CSS pixels of the window."""

    @abstractmethod
    def screenshot(self) -> bytes:
        """What the window shows, as a PNG."""

    @abstractmethod
    def is_told(self, selector: str, role: str, name: str) -> bool:
        """Whether a screen reader is told of an element under `selector` that it has this role and name."""

    def evaluate(self, expression: str):
        """The value of `expression`, JavaScript: what JSON can hold. A promise is waited for."""
        text = self.text(f"(async () => JSON.stringify(await ({expression})) ?? 'null')()")
        return json.loads(text)

    def wait_for(self, condition: str, seconds: float = 30) -> None:
        """Wait until `condition`, JavaScript, is true. Raises TimeoutError after `seconds`."""
        deadline = time.monotonic() + seconds
        while not self.evaluate(f"Boolean({condition})"):
            if time.monotonic() > deadline:
                raise TimeoutError(f"not within {seconds:.0f} s: {condition}")
            time.sleep(0.05)


def key_actions(chord: str) -> list[dict]:
    """A chord as input sources of WebDriver, classic or BiDi."""
    keys = [_KEYS.get(name, name) for name in chord.split("+")]
    down = [{"type": "keyDown", "value": key} for key in keys]
    return [{"type": "key", "id": "keys", "actions": down + [{**one, "type": "keyUp"} for one in reversed(down)]}]


def mouse_actions(places) -> list[dict]:
    """A drag through `places` as input sources of WebDriver, classic or BiDi."""
    moves = [{"type": "pointerMove", "x": round(x), "y": round(y), "duration": 0} for x, y in places]
    steps = [moves[0], {"type": "pointerDown", "button": 0}, *moves[1:], {"type": "pointerUp", "button": 0}]
    return [{"type": "pointer", "id": "mouse", "parameters": {"pointerType": "mouse"}, "actions": steps}]
