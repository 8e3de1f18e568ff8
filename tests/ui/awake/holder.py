"""A program that holds sleep off, and releases it, as it is told line by line."""

import os
import sys

from PySide6.QtCore import QCoreApplication, QObject, QSocketNotifier

from desktop.ui.awake.awake import awake_here


def main() -> int:
    application = QCoreApplication(sys.argv)
    application.setApplicationName("Holdfast")
    owner = QObject()
    awake = awake_here(os.environ, owner)
    acts = {"hold": awake.hold, "release": awake.release}

    def obey() -> None:
        line = sys.stdin.readline().strip()
        acts.get(line, application.quit)()

    notifier = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read, owner)
    notifier.activated.connect(obey)
    return application.exec()


if __name__ == "__main__":
    raise SystemExit(main())
