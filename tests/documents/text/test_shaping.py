import threading

import pytest

from desktop.documents import house
from desktop.documents.text.fonts import Style
from desktop.documents.text.shaping import CharactersMissingError, Run, Shaper


def shaped(text: str, *, backwards: bool = False, style: Style = Style.REGULAR) -> list[Run]:
    return Shaper(house.fonts()).runs(text, style, "en", backwards=backwards)


def test_a_name_is_never_rewritten_by_a_discretionary_ligature() -> None:
    (run,) = shaped("محمد", backwards=True)

    assert len(run.glyphs) == 4


def test_arabic_letters_join() -> None:
    (joined,) = shaped("بب", backwards=True)
    (alone,) = shaped("ب", backwards=True)

    assert alone.glyphs[0].number not in {glyph.number for glyph in joined.glyphs}


def test_a_word_of_two_scripts_uses_two_faces() -> None:
    runs = shaped("山Yamada")

    assert [run.face.name for run in runs] == ["DroidSansFallback", "NotoSans-Regular"]


def test_a_letter_keeps_the_face_that_has_its_mark_too() -> None:
    (run,) = shaped("q\u0303")

    assert run.face.name == "NotoSans-Regular"
    assert run.text == "q\u0303"


def test_joiners_steer_but_are_not_drawn() -> None:
    (joined,) = shaped("می‌خواهم", backwards=True)

    assert joined.text == "می‌خواهم"
    assert len(joined.glyphs) == 7


def test_a_lone_character_without_a_font_is_named() -> None:
    with pytest.raises(CharactersMissingError) as refused:
        shaped("a\U00013000b")

    assert refused.value.characters == ("\U00013000",)


def test_many_threads_shape_the_same_words_alike() -> None:
    shaper = Shaper(house.fonts())
    words = ["Zoë", "Nguyễn", "प्रिया", "山田", "plain", "words"] * 20
    seen: list[list[float]] = []

    def work() -> None:
        runs = (shaper.runs(word, Style.BOLD, "en", backwards=False) for word in words)
        seen.append([run.width for each in runs for run in each])

    threads = [threading.Thread(target=work) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert len(seen) == 6
    assert all(widths == seen[0] for widths in seen)
