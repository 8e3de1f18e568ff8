"""Signed on day one, a fuller set on day two: sealed papers stay, and a new one takes over."""

from dataclasses import replace
from datetime import datetime

import pytest

from desktop.domain import journal as j
from desktop.domain.again import left_open
from desktop.domain.effects import GOES_ON, SIGNING
from desktop.domain.flow import current_card, open_cards, path
from desktop.domain.intake import Intake, fold
from desktop.domain.journal import Act, JournalRow, JournalRowError
from desktop.domain.signature import Signature
from desktop.domain.verdict import Reason
from desktop.services.adjourn_session import adjourn_session
from desktop.services.begin_intake import resume_intake
from desktop.services.close_session import close_session
from desktop.services.conclude_intake import conclude_intake
from desktop.services.draft_documents import signed_documents
from desktop.services.filed_documents import filed_documents, printed_id
from desktop.services.live_intake import LiveIntake
from desktop.services.play_session import play
from desktop.services.present_documents import frozen_draft, present_documents, sign
from desktop.services.record_act import record_act, take_back
from desktop.services.verify_file import verify_bytes
from tests.services.conftest import Practice
from tests.services.test_papers import text_of

Rows = tuple[JournalRow, ...]
NEXT_WEEK = "2026-12-09T16:02:00-08:00"
AGREEMENT = "document.agreement"
HOPE = "To sleep through the night."


@pytest.fixture
def signed(practice: Practice, begun: LiveIntake, rows: Rows) -> LiveIntake:
    """Maya's first meeting up to the close: the agreement is signed and sealed."""
    closing = next(n for n, row in enumerate(rows) if row.item == "close.next_date")
    return play(practice.means, practice.clock, practice.vault, begun, rows[:closing])


@pytest.fixture
def again(practice: Practice, signed: LiveIntake) -> LiveIntake:
    """A week later; the intake is opened from the vault."""
    live = says(practice, signed, "close.next_date", "2026-12-09", by=j.PRACTITIONER)
    live = adjourn_session(practice.means, practice.vault, live)
    practice.clock.moment = datetime.fromisoformat(NEXT_WEEK)
    return resume_intake(practice.vault, live.id)


def says(
    practice: Practice, live: LiveIntake, item: str, words: str, *, by: str = j.CLIENT
) -> LiveIntake:
    return acts(practice, live, Act(by, j.ANSWERED, item, words))


def acts(practice: Practice, live: LiveIntake, *each: Act) -> LiveIntake:
    for act in each:
        live = record_act(practice.means, practice.vault, live, act)
    return live


def signed_by(practice: Practice, live: LiveIntake, *parties: str) -> LiveIntake:
    """Read the papers that are due, and sign the agreement by typing."""
    shown = present_documents(practice.means, practice.vault, live)
    live = shown.live
    for party in parties:
        by = j.PRACTITIONER if party == "practitioner" else j.CLIENT
        signature = Signature(AGREEMENT, party, "typed", "read", at="", name="Somebody")
        live = sign(
            practice.means, practice.vault, live, by=by, signature=signature, shown=shown.drafts
        )
    return live


def agreed_anew(practice: Practice, live: LiveIntake) -> LiveIntake:
    """Another hope, and the new agreement signed by both."""
    live = says(practice, live, "goals.hope", HOPE)
    live = signed_by(practice, live, "practitioner", "client")
    return conclude_intake(practice.means, practice.vault, live)


def ids(practice: Practice, live: LiveIntake) -> list[str]:
    found = (printed_id(live, one) for one in filed_documents(practice.vault, live))
    return [one.removeprefix(live.intake.reference) for one in found]


def pages(practice: Practice, live: LiveIntake, number: str) -> str:
    filed = filed_documents(practice.vault, live)
    document = next(d for d in filed if printed_id(live, d).endswith(number))
    return text_of(practice.vault.read_payload(document.id))


def test_a_question_in_words_is_left_open_once_in_those_words(
    practice: Practice, begun: LiveIntake
) -> None:
    asked = Act(j.CLIENT, j.ASKED, "group.everyday", "Who reads my notes?")
    marked = [
        Act(j.CLIENT, j.SETTLED, f"group.{key}", "question") for key in ("everyday", "courts")
    ]
    live = acts(practice, begun, asked, *marked)
    live = adjourn_session(practice.means, practice.vault, live)

    lines = [(line.key, line.words) for line in left_open(live.pack, live.intake)]

    assert lines == [("group.courts", ""), ("group.everyday", "Who reads my notes?")]


def test_a_first_meeting_that_is_signed_leaves_its_papers_sealed_and_the_text_open(
    practice: Practice, again: LiveIntake
) -> None:
    paper = again.intake.paper_before(AGREEMENT)

    assert paper is not None
    assert (paper.meeting, len(paper.signatures)) == (1, 2)
    assert not again.intake.frozen_text
    assert not again.intake.sealed
    assert ids(practice, again) == ["-A", "-T"]
    assert says(practice, again, "goals.hope", HOPE).intake.answers["goals.hope"] == HOPE


def test_a_later_meeting_opens_with_the_paper_at_home_and_what_stands(again: LiveIntake) -> None:
    open_now = [card.key for card in open_cards(again.pack, again.intake)]

    assert open_now[:2] == ["review.at_home", "step.stands"]
    assert {"step.sheet", "step.sign", "close.next_date"} <= set(open_now)
    assert "group.fee" not in open_now


def test_the_agreement_of_a_later_meeting_is_a_paper_of_its_own(
    practice: Practice, again: LiveIntake
) -> None:
    first = again.intake.paper_before(AGREEMENT)

    live = agreed_anew(practice, again)

    assert first is not None
    assert ids(practice, live) == ["-A", "-T", "-A2"]
    text = pages(practice, live, "-A2")
    assert "takes the place of the one you signed on December 2, 2026" in text
    assert f"{live.intake.reference}-A" in text
    assert first.content_hash in "".join(text.split())
    assert "Changed" in text
    assert HOPE in text
    assert HOPE not in pages(practice, live, "-A")


def test_what_still_says_the_same_needs_no_new_signature(
    practice: Practice, again: LiveIntake
) -> None:
    changed = says(practice, again, "goals.hope", HOPE)

    assert signed_documents(again) == ()
    assert signed_documents(changed) == (AGREEMENT,)


def test_the_record_tells_both_meetings_and_every_paper_with_its_seal(
    practice: Practice, again: LiveIntake
) -> None:
    live = close_session(practice.means, practice.vault, agreed_anew(practice, again))

    record = pages(practice, live, "-R")
    assert "Meeting 1 from December 2, 2026" in record
    assert "Meeting 2 from December 9, 2026" in record
    reference = live.intake.reference
    for number in ("A", "A2", "T", "T2"):
        assert f"· {reference}-{number} " in record
    assert f"Signature: What we settled · {reference}-A " in record
    assert f"Signature: What we settled · {reference}-A2 " in record
    assert "not signed" not in record
    assert "-I" not in ids(practice, live)


def test_every_sealed_paper_matches_this_vault(practice: Practice, again: LiveIntake) -> None:
    live = agreed_anew(practice, again)

    for filed in filed_documents(practice.vault, live):
        if filed.seal_fingerprint:
            content = practice.vault.read_payload(filed.id)
            verdict = verify_bytes(content, pinned=None, vault=practice.vault)
            assert verdict.reason is Reason.AS_RECORDED


def test_an_agreement_changed_and_not_signed_again_says_so_in_the_record(
    practice: Practice, again: LiveIntake
) -> None:
    live = says(practice, again, "goals.hope", HOPE)

    live = close_session(practice.means, practice.vault, live)

    assert "the new paper is not signed" in pages(practice, live, "-R")
    assert ids(practice, live) == ["-A", "-T", "-B", "-T2", "-R"]


def test_folding_the_journal_again_gives_the_same_intake(
    practice: Practice, again: LiveIntake
) -> None:
    live = agreed_anew(practice, again)

    assert fold(practice.vault.journal(live.id)) == live.intake
    assert resume_intake(practice.vault, live.id).earlier == live.earlier


def test_an_older_journal_keeps_its_text_frozen_after_a_meeting(signed: LiveIntake) -> None:
    ended = JournalRow(
        len(signed.intake.rows) + 1, "2026-12-02T17:20:00-08:00", j.PRACTITIONER, j.ADJOURNED
    )

    intake = signed.intake.apply(ended)

    assert intake.frozen_text
    assert (intake.earlier, intake.carried) == ((), False)
    assert intake.sealed == signed.intake.sealed


def test_undo_never_reaches_into_an_earlier_meeting(practice: Practice, again: LiveIntake) -> None:
    signed_row = max(row.seq for row in again.intake.rows if row.action == j.SETTLED)
    undoing = Act(j.PRACTITIONER, j.UNDONE, value={"rows": (signed_row,)})

    assert again.intake.last_undoable() is None
    with pytest.raises(JournalRowError, match="no longer be taken back"):
        acts(practice, again, undoing)


def test_words_of_a_sealed_paper_cannot_be_erased_and_others_can(
    practice: Practice, again: LiveIntake
) -> None:
    with pytest.raises(JournalRowError, match="signed and sealed"):
        take_back(practice.means, practice.vault, again, ["goals.hope"])

    live = take_back(practice.means, practice.vault, again, ["client.pronouns"])

    assert live.intake.taken_back == 1
    assert live.intake.earlier == again.intake.earlier
    assert resume_intake(practice.vault, live.id).earlier == again.earlier
    assert agreed_anew(practice, live).intake.sealed


@pytest.fixture
def half_signed(practice: Practice, begun: LiveIntake, rows: Rows) -> LiveIntake:
    """The practitioner has signed; the client wants to read it at home first."""
    first = next(n for n, row in enumerate(rows) if row.action == j.SIGNED)
    live = play(practice.means, practice.clock, practice.vault, begun, rows[: first + 1])
    live = adjourn_session(practice.means, practice.vault, live)
    practice.clock.moment = datetime.fromisoformat(NEXT_WEEK)
    return resume_intake(practice.vault, live.id)


def test_signing_goes_on_at_the_next_meeting_with_the_very_same_pages(
    practice: Practice, half_signed: LiveIntake
) -> None:
    shown = half_signed.intake.presented[AGREEMENT]

    assert half_signed.intake.rows[-1].value == {SIGNING: GOES_ON}
    assert stages(half_signed.intake, half_signed) == ["review.at_home", "step.sheet", "step.sign"]
    live = says(practice, half_signed, "review.at_home", "I read it twice.")
    live = signed_by(practice, live, "client")
    live = conclude_intake(practice.means, practice.vault, live)

    paper = live.intake.paper_before(AGREEMENT)
    assert paper is not None
    assert paper.content_hash == shown["content_hash"]
    assert paper.reading_hash == shown["reading_hash"]
    assert ids(practice, live) == ["-I", "-T", "-A"]
    assert not live.intake.frozen_text
    assert live.document_id(AGREEMENT) == f"{live.intake.reference}-A2"


def stages(intake: Intake, live: LiveIntake) -> list[str]:
    after = {step.key for step in live.pack.steps if step.stage == "after"}
    return [card.key for card in path(live.pack, intake) if card.step not in after]


def test_going_back_from_a_signing_carried_over_clears_the_ink_and_opens_the_text(
    practice: Practice, half_signed: LiveIntake
) -> None:
    with pytest.raises(JournalRowError, match="These words are signed"):
        says(practice, half_signed, "goals.hope", HOPE)

    live = acts(practice, half_signed, Act(j.PRACTITIONER, j.INK_CLEARED, AGREEMENT))
    live = says(practice, live, "goals.hope", HOPE)
    live = signed_by(practice, live, "practitioner", "client")
    live = conclude_intake(practice.means, practice.vault, live)

    assert ids(practice, live) == ["-I", "-T", "-A"]
    assert "takes the place" not in pages(practice, live, "-A")
    assert HOPE in pages(practice, live, "-A")


def test_a_third_meeting_replaces_the_second_paper_and_not_the_first(
    practice: Practice, again: LiveIntake
) -> None:
    live = adjourn_session(practice.means, practice.vault, agreed_anew(practice, again))
    practice.clock.moment = datetime.fromisoformat("2026-12-16T16:02:00-08:00")

    live = says(practice, live, "goals.hope", "To sing.")
    live = signed_by(practice, live, "practitioner", "client")
    live = conclude_intake(practice.means, practice.vault, live)

    assert [one for one in ids(practice, live) if one.startswith("-A")] == ["-A", "-A2", "-A3"]
    paper = frozen_draft(practice.vault, live, AGREEMENT).agreement
    assert paper.replaces is not None
    assert paper.replaces.id == f"{live.intake.reference}-A2"
    assert paper.subtitle.endswith("December 16, 2026")


def test_a_later_meeting_whose_signing_is_carried_over_keeps_its_number(
    practice: Practice, again: LiveIntake
) -> None:
    live = says(practice, again, "goals.hope", HOPE)
    live = signed_by(practice, live, "practitioner")
    live = adjourn_session(practice.means, practice.vault, live)
    practice.clock.moment = datetime.fromisoformat("2026-12-16T16:02:00-08:00")

    live = signed_by(practice, resume_intake(practice.vault, live.id), "client")
    assert frozen_draft(practice.vault, live, AGREEMENT).agreement.id.endswith("-A2")
    live = conclude_intake(practice.means, practice.vault, live)

    assert [one for one in ids(practice, live) if one.startswith("-A")] == ["-A", "-A2"]


def test_a_session_interrupted_while_sealing_anew_files_nothing_twice(
    practice: Practice, again: LiveIntake, monkeypatch: pytest.MonkeyPatch
) -> None:
    live = says(practice, again, "goals.hope", HOPE)
    live = signed_by(practice, live, "practitioner", "client")

    def gone(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as killed:
        killed.setattr(practice.vault, "append", gone)
        with pytest.raises(KeyboardInterrupt):
            conclude_intake(practice.means, practice.vault, live)
    live = conclude_intake(practice.means, practice.vault, resume_intake(practice.vault, live.id))

    assert ids(practice, live) == ["-A", "-T", "-A2"]
    assert AGREEMENT in live.intake.sealed


def test_the_last_card_of_the_day_is_the_first_of_the_next(
    practice: Practice, again: LiveIntake
) -> None:
    live = acts(practice, again, Act(j.PRACTITIONER, j.PASSED, "review.at_home"))
    live = replace(live, intake=fold(practice.vault.journal(live.id)))

    card = current_card(live.pack, live.intake)
    assert card is not None
    assert card.key == "step.stands"
