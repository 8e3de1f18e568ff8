"""The editor's ways to topics, papers and blanks of her own, beside its sentences."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.domain.pack import FormPack
from desktop.packs import own_edits
from desktop.packs.own_blanks import NewBlank, add_blank
from desktop.packs.own_layer import OwnLayer
from desktop.packs.own_seen import seen
from desktop.packs.own_topics import NewTopic, add_topic, bring_topic_back, in_booklet_order
from desktop.ui.practice.editor.arranging import Arranged, ArrangeForm, Edit
from desktop.ui.practice.editor.new_blank import NewBlankForm
from desktop.ui.practice.editor.new_topic import NewTopicForm
from desktop.ui.practice.editor.own_form import OwnForm
from desktop.ui.practice.editor.state import EditorState
from desktop.ui.session.flow_row import FlowRow
from desktop.ui.widgets.button import QUIET, Button


class OwnParts(QObject):
    """Offers what a topic can be, and asks for it.

    ``edited`` takes what is to be done with the draft, ``opened`` a form that shows now, and
    ``left`` hears that nothing is changed.
    """

    def __init__(
        self,
        edited: Callable[[Edit], None],
        opened: Callable[[QWidget], None],
        left: Callable[[], None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._edited, self._opened, self._left = edited, opened, left
        self._shipped: FormPack | None = None

    def bring_back(self, layer: OwnLayer, key: str) -> OwnLayer:
        """Return *layer* with *key*, which was left out; a topic comes with all its clauses."""
        shipped = self._shipped
        if shipped is not None and key in shipped.groups:
            return bring_topic_back(layer, shipped, key)
        return own_edits.bring_back(layer, key)

    def offer(
        self, row: FlowRow, block: QVBoxLayout, state: EditorState | None, topic: str
    ) -> None:
        """Offer in *row* what can be done with the *topic* that *block* shows."""
        if state is None:
            return
        self._shipped = state.draft.shipped
        pack = seen(state.draft.shipped, state.draft.layer)
        if topic not in pack.groups or topic in state.draft.layer.leave_out:
            return
        for name, words, picture, ask in (
            ("blank", self.tr("Add a blank of your own"), "plus", self._ask_blank),
            ("arrange", self.tr("Arrange this topic"), "menu", self._ask_arranging),
        ):
            button = Button(words, kind=QUIET, picture=picture)
            button.setObjectName(f"{name}.{topic}")
            button.clicked.connect(partial(ask, block, row, state, topic))
            row.add(button)

    def offer_topic(self, column: QVBoxLayout, state: EditorState, step: str) -> None:
        """Offer a topic of her own at the end of what *step* says."""
        row = FlowRow()
        button = Button(self.tr("Add a topic of your own"), kind=QUIET, picture="plus")
        button.setObjectName(f"topic.{step}")
        button.clicked.connect(partial(self._ask_topic, column, row, state, step))
        row.add(button)
        column.addWidget(row)

    def _ask_topic(
        self, column: QVBoxLayout, row: QWidget, state: EditorState, step: str, *_: object
    ) -> None:
        form = NewTopicForm(step, state.draft.shipped.languages)
        shipped = state.draft.shipped

        def made(topic: NewTopic) -> None:
            self._edited(lambda layer: add_topic(layer, shipped, topic)[0])

        form.made.connect(made)
        self._show(form, column, row)

    def _ask_blank(
        self, block: QVBoxLayout, row: QWidget, state: EditorState, topic: str, *_: object
    ) -> None:
        form = NewBlankForm(topic, state.draft.shipped.languages)
        shipped = state.draft.shipped

        def made(blank: NewBlank) -> None:
            self._edited(lambda layer: add_blank(layer, shipped, blank)[0])

        form.made.connect(made)
        self._show(form, block, row)

    def _ask_arranging(
        self, block: QVBoxLayout, row: QWidget, state: EditorState, topic: str, *_: object
    ) -> None:
        shipped, layer = state.draft.shipped, state.draft.layer
        arranged = Arranged(topic, layer, shipped, seen(shipped, layer), state.language)
        form = ArrangeForm(arranged)

        def made(edit: Edit) -> None:
            self._edited(lambda layer: in_booklet_order(edit(layer), shipped))

        form.made.connect(made)
        self._show(form, block, row)

    def _show(self, form: OwnForm, column: QVBoxLayout, row: QWidget) -> None:
        """Show *form* where *row* was."""
        column.insertWidget(column.indexOf(row), form)
        row.hide()
        form.left.connect(self._left)
        self._opened(form)
        form.start()
