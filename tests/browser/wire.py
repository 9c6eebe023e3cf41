"""A wire between a browser and a server on this machine that can be cut and mended."""

import contextlib
import socket
import threading
from collections.abc import Iterator


class Wire:
    """Passes on whatever comes to `port`, until it is cut: then every connection ends, and new ones end at once."""

    def __init__(self, to_port: int):
        self._to, self._cut, self._ends = to_port, False, []
        self._door = socket.create_server(("127.0.0.1", 0))
        self.port = self._door.getsockname()[1]
        threading.Thread(target=self._serve, daemon=True).start()

    def cut(self) -> None:
        self._cut = True
        for end in self._ends:
            with contextlib.suppress(OSError):
                end.shutdown(socket.SHUT_RDWR)
        self._ends.clear()

    def mend(self) -> None:
        self._cut = False

    def close(self) -> None:
        self.cut()
        self._door.close()

    def _serve(self) -> None:
        while True:
            try:
                here, _ = self._door.accept()
            except OSError:
                return
            if self._cut:
                here.close()
                continue
            there = socket.create_connection(("127.0.0.1", self._to))
            self._ends += [here, there]
            for one, other in ((here, there), (there, here)):
                threading.Thread(target=self._pass_on, args=(one, other), daemon=True).start()

    @staticmethod
    def _pass_on(one: socket.socket, other: socket.socket) -> None:
        with contextlib.suppress(OSError):
            while data := one.recv(65536):
                other.sendall(data)
            other.shutdown(socket.SHUT_WR)


@contextlib.contextmanager
def wire(to_port: int) -> Iterator[Wire]:
    """A wire that ends with the block."""
    made = Wire(to_port)
    try:
        yield made
    finally:
        made.close()
