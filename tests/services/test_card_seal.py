"""A real SoftHSM card seals a real session; whatever fails, ink stays and nothing is filed."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric import rsa

from desktop.domain import journal as j
from desktop.domain.card import CardUse, Tries
from desktop.domain.document import fingerprint_of, grouped
from desktop.domain.journal import JournalRow
from desktop.domain.verdict import Reason
from desktop.services.card_seal import card_now, cards_of, may_stand_in, require_cards, seals_on
from desktop.services.close_session import close_session
from desktop.services.conclude_intake import conclude_intake
from desktop.services.filed_documents import filed_documents
from desktop.services.live_intake import LiveIntake
from desktop.services.practice_seal import import_seal, read_seal, renew_seal
from desktop.services.seal_key import own_key, seal_key
from desktop.services.trouble import known_trouble
from desktop.services.verify_file import verify_bytes
from desktop.signing.card import CardError, CardFault, CardNeededError
from desktop.signing.card_key import CardSeal
from tests.services.conftest import Practice, played_until
from tests.services.test_signing import KEY, signs
from tests.soft_token import LABEL, PIN, SoftToken, certified, soft_token
from tests.tools import run, verapdf

Rows = tuple[JournalRow, ...]
EXTRACT = Path(__file__).parents[1] / "acceptance" / "cms_of.py"
RIGHT = CardUse(PIN)
OWN = CardUse(own_key=True)


@pytest.fixture(scope="module")
def private() -> rsa.RSAPrivateKey:
    """The key on the card."""
    return rsa.generate_private_key(public_exponent=65537, key_size=2048)


@pytest.fixture
def token(
    tmp_path: Path,
    practice: Practice,
    private: rsa.RSAPrivateKey,
    monkeypatch: pytest.MonkeyPatch,
) -> SoftToken:
    """The practitioner's card, put in."""
    made = soft_token(tmp_path / "card")
    made.add()
    made.put(private, certified(private, practice.means.clock.now()))
    monkeypatch.setenv("SOFTHSM2_CONF", str(made.conf))
    return made


@pytest.fixture
def card(practice: Practice, token: SoftToken) -> CardSeal:
    """The practice seals with its card from now on."""
    module = Path(token.module)
    (there,) = cards_of(module)
    (found,) = seals_on(practice.means, module, there, PIN)
    import_seal(practice.means, practice.vault, found)
    return found


@pytest.fixture
def signed(practice: Practice, card: CardSeal, begun: LiveIntake, rows: Rows) -> LiveIntake:
    """Everybody has signed on pages that name the card's seal."""
    assert seal_key(practice.vault) == card
    due = played_until(practice, begun, rows, j.SIGNED)
    return signs(practice, due, "practitioner", "client")


def concluded(practice: Practice, live: LiveIntake, card: CardUse | None) -> LiveIntake:
    return conclude_intake(practice.means, practice.vault, live, card=card)


def fault_of(practice: Practice, live: LiveIntake, card: CardUse | None) -> CardFault:
    before = practice.vault.audit_head()
    with pytest.raises(CardError) as refused:
        concluded(practice, live, card)
    assert practice.vault.audit_head() == before
    assert KEY not in live.intake.sealed
    return refused.value.fault


def test_a_card_is_shown_like_any_seal_and_the_former_stays_known(
    practice: Practice, card: CardSeal
) -> None:
    shown = read_seal(practice.means, practice.vault)

    assert (shown.card, shown.subject, shown.issuer) == (LABEL, "Amal Haddad", "An Authority")
    assert shown.fingerprint == card.fingerprint
    assert len(shown.former) == 1
    assert may_stand_in(practice.means, practice.vault)
    assert card_now(practice.vault).tries is Tries.PLENTY


def test_a_card_seals_the_agreement_and_the_record_with_its_pin_each_time(
    practice: Practice, signed: LiveIntake, card: CardSeal
) -> None:
    live = concluded(practice, signed, RIGHT)
    with pytest.raises(CardNeededError):
        close_session(practice.means, practice.vault, live)
    live = close_session(practice.means, practice.vault, live, card=RIGHT)

    sealed = [one for one in filed_documents(practice.vault, live) if one.seal_fingerprint]
    assert {one.kind for one in sealed} == {KEY, "document.record"}
    for one in sealed:
        content = practice.vault.read_document(one.id)
        verdict = verify_bytes(content, pinned=None, vault=practice.vault)
        assert verdict.reason is Reason.AS_RECORDED
        assert verdict.seal is not None
        assert verdict.seal.fingerprint == card.fingerprint == one.seal_fingerprint


def test_outside_judges_find_nothing_to_say_about_a_cards_seal(
    practice: Practice, signed: LiveIntake, card: CardSeal, tmp_path: Path
) -> None:
    live = concluded(practice, signed, RIGHT)
    (paper,) = [one for one in filed_documents(practice.vault, live) if one.kind == KEY]
    file, crt = tmp_path / "F.pdf", tmp_path / "seal.crt"
    file.write_bytes(practice.vault.read_document(paper.id))
    crt.write_bytes(card.crt())
    cms, content = tmp_path / "F.cms", tmp_path / "F.bin"
    subprocess.run([sys.executable, "-I", EXTRACT, file, cms, content], check=True)
    given = ("-inform", "DER", "-in", cms, "-content", content, "-binary")

    said = run("pdfsig", "-nocert", file).stdout
    # The certificate's issuer is not at hand, as an authority's may be in five years.
    at = str(int(practice.means.clock.now().timestamp()))
    trusted = ("-partial_chain", "-purpose", "any", "-attime", at, "-CAfile", crt)
    verified = run("openssl", "cms", "-verify", "-cades", *given, *trusted, "-out", os.devnull)

    assert said.count("Signature #") == 1
    assert "Signature is Valid." in said
    assert "Total document signed" in said
    assert "CAdES Verification successful" in verified.stderr, verified.stderr
    assert verapdf("2a,ua1", file) == []


def test_nobody_is_told_signed_before_the_pin_was_asked(
    practice: Practice, signed: LiveIntake
) -> None:
    fault = fault_of(practice, signed, None)

    assert fault is CardFault.NEEDED


@pytest.mark.parametrize(
    ("use", "fault"),
    [(CardUse("0000"), CardFault.PIN_WRONG), (CardUse(""), CardFault.NEEDED)],
)
def test_after_a_wrong_pin_the_ink_is_there_and_the_right_one_seals(
    practice: Practice, signed: LiveIntake, use: CardUse, fault: CardFault
) -> None:
    assert fault_of(practice, signed, use) is fault

    assert KEY in concluded(practice, signed, RIGHT).intake.sealed


def test_a_card_taken_out_loses_nothing_and_seals_once_it_is_back(
    practice: Practice, signed: LiveIntake, token: SoftToken
) -> None:
    token.take_out()
    fault = fault_of(practice, signed, RIGHT)
    token.put_back()

    assert fault is CardFault.ABSENT
    assert KEY in concluded(practice, signed, RIGHT).intake.sealed


def test_the_practices_own_key_seals_only_when_she_chooses_and_the_pages_name_it(
    practice: Practice, signed: LiveIntake, token: SoftToken, card: CardSeal
) -> None:
    own = own_key(practice.vault, now=practice.means.clock.now())
    assert own is not None
    token.take_out()
    assert fault_of(practice, signed, RIGHT) is CardFault.ABSENT

    live = concluded(practice, signed, OWN)
    live = close_session(practice.means, practice.vault, live, card=OWN)

    (paper,) = [one for one in filed_documents(practice.vault, live) if one.kind == KEY]
    assert paper.seal_fingerprint == own.fingerprint
    content = practice.vault.read_document(paper.id)
    assert fingerprint_of(content) == paper.sha256
    line = " ".join(words_of(content))
    assert grouped(own.fingerprint) in line
    assert grouped(card.fingerprint) in line
    assert seal_key(practice.vault) == card


def words_of(content: bytes) -> list[str]:
    import pypdfium2

    document = pypdfium2.PdfDocument(content)
    pages = [document[number].get_textpage().get_text_range() for number in range(len(document))]
    document.close()
    return ["".join("".join(pages).split())]


def test_pages_that_name_no_other_key_are_sealed_by_the_card_alone(
    practice: Practice,
    card: CardSeal,
    begun: LiveIntake,
    rows: Rows,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    with monkeypatch.context() as alone:
        alone.setattr("desktop.services.seal_key.own_key", lambda *_, **__: None)
        live = played_until(practice, begun, rows, j.SIGNED)
        live = signs(practice, live, "practitioner", "client")

    with pytest.raises(Exception, match="only the card may seal") as refused:
        concluded(practice, live, OWN)
    assert known_trouble(refused.value) is not None
    assert KEY in concluded(practice, live, RIGHT).intake.sealed
    assert seal_key(practice.vault) == card


def test_the_way_back_to_a_key_of_the_practices_own_is_open(
    practice: Practice, card: CardSeal
) -> None:
    shown = renew_seal(practice.means, practice.vault)

    assert shown.card == ""
    assert card.fingerprint in shown.former


def test_what_a_card_sealed_is_known_after_the_card_is_gone(
    practice: Practice, signed: LiveIntake
) -> None:
    live = concluded(practice, signed, RIGHT)
    close_session(practice.means, practice.vault, live, card=RIGHT)
    renew_seal(practice.means, practice.vault)
    (paper,) = [one for one in filed_documents(practice.vault, live) if one.kind == KEY]

    verdict = verify_bytes(
        practice.vault.read_document(paper.id), pinned=None, vault=practice.vault
    )

    assert verdict.reason is Reason.AS_RECORDED


def test_the_pin_is_in_no_row_and_no_repr(
    practice: Practice, signed: LiveIntake, tmp_path: Path
) -> None:
    concluded(practice, signed, RIGHT)

    assert PIN not in repr(RIGHT)
    assert PIN not in repr(practice.vault.secrets("seal-key"))
    assert not [
        path for path in tmp_path.rglob("*") if path.is_file() and PIN.encode() in path.read_bytes()
    ]


def test_without_the_extra_known_trouble_says_how_to_get_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("desktop.services.card_seal.find_spec", lambda _name: None)

    with pytest.raises(CardError) as refused:
        require_cards()
    said = known_trouble(refused.value)
    assert said is not None
    assert "pip install python-pkcs11==" in said


def test_every_fault_has_a_sentence_that_says_what_to_do() -> None:
    said = {fault: str(CardError(fault, "x")) for fault in CardFault}

    assert len(set(said.values())) == len(CardFault)
    assert all("Nothing" in one or "nothing" in one for one in said.values())
