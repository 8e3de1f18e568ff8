"""An answer that puts things in order."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.domain.journal import Value
from desktop.ui.session.cards.session_card import sized
from desktop.ui.session.editors.answer import Answer, Question
from desktop.ui.session.editors.choosing import capital
from desktop.ui.widgets.button import QUIET, Button
from desktop.ui.widgets.text import Note

_SHARE = 0.48


class Ranking(Answer):
    """Lines with two arrows each: earlier, later."""

    def __init__(self, question: Question, parent: QWidget | None = None) -> None:
        super().__init__(question, parent)
        options = question.item.options
        given = tuple(str(one) for one in question.value) if question.value else ()  # type: ignore[union-attr]
        self._order = [*given, *(option for option in options if option not in given)]
        self._rows = {key: self._row(key) for key in self._order}
        self._list = QVBoxLayout()
        self._list.setSpacing(2)
        self.column.addLayout(self._list)
        self._place()

    def held(self) -> Value:
        """Return the keys in their order."""
        return tuple(self._order)

    def starts_at(self) -> QWidget | None:
        """Start on the first line."""
        return self._rows[self._order[0]].findChild(Button)

    def shift(self, key: str, *, by: int) -> None:
        """Move *key* up (-1) or down (1)."""
        place = self._order.index(key)
        other = max(0, min(len(self._order) - 1, place + by))
        self._order.insert(other, self._order.pop(place))
        self._place()
        self.edited.emit()

    def _row(self, key: str) -> QWidget:
        host = QWidget()
        row = QHBoxLayout(host)
        row.setContentsMargins(0, 0, 0, 0)
        words = capital(self.question.words.options.get(key, key))
        for by, picture, said in (
            (-1, "chevron-up", self.question.screen("earlier")),
            (1, "chevron-down", self.question.screen("later")),
        ):
            arrow = Button(kind=QUIET, picture=picture, name=f"{words}: {said}")
            arrow.setObjectName(f"{key}.{'earlier' if by < 0 else 'later'}")
            arrow.clicked.connect(partial(self.shift, key, by=by))
            row.addWidget(arrow)
        row.addSpacing(8)
        row.addWidget(Note(words, role="plain"), 1)
        sized(host, _SHARE)
        return host

    def _place(self) -> None:
        """Put the lines in their order."""
        while self._list.takeAt(0) is not None:
            pass
        for key in self._order:
            self._list.addWidget(self._rows[key])
