"""One voice that reads words aloud, and is silent the moment it is asked to be."""

from __future__ import annotations

from PySide6.QtCore import QObject, QProcess, QStandardPaths, Signal

from desktop.ui.voice.engines import Engine

_SOON_MS = 1_000


class Voice(QObject):
    """Speaks through a program of the system; nothing is ever read before somebody asks.

    Signals:
        changed: it speaks now (True), or is silent again (False).
    """

    changed = Signal(bool)

    def __init__(self, engine: Engine, program: str, voice: str, parent: QObject) -> None:
        super().__init__(parent)
        self._engine = engine
        self._program = program
        self._voice = voice
        self._process: QProcess | None = None

    @property
    def is_speaking(self) -> bool:
        """Whether words are being read now."""
        return self._process is not None

    def speak(self, words: str) -> None:
        """Read *words* aloud; what was being read ends."""
        self.stop()
        if not words.strip():
            return
        process = _quiet_process(self)
        process.finished.connect(self._on_ended)
        process.errorOccurred.connect(self._on_error)
        self._process = process
        process.start(self._program, list(self._engine.speak(self._voice)))
        process.write(self._engine.pipe(self._voice, words).encode("utf-8"))
        process.closeWriteChannel()
        self.changed.emit(True)  # noqa: FBT003 - Qt's signature

    def stop(self) -> None:
        """Be silent at once; the program has ended when this returns."""
        process, self._process = self._process, None
        if process is None:
            return
        _end(process)
        if self._engine.hush:
            hush = _quiet_process(self)
            hush.finished.connect(hush.deleteLater)
            hush.start(self._program, list(self._engine.hush))
        self.changed.emit(False)  # noqa: FBT003 - Qt's signature

    def close(self) -> None:
        """Be silent for good: no program of ours is left behind."""
        self.stop()
        for process in self.findChildren(QProcess):
            process.waitForFinished(_SOON_MS)
            _end(process)

    def _on_ended(self) -> None:
        process, self._process = self._process, None
        if process is not None:
            process.deleteLater()
            self.changed.emit(False)  # noqa: FBT003 - Qt's signature

    def _on_error(self, error: QProcess.ProcessError) -> None:
        """Be silent where the program cannot be started; a voice is never needed."""
        if error == QProcess.ProcessError.FailedToStart:
            self._on_ended()


class VoiceSearch(QObject):
    """Looks for a voice in one language, engine by engine, without anybody waiting.

    Signals:
        found: the ``Voice``; never told where there is none.
    """

    found = Signal(object)

    def __init__(self, engines: tuple[Engine, ...], language: str, parent: QObject) -> None:
        super().__init__(parent)
        self._left = list(engines)
        self._language = language
        self._asked: tuple[Engine, str] | None = None
        self._process: QProcess | None = None

    def begin(self) -> None:
        """Ask the next engine for its voices."""
        while self._left:
            engine = self._left.pop(0)
            program = QStandardPaths.findExecutable(engine.program)
            if program:
                self._ask(engine, program)
                return

    def close(self) -> None:
        """Look no further."""
        self._left.clear()
        process, self._process = self._process, None
        if process is not None:
            _end(process)

    def _ask(self, engine: Engine, program: str) -> None:
        process = QProcess(self)
        process.setStandardErrorFile(QProcess.nullDevice())
        process.setStandardInputFile(QProcess.nullDevice())
        self._process, self._asked = process, (engine, program)
        process.finished.connect(self._on_listed)
        process.errorOccurred.connect(self._on_error)
        process.start(program, list(engine.ask(self._language)))

    def _on_listed(self) -> None:
        process, self._process = self._process, None
        if process is None or self._asked is None:
            return
        engine, program = self._asked
        listing = bytes(process.readAllStandardOutput().data()).decode("utf-8", "replace")
        process.deleteLater()
        went_well = process.exitCode() == 0
        voice = engine.choose(listing, self._language) if went_well else ""
        if voice:
            self.found.emit(Voice(engine, program, voice, self))
        else:
            self.begin()

    def _on_error(self, error: QProcess.ProcessError) -> None:
        if error == QProcess.ProcessError.FailedToStart:
            self._process = None
            self.begin()


def _quiet_process(parent: QObject) -> QProcess:
    """Return a process whose own words nobody keeps."""
    process = QProcess(parent)
    process.setStandardOutputFile(QProcess.nullDevice())
    process.setStandardErrorFile(QProcess.nullDevice())
    return process


def _end(process: QProcess) -> None:
    """End *process* and wait until it has ended."""
    process.blockSignals(True)  # noqa: FBT003 - Qt's signature
    if process.state() != QProcess.ProcessState.NotRunning:
        process.kill()
        process.waitForFinished(_SOON_MS)
    process.deleteLater()
