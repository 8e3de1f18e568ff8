"""After the seal: changed, taken back, refused, void; each by a paper of its own."""

import json
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest

from desktop.assets import FORMS
from desktop.domain import journal as j
from desktop.domain.amended_lists import Line
from desktop.domain.handing_over import RecipientRefusedError
from desktop.domain.journal import JournalRow
from desktop.domain.later_paper import LATER_KINDS, Helpers
from desktop.domain.signature import Signature
from desktop.domain.verdict_words import sentences
from desktop.packs.checking import mistakes
from desktop.packs.compiled import read_compiled
from desktop.packs.lending import lent
from desktop.services.about_paper import (
    IN_FORCE,
    NOTED,
    REPLACED,
    VOIDED,
    WAITING,
    WITHDRAWN,
    Standing,
    standings,
)
from desktop.services.adjourn_session import adjourn_session
from desktop.services.amend_agreement import (
    Amending,
    Wanted,
    amend_agreement,
    change_of,
    changes_of,
)
from desktop.services.begin_intake import resume_intake
from desktop.services.conclude_intake import conclude_intake
from desktop.services.continue_record import records_since
from desktop.services.draft_documents import signed_documents
from desktop.services.filed_documents import filed_documents, printed_id
from desktop.services.follow_papers import follow_papers
from desktop.services.later_paper import LaterPaperRefusedError, close_later_paper
from desktop.services.live_intake import LiveIntake
from desktop.services.marked_copy import (
    copy_choices,
    give_marked_copy,
    has_marked_copy,
    make_marked_copy,
)
from desktop.services.means import Means
from desktop.services.play_session import PlayedClock, play
from desktop.services.present_documents import present_documents, sign
from desktop.services.record_act import record_act
from desktop.services.record_refusal import Refusing, record_refusal
from desktop.services.set_up_practice import NewPractice
from desktop.services.settled_points import Point, settled_points
from desktop.services.told_answers import Telling
from desktop.services.verify_file import verify_bytes
from desktop.services.void_agreement import Voiding, void_agreement
from desktop.services.withdraw_consent import Withdrawing, may_be_withdrawn, withdraw_consent
from desktop.store.agreements import FiledDocument
from desktop.store.derivation import Passphrase
from desktop.store.vault import Vault
from tests.services.conftest import (
    PASSPHRASE,
    Practice,
    begun_in,
    counted_randomness,
    new_practice,
)
from tests.services.played_once import AFTERWARDS, copied
from tests.services.test_papers import text_of

AGREEMENT = "document.agreement"
LATER = "2026-12-20T11:00:00-08:00"
TODAY = "2026-12-20"


@pytest.fixture
def weeks_later(
    request: pytest.FixtureRequest, tmp_path: Path, rows: tuple[JournalRow, ...]
) -> Iterator[tuple[Practice, LiveIntake]]:
    """Maya's practice weeks after she signed: after her whole session, or *between* meetings."""
    is_between = "between" in request.fixturenames
    made, live = copied(
        ("weeks later", is_between),
        lambda folder: _played(folder, rows, is_between=is_between),
        tmp_path / "vault",
    )
    clock = PlayedClock(datetime.fromisoformat(LATER))
    means = Means(clock, counted_randomness(AFTERWARDS), FORMS, "Holdfast test")
    vault = Vault.open(
        tmp_path / "vault", Passphrase(PASSPHRASE), clock=clock, randomness=means.randomness
    )
    yield Practice(means, clock, replace(made, vault=vault), tmp_path / "vault"), live
    vault.close()


def _played(
    folder: Path, rows: tuple[JournalRow, ...], *, is_between: bool
) -> tuple[NewPractice, LiveIntake]:
    practice = new_practice(folder, rows)
    with closing(practice.vault):
        live = begun_in(practice, rows)
        end = next(n for n, row in enumerate(rows) if row.item == "close.next_date")
        told = rows[:end] if is_between else rows
        live = play(practice.means, practice.clock, practice.vault, live, told)
        if is_between:
            live = adjourn_session(practice.means, practice.vault, live)
    return practice.made, live


@pytest.fixture
def practice(weeks_later: tuple[Practice, LiveIntake]) -> Practice:
    """Jordan Avery's practice, with Maya's session in it."""
    return weeks_later[0]


@pytest.fixture
def closed(weeks_later: tuple[Practice, LiveIntake]) -> LiveIntake:
    """Maya's first session, signed and closed; weeks went by."""
    return weeks_later[1]


@pytest.fixture
def between(weeks_later: tuple[Practice, LiveIntake]) -> LiveIntake:
    """Maya's first meeting, signed; the second one has not begun."""
    return weeks_later[1]


def agreement_of(practice: Practice, live: LiveIntake) -> FiledDocument:
    found = [one for one in filed_documents(practice.vault, live) if one.kind == AGREEMENT]
    return found[-1]


def signed(practice: Practice, live: LiveIntake) -> LiveIntake:
    """Everybody whose paper it is signs by typing; it is sealed and closed."""
    shown = present_documents(practice.means, practice.vault, live)
    live = shown.live
    for signer in shown.draft.agreement.signers:
        by = j.PRACTITIONER if signer.role == j.PRACTITIONER else j.CLIENT
        signature = Signature(
            shown.draft.agreement.key, signer.party, "typed", "read", "", name="N"
        )
        live = sign(practice.means, practice.vault, live, by=by, signature=signature)
    live = conclude_intake(practice.means, practice.vault, live)
    return close_later_paper(practice.means, practice.vault, live)


def fee_raised(practice: Practice, live: LiveIntake, fee: str = "180.00") -> LiveIntake:
    """An amendment of the fee, not signed yet."""
    filed = agreement_of(practice, live)
    standing, points = settled_points(practice.vault, live.id, filed.id)
    point = next(one for one in points if "fee.amount" in one.blanks)
    change = change_of(standing, point, {"fee.amount": fee})
    assert change is not None
    return amend_agreement(
        practice.means,
        practice.vault,
        Amending(live.id, filed.id, (change,), since="2027-01-01", why="A new year."),
    )


def voided(practice: Practice, live: LiveIntake, document: str, holds: str = "anew") -> LiveIntake:
    act = Voiding(live.id, document, "The fee in it was not the one we settled.", TODAY, holds)
    return void_agreement(practice.means, practice.vault, act)


def paper_of(practice: Practice, live: LiveIntake) -> FiledDocument:
    """The sealed later paper; its record is filed beside it."""
    (filed,) = (
        one for one in filed_documents(practice.vault, live) if one.kind == live.intake.later_paper
    )
    return filed


def pages(practice: Practice, live: LiveIntake) -> str:
    filed = paper_of(practice, live)
    assert filed.seal_fingerprint
    return text_of(practice.vault.read_payload(filed.id))


def states(practice: Practice, live: LiveIntake) -> list[tuple[str, str]]:
    found = standings(practice.vault, live.client)
    return [(one.filed.kind if one.filed else "", one.state) for one in found]


def how(practice: Practice, filed: FiledDocument) -> Standing:
    found = standings(practice.vault, filed.client)
    return next(one for one in found if one.filed is not None and one.filed.id == filed.id)


def test_a_change_is_a_paper_of_its_own_that_names_the_one_it_changes(
    practice: Practice, closed: LiveIntake
) -> None:
    before = agreement_of(practice, closed)
    sealed = practice.vault.read_payload(before.id)

    live = signed(practice, fee_raised(practice, closed))

    text = pages(practice, live)
    assert "What we changed" in text
    assert "It said" in text
    assert "Now it says" in text
    assert "$160" in text
    assert "$180" in text
    assert "A new year." in text
    assert "Everything else in it stays as it is." in text
    assert f"({closed.intake.reference}-A)" in text
    assert before.content_hash in text.replace("\n", "").replace(" ", "")
    assert before.sha256 in text.replace("\n", "").replace(" ", "")
    assert printed_id(live, filed_documents(practice.vault, live)[0]).endswith("-M1")
    assert practice.vault.read_payload(before.id) == sealed
    assert how(practice, before).state == IN_FORCE
    assert [one.kind for one in how(practice, before).amended] == ["document.amendment"]


def test_a_second_change_starts_from_the_first(practice: Practice, closed: LiveIntake) -> None:
    signed(practice, fee_raised(practice, closed))

    live = signed(practice, fee_raised(practice, closed, "200.00"))

    text = pages(practice, live)
    assert "$180" in text
    assert "$200" in text
    assert "$160" not in text
    assert live.document_id("document.amendment").endswith("-M2")


def test_until_it_is_signed_a_change_only_waits(practice: Practice, closed: LiveIntake) -> None:
    waiting = fee_raised(practice, closed)

    with pytest.raises(LaterPaperRefusedError, match="waits for signatures"):
        fee_raised(practice, closed)

    assert states(practice, closed)[0] == ("", WAITING)
    assert resume_intake(practice.vault, waiting.id).intake.proposed == waiting.intake.proposed
    close_later_paper(practice.means, practice.vault, waiting)
    assert ("", WAITING) not in states(practice, closed)


def lists_of(practice: Practice, live: LiveIntake) -> tuple[LiveIntake, dict[str, Point]]:
    standing, points = settled_points(practice.vault, live.id, agreement_of(practice, live).id)
    return standing, {one.name: one for one in points if one.is_list}


def amended(practice: Practice, live: LiveIntake, *wanted: Wanted) -> LiveIntake:
    standing, _ = lists_of(practice, live)
    filed = agreement_of(practice, live)
    act = Amending(live.id, filed.id, changes_of(standing, wanted), since=TODAY)
    return signed(practice, amend_agreement(practice.means, practice.vault, act))


def with_lists(practice: Practice, live: LiveIntake) -> LiveIntake:
    """The second meeting settles promises and two goals; the sheet is signed anew."""
    live = follow_papers(practice.means, practice.vault, resume_intake(practice.vault, live.id))
    promised: j.Value = {"practitioner": ("on_time", "prepared"), "client": ("be_patient",)}
    goals: j.Value = (
        {"words": "To sleep."},
        {"words": "To call Sam.", "steps_client": ("One call.",)},
    )
    for item, value in (("together.promises", promised), ("goals.list", goals)):
        act = j.Act(j.CLIENT, j.ANSWERED, item, value)
        live = record_act(practice.means, practice.vault, live, act)
    for party in ("practitioner", "client"):
        by = j.PRACTITIONER if party == "practitioner" else j.CLIENT
        signature = Signature(AGREEMENT, party, "typed", "read", "", name="N")
        live = sign(practice.means, practice.vault, live, by=by, signature=signature)
    live = conclude_intake(practice.means, practice.vault, live)
    return adjourn_session(practice.means, practice.vault, live)


def test_promises_change_line_by_line_old_and_new(practice: Practice, between: LiveIntake) -> None:
    live = with_lists(practice, between)
    _, points = lists_of(practice, live)
    mine, theirs = points["together.promises.practitioner"], points["together.promises.client"]

    page = amended(
        practice,
        live,
        Wanted(mine, lines=(mine.lines[0], Line(1, ""), Line(None, "I write the day before."))),
        Wanted(theirs, lines=(Line(0, "I give it until spring."),)),
    )

    text = " ".join(pages(practice, page).split())
    assert "Now it says This promise ends. It said: I come prepared." in text
    assert "What you can expect from me (new) I write the day before." in text
    assert "Now it says I give it until spring. It said: I give it some time." in text
    assert "I start and end on time." not in text
    after = follow_papers(practice.means, practice.vault, resume_intake(practice.vault, live.id))
    assert after.answers["together.promises"] == {
        "practitioner": ("on_time", "I write the day before."),
        "client": ("I give it until spring.",),
    }
    assert signed_documents(after) == ()


def test_goals_change_in_words_come_and_go_and_a_mistake_is_undone(
    practice: Practice, between: LiveIntake
) -> None:
    live = with_lists(practice, between)
    _, points = lists_of(practice, live)
    before = resume_intake(practice.vault, live.id).answers["goals.list"]
    new = (Line(0, "To sleep six hours."), Line(1, ""), Line(None, "To draw again."))

    page = amended(practice, live, Wanted(points["goals.list"], lines=new))

    text = " ".join(pages(practice, page).split())
    assert "Now it says To sleep six hours. It said: To sleep." in text
    assert "Now it says We let this goal go. It said: To call Sam." in text
    assert "A new goal To draw again." in text
    after = follow_papers(practice.means, practice.vault, resume_intake(practice.vault, live.id))
    assert after.answers["goals.list"] == (
        {"words": "To sleep six hours."},
        {"words": "To call Sam.", "steps_client": ("One call.",), "status": "let_go"},
        {"words": "To draw again."},
    )
    signed(practice, voided(practice, live, paper_of(practice, page).id, "earlier"))
    undone = follow_papers(practice.means, practice.vault, resume_intake(practice.vault, live.id))
    assert undone.answers["goals.list"] == before


def test_a_list_left_as_it_was_changes_nothing(practice: Practice, between: LiveIntake) -> None:
    live = with_lists(practice, between)
    standing, points = lists_of(practice, live)

    made = changes_of(standing, [Wanted(one, lines=one.lines) for one in points.values()])

    assert made == ()


def test_a_legal_limit_is_nothing_to_be_changed_by_agreement(
    practice: Practice, closed: LiveIntake
) -> None:
    _, points = settled_points(practice.vault, closed.id, agreement_of(practice, closed).id)

    keys = {point.key for point in points}
    assert {"group.fee", "group.when"} <= keys
    assert not keys & {"group.danger", "group.harm", "group.courts", "group.everyday"}
    assert all(point.text for point in points)


def test_the_next_meeting_knows_the_change_and_asks_for_no_new_signature(
    practice: Practice, between: LiveIntake
) -> None:
    signed(practice, fee_raised(practice, between))

    live = resume_intake(practice.vault, between.id)
    live = follow_papers(practice.means, practice.vault, live)

    assert live.answers["fee.amount"] == "180.00"
    assert signed_documents(live) == ()
    assert follow_papers(practice.means, practice.vault, live).intake == live.intake
    act = j.Act(j.CLIENT, j.ANSWERED, "goals.hope", "To sleep through the night.")
    live = record_act(practice.means, practice.vault, live, act)
    assert signed_documents(live) == (AGREEMENT,)
    draft = present_documents(practice.means, practice.vault, live).draft
    assert draft.agreement.replaces is not None
    assert "-M1)" in draft.agreement.replaces.sentence
    assert "$180" in text_of(draft.content)


def test_each_later_paper_has_a_record_that_continues_the_one_before(
    practice: Practice, closed: LiveIntake
) -> None:
    first = signed(practice, fee_raised(practice, closed))
    filed = agreement_of(practice, closed)
    second = signed(practice, voided(practice, closed, filed.id))

    records = records_since(practice.vault, closed.client, closed.id)
    session = next(
        one for one in filed_documents(practice.vault, closed) if one.kind == "document.record"
    )
    told = [text_of(practice.vault.read_payload(one.id)) for one in records]
    flat = [" ".join(one.split()) for one in told]
    assert [one.kind for one in records] == ["document.record_since"] * 2
    assert all(one.seal_fingerprint for one in records)
    assert session.sha256 in told[0].replace("\n", "").replace(" ", "")
    assert "Record of what came after" in flat[0]
    assert f"What we changed · {first.document_id('document.amendment')}" in flat[0]
    assert "typed the name" in flat[0]
    assert "not a trusted time source" in flat[0]
    assert "How it stands in force" in flat[0]
    assert records[0].sha256 in told[1].replace("\n", "").replace(" ", "")
    assert "How it stands void" in flat[1]
    assert f"· {second.document_id('document.void')}" in flat[1]
    assert printed_id(second, records[1]).endswith("-V1R")
    assert close_later_paper(practice.means, practice.vault, second).intake == second.intake
    assert len(records_since(practice.vault, closed.client, closed.id)) == 2


def test_whoever_interprets_or_sees_it_signed_signs_a_later_paper_too(
    practice: Practice, closed: LiveIntake
) -> None:
    helpers = Helpers(("Ana Ruiz",), ("Lee Park",), ("Dr. Okoro",))
    filed = agreement_of(practice, closed)
    telling = Telling(TODAY, "said", signs=True, helpers=helpers)
    act = Withdrawing(closed.id, filed.id, ("email_text",), telling)
    back = signed(practice, withdraw_consent(practice.means, practice.vault, act))
    standing, points = settled_points(practice.vault, closed.id, filed.id)
    point = next(one for one in points if "fee.amount" in one.blanks)
    change = change_of(standing, point, {"fee.amount": "180.00"})
    assert change is not None
    amending = Amending(closed.id, filed.id, (change,), since=TODAY, helpers=helpers)
    changed = signed(practice, amend_agreement(practice.means, practice.vault, amending))

    for live in (back, changed):
        parties = [one.party for one in live.intake.signatures]
        helping = ["interpreter.1", "witness.1", "supervisor.1"]
        assert parties == ["practitioner", "client", *helping]
        text = " ".join(pages(practice, live).split())
        assert "Ana Ruiz" in text
        assert "I saw this being talked through and signed." in text
    record = records_since(practice.vault, closed.client, closed.id)[-1]
    assert "Interpreter (Ana Ruiz)" in text_of(practice.vault.read_payload(record.id))


def test_a_consent_is_taken_back_on_a_page_that_says_what_follows(
    practice: Practice, closed: LiveIntake
) -> None:
    filed = agreement_of(practice, closed)
    telling = Telling(TODAY, "phone", "Maya Torres-Lind", "Please no more texts.")

    live = withdraw_consent(
        practice.means,
        practice.vault,
        Withdrawing(
            closed.id, filed.id, ("email_text", "other"), telling_of(telling, "the poster")
        ),
    )
    live = signed(practice, live)

    text = " ".join(pages(practice, live).split())
    assert "What stops now" in text
    assert "I stop writing to you by email or text." in text
    assert "Until you told me, I could rely on your yes." in text
    assert "for as long as the law and my code ask" in text
    assert "December 20, 2026" in text
    assert "said on the phone or on screen" in text
    assert "Please no more texts." in text
    assert [one.party for one in live.intake.signatures] == ["practitioner"]
    assert how(practice, filed).state == IN_FORCE
    assert len(how(practice, filed).taken_back) == 1
    assert practice.vault.client(filed.client).standing == "signed"


def telling_of(telling: Telling, which: str) -> Telling:
    return Telling(telling.on, telling.how, telling.by, telling.words, which)


def test_a_client_who_wants_to_signs_the_page_too(practice: Practice, closed: LiveIntake) -> None:
    filed = agreement_of(practice, closed)
    telling = Telling(TODAY, "said", signs=True)

    act = Withdrawing(closed.id, filed.id, ("whole",), telling)
    live = signed(practice, withdraw_consent(practice.means, practice.vault, act))

    assert [one.party for one in live.intake.signatures] == ["practitioner", "client"]
    assert "Our agreement ends." in pages(practice, live)
    assert how(practice, filed).state == WITHDRAWN
    assert practice.vault.client(filed.client).standing == "withdrawn"
    with pytest.raises(LaterPaperRefusedError, match="not in force"):
        settled_points(practice.vault, closed.id, filed.id)


def test_what_was_said_yes_to_can_be_taken_back_and_so_can_the_whole(
    practice: Practice, closed: LiveIntake
) -> None:
    said_yes = {
        key.partition(".")[2]
        for key, value in closed.intake.answers.items()
        if key.startswith("consent.") and value == "yes"
    }

    assert set(may_be_withdrawn(practice.vault, closed.id)) == said_yes | {"other", "whole"}


def test_a_refusal_is_kept_without_pressing_for_a_signature(
    practice: Practice, closed: LiveIntake
) -> None:
    act = Refusing(closed.id, ("sign", "notice"), Telling(TODAY, "said", words="Not today."))

    live = signed(practice, record_refusal(practice.means, practice.vault, act))

    text = " ".join(pages(practice, live).split())
    assert "nobody presses you" in text
    assert "You do not have to sign that you got it." in text
    assert "What I offered" not in text
    assert states(practice, closed)[0] == ("document.refusal", NOTED)
    with pytest.raises(LaterPaperRefusedError, match="what the no was to"):
        record_refusal(practice.means, practice.vault, Refusing(closed.id, (), act.telling))


def test_a_mistaken_paper_is_void_and_stays_readable(
    practice: Practice, closed: LiveIntake
) -> None:
    filed = agreement_of(practice, closed)
    sealed = practice.vault.read_payload(filed.id)

    live = signed(practice, voided(practice, closed, filed.id))

    text = " ".join(pages(practice, live).split())
    assert "This paper was made by mistake" in text
    assert "The fee in it was not the one we settled." in text
    assert "We make a new paper in its place." in text
    assert filed.sha256 in text.replace(" ", "")
    assert practice.vault.read_payload(filed.id) == sealed
    assert how(practice, filed).state == VOIDED
    assert practice.vault.client(filed.client).standing == "void"
    verdict = verify_bytes(sealed, pinned=None, vault=practice.vault)
    assert verdict.is_intact
    assert any("void" in sentence for sentence in map(str, sentences(verdict)))
    with pytest.raises(LaterPaperRefusedError, match="void already"):
        voided(practice, closed, filed.id)


def test_a_void_page_that_was_a_mistake_gives_the_paper_back(
    practice: Practice, closed: LiveIntake
) -> None:
    filed = agreement_of(practice, closed)
    wrong = signed(practice, voided(practice, closed, filed.id))
    void = paper_of(practice, wrong)

    live = signed(practice, voided(practice, closed, void.id, ""))

    text = " ".join(pages(practice, live).split())
    assert "-V1 of December 20, 2026, which had made void the paper “What we settled”" in text
    assert "Your paper holds again, just as it was signed." in text
    assert "The paper named above was made by mistake" not in text
    again = how(practice, filed)
    assert (again.state, how(practice, void).state) == (IN_FORCE, VOIDED)
    assert practice.vault.client(filed.client).standing == "signed"
    assert again.given_back is not None
    verdict = verify_bytes(practice.vault.read_payload(filed.id), pinned=None, vault=practice.vault)
    assert not verdict.voided_on
    assert any("It holds again" in one for one in map(str, sentences(verdict)))
    page = verify_bytes(practice.vault.read_payload(void.id), pinned=None, vault=practice.vault)
    assert page.voided_on == TODAY
    fee_raised(practice, closed)  # it can be changed again


def test_a_paper_given_back_can_be_void_once_more(practice: Practice, closed: LiveIntake) -> None:
    filed = agreement_of(practice, closed)
    void = paper_of(practice, signed(practice, voided(practice, closed, filed.id)))
    signed(practice, voided(practice, closed, void.id, ""))

    signed(practice, voided(practice, closed, filed.id))

    assert how(practice, filed).state == VOIDED
    assert how(practice, void).state == VOIDED
    assert practice.vault.client(filed.client).standing == "void"


def test_the_next_meeting_builds_on_a_paper_that_was_given_back(
    practice: Practice, between: LiveIntake
) -> None:
    filed = agreement_of(practice, between)
    void = paper_of(practice, signed(practice, voided(practice, between, filed.id)))
    live = follow_papers(practice.means, practice.vault, resume_intake(practice.vault, between.id))
    assert live.earlier == {}

    signed(practice, voided(practice, between, void.id, ""))

    live = follow_papers(practice.means, practice.vault, resume_intake(practice.vault, between.id))
    assert signed_documents(live) == ()
    assert set(live.earlier) == {AGREEMENT}


def test_a_change_taken_out_by_mistake_is_in_again(practice: Practice, between: LiveIntake) -> None:
    change = paper_of(practice, signed(practice, fee_raised(practice, between)))
    void = paper_of(practice, signed(practice, voided(practice, between, change.id, "earlier")))

    signed(practice, voided(practice, between, void.id, ""))

    live = follow_papers(practice.means, practice.vault, resume_intake(practice.vault, between.id))
    assert live.answers["fee.amount"] == "180.00"
    assert how(practice, agreement_of(practice, between)).amended == (change,)


def test_a_yes_that_was_taken_back_by_mistake_stands_again(
    practice: Practice, between: LiveIntake
) -> None:
    filed = agreement_of(practice, between)
    act = Withdrawing(between.id, filed.id, ("email_text", "whole"), Telling(TODAY, "phone"))
    page = paper_of(
        practice, signed(practice, withdraw_consent(practice.means, practice.vault, act))
    )
    assert how(practice, filed).state == WITHDRAWN

    signed(practice, voided(practice, between, page.id, "earlier"))

    live = follow_papers(practice.means, practice.vault, resume_intake(practice.vault, between.id))
    assert live.answers["consent.email_text"] == "yes"
    assert how(practice, filed).state == IN_FORCE
    assert set(live.earlier) == {AGREEMENT}


def test_no_later_paper_builds_on_one_that_is_void(practice: Practice, between: LiveIntake) -> None:
    signed(practice, voided(practice, between, agreement_of(practice, between).id))

    live = follow_papers(practice.means, practice.vault, resume_intake(practice.vault, between.id))

    assert live.earlier == {}
    assert signed_documents(live) == (AGREEMENT,)
    shown = present_documents(practice.means, practice.vault, live)
    assert shown.draft.agreement.replaces is None
    assert shown.draft.agreement.id.endswith("-A2")


def test_a_change_made_by_mistake_is_taken_out_again(
    practice: Practice, between: LiveIntake
) -> None:
    amended = signed(practice, fee_raised(practice, between))
    wrong = paper_of(practice, amended)

    signed(practice, voided(practice, between, wrong.id, "earlier"))

    live = follow_papers(practice.means, practice.vault, resume_intake(practice.vault, between.id))
    assert live.answers["fee.amount"] == "160.00"
    assert how(practice, wrong).state == VOIDED
    assert how(practice, agreement_of(practice, between)).amended == ()
    assert signed_documents(live) == ()


def test_a_newer_paper_takes_the_place_of_the_first(
    practice: Practice, between: LiveIntake
) -> None:
    first = agreement_of(practice, between)
    live = follow_papers(practice.means, practice.vault, resume_intake(practice.vault, between.id))
    act = j.Act(j.CLIENT, j.ANSWERED, "goals.hope", "To sleep through the night.")
    live = record_act(practice.means, practice.vault, live, act)
    for party in ("practitioner", "client"):
        by = j.PRACTITIONER if party == "practitioner" else j.CLIENT
        signature = Signature(AGREEMENT, party, "typed", "read", "", name="N")
        live = sign(practice.means, practice.vault, live, by=by, signature=signature)
    conclude_intake(practice.means, practice.vault, live)

    second = agreement_of(practice, between)
    assert how(practice, first).state == REPLACED
    assert how(practice, first).by == second
    assert how(practice, second).state == IN_FORCE


def test_the_chain_of_the_vault_says_which_paper_a_later_one_is_about(
    practice: Practice, closed: LiveIntake
) -> None:
    filed = agreement_of(practice, closed)

    signed(practice, voided(practice, closed, filed.id))

    bodies = [one.body for one in practice.vault.audit(limit=40) if one.kind == "file"]
    assert any(body.get("amends") == filed.agreement for body in bodies)


def test_a_copy_of_a_newer_paper_marks_what_is_new_changed_and_gone(
    practice: Practice, between: LiveIntake
) -> None:
    live = follow_papers(practice.means, practice.vault, resume_intake(practice.vault, between.id))
    for item, value in (("goals.hope", "To sleep."), ("wishes.please", "")):
        act = j.Act(j.CLIENT, j.ANSWERED, item, value)
        live = record_act(practice.means, practice.vault, live, act)
    for party in ("practitioner", "client"):
        by = j.PRACTITIONER if party == "practitioner" else j.CLIENT
        signature = Signature(AGREEMENT, party, "typed", "read", "", name="N")
        live = sign(practice.means, practice.vault, live, by=by, signature=signature)
    conclude_intake(practice.means, practice.vault, live)

    choices = copy_choices(practice.means, practice.vault, agreement_of(practice, between))
    copy = make_marked_copy(practice.vault, choices, choices.before[0])

    text = " ".join(text_of(copy.content).split())
    assert "a copy with the changes marked" in text
    assert "-A2 differs from paper" in text
    assert "Changed" in text
    assert "Gone: Please do" in text
    assert "Sealed" not in text
    assert copy.agreement.signers == ()
    assert has_marked_copy(practice.vault, agreement_of(practice, between))


def test_a_copy_stands_beside_the_state_that_was_signed_and_is_handed_over(
    practice: Practice, closed: LiveIntake
) -> None:
    maya = "Maya Torres-Lind"
    first = signed(practice, fee_raised(practice, closed))
    second = signed(practice, fee_raised(practice, closed, "200.00"))
    signed(practice, fee_raised(practice, closed, "220.00"))
    filed = paper_of(practice, second)

    choices = copy_choices(practice.means, practice.vault, filed)

    assert [one.filed.kind for one in choices.before] == [AGREEMENT, "document.amendment"]
    assert choices.signed_by(maya).filed == paper_of(practice, first)
    assert choices.signed_by("") == choices.before[0]
    since_last = make_marked_copy(practice.vault, choices, choices.signed_by(maya))
    text = text_of(since_last.content)
    assert "$180" in text
    assert "$200" in text
    assert "$220" not in text
    assert "$160" not in text
    assert "-A + M1" in text
    whole = make_marked_copy(practice.vault, choices, choices.before[0])
    assert "$160" in text_of(whole.content)
    given = give_marked_copy(practice.vault, choices, since_last, how="print", to=(maya,)).given
    assert [(one.how, one.recipients, one.kind) for one in given] == [
        ("print", (maya,), "marked_copy")
    ]
    assert practice.vault.put_off() == ()
    with pytest.raises(RecipientRefusedError):
        give_marked_copy(practice.vault, choices, whole, how="print", to=("Somebody",))


def test_an_older_pack_is_lent_the_papers_it_did_not_know(
    practice: Practice, closed: LiveIntake
) -> None:
    own = practice.vault.pack(closed.pack.fingerprint)
    older = json.loads(own)
    for key in [k for k, plan in older["documents"].items() if plan["kind"] in LATER_KINDS]:
        del older["documents"][key]
    older["items"] = {k: item for k, item in older["items"].items() if not k.startswith("later.")}
    for words in older["words"].values():
        words["client.name"] = {"title": "As it was"}
    before = json.dumps(older, sort_keys=True, separators=(",", ":")).encode()

    pack = read_compiled(lent(before, own))

    assert {one.kind for one in pack.documents.values()} > set(LATER_KINDS)
    assert list(mistakes(pack)) == []
    assert pack.said("en", "client.name").title == "As it was"
    assert lent(own, own) == own


def test_nothing_is_changed_while_a_newer_paper_is_being_signed(
    practice: Practice, between: LiveIntake
) -> None:
    live = follow_papers(practice.means, practice.vault, resume_intake(practice.vault, between.id))
    act = j.Act(j.CLIENT, j.ANSWERED, "goals.hope", "To sleep through the night.")
    live = record_act(practice.means, practice.vault, live, act)
    signature = Signature(AGREEMENT, "practitioner", "typed", "read", "", name="N")
    sign(practice.means, practice.vault, live, by=j.PRACTITIONER, signature=signature)

    with pytest.raises(LaterPaperRefusedError, match="finish the signing first"):
        fee_raised(practice, between)


def test_whoever_checks_a_changed_paper_is_told_of_the_change(
    practice: Practice, closed: LiveIntake
) -> None:
    filed = agreement_of(practice, closed)
    signed(practice, fee_raised(practice, closed))

    content = practice.vault.read_payload(filed.id)
    verdict = verify_bytes(content, pinned=None, vault=practice.vault)

    assert verdict.is_intact
    assert "It was changed by a page of 2026-12-20." in map(str, sentences(verdict))
