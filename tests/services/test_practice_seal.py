"""The practice's own seal: shown, imported, renewed; what the former one sealed stays known."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from cryptography.hazmat.primitives.asymmetric import rsa

from desktop.domain.journal import Act, JournalRow
from desktop.domain.verdict import Finding, Reason
from desktop.services.check_sheet import check_sheet
from desktop.services.live_intake import LiveIntake
from desktop.services.play_session import play
from desktop.services.practice_seal import (
    Standing,
    import_seal,
    notice_of,
    read_key_file,
    read_seal,
    renew_seal,
)
from desktop.services.print_to_sign import print_to_sign
from desktop.services.record_act import record_act
from desktop.services.seal_key import SealBusyError, own_fingerprints, seal_key
from desktop.services.seal_sheet import in_rows, seal_sheet
from desktop.services.verify_file import verify_bytes
from desktop.signing.certificate import SealKey
from desktop.signing.face import SealKeyUnfitError, SealKeyUnreadableError
from desktop.signing.seal import seal as seal_with
from tests.services.conftest import Practice, played_until
from tests.services.service_papers import say_in
from tests.services.test_papers import text_of
from tests.signing.issued import PASSPHRASE, certificate_for, p12, usage
from tests.signing.paper import REASON, agreement, stamp

Rows = tuple[JournalRow, ...]


@pytest.fixture(scope="module")
def private() -> rsa.RSAPrivateKey:
    """A key that an authority certified."""
    return rsa.generate_private_key(public_exponent=65537, key_size=2048)


def key_file(private: rsa.RSAPrivateKey, now: datetime, *, days: int = 400) -> bytes:
    begins = now - timedelta(days=1)
    extension = usage(commitment=True)
    return p12(private, certificate_for(private, begins=begins, days=days, extension=extension))


def test_the_seal_made_at_set_up_is_shown_whole(practice: Practice) -> None:
    seal = read_seal(practice.means, practice.vault)

    assert seal.subject == "Jordan Avery"
    assert seal.issuer == ""
    assert seal.standing is Standing.GOOD
    assert seal.ends - seal.begins > timedelta(days=15 * 365)
    assert b"PRIVATE" not in seal.crt
    assert seal.former == ()


def test_an_imported_key_seals_from_now_on_and_the_former_stays_known(
    practice: Practice, private: rsa.RSAPrivateKey
) -> None:
    means, vault = practice.means, practice.vault
    former = seal_key(vault)
    assert isinstance(former, SealKey)
    old = seal_with(
        agreement(), former, stamp=stamp(), reason=REASON, signed_at=practice.clock.now()
    )
    new = read_key_file(means, key_file(private, practice.clock.now()), PASSPHRASE)

    seal = import_seal(means, vault, new)

    assert seal.fingerprint == new.fingerprint == seal_key(vault).fingerprint
    assert (seal.subject, seal.issuer) == ("Amal Haddad", "An Authority")
    assert seal.former == (former.fingerprint,)
    assert own_fingerprints(vault) == {former.fingerprint, new.fingerprint}
    verdict = verify_bytes(old, pinned=None, vault=vault)
    assert (verdict.finding, verdict.reason) == (Finding.UNCHANGED, Reason.AS_OWN)


def test_a_change_is_in_the_audit_chain_with_both_fingerprints(
    practice: Practice, private: rsa.RSAPrivateKey
) -> None:
    before = seal_key(practice.vault).fingerprint
    key = read_key_file(practice.means, key_file(private, practice.clock.now()), PASSPHRASE)

    import_seal(practice.means, practice.vault, key)

    (entry, *_) = practice.vault.audit(limit=1)
    assert entry.kind == "change"
    assert entry.body["how"] == "imported"
    assert (entry.body["before"], entry.body["after"]) == (before, key.fingerprint)
    practice.vault.check_audit()


def test_an_ended_seal_says_so_in_time_and_a_new_one_is_made(practice: Practice) -> None:
    means, vault = practice.means, practice.vault
    first = read_seal(means, vault)
    practice.clock.moment = first.ends - timedelta(days=60)
    assert read_seal(means, vault).standing is Standing.ENDING
    assert "Your seal ends on" in str(notice_of(means, vault))
    practice.clock.moment = first.ends + timedelta(days=1)
    assert read_seal(means, vault).standing is Standing.ENDED
    assert "no paper can be sealed" in str(notice_of(means, vault))

    made = renew_seal(means, vault)

    assert made.standing is Standing.GOOD
    assert notice_of(means, vault) is None
    assert made.subject == "Jordan Avery"
    assert made.former == (first.fingerprint,)


def test_the_seal_does_not_change_under_a_signature(
    practice: Practice, begun: LiveIntake, rows: Rows
) -> None:
    upto = next(n for n, row in enumerate(rows) if row.action == "signed") + 1
    play(practice.means, practice.clock, practice.vault, begun, rows[:upto])
    before = seal_key(practice.vault).fingerprint

    with pytest.raises(SealBusyError, match="is being signed"):
        renew_seal(practice.means, practice.vault)

    assert seal_key(practice.vault).fingerprint == before


def test_the_seal_does_not_change_under_pages_that_were_printed_to_sign(
    practice: Practice, begun: LiveIntake, rows: Rows, private: rsa.RSAPrivateKey
) -> None:
    live = played_until(practice, begun, rows, "signed")
    live = print_to_sign(practice.means, practice.vault, live, "document.agreement").live
    key = read_key_file(practice.means, key_file(private, practice.clock.now()), PASSPHRASE)

    with pytest.raises(SealBusyError, match="was printed to be signed"):
        import_seal(practice.means, practice.vault, key)
    with pytest.raises(SealBusyError, match="made anew"):
        renew_seal(practice.means, practice.vault)

    cleared = Act("practitioner", "ink_cleared")
    record_act(practice.means, practice.vault, live, cleared)
    assert renew_seal(practice.means, practice.vault).fingerprint != key.fingerprint


def test_printed_pages_block_a_new_seal_even_where_the_session_ended_early(
    practice: Practice, begun: LiveIntake, rows: Rows
) -> None:
    live = played_until(practice, begun, rows, "signed")
    live = print_to_sign(practice.means, practice.vault, live, "document.agreement").live
    record_act(practice.means, practice.vault, live, Act("practitioner", "finished_early"))

    with pytest.raises(SealBusyError, match="was printed to be signed"):
        renew_seal(practice.means, practice.vault)


def test_papers_sealed_after_a_change_name_the_new_seal(
    practice: Practice, begun: LiveIntake, rows: Rows
) -> None:
    renewed = renew_seal(practice.means, practice.vault)

    play(practice.means, practice.clock, practice.vault, begun, rows)

    sealed = [
        paper
        for one in practice.vault.agreements(begun.client)
        for paper in one.documents
        if paper.seal_fingerprint
    ]
    assert sealed
    assert {paper.seal_fingerprint for paper in sealed} == {renewed.fingerprint}


def test_each_refusal_of_a_key_file_is_one_sentence(
    practice: Practice, private: rsa.RSAPrivateKey
) -> None:
    now = practice.clock.now()
    good = key_file(private, now)
    for content, password, kind in (
        (good, "wrong", SealKeyUnreadableError),
        (b"words", PASSPHRASE, SealKeyUnreadableError),
        (key_file(private, now - timedelta(days=900)), PASSPHRASE, SealKeyUnfitError),
    ):
        with pytest.raises(kind) as refusal:
            read_key_file(practice.means, content, password)
        assert "Please" in str(refusal.value)
    assert len(practice.vault.secrets("seal-key")) == 1


def test_the_sheets_hold_the_whole_fingerprint(practice: Practice) -> None:
    seal = replace(read_seal(practice.means, practice.vault), former=("ab" * 32,))
    now = practice.clock.now()

    sheet = seal_sheet(seal, say=say_in("en"), language="en", paper="a4", created=now)
    other = check_sheet(
        say=str, language="en", paper="a4", created=now, fingerprint=seal.fingerprint
    )

    assert sheet.startswith(b"%PDF-1.7")
    assert other.startswith(b"%PDF-1.7")
    assert f"Printed on {now:%B} {now.day}, {now.year}" in text_of(sheet)
    assert "".join(in_rows(seal.fingerprint)).replace(" ", "").lower() == seal.fingerprint
