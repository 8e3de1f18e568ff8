"""The custodian's sheet on paper: what lies in the envelope, and the page that stays outside."""

from dataclasses import replace
from datetime import UTC, datetime
from io import BytesIO

import pytest

from desktop.domain.custodian import FACTS, CustodianFacts
from desktop.services.custodian_sheet import CustodianSheet, SheetPaper, custodian_sheet
from tests.services.service_papers import say_in
from tests.services.test_papers import text_of

NOON = datetime(2026, 12, 2, 12, 0, tzinfo=UTC)
GROUPS = ("7ZDT", "6QR4", "VJ64", "CAC6", "S69B", "6Y3N", "AHP2")
HEAD = {"en": "For the practitioner: the envelope", "es": "Para quien hace la hoja: el sobre"}
LOG = {"en": "What you did, and when", "es": "Lo que hizo usted, y cuándo"}


def pages_of(content: bytes) -> list[str]:
    import pypdfium2

    with pypdfium2.PdfDocument(BytesIO(content)) as document:
        return [page.get_textpage().get_text_range() for page in document]


def facts_of(words: int) -> CustodianFacts:
    return CustodianFacts(**dict.fromkeys(FACTS, "once more " * words))


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("large_print", [False, True])
def test_the_page_she_keeps_is_never_on_the_back_of_the_code(
    language: str, *, large_print: bool
) -> None:
    on = SheetPaper(language, "a4", NOON, large_print=large_print)
    logs = set()

    for words in (0, 1, 6, 14, 22, 30, 38):
        sheet = CustodianSheet("Jordan Avery", "Harbour Street", facts_of(words), GROUPS)
        pages = pages_of(custodian_sheet(sheet, on, say=say_in(language)))
        (envelope,) = (at for at, text in enumerate(pages) if HEAD[language] in text)
        (code,) = (at for at, text in enumerate(pages) if "AHP2" in text)
        logs.add(any(LOG[language] in text for text in pages))

        assert envelope % 2 == 0
        assert code < envelope
        assert all(len(text) > 120 for text in pages)

    assert logs == {True, False}


@pytest.mark.parametrize(
    ("language", "region", "day"),
    [
        ("en", "", "December 2, 2026"),
        ("en", "en_GB", "2 December 2026"),
        ("es", "es_US", "2 de diciembre de 2026"),
        ("es", "C", "2 de diciembre de 2026"),
    ],
)
def test_its_day_is_written_as_people_write_it(language: str, region: str, day: str) -> None:
    sheet = CustodianSheet("Jordan Avery", "", CustodianFacts(), GROUPS)
    on = SheetPaper(language, "a4", NOON)

    content = custodian_sheet(sheet, replace(on, region=region), say=say_in(language))

    assert text_of(content).count(day) == 2
    assert "2026-12-02" not in text_of(content)
