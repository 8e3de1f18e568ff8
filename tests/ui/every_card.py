"""Every card, clause and paper of a session, shown on its page without writing a row."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication, QWidget

from desktop.domain.flow import SHEET, Card, deeper, path
from desktop.ui.session.page import SessionPage
from desktop.ui.session.stops import prepared_items
from tests.ui.furnished import wait_for

_OTHERS_WAY = frozenset({"prompt", "sign"})
"""Kinds that have no card of their own, or one that only real pages bring about."""


def every_card(page: SessionPage) -> Iterator[str]:
    """Show every card there is for this client, one after the other."""
    live = page.live
    for card in (*path(live.pack, live.intake), *deeper(live.pack, live.intake)):
        if card.kind not in _OTHERS_WAY:
            show(page, card)
            yield card.key


def every_clause(page: SessionPage) -> Iterator[str]:
    """Look more closely at every clause of every group."""
    live = page.live
    for card in (*path(live.pack, live.intake), *deeper(live.pack, live.intake)):
        if card.kind != "group":
            continue
        page.table.card = card
        for item in live.pack.groups[card.key].items:
            if live.pack.items[item].concerns(live.answers):
                page.table._look(card.key, item)
                rest(page)
                yield item


def every_paper(page: SessionPage) -> Iterator[str]:
    """Open every paper that lies over the page for a moment."""
    live, tools = page.live, page.tools
    group = next(c for c in path(live.pack, live.intake) if c.kind == "group")
    show(page, group)
    for name in ("ask", "take_back", "more", "papers", "finish", "client_view"):
        getattr(tools, name)()
        rest(page)
        yield name
    tools.reword(group.key)
    rest(page)
    yield "reword"
    for key in prepared_items(live.pack):
        if live.pack.items[key].concerns(live.answers):
            tools.open_item(key)
            rest(page)
            yield key
    if tools._overlay is not None:
        tools._overlay.close_quietly()


def show(page: SessionPage, card: Card) -> None:
    """Show *card* as if the session stood there."""
    page.table.card = card
    kind = card.kind if card.kind in {"quiet", SHEET} else "card"
    page.table._shown = (kind, card.key)
    page.table._build(kind)
    page.show_around(card)
    rest(page)


def rest(page: SessionPage) -> None:
    """Wait until nothing is under way and everything has its size."""
    if page.desk.work.is_busy():
        wait_for(lambda: not page.desk.work.is_busy())
    for _ in range(4):  # a card measures itself more than once
        QApplication.processEvents()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def seen(root: QWidget) -> list[QWidget]:
    """Return every part of *root* that shows."""
    return [part for part in root.findChildren(QWidget) if part.isVisible()]
