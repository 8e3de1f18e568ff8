"""The way out: the screen is covered at once, a backup is made if one is due, the vault closes."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from functools import partial
from threading import Event
from typing import TYPE_CHECKING

from PySide6.QtCore import QDeadlineTimer, QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication

from desktop.ui.backup_bar import STEPS, BackupBar
from desktop.ui.desk import Hall
from desktop.ui.desks import Desks
from desktop.ui.tongue import in_our_words
from desktop.ui.widgets.notice_bar import Tone

if TYPE_CHECKING:
    from desktop.services.means import Means
    from desktop.store.vault import Vault

_BRIEFLY_MS = 3_000
"""What a computer that goes to sleep is asked to wait for at most; logind gives five seconds."""

_CANCELLED_MS = 60_000
"""After so long a computer that was to be shut down is taken to stay on after all."""


class Parting(QObject):
    """Closes the vault of *desks* behind a page that shows nothing of it.

    Trouble with a backup holds nobody up: it is noted in the vault, and told at home.

    Signals:
        began: the vault is on its way out.
        moved: how far the backup is, of 1000.
    """

    began = Signal()
    moved = Signal(int)

    def __init__(self, hall: Hall, desks: Desks, parent: QObject) -> None:
        super().__init__(parent)
        self._hall = hall
        self._desks = desks
        self._stop = Event()
        self._then: list[Callable[[], None]] = []
        self._is_under_way = False
        self._quits = False
        self._session_ends = False
        bar = self._bar = BackupBar()
        bar.stop_wanted.connect(self.stop)
        self.moved.connect(bar.advance)
        hall.window.put_banner(bar)
        hall.window.hold_closing(self._holds_closing)
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.commitDataRequest.connect(self._on_session_end)

    @property
    def is_under_way(self) -> bool:
        """Whether a vault is still on its way out."""
        return self._is_under_way

    def lock(self, *, briefly: bool = False) -> None:
        """Close the vault; *briefly* gives a backup three seconds, for a computer falls asleep."""
        vault = self._desks.take_own()
        if vault is not None:
            self._begin(vault, briefly=briefly)
        elif briefly:
            self.stop()

    def stop(self) -> None:
        """Close without a backup this time; what is half written is removed, and it stays due."""
        self._stop.set()

    def first(self, then: Callable[[], None]) -> None:
        """Do *then* once nothing is on its way out; whoever waits goes before a backup."""
        if self._is_under_way:
            self._then.append(then)
            self.stop()
        else:
            then()

    def _begin(self, vault: Vault, *, briefly: bool) -> None:
        self._is_under_way = True
        self._stop = Event()
        self._bar.begin()
        watch = _watch(self, self._stop, briefly=briefly)
        job = partial(_closed, self._hall.means, vault, watch)
        self._hall.run(self, job, self._on_over)
        self.began.emit()

    def _on_over(self, trouble: tuple[str, Exception | None]) -> None:
        self._is_under_way = False
        self._bar.end()
        then, self._then = self._then, []
        sentence, fault = trouble
        if self._quits:
            self._hall.window.close()
            return
        if fault is not None:
            self._hall.work.failed.emit(fault)
        elif sentence:
            self._hall.tell(sentence, tone=Tone.PROBLEM)
        for one in then:
            one()

    def _holds_closing(self) -> bool:
        """Say whether the window stays until the vault is closed; asked again, it hurries."""
        if self._session_ends:
            return False
        if self._quits:
            self.stop()
            return self._is_under_way
        if not (self._is_under_way or self._desks.has_own):
            return False
        from desktop.ui.closing_page import ClosingPage

        self._quits = True
        self._hall.window.clear_notice()
        self._hall.window.put_in_front(ClosingPage())
        self.lock()
        return True

    def _on_session_end(self, _manager: object) -> None:
        """Hold up no shutdown: the vault closes as it is, and a backup is due the next time."""
        self._session_ends = True
        self.stop()
        QTimer.singleShot(_CANCELLED_MS, self, self._stay_after_all)

    def _stay_after_all(self) -> None:
        self._session_ends = False


def _watch(parting: Parting, stop: Event, *, briefly: bool) -> Callable[[int, int], bool]:
    """Return what tells how far a backup is, and says whether to go on."""
    until = QDeadlineTimer(_BRIEFLY_MS) if briefly else QDeadlineTimer(QDeadlineTimer.Forever)

    def watch(done: int, total: int) -> bool:
        with suppress(RuntimeError):  # the window may be gone by now
            parting.moved.emit(done * STEPS // max(total, 1))
        return not stop.is_set() and not until.hasExpired()

    return watch


def _closed(
    means: Means, vault: Vault, watch: Callable[[int, int], bool]
) -> tuple[str, Exception | None]:
    """Back up and close; return known trouble as a sentence, and what nobody foresaw."""
    from desktop.services.close_vault import back_up_and_close
    from desktop.services.trouble import known_trouble

    try:
        back_up_and_close(means, vault, watch)
    except Exception as error:  # noqa: BLE001 - told where the window is, whatever it is
        sentence = known_trouble(error)
        return ("", error) if sentence is None else (in_our_words(sentence), None)
    return "", None
