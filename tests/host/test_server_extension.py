"""Every kernel connection sends at once."""

import pytest
from jupyter_server.services.kernels.websocket import KernelWebsocketHandler

from course_utils import server_extension


def test_a_connection_that_opens_waits_for_nobody(monkeypatch):
    calls = []

    async def opened(handler, kernel_id):
        calls.append(("opened", kernel_id))

    class Handler:
        def set_nodelay(self, value):
            calls.append(("nodelay", value))

    monkeypatch.setattr(KernelWebsocketHandler, "open", opened)
    server_extension._load_jupyter_server_extension(server=None)
    server_extension._load_jupyter_server_extension(server=None)
    with pytest.raises(StopIteration):  # a coroutine that waits for nothing ends at its first step
        KernelWebsocketHandler.open(Handler(), "a kernel").send(None)
    assert calls == [("nodelay", True), ("opened", "a kernel")]
