"""Running a browser's messages on the kernel's main thread.

JupyterLab can deliver a widget's message on a thread of its own (a kernel subshell), even while a cell runs. matplotlib
is not safe there: two threads that draw text can abort the process. So what a message asks for is done on the main
thread.
"""

import threading
from collections.abc import Callable


def on_main_thread(work: Callable[[], None]) -> None:
    """Do `work` now when this is the main thread, else as soon as the main thread is idle.

    Without a kernel (a plain script, a test) there is nobody to hand it to, and it is done now. A browser's Python
    (JupyterLite) has the main thread alone.
    """
    if threading.current_thread() is threading.main_thread():
        work()
        return
    loop = _kernel_loop()
    if loop is None:
        work()
    else:
        loop.add_callback(work)


def _kernel_loop():
    try:
        from IPython import get_ipython
    except ImportError:
        return None
    return getattr(getattr(get_ipython(), "kernel", None), "io_loop", None)
