"""Give a sealed paper a time from outside: ask, carry the answer back, keep both versions."""

from __future__ import annotations

from desktop.domain.verdict import TimeStamp
from desktop.signing.seal import warm_up
from desktop.signing.strict import check_seal
from desktop.store.vault import Vault

LARGEST_ANSWER = 64 * 1024
"""Bytes; what is longer would not fit into a seal."""

CAUSE = "time stamp"
"""Why a document has a later version; the audit chain says it."""


def question_about(content: bytes) -> bytes:
    """Return the question (``.tsq``) for a time-stamping service; it holds only a hash.

    Raises:
        SealError: if *content* is not an intact sealed file.
        TimeStampRefusedError: if it has a time stamp already.
    """
    warm_up()
    from desktop.signing.stamping import question

    return question(content)


def with_answer(content: bytes, answer: bytes) -> bytes:
    """Return *content* with the time stamp of *answer* (``.tsr``); no signed byte changes.

    Raises:
        SealError: if *content* is not an intact sealed file.
        TimeStampRefusedError: if the answer is no time stamp for it.
    """
    warm_up()
    from desktop.signing.stamping import stamped

    return stamped(content, answer)


def question_about_document(vault: Vault, document: str) -> bytes:
    """Return the question about a filed *document*, and note in the audit chain that it was asked.

    Raises:
        SealError, TimeStampRefusedError, VaultError: as above, or if the vault could not be read.
    """
    asked = question_about(vault.read_document(document))
    vault.note("stamp_asked", {"document": document})
    return asked


def stamp_document(vault: Vault, document: str, answer: bytes) -> TimeStamp:
    """File *document* with the time stamp of *answer* as its newest version, and return it.

    Raises:
        SealError, TimeStampRefusedError: as above; nothing was filed.
        VaultError: if it could not be filed.
    """
    content = with_answer(vault.read_document(document), answer)
    found = check_seal(content, certificate=None, file_sha256=None).stamped
    assert found is not None  # noqa: S101 - it was put in one line above
    vault.add_version(document, content, cause=CAUSE)
    return found


def time_stamp_of(content: bytes) -> TimeStamp | None:
    """Return the time stamp of an intact sealed file, or None if it has none.

    Raises:
        SealError: if it is not intact.
    """
    return check_seal(content, certificate=None, file_sha256=None).stamped
