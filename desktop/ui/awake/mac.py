"""macOS: ``caffeinate`` keeps display and system awake as long as we run."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QObject, QProcess

PROGRAM = "/usr/bin/caffeinate"
_SOON_MS = 1_000


def arguments(pid: int) -> list[str]:
    """Return display (-d) and idle (-i), until the process *pid* ends (-w)."""
    return ["-d", "-i", "-w", str(pid)]


class Caffeinated:
    """Runs ``caffeinate`` beside us; it ends with us by itself."""

    def __init__(self, parent: QObject, *, program: str = PROGRAM) -> None:
        self._parent = parent
        self._program = program
        self._process: QProcess | None = None

    def hold(self) -> None:
        """Start it, once."""
        if self._process is not None:
            return
        self._process = QProcess(self._parent)
        self._process.setStandardOutputFile(QProcess.nullDevice())
        self._process.setStandardErrorFile(QProcess.nullDevice())
        self._process.start(self._program, arguments(QCoreApplication.applicationPid()))

    def release(self) -> None:
        """End it, and wait until it has ended."""
        process, self._process = self._process, None
        if process is None:
            return
        if process.state() != QProcess.ProcessState.NotRunning:
            process.kill()
            process.waitForFinished(_SOON_MS)
        process.deleteLater()
