"""A paper on the screen: from its bytes to the first page drawn, as handing over opens it."""

from datetime import UTC, datetime
from statistics import median
from time import perf_counter

from PySide6.QtWidgets import QApplication

from desktop.documents.blocks import Heading, PageBreak, Passage
from desktop.documents.page import Meta, PageSpec
from desktop.documents.typeset import typeset
from desktop.ui.preview import Preview
from desktop.ui.work import Workshop
from tests.bench.table import Row, milliseconds

PAGES, MOST_SECONDS = 6, 0.150
_LINES = "What we settled stays between us, and what may be told is written here. " * 30


def preview_row(qt: QApplication, *, rounds: int) -> Row:
    """Return how long a paper of six pages takes until its first page shows."""
    content = six_pages()
    workshop = Workshop()
    preview = Preview(workshop)
    preview.resize(1000, 800)
    preview.show()
    found = sorted(_seconds(qt, preview, content) for _ in range(rounds + 1))[:rounds]
    preview.clear()
    while workshop.is_busy():
        qt.processEvents()
    workshop.close()
    preview.deleteLater()
    middle = median(found)
    return Row(
        "a paper of 6 pages opened, page 1 on the screen",
        milliseconds(middle),
        bar=f"at most {milliseconds(MOST_SECONDS)}",
        met=middle <= MOST_SECONDS,
    )


def six_pages() -> bytes:
    """Return six pages of plain words, typeset as all papers are."""
    more = (PageBreak(), Passage(_LINES)) * (PAGES - 1)
    blocks = (Heading(1, "What we settled"), Passage(_LINES), *more)
    page = PageSpec("letter", "en", "ask me", "Page {page} of {pages}", "Paper K7QF-2M-A")
    meta = Meta(title="What we settled", created=datetime(2026, 12, 2, tzinfo=UTC))
    return typeset(blocks, page=page, meta=meta)


def _seconds(qt: QApplication, preview: Preview, content: bytes) -> float:
    begun = perf_counter()
    preview.show_pdf(content)
    while not preview.pages.has_picture(1):
        qt.processEvents()
    return perf_counter() - begun
