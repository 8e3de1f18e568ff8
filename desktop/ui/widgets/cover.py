"""A cover: it lies over its host, as large as that, and lets nothing of it through."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from desktop.ui.theme.style import tokens_now


class Cover(QWidget):
    """Covers *host*; every key and press that nothing on it takes ends here."""

    def __init__(self, host: QWidget) -> None:
        super().__init__(host)
        self._host = host
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        host.installEventFilter(self)
        self.setGeometry(host.rect())

    def open(self) -> None:
        """Cover the host."""
        self.show()
        self.raise_()
        self.setFocus()

    def go(self) -> None:
        """Uncover the host for good."""
        self.hide()
        self.deleteLater()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay as large as the host."""
        if event.type() == QEvent.Type.Resize and watched is self._host:
            self.setGeometry(self._host.rect())
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take every key that nothing on the cover takes."""
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take presses without passing them on."""
        event.accept()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Cover everything."""
        QPainter(self).fillRect(self.rect(), tokens_now().paper)
