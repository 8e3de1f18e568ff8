"""What a field cannot take, said beside it while it is typed: letters, too many, a minus.

One watcher serves every field of the product: it follows the keyboard. Letters that no paper
can show stay as they were typed; the services refuse them as well, should nobody have read
the words beside them. What is too long for a line is not put in at all, rather than cut.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QObject, QTimer
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)
from shiboken6 import isValid

from desktop.domain.saying import filled
from desktop.services.printable import MOST_SHOWN, missing_letters
from desktop.ui.field_note import FieldNote
from desktop.ui.widgets.small_paper import SmallPaper

_LETTERS, _TOO_LONG, _BELOW = "letters", "too_long", "below_nothing"
"""Names of the properties that hold what fields in a place say; without one, our own words."""
_MOST = "most"
"""Name of the property of a field of several lines that says how many characters it takes."""
_FITS = "fits"
"""Name of the property of a field of several lines that keeps what is too long, and says so."""
Field = QLineEdit | QPlainTextEdit


def speak_in(
    widget: QWidget, sentence: str, *, too_long: str = "", below_nothing: str = ""
) -> None:
    """Let fields inside *widget* say *sentence*; its ``%1`` stands for the letters.

    *too_long* is for what does not fit on a line, *below_nothing* for a minus.
    """
    widget.setProperty(_LETTERS, sentence)
    for name, words in ((_TOO_LONG, too_long), (_BELOW, below_nothing)):
        if words:
            widget.setProperty(name, words)


def speak_to_the_practitioner(widget: QWidget) -> None:
    """Let fields inside *widget* say the sentence for the practitioner, in whatever they lie."""
    speak_in(widget, _own_sentence())


def stay_silent(widget: QWidget) -> None:
    """Let fields inside *widget* take any letter: what is written there is never printed."""
    widget.setProperty(_LETTERS, "")


def hold_to(field: QPlainTextEdit, most: int) -> None:
    """Let *field* take *most* characters; what is longer is left out whole, and said."""
    field.setProperty(_MOST, most)


def fit_into(field: QPlainTextEdit, most: int) -> None:
    """Let *field* keep whatever is put in, and say beside it when it is more than *most*."""
    field.setProperty(_FITS, most)


def overflow(field: QWidget) -> str:
    """Return why what is in *field* cannot be kept as it is: it is too long; or ""."""
    most = field.property(_FITS)
    if not isinstance(most, int) or not isinstance(field, QPlainTextEdit):
        return ""
    count = field.document().characterCount() - 1
    if count <= most:
        return ""
    words = QCoreApplication.translate(
        "Letters",
        "This has %1 characters, and %2 fit here. Nothing is lost: shorten it, or take a part of "
        "it out and give it a clause of its own.",
    )
    return filled(words, *(field.locale().toString(one) for one in (count, most)))


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
    watch = _watch()
    return isinstance(field, Field) and watch is not None and watch.look_at(field)


def say_below_nothing(field: QAbstractSpinBox) -> None:
    """Say beside *field* that it takes no minus."""
    words = _said_at(field, _BELOW) or QCoreApplication.translate(
        "Letters", "This cannot be below 0, so the minus was not put in. Nothing else changed."
    )
    if (watch := _watch()) is not None:
        watch.say(field, words)


def _watch() -> LetterWatch | None:
    found = (window.findChild(LetterWatch) for window in QApplication.topLevelWidgets())
    return next((one for one in found if isinstance(one, LetterWatch)), None)


class LetterWatch(QObject):
    """Follows the keyboard from field to field, and says what cannot be printed."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._field: Field | None = None
        self._note: FieldNote | None = None
        self._kept = ""
        """What stood in the line before something was put in that does not fit."""
        self._is_cut = False
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._on_focus)
            self._on_focus(None, QApplication.focusWidget())

    def look_at(self, field: Field) -> bool:
        """Say what is wrong with the words in *field*; return whether anything is."""
        words = overflow(field) or objection(_text_of(field), _said_at(field, _LETTERS))
        if words:
            self.say(field, words)
        else:
            self._put_away()
        return bool(words)

    def say(self, field: QWidget, words: str) -> None:
        """Say *words* beside *field* until the keyboard leaves, or words are typed that fit."""
        if self._note is not None and self._note.field is not field:
            self._put_away()
        if self._note is None:
            self._note = FieldNote(field)
            if isinstance(field, QAbstractSpinBox):
                field.destroyed.connect(self._on_gone)
        self._note.say(words)

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
            self._kept = _text_of(now)
            if isinstance(now, QLineEdit) and now.validator() is None:
                now.inputRejected.connect(self._on_rejected)
            self.look_at(now)

    def _leave(self) -> None:
        self._put_away()
        if self._field is not None:
            self._field.textChanged.disconnect(self._on_changed)
            self._field.destroyed.disconnect(self._on_gone)
            if isinstance(self._field, QLineEdit) and self._field.validator() is None:
                self._field.inputRejected.disconnect(self._on_rejected)
            self._field = None

    def _on_changed(self) -> None:
        field = self._field
        if field is None or self._is_cut:
            return
        if _is_too_long(field):
            self._on_rejected()
            return
        self._kept = _text_of(field)
        self.look_at(field)

    def _on_rejected(self) -> None:
        """Wait until Qt has put in as much as fits: only then it can be taken out whole."""
        self._is_cut = True
        QTimer.singleShot(0, self, self._take_out)

    def _take_out(self) -> None:
        """Put back what stood in the field, and say why: half of it would mean something else."""
        self._is_cut = False
        field = self._field
        if field is None or not isValid(field):
            return
        if _text_of(field) != self._kept:
            _put_back(field, self._kept)
        words = _said_at(field, _TOO_LONG) or QCoreApplication.translate(
            "Letters", "That was longer than fits here, so it was not put in. Nothing else changed."
        )
        self.say(field, words)

    def _on_gone(self) -> None:
        self._field = self._note = None

    def _put_away(self) -> None:
        if self._note is not None:
            self._note.put_away()
            self._note = None


def _text_of(field: Field) -> str:
    return field.text() if isinstance(field, QLineEdit) else field.toPlainText()


def _is_too_long(field: Field) -> bool:
    most = field.property(_MOST)
    return isinstance(most, int) and len(_text_of(field)) > most


def _put_back(field: Field, words: str) -> None:
    if isinstance(field, QLineEdit):
        field.setText(words)
        return
    whole = field.textCursor()  # never Qt's undo: it takes all that was typed in one go
    whole.select(QTextCursor.SelectionType.Document)
    whole.insertText(words)


def _is_for_words(field: Field) -> bool:
    """Say whether people write words into *field*: no password and nothing only to be read."""
    hidden = isinstance(field, QLineEdit) and field.echoMode() != QLineEdit.EchoMode.Normal
    return not hidden and not field.isReadOnly()


def _said_at(field: QWidget, name: str) -> str | None:
    """Return what a field of this place says; None for the practitioner's own words."""
    here: QWidget | None = field
    while here is not None:
        sentence = here.property(name)
        if isinstance(sentence, str):
            return sentence
        here = here.beside if isinstance(here, SmallPaper) else here.parentWidget()
    return None
