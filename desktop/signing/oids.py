"""The names, as object identifiers in DER, of what stands in a seal and in a time stamp."""

from __future__ import annotations

from desktop.signing.der import INTEGER, OID, tlv


def oid(digits: str) -> bytes:
    """Return the identifier whose encoded numbers are the hexadecimal *digits*."""
    return tlv(OID, bytes.fromhex(digits))


SIGNED_DATA = oid("2a864886f70d010702")  # 1.2.840.113549.1.7.2
CONTENT_TYPE = oid("2a864886f70d010903")  # 1.2.840.113549.1.9.3
MESSAGE_DIGEST = oid("2a864886f70d010904")  # 1.2.840.113549.1.9.4
SIGNING_CERTIFICATE_V2 = oid("2a864886f70d010910022f")  # 1.2.840.113549.1.9.16.2.47
SHA256 = oid("608648016503040201")  # 2.16.840.1.101.3.4.2.1, RFC 5754
VERSION_1 = tlv(INTEGER, b"\x01")
