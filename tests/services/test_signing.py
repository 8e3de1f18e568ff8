"""Signing goes on over days, over crashes and over second thoughts, and loses nothing."""

from dataclasses import replace
from datetime import datetime

import pypdfium2
import pytest

from desktop.domain import journal as j
from desktop.domain.ink import Ink, InkImplausibleError
from desktop.domain.journal import Act, JournalRow, JournalRowError
from desktop.domain.signature import Signature
from desktop.services.begin_intake import resume_intake
from desktop.services.close_session import close_session
from desktop.services.conclude_intake import SignaturesMissingError, conclude_intake
from desktop.services.filed_documents import already_filed
from desktop.services.live_intake import LiveIntake
from desktop.services.play_session import play
from desktop.services.present_documents import (
    FrozenPagesMissingError,
    all_have_signed,
    frozen_draft,
    keep_frozen,
    present_documents,
    sign,
    signed_pages,
)
from desktop.services.record_act import record_act, take_back, undo
from desktop.services.seal_key import LOGO
from desktop.store.derivation import Passphrase
from desktop.store.errors import DiskFullError
from desktop.store.vault import Vault
from tests.documents.samples import png
from tests.services.conftest import PASSPHRASE, Practice, played_until

Rows = tuple[JournalRow, ...]
KEY = "document.agreement"
ANNEX = "document.annex_g"
FEE = "group.fee"


@pytest.fixture
def due(practice: Practice, begun: LiveIntake, rows: Rows) -> LiveIntake:
    """Maya's intake just before anybody signs."""
    return played_until(practice, begun, rows, j.SIGNED)


def typed(party: str, name: str = "A name") -> Signature:
    return Signature(KEY, party, "typed", "read", "", name=name)


def signs(practice: Practice, live: LiveIntake, *parties: str) -> LiveIntake:
    for party in parties:
        by = j.PRACTITIONER if party == "practitioner" else j.CLIENT
        live = sign(practice.means, practice.vault, live, by=by, signature=typed(party))
    return live


def does(practice: Practice, live: LiveIntake, *acts: Act) -> LiveIntake:
    for act in acts:
        live = record_act(practice.means, practice.vault, live, act)
    return live


def changes(practice: Practice, live: LiveIntake, words: str) -> LiveIntake:
    """Clear the ink, change what the fee says, and let the practitioner sign again."""
    cleared = does(
        practice,
        live,
        Act(j.PRACTITIONER, j.INK_CLEARED, KEY),
        Act(j.CLIENT, j.REWORDED, FEE, words),
    )
    return signs(practice, cleared, "practitioner")


def test_the_newest_words_are_sealed_even_if_an_older_version_was_the_same(
    practice: Practice, due: LiveIntake
) -> None:
    live = changes(practice, signs(practice, due, "practitioner"), "First words.")
    first = frozen_draft(practice.vault, live, KEY)
    live = changes(practice, live, "Second words.")
    second = frozen_draft(practice.vault, live, KEY)
    live = changes(practice, live, "First words.")

    again = frozen_draft(practice.vault, live, KEY)

    assert "Second words." in second.agreement.canonical().decode()
    assert again == first
    assert again != second


def test_the_first_signature_files_the_very_pages_that_were_read(
    practice: Practice, due: LiveIntake, monkeypatch: pytest.MonkeyPatch
) -> None:
    read = present_documents(practice.means, practice.vault, due)
    practice.vault.file_secret(LOGO, png("RGB", (0, 90, 90)))
    monkeypatch.setattr("desktop.services.present_documents.drafted", None)

    live = sign(
        practice.means,
        practice.vault,
        read.live,
        by=j.PRACTITIONER,
        signature=typed("practitioner"),
        shown=read.drafts,
    )

    assert frozen_draft(practice.vault, live, KEY) == read.draft


def test_the_letterhead_that_was_read_is_the_one_that_is_sealed(
    practice: Practice, due: LiveIntake
) -> None:
    old, new = png("RGB", (0, 90, 90)), png("RGB", (200, 0, 0))
    practice.vault.file_secret(LOGO, old)
    live = signs(practice, due, "practitioner")
    practice.vault.file_secret(LOGO, new)
    again = present_documents(practice.means, practice.vault, live)

    live = conclude_intake(practice.means, practice.vault, signs(practice, live, "client"))

    filed = already_filed(practice.vault, live, KEY)
    assert again.draft.dress is not None
    assert again.draft.dress.logo == old
    assert filed is not None
    sealed = _colours(practice.vault.read_payload(filed.id))
    assert sealed & {(0, 90, 90), (200, 0, 0)} == {(0, 90, 90)}


def _colours(content: bytes) -> set[tuple[int, ...]]:
    """The colours of the letterhead's picture on the first page."""
    with pypdfium2.PdfDocument(content) as document:
        seen = document[0].render(scale=0.4).to_pil().convert("RGB").getcolors(100_000)
    return {colour for count, colour in seen if count > 20}


def test_whoever_wants_paper_is_not_signed_for_on_the_screen(
    practice: Practice, due: LiveIntake
) -> None:
    said = {"party": "client", "says": "no"}
    live = signs(practice, due, "practitioner")
    live = does(practice, live, Act(j.CLIENT, j.ON_SCREEN, "consent.e_records", said))

    with pytest.raises(JournalRowError, match="wants to sign on paper"):
        signs(practice, live, "client")

    on_paper = replace(typed("client", ""), method="paper", place="Folder 7")
    live = sign(practice.means, practice.vault, live, by=j.CLIENT, signature=on_paper)
    assert live.intake.signatures[-1].place == "Folder 7"


def test_one_line_counts_as_a_mark_where_somebody_saw_it(
    practice: Practice, due: LiveIntake
) -> None:
    dash = Ink.drawn("pen", strokes=[[(10.0, 50.0), (300.0, 51.0)]], width=560.0, height=190.0)
    mark = Signature(KEY, "client", "drawn", "was_read", "", ink=dash, witness="Ben Ito")

    live = signs(practice, due, "practitioner")
    live = sign(practice.means, practice.vault, live, by=j.CLIENT, signature=mark)

    assert live.intake.signatures[-1].is_mark
    assert resume_intake(practice.vault, live.id).intake == live.intake


def test_pages_whose_words_have_changed_since_are_not_signed(
    practice: Practice, due: LiveIntake
) -> None:
    read = present_documents(practice.means, practice.vault, due)
    live = does(practice, read.live, Act(j.CLIENT, j.REWORDED, FEE, "Other words."))

    now = present_documents(practice.means, practice.vault, live, shown=read.drafts)

    assert now.draft != read.draft
    assert "Other words." in now.draft.agreement.canonical().decode()
    shown = now.live.intake.presented[KEY]
    assert shown["content_hash"] == now.draft.agreement.content_hash


def test_a_restart_between_two_signatures_finds_the_very_pages(
    practice: Practice, due: LiveIntake
) -> None:
    live = signs(practice, due, "practitioner")
    before = frozen_draft(practice.vault, live, KEY)
    practice.vault.close()
    vault = Vault.open(
        practice.folder,
        Passphrase(PASSPHRASE),
        clock=practice.clock,
        randomness=practice.means.randomness,
    )
    practice.clock.moment = datetime.fromisoformat("2026-12-09T09:00:00-08:00")

    live = resume_intake(vault, live.id)
    shown = present_documents(practice.means, vault, live)
    live = sign(practice.means, vault, live, by=j.CLIENT, signature=typed("client"))
    live = conclude_intake(practice.means, vault, live)
    filed = already_filed(vault, live, KEY)
    vault.close()

    assert shown.draft == before
    assert filed is not None
    assert filed.content_hash == before.agreement.content_hash


def test_a_crash_before_the_first_signature_was_kept_changes_nothing(
    practice: Practice, due: LiveIntake
) -> None:
    presented = present_documents(practice.means, practice.vault, due)
    keep_frozen(practice.vault, presented)
    live = resume_intake(practice.vault, due.id)

    live = does(practice, live, Act(j.CLIENT, j.REWORDED, FEE, "Other words."))
    live = signs(practice, live, "practitioner")

    assert "Other words." in frozen_draft(practice.vault, live, KEY).agreement.canonical().decode()


def test_an_answer_that_would_contradict_the_signed_paper_is_refused(
    practice: Practice, due: LiveIntake
) -> None:
    live = signs(practice, due, "practitioner")

    for act in (
        Act(j.CLIENT, j.ANSWERED, "fee.amount", "10.00"),
        Act(j.CLIENT, j.SETTLED, FEE, "not_for_me"),
        Act(j.PRACTITIONER, j.ANSWERED, "booking.date", "2026-12-03"),
    ):
        with pytest.raises(JournalRowError, match="These words are signed"):
            does(practice, live, act)

    assert practice.vault.journal(live.id) == live.intake.rows


def test_what_is_not_on_the_signed_paper_can_still_be_answered_and_undone(
    practice: Practice, due: LiveIntake
) -> None:
    live = signs(practice, due, "practitioner")

    live = does(practice, live, Act(j.PRACTITIONER, j.ANSWERED, "close.next_date", "2026-12-09"))

    assert live.intake.answers["close.next_date"] == "2026-12-09"
    assert "close.next_date" not in undo(practice.means, practice.vault, live).intake.answers


def test_after_a_signature_nothing_is_erased_and_that_is_said(
    practice: Practice, due: LiveIntake
) -> None:
    live = signs(practice, due, "practitioner")

    with pytest.raises(JournalRowError, match="Clear the signatures first"):
        take_back(practice.means, practice.vault, live, ["goals.hope"])

    assert frozen_draft(practice.vault, live, KEY).content


def test_words_are_erased_after_the_ink_is_cleared_and_the_old_pages_go_with_them(
    practice: Practice, due: LiveIntake
) -> None:
    live = signs(practice, due, "practitioner")
    live = does(practice, live, Act(j.PRACTITIONER, j.INK_CLEARED, KEY))

    live = take_back(practice.means, practice.vault, live, ["goals.hope"])
    assert practice.vault.reading_copies(live.id) == ()
    live = signs(practice, live, "practitioner")

    wording = frozen_draft(practice.vault, live, KEY).agreement.canonical().decode()
    assert "talk about Dad" not in wording.split("goals.list")[0]


def test_taking_back_what_was_never_written_writes_nothing(
    practice: Practice, due: LiveIntake
) -> None:
    assert take_back(practice.means, practice.vault, due, ["story.why_now"]) is due


def test_words_are_never_taken_back_by_a_row_alone(practice: Practice, due: LiveIntake) -> None:
    act = Act(j.CLIENT, j.TAKEN_BACK, value={"rows": (2,)})

    with pytest.raises(JournalRowError, match="by erasing them"):
        does(practice, due, act)


@pytest.mark.parametrize(
    "signature",
    [
        typed("representative.1"),
        typed("nobody"),
        replace(typed("client"), document="document.booklet"),
    ],
)
def test_a_signature_without_a_place_on_the_paper_is_refused(
    practice: Practice, due: LiveIntake, signature: Signature
) -> None:
    with pytest.raises(JournalRowError, match="has no place on the paper"):
        sign(practice.means, practice.vault, due, by=j.CLIENT, signature=signature)


def test_a_dash_is_refused_kindly_whoever_asks(practice: Practice, due: LiveIntake) -> None:
    dash = Ink.drawn("pen", strokes=[[(10.0, 50.0), (300.0, 51.0)]], width=560.0, height=190.0)
    drawn = Signature(KEY, "client", "drawn", "read", "", ink=dash)

    with pytest.raises(InkImplausibleError):
        sign(practice.means, practice.vault, due, by=j.CLIENT, signature=drawn)


@pytest.mark.parametrize(("name", "statement"), [("", "read"), ("  ", "read"), ("Maya", "sworn")])
def test_a_typed_signature_needs_a_name_and_a_true_statement(
    practice: Practice, due: LiveIntake, name: str, statement: str
) -> None:
    signature = replace(typed("client", name), statement=statement)

    with pytest.raises(JournalRowError):
        sign(practice.means, practice.vault, due, by=j.CLIENT, signature=signature)


def test_a_session_is_not_closed_between_two_signatures(
    practice: Practice, due: LiveIntake
) -> None:
    live = signs(practice, due, "practitioner")

    with pytest.raises(SignaturesMissingError, match="stays open"):
        close_session(practice.means, practice.vault, live)

    assert not resume_intake(practice.vault, live.id).intake.closed


def test_pages_that_are_gone_are_said_to_be_gone(practice: Practice, due: LiveIntake) -> None:
    live = signs(practice, due, "practitioner")
    lost = replace(live, intake=replace(live.intake, presented={}))

    with pytest.raises(FrozenPagesMissingError, match="What was answered is kept"):
        frozen_draft(practice.vault, lost, KEY)


def test_the_pages_show_who_has_signed_so_far(practice: Practice, due: LiveIntake) -> None:
    live = signs(practice, due, "practitioner")

    assert (
        signed_pages(practice.vault, live, KEY).content
        != frozen_draft(practice.vault, live, KEY).content
    )


def test_a_paper_that_is_filed_is_neither_cleared_nor_signed_again(
    practice: Practice, due: LiveIntake, monkeypatch: pytest.MonkeyPatch
) -> None:
    live = signs(practice, due, "practitioner", "client")
    _fail_on(practice, monkeypatch, j.SEALED)
    with pytest.raises(DiskFullError):
        conclude_intake(practice.means, practice.vault, live)
    monkeypatch.undo()

    for act in (
        Act(j.PRACTITIONER, j.INK_CLEARED, KEY),
        Act(j.CLIENT, j.SIGNED, KEY, typed("client").value()),
    ):
        with pytest.raises(JournalRowError, match="sealed and kept"):
            does(practice, live, act)


def test_a_close_that_was_interrupted_goes_on_with_what_is_filed(
    practice: Practice, begun: LiveIntake, rows: Rows, monkeypatch: pytest.MonkeyPatch
) -> None:
    live = play(practice.means, practice.clock, practice.vault, begun, rows[:-1])
    _fail_on(practice, monkeypatch, j.SEALED)
    with pytest.raises(DiskFullError):
        close_session(practice.means, practice.vault, live)
    monkeypatch.undo()
    filed = already_filed(practice.vault, live, "document.record")
    assert filed is not None
    _fail_after_closing(practice, monkeypatch)
    with pytest.raises(DiskFullError):
        close_session(practice.means, practice.vault, resume_intake(practice.vault, live.id))
    monkeypatch.undo()

    closed = close_session(practice.means, practice.vault, resume_intake(practice.vault, live.id))
    again = close_session(practice.means, practice.vault, closed)

    sealed = closed.intake.sealed["document.record"]
    assert isinstance(sealed, dict)
    assert sealed["content_hash"] == filed.content_hash
    assert [row.action for row in closed.intake.rows].count(j.CLOSED) == 1
    assert again.intake == closed.intake
    with pytest.raises(JournalRowError, match="closed"):
        does(practice, again, Act(j.PRACTITIONER, j.PASSED, "step.close"))


def test_a_session_closed_without_any_signature_leaves_the_interim_page(
    practice: Practice, due: LiveIntake
) -> None:
    live = close_session(practice.means, practice.vault, due)

    assert already_filed(practice.vault, live, "document.interim") is not None
    assert already_filed(practice.vault, live, KEY) is None


def test_of_a_role_that_needs_one_the_first_is_enough(practice: Practice, due: LiveIntake) -> None:
    people = ({"name": "Ada Marsh"}, {"name": "Ben Marsh"})
    live = does(practice, due, Act(j.PRACTITIONER, j.ANSWERED, "people.representatives", people))
    both = present_documents(practice.means, practice.vault, live)
    any_one = Act(j.PRACTITIONER, j.ANSWERED, "people.representation", "any")
    one = present_documents(practice.means, practice.vault, does(practice, both.live, any_one))
    parties = ("practitioner", "representative.2")
    signatures = tuple(replace(typed(party), document=ANNEX) for party in parties)

    signed_both = replace(live, intake=replace(live.intake, signatures=signatures))

    assert not all_have_signed(signed_both, both.drafts[1].agreement)
    assert all_have_signed(signed_both, one.drafts[1].agreement)


def _fail_on(practice: Practice, monkeypatch: pytest.MonkeyPatch, action: str) -> None:
    whole = practice.vault.append

    def full_disk(intake: str, row: JournalRow) -> None:
        if row.action == action:
            raise DiskFullError
        whole(intake, row)

    monkeypatch.setattr(practice.vault, "append", full_disk)


def _fail_after_closing(practice: Practice, monkeypatch: pytest.MonkeyPatch) -> None:
    def full_disk(_intake: str) -> None:
        raise DiskFullError

    monkeypatch.setattr(practice.vault, "conclude_intake", full_disk)
