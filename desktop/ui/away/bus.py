"""Linux: logind says when the machine goes to sleep, the desktop when its screen is locked."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import SLOT, QCoreApplication, QObject, Slot
from PySide6.QtDBus import (
    QDBusConnection,
    QDBusMessage,
    QDBusObjectPath,
    QDBusPendingCallWatcher,
    QDBusUnixFileDescriptor,
)

from desktop.ui.away.away import Away

_LOGIN = "org.freedesktop.login1"
_LOGIN_PATH = "/org/freedesktop/login1"
_MANAGER = f"{_LOGIN}.Manager"
_SAVERS = (
    ("/org/freedesktop/ScreenSaver", "org.freedesktop.ScreenSaver"),
    ("/ScreenSaver", "org.freedesktop.ScreenSaver"),
    ("/org/gnome/ScreenSaver", "org.gnome.ScreenSaver"),
)
# WORKAROUND(PySide6 6.11.3): connect takes what SLOT makes, which its annotations deny.
_ON_ACTIVE: Any = SLOT("on_active(bool)")
_ON_SLEEP: Any = SLOT("on_sleep(bool)")
_ON_LOCK: Any = SLOT("on_lock()")
_SESSION, _SYSTEM = "holdfast-away-session", "holdfast-away-system"


class Listening(Away):
    """Listens on connections of its own; a missing service is no trouble of anybody's.

    It holds a delay on sleep, so that the vault is closed before the machine is off.
    """

    def __init__(self, parent: QObject, *, system: str = "") -> None:
        super().__init__(parent)
        self._delay: QDBusUnixFileDescriptor | None = None
        kinds = QDBusConnection.BusType
        session = QDBusConnection.connectToBus(kinds.SessionBus, _SESSION)
        for path, interface in _SAVERS if session.isConnected() else ():
            session.connect("", path, interface, "ActiveChanged", self, _ON_ACTIVE)
        self._bus = (
            QDBusConnection.connectToBus(system, _SYSTEM)
            if system
            else QDBusConnection.connectToBus(kinds.SystemBus, _SYSTEM)
        )
        if self._bus.isConnected():
            self._listen()

    def release(self) -> None:
        """Let the machine sleep now."""
        self._delay = None

    def close(self) -> None:
        """Listen no more, and let the machine sleep."""
        self._delay = None
        for name in (_SESSION, _SYSTEM):
            QDBusConnection.disconnectFromBus(name)

    @Slot(bool)
    def on_active(self, active: bool) -> None:  # noqa: FBT001 - D-Bus's signature
        """Take note that the screen is locked."""
        if active:
            self.left.emit()

    @Slot(bool)
    def on_sleep(self, asleep: bool) -> None:  # noqa: FBT001 - D-Bus's signature
        """Take note that the machine goes to sleep; `release` lets it."""
        if asleep:
            self.left.emit()
        else:
            self._hold()

    @Slot()
    def on_lock(self) -> None:
        """Take note that this login session is to be locked."""
        self.left.emit()

    def _listen(self) -> None:
        self._bus.connect(_LOGIN, _LOGIN_PATH, _MANAGER, "PrepareForSleep", self, _ON_SLEEP)
        self._hold()
        asked = QDBusMessage.createMethodCall(_LOGIN, _LOGIN_PATH, _MANAGER, "GetSessionByPID")
        asked.setArguments([QCoreApplication.applicationPid()])
        self._ask(asked, self._on_session)

    def _hold(self) -> None:
        """Ask for the delay, anew after each sleep."""
        asked = QDBusMessage.createMethodCall(_LOGIN, _LOGIN_PATH, _MANAGER, "Inhibit")
        name = QCoreApplication.applicationName() or "Holdfast"
        why = QCoreApplication.translate("Away", "The vault is being closed")
        asked.setArguments(["sleep", name, why, "delay"])
        self._ask(asked, self._on_delay)

    def _ask(
        self, message: QDBusMessage, answered: Callable[[QDBusPendingCallWatcher], None]
    ) -> None:
        watcher = QDBusPendingCallWatcher(self._bus.asyncCall(message), self)
        watcher.finished.connect(answered)

    def _on_delay(self, watcher: QDBusPendingCallWatcher) -> None:
        given = watcher.reply().arguments() if not watcher.isError() else []
        self._delay = next((one for one in given if isinstance(one, QDBusUnixFileDescriptor)), None)
        watcher.deleteLater()

    def _on_session(self, watcher: QDBusPendingCallWatcher) -> None:
        """Listen to our own login session's lock, and to nobody else's."""
        given = watcher.reply().arguments() if not watcher.isError() else []
        if given:
            one = given[0]
            path = one.path() if isinstance(one, QDBusObjectPath) else str(one)
            session = f"{_LOGIN}.Session"
            self._bus.connect(_LOGIN, path, session, "Lock", self, _ON_LOCK)
        watcher.deleteLater()
