"""The seal key: made, kept, handed out, brought along."""

import os
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    pkcs12,
)
from cryptography.x509.oid import ExtendedKeyUsageOID

from desktop.domain.document import fingerprint_of
from desktop.signing.certificate import SealKey, make_seal_key
from desktop.signing.face import (
    SealKeyUnfitError,
    SealKeyUnreadableError,
    is_rehearsal,
    subject_of,
)
from desktop.signing.strict import check_seal
from tests.signing.issued import PASSPHRASE, certificate_for, p12, usage
from tests.signing.paper import NOON, sealed_by
from tests.tools import run


@pytest.fixture(scope="session")
def private() -> rsa.RSAPrivateKey:
    """A key that somebody brings along."""
    return rsa.generate_private_key(public_exponent=65537, key_size=2048)


def shown(key: SealKey) -> x509.Certificate:
    return x509.load_der_x509_certificate(key.certificate)


def imported(content: bytes, passphrase: str = PASSPHRASE) -> SealKey:
    return SealKey.from_pkcs12(content, passphrase, now=NOON)


def test_a_key_is_rsa_3072_for_fifteen_years_in_the_practitioners_name(key: SealKey) -> None:
    certificate = shown(key)

    public = certificate.public_key()
    assert isinstance(public, rsa.RSAPublicKey)
    assert public.key_size == 3072
    assert certificate.subject == certificate.issuer
    assert subject_of(certificate) == "Dr. Núñez"
    years = certificate.not_valid_after_utc - certificate.not_valid_before_utc
    assert timedelta(days=15 * 365) < years < timedelta(days=15 * 365 + 6)


def test_a_key_may_sign_documents_and_nothing_else(key: SealKey) -> None:
    extensions = shown(key).extensions

    allowed = extensions.get_extension_for_class(x509.KeyUsage)
    assert allowed.critical
    assert allowed.value.digital_signature
    assert allowed.value.content_commitment
    assert not allowed.value.key_cert_sign
    purposes = extensions.get_extension_for_class(x509.ExtendedKeyUsage).value
    assert ExtendedKeyUsageOID.EMAIL_PROTECTION in purposes
    assert "1.3.6.1.5.5.7.3.36" in [purpose.dotted_string for purpose in purposes]
    assert not extensions.get_extension_for_class(x509.BasicConstraints).value.ca


def test_serial_numbers_come_from_the_randomness_that_is_given() -> None:
    key = make_seal_key("A", now=NOON, randomness=lambda size: bytes(range(size)))

    assert shown(key).serial_number == int.from_bytes(b"\x01" + bytes(range(18)))


@pytest.mark.parametrize(
    ("name", "printed"),
    [
        ("  Zoe\u0308   Ó Súilleabháin\n", "Zoë Ó Súilleabháin"),
        ("محمد بن علي", "محمد بن علي"),
        ("Dr\u202e. Evil\x00", "Dr. Evil"),
        ("क्\u200dष", "क्\u200dष"),
        ("N" * 80, "N" * 64),
    ],
)
def test_any_name_can_stand_on_a_certificate(name: str, printed: str) -> None:
    key = make_seal_key(name, now=NOON, randomness=os.urandom)

    assert subject_of(shown(key)) == printed


@pytest.mark.parametrize("name", ["", " \n", "\u202e"])
def test_a_key_needs_a_name(name: str) -> None:
    with pytest.raises(ValueError, match="needs the practitioner's name"):
        make_seal_key(name, now=NOON, randomness=os.urandom)


def test_a_key_set_up_on_a_fast_clock_still_seals_an_hour_earlier(key: SealKey) -> None:
    assert key.covers(NOON - timedelta(hours=1))
    assert not key.covers(NOON - timedelta(days=2))
    assert not key.covers(NOON + timedelta(days=16 * 365))


def test_a_rehearsal_key_says_so_on_its_certificate(rehearsal_key: SealKey, key: SealKey) -> None:
    assert is_rehearsal(shown(rehearsal_key))
    assert not is_rehearsal(shown(key))


def test_a_key_comes_back_from_its_backup_file(key: SealKey) -> None:
    again = imported(key.pkcs12(PASSPHRASE))

    assert again.fingerprint == key.fingerprint
    assert again.sign(b"x") == key.sign(b"x")


def test_a_key_comes_back_from_the_vault(key: SealKey) -> None:
    again = SealKey.from_vault(key.for_vault())

    assert again.certificate == key.certificate
    assert again.sign(b"x") == key.sign(b"x")


def test_the_certificate_that_is_handed_out_holds_no_secret(key: SealKey) -> None:
    crt = key.crt()

    assert crt.count(b"-----BEGIN") == 1
    assert b"PRIVATE" not in crt
    der = x509.load_pem_x509_certificate(crt).public_bytes(Encoding.DER)
    assert fingerprint_of(der) == key.fingerprint


def test_a_key_never_shows_itself_in_a_traceback(key: SealKey) -> None:
    assert "RSAPrivateKey" not in repr(key)


@pytest.mark.parametrize("kept", [b"", b"junk", b"-----BEGIN PRIVATE KEY-----\nAA\n"])
def test_what_is_no_key_in_the_vault_is_refused(kept: bytes) -> None:
    with pytest.raises(SealKeyUnreadableError):
        SealKey.from_vault(kept)


def test_an_elliptic_key_in_the_vault_is_refused(key: SealKey) -> None:
    elliptic = ec.generate_private_key(ec.SECP256R1()).private_bytes(
        Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()
    )

    with pytest.raises(SealKeyUnreadableError, match="another kind"):
        SealKey.from_vault(elliptic + key.crt())


def test_a_key_issued_by_an_authority_can_be_brought_along(private: rsa.RSAPrivateKey) -> None:
    certificate = certificate_for(private, begins=NOON, extension=usage(commitment=True))

    key = imported(p12(private, certificate))

    seal = check_seal(sealed_by(key), certificate=key.certificate, file_sha256=None)
    assert seal.subject == "Amal Haddad"
    assert not seal.self_issued


def test_a_certificate_that_limits_nothing_can_be_brought_along(private: rsa.RSAPrivateKey) -> None:
    key = imported(p12(private, certificate_for(private, begins=NOON)))

    assert check_seal(sealed_by(key), certificate=None, file_sha256=None).subject == "Amal Haddad"


@pytest.mark.parametrize(
    "way",
    [
        ("-legacy",),
        ("-keypbe", "PBE-SHA1-3DES", "-certpbe", "PBE-SHA1-3DES", "-macalg", "sha1"),
        (),
    ],
    ids=["old Windows", "macOS", "openssl 3"],
)
def test_a_key_file_is_read_however_another_system_locked_it(
    tmp_path: Path, private: rsa.RSAPrivateKey, way: tuple[str, ...]
) -> None:
    certificate = certificate_for(private, begins=NOON, extension=usage(commitment=True))
    (tmp_path / "both.pem").write_bytes(
        private.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
        + certificate.public_bytes(Encoding.PEM)
    )

    target = tmp_path / "key.p12"
    files = ("-in", str(tmp_path / "both.pem"), "-out", str(target))
    run("openssl", "pkcs12", "-export", *files, "-passout", f"pass:{PASSPHRASE}", *way)

    assert shown(imported(target.read_bytes())) == certificate


def test_a_wrong_passphrase_is_said_in_one_sentence(key: SealKey) -> None:
    with pytest.raises(SealKeyUnreadableError, match="check its passphrase"):
        imported(key.pkcs12(PASSPHRASE), "guess")


@pytest.mark.parametrize("content", [b"", b"not a key file", b"0\x82\x01"])
def test_another_kind_of_file_is_said_in_one_sentence(content: bytes) -> None:
    with pytest.raises(SealKeyUnreadableError, match="does not open"):
        imported(content)


def test_a_file_without_a_key_is_refused(private: rsa.RSAPrivateKey) -> None:
    alone = certificate_for(private, begins=NOON)

    with pytest.raises(SealKeyUnreadableError, match="holds no key"):
        imported(p12(None, alone))


def test_a_key_that_is_too_short_is_refused() -> None:
    short = rsa.generate_private_key(public_exponent=65537, key_size=1024)  # noqa: S505 - that is the point

    with pytest.raises(SealKeyUnfitError, match="RSA key of 2048"):
        imported(p12(short, certificate_for(short, begins=NOON)))


def test_an_elliptic_key_is_refused() -> None:
    elliptic = ec.generate_private_key(ec.SECP256R1())

    with pytest.raises(SealKeyUnfitError, match="RSA key"):
        imported(p12(elliptic, certificate_for(elliptic, begins=NOON)))


def test_a_key_with_somebody_elses_certificate_is_refused(
    private: rsa.RSAPrivateKey, monkeypatch: pytest.MonkeyPatch
) -> None:
    stranger = rsa.generate_private_key(public_exponent=65537, key_size=2048)
    pair: tuple[object, ...] = (private, certificate_for(stranger, begins=NOON), [])
    # cryptography does not write such a file; other programs do.
    monkeypatch.setattr(pkcs12, "load_key_and_certificates", lambda *_: pair)

    with pytest.raises(SealKeyUnfitError, match="do not belong together"):
        imported(b"")


def test_a_certificate_for_other_purposes_is_refused(private: rsa.RSAPrivateKey) -> None:
    server = certificate_for(private, begins=NOON, extension=usage(commitment=False))

    with pytest.raises(SealKeyUnfitError, match="not meant for signing"):
        imported(p12(private, server))


@pytest.mark.parametrize("begins", [NOON - timedelta(days=400), NOON + timedelta(days=1)])
def test_a_certificate_out_of_its_time_is_refused(
    begins: datetime, private: rsa.RSAPrivateKey
) -> None:
    with pytest.raises(SealKeyUnfitError, match="not valid today"):
        imported(p12(private, certificate_for(private, begins=begins.astimezone(UTC))))
