import pytest

from desktop.documents import house
from desktop.documents.text.fonts import Style
from desktop.documents.text.lines import Line, Setter, Stretch
from desktop.documents.text.shaping import CharactersMissingError, Shaper


def lines(text: str, width: float = 12_000, **said: bool) -> list[str]:
    return [line.text for line in house.setter().lines([Stretch(text)], width, **said)]


def test_lines_break_between_words_and_keep_to_the_width() -> None:
    text = "The quick brown fox jumps over the lazy dog and then some more words follow."

    broken = house.setter().lines([Stretch(text)], 9_000)

    assert len(broken) > 3
    assert " ".join(line.text for line in broken) == text
    assert all(line.width <= 9_000 for line in broken)


def test_a_line_end_in_the_text_begins_a_new_line() -> None:
    assert lines("one\ntwo\n\nfour") == ["one", "two", "", "four"]


def test_nothing_is_hyphenated_but_a_hyphen_may_end_a_line() -> None:
    assert lines("self-employment", 6_000) == ["self-", "employment"]
    assert lines("916-555-0142 916-555-0142", 8_000) == ["916-555-0142", "916-555-0142"]


def test_a_word_wider_than_the_line_is_cut_between_letters() -> None:
    broken = lines("a3f1" * 16, 6_000)

    assert len(broken) > 4
    assert "".join(broken) == "a3f1" * 16


def test_ideographs_break_anywhere_but_before_a_full_stop() -> None:
    broken = lines("山田太郎山田太郎。山田", 4_000)

    assert "".join(broken) == "山田太郎山田太郎。山田"
    assert not any(line.startswith("。") for line in broken)


def test_a_word_in_two_styles_stays_one_word() -> None:
    stretches = [Stretch("very "), Stretch("bold", Style.BOLD), Stretch(", yes")]

    broken = house.setter().lines(stretches, 4_000)

    assert [line.text for line in broken] == ["very", "bold,", "yes"]
    assert {run.face.name for run in broken[1].runs} == {"NotoSans-Bold", "NotoSans-Regular"}


def test_right_to_left_words_are_seen_from_the_right() -> None:
    (line,) = house.setter().lines([Stretch("Client: محمد بن علي (born 1984)")], 60_000)

    seen = [run.text for run in line.runs if run.text.strip()]

    assert seen == ["Client:", "علي", "بن", "محمد", "(born", "1984)"]


def test_no_break_spaces_hold_words_together() -> None:
    assert lines("costs 160\u00a0dollars", 7_500) == ["costs", "160\u00a0dollars"]


def test_a_character_no_font_has_stops_the_line_and_is_named() -> None:
    with pytest.raises(CharactersMissingError) as refused:
        lines("name ᏣᎳ")

    assert refused.value.characters == ("Ꮳ", "Ꮃ")
    assert "U+13E3" in str(refused.value)


def test_empty_text_is_one_empty_line() -> None:
    assert house.setter().lines([Stretch("")], 100) == (Line((), 0, ""),)


def test_the_memory_of_words_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("desktop.documents.text.lines._WORDS_KEPT", 6)
    monkeypatch.setattr("desktop.documents.text.lines._PARAGRAPHS_KEPT", 6)
    monkeypatch.setattr("desktop.documents.text.shaping._RUNS_KEPT", 6)
    monkeypatch.setattr("desktop.documents.text.shaping._GLYPHS_KEPT", 6)
    setter = Setter(Shaper(house.fonts()))

    for number in range(40):
        setter.lines([Stretch(f"word{number} {number}")], 10_000)

    assert 0 < len(setter._words) <= 6
    assert 0 < len(setter._paragraphs) <= 6
    assert 0 < len(setter._shaper._runs) <= 6
    assert 0 < len(setter._shaper._glyphs) <= 6
    assert 0 < len(setter._shaper._letters) <= 6


def test_a_fingerprint_cut_to_its_lines_leaves_no_pieces_in_memory() -> None:
    """Every beginning of it is tried: 480 a session that no other session asks for."""
    setter = Setter(Shaper(house.fonts()))

    lines = setter.lines([Stretch("9B2F" * 40)], 8_000)

    assert len(lines) > 5
    assert len(setter._shaper._runs) <= 1


def test_equal_letters_are_one_object_however_many_words_have_them() -> None:
    setter = Setter(Shaper(house.fonts()))
    (line,) = setter.lines([Stretch("note nose none")], 100_000)

    first = {run.letters[0] for run in line.runs if run.text.strip()}

    assert len(first) == 1
