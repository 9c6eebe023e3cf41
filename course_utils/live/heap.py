"""Memory that a drawing used, given back.

A picture is 5 MB a copy, and drawing one needs several for a moment. Once glibc has seen such a block freed it keeps
the next ones in its heap, where small objects that live on above them hold them for good: up to 25 MB in a lesson of
nine labs.
"""

import ctypes
import sys
from functools import lru_cache


def give_back() -> None:
    """Return to the system what is free in this process's heap, where the system's C library can (glibc); well under 1
    ms."""
    trim = _trim()
    if trim is not None:
        trim(0)


@lru_cache(maxsize=1)
def _trim():
    return getattr(ctypes.CDLL(None), "malloc_trim", None) if sys.platform == "linux" else None
