"""Memory on Linux: few pools, so that what one thread lets go of serves the others."""

import ctypes
import sys
from contextlib import suppress

_M_ARENA_MAX = -8  # malloc.h of the GNU C library
_POOLS = 2


def keep_to_few_pools() -> None:
    """Let the GNU C library take memory from two pools only; elsewhere nothing is done.

    By default every thread gets one, up to eight for each core (mallopt(3)), and what is free
    in one is of no use to a thread of another: 17 MB after a session, and more after each.
    """
    if sys.platform == "linux":
        with suppress(OSError, AttributeError):  # another C library, which knows no pools
            ctypes.CDLL(None).mallopt(_M_ARENA_MAX, _POOLS)
