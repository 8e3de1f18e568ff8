"""The certificate of destruction on the screen: printed, saved, filed in the register."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication

from desktop.ui.desk import Desk
from desktop.ui.home.made_page import MadePage
from desktop.ui.tongue import in_our_words


class CertificatePage(MadePage):
    """Shows the certificate of one line of the register; it is made the first time."""

    def __init__(self, desk: Desk, destruction: str, number: int) -> None:
        lead = QCoreApplication.translate(
            "CertificatePage", "It is filed in the register. Whoever asks may have a copy."
        )
        place = QCoreApplication.translate("CertificatePage", "Certificate")
        super().__init__(desk, place=place, lead=lead)
        self._destruction = destruction
        self.offer_saving(f"destruction-{number}.pdf")

    def job(self, *, is_printed: bool) -> Callable[[], bytes]:
        """Return what reads the certificate; it is noted as seen or as printed."""
        purpose = "print" if is_printed else "view"
        language = self.locale().name().partition("_")[0]
        return partial(_read, self.desk, self._destruction, language, purpose)


def _read(desk: Desk, destruction: str, language: str, purpose: str) -> bytes:
    from desktop.services.destroy_file import certify

    content = certify(desk.means, desk.vault, destruction, in_our_words, language=language)
    desk.vault.note(purpose, {"sheet": "destruction", "destruction": destruction})
    return content
