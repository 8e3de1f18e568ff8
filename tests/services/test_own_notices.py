"""A notice of the practice's own: due at booking, given in time, receipted, fixed, on record."""

from dataclasses import replace

import pytest

from desktop.domain import journal as j
from desktop.domain.journal import Act, JournalRow
from desktop.domain.notices import due_notices
from desktop.domain.readiness import PackStanding, Reason, readiness
from desktop.packs.errors import PackRefusedError
from desktop.packs.own_edits import Place, say
from desktop.packs.own_forms import AFTER_BOOKING, NewNotice, add_notice
from desktop.packs.own_reasons import with_reason
from desktop.services.close_session import close_session
from desktop.services.draft_documents import signed_documents
from desktop.services.draft_wording import draft_standing_papers
from desktop.services.edit_wording import keep_draft, tried, wording_draft
from desktop.services.filed_pack import filed_pack
from desktop.services.keep_booking import Booking, keep_booking
from desktop.services.live_intake import LiveIntake
from desktop.services.play_session import begin_played, play
from desktop.services.prepare_booking import prepare_booking
from desktop.services.publish_wording import publish_wording
from desktop.services.record_act import record_act
from desktop.services.verify_file import verify_bytes
from tests.services.conftest import Practice
from tests.services.test_own_consents import both, filed, signed
from tests.services.test_papers import text_of

KEY, PAPER = "own.notice1", "own.notice1.paper"
AGREEMENT = "document.agreement"
TITLE = "Who answers for my work"
TEXT = "The board of this state answers questions about my licence."
GIVEN = {"given": "2026-12-02", "how": "paper"}


def publish(practice: Practice, **more: object) -> None:
    """The practice gives this notice from today on, and has read its wording."""
    means, vault = practice.means, practice.vault
    draft = wording_draft(means, vault, "us-ca")
    new = NewNotice(both(TITLE), both(TEXT), "Code 4", "2026-11-20", days=3)
    layer = add_notice(draft.layer, draft.shipped, replace(new, **more))[0]  # type: ignore[arg-type]
    keep_draft(vault, layer)
    draft = wording_draft(means, vault, "us-ca")
    who, now = practice.made.practitioner, draft.now
    vault.confirm_pack(
        pack=now.key, version=now.version, fingerprint=now.fingerprint, practitioner=who
    )
    since = means.clock.now().date()
    publish_wording(means, vault, draft, practitioner=who, since=since)


@pytest.fixture
def due(practice: Practice, rows: tuple[JournalRow, ...]) -> LiveIntake:
    """Maya's first session with that notice, just before anybody signs."""
    publish(practice)
    who = practice.made.practitioner
    client = practice.vault.add_client(name="Maya", reference="M-1", practitioner=who)
    live = begin_played(practice.means, practice.vault, rows[0], client=client, practitioner=who)
    until = next(n for n, row in enumerate(rows) if row.action == j.SIGNED)
    return play(practice.means, practice.clock, practice.vault, live, rows[1:until])


def test_it_is_due_at_booking_and_missing_until_it_is_given(practice: Practice) -> None:
    publish(practice, due=AFTER_BOOKING)
    means, vault, who = practice.means, practice.vault, practice.made.practitioner
    prepared = prepare_booking(means, vault, who)
    answers = {
        "client.name": "Inés",
        "booking.date": "2026-12-18",
        "booking.time": "16:00",
        "booking.made_on": "2026-12-02",
        "client.papers_in": "en",
    }
    live = keep_booking(means, vault, who, prepared.live, Booking("", "Inés", answers))

    (owed,) = (one for one in due_notices(live.pack, live.answers) if one.key == KEY)
    today = means.clock.now().date()
    missing = readiness(live.pack, live.intake, PackStanding(), today=today).missing

    assert owed.by.isoformat() == "2026-12-07"
    assert KEY in {gap.key for gap in missing if gap.reason is Reason.NOTICE}
    act = Act(j.PRACTITIONER, j.ANSWERED, KEY, GIVEN)
    live = record_act(means, vault, live, act)
    assert KEY not in {one.key for one in due_notices(live.pack, live.answers)}


def test_it_is_receipted_on_a_paper_of_its_own_and_stands_on_record(
    practice: Practice, due: LiveIntake
) -> None:
    assert signed_documents(due) == (AGREEMENT,)
    act = Act(j.PRACTITIONER, j.ANSWERED, KEY, GIVEN)
    due = record_act(practice.means, practice.vault, due, act)
    assert signed_documents(due) == (AGREEMENT, PAPER)

    live = signed(practice, due, AGREEMENT, PAPER)
    live = close_session(practice.means, practice.vault, live)

    content = practice.vault.read_payload(filed(practice, live, PAPER).id)
    words = text_of(content)
    assert all(one in words for one in (TITLE, TEXT, "not that you agree"))
    assert "December 2, 2026" in words
    assert verify_bytes(content, pinned=None, vault=practice.vault).is_intact
    record = text_of(practice.vault.read_payload(filed(practice, live, "document.record").id))
    assert TITLE in record


def test_it_stands_on_the_paper_with_all_notices(practice: Practice) -> None:
    publish(practice)
    pack = filed_pack(practice.means, practice.vault, "us-ca")
    now = practice.means.clock.now()

    papers = dict(draft_standing_papers(pack, "en", created=now))

    assert TEXT in text_of(papers["document.notices"].content)


def test_its_published_text_is_changed_with_a_reason_only(practice: Practice) -> None:
    publish(practice)
    draft = wording_draft(practice.means, practice.vault, "us-ca")
    layer = draft.layer
    for language in ("en", "es"):
        layer = say(layer, draft.shipped, Place(language, KEY), "Other words.")

    with pytest.raises(PackRefusedError, match="fixed text"):
        tried(practice.means, replace(draft, layer=layer))

    reasoned = with_reason(layer, draft.fixed, KEY, "The board has changed it.")
    pack = tried(practice.means, replace(draft, layer=reasoned))
    assert pack.said("en", KEY).sentence("") == "Other words."
