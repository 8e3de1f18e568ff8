"""A paper in two languages: clause by clause, each in its language for whoever listens."""

from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO
from typing import Any

import pikepdf
import pypdfium2
import pytest

from desktop.documents.blocks import KeepTogether, SideBySide, SignatureLine, WriteLines
from desktop.documents.templates.papers import paper_blocks, typeset_paper
from desktop.domain.agreement import Beside, Passage, Section
from tests.documents.samples import agreement, dress, in_two_languages, signed_by_both


def text_of(content: bytes) -> str:
    with pypdfium2.PdfDocument(BytesIO(content)) as pdf:
        return "\n".join(page.get_textpage().get_text_range() for page in pdf)


def elements(kid: Any) -> Iterator[Any]:  # noqa: ANN401 - pikepdf objects
    if isinstance(kid, pikepdf.Array):
        for one in kid:
            yield from elements(one)
    elif isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
        yield kid
        yield from elements(kid.get("/K", pikepdf.Array()))


@pytest.mark.parametrize("kind", ["agreement", "interim", "booklet", "take_home", "annex"])
@pytest.mark.parametrize("large_print", [False, True])
def test_both_languages_stand_on_every_paper(kind: str, large_print: bool) -> None:  # noqa: FBT001
    content = typeset_paper(in_two_languages(kind), dress(large_print=large_print)).content

    said = text_of(content)
    for words in ("What we settled", "Lo que acordamos", "The English text counts."):
        assert words in said, words


def test_every_second_text_tells_its_language_and_the_title_stands_once() -> None:
    content = typeset_paper(in_two_languages(), dress()).content

    with pikepdf.open(BytesIO(content)) as pdf:
        found = list(elements(pdf.Root.StructTreeRoot.K))
        titles = [one for one in found if one.S == "/H1"]
        spanish = [one for one in found if str(one.get("/Lang", "")) == "es-US"]
        own = [one for one in spanish for inner in elements(one.get("/K")) if "/Lang" in inner]

    assert len(titles) == 1
    assert len(spanish) > 10
    assert own, "the client's own words keep their language in the second column"


def test_own_words_stand_in_both_columns_as_they_were_said() -> None:
    blocks = [b for b in paper_blocks(in_two_languages(), dress()) if isinstance(b, SideBySide)]

    told = [b for b in blocks if "Sleep five hours." in str(_words(b.left))]
    assert all("Sleep five hours." in str(_words(b.right)) for b in told)
    assert told


def test_each_signs_once_under_both_texts() -> None:
    worn = dress(signatures=signed_by_both())

    lines = [b for b in paper_blocks(in_two_languages(), worn) if isinstance(b, SignatureLine)]

    assert len(lines) == len(agreement().signers)
    client = lines[1].second
    assert client is not None
    assert client.choices[0] == "Lo leí."


def test_signing_moves_nothing_on_a_paper_in_two_languages() -> None:
    worn = dress(signatures=signed_by_both(), sealed=True)

    before = typeset_paper(in_two_languages(), dress()).content
    after = typeset_paper(in_two_languages(), worn).content

    with pypdfium2.PdfDocument(before) as one, pypdfium2.PdfDocument(after) as other:
        assert len(one) == len(other)


def _words(block: object) -> object:
    if hasattr(block, "__dataclass_fields__"):
        return [_words(getattr(block, name)) for name in block.__dataclass_fields__]
    return [_words(one) for one in block] if isinstance(block, tuple) else block


def test_whoever_writes_by_hand_writes_once_under_both_languages() -> None:
    asked = Passage("clause", "sheet.ask", "I would like to ask you ...", "_" * 40)
    section = Section("section.things", "clauses", "This sheet is yours", passages=(asked,))
    first = agreement("handout", sections=(section,), signers=())
    twin = replace(first, language="es", sections=(replace(section, title="Esta hoja es suya"),))
    sheet = replace(first, beside=Beside(twin, "", ""))

    blocks = list(paper_blocks(sheet, dress()))

    together = [one for one in blocks if isinstance(one, KeepTogether)]
    assert [[type(each) for each in one.blocks] for one in together] == [[SideBySide, WriteLines]]
