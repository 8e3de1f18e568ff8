"""The certificate of destruction on the screen: printed, saved, filed in the register."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication

from desktop.domain.card import CardUse
from desktop.ui.card.asking import CardAsking
from desktop.ui.card.wish import CardWish
from desktop.ui.desk import Desk, TroubleSpokenError
from desktop.ui.home.made_page import MadePage
from desktop.ui.tongue import in_our_words
from desktop.ui.widgets.notice_bar import Tone


class CertificatePage(MadePage):
    """Shows the certificate of one line of the register; it is made the first time.

    Where only a card can seal it, the card is asked for; who leaves that can come back to it.
    """

    def __init__(self, desk: Desk, destruction: str, number: int) -> None:
        lead = QCoreApplication.translate(
            "CertificatePage", "It is filed in the register. Whoever asks may have a copy."
        )
        place = QCoreApplication.translate("CertificatePage", "Certificate")
        super().__init__(desk, place=place, lead=lead)
        self._destruction = destruction
        self.card_asking = CardAsking(desk, self)
        self.card_asking.left.connect(self.back_wanted)
        self.offer_saving(f"destruction-{number}.pdf")

    def job(self, *, is_printed: bool) -> Callable[[], bytes]:
        """Return what reads the certificate; it is noted as seen or as printed."""
        return self._job("print" if is_printed else "view", None)

    def show_anew(self) -> None:
        """Show it; where it is not sealed yet, that may take a card."""
        self._show(None)

    def _show(self, card: CardUse | None) -> None:
        self.await_pages()
        self.desk.run(self, self._job("view", card), self.show_pages, trouble=self._on_trouble)

    def _job(self, purpose: str, card: CardUse | None) -> Callable[[], bytes]:
        language = self.locale().name().partition("_")[0]
        return partial(_read, self.desk, self._destruction, (language, purpose), card)

    def _on_trouble(self, error: TroubleSpokenError) -> None:
        wish = CardWish.after(error, self._show)
        if wish is None:
            self.desk.tell(str(error), tone=Tone.PROBLEM)
        else:
            self.card_asking.ask(wish)


def _read(desk: Desk, destruction: str, how: tuple[str, str], card: CardUse | None) -> bytes:
    from desktop.services.destroy_file import certify

    language, purpose = how
    content = certify(
        desk.means, desk.vault, destruction, in_our_words, language=language, card=card
    )
    desk.vault.note(purpose, {"sheet": "destruction", "destruction": destruction})
    return content
