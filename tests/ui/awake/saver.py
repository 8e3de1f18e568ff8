"""A desktop's screen saver and logind in one: it tells who asks it to stay awake, and who left."""

import sys

from PySide6.QtCore import QCoreApplication
from PySide6.QtDBus import (
    QDBusConnection,
    QDBusMessage,
    QDBusServiceWatcher,
    QDBusVirtualObject,
)


class Saver(QDBusVirtualObject):
    """Answers every call, and watches whoever made it."""

    def __init__(self, bus: QDBusConnection) -> None:
        super().__init__()
        self._watcher = QDBusServiceWatcher(self)
        self._watcher.setConnection(bus)
        self._watcher.setWatchMode(QDBusServiceWatcher.WatchModeFlag.WatchForUnregistration)
        self._watcher.serviceUnregistered.connect(lambda _name: say("gone"))

    def introspect(self, _path: str) -> str:
        return ""

    def handleMessage(self, message: QDBusMessage, bus: QDBusConnection) -> bool:  # noqa: N802
        self._watcher.addWatchedService(message.service())
        say(f"{message.interface()} {'|'.join(map(str, message.arguments()))}")
        return bus.send(message.createReply(7))


def say(words: str) -> None:
    sys.stdout.write(f"{words}\n")
    sys.stdout.flush()


def main() -> int:
    application = QCoreApplication(sys.argv)
    bus = QDBusConnection.sessionBus()
    saver = Saver(bus)
    for path in ("/org/freedesktop/ScreenSaver", "/org/freedesktop/login1"):
        bus.registerVirtualObject(path, saver)
    for name in ("org.freedesktop.ScreenSaver", "org.freedesktop.login1"):
        bus.registerService(name)
    say("ready")
    return application.exec()


if __name__ == "__main__":
    raise SystemExit(main())
