"""One row of what is entered after a paper-led session: a number, a title, the answer."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QGridLayout, QVBoxLayout

from desktop.domain.flow import is_done
from desktop.ui.session.acts import answered, passed, settled, who_may_say
from desktop.ui.session.cards.blanks import SentenceLine
from desktop.ui.session.cards.quiet import note_item
from desktop.ui.session.cards.session_card import row_of
from desktop.ui.session.editors.answer import question_of
from desktop.ui.session.editors.choose import answer_for
from desktop.ui.session.editors.writing import Lines
from desktop.ui.session.fillings import template
from desktop.ui.session.paper_led.digits import DigitChoices
from desktop.ui.widgets.button import QUIET, Button
from desktop.ui.widgets.text import Note

if TYPE_CHECKING:
    from desktop.domain.flow import Card
    from desktop.domain.journal import Act, Value
    from desktop.services.live_intake import LiveIntake
    from desktop.ui.session.editors.answer import Answer

_ONE_OF = frozenset({"choice", "yes_no", "consent"})
_MOST_DIGITS = 9
_GO_ON = "go_on"


class EntryRow(QFrame):
    """A row the keyboard stands on: digits choose, Enter goes inside, letters are written.

    Signals:
        acted: the acts to record, a tuple.
        rewording: the key of a sentence that was changed on paper.
        opened: the key of a blank that needs a paper of its own.
        card_wanted: the key of the card, to go to it.
        digit: a digit was typed on it.
    """

    acted = Signal(object)
    rewording = Signal(str)
    opened = Signal(str)
    card_wanted = Signal(str)
    digit = Signal(int)

    def __init__(self, live: LiveIntake, card: Card, number: int) -> None:
        super().__init__()
        self.card = card
        self._live = live
        self.setObjectName(f"entry.{card.key}")
        self.setProperty("role", "entry")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        words = live.practitioners_words(card.key)
        self.title = words.question or words.title if card.kind == "text" else words.title
        self.title = self.title or words.question
        self._number = number
        self._state = Note(role="muted", wraps=False)
        room = self._state.fontMetrics().horizontalAdvance(self.tr("entered"))
        self._state.setMinimumWidth(room)  # so that all rows line up
        self._inside = QVBoxLayout()
        self._inside.setSpacing(6)
        self.digits: DigitChoices | None = None
        self.editor: Answer | None = None
        self._line: SentenceLine | None = None
        self._sayers: list[Button] = []
        self._lay_out()
        self._fill()
        self.show_live(live, card)

    def show_live(self, live: LiveIntake, card: Card) -> None:
        """Show what was entered; the *card* of the same key may be asked again by now."""
        self._live, self.card = live, card
        done = is_done(live.intake, card)
        self._state.setText(self.tr("entered") if done else "")
        self.setAccessibleName(f"{self._number}. {self.title}")
        self.setAccessibleDescription(self.tr("entered") if done else self.tr("still open"))
        if self.digits is not None:
            self.digits.show_chosen(self._chosen())
        if self._line is not None:
            self._line.show_live(live, settled=self.card.key in live.intake.outcomes)

    @property
    def done(self) -> bool:
        """Whether it was entered."""
        return is_done(self._live.intake, self.card)

    def press(self, digit: int) -> bool:
        """Choose by *digit*; say whether that meant anything here."""
        return self.digits is not None and self.digits.press(digit)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose with a digit, go inside with Enter, write with any other letter."""
        typed = event.text()
        if event.isAutoRepeat():
            return
        if typed.isdecimal() and self.digits is not None:
            self.digit.emit(int(typed))
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._go_inside()
        elif self.hasFocus() and typed.isprintable() and typed and self._takes_words():
            self._go_inside()
            if (field := QApplication.focusWidget()) is not None:
                QApplication.sendEvent(field, event)
        else:
            super().keyPressEvent(event)

    # What stands in it

    def _fill(self) -> None:
        key, kind = self.card.key, self.card.kind
        if kind == "group":
            self._fill_group()
        elif kind in {"say", "clause"}:
            self._offer(((_GO_ON, self._label("said")),))
        elif kind == "quiet":
            item = note_item(self._live, self.card)
            self._offer(((_GO_ON, self.tr("talked, nothing noted")),))
            self._edit(item)
        else:
            self._fill_item(key)

    def _fill_group(self) -> None:
        group = self._live.pack.groups[self.card.key]
        if group.outcome == "settled" and self.card.key not in self._live.intake.rewordings:
            done = self.card.key in self._live.intake.outcomes
            if "{" in template(self._live, self.card.key):
                self._line = SentenceLine(self._live, self.card.key, settled=done)
                self._line.answered.connect(self._on_blank)
                self._line.opened.connect(self.opened)
                self._inside.addWidget(self._line)
        self._offer(tuple((key, self._label(f"outcome.{key}")) for key in group.outcomes))

    def _fill_item(self, key: str) -> None:
        item = self._live.pack.items[key]
        options = self._live.practitioners_words(key).options
        few = len(item.options) <= _MOST_DIGITS and not item.several
        if item.kind in {"yes_no", "consent"} and few:
            names = item.options or ("yes", "no")
            self._offer(tuple((name, options.get(name) or self._yes_no(name)) for name in names))
        elif item.kind in _ONE_OF and item.options and few:
            self._offer(tuple((name, options.get(name, name)) for name in item.options))
        else:
            if key == "goals.hope":
                self._offer(((_GO_ON, self._label("not_sure")),))
            self._edit(key)

    def _offer(self, choices: tuple[tuple[str, str], ...]) -> None:
        self.digits = DigitChoices(choices, label=self.title)
        self.digits.chosen.connect(self._on_chosen)
        self._inside.addWidget(self.digits)

    def _edit(self, key: str) -> None:
        if not key:
            return
        self._key = key
        question = question_of(self._live, key, today=self._live.intake.rows[-1].at[:10])
        self.editor = answer_for(question)
        self.editor.committed.connect(self._on_committed)
        for lines in self.editor.findChildren(Lines):
            lines.setFont(lines.font())  # two lines high, as its type has them
        self._inside.addWidget(self.editor)
        self._sayers = self._ways_of_each(key)
        if self._sayers:
            self._inside.addWidget(row_of(*self._sayers))
        elif not (self.editor.is_one_tap or self.editor.takes_typing):
            keep = Button(self.tr("Keep it"), kind=QUIET, picture="check")
            keep.setObjectName(f"keep.{key}")
            keep.clicked.connect(self._on_committed)
            self._inside.addWidget(keep, 0, Qt.AlignmentFlag.AlignLeft)

    def _ways_of_each(self, key: str) -> list[Button]:
        """Return a way to keep it for each who may have said it, and one for all of them."""
        names = who_may_say(self._live, key)
        ways = [(by, self.tr("%1 said this").replace("%1", name)) for by, name in names.items()]
        if ways:
            ways.append(("", self.tr("All of them said this")))
        buttons = []
        for by, words in ways:
            button = Button(words, kind=QUIET, picture="check")
            button.setObjectName(f"said_by.{by or 'all'}")
            button.clicked.connect(partial(self._keep, by))
            buttons.append(button)
        return buttons

    # What was done on it

    def _on_chosen(self, name: str) -> None:
        key = self.card.key
        if self.card.kind == "group":
            if name == "changed" and key not in self._live.intake.rewordings:
                self.rewording.emit(key)
            else:
                self._act(settled(key, name))
        elif name == _GO_ON:
            self._act(passed(key))
        else:
            item = self._live.pack.items[key]
            value: Value = (name == "yes") if item.kind == "yes_no" else name
            self._act(answered(self._live, key, value))

    def _on_blank(self, item: str, value: Value) -> None:
        self._act(answered(self._live, item, value))

    def _on_committed(self) -> None:
        """Keep it; where several may have said it, ask first who did."""
        if self._sayers:
            self._sayers[0].setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self._keep("")

    def _keep(self, by: str) -> None:
        value = self.editor.held() if self.editor is not None else None
        if value is None:
            return
        more = (passed(self.card.key),) if self.card.kind == "quiet" else ()
        self._act(answered(self._live, self._key, value, by=by), *more)

    def _act(self, *acts: Act) -> None:
        self.acted.emit(acts)

    # Inside

    def _chosen(self) -> str:
        intake, key = self._live.intake, self.card.key
        if self.card.kind == "group":
            return intake.outcomes.get(key, "") if self.done else ""
        value = intake.answers.get(key)
        if isinstance(value, bool):
            return "yes" if value else "no"
        if value is None:
            return _GO_ON if key in intake.passed else ""
        return str(value) if self.editor is None else ""

    def _go_inside(self) -> None:
        inner = self.editor.starts_at() if self.editor is not None else self._line
        inner = inner if inner is not None else self.editor
        if inner is not None:
            inner.setFocus(Qt.FocusReason.TabFocusReason)
            self.focusNextChild() if inner is self._line else None

    def _takes_words(self) -> bool:
        return self.editor is not None and self.editor.takes_typing

    def _label(self, name: str) -> str:
        return self._live.pack.labels[self._live.practitioners_language][f"sheet.{name}"]

    def _yes_no(self, name: str) -> str:
        return self._live.pack.labels[self._live.practitioners_language][f"value.{name}"]

    def _lay_out(self) -> None:
        number = Note(self.locale().toString(self._number), role="label", wraps=False)
        title = Note(self.title, role="plain")
        look = Button(kind=QUIET, picture="arrow-right", name=self.tr("Open the card"))
        look.setObjectName(f"open_card.{self.card.key}")
        look.clicked.connect(lambda: self.card_wanted.emit(self.card.key))
        grid = QGridLayout(self)
        grid.setContentsMargins(14, 9, 10, 9)
        grid.setHorizontalSpacing(12)
        top = Qt.AlignmentFlag.AlignTop
        grid.addWidget(number, 0, 0, top)
        grid.addWidget(title, 0, 1, top)
        grid.addLayout(self._inside, 0, 2)
        grid.addWidget(self._state, 0, 3, top)
        grid.addWidget(look, 0, 4, top)
        grid.setColumnMinimumWidth(0, 26)
        grid.setColumnStretch(1, 3)
        grid.setColumnStretch(2, 7)
