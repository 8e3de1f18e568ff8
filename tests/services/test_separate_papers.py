"""Papers signed by themselves where the practice asks for it, instead of in one agreement."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime

import pytest

from desktop.assets import FORMS
from desktop.domain import journal as j
from desktop.domain.agreement import Agreement
from desktop.domain.intake import fold
from desktop.domain.journal import Act, JournalRow
from desktop.domain.pack import FormPack
from desktop.domain.separate_papers import opened, parts_of, separate_plans
from desktop.domain.signature import Signature
from desktop.domain.standing import group_of
from desktop.packs.heads import shipped
from desktop.packs.load import load
from desktop.packs.wording import PackWording
from desktop.services.adjourn_session import adjourn_session
from desktop.services.begin_intake import resume_intake
from desktop.services.close_session import close_session
from desktop.services.conclude_intake import conclude_intake
from desktop.services.confirm_pack import confirm_pack
from desktop.services.draft_documents import Draft, signed_documents
from desktop.services.filed_documents import already_filed, filed_documents, printed_id
from desktop.services.live_intake import LiveIntake
from desktop.services.load_pack import load_pack
from desktop.services.play_session import begin_played, play
from desktop.services.present_documents import present_documents, sign
from desktop.services.record_act import record_act
from desktop.services.verify_file import verify_bytes
from tests.services.conftest import Practice
from tests.services.going_home import worded
from tests.services.test_papers import text_of

Rows = tuple[JournalRow, ...]
KEY = "document.agreement"
ALL = ("privacy", "boundaries", "goals", "consent", "notices")
PAPERS = tuple(
    f"document.separate_{letter}_{name}" for letter, name in zip("abcde", ALL, strict=True)
)
PRIVACY, BOUNDARIES, GOALS, CONSENT, NOTICES = PAPERS
_PACKS = [key for key in shipped(FORMS) if not load(key, FORMS).parent_only]


def asks_for(rows: Rows, *parts: str) -> Rows:
    """Return *rows* of a session in a practice that wants these *parts* signed apart."""
    begun = rows[0].value
    assert isinstance(begun, dict)
    profile = begun["profile"]
    assert isinstance(profile, dict)
    wanted = {**profile, "practice.separate_papers": parts}
    return (replace(rows[0], value={**begun, "profile": wanted}), *rows[1:])


def due(practice: Practice, rows: Rows, *parts: str) -> LiveIntake:
    """Return Maya's intake just before anybody signs, with *parts* wanted apart."""
    asked = asks_for(rows, *parts)
    pack = load_pack("us-ca", practice.means.forms)
    who = practice.made.practitioner
    confirm_pack(practice.means, practice.vault, pack, practitioner=who)
    client = practice.vault.add_client(name="Maya", reference="M-1", practitioner=who)
    live = begin_played(practice.means, practice.vault, asked[0], client=client, practitioner=who)
    until = next(n for n, row in enumerate(rows) if row.action == j.SIGNED)
    return play(practice.means, practice.clock, practice.vault, live, asked[1:until])


@pytest.fixture
def apart(practice: Practice, rows: Rows) -> LiveIntake:
    """Maya's intake just before anybody signs, with every part on a paper of its own."""
    return due(practice, rows, *ALL)


def in_memory(rows: Rows, *parts: str) -> LiveIntake:
    """Return the same on no vault, to be read only."""
    until = next(n for n, row in enumerate(rows) if row.action == j.SIGNED)
    pack = load("us-ca", FORMS)
    told = [row for row in asks_for(rows, *parts)[:until] if row.action != j.PRESENTED]
    numbered = (replace(row, seq=n) for n, row in enumerate(told, start=1))
    return LiveIntake("i", "c", "p", pack, PackWording(pack, "en"), fold(numbered))


def answered(practice: Practice, live: LiveIntake, item: str, value: str) -> LiveIntake:
    act = Act(j.CLIENT, j.ANSWERED, item, value)
    return record_act(practice.means, practice.vault, live, act)


def both_sign(
    practice: Practice, live: LiveIntake, *keys: str, shown: tuple[Draft, ...] = ()
) -> LiveIntake:
    shown = shown or present_documents(practice.means, practice.vault, live).drafts
    for key in keys:
        for party in ("practitioner", "client"):
            by = j.PRACTITIONER if party == "practitioner" else j.CLIENT
            signature = Signature(key, party, "typed", "read", "", name="A name")
            live = sign(
                practice.means, practice.vault, live, by=by, signature=signature, shown=shown
            )
        live = conclude_intake(practice.means, practice.vault, live)
    return live


def said(paper: Agreement) -> set[str]:
    """Return the words of *paper*, passage by passage."""
    return {passage.text for passage in paper.passages() if len(passage.text) > 20}


def test_one_agreement_holds_it_all_unless_the_practice_asks_otherwise(rows: Rows) -> None:
    live = in_memory(rows)

    assert signed_documents(live) == (KEY,)
    assert separate_plans(live.pack, live.intake) == ()


def test_each_part_that_is_asked_for_is_a_paper_to_be_signed_after_the_main_sheet(
    rows: Rows,
) -> None:
    assert signed_documents(in_memory(rows, *ALL)) == (KEY, *PAPERS)


def test_the_main_sheet_names_the_other_papers_and_repeats_none_of_them(rows: Rows) -> None:
    live = in_memory(rows, *ALL)
    main, _ = worded(live, KEY)
    others = [worded(live, key)[0] for key in PAPERS]

    named = next(one for one in main.sections if one.style == "apart").passages
    assert [(one.title, one.text.split()[-1]) for one in named] == [
        (one.title, one.id) for one in others
    ]
    assert [said(main) & said(one) for one in others] == [set()] * 5
    covered = {key for one in others for key in opened(live.pack, _keys(live.pack, one.key))}
    assert covered.isdisjoint({passage.key for passage in main.passages()})


def test_what_is_settled_stands_on_the_sheet_or_on_one_paper_of_its_own(rows: Rows) -> None:
    whole, _ = worded(in_memory(rows), KEY)
    live = in_memory(rows, *ALL)
    papers = [worded(live, key)[0] for key in signed_documents(live)]

    there = {passage.key for paper in papers for passage in paper.passages()}
    there |= {group_of(live.pack, key) for key in there}

    assert {passage.key for passage in whole.passages()} - there == set()


@pytest.mark.parametrize("language", ["en", "es"])
def test_each_says_first_what_it_is_for_and_a_pack_of_before_does_not(
    rows: Rows, language: str
) -> None:
    live = in_memory(rows, *ALL)
    live = replace(live, wording=PackWording(live.pack, language))
    words = {
        name: {key: replace(one, hint="") for key, one in known.items()}
        for name, known in live.pack.words.items()
    }
    before = replace(live.pack, words=words)
    earlier = replace(live, pack=before, wording=PackWording(before, language))

    for part in parts_of(live.pack, language):
        paper, _ = worded(live, part.document)
        old, _ = worded(earlier, part.document)

        assert part.option in ALL
        assert paper.sections[0].passages[0].text == part.purpose
        assert paper.sections[1:] == old.sections


def test_no_set_of_parts_says_anything_twice(rows: Rows) -> None:
    for number in range(32):
        parts = [name for place, name in enumerate(ALL) if number & 1 << place]
        live = in_memory(rows, *parts)
        papers = [worded(live, key)[0] for key in signed_documents(live)]
        keys = [
            {one.key for one in paper.passages() if one.key and one.kind not in _NAMED}
            for paper in papers
        ]

        assert len(papers) == 1 + len(parts)
        assert sum(map(len, keys)) == len(set().union(*keys))


_NAMED = frozenset({"row", "parked", "declined", "contact"})
"""Passages that only name something, by its title or as a fact like the day."""


def test_words_changed_together_stand_on_the_paper_they_belong_to(rows: Rows) -> None:
    live = in_memory(rows, "boundaries")
    seq = len(live.intake.rows) + 1
    new = Act(j.CLIENT, j.REWORDED, "group.when", "We meet when my shifts allow it.")
    live = replace(live, intake=live.intake.apply(new.row(seq=seq, at=live.intake.rows[-1].at)))

    there = {key: worded(live, key)[0].canonical().decode() for key in signed_documents(live)}

    assert [key for key, text in there.items() if "my shifts" in text] == [BOUNDARIES]


def test_goals_alone_may_be_signed_apart_and_wait_until_there_is_one(rows: Rows) -> None:
    live = in_memory(rows, "goals")
    seq = len(live.intake.rows) + 1
    acts = [Act(j.CLIENT, j.ANSWERED, key, None) for key in ("goals.hope", "goals.list")]
    without = live.intake
    for n, act in enumerate(acts):
        without = without.apply(act.row(seq=seq + n, at=live.intake.rows[-1].at))

    assert signed_documents(live) == (KEY, GOALS)
    assert signed_documents(replace(live, intake=without)) == (KEY,)


def test_a_meeting_that_ends_early_asks_for_none_of_them(rows: Rows) -> None:
    live = in_memory(rows, *ALL)
    act = Act(j.PRACTITIONER, j.FINISHED_EARLY)
    row = act.row(seq=len(live.intake.rows) + 1, at=live.intake.rows[-1].at)

    assert separate_plans(live.pack, live.intake.apply(row)) == ()


def test_each_has_its_own_id_pages_signatures_and_seal_and_stands_until_it_changes(
    practice: Practice, apart: LiveIntake
) -> None:
    live = both_sign(practice, apart, *signed_documents(apart))

    assert set(live.intake.sealed) == {KEY, *PAPERS}
    filed = filed_documents(practice.vault, live)
    ids = [printed_id(live, one).removeprefix(live.intake.reference) for one in filed]
    assert ids == ["-A", "-S", "-S2", "-S3", "-S4", "-S5"]
    for one, number in zip(filed, ids, strict=True):
        content = practice.vault.read_payload(one.id)
        assert verify_bytes(content, pinned=None, vault=practice.vault).is_intact
        assert f"{number} ·" in text_of(content)

    live = answered(practice, live, "close.next_date", "2026-12-09")
    live = adjourn_session(practice.means, practice.vault, live)
    practice.clock.moment = datetime.fromisoformat("2026-12-09T16:02:00-08:00")
    live = resume_intake(practice.vault, live.id)
    assert signed_documents(live) == ()
    live = answered(practice, live, "goals.hope", "To sleep through the night.")
    assert signed_documents(live) == (GOALS,)
    new, _ = worded(live, GOALS)
    assert new.id.endswith("-S3-2")
    assert new.replaces is not None
    assert new.replaces.id.endswith("-S3")


def test_one_may_be_signed_and_another_left_and_the_record_says_which(
    practice: Practice, apart: LiveIntake
) -> None:
    shown = present_documents(practice.means, practice.vault, apart)
    live = both_sign(practice, shown.live, KEY, PRIVACY, shown=shown.drafts)

    live = close_session(practice.means, practice.vault, live)

    record = already_filed(practice.vault, live, "document.record")
    assert record is not None
    text = text_of(practice.vault.read_payload(record.id))
    for key in (KEY, PRIVACY):
        filed = already_filed(practice.vault, live, key)
        assert filed is not None
        assert live.document_id(key) in text
        assert filed.sha256 in text.replace(" ", "")
    for key in (BOUNDARIES, GOALS, CONSENT, NOTICES):
        assert f"{live.pack.said('en', key).title} not signed" in text
        assert already_filed(practice.vault, live, key) is None
    paper = shown.of(BOUNDARIES)
    assert paper is not None
    assert paper.appendix is not None
    pages = text_of(paper.content)
    assert paper.appendix.content_hash in pages.replace(" ", "")
    assert live.wording.label("appendix") not in pages


@pytest.mark.parametrize("key", _PACKS)
def test_what_a_place_adds_and_who_signs_is_the_same_on_a_paper_of_its_own(key: str) -> None:
    pack = load(key, FORMS)

    assert _section(pack, CONSENT, "section.consents") == _section(pack, KEY, "section.consents")
    signers = {pack.documents[paper].signers for paper in (KEY, *PAPERS)}
    assert len(signers) == 1


def _section(pack: FormPack, document: str, key: str) -> tuple[str, ...]:
    return next(one.items for one in pack.documents[document].sections if one.key == key)


def _keys(pack: FormPack, document: str) -> Iterator[str]:
    for part in pack.documents[document].sections:
        yield from part.items
