"""Terms are found in a client's words, each once."""

from desktop.domain.glossary import Term, terms_in

RECORDS = Term("records", ("records", "your records"), "The notes I keep.")
ORDER = Term("order", ("court order",), "What a judge decided.")
COURT = Term("court", ("court",), "Where a judge decides.")
GLOSSARY = {term.key: term for term in (RECORDS, ORDER, COURT)}


def found(text: str) -> list[str]:
    return [text[one.start : one.end] for one in terms_in(text, GLOSSARY)]


def test_a_term_is_found_whatever_its_capitals() -> None:
    assert found("Records are yours.") == ["Records"]


def test_each_term_is_marked_once() -> None:
    assert found("My records and other records.") == ["records"]


def test_the_longer_term_is_meant() -> None:
    assert found("Only a court order opens your records.") == ["court order", "your records"]


def test_parts_of_words_and_blanks_are_no_terms() -> None:
    assert found("A courtyard, a courtesy, {records.kept} and {court.name:and}.") == []


def test_terms_come_in_the_order_of_the_text() -> None:
    keys = [one.term.key for one in terms_in("The court has a court order.", GLOSSARY)]

    assert keys == ["court", "order"]


def test_no_glossary_marks_nothing() -> None:
    assert terms_in("records", {}) == ()
