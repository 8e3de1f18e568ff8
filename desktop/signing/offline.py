"""Keeps the sealing library offline and silent; called before its first import.

pyHanko names a network client that it needs only for time stamps and revocation
lists. Holdfast never fetches anything, so the client is not even installed and an
empty stand-in takes its place (docs/decisions/0004). Its loggers are closed because
what they tell (field names, dates, passages of a file) belongs to a client.
"""

from __future__ import annotations

import logging
import sys
from types import ModuleType

_CLIENT = "aiohttp"
_TALKERS = ("pyhanko", "pyhanko_certvalidator")


class NetworkAbsentError(RuntimeError):
    """Something tried to go online; in Holdfast nothing may."""


def keep_offline() -> None:
    """Put the stand-in where pyHanko looks for its network client, and hush its loggers."""
    sys.modules.setdefault(_CLIENT, _StandIn(_CLIENT))
    for name in _TALKERS:
        logger = logging.getLogger(name)
        logger.setLevel(logging.CRITICAL + 1)
        logger.propagate = False
        if not logger.handlers:
            logger.addHandler(logging.NullHandler())


class _Unreachable:
    """Any class of the network client: good for an annotation, never for a call."""

    def __init__(self, *_: object, **__: object) -> None:
        raise NetworkAbsentError("Holdfast never goes online.")


class _StandIn(ModuleType):
    """A module in which every name is a class that refuses to be made."""

    def __getattr__(self, name: str) -> type[_Unreachable]:
        if name.startswith("__"):
            raise AttributeError(name)
        return _Unreachable
