"""A sentence whose blanks are filled in place."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from PySide6.QtCore import QEvent, QPointF, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.domain.journal import Value
from desktop.ui.widgets.blank_words import BlankWords, interface_words
from desktop.ui.widgets.chip import Chip
from desktop.ui.widgets.filling import Filling
from desktop.ui.widgets.popover import Popover
from desktop.ui.widgets.sentence_layout import SentenceLayout
from desktop.ui.widgets.term_marks import TermButton, TermMarks

ShownWords = Callable[[str, Value, str], str]
"""Item key, value and style -> how it reads in the client's language (``Wording.value``)."""


class BlankLine(QWidget):
    """Flowing words with chips in them; a chip opens the right small editor.

    The sentence has its blanks as packs write them: ``{item.key}`` or
    ``{item.key:style}``. *around* is in the interface's language unless given.

    Signals:
        changed: item key and plain value, when people settled on one; a proposal
            taken as it stands counts.
    """

    changed = Signal(str, object)

    def __init__(
        self,
        sentence: str,
        fillings: Sequence[Filling],
        words: ShownWords,
        parent: QWidget | None = None,
        *,
        around: BlankWords | None = None,
    ) -> None:
        super().__init__(parent)
        self._fillings = {filling.item: filling for filling in fillings}
        self._words = words
        self._around = around or interface_words()
        self._open: Popover | None = None
        self._layout = SentenceLayout(sentence)
        self._measure = SentenceLayout(sentence)
        self._heights: dict[tuple[int, str], int] = {}
        self._type = ""
        self._flows = False
        self._marks = TermMarks(lambda: (self._layout.document, QPointF()))
        self._chips = [
            Chip(gap.blank.item, gap.blank.style, gap.tail, self._around, self)
            for gap in self._layout.gaps()
        ]
        for chip in self._chips:
            chip.clicked.connect(partial(self.edit, chip.item))
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._dress()

    def fillings(self) -> Mapping[str, Filling]:
        """Return what fills each blank now, by item key."""
        return self._fillings

    def show_filling(self, filling: Filling) -> None:
        """Show *filling* in its blank, without a signal."""
        self._fillings[filling.item] = filling
        self._dress()
        self._flow()

    def take_proposals(self) -> tuple[str, ...]:
        """Settle every proposal as it stands, each with its signal; return their item keys."""
        proposed = tuple(key for key, filling in self._fillings.items() if filling.suggested)
        for key in proposed:
            self._on_used(key, self._fillings[key].value)
        return proposed

    def open_blanks(self) -> tuple[str, ...]:
        """Return the item keys of the blanks that nothing fills."""
        return tuple(key for key, filling in self._fillings.items() if filling.is_empty)

    def edit(self, item: str) -> None:
        """Open the editor on the blank *item*."""
        if self._open is not None:
            self._open.close_quietly()
        chip = next(chip for chip in self._chips if chip.item == item)
        self._open = Popover(self._fillings[item], chip, self._around)
        self._open.used.connect(partial(self._on_used, item))
        self._open.closed.connect(partial(self._on_closed, chip))
        self._open.open()

    def text(self) -> str:
        """Return the sentence as it reads now, each blank as its words."""
        return self._layout.text([chip.text() for chip in self._chips])

    def plain(self) -> str:
        """Return the words as ``mark`` counts them."""
        return self._layout.plain()

    def mark(self, button: TermButton, start: int, end: int) -> None:
        """Keep *button* over the words from *start* to before *end*."""
        self._marks.add(button, start, end)

    def heightForWidth(self, width: int) -> int:
        """Return the height at which every word shows in *width*."""
        if not self._type:
            self._type = self.font().key()
        sort = (width, self._type)
        if sort not in self._heights:
            self._heights[sort] = self._measure.flow(
                self._chips, width, self.font(), self.layoutDirection()
            )
            for chip in self._chips:
                chip.set_widest(self.width())
        return self._heights[sort]

    def hasHeightForWidth(self) -> bool:
        """Say that the height follows from the width."""
        return True

    def sizeHint(self) -> QSize:
        """Return a comfortable width for reading; the height follows from the width."""
        return QSize(600, self.minimumSizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """Return room for one line; the height for more follows the width."""
        return QSize(240, self.fontMetrics().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the words flow anew."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._flow()

    def changeEvent(self, event: QEvent) -> None:
        """Let the words flow anew in another type.

        A card that is not seen yet tries several sizes; its words flow once it is shown.
        """
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.LayoutDirectionChange}:
            self._type = ""
            for chip in self._chips:
                chip.setFont(self.font())
            self._flows = False
            if self.isVisible():
                self._flow()

    def showEvent(self, event: QShowEvent) -> None:
        """Let the words flow, if their type changed before anybody saw them."""
        super().showEvent(event)
        if not self._flows:
            self._flow()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the words between the chips."""
        self._layout.draw(QPainter(self))

    def _on_used(self, item: str, value: Value) -> None:
        self.show_filling(self._fillings[item].with_value(value))
        self.changed.emit(item, value)

    def _on_closed(self, chip: Chip, had_keyboard: bool) -> None:  # noqa: FBT001 - Qt's signature
        self._open = None
        if had_keyboard:
            chip.setFocus()

    def _dress(self) -> None:
        """Show in every chip what fills its blank."""
        self._heights.clear()
        for chip in self._chips:
            filling = self._fillings[chip.item]
            chip.show_words(
                self._shown(filling, chip.value_style),
                label=filling.label,
                suggested=filling.suggested and not filling.is_empty,
                empty=filling.is_empty,
            )
        self.setAccessibleName(self.text())

    def _shown(self, filling: Filling, style: str) -> str:
        """Return the words that stand in a blank: its name while nothing fills it."""
        if filling.is_empty:
            return filling.label
        return self._words(filling.item, filling.value, style)

    def _flow(self) -> None:
        """Let the words flow, and put each chip on the room kept for it."""
        self._flows = True
        self._layout.flow(self._chips, self.width(), self.font(), self.layoutDirection())
        for chip, place in zip(self._chips, self._layout.places(self._chips), strict=True):
            chip.setGeometry(place)
        self._marks.place()
        self.updateGeometry()
        self.update()
