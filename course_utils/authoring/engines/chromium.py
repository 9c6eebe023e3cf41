"""Chromium by Playwright, with the same few calls as the others."""

from course_utils.authoring.engines.page import HEIGHT, SCALE, WIDTH, Page


class Chromium(Page):
    """A page of `browser`, a Playwright browser; it is closed with the block."""

    def __init__(self, browser):
        super().__init__()
        self.browser = browser

    def __enter__(self) -> "Chromium":
        size = {"width": WIDTH, "height": HEIGHT}
        self.context = self.browser.new_context(viewport=size, device_scale_factor=SCALE, color_scheme="dark")
        self.page = self.context.new_page()
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))
        self.page.on("console", lambda told: told.type == "error" and self.complaints.append(told.text))
        return self

    def __exit__(self, *_) -> None:
        self.context.close()

    def open(self, address: str) -> None:
        self.complaints.clear()
        self.page.goto(address)

    def text(self, expression: str) -> str:
        return self.page.evaluate(expression)

    def press(self, chord: str) -> None:
        self.page.keyboard.press(chord)

    def drag(self, *places) -> None:
        mouse = self.page.mouse
        mouse.move(*places[0])
        mouse.down()
        for place in places[1:]:
            mouse.move(*place)
        mouse.up()

    def is_told(self, selector: str, role: str, name: str) -> bool:
        tools = self.context.new_cdp_session(self.page)
        root = tools.send("DOM.getDocument")["root"]["nodeId"]
        places = tools.send("DOM.querySelectorAll", {"nodeId": root, "selector": selector})["nodeIds"]
        asked = [{"nodeId": place, "role": role, "accessibleName": name} for place in places]
        found = [tools.send("Accessibility.queryAXTree", one)["nodes"] for one in asked]
        tools.detach()
        return any(found)

    def screenshot(self) -> bytes:
        return self.page.screenshot()
