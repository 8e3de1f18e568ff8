"""Windows: its messages say when the session is locked or the machine goes to sleep."""

from __future__ import annotations

import ctypes
from ctypes import wintypes

from PySide6.QtCore import QAbstractNativeEventFilter, QCoreApplication, QObject

from desktop.ui.away.away import Away

WM_POWERBROADCAST = 0x0218
PBT_APMSUSPEND = 0x0004
WM_WTSSESSION_CHANGE = 0x02B1
WTS_SESSION_LOCK = 0x7
"""Messages and their reasons (Windows API, winuser.h and wtsapi32.h)."""


class _Filter(QAbstractNativeEventFilter):
    """Reads the messages that Windows sends to our windows, and lets all of them pass."""

    def __init__(self, away: Away) -> None:
        super().__init__()
        self._away = away

    def nativeEventFilter(self, _kind: object, message: object) -> object:  # noqa: N802 - Qt's name
        """Tell of a lock or of sleep."""
        address = int(message)  # type: ignore[call-overload]
        told = wintypes.MSG.from_address(address)
        if (told.message, told.wParam) in {
            (WM_POWERBROADCAST, PBT_APMSUSPEND),
            (WM_WTSSESSION_CHANGE, WTS_SESSION_LOCK),
        }:
            self._away.left.emit()
        return False, 0


class SessionNotes(Away):
    """Asks Windows to tell the window of locks; sleep it tells everybody."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._filter = _Filter(self)
        application = QCoreApplication.instance()
        if application is not None:
            application.installNativeEventFilter(self._filter)

    def register(self, window: int) -> None:
        """Ask for the notes of this session at the *window* with this handle."""
        library = getattr(ctypes, "windll", None)
        if library is not None:
            library.wtsapi32.WTSRegisterSessionNotification(wintypes.HWND(window), 0)
