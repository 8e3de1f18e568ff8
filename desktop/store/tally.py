"""A SHA-256 that is made beside the reading and writing, on a core of its own where there is one."""

import hashlib
from concurrent.futures import Future, ThreadPoolExecutor
from types import TracebackType
from typing import Self


class Tally:
    """The hash of pieces in their order; a piece must stay as it is until the next but one.

    Used in a ``with`` statement, which ends its thread.
    """

    def __init__(self, begun: bytes) -> None:
        self._hash = hashlib.sha256(begun)
        self._worker = ThreadPoolExecutor(max_workers=1, thread_name_prefix="tally")
        self._last: Future[None] | None = None

    def __enter__(self) -> Self:
        """Return this tally."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """End the thread, once it has seen the last piece."""
        self._worker.shutdown(wait=True)

    def add(self, piece: memoryview) -> None:
        """Take in *piece*; the one before it is taken in when this returns."""
        self._wait()
        self._last = self._worker.submit(self._hash.update, piece)

    def digest(self) -> bytes:
        """Return the hash of all pieces so far."""
        self._wait()
        return self._hash.digest()

    def _wait(self) -> None:
        if self._last is not None:
            self._last.result()
            self._last = None
