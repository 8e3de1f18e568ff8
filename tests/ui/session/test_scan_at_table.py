"""The signed page comes back at once: printed, signed, taken in while the client is still here."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QAbstractButton, QApplication

from desktop.services.filed_documents import already_filed
from desktop.ui.desk import Desk
from desktop.ui.session.signing.sealed import SealedPage
from desktop.ui.session.signing.sign_card import SignCard
from desktop.ui.session.signing.sign_page import SignPage
from desktop.ui.session.signing.table_scans import TableScans
from tests.services.paper_sheets import jpeg, photo, printed, signed
from tests.ui.session.conftest import TO_SIGN, Opens
from tests.ui.session.player import SessionPlayer
from tests.ui.session.test_several_papers import said

KEY = "document.agreement"


@pytest.fixture
def at_card(session: Opens) -> SessionPlayer:
    """The card of the practitioner, nothing printed yet."""
    player = session(*TO_SIGN)
    player.press("on_to_signing")
    player.rest()
    return player


@pytest.fixture
def sheets(at_card: SessionPlayer, tmp_path: Path) -> tuple[str, ...]:
    """Photos of the pages that were printed from the card and signed with a pen."""
    made: list[bytes] = []
    at_card.find(SignPage)._print_with(made.append)
    at_card.rest()
    paths = []
    for number, page in enumerate(printed(made[0], tmp_path)):
        paths.append(tmp_path / f"{number}.jpg")
        paths[-1].write_bytes(jpeg(photo(signed(page), angle=90 * number)))
    return tuple(map(str, paths))


def scans(player: SessionPlayer) -> TableScans:
    """Wait until the pages are read."""
    player.rest()
    found = player.find(TableScans)
    player.qtbot.waitUntil(lambda: found._reading is not None, timeout=20_000)
    player.rest()
    return found


def choose(player: SessionPlayer, *names: str) -> None:
    for name in names:
        player.find(QAbstractButton, name).click()


def test_what_is_printed_at_the_table_is_taken_in_from_the_card_and_sealed(
    at_card: SessionPlayer, desk: Desk, sheets: tuple[str, ...]
) -> None:
    at_card.press("scan")
    at_card.rest()
    at_card.find(TableScans).take(sheets)
    page = scans(at_card)
    last = len(sheets)
    choose(at_card, f"practitioner.{last}", f"client.{last}", "client.ticked.0")

    page.foot.onward_button.click()
    at_card.qtbot.waitUntil(lambda: bool(at_card.seen(SealedPage)), timeout=20_000)
    at_card.rest()

    live = at_card.page.live
    filed = already_filed(desk.vault, live, KEY)
    assert filed is not None
    assert filed.seal_fingerprint
    assert {one.method for one in live.intake.signatures} == {"paper"}
    assert "filed and sealed" in said(at_card)
    assert page._reading is None


def test_where_somebody_has_still_to_sign_their_card_comes_next(
    at_card: SessionPlayer, sheets: tuple[str, ...]
) -> None:
    at_card.press("scan")
    at_card.rest()
    at_card.find(TableScans).take(sheets)
    page = scans(at_card)
    choose(at_card, f"practitioner.{len(sheets)}", "client.0")

    page.foot.onward_button.click()
    at_card.rest()

    assert at_card.find(SignCard).objectName() == "sign.client"
    assert "waits for the other signatures" in said(at_card)
    assert KEY in at_card.page.live.intake.scanned


def dropped(player: SessionPlayer, paths: tuple[str, ...]) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(one) for one in paths])
    page, copies = player.find(SignPage), Qt.DropAction.CopyAction
    left, no_key = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    entering = QDragEnterEvent(QPoint(20, 20), copies, data, left, no_key)
    QApplication.sendEvent(page, entering)
    assert entering.isAccepted()
    QApplication.sendEvent(page, QDropEvent(QPoint(20, 20), copies, data, left, no_key))


def test_a_picture_dropped_on_the_page_of_signing_is_held_against_what_was_printed(
    at_card: SessionPlayer, sheets: tuple[str, ...]
) -> None:
    dropped(at_card, sheets[:1])
    page = scans(at_card)
    words = said(at_card)

    page.back_wanted.emit()
    at_card.rest()

    assert "Page 1 of this paper, told by its code." in words
    assert at_card.seen(SignCard)
    assert page._reading is None


def test_before_anything_is_printed_there_is_nothing_to_take_in(
    at_card: SessionPlayer, tmp_path: Path
) -> None:
    (tmp_path / "page.jpg").write_bytes(b"")

    dropped(at_card, (str(tmp_path / "page.jpg"),))
    at_card.rest()

    assert not at_card.seen(QAbstractButton, "scan")
    assert not at_card.seen(TableScans)
    assert "No page of this session was printed" in said(at_card)
