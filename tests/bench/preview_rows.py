"""A paper on the screen: drawn anew with a sentence changed, and opened as handing over does."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from itertools import count
from pathlib import Path

from PySide6.QtWidgets import QApplication

from desktop.app import App
from desktop.documents.blocks import Heading, PageBreak, Passage
from desktop.documents.page import Meta, PageSpec
from desktop.documents.typeset import typeset
from desktop.services.draft_documents import drafted, drafting_of, word_whole
from desktop.ui.preview import Preview
from desktop.ui.work import Workshop
from tests.bench.paper_rows import sign_all
from tests.bench.rounds import Spent, middle, spent_on
from tests.bench.table import Row, milliseconds, spent

PAGES, MOST_SECONDS = 6, 0.150
_LINES = "What we settled stays between us, and what may be told is written here. " * 30
_BAR = f"processor {milliseconds(MOST_SECONDS)}"


def preview_rows(qt: QApplication, app: App, place: Path, *, rounds: int) -> list[Row]:
    """Return the rows; *place* is for a vault."""
    drawn = live_preview(app, place, rounds=rounds)
    return [
        _row("live preview: sheet and booklet worded and drawn anew (warm)", drawn),
        _row(f"a paper of {PAGES} pages opened, page 1 on the screen", opened(qt, rounds=rounds)),
    ]


def live_preview(app: App, place: Path, *, rounds: int) -> Spent:
    """Return how long agreement and booklet take, another sentence on the sheet each time."""
    vault, live = sign_all(app, place / "signed").opened()
    drafting = drafting_of(vault, live, created=datetime(2026, 12, 2, tzinfo=UTC))
    vault.close()
    numbers = count()

    def draw() -> None:
        sheet, booklet = word_whole(live, "document.agreement", drafting)
        changed = replace(sheet, subtitle=f"{sheet.subtitle} {next(numbers)}")
        drafted(live, changed, booklet, drafting)

    return _warm(lambda: spent_on(draw), rounds)


def opened(qt: QApplication, *, rounds: int) -> Spent:
    """Return how long a paper of six pages takes until its first page shows."""
    content = six_pages()
    workshop = Workshop()
    preview = Preview(workshop)
    preview.resize(1000, 800)
    preview.show()

    def show() -> None:
        preview.show_pdf(content)
        while not preview.pages.has_picture(1):
            qt.processEvents()

    found = _warm(lambda: spent_on(show), rounds)
    preview.clear()
    while workshop.is_busy():
        qt.processEvents()
    workshop.close()
    preview.deleteLater()
    return found


def six_pages() -> bytes:
    """Return six pages of plain words, typeset as all papers are."""
    more = (PageBreak(), Passage(_LINES)) * (PAGES - 1)
    blocks = (Heading(1, "What we settled"), Passage(_LINES), *more)
    page = PageSpec("letter", "en", "ask me", "Page {page} of {pages}", "Paper K7QF-2M-A")
    meta = Meta(title="What we settled", created=datetime(2026, 12, 2, tzinfo=UTC))
    return typeset(blocks, page=page, meta=meta)


def _warm(once: Callable[[], Spent], rounds: int) -> Spent:
    """Return the middle of so many *rounds*, after one that does not count."""
    once()
    return middle([once() for _ in range(rounds)])


def _row(what: str, found: Spent) -> Row:
    return Row(what, spent(found), bar=_BAR, met=found.cpu <= MOST_SECONDS)
