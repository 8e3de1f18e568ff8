"""Her own wording: the practitioner says a sentence as she would say it, and publishes it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt, QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from desktop.domain.pack import FormPack
from desktop.domain.sentence import fill, filled
from desktop.packs import own_edits
from desktop.packs.own_edits import NewClause, Place
from desktop.packs.own_layer import OwnLayer
from desktop.services.load_pack import PackWording
from desktop.ui.carry import Carried
from desktop.ui.desk import Desk
from desktop.ui.moments import long_day
from desktop.ui.practice.editor.blank_names import BlankNames
from desktop.ui.practice.editor.carrying import WordingCarrying
from desktop.ui.practice.editor.changes import ChangesSide
from desktop.ui.practice.editor.lines import EditLine, EditPart, Standing
from desktop.ui.practice.editor.new_clause import NewClauseForm
from desktop.ui.practice.editor.sentence import Readings, SentenceLine
from desktop.ui.practice.editor.state import (
    EditorState,
    dropped,
    editor_state,
    kept,
    publish,
    redrafted,
)
from desktop.ui.practice.rail_page import RailPage
from desktop.ui.session.flow_row import FlowRow
from desktop.ui.widgets.button import QUIET, Button
from desktop.ui.widgets.rail import RailStop
from desktop.ui.widgets.rail import Standing as StopStanding
from desktop.ui.widgets.tab_order import tab_through

_CHANGES = "changes"


class WordingEditorPage(RailPage):
    """Goes through the draft part by part; every change is kept at once and can be undone."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._state: EditorState | None = None
        self._here = _CHANGES
        self._before: list[OwnLayer] = []
        self._wordings: dict[str, PackWording] = {}
        self._names: dict[str, BlankNames] = {}
        self._carrying = WordingCarrying(desk, self)
        self._carrying.taken.connect(self._on_taken)
        self._undo = Button(kind=QUIET, picture="undo-2")
        self._undo.setObjectName("undo")
        self._undo.clicked.connect(self.undo)
        self.foot.add(self._undo)
        self.part_wanted.connect(self._go_to)
        self.foot.onward.connect(partial(self._go_to, _CHANGES))
        shortcut = QShortcut(QKeySequence.StandardKey.Undo, self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(self.undo)
        self.reword()

    def arrive(self) -> None:
        """Read the draft as it was left."""
        self._desk.run(self, partial(editor_state, self._desk), self._on_state)

    def reword(self) -> bool:
        """Show the same part in the language spoken now, with what was being written."""
        self.place = QCoreApplication.translate("WordingEditorPage", "Your own wording")
        self._undo.set_words(self.tr("Undo"))
        if self._state is not None:
            written = [line.objectName() for line in self._lines() if line.is_open]
            carried = Carried.of(self)
            self._show()
            for line in self._lines():
                if line.objectName() in written:
                    line.open()
            carried.hand_to(self)
        return True

    def undo(self) -> None:
        """Take the last change back."""
        if self._before:
            self._put(self._before.pop())

    def _on_state(self, state: EditorState) -> None:
        self._state = state
        self._before.clear()
        self._wordings = {
            language: PackWording(state.draft.shipped, language)
            for language in state.draft.shipped.languages
        }
        self._names = {
            language: BlankNames(state.draft.shipped, language) for language in self._wordings
        }
        self._go_to(self._here)

    def _on_kept(self, state: EditorState) -> None:
        """Take what the draft changes in, unless more was changed meanwhile."""
        if self._state is not None and state.draft.layer == self._state.draft.layer:
            self._state = state
            if not any(line.is_open for line in self._lines()):
                self._show()

    def _go_to(self, key: str) -> None:
        self._here = key
        self._show()
        self.rail.setFocus()

    def _show(self) -> None:
        state = self._state
        if state is None:
            return
        self.show_stops(
            [
                self._stop(_CHANGES, self.tr("Changes"), changed=bool(state.changes)),
                *(
                    self._stop(part.key, part.title, changed=_is_changed(part))
                    for part in state.parts
                ),
            ]
        )
        part = next((one for one in state.parts if one.key == self._here), None)
        self.show_part(self._changes(state) if part is None else self._part(state, part))
        self._undo.setEnabled(bool(self._before))
        number = self.locale().toString(len(state.changes))
        self.foot.say(self.tr("Changes not published: %1").replace("%1", number))
        self.foot.offer(self.tr("Look at the changes") if part is not None else "")

    def _stop(self, key: str, title: str, *, changed: bool) -> RailStop:
        """Return the stop of a part, marked where people are and where something is changed."""
        if key == self._here:
            return RailStop(key, title, StopStanding.CURRENT)
        if key == _CHANGES:
            words = self.tr("to publish") if changed else self.tr("none")
        else:
            words = self.tr("changed") if changed else self.tr("as shipped")
        return RailStop(key, title, StopStanding.DONE if changed else StopStanding.AHEAD, words)

    def _changes(self, state: EditorState) -> QWidget:
        today = self._desk.means.clock.now().date()
        locale = state.draft.shipped.locale
        side = ChangesSide(state, self._names, today=today, locale=locale)
        side.published.connect(self._on_publish)
        side.dropped.connect(self._on_drop)
        side.sentence_wanted.connect(self._on_sentence)
        side.update_taken.connect(self._on_update_taken)
        side.saving_wanted.connect(self._on_save)
        side.file_wanted.connect(self._on_take_in)
        return side

    def _part(self, state: EditorState, part: EditPart) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        block: QVBoxLayout | None = None
        inside = ""
        for line in part.lines:
            here = line.key if line.is_group else line.inside
            if block is None or here != inside:
                if block is not None:
                    self._add_way(block, inside)
                block = _block(column)
            inside = here
            block.addWidget(self._line(state, line))
        if block is not None:
            self._add_way(block, inside)
        column.addStretch(1)
        return page

    def _line(self, state: EditorState, line: EditLine) -> SentenceLine:
        trouble = state.trouble if line.key == state.trouble_key else ""
        shown = SentenceLine(line, Readings(self._shown, self._names), trouble=trouble)
        shown.said.connect(self._on_said)
        shown.left_out.connect(self._on_left_out)
        shown.brought_back.connect(partial(self._change_by, own_edits.bring_back))
        shown.as_shipped.connect(partial(self._change_by, own_edits.as_shipped))
        shown.moved.connect(partial(self._on_moved, line))
        shown.grown.connect(partial(self._on_grown, shown))
        return shown

    def _lines(self) -> list[SentenceLine]:
        """Return the sentences that show now."""
        return self.shown_part.findChildren(SentenceLine) if self.shown_part is not None else []

    def _add_way(self, block: QVBoxLayout, inside: str) -> None:
        """Offer a clause of her own at the end of a group, or of what stands on a step alone."""
        row = FlowRow()
        add = Button(self.tr("Add a clause of your own"), kind=QUIET, picture="plus")
        add.setObjectName(f"add.{inside}")
        row.add(add)
        block.addWidget(row)
        add.clicked.connect(partial(self._on_add, block, row, inside))

    def _on_add(self, block: QVBoxLayout, row: QWidget, inside: str) -> None:
        assert self._state is not None  # noqa: S101 - offered only beside a draft
        form = NewClauseForm(inside, self._state.draft.shipped.languages)
        block.addWidget(form)
        row.hide()
        form.made.connect(self._on_made)
        form.left.connect(self._show)
        self._on_grown(form)
        form.start()

    def _on_grown(self, part: QWidget) -> None:
        """Bring what has opened into view, and let Tab go through it where it stands."""
        if self.shown_part is not None:
            tab_through(self.rail, self.shown_part, self.foot)
        QTimer.singleShot(0, part, partial(self.bring_into_view, part))

    def _shown(self, language: str, text: str) -> str:
        """Return *text* as a client reads it: what the practice settled stands in its blanks."""
        assert self._state is not None  # noqa: S101 - shown only once there is a draft
        pack, wording = self._state.draft.shipped, self._wordings[language]
        answers = {**pack.defaults(), **self._state.answers}
        sentence = filled(pack, text, answers, wording)
        said = partial(pack.said, language)
        return fill(
            sentence.text, lambda blank: f"[{_named(said(blank.item).title or blank.item)}]"
        )

    def _on_said(self, typed: dict[Place, str]) -> None:
        def say(layer: OwnLayer) -> OwnLayer:
            for place, text in typed.items():
                layer = own_edits.say(layer, self._shipped(), place, text)
            return layer

        self._change(say)

    def _on_left_out(self, key: str, reason: str) -> None:
        self._change(lambda layer: own_edits.leave_out(layer, self._shipped(), key, reason=reason))

    def _on_moved(self, line: EditLine, key: str, by: int) -> None:
        def move(layer: OwnLayer) -> OwnLayer:
            keys = list(own_edits.line(layer, self._shipped(), line.inside))
            at = keys.index(key)
            to = max(0, min(len(keys) - 1, at + by))
            keys.insert(to, keys.pop(at))
            return own_edits.order(layer, self._shipped(), line.inside, keys)

        self._change(move)

    def _on_made(self, clause: NewClause) -> None:
        self._change(lambda layer: own_edits.add_clause(layer, self._shipped(), clause)[0])

    def _on_update_taken(self, place: Place) -> None:
        text = own_edits.shipped_text(self._shipped(), place)
        self._change(lambda layer: own_edits.say(layer, self._shipped(), place, text))

    def _on_save(self) -> None:
        assert self._state is not None  # noqa: S101 - offered only beside a draft
        name = str(self._state.answers.get("practice.name") or "")
        self._carrying.ask_where_to_save(self._state.draft, name)

    def _on_take_in(self) -> None:
        assert self._state is not None  # noqa: S101 - offered only beside a draft
        self._carrying.ask_what_to_take_in(self._state.draft)

    def _on_taken(self, layer: OwnLayer) -> None:
        """Take a wording from a file as the draft; Undo brings back the one before."""
        self._change(lambda _: layer)
        self._go_to(_CHANGES)

    def _change_by(self, edit: Callable[[OwnLayer, str], OwnLayer], key: str) -> None:
        self._change(lambda layer: edit(layer, key))

    def _change(self, edit: Callable[[OwnLayer], OwnLayer]) -> None:
        """Apply *edit* to the draft; what changes nothing is not noted."""
        assert self._state is not None  # noqa: S101 - offered only beside a draft
        layer = self._state.draft.layer
        new = edit(layer)
        if new == layer:
            self._show()
            return
        self._before.append(layer)
        self._put(new)

    def _put(self, layer: OwnLayer) -> None:
        assert self._state is not None  # noqa: S101 - offered only beside a draft
        self._state = redrafted(self._state, layer)
        self._show()
        self._desk.run(self, partial(kept, self._desk, self._state), self._on_kept)

    def _shipped(self) -> FormPack:
        assert self._state is not None  # noqa: S101 - offered only beside a draft
        return self._state.draft.shipped

    def _on_sentence(self, key: str) -> None:
        assert self._state is not None  # noqa: S101 - offered only beside a draft
        for part in self._state.parts:
            if any(line.key == key for line in part.lines):
                self._go_to(part.key)
                for line in self._lines():
                    if line.objectName() == key:
                        self.bring_into_view(line)
                        line.start()

    def _on_publish(self, since: date) -> None:
        assert self._state is not None  # noqa: S101 - offered only beside a draft
        job = partial(publish, self._desk, self._state.draft, since)
        self._desk.run(self, job, partial(self._on_published, since))

    def _on_published(self, since: date, state: EditorState) -> None:
        self._on_state(state)
        words = self.tr("Your wording is published. Sessions have it from %1 on.")
        self._desk.tell(words.replace("%1", long_day(since.isoformat())))

    def _on_drop(self) -> None:
        assert self._state is not None  # noqa: S101 - offered only beside a draft
        key = self._state.draft.layer.pack
        self._desk.run(self, partial(dropped, self._desk, key), self._on_state)


def _is_changed(part: EditPart) -> bool:
    return any(line.standing is not Standing.SHIPPED for line in part.lines)


def _named(title: str) -> str:
    return title[:1].lower() + title[1:]


def _block(column: QVBoxLayout) -> QVBoxLayout:
    """Put a new card into *column* and return its layout."""
    frame = QFrame()
    frame.setProperty("role", "card")
    block = QVBoxLayout(frame)
    block.setContentsMargins(28, 22, 28, 24)
    block.setSpacing(6)
    column.addWidget(frame)
    return block
