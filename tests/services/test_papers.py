"""What goes home and what never does, over every paper of worked example 9.1."""

import pytest
from pypdfium2 import PdfDocument

from desktop.documents.text.shaping import CharactersMissingError
from desktop.domain import journal as j
from desktop.domain.journal import Act, JournalRow
from desktop.services.live_intake import LiveIntake
from desktop.services.play_session import play
from desktop.services.record_act import record_act
from desktop.services.trouble import known_trouble
from tests.services.conftest import Practice

Rows = tuple[JournalRow, ...]

NEVER_TAKEN_HOME = ("blue lantern", "916-555-0177", "916-555-0190")


def text_of(content: bytes) -> str:
    document = PdfDocument(content)
    try:
        pages = [page.get_textpage().get_text_bounded() for page in document]
    finally:
        document.close()
    return " ".join(" ".join(pages).split())


def papers(practice: Practice, live: LiveIntake) -> dict[str, str]:
    return {
        document.kind: text_of(practice.vault.read_payload(document.id))
        for agreement in practice.vault.agreements(live.client)
        for document in agreement.documents
    }


@pytest.fixture
def played(practice: Practice, begun: LiveIntake, rows: Rows) -> dict[str, str]:
    """The text of each paper, by its key."""
    return papers(practice, play(practice.means, practice.clock, practice.vault, begun, rows))


def test_safe_contact_call_check_and_emergency_contacts_never_go_home(
    played: dict[str, str],
) -> None:
    for key in ("document.agreement", "document.booklet", "document.take_home"):
        for words in NEVER_TAKEN_HOME:
            assert words not in played[key], key
    assert "blue lantern" in played["document.record"]


def test_the_practitioner_s_own_notes_never_enter_the_journal(
    practice: Practice, begun: LiveIntake, rows: Rows
) -> None:
    live = play(practice.means, practice.clock, practice.vault, begun, rows)
    silent = {
        item.key for item in live.pack.items.values() if item.kind in {"note", "prompt", "clash"}
    }

    assert silent
    assert silent.isdisjoint(live.intake.answers)


def test_a_private_note_is_in_no_paper_and_in_no_byte_of_the_journal(
    practice: Practice, begun: LiveIntake, rows: Rows
) -> None:
    canary = "kestrel over the weir"
    vault = practice.vault
    vault.file_note(client=begun.client, practitioner=begun.practitioner, text=canary)

    live = play(practice.means, practice.clock, vault, begun, rows)

    shown = papers(practice, live)
    assert len(shown) > 3
    assert [key for key, text in shown.items() if "kestrel" in text] == []
    assert "kestrel" not in repr([(row, row.value) for row in vault.journal(live.id)])
    assert "kestrel" not in repr([entry.body for entry in vault.audit(limit=1000)])


def test_what_maya_settled_stands_on_the_agreement(played: dict[str, str]) -> None:
    agreement = played["document.agreement"]

    for words in ("Maya Torres-Lind", "Jordan Avery", "$160", "4:00", "homework", "24 hours"):
        assert words in agreement


def test_the_crisis_card_shows_the_emergency_number_and_only_confirmed_lines(
    played: dict[str, str],
) -> None:
    assert "911" in played["document.take_home"]
    assert "988" in played["document.take_home"]
    assert "741741" not in played["document.take_home"]


def test_a_rehearsal_mark_is_on_no_real_paper(played: dict[str, str]) -> None:
    assert all("Rehearsal" not in text for text in played.values())


def test_words_no_font_can_print_are_refused_at_entry_and_nothing_is_written(
    practice: Practice, begun: LiveIntake
) -> None:
    act = Act(j.CLIENT, j.ANSWERED, "client.name", "Maya \U00012000")

    with pytest.raises(CharactersMissingError) as refused:
        record_act(practice.means, practice.vault, begun, act)

    assert practice.vault.journal(begun.id) == begun.intake.rows
    assert "\U00012000" in str(known_trouble(refused.value))
