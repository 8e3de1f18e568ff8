"""A pack on paper without any client: all its words, and its blanks as lines."""

import io
from datetime import UTC, datetime

import pikepdf
import pypdfium2
import pytest

from desktop.assets import FORMS
from desktop.domain.pack import FormPack
from desktop.domain.whole_wording import whole_wording
from desktop.packs.load import load
from desktop.packs.wording import PackWording
from desktop.services.draft_wording import draft_standing_papers, draft_wording

NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)


@pytest.fixture(scope="module")
def pack() -> FormPack:
    """The pack of California."""
    return load("us-ca", FORMS)


def pages(content: bytes) -> list[str]:
    document = pypdfium2.PdfDocument(content)
    texts = []
    for page in document:
        text = page.get_textpage()
        texts.append(" ".join(text.get_text_range().split()))
        text.close()
        page.close()
    document.close()
    return texts


@pytest.mark.parametrize(
    ("language", "mark"),
    [("en", "For review - not an agreement"), ("es", "Para revisar - no es un acuerdo")],
)
def test_every_page_says_that_it_is_no_agreement(pack: FormPack, language: str, mark: str) -> None:
    found = pages(draft_wording(pack, language, created=NOON, profile={}).content)

    assert len(found) > 10
    assert all(mark in page for page in found)
    assert all(f"{pack.key} {pack.version}" in page for page in found)
    assert all(pack.fingerprint in page for page in found)


def test_every_group_has_a_box_to_tick(pack: FormPack) -> None:
    whole = whole_wording(pack, PackWording(pack, "en"), {})
    text = " ".join(pages(draft_wording(pack, "en", created=NOON, profile={}).content))

    portions = [portion for part in whole.parts for portion in part.portions]
    assert set(pack.groups) <= {portion.key for portion in portions} | (
        set(pack.groups) - {card for step in pack.steps for card in step.cards}
    )
    assert text.count("[ ] Reviewed") == len(portions)
    for number, portion in enumerate(portions, start=1):
        assert f"[ ] Reviewed: {number}. {portion.title}" in text


@pytest.mark.parametrize("language", ["en", "es"])
def test_every_form_of_every_item_stands_in_it(pack: FormPack, language: str) -> None:
    whole = whole_wording(pack, PackWording(pack, language), {})

    entries = [one for part in whole.parts for portion in part.portions for one in portion.entries]
    shown = {entry.key: len(entry.forms) for entry in entries}
    for key, item in pack.items.items():
        words = pack.said(language, key)
        forms = {case.form for case in item.cases} or {""}
        assert shown.get(key, 0) >= len([one for one in forms if words.sentence(one)]), key


def test_rule_source_and_condition_stand_above_the_words(pack: FormPack) -> None:
    text = " ".join(pages(draft_wording(pack, "en", created=NOON, profile={}).content))

    assert "Duty (MUST)" in text
    assert "source: Penal Code 11164-11174.3" in text
    assert "Only if “First time in therapy” is “yes”." in text
    assert "Terms explained on tap" in text


def test_no_tick_and_no_heading_stands_alone_and_no_cell_is_empty(pack: FormPack) -> None:
    for language, tick, holds in (
        ("en", "[ ] Reviewed", "Who took part What the session noted"),
        ("es", "[ ] Revisado", "Quién participó Lo que se anotó en la sesión"),
    ):
        found = pages(draft_wording(pack, language, created=NOON, profile={}).content)

        marks = ("For review - not an agreement ", "Para revisar - no es un acuerdo ")
        bodies = [page.removeprefix(marks[0]).removeprefix(marks[1]) for page in found]
        assert not [body for body in bodies if body.startswith(tick)]
        assert holds in " ".join(found)


def test_what_the_practice_filled_in_stands_in_its_place(pack: FormPack) -> None:
    blank = draft_wording(pack, "en", created=NOON, profile={})
    filled = draft_wording(
        pack, "en", created=NOON, profile={"practice.clinical_will": "Robin Vale, my colleague"}
    )

    assert "__________ (Who takes over if you cannot)" in " ".join(pages(blank.content))
    assert "Robin Vale, my colleague" in " ".join(pages(filled.content))


def test_the_booklet_shows_what_the_practice_has_to_fill_in(pack: FormPack) -> None:
    papers = dict(draft_standing_papers(pack, "en", created=NOON))

    text = pages(papers["document.booklet"].content)
    assert all("For review - not an agreement" in page for page in text)
    assert "__________ (" in " ".join(text)


def test_the_same_pack_gives_the_same_bytes(pack: FormPack) -> None:
    one, two = (draft_wording(pack, "en", created=NOON, profile={}).content for _ in range(2))

    assert one == two
    with pikepdf.open(io.BytesIO(one)) as document:
        assert document.Root.MarkInfo.Marked
