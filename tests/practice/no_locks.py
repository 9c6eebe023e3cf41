"""A process whose files have no locks, as in a home on NFS without a lock daemon: its own kernel refuses every one."""

import ctypes
import errno
import platform
import struct
import sys

_FCNTL = {"x86_64": 72, "aarch64": 25}  # the number of this system call
_SET_LOCK = (6, 7, 37, 38)  # F_SETLK, F_SETLKW and their twins for open files
_NO_NEW_PRIVILEGES, _SECCOMP, _FILTER = 38, 22, 2
_ALLOW, _ERROR = 0x7FFF0000, 0x00050000

CAN_BE_REFUSED = sys.platform == "linux" and platform.machine() in _FCNTL


def refuse_locks() -> None:
    """From now on each lock on a file fails in this process with ENOLCK, by a filter of system calls.

    It needs no rights, and has no end.
    """
    load, equal, give = 0x20, 0x15, 0x06
    steps = [(load, 0, 0, 0), (equal, 0, len(_SET_LOCK) + 1, _FCNTL[platform.machine()]), (load, 0, 0, 24)]
    steps += [(equal, len(_SET_LOCK) - k, 0, command) for k, command in enumerate(_SET_LOCK)]
    steps += [(give, 0, 0, _ALLOW), (give, 0, 0, _ERROR | errno.ENOLCK)]
    code = ctypes.create_string_buffer(b"".join(struct.pack("HBBI", *step) for step in steps))
    program = (ctypes.c_ushort * 8).from_buffer_copy(struct.pack("HxxxxxxQ", len(steps), ctypes.addressof(code)))
    prctl = ctypes.CDLL(None, use_errno=True).prctl
    for arguments in ((_NO_NEW_PRIVILEGES, 1, 0, 0, 0), (_SECCOMP, _FILTER, ctypes.byref(program), 0, 0)):
        if prctl(*arguments) != 0:
            raise OSError(ctypes.get_errno(), "the system call filter was refused")
