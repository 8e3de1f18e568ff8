"""A bug, told without a word of client data."""

import platform
import sys
import threading
import traceback
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType

import PySide6
from PySide6.QtCore import (
    QMessageLogContext,
    QObject,
    QtMsgType,
    Signal,
    qInstallMessageHandler,
    qVersion,
)

_OURS = Path(__file__).parents[1]
_SERIOUS = (QtMsgType.QtCriticalMsg, QtMsgType.QtFatalMsg)


@dataclass(frozen=True, slots=True)
class CrashReport:
    """What may be told of a bug: its kind and where in our own code it was.

    Neither the message of the exception nor any value is in it, since both may
    hold what a client said.
    """

    kind: str
    places: tuple[str, ...]
    version: str

    def text(self) -> str:
        """Return the report as plain lines, to be copied."""
        lines = (
            f"Holdfast {self.version}",
            f"Python {platform.python_version()}, PySide {PySide6.__version__}, Qt {qVersion()}",
            f"{platform.system()} {platform.release()} {platform.machine()}",
            self.kind,
            *(f"  at {place}" for place in self.places),
        )
        return "\n".join(lines)


def report_on(error: BaseException, version: str) -> CrashReport:
    """Return what may be told of *error*, innermost place last."""
    kinds = [f"{kind.__module__}.{kind.__qualname__}" for kind in map(type, _chain(error))]
    places = [place for one in _chain(error) for place in _places(one.__traceback__)]
    return CrashReport(" from ".join(kinds), tuple(places), version)


class CrashWatch(QObject):
    """Catches what nobody else caught, on every thread, and Qt's serious messages.

    Signals:
        crashed: a CrashReport, on the thread this watch lives on.
    """

    crashed = Signal(object)

    def __init__(self, version: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._version = version
        self._before: tuple[Callable[..., object], Callable[..., object]] | None = None

    def install(self) -> None:
        """Listen from now on."""
        self._before = (sys.excepthook, threading.excepthook)
        sys.excepthook = self._on_exception
        threading.excepthook = self._on_thread
        qInstallMessageHandler(self._on_message)

    def remove(self) -> None:
        """Listen no more."""
        if self._before is not None:
            sys.excepthook, threading.excepthook = self._before
            qInstallMessageHandler(None)
            self._before = None

    def tell(self, error: BaseException) -> None:
        """Report *error*, wherever it came from; also where no page can show it yet."""
        report = report_on(error, self._version)
        if sys.stderr is not None:  # a windowed bundle on Windows has none
            sys.stderr.write(report.text() + "\n")
        self.crashed.emit(report)

    def _on_exception(
        self, kind: type[BaseException], error: BaseException, _trace: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, None)
        else:
            self.tell(error)

    def _on_thread(self, arguments: threading.ExceptHookArgs) -> None:
        if arguments.exc_value is not None and arguments.exc_type is not SystemExit:
            self.tell(arguments.exc_value)

    def _on_message(self, kind: QtMsgType, context: QMessageLogContext, _words: str) -> None:
        """Report Qt's serious messages by their category; their words may quote anything."""
        if kind in _SERIOUS:
            place = f"Qt, category {context.category}"
            self.crashed.emit(CrashReport(kind.name, (place,), self._version))


def _chain(error: BaseException) -> list[BaseException]:
    """Return *error* and what it was raised from, outermost first, ten at most."""
    chain: list[BaseException] = []
    link: BaseException | None = error
    while link is not None and len(chain) < 10:
        chain.append(link)
        link = link.__cause__ or (None if link.__suppress_context__ else link.__context__)
    return chain


def _places(trace: TracebackType | None) -> list[str]:
    """Return module, line and function of each frame of our own code in *trace*."""
    frames = traceback.walk_tb(trace)
    return [
        f"{_module(Path(frame.f_code.co_filename))}:{line} in {frame.f_code.co_name}"
        for frame, line in frames
        if _OURS in Path(frame.f_code.co_filename).parents
    ]


def _module(path: Path) -> str:
    """Return the dotted name of one of our own files; no folder of the person's is in it."""
    return ".".join((_OURS.name, *path.relative_to(_OURS).with_suffix("").parts))
