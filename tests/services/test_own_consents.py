"""A consent of the practice's own: drafted, published, asked, signed apart, and taken back."""

from dataclasses import replace
from datetime import datetime

import pytest

from desktop.domain import journal as j
from desktop.domain.journal import Act, JournalRow
from desktop.domain.signature import Signature
from desktop.packs.own_forms import NewConsent, add_consent
from desktop.services.about_paper import IN_FORCE, WITHDRAWN, standing_of, standings
from desktop.services.begin_intake import resume_intake
from desktop.services.close_session import close_session
from desktop.services.conclude_intake import conclude_intake
from desktop.services.draft_documents import signed_documents
from desktop.services.edit_wording import keep_draft, wording_draft
from desktop.services.filed_documents import filed_documents
from desktop.services.follow_papers import as_it_stands
from desktop.services.later_paper import close_later_paper
from desktop.services.live_intake import LiveIntake
from desktop.services.play_session import begin_played, play
from desktop.services.present_documents import present_documents, sign
from desktop.services.publish_wording import publish_wording
from desktop.services.record_act import record_act
from desktop.services.record_refusal import Refusing, record_refusal
from desktop.services.told_answers import Telling
from desktop.services.verify_file import verify_bytes
from desktop.services.void_agreement import Voiding, void_agreement
from desktop.services.withdraw_consent import Withdrawing, may_be_withdrawn, withdraw_consent
from desktop.store.agreements import FiledDocument
from tests.services.conftest import Practice
from tests.services.test_papers import text_of

Rows = tuple[JournalRow, ...]
KEY, PAPER = "own.consent1", "own.consent1.paper"
AGREEMENT, RELEASE = "document.agreement", "document.annex_release"
TITLE = "Recording for supervision"
ASKED = "May I record our sessions for my supervisor?"
USE = "My supervisor hears them with me. Nobody else does, and I delete them after a month."
FINE = "No is fine. You can take a yes back at any time."
LATER = "2026-12-20T11:00:00-08:00"


def both(text: str) -> dict[str, str]:
    return {"en": text, "es": text}


def publish(practice: Practice) -> None:
    """The practice asks for the consent from today on, and has read its wording."""
    means, vault = practice.means, practice.vault
    draft = wording_draft(means, vault, "us-ca")
    new = NewConsent(both(TITLE), both(ASKED), both(USE), both(FINE))
    keep_draft(vault, add_consent(draft.layer, draft.shipped, new)[0])
    draft = wording_draft(means, vault, "us-ca")
    today, who = means.clock.now().date(), practice.made.practitioner
    vault.confirm_pack(
        pack=draft.now.key,
        version=draft.now.version,
        fingerprint=draft.now.fingerprint,
        practitioner=who,
    )
    publish_wording(means, vault, draft, practitioner=who, since=today)


@pytest.fixture
def due(practice: Practice, rows: Rows) -> LiveIntake:
    """Maya's first session on that wording, just before anybody signs."""
    publish(practice)
    who = practice.made.practitioner
    client = practice.vault.add_client(name="Maya", reference="M-1", practitioner=who)
    live = begin_played(practice.means, practice.vault, rows[0], client=client, practitioner=who)
    until = next(n for n, row in enumerate(rows) if row.action == j.SIGNED)
    return play(practice.means, practice.clock, practice.vault, live, rows[1:until])


def answered(practice: Practice, live: LiveIntake, value: str) -> LiveIntake:
    act = Act(j.CLIENT, j.ANSWERED, KEY, value)
    return record_act(practice.means, practice.vault, live, act)


def signed(practice: Practice, live: LiveIntake, *keys: str) -> LiveIntake:
    """Practitioner and client sign each of the papers *keys*; they are sealed."""
    shown = present_documents(practice.means, practice.vault, live).drafts
    for key in keys:
        for party in ("practitioner", "client"):
            by = j.PRACTITIONER if party == "practitioner" else j.CLIENT
            ink = Signature(key, party, "typed", "read", "", name="A name")
            live = sign(practice.means, practice.vault, live, by=by, signature=ink, shown=shown)
        live = conclude_intake(practice.means, practice.vault, live)
    return live


@pytest.fixture
def agreed(practice: Practice, due: LiveIntake) -> LiveIntake:
    """Maya said yes and signed it apart; the session is over, and weeks went by."""
    live = signed(practice, answered(practice, due, "yes"), AGREEMENT, PAPER)
    live = close_session(practice.means, practice.vault, live)
    practice.clock.moment = datetime.fromisoformat(LATER)
    return live


def filed(practice: Practice, live: LiveIntake, kind: str) -> FiledDocument:
    return [one for one in filed_documents(practice.vault, live) if one.kind == kind][-1]


def later(practice: Practice, live: LiveIntake) -> tuple[LiveIntake, str]:
    """The practitioner signs the page about it; return it with its words."""
    shown = present_documents(practice.means, practice.vault, live)
    key = shown.draft.agreement.key
    ink = Signature(key, "practitioner", "typed", "read", "", name="N")
    live = sign(practice.means, practice.vault, shown.live, by=j.PRACTITIONER, signature=ink)
    live = conclude_intake(practice.means, practice.vault, live)
    live = close_later_paper(practice.means, practice.vault, live)
    page = filed(practice, live, key)
    return live, text_of(practice.vault.read_payload(page.id))


TELLING = Telling(on="2026-12-20", how="said")


def test_the_key_of_a_published_consent_is_never_given_again(practice: Practice) -> None:
    publish(practice)
    draft = wording_draft(practice.means, practice.vault, "us-ca")
    keep_draft(practice.vault, replace(draft.layer, files=type(draft.layer.files)({})))
    draft = wording_draft(practice.means, practice.vault, "us-ca")
    assert KEY not in draft.layer.files.items

    other = NewConsent(both("A dog in the room"), both("Is it all right?"), both("He is old."), {})
    layer, key = add_consent(draft.layer, draft.shipped, other)
    assert key == "own.consent2"
    keep_draft(practice.vault, layer)

    layer = wording_draft(practice.means, practice.vault, "us-ca").layer
    assert KEY not in layer.files.items
    assert key in layer.files.items


def test_only_a_yes_makes_a_paper_of_it(practice: Practice, due: LiveIntake) -> None:
    assert signed_documents(due) == (AGREEMENT,)
    due = answered(practice, due, "no")
    assert signed_documents(due) == (AGREEMENT,)
    due = answered(practice, due, "yes")
    assert signed_documents(due) == (AGREEMENT, PAPER)


def test_a_yes_is_signed_apart_as_a_whole_sealed_paper(
    practice: Practice, agreed: LiveIntake
) -> None:
    paper = filed(practice, agreed, PAPER)
    content = practice.vault.read_payload(paper.id)
    words = text_of(content)

    assert paper.title == TITLE
    assert all(one in words for one in (TITLE, ASKED, USE, FINE, "What you say yes to"))
    verdict = verify_bytes(content, pinned=None, vault=practice.vault)
    assert verdict.is_intact
    sheet = text_of(practice.vault.read_payload(filed(practice, agreed, AGREEMENT).id))
    assert TITLE in sheet  # it names the paper, and repeats nothing of it
    assert USE not in sheet
    record = text_of(practice.vault.read_payload(filed(practice, agreed, "document.record").id))
    assert TITLE in record


def test_it_is_taken_back_under_its_own_name_and_its_paper_ends(
    practice: Practice, agreed: LiveIntake
) -> None:
    paper = filed(practice, agreed, PAPER)
    assert may_be_withdrawn(practice.vault, agreed.id, paper.id) == (KEY, "other")
    assert KEY in may_be_withdrawn(practice.vault, agreed.id)

    act = Withdrawing(agreed.id, paper.id, (KEY,), TELLING)
    _, words = later(practice, withdraw_consent(practice.means, practice.vault, act))

    assert words.count(TITLE) >= 2
    assert "What you took back stops now." in words
    states = {
        one.filed.kind: one.state for one in standings(practice.vault, agreed.client) if one.filed
    }
    assert states[PAPER] == WITHDRAWN
    assert states[AGREEMENT] == IN_FORCE
    live = as_it_stands(practice.vault, resume_intake(practice.vault, agreed.id))
    assert live.intake.answers[KEY] == "no"
    assert KEY not in may_be_withdrawn(practice.vault, agreed.id)


def test_it_is_taken_back_by_name_though_nobody_is_asked_any_more(
    practice: Practice, agreed: LiveIntake
) -> None:
    draft = wording_draft(practice.means, practice.vault, "us-ca")
    keep_draft(practice.vault, replace(draft.layer, files=type(draft.layer.files)({})))
    draft = wording_draft(practice.means, practice.vault, "us-ca")
    today = practice.means.clock.now().date()
    publish_wording(
        practice.means,
        practice.vault,
        draft,
        practitioner=practice.made.practitioner,
        since=today,
    )

    act = Withdrawing(agreed.id, filed(practice, agreed, AGREEMENT).id, (KEY,), TELLING)
    _, words = later(practice, withdraw_consent(practice.means, practice.vault, act))

    assert TITLE in words


def states(practice: Practice, client: str) -> dict[str, str]:
    there = standings(practice.vault, client)
    return {one.filed.kind: one.state for one in there if one.filed}


def test_its_paper_ends_though_it_was_taken_back_from_the_agreement(
    practice: Practice, agreed: LiveIntake
) -> None:
    sheet = filed(practice, agreed, AGREEMENT)
    act = Withdrawing(agreed.id, sheet.id, (KEY,), TELLING)
    page, _ = later(practice, withdraw_consent(practice.means, practice.vault, act))

    found = states(practice, agreed.client)
    assert (found[PAPER], found[AGREEMENT]) == (WITHDRAWN, IN_FORCE)
    paper = filed(practice, agreed, PAPER)
    how = standing_of(practice.vault, paper)
    assert how is not None
    assert how.by == filed(practice, page, page.intake.later_paper)

    wrong = Voiding(
        agreed.id,
        filed(practice, page, page.intake.later_paper).id,
        "A mistake.",
        "2026-12-20",
        "earlier",
    )
    later(practice, void_agreement(practice.means, practice.vault, wrong))
    assert states(practice, agreed.client)[PAPER] == IN_FORCE


@pytest.mark.parametrize("taken_from", [AGREEMENT, RELEASE])
def test_a_permission_that_ships_ends_like_it_from_either_paper(
    practice: Practice, due: LiveIntake, taken_from: str
) -> None:
    for item in ("release.who", "release.what", "release.why"):
        act = Act(j.CLIENT, j.ANSWERED, item, "Dr. Lund")
        due = record_act(practice.means, practice.vault, due, act)
    act = Act(j.CLIENT, j.ANSWERED, "consent.release", "yes")
    due = record_act(practice.means, practice.vault, due, act)
    live = signed(practice, due, AGREEMENT, RELEASE)
    live = close_session(practice.means, practice.vault, live)
    practice.clock.moment = datetime.fromisoformat(LATER)

    taken = Withdrawing(live.id, filed(practice, live, taken_from).id, ("release",), TELLING)
    later(practice, withdraw_consent(practice.means, practice.vault, taken))

    found = states(practice, live.client)
    assert (found[RELEASE], found[AGREEMENT]) == (WITHDRAWN, IN_FORCE)


def test_a_no_to_it_is_written_down_under_its_own_name(
    practice: Practice, agreed: LiveIntake
) -> None:
    act = Refusing(agreed.id, (KEY,), TELLING)
    _, words = later(practice, record_refusal(practice.means, practice.vault, act))

    assert TITLE in words
    assert "It costs you nothing with me." in words
