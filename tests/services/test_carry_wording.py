"""A wording of her own goes from one practice to another, and comes in as strictly as a pack."""

import hashlib
import json
from collections.abc import Callable
from typing import Any

import pytest

from desktop.packs.own_edits import Place, say
from desktop.packs.own_fine import put_to_rest
from desktop.packs.own_origin import Origin, origin_of
from desktop.services.carry_wording import WordingFileError, read_wording_file, wording_file
from desktop.services.edit_wording import (
    WordingDraft,
    drafts_aside,
    keep_draft,
    set_draft_aside,
    wording_draft,
)
from tests.services.conftest import Practice

KEY = "us-ca"
DOUBT = Place("en", "about.doubt")


@pytest.fixture
def draft(practice: Practice) -> WordingDraft:
    """What the practice has changed: nothing."""
    return wording_draft(practice.means, practice.vault, KEY)


def saved(
    practice: Practice, draft: WordingDraft, text: str = "I note the day.", name: str = ""
) -> bytes:
    changed = say(draft.layer, draft.shipped, DOUBT, text)
    theirs = WordingDraft(changed, draft.shipped, draft.now)
    return wording_file(practice.means, theirs, practice=name)


def forged(content: bytes, change: Callable[[dict[str, Any]], None]) -> bytes:
    """Return the file changed by somebody who also mends its fingerprint."""
    plain = json.loads(content)
    form, _ = plain.pop("format"), plain.pop("sha256")
    change(plain)
    spelled = json.dumps(plain, ensure_ascii=True, sort_keys=True, separators=(",", ":"))
    sha256 = hashlib.sha256(spelled.encode()).hexdigest()
    return json.dumps({"format": form, "sha256": sha256, **plain}).encode()


def test_advice_put_to_rest_stays_at_home(practice: Practice, draft: WordingDraft) -> None:
    quiet = WordingDraft(put_to_rest(draft.layer, "mark"), draft.shipped, draft.now)

    content = saved(practice, quiet)

    assert "fine" not in json.loads(content)["wording"]
    assert read_wording_file(practice.means, draft, content).layer.fine == ()


def test_what_was_saved_is_the_draft_of_another_practice_and_says_where_it_comes_from(
    practice: Practice, draft: WordingDraft
) -> None:
    content = saved(practice, draft, name="Somewhere Therapy")

    taken = read_wording_file(practice.means, draft, content)

    day = practice.means.clock.now().date().isoformat()
    assert taken.layer.files == say(draft.layer, draft.shipped, DOUBT, "I note the day.").files
    assert (taken.origin.practice, taken.origin.on) == ("Somewhere Therapy", day)
    assert not taken.is_other_version
    assert origin_of(taken.layer) == taken.origin


def test_a_practice_that_does_not_say_its_name_is_not_named(
    practice: Practice, draft: WordingDraft
) -> None:
    taken = read_wording_file(practice.means, draft, saved(practice, draft))

    assert taken.origin.practice == ""
    assert isinstance(origin_of(taken.layer), Origin)


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"", "damaged"),
        (b"\xff\xfe", "damaged"),
        (b"[]", "damaged"),
        (b"{}", "damaged"),
        (b'{"format": "holdfast-wording/1"}', "damaged"),
        (b'{"format": "holdfast-wording/2"}', "newer version"),
        (b'{"format": "holdfast-wording/2", "format": "holdfast-wording/1"}', "damaged"),
        (b'{"format": "holdfast-wording/1", "wording": NaN}', "damaged"),
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
    with pytest.raises(WordingFileError, match="damaged"):
        read_wording_file(practice.means, draft, content.replace(b"the day", b"the dog"))


def into(*path: str, value: object) -> Callable[[dict[str, Any]], None]:
    """Return the change that puts *value* at *path*."""

    def change(plain: dict[str, Any]) -> None:
        for step in path[:-1]:
            plain = plain.setdefault(step, {})
        plain[path[-1]] = value

    return change


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (into("wording", "pack", value="gb-eng"), "another place"),
        (into("wording", "pack", value="../../etc"), "another place"),
        (into("wording", "words", "en", DOUBT.key, "text", "", value="x\u202e"), "no paper"),
        (into("wording", "words", "en", DOUBT.key, "text", "", value="x" * 50_000), "too long"),
        (into("wording", "words", "en", DOUBT.key, "text", "", value="{a.b}"), r"about\.doubt"),
        (into("wording", "words", "en", "../../x", "text", "", value="Hello."), "damaged"),
        (into("wording", "steps", value=[{"key": "x", "cards": ["../y"]}]), "damaged"),
        (into("wording", "marks", value={"a": 1}), "damaged"),
        (into("wording", "new", value=1), "damaged"),
        (into("origin", "on", value="yesterday"), "damaged"),
        (into("origin", value="me"), "damaged"),
        (into("origin", "versions", value={"core": {}}), "damaged"),
        (into("wording", "words", value="x"), "damaged"),
        (into("wording", "x", value=[[[[[[[[[[[[[[1]]]]]]]]]]]]]]), "damaged"),
    ],
)
def test_a_hostile_file_is_one_sentence(
    practice: Practice, draft: WordingDraft, change: Callable[[dict[str, Any]], None], told: str
) -> None:
    content = forged(saved(practice, draft), change)

    with pytest.raises(WordingFileError, match=told):
        read_wording_file(practice.means, draft, content)


def test_a_wording_for_another_version_of_the_pack_says_so(
    practice: Practice, draft: WordingDraft
) -> None:
    older = forged(saved(practice, draft), into("origin", "versions", value={"core": "2020.1.1"}))

    taken = read_wording_file(practice.means, draft, older)

    assert taken.is_other_version
    assert taken.origin.versions == "core 2020.1.1"


def test_the_draft_before_is_set_aside_and_can_be_had_again(
    practice: Practice, draft: WordingDraft
) -> None:
    mine = say(draft.layer, draft.shipped, DOUBT, "Mine.")
    keep_draft(practice.vault, mine)

    set_draft_aside(practice.means, practice.vault, KEY)
    keep_draft(practice.vault, draft.layer)

    aside = drafts_aside(practice.vault, KEY)
    assert [one.layer for one in aside] == [mine]
