"""A shipped update where she changed what a question offers, or left a section out of a paper."""

import pytest

from desktop.packs.own_choices import drafted_item, leave_out_option
from desktop.packs.own_merge import keep_mine, take_update
from desktop.packs.own_sections import (
    leave_out_section,
    left_out_sections,
    move_section,
    paper_sections,
)
from desktop.packs.own_update import ABSENCE, OPTIONS, ORDER, Conflict
from desktop.services.edit_wording import WordingDraft, keep_draft, tried, wording_draft
from desktop.services.means import Means
from tests.services.conftest import Practice
from tests.services.test_merge_wording import KEY, newer, published

__all__ = ["newer"]
ASKED, BOOKLET, SECTION = "contact.hours", "document.booklet", "section.special"
SHIPPED_FIRST = ("mon_fri", "mon_sat", "every_day")


@pytest.fixture
def draft(practice: Practice, newer: Means) -> WordingDraft:
    """Her draft once the update has come."""
    first = wording_draft(newer, practice.vault, KEY)
    layer = leave_out_option(first.layer, first.shipped, ASKED, "mon_thu")
    layer = leave_out_section(layer, first.shipped, BOOKLET, SECTION)
    layer = move_section(layer, first.shipped, BOOKLET, "section.urgent", -3)
    keep_draft(practice.vault, layer)
    published(newer, practice)
    _update(newer)
    return wording_draft(newer, practice.vault, KEY)


def _update(means: Means) -> None:
    """Ship a question with one more answer, and a section that holds more, in another place."""
    pack = means.forms / KEY / "pack.toml"
    text = pack.read_text(encoding="utf-8")
    text = text.replace('version = "2026.11.1"', 'version = "2026.12.1"')
    text += (
        f'\n[items."{ASKED}"]\n'
        'options = ["mon_fri", "evenings", "mon_thu", "mon_sat", "every_day"]\n'
        f'\n[[sections]]\ndocument = "{BOOKLET}"\nkey = "{SECTION}"\nadd_items = ["about.doubt"]\n'
        f'\n[documents."{BOOKLET}"]\nkind = "booklet"\norder = ["section.danger", "section.welcome"]\n'
    )
    pack.write_text(text, encoding="utf-8")
    for language, words in (("en", "evenings"), ("es", "por la tarde")):
        file = means.forms / KEY / f"words.{language}.toml"
        more = f'\n["{ASKED}"]\noptions.evenings = "{words}"\n'
        file.write_text(file.read_text(encoding="utf-8") + more, encoding="utf-8")


def conflict(draft: WordingDraft, kind: str) -> Conflict:
    return next(one for one in draft.conflicts if one.kind == kind)


def offered(draft: WordingDraft) -> tuple[str, ...]:
    return drafted_item(draft.layer, draft.shipped, ASKED).options


def order(draft: WordingDraft) -> list[str]:
    return [one.key for one in paper_sections(draft.layer, draft.shipped, BOOKLET)]


def again(practice: Practice, newer: Means, layer: object) -> WordingDraft:
    """Keep the decision, and read the draft as the next start of the program does."""
    keep_draft(practice.vault, layer)  # type: ignore[arg-type]
    return wording_draft(newer, practice.vault, KEY)


def test_new_answers_reach_her_question_and_are_told_in_words(
    practice: Practice, newer: Means, draft: WordingDraft
) -> None:
    told = conflict(draft, OPTIONS)

    assert offered(draft) == ("mon_fri", "evenings", "mon_sat", "every_day")
    assert "evenings" in told.update
    assert "evenings" not in told.own
    assert tried(newer, draft).items[ASKED].options == offered(draft)

    assert draft.before is not None
    assert draft.base is not None
    mine = keep_mine(draft.layer, draft.before, (draft.base, draft.shipped), told)
    assert offered(again(practice, newer, mine)) == SHIPPED_FIRST
    both = take_update(mine, draft.shipped, told)
    kept = again(practice, newer, both)
    assert offered(kept) == ("mon_fri", "evenings", "mon_sat", "every_day")
    fewer = leave_out_option(kept.layer, kept.shipped, ASKED, "evenings")
    assert offered(again(practice, newer, fewer)) == SHIPPED_FIRST


def test_a_section_she_left_out_that_holds_more_now_is_asked_about(
    practice: Practice, newer: Means, draft: WordingDraft
) -> None:
    told = conflict(draft, ABSENCE)
    doubt = draft.shipped.said("en", "about.doubt").title

    assert told.place.key == f"{BOOKLET}/{SECTION}"
    assert doubt in told.update
    assert doubt not in told.was
    taken = again(practice, newer, take_update(draft.layer, draft.shipped, told))
    assert left_out_sections(taken.layer) == ()
    assert SECTION in {one.key for one in tried(newer, taken).documents[BOOKLET].sections}


def test_sections_that_both_moved_wait_for_her_decision(
    practice: Practice, newer: Means, draft: WordingDraft
) -> None:
    told = conflict(draft, ORDER)
    assert draft.before is not None
    assert draft.base is not None

    mine = keep_mine(draft.layer, draft.before, (draft.base, draft.shipped), told)
    kept = again(practice, newer, mine)
    theirs = again(practice, newer, take_update(mine, draft.shipped, told))

    assert order(kept).index("section.welcome") < order(kept).index("section.danger")
    assert order(theirs).index("section.danger") < order(theirs).index("section.welcome")
