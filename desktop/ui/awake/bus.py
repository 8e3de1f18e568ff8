"""Linux: the desktop's screen saver and logind are asked over D-Bus."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtDBus import (
    QDBusConnection,
    QDBusMessage,
    QDBusPendingCallWatcher,
    QDBusUnixFileDescriptor,
)

_SAVER = "org.freedesktop.ScreenSaver"
_SAVER_PATH = "/org/freedesktop/ScreenSaver"
_LOGIN = "org.freedesktop.login1"
_LOGIN_PATH = "/org/freedesktop/login1"
_SESSION, _SYSTEM = "holdfast-awake-session", "holdfast-awake-system"


class Inhibited:
    """Inhibits idling, on connections of its own.

    The services end an inhibition when the connection that asked for it is gone, so
    closing it is the release, whether we do that or a crash does. Only idling is held
    off: closing the lid and asking for sleep work as ever.
    """

    def __init__(self, *, system: bool = True) -> None:
        self._system = system
        self._held = False
        self._calls = QObject()
        self._locks: list[QDBusUnixFileDescriptor] = []

    def hold(self) -> None:
        """Ask both services; nobody waits for their answers."""
        if self._held:
            return
        self._held = True
        bus = QDBusConnection.connectToBus(QDBusConnection.BusType.SessionBus, _SESSION)
        name = QCoreApplication.applicationName() or "Holdfast"
        why = QCoreApplication.translate("Awake", "A session is open")
        self._ask(bus, _call(_SAVER, _SAVER_PATH, _SAVER, name, why))
        if self._system:
            bus = QDBusConnection.connectToBus(QDBusConnection.BusType.SystemBus, _SYSTEM)
            manager = f"{_LOGIN}.Manager"
            self._ask(bus, _call(_LOGIN, _LOGIN_PATH, manager, "idle", name, why, "block"))

    def release(self) -> None:
        """Close the connections, and what they were given."""
        if not self._held:
            return
        self._held = False
        self._calls.deleteLater()
        self._calls = QObject()
        self._locks.clear()
        for name in (_SESSION, _SYSTEM):
            QDBusConnection.disconnectFromBus(name)

    def _ask(self, bus: QDBusConnection, message: QDBusMessage) -> None:
        if not bus.isConnected():
            return
        watcher = QDBusPendingCallWatcher(bus.asyncCall(message), self._calls)
        watcher.finished.connect(self._on_answered)

    def _on_answered(self, watcher: QDBusPendingCallWatcher) -> None:
        """Keep the lock logind gives; an error is no trouble of anybody's."""
        given = watcher.reply().arguments() if not watcher.isError() else []
        if self._held:
            self._locks += [one for one in given if isinstance(one, QDBusUnixFileDescriptor)]
        watcher.deleteLater()


def _call(service: str, path: str, interface: str, *arguments: str) -> QDBusMessage:
    method = QDBusMessage.createMethodCall(service, path, interface, "Inhibit")
    method.setArguments(list(arguments))
    return method
