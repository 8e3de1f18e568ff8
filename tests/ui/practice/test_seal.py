"""Your seal: looked at, handed out, imported with its password, renewed by a press."""

from datetime import timedelta
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import rsa
from PySide6.QtWidgets import QLabel, QPushButton

from desktop.services.practice_seal import read_seal
from desktop.services.seal_key import seal_key
from desktop.services.seal_sheet import in_rows
from desktop.ui.practice.profile import ProfilePage
from desktop.ui.practice.seal import SealPage
from desktop.ui.practice.seal_papers import ChangeSealPaper, KeyPasswordPaper
from tests.signing.issued import PASSPHRASE, certificate_for, p12, usage
from tests.ui.furnished import Rooms, wait_for


@pytest.fixture
def page(desk_rooms: Rooms) -> SealPage:
    """The page of the seal, reached from the profile by pressing."""
    desk_rooms.places.practice()
    profile = desk_rooms.at(ProfilePage)
    button = profile.findChild(QPushButton, "seal")
    assert button is not None
    button.click()
    return desk_rooms.at(SealPage)


@pytest.fixture
def key_file(desk_rooms: Rooms, tmp_path: Path) -> Path:
    """A key file of an authority, valid today."""
    private = rsa.generate_private_key(public_exponent=65537, key_size=2048)
    begins = desk_rooms.program.hall.means.clock.now() - timedelta(days=1)
    shown = certificate_for(private, begins=begins, extension=usage(commitment=True))
    path = tmp_path / "amal.p12"
    path.write_bytes(p12(private, shown))
    return path


def words(page: SealPage) -> str:
    labels = (label for label in page.findChildren(QLabel) if label.isVisible())
    return " ".join(label.accessibleName() or label.text() for label in labels)


def opened(page: SealPage, rooms: Rooms, path: Path, password: str) -> KeyPasswordPaper:
    page.import_from(str(path))
    asking = page._overlay
    assert asking is not None
    paper = asking.paper
    assert isinstance(paper, KeyPasswordPaper)
    paper._field._edit.setText(password)
    paper.use_button.click()
    wait_for(rooms.is_still)
    return paper


def test_the_seal_is_shown_with_its_whole_fingerprint(page: SealPage, desk_rooms: Rooms) -> None:
    seal = read_seal(desk_rooms.program.hall.means, desk_rooms.places.desks.now.vault)

    said = words(page)

    for row in in_rows(seal.fingerprint):
        assert row in said
    assert seal.subject in said
    assert "no outside body vouches" in said


def test_the_certificate_is_saved_without_a_secret(page: SealPage, tmp_path: Path) -> None:
    vault = page._desk.vault
    target = tmp_path / "seal.crt"

    page.save_certificate(seal_key(vault).crt(), str(target))
    wait_for(target.exists)

    content = target.read_bytes()
    assert b"PRIVATE" not in content
    x509.load_pem_x509_certificate(content)


def test_a_wrong_password_is_said_beside_it_and_can_be_typed_again(
    page: SealPage, desk_rooms: Rooms, key_file: Path
) -> None:
    paper = opened(page, desk_rooms, key_file, "guess")

    assert paper._refusal.isVisible()
    assert "check its passphrase" in paper._refusal.text()
    assert paper.use_button.isEnabled()


def test_an_imported_seal_is_asked_about_before_anything_changes(
    page: SealPage, desk_rooms: Rooms, key_file: Path
) -> None:
    vault = page._desk.vault
    before = seal_key(vault).fingerprint
    opened(page, desk_rooms, key_file, PASSPHRASE)
    overlay = page._overlay
    assert overlay is not None
    asking = overlay.paper
    assert isinstance(asking, ChangeSealPaper)
    assert "Amal Haddad" in words(page)
    assert seal_key(vault).fingerprint == before

    asking.use_button.click()
    wait_for(lambda: page._overlay is None and desk_rooms.is_still())

    assert seal_key(vault).fingerprint != before
    said = words(page)
    assert "Former seals" in said
    assert in_rows(before)[0] in said


def test_leaving_it_changes_nothing(page: SealPage, desk_rooms: Rooms) -> None:
    before = seal_key(page._desk.vault).fingerprint
    renew = page.findChild(QPushButton, "renew")
    assert renew is not None
    renew.click()
    overlay = page._overlay
    assert overlay is not None

    overlay.paper.leave_button.click()  # type: ignore[attr-defined]
    wait_for(desk_rooms.is_still)

    assert page._overlay is None
    assert seal_key(page._desk.vault).fingerprint == before


def test_a_new_seal_is_made_by_a_press(page: SealPage, desk_rooms: Rooms) -> None:
    before = seal_key(page._desk.vault).fingerprint
    renew = page.findChild(QPushButton, "renew")
    assert renew is not None
    renew.click()
    overlay = page._overlay
    assert overlay is not None

    overlay.paper.use_button.click()  # type: ignore[attr-defined]
    wait_for(lambda: page._overlay is None and desk_rooms.is_still())

    assert seal_key(page._desk.vault).fingerprint != before
