"""What of the log is shown: one client's, some kinds, one month."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QWidget

from desktop.ui.practice.log.rows import month_name
from desktop.ui.practice.log.words import GROUPS, group_name
from desktop.ui.widgets.button import QUIET, Button
from desktop.ui.widgets.search_field import SearchField

if TYPE_CHECKING:
    from desktop.store.audit_log import Choice

_AFTER_ANY_DAY = "\x7f"


class LogFilter(QWidget):
    """Three choices in a row; nothing is chosen at first but a *client*, if there is one.

    Signals:
        changed: another choice was made.
        sought: look for clients by these words; "" for none.
        left_downwards: people want to go on to the entries.
    """

    changed = Signal()
    sought = Signal(str)
    left_downwards = Signal()

    def __init__(self, client: str, name: str) -> None:
        super().__init__()
        self._client = client
        self._who = SearchField(self.tr("Client"), self.tr("One client: name or reference"))
        self._who.sought.connect(self.sought)
        self._who.left_downwards.connect(self.left_downwards)
        self._only = Button(kind=QUIET, picture="x")
        self._only.setObjectName("everybody")
        self._only.clicked.connect(partial(self.choose_client, "", ""))
        self._kind = QComboBox()
        self._kind.setObjectName("kind")
        self._kind.setAccessibleName(self.tr("Kind"))
        for group in GROUPS:
            self._kind.addItem(group_name(group), group)
        self._month = QComboBox()
        self._month.setObjectName("month")
        self._month.setAccessibleName(self.tr("Month"))
        self._month.addItem(self.tr("Any time"), "")
        for box in (self._kind, self._month):
            box.currentIndexChanged.connect(self.changed)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        for part, width in ((self._who, 3), (self._only, 3), (self._kind, 3), (self._month, 2)):
            row.addWidget(part, width)
        self._show_who(name)

    def choice(self) -> Choice:
        """Return what is chosen."""
        from desktop.store.audit_log import Choice

        month = str(self._month.currentData() or "")
        return Choice(
            kinds=GROUPS[str(self._kind.currentData() or "")],
            client=self._client,
            begins=month,
            ends=month and month + _AFTER_ANY_DAY,
        )

    def offer_months(self, months: tuple[str, ...]) -> None:
        """Offer *months* (YYYY-MM); what is chosen stays."""
        kept = self._month.currentData()
        with QSignalBlocker(self._month):
            while self._month.count() > 1:
                self._month.removeItem(1)
            for month in months:
                self._month.addItem(month_name(month), month)
            self._month.setCurrentIndex(max(0, self._month.findData(kept)))

    def choose_client(self, client: str, name: str) -> None:
        """Choose one client, or with an empty id everybody."""
        self._client = client
        with QSignalBlocker(self._who):
            self._who.clear()
        self._show_who(name)
        self.changed.emit()

    def _show_who(self, name: str) -> None:
        """Show the field, or whom it was narrowed to and the way back to everybody."""
        words = self.tr("Only: %1").replace("%1", name)
        self._only.set_words(words, name=self.tr("Show everybody's entries again"))
        self._only.setVisible(bool(self._client))
        self._who.setVisible(not self._client)
