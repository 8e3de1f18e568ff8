"""The papers: print it, save a copy, or later; with a password, or shown on the screen."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from desktop.domain.journal import CLIENT
from desktop.domain.papers import Recipient, recipients
from desktop.ui.giving.for_whom import Choice, ForWhom
from desktop.ui.session.client_words import screen
from desktop.ui.session.closing.stage import dealt_with
from desktop.ui.widgets.button import PLAIN, QUIET, Button, Picture
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.text import Note

if TYPE_CHECKING:
    from desktop.services.live_intake import LiveIntake


class PapersCard(Card):
    """One line a paper.

    Signals:
        wanted: document, way (``print``, ``save``, ``later``, ``kept``, ``wrapper`` or
            ``show``) and for whom by name; nobody named is everybody whose it is.
        left: back, where this card was opened by the way.
    """

    wanted = Signal(str, str, tuple)
    left = Signal()

    def __init__(self, live: LiveIntake, documents: Sequence[str], *, by_the_way: bool) -> None:
        super().__init__()
        self.setObjectName("papers")
        self._first: Button | None = None
        self.set_words(
            title=screen(live, "papers"),
            body=screen(live, "papers_lead"),
        )
        self.add(self._table(live, documents))
        if by_the_way:
            back = Button(screen(live, "close"), kind=QUIET)
            back.setObjectName("leave")
            back.clicked.connect(self.left)
            self.content.addWidget(back, 0, Qt.AlignmentFlag.AlignLeft)

    def first_focus(self) -> QWidget | None:
        """Start on the first button."""
        return self._first

    def widest(self) -> int:
        """Return a little more than a card has: three buttons stand beside each title."""
        return super().widest() + 120

    def _table(self, live: LiveIntake, documents: Sequence[str]) -> QWidget:
        done_with = dealt_with(live)
        whose = _whose(live, documents)
        host = QWidget()
        grid = QGridLayout(host)
        grid.setContentsMargins(0, 4, 0, 4)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(14)
        grid.setColumnStretch(1, 1)
        for line, document in enumerate(documents):
            title = _title(live, document)
            done = document in done_with
            grid.addWidget(Picture("circle-check" if done else "file-text"), line, 0)
            how = str(done_with[document].get("how", "")) if done else ""
            said = live.wording.label(f"hand_over.{how}") if how else ""
            named = _for_whom(live, document)
            lines = (title, whose.get(document, ""), said)
            words = Note("\n".join(one for one in lines if one), role="label")
            grid.addWidget(_stacked(words, named), line, 1)
            for place, (way, label, picture) in enumerate(self._ways(live), start=2):
                small = way in _SMALL
                button = Button(
                    "" if small else label,
                    kind=PLAIN if way == "print" else QUIET,
                    picture=picture,
                    name=f"{label}: {title}",
                )
                button.setObjectName(f"{document}.{way}")
                button.clicked.connect(partial(self._on_way, document, way, named))
                grid.addWidget(button, line, place)
                self._first = self._first or button
        return host

    def _on_way(self, document: str, how: str, named: ForWhom | None) -> None:
        self.wanted.emit(document, how, named.people if named else ())

    def _ways(self, live: LiveIntake) -> tuple[tuple[str, str, str], ...]:
        """Return the ways; what is not safe at home may stay here, and no file leaves."""
        stays = live.intake.answers.get("close.paper") == "keep_here"
        leaves = (
            ("save", screen(live, "give.save"), "hard-drive"),
            ("later", screen(live, "give.later"), "clock"),
            ("wrapper", screen(live, "give.wrapper"), "lock"),
        )
        kept = (
            ("kept", screen(live, "give.kept"), "lock"),
            ("later", screen(live, "give.later"), "clock"),
        )
        return (
            ("print", screen(live, "give.print"), "printer"),
            *(kept if stays else leaves),
            ("show", screen(live, "give.show"), "eye"),
        )


_SMALL = frozenset({"wrapper", "show"})
"""Ways that show only their picture: they are wanted now and then."""


def _for_whom(live: LiveIntake, document: str) -> ForWhom | None:
    """Return the choice of for whom, where a paper belongs to several people."""
    people = [one.name for one in recipients(live.pack, live.intake, document)]
    if len(people) < 2:
        return None
    for_all = screen(live, "give.all")
    everybody = Choice((), for_all, for_all)
    single = (Choice((name,), screen(live, "for_whom", names=name), name) for name in people)
    made = ForWhom((everybody, *single), name=_title(live, document))
    made.setObjectName(f"{document}.for")
    return made


def _stacked(words: Note, named: ForWhom | None) -> QWidget:
    """Return the *words* about a paper with the choice of for whom below, if there is one."""
    if named is None:
        return words
    host = QWidget()
    column = QVBoxLayout(host)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(2)
    column.addWidget(words)
    column.addWidget(named, 0, Qt.AlignmentFlag.AlignLeft)
    return host


def _title(live: LiveIntake, document: str) -> str:
    """Return the title of *document*, and the day on which it was signed at an earlier meeting."""
    title = live.pack.said(live.wording.language, document).title
    paper = None if document in live.intake.sealed else live.intake.paper_before(document)
    if paper is None:
        return title
    return f"{title}, {screen(live, 'as_signed', date=live.wording.date(paper.at))}"


def _whose(live: LiveIntake, documents: Sequence[str]) -> dict[str, str]:
    """Return who gets each paper, in words; nothing where all get the same."""
    given = {key: recipients(live.pack, live.intake, key) for key in documents}
    if len(set(given.values())) < 2:
        return {}
    return {
        key: screen(live, "for_whom", names=live.wording.listing([_named(live, r) for r in who]))
        for key, who in given.items()
        if who
    }


def _named(live: LiveIntake, recipient: Recipient) -> str:
    """Return the name of *recipient*, and the role where it is not the client's."""
    if recipient.role == CLIENT:
        return recipient.name
    title = live.pack.said(live.wording.language, f"role.{recipient.role}").title
    return f"{recipient.name} ({title[:1].lower()}{title[1:]})"
