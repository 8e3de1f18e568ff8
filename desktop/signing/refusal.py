"""Why a file is not passed as intact: three errors, each with a reason from a closed set.

And why an answer is not taken for a time stamp.
"""

from __future__ import annotations

from desktop.domain.verdict import Finding, Reason


class SealError(Exception):
    """A file that is not intact; ``reason`` says why."""

    def __init__(self, reason: Reason) -> None:
        super().__init__(reason.value)
        self.reason = reason


class SealBrokenError(SealError):
    """The file was changed."""


class SealDamagedError(SealError):
    """The file is damaged."""


class SealAbsentError(SealError):
    """The file does not carry the seal that was looked for."""


class TimeStampRefusedError(ValueError):
    """An answer that is no time stamp for this seal; the file is unchanged."""


def refusal(reason: Reason) -> SealError:
    """Return the error for *reason*, to be raised."""
    kinds = {Finding.CHANGED: SealBrokenError, Finding.DAMAGED: SealDamagedError}
    return kinds.get(reason.finding, SealAbsentError)(reason)
