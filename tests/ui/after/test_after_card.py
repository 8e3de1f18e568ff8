"""A later paper where the seal is on a card: asked for at its seal, and at its record."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric import rsa

from desktop.domain.journal import CLIENT, PRACTITIONER
from desktop.domain.signature import Signature
from desktop.services.card_seal import cards_of, seals_on
from desktop.services.present_documents import present_documents
from desktop.services.seal_key import SEAL_KEY, seal_key
from desktop.signing.card_key import CardSeal
from desktop.ui.after.later_page import LaterPage
from desktop.ui.card.papers import PinPaper
from desktop.ui.home.client import ClientPage
from desktop.ui.home.document import DocumentPage
from tests.soft_token import PIN, certified, soft_token
from tests.ui.after.after_rooms import amend_fee, made
from tests.ui.furnished import Rooms, wait_for


@pytest.fixture
def card(desk_rooms: Rooms, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[CardSeal]:
    """The practice seals with a card as long as the test runs."""
    desk = desk_rooms.places.desks.now
    token = soft_token(tmp_path / "card")
    token.add()
    private = rsa.generate_private_key(public_exponent=65537, key_size=2048)
    token.put(private, certified(private, desk.means.clock.now()))
    monkeypatch.setenv("SOFTHSM2_CONF", str(token.conf))
    before = seal_key(desk.vault).for_vault()
    module = Path(token.module)
    (found,) = seals_on(desk.means, module, cards_of(module)[0], PIN)
    desk.vault.file_secret(SEAL_KEY, found.for_vault())
    yield found
    desk.vault.file_secret(SEAL_KEY, before)


def signed(rooms: Rooms) -> LaterPage:
    """Everybody has signed a change of the fee, and the card is asked for."""
    page = made(rooms, amend_fee(rooms))
    desk = rooms.places.desks.now
    agreement = present_documents(desk.means, desk.vault, page.session.live).draft.agreement
    for signer in agreement.signers:
        by = PRACTITIONER if signer.role == PRACTITIONER else CLIENT
        signature = Signature(agreement.key, signer.party, "typed", "read", "", name=signer.name)
        assert page.session.sign(by, signature, ())
        wait_for(rooms.is_still)
    return page


def asked(page: LaterPage) -> PinPaper:
    paper = page.card_asking.paper
    assert paper is not None
    return paper


def types_pin(page: LaterPage, rooms: Rooms) -> None:
    asked(page)._field._edit.setText(PIN)
    asked(page).use_button.click()
    wait_for(rooms.is_still)


def test_paper_and_record_are_sealed_with_the_card_each_after_its_pin(
    desk_rooms: Rooms, card: CardSeal
) -> None:
    page = signed(desk_rooms)
    assert not page.session.live.intake.sealed
    types_pin(page, desk_rooms)
    assert page.session.live.intake.sealed

    page.signing.went_on.emit()
    wait_for(desk_rooms.is_still)
    types_pin(page, desk_rooms)

    desk_rooms.at(DocumentPage)
    vault = desk_rooms.places.desks.now.vault
    [agreement, *_] = vault.agreements(page.session.live.client)
    assert {one.kind for one in agreement.documents} >= {"document.record_since"}
    assert {one.seal_fingerprint for one in agreement.documents} == {card.fingerprint}


def test_not_now_leaves_the_sealed_paper_and_its_record_for_another_time(
    desk_rooms: Rooms, card: CardSeal
) -> None:
    assert card.place.label
    page = signed(desk_rooms)
    types_pin(page, desk_rooms)
    page.signing.went_on.emit()
    wait_for(desk_rooms.is_still)

    asked(page).leave_button.click()
    wait_for(desk_rooms.is_still)

    assert page.session.live.intake.sealed
    assert not page.session.live.intake.closed
    desk_rooms.at(ClientPage)
