"""The envelope: one way to write it, read the same by everybody."""

import hashlib

import pytest
from asn1crypto import cms, tsp
from hypothesis import given
from hypothesis import strategies as st

from desktop.signing.certificate import SealKey
from desktop.signing.der import OCTETS, SEQUENCE, DerMalformedError, inside, tlv, values_of
from desktop.signing.envelope import Envelope, build, read

DIGEST = hashlib.sha256(b"what was agreed").digest()


@pytest.fixture
def envelope(key: SealKey) -> Envelope:
    """An envelope around a digest, signed."""
    unsigned = Envelope(key.certificate, DIGEST, b"")
    return Envelope(key.certificate, DIGEST, key.sign(unsigned.attributes()))


def test_what_is_written_is_read_again(envelope: Envelope) -> None:
    assert read(build(envelope)) == envelope


def test_another_library_reads_what_was_meant(envelope: Envelope, key: SealKey) -> None:
    signed = cms.ContentInfo.load(build(envelope), strict=True)["content"]

    (signer,) = signed["signer_infos"]
    (certificate,) = signed["certificates"]
    told = {part["type"].native: part["values"][0] for part in signer["signed_attrs"]}
    named = tsp.SigningCertificateV2.load(told["signing_certificate_v2"].dump())
    assert certificate.chosen.dump() == key.certificate
    assert signer["sid"].chosen["issuer"] == certificate.chosen.issuer
    assert signer["sid"].chosen["serial_number"].native == certificate.chosen.serial_number
    assert signer["signature_algorithm"].signature_algo == "rsassa_pkcs1v15"
    assert told["content_type"].native == "data"
    assert told["message_digest"].native == DIGEST
    assert named["certs"][0]["cert_hash"].native == hashlib.sha256(key.certificate).digest()


def test_another_library_would_write_the_same_bytes(envelope: Envelope) -> None:
    encoded = build(envelope)

    assert cms.ContentInfo.load(encoded).copy().dump(force=True) == encoded
    attributes = cms.CMSAttributes.load(envelope.attributes())
    assert attributes.copy().dump(force=True) == envelope.attributes()


@given(st.binary(max_size=300))
def test_noise_is_no_envelope(noise: bytes) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - any kind of it
        read(noise)


def test_an_envelope_without_a_digest_is_none(envelope: Envelope) -> None:
    with pytest.raises(ValueError, match="No digest"):
        read(build(envelope).replace(b"\x31\x22\x04\x20", b"\x31\x22\x04\x21"))


@pytest.mark.parametrize("certificate", [b"", b"\x30\x00", b"junk"])
def test_there_is_no_envelope_around_what_is_no_certificate(certificate: bytes) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - any kind of it
        build(Envelope(certificate, DIGEST, b"x"))


@pytest.mark.parametrize("size", [0, 1, 127, 128, 255, 256, 65_535, 65_536])
def test_lengths_are_written_the_one_way_there_is(size: int) -> None:
    encoded = tlv(SEQUENCE, tlv(OCTETS, bytes(size)))

    (value,) = values_of(inside(encoded, SEQUENCE))
    assert inside(value, OCTETS) == bytes(size)


@pytest.mark.parametrize(
    "encoded",
    [b"", b"\x30", b"\x30\x80\x00\x00", b"\x30\x05\x00", b"\x30\x00\x30\x00", b"\x04\x00"],
)
def test_what_does_not_add_up_is_refused(encoded: bytes) -> None:
    with pytest.raises(DerMalformedError):
        inside(encoded, SEQUENCE)
