"""Firefox, by WebDriver BiDi over a socket of its own."""

import base64
import json
import shutil
import subprocess
import tempfile
import time
from pathlib import Path

from websocket import create_connection

from course_utils.authoring.engines.page import HEIGHT, SCALE, WIDTH, Page, key_actions, mouse_actions

_SETTINGS = {
    "layout.css.prefers-color-scheme.content-override": 0,  # dark
    # Nothing is asked of anyone.
    "app.update.disabledForTesting": True,
    "browser.startup.page": 0,
    "datareporting.policy.dataSubmissionEnabled": False,
    "network.captive-portal-service.enabled": False,
    "network.connectivity-service.enabled": False,
    "services.settings.server": "data:,",
}
_PATIENCE = 60  # seconds


class Firefox(Page):
    """The Firefox at `path`, headless, with a profile of its own; it ends with the block."""

    def __init__(self, path: str):
        super().__init__()
        self.path, self.sent = path, 0

    def __enter__(self) -> "Firefox":
        self.profile = Path(tempfile.mkdtemp(prefix="course-firefox-"))
        lines = [f"user_pref({json.dumps(name)}, {json.dumps(value)});" for name, value in _SETTINGS.items()]
        (self.profile / "user.js").write_text("\n".join(lines), encoding="utf-8")
        # Not about:blank, where the focus would stay in the line for addresses.
        self.process = subprocess.Popen(
            [self.path, "--headless", "--no-remote", "--profile", self.profile, "--remote-debugging-port=0", "data:,"],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        try:
            self.socket = create_connection(self._address(), timeout=_PATIENCE, suppress_origin=True)
            self._send("session.new", capabilities={})
            self._send("session.subscribe", events=["log.entryAdded"])
            self.window = self._send("browsingContext.getTree")["contexts"][0]["context"]
            size = {"width": WIDTH, "height": HEIGHT}
            self._send("browsingContext.setViewport", context=self.window, viewport=size, devicePixelRatio=SCALE)
        except BaseException:
            self.__exit__()
            raise
        return self

    def __exit__(self, *_) -> None:
        self.process.terminate()
        self.process.wait(_PATIENCE)
        shutil.rmtree(self.profile, ignore_errors=True)

    def _address(self) -> str:
        """Where it listens, which it writes into its profile once it does."""
        file, deadline = self.profile / "WebDriverBiDiServer.json", time.monotonic() + _PATIENCE
        while self.process.poll() is None and time.monotonic() < deadline:
            if file.exists() and (text := file.read_text(encoding="utf-8")):
                told = json.loads(text)
                return f"ws://{told['ws_host']}:{told['ws_port']}/session"
            time.sleep(0.05)
        raise RuntimeError(f"{self.path} did not start, or does not answer WebDriver BiDi")

    def _send(self, method: str, **params) -> dict:
        self.sent += 1
        self.socket.send(json.dumps({"id": self.sent, "method": method, "params": params}))
        while True:
            told = json.loads(self.socket.recv())
            if told.get("method") == "log.entryAdded" and told["params"]["level"] == "error":
                self.complaints.append(told["params"]["text"])
            elif told.get("id") == self.sent:
                if told["type"] == "error":
                    raise RuntimeError(f"{method}: {told['error']}: {told['message']}")
                return told["result"]

    def open(self, address: str) -> None:
        self.complaints.clear()
        self._send("browsingContext.navigate", context=self.window, url=address, wait="complete")

    def text(self, expression: str) -> str:
        told = self._send("script.evaluate", expression=expression, target={"context": self.window}, awaitPromise=True)
        if told["type"] == "exception":
            raise RuntimeError(told["exceptionDetails"]["text"])
        return told["result"]["value"]

    def press(self, chord: str) -> None:
        self._send("input.performActions", context=self.window, actions=key_actions(chord))

    def drag(self, *places) -> None:
        self._send("input.performActions", context=self.window, actions=mouse_actions(places))

    def is_told(self, selector: str, role: str, name: str) -> bool:
        told, wanted = self._found("accessibility", {"role": role, "name": name}), self._found("css", selector)
        return bool(told & wanted)

    def _found(self, by: str, value) -> set[str]:
        locator = {"type": by, "value": value}
        nodes = self._send("browsingContext.locateNodes", context=self.window, locator=locator)["nodes"]
        return {node["sharedId"] for node in nodes}

    def screenshot(self) -> bytes:
        return base64.b64decode(self._send("browsingContext.captureScreenshot", context=self.window)["data"])
