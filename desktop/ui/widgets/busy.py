"""A thin line that moves while something takes longer than a tenth of a second."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QProgressBar, QVBoxLayout, QWidget

from desktop.ui.widgets.text import Note

PATIENCE_MS = 100
"""What is done sooner needs no word (design section 6)."""


class Busy(QWidget):
    """Says what is being done, and how far it is where that is known.

    It keeps its room when it is at rest, so nothing on the page jumps.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = Note()
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._timer = QTimer(self, singleShot=True, interval=PATIENCE_MS)
        self._timer.timeout.connect(self._appear)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        self._words.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self._words)
        column.addWidget(self._bar)
        policy = self.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.setSizePolicy(policy)
        self.hide()

    def begin(self, sentence: str, *, steps: int = 0) -> None:
        """Say *sentence* unless ``end`` comes first; with *steps*, show how many are done."""
        self._words.setText(sentence)
        self._bar.setAccessibleName(sentence)
        self._bar.setRange(0, steps)
        self._bar.setValue(0)
        self._timer.start()

    def say(self, sentence: str) -> None:
        """Say *sentence* from now on."""
        self._words.setText(sentence)
        self._bar.setAccessibleName(sentence)

    def advance(self, done: int, of: int = 0, sentence: str = "") -> None:
        """Show that *done* steps are done; *of* how many and what to say, where they are new."""
        if of:
            self._bar.setRange(0, of)
        if sentence:
            self._words.setText(sentence)
        self._bar.setValue(done)

    def end(self) -> None:
        """Be at rest again."""
        self._timer.stop()
        self.hide()

    def _appear(self) -> None:
        self.show()
