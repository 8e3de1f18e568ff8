"""A seal on a card, chosen in the window: the maker's file, the card, the PIN, the key."""

from __future__ import annotations

from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric import rsa
from PySide6.QtWidgets import QFileDialog, QPushButton

from desktop.services.seal_key import seal_key
from desktop.ui.card.papers import ModulePaper, PickPaper, PinPaper
from desktop.ui.practice.profile import ProfilePage
from desktop.ui.practice.seal import SealPage
from desktop.ui.practice.seal_papers import ChangeSealPaper
from desktop.ui.session.papers.overlay import Paper
from desktop.ui.widgets.notice_bar import NoticeBar
from tests.soft_token import LABEL, PIN, SoftToken, certified, soft_token
from tests.ui.furnished import Rooms, wait_for
from tests.ui.practice.test_seal import words


@pytest.fixture
def page(desk_rooms: Rooms) -> SealPage:
    """The page of the seal."""
    desk_rooms.places.practice()
    button = desk_rooms.at(ProfilePage).findChild(QPushButton, "seal")
    assert button is not None
    button.click()
    return desk_rooms.at(SealPage)


@pytest.fixture
def token(page: SealPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> SoftToken:
    """A card with one key, put in."""
    made = soft_token(tmp_path / "card")
    made.add()
    private = rsa.generate_private_key(public_exponent=65537, key_size=2048)
    made.put(private, certified(private, page._desk.means.clock.now()))
    monkeypatch.setenv("SOFTHSM2_CONF", str(made.conf))
    return made


def on_top(page: SealPage) -> Paper:
    paper = page._choosing.paper
    assert isinstance(paper, Paper)
    return paper


def run(page: SealPage, rooms: Rooms, module: str) -> Paper | None:
    """Choose the file and let it run; return what is asked then."""
    page._choosing.take(module)
    assert isinstance(on_top(page), ModulePaper)
    on_top(page).use_button.click()
    wait_for(rooms.is_still)
    paper = page._choosing.paper
    return paper if isinstance(paper, Paper) else None


def type_pin(page: SealPage, rooms: Rooms, pin: str) -> None:
    paper = on_top(page)
    assert isinstance(paper, PinPaper)
    paper._field._edit.setText(pin)
    paper.use_button.click()
    wait_for(rooms.is_still)


def test_nothing_is_run_before_she_has_said_so(
    page: SealPage, desk_rooms: Rooms, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    asked: list[object] = []
    monkeypatch.setattr("desktop.services.card_seal.look", lambda *given: asked.append(given))

    page._choosing.take(str(tmp_path / "maker.so"))
    said = words(page)
    on_top(page).leave_button.click()
    wait_for(desk_rooms.is_still)

    assert "maker.so is a program of your card's maker" in said
    assert asked == []


def test_a_card_is_shown_like_an_imported_key_and_used_only_after_a_yes(
    page: SealPage, desk_rooms: Rooms, token: SoftToken
) -> None:
    before = seal_key(page._desk.vault).fingerprint
    run(page, desk_rooms, token.module)
    type_pin(page, desk_rooms, PIN)
    overlay = page._overlay
    assert overlay is not None
    asking = overlay.paper
    assert isinstance(asking, ChangeSealPaper)
    assert "An Authority vouches" in words(page)
    assert f"on the card {LABEL}" in words(page)
    assert seal_key(page._desk.vault).fingerprint == before

    asking.use_button.click()
    wait_for(lambda: page._overlay is None and desk_rooms.is_still())

    assert seal_key(page._desk.vault).fingerprint != before
    assert f"on the card {LABEL}" in words(page)


def test_a_wrong_pin_stays_on_the_paper_and_is_forgotten(
    page: SealPage, desk_rooms: Rooms, token: SoftToken
) -> None:
    run(page, desk_rooms, token.module)
    type_pin(page, desk_rooms, "0000")

    paper = on_top(page)
    assert isinstance(paper, PinPaper)
    assert "This PIN is wrong" in paper._refusal.text()
    assert paper.pin == ""
    assert not paper.use_button.isEnabled()
    type_pin(page, desk_rooms, PIN)
    assert page._overlay is not None


def test_a_file_that_is_no_module_is_said_beside_it(
    page: SealPage, desk_rooms: Rooms, tmp_path: Path
) -> None:
    path = tmp_path / "letter.so"
    path.write_text("Dear reader")

    paper = run(page, desk_rooms, str(path))

    assert isinstance(paper, ModulePaper)
    assert "no module for cards" in paper._refusal.text()
    assert paper.use_button.isEnabled()


def test_a_reader_without_a_card_is_said(
    page: SealPage, desk_rooms: Rooms, token: SoftToken
) -> None:
    token.take_out()

    paper = run(page, desk_rooms, token.module)

    assert isinstance(paper, ModulePaper)
    assert "No card is there" in paper._refusal.text()


def test_of_two_cards_and_two_keys_she_says_which(
    page: SealPage, desk_rooms: Rooms, token: SoftToken
) -> None:
    second = rsa.generate_private_key(public_exponent=65537, key_size=2048)
    token.put(second, certified(second, page._desk.means.clock.now()), number="02")
    token.add("Another card")

    which = run(page, desk_rooms, token.module)
    assert isinstance(which, PickPaper)
    which.findChild(
        QPushButton, "pick.0" if LABEL in which._buttons[0].text() else "pick.1"
    ).click()  # type: ignore[union-attr]
    type_pin(page, desk_rooms, PIN)
    keys = on_top(page)
    assert isinstance(keys, PickPaper)
    keys._buttons[1].click()

    assert page._overlay is not None
    assert isinstance(page._overlay.paper, ChangeSealPaper)


def test_without_the_extra_one_sentence_says_how_to_get_it(
    page: SealPage, desk_rooms: Rooms, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("desktop.services.card_seal.find_spec", lambda _name: None)
    button = page.findChild(QPushButton, "card")
    assert button is not None

    button.click()
    wait_for(desk_rooms.is_still)

    bar = desk_rooms.window.findChild(NoticeBar)
    assert bar is not None
    assert "-m pip install python-pkcs11==" in bar.accessibleName()
    assert not page.findChildren(QFileDialog)


def test_with_it_the_file_of_the_maker_is_asked_for(page: SealPage, desk_rooms: Rooms) -> None:
    button = page.findChild(QPushButton, "card")
    assert button is not None

    button.click()
    wait_for(desk_rooms.is_still)

    (dialog,) = page.findChildren(QFileDialog)
    assert any("*.dylib" in one for one in dialog.nameFilters())
    dialog.reject()
