"""Locks a file behind a password: AES-256 as PDF 2.0 has it (ISO 32000-2, revision 6)."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from desktop.signing.offline import keep_offline

if TYPE_CHECKING:
    from collections.abc import Callable

_OWNER = 32  # random bytes of a second password that nobody keeps: nothing is allowed by it
LONGEST = 127
"""Bytes of a password that count; the format cuts a longer one."""


class PasswordUnfitError(ValueError):
    """A password that could not open what it locks."""


def lock(document: bytes, password: str, *, randomness: Callable[[int], bytes]) -> bytes:
    """Return *document* so that it opens with *password* only; what it carries is locked too.

    Readers show at once what is attached. A locked file is no archive, so it stops saying
    that it is one (ISO 19005 forbids encryption).

    Raises:
        PasswordUnfitError: if *password* is empty or longer than the format counts.
    """
    if not password.strip() or len(password.encode()) > LONGEST:
        raise PasswordUnfitError(
            "This password cannot lock a file: it is empty or too long. Nothing was saved. "
            "Please choose another one."
        )
    keep_offline()
    from pyhanko.pdf_utils.generic import NameObject
    from pyhanko.pdf_utils.reader import PdfFileReader
    from pyhanko.pdf_utils.writer import copy_into_new_writer

    writer = copy_into_new_writer(PdfFileReader(io.BytesIO(document)))
    writer.root.pop("/Metadata", None)
    writer.root[NameObject("/PageMode")] = NameObject("/UseAttachments")
    writer.encrypt(randomness(_OWNER).hex(), password)  # type: ignore[no-untyped-call]
    locked = io.BytesIO()
    writer.write(locked)  # type: ignore[no-untyped-call]
    return locked.getvalue()
