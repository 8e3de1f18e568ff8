"""Fonts inside a PDF: subsets of only what is drawn, each glyph with its exact text.

Glyphs are embedded as Type 0 fonts with Identity-H codes. One code stands for one pair of
glyph and text, so two letters that share a shape still come out of the file as two letters.
"""

import zlib
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import TypeAlias

import uharfbuzz as hb
from reportlab.pdfbase.pdfdoc import PDFArray, PDFDictionary, PDFName, PDFString

from desktop.documents.pdf import Document, stream
from desktop.documents.text.composites import Composite, add_composites
from desktop.documents.text.fonts import Face

# Tables a PDF does not read; without them the subset holds outlines and little else.
_DROPPED = (
    *("GSUB", "GPOS", "GDEF", "BASE", "JSTF", "MATH", "kern", "gasp", "DSIG"),
    *("name", "post", "OS/2", "cmap", "meta", "STAT", "vhea", "vmtx", "VORG"),
)


Shown: TypeAlias = int | Composite
"""What one code shows: a glyph of the face by its number, or several as one."""


class SubsetFont:
    """The part of one face that one document draws."""

    def __init__(self, face: Face, resource: str) -> None:
        self.face = face
        self.resource = resource
        self.dictionary = PDFDictionary({})
        self._codes: dict[tuple[Shown, str], int] = {}
        self._glyphs: list[tuple[Shown, str]] = [(0, "")]
        self._owned: dict[int, str] = {}

    @property
    def glyphs(self) -> Sequence[tuple[Shown, str]]:
        """The glyphs and their texts in the order of first use."""
        return self._glyphs

    def code(self, glyph: Shown, text: str) -> int:
        """Return the code that shows *glyph* and means *text*.

        A PostScript font can show no composites.
        """
        known = self._codes.get((glyph, text))
        if known is None:
            plain = glyph if isinstance(glyph, int) and self.face.is_cff else None
            known = self._codes[glyph, text] = len(self._glyphs) if plain is None else plain
            self._glyphs.append((glyph, text))
            self._owned.setdefault(known, text)
        return known

    def means(self, code: int, text: str) -> bool:
        """Return whether *code* comes out of the file as *text*.

        The codes of a PostScript font are its glyph numbers, so there a glyph can have
        only one meaning and a second one must be said beside it.
        """
        return self._owned.get(code) == text

    def finish(self, document: Document) -> None:
        """Fill the font dictionary, now that every glyph is known."""
        numbers = tuple(sorted({number for shown, _ in self._glyphs for number in _parts(shown)}))
        program, renumbered = _subset(self.face, numbers)
        places: dict[Shown, int] = {number: place for number, place in renumbered.items()}  # noqa: C416
        made = tuple(dict.fromkeys(s for s, _ in self._glyphs if isinstance(s, Composite)))
        if made:
            program, first = add_composites(program, made, renumbered)
            places |= {composite: first + place for place, composite in enumerate(made)}
        name = f"{_tag((*numbers, *made))}+{self.face.name}"
        descendant = self._descendant(document, name, program, places)
        self.dictionary.dict.update(
            Type=PDFName("Font"),
            Subtype=PDFName("Type0"),
            BaseFont=PDFName(f"{name}-Identity-H" if self.face.is_cff else name),
            Encoding=PDFName("Identity-H"),
            DescendantFonts=PDFArray([document.Reference(descendant)]),
            ToUnicode=document.Reference(stream(self._to_unicode())),
        )

    def _descendant(
        self,
        document: Document,
        name: str,
        program: bytes,
        places: dict[Shown, int],
    ) -> PDFDictionary:
        cff = self.face.is_cff
        entries = {
            "Type": PDFName("Font"),
            "Subtype": PDFName("CIDFontType0" if cff else "CIDFontType2"),
            "BaseFont": PDFName(name),
            "CIDSystemInfo": PDFDictionary(
                {
                    "Registry": PDFString("Adobe"),
                    "Ordering": PDFString("Identity"),
                    "Supplement": 0,
                }
            ),
            "FontDescriptor": document.Reference(self._descriptor(document, name, program)),
            "W": self._widths(),
            "DW": 1000,
        }
        if not cff:
            map_of_codes = b"".join(places[shown].to_bytes(2, "big") for shown, _ in self._glyphs)
            entries["CIDToGIDMap"] = document.Reference(stream(map_of_codes))
        return PDFDictionary(entries)

    def _descriptor(self, document: Document, name: str, program: bytes) -> PDFDictionary:
        ascent, descent = self.face.extents
        if self.face.is_cff:
            file = stream(program, Subtype=PDFName("CIDFontType0C"))
        else:
            file = stream(program, Length1=len(program))
        return PDFDictionary(
            {
                "Type": PDFName("FontDescriptor"),
                "FontName": PDFName(name),
                "Flags": 4,  # symbolic: codes are ours, not a standard encoding's
                "FontBBox": PDFArray([-1000, round(descent), 3000, round(ascent)]),
                "ItalicAngle": -12 if "Italic" in self.face.name else 0,
                "Ascent": round(ascent),
                "Descent": round(descent),
                "CapHeight": 714,
                "StemV": 140 if "Bold" in self.face.name else 80,
                "FontFile3" if self.face.is_cff else "FontFile2": document.Reference(file),
            }
        )

    def _widths(self) -> str:
        if self.face.is_cff:
            numbers = sorted({number for shown, _ in self._glyphs for number in _parts(shown)})
            each = (f"{glyph} [{_short(self.face.advance(glyph))}]" for glyph in numbers)
            return f"[{' '.join(each)}]"
        widths = (_short(self.width(shown)) for shown, _ in self._glyphs)
        return f"[0 [{' '.join(widths)}]]"

    def width(self, shown: Shown) -> float:
        """Return how far *shown* moves the pen, in thousandths of the size."""
        if isinstance(shown, Composite):
            return float(shown.advance * self.face.scale)
        return self.face.advance(shown)

    def _to_unicode(self) -> bytes:
        entries = [f"<{code:04X}> <{utf16(text)}>" for code, text in self._meanings() if text]
        blocks = [entries[start : start + 100] for start in range(0, len(entries), 100)]
        body = "\n".join(
            "\n".join([f"{len(block)} beginbfchar", *block, "endbfchar"]) for block in blocks
        )
        return (
            "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
            "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n"
            "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
            "1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n"
            f"{body}\nendcmap\nCMapName currentdict /CMap defineresource pop\nend\nend"
        ).encode("ascii")

    def _meanings(self) -> Iterator[tuple[int, str]]:
        if self.face.is_cff:
            yield from sorted(self._owned.items())
        else:
            for code, (_, text) in enumerate(self._glyphs):
                yield code, text


class DocumentFonts:
    """Every face one document draws with, in the order of first use."""

    def __init__(self, resources: PDFDictionary) -> None:
        self._resources = resources
        self._fonts: dict[Face, SubsetFont] = {}

    def of(self, face: Face) -> SubsetFont:
        """Return the document's subset of *face*."""
        font = self._fonts.get(face)
        if font is None:
            font = self._fonts[face] = SubsetFont(face, f"T{len(self._fonts) + 1}")
        return font

    def meanings(self) -> str:
        """Return what all codes mean, which pages alone do not tell."""
        return repr([(font.face.name, font.glyphs) for font in self._fonts.values()])

    def finish(self, document: Document) -> None:
        """Embed what was drawn; call once, after the last page."""
        for font in self._fonts.values():
            font.finish(document)
            self._resources[font.resource] = document.Reference(font.dictionary)


def forget_subsets() -> None:
    """Let go of the subsets kept for documents that draw the same glyphs again."""
    _subset.cache_clear()


def utf16(text: str) -> str:
    """Return *text* as big-endian UTF-16 in hexadecimal."""
    return text.encode("utf-16-be").hex().upper()


def _short(width: float) -> str:
    return f"{width:.2f}".rstrip("0").rstrip(".")


def _parts(shown: Shown) -> tuple[int, ...]:
    return (shown,) if isinstance(shown, int) else tuple(number for number, _, _ in shown.parts)


def _tag(numbers: Sequence[Shown]) -> str:
    """Return the six letters that mark a subset (ISO 32000-1, 9.6.4)."""
    value = zlib.crc32(repr(numbers).encode())
    return "".join(chr(ord("A") + value // 26**place % 26) for place in range(6))


@lru_cache(maxsize=64)
def _subset(face: Face, numbers: tuple[int, ...]) -> tuple[bytes, dict[int, int]]:
    """Cut the font program of *face* down to *numbers*; say where each glyph went."""
    wanted = hb.SubsetInput()
    wanted.sets(hb.SubsetInputSets.GLYPH_INDEX).update(set(numbers))
    wanted.flags = hb.SubsetFlags.NO_LAYOUT_CLOSURE | hb.SubsetFlags.NOTDEF_OUTLINE
    if face.is_cff:
        wanted.flags |= hb.SubsetFlags.RETAIN_GIDS
    wanted.drop_table_tag_set.update(
        {int.from_bytes(tag.ljust(4).encode(), "big") for tag in _DROPPED}
    )
    plan = hb.SubsetPlan(face.hb_face, wanted)
    cut = plan.execute()
    if face.is_cff:
        return cut.reference_table("CFF ").data, {}
    return cut.blob.data, dict(plan.old_to_new_glyph_mapping)
