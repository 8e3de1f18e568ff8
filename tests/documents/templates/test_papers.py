from dataclasses import replace
from io import BytesIO

import pikepdf
import pypdfium2
import pytest

from desktop.documents.blocks import (
    CutOut,
    Heading,
    Letterhead,
    Passage,
    SealField,
    SignatureLine,
    WriteLines,
    plain,
)
from desktop.documents.templates.papers import page_of, paper_blocks, typeset_paper
from desktop.documents.typeset import laid_count
from desktop.domain import agreement as drawn
from desktop.domain.agreement import Section, Signer
from tests.documents.samples import NAMES, agreement, dress, signed_by_both

FINGERPRINT = ":".join(["4F"] * 32)
WORDS = " ".join(["We meet every Wednesday at four and talk about what matters to you."] * 3)


def sheet_of(count: int) -> tuple[Section, ...]:
    rows = tuple(drawn.Passage("headline", str(n), f"Point {n}", WORDS) for n in range(count))
    return (Section("section.x", "headlines", "How we work", passages=rows),)


def pages(content: bytes) -> int:
    with pikepdf.open(BytesIO(content)) as pdf:
        return len(pdf.pages)


def test_an_example_is_held_by_what_it_is_an_example_of() -> None:
    said = drawn.Passage("clause", "x", "Your own life", WORDS, example="You say so.")
    held = agreement(sections=(Section("section.x", "clauses", "Privacy", passages=(said,)),))

    blocks = [block for block in paper_blocks(held, dress()) if isinstance(block, Passage)]
    at = next(n for n, block in enumerate(blocks) if block.manner == "example")

    assert blocks[at - 1].keeps_next


def test_the_practitioner_signs_first_and_under_a_promise() -> None:
    blocks = tuple(paper_blocks(agreement(), dress()))

    lines = [block for block in blocks if isinstance(block, SignatureLine)]
    assert [line.role for line in lines] == ["Practitioner", "Client"]
    assert [line.promise for line in lines] == ["I keep this.", ""]
    assert [len(line.choices) for line in lines] == [0, 3]


def test_signatures_appear_where_the_parties_signed() -> None:
    blocks = paper_blocks(agreement(), dress(signatures=signed_by_both()))

    marks = [type(b.mark).__name__ for b in blocks if isinstance(b, SignatureLine)]
    assert marks == ["Handwriting", "TypedName"]


def test_signing_changes_no_words_and_no_pages() -> None:
    signed = dress(signatures=signed_by_both(), sealed=True)

    before = typeset_paper(agreement(), dress()).content
    after = typeset_paper(agreement(), signed).content

    assert pages(before) == pages(after)


def test_a_sheet_that_just_misses_two_sides_is_set_closer() -> None:
    counted = [
        pages(typeset_paper(agreement(sections=sheet_of(count)), dress()).content)
        for count in range(6, 30)
    ]

    assert counted == sorted(counted)
    assert counted.count(2) > counted.count(3)


def test_a_sheet_that_cannot_have_two_sides_is_set_closer_where_that_spares_one() -> None:
    counted = {
        count: (
            pages(typeset_paper(agreement(sections=sheet_of(count)), dress()).content),
            laid_count(
                tuple(paper_blocks(agreement(sections=sheet_of(count)), dress())),
                page=page_of(agreement(), dress()),
            ),
        )
        for count in range(26, 44, 3)
    }

    assert all(fitted <= plain for fitted, plain in counted.values()), counted
    assert any(2 < fitted < plain for fitted, plain in counted.values()), counted


def test_the_first_of_several_decisions_does_not_stand_alone_where_that_costs_no_side() -> None:
    for count in range(6, 16):
        topic = replace(sheet_of(4)[0], title="Privacy", lead="Of three kinds.")
        paper = agreement(signers=(), sections=(*sheet_of(count), topic))

        first = _texts(typeset_paper(paper, dress()).content)[0]

        assert first.partition("Of three kinds.")[2].count("Point ") != 1


def test_whoever_signs_third_does_not_sign_on_a_page_of_their_own() -> None:
    third = Signer("partner.1", "partner", "Partner", "Sam Lee", "I agree for myself.")
    alone = []
    for count in range(1, 12):
        paper = agreement(signers=(*agreement().signers, third), sections=sheet_of(count))
        texts = _texts(typeset_paper(paper, dress()).content)
        page = next(text for text in texts if "Sam Lee" in text)
        alone += [count] if "Jordan Avery, LMFT" not in page and "I keep this." not in page else []

    assert alone == []


def test_the_crisis_card_carries_no_name_of_the_practice() -> None:
    blocks = tuple(paper_blocks(agreement("take_home", signers=()), dress()))

    (card,) = [block for block in blocks if isinstance(block, CutOut)]
    assert "Jordan" not in str([b.text for b in card.blocks if isinstance(b, Passage)])


def test_a_neutral_paper_has_no_letterhead() -> None:
    blocks = paper_blocks(agreement(), dress(neutral=True))

    assert not any(isinstance(block, Letterhead) for block in blocks)


def test_only_what_is_sealed_has_a_place_for_the_seal() -> None:
    kinds = {
        kind: any(isinstance(block, SealField) for block in paper_blocks(agreement(kind), dress()))
        for kind in ("agreement", "interim", "record", "booklet", "take_home")
    }

    assert kinds == {
        "agreement": True, "interim": True, "record": True, "booklet": False, "take_home": False,
    }  # fmt: skip


def test_a_page_that_nobody_signs_does_not_say_that_it_was_sealed() -> None:
    unsigned = agreement("interim", signers=())
    worn = dress(seal_line=f"Sealed with the key {FINGERPRINT}", appendix=agreement("booklet"))

    said = str([_all_words(block) for block in paper_blocks(unsigned, worn)])

    assert "Sealed" not in said


def test_the_line_about_the_seal_shows_the_whole_fingerprint_in_rows() -> None:
    worn = dress(seal_line=f"Sealed with the key {FINGERPRINT}")

    (place,) = [b for b in paper_blocks(agreement(), worn) if isinstance(b, SealField)]

    rows = plain(place.caption).split("\n")
    assert rows[0] == "Sealed with the key"
    assert "".join(rows[1:]) == FINGERPRINT
    assert [len(row) for row in rows[1:]] == [24, 24, 24, 23]


def test_a_last_page_of_a_few_lines_is_spared_where_closer_lines_do() -> None:
    counted = [
        typeset_paper(agreement("booklet", signers=(), sections=sheet_of(count)), dress()).content
        for count in range(8, 26)
    ]

    fills = [_last_fill(content) for content in counted if pages(content) == 2]
    assert min(fills) > 0.2


def test_what_leads_to_a_list_stands_on_the_page_of_its_first_row() -> None:
    for count in range(9, 24):
        led = Section(
            "section.y", "headlines", "Limits", "Of three kinds.", sheet_of(1)[0].passages
        )
        paper = agreement("booklet", signers=(), sections=(*sheet_of(count), led))

        for page in _texts(typeset_paper(paper, dress()).content):
            body = page.split("How to check")[0].rstrip()
            assert not body.endswith(("Limits", "Of three kinds."))


def _texts(content: bytes) -> list[str]:
    with pypdfium2.PdfDocument(BytesIO(content)) as pdf:
        return [page.get_textpage().get_text_range() for page in pdf]


def _last_fill(content: bytes) -> float:
    """Return the share of the last page's lines that stand over its foot, roughly."""
    lines = [line for line in _texts(content)[-1].splitlines() if line.strip()]
    return len(lines) / 40


def test_the_foot_names_the_paper_and_the_hash_of_its_words() -> None:
    paper = agreement(paper="a4", rehearsal="Rehearsal - not valid")

    page = page_of(paper, dress(large_print=True))

    assert paper.content_hash in page.hash_text
    assert paper.id in page.id_text
    assert (page.paper, page.rehearsal) == ("a4", "Rehearsal - not valid")


def test_the_record_carries_its_words_for_machines_and_only_what_is_printed() -> None:
    document = typeset_paper(agreement("record", signers=()), dress())

    with pikepdf.open(BytesIO(document.content)) as pdf:
        data = pdf.attachments["record.json"].get_file().read_bytes()

    assert b"Ask before homework." in data
    assert b"section." not in data


def test_the_document_keeps_its_kind_and_title() -> None:
    document = typeset_paper(agreement("booklet", signers=()), dress())

    assert (document.kind, document.title) == ("booklet", "What we settled")
    assert document.content.startswith(b"%PDF-1.7")


@pytest.mark.parametrize("kind", ["agreement", "interim", "booklet", "take_home", "record"])
def test_every_kind_of_passage_finds_its_way_onto_every_paper(kind: str) -> None:
    blocks = tuple(paper_blocks(agreement(kind, signers=(), takes_in=None), dress()))

    said = str([_all_words(block) for block in blocks])
    for words in ("Sleep five hours.", "I start on time.", "A session costs $150.", "Recording"):
        assert words in said, words
    assert NAMES[1] in said


def _all_words(block: object) -> object:
    if hasattr(block, "__dataclass_fields__"):
        return [_all_words(getattr(block, name)) for name in block.__dataclass_fields__]
    if isinstance(block, tuple):
        return [_all_words(part) for part in block]
    return block


def test_who_saw_a_mark_being_made_stands_beside_it_and_the_box_stays_ticked() -> None:
    marked = replace(
        signed_by_both()[1], method="drawn", ink=signed_by_both()[0].ink, name="", witness="Ana"
    )

    lines = [
        block
        for block in paper_blocks(agreement(), dress(signatures=(marked,)))
        if isinstance(block, SignatureLine)
    ]

    assert (lines[1].statement, lines[1].told) == ("It was read to me.", "sign.mark Ana")


def test_a_title_is_not_said_twice_and_no_level_of_heading_is_skipped() -> None:
    paper = agreement("handout", signers=(), takes_in=None)
    clause = drawn.Passage("clause", "who", "Who I am", "I am Jordan.")
    section = Section("section.x", "clauses", paper.title, passages=(clause,))

    blocks = tuple(paper_blocks(replace(paper, sections=(section,)), dress()))

    heads = [(block.level, block.text) for block in blocks if isinstance(block, Heading)]
    assert heads == [(1, paper.title), (2, "Who I am")]


def test_lines_to_write_on_are_ruled_for_a_hand_and_silent_for_a_screen_reader() -> None:
    line = "_" * 64
    clause = drawn.Passage("clause", "here", "What brings me here", f"\n{line}\n{line}")
    paper = agreement("handout", signers=(), takes_in=None)
    section = Section("section.x", "clauses", "Yours", passages=(clause,))

    blocks = tuple(paper_blocks(replace(paper, sections=(section,)), dress()))

    assert WriteLines(2) in blocks
    assert "____" not in str([_all_words(block) for block in blocks])


def test_whom_to_call_is_never_parted_over_two_pages() -> None:
    lines = tuple(drawn.Passage("contact", str(n), f"Line {n}", "Call 911.") for n in range(6))
    help_now = Section("section.urgent", "contacts", "If you need help now", passages=lines)

    for count in range(8, 22):
        paper = agreement("booklet", signers=(), sections=(*sheet_of(count), help_now))
        said = [page for page in _texts(typeset_paper(paper, dress()).content) if "Line 0" in page]
        assert "If you need help now" in said[0]
        assert "Line 5" in said[0]
