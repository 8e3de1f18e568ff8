"""A wording of her own goes from one practice to another, and comes in as strictly as a pack."""

import json

import pytest

from desktop.packs.own_edits import Place, say
from desktop.services.carry_wording import WordingFileError, read_wording_file, wording_file
from desktop.services.edit_wording import WordingDraft, wording_draft
from tests.services.conftest import Practice

KEY = "us-ca"
DOUBT = Place("en", "about.doubt")


@pytest.fixture
def draft(practice: Practice) -> WordingDraft:
    """What the practice has changed: nothing."""
    return wording_draft(practice.means, practice.vault, KEY)


def saved(practice: Practice, draft: WordingDraft, text: str = "I note the day.") -> bytes:
    changed = say(draft.layer, draft.shipped, DOUBT, text)
    theirs = WordingDraft(changed, draft.shipped, draft.now)
    return wording_file(practice.means, theirs, practice="Somewhere Therapy")


def test_what_was_saved_is_the_draft_of_another_practice(
    practice: Practice, draft: WordingDraft
) -> None:
    content = saved(practice, draft)

    layer = read_wording_file(practice.means, draft, content)

    assert layer == say(draft.layer, draft.shipped, DOUBT, "I note the day.")
    assert json.loads(content)["origin"]["practice"] == "Somewhere Therapy"


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"", "damaged"),
        (b"\xff\xfe", "damaged"),
        (b"[]", "damaged"),
        (b"{}", "damaged"),
        (b'{"format": "holdfast-wording/1"}', "damaged"),
        (b'{"format": "holdfast-wording/2"}', "newer version"),
        (b"[" * 100_000, "damaged"),
        (b" " * 2_000_001, "too large"),
    ],
)
def test_what_is_no_wording_is_one_sentence(
    practice: Practice, draft: WordingDraft, content: bytes, told: str
) -> None:
    with pytest.raises(WordingFileError, match=told):
        read_wording_file(practice.means, draft, content)


def test_no_cut_or_changed_file_comes_in_as_something_else(
    practice: Practice, draft: WordingDraft
) -> None:
    content = saved(practice, draft)

    for cut in range(0, len(content), 37):
        with pytest.raises(WordingFileError):
            read_wording_file(practice.means, draft, content[:cut])


def test_a_wording_of_another_place_is_refused(practice: Practice, draft: WordingDraft) -> None:
    content = saved(practice, draft).replace(b'"pack": "us-ca"', b'"pack": "gb-eng"')

    with pytest.raises(WordingFileError, match="another place"):
        read_wording_file(practice.means, draft, content)


def test_a_wording_that_does_not_fit_names_the_place(
    practice: Practice, draft: WordingDraft
) -> None:
    content = saved(practice, draft, "Call {nobody.knows}.")

    with pytest.raises(WordingFileError, match=r"about\.doubt"):
        read_wording_file(practice.means, draft, content)
