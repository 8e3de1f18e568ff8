"""Every card, clause and paper of a session, shown on its page without writing a row."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QWidget

from desktop.domain.flow import SHEET, Card, deeper, path
from desktop.ui.session.cards.session_card import SessionCard
from desktop.ui.session.page import SessionPage
from desktop.ui.session.papers.overlay import Overlay
from desktop.ui.session.stops import prepared_items
from tests.ui.furnished import wait_for
from tests.ui.stillness import breathe

_GROUPS = 6
_OTHERS_WAY = frozenset({"prompt", "sign", "clash"})
"""Kinds that have no card of their own, or one that only real pages bring about."""


def few_cards(page: SessionPage) -> Iterator[str]:
    """Show of each kind of card the one with most words, and the wordiest groups."""
    live = page.live
    every = [*path(live.pack, live.intake), *deeper(live.pack, live.intake)]
    wordiest = sorted(every, key=lambda card: _words(page, card), reverse=True)
    kinds: dict[str, int] = {}
    for card in wordiest:
        seen = kinds.get(card.kind, 0)
        kinds[card.kind] = seen + 1
        if card.kind not in _OTHERS_WAY and seen < (_GROUPS if card.kind == "group" else 1):
            show(page, card)
            yield card.key


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


def every_paper(page: SessionPage) -> Iterator[tuple[str, QWidget]]:
    """Open every paper that lies over the page for a moment; yield it with its name."""
    live, tools = page.live, page.tools
    group = next(c for c in path(live.pack, live.intake) if c.kind == "group")
    show(page, group)
    for name in ("ask", "take_back", "more", "papers", "finish", "client_view"):
        tools.use(name) if name != "ask" else tools.ask()
        yield name, opened(page)
    card = page.findChild(SessionCard, group.key)
    assert isinstance(card, SessionCard)
    card.rewording.emit(group.key)
    yield "reword", opened(page)
    for key in prepared_items(live.pack):
        if live.pack.items[key].concerns(live.answers):
            tools.open_item(key)
            yield key, opened(page)
    opened(page).close_quietly()


def opened(page: SessionPage) -> Overlay:
    """Return the paper that lies over *page*."""
    rest(page)
    return next(paper for paper in page.findChildren(Overlay) if paper.isVisible())


def few_clauses(page: SessionPage) -> Iterator[str]:
    """Look more closely at the two wordiest clauses of each kind of item."""
    live = page.live
    kinds: dict[str, list[tuple[int, str, str]]] = {}
    for group in live.pack.groups.values():
        for key in group.items:
            item = live.pack.items[key]
            if item.concerns(live.answers):
                said = live.pack.said(live.wording.language, key)
                words = len(f"{said.text}{said.example}{said.options}{said.rows}")
                kinds.setdefault(item.kind, []).append((words, group.key, key))
    for found in kinds.values():
        for _, group_key, key in sorted(found)[-2:]:
            page.table._look(group_key, key)
            rest(page)
            yield key


def _words(page: SessionPage, card: Card) -> int:
    said = page.live.pack.said(page.live.wording.language, card.key)
    return len(f"{said.title}{said.question}{said.hint}{said.text}{said.options}{said.rows}")


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
    breathe()  # a card measures itself more than once
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
