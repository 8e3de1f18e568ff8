"""A reportlab canvas on which every mark is either content of the structure tree or an artifact."""

import hashlib
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from io import BytesIO
from typing import Any

from reportlab.pdfbase.pdfdoc import PDFArray, PDFDictionary, PDFName, PDFString
from reportlab.pdfgen.canvas import Canvas

from desktop.documents.pdf import stream
from desktop.documents.tagged.attachments import Attachment, embed
from desktop.documents.tagged.metadata import Info, Metadata, packet
from desktop.documents.tagged.objects import Catalog, Page
from desktop.documents.tagged.structure import Element, Mark, StructureWriter, Widget
from desktop.documents.text.drawing import LineDrawer
from desktop.documents.text.embedding import DocumentFonts
from desktop.documents.text.lines import Line

Colour = tuple[float, float, float]


class TaggedCanvas(Canvas):
    """Draws shaped lines and shapes into a tagged PDF; ``finish`` gives the bytes.

    Use ``marked`` around what belongs to an element and ``artifact`` around what is only
    decoration or page furniture. The same calls always give the same bytes: nothing is
    taken from the clock or the environment.
    """

    # reportlab's own, which its published types leave out.
    _doc: Any
    _code: list[str]
    _annotationrefs: list[Any]
    _destinations: dict[str, Any]
    _pagesize: tuple[float, float]
    _startPage: Callable[[], None]  # noqa: N815

    def __init__(self, size: tuple[float, float], metadata: Metadata, profile: bytes) -> None:
        """Begin a document of pages of *size* points, in the colours of the ICC *profile*."""
        super().__init__(
            BytesIO(), pagesize=size, pdfVersion=(1, 7), lang=metadata.language, invariant=1
        )
        document: Any = self._doc
        document.Catalog = document._catalog = Catalog(document.Catalog)  # noqa: SLF001
        document.info = Info(metadata)
        self._metadata = metadata
        self._profile = profile
        self._fonts = DocumentFonts(document.idToObject["BasicFonts"])
        self._drawer = LineDrawer(self._fonts)
        self._pictures = PDFDictionary({})
        self._marks: Counter[int] = Counter()
        self._fields: list[Any] = []
        self._outline_level = -1
        self._digest = hashlib.sha256()
        self.addPageLabel(0, "ARABIC")

    # reportlab would select an unembedded Helvetica on every page.

    def _make_preamble(self) -> None:
        self._preamble = ""

    def setFont(self, psfontname: str, size: float, leading: float | None = None) -> None:
        """Select nothing: text is drawn by ``text_line``, with fonts of its own."""

    # Structure

    @contextmanager
    def marked(self, element: Element) -> Iterator[None]:
        """Mark what is drawn inside as content of *element*."""
        page = self.getPageNumber()
        identifier = self._marks[page]
        self._marks[page] += 1
        element.kids.append(Mark(page, identifier))
        self.addLiteral(f"/{element.tag} <</MCID {identifier}>> BDC")
        yield
        self.addLiteral("EMC")

    @contextmanager
    def artifact(self, kind: str = "Layout", part: str = "") -> Iterator[None]:
        """Mark what is drawn inside as no content: *kind* Layout, Pagination or Background."""
        subtype = f" /Subtype /{part}" if part else ""
        self.addLiteral(f"/Artifact <</Type /{kind}{subtype}>> BDC")
        yield
        self.addLiteral("EMC")

    def bookmark(self, title: str, level: int, top: float) -> None:
        """Add *title* to the outline (level 0 is the highest), pointing to height *top*."""
        self._outline_level = level = min(level, self._outline_level + 1)
        key = f"outline-{len(self._destinations)}"
        self.bookmarkHorizontalAbsolute(key, top)
        self.addOutlineEntry(title, key, level)

    # Drawing

    def text_line(self, line: Line, x: float, y: float, size: float, *, language: str = "") -> None:
        """Draw a set *line* from *x* on the base line *y*.

        *language* is what its element is in, without one the document's; words of the line
        in another are marked with theirs.
        """
        if line.runs:
            spoken = language or self._metadata.language
            self.addLiteral(self._drawer.operators(line, (x, y), size, spoken))

    def polygons(self, outlines: Sequence[Sequence[tuple[float, float]]]) -> None:
        """Fill *outlines* together by the non-zero winding rule."""
        for outline in outlines:
            first, *others = (f"{x:.2f} {y:.2f}" for x, y in outline)
            self.addLiteral(" ".join([f"{first} m", *(f"{point} l" for point in others), "h"]))
        if outlines:
            self.addLiteral("f")

    def box(self, left: float, bottom: float, width: float, height: float) -> None:
        """Fill a rectangle."""
        self.addLiteral(f"{left:.2f} {bottom:.2f} {width:.2f} {height:.2f} re f")

    def line_from(self, x: float, y: float, to_x: float, to_y: float) -> None:
        """Stroke a straight line."""
        self.addLiteral(f"{x:.2f} {y:.2f} m {to_x:.2f} {to_y:.2f} l S")

    def colour(self, colour: Colour) -> None:
        """Fill and stroke with *colour* from here on."""
        numbers = " ".join(f"{part:g}" for part in colour)
        self.addLiteral(f"{numbers} rg {numbers} RG")

    def picture(self, content: bytes, pixels: tuple[int, int], box: Sequence[float]) -> None:
        """Draw an RGB picture, 8 bits a channel, into *box* (left, bottom, width, height)."""
        self._place(content, pixels, box)

    def photo(self, content: bytes, pixels: tuple[int, int], box: Sequence[float]) -> None:
        """Draw a JPEG in colour into *box*; its bytes go into the file as they are."""
        self._place(content, pixels, box, Filter=PDFName("DCTDecode"))

    def _place(
        self, content: bytes, pixels: tuple[int, int], box: Sequence[float], **packing: object
    ) -> None:
        name = f"P{hashlib.sha256(content).hexdigest()[:16]}"
        entries: dict[str, Any] = {
            "Type": PDFName("XObject"),
            "Subtype": PDFName("Image"),
            "Width": pixels[0],
            "Height": pixels[1],
            "ColorSpace": PDFName("DeviceRGB"),
            "BitsPerComponent": 8,
            **packing,
        }
        if name not in self._pictures:
            packed = stream(content, packed=not packing, **entries)
            self._pictures[name] = self._doc.Reference(packed)
        left, bottom, width, height = box
        self.addLiteral(f"q {width:.2f} 0 0 {height:.2f} {left:.2f} {bottom:.2f} cm /{name} Do Q")

    def signature_field(
        self, name: str, tooltip: str, box: tuple[float, float, float, float], element: Element
    ) -> None:
        """Add an empty signature field over *box* (left, bottom, right, top); tag it *element*."""
        left, bottom, right, top = box
        appearance = stream(
            b" ",
            packed=False,
            Type=PDFName("XObject"),
            Subtype=PDFName("Form"),
            BBox=PDFArray([0, 0, right - left, top - bottom]),
            Resources=PDFDictionary({}),
        )
        entries = {
            "Type": PDFName("Annot"),
            "Subtype": PDFName("Widget"),
            "FT": PDFName("Sig"),
            "T": PDFString(name),
            "TU": PDFString(tooltip),
            "F": 132,  # printed, locked
            "Rect": PDFArray(list(box)),
            "P": self._doc.thisPageRef(),
            "AP": PDFDictionary({"N": self._doc.Reference(appearance)}),
        }
        annotation = PDFDictionary(entries)
        reference = self._doc.Reference(annotation)
        self._annotationrefs.append(reference)
        self._fields.append(reference)
        element.kids.append(Widget(self.getPageNumber(), annotation))

    # Pages and the whole

    def showPage(self) -> None:
        """End the page and begin the next."""
        code = "\n".join(self._code).encode("latin-1")
        self._digest.update(code)
        page = Page(self._pagesize, code, number=self.getPageNumber())
        page.complete(self._doc, self._annotationrefs, self._pictures)
        self._doc.addPage(page)
        self._startPage()

    def finish(self, root: Element, attachments: Sequence[Attachment] = ()) -> bytes:
        """Return the whole file, structured by *root*; the canvas is done afterwards."""
        document: Any = self._doc
        self._fonts.finish(document)
        catalog = document.Catalog
        catalog.StructTreeRoot = StructureWriter(document).write(root)
        catalog.MarkInfo = PDFDictionary({"Marked": "true"})
        catalog.ViewerPreferences = PDFDictionary({"DisplayDocTitle": "true"})
        catalog.OutputIntents = PDFArray([self._output_intent()])
        catalog.Metadata = packet(self._metadata)
        if self._fields:
            catalog.AcroForm = PDFDictionary({"Fields": PDFArray(self._fields), "SigFlags": 1})
        if attachments:
            embed(document, attachments, self._metadata.created)
        self._identify(attachments)
        written: bytes = document.GetPDFData(self)
        return written

    def _output_intent(self) -> PDFDictionary:
        profile = stream(self._profile, N=3)
        return PDFDictionary(
            {
                "Type": PDFName("OutputIntent"),
                "S": PDFName("GTS_PDFA1"),
                "OutputConditionIdentifier": PDFString("sRGB"),
                "Info": PDFString("sRGB IEC61966-2.1"),
                "DestOutputProfile": self._doc.Reference(profile),
            }
        )

    def _identify(self, attachments: Sequence[Attachment]) -> None:
        """Give the file an identifier made of its content alone."""
        self._digest.update(repr(self._metadata).encode())
        self._digest.update(self._fonts.meanings().encode())
        for attachment in attachments:
            self._digest.update(attachment.content)
        half = f"<{self._digest.hexdigest()[:32]}>"
        self._doc._ID = f"\n[{half}{half}]\n".encode()  # noqa: SLF001
