from pathlib import Path

import pytest

from desktop.assets import RESOURCES
from desktop.documents import house
from desktop.documents.text.fonts import FontBook, FontListError, Style, clusters
from tests.documents.samples import NAMES

LIST = RESOURCES / "fonts" / "LIST"


def rows() -> list[list[str]]:
    lines = LIST.read_text(encoding="utf-8").splitlines()
    return [line.split() for line in lines if line and not line.startswith("#")]


def test_every_font_of_the_list_is_there_with_its_licence() -> None:
    for _, file, licence, *scripts in rows():
        assert (LIST.parent / file).is_file(), file
        assert (LIST.parent / f"{licence}.txt").is_file(), licence
        assert scripts


def test_every_font_in_the_folder_is_on_the_list() -> None:
    shipped = {path.name for path in LIST.parent.glob("*.ttf")}

    assert shipped == {row[1] for row in rows()}


@pytest.mark.parametrize("name", NAMES)
def test_every_script_of_the_list_can_be_printed(name: str) -> None:
    assert house.fonts().missing(name) == ()


@pytest.mark.parametrize(
    ("text", "missing"),
    [
        ("plain", ()),
        ("ᏣᎳᎩ and ᏣᎳᎩ", ("Ꮳ", "Ꮃ", "Ꭹ")),
        ("a 𠮷 b", ("𠮷",)),
        ("no\u200bwidth \u2066here\u2069", ()),
        ("👩‍👧 ok", ()),
    ],
)
def test_a_character_no_font_has_is_named_once(text: str, missing: tuple[str, ...]) -> None:
    assert house.fonts().missing(text) == missing


def test_a_style_without_a_face_borrows_the_regular_one() -> None:
    book = house.fonts()

    bold = book.face_for("ш", Style.BOLD)
    korean = book.face_for("김", Style.BOLD)

    assert bold is not None
    assert bold.name == "NotoSans-Bold"
    assert korean is not None
    assert korean.name == "DroidSansFallback"


def test_a_damaged_list_is_refused_with_its_name(tmp_path: Path) -> None:
    (tmp_path / "LIST").write_text("heavy Some.ttf OFL-1.1 Latin\n")

    with pytest.raises(FontListError, match="LIST: 'heavy'"):
        FontBook.from_list(tmp_path / "LIST")


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("abc", ["a", "b", "c"]),
        ("Zoe\u0308", ["Z", "o", "e\u0308"]),
        ("👩‍👧x", ["👩‍👧", "x"]),
        ("👋🏽", ["👋🏽"]),
        ("", []),
    ],
)
def test_text_is_cut_where_a_reader_sees_one_character_end(text: str, parts: list[str]) -> None:
    assert list(clusters(text)) == parts
