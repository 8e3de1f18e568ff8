"""The contact sheet: how to reach a client safely, for the practitioner alone."""

import pytest

from desktop.domain import journal as j
from desktop.domain.check_act import check_act
from desktop.domain.journal import Act, JournalRow, JournalRowError
from desktop.services.contact_sheet import contact_sheet
from desktop.services.filed_documents import filed_documents
from desktop.services.live_intake import LiveIntake
from desktop.services.play_session import play
from tests.services.conftest import Practice
from tests.services.test_papers import text_of

Rows = tuple[JournalRow, ...]


@pytest.fixture
def closed(practice: Practice, begun: LiveIntake, rows: Rows) -> LiveIntake:
    """Maya's session, closed."""
    return play(practice.means, practice.clock, practice.vault, begun, rows)


def test_it_has_what_was_told_about_reaching_the_client_and_says_to_keep_it_apart(
    practice: Practice, closed: LiveIntake
) -> None:
    made = contact_sheet(practice.means, practice.vault, closed.id, purpose="view")

    text = text_of(made.content)
    for words in ("blue lantern", "916-555-0177", "916-555-0190", "Keep apart. Never hand out."):
        assert words in text
    assert closed.intake.reference in text
    assert "Maya" not in text
    named = contact_sheet(practice.means, practice.vault, closed.id, purpose="view", named=True)
    assert "Maya Torres-Lind" in text_of(named.content)


def test_what_nobody_said_is_no_leave_to_call(practice: Practice, begun: LiveIntake) -> None:
    text = text_of(contact_sheet(practice.means, practice.vault, begun.id, purpose="view").content)

    assert "not said" in text
    assert "no leave to call" in text


def test_each_look_and_each_print_stands_in_the_audit_chain_and_nothing_is_filed(
    practice: Practice, closed: LiveIntake
) -> None:
    before = filed_documents(practice.vault, closed)

    for purpose in ("view", "print"):
        contact_sheet(practice.means, practice.vault, closed.id, purpose=purpose)

    last = practice.vault.audit(limit=2)
    assert [entry.kind for entry in last] == ["print", "view"]
    assert all("contact" in repr(entry.body) for entry in last)
    assert "lantern" not in repr([entry.body for entry in practice.vault.audit(limit=500)])
    assert filed_documents(practice.vault, closed) == before


def test_no_session_can_hand_it_over(closed: LiveIntake) -> None:
    for name in ("document.contact_sheet", "contact"):
        with pytest.raises(JournalRowError):
            check_act(closed.pack, Act(j.PRACTITIONER, j.HANDED_OVER, name, {"how": "print"}))
