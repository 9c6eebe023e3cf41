"""One simulated learner at a hub: what a browser sends to it, and when, without the browser.

They log in by the form, wait for their server, let nbgitpuller fetch the lessons, open one, Run All in a kernel over
the websocket with the cells' ids as JupyterLab sends them, and drag a slider by the widgets' messages, never with two
of them on their way at once.
"""

import asyncio
import json
import time
from dataclasses import dataclass, field
from urllib.parse import parse_qs, urlencode, urlsplit

import httpx
from jupyter_client.session import Session
from jupyter_server.services.kernels.connection.base import deserialize_msg_from_ws_v1, serialize_msg_to_ws_v1
from tornado.httpclient import HTTPRequest
from tornado.websocket import websocket_connect

from benchmarks.kernel_side import steps
from course_utils.live.controls import Slider

PROTOCOL = "v1.kernel.websocket.jupyter.org"
RATE = 25  # positions a second of a hand
PATIENCE = 300  # seconds for anything; what takes longer is lost


class LearnerError(Exception):
    """Something that a learner would have seen go wrong."""


@dataclass
class Drag:
    """times: ms from a message sent to its frame received. seconds: from the first position to the last frame."""

    times: list[float] = field(default_factory=list)
    positions: int = 0
    seconds: float = 0.0


class Learner:
    """name: their account. After `open`, `notebook` is the lesson as JSON."""

    def __init__(self, url: str, name: str):
        self.url, self.name = url, name
        self._base = f"/user/{name}/"
        self._client = httpx.AsyncClient(base_url=url, follow_redirects=True, timeout=PATIENCE)
        self._session = Session(username=name)
        self._socket = self._reader = None
        self._models: dict[str, dict] = {}  # what the kernel's widgets have said of themselves, by comm
        self._running: dict[str, asyncio.Future] = {}  # what the kernel has not finished yet, by message
        self._frames: dict[str, float] = {}  # when the answer to a slider's message came
        self._raised: list[str] = []

    async def log_in(self) -> None:
        """Log in, wait for the server, and let it fetch the lessons."""
        await self._get("/hub/login")
        form = {"username": self.name, "password": "a password", "_xsrf": self._token("/hub/")}
        (await self._client.post("/hub/login", data=form)).raise_for_status()
        last = await self._events(f"/hub/api/users/{self.name}/server/progress", {"_xsrf": self._token("/hub/")})
        if not last.get("ready"):
            raise LearnerError(f"the server did not start: {last}")
        page = await self._get(self._base)  # by way of the hub, which lets the server know who comes
        asked = {name: values[0] for name, values in parse_qs(urlsplit(str(page.url)).query).items()}
        if not page.url.path.endswith("/git-pull"):
            raise LearnerError(f"the server opened {page.url.path}, not nbgitpuller's page")
        last = await self._events(f"{self._base}git-pull/api", {**asked, "_xsrf": self._token(self._base)})
        if last.get("phase") != "finished":
            raise LearnerError(f"nbgitpuller did not fetch the lessons: {last.get('message')}")
        await self._get(self._base + asked["urlpath"])
        self._folder = asked["urlpath"].removeprefix("lab/tree/").rpartition("/")[0]

    async def open(self, notebook: str) -> None:
        """Open `notebook`, such as "01_derivative_as_speed.ipynb", and start its kernel."""
        path = f"{self._folder}/{notebook}"
        await self._get(f"{self._base}lab/tree/{path}")
        contents = (await self._get(f"{self._base}api/contents/{path}", params={"content": 1})).json()
        self.notebook = contents["content"]
        wanted = {"path": path, "name": notebook, "type": "notebook", "kernel": {"name": "python3"}}
        started = await self._client.post(
            f"{self._base}api/sessions", json=wanted, headers={"X-XSRFToken": self._token(self._base)}
        )
        started.raise_for_status()
        kernel, ours = started.json()["kernel"]["id"], urlencode({"session_id": self._session.session})
        address = f"{self._base}api/kernels/{kernel}/channels?{ours}"
        cookies = self._client.build_request("GET", address).headers["cookie"]
        request = HTTPRequest(
            "ws" + self.url.removeprefix("http") + address,
            headers={"Cookie": cookies},
            request_timeout=PATIENCE,
            connect_timeout=PATIENCE,
        )
        self._socket = await websocket_connect(request, subprotocols=[PROTOCOL], max_message_size=2**28)
        self._reader = asyncio.ensure_future(self._listen())

    async def run_all(self) -> None:
        """Run every code cell. Raises LearnerError with what the first faulty cell raised."""
        codes = [cell for cell in self.notebook["cells"] if cell["cell_type"] == "code"]
        about = {
            "silent": False,
            "store_history": True,
            "user_expressions": {},
            "allow_stdin": True,
            "stop_on_error": True,
        }
        sent = [
            await self._send(
                "execute_request",
                {**about, "code": "".join(cell["source"])},
                {"cellId": cell["id"], "deletedCells": []},
            )
            for cell in codes
        ]
        await self._answers(sent, "Run All did not end")
        if self._raised:
            raise LearnerError(f"a cell raised {self._raised[0]}")

    async def drag(self, positions: int) -> Drag:
        """Drag the first slider of the lesson's first lab through `positions`. Raises LearnerError for a lost answer or
        a lab that complains.

        As a lab does (host/line.js), a position waits while a question is on its way, and gives way to the next: the
        newest counts.
        """
        lab, control = self._first_slider()
        value, drag, sending = self._models[lab]["values"][control.name], Drag(positions=positions), None
        waiting = []

        async def keep_up() -> None:
            nonlocal value
            while waiting:
                position = waiting.pop()
                # A hand that turned round while a question was on its way may be where it was: there is nothing to ask.
                if position != value:
                    value = position
                    await self._move(lab, {control.name: position}, drag)

        began = time.perf_counter()
        for k, position in enumerate(steps(control, positions)):
            await asyncio.sleep(max(0.0, began + k / RATE - time.perf_counter()))
            waiting[:] = [position]
            if sending is None or sending.done():
                if sending is not None:
                    sending.result()  # what it raised is raised here
                sending = asyncio.ensure_future(keep_up())
        await sending
        drag.seconds = time.perf_counter() - began
        if fault := self._models[lab].get("fault"):
            raise LearnerError(f"the lab says: {fault}")
        return drag

    async def close(self) -> None:
        """Leave; the kernel and the server stay, as when a tab is closed."""
        if self._reader is not None:
            self._reader.cancel()
            self._socket.close()
        await self._client.aclose()

    async def _move(self, lab: str, changes: dict, drag: Drag) -> None:
        began = time.perf_counter()
        question = {"view": "learner", "number": len(drag.times) + 1, "asked": changes}
        sent = await self._send("comm_msg", {"comm_id": lab, "data": {"method": "custom", "content": question}}, {})
        await self._answers([sent], "the lab did not answer")
        if sent not in self._frames:
            raise LearnerError("the lab lost a position: no frame came for it")
        drag.times.append(1000 * (self._frames.pop(sent) - began))

    def _first_slider(self) -> tuple[str, Slider]:
        for comm, state in self._models.items():
            for spec in state.get("controls", []) if "frame" in state else []:
                if spec["kind"] == "slider":
                    return comm, Slider(
                        name=spec["name"],
                        start=spec["start"],
                        label=spec["label"],
                        low=spec["min"],
                        high=spec["max"],
                        step=spec["step"],
                        scale=spec["scale"],
                    )
        raise LearnerError("no lab with a slider came")

    async def _send(self, kind: str, content: dict, metadata: dict) -> str:
        message = self._session.msg(kind, content, metadata=metadata)
        self._running[message["msg_id"]] = asyncio.get_running_loop().create_future()
        await self._socket.write_message(serialize_msg_to_ws_v1(message, "shell", self._session.pack), binary=True)
        return message["msg_id"]

    async def _answers(self, sent: list[str], otherwise: str) -> None:
        """Wait until the kernel has finished with all of `sent`."""
        ended, _ = await asyncio.wait(
            [self._reader, asyncio.gather(*(self._running[one] for one in sent))],
            timeout=PATIENCE,
            return_when=asyncio.FIRST_COMPLETED,
        )
        if self._reader in ended or not ended:
            raise LearnerError(f"{otherwise}: {'the connection closed' if ended else f'nothing came for {PATIENCE} s'}")
        for one in sent:
            del self._running[one]

    async def _listen(self) -> None:
        while (raw := await self._socket.read_message()) is not None:
            now = time.perf_counter()
            channel, parts = deserialize_msg_from_ws_v1(raw)
            kind, parent = json.loads(parts[0])["msg_type"], json.loads(parts[1]).get("msg_id")
            if channel == "iopub":
                self._heard(kind, parent, json.loads(parts[3]), now)

    def _heard(self, kind: str, parent: str, content: dict, now: float) -> None:
        state = content.get("data", {}).get("state", {}) if kind in ("comm_open", "comm_msg") else {}
        if kind == "comm_open":
            self._models[content["comm_id"]] = state
        elif kind == "comm_msg":
            self._models.get(content["comm_id"], {}).update(state)
            if "answered" in state:
                self._frames[parent] = now
        elif kind == "comm_close":
            self._models.pop(content["comm_id"], None)
        elif kind == "error":
            self._raised.append(f"{content['ename']}: {content['evalue']}")
        elif (
            kind == "status"
            and content["execution_state"] == "idle"
            and parent in self._running
            and not self._running[parent].done()
        ):
            self._running[parent].set_result(None)

    async def _get(self, path: str, **options) -> httpx.Response:
        return (await self._client.get(path, **options)).raise_for_status()

    async def _events(self, path: str, asked: dict) -> dict:
        """The last of the events that the server sends at `path`."""
        last = {}
        async with self._client.stream("GET", path, params=asked) as answer:
            answer.raise_for_status()
            async for line in answer.aiter_lines():
                if line.startswith("data:"):
                    last = json.loads(line[5:])
        return last

    def _token(self, path: str) -> str:
        return self._client.cookies.get("_xsrf", path=path)
