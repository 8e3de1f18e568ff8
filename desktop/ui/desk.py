"""What pages stand on: the product, the window they show in, and the vault once it is open."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject

from desktop.ui.tongue import in_our_words
from desktop.ui.widgets.notice_bar import Tone

if TYPE_CHECKING:
    from desktop.app import App
    from desktop.services.means import Means
    from desktop.store.vault import Vault
    from desktop.ui.shell import MainWindow
    from desktop.ui.theme.look import Look
    from desktop.ui.work import Workshop

_T = TypeVar("_T")


class TroubleSpokenError(Exception):
    """Known trouble, put into its one sentence on the worker's thread.

    What it came from is its ``__cause__``.
    """


@dataclass(frozen=True, slots=True)
class Hall:
    """What pages need before a vault is open."""

    app: App
    means: Means
    work: Workshop = field(repr=False)
    window: MainWindow = field(repr=False)
    look: Look = field(repr=False)

    def run(
        self,
        receiver: QObject,
        job: Callable[[], _T],
        done: Callable[[_T], None],
        *,
        trouble: Callable[[TroubleSpokenError], None] | None = None,
        once_painted: bool = False,
    ) -> None:
        """Do *job* off the GUI thread, then call *done* with its result.

        Known trouble goes to *trouble*, or without one to the notice bar; anything else
        is a bug and gets the crash page. What sets or draws pages begins *once_painted*.
        """
        self.work.run(
            receiver,
            partial(_spoken, job),
            done,
            trouble=partial(self._tell_of, trouble),
            known=(TroubleSpokenError,),
            once_painted=once_painted,
        )

    def tell(self, sentence: str, *, then: str = "", tone: Tone = Tone.INFO) -> None:
        """Show one plain sentence above the page, and what to do *then*."""
        self.window.tell(sentence, then=then, tone=tone)

    def _tell_of(
        self, trouble: Callable[[TroubleSpokenError], None] | None, error: Exception
    ) -> None:
        if trouble is not None and isinstance(error, TroubleSpokenError):
            trouble(error)
        else:
            self.tell(str(error), tone=Tone.PROBLEM)


@dataclass(frozen=True, slots=True)
class Desk(Hall):
    """What pages need while the vault is open; ``practitioner`` is the id in the vault."""

    vault: Vault = field(repr=False)
    practitioner: str


def _spoken(job: Callable[[], _T]) -> _T:
    """Do *job*; whatever is known trouble is said there, where nobody waits for imports."""
    from desktop.services.trouble import known_trouble

    try:
        return job()
    except Exception as error:
        sentence = known_trouble(error)
        if sentence is None:
            raise
        raise TroubleSpokenError(in_our_words(sentence)) from error
