"""PDF objects that reportlab lacks or writes in a way an archive refuses."""

from reportlab.pdfbase.pdfdoc import (
    PDFArray,
    PDFCatalog,
    PDFDictionary,
    PDFName,
    PDFObject,
    PDFPage,
    PDFResourceDictionary,
)

from desktop.documents.pdf import Document, stream


class Catalog(PDFCatalog):
    """The document's root, with room for what archives and readers ask for."""

    # reportlab reads both names off the class.
    __NoDefault__ = (*PDFCatalog.__NoDefault__, "OutputIntents", "AF")  # type: ignore[assignment]
    __Refs__ = tuple(  # type: ignore[assignment]
        name for name in __NoDefault__ if name not in {"PageMode", "PageLayout"}
    )

    def __init__(self, stock: PDFCatalog) -> None:
        self.__dict__.update(stock.__dict__)


class Page(PDFPage):
    """A page that knows its place in the structure tree and selects no font by itself."""

    __NoDefault__ = (*PDFPage.__NoDefault__, "StructParents", "Tabs")  # type: ignore[assignment]

    def __init__(self, size: tuple[float, float], code: bytes, *, number: int) -> None:
        super().__init__()
        self.size = size
        self.Override_default_compilation = 1
        self.code = code
        self.StructParents = number - 1
        self.Tabs = PDFName("S")

    def complete(
        self,
        document: Document,
        annotations: list[PDFObject],
        pictures: PDFDictionary,
    ) -> None:
        """Fill in what reportlab would, but with our stream and no font of its own."""
        drawn = {"XObject": pictures} if pictures.dict else {}
        resources = PDFResourceDictionary(**drawn)
        resources.basicFonts()
        self.MediaBox = PDFArray([0, 0, *self.size])
        self.Resources = resources
        self.Contents = stream(self.code)
        self.Parent = document.Reference(document.Pages)
        self.Annots = PDFArray(annotations) if annotations else None
