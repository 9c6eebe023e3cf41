"""WebKitGTK's own small browser, by the WebKitWebDriver that comes with it, on a screen that nobody sees."""

import base64
import json
import os
import shutil
import socket
import subprocess
import tempfile
import time
import urllib.error
import urllib.request
from pathlib import Path

from course_utils.authoring.engines.page import HEIGHT, SCALE, WIDTH, Page, key_actions, mouse_actions

_PATIENCE = 60  # seconds


class WebKit(Page):
    """It ends with the block. Its protocol says nothing of the console: complaints stays empty."""

    def __enter__(self) -> "WebKit":
        self.started, self.home = [], Path(tempfile.mkdtemp(prefix="course-webkit-"))
        try:
            surroundings = {
                **os.environ,
                "DISPLAY": self._screen(),
                "GDK_BACKEND": "x11",
                "GDK_SCALE": str(SCALE),
                "GTK_THEME": "Adwaita:dark",
                "XDG_DATA_HOME": str(self.home),
                "XDG_CACHE_HOME": str(self.home),
            }
            with socket.socket() as free:
                free.bind(("127.0.0.1", 0))
                port = free.getsockname()[1]
            self.url = f"http://127.0.0.1:{port}"
            self._begin(["WebKitWebDriver", "--host=127.0.0.1", f"--port={port}"], env=surroundings)
            self._wait_for_driver()
            self.url += f"/session/{self._send('POST', '/session', {'capabilities': {}})['sessionId']}"
            self._send("POST", "/window/rect", {"width": WIDTH, "height": HEIGHT})
        except BaseException:
            self.__exit__()
            raise
        return self

    def __exit__(self, *_) -> None:
        try:
            if "/session/" in getattr(self, "url", ""):
                self._send("DELETE", "")
        finally:
            for process in reversed(self.started):
                process.terminate()
            for process in self.started:
                process.wait(_PATIENCE)
            shutil.rmtree(self.home, ignore_errors=True)

    def _begin(self, command: list, **options) -> None:
        self.started.append(subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, **options))

    def _screen(self) -> str:
        """A screen large enough for the window, which chooses its own number."""
        told, tell = os.pipe()
        size = f"{SCALE * WIDTH + 200}x{SCALE * HEIGHT + 200}x24"
        self._begin(["Xvfb", "-displayfd", str(tell), "-nolisten", "tcp", "-screen", "0", size], pass_fds=[tell])
        os.close(tell)
        with os.fdopen(told) as number:
            return f":{number.readline().strip()}"

    def _wait_for_driver(self) -> None:
        deadline = time.monotonic() + _PATIENCE
        while self.started[-1].poll() is None and time.monotonic() < deadline:
            try:
                self._send("GET", "/status")
                return
            except OSError:
                time.sleep(0.05)
        raise RuntimeError("WebKitWebDriver did not start")

    def _send(self, method: str, path: str, body: dict | None = None):
        data = None if body is None else json.dumps(body).encode()
        request = urllib.request.Request(self.url + path, data, {"Content-Type": "application/json"}, method=method)
        try:
            with urllib.request.urlopen(request, timeout=_PATIENCE) as answer:
                return json.load(answer)["value"]
        except urllib.error.HTTPError as refusal:
            fault = json.load(refusal)["value"]
            raise RuntimeError(f"{path}: {fault['error']}: {fault['message']}") from None

    def open(self, address: str) -> None:
        self._send("POST", "/url", {"url": address})

    def text(self, expression: str) -> str:
        return self._send("POST", "/execute/sync", {"script": f"return {expression}", "args": []})

    def press(self, chord: str) -> None:
        self._send("POST", "/actions", {"actions": key_actions(chord)})

    def drag(self, *places) -> None:
        self._send("POST", "/actions", {"actions": mouse_actions(places)})

    def is_told(self, selector: str, role: str, name: str) -> bool:
        for found in self._send("POST", "/elements", {"using": "css selector", "value": selector}):
            place = f"/element/{next(iter(found.values()))}"
            if [self._send("GET", f"{place}/computed{what}") for what in ("role", "label")] == [role, name]:
                return True
        return False

    def screenshot(self) -> bytes:
        return base64.b64decode(self._send("GET", "/screenshot"))
