"""Letters that no paper can show, said beside the field while they are typed.

One watcher serves every field of the product: it follows the keyboard. What is typed stays
as it is; the services refuse it as well, should nobody have read the words beside it.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, Qt
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QApplication,
    QComboBox,
    QFrame,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from desktop.domain.saying import filled
from desktop.services.printable import MOST_SHOWN, missing_letters
from desktop.ui.accessible import announce
from desktop.ui.widgets.small_paper import SmallPaper
from desktop.ui.widgets.text import Note

_PROPERTY = "letters"
_GAP = 6
_WIDEST = 460
Field = QLineEdit | QPlainTextEdit


def speak_in(widget: QWidget, sentence: str) -> None:
    """Let fields inside *widget* say *sentence*; its ``%1`` stands for the letters."""
    widget.setProperty(_PROPERTY, sentence)


def speak_to_the_practitioner(widget: QWidget) -> None:
    """Let fields inside *widget* say the sentence for the practitioner, in whatever they lie."""
    speak_in(widget, _own_sentence())


def stay_silent(widget: QWidget) -> None:
    """Let fields inside *widget* take any letter: what is written there is never printed."""
    widget.setProperty(_PROPERTY, "")


def objection(text: str, sentence: str | None = None) -> str:
    """Return why *text* cannot be printed, as *sentence* or else for the practitioner; or ""."""
    missing = missing_letters(text)
    if not missing or sentence == "":
        return ""
    return filled(sentence or _own_sentence(), " ".join(missing[:MOST_SHOWN]))


def _own_sentence() -> str:
    return QCoreApplication.translate(
        "Letters",
        "No paper has a letter for: %1. Nothing is lost. Please spell it in Latin "
        "letters, or leave it out and add it by hand on the paper.",
    )


def holds_back(field: QWidget) -> bool:
    """Say beside *field* if what is in it cannot be printed, and return whether it was said."""
    found = (window.findChild(LetterWatch) for window in QApplication.topLevelWidgets())
    watch = next((one for one in found if isinstance(one, LetterWatch)), None)
    return isinstance(field, Field) and watch is not None and watch.look_at(field)


class LetterWatch(QObject):
    """Follows the keyboard from field to field, and says what cannot be printed."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._field: Field | None = None
        self._note: _LetterNote | None = None
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._on_focus)
            self._on_focus(None, QApplication.focusWidget())

    def look_at(self, field: Field) -> bool:
        """Say what is wrong with the words in *field*; return whether anything is."""
        words = objection(_text_of(field), _sentence_of(field))
        if self._note is not None and (not words or self._note.field is not field):
            self._put_away()
        if words and self._note is None:
            self._note = _LetterNote(field)
        if words and self._note is not None:
            self._note.say(words)
        return bool(words)

    def _on_focus(self, _before: QWidget | None, now: QWidget | None) -> None:
        if isinstance(now, QComboBox):
            now = now.lineEdit()  # where one can be written in as well as chosen from
        if now is self._field:
            return
        self._leave()
        if isinstance(now, Field) and _is_for_words(now):
            self._field = now
            now.textChanged.connect(self._on_changed)
            now.destroyed.connect(self._on_gone)
            self.look_at(now)

    def _leave(self) -> None:
        self._put_away()
        if self._field is not None:
            self._field.textChanged.disconnect(self._on_changed)
            self._field.destroyed.disconnect(self._on_gone)
            self._field = None

    def _on_changed(self) -> None:
        if self._field is not None:
            self.look_at(self._field)

    def _on_gone(self) -> None:
        self._field = self._note = None

    def _put_away(self) -> None:
        if self._note is not None:
            self._note.put_away()
            self._note = None


class _LetterNote(QFrame):
    """The sentence, in front of the page and right below its field."""

    def __init__(self, field: Field) -> None:
        super().__init__(field.window())
        self.field = field
        self.setObjectName("letters")
        self.setProperty("role", "trouble")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._words = Note(role="body")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(14, 10, 14, 10)
        self._column.addWidget(self._words)
        field.installEventFilter(self)
        for area in _areas_around(field):
            area.verticalScrollBar().valueChanged.connect(self._place)

    def say(self, words: str) -> None:
        """Show *words*, and have them read aloud where a reader runs."""
        if words != self._words.text() or self.isHidden():
            self._words.setText(words)
            announce(self.field, words)
        self._place()
        self.show()
        self.raise_()

    def words(self) -> str:
        """Return what is said."""
        return self._words.text()

    def put_away(self) -> None:
        """Go, now."""
        self.field.removeEventFilter(self)
        self.hide()
        self.deleteLater()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the field; hide with it."""
        if event.type() in {QEvent.Type.Move, QEvent.Type.Resize}:
            self._place()
        elif event.type() == QEvent.Type.Hide:
            self.hide()
        return super().eventFilter(watched, event)

    def _place(self) -> None:
        room = self.field.window().rect()
        width = min(_WIDEST, room.width() - 2 * _GAP)
        self.setFixedWidth(width)
        self.setFixedHeight(self._column.totalHeightForWidth(width))
        corner = self.field.mapTo(self.field.window(), QPoint(0, self.field.height() + _GAP))
        left = max(_GAP, min(corner.x(), room.width() - width - _GAP))
        top = corner.y()
        if top + self.height() > room.height():
            top = corner.y() - self.field.height() - 2 * _GAP - self.height()
        self.move(left, top)


def _text_of(field: Field) -> str:
    return field.text() if isinstance(field, QLineEdit) else field.toPlainText()


def _is_for_words(field: Field) -> bool:
    """Say whether people write words into *field*: no password and nothing only to be read."""
    hidden = isinstance(field, QLineEdit) and field.echoMode() != QLineEdit.EchoMode.Normal
    return not hidden and not field.isReadOnly()


def _sentence_of(field: QWidget) -> str | None:
    """Return what a field of this place says; None for the practitioner's own words."""
    here: QWidget | None = field
    while here is not None:
        sentence = here.property(_PROPERTY)
        if isinstance(sentence, str):
            return sentence
        here = here.beside if isinstance(here, SmallPaper) else here.parentWidget()
    return None


def _areas_around(field: QWidget) -> list[QAbstractScrollArea]:
    areas, here = [], field.parentWidget()
    while here is not None:
        if isinstance(here, QAbstractScrollArea):
            areas.append(here)
        here = here.parentWidget()
    return areas
