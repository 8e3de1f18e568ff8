"""Run in a process of its own: ``painted.py app`` or ``painted.py bare FILE``, until painted.

It prints one line of JSON: the moments of the start by the clock that only runs
forward, the processor's time, the memory, and what was loaded; and ends there.
FILE holds the import lines of the bare window.
"""

import json
import os
import sys
import time

BEGUN = time.monotonic()


def tell(imported: float, built: float) -> None:
    """Print what there is to know at the first paint, and end."""
    painted = time.monotonic()
    figures = {
        "begun": BEGUN,
        "imported": imported,
        "built": built,
        "painted": painted,
        "cpu": time.process_time(),
        "memory": memory(),
        "modules": sorted(name for name in sys.modules if name.startswith("desktop")),
    }
    print(json.dumps(figures), flush=True)
    os._exit(0)


def memory() -> int:
    """Return this process's memory in bytes, what it shares with others counted in full.

    Its proportional share (PSS) is less as soon as another program, such as the bench itself,
    has the same libraries open; on the laptop of a practice nothing has.
    """
    with open("/proc/self/smaps_rollup", encoding="ascii") as lines:  # noqa: PTH123 - bare start
        return next(int(line.split()[1]) * 1024 for line in lines if line.startswith("Rss:"))


def watch(imported: float) -> object:
    """Tell of the first paint of any window, once the whole of it is on the screen.

    What comes back has to be kept as long as the watch is to last.
    """
    from PySide6.QtCore import QEvent, QObject, QTimer
    from PySide6.QtWidgets import QApplication

    built = time.monotonic()

    class FirstPaint(QObject):
        def eventFilter(self, _: QObject, event: QEvent) -> bool:
            if event.type() == QEvent.Type.Paint:
                QTimer.singleShot(0, lambda: tell(imported, built))
            return False

    application = QApplication.instance()
    assert application is not None
    seen = FirstPaint(application)
    application.installEventFilter(seen)
    return seen


def app() -> None:
    """Start the product; where it would begin to wait for people, begin to watch."""
    from desktop.ui.start import start

    imported = time.monotonic()
    from PySide6.QtWidgets import QApplication

    wait = QApplication.exec

    def watched_wait(*_: object) -> int:
        kept = watch(imported)
        code = wait()
        del kept
        return code

    QApplication.exec = watched_wait  # type: ignore[method-assign]
    start()


def bare(imports: str) -> None:
    """Show a window with one label, having imported the same names."""
    exec(imports, {})  # noqa: S102 - import lines taken from our own modules
    imported = time.monotonic()
    from PySide6.QtWidgets import QApplication, QLabel, QMainWindow

    application = QApplication([])
    window = QMainWindow()
    window.setCentralWidget(QLabel("Holdfast"))
    window.resize(1280, 800)
    window.show()
    kept = watch(imported)
    application.exec()
    del kept


if __name__ == "__main__":
    if sys.argv[1] == "app":
        app()
    else:
        with open(sys.argv[2], encoding="utf-8") as lines:  # noqa: PTH123 - bare start
            bare(lines.read())
