"""From characters to glyphs: one run is one face, one direction, shaped by HarfBuzz."""

from collections.abc import Iterator
from dataclasses import dataclass

import uharfbuzz as hb

from desktop.documents.text.fonts import Face, FontBook, Style, clusters

# Discretionary ligatures rewrite names: the Arabic for Muhammad becomes one sign with
# vowels nobody wrote.
_FEATURES = {"kern": True, "liga": True, "dlig": False}
_CACHE_LIMIT = 20_000


class CharactersMissingError(ValueError):
    """No font has these characters, so the text cannot be set."""

    def __init__(self, characters: tuple[str, ...]) -> None:
        self.characters = characters
        named = ", ".join(f"U+{ord(c):04X}" for c in "".join(characters))
        super().__init__(f"no font has {named}")


@dataclass(frozen=True, slots=True)
class Glyph:
    """One drawn shape; lengths in thousandths of the size, *cluster* counts characters."""

    number: int
    advance: float
    right: float
    up: float
    cluster: int


@dataclass(frozen=True, slots=True, eq=False)
class Run:
    """Glyphs of one face in the order they are seen, left to right.

    *before* and *after* are marks of direction that belong to the text beside the first and
    the last glyph that is seen.
    """

    face: Face
    glyphs: tuple[Glyph, ...]
    text: str
    width: float
    backwards: bool
    language: str = ""
    before: str = ""
    after: str = ""


class Shaper:
    """Shapes words and remembers them: the same few hundred make up every document."""

    def __init__(self, book: FontBook) -> None:
        self.book = book
        self._runs: dict[tuple[str, str, bool, str], Run] = {}

    def runs(self, text: str, style: Style, language: str, *, backwards: bool) -> list[Run]:
        """Shape *text*, all of one direction, into runs in the order of reading.

        Raises:
            CharactersMissingError: no face has a character of *text*.
        """
        return [
            self._run(face, part, language, backwards=backwards)
            for face, part in self._parts(text, style)
        ]

    def shape_with(self, face: Face, text: str, language: str, *, backwards: bool) -> Run:
        """Shape *text* with one *face* that is known to have it."""
        return self._run(face, text, language, backwards=backwards)

    def _parts(self, text: str, style: Style) -> list[tuple[Face, str]]:
        whole = self.book.face_for(text, style)
        if whole is not None:
            return [(whole, text)]
        parts: list[tuple[Face, str]] = []
        for face, part in self._pieces(text, style):
            if parts and parts[-1][0] is face:
                parts[-1] = (face, parts[-1][1] + part)
            else:
                parts.append((face, part))
        return parts

    def _pieces(self, text: str, style: Style) -> Iterator[tuple[Face, str]]:
        """Give each cluster its face; a cluster no single face has goes by character."""
        for cluster in clusters(text):
            face = self.book.face_for(cluster, style)
            for part in (cluster,) if face else tuple(cluster):
                chosen = face or self.book.face_for(part, style)
                if chosen is None:
                    raise CharactersMissingError(self.book.missing(text))
                yield chosen, part

    def _run(self, face: Face, text: str, language: str, *, backwards: bool) -> Run:
        key = (face.name, text, backwards, language)
        run = self._runs.get(key)
        if run is None:
            if len(self._runs) > _CACHE_LIMIT:
                self._runs.clear()
            run = self._runs[key] = _shape(face, text, backwards=backwards, language=language)
        return run


def _shape(face: Face, text: str, *, backwards: bool, language: str) -> Run:
    buffer = hb.Buffer()
    buffer.add_str(text)
    buffer.guess_segment_properties()
    buffer.direction = "rtl" if backwards else "ltr"
    buffer.language = language
    buffer.flags = hb.BufferFlags.REMOVE_DEFAULT_IGNORABLES
    hb.shape(face.hb_font, buffer, _FEATURES)
    scale = face.scale
    glyphs = tuple(
        Glyph(
            info.codepoint,
            place.x_advance * scale,
            place.x_offset * scale,
            place.y_offset * scale,
            info.cluster,
        )
        for info, place in zip(buffer.glyph_infos, buffer.glyph_positions, strict=True)
    )
    if any(glyph.number == 0 for glyph in glyphs):
        raise CharactersMissingError(tuple(dict.fromkeys(text)))
    width = sum(glyph.advance for glyph in glyphs)
    return Run(face, glyphs, text, width, backwards, language)
