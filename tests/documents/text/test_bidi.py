import pytest

from desktop.documents.text import bidi


@pytest.mark.parametrize(
    ("raw", "cleaned"),
    [
        ("plain", "plain"),
        ("Zoe\u0308", "Zoë"),
        ("a\tb\r\nc\u2028d", "a b\nc\nd"),
        ("Ana\u202egnp.exe", "Anagnp.exe"),
        ("soft\u00adhyphen\ufeff\x07", "softhyphen"),
        ("\u2068محمد\u2069 1984", "\u2068محمد\u2069 1984"),
    ],
)
def test_what_says_nothing_on_paper_is_taken_out(raw: str, cleaned: str) -> None:
    assert bidi.clean(raw) == cleaned


@pytest.mark.parametrize(
    ("text", "otherwise", "backwards"),
    [
        ("plain", False, False),
        ("محمد بن علي", False, True),
        ("محمد and Jordan", False, False),
        ("Jordan و محمد", True, True),
        ("Jordan", True, False),
        ("1984", True, True),
        ("1984", False, False),
        ("٣", True, True),
    ],
)
def test_a_paragraph_keeps_its_documents_way_while_one_letter_does(
    text: str, otherwise: bool, backwards: bool  # noqa: FBT001 - a table of cases
) -> None:  # fmt: skip
    assert bidi.is_right_to_left(text, otherwise=otherwise) is backwards


@pytest.mark.parametrize(
    ("language", "backwards"), [("ar", True), ("he-IL", True), ("FA", True), ("en-US", False)]
)
def test_the_way_of_a_language_is_known(language: str, backwards: bool) -> None:  # noqa: FBT001
    assert bidi.language_is_right_to_left(language) is backwards
