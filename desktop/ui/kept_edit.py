"""What was half written when the vault locked: kept over the lock, and shown after it.

It is kept in this program's memory alone, encrypted under a key that only the open vault has.
So the locked window holds none of the words, and nothing is filed that nobody decided to file.
"""

from __future__ import annotations

import json
from functools import partial
from typing import TYPE_CHECKING, TypeAlias

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from desktop.ui.widgets.passphrase_field import SecretEdit
from desktop.ui.widgets.search_field import SearchField

if TYPE_CHECKING:
    from desktop.ui.desk import Desk
    from desktop.ui.desks import Desks
    from desktop.ui.page import Page
    from desktop.ui.session.papers.overlay import Paper


_Field: TypeAlias = QLineEdit | QPlainTextEdit


def open_edits(page: QWidget) -> list[tuple[str, str]]:
    """Return name and words of every field on *page* in which somebody was writing."""
    lines = [one for one in page.findChildren(QLineEdit) if one.isModified()]
    texts = [one for one in page.findChildren(QPlainTextEdit) if one.document().isModified()]
    fields: list[_Field] = [*lines, *texts]
    return [
        (one.accessibleName(), _words(one))
        for one in fields
        if not isinstance(one, SecretEdit | SearchField) and not one.isReadOnly() and _words(one)
    ]


class KeptEdit(QObject):
    """Takes what is half written before the lock, and offers it to whoever unlocks."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._enclosed = b""
        self._offered: list[tuple[str, str]] = []

    def take(self, desks: Desks, page: Page | None) -> None:
        """Keep what is half written on *page*, unless the page files it by itself.

        Of a rehearsal nothing is kept.
        """
        self._offered = []
        if page is None or page.files_on_leaving or desks.is_rehearsing:
            return
        if found := open_edits(page):
            self._enclosed = desks.now.vault.enclose(json.dumps(found).encode())

    def offer(self, desk: Desk) -> None:
        """Say that something was half written, and lead to it; another vault's is dropped."""
        enclosed, self._enclosed = self._enclosed, b""
        content = desk.vault.disclose(enclosed) if enclosed else None
        if content is None:
            return
        self._offered = [(str(name), str(words)) for name, words in json.loads(content)]
        notice = desk.window.tell(
            self.tr("You were writing when the vault locked."),
            then=self.tr("It was not filed, and it is not lost."),
            action=self.tr("Show me what I wrote"),
        )
        once = Qt.ConnectionType.SingleShotConnection
        notice.acted.connect(partial(self._show, desk), once)
        notice.dismissed.connect(self._offered.clear, once)

    def _show(self, desk: Desk) -> None:
        from desktop.ui.session.papers.overlay import Overlay

        page = desk.window.page()
        if page is None or not self._offered:
            return
        desk.window.clear_notice()
        paper = self._paper()
        overlay = Overlay(page, paper)
        paper.left.connect(overlay.close_quietly)
        overlay.open()
        self._offered = []

    def _paper(self) -> Paper:
        from desktop.ui.session.papers.overlay import Paper
        from desktop.ui.widgets.text import Note, Passage

        paper = Paper(
            self.tr("What you were writing"),
            self.tr("Copy what you need to where it belongs. When you close this, it is gone."),
        )
        chosen = Qt.TextInteractionFlag
        for name, words in self._offered:
            paper.add(Note(name, role="label"))
            shown = Passage(words)
            shown.setTextInteractionFlags(
                chosen.TextSelectableByMouse | chosen.TextSelectableByKeyboard
            )
            paper.add(shown)
        paper.add_buttons(leave=self.tr("Close"))
        return paper


def _words(field: _Field) -> str:
    words = field.text() if isinstance(field, QLineEdit) else field.toPlainText()
    return words.strip()
