"""Three ways to sign, all of them worth the same: by hand, by name, on paper."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from desktop.domain.ink import Ink
from desktop.domain.typed_name import is_the_name, tidy_name
from desktop.ui.session.client_words import screen
from desktop.ui.session.flow_row import FlowRow
from desktop.ui.session.signing.day_on_paper import DayOnPaper
from desktop.ui.session.signing.mark_witness import MarkWitness
from desktop.ui.widgets.button import PLAIN, QUIET, Button
from desktop.ui.widgets.signature_pad import PadWords, SignaturePad
from desktop.ui.widgets.text import Note, Passage

if TYPE_CHECKING:
    from desktop.services.live_intake import LiveIntake

_LONGEST = 200


class _Way(QWidget):
    """One way to sign.

    Signals:
        changed: there is more or less of a signature now.
    """

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(8)


class DrawnWay(_Way):
    """A pad to sign on; a stroke, or all of them, can be done again.

    Where one line or a dot is how somebody signs, whoever saw it puts their name beside it.

    Signals:
        mark_witnessed: it is said who saw the mark.
    """

    def __init__(self, live: LiveIntake, *, hint: str = "") -> None:
        super().__init__()
        words = _pad_words(live)
        self.pad = SignaturePad(words=replace(words, hint=hint or words.hint))
        self.pad.setObjectName("pad")
        self._undo = Button(screen(live, "last_stroke"), kind=QUIET, picture="undo-2")
        self._again = Button(screen(live, "do_again"), kind=QUIET, picture="eraser")
        self._again.setObjectName("again")
        self._undo.clicked.connect(self.pad.undo)
        self._again.clicked.connect(self.pad.clear)
        self.pad.changed.connect(self._on_changed)
        self.column.addWidget(self.pad)
        row = QHBoxLayout()
        row.addWidget(self._undo)
        row.addWidget(self._again)
        row.addStretch(1)
        self.column.addLayout(row)
        self._live = live
        self._mark: MarkWitness | None = None
        self.column.addStretch(1)
        self._on_changed()

    @property
    def is_begun(self) -> bool:
        """Whether something is drawn."""
        return not self.pad.is_empty()

    @property
    def witness(self) -> str:
        """Who saw the mark being made; "" for a signature."""
        return self._mark.witness if self._mark is not None else ""

    @property
    def asks_for_witness(self) -> bool:
        """Whether it is still to be said who saw the mark."""
        mark = self._mark
        return mark is not None and mark.is_asking and not mark.witness

    def offer_mark(self) -> None:
        """Ask whether this is how somebody signs."""
        if self._mark is None:
            self._mark = MarkWitness(self._live)
            self._mark.changed.connect(self.changed)
            self.column.insertWidget(self.column.count() - 1, self._mark)
        self._mark.show()

    def forget(self) -> None:
        """Overwrite what is drawn: it is kept where it belongs, or was not wanted."""
        self.pad.clear()

    def ink(self) -> Ink:
        """Return what is drawn."""
        return self.pad.ink()

    def _on_changed(self) -> None:
        for button in (self._undo, self._again):
            button.setEnabled(self.is_begun)
        if self._mark is not None:
            self._mark.fold()
        self.changed.emit()


class TypedWay(_Way):
    """The name, typed by its owner: worth as much as a drawn one.

    A name other than the printed one is asked about once, and never refused.

    Signals:
        confirmed: the other name is theirs.
    """

    confirmed = Signal()

    def __init__(self, live: LiveIntake, name: str) -> None:
        super().__init__()
        self._live, self._printed, self._theirs = live, name, ""
        label = Note(screen(live, "type_name"), role="label")
        self._edit = QLineEdit()
        self._edit.setObjectName("name")
        self._edit.setMaxLength(_LONGEST)
        self._edit.setPlaceholderText(name)
        self._edit.setAccessibleName(label.text())
        label.setBuddy(self._edit)
        self._edit.textChanged.connect(self._on_changed)
        self._differs = Note(role="body")
        self._differs.setObjectName("name_differs")
        self._is_mine = Button(screen(live, "name_is_mine"), kind=PLAIN, picture="check")
        self._is_mine.setObjectName("name_is_mine")
        self._is_mine.clicked.connect(self._on_mine)
        self.column.addWidget(label)
        self.column.addWidget(self._edit)
        self.column.addWidget(Note(screen(live, "typed_counts")))
        self.column.addWidget(self._differs)
        row = QHBoxLayout()
        row.addWidget(self._is_mine)
        row.addStretch(1)
        self.column.addLayout(row)
        self.column.addStretch(1)
        self._ask(asks=False)

    @property
    def is_begun(self) -> bool:
        """Whether a name is there."""
        return bool(self.name())

    def name(self) -> str:
        """Return the name as it was typed, in one form."""
        return tidy_name(self._edit.text())

    def asks(self) -> bool:
        """Ask about a name that is not the printed one; say whether that is to be answered."""
        asks = not is_the_name(self.name(), self._printed) and self.name() != self._theirs
        self._ask(asks=asks)
        return asks

    def forget(self) -> None:
        """Empty the line."""
        self._edit.clear()

    def _ask(self, *, asks: bool) -> None:
        if asks:
            names = {"typed": self.name(), "printed": self._printed}
            self._differs.setText(screen(self._live, "name_differs", **names))
        self._differs.setVisible(asks)
        self._is_mine.setVisible(asks)

    def _on_changed(self) -> None:
        self._ask(asks=False)
        self.changed.emit()

    def _on_mine(self) -> None:
        self._theirs = self.name()
        self._ask(asks=False)
        self.confirmed.emit()


class PaperWay(_Way):
    """Ink on paper: the very pages are printed, signed, and their folder is noted.

    Signals:
        print_wanted: the pages are to be printed.
        save_wanted: the pages are to be saved, to print them elsewhere.
    """

    print_wanted = Signal()
    save_wanted = Signal()

    def __init__(self, live: LiveIntake, place: str) -> None:
        super().__init__()
        self._day = DayOnPaper(live)
        label = Note(screen(live, "where_kept"), role="label")
        self._place = QLineEdit(place)
        self._place.setObjectName("place")
        self._place.setMaxLength(_LONGEST)
        self._place.setAccessibleName(label.text())
        label.setBuddy(self._place)
        self._place.textChanged.connect(self.changed)
        self.column.addWidget(Passage(screen(live, "print_lead"), role="body"))
        self.column.addWidget(self._buttons(live))
        self.column.addSpacing(6)
        self.column.addWidget(label)
        self.column.addWidget(self._place)
        self.column.addWidget(self._day)
        self.column.addWidget(Note(screen(live, "copy_later")))
        self.column.addStretch(1)

    @property
    def is_begun(self) -> bool:
        """Whether the place of the paper is named."""
        return bool(self.place())

    def _buttons(self, live: LiveIntake) -> QWidget:
        row = FlowRow()
        for name, kind, picture, wanted in (
            ("print", PLAIN, "printer", self.print_wanted),
            ("save", QUIET, "copy", self.save_wanted),
        ):
            button = Button(screen(live, f"{name}_pages"), kind=kind, picture=picture)
            button.setObjectName(name)
            button.clicked.connect(wanted)
            row.add(button)
        return row

    def place(self) -> str:
        """Return where the paper is kept."""
        return self._place.text().strip()

    def day(self) -> str:
        """Return the day (ISO) written on the paper."""
        return self._day.day()


def _pad_words(live: LiveIntake) -> PadWords:
    """Return what the pad says, in the client's language."""
    return PadWords(
        name=screen(live, "signature"),
        hint=screen(live, "sign_here"),
        empty=screen(live, "nothing_drawn"),
        strokes=screen(live, "strokes"),
    )
