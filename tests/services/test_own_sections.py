"""Sections of the practice's own, published and carried, and on a real page."""

import json

import pytest

from desktop.domain.wording_changes import GONE, MOVED, NEW
from desktop.packs.own_sections import (
    NewSection,
    add_section,
    leave_out_section,
    move_section,
)
from desktop.services.carry_wording import WordingFileError, read_wording_file, wording_file
from desktop.services.draft_wording import draft_standing_papers
from desktop.services.edit_wording import (
    WordingDraft,
    draft_changes,
    is_hers,
    keep_draft,
    tried,
    wording_draft,
)
from desktop.services.filed_pack import filed_pack
from desktop.services.publish_wording import publish_wording
from desktop.services.review_wording import draft_to_print, print_wording
from tests.services.conftest import Practice
from tests.services.test_carry_wording import forged
from tests.services.test_papers import text_of

BOOKLET, OWN = "document.booklet", "own.part1"
COST = {"en": "What my work costs", "es": "Lo que cuesta mi trabajo"}


@pytest.fixture
def draft(practice: Practice) -> WordingDraft:
    """A draft with a section of her own as the second, and one left out for a reason."""
    draft = wording_draft(practice.means, practice.vault, "us-ca")
    new = NewSection(BOOKLET, COST, "clauses", ("group.fee", "group.missed"))
    layer, key = add_section(draft.layer, draft.shipped, new)
    for _ in range(14):
        layer = move_section(layer, draft.shipped, BOOKLET, key, -1)
    layer = move_section(layer, draft.shipped, BOOKLET, key, -1)
    reason = "My lawyer has a paper for it."
    layer = leave_out_section(layer, draft.shipped, BOOKLET, "section.courts", reason=reason)
    keep_draft(practice.vault, layer)
    return wording_draft(practice.means, practice.vault, "us-ca")


def test_what_she_made_of_the_sections_is_told_in_words(
    practice: Practice, draft: WordingDraft
) -> None:
    changes = draft_changes(practice.means, draft)
    told = {(one.kind, one.key): one for one in changes}
    fee = draft.shipped.said("en", "group.fee").title

    assert told[NEW, f"{BOOKLET}/{OWN}"].title == COST["en"]
    assert fee in told[NEW, f"{BOOKLET}/{OWN}"].now
    assert (GONE, f"{BOOKLET}/section.courts") in told
    assert fee in told[MOVED, f"{BOOKLET}/section.money"].was
    assert all(is_hers(one, draft.layer) for one in changes)


def test_the_page_has_her_section_in_its_place(practice: Practice, draft: WordingDraft) -> None:
    pack = tried(practice.means, draft)
    now = practice.means.clock.now()
    papers = dict(draft_standing_papers(pack, "en", created=now))
    page = " ".join(text_of(papers[BOOKLET].content).split())
    first, courts = (
        draft.shipped.said("en", key).title for key in ("section.welcome", "section.courts")
    )

    assert page.index(first) < page.index(COST["en"])
    assert page.index(COST["en"]) < page.index(draft.shipped.said("en", "section.everyday").title)
    assert courts not in page


def test_it_is_published_and_the_next_draft_goes_on_from_it(
    practice: Practice, draft: WordingDraft
) -> None:
    today = practice.means.clock.now().date()
    publish_wording(practice.means, practice.vault, draft, practitioner="Dana", since=today)

    pack = filed_pack(practice.means, practice.vault, "us-ca")
    keys = [one.key for one in pack.documents[BOOKLET].sections]
    again = wording_draft(practice.means, practice.vault, "us-ca")

    assert OWN in keys
    assert "section.courts" not in keys
    assert not draft_changes(practice.means, again)


def test_a_file_carries_it_and_one_that_names_no_section_is_one_sentence(
    practice: Practice, draft: WordingDraft
) -> None:
    content = wording_file(practice.means, draft, practice="")

    taken = read_wording_file(practice.means, draft, content)
    assert taken.layer.files == draft.layer.files

    def nowhere(plain: dict[str, object]) -> None:
        wording = plain["wording"]
        assert isinstance(wording, dict)
        wording["documents"][BOOKLET]["leave_out"] = ["section.nowhere"]

    with pytest.raises(WordingFileError):
        read_wording_file(practice.means, draft, forged(content, nowhere))
    assert json.loads(content)["wording"]["sections"]


def test_the_lawyers_copy_names_what_was_left_out_and_why(
    practice: Practice, draft: WordingDraft
) -> None:
    printable = draft_to_print(practice.means, draft)
    copy = print_wording(practice.means, practice.vault, printable, "en", profile={})
    words = " ".join(text_of(copy.content).split())

    assert "My lawyer has a paper for it." in words
    assert COST["en"] in words
