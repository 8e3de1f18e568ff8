"""pyHanko as it comes, with a key that is opened once; import it after ``warm_up()``."""

import io
from datetime import datetime

from asn1crypto import x509
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.fields import MDPPerm, SigSeedSubFilter
from pyhanko.sign.signers import PdfSignatureMetadata, PdfSigner
from pyhanko.sign.signers.pdf_cms import Signer
from pyhanko.sign.validation import validate_pdf_signature
from pyhanko.stamp import StaticStampStyle
from pyhanko_certvalidator import ValidationContext
from pyhanko_certvalidator.registry import SimpleCertificateStore

from desktop.domain.document import SEAL_FIELD
from desktop.signing.certificate import SealKey
from desktop.signing.pades import Stamp

RESERVED = 32_768


class KeySigner(Signer):
    """Signs with an opened key; pyHanko's own opens and proves it anew for every file."""

    def __init__(self, key: SealKey) -> None:
        self._key = key
        certificate = x509.Certificate.load(key.certificate)
        store = SimpleCertificateStore()  # type: ignore[no-untyped-call]
        super().__init__(signing_cert=certificate, cert_registry=store)

    async def async_sign_raw(self, data: bytes, *_: object, dry_run: bool = False) -> bytes:
        """Return the signature of *data*, or as many empty bytes."""
        return bytes(self._key.size) if dry_run else self._key.sign(data)


class BareSeal:
    """Seals and validates, and keeps nothing in between."""

    def __init__(self, key: SealKey, now: datetime, picture: bytes) -> None:
        self._signer = KeySigner(key)
        self._now = now
        self._style = StaticStampStyle(background=Stamp(picture), border_width=0)

    def sealed(self, content: bytes) -> bytes:
        """Return *content* with one certification signature in the field that waits for it."""
        wish = PdfSignatureMetadata(
            field_name=SEAL_FIELD,
            md_algorithm="sha256",
            certify=True,
            subfilter=SigSeedSubFilter.PADES,
            docmdp_permissions=MDPPerm.NO_CHANGES,
        )
        signer = PdfSigner(wish, self._signer, stamp_style=self._style)
        out = io.BytesIO()
        signer.sign_pdf(
            IncrementalPdfFileWriter(io.BytesIO(content)),
            output=out,
            existing_fields_only=True,
            bytes_reserved=RESERVED,
        )
        return out.getvalue()

    def validate(self, content: bytes) -> None:
        """Fail unless pyHanko finds the signature of *content* intact and its key the one trusted."""
        certificate = self._signer.signing_cert
        trusted = ValidationContext(
            trust_roots=[certificate], allow_fetching=False, moment=self._now
        )
        reader = PdfFileReader(io.BytesIO(content))
        status = validate_pdf_signature(reader.embedded_signatures[0], trusted)
        assert status.intact
        assert status.valid
