import hashlib
import os
import subprocess
import sys
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import Any

import pikepdf
import pytest

from desktop.documents import house
from desktop.documents.blocks import Heading, Passage, Spacer
from desktop.documents.running import TOP_MARGIN, Running
from desktop.documents.styles import NORMAL
from desktop.documents.tagged.attachments import Attachment
from desktop.documents.text.shaping import CharactersMissingError
from desktop.documents.typeset import (
    forget_words,
    laid_count,
    missing_characters,
    page_count,
    spared,
    typeset,
)
from tests.documents.samples import NAMES, meta, page, sheet

ROOT = Path(__file__).parents[2]


def opened(content: bytes) -> Any:  # noqa: ANN401 - pikepdf's own
    return pikepdf.open(BytesIO(content))


def test_the_same_blocks_give_the_same_bytes() -> None:
    first = typeset(sheet(), page=page(), meta=meta())

    assert typeset(sheet(), page=page(), meta=meta()) == first


def test_another_process_gives_the_same_bytes() -> None:
    code = (
        "import hashlib; from tests.documents.samples import *;"
        "from desktop.documents.typeset import typeset;"
        "content = typeset(sheet(), page=page(), meta=meta());"
        "print(hashlib.sha256(content).hexdigest())"
    )
    environment = {**os.environ, "PYTHONHASHSEED": "7", "TZ": "Asia/Tokyo"}
    there = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True, text=True, check=True, cwd=ROOT, env=environment,
    )  # fmt: skip

    here = hashlib.sha256(typeset(sheet(), page=page(), meta=meta())).hexdigest()

    assert there.stdout.strip() == here


def test_signing_moves_no_other_word_and_no_page() -> None:
    before, after = (page_count(sheet(signed=signed), page=page()) for signed in (False, True))

    assert before == after


@pytest.mark.parametrize("paper", ["letter", "a4"])
@pytest.mark.parametrize("large_print", [False, True])
def test_the_paper_and_the_number_of_pages_are_as_asked(paper: str, large_print: bool) -> None:  # noqa: FBT001
    wanted = page(paper=paper, large_print=large_print)

    pdf = opened(typeset(sheet(), page=wanted, meta=meta()))

    assert len(pdf.pages) == page_count(sheet(), page=wanted)
    assert {tuple(map(float, p.MediaBox[2:])) for p in pdf.pages} == {wanted.size}


def test_the_seal_field_is_there_only_when_asked_for() -> None:
    with_field = opened(typeset(sheet(), page=page(), meta=meta(), seal_field=True))
    without = opened(typeset(sheet(), page=page(), meta=meta()))

    (field,) = with_field.Root.AcroForm.Fields
    assert str(field.T) == "Sig_Practitioner"
    assert "/V" not in field
    assert "/AcroForm" not in without.Root


def test_a_field_for_the_seal_changes_nothing_that_is_printed() -> None:
    pages = [
        [p.Contents.read_bytes() for p in opened(content).pages]
        for content in (
            typeset(sheet(), page=page(), meta=meta(), seal_field=True),
            typeset(sheet(), page=page(), meta=meta(), seal_field=False),
        )
    ]

    assert pages[0] == pages[1]


def test_a_name_no_font_can_print_is_refused_before_it_becomes_boxes() -> None:
    with pytest.raises(CharactersMissingError):
        typeset([Heading(1, "ᏣᎳᎩ")], page=page(), meta=meta())

    assert missing_characters("Ana ᏣᎳ\nᏣ") == ("Ꮳ", "Ꮃ")
    assert missing_characters("".join(NAMES)) == ()


def test_attachments_make_it_part_three() -> None:
    record = Attachment("record.json", b"{}")

    pdf = opened(typeset(sheet(), page=page(), meta=replace(meta(part=3), attachments=(record,))))

    with pdf.open_metadata() as said:
        assert said["pdfaid:part"] == "3"
    assert list(pdf.attachments) == ["record.json"]


def test_a_paper_of_nothing_is_one_page() -> None:
    assert page_count([], page=page()) == 1
    assert page_count([Spacer(100), Passage("end")], page=page()) == 2


def test_a_last_page_of_little_is_spared_by_setting_the_rest_closer() -> None:
    room = NORMAL.body.leading + NORMAL.gap
    one_side = [Passage("line")] * int(laid_room() / room)
    a_little_more = [*one_side, *[Passage("line")] * 6]

    assert laid_count(one_side, page=page()) == page_count(one_side, page=page()) == 1
    assert laid_count(a_little_more, page=page()) == 2
    assert page_count(a_little_more, page=page()) == 1
    assert page_count([*a_little_more, *one_side[: len(one_side) // 2]], page=page()) == 2


def test_a_sheet_before_its_booklet_is_set_closer_rather_than_end_with_a_few_lines() -> None:
    one_side = [Passage("line")] * int(laid_room() / (NORMAL.body.leading + NORMAL.gap))

    sheet, sides = spared([*one_side, *[Passage("line")] * 6], page=page())

    assert (sheet.snug or sheet.close, sides) == (True, 1)
    assert spared([*one_side, *one_side], page=page()) == (page(), 2)


def laid_room() -> float:
    """Return the height that a page has for blocks."""
    return page().size[1] - TOP_MARGIN - Running(page(), NORMAL).foot


def test_what_a_client_said_stays_out_of_reprs() -> None:
    for block in sheet():
        assert "Maya" not in repr(block)
        assert "988" not in repr(block)


def test_locking_the_vault_leaves_no_word_behind() -> None:
    typeset([Heading(1, "Sehrgeheim")], page=page(), meta=meta())
    before = house.setter()

    forget_words()

    assert house.setter() is not before
    assert not house.setter()._words
    assert not house.fonts()._chosen
