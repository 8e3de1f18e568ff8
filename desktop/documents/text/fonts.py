"""Which font draws which character: faces, styles and the order they are tried in."""

import unicodedata
from collections.abc import Iterator
from enum import Enum
from functools import cached_property
from pathlib import Path
from typing import Any

import uharfbuzz as hb

from desktop.documents.text.kept import Kept

# Characters without a glyph of their own: they steer their neighbours or the line.
_UNSEEN_CATEGORIES = frozenset({"Cc", "Cf", "Zl", "Zp"})
_JOINED_CATEGORIES = frozenset({"Mn", "Mc", "Me"})
_WORDS_KEPT = 6_000
_EMOJI_TONES = range(0x1F3FB, 0x1F400)
# Signs that bind the letter after them, and vowels that are written in front of theirs.
_BINDING = frozenset("\u200d\u094d\u09cd\u0a4d\u0acd\u0b4d\u0c4d\u0ccd\u0d4d\u1039\u17d2เแโใไເແໂໃໄ")
# Thai and Lao vowels and signs that stand after their letter.
_FOLLOWING = frozenset("ฯะาำๅๆຯະາຳຽໆ")


class Style(Enum):
    """The three faces of a family; a style that is missing borrows the regular one."""

    REGULAR = "regular"
    BOLD = "bold"
    ITALIC = "italic"


class FontListError(ValueError):
    """The list of fonts has a line that is not: style, file, licence, scripts."""


class Face:
    """One font file, opened by HarfBuzz; every measure is in thousandths of the size."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.name = path.stem
        self.hb_face: Any = hb.Face(hb.Blob.from_file_path(str(path)))
        self.hb_font: Any = hb.Font(self.hb_face)
        self.scale = 1000 / self.hb_face.upem
        self._advances: dict[int, float] = {}
        self._covered: dict[int, bool] = {}

    @cached_property
    def is_cff(self) -> bool:
        """Whether outlines are PostScript curves, which are embedded another way."""
        return "CFF " in self.hb_face.table_tags

    @cached_property
    def extents(self) -> tuple[float, float]:
        """Ascent above and descent below the base line; the descent is negative."""
        measured = self.hb_font.get_font_extents("ltr")
        return measured.ascender * self.scale, measured.descender * self.scale

    @cached_property
    def space_width(self) -> float:
        """How wide a space is."""
        return self.advance(self.hb_font.get_nominal_glyph(ord(" ")) or 0)

    def advance(self, glyph: int) -> float:
        """Return how far *glyph* moves the pen before any kerning."""
        known = self._advances.get(glyph)
        if known is None:
            known = self._advances[glyph] = self.hb_font.get_glyph_h_advance(glyph) * self.scale
        return known

    def covers(self, character: str) -> bool:
        """Return whether the face has a glyph for *character*."""
        code = ord(character)
        known = self._covered.get(code)
        if known is None:
            known = self._covered[code] = bool(self.hb_font.get_nominal_glyph(code))
        return known


class FontBook:
    """The faces a document may use, in fallback order.

    Faces open when a character first asks for them, so a book of twenty files costs
    nothing until a name needs the twentieth. Nothing in it belongs to one document:
    one book serves a whole process and any number of threads.
    """

    def __init__(self, files: tuple[tuple[Style, Path], ...]) -> None:
        self._files = {style: [path for s, path in files if s is style] for style in Style}
        self._faces: dict[Path, Face] = {}
        self._chosen: Kept[tuple[str, Style], Face] = Kept(_WORDS_KEPT)

    @classmethod
    def from_list(cls, path: Path) -> "FontBook":
        """Read a font list: one ``style file licence scripts...`` a line, ``#`` for remarks.

        Raises:
            FontListError: a line has too few words or an unknown style.
        """
        lines = path.read_text(encoding="utf-8").splitlines()
        rows = [line.split() for line in lines if line.strip() and not line.startswith("#")]
        try:
            return cls(tuple((Style(row[0]), path.parent / row[1]) for row in rows))
        except (ValueError, IndexError) as error:
            raise FontListError(f"{path.name}: {error}") from error

    def face_for(self, cluster: str, style: Style) -> Face | None:
        """Return the first face that has every visible character of *cluster*."""
        key = (cluster, style)
        face = self._chosen.get(key)
        if face is None:
            visible = [character for character in cluster if not is_unseen(character)]
            tried = self._tried(style)
            face = next((face for face in tried if all(map(face.covers, visible))), None)
            if face is not None:
                self._chosen.keep(key, face)
        return face

    def forget_words(self) -> None:
        """Let go of the words whose face is known; the faces themselves stay open."""
        self._chosen.forget()

    def missing(self, text: str) -> tuple[str, ...]:
        """Return the characters of *text* that no face has, each once, as they occur."""
        return tuple(
            character
            for character in dict.fromkeys(text)
            if not is_unseen(character) and self.face_for(character, Style.REGULAR) is None
        )

    def _tried(self, style: Style) -> Iterator[Face]:
        for path in self._files[style]:
            yield self._open(path)
        if style is not Style.REGULAR:
            yield from self._tried(Style.REGULAR)

    def _open(self, path: Path) -> Face:
        face = self._faces.get(path)
        if face is None:
            face = self._faces.setdefault(path, Face(path))
        return face


def is_unseen(character: str) -> bool:
    """Return whether *character* is drawn as nothing: controls, marks of direction, selectors."""
    if " " <= character <= "~":
        return False
    return (
        unicodedata.category(character) in _UNSEEN_CATEGORIES
        or "\ufe00" <= character <= "\ufe0f"
        or "\U000e0000" <= character <= "\U000e0fff"
    )


def clusters(text: str) -> Iterator[str]:
    """Cut *text* where a reader sees one character end: marks and joiners stay attached.

    A simple form of UAX #29; it never cuts inside a letter with its marks or an emoji
    sequence, which is all that fallback and emergency line breaks need.
    """
    start = 0
    for index in range(1, len(text)):
        if not _joins(text[index - 1], text[index]):
            yield text[start:index]
            start = index
    if text:
        yield text[start:]


def _joins(before: str, character: str) -> bool:
    if character.isascii():
        return False
    return (
        unicodedata.category(character) in _JOINED_CATEGORIES
        or is_unseen(character)
        or ord(character) in _EMOJI_TONES
        or character in _FOLLOWING
        or before in _BINDING
    )
