"""Signing with a seal on a card: the PIN is asked at the seal, and trouble takes no ink away."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric import rsa
from PySide6.QtWidgets import QAbstractButton

from desktop.domain.journal import SEALED
from desktop.services.card_seal import cards_of, seals_on
from desktop.services.filed_documents import filed_documents
from desktop.services.means import Means
from desktop.services.seal_key import SEAL_KEY, seal_key
from desktop.services.set_up_practice import NewPractice
from desktop.signing.card_key import CardSeal
from desktop.ui.card.papers import PinPaper
from desktop.ui.session.signing.sealed import SealedPage
from tests.soft_token import PIN, SoftToken, certified, soft_token
from tests.ui.session.conftest import TO_SIGN, Opens
from tests.ui.session.player import SessionPlayer
from tests.ui.session.test_signing import on_paper


@pytest.fixture
def token(tmp_path: Path, means: Means, monkeypatch: pytest.MonkeyPatch) -> SoftToken:
    """The practitioner's card, put in."""
    made = soft_token(tmp_path / "card")
    made.add()
    private = rsa.generate_private_key(public_exponent=65537, key_size=2048)
    made.put(private, certified(private, means.clock.now()))
    monkeypatch.setenv("SOFTHSM2_CONF", str(made.conf))
    return made


@pytest.fixture
def card(practice: NewPractice, means: Means, token: SoftToken) -> Iterator[CardSeal]:
    """The practice seals with the card as long as the test runs."""
    vault, module = practice.vault, Path(token.module)
    before = seal_key(vault).for_vault()
    (found,) = seals_on(means, module, cards_of(module)[0], PIN)
    vault.file_secret(SEAL_KEY, found.for_vault())
    yield found
    vault.file_secret(SEAL_KEY, before)


@pytest.fixture
def signed(session: Opens, card: CardSeal) -> SessionPlayer:
    """Both have signed, and the card is asked for."""
    assert card.place.label
    player = session(*TO_SIGN)
    player.press("on_to_signing")
    on_paper(player)
    on_paper(player, "was_read")
    return player


def asked(player: SessionPlayer) -> PinPaper:
    paper = player.page.card_asking.paper
    assert paper is not None
    return paper


def types(player: SessionPlayer, pin: str) -> None:
    paper = asked(player)
    paper._field._edit.setText(pin)
    paper.use_button.click()
    player.rest()


def is_sealed(player: SessionPlayer) -> bool:
    return player.page.live.intake.rows[-1].action == SEALED


def sealed_with(player: SessionPlayer, practice: NewPractice) -> set[str]:
    papers = filed_documents(practice.vault, player.page.live)
    return {one.seal_fingerprint for one in papers if one.seal_fingerprint}


def test_the_pin_is_asked_before_anybody_is_told_signed(signed: SessionPlayer) -> None:
    paper = asked(signed)

    assert not is_sealed(signed)
    assert not signed.seen(SealedPage)
    assert not paper.use_button.isEnabled()
    assert not paper._refusal.isVisible()
    assert paper.own_key_button.isVisible()


def test_the_right_pin_seals_with_the_card(
    signed: SessionPlayer, card: CardSeal, practice: NewPractice
) -> None:
    types(signed, PIN)

    assert is_sealed(signed)
    assert signed.seen(SealedPage)
    assert signed.page.card_asking.paper is None
    assert sealed_with(signed, practice) == {card.fingerprint}


def test_a_wrong_pin_is_said_on_the_paper_and_the_ink_stays(signed: SessionPlayer) -> None:
    before = signed.page.live.intake.signatures

    types(signed, "0000")

    assert "This PIN is wrong" in asked(signed)._refusal.text()
    assert asked(signed)._field.passphrase() == ""
    assert "wrong PIN was typed" in asked(signed)._standing.plain()
    assert signed.page.live.intake.signatures == before
    types(signed, PIN)
    assert is_sealed(signed)


def test_a_card_taken_out_is_said_and_may_come_back(
    signed: SessionPlayer, token: SoftToken
) -> None:
    token.take_out()
    types(signed, PIN)
    refused = asked(signed)._refusal.text()
    token.put_back()
    types(signed, PIN)

    assert "No card is there" in refused
    assert is_sealed(signed)


def test_the_practices_own_key_seals_only_by_its_own_button(
    signed: SessionPlayer, token: SoftToken, card: CardSeal, practice: NewPractice
) -> None:
    token.take_out()
    types(signed, PIN)
    assert not is_sealed(signed)

    asked(signed).own_key_button.click()
    signed.rest()

    assert is_sealed(signed)
    assert card.fingerprint not in sealed_with(signed, practice)
    token.put_back()


def test_not_now_leaves_everything_and_the_way_back_is_on_the_page(
    signed: SessionPlayer,
) -> None:
    asked(signed).leave_button.click()
    signed.rest()

    assert signed.page.card_asking.paper is None
    assert not is_sealed(signed)
    assert signed.find(QAbstractButton, "seal_now").isVisible()
    signed.press("seal_now")
    signed.rest()
    types(signed, PIN)
    assert is_sealed(signed)


def test_the_record_asks_for_the_pin_once_more(
    signed: SessionPlayer, card: CardSeal, practice: NewPractice
) -> None:
    types(signed, PIN)

    signed.page.session.close()
    signed.rest()
    assert not signed.page.live.intake.closed
    types(signed, PIN)

    assert signed.page.live.intake.closed
    sealed = [
        one for one in filed_documents(practice.vault, signed.page.live) if one.seal_fingerprint
    ]
    assert "document.record" in {one.kind for one in sealed}
    assert {one.seal_fingerprint for one in sealed} == {card.fingerprint}
