"""Keeps a widget's messages from waiting in Jupyter's server.

Small messages on a connection with Nagle's algorithm wait for the other side's acknowledgement, which it delays by up
to 40 ms: a slider would answer in 15 ms or in 50, as chance has it. jupyter_server leaves the algorithm on; this
extension, which the package installs for the server to load, turns it off on each kernel connection as it opens.
"""

from jupyter_server.services.kernels.websocket import KernelWebsocketHandler


def _jupyter_server_extension_points() -> list[dict]:
    """What jupyter_server asks of an extension."""
    return [{"module": "course_utils.server_extension"}]


def _load_jupyter_server_extension(server) -> None:
    """Let every kernel connection of this server send at once; a second call does nothing."""
    opened = KernelWebsocketHandler.open
    if getattr(opened, "sends_at_once", False):
        return

    async def open(self, kernel_id):
        self.set_nodelay(True)
        await opened(self, kernel_id)

    open.sends_at_once = True
    KernelWebsocketHandler.open = open
