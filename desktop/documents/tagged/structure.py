"""The structure tree: what each mark on the pages is, in the order it should be read."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from reportlab.pdfbase.pdfdoc import PDFDictionary, PDFName, PDFObject, PDFString

from desktop.documents.pdf import Array, Dictionary, Document


@dataclass(frozen=True, slots=True)
class Mark:
    """One marked piece of a page's content: pages from 1, identifiers from 0."""

    page: int
    identifier: int


@dataclass(frozen=True, slots=True, eq=False)
class Widget:
    """A form field's box on a page."""

    page: int
    annotation: PDFDictionary


@dataclass(slots=True, eq=False)
class Element:
    """A node of the tree; *tag* is one of the standard types (ISO 32000-1, 14.8.4).

    The tree is built while the document is composed, before anything is drawn, so that
    reading order never depends on the order of drawing and a paragraph that runs over two
    pages is still one paragraph.
    """

    tag: str
    language: str = ""
    alternative: str = ""
    actual: str = ""
    attributes: Mapping[str, Any] = field(default_factory=dict)
    kids: "list[Element | Mark | Widget]" = field(default_factory=list)

    def add(
        self,
        tag: str,
        *,
        alternative: str = "",
        actual: str = "",
        attributes: Mapping[str, Any] | None = None,
    ) -> "Element":
        """Append a new child and return it."""
        child = Element(
            tag, alternative=alternative, actual=actual, attributes=dict(attributes or {})
        )
        self.kids.append(child)
        return child

    def walk(self) -> "Iterator[Element]":
        """Give this element and all below it, in reading order."""
        yield self
        for kid in self.kids:
            if isinstance(kid, Element):
                yield from kid.walk()


class StructureWriter:
    """Turns a tree of elements into PDF objects."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._pages = [document.Reference(page) for page in document.Pages.pages]
        self._references: dict[Element, Any] = {}

    def write(self, root: Element) -> PDFDictionary:
        """Return the structure tree root for *root*, with its parent tree."""
        tree = Dictionary({"Type": PDFName("StructTreeRoot")})
        reference = self._document.Reference(tree, "StructTreeRoot")
        tree["K"] = Array([self._write(root, reference)])
        parents, following = self._parents(root)
        tree["ParentTree"] = self._document.Reference(Dictionary({"Nums": Array(parents)}))
        tree["ParentTreeNextKey"] = following
        return tree

    def _write(self, element: Element, parent: PDFObject) -> PDFObject:
        written = Dictionary({"Type": PDFName("StructElem"), "S": PDFName(element.tag)})
        reference = self._references[element] = self._document.Reference(written)
        written["P"] = parent
        for key, text in (
            ("Lang", element.language),
            ("Alt", element.alternative),
            ("ActualText", element.actual),
        ):
            if text:
                written[key] = PDFString(text)
        if element.attributes:
            written["A"] = Dictionary(dict(element.attributes))
        kids = [self._kid(kid, reference) for kid in element.kids]
        if kids:
            written["K"] = Array(kids)
        return reference

    def _kid(self, kid: Element | Mark | Widget, parent: PDFObject) -> PDFObject:
        if isinstance(kid, Element):
            return self._write(kid, parent)
        page = self._pages[kid.page - 1]
        if isinstance(kid, Mark):
            entries = {"Type": PDFName("MCR"), "Pg": page, "MCID": kid.identifier}
        else:
            annotation = self._document.Reference(kid.annotation)
            entries = {"Type": PDFName("OBJR"), "Pg": page, "Obj": annotation}
        return Dictionary(entries)

    def _parents(self, root: Element) -> tuple[list[Any], int]:
        """Return the number tree from marks and widgets back to their elements."""
        marked: list[dict[int, Any]] = [{} for _ in self._pages]
        widgets: list[tuple[Widget, Any]] = []
        for element in root.walk():
            for kid in element.kids:
                if isinstance(kid, Mark):
                    marked[kid.page - 1][kid.identifier] = self._references[element]
                elif isinstance(kid, Widget):
                    widgets.append((kid, self._references[element]))
        numbers: list[Any] = []
        for number, page in enumerate(marked):
            owners = Array([page[identifier] for identifier in range(len(page))])
            numbers += [number, self._document.Reference(owners)]
        for number, (widget, owner) in enumerate(widgets, start=len(marked)):
            widget.annotation["StructParent"] = number
            numbers += [number, owner]
        return numbers, len(marked) + len(widgets)
