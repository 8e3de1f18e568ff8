"""Pages to sign with a pen: printing or saving them in the session freezes their words."""

from collections.abc import Callable

import pytest

from desktop.domain.document import fingerprint_of
from desktop.domain.journal import PRINTED
from desktop.ui.session.press import Press
from desktop.ui.session.signing.sign_card import SignCard
from tests.ui.session.conftest import TO_SIGN, Opens


def test_pages_saved_to_print_elsewhere_are_frozen_like_after_a_signature(
    session: Opens, monkeypatch: pytest.MonkeyPatch
) -> None:
    saved: list[tuple[bytes, str]] = []

    def keep(_press: Press, make: Callable[[], bytes], name: str) -> None:
        saved.append((make(), name))

    monkeypatch.setattr(Press, "save_made", keep)
    player = session(*TO_SIGN)
    player.press("on_to_signing")
    player.press("paper")

    player.press("save")
    player.rest()

    [(content, name)] = saved
    intake = player.page.live.intake
    key = player.find(SignCard).turn.agreement.key
    assert intake.rows[-1].action == PRINTED
    assert intake.frozen_text
    assert intake.printed[key]["reading_hash"] == fingerprint_of(content)
    assert name == f"{player.page.live.document_id(key)}.pdf"


def test_without_a_printer_nothing_is_frozen(
    session: Opens, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(
        "PySide6.QtPrintSupport.QPrinterInfo.availablePrinterNames", list, raising=True
    )
    player = session(*TO_SIGN)
    player.press("on_to_signing")
    player.press("paper")

    player.press("print")
    player.rest()

    assert not player.page.live.intake.frozen_text
