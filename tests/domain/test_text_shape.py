"""The shape of a longer text: paragraphs, and lists of lines that begin with a dash."""

from desktop.domain.text_shape import Listed, shape


def test_a_sentence_has_no_shape() -> None:
    assert shape("I keep notes.") == ("I keep notes.",)
    assert shape("") == ()


def test_an_empty_line_parts_paragraphs_and_dashes_make_a_list() -> None:
    text = "I keep these:\n- your name\n• your phone\n\nNothing else.\nNot even a guess."

    assert shape(text) == (
        "I keep these:",
        Listed(("your name", "your phone")),
        "Nothing else.\nNot even a guess.",
    )


def test_a_text_may_be_a_list_alone() -> None:
    assert shape("- one\n- two") == (Listed(("one", "two")),)
