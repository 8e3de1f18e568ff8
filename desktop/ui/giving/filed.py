"""Handing over a paper that is filed: for whom, how, and what was done with it before."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale, QObject, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from desktop.domain.handing_over import DISMISSED, PRINT, SAVE, WRAPPER
from desktop.ui.desk import Desk
from desktop.ui.giving.for_whom import Choice, ForWhom
from desktop.ui.giving.password import PasswordPaper
from desktop.ui.giving.words import given_words
from desktop.ui.session.papers.overlay import Overlay
from desktop.ui.session.press import Press
from desktop.ui.widgets.text import Note

if TYPE_CHECKING:
    from desktop.services.hand_over import FiledPaper

_LATELY = 3
"""How many of the last hand-overs are told; the vault keeps all of them."""


class Filing(QObject):
    """Prints, saves or wraps a filed paper, and notes what was done for whom.

    Signals:
        moved: the paper as it is known now.
    """

    moved = Signal(object)

    def __init__(self, desk: Desk, page: QWidget) -> None:
        super().__init__(page)
        self._desk = desk
        self._page = page
        self._paper: FiledPaper | None = None
        self._for_whom: ForWhom | None = None
        self.press = Press(desk, page)
        self.press.printed.connect(partial(self._note, PRINT))
        self.press.saved.connect(partial(self._note, SAVE))
        self.history = QFrame()
        self.history.setProperty("role", "bar")
        self._row = QHBoxLayout(self.history)
        self._row.setContentsMargins(22, 4, 22, 4)
        self._told = Note(role="muted")
        self._row.addWidget(self._told, 1)
        self.history.hide()

    @property
    def for_whom(self) -> ForWhom | None:
        """The choice of for whom; none where the paper is nobody's but hers."""
        return self._for_whom

    def add(self, button: QWidget) -> None:
        """Put *button* beside what is told."""
        self._row.addWidget(button)

    def show_paper(self, paper: FiledPaper) -> None:
        """Offer what can be done with *paper*, and tell what was done with it."""
        self._paper = paper
        if self._for_whom is None and paper.theirs:
            self._for_whom = _for_whom(paper)
            self._row.addWidget(self._for_whom, 0, Qt.AlignmentFlag.AlignRight)
        lately = " · ".join(given_words(one) for one in paper.given[-_LATELY:])
        self._told.setText(self.tr("So far: %1").replace("%1", lately) if lately else "")
        self.history.setVisible(bool(lately) or self._for_whom is not None)
        self.moved.emit(paper)

    def print(self) -> None:
        """Ask for a printer, and print the paper."""
        if self._paper is not None:
            self.press.begin(self._paper.filed.id)

    def print_large(self) -> None:
        """Ask for a printer, and print the same words in large print, to be read."""
        if self._paper is not None:
            self.press.begin_with(partial(_in_large_print, self._desk, self._paper.filed.id))

    def ask_where_large(self) -> None:
        """Ask for a place for the same words in large print; it is noted like any copy."""
        if self._paper is not None:
            make = partial(_in_large_print, self._desk, self._paper.filed.id, how=SAVE)
            self.press.save_made(make, f"{self._paper.printed_id}-L.pdf")

    def ask_where(self) -> None:
        """Ask for a place; the name holds the paper's id and nothing of the client."""
        if self._paper is not None:
            self.press.save_made(self._bytes, f"{self._paper.printed_id}.pdf")

    def save_to(self, target: Path) -> None:
        """Save a copy at *target*."""
        self.press.save_to(self._bytes, target)

    def ask_password(self) -> None:
        """Ask for a password, then for a place."""
        from desktop.services.wrap_document import made_up_password

        if self._paper is None or self._paper.live is None:
            return
        language = self._paper.live.wording.language
        paper = PasswordPaper(partial(made_up_password, self._desk.means, language))
        overlay = Overlay(self._page, paper)
        paper.left.connect(overlay.close_quietly)
        paper.done.connect(partial(self._wrap, paper, overlay))
        overlay.open()

    def dismiss(self) -> None:
        """Do not remind of printing it any more."""
        self._note(DISMISSED)

    def _wrap(self, paper: PasswordPaper, overlay: Overlay) -> None:
        from desktop.services.wrap_document import wrapped_name

        assert self._paper is not None  # noqa: S101 - asked by whoever opened the paper
        press = Press(self._desk, self._page)
        press.saved.connect(partial(self._note, WRAPPER))
        press.saved.connect(overlay.close_quietly)
        make = partial(_wrapped, self._desk, self._paper, paper.password)
        press.save_made(make, wrapped_name(self._paper.printed_id), locked=True)

    def _bytes(self) -> bytes:
        from desktop.services.hand_over import read_document

        assert self._paper is not None  # noqa: S101 - asked by whoever saves
        return read_document(self._desk.vault, self._paper.filed.id, purpose="export")

    def _note(self, how: str) -> None:
        from desktop.services.hand_over import hand_over_filed

        if self._paper is None:
            return
        people = self._for_whom.people if self._for_whom and how != DISMISSED else ()
        job = partial(
            hand_over_filed, self._desk.means, self._desk.vault, self._paper, how=how, to=people
        )
        self._desk.run(self, job, self.show_paper)


def _in_large_print(desk: Desk, document: str, *, how: str = PRINT) -> bytes:
    from desktop.services.large_print import large_print_copy

    return large_print_copy(desk.means, desk.vault, document, how=how)


def _for_whom(paper: FiledPaper) -> ForWhom:
    """Return the choice: everybody whose it is first, unless the paper stays with her."""
    said = QCoreApplication.translate("ForWhom", "for %1")
    people = tuple(one.name for one in paper.theirs)
    names = QLocale().createSeparatedList(list(people))
    everybody = Choice(people, said.replace("%1", names), names)
    single = (Choice((name,), said.replace("%1", name), name) for name in people)
    own = Choice(
        (),
        QCoreApplication.translate("ForWhom", "for my own file"),
        QCoreApplication.translate("ForWhom", "For my own file: given to nobody"),
    )
    theirs = (everybody, *(single if len(people) > 1 else ()))
    choices = (*theirs, own) if paper.goes_home else (own, *theirs)
    return ForWhom(choices, name=QCoreApplication.translate("ForWhom", "For whom"))


def _wrapped(desk: Desk, paper: FiledPaper, password: str) -> bytes:
    """Return *paper* behind *password*; runs on the worker's thread."""
    from desktop.services.hand_over import read_document
    from desktop.services.wrap_document import Wanted, wrap_document

    assert paper.live is not None  # noqa: S101 - asked by whoever opened the paper
    content = read_document(desk.vault, paper.filed.id, purpose="export")
    wanted = Wanted(paper.filed.kind, paper.printed_id, content, password)
    return wrap_document(desk.means, paper.live, wanted, rehearsal=desk.vault.rehearsal)
