"""The way to a seal on a card: its maker's file, the card, its PIN, the key on it."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop.ui.card.papers import ModulePaper, PickPaper, PinPaper
from desktop.ui.desk import Desk, TroubleSpokenError
from desktop.ui.session.papers.overlay import Overlay, Paper
from desktop.ui.widgets.notice_bar import Tone

if TYPE_CHECKING:
    from desktop.domain.card import CardToken
    from desktop.services.practice_seal import PracticeSeal
    from desktop.signing.card_key import CardSeal


class CardChoosing(QObject):
    """Asks one thing after the other on top of a page; nothing is changed before the end.

    Signals:
        found: the seal on the card, and how people know it; it may be used now.
    """

    found = Signal(object, object)

    def __init__(self, desk: Desk, host: QWidget) -> None:
        super().__init__(host)
        self._desk = desk
        self._host = host
        self._overlay: Overlay | None = None

    @property
    def paper(self) -> QWidget | None:
        """What is asked now, if anything is."""
        return self._overlay.paper if self._overlay is not None else None

    def begin(self) -> None:
        """Ask for the file of the card's maker; say how to get what is missing for it."""
        self._desk.run(self, _require, lambda _: self._ask_for_file(), trouble=self._on_trouble)

    def take(self, path: str) -> None:
        """Ask whether the file at *path* may run."""
        paper = ModulePaper(Path(path).name)
        paper.done.connect(partial(self._on_module, paper, Path(path)))
        self._put_on_top(paper)

    def put_away(self) -> None:
        """Take away what is asked."""
        overlay, self._overlay = self._overlay, None
        if overlay is not None:
            overlay.close_quietly()

    def _ask_for_file(self) -> None:
        dialog = QFileDialog(self._host, self.tr("The file of your card's maker"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters(
            [
                self.tr("Module for cards") + " (*.so *.so.* *.dll *.dylib)",
                self.tr("Every file") + " (*)",
            ]
        )
        dialog.fileSelected.connect(self.take)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def _on_module(self, paper: ModulePaper, module: Path) -> None:
        paper.use_button.setEnabled(False)
        job = partial(_look, module)
        self._desk.run(self, job, partial(self._on_cards, module), trouble=partial(_refused, paper))

    def _on_cards(self, module: Path, cards: tuple[CardToken, ...]) -> None:
        if len(cards) == 1:
            self._ask_pin(module, cards[0])
            return
        names = tuple(f"{card.label} · {card.maker}" for card in cards)
        paper = PickPaper(self.tr("Which card?"), names)
        paper.picked.connect(lambda number: self._ask_pin(module, cards[number]))
        self._put_on_top(paper)

    def _ask_pin(self, module: Path, card: CardToken) -> None:
        words = self.tr("%1 is asked to sign a trial, so that you see which seal it has.")
        paper = PinPaper(
            self.tr("The PIN of your card"),
            words.replace("%1", card.label),
            use=self.tr("Look at it"),
            leave=self.tr("Leave it"),
        )
        paper.show_card(card)
        paper.done.connect(partial(self._on_pin, paper, module, card))
        self._put_on_top(paper)

    def _on_pin(self, paper: PinPaper, module: Path, card: CardToken) -> None:
        paper.use_button.setEnabled(False)
        job = partial(_prove, self._desk, module, card, paper.pin)
        self._desk.run(self, job, self._on_seals, trouble=partial(_refused_pin, paper))

    def _on_seals(self, seals: tuple[tuple[CardSeal, PracticeSeal], ...]) -> None:
        if len(seals) == 1:
            self._finish(seals, 0)
            return
        names = tuple(f"{shown.subject} · {shown.fingerprint[:8].upper()}" for _, shown in seals)
        paper = PickPaper(self.tr("Which seal?"), names)
        paper.picked.connect(partial(self._finish, seals))
        self._put_on_top(paper)

    def _finish(self, seals: tuple[tuple[CardSeal, PracticeSeal], ...], number: int) -> None:
        self.put_away()
        self.found.emit(*seals[number])

    def _on_trouble(self, error: TroubleSpokenError) -> None:
        self._desk.tell(str(error), tone=Tone.PROBLEM)

    def _put_on_top(self, paper: Paper) -> None:
        self.put_away()
        paper.left.connect(self.put_away)
        self._overlay = Overlay(self._host, paper)
        self._overlay.closed.connect(self._on_closed)
        self._overlay.open()

    def _on_closed(self) -> None:
        self._overlay = None


def _require() -> None:
    from desktop.services.card_seal import require_cards

    require_cards()


def _look(module: Path) -> tuple[CardToken, ...]:
    from desktop.services.card_seal import cards_of

    return cards_of(module)


def _prove(
    desk: Desk, module: Path, card: CardToken, pin: str | None
) -> tuple[tuple[CardSeal, PracticeSeal], ...]:
    from desktop.services.card_seal import seals_on
    from desktop.services.practice_seal import seal_of

    now = desk.means.clock.now()
    return tuple((seal, seal_of(seal, now)) for seal in seals_on(desk.means, module, card, pin))


def _refused(paper: Paper, error: TroubleSpokenError) -> None:
    paper.use_button.setEnabled(True)
    paper.refuse(str(error))


def _refused_pin(paper: PinPaper, error: TroubleSpokenError) -> None:
    paper.rest(str(error))
