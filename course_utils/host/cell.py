"""Which cell is running, and what it leaves behind.

A cell that runs again makes its widgets anew. The old ones would keep their figures, observers and connections to the
browser for as long as the kernel lives, so they are closed when the same cell runs again.
"""

from typing import NamedTuple, Protocol


class Closable(Protocol):
    def close(self) -> None: ...


class Run(NamedTuple):
    """One run of one cell. window: who ran it, a notebook in a window of a browser; a page that is loaded again is
    another."""

    cell: str
    window: str
    id: str


_WINDOWS = 2  # a copy of a notebook on the same kernel, or a second window, has the same cells: each keeps what it made
_tenants: dict[
    str, dict[str, tuple[str, list[Closable]]]
] = {}  # by cell, then by window: the last run and what it made


def running_cell() -> Run | None:
    """What is running, or None outside a notebook that tells its cells' ids."""
    try:
        from IPython import get_ipython

        shell = get_ipython()
        # In a browser (JupyterLite) only the kernel knows.
        parent = shell.get_parent() if hasattr(shell, "get_parent") else shell.kernel.get_parent()
        return Run(parent["metadata"]["cellId"], parent["header"].get("session", ""), parent["header"]["msg_id"])
    except (ImportError, AttributeError, KeyError, TypeError):
        return None


def adopt(tenant: Closable) -> None:
    """Give `tenant` to the running cell: it is closed when that cell is run again, in the same window, and makes
    something new.

    What two windows made of a cell stays in both; a third window's run closes the oldest, so that loading a page again
    and again piles nothing up.
    """
    running = running_cell()
    if running is None:
        return
    windows = _tenants.setdefault(running.cell, {})
    last_run, tenants = windows.pop(running.window, (None, []))
    if running.id != last_run:
        _close(tenants)
        tenants = []
    windows[running.window] = running.id, [*tenants, tenant]
    while len(windows) > _WINDOWS:
        _close(windows.pop(next(iter(windows)))[1])


def _close(tenants: list[Closable]) -> None:
    for tenant in tenants:
        tenant.close()
