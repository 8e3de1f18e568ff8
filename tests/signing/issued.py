"""Certificates that somebody else issued, fit and unfit."""

from datetime import datetime, timedelta

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.serialization import BestAvailableEncryption, pkcs12
from cryptography.x509.oid import NameOID

PASSPHRASE = "four quiet words here"
Private = rsa.RSAPrivateKey | ec.EllipticCurvePrivateKey


def usage(*, commitment: bool) -> x509.KeyUsage:
    return x509.KeyUsage(
        digital_signature=True,
        content_commitment=commitment,
        key_encipherment=not commitment,
        data_encipherment=False,
        key_agreement=False,
        key_cert_sign=False,
        crl_sign=False,
        encipher_only=False,
        decipher_only=False,
    )


def certificate_for(
    private: Private,
    *,
    begins: datetime,
    days: int = 365,
    extension: x509.KeyUsage | None = None,
    name: str = "Amal Haddad",
) -> x509.Certificate:
    """Return a certificate of *private* issued by an authority."""
    authority = rsa.generate_private_key(public_exponent=65537, key_size=2048)
    builder = (
        x509.CertificateBuilder()
        .subject_name(x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)]))
        .issuer_name(x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "An Authority")]))
        .public_key(private.public_key())
        .serial_number(4711)
        .not_valid_before(begins)
        .not_valid_after(begins + timedelta(days=days))
    )
    if extension is not None:
        builder = builder.add_extension(extension, critical=True)
    return builder.sign(authority, hashes.SHA256())


def p12(private: Private | None, certificate: x509.Certificate | None) -> bytes:
    return pkcs12.serialize_key_and_certificates(
        None, private, certificate, None, BestAvailableEncryption(PASSPHRASE.encode())
    )
