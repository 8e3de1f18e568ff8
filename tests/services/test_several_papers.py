"""Several papers in one session: each signed by its own people, each sealed by itself."""

from dataclasses import replace

import pytest

from desktop.domain import journal as j
from desktop.domain.agreement import Agreement
from desktop.domain.journal import Act, JournalRow, JournalRowError, Value
from desktop.domain.papers import recipients
from desktop.domain.signature import Signature
from desktop.services.begin_intake import resume_intake
from desktop.services.close_session import close_session
from desktop.services.conclude_intake import SignaturesMissingError, conclude_intake
from desktop.services.draft_documents import draft, drafting_of, opened_at, signed_documents, word
from desktop.services.filed_documents import already_filed, filed_documents
from desktop.services.hand_over import hand_over
from desktop.services.live_intake import LiveIntake
from desktop.services.play_session import play
from desktop.services.present_documents import frozen_draft, present_documents, sign
from desktop.services.record_act import record_act
from desktop.services.verify_file import verify_bytes
from tests.services.conftest import Practice, played_until
from tests.services.test_papers import text_of

Rows = tuple[JournalRow, ...]
KEY, ANNEX, COUPLE = "document.agreement", "document.annex_g", "document.annex_couple"
TAKE_HOME, RECEIPT = "document.take_home", "section.receipt"
ADA: Value = {"name": "Ada Marsh", "relation": "mother"}
BEN: Value = {"name": "Ben Marsh", "relation": "father"}


@pytest.fixture
def due(practice: Practice, begun: LiveIntake, rows: Rows) -> LiveIntake:
    """Maya's intake with a mother who speaks for her, just before anybody signs."""
    live = played_until(practice, begun, rows, j.SIGNED)
    return answers(practice, live, "people.representatives", (ADA,))


def answers(practice: Practice, live: LiveIntake, item: str, value: Value) -> LiveIntake:
    act = Act(j.PRACTITIONER, j.ANSWERED, item, value)
    return record_act(practice.means, practice.vault, live, act)


def signs(practice: Practice, live: LiveIntake, document: str, *parties: str) -> LiveIntake:
    for party in parties:
        by = j.PRACTITIONER if party == "practitioner" else j.CLIENT
        signature = Signature(document, party, "typed", "read", "", name="A name")
        live = sign(practice.means, practice.vault, live, by=by, signature=signature)
    return live


def worded(practice: Practice, live: LiveIntake, key: str) -> Agreement:
    drafting = drafting_of(practice.vault, live, created=opened_at(live))
    return draft(live, key, drafting).agreement


def record_text(practice: Practice, live: LiveIntake) -> str:
    filed = already_filed(practice.vault, live, "document.record")
    assert filed is not None
    return text_of(practice.vault.read_payload(filed.id))


def test_the_agreement_is_due_first_and_then_each_annex_that_concerns(
    practice: Practice, due: LiveIntake
) -> None:
    live = answers(practice, due, "people.partners", ({"name": "Sam Lee"},))

    shown = present_documents(practice.means, practice.vault, live)

    assert signed_documents(due) == (KEY, ANNEX)
    assert signed_documents(live)[0] == KEY
    assert set(signed_documents(live)[1:]) == {ANNEX, COUPLE}
    assert tuple(one.agreement.key for one in shown.drafts) == signed_documents(live)
    assert set(shown.live.intake.presented) == {KEY, ANNEX, COUPLE}


def test_an_annex_concerns_nobody_whose_intake_has_none(
    practice: Practice, begun: LiveIntake, rows: Rows
) -> None:
    live = played_until(practice, begun, rows, j.SIGNED)

    assert signed_documents(live) == (KEY,)


def test_a_first_signature_on_any_paper_freezes_every_paper_that_was_read(
    practice: Practice, due: LiveIntake
) -> None:
    read = present_documents(practice.means, practice.vault, due)
    live = signs(practice, read.live, KEY, "practitioner")

    with pytest.raises(JournalRowError, match="These words are signed"):
        answers(practice, live, "people.representatives", (ADA, BEN))

    assert frozen_draft(practice.vault, live, ANNEX) == read.of(ANNEX)
    again = present_documents(practice.means, practice.vault, live)
    assert again.drafts == read.drafts
    assert again.live is live


def test_a_parent_s_annex_is_sealed_while_the_agreement_still_waits(
    practice: Practice, due: LiveIntake
) -> None:
    live = signs(practice, due, KEY, "practitioner")
    live = signs(practice, live, ANNEX, "practitioner", "representative.1")

    live = conclude_intake(practice.means, practice.vault, live)

    assert set(live.intake.sealed) == {ANNEX}
    filed = already_filed(practice.vault, live, ANNEX)
    assert filed is not None
    content = practice.vault.read_payload(filed.id)
    assert verify_bytes(content, pinned=None, vault=practice.vault).is_intact
    assert filed.content_hash == live.intake.presented[ANNEX]["content_hash"]
    assert already_filed(practice.vault, live, KEY) is None


def test_a_receipt_names_each_file_that_was_signed_to_those_whose_it_is(
    practice: Practice, due: LiveIntake
) -> None:
    """The third fingerprint of a paper: of its sealed bytes, in the client's own hands."""
    unsigned = worded(practice, due, TAKE_HOME)
    live = signs(practice, due, KEY, "practitioner", "client")
    live = signs(practice, live, ANNEX, "practitioner", "representative.1")
    live = conclude_intake(practice.means, practice.vault, live)

    signed = worded(practice, live, TAKE_HOME)

    filed = already_filed(practice.vault, live, KEY)
    assert filed is not None
    told = {
        row.key: (row.title, row.text)
        for section in signed.sections
        if section.key == RECEIPT
        for row in section.passages
    }
    assert told == {KEY: (f"{filed.title} · {live.intake.reference}-A", filed.sha256)}
    assert RECEIPT not in {section.key for section in unsigned.sections}


def test_every_paper_that_all_have_signed_is_sealed_after_an_interruption(
    practice: Practice, due: LiveIntake
) -> None:
    live = signs(practice, due, KEY, "practitioner", "client")
    live = signs(practice, live, ANNEX, "practitioner", "representative.1")

    live = conclude_intake(practice.means, practice.vault, resume_intake(practice.vault, live.id))

    assert set(live.intake.sealed) == {KEY, ANNEX}
    assert conclude_intake(practice.means, practice.vault, live) is live


def test_a_parent_has_no_place_on_the_agreement_nor_the_client_on_the_annex(
    practice: Practice, due: LiveIntake
) -> None:
    for document, party in ((KEY, "representative.1"), (ANNEX, "client")):
        with pytest.raises(JournalRowError, match="has no place on the paper"):
            signs(practice, due, document, party)


def test_two_representatives_who_decide_together_both_sign_and_are_named(
    practice: Practice, due: LiveIntake
) -> None:
    live = answers(practice, due, "people.representatives", (ADA, BEN))
    live = signs(practice, live, ANNEX, "practitioner", "representative.1")

    with pytest.raises(SignaturesMissingError):
        conclude_intake(practice.means, practice.vault, live)
    live = conclude_intake(
        practice.means, practice.vault, signs(practice, live, ANNEX, "representative.2")
    )

    named = [one.name for one in frozen_draft(practice.vault, live, ANNEX).agreement.signers]
    assert named[1:] == ["Ada Marsh", "Ben Marsh"]
    assert set(live.intake.sealed) == {ANNEX}


def test_of_two_representatives_either_of_whom_may_decide_the_second_is_enough(
    practice: Practice, due: LiveIntake
) -> None:
    live = answers(practice, due, "people.representatives", (ADA, BEN))
    live = answers(practice, live, "people.representation", "any")
    live = signs(practice, live, ANNEX, "practitioner", "representative.2")

    assert ANNEX in conclude_intake(practice.means, practice.vault, live).intake.sealed


def test_a_couple_s_annex_is_signed_by_both(practice: Practice, due: LiveIntake) -> None:
    live = answers(practice, due, "people.partners", ({"name": "Sam Lee"},))
    live = signs(practice, live, COUPLE, "practitioner", "client")

    with pytest.raises(SignaturesMissingError):
        conclude_intake(practice.means, practice.vault, live)

    live = signs(practice, live, COUPLE, "partner.1")
    assert COUPLE in conclude_intake(practice.means, practice.vault, live).intake.sealed


def test_closing_waits_for_a_paper_that_somebody_has_begun_to_sign(
    practice: Practice, due: LiveIntake
) -> None:
    live = signs(practice, due, KEY, "practitioner", "client")
    live = signs(practice, live, ANNEX, "practitioner")
    live = conclude_intake(practice.means, practice.vault, live)

    with pytest.raises(SignaturesMissingError, match="stays open"):
        close_session(practice.means, practice.vault, live)

    live = signs(practice, live, ANNEX, "representative.1")
    live = conclude_intake(practice.means, practice.vault, live)
    assert close_session(practice.means, practice.vault, live).intake.closed


def test_a_paper_nobody_signed_holds_nothing_up_and_the_record_says_so(
    practice: Practice, due: LiveIntake
) -> None:
    live = signs(practice, due, KEY, "practitioner", "client")
    live = conclude_intake(practice.means, practice.vault, live)

    live = close_session(practice.means, practice.vault, live)

    title = live.pack.said("en", ANNEX).title
    assert f"{title} not signed" in record_text(practice, live)
    assert already_filed(practice.vault, live, ANNEX) is None


def test_the_record_has_every_paper_s_fingerprints_every_signature_and_each_party_once(
    practice: Practice, due: LiveIntake
) -> None:
    live = signs(practice, due, KEY, "practitioner", "client")
    live = signs(practice, live, ANNEX, "practitioner", "representative.1")
    live = conclude_intake(practice.means, practice.vault, live)
    live = close_session(practice.means, practice.vault, live)

    record = worded(practice, live, "document.record")

    parties = next(one for one in record.sections if one.style == "record_parties")
    named = [passage.text for passage in parties.passages]
    assert named == ["Jordan Avery", "Maya Torres-Lind", "Ada Marsh"]
    text = record_text(practice, live).replace(" ", "")
    for key in (KEY, ANNEX):
        filed = already_filed(practice.vault, live, key)
        assert filed is not None
        for fingerprint in (filed.content_hash, filed.reading_hash, filed.sha256):
            assert fingerprint in text
    assert text.count("typedthename") == 4
    assert "(AdaMarsh)" in text


def test_a_parent_s_pages_hold_nothing_in_the_client_s_own_words(
    practice: Practice, due: LiveIntake
) -> None:
    annex = word(due, ANNEX, drafting_of(practice.vault, due, created=opened_at(due)))
    own = [
        str(value)
        for key, value in due.intake.answers.items()
        if due.pack.items[key].kind in {"text", "reflection"} and not key.startswith("client.")
    ]

    assert own
    assert not [words for words in own if words in annex.canonical().decode()]


def test_each_paper_is_given_to_those_whose_it_is(practice: Practice, due: LiveIntake) -> None:
    live = answers(practice, due, "people.partners", ({"name": "Sam Lee"},))

    def given(key: str) -> list[tuple[str, str]]:
        return [(one.role, one.name) for one in recipients(live.pack, live.intake, key)]

    client, partner = ("client", "Maya Torres-Lind"), ("partner", "Sam Lee")
    assert given(ANNEX) == [("representative", "Ada Marsh")]
    assert given(COUPLE) == [client, partner]
    assert given(KEY) == [client, partner]
    assert given("document.take_home") == [client, partner]


def test_a_session_file_s_signatures_name_their_paper(
    practice: Practice, begun: LiveIntake, rows: Rows
) -> None:
    first = next(number for number, row in enumerate(rows) if row.action == j.SIGNED)
    parent = replace(rows[1], item="people.representatives", value=(ADA,), action=j.ANSWERED)
    parent = replace(parent, at=rows[first - 1].at)
    last = max(number for number, row in enumerate(rows) if row.action == j.SIGNED)
    typed = {"method": "typed", "statement": "read", "name": "A name"}
    annex = tuple(
        replace(rows[last], item=ANNEX, by=by, value={**typed, "party": party})
        for by, party in ((j.PRACTITIONER, "practitioner"), (j.CLIENT, "representative.1"))
    )

    live = play(
        practice.means,
        practice.clock,
        practice.vault,
        begun,
        (*rows[:first], parent, *rows[first : last + 1], *annex, *rows[last + 1 :]),
    )

    assert set(live.intake.sealed) == {KEY, ANNEX, "document.record"}
    assert live.intake.closed


def test_a_handout_is_filed_with_the_session_if_it_was_handed_out(
    practice: Practice, begun: LiveIntake, rows: Rows
) -> None:
    handed_out = "document.welcome"
    live = played_until(practice, begun, rows, j.CLOSED)
    live = hand_over(practice.means, practice.vault, live, document=handed_out, how="print")

    live = close_session(practice.means, practice.vault, live)

    filed = [one.kind for one in filed_documents(practice.vault, live)]
    assert handed_out in filed
    assert "document.private_sheet" not in filed
