"""Work done in a process of its own, which may hang or spoil numpy without harm to the tests that follow."""

import os
import pickle
import select
import signal
import traceback

CAN_FORK = hasattr(os, "fork")


def elsewhere(work, patience=40.0):
    """What `work()` returns in a copy of this process; raises TimeoutError if it has not ended after `patience` s."""
    read, write = os.pipe()
    child = os.fork()
    if child == 0:
        signal.alarm(0)
        try:
            said = pickle.dumps((True, work()))
        except BaseException:
            said = pickle.dumps((False, traceback.format_exc()))
        with os.fdopen(write, "wb") as pipe:
            pipe.write(said)
        os._exit(0)
    os.close(write)
    try:
        if not select.select([read], [], [], patience)[0]:
            os.kill(child, signal.SIGKILL)
            raise TimeoutError(f"it had not ended after {patience} s")
        with os.fdopen(os.dup(read), "rb") as pipe:
            well, result = pickle.loads(pipe.read())
    finally:
        os.close(read)
        os.waitpid(child, 0)
    assert well, result
    return result
