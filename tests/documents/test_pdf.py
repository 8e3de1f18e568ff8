"""Our objects write what reportlab's do, byte for byte; only sooner."""

from typing import Any

import pytest
from reportlab.pdfbase.pdfdoc import PDFArray, PDFDictionary, PDFDocument, PDFName, PDFString

from desktop.documents.pdf import Array, Dictionary


@pytest.fixture
def document() -> Any:  # noqa: ANN401 - reportlab's own
    return PDFDocument(invariant=1)


@pytest.mark.parametrize("count", [0, 1, 5, 6, 7, 12, 13, 40])
def test_a_dictionary_of_any_length(document: Any, count: int) -> None:  # noqa: ANN401
    entries = {f"Key{number} {'é' * (number % 2)}": number for number in range(count)}

    assert Dictionary(entries).format(document) == PDFDictionary(entries).format(document)


@pytest.mark.parametrize("count", [0, 1, 9, 10, 11, 20, 21, 40])
def test_an_array_of_any_length(document: Any, count: int) -> None:  # noqa: ANN401
    assert Array(range(count)).format(document) == PDFArray(range(count)).format(document)


def test_everything_that_may_stand_inside(document: Any) -> None:  # noqa: ANN401
    reference = document.Reference(PDFDictionary({"Type": PDFName("Page")}))
    inside: list[Any] = [1, -7, 0.5, 12.25, "/Name", "true", "naïve", b"raw", reference]
    inside += [PDFString("(Zoë) 山"), PDFDictionary({"A": 1}), PDFArray([1, 2])]
    ours = [*inside, Dictionary({"B": Array(inside)})]
    theirs = [*inside, PDFDictionary({"B": PDFArray(inside)})]

    assert Array(ours).format(document) == PDFArray(theirs).format(document)
