"""Known trouble: the errors that have one plain sentence for people.

Everything else is a mistake of the program, and gets the crash page.
"""

from __future__ import annotations

import errno

from desktop.domain.agreement import AgreementUnreadableError, IntakeIncompleteError
from desktop.domain.ink import InkImplausibleError
from desktop.domain.journal import JournalRowError
from desktop.domain.plain_answers import AnswerRefusedError

_MOST_CHARACTERS = 12


def known_trouble(error: BaseException) -> str | None:
    """Return the sentence for *error*, or None if it is a bug.

    The sentence says what happened, what is safe, and what to do next; it never
    holds a client's words.
    """
    from desktop.documents.text.shaping import CharactersMissingError
    from desktop.packs.errors import PackRefusedError
    from desktop.services.begin_intake import IntakeEmptyError
    from desktop.services.conclude_intake import SignaturesMissingError
    from desktop.services.confirm_pack import PackUnconfirmedError
    from desktop.services.play_session import SessionFileRefusedError
    from desktop.services.present_documents import FrozenPagesMissingError
    from desktop.services.seal_key import SealKeyAbsentError
    from desktop.signing.certificate import SealKeyUnfitError, SealKeyUnreadableError
    from desktop.signing.refusal import SealError
    from desktop.signing.seal import SealRefusedError
    from desktop.store.errors import VaultError

    spoken = (
        AnswerRefusedError,
        FrozenPagesMissingError,
        InkImplausibleError,
        IntakeEmptyError,
        JournalRowError,
        PackRefusedError,
        PackUnconfirmedError,
        SealError,
        SealKeyAbsentError,
        SealKeyUnfitError,
        SealKeyUnreadableError,
        SealRefusedError,
        SessionFileRefusedError,
        SignaturesMissingError,
        VaultError,
    )
    if isinstance(error, spoken):
        return str(error)
    if isinstance(error, CharactersMissingError):
        shown = " ".join(error.characters[:_MOST_CHARACTERS])
        return (
            f"These characters cannot be printed: {shown}. Nothing was "
            "changed. Please use other letters here, or add the name by hand on the paper."
        )
    if isinstance(error, IntakeIncompleteError):
        return (
            f"{len(error.items)} answers are still needed before the papers can be made: "
            f"{', '.join(error.titles)}. Everything so far is kept. Please fill them in, or mark "
            "them as not applying here."
        )
    if isinstance(error, AgreementUnreadableError):
        return (
            "A paper's words in the vault cannot be read by this version. Nothing was changed. "
            "Please update the program, or restore a backup."
        )
    if isinstance(error, OSError):
        return _disk(error)
    return None


def _disk(error: OSError) -> str:
    if error.errno == errno.ENOSPC:
        return (
            "The disk is full. Everything saved so far is safe. "
            "Please free some space and try again."
        )
    return (
        "The file could not be written or read. Everything in the vault is safe. "
        "Please choose another place and try again."
    )
