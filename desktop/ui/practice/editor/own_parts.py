"""The editor's ways to topics, papers and blanks of her own, beside its sentences."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from desktop.domain.pack import FormPack
from desktop.packs import own_edits
from desktop.packs.own_blanks import add_blank
from desktop.packs.own_edits import CONSENT, NOTICE
from desktop.packs.own_forms import (
    CONSENTS,
    NOTICES,
    add_consent,
    add_notice,
    takes_consents,
    takes_notices,
)
from desktop.packs.own_layer import OwnLayer
from desktop.packs.own_seen import seen
from desktop.packs.own_topics import add_topic, bring_topic_back, in_booklet_order
from desktop.ui.practice.editor.arranging import Arranged, ArrangeForm, Edit
from desktop.ui.practice.editor.new_blank import NewBlankForm
from desktop.ui.practice.editor.new_clause import NewClauseForm
from desktop.ui.practice.editor.new_consent import NewConsentForm
from desktop.ui.practice.editor.new_notice import NewNoticeForm
from desktop.ui.practice.editor.new_topic import NewTopicForm
from desktop.ui.practice.editor.own_form import OwnForm
from desktop.ui.practice.editor.state import EditorState
from desktop.ui.session.flow_row import FlowRow
from desktop.ui.widgets.button import QUIET, Button

_Place = tuple[QVBoxLayout, QWidget]
"""Where a form shows: a column, and the row in it that makes room."""
_Adding = Callable[[OwnLayer, FormPack, Any], tuple[OwnLayer, str]]

_OTHERS: Mapping[str, Callable[[FormPack], bool]] = {
    CONSENT: takes_consents,
    NOTICE: takes_notices,
}
"""What is no clause, and has a form of its own, where a pack has a place for it."""


@dataclass(frozen=True, slots=True)
class PartHands:
    """What the editor does with what is asked for here.

    ``edited`` takes what is to be done with the draft, ``stood_at`` the key of what was added,
    and ``opened`` a form that shows now.
    """

    edited: Callable[[Edit], None]
    stood_at: Callable[[str], None]
    opened: Callable[[OwnForm], None]


class OwnParts(QObject):
    """Offers what a topic can be, and asks for it; *today* says which day it is."""

    def __init__(self, hands: PartHands, today: Callable[[], date], parent: QObject) -> None:
        super().__init__(parent)
        self._hands = hands
        self._today = today
        self._state: EditorState | None = None

    def read(self, state: EditorState) -> None:
        """Offer what can be done with the draft as it is in *state*, from now on."""
        self._state = state

    def offers(self, topic: str) -> bool:
        """Say whether *topic* is one that more can be done with than to add a clause."""
        draft = self._now.draft
        pack = seen(draft.shipped, draft.layer)
        return topic in pack.groups and topic not in draft.layer.leave_out

    def bring_back(self, layer: OwnLayer, key: str) -> OwnLayer:
        """Return *layer* with *key*, which was left out; a topic comes with all its clauses."""
        shipped = self._now.draft.shipped
        if key in shipped.groups:
            return bring_topic_back(layer, shipped, key)
        return own_edits.bring_back(layer, key)

    def offer(self, block: QVBoxLayout, topic: str) -> QWidget:
        """Offer at the end of *block* what can be added to the *topic* it shows, and done with it.

        What stands on a step alone is no topic: it takes clauses only. The row is returned.
        """
        row = FlowRow()
        block.addWidget(row)
        add = Button(self.tr("Add a clause of your own"), kind=QUIET, picture="plus")
        add.setObjectName(f"add.{topic}")
        add.clicked.connect(partial(self._ask_clause, (block, row), topic))
        row.add(add)
        if not self.offers(topic):
            return row
        if topic == NOTICES:
            notice = Button(self.tr("Add a notice of your own"), kind=QUIET, picture="plus")
            notice.setObjectName("notice")
            notice.clicked.connect(partial(self._ask_notice, (block, row)))
            row.add(notice)
        for name, words, picture, ask in (
            ("blank", self.tr("Add a blank of your own"), "plus", self._ask_blank),
            ("arrange", self.tr("Arrange this topic"), "menu", self._ask_arranging),
        ):
            button = Button(words, kind=QUIET, picture=picture)
            button.setObjectName(f"{name}.{topic}")
            button.clicked.connect(partial(ask, (block, row), topic))
            row.add(button)
        return row

    def offer_topic(self, column: QVBoxLayout, step: str) -> QWidget:
        """Offer a topic of her own at the end of what *step* says, and return the row."""
        row = FlowRow()
        button = Button(self.tr("Add a topic of your own"), kind=QUIET, picture="plus")
        button.setObjectName(f"topic.{step}")
        button.clicked.connect(partial(self._ask_topic, (column, row), step))
        row.add(button)
        if step == CONSENTS:
            consent = Button(self.tr("Add a consent of your own"), kind=QUIET, picture="plus")
            consent.setObjectName("consent")
            consent.clicked.connect(partial(self._ask_consent, (column, row)))
            row.add(consent)
        column.addWidget(row)
        return row

    @property
    def _now(self) -> EditorState:
        assert self._state is not None  # noqa: S101 - offered only beside a draft
        return self._state

    def _ask_clause(self, place: _Place, inside: str, *_: object) -> None:
        shipped = self._now.draft.shipped
        others = tuple(kind for kind, can in _OTHERS.items() if can(shipped))
        form = NewClauseForm(inside, shipped.languages, others=others)
        form.other_wanted.connect(partial(self._ask_other, form, place))
        self._ask(form, own_edits.add_clause, place)

    def _ask_other(self, form: QWidget, place: _Place, kind: str) -> None:
        """Ask for a consent or a notice where a clause was asked for."""
        form.hide()
        form.deleteLater()
        asked = {CONSENT: self._ask_consent, NOTICE: self._ask_notice}
        asked[kind](place)

    def _ask_consent(self, place: _Place, *_: object) -> None:
        form = NewConsentForm(self._now.draft.shipped.languages)
        self._ask(form, add_consent, place)

    def _ask_notice(self, place: _Place, *_: object) -> None:
        form = NewNoticeForm(self._now.draft.shipped.languages, self._today())
        self._ask(form, add_notice, place)

    def _ask_topic(self, place: _Place, step: str, *_: object) -> None:
        form = NewTopicForm(step, self._now.draft.shipped.languages)
        self._ask(form, add_topic, place)

    def _ask_blank(self, place: _Place, topic: str, *_: object) -> None:
        form = NewBlankForm(topic, self._now.draft.shipped.languages)
        self._ask(form, add_blank, place)

    def _ask(self, form: OwnForm, add: _Adding, place: _Place) -> None:
        """Show *form* at *place*; what it makes is added to the draft, and stood at."""

        def made(new: object) -> None:
            draft = self._now.draft
            self._hands.edited(lambda layer: add(layer, draft.shipped, new)[0])
            self._hands.stood_at(add(draft.layer, draft.shipped, new)[1])

        form.made.connect(made)
        self._show(form, *place)

    def _ask_arranging(self, place: _Place, topic: str, *_: object) -> None:
        shipped, layer = self._now.draft.shipped, self._now.draft.layer
        arranged = Arranged(topic, layer, shipped, seen(shipped, layer), self._now.language)
        form = ArrangeForm(arranged)

        def made(edit: Edit) -> None:
            self._hands.edited(lambda layer: in_booklet_order(edit(layer), shipped))

        form.made.connect(made)
        self._show(form, *place)

    def _show(self, form: OwnForm, column: QVBoxLayout, row: QWidget) -> None:
        """Show *form* where *row* was."""
        column.insertWidget(column.indexOf(row), form)
        row.hide()
        closes_with(form, row)
        form.show()  # a layout would do so only later
        form.start()
        QTimer.singleShot(0, form, partial(self._hands.opened, form))


def closes_with(form: OwnForm, row: QWidget) -> None:
    """Let *form* make room for *row* again once it was made use of, or left."""

    def close(*_: object) -> None:
        row.show()
        now, first = QApplication.focusWidget(), row.findChild(Button)
        if now is not None and first is not None and form.isAncestorOf(now):
            first.setFocus()
        form.hide()
        form.deleteLater()

    form.made.connect(close)
    form.left.connect(close)
