"""What a learner without a mouse does in JupyterLab, in words; and whether they see where they are."""

import re

from course_utils.authoring import sight

_FOCUS = """() => {
    const element = document.activeElement, style = getComputedStyle(element), box = element.getBoundingClientRect();
    return { ours: Boolean(element.closest('.cl')),
        name: element.getAttribute('aria-label') ?? element.labels?.[0]?.innerText ?? element.innerText,
        ring: style.outlineStyle, width: parseFloat(style.outlineWidth), colour: style.outlineColor,
        paper: element.closest('.cl') && getComputedStyle(element.closest('.cl')).backgroundColor,
        seen: box.bottom > 0 && box.right > 0 && box.top < innerHeight && box.left < innerWidth };
}"""


class Keyboard:
    """The keys of a page. Every step in a widget of ours is checked for a focus ring that can be seen."""

    def __init__(self, page):
        self.page = page
        self.rings = 0  # how many focus rings were checked

    def press(self, key: str, times: int = 1) -> None:
        for _ in range(times):
            self.page.keyboard.press(key)

    def type(self, text: str) -> None:
        self.page.keyboard.type(text)

    def focus(self) -> dict:
        """Where the focus is; an AssertionError if it is in a widget of ours and cannot be seen there."""
        focus = self.page.evaluate(_FOCUS)
        if focus["ours"]:
            ring, paper = (
                [int(part) / 255 for part in re.findall(r"\d+", focus[name])[:3]] for name in ("colour", "paper")
            )
            assert focus["seen"], f"the focus on {focus['name']!r} is off the screen"
            assert focus["ring"] == "solid" and focus["width"] >= 2 and sight.contrast(ring, paper) >= 3, (
                f"no ring is seen on {focus['name']!r}"
            )
            self.rings += 1
        return focus

    def tab_to(self, name: str, key: str = "Tab") -> None:
        """Press Tab until the focus is on what has `name` at the beginning of its own."""
        passed = []
        for _ in range(25):
            self.page.keyboard.press(key)
            passed.append((self.focus()["name"] or "").strip())
            if passed[-1].startswith(name):
                return
        raise AssertionError(f"{key} never comes to {name!r}; it came by {passed}")

    def active_cell(self) -> int:
        return self.page.evaluate("window.jupyterapp.shell.currentWidget.content.activeCellIndex")

    def go_to_cell(self, wanted: int) -> None:
        """From a cell, or from a lab in it, to the cell `wanted`, which has no folded section before it."""
        self.press("Escape")
        for _ in range(200):
            at = self.active_cell()
            if at == wanted:
                return
            self.press("ArrowDown" if at < wanted else "ArrowUp")
        raise AssertionError(f"the arrow keys never come to cell {wanted}; they came to {self.active_cell()}")

    def run_all(self) -> None:
        """Run every cell by the command palette: JupyterLab has no keys for it."""
        self.press("Control+Shift+C")
        self.page.locator(".lm-CommandPalette-input").wait_for()
        self.type("run all cells")
        self.page.locator(".lm-CommandPalette-item.lm-mod-active", has_text="Run All Cells").wait_for()
        self.press("Enter")
        self.page.wait_for_function(
            """() => [...window.jupyterapp.shell.currentWidget.content.model.cells]
            .filter((cell) => cell.type === 'code').every((cell) => cell.executionCount)""",
            timeout=120_000,
        )
