"""A client who reads Spanish with a practitioner who reads English: one paper, both texts."""

from desktop.domain import journal as j
from desktop.domain.journal import Act, JournalRow
from desktop.services.draft_documents import draft, drafting_of, opened_at
from desktop.services.live_intake import LiveIntake
from desktop.services.present_documents import frozen_draft, present_documents
from desktop.services.record_act import record_act
from tests.services.conftest import Practice, played_until
from tests.services.test_papers_look import AGREEMENT, signed_by, words_of

Rows = tuple[JournalRow, ...]


def in_spanish_too(practice: Practice, live: LiveIntake) -> LiveIntake:
    act = Act(j.PRACTITIONER, j.ANSWERED, "papers.second", "es")
    return record_act(practice.means, practice.vault, live, act)


def test_both_texts_are_shown_hashed_and_kept_together(
    practice: Practice, begun: LiveIntake, rows: Rows
) -> None:
    live = played_until(practice, begun, rows, j.SIGNED)
    alone = present_documents(practice.means, practice.vault, live)

    both = present_documents(practice.means, practice.vault, in_spanish_too(practice, alone.live))
    kept = frozen_draft(practice.vault, signed_by(practice, both, "practitioner"), AGREEMENT)

    assert both.draft.agreement.content_hash != alone.draft.agreement.content_hash
    assert kept.agreement == both.draft.agreement
    said = "".join(words_of(kept.content))
    assert "What we settled" in said
    assert "Lo que acordamos" in said
    assert "the one in English counts" in " ".join(said.split())


def test_the_twin_says_each_thing_the_first_text_says(
    practice: Practice, begun: LiveIntake, rows: Rows
) -> None:
    live = in_spanish_too(practice, played_until(practice, begun, rows, j.SIGNED))
    drafting = drafting_of(practice.vault, live, created=opened_at(live))

    for key in (AGREEMENT, "document.booklet", "document.take_home", "document.interim"):
        paper = draft(live, key, drafting).agreement
        assert paper.beside is not None
        keys = [[one.key for one in text.passages()] for text in (paper, paper.beside.paper)]
        assert keys[0] == keys[1]
        assert paper.beside.paper.language == "es"


def test_a_separate_paper_only_names_its_booklet_in_both_languages(
    practice: Practice, begun: LiveIntake, rows: Rows
) -> None:
    live = in_spanish_too(practice, played_until(practice, begun, rows, j.SIGNED))
    drafting = drafting_of(practice.vault, live, created=opened_at(live))

    paper = draft(live, "document.separate_a_privacy", drafting).agreement

    assert paper.takes_in is not None
    assert paper.beside is not None
    assert paper.beside.paper.takes_in is not None
    for said in (paper.takes_in.sentence, paper.beside.paper.takes_in.sentence):
        assert paper.takes_in.content_hash in said
    assert "última página" not in paper.beside.paper.takes_in.sentence


def test_one_language_stays_as_it_was(practice: Practice, begun: LiveIntake, rows: Rows) -> None:
    live = played_until(practice, begun, rows, j.SIGNED)

    paper = present_documents(practice.means, practice.vault, live).draft.agreement

    assert paper.beside is None
    assert b'"beside"' not in paper.canonical()
