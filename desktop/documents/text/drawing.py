"""From set lines to the operators of a page."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from operator import attrgetter

from desktop.documents.text.composites import Composite
from desktop.documents.text.embedding import DocumentFonts, Shown, SubsetFont, utf16
from desktop.documents.text.fonts import Face
from desktop.documents.text.lines import Line
from desktop.documents.text.shaping import DIRECTION_MARKS, Glyph, Letter, Run


@dataclass(frozen=True, slots=True)
class _Part:
    """Glyphs that stand alone, because they are raised or because their codes do not say all.

    *shown* pairs a rise above the base line with codes and shifts to show there. *says* is
    the text of the whole where the codes alone do not say it; "" makes the part silent.
    """

    shown: tuple[tuple[float, str], ...]
    says: str | None = None


_Shown = str | _Part
"""Codes and shifts that may be written in one string with their neighbours, or a part alone."""

_Lone = dict[tuple[int, str, float, float, float], _Shown]
"""Clusters of one glyph of one face: number, text, advance, right, up, and how it is encoded."""


class LineDrawer:
    """Writes lines for one document, encoding each shaped run and each letter once.

    What a code means is settled when it is first used, so an encoding once made holds for
    the whole document.
    """

    def __init__(self, fonts: DocumentFonts) -> None:
        self._fonts = fonts
        self._encoded: dict[Run, tuple[_Shown, ...]] = {}
        self._letters: dict[Letter, str] = {}
        self._lone: dict[Face, _Lone] = defaultdict(dict)

    def operators(self, line: Line, at: tuple[float, float], size: float, language: str) -> str:
        """Return the operators that show *line* from *at*, where its base line begins.

        Words of another language than *language*, a BCP 47 tag, are marked as such.
        """
        written = [f"BT 1 0 0 1 {at[0]:.2f} {at[1]:.2f} Tm"]
        for spoken, runs in groupby(line.runs, lambda run: run.language or language):
            shown = self._shown(runs, size)
            if language and spoken != language:
                written += [f"/Span <</Lang ({spoken})>> BDC", *shown, "EMC"]
            else:
                written += shown
        written.append("ET")
        return " ".join(written)

    def _shown(self, runs: Iterable[Run], size: float) -> Iterator[str]:
        for face, group in groupby(runs, attrgetter("face")):
            font = self._fonts.of(face)
            yield f"/{font.resource} {size:g} Tf"
            yield from _show([part for run in group for part in self._parts(run, font)], size)

    def _parts(self, run: Run, font: SubsetFont) -> tuple[_Shown, ...]:
        parts = self._encoded.get(run)
        if parts is None:
            if run.letters and not run.before and not run.after:
                parts = ("".join([self._letter(letter, font) for letter in run.letters]),)
            else:
                parts = tuple(_encode(run, font, self._lone[run.face]))
            self._encoded[run] = parts
        return parts

    def _letter(self, letter: Letter, font: SubsetFont) -> str:
        written = self._letters.get(letter)
        if written is None:
            code = font.code(_shape_of(letter.glyph, font), letter.text)
            written = self._letters[letter] = _place(letter.glyph, code, font)
        return written


def _show(parts: list[_Shown], size: float) -> Iterator[str]:
    """Write plain parts as one string; a said or raised part stands alone."""
    for kind, group in groupby(parts, type):
        if kind is str:
            yield f"[{''.join(map(str, group)).replace('><', '')}] TJ"
        else:
            yield from (_show_alone(part, size) for part in group if isinstance(part, _Part))


def _show_alone(part: _Part, size: float) -> str:
    written = " ".join(
        f"{rise * size / 1000:.3f} Ts [{codes}] TJ" if rise else f"0 Ts [{codes}] TJ"
        for rise, codes in part.shown
    )
    if any(rise for rise, _ in part.shown):
        written += " 0 Ts"
    if part.says is not None:
        written = f"/Span <</ActualText <FEFF{utf16(part.says)}>>> BDC {written} EMC"
    return written


def _encode(run: Run, font: SubsetFont, lone: _Lone) -> Iterator[_Shown]:
    starts = sorted({glyph.cluster for glyph in run.glyphs})
    ends = dict(zip(starts, [*starts[1:], len(run.text)], strict=True))
    for start, group in groupby(run.glyphs, lambda glyph: glyph.cluster):
        glyphs = list(group)
        text = run.text[start : ends[start]].translate(DIRECTION_MARKS)
        text = text[::-1] if run.backwards else text
        text = run.before * (glyphs[0] is run.glyphs[0]) + text
        text += run.after * (glyphs[-1] is run.glyphs[-1])
        if not font.face.is_cff and (len(glyphs) > 1 or glyphs[0].up):
            yield _as_one(glyphs, text, font)
        elif run.backwards:
            yield from _backwards(glyphs, text, font)
        elif len(glyphs) == 1:
            yield _alone(glyphs[0], text, font, lone)
        else:
            yield _forwards(glyphs, text, font)


def _as_one(glyphs: list[Glyph], text: str, font: SubsetFont) -> _Shown:
    """Encode a cluster as one glyph of its own, which says the whole *text* by its code."""
    unit, pen, parts = 1 / font.face.scale, 0.0, []
    for glyph in glyphs:
        parts.append((glyph.number, round((pen + glyph.right) * unit), round(glyph.up * unit)))
        pen += glyph.advance
    code = font.code(Composite(tuple(parts), round(pen * unit)), text)
    return f"<{code:04X}>"


def _alone(glyph: Glyph, text: str, font: SubsetFont, lone: _Lone) -> _Shown:
    """Encode a cluster of one glyph, which occurs again and again."""
    key = (glyph.number, text, glyph.advance, glyph.right, glyph.up)
    part = lone.get(key)
    if part is None:
        part = lone[key] = _forwards([glyph], text, font)
    return part


def _forwards(glyphs: list[Glyph], text: str, font: SubsetFont) -> _Shown:
    """Encode one cluster of left-to-right text.

    A cluster of one glyph says its text by its code. One of several glyphs (a letter
    with its vowel signs, say) is wrapped in a span that says the text of the whole.
    """
    codes = [
        font.code(_shape_of(glyph, font), meaning)
        for glyph, meaning in zip(glyphs, _meanings(glyphs, text), strict=True)
    ]
    shown = tuple(
        (glyph.up, _place(glyph, code, font)) for glyph, code in zip(glyphs, codes, strict=True)
    )
    alone = len(glyphs) == 1 and font.means(codes[0], text)
    return _part(shown, None if alone else text)


def _backwards(glyphs: list[Glyph], text: str, font: SubsetFont) -> Iterator[_Shown]:
    """Encode one cluster of right-to-left text, which readers turn round as a whole.

    What is shown is in visual order, so the text of a cluster must be too. Its widest
    glyph says all of it and the marks are silent: poppler would otherwise take the
    distance between letter and mark for a space.
    """
    speaker = max(glyphs, key=lambda glyph: glyph.advance)
    for glyph in glyphs:
        code = font.code(glyph.number, text if glyph is speaker else text[:1])
        says = "" if glyph is not speaker else None if font.means(code, text) else text
        yield _part(((glyph.up, _place(glyph, code, font)),), says)


def _part(shown: tuple[tuple[float, str], ...], says: str | None) -> _Shown:
    """Return what is shown, as plain codes where nothing is raised and nothing left to say."""
    (rise, codes), *more = shown
    return _Part(shown, says) if rise or more or says is not None else codes


def _meanings(glyphs: list[Glyph], text: str) -> list[str]:
    """Share *text* among its glyphs, so that each has some even where spans are ignored."""
    if len(glyphs) == len(text):
        return list(text)
    return [text, *(text[-1:] for _ in glyphs[1:])]


def _shape_of(glyph: Glyph, font: SubsetFont) -> Shown:
    """Return what shows *glyph*: one that stands apart is a wide glyph of its own."""
    if not glyph.apart or font.face.is_cff:
        return glyph.number
    advance = font.face.advance(glyph.number) + glyph.apart
    return Composite(((glyph.number, 0, 0),), round(advance / font.face.scale))


def _place(glyph: Glyph, code: int, font: SubsetFont) -> str:
    """Write one code, shifted where the shaper moved it and where it kerned after it."""
    after = font.width(_shape_of(glyph, font)) - glyph.advance + glyph.right
    shown = f"<{code:04X}>"
    if abs(glyph.right) > 0.01:
        shown = f"{-glyph.right:.2f}{shown}"
    if abs(after) > 0.01:
        shown = f"{shown}{after:.2f}"
    return shown
