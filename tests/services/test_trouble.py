"""Known trouble has one plain sentence; everything else is a bug."""

import errno

import pytest

from desktop.documents.text.shaping import CharactersMissingError
from desktop.domain.agreement import AgreementUnreadableError, IntakeIncompleteError
from desktop.domain.plain_answers import AnswerRefusedError
from desktop.services.present_documents import FrozenPagesMissingError
from desktop.services.trouble import known_trouble
from desktop.store.errors import DiskFullError


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (OSError(errno.ENOSPC, "full"), "The disk is full"),
        (PermissionError(errno.EACCES, "no"), "choose another place"),
        (DiskFullError(), "disk"),
        (AnswerRefusedError("No.", "Please try."), "No. Nothing was changed. Please try."),
        (AgreementUnreadableError(), "update the program"),
        (FrozenPagesMissingError("Gone."), "Gone."),
        (IntakeIncompleteError(("fee.amount",), ("The fee",)), "needed before the papers"),
        (CharactersMissingError(("\U00012000",)), "cannot be printed"),
    ],
)
def test_known_trouble_has_a_sentence(error: Exception, words: str) -> None:
    assert words in str(known_trouble(error))


def test_open_blanks_are_named_as_people_read_them() -> None:
    sentence = known_trouble(IntakeIncompleteError(("fee.amount", "x.y"), ("The fee", "")))

    assert "The fee, x.y" in str(sentence)


def test_a_flood_of_characters_is_not_poured_into_the_sentence() -> None:
    error = CharactersMissingError(tuple(chr(0x12000 + number) for number in range(500)))

    assert len(str(known_trouble(error))) < 300


@pytest.mark.parametrize("bug", [KeyError("wording"), ZeroDivisionError(), RuntimeError("x")])
def test_a_bug_has_none(bug: Exception) -> None:
    assert known_trouble(bug) is None
