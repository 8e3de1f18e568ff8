"""A desktop that tells of sleep and locks, and somebody who listens; each "left" is printed."""

import os
import sys

from PySide6.QtCore import QCoreApplication, QObject, QTimer
from PySide6.QtDBus import (
    QDBusConnection,
    QDBusMessage,
    QDBusObjectPath,
    QDBusUnixFileDescriptor,
    QDBusVirtualObject,
)

from desktop.ui.away.bus import Listening

LOGIN = "org.freedesktop.login1"
ON, OFF = True, False
OURS = "/org/freedesktop/login1/session/ours"


class Logind(QDBusVirtualObject):
    """Gives the delay somebody asks for, and names their session."""

    def introspect(self, _path: str) -> str:
        return ""

    def handleMessage(self, message: QDBusMessage, bus: QDBusConnection) -> bool:  # noqa: N802
        say(
            f"{message.member()} {'|'.join(map(str, message.arguments()[:1]))}".rstrip("0123456789")
        )
        given: object = QDBusUnixFileDescriptor(sys.stdin.fileno())
        if message.member() == "GetSessionByPID":
            given = QDBusObjectPath(OURS)
        return bus.send(message.createReply(given))


def say(words: str) -> None:
    sys.stdout.write(f"{words}\n")
    sys.stdout.flush()


def main() -> int:
    application = QCoreApplication(sys.argv)
    bus = QDBusConnection.connectToBus(QDBusConnection.BusType.SessionBus, "desktop")
    logind = Logind()
    bus.registerVirtualObject("/org/freedesktop/login1", logind)
    bus.registerService(LOGIN)
    owner = QObject()
    listening = Listening(owner, system=os.environ["DBUS_SESSION_BUS_ADDRESS"])
    listening.left.connect(lambda: say(f"left, delay {listening._delay is not None}"))

    def tell(path: str, interface: str, name: str, *what: bool) -> None:
        say(f"-- {interface}.{name} {what}")
        signal = QDBusMessage.createSignal(path, interface, name)
        signal.setArguments(list(what))
        bus.send(signal)

    manager = (f"/{LOGIN.replace('.', '/')}", f"{LOGIN}.Manager", "PrepareForSleep")
    saver, gnome = "org.freedesktop.ScreenSaver", "org.gnome.ScreenSaver"
    acts = [
        lambda: tell("/org/freedesktop/ScreenSaver", saver, "ActiveChanged", ON),
        lambda: tell("/org/freedesktop/ScreenSaver", saver, "ActiveChanged", OFF),
        lambda: tell("/org/gnome/ScreenSaver", gnome, "ActiveChanged", ON),
        lambda: tell(*manager, ON),
        listening.release,
        lambda: say(f"delay {listening._delay is not None}"),
        lambda: tell(*manager, OFF),
        lambda: tell(OURS, f"{LOGIN}.Session", "Lock"),
        lambda: tell("/org/freedesktop/login1/session/other", f"{LOGIN}.Session", "Lock"),
        lambda: say(f"delay {listening._delay is not None}"),
        listening.close,
        lambda: tell("/org/freedesktop/ScreenSaver", saver, "ActiveChanged", ON),
        application.quit,
    ]
    timer = QTimer(interval=150)

    def act() -> None:
        acts.pop(0)()

    timer.timeout.connect(act)
    timer.start()
    return application.exec()


if __name__ == "__main__":
    raise SystemExit(main())
