"""A quiet second window on another screen: the current card, and nothing else."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication, QScreen
from PySide6.QtWidgets import QMainWindow

from desktop.ui.desk import Desk
from desktop.ui.session.client.fence import Fence
from desktop.ui.session.client.room import ClientRoom
from desktop.ui.session.session import Session
from desktop.ui.session.table import Table
from desktop.ui.shell import TITLE
from desktop.ui.theme.style import LARGEST, TEXT_SIZES, style_sheet


def other_screens(window: QMainWindow) -> list[QScreen]:
    """Return the screens *window* does not stand on."""
    here = window.screen()
    return [screen for screen in QGuiApplication.screens() if screen is not here]


class SecondWindow(QMainWindow):
    """Takes taps and never the keyboard, which stays with the practitioner.

    On X11, Windows and macOS it is put on its screen; Wayland places no window by its
    coordinates, but puts one that fills the screen on the one it asks for.

    Signals:
        closed: it was closed from outside.
    """

    closed = Signal()

    def __init__(self, desk: Desk, session: Session, table: Table, screen: QScreen) -> None:
        super().__init__(
            None,
            Qt.WindowType.Window
            | Qt.WindowType.FramelessWindowHint
            | Qt.WindowType.WindowDoesNotAcceptFocus,
        )
        self._look = desk.look
        self._larger = 0
        self.setWindowTitle(TITLE)
        self.setObjectName("second_window")
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, on=False)
        self.room = ClientRoom(desk, session, table, types=False)
        self.room.resized.connect(self._on_resized)
        self.setCentralWidget(self.room)
        self._fence = Fence(self, self)
        self._fence.touched.connect(self.room.touched)
        self._look.changed.connect(self._dress)
        self.setScreen(screen)
        self.setGeometry(screen.geometry())

    def open(self) -> None:
        """Fill the screen; ``showFullScreen`` would ask for the keyboard as well."""
        self.setWindowState(Qt.WindowState.WindowFullScreen)
        self.show()
        self.room.open()

    def close_down(self) -> None:
        """Be gone, and leave nothing on that screen."""
        self.hide()
        self._fence.open()
        self._look.changed.disconnect(self._dress)
        self.room.close_down()
        self.deleteLater()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Let the system close it, and say so."""
        event.accept()
        self.closed.emit()

    def _on_resized(self, step: int) -> None:
        """Set this window's text larger or smaller; the practitioner's stays as it is."""
        least = TEXT_SIZES.index(min(TEXT_SIZES, key=lambda size: abs(size - self._look.scale)))
        self._larger = max(-least, min(self._larger + step, len(TEXT_SIZES) - 1 - least))
        self._dress()

    def _dress(self) -> None:
        nearest = min(TEXT_SIZES, key=lambda size: abs(size - self._look.scale))
        place = TEXT_SIZES.index(nearest) + self._larger
        size = TEXT_SIZES[max(0, min(place, len(TEXT_SIZES) - 1))]
        plain = size == nearest
        scale = min(size, LARGEST)
        self.setStyleSheet("" if plain else style_sheet(self._look.tokens, scale))
        self.room.cards.room.set_scale(None if plain else scale)
