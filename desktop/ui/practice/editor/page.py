"""Her own wording: the practitioner says a sentence as she would say it, and publishes it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from desktop.domain.pack import FormPack
from desktop.domain.section_heads import of_mark
from desktop.packs import own_edits
from desktop.packs.needing import leave_out_all
from desktop.packs.own_edits import Place
from desktop.packs.own_layer import OwnLayer
from desktop.packs.own_more import MoreEdits, change_more
from desktop.packs.own_translation import followed, says_the_same
from desktop.services.load_pack import PackWording
from desktop.ui.carry import Carried
from desktop.ui.desk import Desk
from desktop.ui.practice.editor.blank_names import BlankNames
from desktop.ui.practice.editor.counsel import Counsel
from desktop.ui.practice.editor.draft_ways import DraftWays, Hands
from desktop.ui.practice.editor.drafted import Drafted
from desktop.ui.practice.editor.lines import EditLine, EditPart
from desktop.ui.practice.editor.more import EditMore
from desktop.ui.practice.editor.own_form import OwnForm
from desktop.ui.practice.editor.own_parts import OwnParts, PartHands
from desktop.ui.practice.editor.part_side import Makers, PartSide
from desktop.ui.practice.editor.past import PastWordings
from desktop.ui.practice.editor.preview import EditorPreview
from desktop.ui.practice.editor.section_line import SectionLine
from desktop.ui.practice.editor.sentence import SentenceLine
from desktop.ui.practice.editor.state import (
    EditorState,
    editor_state,
    kept,
    redrafted,
)
from desktop.ui.practice.editor.stops import CHANGES, HISTORY, editor_stops
from desktop.ui.practice.editor.texts import EditText
from desktop.ui.practice.editor.writing import Readings
from desktop.ui.practice.rail_page import RailPage
from desktop.ui.widgets.button import QUIET, Button
from desktop.ui.widgets.tab_order import tab_through


class WordingEditorPage(RailPage):
    """Goes through the draft part by part; every change is kept at once and can be undone.

    Signals:
        settled_wanted: the key of an item that My practice answers.
    """

    settled_wanted = Signal(str)
    _wordings: dict[str, PackWording]
    _names: dict[str, BlankNames]

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._state: EditorState | None = None
        self._here = CHANGES
        self._before: list[OwnLayer] = []
        self._side: PartSide | None = None
        parts = PartHands(self._change, self._on_sentence, self._on_form)
        self._own = OwnParts(parts, lambda: desk.means.clock.now().date(), self)
        self._past = PastWordings(desk, self.show_part, self)
        self._past.changed.connect(self._on_state)
        hands = Hands(
            self._change, self._on_taken, self._on_state, self._on_sentence, self.bring_into_view
        )
        self._draft = DraftWays(desk, self, hands)
        self._counsel, self.preview = Counsel(desk, self), EditorPreview(desk, self)
        self._counsel.edited.connect(self._on_counselled)
        self._counsel.sentence_wanted.connect(self._on_sentence)
        self._undo = Button(kind=QUIET, picture="undo-2")
        self._undo.setObjectName("undo")
        self._undo.clicked.connect(self.undo)
        self.foot.add(self._undo)
        self.part_wanted.connect(self._go_to)
        self.foot.onward.connect(partial(self._go_to, CHANGES))
        shortcut = QShortcut(QKeySequence.StandardKey.Undo, self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(self.undo)
        self.reword()

    @property
    def is_whole(self) -> bool:
        """Whether every sentence of the part that shows stands in its place."""
        return self._side is None or self._side.is_whole

    def line(self, key: str) -> SentenceLine | None:
        """Return the sentence of *key* in the part that shows; None if it is not there."""
        side = self._side
        return side.line(key) if side is not None and side is self.shown_part else None

    def arrive(self) -> None:
        """Read the draft as it was left."""
        self._desk.run(self, partial(editor_state, self._desk), self._on_state)

    def reword(self) -> bool:
        """Show the same part in the language spoken now, with what was being written."""
        self.place = QCoreApplication.translate("WordingEditorPage", "Your own wording")
        self._undo.set_words(self.tr("Undo"))
        self.preview.reword()
        if self._state is not None:
            opened = {line.objectName(): line.opened for line in self._lines() if line.opened}
            assert self.shown_part is not None  # noqa: S101 - beside a draft a part shows
            carried, self._side = Carried.of(self.shown_part), None
            self._show()
            for line in self._lines():
                if line.objectName() in opened:
                    line.open(opened[line.objectName()])
            carried.hand_to(self.shown_part)
        return True

    def put_away(self, part: QWidget) -> None:
        """Let *part* go; sentences stay where they are until then: to move them all takes long."""
        if isinstance(part, PartSide):
            part.hide()
            part.deleteLater()
        else:
            super().put_away(part)

    def undo(self) -> None:
        """Take the last change back."""
        if self._before:
            self._put(self._before.pop())

    def _on_state(self, state: EditorState) -> None:
        self._state = state
        self._before.clear()
        self._take_drafted(state)
        self._go_to(self._here)

    def _take_drafted(self, state: EditorState) -> None:
        """Read the draft with what she added to it."""
        self._drafted = Drafted.of(state)
        self._wordings, self._names = self._drafted.wordings, self._drafted.names
        self._readings = Readings(
            self._shown,
            self._names,
            self._more,
            self._counsel,
            partial(self._drafted.needed, state),
        )

    def _on_kept(self, state: EditorState) -> None:
        """Take what the draft changes in, unless more was changed meanwhile."""
        if self._state is None or state.draft.layer != self._state.draft.layer:
            return
        before, self._state = self._state, state
        if self._part_of(state) is not None and self._reads_as(before, state):
            self._say_where(state)
        else:
            self._show()

    def _go_to(self, key: str) -> None:
        self._here = key
        self._show()
        self.rail.setFocus()

    def _show(self) -> None:
        """Show the draft as it is now: what differs of the part that shows, or another part."""
        state = self._state
        if state is None:
            return
        self._counsel.read(state, partial(self._drafted.read, state), self._more)
        self._own.read(state)
        self._say_where(state)
        part, side = self._part_of(state), self._side
        if (
            part is not None
            and side is not None
            and (side, side.key) == (self.shown_part, part.key)
        ):
            side.take(part)
            self.preview.follow(state)
        else:
            self._show_anew(state, part)

    def _show_anew(self, state: EditorState, part: EditPart | None) -> None:
        self.preview.come_out()
        self._side = None
        if part is None:
            history = self._here == HISTORY
            listed = self._past.listed if history else self._draft.side
            side = listed(state, self._names)
            self.show_part(side)
            tab_through(self.rail, side, self.foot)
        else:
            end = partial(self._own.offer_topic, step=part.key)
            makers = Makers(self._line, self._shows, self._own.offer, self._own.offers, end)
            self._side = PartSide(part.key, makers, self.rail)
            self.show_part(self._side)
            self._side.take(part)
        self.preview.show_part(state, part)

    def _part_of(self, state: EditorState) -> EditPart | None:
        """Return the part that shows; None for what is no part."""
        return next((one for one in state.parts if one.key == self._here), None)

    def _reads_as(self, before: EditorState, state: EditorState) -> bool:
        """Say whether the part that shows says the same in both, with the trouble told in it."""
        said = [(self._part_of(one), one.trouble, one.trouble_key) for one in (before, state)]
        return said[0] == said[1]

    def _say_where(self, state: EditorState) -> None:
        """Say where people are, how much is changed, and offer the way on from a part."""
        self.show_stops(editor_stops(state, self._here))
        self._undo.setEnabled(bool(self._before))
        number = self.locale().toString(len(state.changes))
        self.foot.say(self.tr("Changes not published: %1").replace("%1", number))
        is_part = self._part_of(state) is not None
        self.foot.offer(self.tr("Look at the changes") if is_part else "")

    def _line(self, line: EditLine) -> SentenceLine:
        make = SentenceLine if line.section is None else SectionLine
        shown = make(line, self._readings, trouble=self._trouble(line))
        if isinstance(shown, SectionLine):
            shown.arranged.connect(self._on_counselled)
        shown.said.connect(self._on_said)
        shown.more_said.connect(self._on_more_said)
        shown.settled_wanted.connect(self.settled_wanted)
        shown.left_out.connect(self._on_left_out)
        shown.brought_back.connect(partial(self._change_by, self._own.bring_back))
        shown.as_shipped.connect(partial(self._change_by, own_edits.as_shipped))
        shown.moved.connect(partial(self._on_moved, line))
        shown.same_said.connect(partial(self._change_by, says_the_same))
        shown.grown.connect(partial(self._on_grown, shown))
        return shown

    def _shows(self, shown: SentenceLine, line: EditLine) -> bool:
        """Say whether a sentence that stands here shows *line* as it is drafted now."""
        return shown.shows(line, self._readings, trouble=self._trouble(line))

    def _trouble(self, line: EditLine) -> str:
        state = self._state
        return state.trouble if state is not None and line.key == state.trouble_key else ""

    def _lines(self) -> list[SentenceLine]:
        """Return the sentences that show now."""
        side = self._side
        return side.lines() if side is not None and side is self.shown_part else []

    def _on_grown(self, shown: SentenceLine) -> None:
        """Bring a sentence that has opened into view, and let Tab go through it there."""
        tab_through(shown)
        QTimer.singleShot(0, shown, partial(self.bring_into_view, shown))

    def _on_form(self, form: OwnForm) -> None:
        """Let Tab go through *form* where it stands, and show where people begin in it."""
        tab_through(form.parentWidget() or form)
        QTimer.singleShot(0, form, partial(self.bring_into_view, form.first_field))

    def _shown(self, language: str, text: str) -> str:
        """Return *text* as a client reads it: what the practice settled stands in its blanks."""
        assert self._state is not None  # noqa: S101 - shown only once there is a draft
        return self._drafted.read(self._state, language, text)

    def _more(self, key: str, shown: tuple[EditText, ...]) -> EditMore:
        """Return what else belongs to *key*, as drafted."""
        assert self._state is not None  # noqa: S101 - shown only once there is a draft
        return self._drafted.more(self._state, key, shown)

    def _on_more_said(self, edits: MoreEdits) -> None:
        def say(layer: OwnLayer) -> OwnLayer:
            return self._counsel.reasoned(change_more(layer, self._shipped(), edits), [edits.key])

        self._change(say)
        self._stand_at(edits.key)

    def _on_said(self, typed: dict[Place, str]) -> None:
        def say(layer: OwnLayer) -> OwnLayer:
            layer = own_edits.say_all(layer, self._shipped(), typed)
            return self._counsel.reasoned(layer, [place.key for place in typed])

        self._change(say)
        self._stand_at(next(iter(typed)).key)

    def _on_counselled(self, key: str, edit: Callable[[OwnLayer], OwnLayer]) -> None:
        self._change(edit)
        self._stand_at(key)

    def _stand_at(self, key: str) -> None:
        """Put the keyboard on the sentence of *key*, and show it."""
        line = self.line(key)
        if line is not None:
            line.start()
            QTimer.singleShot(0, line, partial(self.bring_into_view, line))

    def _on_left_out(self, keys: tuple[str, ...], reason: str) -> None:
        self._change(lambda layer: leave_out_all(layer, self._shipped(), keys, reason=reason))

    def _on_moved(self, line: EditLine, key: str, by: int) -> None:
        def move(layer: OwnLayer) -> OwnLayer:
            keys = list(own_edits.line(layer, self._shipped(), line.inside))
            at = keys.index(key)
            to = max(0, min(len(keys) - 1, at + by))
            keys.insert(to, keys.pop(at))
            return own_edits.order(layer, self._shipped(), line.inside, keys)

        self._change(move)

    def _on_taken(self, layer: OwnLayer) -> None:
        """Take a wording from a file as the draft; Undo brings back the one before."""
        assert self._state is not None  # noqa: S101 - offered only beside a draft
        self._before.append(self._state.draft.layer)
        self._put(layer)
        self._go_to(CHANGES)

    def _change_by(self, edit: Callable[[OwnLayer, Any], OwnLayer], what: str | Place) -> None:
        self._change(lambda layer: edit(layer, what))

    def _change(self, edit: Callable[[OwnLayer], OwnLayer]) -> None:
        """Apply *edit* to the draft; what changes nothing is not noted."""
        assert self._state is not None  # noqa: S101 - offered only beside a draft
        layer = self._state.draft.layer
        new = followed(layer, edit(layer), self._shipped().languages)
        if new == layer:
            self._show()
            return
        self._before.append(layer)
        self._put(new)

    def _put(self, layer: OwnLayer) -> None:
        assert self._state is not None  # noqa: S101 - offered only beside a draft
        self._state = redrafted(self._state, layer)
        self._take_drafted(self._state)
        self._show()
        self._desk.run(self, partial(kept, self._desk, self._state), self._on_kept)

    def _shipped(self) -> FormPack:
        assert self._state is not None  # noqa: S101 - offered only beside a draft
        return self._state.draft.shipped

    def _on_sentence(self, key: str) -> None:
        assert self._state is not None  # noqa: S101 - offered only beside a draft
        paper, key = of_mark(key)
        for part in self._state.parts:
            if any(line.key == key for line in part.lines) and paper in {"", part.key}:
                self._go_to(part.key)
                self._stand_at(key)
                return
