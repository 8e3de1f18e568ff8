"""Nobody at the laptop: after a while without a key or a pointer the vault locks itself."""

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer, Signal

IDLE_MINUTES = 5
"""What is told at least this often: a session hides itself however late the lock comes."""

_SIGNS_OF_LIFE = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TouchUpdate,
        QEvent.Type.TabletPress,
        QEvent.Type.TabletMove,
    }
)


class IdleWatch(QObject):
    """Counts the time since somebody last did something, while it is asked to.

    Signals:
        idle: nobody did anything for so many minutes; told again every *minutes*.
    """

    idle = Signal(float)

    def __init__(self, minutes: float, parent: QObject) -> None:
        super().__init__(parent)
        self._minutes = minutes
        self._times = 0
        self._timer = QTimer(self, interval=round(minutes * 60_000))
        self._timer.timeout.connect(self._on_timeout)
        app = QCoreApplication.instance()
        if app is not None:
            app.installEventFilter(self)

    def watch(self) -> None:
        """Count from now on."""
        self._times = 0
        self._timer.start()

    def set_minutes(self, minutes: float) -> None:
        """Wait for so many minutes from now on."""
        self._minutes = minutes
        self._times = 0
        self._timer.setInterval(round(minutes * 60_000))

    def rest(self) -> None:
        """Do not count."""
        self._timer.stop()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Begin to count anew with every sign of life."""
        if event.type() in _SIGNS_OF_LIFE and self._timer.isActive():
            self.watch()
        return super().eventFilter(watched, event)

    def _on_timeout(self) -> None:
        self._times += 1
        self.idle.emit(self._times * self._minutes)
