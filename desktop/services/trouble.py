"""Known trouble: the errors that have one plain sentence for people.

Everything else is a mistake of the program, and gets the crash page.
"""

from __future__ import annotations

import errno

from desktop.domain.agreement import AgreementUnreadableError, IntakeIncompleteError
from desktop.domain.ink import InkImplausibleError
from desktop.domain.journal import JournalRowError
from desktop.domain.kept_facts import CorrectionRefusedError
from desktop.domain.plain_answers import AnswerRefusedError
from desktop.domain.record_wish import ExportRefusedError
from desktop.domain.saying import Saying, said
from desktop.domain.verdict_words import sentence_of
from desktop.services.printable import MOST_SHOWN


def known_trouble(error: BaseException) -> Saying | None:
    """Return the sentence for *error*, or None if it is a bug.

    The sentence says what happened, what is safe, and what to do next; it never
    holds a client's words. It is English; the window says its template in its own language.
    """
    from desktop.documents.text.shaping import CharactersMissingError
    from desktop.packs.errors import PackRefusedError
    from desktop.signing.refusal import SealError

    if isinstance(error, SealError):
        return sentence_of(error.reason)
    if isinstance(error, _spoken()):
        # Not str(error), which would forget the blanks of the sentence.
        return said(error.args[0] if error.args else str(error))
    if isinstance(error, PackRefusedError):
        return Saying("The form pack cannot be used: %1", str(error))
    if isinstance(error, CharactersMissingError):
        return Saying(
            "These letters cannot be printed: %1. Nothing was changed, and what was typed is "
            "still there. Please spell it in Latin letters, or leave it out and add it by hand "
            "on the paper.",
            " ".join(error.characters[:MOST_SHOWN]),
        )
    if isinstance(error, IntakeIncompleteError):
        return Saying(
            "Still needed before the papers can be made: %1. Everything so far is kept. Please "
            "fill this in, or mark it as not applying here.",
            ", ".join(error.titles),
        )
    if isinstance(error, AgreementUnreadableError):
        return said(
            "A paper's words in the vault cannot be read by this version. Nothing was changed. "
            "Please update the program, or restore a backup."
        )
    if isinstance(error, OSError):
        return _disk(error)
    return None


def _spoken() -> tuple[type[Exception], ...]:
    """Return the errors whose own text is their sentence."""
    from desktop.services.begin_intake import IntakeEmptyError
    from desktop.services.carry_wording import WordingFileError
    from desktop.services.conclude_intake import SignaturesMissingError
    from desktop.services.confirm_pack import PackUnconfirmedError
    from desktop.services.later_paper import LaterPaperRefusedError
    from desktop.services.play_session import SessionFileRefusedError
    from desktop.services.prepare_booking import BookingBegunError
    from desktop.services.present_documents import FrozenPagesMissingError
    from desktop.services.publish_wording import WordingRefusedError
    from desktop.services.review_wording import WordingCodeError
    from desktop.services.seal_key import SealBusyError, SealKeyAbsentError
    from desktop.services.write_whole import WritingStoppedError
    from desktop.signing.card import CardError
    from desktop.signing.face import SealKeyUnfitError, SealKeyUnreadableError
    from desktop.signing.imported import DocumentUnfitError
    from desktop.signing.locking import PasswordUnfitError
    from desktop.signing.refusal import TimeStampRefusedError
    from desktop.signing.seal import SealRefusedError
    from desktop.store.errors import VaultError

    return (
        AnswerRefusedError,
        BookingBegunError,
        CardError,
        CorrectionRefusedError,
        DocumentUnfitError,
        ExportRefusedError,
        FrozenPagesMissingError,
        InkImplausibleError,
        IntakeEmptyError,
        JournalRowError,
        LaterPaperRefusedError,
        PackUnconfirmedError,
        PasswordUnfitError,
        SealBusyError,
        SealKeyAbsentError,
        SealKeyUnfitError,
        SealKeyUnreadableError,
        SealRefusedError,
        SessionFileRefusedError,
        SignaturesMissingError,
        TimeStampRefusedError,
        VaultError,
        WordingFileError,
        WordingCodeError,
        WordingRefusedError,
        WritingStoppedError,
    )


def _disk(error: OSError) -> Saying:
    if error.errno == errno.ENOSPC:
        return said(
            "The disk is full. Everything saved so far is safe. "
            "Please free some space and try again."
        )
    return said(
        "The file could not be written or read. Everything in the vault is safe. "
        "Please choose another place and try again."
    )
