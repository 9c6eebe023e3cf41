"""Which cell is running, and what it leaves behind.

A cell that runs again makes its widgets anew. The old ones would keep their figures, observers and connections to the
browser for as long as the kernel lives, so they are closed when the same cell runs again.
"""

from typing import Protocol


class Closable(Protocol):
    def close(self) -> None: ...


_tenants: dict[str, tuple[str, list[Closable]]] = {}


def running_cell() -> tuple[str, str] | None:
    """The running cell's id and the id of this run of it, or None outside a notebook that tells its cells' ids."""
    try:
        from IPython import get_ipython

        shell = get_ipython()
        # In a browser (JupyterLite) only the kernel knows.
        parent = shell.get_parent() if hasattr(shell, "get_parent") else shell.kernel.get_parent()
        return parent["metadata"]["cellId"], parent["header"]["msg_id"]
    except (ImportError, AttributeError, KeyError, TypeError):
        return None


def adopt(tenant: Closable) -> None:
    """Give `tenant` to the running cell: it is closed when that cell is run again and makes something new."""
    running = running_cell()
    if running is None:
        return
    cell, run = running
    last_run, tenants = _tenants.get(cell, (None, []))
    if run != last_run:
        for old in tenants:
            old.close()
        tenants = []
    tenants.append(tenant)
    _tenants[cell] = run, tenants
